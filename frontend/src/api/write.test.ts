import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { keys, queries, take } from './cache'
import { type Applied, type Edit, LISTS, type Workbook } from './types'
import { apply, duplicate, enter, landed, move, undo, useSaving } from './write'

// A Go that answers when the test says so.
type Answer = { resolve: (a: unknown) => void; reject: (e: unknown) => void; args: unknown[] }
let calls: Record<string, Answer[]>

function method(name: string) {
  return (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      calls[name] = [...(calls[name] ?? []), { resolve, reject, args }]
    })
}

const flush = () => new Promise((r) => setTimeout(r))

function answered(name: string, n = 0): Answer {
  const call = calls[name]?.[n]
  if (!call) throw new Error(`${name} was not called ${n + 1} times`)
  return call
}

const tasks = () => queries.getQueryData<Workbook>(keys.workbook('c'))?.tasks ?? []

const applied = (step: string, row: Record<string, unknown>): Applied => ({
  step,
  campaign: 'c',
  label: step,
  changes: [{ kind: 'task', id: String(row.id), fields: [], row }],
  summary: null,
})

const rename = (row: string, title: string): Edit[] => [{ op: 'patch', kind: 'task', row, set: { title } }]

beforeEach(async () => {
  await speak('en')
  calls = {}
  vi.stubGlobal('go', {
    app: {
      Edits: Object.fromEntries(
        ['Apply', 'Enter', 'Move', 'Duplicate', 'Undo', 'State'].map((name) => [name, method(name)]),
      ),
      Campaigns: { Show: method('Show'), List: method('List') },
    },
  })
  const lists = Object.fromEntries(Object.values(LISTS).map((name) => [name, []]))
  const book = { campaign: { id: 'c' }, ...lists, tasks: [{ id: 'a', position: '1', title: 'old' }] }
  queries.setQueryData(keys.workbook('c'), book)
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

it('shows an edit at once and sends it on', async () => {
  const done = apply('c', rename('a', 'new'))
  expect(tasks()[0]?.title).toBe('new')
  await flush()
  expect(answered('Apply').args).toEqual(['c', rename('a', 'new')])
  answered('Apply').resolve(applied('s1', { id: 'a', position: '1', title: 'new', notes: 'by Go' }))
  expect((await done).step).toBe('s1')
  expect(tasks()[0]).toMatchObject({ title: 'new', notes: 'by Go' })
})

it('writes one after another, and undo after them', async () => {
  const first = apply('c', rename('a', 'one'))
  const second = apply('c', rename('a', 'two'))
  const third = undo()
  await flush()
  expect(calls.Apply).toHaveLength(1)
  answered('Apply', 0).resolve(applied('w1', { id: 'a', position: '1', title: 'one' }))
  await first
  await flush()
  expect(calls.Apply).toHaveLength(2)
  expect(calls.Undo).toBeUndefined()
  expect(tasks()[0]?.title).toBe('two') // the first answer does not take back what was typed since
  answered('Apply', 1).resolve(applied('w2', { id: 'a', position: '1', title: 'two' }))
  await second
  await flush()
  answered('Undo').resolve(applied('w3', { id: 'a', position: '1', title: 'one' }))
  await third
  expect(tasks()[0]?.title).toBe('one')
})

it('enters, moves and copies in their turn, and takes what Go answers', async () => {
  const first = apply('c', rename('a', 'one'))
  const block = { kind: 'task' as const, fields: ['title'], rows: [] }
  const entered = enter('c', block)
  const moved = move('c', 'task', ['a'], { after: '', before: '' }, { stage: 'review' })
  const copied = duplicate('c', 'task', ['a'])
  await flush()
  expect(calls.Enter).toBeUndefined()
  answered('Apply').resolve(applied('x1', { id: 'a', position: '1', title: 'one' }))
  await first
  await flush()
  expect(answered('Enter').args).toEqual(['c', block, ''])
  const answer = { applied: applied('x2', { id: 'a', position: '1', title: 'two' }), rows: ['a'], refused: [] }
  answered('Enter').resolve(answer)
  expect(await entered).toBe(answer)
  expect(tasks()[0]?.title).toBe('two')
  await flush()
  expect(answered('Move').args).toEqual(['c', 'task', ['a'], { after: '', before: '' }, { stage: 'review' }])
  answered('Move').reject('{"code":"invalid","message":"gone","fields":[]}')
  await expect(moved).rejects.toMatchObject({ code: 'invalid', message: 'gone' })
  await flush()
  answered('Duplicate').resolve({ applied: applied('x3', { id: 'b', position: '2', title: 'copy' }), rows: ['b'] })
  expect((await copied).rows).toEqual(['b'])
  expect(tasks().map((t) => t.title)).toEqual(['two', 'copy'])
})

it('refuses in words, with the fields, and goes on', async () => {
  const error = {
    code: 'invalid',
    message: 'no',
    fields: [{ edit: 0, kind: 'task', row: 'a', field: 'title', code: 'required', message: 'must not be empty' }],
  }
  const refused = apply('c', rename('a', ''))
  const next = apply('c', rename('a', 'x'))
  await flush()
  answered('Apply', 0).reject(JSON.stringify(error))
  await expect(refused).rejects.toMatchObject({ code: 'invalid', message: 'no', fields: [{ field: 'title' }] })
  await flush()
  answered('Apply', 1).resolve(applied('r1', { id: 'a', position: '1', title: 'x' }))
  await expect(next).resolves.toMatchObject({ step: 'r1' })
})

it('takes a step once: its event may come late', () => {
  take(applied('e1', { id: 'a', position: '1', title: 'first' }))
  take(applied('e2', { id: 'a', position: '1', title: 'second' }))
  take(applied('e1', { id: 'a', position: '1', title: 'first' }))
  expect(tasks()[0]?.title).toBe('second')
})

it('does not let an answer that was on its way take a write back', async () => {
  const reading = queries.fetchQuery({ queryKey: keys.workbook('c'), queryFn: () => method('Show')('c'), staleTime: 0 })
  reading.catch(() => {}) // it is overtaken
  await flush()
  take(applied('s9', { id: 'a', position: '1', title: 'new' }))
  const book = queries.getQueryData<Workbook>(keys.workbook('c'))
  answered('Show').resolve({ ...book, tasks: [{ id: 'a', position: '1', title: 'old' }] })
  await flush()
  expect(tasks()[0]?.title).toBe('new')
})

it('says what is in doubt, and takes it back when the step comes through', async () => {
  const { result } = renderHook(() => useSaving())
  const doubtful = apply('c', rename('a', 'x')).catch(() => {})
  await flush()
  answered('Apply').reject('{"code":"internal","message":"boom","fields":[]}')
  await act(() => doubtful)
  expect(result.current).toBe('doubtful')
  act(() => void landed())
  expect(result.current).toBe('saved')
  const full = apply('c', rename('a', 'y')).catch(() => {})
  await flush()
  answered('Apply', 1).reject('{"code":"workspace.full","message":"full","fields":[]}')
  await act(() => full)
  act(() => void landed()) // of another write
  expect(result.current).toBe('failed')
})
