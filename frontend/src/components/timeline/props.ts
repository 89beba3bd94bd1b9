// What a timeline is given, and what a screen can have it do.
import type { ReactNode, Ref } from 'react'
import type { Day, Lang } from '~/lib/date'
import type { Span } from '~/lib/span'
import type { Lane, Plan, Shade, Stretch, TimeGroup, TimeLink } from './types'

export interface TimelineKeys {
  /** Brings a day into sight. */
  show: (day: Day) => void
  /** Gives a bar the focus, wherever it is; false where no row has it. */
  goTo: (id: string) => boolean
  focus: () => void
}

export interface TimelineProps {
  ref?: Ref<TimelineKeys>
  label: string
  /** What the lanes are. */
  lanesLabel: string
  lang: Lang
  span: Span
  /** Width of a day. */
  px: number
  today: Day
  /** The day in sight at first, and the bar. */
  start: Day
  startAt: string
  shades: readonly Shade[]
  lines: readonly Day[]
  lanes: readonly Lane[]
  groups: readonly TimeGroup[]
  folded: readonly string[]
  onFold: (group: string) => void
  links: readonly TimeLink[]
  /** The bar that was come to. */
  chosen: string
  onChoose: (id: string) => void
  onOpen: (id: string) => void
  plan: Plan | null
  /** Where bars would be taken along to. */
  ghosts: ReadonlyMap<string, Stretch>
  /** What follows, beside the bar that moves. */
  aside?: ReactNode
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan) => void
  onFixed: (id: string) => void
  onLink: (from: string, to: string) => void
  /** The bar at which a link was begun by keys; "" for none. */
  linking: string
  onLinkChosen: (link: string) => void
  /** How a stretch is said. */
  say: (at: Stretch, said: string) => string
}
