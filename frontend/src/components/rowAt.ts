// Where the user is in a list.
import type { RowGroup } from './DataTable'

/** The row selected or, without one in sight, the first; none while it is a group's own line. What the list itself marks. */
export function rowAt<Row>(
  groups: readonly RowGroup<Row>[],
  folded: readonly string[],
  selected: string,
  idOf: (row: Row) => string,
): Row | undefined {
  if (groups.some((g) => selected === `group:${g.id}`)) return undefined
  const inSight = groups.filter((g) => !folded.includes(g.id)).flatMap((g) => g.rows)
  return inSight.find((r) => idOf(r) === selected) ?? inSight[0]
}
