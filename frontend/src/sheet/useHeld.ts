// Rows that keep their place while the user is at them: who ticks the last open task under "open", or moves a due day in
// a list by days, finds the row where it was until he goes elsewhere.
import { useMemo, useRef } from 'react'
import type { ID } from '~/api'

/** Rows that stay where they stood: as they were when the user came to them. */
export type Held<Row> = ReadonlyMap<ID, Row>

/** `key` says what is asked for: when that changes, every row goes where it belongs. */
export function useHeld<Row>(selected: readonly ID[], rows: ReadonlyMap<ID, Row>, key: string): Held<Row> {
  const was = useRef<{ key: string; rows: Map<ID, Row> }>({ key, rows: new Map() })
  const last = useRef<Held<Row>>(new Map())
  return useMemo(() => {
    const before = was.current.key === key ? was.current.rows : new Map<ID, Row>()
    const now = new Map<ID, Row>()
    for (const id of selected) {
      const row = before.get(id) ?? rows.get(id)
      if (row) now.set(id, row)
    }
    was.current = { key, rows: now }
    // The same map as long as it holds the same: nothing is arranged anew for it, and mostly there is nothing to hold.
    const changed = [...now].filter(([id, row]) => rows.has(id) && rows.get(id) !== row)
    if (changed.length !== last.current.size || changed.some(([id, row]) => last.current.get(id) !== row)) {
      last.current = new Map(changed)
    }
    return last.current
  }, [selected, rows, key])
}
