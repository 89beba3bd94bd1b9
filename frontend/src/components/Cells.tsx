// The cells of one row. Moving, scrolling and measuring draw a list anew; its cells are drawn again only when their row
// or the columns are others.
import { memo, type ReactNode } from 'react'
import type { Column } from './DataTable'
import css from './DataTable.module.css'

interface Props<Row> {
  row: Row
  columns: readonly Column<Row>[]
}

function Drawn<Row>({ row, columns }: Props<Row>): ReactNode {
  return columns.map((c) => (
    <div key={c.id} role="gridcell" className={css.cell} data-number={c.number} data-quiet={c.quiet}>
      {c.cell(row)}
    </div>
  ))
}

export const Cells = memo(Drawn) as typeof Drawn
