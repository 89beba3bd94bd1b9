// The guests of a campaign as they are asked for: by category, filtered, found by words.
import type { Guest } from '~/api'
import { rank } from '~/lib/match'
import { sameName } from '~/lib/name'
import type { SheetGroup } from '~/sheet/writing'

/** Not here yet; nobody can call them. */
export const FILTERS = ['absent', 'silent'] as const
export type Filter = (typeof FILTERS)[number]

export const lets = (filter: Filter, guest: Guest): boolean =>
  filter === 'absent' ? guest.arrived === null : guest.phone === ''

export interface Terms {
  filters: readonly Filter[]
  text: string
  /** Over guests of no category. */
  none: string
  /** A guest as they were when the user came to them. */
  was: (guest: Guest) => Guest
  /** The user has just made it. */
  fresh: (guest: Guest) => boolean
}

/** The categories in the order in which the list names them, those without one last; two spellings are one. */
export function grouped(guests: readonly Guest[], { filters, text, none, was, fresh }: Terms): SheetGroup<Guest>[] {
  const passing = guests.filter((x) => fresh(x) || filters.every((f) => lets(f, was(x))))
  const found = new Set(
    text
      ? rank(passing, text, (x) => ({
          text: x.name,
          words: [x.organisation, x.role, x.category, x.phone, x.notes].join(' '),
        }))
      : passing,
  )
  const names: string[] = []
  for (const x of guests) {
    const { category } = was(x)
    if (category && !names.some((n) => sameName(n, category))) names.push(category)
  }
  const shown = guests.filter((x) => found.has(x))
  const groups = [...names, ''].map((category) => ({
    id: `category:${category}`,
    label: category || none,
    rows: shown.filter((x) => (category ? sameName(was(x).category, category) : !was(x).category)),
    gives: { category },
  }))
  const full = groups.filter((g) => g.rows.length > 0)
  return full.length > 0 || guests.length > 0 ? full : groups.slice(-1)
}

/** What to write on those at hand: all of them here at this moment, or none where all were. */
export function turned(guests: readonly Guest[], now: number) {
  const here = guests.every((x) => x.arrived !== null)
  return guests
    .filter((x) => here || x.arrived === null)
    .map((x) => ({ op: 'patch' as const, kind: 'guest' as const, row: x.id, set: { arrived: here ? null : now } }))
}
