// The cursor and the range of a grid: held by line and column, so that they stay where they are when rows move, and
// reckoned in places.
import type { Spot } from './types'

/** The cursor, and the corner the range reaches to from it. */
export interface Selection {
  at: Spot
  to: Spot
}

/** A cell by its place. */
export interface Cell {
  row: number
  column: number
}

/** A range by its edges, all included. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export const rangeOf = (a: Cell, b: Cell): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const cellsIn = (r: Range) => (r.bottom - r.top + 1) * (r.right - r.left + 1)

/** How far a grid reaches, and how many rows a page has. */
export interface Extent {
  rows: number
  columns: number
  page: number
}

const clamp = (n: number, most: number) => Math.max(0, Math.min(most, n))

/** Where a key leads from a cell; null for a key that leads nowhere. `far` is to the edge (Ctrl). */
export function stepped(key: string, from: Cell, { rows, columns, page }: Extent, far: boolean): Cell | null {
  const to = (row: number, column: number): Cell => ({ row: clamp(row, rows - 1), column: clamp(column, columns - 1) })
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(far ? rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, far ? columns - 1 : column + 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? rows - 1 : row, columns - 1)
  }
  return null
}

/**
 * Where an arrow with Ctrl leads, as in spreadsheets: to the end of the filled cells it is among, or over empty ones to the
 * next filled cell, else to the edge; null for another key.
 */
export function leapt(key: string, from: Cell, extent: Extent, filled: (cell: Cell) => boolean): Cell | null {
  if (!key.startsWith('Arrow')) return null
  const next = (cell: Cell) => {
    const to = stepped(key, cell, extent, false)
    return to && (to.row !== cell.row || to.column !== cell.column) ? to : null
  }
  let at = from
  let to = next(at)
  const among = to !== null && filled(at) && filled(to)
  while (to) {
    if (among && !filled(to)) return at
    at = to
    if (!among && filled(at)) return at
    to = next(at)
  }
  return at
}

/** The next cell along the lines; null past the last, and before the first. */
export function tabbed(from: Cell, back: boolean, { rows, columns }: Pick<Extent, 'rows' | 'columns'>): Cell | null {
  const n = from.row * columns + from.column + (back ? -1 : 1)
  if (n < 0 || n >= rows * columns) return null
  return { row: Math.floor(n / columns), column: n % columns }
}
