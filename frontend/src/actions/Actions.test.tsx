import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keys, queries, written } from '~/api'
import { speak } from '~/locale'
import { Actions } from './Actions'
import { useAction } from './bound'
import { keyed } from './KeysPage'
import { actions } from './list'

function Place() {
  return <output>{useLocation().pathname + useLocation().search}</output>
}

function Screen({ onFilter }: { onFilter: () => void }) {
  useAction('campaigns.filter', onFilter)
  return null
}

const undone = vi.fn(() => new Promise(() => {}))

async function open(at: string, onFilter?: () => void) {
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[at]}>
          <Actions>
            <Place />
            <input aria-label="field" />
            {onFilter && <Screen onFilter={onFilter} />}
          </Actions>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

const options = () => screen.getAllByRole('option').map((o) => o.textContent)
const place = () => screen.getByRole('status').textContent
const press = (key: string, more = {}, target: Element = document.body) => fireEvent.keyDown(target, { key, ...more })

beforeEach(async () => {
  await speak('en')
  queries.setQueryData(keys.edits, { undo: 'tick', redo: '' })
  queries.setQueryData(keys.campaigns, [])
  vi.stubGlobal('go', { app: { Edits: { Undo: undone } } })
})

afterEach(() => {
  cleanup()
  queries.clear()
  undone.mockClear()
  vi.unstubAllGlobals()
})

it('does what the key of a place says, there and not elsewhere', async () => {
  await open('/campaigns')
  press('n')
  expect(place()).toBe('/campaigns?new')
  cleanup()
  await open('/settings')
  press('n')
  expect(place()).toBe('/settings')
})

it('lets the field have plain keys and its own undo, and takes combinations', async () => {
  await open('/settings')
  const field = screen.getByLabelText('field')
  press('?', {}, field)
  expect(screen.queryByRole('dialog')).toBeNull()
  press('z', { ctrlKey: true }, field)
  expect(undone).not.toHaveBeenCalled()
  press('1', { ctrlKey: true }, field)
  expect(place()).toBe('/campaigns')
})

it('redoes what an undo without an answer yet will leave to redo', async () => {
  const nothing = { label: '', summary: null, campaign: '', changes: [] }
  let answer = (_: unknown) => {}
  const take = vi.fn(() => new Promise((resolve) => (answer = resolve)))
  const put = vi.fn(async () => nothing)
  vi.stubGlobal('go', { app: { Edits: { Undo: take, Redo: put } } })
  await open('/settings')
  press('z', { ctrlKey: true })
  press('z', { ctrlKey: true, shiftKey: true })
  await vi.waitFor(() => expect(take).toHaveBeenCalledOnce())
  expect(put).not.toHaveBeenCalled()
  answer(nothing)
  await vi.waitFor(() => expect(put).toHaveBeenCalledOnce())
  await written()
})

it('redoes while what there is to redo is still being read', async () => {
  const done = { step: 'one', label: '', summary: null, campaign: '', changes: [] }
  const put = vi.fn(async () => ({ ...done, step: '' }))
  let tell = (_: unknown) => {}
  const state = vi.fn(() => new Promise((resolve) => (tell = resolve)))
  vi.stubGlobal('go', { app: { Edits: { Undo: vi.fn(async () => done), Redo: put, State: state } } })
  await open('/settings')
  press('z', { ctrlKey: true })
  await written()
  await vi.waitFor(() => expect(state).toHaveBeenCalled())
  press('z', { ctrlKey: true, shiftKey: true })
  await vi.waitFor(() => expect(put).toHaveBeenCalledOnce())
  await written()
  tell({ undo: '', redo: 'tick' })
})

it('undoes outside a field, and does not redo what is not there', async () => {
  await open('/settings')
  press('y', { ctrlKey: true })
  press('z', { ctrlKey: true })
  await vi.waitFor(() => expect(undone).toHaveBeenCalledOnce())
})

it('never takes a key of an input method', async () => {
  await open('/campaigns')
  press('n', { keyCode: 229 })
  press('n', { isComposing: true })
  expect(place()).toBe('/campaigns')
})

it('asks the screen for what the screen does', async () => {
  const filter = vi.fn()
  await open('/campaigns', filter)
  press('f', { ctrlKey: true })
  expect(filter).toHaveBeenCalledOnce()
})

it('opens the page of keys, which then keeps the keys below it from working', async () => {
  await open('/campaigns')
  press('?', { shiftKey: true })
  expect((await screen.findByRole('dialog')).textContent).toContain('New from template')
  press('n')
  expect(place()).toBe('/campaigns')
})

