// The words of the Grid: what a screen tells it, and what it asks of the screen. It knows no kind of row: every cell is
// text to it, read by whoever owns the rows.
import type { ReactNode } from 'react'

/** One choice of a list under a cell. */
export interface Option {
  /** What is written: as if it were typed. */
  text: string
  label: string
  mark?: ReactNode
  /** Further words it is found by. */
  words?: string
}

/** How a cell is written to. Without it a column is computed, and only read. */
export type Editing<Row> =
  /** Any text. `lines`: it may have several (Alt Enter). */
  | { by: 'text'; lines?: boolean }
  /** One of a few, found by typing. `free`: other texts are meant too (a name nobody knows yet). */
  | { by: 'choice'; options: (row: Row | null) => readonly Option[]; free?: boolean }
  /** A box to tick: `yes` and `no` are what is copied and written. */
  | { by: 'tick'; on: (row: Row) => boolean; yes: string; no: string }

export interface GridColumn<Row> {
  id: string
  head: string
  /** What the column is for, where its name does not say. */
  about?: string
  /** The head is named but not shown. */
  headUnseen?: boolean
  /** Width in px until the user chooses another. */
  width: number
  /** Takes what the window has left; one column does. */
  grows?: boolean
  /** What editing begins with, and what is copied. */
  text: (row: Row) => string
  /** What is copied, where another program takes that better than the text. */
  copy?: (row: Row) => string
  /** Never empty. */
  required?: boolean
  /** What is shown; without it, the text. */
  cell?: (row: Row) => ReactNode
  /** Figures, set at the right. */
  number?: boolean
  /** Of less weight. */
  quiet?: boolean
  edit?: Editing<Row>
  /** Order of two rows by this column; without it, it is no column to sort by. */
  compare?: (a: Row, b: Row) => number
  /** Cannot be hidden. */
  fixed?: boolean
}

export interface GridGroup<Row> {
  id: string
  label: string
  /** Said before the label, of less weight: what the group is part of. */
  of?: string
  /** A few words at the right end; with cells, behind the label. */
  note?: ReactNode
  /** What its rows come to, by column: the line of the group has cells along the columns. */
  cells?: Cells
  rows: readonly Row[]
}

/** What stands under columns, by their ids. */
export type Cells = Readonly<Record<string, ReactNode>>

/** The line at the foot, in sight whatever is scrolled: what all rows come to. */
export interface GridTotal {
  label: string
  cells: Cells
}

/** A cell, by what it belongs to: rows move, cells stay who they are. */
export interface Spot {
  line: string
  column: string
}

/** What is selected, for the screen around. */
export interface Selected {
  /** The row the cursor is in; "" on a group's line or where a row is being added. */
  row: string
  /** The group whose own line the cursor is on, or "". */
  group: string
  column: string
  /** All rows of the range, in order. */
  rows: readonly string[]
  /** How many cells the range has. */
  cells: number
}

/** One row of a block: "" makes a row, in the group, after the row named or first of all. */
export interface BlockRow {
  row: string
  group: string
  after: string
  /** Along the columns of the block; null leaves a cell as it is, "" empties it. */
  cells: (string | null)[]
}

/** Cells to write, as texts: typed, pasted, filled or emptied. */
export interface Block {
  columns: readonly string[]
  rows: readonly BlockRow[]
}

/** A cell whose text is not, or not yet, what its row holds. */
export interface Draft {
  text: string
  /** Why it could not be taken; without it, the answer is on its way. */
  fault?: string
}

/** By row, then by column. */
export type Drafts = ReadonlyMap<string, Readonly<Record<string, Draft>>>

/** What a text is understood as, told while it is typed. */
export interface Hint {
  /** What it comes to, when that is more than the text. */
  text?: string
  /** Beside it, of less weight. */
  note?: string
  fault?: string
}

/** How the columns lie: as the user arranged them. Columns that are not named follow in their own order. */
export interface Layout {
  order?: readonly string[]
  hidden?: readonly string[]
  /** px */
  widths?: Readonly<Record<string, number>>
}

export interface Sort {
  column: string
  down: boolean
}

/** Heights and widths in px; grid.module.css says the same. */
export const ROW = 32
export const HEAD = 28
export const GUTTER = 36
/** The least width of a column. */
export const LEAST = 44
