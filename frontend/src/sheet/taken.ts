// A column of a list whose texts are no field of the row: what is typed there is something that happens, not what the row
// holds.
import type { ID } from '~/api'
import type { Block } from '~/components/grid/types'

export interface Takes {
  column: string
  /** Fails where it is refused. */
  take: (row: ID, text: string) => Promise<void>
}

/** Hands on what a block has in such a column, and answers what is left of the block. */
export function taken(block: Block, column: string | undefined, each: (row: ID, text: string) => void): Block {
  const at = column ? block.columns.indexOf(column) : -1
  if (at < 0) return block
  for (const { row, cells } of block.rows) if (row && typeof cells[at] === 'string') each(row, cells[at].trim())
  return {
    columns: block.columns.filter((_, i) => i !== at),
    rows: block.rows.map((r) => ({ ...r, cells: r.cells.filter((_, i) => i !== at) })),
  }
}
