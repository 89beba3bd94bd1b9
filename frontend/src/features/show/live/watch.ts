// The clock of the laptop, watched: set back, set ahead, or slept through. What is measured on the day hangs on it, so the user is
// told and nothing is guessed.

/** A reading: the wall clock, and one that nobody sets, in ms. */
export interface Reading {
  wall: number
  steady: number
}

export interface Jump {
  /** back: the wall clock shows less than it did; gap: time has passed in which nothing ran here. */
  kind: 'back' | 'gap'
  minutes: number
}

/** How much a clock that keeps itself right moves back at once; and how long a busy or hidden window may be silent. */
const [NUDGE, SILENCE] = [5_000, 90_000]

/** What lies between two readings that follow each other; null where time has just gone on. */
export function jumpOf(last: Reading, now: Reading): Jump | null {
  const wall = now.wall - last.wall
  const drift = wall - (now.steady - last.steady)
  const minutes = (ms: number) => Math.max(1, Math.round(ms / 60_000))
  if (drift < -NUDGE) return { kind: 'back', minutes: minutes(-drift) }
  if (wall > SILENCE) return { kind: 'gap', minutes: minutes(wall) }
  return null
}
