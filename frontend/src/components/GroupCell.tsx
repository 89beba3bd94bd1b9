// What a group row of a table says: its name, how many rows are in it, a few words at the right end.

import type { RowGroup } from './DataTable'
import css from './DataTable.module.css'
import { Icon } from './Icon'

export function GroupCell({ group, open, columns }: { group: RowGroup<unknown>; open: boolean; columns: number }) {
  return (
    <div role="gridcell" className={css.groupCell} aria-colspan={columns}>
      <span className={css.fold} data-open={open || undefined}>
        <Icon name="down" size={12} />
      </span>
      <b className="qd-cut" title={group.label}>
        {group.label}
      </b>
      <span className="qd-3">{group.count ?? group.rows.length}</span>
      <span className="qd-grow" />
      {group.note && <span className="qd-3 qd-12 qd-cut">{group.note}</span>}
    </div>
  )
}
