// The cells of a line that adds rows up, along the columns: the line of a group, and the total at the foot. What the line
// is called stands over the columns that stay in sight.
import type { ReactNode } from 'react'
import css from './Grid.module.css'
import type { Columns } from './layout'
import type { Cells } from './types'

interface Props<Row> {
  columns: Columns<Row>
  cells: Cells
  /** The id of a cell, for the cursor. */
  idOf?: (column: number) => string
  /** The cursor's column; -1 for none. */
  at?: number
  selected?: boolean
  children: ReactNode
}

export function Sums<Row>({ columns, cells, idOf, at = -1, selected = false, children }: Props<Row>) {
  const lead = Math.max(1, columns.all.filter((p) => p.frozen).length)
  const rest = columns.all.slice(lead)
  const width = rest[0]?.left ?? columns.width
  // The cursor in the part of the label stands for the whole of it.
  return (
    <>
      <div
        role="gridcell"
        id={idOf?.(at < lead ? Math.max(0, at) : 0)}
        aria-colindex={1}
        aria-colspan={lead}
        aria-selected={selected}
        className={css.sumLabel}
        style={{ width }}
      >
        {children}
      </div>
      {rest.map((p, n) => (
        <div
          key={p.column.id}
          role="gridcell"
          id={idOf?.(lead + n)}
          aria-colindex={lead + n + 1}
          aria-selected={selected}
          className={css.sum}
          data-number={p.column.number}
          style={{ width: p.width }}
        >
          {cells[p.column.id]}
        </div>
      ))}
    </>
  )
}
