// What a list of rows is given by its screen, and what the screen can have it do.
import type { ReactNode, Ref } from 'react'
import type { Applied, Edit, ID, ListKind, Rows } from '~/api'
import type { GridColumn, GridTotal, Layout, Sort } from '~/components/grid/types'
import type { Takes } from './taken'
import type { Kept } from './useKept'
import type { SheetGroup } from './writing'

/** What a screen can have its list do. */
export interface SheetKeys {
  /** Puts the cursor on a row, and the keyboard into the list. */
  goTo: (row: ID, column?: string) => void
  /** Puts the cursor on a row, and leaves the keyboard where it is. */
  show: (row: ID) => void
  focus: () => void
  /** The rows of the range as they are selected now: onSelect tells of them after the frame, too late for a fast hand. */
  rows: () => readonly ID[]
  /** Shows what stands beside the list, and closes it. */
  open: () => void
  close: () => void
}

export interface SheetProps<K extends ListKind> {
  ref?: Ref<SheetKeys>
  /** The place's name: its actions are those of sheetActions. */
  at: string
  /** What its columns and sorting are remembered by, where the place has several lists. */
  name?: string
  kind: K
  label: string
  columns: readonly GridColumn<Rows[K]>[]
  /** How many columns stay in sight at the left. */
  frozen?: number
  groups: readonly SheetGroup<Rows[K]>[]
  /** Groups have lines of their own, to fold. */
  grouped?: boolean
  /** Said on the line where a row is added. */
  adds: string
  /** Columns hidden until the user chooses others. */
  first?: Layout
  faint?: (row: Rows[K]) => boolean
  /** Rows cannot be moved: their order follows from what is in them. */
  ordered?: boolean
  /** How deep a row lies, where the rows are a tree. */
  levelOf?: (row: Rows[K]) => number
  /** Moves rows in a way of their own; a tree does. */
  onMove?: (rows: readonly ID[], after: ID) => void
  /** The fields of the panel in their order; without it all that can be written to. */
  fields?: readonly string[]
  /** Of it, those behind a line that opens them. */
  further?: readonly string[]
  /** Below the fields of the row at the cursor. */
  more?: (row: Rows[K]) => ReactNode
  /** Beside the list in the place of a row's fields: what the list as a whole comes to. */
  beside?: ReactNode
  /** It stands there although a row is at the cursor. */
  besideFirst?: boolean
  /** A row asked for is in what stands beside the list. */
  holds?: (row: ID) => boolean
  /** At the head of a row's fields, in the place of what the row is: a switch to what else stands there. */
  sideHead?: ReactNode
  /** No panel: the screen shows the row elsewhere. */
  bare?: boolean
  /** What opens a row there. */
  opens?: (() => void) | null
  /** What rows are numbered by, where that is not their order in the groups. */
  numbers?: ReadonlyMap<ID, string>
  /** Sorted like this until the user sorts otherwise. */
  sorted?: Sort
  /** Over the empty list. */
  empty?: ReactNode
  /** Over the list when there are rows and none is shown; a way to see them all. */
  hidden?: { says: string; onAll: () => void } | undefined
  /** At the foot, before what is selected. */
  foot?: ReactNode
  /** What the rows come to, at the foot of the list. */
  total?: GridTotal
  /** The user asks for the row at the cursor beside the list. */
  onOpen?: () => void
  onSelect?: (row: Rows[K] | null, rows: readonly Rows[K][]) => void
  /** Edits that go with a deletion, before it. */
  alsoDelete?: (rows: readonly ID[]) => Edit[]
  /** What is said after a deletion: what it took from others. */
  deleted?: (applied: Applied) => string
  /** A column whose texts are no field of the row, and what takes them. */
  takes?: Takes
  /** Keeps what the user is at in its place. */
  kept?: Kept
  /** A row asked for that belongs to one of these (a payment of a partner). */
  ownerOf?: (row: ID) => ID
}
