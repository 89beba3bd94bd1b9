// The pointer on the calendar of posts: drags a post to another day and channel; with Ctrl a copy of it stays behind.
import { type PointerEvent as Pressed, type RefObject, useRef } from 'react'
import type { Day } from '~/lib/date'
import { DAY, type Plan, samePlace } from './scale'

interface Props {
  box: RefObject<HTMLDivElement | null>
  days: readonly Day[]
  /** Width of the names, px. */
  names: number
  /** Where a post stands. */
  placeOf: (post: string) => { channel: string; day: Day } | undefined
  onChoose: (post: string) => void
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan, copy: boolean) => void
}

/** How far the pointer goes before a press is a drag; how near the edge the ground follows, and how far at once, px. */
const FAR = 4
const EDGE = 40
const PUSH = 16

export function usePostDrag({ box, days, names, placeOf, onChoose, onPlan, onDrop }: Props) {
  const held = useRef<{ post: string; x: number; y: number; plan: Plan | null; moved: boolean } | null>(null)

  const down = (e: Pressed<HTMLDivElement>) => {
    const chip = (e.target as HTMLElement).closest<HTMLElement>('[data-post]')
    const post = chip?.dataset.post
    if (!chip || !post || e.button !== 0) return
    e.preventDefault() // no text is selected
    onChoose(post)
    chip.focus({ preventScroll: true })
    held.current = { post, x: e.clientX, y: e.clientY, plan: null, moved: false }
    e.currentTarget.setPointerCapture(e.pointerId)
  }

  const move = (e: Pressed<HTMLDivElement>) => {
    const h = held.current
    const element = box.current
    const home = h && placeOf(h.post)
    if (!h || !element || !home) return
    if (!h.moved && Math.hypot(e.clientX - h.x, e.clientY - h.y) < FAR) return
    h.moved = true
    const r = element.getBoundingClientRect()
    if (e.clientX > r.right - EDGE) element.scrollLeft += PUSH
    else if (e.clientX < r.left + names + EDGE) element.scrollLeft -= PUSH
    if (e.clientY > r.bottom - EDGE) element.scrollTop += PUSH
    else if (e.clientY < r.top + EDGE) element.scrollTop -= PUSH
    const n = Math.floor((e.clientX - r.left - names + element.scrollLeft) / DAY)
    const day = days[Math.min(Math.max(n, 0), days.length - 1)] ?? home.day
    const row = document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>('[data-channel]')
    const plan = { post: h.post, day, channel: row?.dataset.channel ?? h.plan?.channel ?? home.channel }
    if (h.plan && samePlace(h.plan, plan)) return
    h.plan = plan
    onPlan(samePlace(plan, home) ? null : plan)
  }

  const up = (e: Pressed<HTMLDivElement>) => {
    const h = held.current
    held.current = null
    const home = h && placeOf(h.post)
    if (!h?.plan || !home) return
    if (samePlace(h.plan, home)) onPlan(null)
    else onDrop(h.plan, e.ctrlKey || e.metaKey)
  }

  /** Puts back what is held; whether anything was. */
  const cancel = () => {
    const had = held.current?.moved ?? false
    held.current = null
    return had
  }
  return { down, move, up, cancel, holds: () => held.current?.moved ?? false }
}
