// What a timeline shows, whatever it is about: bars in rows under groups, spans in lanes above them, links between bars.
import type { ReactNode } from 'react'
import type { Day } from '~/lib/date'

/** A stretch of days, both included. */
export interface Stretch {
  from: Day
  to: Day
}

/** How a bar is drawn: flat done, dark share doing, outline to do, dashed waiting, red late. */
export type Look = 'done' | 'doing' | 'todo' | 'waiting' | 'late'

export interface TimeBar extends Stretch {
  look: Look
  /** Of a bar that is being worked at, the share done, 0 to 1. */
  share?: number
  /** One day, drawn as a diamond. */
  milestone?: boolean
  /** The length of the whole hangs on it. */
  critical?: boolean
  /** It runs on, dotted, to this day. */
  until?: Day
  /** A few words behind it. */
  note?: ReactNode
  /** Its dates are a fact. */
  fixed?: boolean
}

export interface TimeRow {
  id: string
  name: string
  mark?: ReactNode
  /** Who it belongs to: at the end of its name. */
  detail?: string
  /** Null where it has no day. */
  bar: TimeBar | null
  /** What is said of the bar beside its name and dates. */
  said: string
}

export interface TimeGroup {
  id: string
  label: string
  note?: ReactNode
  rows: readonly TimeRow[]
}

/** A span over all rows. */
export interface Lane extends Stretch {
  id: string
  name: string
  /** How it is drawn: live in the accent, the others neutral. */
  look: 'live' | 'near' | 'far'
  said: string
}

/** `to` waits for `from`. */
export interface TimeLink {
  id: string
  from: string
  to: string
  /** `to` begins too early. */
  bad?: boolean
  critical?: boolean
}

/** A bar that is being moved, and where it would go. */
export interface Plan extends Stretch {
  id: string
}

/** Which end of a bar moves. */
export type Part = 'all' | 'start' | 'end'

/** Days that are shaded, and why. */
export interface Shade {
  day: Day
  days: number
  name?: string
}
