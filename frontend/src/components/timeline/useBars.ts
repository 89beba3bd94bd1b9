// The bars of a timeline: in which line each lies, the order in which keys come to them, and which of them can be moved.
import { useMemo } from 'react'
import { stacked } from './scale'
import type { Lane, Stretch, TimeGroup, TimeRow } from './types'

export type Line = { group: TimeGroup; row?: undefined } | { group: TimeGroup; row: TimeRow }

interface Given {
  groups: readonly TimeGroup[]
  folded: readonly string[]
  lanes: readonly Lane[]
  /** The bar that was come to, and the one to begin at. */
  chosen: string
  startAt: string
}

export function useBars({ groups, folded, lanes, chosen, startAt }: Given) {
  const lines = useMemo(
    () =>
      groups.flatMap((group): Line[] => [
        { group },
        ...(folded.includes(group.id) ? [] : group.rows.map((row) => ({ group, row }))),
      ]),
    [groups, folded],
  )
  const stack = useMemo(() => stacked(lanes), [lanes])
  const rowAt = useMemo(() => new Map(lines.flatMap((l, n) => (l.row ? [[l.row.id, n] as const] : []))), [lines])
  const laneOf = useMemo(() => new Map(lanes.map((l) => [l.id, l])), [lanes])
  const ids = useMemo(
    () => [...stack.flat().map((l) => l.id), ...lines.flatMap((l) => (l.row ? [l.row.id] : []))],
    [stack, lines],
  )
  const at = [chosen, startAt].find((id) => ids.includes(id)) ?? ids[0] ?? ''

  const rowOf = (id: string) => lines[rowAt.get(id) ?? -1]?.row
  const barOf = (id: string): Stretch | null => {
    const lane = laneOf.get(id)
    if (lane) return lane
    const bar = rowOf(id)?.bar
    return bar && !bar.fixed ? bar : null
  }
  return { lines, stack, rowAt, laneOf, ids, at, rowOf, barOf }
}
