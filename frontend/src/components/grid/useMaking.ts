// Writing blocks out of a grid, and making rows: one behind the other, however fast they are typed, each knowing the one
// before it; and what is typed along the line of a new row belongs to the row that the line becomes.
import { useRef } from 'react'
import type { Adding } from './lines'
import type { Block } from './types'

/** A row just made: where it was asked for, and what stands there now. */
interface Made {
  group: string
  asked: string
  after: string
}

interface Props {
  onWrite: ((block: Block) => Promise<readonly string[]>) | undefined
  /** A row was made: the next one goes behind it. */
  onMade: (made: Adding) => void
  /** The line where a row was added has become a row, and the cursor is still on it. */
  onBecome: (row: string) => void
  /** A text for a new row could not be written. */
  onLost: (text: string) => void
}

export function useMaking({ onWrite, onMade, onBecome, onLost }: Props) {
  const making = useRef<Promise<Made | null>>(Promise.resolve(null))
  /**
   * The row that the line becomes, while the cursor stays on it: until the cursor is elsewhere, and not only until Go has
   * answered, since the row comes into the list a moment later, and a fast hand writes in between.
   */
  const following = useRef<Promise<Made | null>>(null)

  const make = (block: Block) => {
    const mine = making.current
      .then(async (before) => {
        const rows = block.rows.map((r) =>
          r.row === '' && before && r.group === before.group && r.after === before.asked
            ? { ...r, after: before.after }
            : r,
        )
        const ids = (await onWrite?.({ ...block, rows })) ?? []
        const [asked, after] = [block.rows.at(-1), ids.findLast(Boolean)]
        if (!asked || !after) return null
        onMade({ group: asked.group, after })
        return { group: asked.group, asked: asked.after, after }
      })
      .catch(() => null) // whoever writes says what went wrong
    making.current = mine
    void mine.then(() => {
      if (making.current === mine) making.current = Promise.resolve(null)
    })
    return mine
  }

  return {
    write: (block: Block) => {
      if (block.rows.every((r) => r.cells.every((c) => c === null))) return
      if (block.rows.some((r) => r.row === '')) void make(block)
      else void onWrite?.(block)
    },
    /** Writes a text of one cell into the line of a new row. `goes`: the cursor goes on along it. */
    writeNew: (block: Block, text: string, goes: boolean) => {
      const before = following.current
      if (before) {
        void before.then((made) => {
          if (!made) onLost(text)
          else {
            void onWrite?.({ ...block, rows: [{ row: made.after, group: made.group, after: '', cells: [text] }] })
            if (following.current === before) onBecome(made.after)
          }
        })
      } else {
        const mine = make(block)
        following.current = mine
        void mine.then((made) => {
          if (!made) onLost(text)
          if (following.current !== mine) return
          if (made) onBecome(made.after)
          else following.current = null
        })
      }
      if (!goes) following.current = null
    },
    /** The cursor has left the line of the new row. */
    leaveNew: () => {
      following.current = null
    },
  }
}
