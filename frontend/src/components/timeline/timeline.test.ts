import { expect, it, vi } from 'vitest'
import { hearKey } from './keys'
import { inSight, wayOf } from './links'
import { boxOf, dayAt, moved, partAt, stacked } from './scale'
import type { Lane, Plan, Stretch } from './types'

const span = { first: '2026-06-01', days: 30 }
const bar = { from: '2026-06-04', to: '2026-06-06' }

it('places days by px, and finds them again', () => {
  expect(boxOf(bar, span, 10)).toEqual({ left: 30, width: 30 })
  expect([dayAt(30, span, 10), dayAt(39.9, span, 10), dayAt(-5, span, 10), dayAt(900, span, 10)]).toEqual([
    '2026-06-04',
    '2026-06-04',
    '2026-06-01',
    '2026-06-30',
  ])
})

it('moves all of a bar or an end, and leaves it a day at least', () => {
  expect(moved(bar, 'all', 5)).toEqual({ from: '2026-06-09', to: '2026-06-11' })
  expect(moved(bar, 'end', -1)).toEqual({ from: '2026-06-04', to: '2026-06-05' })
  expect(moved(bar, 'end', -9)).toEqual({ from: '2026-06-04', to: '2026-06-04' })
  expect(moved(bar, 'start', 9)).toEqual({ from: '2026-06-06', to: '2026-06-06' })
  expect(moved(bar, 'start', -3)).toEqual({ from: '2026-06-01', to: '2026-06-06' })
})

it('takes hold of an end near it, and of all of a short bar', () => {
  expect([partAt(2, 60), partAt(30, 60), partAt(58, 60), partAt(2, 20)]).toEqual(['start', 'all', 'end', 'all'])
})

it('stacks lanes that overlap, and sets those that follow one another in one line', () => {
  const lane = (id: string, from: string, to: string) => ({ id, from, to }) as Lane
  const lines = stacked([
    lane('b', '2026-06-04', '2026-06-10'),
    lane('a', '2026-06-01', '2026-06-03'),
    lane('c', '2026-06-09', '2026-06-12'),
  ])
  expect(lines.map((l) => l.map((x) => x.id).join(''))).toEqual(['ab', 'c'])
  expect(stacked([])).toEqual([[]])
})

it('leads links forward in one turn, and around where the other begins before', () => {
  const from = { row: 0, left: 0, right: 100 }
  expect(wayOf(from, { row: 2, left: 150, right: 200 })).toBe('M100 16H106V80H149')
  expect(wayOf(from, { row: 2, left: 50, right: 200 })).toBe('M100 16H106V64H41V80H49')
  const rows = new Map([
    ['a', 0],
    ['b', 50],
    ['c', 90],
  ])
  const links = [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'bc', from: 'b', to: 'c' },
    { id: 'ax', from: 'a', to: 'x' },
  ]
  expect(inSight(links, rows, 10, 20).map((l) => l.id)).toEqual(['ab'])
  expect(inSight(links, rows, 60, 70).map((l) => l.id)).toEqual(['bc'])
})

function board(over: Partial<Parameters<typeof hearKey>[1]> = {}) {
  const did = { goTo: vi.fn(), onPlan: vi.fn(), onDrop: vi.fn(), onOpen: vi.fn(), onFixed: vi.fn() }
  const terms = {
    ids: ['a', 'b', 'c'],
    at: 'a',
    page: 2,
    plan: null as Plan | null,
    barOf: (id: string): Stretch | null => (id === 'c' ? null : bar),
    isPoint: () => false,
    ...did,
    ...over,
  }
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    hearKey(
      { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0, ...more },
      terms,
    )
  return { did, press }
}

it('goes between bars, not beyond the ends', () => {
  const { did, press } = board({ at: 'b' })
  for (const key of ['ArrowUp', 'ArrowDown', 'PageDown', 'Home', 'End']) press(key)
  expect(did.goTo.mock.calls.flat()).toEqual(['a', 'c', 'c', 'a', 'c'])
})

it('moves by days, by weeks and by its ends, and drops, or puts back', () => {
  const { did, press } = board()
  press('ArrowRight')
  press('ArrowLeft', { ctrlKey: true })
  press('ArrowRight', { shiftKey: true })
  press('ArrowLeft', { shiftKey: true, altKey: true })
  expect(did.onPlan.mock.calls.flat()).toEqual([
    { id: 'a', from: '2026-06-05', to: '2026-06-07' },
    { id: 'a', from: '2026-05-28', to: '2026-05-30' },
    { id: 'a', from: '2026-06-04', to: '2026-06-07' },
    { id: 'a', from: '2026-06-03', to: '2026-06-06' },
  ])
  expect(press('ArrowLeft', { altKey: true })).toBe(false) // back, of the window
  expect(press('Escape')).toBe(false)

  const plan = { id: 'a', from: '2026-06-05', to: '2026-06-07' }
  const held = board({ plan })
  held.press('ArrowLeft')
  expect(held.did.onPlan).toHaveBeenLastCalledWith(null) // where it was
  held.press('ArrowDown')
  expect(held.did.goTo).not.toHaveBeenCalled()
  held.press('Enter')
  expect(held.did.onDrop).toHaveBeenCalledWith(plan)
  held.press('Escape')
  expect(held.did.onPlan).toHaveBeenLastCalledWith(null)
})

it('opens with Enter, says so where a bar is fixed, and hears nothing while composing', () => {
  const { did, press } = board({ at: 'c' })
  press('Enter')
  expect(did.onOpen).toHaveBeenCalledWith('c')
  press('ArrowRight')
  expect(did.onFixed).toHaveBeenCalledWith('c')
  expect(press('ArrowRight', { isComposing: true })).toBe(false)
})
