// The pointer on a timeline: drags a bar or one of its ends, or draws a link from a bar to another.
import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from 'react'
import { moved, namesOf, partAt, same } from './scale'
import type { Part, Plan, Stretch } from './types'

interface Props {
  box: RefObject<HTMLDivElement | null>
  px: number
  /** The bar of an id as it stands; null for one that cannot be moved. */
  barOf: (id: string) => Stretch | null
  onChoose: (id: string) => void
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan) => void
  onLink?: ((from: string, to: string) => void) | undefined
}

/** A link on its way, in px of the box's window. */
export interface Drawn {
  from: string
  x: number
  y: number
  /** The bar it would lead to. */
  to: string
}

type Held =
  | { what: 'bar'; id: string; part: Part; at: number; bar: Stretch; plan: Plan | null }
  | { what: 'link'; id: string; to: string }

/** How near the edge of the window the ground follows the pointer, and how far at once, px. */
const EDGE = 40
const PUSH = 14

/** What lies at a place of the window: a bar, or the row around it. */
export const barUnder = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-bar], [data-row]')?.dataset

export function usePointer({ box, px, barOf, onChoose, onPlan, onDrop, onLink }: Props) {
  const held = useRef<Held | null>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  const contentX = (e: PointerEvent | ReactPointerEvent) => e.clientX + (box.current?.scrollLeft ?? 0)

  const down = (e: ReactPointerEvent<HTMLDivElement>) => {
    const target = e.target as HTMLElement
    if (e.button !== 0) return
    const from = target.closest<HTMLElement>('[data-link]')?.dataset.link
    if (from && onLink) {
      held.current = { what: 'link', id: from, to: '' }
      e.currentTarget.setPointerCapture(e.pointerId)
      e.preventDefault()
      return
    }
    const element = target.closest<HTMLElement>('[data-bar]')
    const id = element?.dataset.bar
    if (!element || !id) return
    onChoose(id)
    element.focus({ preventScroll: true })
    e.preventDefault()
    const bar = barOf(id)
    if (!bar) return
    const r = element.getBoundingClientRect()
    const part = element.querySelector('svg') ? 'all' : partAt(e.clientX - r.left, r.width)
    held.current = { what: 'bar', id, part, at: contentX(e), bar, plan: null }
    e.currentTarget.setPointerCapture(e.pointerId)
  }

  const move = (e: ReactPointerEvent<HTMLDivElement>) => {
    const h = held.current
    const element = box.current
    if (!element) return
    if (!h) {
      // The cursor says what would be taken hold of.
      const bar = (e.target as HTMLElement).closest<HTMLElement>('[data-bar]:not([data-fixed])')
      if (!bar || bar.querySelector('svg')) return
      const r = bar.getBoundingClientRect()
      const part = partAt(e.clientX - r.left, r.width)
      bar.style.cursor = part === 'all' ? '' : 'ew-resize'
      return
    }
    if (h.what === 'link') {
      const under = barUnder(e.clientX, e.clientY)
      h.to = under?.bar ?? under?.row ?? ''
      if (h.to === h.id) h.to = ''
      setDrawn({ from: h.id, x: e.clientX, y: e.clientY, to: h.to })
      return
    }
    const r = element.getBoundingClientRect()
    if (e.clientX > r.right - EDGE) element.scrollLeft += PUSH
    else if (h.plan && e.clientX < r.left + namesOf(element) + EDGE) element.scrollLeft -= PUSH
    const days = Math.round((contentX(e) - h.at) / px)
    if (days === 0 && !h.plan) return
    const to = moved(h.bar, h.part, days)
    if (h.plan && same(h.plan, to)) return
    h.plan = { id: h.id, ...to }
    onPlan(same(h.bar, to) ? null : h.plan)
  }

  const up = () => {
    const h = held.current
    held.current = null
    setDrawn(null)
    if (!h) return
    if (h.what === 'link') {
      if (h.to) onLink?.(h.id, h.to)
    } else if (h.plan && !same(h.plan, h.bar)) onDrop(h.plan)
    else onPlan(null)
  }

  /** Puts back what is held; whether anything was. */
  const cancel = () => {
    const had = held.current !== null
    held.current = null
    setDrawn(null)
    return had
  }
  return { down, move, up, cancel, drawn, holds: () => held.current !== null }
}
