// The keys of the calendar of posts: the arrows go from cell to cell and through the posts of one; with Alt they take hold of
// a post and move it, Enter lets it go there, Escape puts it back.

import type { Day } from '~/lib/date'
import { composing } from '~/lib/keys'
import { type Plan, type Spot, samePlace } from './scale'

export interface Terms {
  channels: readonly string[]
  days: readonly Day[]
  at: Spot
  /** The posts of a cell in their order. */
  postsAt: (channel: string, day: Day) => readonly string[]
  plan: Plan | null
  onGo: (to: Spot) => void
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan) => void
  onOpen: (post: string) => void
  onNew: (at: Spot) => void
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>

const WAYS: Record<string, readonly [days: number, channels: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const JUMPS: Record<string, readonly [days: number, channels: number]> = {
  PageUp: [0, -5],
  PageDown: [0, 5],
  Home: [Number.NEGATIVE_INFINITY, 0],
  End: [Number.POSITIVE_INFINITY, 0],
}

const clamp = (n: number, most: number) => Math.min(Math.max(n, 0), most)

/** A place so many days and channels further, kept within the calendar. */
export function further<At extends { channel: string; day: Day }>(
  at: At,
  days: number,
  channels: number,
  terms: Pick<Terms, 'days' | 'channels'>,
): At {
  const day = clamp(terms.days.indexOf(at.day) + days, terms.days.length - 1)
  const channel = clamp(terms.channels.indexOf(at.channel) + channels, terms.channels.length - 1)
  return { ...at, day: terms.days[day] ?? at.day, channel: terms.channels[channel] ?? at.channel }
}

/** Whether the key was taken. */
export function hearKey(e: Key, terms: Terms): boolean {
  const { at, plan, postsAt, onGo, onPlan, onDrop, onOpen, onNew } = terms
  if (composing(e)) return false
  const mod = e.ctrlKey || e.metaKey
  const way = WAYS[e.key]
  if (way && !e.shiftKey && (plan || e.altKey)) {
    if (!at.post || mod) return plan !== null
    const to = further(plan ?? { post: at.post, channel: at.channel, day: at.day }, way[0], way[1], terms)
    onPlan(samePlace(to, at) ? null : to)
    return true
  }
  if (plan) {
    if (e.key === 'Enter') onDrop(plan)
    else if (e.key === 'Escape') onPlan(null)
    else return false
    return true
  }
  const step = mod && way ? ([way[0] * 7, way[1]] as const) : (way ?? (mod ? undefined : JUMPS[e.key]))
  if (step && !e.shiftKey && !e.altKey) {
    const own = postsAt(at.channel, at.day)
    const next = step[0] === 0 && Math.abs(step[1]) === 1 ? own[own.indexOf(at.post) + step[1]] : undefined
    if (at.post && next) {
      onGo({ ...at, post: next })
      return true
    }
    const to = further(at, step[0], step[1], terms)
    const there = postsAt(to.channel, to.day)
    onGo({ ...to, post: (step[1] < 0 ? there.at(-1) : there[0]) ?? '' })
    return true
  }
  if (e.key === 'Enter' && !mod && !e.altKey && !e.shiftKey) {
    if (at.post) onOpen(at.post)
    else onNew(at)
    return true
  }
  return false
}
