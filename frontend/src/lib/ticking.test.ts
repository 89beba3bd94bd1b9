import { expect, test } from 'vitest'
import { formatClock, ticked } from './ticking'

const clock = { state: 'running', limit: 60_000, elapsed: 50_000, left: 10_000, over: 0 }

test('a clock runs on between two answers, and past its limit', () => {
  expect(ticked(clock, 4000)).toEqual({ ...clock, elapsed: 54_000, left: 6000 })
  expect(ticked(clock, 10_000)).toEqual({ ...clock, elapsed: 60_000, left: 0 })
  expect(ticked(clock, 12_000)).toEqual({ state: 'over', limit: 60_000, elapsed: 62_000, left: 0, over: 2000 })
  expect(ticked(clock, -5000)).toEqual(clock)
  for (const state of ['met', 'missed', 'idle']) expect(ticked({ ...clock, state }, 9000).elapsed).toBe(50_000)
})

test('a clock reads as people read one; what is left is over when it says so', () => {
  expect([0, 999, 61_000, 3_599_999, 3_600_000, 7_384_000].map((ms) => formatClock(ms))).toEqual([
    '00:00',
    '00:00',
    '01:01',
    '59:59',
    '1:00:00',
    '2:03:04',
  ])
  expect([7_200_000, 1, 0].map((ms) => formatClock(ms, true))).toEqual(['2:00:00', '00:01', '00:00'])
})
