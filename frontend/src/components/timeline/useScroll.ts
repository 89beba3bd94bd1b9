// What of a timeline is in sight: at first the day and the row to begin with; a bar that is gone to; and when days get wider,
// what it begins with, or else the day in the middle, stays where it is.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type Day, daysBetween } from '~/lib/date'
import type { Span } from '~/lib/span'
import { boxOf, namesOf, ROW, xOf } from './scale'
import type { Stretch } from './types'

/** How much of the past stays in sight left of a day that is gone to, px. */
const BEFORE = 200

interface Terms {
  box: RefObject<HTMLDivElement | null>
  span: Span
  px: number
  /** Height of what stays above the rows. */
  head: number
  rowAt: ReadonlyMap<string, number>
  stretchOf: (id: string) => Stretch | null
  /** The day in sight at first, and the bar. */
  start: Day
  startAt: string
}

export function useScroll({ box, span, px, head, rowAt, stretchOf, start, startAt }: Terms) {
  /** Scrolls a bar into sight, past the head and the names. */
  const bring = (id: string) => {
    const element = box.current
    if (!element) return
    const n = rowAt.get(id)
    if (n !== undefined) {
      const room = element.clientHeight - head
      if (n * ROW < element.scrollTop) element.scrollTop = Math.max(0, (n - 1) * ROW)
      else if ((n + 1) * ROW > element.scrollTop + room) element.scrollTop = (n + 2) * ROW - room
    }
    const bar = stretchOf(id)
    if (!bar) return
    const { left, width } = boxOf(bar, span, px)
    const room = element.clientWidth - namesOf(element)
    if (left < element.scrollLeft || left > element.scrollLeft + room - 40) element.scrollLeft = Math.max(0, left - 60)
    else if (left + width > element.scrollLeft + room && width < room) element.scrollLeft = left + width - room + 24
  }
  const show = (day: Day) => {
    if (box.current) box.current.scrollLeft = Math.max(0, xOf(day, span, px) - BEFORE)
  }

  const was = useRef<{ px: number; first: Day } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the scale changes
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (!was.current) {
      show(start)
      const n = rowAt.get(startAt)
      if (n !== undefined) element.scrollTop = (n - 1) * ROW // its group's line, or the row before
    } else {
      const room = element.clientWidth - namesOf(element)
      const before = was.current
      const at = (day: Day) => daysBetween(before.first, day) * before.px - element.scrollLeft
      const stays = at(start) > 0 && at(start) < room ? at(start) : room / 2
      const days = (element.scrollLeft + stays) / before.px + daysBetween(span.first, before.first)
      element.scrollLeft = days * px - stays
    }
    was.current = { px, first: span.first }
  }, [px, span.first])
  return { bring, show }
}
