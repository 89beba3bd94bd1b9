// Where things lie on the strip of a campaign's periods: a share of its width from 0 to 1.
import type { Period } from '~/api'
import { addDays, type Day, daysBetween, weekday, weekStart } from '~/lib/date'

export interface Span {
  first: Day
  /** Both days included. */
  days: number
}

/** The days the strip shows: all dated periods; today too while it is near them. null without any date. */
export function spanOf(periods: readonly Period[], today: Day): Span | null {
  const dated = periods.filter((p) => p.starts && p.ends)
  if (dated.length === 0) return null
  const starts = dated.map((p) => p.starts).sort()
  const ends = dated.map((p) => p.ends).sort()
  let first = starts[0] ?? today
  let last = ends.at(-1) ?? today
  const near = daysBetween(first, last) / 4
  if (today < first && daysBetween(today, first) <= near) first = today
  if (today > last && daysBetween(last, today) <= near) last = today
  return { first, days: daysBetween(first, last) + 1 }
}

/** Where a day begins. */
export const shareOf = (day: Day, span: Span) => daysBetween(span.first, day) / span.days

/** The Mondays in sight, as many as labels of `least` px fit a strip of `width` px. */
export function mondays(span: Span, width: number, least = 84): Day[] {
  const perWeek = (width / span.days) * 7
  const every = Math.max(1, Math.ceil(least / perWeek))
  const start = weekStart(addDays(span.first, 6))
  const out: Day[] = []
  for (let day = start; daysBetween(span.first, day) < span.days; day = addDays(day, 7 * every)) out.push(day)
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
