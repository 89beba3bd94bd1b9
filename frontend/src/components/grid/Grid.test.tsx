import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { Grid, type GridKeys, type GridProps } from './Grid'
import type { Block, GridColumn, GridGroup } from './types'

interface Row {
  id: string
  name: string
  who: string
  done: boolean
}
const row = (id: string, who = 'Ann'): Row => ({ id, name: `Name ${id}`, who, done: false })
const columns: GridColumn<Row>[] = [
  {
    id: 'done',
    head: 'Done',
    width: 32,
    text: (r) => (r.done ? 'yes' : 'no'),
    edit: { by: 'tick', on: (r) => r.done, yes: 'yes', no: 'no' },
  },
  { id: 'name', head: 'Name', width: 200, text: (r) => r.name, edit: { by: 'text' } },
  {
    id: 'who',
    head: 'Who',
    width: 100,
    text: (r) => r.who,
    edit: { by: 'choice', options: () => ['Ann', 'Bob', '张伟'].map((x) => ({ text: x, label: x })), free: true },
  },
  { id: 'sum', head: 'Sum', width: 80, text: (r) => `sum ${r.id}` },
]
const two: GridGroup<Row>[] = [
  { id: 'g', label: 'First', rows: [row('1'), row('2'), row('3')] },
  { id: 'h', label: 'Second', rows: [row('4')] },
]

type Written = (block: Block) => Promise<readonly string[]>

function Sheet({ onWrite, ...more }: Partial<GridProps<Row>> & { onWrite: Written }) {
  const [folded, setFolded] = useState<string[]>([])
  return (
    <MantineProvider>
      <Grid
        label="Sheet"
        columns={columns}
        frozen={2}
        groups={two}
        idOf={(r) => r.id}
        startColumn={1}
        folded={folded}
        onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
        adds="New…"
        onWrite={onWrite}
        {...more}
      />
    </MantineProvider>
  )
}

const writes = () => vi.fn<Written>(async (block) => block.rows.map((r, n) => r.row || `made${n}`))
const field = () => document.querySelector('textarea') as HTMLTextAreaElement
const press = (key: string, more = {}) => fireEvent.keyDown(field(), { key, ...more })
const type = (text: string) => fireEvent.input(field(), { target: { value: text } })
/** The cursor: its line and its column, counted from 0. */
const at = () =>
  field()
    .getAttribute('aria-activedescendant')
    ?.replace(/^.*-(group:\w+|\w+)-(\d+)$/, '$1 $2')
const cells = (write: ReturnType<typeof writes>, n = 0) => write.mock.calls[n]?.[0].rows.map((r) => [r.row, ...r.cells])
const selected = () => document.querySelectorAll('[role=gridcell][aria-selected=true]').length

beforeAll(() => speak('en'))
afterEach(cleanup)

it('keeps the focus in one field, and its keys move the cursor through cells and over groups', () => {
  render(<Sheet onWrite={writes()} />)
  expect(document.activeElement).toBe(field())
  expect(at()).toBe('1 1')
  press('ArrowRight')
  press('ArrowDown')
  expect(at()).toBe('2 2')
  press('End', { ctrlKey: true })
  expect(at()).toBe('new 3')
  press('Home', { ctrlKey: true })
  expect(at()).toBe('group:g 0')
  press('ArrowLeft')
  expect(screen.queryByText('Name 1')).toBeNull()
  press('ArrowRight')
  expect(screen.getByText('Name 1')).toBeTruthy()
})

it('writes what is typed over a cell and goes down; Escape and what stays the same write nothing', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  type('Other')
  press('Enter')
  expect(write.mock.calls[0]?.[0].columns).toEqual(['name'])
  expect(cells(write)).toEqual([['1', 'Other']])
  expect(at()).toBe('2 1')
  expect(field().value).toBe('')
  type('nothing')
  press('Escape')
  press('F2')
  expect(field().value).toBe('Name 2')
  press('Enter')
  expect(write).toHaveBeenCalledTimes(1)
  expect(at()).toBe('3 1')
})

it('takes no key while an input method composes, and the word when it is done', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  fireEvent.compositionStart(field())
  press('n', { keyCode: 229 })
  fireEvent.input(field(), { target: { value: 'ni' } })
  press('Enter', { keyCode: 229 })
  press('Escape', { keyCode: 229 })
  press('ArrowDown', { isComposing: true })
  press('Enter') // of a method that tells nothing about its keys
  expect(write).not.toHaveBeenCalled()
  field().value = '你好'
  fireEvent.compositionEnd(field())
  press('Enter')
  expect(cells(write)).toEqual([['1', '你好']])
})

