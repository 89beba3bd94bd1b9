// Calendar days as the application keeps them: "2026-06-04", "" for none. They compare as strings; arithmetic is in UTC,
// so that no daylight saving moves a day. Words follow how people say dates: 6月4日 周四 · D-12, Thu 4 Jun · D-12.

export type Day = string
export type Lang = 'zh' | 'en'

const DAY_MS = 86_400_000

const ms = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(ms(text)) && dayOf(ms(text)) === text
}

const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10)

/** The local day of an instant. */
export function localDay(at: Date): Day {
  return dayOf(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()))
}

export const addDays = (day: Day, n: number): Day => dayOf(ms(day) + n * DAY_MS)

/** Days from one day to another: 3 from Monday to Thursday. */
export const daysBetween = (from: Day, to: Day): number => Math.round((ms(to) - ms(from)) / DAY_MS)

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => ((new Date(ms(day)).getUTCDay() + 6) % 7) + 1

/** The Monday of the day's week. */
export const weekStart = (day: Day): Day => addDays(day, 1 - weekday(day))

export const isWeekend = (day: Day): boolean => weekday(day) > 5

/** A month of the calendar: "2026-06". */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

export function addMonths(month: Month, n: number): Month {
  const [year, nth] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (nth ?? 1) - 1 + n, 1)).toISOString().slice(0, 7)
}

export const firstOf = (month: Month): Day => `${month}-01`

export const lastOf = (month: Month): Day => addDays(firstOf(addMonths(month, 1)), -1)

/** The day of another month that has the same date, or that month's last day. */
export function dayIn(month: Month, day: Day): Day {
  const same = `${month}${day.slice(7)}`
  return isDay(same) ? same : lastOf(month)
}

const zhWeekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const enWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export interface DateStyle {
  /** With the day of the week. */
  weekday?: boolean
  /** The day whose year goes without saying; without it the year is always written. */
  today?: Day
}

/** The day that a template's dates hang on as long as its live period is not moved, as campaign.TemplateLive has it. */
export const TEMPLATE_LIVE: Day = '2000-01-03'

/** How many days before its live day it is in a template: two centuries, long before anything in it is due. */
const TEMPLATE_AGO = 73_050

/** The day it is in a template whose live period begins on a day: its dates read as days from the live day then. */
export const templateToday = (live: Day): Day => addDays(live || TEMPLATE_LIVE, -TEMPLATE_AGO)

/** The live day of the template in which it is this day; "" on a day of the calendar. */
export const templateLive = (today: Day | undefined): Day =>
  today && today < '1900' ? addDays(today, TEMPLATE_AGO) : ''

/** Where something new is dated when nothing else says so: today, and in a template its live day. */
export const nearDay = (today: Day): Day => templateLive(today) || today

/** Days from the live day within which a date is one of a template's; what happened to it is years away. */
const TEMPLATE_REACH = 3650

/** 6月4日 or 4 Jun; with the year when it is not today's; D-30 in a template. "" for no day. */
export function formatDay(day: Day, lang: Lang, style: DateStyle = {}): string {
  if (!isDay(day)) return ''
  const live = templateLive(style.today)
  if (live && Math.abs(daysBetween(live, day)) <= TEMPLATE_REACH) return countdown(live, day)
  const [year = '', month = '', date = ''] = day.split('-')
  const named = year !== style.today?.slice(0, 4)
  const m = Number(month)
  const d = Number(date)
  const w = weekday(day) - 1
  if (lang === 'zh') return `${named ? `${year}年` : ''}${m}月${d}日${style.weekday ? ` ${zhWeekdays[w]}` : ''}`
  return `${style.weekday ? `${enWeekdays[w]} ` : ''}${d} ${enMonths[m - 1]}${named ? ` ${year}` : ''}`
}

