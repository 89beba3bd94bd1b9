// Where days lie on a timeline, in px, and what moving a bar by days or by px comes to.
import { addDays, type Day, daysBetween } from '~/lib/date'
import type { Span } from '~/lib/span'
import type { Lane, Part, Stretch } from './types'

/** Heights in px; the style sheet says the same. */
export const ROW = 32
export const LANE = 26
export const RULER = 50

/** How near the end of a bar the pointer takes hold of that end, px. */
const GRIP = 7

/** Widths of a day in px. */
export const ZOOMS = { day: 56, week: 29, month: 9 } as const
export type Zoom = keyof typeof ZOOMS

/** Width of the names in a box, px: the style sheet knows. */
export const namesOf = (box: HTMLElement) => Number.parseFloat(getComputedStyle(box).getPropertyValue('--names')) || 250

/** Where a day begins, px from the first. */
export const xOf = (day: Day, span: Span, px: number) => daysBetween(span.first, day) * px

/** The day at a place of the scale, kept in sight. */
export const dayAt = (x: number, span: Span, px: number): Day =>
  addDays(span.first, Math.min(Math.max(Math.floor(x / px), 0), span.days - 1))

/** Left and width of a stretch. */
export const boxOf = ({ from, to }: Stretch, span: Span, px: number) => ({
  left: xOf(from, span, px),
  width: (daysBetween(from, to) + 1) * px,
})

/** A stretch with an end, or all of it, moved by days; at least a day long, and its length kept where all of it moves. */
export function moved(bar: Stretch, part: Part, days: number): Stretch {
  if (part === 'all') return { from: addDays(bar.from, days), to: addDays(bar.to, days) }
  if (part === 'start') {
    const from = addDays(bar.from, days)
    return { from: from > bar.to ? bar.to : from, to: bar.to }
  }
  const to = addDays(bar.to, days)
  return { from: bar.from, to: to < bar.from ? bar.from : to }
}

/** What the pointer takes hold of at a place of a bar. */
export function partAt(x: number, width: number): Part {
  if (width < 3 * GRIP) return 'all'
  if (x < GRIP) return 'start'
  return x > width - GRIP ? 'end' : 'all'
}

export const same = (a: Stretch, b: Stretch) => a.from === b.from && a.to === b.to

/** Spans in as few lanes as hold them without overlap, in the order of their first days. */
export function stacked(lanes: readonly Lane[]): Lane[][] {
  const out: Lane[][] = []
  for (const lane of [...lanes].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const free = out.find((line) => (line.at(-1)?.to ?? '') < lane.from)
    if (free) free.push(lane)
    else out.push([lane])
  }
  return out.length > 0 ? out : [[]]
}