it('has the focus itself where no text can go, so that no input method composes there; its keys and clipboard work', () => {
  const write = writes()
  render(<Sheet onWrite={write} startColumn={3} />)
  const grid = screen.getByRole('treegrid')
  expect(document.activeElement).toBe(grid)
  expect(grid.getAttribute('aria-activedescendant')).toMatch(/-1-3$/)
  const data = new DataTransfer()
  fireEvent.copy(document.body, { clipboardData: data })
  expect(data.getData('text/plain')).toBe('sum 1')
  fireEvent.keyDown(grid, { key: 'Home' })
  expect([at(), document.activeElement]).toEqual(['1 0', grid])
  fireEvent.keyDown(grid, { key: ' ' })
  expect(cells(write)).toEqual([['1', 'yes']])
  fireEvent.keyDown(grid, { key: 'ArrowRight' })
  expect([at(), document.activeElement]).toEqual(['1 1', field()])
  press('ArrowLeft')
  expect(document.activeElement).toBe(grid)
})

it('goes on with the arrows from a typed text, and moves in a text that is edited', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  type('x')
  press('ArrowRight')
  expect([cells(write), at()]).toEqual([[['1', 'x']], '1 2'])
  press('ArrowLeft')
  press('Enter')
  press('ArrowRight')
  expect(at()).toBe('1 1')
  press('Tab')
  expect(at()).toBe('1 2')
})

it('writes into all of the range with Ctrl Enter, fills down, empties, copies and pastes', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  press('ArrowDown', { shiftKey: true })
  press('ArrowDown', { shiftKey: true })
  expect(selected()).toBe(3)
  type('all')
  press('Enter', { ctrlKey: true })
  expect(cells(write, 0)).toEqual([
    ['1', 'all'],
    ['2', 'all'],
    ['3', 'all'],
  ])
  press('d', { ctrlKey: true })
  expect(cells(write, 1)).toEqual([
    ['2', 'Name 1'],
    ['3', 'Name 1'],
  ])
  press('Delete')
  expect(cells(write, 2)).toEqual([
    ['1', ''],
    ['2', ''],
    ['3', ''],
  ])
  const data = new DataTransfer()
  fireEvent.copy(field(), { clipboardData: data })
  expect(data.getData('text/plain')).toBe('Name 1\nName 2\nName 3')
  const other = new DataTransfer()
  other.setData('text/plain', 'p\tBob\tx\ty\nq\tAnn')
  const unread = vi.fn()
  cleanup()
  render(<Sheet onWrite={write} onUnread={unread} />)
  fireEvent.paste(field(), { clipboardData: other })
  expect(cells(write, 3)).toEqual([
    ['1', 'p', 'Bob'],
    ['2', 'q', 'Ann'],
  ])
  expect(unread).toHaveBeenCalledWith('columns', 1)
  fireEvent.paste(field(), { clipboardData: new DataTransfer() })
  expect(unread).toHaveBeenLastCalledWith('empty', 0)
})

it('chooses from a list, by letters, and takes a name nobody knows', () => {
  const write = writes()
  render(<Sheet onWrite={write} startColumn={2} />)
  press('Enter')
  expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual(['Ann', 'Bob', '张伟'])
  press('ArrowDown')
  press('Enter')
  expect(cells(write)).toEqual([['1', 'Bob']])
  type('张')
  expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual(['张伟', 'Add “张”'])
  press('ArrowUp') // half a name may be a whole one: it is chosen, or it is new
  press('Enter')
  type('Zoe')
  press('Enter')
  expect([cells(write, 1), cells(write, 2)]).toEqual([[['2', '张伟']], [['3', 'Zoe']]])
})

it('takes a name as it was typed, also where it begins another, and a choice made with the arrows after emptying', () => {
  const write = writes()
  render(<Sheet onWrite={write} startColumn={2} />)
  type('Bo')
  press('Enter')
  type('an') // letters in order of no name here, nor all of Ann
  press('Enter')
  press('Enter')
  type('')
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')
  expect([cells(write, 0), cells(write, 1), cells(write, 2)]).toEqual([[['1', 'Bo']], [['2', 'an']], [['3', 'Bob']]])
})

it('writes nothing where a composition was given up', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  fireEvent.compositionStart(field())
  fireEvent.compositionEnd(field())
  press('Enter')
  press('ArrowUp')
  type('x')
  fireEvent.compositionStart(field())
  field().value = ''
  fireEvent.compositionEnd(field())
  press('Enter') // typed and taken out again: that empties
  expect(write.mock.calls.map(([b]) => b.rows[0]?.cells)).toEqual([['']])
})

it('comes back with Enter to the column where Tab began', () => {
  render(<Sheet onWrite={writes()} />)
  type('a')
  press('Tab')
  type('Bob')
  press('Enter')
  expect(at()).toBe('2 1')
})

