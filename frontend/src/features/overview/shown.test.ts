import { expect, it } from 'vitest'
import type { Goal, RunItem, Task } from '~/api'
import { onTheDay, shows } from './shown'

const run = (id: string, day: string, starts: string, more: Partial<RunItem> = {}) =>
  ({ id, day, starts, ended: null, skipped: false, ...more }) as RunItem
const goal = (id: string, parent = '') => ({ id, parent }) as Goal
const campaign = { stage: 'execute' } as const
const items = (run_items: RunItem[], today: string) => onTheDay({ run_items, campaign }, today).items.map((r) => r.id)

it('takes the next day that has a run of show, by the clock', () => {
  const run_items = [
    run('b', '2026-06-05', '09:00'),
    run('a', '', '08:00'),
    run('d', '2026-06-04', '10:00'),
    run('c', '2026-06-04', '09:00'),
  ]
  expect(items(run_items, '2026-05-20')).toEqual(['c', 'd'])
  expect(items(run_items, '2026-06-05')).toEqual(['b'])
  expect(items(run_items, '2026-06-06')).toEqual(['b'])
  expect(onTheDay({ run_items: [run('a', '', '')], campaign }, '2026-06-04')).toEqual({ day: '', items: [] })
})

it('tells what is next on the day, and nothing once it is reviewed', () => {
  const run_items = [
    run('a', '2026-06-04', '09:00', { ended: 1 }),
    run('b', '2026-06-04', '10:00', { skipped: true }),
    run('c', '2026-06-04', '11:00'),
  ]
  expect(items(run_items, '2026-06-04')).toEqual(['c'])
  expect(items(run_items, '2026-06-03')).toEqual(['a', 'b', 'c'])
  expect(items(run_items.slice(0, 2), '2026-06-04')).toEqual(['a', 'b'])
  expect(onTheDay({ run_items, campaign: { stage: 'review' } }, '2026-06-04').items).toEqual([])
})

it('knows which rows it shows', () => {
  const book = {
    campaign,
    goals: [goal('g'), goal('sub', 'g')],
    run_items: [1, 2, 3, 4, 5, 6, 7].map((n) => run(`r${n}`, '2026-06-04', `0${n}:00`)),
  }
  const due = { late: [{ id: 'l' } as Task], today: [{ id: 't' } as Task], soon: [{ id: 's' } as Task] }
  const seen = (ids: string) => ids.split(' ').map((id) => shows(book, due, id, '2026-06-01'))
  expect(seen('l t s g r1 r6')).toEqual([true, true, true, true, true, true])
  expect(seen('sub r7 other')).toEqual([false, false, false])
})
