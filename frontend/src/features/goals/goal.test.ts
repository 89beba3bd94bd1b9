import { expect, it } from 'vitest'
import type { Goal, GoalFunnel, GoalReport, GoalVerdict } from '~/api'
import { say, speak } from '~/locale'
import { funnelAt, partsOf } from './goal'
import { smartWords } from './Smart'

const goal = (id: string, parent = '') => ({ id, parent }) as Goal
const funnel = (of: string, state: GoalFunnel['state']) => ({ goal: of, state }) as GoalFunnel
const report = (...funnels: GoalFunnel[]) => ({ funnels }) as GoalReport

it('looks at the funnel of the goal at the cursor, or of what that is a part of; else at one that is off', () => {
  const all = report(funnel('a', 'meets'), funnel('b', 'short'), funnel('c', 'meets'))
  expect(funnelAt(all, goal('c'))?.goal).toBe('c')
  expect(funnelAt(all, goal('x', 'a'))?.goal).toBe('a')
  expect(funnelAt(all, goal('y'))?.goal).toBe('b')
  expect(funnelAt(all, undefined)?.goal).toBe('b')
  expect(funnelAt(report(funnel('a', 'meets')), goal('y'))?.goal).toBe('a')
  expect(funnelAt(report(), goal('y'))).toBeUndefined()
  expect(funnelAt(undefined, goal('y'))).toBeUndefined()
})

it('takes along what lies below a goal, the deepest first, and nothing twice', () => {
  const goals = [goal('a'), goal('b', 'a'), goal('c', 'b'), goal('d')]
  const rows = (ids: string[]) => partsOf(goals, ids).map((e) => `${e.op} ${e.row}`)
  expect(rows(['a'])).toEqual(['delete c', 'delete b'])
  expect(rows(['a', 'b'])).toEqual(['delete c'])
  expect(rows(['d'])).toEqual([])
})

it('says which tests a goal fails', async () => {
  await speak('en')
  const tests = (['specific', 'measurable'] as const).map((test) => ({ test, passes: test === 'specific' }))
  expect(smartWords({ tests } as GoalVerdict, say)).toBe('Fails: Measurable')
  expect(smartWords({ tests: tests.slice(0, 1) } as GoalVerdict, say)).toBe('Passes all five tests')
  expect(smartWords(undefined, say)).toBe('')
})
