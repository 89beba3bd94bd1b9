// The day it is, on the screen too when midnight passes or the laptop wakes the next morning.
import { useSyncExternalStore } from 'react'
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

export const useToday = (): Day => useSyncExternalStore(watch, now)
