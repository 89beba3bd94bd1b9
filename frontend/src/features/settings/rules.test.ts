import { expect, it } from 'vitest'
import type { ReadinessRule } from '~/api'
import { byStage, isTuned, saidNumber, shownNumber, tunedNumbers, typedNumber } from './rules'

const share = { unit: 'share' }
const count = { unit: '' }

it.each<[string, number | null | undefined]>([
  ['12.5', 1250],
  ['12.5%', 1250],
  ['１２．５％', 1250],
  [' 10% ', 1000],
  ['0.01', 1],
  ['12.', 1200],
  ['-1', -100],
  ['0', 0],
  ['-0', 0],
  ['1,000', 100_000],
  ['', null],
  ['  ', null],
  ['12.345', undefined],
  ['ten', undefined],
  ['.', undefined],
])('reads %j of a share as %j', (text, want) => expect(typedNumber(text, share)).toBe(want))

it.each<[string, number | null | undefined]>([
  ['14', 14],
  ['1,000', 1000],
  ['１４', 14],
  ['-3', -3],
  ['', null],
  ['1.5', undefined],
  ['10%', undefined],
  ['9999999999999999', undefined],
])('reads %j of a count as %j', (text, want) => expect(typedNumber(text, count)).toBe(want))

it('shows shares in per cent, and reads what it shows', () => {
  expect([
    shownNumber(1250, share),
    saidNumber(1250, share),
    shownNumber(1000, count),
    saidNumber(1000, count),
  ]).toEqual(['12.5', '12.5%', '1000', '1,000'])
  for (const n of [0, 1, 7, 29, 1001, 5799, 10_000]) expect(typedNumber(shownNumber(n, share), share)).toBe(n)
})

const rule = (more: Partial<ReadinessRule> = {}): ReadinessRule =>
  ({
    id: 'budget.reserve',
    stage: 'plan',
    severity: 'warning',
    standard: 'warning',
    off: false,
    numbers: [
      { name: 'min', value: 1000, standard: 1000, words: '', unit: 'share' },
      { name: 'max', value: 1800, standard: 1500, words: '', unit: 'share' },
    ],
    ...more,
  }) as ReadinessRule

it('hands over the numbers that are not the standard ones, with one changed or put back', () => {
  expect(tunedNumbers(rule())).toEqual({ max: 1800 })
  expect(tunedNumbers(rule(), { min: 500 })).toEqual({ min: 500, max: 1800 })
  expect(tunedNumbers(rule(), { max: null })).toEqual({})
  expect(tunedNumbers(rule(), { max: 1500 })).toEqual({})
  expect(tunedNumbers(rule(), { min: 0 })).toEqual({ min: 0, max: 1800 })
})

it('knows a rule that was tuned', () => {
  expect(isTuned(rule())).toBe(true)
  expect(isTuned(rule({ numbers: [] }))).toBe(false)
  expect(isTuned(rule({ numbers: [], off: true }))).toBe(true)
  expect(isTuned(rule({ numbers: [], severity: 'blocker' }))).toBe(true)
})

it('sorts the rules by stage; a stage without any is left out', () => {
  const all = [rule({ id: 'a' }), rule({ id: 'b', stage: 'execute' }), rule({ id: 'c' })]
  expect(byStage(all).map(([s, rules]) => [s, rules.map((r) => r.id)])).toEqual([
    ['plan', ['a', 'c']],
    ['execute', ['b']],
  ])
})
