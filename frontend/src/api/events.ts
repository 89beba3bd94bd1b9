// What Go tells of its own accord, heard once for the whole window.
import { reread, take } from './cache'
import { on } from './client'
import { hearDrops } from './drop'
import type { Applied, Progress } from './types'
import { landed } from './write'

const followers = new Map<string, (p: Progress) => void>()

/** Follows the progress of one job; the answer stops it. */
export function follow(job: string, hear: (p: Progress) => void): () => void {
  followers.set(job, hear)
  return () => followers.delete(job)
}

/** Begins to hear; the answer stops it. */
export function listen(): () => void {
  const stops = [
    on<Progress>('progress', (p) => followers.get(p.job)?.(p)),
    on<Partial<Applied>>('changed', (a) => {
      if (a.step) {
        take(a as Applied)
        landed()
      } else if (a.campaign) reread(a.campaign)
    }),
    hearDrops(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
