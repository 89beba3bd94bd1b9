import { QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { inOrder, keys, queries, reread, take, withChanges, withSummary } from './cache'
import { LISTS, type Summary, type Task, type Workbook } from './types'

const task = (id: string, position: string, more: Partial<Task> = {}) => ({ id, position, title: id, ...more }) as Task

function book(tasks: Task[]): Workbook {
  const lists = Object.fromEntries(Object.values(LISTS).map((name) => [name, []]))
  return { campaign: { id: 'c', name: 'C', stage: 'plan' }, ...lists, tasks } as unknown as Workbook
}

const ids = (w: Workbook) => w.tasks.map((t) => t.id)

it('patches, adds and takes out rows, each list in its order', () => {
  const before = book([task('a', 'B'), task('b', 'a'), task('c', 'b')])
  const after = withChanges(before, [
    { kind: 'task', id: 'a', fields: ['title'], row: { title: 'A' } },
    { kind: 'task', id: 'b', fields: null, row: null },
    { kind: 'task', id: 'd', fields: null, row: { ...task('d', 'C') } },
  ])
  expect(ids(after)).toEqual(['a', 'd', 'c']) // capitals come before small letters, as bytes do
  expect(after.tasks[0]).toEqual(task('a', 'B', { title: 'A' }))
  expect(ids(before)).toEqual(['a', 'b', 'c'])
})

it('moves a row whose position changed; equals go by id', () => {
  const after = withChanges(book([task('a', '1'), task('b', '2')]), [
    { kind: 'task', id: 'a', fields: ['position'], row: { position: '2' } },
  ])
  expect(ids(after)).toEqual(['a', 'b'])
  expect(inOrder({ id: 'x' }, { id: 'y' })).toBe(-1)
})

it('leaves lists alone that nothing touched', () => {
  const before = book([task('a', '1')])
  const after = withChanges(before, [{ kind: 'campaign', id: 'c', fields: ['stage'], row: { stage: 'execute' } }])
  expect(after.tasks).toBe(before.tasks)
  expect(after.campaign).toMatchObject({ name: 'C', stage: 'execute' })
})

it('keeps the list of campaigns: changed in place, new at the end, trashed and gone left out', () => {
  const s = (id: string, more: Partial<Summary> = {}) => ({ id, name: id, ...more }) as Summary
  const list = [s('a'), s('b')]
  expect(withSummary(list, 'a', s('a', { name: 'A' })).map((x) => x.name)).toEqual(['A', 'b'])
  expect(withSummary(list, 'c', s('c')).map((x) => x.id)).toEqual(['a', 'b', 'c'])
  expect(withSummary(list, 'a', s('a', { trashed: true })).map((x) => x.id)).toEqual(['b'])
  expect(withSummary(list, 'b', null).map((x) => x.id)).toEqual(['a'])
})

it('moves a campaign between the list and the trash at once', () => {
  const summary = (id: string, trashed = false) => ({ id, name: id, trashed, template: false }) as Summary
  queries.setQueryData(keys.campaigns, [summary('a'), summary('b')])
  queries.setQueryData(keys.trash, [summary('x', true)])
  const ids = () => [keys.campaigns, keys.trash].map((k) => queries.getQueryData<Summary[]>(k)?.map((x) => x.id))
  const step = (n: string, s: Summary) => take({ step: n, campaign: s.id, label: '', changes: [], summary: s })
  step('t1', summary('a', true))
  expect(ids()).toEqual([['b'], ['x', 'a']])
  step('t2', summary('a'))
  expect(ids()).toEqual([['b', 'a'], ['x']])
  queries.clear()
})

it('reads again what is due after a step: at once where somebody looks, else when somebody does', async () => {
  const read = vi.fn(() => Promise.resolve([]))
  const june = {
    queryKey: [...keys.due, '2026-06-01', '2026-06-30'],
    queryFn: read,
    staleTime: Number.POSITIVE_INFINITY,
  }
  await queries.fetchQuery(june)
  expect(read).toHaveBeenCalledTimes(1)

  take({ step: 'due-1', campaign: 'c', label: '', changes: [], summary: null })
  reread('c')
  await vi.waitFor(() => expect(queries.getQueryState(june.queryKey)?.isInvalidated).toBe(true))
  expect(read).toHaveBeenCalledTimes(1)

  const stop = new QueryObserver(queries, june).subscribe(() => {})
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  take({ step: 'due-2', campaign: 'c', label: '', changes: [], summary: null })
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3))
  stop()
  queries.clear()
})