it('finds an action in the palette and does it on Enter', async () => {
  await open('/settings')
  press('k', { ctrlKey: true })
  const field = await screen.findByRole('combobox')
  fireEvent.change(field, { target: { value: 'new temp' } })
  expect(options()).toEqual(['New from template', 'Search all campaigns for “new temp”'])
  fireEvent.keyDown(field, { key: 'Enter' })
  await vi.waitFor(() => expect(place()).toBe('/campaigns?new'))
})

it('begins with what is done where one is, and shows keys where they work', async () => {
  localStorage.clear() // nothing was used lately
  await open('/campaigns')
  press('k', { ctrlKey: true })
  await screen.findByRole('combobox')
  expect(options()[0]).toBe('New from templateN')
  cleanup()
  await open('/settings')
  press('k', { ctrlKey: true })
  await screen.findByRole('combobox')
  const shown = options()
  expect(shown[0]).toMatch(/^Settings: /)
  expect(shown).toContain('New from template')
})

it('tells languages and appearances apart by what they are called in either language', async () => {
  for (const [lang, typed, meant] of [
    ['zh', 'dark', '深色外观'],
    ['zh', 'light', '浅色外观'],
    ['zh', '夜间', '深色外观'],
    ['zh', '英文', '语言：English'],
    ['zh', '中文', '语言：中文'],
    ['en', 'night', 'Dark appearance'],
    ['en', 'chinese', 'Language: 中文'],
  ] as const) {
    await speak(lang)
    await open('/settings')
    press('k', { ctrlKey: true })
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: typed } })
    expect(options()[0]).toBe(meant)
    cleanup()
  }
})

it('shows the key that goes to a section', async () => {
  await open('/campaigns/c1/overview')
  press('k', { ctrlKey: true })
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'print' } })
  expect(options()[0]).toBe('PrintCtrl P')
  cleanup()
  await open('/campaigns/c1/overview')
  press('p', { ctrlKey: true })
  expect(place()).toBe('/campaigns/c1/print')
})

it('keeps the keys in the palette while it is open, whatever else asks for the focus', async () => {
  await open('/campaigns')
  press('k', { ctrlKey: true })
  const field = screen.getByRole('combobox')
  expect(document.activeElement).toBe(field) // before the next key
  screen.getByLabelText('field').focus() // a screen that came up late
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
})

it('finds campaigns in the palette by pinyin initials and by client, and hands what it does not know to the search', async () => {
  queries.setQueryData(keys.campaigns, [
    { id: 'c1', name: '夏日冰爽节', client: '屿山茶', live: '' },
    { id: 'c2', name: 'Winter gala', client: 'Harbour & Sons', live: '' },
  ])
  await open('/settings')
  press('k', { ctrlKey: true })
  const field = await screen.findByRole('combobox')
  const type = (value: string) => fireEvent.change(field, { target: { value } })
  type('xrbs')
  await vi.waitFor(() => expect(options()[0]).toBe('夏日冰爽节屿山茶'))
  type('ysc')
  expect(options()[0]).toBe('夏日冰爽节屿山茶')
  type('harb')
  expect(options()[0]).toBe('Winter galaHarbour & Sons')
  type(' 冰块 & 50% ')
  fireEvent.keyDown(field, { key: 'ArrowUp' }) // the last is the search
  fireEvent.keyDown(field, { key: 'Enter' })
  await vi.waitFor(() => expect(place()).toBe('/search?q=%E5%86%B0%E5%9D%97%20%26%2050%25'))
})

it('opens the search from anywhere', async () => {
  await open('/settings')
  press('f', { ctrlKey: true, shiftKey: true }, screen.getByLabelText('field'))
  expect(place()).toBe('/search')
})

it('has no id and no key of a place twice', () => {
  const ids = actions.map((a) => a.id)
  expect(new Set(ids).size).toBe(ids.length)
  const taken = actions.flatMap((a) => (a.keys ?? []).map((k) => `${a.at} ${k}`))
  expect(taken.filter((k, i) => taken.indexOf(k) !== i)).toEqual([])
})

it('tells keys that several places share once, and the others where they work', () => {
  const action = (id: string, at: string, keys: string[] = ['n'], label = 'ui.goals.new') =>
    ({ id, at, keys, label }) as unknown as (typeof actions)[number]
  const of = keyed([
    action('a.fill', 'a', ['mod+d'], 'ui.grid.keys.fill'),
    action('a.new', 'a', ['n'], 'ui.goals.new'),
    action('b.fill', 'b', ['mod+d'], 'ui.grid.keys.fill'),
    action('b.new', 'b', ['n'], 'ui.metrics.new'),
    action('b.silent', 'b', []),
  ])
  expect([...of].map(([at, list]) => [at, list.map((x) => x.id)])).toEqual([
    ['lists', ['a.fill']],
    ['a', ['a.new']],
    ['b', ['b.new']],
  ])
})
