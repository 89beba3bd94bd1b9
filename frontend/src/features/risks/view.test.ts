import { expect, it } from 'vitest'
import type { Risk, RiskCell, RuleFinding } from '~/api'
import { cellsById, lacksOf, lets, placed, placeOf, stepped } from './view'

const risk = (id: string, likelihood: number | null, impact: number | null, more: Partial<Risk> = {}) =>
  ({ id, likelihood, impact, category: 'other', ...more }) as Risk
const cell = (likelihood: number, impact: number, level: RiskCell['level']): RiskCell => ({
  likelihood,
  impact,
  score: likelihood * impact,
  level,
})
const cells = cellsById([cell(4, 4, 'high'), cell(3, 4, 'watch'), cell(1, 1, 'low')])
const lacks = lacksOf([
  { rule: 'risk.plan', row: 'b', field: 'owner' },
  { rule: 'risk.coverage', row: '', field: 'category' },
  { rule: 'risk.plan', row: 'b', field: 'trigger' },
] as RuleFinding[])
const all = [risk('a', 4, 4), risk('b', 3, 4, { category: 'press' }), risk('c', null, 4), risk('d', 3, 4)]

it('lets through what is asked for', () => {
  const ids = (terms: Partial<Parameters<typeof lets>[0]>) =>
    all.filter((x) => lets({ only: 'all', cell: '', category: '', ...terms }, x, cells, lacks)).map((x) => x.id)
  expect(ids({})).toEqual(['a', 'b', 'c', 'd'])
  expect(ids({ only: 'high' })).toEqual(['a'])
  expect(ids({ only: 'lacks' })).toEqual(['b'])
  expect(ids({ cell: '3x4' })).toEqual(['b', 'd'])
  expect(ids({ cell: '3x4', category: 'press' })).toEqual(['b'])
})

it('knows what each plan lacks', () => {
  expect([...lacks].map(([row, f]) => [row, ...f.map((x) => x.field)])).toEqual([['b', 'owner', 'trigger']])
})

it('places risks in the matrix, and those without a score beside it', () => {
  const at = [...placed(all, cells)].map(([id, risks]) => [id, ...risks.map((x) => x.id)])
  expect(at).toEqual([
    ['4x4', 'a'],
    ['3x4', 'b', 'd'],
    ['', 'c'],
  ])
})

it('steps through the matrix as far as it goes', () => {
  expect(stepped(risk('a', 4, 4), 1, 0)).toEqual({ likelihood: 5, impact: 4 })
  expect(stepped(risk('a', 5, 1), 1, -1)).toEqual({ likelihood: 5, impact: 1 })
  expect(stepped(risk('a', null, 4), 1, 0)).toEqual({ likelihood: 3, impact: 4 })
  expect(stepped(risk('a', null, null), 0, 1)).toEqual({ likelihood: 3, impact: 3 })
  expect([placeOf('5x1'), placeOf('6x1'), placeOf('')]).toEqual([{ likelihood: 5, impact: 1 }, null, null])
})
