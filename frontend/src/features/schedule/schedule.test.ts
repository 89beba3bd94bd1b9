import { expect, it } from 'vitest'
import type { Dependency, Foresight, Period, Scheduled, Task } from '~/api'
import { nextPeriod } from './making'
import {
  barOf,
  editsOf,
  firstOpen,
  ghostsOf,
  grouped,
  lanesOf,
  linksOf,
  shadesOf,
  spanOf,
  stretchOf,
  type Terms,
} from './rows'

const today = '2026-05-26'
const task = (id: string, set: Partial<Task> = {}) =>
  ({
    id,
    title: id,
    stage: 'plan',
    key_action: '',
    group: '',
    owner: '',
    starts: '',
    due: '',
    state: 'todo',
    milestone: false,
    ...set,
  }) as Task
const period = (id: string, starts: string, ends: string, kind: Period['kind'] = 'live') =>
  ({ id, starts, ends, kind, name: '' }) as Period
const known = { today, waiting: new Set<string>(), critical: new Map<string, Scheduled>(), items: new Map() }

it('reads the days of a task from either date, and none from dates out of order', () => {
  expect(stretchOf(task('a', { due: '2026-06-01' }))).toEqual({ from: '2026-06-01', to: '2026-06-01' })
  expect(stretchOf(task('a', { starts: '2026-06-01' }))).toEqual({ from: '2026-06-01', to: '2026-06-01' })
  expect(stretchOf(task('a', { starts: '2026-06-02', due: '2026-06-01' }))).toBeNull()
  expect(stretchOf(task('a'))).toBeNull()
})

it('draws a bar by its state: late runs on to today, done is fixed, a milestone of one day is a point', () => {
  expect(barOf(task('a', { due: '2026-05-20' }), known)).toMatchObject({ look: 'late', until: today })
  expect(barOf(task('a', { due: '2026-05-20', state: 'done' }), known)).toMatchObject({ look: 'done', fixed: true })
  expect(barOf(task('a', { due: '2026-06-20', milestone: true }), known)?.milestone).toBe(true)
  expect(
    barOf(task('a', { starts: '2026-06-19', due: '2026-06-20', milestone: true }), known)?.milestone,
  ).toBeUndefined()
  expect(barOf(task('a', { due: '2026-06-20' }), { ...known, waiting: new Set(['a']) })?.look).toBe('waiting')
  const items = new Map([['a', [{ done: true }, { done: false }, { done: false }, { done: false }]]]) as never
  expect(barOf(task('a', { due: '2026-06-20', state: 'doing' }), { ...known, items })?.share).toBe(0.25)
})

const terms: Terms = {
  ...known,
  grouping: 'action',
  filters: [],
  text: '',
  lang: 'zh',
  people: new Map(),
  groups: new Map(),
}

it('groups by stage and key action, and keeps of a filtered group how far all of it is', () => {
  const tasks = [
    task('x', { stage: 'execute', key_action: '预热', due: '2026-05-20' }),
    task('a', { key_action: '目标', state: 'done' }),
    task('b', { key_action: '目标', due: '2026-05-25' }),
    task('c', { key_action: '目标', milestone: true }),
  ]
  expect(grouped(tasks, terms).map((g) => [g.id, g.rows.map((r) => r.id).join(), g.done, g.all])).toEqual([
    ['plan/目标', 'a,b,c', 1, 3],
    ['execute/预热', 'x', 0, 1],
  ])
  const late = grouped(tasks, { ...terms, filters: ['late'] })
  expect(late.map((g) => [g.rows.map((r) => r.id).join(), g.all])).toEqual([
    ['b', 3],
    ['x', 1],
  ])
  expect(grouped(tasks, { ...terms, filters: ['milestone'] }).flatMap((g) => g.rows.map((r) => r.id))).toEqual(['c'])
  expect(firstOpen(grouped(tasks, terms), today)).toBe('b')
  const critical = new Map([['x', { critical: true } as Scheduled]])
  expect(grouped(tasks, { ...terms, critical, filters: ['critical'] })).toHaveLength(1)
})

