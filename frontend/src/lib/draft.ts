// What is typed into a field that lies open on a page until it is written: on leaving the field, at the latest. It stays there
// when the place is left or the window closes, and where Go could not take it, with the reason, until it is put right or let go.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { recall, remember } from '~/lib/remember'

interface Kept {
  text: string
  /** Why Go could not take it; "" before it was asked. */
  fault: string
}

const STORED = 'brief.drafts'
/** Longer texts are kept as long as the window is open. */
const STORABLE = 200_000

const kept = new Map<string, Kept>(recall<[string, Kept][]>(STORED, []))
const listeners = new Set<() => void>()
/** Texts that Go is being asked to take, by key. */
const asked = new Map<string, string>()

function put(key: string, draft: Kept | null) {
  if (draft) kept.set(key, draft)
  else kept.delete(key)
  remember(
    STORED,
    [...kept].filter(([, d]) => d.text.length <= STORABLE),
  )
  for (const l of listeners) l()
}

/** Asks Go to take a text; answers why it could not, "" for well. */
export type Send = (text: string) => Promise<string>

async function write(key: string, held: string, send: Send | null): Promise<boolean> {
  const draft = kept.get(key)
  if (!draft) return true
  if (!send) return false
  if (draft.text === held) {
    put(key, null)
    return true
  }
  if (asked.get(key) === draft.text) return false
  asked.set(key, draft.text)
  const fault = await send(draft.text)
  asked.delete(key)
  // What was typed since is written when that is left.
  if (kept.get(key)?.text !== draft.text) return false
  put(key, fault ? { text: draft.text, fault } : null)
  return fault === ''
}

/** Leaves a text that was refused in the field it was meant for. */
export const hold = (key: string, text: string, fault: string): void => put(key, { text, fault })

export interface Draft {
  /** What stands in the field. */
  text: string
  /** Nothing was typed that is not written: undo is the window's. */
  resting: boolean
  fault: string
  type: (text: string) => void
  /** Has what was typed written; false where it was not. */
  write: () => Promise<boolean>
  /** Lets go of it: the field shows what its row holds. */
  drop: () => void
}

/** The field of a row by `key`, unique on this laptop, that holds `held`. Without `send` it waits for who writes it otherwise. */
export function useDraft(key: string, held: string, send: Send | null): Draft {
  const draft = useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => kept.get(key),
  )
  const latest = useRef({ held, send })
  useEffect(() => {
    latest.current = { held, send }
  })
  // What was typed and left without leaving the field: by a key to another place, or when the window closed.
  useEffect(() => {
    const go = () => void (kept.get(key)?.fault === '' && write(key, latest.current.held, latest.current.send))
    go()
    return go
  }, [key])
  return {
    text: draft?.text ?? held,
    resting: draft === undefined,
    fault: draft?.fault ?? '',
    type: (text) => put(key, { text, fault: '' }),
    write: () => write(key, held, send),
    drop: () => put(key, null),
  }
}
