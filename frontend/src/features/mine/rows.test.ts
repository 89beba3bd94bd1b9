import { expect, it } from 'vitest'
import type { OwnTask } from '~/api'
import { countsOf, groupsOf, type Kept, passing, statusOf, whenOf, withKept } from './rows'

const today = '2026-05-26' // a Tuesday; the week ends on the 31st
const task = (id: string, due: string, more: Partial<OwnTask> = {}): OwnTask =>
  ({
    campaign: 'c',
    campaign_name: 'C',
    task: id,
    title: id,
    group: '',
    due,
    due_time: '',
    state: 'todo',
    position: '',
    led: false,
    waiting: false,
    ...more,
  }) as OwnTask

const ids = (tasks: readonly OwnTask[]) => tasks.map((t) => t.task)

it('sorts by when a task is due; Sunday is still this week', () => {
  const tasks = ['2026-05-25', today, '2026-05-31', '2026-06-01', ''].map((due) => task(due, due))
  expect(tasks.map((t) => whenOf(t, today))).toEqual(['late', 'today', 'week', 'later', 'none'])
  expect(whenOf(task('x', '2026-06-01'), '2026-05-31')).toBe('later')
  const groups = groupsOf(tasks.slice(1), today, (w) => w.toUpperCase())
  expect(groups.map((g) => [g.id, g.label, ids(g.rows)])).toEqual([
    ['today', 'TODAY', [today]],
    ['week', 'WEEK', ['2026-05-31']],
    ['later', 'LATER', ['2026-06-01']],
    ['none', 'NONE', ['']],
  ])
})

it('keeps what was ticked in its place, until it is open again', () => {
  const [a, b, c, d] = [
    task('a', '2026-05-25', { due_time: '09:00' }),
    task('b', '2026-05-25', { position: 'V' }),
    task('c', '2026-05-25', { position: 'a' }),
    task('d', '', { state: 'doing' }),
  ] as const
  const kept = new Map<string, Kept>([
    ['c.b', { task: b, done: true }],
    ['c.d', { task: d, done: false }],
  ])
  const rows = withKept([a, c], kept)
  expect(rows.map((t) => [t.task, t.state])).toEqual([
    ['a', 'todo'],
    ['b', 'done'],
    ['c', 'todo'],
    ['d', 'doing'],
  ])
  expect(withKept([a, b, c], kept).map((t) => t.state)).toEqual(['todo', 'todo', 'todo', 'doing']) // undone
  expect(countsOf(rows, today)).toEqual({ open: 3, late: 2, today: 0, week: 0, later: 0, none: 1 })
})

it('filters by kind and by words of task, campaign and group', () => {
  const tasks = [task('海报', today), task('booth', today, { led: true, group: '后勤', campaign_name: '夏日冰爽节' })]
  expect(ids(passing(tasks, [], ''))).toEqual(['海报', 'booth'])
  expect(ids(passing(tasks, ['led'], ''))).toEqual(['booth'])
  expect(ids(passing(tasks, ['own', 'led'], '海'))).toEqual(['海报'])
  for (const words of ['后勤', '冰爽', 'boo 夏日']) expect(ids(passing(tasks, [], words))).toEqual(['booth'])
  expect(passing(tasks, ['own'], '后勤')).toEqual([])
})

it('has a shape for each', () => {
  const late = task('x', '2026-05-25', { waiting: true })
  expect(statusOf(late, today)).toBe('late')
  expect(statusOf({ ...late, due: today }, today)).toBe('waiting')
  expect(statusOf({ ...late, state: 'done' }, today)).toBe('done')
  expect(statusOf(task('x', '', { state: 'doing' }), today)).toBe('doing')
})
