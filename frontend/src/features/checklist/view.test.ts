import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Group, Person, Task } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { useHeld } from '~/sheet/useHeld'
import { asFields } from '~/sheet/writing'
import { arranged, dOf, lets, namesakes, numbered, type Terms } from './view'

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  position: id,
  title: `Task ${id}`,
  stage: 'plan',
  key_action: '',
  group: '',
  owner: '',
  starts: '',
  due: '',
  due_time: '',
  timing: '',
  state: 'todo',
  done_on: '',
  critical: false,
  milestone: false,
  deliverable: '',
  acceptance: '',
  notes: '',
  permit: false,
  ...more,
})

const people = new Map([
  ['p', { id: 'p', name: 'Ann  Lee' } as Person],
  ['q', { id: 'q', name: '陈' } as Person],
])
const groups = new Map([['g', { id: 'g', name: 'Crew', lead: 'p' } as Group]])
const due: GridColumn<Task> = {
  id: 'due',
  head: 'Due',
  width: 1,
  text: (x) => x.due,
  compare: (a, b) => (a.due < b.due ? -1 : 1),
}
const terms = (more: Partial<Terms> = {}): Terms => ({
  grouping: 'action',
  filters: [],
  text: '',
  sort: null,
  today: '2026-05-27', // a Wednesday
  mine: namesakes(people.values(), 'ann lee'),
  lang: 'en',
  t: (key) => key,
  people,
  groups,
  statusOf: (x) => x.state,
  columns: [due],
  ...more,
})
const none: ReadonlyMap<string, Task> = new Map()
const laid = (tasks: Task[], more: Partial<Terms> = {}, held = none, fresh = new Set<string>()) =>
  arranged(tasks, held, fresh, terms(more)).map((g) => [g.label, ...g.rows.map((x) => x.id)])

describe('filters', () => {
  it.each([
    ['mine', task('a', { owner: 'p' }), true],
    ['mine', task('a', { owner: 'q', group: 'g' }), false],
    ['mine', task('a', { group: 'g' }), true], // nobody's, in a group I lead
    ['mine', task('a'), false],
    ['late', task('a', { due: '2026-05-26' }), true],
    ['late', task('a', { due: '2026-05-27' }), false], // today is not late
    ['late', task('a', { due: '2026-05-26', state: 'done' }), false],
    ['week', task('a', { due: '2026-05-25' }), true], // Monday
    ['week', task('a', { due: '2026-05-31' }), true], // Sunday
    ['week', task('a', { due: '2026-06-01' }), false],
    ['week', task('a'), false],
    ['open', task('a', { state: 'doing' }), true],
    ['open', task('a', { state: 'done' }), false],
  ] as const)('%s lets through what it should', (filter, x, passes) => {
    expect(lets(filter, x, terms())).toBe(passes)
  })
})

