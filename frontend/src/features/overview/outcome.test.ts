import { expect, it } from 'vitest'
import type { GoalResult, Improvement, Results } from '~/api'
import { isOver } from '~/lib/status'
import { channelsOf, following, judgedGoals, overspent } from './outcome'

it('asks what came of it once the days are over', () => {
  expect(['plan', 'execute', 'review', 'archived'].map(isOver)).toEqual([false, false, true, true])
})

it('judges every goal that has a figure, as the report does', () => {
  const goal = (name: string, met: boolean, more: Partial<GoalResult> = {}) =>
    ({ name, met, parent: '', missing: '', ...more }) as GoalResult
  const { judged, missed } = judgedGoals([
    goal('met', true),
    goal('missed', false),
    goal('part', false, { parent: 'met' }),
    goal('unread', false, { missing: 'reading' }),
  ])
  expect([judged, missed.map((g) => g.name)]).toEqual([3, ['missed', 'part']])
})

it('names what cost more than it was to', () => {
  const categories = [
    { name: 'Labour', left: -1 },
    { name: 'Prizes', left: 0 },
    { name: '', left: -5 },
  ]
  expect(overspent({ categories } as Results['budget'])).toEqual(['Labour'])
})

it('names channels by their verdict, the most converting first', () => {
  const rows = [
    { name: 'A', verdict: 'efficient', conversion_share: 0.2 },
    { name: 'B', verdict: 'costly', conversion_share: 0.5 },
    { name: 'C', verdict: 'efficient', conversion_share: 0.3 },
    { name: 'D', verdict: '', conversion_share: null },
  ]
  const results = { channels: { rows } } as Results
  expect(channelsOf(results, 'efficient')).toEqual(['C', 'A'])
  expect(channelsOf(results, 'costly')).toEqual(['B'])
})

it('follows problems that are not done, by their deadline', () => {
  const problem = (id: string, deadline: string, more: Partial<Improvement> = {}) =>
    ({ id, deadline, kind: 'problem', state: 'todo', ...more }) as Improvement
  const list = [
    problem('open', ''),
    problem('later', '2026-06-20'),
    problem('done', '2026-06-01', { state: 'done' }),
    problem('good', '2026-06-01', { kind: 'success' }),
    problem('soon', '2026-06-10', { state: 'doing' }),
  ]
  expect(following(list).map((x) => x.id)).toEqual(['soon', 'later', 'open'])
})