it('writes only the dates that change, and of a task with a due day that one while it is a day long', () => {
  const due = task('a', { due: '2026-06-01' })
  const at = (from: string, to: string) => ({ id: 'a', from, to })
  const set = (t: Task, plan: ReturnType<typeof at>) => editsOf(plan, t, undefined)[0]?.set
  expect(set(due, at('2026-06-03', '2026-06-03'))).toEqual({ due: '2026-06-03' })
  expect(set(due, at('2026-06-01', '2026-06-03'))).toEqual({ starts: '2026-06-01', due: '2026-06-03' })
  expect(set(due, at('2026-06-01', '2026-06-01'))).toBeUndefined()
  const both = task('a', { starts: '2026-06-01', due: '2026-06-02' })
  expect(set(both, at('2026-06-01', '2026-06-05'))).toEqual({ due: '2026-06-05' })
  expect(set(both, at('2026-06-02', '2026-06-02'))).toEqual({ starts: '2026-06-02' })
  expect(
    editsOf({ id: 'p', from: '2026-06-01', to: '2026-06-09' }, undefined, period('p', '2026-06-01', '2026-06-08')),
  ).toEqual([{ op: 'patch', kind: 'period', row: 'p', set: { ends: '2026-06-09' } }])
})

it('shows where others would be taken along to', () => {
  const tasks = new Map([
    ['b', task('b', { starts: '2026-06-01', due: '2026-06-02' })],
    ['c', task('c', { due: '2026-06-03' })],
  ])
  const move = (kind: string, row: string, field: string, to: string) => ({ kind, row, field, from: '', to })
  const moves = [
    move('task', 'a', 'due', '2026-06-02'),
    move('task', 'b', 'starts', '2026-06-02'),
    move('task', 'b', 'due', '2026-06-03'),
    move('task', 'c', 'due', '2026-06-04'),
    move('period', 'p', 'starts', '2026-06-05'),
  ]
  const periods = new Map([['p', period('p', '2026-06-04', '2026-06-10')]])
  expect([...ghostsOf({ moves } as Foresight, 'a', tasks, periods)]).toEqual([
    ['b', { from: '2026-06-02', to: '2026-06-03' }],
    ['c', { from: '2026-06-04', to: '2026-06-04' }],
    ['p', { from: '2026-06-05', to: '2026-06-10' }],
  ])
})

it('links what is dated, and marks what begins before the other is due', () => {
  const tasks = new Map([
    ['a', task('a', { due: '2026-06-02' })],
    ['b', task('b', { starts: '2026-06-01', due: '2026-06-04' })],
    ['c', task('c', { starts: '2026-06-04', due: '2026-06-05' })],
    ['d', task('d')],
  ])
  const dep = (task: string, on: string) => ({ id: `${task}${on}`, task, on }) as Dependency
  expect(linksOf([dep('b', 'a'), dep('c', 'b'), dep('d', 'a')], tasks, known.critical)).toEqual([
    { id: 'ba', from: 'a', to: 'b', bad: true },
    { id: 'cb', from: 'b', to: 'c' },
  ])
})

it('spans what is dated around the campaign, from a Monday, and leaves out what lies years away', () => {
  const span = spanOf([period('p', '2026-06-04', '2026-06-10')], [task('a', { due: '2036-01-01' })], today)
  expect(span).toEqual({ first: '2026-05-04', days: 80 }) // 21 days before 26 May, its Monday; 42 days after 10 June: 22 July
  expect(spanOf([], [], today).days).toBeGreaterThan(60)
})

it('shades weekends and holidays, not the weekends that are worked', () => {
  const span = { first: '2026-05-04', days: 14 } // Monday
  const special = [
    { day: '2026-05-05', off: true, name: '劳动节' },
    { day: '2026-05-09', off: false, name: '劳动节' },
  ]
  expect(shadesOf(span, special)).toEqual([
    { day: '2026-05-05', days: 1, name: '劳动节' },
    { day: '2026-05-10', days: 1 },
    { day: '2026-05-16', days: 2 },
  ])
})

it('has lanes of periods whose days are in order, and proposes the next', () => {
  const periods = [
    period('w', '2026-06-01', '2026-06-03', 'warmup'),
    period('l', '2026-06-04', '2026-06-10'),
    period('x', '', ''),
  ]
  const lanes = lanesOf(
    periods,
    (p) => p.id,
    () => '',
  )
  expect(lanes.map((l) => [l.id, l.look])).toEqual([
    ['w', 'near'],
    ['l', 'live'],
  ])
  expect(nextPeriod(periods, today)).toEqual({ kind: 'preparation', starts: '2026-06-11', ends: '2026-06-17' })
  expect(nextPeriod([], today)).toEqual({ kind: 'preparation', starts: today, ends: '2026-06-01' })
})
