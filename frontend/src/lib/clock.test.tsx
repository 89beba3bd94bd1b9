import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onSecond, useSecond } from './clock'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-04T14:00:00.900') })
})
afterEach(() => {
  vi.useRealTimers()
})

it('shows each second once, with one timer for all who listen and none when nobody does', () => {
  const heard = vi.fn()
  const stop = onSecond(heard)
  const { result, unmount } = renderHook(() => [useSecond(), useSecond()])
  expect(vi.getTimerCount()).toBe(1)
  act(() => vi.advanceTimersByTime(3_000))
  expect(result.current.map((ms) => new Date(ms).getSeconds())).toEqual([3, 3])
  expect(heard.mock.calls.length).toBe(3)
  unmount()
  expect(vi.getTimerCount()).toBe(1)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('does not grow over eight hours', () => {
  const stop = onSecond(() => {})
  vi.advanceTimersByTime(8 * 3_600_000)
  expect(vi.getTimerCount()).toBe(1)
  stop()
})
