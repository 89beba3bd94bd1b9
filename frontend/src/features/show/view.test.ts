import { expect, it } from 'vitest'
import type { RuleFinding, RunItem } from '~/api'
import {
  areasOf,
  beside,
  blocksOf,
  clockOf,
  dayFor,
  daysOf,
  endOf,
  grouped,
  hoursOf,
  inTime,
  lets,
  minutesOf,
  shifted,
} from './view'

const run = (id: string, area: string, starts: string, minutes: number | null = 30, more: Partial<RunItem> = {}) =>
  ({ id, title: id, day: '2026-06-04', area, starts, minutes, hard: false, ...more }) as RunItem

it('reads and writes wall times, also of the small hours', () => {
  expect(minutesOf('25:30')).toBe(1530)
  expect([clockOf(1530), clockOf(5), clockOf(-5), clockOf(99_999)]).toEqual(['25:30', '00:05', '00:00', '29:59'])
  expect([endOf(run('a', '', '23:50')), endOf(run('a', '', '')), endOf(run('a', '', '10:00', null))]).toEqual([
    '24:20',
    '',
    '',
  ])
})

it('looks at the day asked for, else at the next show day', () => {
  const days = daysOf([run('a', '', ''), run('b', '', '', 5, { day: '2026-06-06' }), run('c', '', '', 5, { day: '' })])
  expect(days).toEqual(['2026-06-04', '2026-06-06'])
  expect(dayFor(days, '2026-06-04', '2026-06-05', '')).toBe('2026-06-04')
  expect(dayFor(days, '', '2026-06-04', '')).toBe('2026-06-04')
  expect(dayFor(days, '2026-07-01', '2026-06-05', '')).toBe('2026-06-06')
  expect(dayFor(days, '', '2026-06-09', '')).toBe('2026-06-06')
  expect(dayFor([], 'x', '2026-06-09', '2026-06-20')).toBe('2026-06-20')
})

it('has areas in the order they begin, whatever way their names are written', () => {
  const items = [
    run('a', 'Stage', '11:00'),
    run('b', 'Hall', '09:00'),
    run('c', ' stage ', '10:00'),
    run('d', 'Hall', ''),
  ]
  expect(areasOf(items).map((a) => [a.name, a.items.map((x) => x.id).join('')])).toEqual([
    ['Hall', 'bd'],
    ['stage', 'ca'],
  ])
  expect(
    inTime(items)
      .map((x) => x.id)
      .join(''),
  ).toBe('bcad')
})

it('groups the list by area, keeps what is held in its place, and shows what has no day', () => {
  const [a, b, c] = [run('a', 'Stage', '10:00'), run('b', 'Hall', '11:00'), run('c', '', '', 5, { day: '' })]
  const words = { noArea: 'none', noDay: 'no day' }
  const moved = { ...a, area: 'Hall' }
  const groups = grouped(
    [moved, b, c],
    '2026-06-04',
    () => true,
    (x) => (x === moved ? a : x),
    words,
  )
  expect(groups.map((g) => [g.label, g.rows.map((x) => x.id).join('')])).toEqual([
    ['Stage', 'a'],
    ['Hall', 'b'],
    ['no day', 'c'],
  ])
  expect(groups[0]?.rows[0]).toBe(moved)
  expect(
    grouped(
      [],
      '2026-06-04',
      () => true,
      (x) => x,
      words,
    )[0]?.gives,
  ).toEqual({ day: '2026-06-04' })
})

it('lets through what is in two places, what stands behind a gap, and hard starts', () => {
  const found = (code: string) => [{ rule: 'run.order', code } as RuleFinding]
  expect(lets('clash', run('a', '', ''), found('person'))).toBe(true)
  expect(lets('clash', run('a', '', ''), found('gap'))).toBe(false)
  expect(lets('gap', run('a', '', ''), found('gap'))).toBe(true)
  expect(lets('hard', run('a', '', '', 5, { hard: true }), [])).toBe(true)
})

it('lays what overlaps side by side, and what follows at full width again', () => {
  const blocks = blocksOf([
    run('a', '', '10:00', 60),
    run('b', '', '10:30', 10),
    run('c', '', '10:40', 60),
    run('d', '', '11:40', 0),
    run('e', '', ''),
  ])
  expect(blocks.map((b) => [b.item.id, b.lane, b.lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 1, 2],
    ['d', 0, 1],
  ])
})

it('shows whole hours around what is planned', () => {
  expect(hoursOf([])).toEqual({ from: 540, to: 1080 })
  expect(hoursOf([run('a', '', '06:30'), run('b', '', '21:20', 130)])).toEqual({ from: 360, to: 1440 })
})

it('moves an item or its end, held to what a day can name', () => {
  const [block] = blocksOf([run('a', '', '10:00', 30)])
  if (!block) throw new Error('no block')
  expect(shifted(block, 15, 'all')).toEqual({ starts: '10:15', minutes: 30 })
  expect(shifted(block, -45, 'end')).toEqual({ starts: '10:00', minutes: 0 })
  expect(shifted(block, 5, 'end')).toEqual({ starts: '10:00', minutes: 35 })
})

it('goes with the keys along an area, and across at about the same time', () => {
  const areas = areasOf([
    run('a', 's', '10:00'),
    run('b', 's', '11:00'),
    run('x', 't', '10:30'),
    run('y', 't', '12:00'),
  ])
  expect(beside(areas, 'a', 'ArrowDown')).toBe('b')
  expect(beside(areas, 'b', 'ArrowDown')).toBe('b')
  expect(beside(areas, 'b', 'ArrowRight')).toBe('x')
  expect(beside(areas, 'x', 'ArrowLeft')).toBe('a')
  expect(beside(areas, '', 'ArrowDown')).toBe('a')
})
