// Where days lie on a strip of time: a share of its width from 0 to 1.
import { addDays, type Day, daysBetween, weekday, weekStart } from './date'

export interface Span {
  first: Day
  /** Both days included. */
  days: number
}

/** Where a day begins. */
export const shareOf = (day: Day, span: Span) => daysBetween(span.first, day) / span.days

/** A share as CSS takes it. */
export const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Width of a label by its letters, px; near enough to keep labels off one another. */
export const widthOf = (text: string, size = 11) =>
  [...text].reduce((w, c) => w + (c > '\u2e80' ? size : size * 0.56), 0)

/** The Mondays in sight, or the days whole weeks from a day, as many as labels of `least` px fit a strip of `width` px. */
export function mondays(span: Span, width: number, from: Day = '', least = 84): Day[] {
  const perWeek = (width / span.days) * 7
  const every = Math.max(1, Math.ceil(least / perWeek))
  const step = 7 * every
  const ahead = from ? daysBetween(span.first, from) % step : 0
  const start = from ? addDays(span.first, (ahead + step) % step) : weekStart(addDays(span.first, 6))
  const out: Day[] = []
  for (let day = start; daysBetween(span.first, day) < span.days; day = addDays(day, step)) out.push(day)
  return out
}

/** The Saturdays whose weekend lies in sight. */
export function weekends(span: Span): Day[] {
  const out: Day[] = []
  for (let n = 0; n < span.days; n++) {
    const day = addDays(span.first, n)
    if (weekday(day) === 6) out.push(day)
  }
  return out
}
