// From the list into the fields beside it. They follow the list a moment later: the keyboard goes to the first of them as
// soon as it is there.
import { type RefObject, useEffect, useRef } from 'react'

/** How long the keyboard waits for a field, in ms: whoever has gone on since is not called back. */
const PATIENCE = 500

export function useEnter(room: RefObject<HTMLElement | null>): () => void {
  const until = useRef(0)
  const enter = () => {
    if (performance.now() > until.current) return
    const field = room.current?.querySelector<HTMLElement>('aside textarea, aside input')
    if (!field) return
    until.current = 0
    field.focus()
  }
  useEffect(enter) // whenever the list or what stands beside it is drawn
  return () => {
    until.current = performance.now() + PATIENCE
    requestAnimationFrame(enter)
  }
}
