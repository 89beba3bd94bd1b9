// The dates over the timeline, and under them where live periods collide.
import { StatusMark } from '~/components/StatusMark'
import { addMonths, type Day, daysBetween, firstOf, formatDay, formatMonth, formatSpan, type Month } from '~/lib/date'
import { mondays, percent, shareOf, widthOf } from '~/lib/span'
import type { Clash } from './bars'
import css from './Ruler.module.css'
import { crowds, MONTHS, type Months } from './timeline'
import { useWords } from './words'

/** What a chip takes beside its words, px; what stands between labels. */
const CHIP = 10
const APART = 6

interface Props {
  span: Months
  month: Month
  day: Day
  today: Day
  /** Of the scale, px. */
  width: number
}

/** Months, Mondays, and on them today in ink and the day chosen. */
export function Ruler({ span, month, day, today, width }: Props) {
  const { t, lang } = useWords(today)
  const at = (d: Day) => shareOf(d, span) * width
  const inSight = (d: Day) => d >= span.first && d <= span.last
  const todayText = t('ui.today', { date: formatDay(today, lang, { today }) })
  const dayText = formatDay(day, lang, { weekday: true, today })
  // A label begins at its day; where the edge is near it ends there.
  const from = (d: Day, text: string) => Math.min(at(d), width - widthOf(text) - CHIP - 2)
  const todayFrom = from(today, todayText)
  const todayTo = todayFrom + widthOf(todayText) + CHIP
  return (
    <>
      {Array.from({ length: MONTHS }, (_, n) => addMonths(month, n)).map((m) => {
        const text = formatMonth(m, lang)
        const x = at(firstOf(m)) + APART
        const crossed = inSight(today) && x < todayTo + APART && x + widthOf(text, 12) > todayFrom - APART
        return (
          <span key={m} className={css.month} style={{ left: percent(shareOf(firstOf(m), span)) }}>
            <span style={{ marginLeft: crossed ? todayTo - x + APART : 0 }}>{text}</span>
          </span>
        )
      })}
      {mondays(span, width || 1000, '', 32).map((d) => (
        <span key={d} className={css.monday} style={{ left: percent(shareOf(d, span)) }}>
          {Number(d.slice(8))}
        </span>
      ))}
      {inSight(today) && (
        <span className={css.today} style={{ left: todayFrom }}>
          {todayText}
        </span>
      )}
      {inSight(day) && (
        <span className={css.chosen} style={{ left: from(day, dayText) }}>
          {dayText}
        </span>
      )}
    </>
  )
}

export function Clashes({ clashes, span, today }: { clashes: readonly Clash[]; span: Months; today: Day }) {
  const { t, lang } = useWords(today)
  return crowds(clashes).map((c) => {
    const words = [
      formatSpan(c.starts, c.ends, lang, { today }),
      t('ui.calendar.clash', { count: c.most }),
      c.campaigns.map((x) => x.name).join(lang === 'zh' ? '、' : ', '),
    ].join(' ')
    const days = daysBetween(c.starts, c.ends) + 1
    return (
      <span
        key={c.starts}
        className={css.clash}
        title={words}
        style={{ left: percent(shareOf(c.starts, span)), width: percent(days / span.days) }}
      >
        <span className={css.clashWord}>
          <StatusMark status="warning" size={11}>
            <span>
              <span className="qd-unseen">{words}</span>
              <span aria-hidden="true">{c.most}</span>
            </span>
          </StatusMark>
        </span>
      </span>
    )
  })
}
