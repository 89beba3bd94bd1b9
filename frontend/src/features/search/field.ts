// What is typed. It is looked for when the typing rests, and not while an input method composes.
import { type CompositionEvent, type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How long the typing rests before it is looked for, ms. */
export const REST = 120

export interface SearchField {
  typed: string
  /** Types a text and looks for it at once. */
  seek: (text: string) => void
  /** For the input. */
  onInput: (e: FormEvent<HTMLInputElement>) => void
  onCompositionStart: () => void
  onCompositionEnd: (e: CompositionEvent<HTMLInputElement>) => void
}

export function useSearchField(from: string, look: (text: string) => void): SearchField {
  const [typed, setTyped] = useState(from)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(look)
  useLayoutEffect(() => {
    latest.current = look
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  const seek = (text: string) => {
    clearTimeout(timer.current)
    setTyped(text)
    latest.current(text.trim())
  }
  const later = (text: string) => {
    clearTimeout(timer.current)
    setTyped(text)
    if (!composing.current) timer.current = setTimeout(() => latest.current(text.trim()), REST)
  }
  return {
    typed,
    seek,
    onInput: (e) => later(e.currentTarget.value),
    onCompositionStart: () => {
      composing.current = true
      clearTimeout(timer.current)
    },
    onCompositionEnd: (e) => {
      composing.current = false
      later(e.currentTarget.value)
    },
  }
}
