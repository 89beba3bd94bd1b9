// What a Grid is given, and what a screen can have it do.
import type { Ref } from 'react'
import type { Block, Drafts, GridColumn, GridGroup, GridTotal, Hint, Layout, Selected, Sort } from './types'

/** What a screen can have a grid do. */
export interface GridKeys {
  focus: () => void
  /** Puts the cursor on a row; false where it is not shown. */
  goTo: (row: string, column?: string) => boolean
  /** The rows of the range, as they are selected now. */
  rows: () => readonly string[]
  /** Opens a line for a new row behind the cursor's. */
  add: () => void
  /** Opens the list of columns. */
  columns: () => void
  fillDown: () => void
  move: (down: boolean) => void
}

export interface GridProps<Row> {
  ref?: Ref<GridKeys>
  label: string
  columns: readonly GridColumn<Row>[]
  /** How many columns stay in sight at the left. */
  frozen?: number
  groups: readonly GridGroup<Row>[]
  idOf: (row: Row) => string
  /** How deep a row lies in a tree, from 1; without it all lie alike. */
  levelOf?: (row: Row) => number
  /** The number a row is known by, in the gutter. */
  numberOf?: (row: Row) => string
  /** The line the cursor begins at. */
  start?: string
  /** The column, counted from 0. */
  startColumn?: number
  /** Groups that are folded; without it, groups have no lines of their own. */
  folded?: readonly string[]
  onFold?: (group: string) => void
  layout?: Layout
  onLayout?: (layout: Layout) => void
  sort?: Sort | null
  /** The user wants it sorted by a column, the other way round, or no longer. */
  onSort?: (column: string) => void
  /** Cells written that their rows do not hold yet, or could not take. */
  drafts?: Drafts
  /** Writes a block; answers the ids of its rows. */
  onWrite?: (block: Block) => Promise<readonly string[]>
  /** What a text would be understood as. */
  onHint?: (row: Row | null, column: string, text: string) => Promise<Hint | null>
  /** Moves rows behind another, or to the head of a group (after ""). */
  onMove?: (rows: readonly string[], to: { group: string; after: string }) => void
  onSelect?: (selected: Selected) => void
  onOpen?: (row: string) => void
  /** Said on the line where a row is added; without it none are. */
  adds?: string
  /** What all rows come to, at the foot. */
  total?: GridTotal
  /** Rows of less weight: done, taken back. */
  faint?: (row: Row) => boolean
  /** What was pasted has no cells, more columns than there is place for, or lies on a group's line. */
  onUnread?: (what: 'file' | 'empty' | 'columns' | 'group', n: number) => void
  /** A draft that could not be taken is let go. */
  onDrop?: (row: string, column: string) => void
  /** What was typed has no row: the one being written is gone, or the new one was refused. */
  onLost?: (text: string, why: 'gone' | 'refused') => void
}
