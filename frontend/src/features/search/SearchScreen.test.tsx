import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Actions } from '~/actions/Actions'
import { type Found, type Hit, keys, LISTS, queries } from '~/api'
import { speak } from '~/locale'
import { REST } from './field'
import SearchScreen from './SearchScreen'

/** What Go is asked, and how it answers. */
const asked: { text: string; answer: (f: Partial<Found>) => void; refuse: (e: Error) => void }[] = []
const find = vi.fn(
  (text: string) =>
    new Promise<Found>((resolve, reject) => {
      asked.push({ text, answer: (f) => resolve({ hits: [], more: false, ...f }), refuse: reject })
    }),
)
const cancel = vi.fn(() => Promise.resolve(true))

const hit = (row: string, more: Partial<Hit> = {}): Hit => ({
  campaign: 'c',
  campaign_name: 'Summer',
  kind: 'task',
  row,
  title: `${row} 海报`,
  field: '',
  excerpt: '',
  ...more,
})

const lists = Object.fromEntries(Object.values(LISTS).map((name) => [name, []]))
const book = {
  ...lists,
  campaign: { id: 'c', name: 'Summer', currency: 'CNY' },
  tasks: [{ id: 'one', title: 'one 海报', state: 'todo', notes: '<b>海报</b>' }],
}

let router: ReturnType<typeof createMemoryRouter>

