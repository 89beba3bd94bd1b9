// Where channels and days lie in the calendar of posts, px.
import type { Day } from '~/lib/date'
import type { Placed } from '../view'

/** Width of a day; the style sheet says the same of the heights. */
export const DAY = 62
export const CHIP = 30
const PAD = 10
const LEAST = 46

/** Where in the calendar: a channel and a day, and which of the posts there; "" for the cell itself. */
export interface Spot {
  channel: string
  day: Day
  post: string
}

/** A post that is being moved, and where it would go. */
export interface Plan {
  post: string
  channel: string
  day: Day
}

export const samePlace = (a: { channel: string; day: Day }, b: { channel: string; day: Day }) =>
  a.channel === b.channel && a.day === b.day

/** The top and height of each channel's row: as high as its fullest day. */
export function rowsOf(channels: readonly { id: string }[], posts: Placed, days: ReadonlySet<Day>) {
  let top = 0
  return channels.map(({ id }) => {
    const fullest = Math.max(
      0,
      ...[...(posts.get(id) ?? [])].filter(([day]) => days.has(day)).map(([, own]) => own.length),
    )
    const height = Math.max(LEAST, fullest * CHIP + PAD)
    top += height
    return { id, top: top - height, height }
  })
}

/** Which days are drawn: those in sight and some around them, and those that the keyboard and a moving post are on. */
export function drawn(days: readonly Day[], left: number, width: number, also: readonly (Day | undefined)[]): number[] {
  const from = Math.max(0, Math.floor(left / DAY) - 4)
  const to = Math.min(days.length - 1, Math.ceil((left + width) / DAY) + 4)
  const out = new Set(also.flatMap((day) => (day === undefined || !days.includes(day) ? [] : [days.indexOf(day)])))
  for (let n = from; n <= to; n++) out.add(n)
  return [...out].sort((a, b) => a - b)
}
