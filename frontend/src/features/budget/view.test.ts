import { expect, it } from 'vitest'
import type { Amount, Budget, BudgetLine, Category, Partner } from '~/api'
import { scaleOf } from './gauge'
import { arranged, firstGroup, judged, ledgerOf, lets } from './view'

const line = (id: string, category: string, payee = ''): BudgetLine =>
  ({ id, category, payee, item: id, notes: '' }) as BudgetLine
const amount = (line: string, left: number) => ({ line, left }) as Amount
const sum = (name: string, left: number) => ({ name, left }) as Category
const partner = (id: string, status: Partner['status']) => ({ id, name: `Name of ${id}`, status }) as Partner

const lines = [
  line('rent', '场地', 'mall'),
  line('stray', ''),
  line('cups', '物料', 'print'),
  line('led', ' 场地 ', 'mall'),
]
const ledger = ledgerOf(
  {
    lines: [amount('rent', 0), amount('stray', 0), amount('cups', -1), amount('led', 5)],
    categories: [sum('场地', 5), sum('', 0), sum('物料', -1)],
    payees: [sum('mall', 5), sum('', 0), sum('print', -1)],
  } as Budget,
  [partner('mall', 'signed'), partner('print', 'sent')],
)
const by = new Map(judged(lines, ledger).map((v) => [v.id, v.by]))
const terms = { grouping: 'category', filters: [], text: '', by, ledger, none: 'None' } as const

const shown = (over: object) =>
  arranged(lines, { ...terms, ...over }).map((g) => [g.label, g.rows.map((x) => x.id).join(' '), g.all, g.sum?.left])

it('groups by category as the lines name them, spellings together, with what each comes to', () => {
  expect(shown({})).toEqual([
    ['场地', 'rent led', 2, 5],
    ['物料', 'cups', 1, -1],
    ['None', 'stray', 1, 0],
  ])
})

it('groups by payee, and gives a new line its payee', () => {
  expect(shown({ grouping: 'payee' })).toEqual([
    ['Name of mall', 'rent led', 2, 5],
    ['Name of print', 'cups', 1, -1],
    ['None', 'stray', 1, 0],
  ])
  expect(arranged(lines, { ...terms, grouping: 'payee' }).map((g) => g.gives)).toEqual([
    { payee: 'mall' },
    { payee: 'print' },
    { payee: '' },
  ])
  expect(firstGroup('category', 'None').gives).toEqual({ category: '' })
})

it('lets through what is over, or whose payee has not signed; what the user is at stays', () => {
  expect(lines.filter((x) => lets('over', x, ledger)).map((x) => x.id)).toEqual(['cups'])
  expect(lines.filter((x) => lets('unsigned', x, ledger)).map((x) => x.id)).toEqual(['cups'])
  expect(shown({ filters: ['over'] })).toEqual([['物料', 'cups', 1, -1]])
  expect(shown({ filters: ['over'], by: new Map([...by, ['led', ['over']]]) })).toEqual([
    ['场地', 'led', 2, 5],
    ['物料', 'cups', 1, -1],
  ])
  expect(shown({ text: 'mall' })).toEqual([['场地', 'rent led', 2, 5]])
  expect(lets('over', line('new', ''), ledgerOf(undefined, []))).toBe(false)
  expect(lets('unsigned', line('x', '', 'gone'), ledger)).toBe(false)
})

it('places the reserve over its band, and the part that only a high risk opens', () => {
  const band = { min: 1000, max: 1500, risky: 2000, score: 15, high: 1, lies: 'in', share: 1200 } as const
  // of 20 %: 10 is half the way, 15 three quarters, 12 six tenths
  expect(scaleOf(band)).toEqual({ end: 2000, from: 50, to: 75, risky: 100, at: 60 })
  expect(scaleOf({ ...band, high: 0, share: null })).toMatchObject({ risky: null, at: null })
  // more than the scale reaches makes it longer: 10 of 40 %
  expect(scaleOf({ ...band, share: 4000 })).toMatchObject({ end: 4000, from: 25, at: 100, risky: 50 })
})
