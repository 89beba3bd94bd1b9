// Keys that the window hears wherever the focus is.
import { useLayoutEffect, useRef } from 'react'

/** What is seen can be pressed: it hears from the moment the screen stands, before it is painted, and as it is then. */
export function useKeydown(hear: (e: KeyboardEvent) => void): void {
  const latest = useRef(hear)
  useLayoutEffect(() => {
    latest.current = hear
  })
  useLayoutEffect(() => {
    const listen = (e: KeyboardEvent) => latest.current(e)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
