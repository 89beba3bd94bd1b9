import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PersonLoad, Workbook } from '~/api'
import { loadNote } from '~/components/load/words'
import { speak } from '~/locale'
import { PersonPanel } from './PersonPanel'

const nothing: PersonLoad = {
  person: 'he',
  open: 0,
  late: 0,
  week: 0,
  waiting: 0,
  undated: 0,
  done: 0,
  next: [],
  weeks: [],
  beyond: 0,
  peak: '',
  groups: [],
  usual: 2,
}
const busy: PersonLoad = {
  ...nothing,
  open: 9,
  late: 2,
  week: 4,
  undated: 1,
  done: 12,
  next: ['late', 'soon', 'any', 'gone'],
  weeks: [
    { monday: '2026-05-25', tasks: 5, late: 2, heavy: true },
    { monday: '2026-06-01', tasks: 0, late: 0, heavy: false },
    { monday: '2026-06-08', tasks: 2, late: 0, heavy: false },
  ],
  beyond: 1,
  peak: '2026-05-25',
  groups: ['g', 'h'],
}
const task = (id: string, due: string, due_time = '') => ({ id, title: `task ${id}`, due, due_time, state: 'todo' })
const book = {
  people: [{ id: 'he', name: '何苗', role: '后勤统筹', phone: '138 0172 4456', group: 'g' }],
  groups: [
    { id: 'g', name: '后勤', lead: 'he' },
    { id: 'h', name: '推广', lead: '' },
  ],
  periods: [
    { kind: 'live', starts: '2026-06-05' },
    { kind: 'live', starts: '2026-06-04' },
    { kind: 'warmup', starts: '2026-05-20' },
  ],
  dependencies: [{ task: 'soon', on: 'any' }],
  tasks: [task('late', '2026-05-24'), task('soon', '2026-05-28', '16:00'), task('any', '')],
} as unknown as Workbook

const onTask = vi.fn()

const show = (load: PersonLoad) =>
  render(
    <MantineProvider>
      <PersonPanel load={load} book={book} onTask={onTask} />
    </MantineProvider>,
  )

const texts = (role: string, within_: HTMLElement = document.body) =>
  within(within_)
    .queryAllByRole(role)
    .map((e) => e.textContent)

beforeEach(async () => {
  await speak('en')
  vi.useFakeTimers({ now: new Date(2026, 4, 26, 15, 0), toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  onTask.mockReset()
})

it('tells who it is, how much, in which weeks and what is next', () => {
  show(busy)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('何苗')
  expect(texts('term').map((term, i) => `${term} ${texts('definition')[i]}`)).toEqual([
    'Role 后勤统筹',
    'Phone 138 0172 4456',
    'Group 后勤',
    'Leads 后勤',
    'Tasks in 后勤, 推广',
    'Open 9',
    'Late 2',
    'This week 4',
    'Done 12',
  ])
  expect(texts('listitem')).toEqual([
    'This week5far over the usual 2 · 2 overdue',
    '1 Jun – 7 Jun0',
    '8 Jun – 14 Jun2',
    'After half a year1',
    'no date1',
    'task late24 MayD-11',
    'task soon28 May 16:00D-7',
    'task anyno date',
  ])
  expect(screen.getAllByRole('img').map((m) => m.getAttribute('aria-label'))).toEqual(['Late', 'Waiting', 'To do'])
  const bars = [...document.querySelectorAll('i')].map((b) => b.style.width)
  expect(bars).toEqual(['100%', '0%', '40%'])
  fireEvent.click(screen.getByRole('button', { name: /task soon/ }))
  expect(onTask).toHaveBeenCalledWith('soon')
})

it('says it plainly where there is nothing to do', () => {
  show(nothing)
  expect(screen.getByText('No tasks')).toBeTruthy()
  expect(screen.queryByText('Due by week')).toBeNull()
  cleanup()
  show({ ...nothing, done: 3 })
  expect(screen.getByText('All done')).toBeTruthy()
})

it('shows the tasks of nobody', () => {
  show({ ...busy, person: '', waiting: 1 })
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('No owner')
  expect(screen.getByText('These tasks have no owner yet.')).toBeTruthy()
  expect(texts('term')).toEqual(['Open', 'Late', 'This week', 'Done', 'Waiting'])
})

it('has a few words for the line of a group', async () => {
  expect(loadNote(busy)).toBe('9 open · 2 overdue · 4 this week')
  await speak('zh')
  expect(loadNote(busy)).toBe('9 项未完成 · 2 逾期 · 本周 4')
  expect(loadNote({ ...busy, late: 0, week: 0 })).toBe('9 项未完成')
  expect(loadNote({ ...nothing, done: 1 })).toBe('全部完成')
  expect(loadNote(nothing)).toBe('名下没有任务')
})
