// The days over the calendar of posts: months, days of the week, today in ink, and below them the periods.
import { memo } from 'react'
import type { Period } from '~/api'
import {
  countdown,
  type Day,
  daysBetween,
  formatMonth,
  formatWeekday,
  type Lang,
  monthOf,
  templateLive,
  weekday,
} from '~/lib/date'
import { useT } from '~/locale'
import css from './Calendar.module.css'
import { DAY } from './scale'

interface Props {
  days: readonly Day[]
  shown: readonly number[]
  today: Day
  live: Day
  lang: Lang
  off: ReadonlySet<Day>
  periods: readonly Period[]
  nameOf: (p: Period) => string
  sayDay: (day: Day) => string
}

export const Head = memo(function Head({ days, shown, today, live, lang, off, periods, nameOf, sayDay }: Props) {
  const t = useT()
  const first = days.find(Boolean) ?? ''
  const last = days.at(-1) ?? ''
  const shift = days[0] === '' ? 1 : 0
  const at = (day: Day) => daysBetween(first, day) + shift
  const template = templateLive(today) !== ''
  return (
    <div role="row" className={css.days}>
      <div role="columnheader" className={css.corner0}>
        {t('ui.promotion.channel')}
      </div>
      {shown.map((n) => {
        const day = days[n] ?? ''
        const starts = n === shift || day.endsWith('-01') || (day !== '' && weekday(day) === 1)
        return (
          <div
            key={day}
            role="columnheader"
            className={css.day}
            style={{ left: `calc(var(--names) + ${n * DAY}px)` }}
            data-off={off.has(day) || undefined}
            data-today={day === today || undefined}
          >
            <span className="qd-unseen">{sayDay(day)}</span>
            <span className={css.month} aria-hidden="true">
              {day && starts && !template ? formatMonth(monthOf(day), lang) : ''}
            </span>
            <span className={css.date} aria-hidden="true">
              {day === '' ? t('ui.promotion.noDay') : template ? countdown(live, day) : Number(day.slice(8))}
              {day && !template && (
                <small>{day === today ? t('ui.promotion.todayWord') : formatWeekday(weekday(day), lang)}</small>
              )}
            </span>
          </div>
        )
      })}
      {periods
        .filter((p) => p.starts && p.ends && p.starts <= p.ends && p.starts <= last && p.ends >= first)
        .map((p) => {
          const from = at(p.starts < first ? first : p.starts)
          const to = at(p.ends > last ? last : p.ends)
          return (
            <div
              key={p.id}
              aria-hidden="true"
              className={css.period}
              style={{ left: `calc(var(--names) + ${from * DAY}px)`, width: (to - from + 1) * DAY - 1 }}
              data-live={p.kind === 'live' || undefined}
            >
              <span className={css.stays}>
                {nameOf(p)} {live && to - from > 1 && `${countdown(live, p.starts)} – ${countdown(live, p.ends)}`}
              </span>
            </div>
          )
        })}
    </div>
  )
})
