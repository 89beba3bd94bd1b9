import { expect, it } from 'vitest'
import type { Budget } from '~/api'
import { barOf } from './money'

const budget = (b: Partial<Budget>): Budget =>
  ({ approved: null, reserve: null, planned: 0, committed: 0, paid: 0, left: 0, unassigned: null, ...b }) as Budget

it('draws what is paid, committed, left, in reserve and not planned, of the approved total', () => {
  // 1,000 approved: 800 planned (300 paid, 200 committed, 300 left), 120 in reserve, 80 not planned
  const b = budget({ approved: 1000, reserve: 120, planned: 800, paid: 300, committed: 200, left: 300, unassigned: 80 })
  expect(barOf(b)).toEqual({
    parts: [
      { id: 'paid', amount: 300 },
      { id: 'committed', amount: 200 },
      { id: 'left', amount: 300 },
      { id: 'reserve', amount: 120 },
      { id: 'unassigned', amount: 80 },
    ],
    whole: 1000,
    over: 0,
    overspent: 0,
  })
})

it('is as wide as what is spoken for where that is more than approved, and says how far over', () => {
  // 1,000 approved, 950 planned and 100 in reserve: 50 over
  expect(barOf(budget({ approved: 1000, reserve: 100, planned: 950, left: 950, unassigned: -50 }))).toMatchObject({
    whole: 1050,
    over: 50,
  })
  // 100 planned, 130 paid: 30 overspent, and nothing left to draw
  expect(barOf(budget({ approved: 100, planned: 100, paid: 130, left: -30, unassigned: 0 }))).toEqual({
    parts: [{ id: 'paid', amount: 130 }],
    whole: 130,
    over: 0,
    overspent: 30,
  })
})

it('has nothing to draw without amounts, and needs no approved total', () => {
  expect(barOf(budget({}))).toBeNull()
  expect(barOf(budget({ approved: 0 }))).toBeNull()
  expect(barOf(budget({ planned: 70, left: 70 }))).toMatchObject({ whole: 70, over: 0 })
})
