// A function that stays the same, whatever it does by now: handed down, it draws nothing anew.
import { useCallback, useLayoutEffect, useRef } from 'react'

/** For what is called by a press or a key; not while drawing. */
export function useSteady<A extends unknown[], R>(does: (...args: A) => R): (...args: A) => R {
  const latest = useRef(does)
  useLayoutEffect(() => {
    latest.current = does
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
