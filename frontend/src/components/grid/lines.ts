// The lines of a grid, in order: each group's own, its rows, and the line where a row is added.
import type { GridGroup } from './types'

export type Line<Row> =
  | { kind: 'group'; id: string; group: GridGroup<Row> }
  | { kind: 'row'; id: string; group: GridGroup<Row>; row: Row }
  /** Where a row is added: after the row named, "" for the first of the group. */
  | { kind: 'new'; id: string; group: GridGroup<Row>; after: string }

/** Where the user adds rows: a line of its own until the cursor leaves it. */
export interface Adding {
  group: string
  after: string
}

export const NEW = 'new'
export const groupLine = (group: string) => `group:${group}`

interface Laid<Row> {
  groups: readonly GridGroup<Row>[]
  idOf: (row: Row) => string
  /** Groups that are folded; null where groups have no lines of their own. */
  folded: readonly string[] | null
  /** Rows can be added: the last line says so. */
  adds: boolean
  adding: Adding | null
}

export function linesOf<Row>({ groups, idOf, folded, adds, adding }: Laid<Row>): Line<Row>[] {
  const lines: Line<Row>[] = []
  let added = false
  const add = (group: GridGroup<Row>, after: string) => {
    lines.push({ kind: 'new', id: NEW, group, after })
    added = true
  }
  for (const group of groups) {
    if (folded) lines.push({ kind: 'group', id: groupLine(group.id), group })
    if (folded?.includes(group.id)) continue
    const here = adds && adding?.group === group.id
    if (here && !group.rows.some((r) => idOf(r) === adding.after)) add(group, '')
    for (const row of group.rows) {
      lines.push({ kind: 'row', id: idOf(row), group, row })
      if (here && idOf(row) === adding.after) add(group, adding.after)
    }
  }
  const last = groups.at(-1)
  const end = last?.rows.at(-1)
  if (adds && last && !added && !folded?.includes(last.id)) add(last, end === undefined ? '' : idOf(end))
  return lines
}

/** Lines drawn beyond each edge of the view. */
const BEYOND = 6

/** The lines from one edge of the view to the other and a few beyond: first included, last not. */
export function inView(top: number, height: number, row: number, lines: number): [number, number] {
  const first = Math.max(0, Math.floor(top / row) - BEYOND)
  return [Math.min(first, lines), Math.min(lines, Math.ceil((top + height) / row) + BEYOND)]
}

/** The most lines that inView gives for a height. */
export const mostInView = (height: number, row: number) => Math.ceil(height / row) + 1 + 2 * BEYOND
