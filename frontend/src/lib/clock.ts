// The day it is, on the screen too when midnight passes or the laptop wakes the next morning.
import { createContext, useContext, useSyncExternalStore } from 'react'
import { type Day, localDay } from './date'

const now = (): Day => localDay(new Date())

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
export const useThisDay = (): Day => useSyncExternalStore(watch, now)

export function useToday(): Day {
  const held = useContext(Held)
  const today = useThisDay()
  return held ?? today
}
