import { expect, it } from 'vitest'
import type { Goal, RunItem, Task } from '~/api'
import { onTheDay, shows } from './shown'

const run = (id: string, day: string, starts: string) => ({ id, day, starts }) as RunItem
const goal = (id: string, parent = '') => ({ id, parent }) as Goal

it('takes the first day that has a run of show, by the clock', () => {
  const run_items = [
    run('b', '2026-06-05', '09:00'),
    run('a', '', '08:00'),
    run('d', '2026-06-04', '10:00'),
    run('c', '2026-06-04', '09:00'),
  ]
  expect(onTheDay({ run_items }).items.map((r) => r.id)).toEqual(['c', 'd'])
  expect(onTheDay({ run_items: [run('a', '', '')] })).toEqual({ day: '', items: [] })
})

it('knows which rows it shows', () => {
  const book = {
    goals: [goal('g'), goal('sub', 'g')],
    run_items: [1, 2, 3, 4, 5, 6, 7].map((n) => run(`r${n}`, '2026-06-04', `0${n}:00`)),
  }
  const due = { late: [{ id: 'l' } as Task], today: [{ id: 't' } as Task], soon: [{ id: 's' } as Task] }
  const seen = (ids: string) => ids.split(' ').map((id) => shows(book, due, id))
  expect(seen('l t s g r1 r6')).toEqual([true, true, true, true, true, true])
  expect(seen('sub r7 other')).toEqual([false, false, false])
})
