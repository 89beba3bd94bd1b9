import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useBudget } from './budget'
import { queries, reread, take } from './cache'
import { tuneRule, useReadiness, useReadinessRules, useStandings } from './readiness'

const Readiness = vi.fn()
const Standings = vi.fn()
const TuneRule = vi.fn()
const ReadinessRules = vi.fn()
const Budget = vi.fn()
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queries }, children)
const applied = (step: string, campaign: string) => ({ step, campaign, label: '', changes: [], summary: null })

beforeEach(() => {
  queries.clear()
  vi.stubGlobal('go', {
    app: { Campaigns: { Readiness, Standings, TuneRule, ReadinessRules, Budget }, Edits: { State: vi.fn() } },
  })
  for (const f of [Readiness, Standings, TuneRule, ReadinessRules, Budget]) f.mockReset()
})

it('judges anew after every step, also of the library and of another program', async () => {
  Readiness.mockResolvedValue({ score: 5000 })
  const { result } = renderHook(() => useReadiness('c'), { wrapper })
  await waitFor(() => expect(result.current.data?.score).toBe(5000))
  Readiness.mockResolvedValue({ score: 6000 })
  await act(async () => take(applied('ready-1', 'c')))
  await waitFor(() => expect(result.current.data?.score).toBe(6000))
  Readiness.mockResolvedValue({ score: 7000 })
  TuneRule.mockResolvedValue(applied('ready-2', 'library'))
  await act(() => tuneRule('task.late', true, '', {}))
  await waitFor(() => expect(result.current.data?.score).toBe(7000))
  Readiness.mockResolvedValue({ score: 8000 })
  await act(async () => reread('c'))
  await waitFor(() => expect(result.current.data?.score).toBe(8000))
})

it('shows a rule as it is tuned at once, and as it was where Go refuses', async () => {
  const rule = { id: 'task.late', off: false, severity: 'warning', standard: 'warning', numbers: [] }
  ReadinessRules.mockResolvedValue([rule])
  const { result } = renderHook(() => useReadinessRules(), { wrapper })
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  let refuse = (_: unknown) => {}
  TuneRule.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
  let tuned = Promise.resolve<unknown>(undefined)
  act(() => {
    tuned = tuneRule('task.late', true, 'blocker', {}).catch((e: unknown) => e)
  })
  await waitFor(() => expect(result.current.data?.[0]).toMatchObject({ off: true, severity: 'blocker' }))
  refuse('{"code":"workspace.readonly","message":"read only","fields":[]}')
  await act(() => tuned)
  await waitFor(() => expect(result.current.data?.[0]).toEqual(rule))
})

it('adds the budget up anew after a step of its campaign, and of no other', async () => {
  Budget.mockResolvedValue({ planned: 1 })
  const { result } = renderHook(() => useBudget('c'), { wrapper })
  await waitFor(() => expect(result.current.data?.planned).toBe(1))
  Budget.mockResolvedValue({ planned: 2 })
  await act(async () => take(applied('budget-1', 'another')))
  expect(Budget).toHaveBeenCalledTimes(1)
  await act(async () => take(applied('budget-2', 'c')))
  await waitFor(() => expect(result.current.data?.planned).toBe(2))
  Budget.mockResolvedValue({ planned: 3 })
  await act(async () => reread('c'))
  await waitFor(() => expect(result.current.data?.planned).toBe(3))
})

it('asks for the standings of the campaigns in sight, and for none of nobody', async () => {
  renderHook(() => useStandings([]), { wrapper })
  expect(Standings).not.toHaveBeenCalled()
  Standings.mockResolvedValue([{ campaign: 'a', score: null, blockers: 0, warnings: 0 }])
  const { result } = renderHook(() => useStandings(['a']), { wrapper })
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  expect(Standings).toHaveBeenCalledWith(['a'])
})
