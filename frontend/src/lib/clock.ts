// The day it is, on the screen too when midnight passes or the laptop wakes the next morning.
import { createContext, useContext, useSyncExternalStore } from 'react'
import { type Day, localDay } from './date'

/** The day of the calendar, for who draws nothing. */
export const thisDay = (): Day => localDay(new Date())

function watch(tell: () => void): () => void {
  const timer = setInterval(tell, 30_000)
  window.addEventListener('focus', tell)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', tell)
  }
}

const Held = createContext<Day | null>(null)

/** Around what has a day of its own: a template, in which nothing is due yet (templateToday). */
export const TodayIs = Held.Provider

/** The day of the calendar, wherever the user is: for when something was done. */
export const useThisDay = (): Day => useSyncExternalStore(watch, thisDay)

export function useToday(): Day {
  const held = useContext(Held)
  const today = useThisDay()
  return held ?? today
}

/** Hears of every second: one timer, however many listen, and none while nobody does. */
const seconds = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** Four times a second, so that no second is passed over; who listens is told once for each. */
function tick() {
  const now = second()
  if (now === told) return
  told = now
  for (const tell of [...seconds]) tell()
}
let told = 0

const second = () => Math.floor(Date.now() / 1000)

export function onSecond(tell: () => void): () => void {
  seconds.add(tell)
  ticking ??= setInterval(tick, 250)
  return () => {
    seconds.delete(tell)
    if (seconds.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** The time in whole seconds, epoch ms: who shows it is drawn anew with each. */
export const useSecond = (): number => useSyncExternalStore(onSecond, second) * 1000
