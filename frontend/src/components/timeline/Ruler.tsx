// The dates over a timeline: weeks and days, or months and Mondays; today in ink, days off in grey. Over a template: the
// weeks and days from its live day.
import { memo } from 'react'
import {
  addDays,
  type Day,
  daysBetween,
  formatDay,
  formatMonth,
  formatWeekday,
  type Lang,
  monthOf,
  templateLive,
  weekday,
} from '~/lib/date'
import type { Span } from '~/lib/span'
import css from './Ruler.module.css'
import { xOf, ZOOMS } from './scale'

/** What a month needs to be named, px. */
const LEAST = 80

interface Props {
  span: Span
  px: number
  today: Day
  lang: Lang
  /** Days that are not worked. */
  off: ReadonlySet<Day>
}

export const Ruler = memo(function Ruler({ span, px, today, lang, off }: Props) {
  const all = Array.from({ length: span.days }, (_, n) => addDays(span.first, n))
  const narrow = px < ZOOMS.week
  const live = templateLive(today)
  const weeks = (d: Day, every: number) => daysBetween(live, d) % (7 * every) === 0
  const begins = (d: Day) => (live ? weeks(d, narrow ? 4 : 1) : narrow ? d.endsWith('-01') : weekday(d) === 1)
  const above = all.filter((d, n) => n === 0 || begins(d))
  const below = narrow ? all.filter((d) => (live ? weeks(d, 1) : weekday(d) === 1 || d === today)) : all
  return (
    <div className={css.ruler} aria-hidden="true" style={{ width: span.days * px }}>
      {above.map((d, i) => {
        const next = above[i + 1] ?? addDays(span.first, span.days)
        return (
          <span
            key={d}
            className={css.above}
            style={{ left: xOf(d, span, px), width: xOf(next, span, px) - xOf(d, span, px) }}
          >
            <span className={css.stays}>
              {narrow && xOf(next, span, px) - xOf(d, span, px) < LEAST
                ? ''
                : narrow && !live
                  ? formatMonth(monthOf(d), lang)
                  : formatDay(d, lang, { weekday: true, today })}
            </span>
          </span>
        )
      })}
      {below.map((d) => (
        <span
          key={d}
          className={css.day}
          style={{ left: xOf(d, span, px), width: Math.max(px, 22) }}
          data-off={off.has(d) || undefined}
          data-today={d === today || undefined}
          data-narrow={narrow || undefined}
        >
          {live ? daysBetween(live, d) : Number(d.slice(8))}
          {px >= ZOOMS.day && !live && <small>{formatWeekday(weekday(d), lang)}</small>}
        </span>
      ))}
    </div>
  )
})
