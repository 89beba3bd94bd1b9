// Where the columns of a grid lie, px: in the order and at the widths the user gave them.
import { type GridColumn, GUTTER, type Layout, LEAST } from './types'

export interface Placed<Row> {
  column: GridColumn<Row>
  /** From the left edge of the rows. */
  left: number
  width: number
  /** Stays in sight while the others are scrolled. */
  frozen: boolean
}

export interface Columns<Row> {
  all: readonly Placed<Row>[]
  /** Of all of them with the gutter. */
  width: number
  /** Of those that stay in sight, with the gutter. */
  frozen: number
}

/** The columns in the user's order, those he knows first, hidden ones too. */
export function ordered<Row>(columns: readonly GridColumn<Row>[], layout: Layout, frozen: number): GridColumn<Row>[] {
  const place = new Map(layout.order?.map((id, i) => [id, i]))
  const at = (c: GridColumn<Row>, i: number) => place.get(c.id) ?? i
  const kept = columns.slice(0, frozen)
  const rest = columns.slice(frozen).map((c, i) => ({ c, at: at(c, frozen + i) }))
  return [...kept, ...rest.sort((a, b) => a.at - b.at).map((x) => x.c)]
}

/** The first `frozen` columns stay where they are. The one that grows takes what `room` is left, until
 * it is given a width. */
export function place<Row>(
  columns: readonly GridColumn<Row>[],
  layout: Layout,
  room: number,
  frozen: number,
): Columns<Row> {
  const shown = ordered(columns, layout, frozen).filter((c) => c.fixed || !layout.hidden?.includes(c.id))
  const width = (c: GridColumn<Row>) => Math.max(LEAST / (c.headUnseen ? 2 : 1), layout.widths?.[c.id] ?? c.width)
  const left = Math.max(0, room - GUTTER - shown.reduce((w, c) => w + width(c), 0))
  const kept = new Set(columns.slice(0, frozen))
  const all: Placed<Row>[] = []
  let x = GUTTER
  let edge = GUTTER
  for (const column of shown) {
    const w = width(column) + (column.grows && layout.widths?.[column.id] === undefined ? left : 0)
    all.push({ column, left: x, width: w, frozen: kept.has(column) })
    x += w
    if (kept.has(column)) edge = x
  }
  return { all, width: x, frozen: edge }
}

/** The column at a distance from the left edge of the rows; the nearest where there is none. */
export function columnAt<Row>(columns: Columns<Row>, x: number): number {
  const n = columns.all.findIndex((c) => x < c.left + c.width)
  return n < 0 ? columns.all.length - 1 : n
}

/** A column put where another is. */
export function reordered(ids: readonly string[], moved: string, to: string): string[] {
  const from = ids.indexOf(moved)
  const at = ids.indexOf(to)
  if (from < 0 || at < 0) return [...ids]
  return ids.toSpliced(from, 1).toSpliced(at, 0, moved)
}
