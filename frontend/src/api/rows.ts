// Finding rows of a campaign that is at hand.
import { type ID, type Kind, LISTS, type ListKind, type Rows, type Workbook } from './types'

export type AnyRow = Rows[Kind]

/** A row with what it is. */
export interface KindRow {
  kind: Kind
  row: AnyRow
}

/** Whether rows of a kind are in the workbook: readings and responses are many, and are read by their own screens. */
export const inWorkbook = (kind: Kind): boolean => kind === 'campaign' || kind in LISTS

export const rowOf = (book: Workbook, kind: Kind, id: ID): AnyRow | undefined => {
  if (kind === 'campaign') return book.campaign.id === id ? book.campaign : undefined
  if (kind === 'response') return undefined // in no workbook
  const list: readonly AnyRow[] | undefined = book[LISTS[kind]]
  return list?.find((r) => r.id === id)
}

/** The row of any kind that has this id: ids are unique within a campaign. */
export function findRow(book: Workbook, id: ID): KindRow | undefined {
  const kinds: Kind[] = ['campaign', ...(Object.keys(LISTS) as ListKind[])]
  for (const kind of kinds) {
    const row = rowOf(book, kind, id)
    if (row) return { kind, row }
  }
  return undefined
}
