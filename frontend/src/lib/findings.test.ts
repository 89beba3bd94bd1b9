import { expect, it } from 'vitest'
import type { RuleFinding, RuleVerdict } from '~/api'
import { alike, countsOf, failing, inTurn, nextOf } from './findings'

const finding = (rule: string, row: string, severity: RuleFinding['severity'] = 'warning', more = {}): RuleFinding =>
  ({ rule, row, severity, code: 'x', kind: 'task', field: '', title: row, text: '', ...more }) as RuleFinding

const all = [
  finding('task.late', 'a'),
  finding('run.order', 'b', 'blocker', { params: { row: 'c' } }),
  finding('run.order', 'b', 'blocker', { params: { row: 'd' } }),
  finding('run.order', 'b', 'blocker', { params: { row: 'd' } }),
  finding('task.late', 'e'),
]

it('goes through blockers first, each in the order of the work, under a name of its own', () => {
  const turn = inTurn(all)
  expect(turn.map((f) => [f.rule, f.row])).toEqual([
    ['run.order', 'b'],
    ['run.order', 'b'],
    ['run.order', 'b'],
    ['task.late', 'a'],
    ['task.late', 'e'],
  ])
  expect(new Set(turn.map((f) => f.id)).size).toBe(5)
  expect(inTurn([finding('task.late', 'e')])[0]?.id).toBe(turn[4]?.id)
})

it('goes on from the one gone to last, round and round, also when that one is put right', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(nextOf([a, b, c], null, false)).toBe(0)
  expect(nextOf([a, b, c], null, true)).toBe(2)
  expect(nextOf([a, b, c], { id: 'b', index: 1 }, false)).toBe(2)
  expect(nextOf([a, b, c], { id: 'c', index: 2 }, false)).toBe(0)
  expect(nextOf([a, b, c], { id: 'a', index: 0 }, true)).toBe(2)
  // b is put right: c took its place, a is still before it
  expect(nextOf([a, c], { id: 'b', index: 1 }, false)).toBe(1)
  expect(nextOf([a, c], { id: 'b', index: 1 }, true)).toBe(0)
  // c, the last, is put right: on to the first
  expect(nextOf([a, b], { id: 'c', index: 2 }, false)).toBe(0)
  expect(nextOf([a, b], { id: 'c', index: 2 }, true)).toBe(1)
  expect(nextOf([b], { id: 'a', index: 0 }, true)).toBe(0)
  expect(nextOf([], { id: 'a', index: 0 }, false)).toBe(-1)
})

it('stays in the list when others than the last were put right too', () => {
  expect(nextOf([{ id: 'a' }], { id: 'z', index: 7 }, false)).toBe(0)
  expect(nextOf([{ id: 'a' }, { id: 'b' }], { id: 'z', index: 7 }, false)).toBe(0)
  expect(nextOf([{ id: 'a' }, { id: 'b' }], { id: 'z', index: 7 }, true)).toBe(1)
})

it('counts by severity, and tells each rule that fails once', () => {
  expect(countsOf(all)).toEqual({ blocker: 3, warning: 2 })
  const rules = ['task.late', 'run.order', 'task.owner'].map((rule) => ({ rule }) as RuleVerdict)
  expect(failing(inTurn(all), rules).map((f) => [f.rule.rule, f.count, f.first.row])).toEqual([
    ['run.order', 3, 'b'],
    ['task.late', 2, 'a'],
  ])
})

it('knows which say the same of other rows', () => {
  const owner = { code: 'owner', field: 'owner' }
  const turn = inTurn([
    finding('task.owner', 'a', 'blocker', owner),
    finding('task.owner', 'b', 'blocker', { code: 'due', field: 'due' }),
    finding('risk.plan', 'c', 'warning', { ...owner, kind: 'risk' }),
    finding('task.owner', 'd', 'blocker', owner),
    finding('permit.crowd', '', 'blocker', { code: 'none', field: 'permit' }),
    finding('site.brief', 'e', 'warning'),
  ])
  const said = turn.map((f) => alike(turn, f).map((x) => x.row))
  expect(turn.map((f) => f.row)).toEqual(['a', 'b', 'd', '', 'c', 'e'])
  expect(said).toEqual([['a', 'd'], ['b'], ['a', 'd'], [], ['c'], []])
})