it('lets go of a draft with Escape, and tries one again that is left as it is', () => {
  const [write, drop] = [writes(), vi.fn()]
  const drafts = new Map([['1', { name: { text: 'bad', fault: 'No name' } }]])
  render(<Sheet onWrite={write} onDrop={drop} drafts={drafts} />)
  press('F2')
  press('Enter')
  expect(cells(write)).toEqual([['1', 'bad']])
  press('ArrowUp')
  press('Escape')
  expect(drop).toHaveBeenCalledWith('1', 'name')
})

it('ticks the range with Space, from any column, as the cursor was not', () => {
  const write = writes()
  render(<Sheet onWrite={write} />)
  press('ArrowDown', { shiftKey: true })
  press(' ')
  expect([write.mock.calls[0]?.[0].columns, cells(write)]).toEqual([
    ['done'],
    [
      ['1', 'yes'],
      ['2', 'yes'],
    ],
  ])
})

it('adds rows behind the last, one after another, each behind the one before', async () => {
  let n = 0
  const write = vi.fn<Written>(async () => [`m${n++}`])
  render(<Sheet onWrite={write} />)
  press('End', { ctrlKey: true })
  press('Home')
  press('ArrowRight')
  expect(at()).toBe('new 1')
  type('one')
  press('Enter')
  type('two')
  press('Enter')
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2))
  expect(write.mock.calls.map(([b]) => [b.rows[0]?.row, b.rows[0]?.after, b.rows[0]?.cells[0]])).toEqual([
    ['', '4', 'one'],
    ['', 'm0', 'two'],
  ])
  expect(at()).toBe('new 1')
})

it('writes along the line of a new row into that row, also before it is made, and gives back what was refused', async () => {
  const answers: ((ids: string[]) => void)[] = []
  const write = vi.fn<Written>((block) =>
    block.rows[0]?.row ? Promise.resolve([]) : new Promise((done) => answers.push(done)),
  )
  const lost = vi.fn()
  render(<Sheet onWrite={write} onLost={lost} />)
  press('End', { ctrlKey: true })
  press('Home')
  press('ArrowRight')
  type('one')
  press('Tab')
  type('Bob')
  press('Enter') // before the row is there
  expect(write).toHaveBeenCalledTimes(0) // its turn comes
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  answers[0]?.(['m'])
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2))
  expect([write.mock.calls[1]?.[0].columns, cells(write, 1)]).toEqual([['who'], [['m', 'Bob']]])
  expect(at()).toBe('new 1') // Enter comes back to where Tab began
  type('two')
  press('Enter')
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.([''])
  await vi.waitFor(() => expect(lost).toHaveBeenCalledWith('two', 'refused'))
})

it('makes one row of what is typed along a new line, also between the answer and the row that comes into the list', async () => {
  const write = vi.fn<Written>(async (block) => block.rows.map((r) => r.row || 'm'))
  const sheet = (groups = two) => <Sheet onWrite={write} groups={groups} />
  const { rerender } = render(sheet())
  press('End', { ctrlKey: true })
  press('Home')
  press('ArrowRight')
  type('one')
  press('Tab')
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1))
  await act(async () => {}) // Go has answered; the list does not have the row yet
  type('Bob')
  press('Enter')
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2))
  expect([write.mock.calls[1]?.[0].columns, cells(write, 1)]).toEqual([['who'], [['m', 'Bob']]])

  // It is there, the cursor below it: what is typed now is another row.
  rerender(sheet([two[0] as GridGroup<Row>, { id: 'h', label: 'Second', rows: [row('4'), row('m')] }]))
  press('End', { ctrlKey: true })
  press('Home')
  press('ArrowRight')
  expect(at()).toBe('new 1')
  type('two')
  press('Enter')
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(3))
  expect(cells(write, 2)).toEqual([['', 'two']])
})

it('stays with Escape on the row that a new line has become', async () => {
  let answer: (ids: string[]) => void = () => {}
  const write = vi.fn<Written>(
    () =>
      new Promise((done) => {
        answer = done
      }),
  )
  const sheet = (groups = two) => <Sheet onWrite={write} groups={groups} ref={grid} />
  const grid = { current: null as GridKeys | null }
  const { rerender } = render(sheet())
  act(() => grid.current?.add())
  expect(at()).toBe('new 1')
  type('one')
  press('Tab') // before the row is there
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1))
  await act(async () => answer(['m']))
  rerender(
    sheet([{ id: 'g', label: 'First', rows: [row('1'), row('m'), row('2'), row('3')] }, two[1] as GridGroup<Row>]),
  )
  expect(at()).toBe('m 2')
  press('Escape')
  expect(at()).toBe('m 2')
})

