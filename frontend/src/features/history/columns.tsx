// The columns of the list of steps.
import type { HistoryEntry } from '~/api'
import type { Column } from '~/components/DataTable'
import { formatTime, type Lang } from '~/lib/date'
import { formatNumber } from '~/lib/number'
import type { Translate } from '~/locale'
import css from './History.module.css'

export function columnsOf(t: Translate, lang: Lang): Column<HistoryEntry>[] {
  return [
    { id: 'time', head: t('ui.history.time'), width: '64px', quiet: true, cell: (e) => formatTime(e.at) },
    {
      id: 'step',
      head: t('ui.history.step'),
      width: 'minmax(180px, 1fr)',
      cell: (e) =>
        e.live ? (
          <span className="qd-cut" title={e.label}>
            {e.label}
          </span>
        ) : (
          <>
            <s className={css.struck} title={e.label}>
              {e.label}
            </s>
            <span className="qd-12 qd-nowrap">{t('ui.history.undone')}</span>
          </>
        ),
    },
    {
      id: 'author',
      head: t('ui.history.author'),
      width: '96px',
      quiet: true,
      from: 400,
      cell: (e) => (
        <span className="qd-cut" title={e.author}>
          {e.author}
        </span>
      ),
    },
    { id: 'rows', head: t('ui.history.rows'), width: '64px', number: true, cell: (e) => formatNumber(e.rows, lang) },
  ]
}