/** 6月4日–6月10日 or 4 Jun – 10 Jun; one day when both are the same or one is missing. */
export function formatSpan(first: Day, last: Day, lang: Lang, style: DateStyle = {}): string {
  if (!first || !last || first === last) return formatDay(first || last, lang, style)
  if (templateLive(style.today)) return `${formatDay(first, lang, style)} – ${formatDay(last, lang, style)}`
  const dash = style.weekday || lang === 'en' ? ' – ' : '–'
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const end = formatDay(last, lang, sameYear ? { ...style, today: lang === 'zh' ? first : style.today } : style)
  const start = formatDay(first, lang, sameYear && lang === 'en' ? { ...style, today: first } : style)
  return `${start}${dash}${end}`
}

/** 2026年6月 or Jun 2026. */
export function formatMonth(month: Month, lang: Lang): string {
  const day = formatDay(firstOf(month), lang)
  return lang === 'zh' ? day.replace(/1日$/, '') : day.replace(/^1 /, '')
}

/** 2026年6月–8月 or Jun – Aug 2026. */
export function formatMonths(first: Month, last: Month, lang: Lang): string {
  const [from, to] = [formatMonth(first, lang), formatMonth(last, lang)]
  if (lang === 'zh') return `${from}–${first.slice(0, 4) === last.slice(0, 4) ? to.slice(5) : to}`
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} – ${to}`
}

/** The day of the week by its number, 1 for Monday: 周一, Mon. */
export const formatWeekday = (n: number, lang: Lang): string => (lang === 'zh' ? zhWeekdays : enWeekdays)[n - 1] ?? ''

/** Days counted from the live day: D-12 before, D-day on it, D+3 after. "" where one of the two is no day. */
export function countdown(live: Day, today: Day): string {
  if (!isDay(live) || !isDay(today)) return ''
  const n = daysBetween(today, live)
  return n === 0 ? 'D-day' : n > 0 ? `D-${n}` : `D+${-n}`
}

/** 14:32 of an instant, local time. */
export function formatTime(at: number): string {
  const t = new Date(at)
  return `${String(t.getHours()).padStart(2, '0')}:${String(t.getMinutes()).padStart(2, '0')}`
}

/** 今天 14:32, 5月24日 18:05: an instant as history shows it. */
export function formatInstant(at: number, lang: Lang, today: Day): string {
  const day = localDay(new Date(at))
  const time = formatTime(at)
  if (day === today) return time
  return `${formatDay(day, lang, { today })} ${time}`
}

const relative: Record<string, number> = { 今天: 0, today: 0, 明天: 1, tomorrow: 1, 后天: 2, 昨天: -1, yesterday: -1 }

/**
 * What a person meant by a date: 2026-06-04, 6/4, 6月4日, 4 Jun, Jun 4 2026, 今天, tomorrow, +7. A date without a year is
 * the next one from today on; in a template D-30, D-day, D+3 too. "" when it is none.
 */
export function parseDay(text: string, today: Day): Day {
  const s = text.trim().toLowerCase()
  const live = templateLive(today)
  const counted = live && /^[dt](-day|[-−+]?\d{1,4})$/.exec(s)
  if (counted) return addDays(live, Number((counted[1] ?? '').replace('day', '0').replace('−', '-')))
  const away = relative[s]
  if (away !== undefined) return addDays(today, away)
  const plus = /^\+(\d{1,4})$/.exec(s)
  if (plus) return addDays(today, Number(plus[1]))
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(s)
  if (full) return made(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(s)
  if (short) return upcoming(Number(short[1]), Number(short[2]), today)
  const english = /^(?:[a-z]{3,9},? )?(?:(\d{1,2}) ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}))(?:,? (\d{4}))?$/.exec(s)
  if (english) {
    const month = enMonths.findIndex((m) => (english[2] ?? english[3] ?? '').startsWith(m.toLowerCase())) + 1
    const date = Number(english[1] ?? english[4])
    return english[5] ? made(Number(english[5]), month, date) : upcoming(month, date, today)
  }
  return ''
}

function made(year: number, month: number, date: number): Day {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? day : ''
}

function upcoming(month: number, date: number, today: Day): Day {
  const year = Number(today.slice(0, 4))
  const day = made(year, month, date)
  if (day && day >= today) return day
  return made(year + 1, month, date) || day
}
