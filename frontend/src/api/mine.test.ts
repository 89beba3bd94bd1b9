import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { keys, queries, take } from './cache'
import { setTaskState, useLoad, useOwnTasks } from './mine'
import type { OwnTask } from './types'

const task = (id: string): OwnTask => ({ campaign: 'c', task: id, state: 'todo' }) as OwnTask
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queries, children })

const Owned = vi.fn()
const Load = vi.fn()
const Apply = vi.fn()

beforeEach(async () => {
  await speak('en')
  vi.stubGlobal('go', { app: { Campaigns: { Owned, Load }, Edits: { Apply, State: vi.fn() } } })
})
afterEach(() => {
  queries.clear()
  for (const f of [Owned, Load, Apply]) f.mockReset()
  vi.unstubAllGlobals()
})

const applied = (step: string) => ({ step, campaign: 'c', label: '', changes: [], summary: null })

it('shows a tick at once, and keeps it while an earlier answer is read', async () => {
  Owned.mockResolvedValue({ tasks: [task('a'), task('b')], more: 0 })
  const { result } = renderHook(() => useOwnTasks('Ann'), { wrapper })
  await waitFor(() => expect(result.current.data?.tasks).toHaveLength(2))
  const states = () => result.current.data?.tasks.map((t) => t.state)

  let answer: (a: unknown) => void = () => {}
  Apply.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  let done: Promise<unknown> = Promise.resolve()
  await act(async () => {
    done = setTaskState(task('a'), 'done')
  })
  expect(states()).toEqual(['done', 'todo'])
  await act(() => queries.invalidateQueries({ queryKey: keys.due })) // somebody else wrote meanwhile
  expect(Owned).toHaveBeenCalledTimes(2)
  expect(states()).toEqual(['done', 'todo'])

  Owned.mockResolvedValue({ tasks: [task('b')], more: 0 })
  await act(async () => {
    answer(applied('s1'))
    await done
  })
  await waitFor(() => expect(states()).toEqual(['todo']))
  expect(Apply).toHaveBeenCalledWith('c', [{ op: 'patch', kind: 'task', row: 'a', set: { state: 'done' } }])
})

it('takes a tick back that Go refuses', async () => {
  Owned.mockResolvedValue({ tasks: [task('a')], more: 0 })
  const { result } = renderHook(() => useOwnTasks('Ann'), { wrapper })
  await waitFor(() => expect(result.current.data).toBeTruthy())
  Apply.mockRejectedValueOnce(new Error('no'))
  await act(() => expect(setTaskState(task('a'), 'done')).rejects.toThrow())
  await waitFor(() => expect(result.current.data?.tasks[0]?.state).toBe('todo'))
})

it('asks nothing for nobody, and counts loads anew after a step of their campaign', async () => {
  renderHook(() => useOwnTasks(''), { wrapper })
  expect(Owned).not.toHaveBeenCalled()
  Load.mockResolvedValue([{ person: 'p', open: 1 }])
  const { result } = renderHook(() => useLoad('c'), { wrapper })
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  Load.mockResolvedValue([])
  await act(async () => take({ ...applied('s2'), campaign: 'other' }))
  expect(Load).toHaveBeenCalledTimes(1)
  await act(async () => take(applied('s3')))
  await waitFor(() => expect(result.current.data).toEqual([]))
})
