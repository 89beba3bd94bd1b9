// What was done to one row and to what it owns, newest first, a line for each change; the way to all of it where there is
// more. It stands under a heading of the panel that shows the row.
import { useCallback, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { type ID, type Kind, LIBRARY, useRowHistory, type Workbook } from '~/api'
import { useThisDay, useToday } from '~/lib/clock'
import { addDays, formatInstant, formatTime, localDay } from '~/lib/date'
import { useFieldName, useLang, useT, useWord } from '~/locale'
import { ErrorState } from './ErrorState'
import css from './RowHistory.module.css'
import { linesOf } from './rowSteps'

/** How many lines stand there. */
const LINES = 6

interface Props {
  campaign: ID
  row: ID
  kind: Kind
  book: Workbook
}

export function RowHistory({ campaign, row, kind, book }: Props) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const nameOf = useFieldName()
  const today = useToday()
  const now = useThisDay()
  const history = useRowHistory(campaign, row, LINES)
  const { currency } = book.campaign
  const kindOf = useCallback((k: Kind) => word('kind', k).toLowerCase(), [word]) // within a line
  const lines = useMemo(
    () => linesOf(history.data?.steps ?? [], row, { t, lang, today, currency, nameOf, kindOf }),
    [history.data, row, t, lang, today, currency, nameOf, kindOf],
  )
  if (history.error) return <ErrorState within error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return null

  const when = (at: number) => {
    const day = localDay(new Date(at))
    if (day === now) return t('ui.today', { date: formatTime(at) })
    if (day === addDays(now, -1)) return t('ui.yesterday', { date: formatTime(at) })
    return formatInstant(at, lang, now)
  }
  return (
    <div>
      {lines.length === 0 && <p className="qd-3 qd-13">{t('ui.row.unchanged')}</p>}
      <ul className={css.lines} aria-label={t('ui.row.history', { kind: kindOf(kind) })}>
        {lines.slice(0, LINES).map((l) => {
          const text = l.author ? `${l.author} ${l.words}` : l.words
          return (
            <li key={l.id} className={css.line}>
              <span className="qd-3 qd-nowrap">{when(l.at)}</span>
              <span className="qd-2 qd-cut" title={text}>
                {text}
              </span>
            </li>
          )
        })}
      </ul>
      {campaign !== LIBRARY && (history.data.more || lines.length > LINES) && (
        <Link className="qd-13" to={`/campaigns/${campaign}/history?row=${encodeURIComponent(row)}`}>
          {t('ui.row.allHistory')}
        </Link>
      )}
    </div>
  )
}
