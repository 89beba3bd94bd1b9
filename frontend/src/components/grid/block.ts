// Cells to write, as the screen is asked for them: what is pasted, filled or emptied, laid over the lines of the grid.
import type { Placed } from './layout'
import type { Line } from './lines'
import { cellsIn, type Range } from './selection'
import type { Block, BlockRow } from './types'

export interface Laying {
  block: Block
  /** What the texts cover. */
  covers: Range
  /** Columns of the texts that the grid has no place for. */
  beyond: number
}

/** Whether a column's cells can be empty: boxes cannot, nor one of a few where nothing is not among them. */
function empties<Row>({ column: { edit, required } }: Placed<Row>): boolean {
  if (edit?.by === 'tick' || required) return false
  return edit?.by !== 'choice' || edit.free === true || edit.options(null).some((o) => o.text === '')
}

/**
 * Texts laid over the grid from the corner of a range on. One text, or a block that goes into the range without rest,
 * fills the whole of it. Groups' own lines are passed over; past the last line, or from the line where a row is added,
 * rows are made. `repeat` fills the range whatever the remainder, the texts being those of its rows from that one on.
 */
export function lay<Row>(
  texts: readonly (readonly string[])[],
  lines: readonly Line<Row>[],
  columns: readonly Placed<Row>[],
  range: Range,
  repeat?: number,
): Laying {
  const wide = Math.max(...texts.map((t) => t.length))
  const [rows, across] = [
    lines.slice(range.top, range.bottom + 1).filter((l) => l.kind === 'row').length,
    range.right - range.left + 1,
  ]
  const whole = cellsIn(range) > 1 && rows > 0 && rows % texts.length === 0 && across % wide === 0
  const fills = whole || repeat !== undefined
  const first = texts.length - ((repeat ?? 0) % texts.length)
  const height = fills ? rows : texts.length
  const under = columns.slice(range.left, range.left + (fills ? across : wide))
  // What is computed takes no part, and its text is left out.
  const written = under.flatMap((p, i) => (p.column.edit ? [{ id: p.column.id, i, empties: empties(p) }] : []))
  const block: BlockRow[] = []
  const cells = (n: number, made = false) => {
    const from = texts[(n + first) % texts.length] ?? []
    return written.map(({ i, empties }) => {
      const text = from[i % wide] ?? (fills ? '' : null)
      return text?.trim() === '' && (made || !empties) ? null : text
    })
  }
  let bottom = range.top
  let at = range.top
  let place = placeAfter(lines, lines.length)
  while (block.length < height && at < lines.length) {
    const line = lines[at]
    if (line?.kind === 'new') {
      place = { group: line.group.id, after: line.after }
      break
    }
    if (line?.kind === 'row') {
      block.push({ row: line.id, group: line.group.id, after: '', cells: cells(block.length) })
      bottom = at
    }
    at++
  }
  while (block.length < height) block.push({ row: '', ...place, cells: cells(block.length, true) })
  return {
    block: { columns: written.map((w) => w.id), rows: block },
    covers: { top: range.top, bottom, left: range.left, right: range.left + Math.max(under.length, 1) - 1 },
    beyond: fills ? 0 : Math.max(0, wide - under.length),
  }
}

/** Where rows go that come after a line: behind the row it is, else first in its group. */
function placeAfter<Row>(lines: readonly Line<Row>[], at: number): { group: string; after: string } {
  const before = lines[at - 1]
  if (!before) return { group: '', after: '' }
  if (before.kind === 'row') return { group: before.group.id, after: before.id }
  return { group: before.group.id, after: before.kind === 'new' ? before.after : '' }
}

/** The texts of a range, groups' own lines left out. */
export function textsOf<Row>(lines: readonly Line<Row>[], columns: readonly Placed<Row>[], range: Range): string[][] {
  return lines
    .slice(range.top, range.bottom + 1)
    .flatMap((l) =>
      l.kind === 'row'
        ? [columns.slice(range.left, range.right + 1).map(({ column: c }) => (c.copy ?? c.text)(l.row))]
        : [],
    )
}

/** One text for the cells of a range in the columns that take texts: "" empties them. Boxes to tick keep their ticks. */
export function alike<Row>(
  text: string,
  lines: readonly Line<Row>[],
  columns: readonly Placed<Row>[],
  range: Range,
): Block {
  const under = columns
    .slice(range.left, range.right + 1)
    .filter((p) => p.column.edit !== undefined && (text !== '' || empties(p)))
  return {
    columns: under.map((p) => p.column.id),
    rows: lines
      .slice(range.top, range.bottom + 1)
      .flatMap((l) =>
        l.kind === 'row' ? [{ row: l.id, group: l.group.id, after: '', cells: under.map(() => text) }] : [],
      ),
  }
}
