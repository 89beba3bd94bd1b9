// The pure parts of the Grid: lines, windowing, columns, moving, and blocks laid over it.
import { describe, expect, it } from 'vitest'
import { alike, lay, textsOf } from './block'
import { columnAt, ordered, place, reordered } from './layout'
import { inView, linesOf, mostInView } from './lines'
import { cellsIn, leapt, rangeOf, stepped, tabbed } from './selection'
import type { GridColumn, GridGroup } from './types'

interface Row {
  id: string
  a: string
}
const row = (id: string): Row => ({ id, a: `a of ${id}` })
const groups: GridGroup<Row>[] = [
  { id: 'g', label: 'G', rows: [row('1'), row('2')] },
  { id: 'h', label: 'H', rows: [row('3')] },
]
const idOf = (r: Row) => r.id
const ids = (folded: string[] | null, adds: boolean, adding: { group: string; after: string } | null = null) =>
  linesOf({ groups, idOf, folded, adds, adding }).map((l) => l.id)

describe('lines', () => {
  it('are the groups with their rows, and the line where one is added', () => {
    expect(ids([], true)).toEqual(['group:g', '1', '2', 'group:h', '3', 'new'])
    expect(ids(null, false)).toEqual(['1', '2', '3'])
    expect(ids(['g'], false)).toEqual(['group:g', 'group:h', '3'])
    expect(ids(['h'], true)).toEqual(['group:g', '1', '2', 'group:h'])
  })
  it('have one place to add: where the user wants it', () => {
    expect(ids([], true, { group: 'g', after: '1' })).toEqual(['group:g', '1', 'new', '2', 'group:h', '3'])
    expect(ids([], true, { group: 'h', after: '' })).toEqual(['group:g', '1', '2', 'group:h', 'new', '3'])
    // The row it was to follow is gone.
    expect(ids([], true, { group: 'g', after: 'x' })).toEqual(['group:g', 'new', '1', '2', 'group:h', '3'])
  })
  it('are drawn from a few above the view to a few below', () => {
    expect(inView(0, 320, 32, 2000)).toEqual([0, 16])
    expect(inView(3200, 320, 32, 2000)).toEqual([94, 116])
    expect(inView(3200, 320, 32, 50)).toEqual([50, 50]) // rows went away under the view
    // Never more at once than there are slots for: each line has one of its own.
    for (let top = 0; top < 400; top++) {
      const [first, last] = inView(top, 310, 32, 2000)
      expect(last - first).toBeLessThanOrEqual(mostInView(310, 32))
    }
  })
})

const column = (id: string, more: Partial<GridColumn<Row>> = {}): GridColumn<Row> => ({
  id,
  head: id,
  width: 100,
  text: (r) => (id === 'a' ? r.a : `${id}${r.id}`),
  edit: { by: 'text' },
  ...more,
})
const columns = [
  column('t', { edit: { by: 'tick', on: () => false, yes: 'y', no: 'n' } }),
  column('a', { grows: true }),
  column('b'),
  column('c'),
]
const laid = (layout = {}, room = 0) => place(columns, layout, room, 2)

