// Which days the strip of a campaign's periods shows.
import type { Period } from '~/api'
import { type Day, daysBetween } from '~/lib/date'
import type { Span } from '~/lib/span'

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
