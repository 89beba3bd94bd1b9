// What a button says of itself while the mouse rests on it: its key, its name. `<ActionIcon {...hint('Esc')}>` has one; a
// single listener shows them all, for one to each button costs a screen more than the buttons do.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import css from './Hint.module.css'

/** How long the mouse rests before it is told, in ms. */
const REST = 400

/** Room between a hint and its button, and at least to the edge of the window, px. */
const GAP = 5

/** Gives an element its hint; none for no text. */
export const hint = (text: string | undefined | false) => ({ 'data-hint': text || undefined })

interface Shown {
  text: string
  /** Where its button stands. */
  at: DOMRect
}

/** Shows the hint of what the mouse rests on. One of it stands in the window. */
export function Hint() {
  const [shown, show] = useState<Shown | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let on: Element | null = null
    const away = () => {
      clearTimeout(timer)
      show(null)
    }
    const over = (e: Event) => {
      const now = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-hint]') : null
      if (now === on) return
      on = now
      away()
      if (!now) return
      timer = setTimeout(() => {
        const text = now.dataset.hint
        if (text && now.isConnected) show({ text, at: now.getBoundingClientRect() })
      }, REST)
    }
    const left = () => {
      on = null
      away()
    }
    document.addEventListener('mouseover', over)
    document.documentElement.addEventListener('mouseleave', left)
    const ends = ['mousedown', 'keydown', 'scroll', 'resize', 'blur'] as const
    for (const end of ends) window.addEventListener(end, away, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('mouseover', over)
      document.documentElement.removeEventListener('mouseleave', left)
      for (const end of ends) window.removeEventListener(end, away, true)
    }
  }, [])
  return shown && <Words key={shown.text} {...shown} />
}

/** Above its button, or below where there is no room; within the window. */
function Words({ text, at }: Shown) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    const x = at.left + (at.width - width) / 2
    const above = at.top - height - GAP
    element.style.left = `${Math.max(GAP, Math.min(x, window.innerWidth - width - GAP))}px`
    element.style.top = `${above < GAP ? at.bottom + GAP : above}px`
  }, [at])
  return (
    <div ref={box} role="tooltip" className={css.hint}>
      {text}
    </div>
  )
}