describe('columns', () => {
  it('lie side by side behind the gutter, one taking what is left', () => {
    expect(laid().all.map((p) => [p.column.id, p.left, p.width])).toEqual([
      ['t', 36, 100],
      ['a', 136, 100],
      ['b', 236, 100],
      ['c', 336, 100],
    ])
    const wide = laid({}, 500)
    expect([wide.width, wide.frozen, wide.all[1]?.width]).toEqual([500, 300, 164])
  })
  it('are hidden, widened and put elsewhere as the user says; the first stay', () => {
    const l = { hidden: ['b'], widths: { c: 250, t: 10 }, order: ['c', 'b', 'a', 't'] }
    expect(laid(l).all.map((p) => [p.column.id, p.width])).toEqual([
      ['t', 44], // no narrower
      ['a', 100],
      ['c', 250],
    ])
    expect(ordered(columns, l, 2).map((c) => c.id)).toEqual(['t', 'a', 'c', 'b'])
    expect(reordered(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
    expect(reordered(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a'])
  })
  it('are found by their place', () => {
    expect([0, 36, 135, 136, 9999].map((x) => columnAt(laid(), x))).toEqual([0, 0, 0, 1, 3])
  })
})

describe('the cursor', () => {
  const extent = { rows: 10, columns: 4, page: 5 }
  it.each([
    ['ArrowUp', false, [1, 1]],
    ['ArrowDown', true, [9, 1]],
    ['ArrowLeft', true, [2, 0]],
    ['ArrowRight', false, [2, 2]],
    ['PageUp', false, [0, 1]],
    ['PageDown', false, [7, 1]],
    ['Home', false, [2, 0]],
    ['Home', true, [0, 0]],
    ['End', true, [9, 3]],
  ])('%s, far %s', (key, far, [r, c]) => {
    expect(stepped(key, { row: 2, column: 1 }, extent, far)).toEqual({ row: r, column: c })
  })
  it('goes nowhere by other keys, and along the lines by Tab as far as there are cells', () => {
    expect(stepped('x', { row: 0, column: 0 }, extent, false)).toBeNull()
    expect(tabbed({ row: 0, column: 3 }, false, extent)).toEqual({ row: 1, column: 0 })
    expect(tabbed({ row: 1, column: 0 }, true, extent)).toEqual({ row: 0, column: 3 })
    expect(tabbed({ row: 9, column: 3 }, false, extent)).toBeNull()
    expect(tabbed({ row: 0, column: 0 }, true, extent)).toBeNull()
  })
  it('leaps with Ctrl to the end of the filled cells, over empty ones to the next, and to the edge', () => {
    // Column 1 is filled in rows 0, 1, 2, 5 and 6 of ten.
    const filled = ({ row, column }: { row: number; column: number }) => column === 1 && [0, 1, 2, 5, 6].includes(row)
    const leap = (key: string, row: number) => leapt(key, { row, column: 1 }, extent, filled)
    const down = [0, 1, 2, 3, 5, 6, 9].map((row) => leap('ArrowDown', row)?.row)
    expect(down).toEqual([2, 2, 5, 5, 6, 9, 9])
    const up = [9, 6, 5, 4, 2, 0].map((row) => leap('ArrowUp', row)?.row)
    expect(up).toEqual([6, 5, 2, 2, 0, 0])
    expect(leap('ArrowRight', 0)).toEqual({ row: 0, column: 3 })
    expect(leap('Home', 3)).toBeNull()
  })
  it('spans a range whichever way it is drawn', () => {
    const r = rangeOf({ row: 4, column: 2 }, { row: 1, column: 3 })
    expect(r).toEqual({ top: 1, bottom: 4, left: 2, right: 3 })
    expect(cellsIn(r)).toBe(8)
  })
})

describe('a block', () => {
  const lines = linesOf({ groups, idOf, folded: [], adds: true, adding: null }) // group:g 1 2 group:h 3 new
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right })
  const rows = (texts: string[][], range = at(1, 1)) => {
    const { block, covers, beyond } = lay(texts, lines, laid().all, range)
    return { columns: block.columns, rows: block.rows.map((r) => [r.row, r.after, ...r.cells]), covers, beyond }
  }
  it('goes over the rows from the cursor on, past the lines of groups', () => {
    expect(
      rows([
        ['x', 'y'],
        ['z', 'w'],
        ['u', 'v'],
      ]),
    ).toEqual({
      columns: ['a', 'b'],
      rows: [
        ['1', '', 'x', 'y'],
        ['2', '', 'z', 'w'],
        ['3', '', 'u', 'v'],
      ],
      covers: { top: 1, bottom: 4, left: 1, right: 2 },
      beyond: 0,
    })
  })
  it('makes rows past the last, behind it, and from the line where one is added', () => {
    expect(rows([['x'], ['y'], ['z']], at(4, 1)).rows).toEqual([
      ['3', '', 'x'],
      ['', '3', 'y'],
      ['', '3', 'z'],
    ])
    expect(rows([['x'], ['y']], at(5, 1)).rows).toEqual([
      ['', '3', 'x'],
      ['', '3', 'y'],
    ])
  })
  it('leaves out what the columns have no place for, and says how many', () => {
    expect(rows([['x', 'y', 'z', 'w', 'v']], at(1, 2))).toMatchObject({ columns: ['b', 'c'], beyond: 3 })
  })
  it('leaves short lines as they are, and out what is computed', () => {
    const { edit: _, ...still } = column('r')
    const three = place([column('a'), still, column('c')], {}, 0, 1).all
    const { block } = lay([['x', 'y', 'z'], ['u']], lines, three, at(1, 0))
    expect([block.columns, block.rows.map((r) => r.cells)]).toEqual([
      ['a', 'c'],
      [
        ['x', 'z'],
        ['u', null],
      ],
    ])
  })
  it('empties no box, no choice that has no nothing, and no cell of a row that is made', () => {
    const choice = column('k', { edit: { by: 'choice', options: () => [{ text: 'one', label: 'one' }] } })
    const three = place([columns[0] as GridColumn<Row>, choice, column('c')], {}, 0, 1).all
    expect(lay([['', '', '']], lines, three, at(4, 0)).block.rows.map((r) => r.cells)).toEqual([[null, null, '']])
    expect(lay([['', 'one', '']], lines, three, at(5, 0)).block.rows.map((r) => r.cells)).toEqual([[null, 'one', null]])
    expect(alike('', lines, three, at(4, 0, 4, 2)).columns).toEqual(['c'])
  })
  it('fills a range it goes into without rest, and none that it does not', () => {
    expect(rows([['x']], at(1, 1, 4, 2)).rows).toEqual([
      ['1', '', 'x', 'x'],
      ['2', '', 'x', 'x'],
      ['3', '', 'x', 'x'],
    ])
    expect(rows([['x'], ['y']], at(1, 1, 4, 1)).rows).toEqual([
      ['1', '', 'x'],
      ['2', '', 'y'],
    ]) // two into three
  })
  it('is repeated over a range it does not go into, from where it stands', () => {
    const over = (repeat: number) =>
      lay([['x'], ['y']], lines, laid().all, at(1, 1, 4, 1), repeat).block.rows.map((r) => r.cells[0])
    expect(over(0)).toEqual(['x', 'y', 'x']) // drawn down
    expect(over(1)).toEqual(['y', 'x', 'y']) // drawn up: the texts are those of the last two
  })
  it('is copied without the lines of groups', () => {
    expect(textsOf(lines, laid().all, at(2, 1, 4, 2))).toEqual([
      ['a of 2', 'b2'],
      ['a of 3', 'b3'],
    ])
  })
  it('of one text goes into every cell that takes it; emptying leaves ticks', () => {
    const empty = alike('', lines, laid().all, at(1, 0, 2, 1))
    expect([empty.columns, empty.rows.map((r) => [r.row, ...r.cells])]).toEqual([
      ['a'],
      [
        ['1', ''],
        ['2', ''],
      ],
    ])
  })
})
