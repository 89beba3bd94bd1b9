// The places of the window. A feature that exists is a folder of src/features with a place.ts; routes, rail, section nav,
// palette and the page of keys follow from it, so nothing leads to what is not there.
import type { ComponentType } from 'react'
import type { Action } from './actions/action'
import type { ID, Kind } from './api'
import type { IconName } from './components/Icon'
import type { Key } from './locale'

interface Common {
  label: Key
  /** Keys that go there: "mod+p". The entries of the rail have theirs by their order. */
  keys?: readonly string[]
  /** Loads the screen, the module's default export, when somebody goes there. */
  load: () => Promise<{ default: ComponentType }>
  /** What can be done there or from anywhere because this feature exists. */
  actions?: readonly Action[]
}

/** A place of its own: #/path. */
export interface TopPlace extends Common {
  /** As the router takes it: "settings/:part?". Its first word names the place. */
  path: string
  /** Its entry in the rail, by order; `foot` sets it at the bottom. */
  rail?: { order: number; icon: IconName; foot?: boolean }
}

/** A section of a campaign: #/campaigns/ID/path. */
export interface SectionPlace extends Common {
  path: string
  /** Where it stands in the section nav: before the stages, in one of them, or after them; "unlisted" has no entry. */
  section: { group: 'first' | 'plan' | 'execute' | 'review' | 'last' | 'unlisted'; order: number }
  /** Reads what it shows of a campaign besides its rows, when somebody goes there. */
  ahead?: (campaign: ID) => Promise<unknown>
  /** The path of the listed section that it is a part of. */
  partOf?: string
  /**
   * The kinds of rows it shows: a jump to one of them comes here, with ?row=ID (lib/landing). "campaign.lead" is a field
   * that is written here although another section shows the row.
   */
  shows?: readonly (Kind | `${Kind}.${string}`)[]
}

export type Place = TopPlace | SectionPlace

const found = import.meta.glob<{ place: Place | readonly Place[] }>('./features/*/place.ts', { eager: true })

export const places: readonly Place[] = Object.values(found).flatMap((m) => m.place)

const isSection = (p: Place): p is SectionPlace => 'section' in p

const groups = ['first', 'plan', 'execute', 'review', 'last', 'unlisted'] as const

export const sections: readonly SectionPlace[] = places
  .filter(isSection)
  .sort(
    (a, b) => groups.indexOf(a.section.group) - groups.indexOf(b.section.group) || a.section.order - b.section.order,
  )

/** Along the rail, its foot last; then those that it does not show. */
export const tops: readonly TopPlace[] = places
  .filter((p): p is TopPlace => !isSection(p))
  .sort((a, b) => alongRail(a) - alongRail(b))

function alongRail({ rail }: TopPlace): number {
  if (!rail) return Number.MAX_VALUE
  return rail.foot ? 1000 + rail.order : rail.order
}

/** The first word of a path, which names its place. */
export const nameOf = (p: Place) => p.path.split('/')[0] ?? ''

/** The section that shows a kind of row, or where a field of it is written; the overview takes what none does. */
export const sectionOf = (
  kind: Kind,
  field = '',
  among: readonly SectionPlace[] = sections,
): SectionPlace | undefined =>
  among.find((s) => s.shows?.includes(`${kind}.${field}`)) ??
  among.find((s) => s.shows?.includes(kind)) ??
  among.find((s) => s.path === 'overview')

/** What puts something right: a row, "" for one yet to be made, and its field, "" for the row as a whole. */
export interface Target {
  kind: Kind
  row: ID
  field: string
}

/** The way to what puts something right: the row and its field, or the section in which the row is to be made. */
export function pathOfTarget(campaign: ID, { kind, row, field }: Target, among = sections): string {
  const section = sectionOf(kind, field, among)
  const path = `/campaigns/${campaign}/${section ? nameOf(section) : ''}`
  if (!row) return path
  return `${path}?row=${encodeURIComponent(row)}${field && `&field=${encodeURIComponent(field)}`}`
}

/** The way to a row of a campaign. */
export const pathOfRow = (campaign: ID, kind: Kind, row: ID, among = sections): string =>
  pathOfTarget(campaign, { kind, row, field: '' }, among)
