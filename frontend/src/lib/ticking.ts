// Clocks that run on the screen between two answers of Go: by the window's steady clock, which nobody sets back.
import { useSyncExternalStore } from 'react'

/** What a clock of an incident says, in ms. */
interface Clock {
  state: string
  limit: number
  elapsed: number
  left: number
  over: number
}

/** The clock so many ms after Go told it. One that stands is as it was. */
export function ticked<C extends Clock>(clock: C, passed: number): C {
  if (clock.state !== 'running' && clock.state !== 'over') return clock
  const elapsed = clock.elapsed + Math.max(0, passed)
  const over = Math.max(0, elapsed - clock.limit)
  return { ...clock, elapsed, left: Math.max(0, clock.limit - elapsed), over, state: over > 0 ? 'over' : 'running' }
}

/** 1:43:20 or 04:07 of ms, a begun second not counted; of time left it counts, so that 00:00 is over. */
export function formatClock(ms: number, left = false): string {
  const s = left ? Math.ceil(ms / 1000) : Math.floor(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${two(m)}:${two(s % 60)}`
}

const SECOND = 1000
/** A jump of the wall clock against the steady one that is none of the system's small corrections, in ms. */
const JUMP = 2000

const listeners = new Set<() => void>()
const wakers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let at = 0
let apart = 0

const beat = () => {
  at = performance.now()
  const now = Date.now() - at
  if (Math.abs(now - apart) > JUMP) wake()
  apart = now
  for (const l of listeners) l()
}

const wake = () => {
  for (const w of wakers) w()
}

function run(): void {
  const wanted = listeners.size + wakers.size > 0
  if (wanted === (timer !== undefined)) return
  if (wanted) {
    at = performance.now()
    apart = Date.now() - at
    timer = setInterval(beat, SECOND)
    window.addEventListener('focus', wake)
    return
  }
  clearInterval(timer)
  timer = undefined
  window.removeEventListener('focus', wake)
}

const hearing = (set: Set<() => void>) => (l: () => void) => {
  set.add(l)
  run()
  return () => {
    set.delete(l)
    run()
  }
}

const onBeat = hearing(listeners)

/** Hears when the laptop may have slept, or its clock was set; the way to stop hearing. */
export const onWake = hearing(wakers)

/** The window's steady clock in ms, once a second while `runs`. */
export const useBeat = (runs: boolean): number =>
  useSyncExternalStore(runs ? onBeat : still, () => (runs && timer !== undefined ? at : 0))

const still = () => () => {}