describe('groups', () => {
  const all = [
    task('1', { stage: 'execute', key_action: 'Warm up', due: '2026-06-02' }),
    task('2', { stage: 'plan', key_action: 'Goals', owner: 'q', due: '2026-06-01' }),
    task('3', { stage: 'execute', key_action: 'Warm up', group: 'g', owner: 'p', state: 'done' }),
    task('4', { stage: 'plan' }),
  ]
  it('are key actions by stage, in the order of the plan', () => {
    expect(laid(all)).toEqual([
      ['Goals', '2'],
      ['stage.plan', '4'],
      ['Warm up', '1', '3'],
    ])
    expect(numbered(all)).toEqual(
      new Map([
        ['2', 1],
        ['4', 2],
        ['1', 3],
        ['3', 4],
      ]),
    )
  })
  it('are people and groups by name and days in turn, none last; and give what their rows have', () => {
    expect(laid(all, { grouping: 'person' })).toEqual([
      ['Ann  Lee', '3'],
      ['陈', '2'],
      ['ui.checklist.noOwner', '1', '4'],
    ])
    expect(laid(all, { grouping: 'day' }).map(([, ...ids]) => ids)).toEqual([['2'], ['1'], ['3', '4']])
    const [crew] = arranged(all, none, new Set(), terms({ grouping: 'group' }))
    expect([crew?.gives, crew?.done, crew?.all]).toEqual([{ group: 'g' }, 1, 1])
  })
  it('leave out what filters and words do not let through, and groups with nothing left', () => {
    expect(laid(all, { filters: ['open'] })).toEqual([
      ['Goals', '2'],
      ['stage.plan', '4'],
      ['Warm up', '1'],
    ])
    expect(laid(all, { text: 'crew' })).toEqual([['Warm up', '3']])
    expect(laid(all, { filters: ['late'] }, none, new Set(['4']))).toEqual([['stage.plan', '4']]) // just made
  })
  it('are sorted within', () => {
    const two = [task('1', { due: '2026-06-02' }), task('2', { due: '2026-06-01' })]
    expect(laid(two, { sort: { column: 'due', down: false } })).toEqual([['stage.plan', '2', '1']])
    expect(laid(two, { sort: { column: 'due', down: true } })).toEqual([['stage.plan', '1', '2']])
  })
  it('keep what is held where it was, with what it is now', () => {
    const was = task('2', { due: '2026-06-01' })
    const now = [task('1', { due: '2026-06-02' }), { ...was, due: '2026-07-01', state: 'done' as const }]
    const held = new Map([['2', was]])
    const [g] = arranged(now, held, new Set(), terms({ filters: ['open'], sort: { column: 'due', down: false } }))
    expect(g?.rows).toEqual([now[1], now[0]])
  })
})

it('holds the selected tasks as they were when the user came to them, until he leaves or asks for something else', () => {
  const [a, b] = [task('a'), task('b')]
  const { result, rerender } = renderHook((p) => useHeld(p.rows, p.tasks, p.key), {
    initialProps: {
      rows: ['a'],
      tasks: new Map([
        ['a', a],
        ['b', b],
      ]),
      key: '',
    },
  })
  expect(result.current.size).toBe(0)
  const ticked = new Map([
    ['a', { ...a, state: 'done' as const }],
    ['b', b],
  ])
  rerender({ rows: ['a'], tasks: ticked, key: '' })
  expect(result.current).toEqual(new Map([['a', a]]))
  const same = result.current
  rerender({ rows: ['a'], tasks: ticked, key: '' })
  expect(result.current).toBe(same)
  rerender({ rows: ['a'], tasks: ticked, key: 'open' })
  expect(result.current.size).toBe(0)
  rerender({ rows: ['b'], tasks: ticked, key: 'open' })
  expect(result.current.size).toBe(0)
})

it('writes columns as fields: the box and the state are one, and a new row has what its group gives', () => {
  const groups = arranged([task('x', { key_action: 'Goals' })], none, new Set(), terms())
  const id = groups[0]?.id ?? ''
  const block = asFields(
    'task',
    {
      columns: ['tick', 'title', 'state'],
      rows: [
        { row: 'x', group: id, after: '', cells: ['Done', 'New', null] },
        { row: 'y', group: id, after: '', cells: ['Done', null, 'Doing'] },
        { row: '', group: id, after: '', cells: [null, 'Made', null] },
        { row: '', group: id, after: 'x', cells: [null, 'Behind', null] },
      ],
    },
    groups,
  )
  expect(block.fields).toEqual(['state', 'title'])
  expect(block.rows.map((r) => [r.row, r.after, r.before, r.set, ...r.cells])).toEqual([
    ['x', '', '', null, 'Done', 'New'],
    ['y', '', '', null, 'Doing', null],
    ['', '', 'x', { stage: 'plan', key_action: 'Goals' }, null, 'Made'],
    ['', 'x', '', { stage: 'plan', key_action: 'Goals' }, null, 'Behind'],
  ])
})

it('counts days to the live day', () => {
  expect([
    dOf('2026-06-01', '2026-06-04'),
    dOf('2026-06-04', '2026-06-04'),
    dOf('', '2026-06-04'),
    dOf('2026-06-01', ''),
  ]).toEqual(['D-3', 'D-day', '', ''])
})
