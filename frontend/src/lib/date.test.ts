import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  countdown,
  dayIn,
  daysBetween,
  formatDay,
  formatInstant,
  formatMonth,
  formatMonths,
  formatSpan,
  formatWeekday,
  isDay,
  lastOf,
  localDay,
  monthOf,
  parseDay,
  templateLive,
  templateToday,
  weekday,
  weekStart,
} from './date'

const today = '2026-05-26' // a Tuesday

describe('days', () => {
  it('knows the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-6-4')).toBe(false)
    expect(isDay('')).toBe(false)
  })

  it('counts over months, leap days and changes of the clock', () => {
    expect(addDays('2026-05-31', 1)).toBe('2026-06-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-06-04', today)).toBe(-9)
  })

  it('begins the week on Monday', () => {
    expect(weekday('2026-05-25')).toBe(1)
    expect(weekday('2026-05-31')).toBe(7)
    expect(weekStart('2026-05-31')).toBe('2026-05-25')
  })

  it('takes the day of the wall clock, late in the evening too', () => {
    expect(localDay(new Date(2026, 4, 26, 23, 59))).toBe(today)
  })
})

describe('months', () => {
  it('counts over years, and ends where the month does', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(lastOf('2028-02')).toBe('2028-02-29')
    expect(monthOf(today)).toBe('2026-05')
  })

  it('keeps the date where the month has it', () => {
    expect(dayIn('2026-06', '2026-05-26')).toBe('2026-06-26')
    expect(dayIn('2026-06', '2026-05-31')).toBe('2026-06-30')
  })

  it('names them', () => {
    expect(formatMonth('2026-11', 'zh')).toBe('2026年11月')
    expect(formatMonth('2026-11', 'en')).toBe('Nov 2026')
    expect(formatMonths('2026-06', '2026-08', 'zh')).toBe('2026年6月–8月')
    expect(formatMonths('2026-06', '2026-08', 'en')).toBe('Jun – Aug 2026')
    expect(formatMonths('2026-11', '2027-01', 'zh')).toBe('2026年11月–2027年1月')
    expect(formatMonths('2026-11', '2027-01', 'en')).toBe('Nov 2026 – Jan 2027')
    expect(formatWeekday(7, 'zh')).toBe('周日')
  })
})

describe('words', () => {
  it.each([
    ['2026-06-04', 'zh', true, '6月4日 周四'],
    ['2026-06-04', 'en', true, 'Thu 4 Jun'],
    ['2025-12-24', 'zh', false, '2025年12月24日'],
    ['2025-12-24', 'en', false, '24 Dec 2025'],
    ['', 'zh', false, ''],
  ] as const)('%s in %s', (day, lang, withWeekday, want) => {
    expect(formatDay(day, lang, { weekday: withWeekday, today })).toBe(want)
  })

  it.each([
    ['2026-06-04', '2026-06-10', 'zh', '6月4日–6月10日'],
    ['2026-06-04', '2026-06-10', 'en', '4 Jun – 10 Jun'],
    ['2026-06-04', '2026-06-04', 'zh', '6月4日'],
    ['2026-06-04', '', 'en', '4 Jun'],
    ['2025-12-24', '2025-12-30', 'zh', '2025年12月24日–12月30日'],
    ['2025-12-24', '2025-12-30', 'en', '24 Dec – 30 Dec 2025'],
    ['2025-12-24', '2026-01-02', 'zh', '2025年12月24日–1月2日'],
  ] as const)('%s to %s in %s', (first, last, lang, want) => {
    expect(formatSpan(first, last, lang, { today })).toBe(want)
  })

  it('counts to the live day and from it', () => {
    expect(countdown('2026-06-04', today)).toBe('D-9')
    expect(countdown(today, today)).toBe('D-day')
    expect(countdown('2026-05-01', today)).toBe('D+25')
    expect(countdown('', today)).toBe('')
    expect(countdown('2026-06-04', '')).toBe('')
  })

  it('shows the time of today, and day and time of another', () => {
    expect(formatInstant(new Date(2026, 4, 26, 9, 5).getTime(), 'zh', today)).toBe('09:05')
    expect(formatInstant(new Date(2026, 4, 24, 18, 5).getTime(), 'en', today)).toBe('24 May 18:05')
  })
})

describe('what a person typed', () => {
  it.each([
    ['2026-06-04', '2026-06-04'],
    ['2026/6/4', '2026-06-04'],
    ['2026年6月4日', '2026-06-04'],
    ['6/4', '2026-06-04'],
    ['6月4日', '2026-06-04'],
    ['3-8', '2027-03-08'], // the next one
    ['5/26', today],
    ['4 Jun', '2026-06-04'],
    ['June 4, 2027', '2027-06-04'],
    ['今天', today],
    ['Tomorrow', '2026-05-27'],
    ['+7', '2026-06-02'],
    ['2/30', ''],
    ['13/1', ''],
    ['下周', ''],
    ['', ''],
  ])('%s', (typed, want) => {
    expect(parseDay(typed, today)).toBe(want)
  })
})

describe('in a template', () => {
  const moved = templateToday('2000-01-07')
  it('the day it is knows the live day, and no day of the calendar does', () => {
    expect([templateLive(moved), templateLive(templateToday(''))]).toEqual(['2000-01-07', '2000-01-03'])
    expect([templateLive(today), templateLive(undefined), templateLive('')]).toEqual(['', '', ''])
  })
  it('a day is written as it reads', () => {
    expect(['D-30', 'd+3', 'T-1', 'D−2', 'd0', 'D-day'].map((s) => parseDay(s, moved))).toEqual([
      '1999-12-08',
      '2000-01-10',
      '2000-01-06',
      '2000-01-05',
      '2000-01-07',
      '2000-01-07',
    ])
    expect(parseDay('D-30', today)).toBe('')
  })
})
