import { expect, it } from 'vitest'
import type { DataDay, DataFigure, DataPage, Group, Person, Task } from '~/api'
import { cellsOf, drafted, firstOpen, grouped, nothing, said, sumOf, taskFrom } from './view'

const figure = (value: number | null): DataFigure => ({
  value,
  computed: false,
  pace: null,
  share: null,
  low: false,
  deviation: '',
})
const day = (of: string, period: DataDay['period'], ...values: (number | null)[]): DataDay => ({
  day: of,
  period,
  figures: values.map(figure),
})

it('days lie in groups by runs of one period', () => {
  const days = [
    day('2026-06-02', 'warmup'),
    day('2026-06-03', 'warmup'),
    day('2026-06-04', 'live'),
    day('2026-06-09', ''),
  ]
  const groups = grouped(
    days,
    (p) => p || 'other',
    (first, last) => `${first} ${last}`,
  )
  expect(groups.map((g) => [g.label, g.note, g.rows.length])).toEqual([
    ['warmup', '2026-06-02 2026-06-03', 2],
    ['live', '2026-06-04 2026-06-04', 1],
    ['other', '2026-06-09 2026-06-09', 1],
  ])
})

it('entering begins at what today lacks, rates left out', () => {
  const metric = (id: string, aggregate: 'sum' | 'ratio') => ({ id, aggregate })
  const data = {
    today: '2026-06-04',
    metrics: [metric('rate', 'ratio'), metric('views', 'sum'), metric('clicks', 'sum')],
    days: [day('2026-06-03', 'warmup', 1, 2, 3), day('2026-06-04', 'live', null, 5, null)],
  } as unknown as DataPage
  expect(firstOpen(data)).toEqual({ day: '2026-06-04', metric: 'clicks' })
  expect(firstOpen({ ...data, today: '2026-06-20' })?.day).toBe('2026-06-04')
  expect(firstOpen({ ...data, days: [] })).toBeNull()
})

it('a block says what of which day', () => {
  const row = { group: '', after: '' }
  const block = {
    columns: ['views', 'clicks'],
    rows: [
      { ...row, row: '2026-06-04', cells: ['1', null] },
      { ...row, row: '2026-06-05', cells: ['', '7'] },
    ],
  }
  expect(cellsOf(block)).toEqual([
    { day: '2026-06-04', metric: 'views', text: '1' },
    { day: '2026-06-05', metric: 'views', text: '' },
    { day: '2026-06-05', metric: 'clicks', text: '7' },
  ])
})

it('drafts come and go cell by cell', () => {
  const one = drafted(new Map(), [{ day: 'd', metric: 'm', draft: { text: '1' } }])
  const two = drafted(one, [{ day: 'd', metric: 'n', draft: { text: '2', fault: 'no' } }])
  expect(two.get('d')).toEqual({ m: { text: '1' }, n: { text: '2', fault: 'no' } })
  const left = drafted(two, [{ day: 'd', metric: 'm', draft: null }])
  expect(left.get('d')).toEqual({ n: { text: '2', fault: 'no' } })
  expect(drafted(left, [{ day: 'd', metric: 'n', draft: null }]).size).toBe(0)
})

it('rates carry their sign; no reading is no zero', () => {
  expect(said(4.5, { unit: '％' }, 'en')).toBe('4.5%')
  expect(said(1200, { unit: '次' }, 'en')).toBe('1,200')
  expect(said(null, undefined, 'en')).toBe('')
  expect(nothing('2026-06-05', '2026-06-04')).toBe('')
  expect(nothing('2026-06-04', '2026-06-04')).toBe('—')
})

it('a task is made of a deviation', () => {
  const people = [
    { id: 'lin', group: 'ads' },
    { id: 'wu', group: '' },
    { id: 'he', group: '' },
  ] as Person[]
  const groups = [
    { id: 'none', lead: '' },
    { id: 'site', lead: 'wu' },
  ] as Group[]
  const d = {
    name: '报名率 5月25日',
    fix: ' 换备用页 \n问一下技术',
    owner: 'lin',
    deadline: '2026-05-27',
    deadline_time: '10:30',
  }
  const notes = '来自偏差“报名率 5月25日”'
  const { row, set } = taskFrom('t', d, people, groups, notes)
  expect(row).toBe('t')
  expect(set).toEqual({
    title: '换备用页',
    stage: 'execute',
    owner: 'lin',
    group: 'ads',
    due: '2026-05-27',
    due_time: '10:30',
    notes: '来自偏差“报名率 5月25日”\n换备用页 \n问一下技术',
  })
  const group = (owner: string) => (taskFrom('t', { ...d, owner }, people, groups, notes).set as Partial<Task>).group
  expect([group('wu'), group('he'), group('')]).toEqual(['site', '', ''])
  expect(taskFrom('t', { ...d, fix: ' ' }, people, groups, notes).set).toMatchObject({ title: d.name, notes })
})

it('a share of a pace is worked out in sight; of what may be so much at most, the other way round', () => {
  const t = (key: string, p = {}) => `${key} ${Object.values(p).join(' ')}`
  const f = { actual: 12, expected: 10, share: 1.2 }
  expect(sumOf(t, f, { unit: '', at_most: false }, 'en')).toBe('ui.data.dayIs 12 10 120%')
  expect(sumOf(t, { ...f, share: 0.833 }, { unit: '%', at_most: true }, 'en')).toBe('ui.data.dayIsAtMost 12% 10% 83.3%')
  expect(sumOf(t, { ...f, share: null }, undefined, 'en')).toBe('ui.data.dayIs 12 10 —')
})
