// Rows under filters and in groups, while the user works in them: what he has made stays in sight, and what he is at stays
// where it was, until something else is asked for.
import { useCallback, useMemo, useState } from 'react'
import type { ID } from '~/api'
import { useHeld } from './useHeld'

const NONE: ReadonlySet<ID> = new Set()

/** What a list tells of what is done in it. */
export interface Kept {
  select: (rows: readonly ID[]) => void
  made: (rows: readonly ID[]) => void
  moved: () => void
}

export interface Keeping<Row> extends Kept {
  /** A row as it counts for filters and groups. */
  was: (row: Row) => Row
  fresh: (row: Row) => boolean
}

/** `key` says what is asked for. */
export function useKept<Row extends { id: ID }>(rows: readonly Row[], key: string): Keeping<Row> {
  const [selected, setSelected] = useState<readonly ID[]>([])
  const [own, setOwn] = useState<{ key: string; rows: ReadonlySet<ID> }>({ key, rows: NONE })
  const [moves, setMoves] = useState(0)
  const byId = useMemo(() => new Map(rows.map((x) => [x.id, x])), [rows])
  const held = useHeld(selected, byId, `${key} ${moves}`)
  const mine = own.key === key ? own.rows : NONE
  return {
    was: useCallback((x) => held.get(x.id) ?? x, [held]),
    fresh: useCallback((x) => mine.has(x.id), [mine]),
    select: useCallback((ids) => setSelected((was) => (was.join() === ids.join() ? was : ids)), []),
    made: useCallback(
      (ids) => setOwn((was) => ({ key, rows: new Set([...(was.key === key ? was.rows : []), ...ids]) })),
      [key],
    ),
    moved: useCallback(() => setMoves((n) => n + 1), []),
  }
}
