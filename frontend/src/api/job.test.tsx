import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { listen } from './events'
import { runJob, UNSEEN, useJobs } from './job'

let tell: (p: unknown) => void = () => {}
let stop = () => {}

beforeEach(async () => {
  await speak('en')
  vi.useFakeTimers()
  vi.stubGlobal('runtime', {
    EventsOn: (event: string, hear: (p: unknown) => void) => {
      if (event === 'progress') tell = hear
      return () => {}
    },
  })
  stop = listen()
})

afterEach(() => {
  stop()
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('shows a job after half a second, with the progress it made unseen, until it is over', async () => {
  const { result } = renderHook(() => useJobs())
  let end: (a: string) => void = () => {}
  let id = ''
  const work = runJob('Backup', (job) => {
    id = job
    return new Promise<string>((r) => {
      end = r
    })
  })
  tell({ job: id, phase: 'write', done: 1, total: 4 })
  tell({ job: 'of another', phase: 'x', done: 9, total: 9 })
  expect(result.current).toEqual([])
  await act(() => vi.advanceTimersByTimeAsync(UNSEEN))
  expect(result.current).toMatchObject([{ title: 'Backup', phase: 'write', done: 1, total: 4, stoppable: true }])
  act(() => tell({ job: id, phase: 'write', done: 3, total: 4 }))
  expect(result.current[0]?.done).toBe(3)
  await act(async () => {
    end('done')
    expect(await work).toBe('done')
  })
  expect(result.current).toEqual([])
})
