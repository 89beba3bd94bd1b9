import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { queries, reread, take } from './cache'
import { tuneRule, useReadiness, useStandings } from './readiness'

const Readiness = vi.fn()
const Standings = vi.fn()
const TuneRule = vi.fn()
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queries }, children)
const applied = (step: string, campaign: string) => ({ step, campaign, label: '', changes: [], summary: null })

beforeEach(() => {
  queries.clear()
  vi.stubGlobal('go', { app: { Campaigns: { Readiness, Standings, TuneRule }, Edits: { State: vi.fn() } } })
  for (const f of [Readiness, Standings, TuneRule]) f.mockReset()
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

it('asks for the standings of the campaigns in sight, and for none of nobody', async () => {
  renderHook(() => useStandings([]), { wrapper })
  expect(Standings).not.toHaveBeenCalled()
  Standings.mockResolvedValue([{ campaign: 'a', score: null, blockers: 0, warnings: 0 }])
  const { result } = renderHook(() => useStandings(['a']), { wrapper })
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  expect(Standings).toHaveBeenCalledWith(['a'])
})
