import { expect, it } from 'vitest'
import type { Period, Task } from '~/api'
import { statusOf, waitingTasks } from '~/lib/status'
import { dueTasks } from './due'
import { spanOf } from './strip'

const today = '2026-05-26'
const task = (id: string, due: string, more: Partial<Task> = {}): Task =>
  ({ id, due, due_time: '', state: 'todo', ...more }) as Task

const ids = (tasks: Task[]) => tasks.map((x) => x.id)

it('sorts what is open by when it is due; what was just ticked stays', () => {
  const tasks = [
    task('soon', '2026-05-29'),
    task('later', '2026-05-30'),
    task('none', ''),
    task('noon', today, { due_time: '12:00' }),
    task('any time', today),
    task('morning', today, { due_time: '09:00' }),
    task('late', '2026-05-20'),
    task('done', '2026-05-20', { state: 'done' }),
    task('ticked', '2026-05-19', { state: 'done' }),
  ]
  const due = dueTasks(tasks, today, new Set(['ticked']))
  expect(ids(due.late)).toEqual(['ticked', 'late'])
  expect(ids(due.today)).toEqual(['morning', 'noon', 'any time'])
  expect(ids(due.soon)).toEqual(['soon'])
  // once its days are over, all that is left
  expect(ids(dueTasks(tasks, today, new Set(), true).soon)).toEqual(['soon', 'later', 'none'])
})

it('waits for what is not done', () => {
  const tasks = [task('a', ''), task('b', '', { state: 'done' }), task('c', today), task('d', today)]
  const on = (x: string, y: string) => ({ id: x + y, task: x, on: y })
  const waiting = waitingTasks(tasks, [on('c', 'a'), on('d', 'b'), on('d', 'gone')])
  expect([...waiting]).toEqual(['c'])
  expect(statusOf(task('c', today), waiting, today)).toBe('waiting')
  expect(statusOf(task('c', '2026-05-25'), waiting, today)).toBe('late')
  expect(statusOf(task('c', '2026-05-25', { state: 'done' }), waiting, today)).toBe('done')
})

const period = (starts: string, ends: string) => ({ starts, ends }) as Period

it('spans all dated periods, and today while it is near', () => {
  const periods = [period('2026-06-04', '2026-06-10'), period('', ''), period('2026-05-30', '2026-06-03')]
  expect(spanOf(periods, '2026-06-05')).toEqual({ first: '2026-05-30', days: 12 })
  expect(spanOf(periods, '2026-05-28')).toEqual({ first: '2026-05-28', days: 14 })
  expect(spanOf(periods, '2026-01-01')).toEqual({ first: '2026-05-30', days: 12 })
  expect(spanOf([period('', '')], today)).toBeNull()
})
