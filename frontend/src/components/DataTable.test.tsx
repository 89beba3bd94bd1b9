import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createRef, type RefObject, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { type Column, DataTable, type RowGroup, type TableKeys } from './DataTable'

interface Row {
  id: string
  name: string
}

const rows = (prefix: string, n: number): Row[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${prefix}${i}`, name: `${prefix} ${i}` }))

const columns: Column<Row>[] = [
  { id: 'name', head: 'Name', width: '1fr', cell: (r) => r.name },
  { id: 'wide', head: 'Only when wide', width: '1fr', from: 2000, cell: (r) => r.id },
]

interface ListProps {
  groups: RowGroup<Row>[]
  onOpen: (r: Row) => void
  onEnd?: () => void
  keys?: RefObject<TableKeys | null>
}

function List({ groups, onOpen, onEnd, keys }: ListProps) {
  const [selected, select] = useState('')
  const [folded, setFolded] = useState<string[]>([])
  return (
    <DataTable
      label="List"
      {...(keys && { ref: keys, onPoint: select })}
      columns={columns}
      groups={groups}
      idOf={(r) => r.id}
      selected={selected}
      onSelect={select}
      onOpen={onOpen}
      folded={folded}
      {...(onEnd && { onEnd })}
      onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
    />
  )
}

it('ticks with Space where rows can be ticked, and only rows', () => {
  const tick = vi.fn()
  const common = { label: 'List', columns, groups: two, idOf: (r: Row) => r.id, onSelect: vi.fn(), onOpen: vi.fn() }
  const { rerender } = render(<DataTable {...common} selected="a1" onFold={vi.fn()} />)
  expect(press(' '), 'nobody takes it').toBe(true)
  rerender(<DataTable {...common} selected="a1" onFold={vi.fn()} onTick={tick} />)
  expect(press(' ')).toBe(false)
  expect(tick).toHaveBeenCalledWith({ id: 'a1', name: 'a 1' })
  rerender(<DataTable {...common} selected="group:a" onFold={vi.fn()} onTick={tick} />)
  press(' ')
  expect(tick).toHaveBeenCalledTimes(1)
})

const two: RowGroup<Row>[] = [
  { id: 'a', label: 'First', rows: rows('a', 2) },
  { id: 'b', label: 'Second', rows: rows('b', 2) },
]

const table = () => screen.getByRole('treegrid')
const at = () => table().getAttribute('aria-activedescendant')
const press = (key: string, more = {}) => fireEvent.keyDown(table(), { key, ...more })

afterEach(cleanup)

it('has the focus, begins at the first row and is moved through with the arrows', () => {
  const open = vi.fn()
  render(<List groups={two} onOpen={open} />)
  expect(document.activeElement).toBe(table())
  expect(at()).toBe('line-a0')
  press('ArrowDown')
  press('ArrowDown')
  expect(at()).toBe('line-group:b')
  press('End')
  expect(at()).toBe('line-b1')
  press('ArrowDown')
  expect(at()).toBe('line-b1')
  press('Enter')
  expect(open).toHaveBeenCalledWith(two[1]?.rows[1])
  press('Home')
  expect(at()).toBe('line-group:a')
})

it('folds from a row to its group, and unfolds', () => {
  render(<List groups={two} onOpen={() => {}} />)
  press('ArrowLeft')
  expect(at()).toBe('line-group:a')
  press('ArrowLeft')
  expect(screen.queryByText('a 0')).toBeNull()
  expect(screen.getByText('First').closest('[role=row]')?.getAttribute('aria-expanded')).toBe('false')
  press('ArrowRight')
  expect(screen.getByText('a 0')).toBeTruthy()
})

it('takes keys that nothing has the focus for, and leaves those of an input method', () => {
  render(<List groups={two} onOpen={() => {}} />)
  table().blur()
  fireEvent.keyDown(document.body, { key: 'ArrowDown' })
  expect(at()).toBe('line-a1')
  press('ArrowDown', { keyCode: 229 })
  expect(at()).toBe('line-a1')
})

it('takes the focus from the link that led to it, and leaves it where somebody writes', () => {
  const beside = (what: 'link' | 'field', list = false) => (
    <main>
      <nav>
        <a href="#list">to the list</a>
      </nav>
      <input aria-label="field" />
      {list && <List key={what} groups={two} onOpen={() => {}} />}
    </main>
  )
  const { rerender } = render(beside('link'))
  screen.getByText('to the list').focus()
  rerender(beside('link', true))
  expect(document.activeElement).toBe(table())
  screen.getByLabelText('field').focus()
  rerender(beside('field', true))
  expect(document.activeElement).toBe(screen.getByLabelText('field'))
})

it('asks for more when its last line is near, and again when more has come', () => {
  const more = vi.fn()
  const all = (n: number) => [{ id: 'a', label: 'All', count: '900', rows: rows('r', n) }]
  const { rerender } = render(<List groups={all(100)} onOpen={() => {}} onEnd={more} />)
  expect(screen.getByText('900')).toBeTruthy()
  expect(more).not.toHaveBeenCalled()
  press('End')
  fireEvent.scroll(table(), { target: { scrollTop: 100 * 32 } })
  expect(more).toHaveBeenCalledOnce()
  rerender(<List groups={all(200)} onOpen={() => {}} onEnd={more} />)
  expect(more).toHaveBeenCalledOnce()
  press('End')
  fireEvent.scroll(table(), { target: { scrollTop: 200 * 32 } })
  expect(more).toHaveBeenCalledTimes(2)
})

it('draws only what is in sight, and says how much there is', () => {
  render(<List groups={[{ id: 'a', label: 'All', rows: rows('r', 5000) }]} onOpen={() => {}} />)
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
  expect(table().getAttribute('aria-rowcount')).toBe('5002')
  expect(screen.queryByText('Only when wide')).toBeNull()
})

it('is moved by a field that keeps the focus, and takes only the keys of a list', () => {
  const keys = createRef<TableKeys>()
  render(<List groups={two} onOpen={() => {}} keys={keys} />)
  const hear = (key: string) => {
    const e = new KeyboardEvent('keydown', { key, cancelable: true })
    act(() => keys.current?.hear(e))
    return e.defaultPrevented
  }
  expect(hear('ArrowDown')).toBe(true)
  expect(at()).toBe('line-a1')
  expect(hear('x')).toBe(false)
})

it('is at the row where the mouse rests, not at those it crosses', () => {
  vi.useFakeTimers()
  render(<List groups={two} onOpen={() => {}} keys={createRef()} />)
  const over = (name: string, movementY: number) =>
    fireEvent.mouseMove(screen.getByText(name), { movementX: 0, movementY })
  over('a 1', 4)
  vi.advanceTimersByTime(20)
  over('b 0', 4)
  act(() => vi.advanceTimersByTime(200))
  expect(at()).toBe('line-b0')
  over('a 0', 0) // the list moved, not the mouse
  act(() => vi.advanceTimersByTime(200))
  expect(at()).toBe('line-b0')
  vi.useRealTimers()
})

it('tells which rows are drawn, and again when others are', () => {
  const sight = vi.fn()
  const common = { label: 'List', columns, idOf: (r: Row) => r.id, selected: '', onSelect: vi.fn(), onOpen: vi.fn() }
  const { rerender } = render(<DataTable {...common} groups={two} onFold={vi.fn()} onSight={sight} />)
  expect(sight).toHaveBeenLastCalledWith(two.flatMap((g) => g.rows.map((r) => r.id)))
  rerender(<DataTable {...common} groups={[...two]} onFold={vi.fn()} onSight={sight} />)
  expect(sight).toHaveBeenCalledTimes(1) // the same rows
  rerender(<DataTable {...common} groups={two} folded={['a']} onFold={vi.fn()} onSight={sight} />)
  expect(sight).toHaveBeenLastCalledWith(two[1]?.rows.map((r) => r.id))
  rerender(<DataTable {...common} groups={[{ id: 'z', label: '', rows: rows('z', 5000) }]} onSight={sight} />)
  expect(sight.mock.lastCall?.[0].length).toBeLessThan(100)
})

it('hears the keys where a press of the mouse has left the focus on a row', () => {
  const open = vi.fn()
  render(<List groups={two} onOpen={open} />)
  const row = screen.getByText('a 0').closest('[role=row]') as HTMLElement
  fireEvent.click(row)
  fireEvent.keyDown(row, { key: 'ArrowDown' })
  fireEvent.keyDown(row, { key: 'Enter' })
  expect(open).toHaveBeenCalledWith({ id: 'a1', name: 'a 1' })
})
