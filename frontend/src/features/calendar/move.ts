// Where the calendar is, and where moving leads: the day chosen stays in sight.
import { addDays, addMonths, type Day, dayIn, type Month, monthOf } from '~/lib/date'
import { MONTHS, spanFrom } from './timeline'

export const VIEWS = ['month', 'campaigns'] as const
export type View = (typeof VIEWS)[number]

export interface At {
  view: View
  /** The month shown; the first of three in the view by campaign. */
  month: Month
  day: Day
}

/** The months that can be turned to: beyond them a year has no four digits. */
const inCalendar = (month: Month) => month >= '1900-01' && month <= '9998-12'

const kept = (next: At, at: At): At => (inCalendar(next.month) && inCalendar(monthOf(next.day)) ? next : at)

/** To a day: the month follows where the day is not in it. */
export function toDay(at: At, day: Day): At {
  if (at.view === 'month') return kept({ ...at, day, month: monthOf(day) }, at)
  const { first, last } = spanFrom(at.month)
  if (day < first) return kept({ ...at, day, month: monthOf(day) }, at)
  return kept({ ...at, day, month: day > last ? addMonths(monthOf(day), 1 - MONTHS) : at.month }, at)
}

/** By so many days. */
export const byDays = (at: At, n: number): At => toDay(at, addDays(at.day, n))

/** By so many months, to the same date. */
export function byMonths(at: At, n: number): At {
  const from = at.view === 'month' ? at.month : monthOf(at.day)
  return kept({ ...at, month: addMonths(at.month, n), day: dayIn(addMonths(from, n), at.day) }, at)
}

/** To the other view of the same day. */
export const toView = (at: At, view: View): At => toDay({ ...at, view }, at.day)