it('holds the cursor by its row when rows come and go, and gives back what was typed into one that went', () => {
  const lost = vi.fn()
  const all = { onWrite: writes(), onLost: lost }
  const { rerender } = render(<Sheet {...all} />)
  press('ArrowDown')
  rerender(<Sheet {...all} groups={[{ id: 'g', label: 'First', rows: [row('0'), row('2'), row('3')] }]} />)
  expect(at()).toBe('2 1')
  type('half a sen')
  rerender(<Sheet {...all} groups={[{ id: 'g', label: 'First', rows: [row('0'), row('3')] }]} />)
  expect(lost).toHaveBeenCalledWith('half a sen', 'gone')
  expect(at()).toBe('3 1')
})

it('says what is selected when that changes, and not for every other list of the same rows', () => {
  const said = vi.fn()
  const all = { onWrite: writes(), onSelect: said }
  const { rerender } = render(<Sheet {...all} />)
  press('ArrowDown', { shiftKey: true })
  said.mockClear()
  const again: GridGroup<Row>[] = [{ id: 'g', label: 'First', rows: [{ ...row('1'), done: true }, row('2'), row('3')] }]
  rerender(<Sheet {...all} groups={again} />)
  expect(said).not.toHaveBeenCalled()
  press('ArrowDown', { shiftKey: true })
  expect(said.mock.calls.map(([s]) => s.rows)).toEqual([['1', '2', '3']])
})

it('says at its cell what could not be read, and begins with it', () => {
  const drafts = new Map([['1', { name: { text: 'bad', fault: 'No name' } }]])
  render(<Sheet onWrite={writes()} drafts={drafts} />)
  expect(screen.getByText('bad').closest('[role=gridcell]')?.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').textContent).toBe('No name')
  press('Enter')
  expect(field().value).toBe('bad')
})

it('is only to be read where nobody writes', () => {
  const { onWrite: _, ...rest } = { onWrite: writes() }
  render(
    <MantineProvider>
      <Grid label="Sheet" columns={columns} groups={two} idOf={(r) => r.id} startColumn={1} {...rest} />
    </MantineProvider>,
  )
  const grid = screen.getByRole('treegrid')
  fireEvent.keyDown(grid, { key: 'F2' })
  fireEvent.keyDown(grid, { key: 'Enter' })
  expect([field().dataset.on, field().readOnly, document.activeElement]).toEqual([undefined, true, grid])
})

it('opens what takes no text, and moves rows with Alt', () => {
  const [open, move] = [vi.fn(), vi.fn()]
  render(<Sheet onWrite={writes()} onOpen={open} onMove={move} startColumn={3} />)
  expect(field().readOnly).toBe(true)
  press('Enter')
  expect(open).toHaveBeenCalledWith('1')
  press('ArrowDown', { altKey: true })
  expect(move).toHaveBeenLastCalledWith(['1'], { group: 'g', after: '2' })
  press('End', { ctrlKey: true })
  press('ArrowUp')
  press('ArrowUp', { altKey: true })
  expect(move).toHaveBeenLastCalledWith(['4'], { group: 'g', after: '3' })
})

it('adds groups up along the columns, and everything in a line at the foot', () => {
  const sums = two.map((g) => ({ ...g, cells: { sum: `of ${g.label}` } }))
  render(<Sheet onWrite={writes()} groups={sums} total={{ label: 'All', cells: { sum: 'ten' } }} />)
  const rows = screen.getAllByRole('row')
  const cellsOf = (row: HTMLElement | undefined) =>
    [...(row?.querySelectorAll('[role=gridcell]') ?? [])].map((c) => [c.getAttribute('aria-colindex'), c.textContent])
  // the label stands over the two columns that stay in sight, with how many rows there are
  expect(cellsOf(rows[1])).toEqual([
    ['1', 'First3'],
    ['3', ''],
    ['4', 'of First'],
  ])
  expect(cellsOf(rows.at(-1))).toEqual([
    ['1', 'All'],
    ['3', ''],
    ['4', 'ten'],
  ])
  // head, two groups, four rows, the line for a new one, and the total
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('9')
  expect(rows.at(-1)?.getAttribute('aria-rowindex')).toBe('9')
  // the cursor is on a cell that is there, on the label and beyond it
  for (const column of ['0', '1', '2', '3']) {
    press('Home', { ctrlKey: true })
    for (let i = 0; i < Number(column); i++) press('Tab')
    expect(at()).toBe(`group:g ${column}`)
    expect(document.getElementById(field().getAttribute('aria-activedescendant') ?? '')).not.toBeNull()
  }
})
