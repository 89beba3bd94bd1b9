// The first rows of a sheet as they will stand: what was read is seen before it is written.
import type { ReactNode } from 'react'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import css from './Import.module.css'

interface Props<R> {
  title: string
  /** The fields shown, after the row of the sheet and what becomes of it. */
  heads: readonly string[]
  rows: readonly R[]
  /** How many are not listed. */
  more: number
  /** The cells of a row under the heads. */
  children: (row: R) => ReactNode
}

export function Rows<R extends { row: number; change: string }>({ title, heads, rows, more, children }: Props<R>) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  return (
    <>
      <Heading className={css.title}>
        {title} <span className="qd-3 qd-12">{rows.length}</span>
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <section className={css.wide} aria-label={title} tabIndex={0}>
        <table className={`${css.cells} ${css.first}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className="qd-n">
                {t('ui.import.head.row')}
              </th>
              <th scope="col">{t('ui.import.head.change')}</th>
              {heads.map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((x) => (
              <tr key={x.row}>
                <td className="qd-n">{x.row}</td>
                <td className={x.change === 'same' ? 'qd-3 qd-nowrap' : 'qd-nowrap'}>
                  {t(`ui.import.change.${x.change as 'new' | 'changed' | 'same'}`)}
                </td>
                {children(x)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className={`${css.more} qd-3`}>{t('ui.import.more', { count: more })}</p>}
    </>
  )
}
