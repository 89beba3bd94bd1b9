// Actions that a screen does: bound while it is on display.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

const bound = new Map<string, () => void>()
const listeners = new Set<() => void>()

let changes = 0

const tell = () => {
  changes++
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

const hear = (l: () => void) => {
  listeners.add(l)
  return () => listeners.delete(l)
}

/** Whether a screen does the action now. */
export const useBound = (id: string): boolean => useSyncExternalStore(hear, () => bound.has(id))

/** Another number whenever some screen does more, or less, than it did. */
export const useBindings = (): number => useSyncExternalStore(hear, () => changes)
