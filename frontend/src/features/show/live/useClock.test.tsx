import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useClock } from './useClock'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-04T14:00:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

it('has the day worked out every ten seconds, at once after a jump, and tells of that until it is put away', () => {
  const retime = vi.fn()
  const { result, unmount } = renderHook(() => useClock(retime))
  act(() => vi.advanceTimersByTime(60_000))
  expect(retime).toHaveBeenCalledTimes(6)
  expect(result.current.jump).toBeNull()
  vi.setSystemTime(new Date('2026-06-04T13:30:00'))
  act(() => vi.advanceTimersByTime(1_000))
  expect(retime).toHaveBeenCalledTimes(7)
  expect(result.current.jump).toEqual({ kind: 'back', minutes: 31 })
  act(() => result.current.forget())
  expect(result.current.jump).toBeNull()
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
