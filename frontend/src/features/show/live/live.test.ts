import { expect, it } from 'vitest'
import type { Rundown, RunSlot } from '~/api'
import { clockOn, countDown, nearMinute } from '../words'
import { afterArea, ahead, begun, focusOf, neighbour, progress } from './live'
import { jumpOf } from './watch'

const slot = (id: string, state: RunSlot['state'], from: number) => ({ id, state, from }) as RunSlot
const area = (name: string, current = '', next = '') => ({ area: name, current, next })
const day = (areas: ReturnType<typeof area>[], slots: RunSlot[] = []) => ({ areas, slots }) as unknown as Rundown

it('looks at the area asked for, else where something runs, else where something is left', () => {
  const areas = [area('Hall'), area('Stage', '', 'b'), area('Studio', 'x')]
  expect(focusOf(day(areas), ' stage ')?.area).toBe('Stage')
  expect(focusOf(day(areas), 'gone')?.area).toBe('Studio')
  expect(focusOf(day(areas), null)?.area).toBe('Studio')
  expect(focusOf(day(areas.slice(0, 2)), null)?.area).toBe('Stage')
  expect(focusOf(day(areas.slice(0, 1)), null)?.area).toBe('Hall')
  expect(focusOf(day([]), null)).toBeUndefined()
  expect(afterArea(day(areas), 'Studio')?.area).toBe('Hall')
})

it('lists what is to come as expected, the next of the area first', () => {
  const d = day(
    [],
    [
      slot('a', 'ended', 1),
      slot('b', 'open', 30),
      slot('c', 'open', 20),
      slot('d', 'open', 0),
      slot('e', 'skipped', 5),
    ],
  )
  expect(ahead(d, '').map((s) => s.id)).toEqual(['c', 'b', 'd'])
  expect(ahead(d, 'b').map((s) => s.id)).toEqual(['b', 'c', 'd'])
  expect(progress(d)).toEqual({ done: 2, all: 5 })
  expect(begun(day([], [slot('a', 'ended', 1), slot('b', 'running', 3)])).map((s) => s.id)).toEqual(['b', 'a'])
})

it('goes along a list and stays in it', () => {
  const list = [slot('a', 'open', 1), slot('b', 'open', 2)]
  expect([
    neighbour(list, '', 1),
    neighbour(list, 'a', 1),
    neighbour(list, 'b', 1),
    neighbour(list, 'a', -1),
    neighbour([], 'a', 1),
  ]).toEqual(['a', 'b', 'b', 'a', ''])
})

it('tells a clock set back from time that passed unseen, and both from time that goes on', () => {
  const last = { wall: 1_000_000, steady: 500 }
  const at = (wall: number, steady: number) => jumpOf(last, { wall: last.wall + wall, steady: last.steady + steady })
  expect(at(1_000, 1_000)).toBeNull()
  expect(at(-2_000, 1_000)).toBeNull() // a clock that keeps itself right
  expect(at(60_000, 60_000)).toBeNull() // a hidden window
  expect(at(-600_000, 1_000)).toEqual({ kind: 'back', minutes: 10 })
  expect(at(-10_000, 1_000)).toEqual({ kind: 'back', minutes: 1 })
  expect(at(1_320_000, 1_000)).toEqual({ kind: 'gap', minutes: 22 })
  expect(at(1_320_000, 1_320_000)).toEqual({ kind: 'gap', minutes: 22 })
})

it('counts down to nothing and on beyond it', () => {
  expect([453_000, 452_400, 0, -12_300, 3_725_000, -3_600_000].map(countDown)).toEqual([
    '7:33',
    '7:33',
    '0:00',
    '+0:12',
    '1:02:05',
    '+1:00:00',
  ])
  const midnight = new Date('2026-06-04T00:00').getTime()
  expect(
    [null, midnight + 876 * 60_000 + 20_000, midnight + 1470 * 60_000].map((x) => clockOn('2026-06-04', x)),
  ).toEqual(['', '14:36', '24:30'])
  expect(nearMinute(89_999)).toBe(60_000)
  expect(nearMinute(90_000)).toBe(120_000)
})
