import { QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { prefetchCampaign, prefetchOverview } from './ahead'
import { useBudget } from './budget'
import { queries } from './cache'
import { useGoalStandings } from './data'
import { useLatestSteps } from './history'
import { useIncidents } from './incidents'
import { useWorkbook } from './queries'
import { useReadiness } from './readiness'

const asked: string[] = []
let answers: (() => void)[] = []
/** Go answers when it is told to. */
const method = (name: string, answer: unknown) => (id: string) => {
  asked.push(`${name} ${id}`)
  return new Promise((resolve) => answers.push(() => resolve(answer)))
}
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queries }, children)

beforeEach(() => {
  asked.length = 0
  answers = []
  vi.stubGlobal('go', {
    app: {
      Campaigns: {
        Show: method('Show', { campaign: { id: 'c' } }),
        Readiness: method('Readiness', { score: 9000 }),
        Budget: method('Budget', { planned: 1 }),
      },
      Incidents: { Board: method('Board', { clocks: [] }) },
      Data: { Goals: method('Goals', [{ goal: 'g' }]) },
      Edits: { History: method('History', { entries: [{ step: 's' }] }) },
    },
  })
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

it('asks at once for all that a campaign and its overview show, and they ask for none of it again', async () => {
  prefetchCampaign('c')
  prefetchOverview('c')
  const all = ['Board c', 'Budget c', 'Goals c', 'History c', 'Readiness c', 'Show c']
  expect([...asked].sort()).toEqual(all)
  for (const answer of answers) answer()
  const { result } = renderHook(
    () =>
      [
        useWorkbook('c'),
        useReadiness('c'),
        useIncidents('c'),
        useBudget('c'),
        useGoalStandings('c'),
        useLatestSteps('c'),
      ].map((q) => q.data),
    { wrapper },
  )
  await waitFor(() => expect(result.current).not.toContain(undefined))
  expect([...asked].sort()).toEqual(all)
})
