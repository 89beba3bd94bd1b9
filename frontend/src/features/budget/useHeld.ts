// Lines that stay in sight while the user is at them: who covers what a line lacks under "over", or adds one there, finds
// it until he goes elsewhere or asks for something else.
import { useMemo, useRef } from 'react'
import type { BudgetLine, ID } from '~/api'

const NOBODY: ReadonlySet<ID> = new Set()

interface Seen {
  key: string
  shown: ReadonlySet<ID>
  known: ReadonlySet<ID>
}

/** `key` says what is asked for. Call `saw` with what is shown. */
export function useHeld(selected: readonly ID[], lines: readonly BudgetLine[], key: string) {
  const seen = useRef<Seen>({ key: '', shown: NOBODY, known: NOBODY })
  const { key: was, shown, known } = seen.current
  const those = was === key ? selected.filter((id) => shown.has(id) || !known.has(id)).join(' ') : ''
  // The same set as long as it holds the same.
  const held = useMemo(() => (those ? new Set(those.split(' ')) : NOBODY), [those])
  const saw = (shown: readonly BudgetLine[]) => {
    seen.current = { key, shown: new Set(shown.map((x) => x.id)), known: new Set(lines.map((x) => x.id)) }
  }
  return { held, saw }
}
