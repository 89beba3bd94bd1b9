import { describe, expect, it } from 'vitest'
import { barsOf, heightOf, namedDays, pathOf, runsOf, scaleOf, strokesOf } from './scale'

describe('scaleOf', () => {
  it('goes from zero to a round figure above the highest', () => {
    expect(scaleOf([[1038, null, 2430]])).toEqual({ low: 0, high: 3000, ticks: [0, 1000, 2000, 3000] })
  })
  it('counts what is below zero and what other lines have', () => {
    expect(scaleOf([[-3], [7]])).toEqual({ low: -5, high: 10, ticks: [-5, 0, 5, 10] })
  })
  it('has no float noise in its steps', () => {
    expect(scaleOf([[0.3]]).ticks).toEqual([0, 0.1, 0.2, 0.3])
  })
  it('is a scale also where nothing was read', () => {
    expect(scaleOf([[null], []])).toEqual({ low: 0, high: 1, ticks: [0, 1] })
  })
})

describe('pathOf', () => {
  const scale = { low: 0, high: 10, ticks: [] }
  it('runs through the middle of each day', () => {
    expect(pathOf([0, 10], scale, 100, 50)).toBe('M25 50L75 0')
  })
  it('leaves a gap where nothing was read, and a day alone is seen', () => {
    expect(pathOf([5, null, 5, 10], scale, 40, 50)).toBe('M3 25L7 25M25 25L35 0')
  })
  it('draws nothing of nothing', () => {
    expect(pathOf([], scale, 40, 50)).toBe('')
    expect(strokesOf([null], scale, 40, 50)).toBe('')
  })
})

it('strokes span their day', () => {
  expect(strokesOf([5], { low: 0, high: 10, ticks: [] }, 100, 50)).toBe('M10 25H90')
})

it('a figure lies at its share of the height', () => {
  expect(heightOf(5, { low: -5, high: 15, ticks: [] })).toBe(0.5)
})

it('as many days are named as have room', () => {
  expect(namedDays(4, 400, 40)).toEqual([0, 1, 2, 3])
  expect(namedDays(10, 100, 40)).toEqual([0, 4, 8])
  expect(namedDays(0, 100, 40)).toEqual([])
})

it('periods are runs of days', () => {
  expect(runsOf(['warmup', 'warmup', 'live', ''])).toEqual([
    { kind: 'warmup', from: 0, days: 2 },
    { kind: 'live', from: 2, days: 1 },
    { kind: '', from: 3, days: 1 },
  ])
})

it('bars stand on zero, also those below it', () => {
  const scale = { low: -10, high: 10, ticks: [] }
  expect(barsOf([10, null, -10], scale, 300, 100, () => true)).toBe('M18 50V0h64V50zM218 50V100h64V50z')
  expect(barsOf([10, 5], scale, 200, 100, (i) => i === 1)).toBe('M118 50V25h64V50z')
})
