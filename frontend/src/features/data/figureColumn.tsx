// The column of a metric: its figure of each day, red and in words where it is under its day's pace.
import type { DataDay, DataMetric, DataPage } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { StatusMark } from '~/components/StatusMark'
import { widthOf } from '~/lib/span'
import type { Ground } from '~/sheet/useGround'
import css from './Data.module.css'
import { nothing, said } from './view'

/** `i` is the metric's place among those of the page. */
export function figureColumn(m: DataMetric, i: number, data: DataPage, ground: Ground): GridColumn<DataDay> {
  const { t, lang } = ground
  const counts = m.name.toLowerCase() === m.unit.toLowerCase() // orders in orders
  const head = m.unit && !counts && !/^[%％]$/.test(m.unit) ? `${m.name} (${m.unit})` : m.name
  return {
    id: m.id,
    head,
    width: Math.max(100, Math.ceil(widthOf(head)) + 20), // a word cut in the head names another metric's column

    number: true,
    quiet: m.aggregate === 'ratio',
    text: (d) => said(d.figures[i]?.value, m, lang),
    copy: (d) => (d.figures[i]?.value == null ? '' : String(d.figures[i]?.value)),
    ...(m.aggregate !== 'ratio' && { edit: { by: 'text' as const } }),
    cell: (d) => {
      const f = d.figures[i]
      if (f?.value == null) return <span className={css.none}>{nothing(d.day, data.today)}</span>
      if (f.low) {
        return (
          <span className={css.low}>
            <StatusMark status="late" size={12}>
              <span className="qd-12">{t('ui.data.low')}</span>
            </StatusMark>
            <b>{said(f.value, m, lang)}</b>
          </span>
        )
      }
      return f.computed ? <span className="qd-3">{said(f.value, m, lang)}</span> : said(f.value, m, lang)
    },
  }
}
