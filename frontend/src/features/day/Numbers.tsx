// What was read on the day, each figure against what the day had to bring and against its target: a daily report's figures.
import { Link } from 'react-router-dom'
import { type DayNumber, type ID, useDayNumbers } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { formatMeasured, formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Day.module.css'

/** `to` leads to where a metric is read. */
export function Numbers({ campaign, day, to }: { campaign: ID; day: string; to: (metric: ID) => string }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const numbers = useDayNumbers(campaign, day).data ?? []
  if (numbers.length === 0) return null
  return (
    <section className={css.part} aria-label={t('ui.day_view.numbers')}>
      <Heading className={css.head}>
        {t('ui.day_view.numbers')} <span className="qd-3">{numbers.length}</span>
      </Heading>
      <ul>
        {numbers.map((n) => (
          <Row key={n.metric} of={n} to={to(n.metric)} />
        ))}
      </ul>
    </section>
  )
}

/** Of a pace of hundreds, decimals say nothing. */
const whole = (n: number | null) => (n !== null && n >= 100 ? Math.round(n) : n)

function Row({ of: n, to }: { of: DayNumber; to: string }) {
  const t = useT()
  const lang = useLang()
  const said = (v: number | null) => formatMeasured(v, n.unit, lang)
  const share = (v: number | null) => (v === null ? '' : formatShare(v, 1, lang))
  const sum = { actual: said(n.value), expected: said(whole(n.pace)), share: share(n.share) }
  const figure = n.share === null ? said(n.value) : t(n.at_most ? 'ui.data.dayIsAtMost' : 'ui.data.dayIs', sum)
  const far = { total: said(n.total) || '—', target: said(n.target), share: share(n.achieved) }
  return (
    <li className={css.row}>
      <Link to={to} className={css.name} data-stop>
        {n.name}
      </Link>
      <span className={css.number}>
        <span className={n.low ? 'qd-bad' : undefined}>
          {n.low ? (
            <StatusMark status="late" size={13}>
              {figure}
            </StatusMark>
          ) : (
            figure
          )}
        </span>
        {n.target !== null && (
          <span className="qd-2 qd-12">
            {t(n.achieved === null ? 'ui.day_view.soFar' : 'ui.day_view.soFarIs', far)}
          </span>
        )}
      </span>
    </li>
  )
}
