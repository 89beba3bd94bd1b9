// From the list into the fields beside it. They follow the list a moment later: the keyboard goes to the first of them as
// soon as it is there.
import { type RefObject, useEffect, useRef } from 'react'

export function useEnter(room: RefObject<HTMLElement | null>): () => void {
  const wanted = useRef(false)
  const enter = () => {
    const field = wanted.current && room.current?.querySelector<HTMLElement>('aside textarea, aside input')
    if (!field) return
    wanted.current = false
    field.focus()
  }
  useEffect(enter) // whenever the list or what stands beside it is drawn
  return () => {
    wanted.current = true
    requestAnimationFrame(enter)
  }
}
