// A column of a list whose texts are no field of the row: what is typed there is something that happens, not what the row
// holds.
import type { ID } from '~/api'
import type { Block } from '~/components/grid/types'

export interface Takes {
  column: string
  take: (row: ID, text: string) => void
}

/** What is left of a block once such a column has been taken out of it. */
export function taken(block: Block, takes: Takes | undefined): Block {
  const at = takes ? block.columns.indexOf(takes.column) : -1
  if (!takes || at < 0) return block
  for (const { row, cells } of block.rows) if (row && cells[at]?.trim()) takes.take(row, cells[at].trim())
  return {
    columns: block.columns.filter((_, i) => i !== at),
    rows: block.rows.map((r) => ({ ...r, cells: r.cells.filter((_, i) => i !== at) })),
  }
}
