// The columns of a sheet by their headings, each with what it is taken for.
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportColumn } from '~/api'
import { fieldOf, type Mapping, repeated } from './columns'
import css from './Import.module.css'

interface Props {
  label: string
  /** What stands over the headings, and over what they are taken for. */
  heads: readonly [string, string]
  columns: readonly ImportColumn[]
  mapping: Mapping
  /** What the choice beside a heading is called. */
  choiceOf: (heading: string) => string
  onAssign: (heading: string, to: string) => void
  /** The options of a column, and what it is by now. */
  children: (column: ImportColumn, is: string) => ReactNode
}

export function Columns({ label, heads, columns, mapping, choiceOf, onAssign, children }: Props) {
  return (
    <section className={css.columns} aria-label={label}>
      <div className={css.columnsHead} aria-hidden="true">
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </div>
      <ul>
        {columns.map((c, i) => {
          const again = repeated(columns, i)
          const is = again ? '' : fieldOf(c, mapping)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <li key={i} className={css.column} data-unused={!is || undefined}>
              <span className="qd-cut" title={c.heading}>
                {c.heading}
              </span>
              <NativeSelect
                aria-label={choiceOf(c.heading)}
                value={is}
                disabled={again}
                onChange={(e) => onAssign(c.heading, e.currentTarget.value)}
              >
                {children(c, is)}
              </NativeSelect>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
