import { expect, it } from 'vitest'
import { mondays, shareOf, weekends } from './span'

it('places days, Mondays that fit, and weekends', () => {
  const span = { first: '2026-05-26', days: 28 } // Tuesday
  expect(shareOf('2026-06-02', span)).toBe(0.25)
  expect(mondays(span, 1000)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'])
  expect(mondays(span, 250)).toEqual(['2026-06-01', '2026-06-15'])
  expect(weekends(span)).toEqual(['2026-05-30', '2026-06-06', '2026-06-13', '2026-06-20'])
})
