// How many of each: bars that are their own table, readable without colour. It knows no campaign. A row that leads to what
// it counts is a link.
import { useId } from 'react'
import { Link } from 'react-router-dom'
import { formatNumber, formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Distribution.module.css'

export interface DistributionRow {
  id: string
  label: string
  count: number
  /** A few words of less weight behind the label. */
  note?: string
  /** What it counts; without it, the row leads nowhere. */
  to?: string
}

interface Props {
  label: string
  /** The head of the first column. */
  head: string
  rows: readonly DistributionRow[]
  /** What shares are of; without it, the counts' sum. */
  whole?: number
}

export function Distribution({ label, head, rows, whole }: Props) {
  const t = useT()
  const lang = useLang()
  const id = useId()
  const all = whole ?? rows.reduce((sum, r) => sum + r.count, 0)
  // Full width is the longest bar: shares stand beside it in figures.
  const most = Math.max(1, ...rows.map((r) => r.count))
  return (
    <table className={css.table} aria-label={label} id={id}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={css.barHead}>
            <span className="qd-unseen">{t('ui.chart.bar')}</span>
          </th>
          <th scope="col">{t('ui.chart.count')}</th>
          <th scope="col">{t('ui.chart.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.id}>
            <th scope="row">
              {r.to && r.count > 0 ? (
                <Link className={css.link} to={r.to} title={r.label}>
                  {r.label}
                </Link>
              ) : (
                <span title={r.label}>{r.label}</span>
              )}
              {r.note && <span className="qd-3 qd-12"> {r.note}</span>}
            </th>
            <td className={css.barCell}>
              <span className={css.bar} aria-hidden="true">
                <i style={{ width: `${(r.count / most) * 100}%` }} />
              </span>
            </td>
            <td>{formatNumber(r.count, lang)}</td>
            <td className="qd-2">{formatShare(r.count, all, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