/** The window at a place; `load` holds every place but search back. */
function open(at: string, load?: () => Promise<null>) {
  router = createMemoryRouter(
    [
      { path: '/search', element: <SearchScreen /> },
      { path: '*', element: null, ...(load && { loader: load }) },
    ].map(({ element, ...rest }) => ({ ...rest, element: <Actions>{element}</Actions> })),
    { initialEntries: [at] },
  )
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

const field = () => screen.getByRole<HTMLInputElement>('combobox')
const place = () => router.state.location.pathname + router.state.location.search
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const press = (key: string, more = {}) => fireEvent.keyDown(field(), { key, ...more })
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const texts = () => asked.map((a) => a.text)
const rows = () => screen.queryAllByRole('row').flatMap((r) => r.querySelector('[role=gridcell]')?.textContent ?? [])

/** Answers the latest question. */
const answer = (hits: Hit[], more = false) => act(async () => asked.at(-1)?.answer({ hits, more }))

beforeEach(async () => {
  await speak('en')
  vi.useFakeTimers()
  localStorage.clear()
  asked.length = 0
  queries.setQueryData(keys.campaigns, [])
  queries.setQueryData(keys.edits, { undo: '', redo: '' })
  queries.setQueryData(keys.workbook('c'), book)
  vi.stubGlobal('go', { app: { Search: { Find: find }, Jobs: { Cancel: cancel } } })
})

afterEach(() => {
  cleanup()
  queries.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('searches when the typing rests, says so in the URL, and keeps what it found until there is more', async () => {
  open('/search')
  expect(document.activeElement).toBe(field())
  type('海')
  await pass(REST - 1)
  type('海报')
  await pass(REST)
  expect(texts()).toEqual(['海报'])
  expect(place()).toBe('/search?q=%E6%B5%B7%E6%8A%A5')
  await answer([hit('one')])
  expect(rows()).toEqual(['Summer1', 'one 海报'])
  type('海报 终稿')
  await pass(REST)
  expect(rows()).toEqual(['Summer1', 'one 海报'])
  await answer([hit('two')])
  expect(rows()).toEqual(['Summer1', 'two 海报'])
})

it('lets no late answer take the place of a newer one', async () => {
  open('/search')
  type('海')
  await pass(REST)
  type('海报')
  await pass(REST)
  expect(texts()).toEqual(['海', '海报'])
  expect(cancel).toHaveBeenCalledOnce()
  await answer([hit('new')])
  await act(async () => asked[0]?.answer({ hits: [hit('old')] }))
  expect(rows()).toEqual(['Summer1', 'new 海报'])
})

it('looks for nothing while an input method composes', async () => {
  open('/search')
  type('灯')
  fireEvent.compositionStart(field())
  type('灯g')
  type('灯guang')
  await pass(10 * REST)
  expect(find).not.toHaveBeenCalled()
  press('Enter', { isComposing: true })
  press('ArrowDown', { keyCode: 229 })
  type('灯光')
  fireEvent.compositionEnd(field())
  await pass(REST)
  expect(texts()).toEqual(['灯光'])
})

it('walks the list from the field, types on in it, and opens on Enter', async () => {
  open('/search?q=海报')
  await answer([hit('one'), hit('two'), hit('three')])
  expect(screen.getByRole('complementary').textContent).toContain('one 海报')
  press('ArrowDown')
  expect(field().getAttribute('aria-activedescendant')).toBe('line-c/task/two')
  expect(screen.getByRole('complementary').textContent).toContain('no longer there')
  press('Escape')
  expect(field().getAttribute('aria-activedescendant')).toBeNull()
  expect(field().value).toBe('海报')
  press('ArrowUp')
  type('海报 ')
  expect(field().getAttribute('aria-activedescendant')).toBeNull()
  await pass(REST)
  expect(find).toHaveBeenCalledOnce() // a space is no other search
  press('Enter')
  expect(place()).toBe('/campaigns/c/checklist?row=one')
})

it('takes what is typed elsewhere on the screen into the field', async () => {
  open('/search?q=海报')
  await answer([hit('one')])
  const list = screen.getByRole('treegrid')
  for (const from of [list, screen.getByRole('button', { name: 'Task 1' }), document.body]) {
    field().blur()
    fireEvent.keyDown(from, { key: 'n', ctrlKey: true })
    fireEvent.keyDown(from, { key: 'n', keyCode: 229 })
    expect(document.activeElement).not.toBe(field())
    fireEvent.keyDown(from, { key: 'n' })
    expect(document.activeElement).toBe(field())
  }
})

it('does not open what was found for another text', async () => {
  open('/search?q=海报')
  await answer([hit('one')])
  type('灯')
  press('Enter')
  expect(place()).toBe('/search?q=%E7%81%AF') // looked for at once
  await answer([hit('two')])
  press('Enter')
  expect(place()).toBe('/campaigns/c/checklist?row=two')
})

it('shows the row whole, its words marked, what a person wrote as it is written', async () => {
  open('/search?q=海报')
  await answer([hit('one', { field: 'notes', excerpt: '<b>海报</b>' })])
  const panel = screen.getByRole('complementary')
  expect(panel.querySelector('dl')?.textContent).toBe('StateTo doNotes<b>海报</b>')
  expect([...document.querySelectorAll('mark')].map((m) => m.textContent)).toEqual(['海报', '海报', '海报', '海报'])
})

it('shows what was found of an answer to the survey, which is in no workbook', async () => {
  open('/search?q=海报')
  await answer([hit('r', { kind: 'response' as Hit['kind'], title: 'S001', field: 'text', excerpt: '海报看不清' })])
  const beside = screen.getByRole('complementary')
  expect(beside.textContent).toContain('海报看不清')
  expect(beside.querySelector('mark')?.textContent).toBe('海报')
  expect(beside.textContent).not.toContain('no longer there')
  expect(screen.getByRole('treegrid').querySelector('mark')?.textContent).toBe('海报')
})

it('filters by kind, orders, folds, and says when there is more', async () => {
  open('/search?q=海报')
  await answer([hit('one'), hit('r', { kind: 'risk' }), hit('x', { campaign: 'd', campaign_name: 'Winter' })], true)
  expect(screen.getByText(/the newest 3; there are older ones/)).toBeTruthy()
  expect(rows()).toEqual(['Summer2', 'one 海报', 'r 海报', 'Winter1', 'x 海报'])
  fireEvent.click(screen.getByText('Summer', { selector: 'b' }))
  expect(rows()).toEqual(['Summer2', 'Winter1', 'x 海报'])
  fireEvent.click(screen.getByLabelText('Newest first'))
  await pass(0)
  expect(rows()).toEqual(['one 海报', 'r 海报', 'x 海报'])
  fireEvent.click(screen.getByRole('button', { name: 'Risk 1+' }))
  await pass(0)
  expect(rows()).toEqual(['r 海报'])
  expect(place()).toContain('by=newest&kind=risk')
})

it('quotes no more of what was not found than a line bears', async () => {
  open(`/search?q=${'x'.repeat(2000)}`)
  await answer([])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(`Nothing found for “${'x'.repeat(39)}…”`)
})

it('offers fewer words where nothing was found, and what was searched lately where nothing is typed', async () => {
  open('/search?q=海报 zzz')
  await answer([])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nothing found for “海报 zzz”')
  fireEvent.click(screen.getByRole('button', { name: '海报' }))
  await pass(0)
  await answer([hit('one')])
  press('Escape')
  await pass(0)
  expect(field().value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: '海报' })) // kept, what found nothing is not
  expect(screen.queryByRole('button', { name: '海报 zzz' })).toBeNull()
  await pass(0)
  expect(field().value).toBe('海报')
})

it('says what went wrong, and tries again', async () => {
  open('/search?q=海报')
  await act(async () =>
    asked[0]?.refuse(new Error(JSON.stringify({ code: 'internal', message: 'Broken', fields: [] }))),
  )
  expect(screen.getByRole('alert').textContent).toContain('Broken')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await answer([hit('one')])
  expect(rows()).toEqual(['Summer1', 'one 海报'])
})

it('takes a search that comes from elsewhere, and one that is gone back to', async () => {
  open('/search?q=海报')
  await answer([hit('one')])
  await act(() => router.navigate('/search?q=灯光'))
  expect(field().value).toBe('灯光')
  await answer([hit('two')])
  await act(() => router.navigate(-1))
  expect(field().value).toBe('海报')
})

it('lets a jump arrive that a space typed before it would stop', async () => {
  let ready = () => {}
  open('/search?q=%E6%B5%B7%E6%8A%A5', () => new Promise<null>((resolve) => (ready = () => resolve(null))))
  await answer([hit('one')])
  press('ArrowDown')
  type('海报 ')
  press('Enter')
  await pass(REST) // the campaign is still being read
  ready()
  await pass(0)
  expect(place()).toMatch(/^\/campaigns\/c\/.*row=one/)
})
