import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TodayIs } from '~/lib/clock'
import { type Day, templateToday } from '~/lib/date'
import { prefetchCampaign, prefetchOverview } from './ahead'
import { useBudget } from './budget'
import { keys, queries, take } from './cache'
import { useGoalStandings } from './data'
import { useFeedback } from './feedback'
import { useLatestSteps } from './history'
import { useIncidents } from './incidents'
import { useCampaigns, useSummary, useWorkbook } from './queries'
import { useReadiness } from './readiness'
import { useResults } from './results'
import { useHappened } from './review'
import type { Summary } from './types'

let asked: string[] = []
let answers: (() => void)[] = []
/** Go answers when it is told to. */
const method = (name: string, answer: unknown) => () => {
  asked.push(name)
  return new Promise((resolve) => answers.push(() => resolve(answer)))
}
const answer = () => {
  for (const a of answers.splice(0)) a()
}
const listed = (...of: Partial<Summary>[]) => queries.setQueryData(keys.campaigns, of as Summary[])
const around =
  (today: Day | null) =>
  ({ children }: { children: ReactNode }) =>
    createElement(
      QueryClientProvider,
      { client: queries },
      today ? createElement(TodayIs, { value: today }, children) : children,
    )
/** Draws what asks these, and tells what more it asked of Go. */
async function draws(hooks: (() => unknown)[], today: Day | null = null): Promise<string[]> {
  const before = asked.length
  const { result, unmount } = renderHook(() => hooks.map((hook) => hook()), { wrapper: around(today) })
  expect(result.current.every((data) => data !== undefined && data !== null)).toBe(true) // with the first drawing
  unmount()
  return asked.slice(before)
}

const header = [() => useWorkbook('c').data, () => useSummary('c'), () => useReadiness('c').data]
const overview = [
  ...header,
  () => useIncidents('c').data,
  () => useBudget('c').data,
  () => useGoalStandings('c').data,
  () => useLatestSteps('c').data,
]
const outcome = [() => useResults('c', '').data, () => useFeedback('c').data, () => useHappened('c').data]

beforeEach(() => {
  asked = []
  answers = []
  vi.stubGlobal('go', {
    app: {
      Campaigns: {
        List: method('List', []),
        Show: method('Show', { campaign: { id: 'c' } }),
        Summary: method('Summary', { id: 'c', stage: 'plan', template: true, live: '' }),
        Readiness: method('Readiness', { score: 9000 }),
        Budget: method('Budget', { planned: 1 }),
      },
      Incidents: { Board: method('Board', { clocks: [] }) },
      Data: { Goals: method('Goals', [{ goal: 'g' }]) },
      Edits: { History: method('History', { entries: [{ step: 's' }] }), State: method('State', {}) },
      Results: { In: method('Results', {}) },
      Feedback: { View: method('View', { figures: {} }) },
      Improvements: { Happened: method('Happened', []) },
    },
  })
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

it('asks at once for all that a campaign and its overview show, which is then drawn whole and asks nothing', async () => {
  listed({ id: 'c', stage: 'execute' })
  const read = Promise.all([prefetchCampaign('c'), prefetchOverview('c')])
  const all = ['Board', 'Budget', 'Goals', 'History', 'Readiness', 'Show']
  await waitFor(() => expect([...asked].sort()).toEqual(all)) // and nothing is answered yet
  answer()
  await read
  expect(await draws(overview)).toEqual([])
})

it('asks for what came of it where its days are over', async () => {
  listed({ id: 'c', stage: 'review' })
  const read = Promise.all([prefetchCampaign('c'), prefetchOverview('c')])
  await waitFor(() => expect(asked).toHaveLength(9))
  answer()
  await read
  expect(await draws([...overview, ...outcome])).toEqual([])
})

it('asks for a template on the day that it counts from, and for no incidents', async () => {
  listed()
  const read = prefetchCampaign('c')
  await waitFor(() => expect([...asked].sort()).toEqual(['Show', 'Summary']))
  answer()
  await waitFor(() => expect(asked).toHaveLength(3))
  answer()
  await read
  expect(await draws(header, templateToday(''))).toEqual([])
  expect(asked).not.toContain('Board')
})

it('asks anew for what a step overtakes while it is read ahead', async () => {
  listed({ id: 'c', stage: 'execute' })
  const read = prefetchCampaign('c')
  await waitFor(() => expect(asked).toContain('Readiness'))
  take({ step: 'overtaken', campaign: 'c', label: '', changes: [], summary: { id: 'c', stage: 'execute' } as Summary })
  answer()
  await read
  const { result } = renderHook(() => [useCampaigns(), useReadiness('c')] as const, { wrapper: around(null) })
  await waitFor(() => expect(asked.filter((x) => x === 'Readiness')).toHaveLength(2))
  await act(async () => answer())
  await waitFor(() => expect(result.current[1].data).toEqual({ score: 9000 }))
})
