import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Actions } from '~/actions/Actions'
import { type FieldChange, type HistoryChange, keys, queries, type RowStep, type Workbook } from '~/api'
import { take } from '~/api/cache'
import { speak } from '~/locale'
import { RowHistory } from './RowHistory'
import { linesOf, type Words } from './rowSteps'

const field = (name: string, type: FieldChange['type'], before: unknown, after: unknown): FieldChange => ({
  field: name,
  type,
  before,
  after,
  stays: false,
})
const change = (row: string, more: Partial<HistoryChange> = {}): HistoryChange => ({
  kind: 'task',
  row,
  title: 'LED',
  op: 'patch',
  stays: false,
  fields: [],
  ...more,
})
let n = 0
const step = (...changes: HistoryChange[]): RowStep => ({
  step: `s${n++}`,
  at: new Date(2026, 4, 24, 18, 5).getTime(),
  author: '林知夏',
  label: 'a label',
  changes,
})

const words: Words = {
  lang: 'zh',
  today: '2026-05-26',
  currency: 'CNY',
  t: (key, params = {}) => `${key.replace('ui.row.did.', '')}(${Object.values(params).join('|')})`,
  nameOf: (_, f) => f,
  kindOf: (k) => k,
}
const told = (...steps: RowStep[]) => linesOf(steps, 't', words).map((l) => l.words)

it('tells the fields of the row, a tick by its state, and what holds nothing', () => {
  const ticked = change('t', {
    fields: [field('state', 'text', '未开始', '完成'), field('done_on', 'day', null, '2026-05-24')],
  })
  const many = change('t', {
    fields: [
      field('due', 'day', '2026-05-27', '2026-05-29'),
      field('owner', 'text', null, '周可'),
      field('notes', 'text', '一\n二', null),
      field('position', 'moved', null, null),
    ],
  })
  expect(told(step(ticked), step(many))).toEqual([
    'state 未开始 → 完成',
    'due 5月27日 → 5月29日，owner ui.history.empty() → 周可，notes 一 二 → ui.history.empty()，ui.history.moved()',
  ])
  expect(told(step(change('t', { fields: [field('done_on', 'day', null, '2026-05-24')] })))).toEqual([
    'done_on ui.history.empty() → 5月24日',
  ])
})

it('names the items of a task, and the task at the other end of a dependency', () => {
  const item = (more: Partial<HistoryChange>) => change('i', { kind: 'item', title: '核对型号', ...more })
  const link = (op: HistoryChange['op'], end: string) =>
    change('d', {
      kind: 'dependency',
      title: '',
      op,
      fields: [field(end, 'text', op === 'delete' ? '搭建' : null, op === 'delete' ? null : '搭建')],
    })
  expect(
    told(
      step(
        item({ fields: [field('done', 'bool', false, true)] }),
        item({ row: 'j', fields: [field('done', 'bool', true, false)] }),
      ),
      step(item({ fields: [field('done', 'bool', false, true), field('text', 'text', '核对', '核对型号')] })),
      step(item({ op: 'create', fields: [field('text', 'text', null, '核对型号')] })),
      step(item({ op: 'delete' })),
      step(link('create', 'on')),
      step(link('delete', 'on')),
      step(link('create', 'task')),
      step(link('delete', 'task')),
    ),
  ).toEqual([
    'tick(核对型号)',
    'untick(核对型号)',
    'of(item|核对型号) done ui.no() → ui.yes()，text 核对 → 核对型号',
    'create.of(item|核对型号)',
    'delete.of(item|核对型号)',
    'waits(搭建)',
    'waitsNot(搭建)',
    'awaited(搭建)',
    'awaitedNot(搭建)',
  ])
})

it('says once that the row came, however much came with it', () => {
  const item = change('i', { kind: 'item', op: 'create', title: '核对型号' })
  expect(told(step(change('t', { op: 'create' }), item), step(change('t', { op: 'delete' }), item))).toEqual([
    'create()',
    'delete()',
  ])
})

const go = vi.fn()
const book = { campaign: { id: 'c', currency: 'CNY' } } as Workbook

function open() {
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <Actions>
            <RowHistory campaign="c" row="t" kind="task" book={book} />
          </Actions>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

beforeEach(async () => {
  await speak('en')
  vi.useFakeTimers({ now: new Date(2026, 4, 26, 15, 0), toFake: ['Date'] })
  vi.stubGlobal('go', { app: { Edits: { RowHistory: go, State: vi.fn() } } })
})
afterEach(() => {
  cleanup()
  queries.clear()
  go.mockReset()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('shows who and when, leads to all of it where there is more, and reads anew after a step', async () => {
  const today = { ...step(change('t', { op: 'create' })), at: new Date(2026, 4, 26, 14, 32).getTime() }
  go.mockResolvedValueOnce({ steps: [today, step(change('t', { op: 'create' }))], more: true })
  open()
  await screen.findByText('Today 14:32')
  expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
    'Today 14:32林知夏 added it',
    '24 May 18:05林知夏 added it',
  ])
  expect(screen.getByRole('link', { name: 'All changes' }).getAttribute('href')).toBe('/campaigns/c/history?row=t')
  expect(go).toHaveBeenCalledWith('c', 't', 6)

  go.mockResolvedValueOnce({ steps: [], more: false })
  take({ step: 'another', campaign: 'c', label: '', changes: [], summary: null })
  await screen.findByText('Nothing was changed yet')
  expect(screen.queryByRole('link')).toBeNull()
})

it('shows six lines, however many rows a step changed', async () => {
  const items = Array.from({ length: 9 }, (_, i) => change(`i${i}`, { kind: 'item', op: 'create', title: `item ${i}` }))
  queries.setQueryData([...keys.history('c'), 'row', 't', 6], { steps: [step(...items)], more: false })
  open()
  expect(screen.getAllByRole('listitem')).toHaveLength(6)
  expect(screen.getByRole('link', { name: 'All changes' })).toBeTruthy()
})

it('says so when it cannot be read, and tries again', async () => {
  go.mockRejectedValueOnce(new Error('no'))
  open()
  const again = await screen.findByRole('button', { name: 'Try again' })
  go.mockResolvedValueOnce({ steps: [], more: false })
  again.click()
  await screen.findByText('Nothing was changed yet')
})
