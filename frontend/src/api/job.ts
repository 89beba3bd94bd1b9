// Long calls. Each has an id of its own; Go tells its progress under it and stops when asked. One that goes on longer
// than half a second is shown, with a way to cancel it.
import { useSyncExternalStore } from 'react'
import { go } from './client'
import { windowError } from './error'
import { follow } from './events'
import type { Progress } from './types'

/** How long a job works unseen, in ms. */
export const UNSEEN = 500

/** How long after cancelling a job may keep the user waiting, in ms: it is then left to end by itself. */
const LEAVE = 10_000

export interface Job {
  id: string
  title: string
  phase: string
  done: number
  total: number
  cancelling: boolean
  /** Whether it can be stopped: its call takes the job's id. */
  stoppable: boolean
}

let count = 0
let shown: readonly Job[] = []
const listeners = new Set<() => void>()
const leave = new Map<string, () => void>()

function show(next: readonly Job[]) {
  shown = next
  for (const l of listeners) l()
}

const patch = (id: string, by: Partial<Job>) => show(shown.map((j) => (j.id === id ? { ...j, ...by } : j)))

/**
 * Runs a call that takes a job's id: `runJob(t('ui.…'), (job) => go.Print.Save({..., job}, path))`. Cancelling refuses
 * it with Go's error "cancelled"; a call that takes no id is waited for.
 */
export async function runJob<Answer>(title: string, work: (job: string) => Promise<Answer>): Promise<Answer> {
  count++
  const job: Job = {
    id: `job-${Date.now().toString(36)}-${count}`,
    title,
    phase: '',
    done: 0,
    total: 0,
    cancelling: false,
    stoppable: work.length > 0,
  }
  let now = job
  const unfollow = follow(job.id, (p: Progress) => {
    now = { ...now, phase: p.phase, done: p.done, total: p.total }
    patch(job.id, { phase: p.phase, done: p.done, total: p.total })
  })
  const timer = setTimeout(() => show([...shown, now]), UNSEEN)
  const left = new Promise<never>((_, reject) => leave.set(job.id, () => reject(windowError('silent'))))
  try {
    return await Promise.race([work(job.id), left])
  } finally {
    clearTimeout(timer)
    unfollow()
    leave.delete(job.id)
    show(shown.filter((j) => j.id !== job.id))
  }
}

/** Asks a job to stop. */
export function cancelJob(id: string): void {
  patch(id, { cancelling: true })
  go.Jobs.Cancel(id).catch(() => {}) // what cannot be cancelled ends by itself
  setTimeout(() => leave.get(id)?.(), LEAVE)
}

/** The jobs that have been at work long enough to be seen. */
export const useJobs = (): readonly Job[] =>
  useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => shown,
  )
