// Actions that a screen does: bound while it is on display.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

const bound = new Map<string, () => void>()
const listeners = new Set<() => void>()

const tell = () => {
  for (const l of listeners) l()
}

export const handlerOf = (id: string): (() => void) | undefined => bound.get(id)

/** Says what an action of the list does here; null while it cannot be done. */
export function useAction(id: string, run: (() => void) | null): void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  const can = run !== null
  // Before the screen is painted: what is seen can be pressed.
  useLayoutEffect(() => {
    if (!can) return
    const handler = () => latest.current?.()
    bound.set(id, handler)
    tell()
    return () => {
      if (bound.get(id) === handler) bound.delete(id)
      tell()
    }
  }, [id, can])
}

/** Whether a screen does the action now. */
export function useBound(id: string): boolean {
  return useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => bound.has(id),
  )
}
