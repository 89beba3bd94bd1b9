import { expect, it } from 'vitest'
import { mondays, shareOf, weekends } from './span'

it('places days, Mondays that fit, and weekends', () => {
  const span = { first: '2026-05-26', days: 28 } // Tuesday
  expect(shareOf('2026-06-02', span)).toBe(0.25)
  expect(mondays(span, 1000)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'])
  expect(mondays(span, 250)).toEqual(['2026-06-01', '2026-06-15'])
  // whole weeks from a day, before it and after it
  expect(mondays(span, 1000, '2026-06-11')).toEqual(['2026-05-28', '2026-06-04', '2026-06-11', '2026-06-18'])
  expect(mondays(span, 250, '2026-04-30')).toEqual(['2026-05-28', '2026-06-11'])
  expect(weekends(span)).toEqual(['2026-05-30', '2026-06-06', '2026-06-13', '2026-06-20'])
})
