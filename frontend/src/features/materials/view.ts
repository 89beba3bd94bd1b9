// The materials of a campaign as they are asked for: by kind, by when they are to be accepted, or the stock of prizes;
// filtered, found by words.
import type { Goods, ID, Material } from '~/api'
import { addDays, type Day, daysBetween } from '~/lib/date'
import { rank } from '~/lib/match'
import type { SheetGroup } from '~/sheet/writing'

export const WAYS = ['kind', 'due', 'stock'] as const
export type Way = (typeof WAYS)[number]

/** Overdue; due too near its use; arrived and not accepted; its figures fall short or do not add up; the user's own. */
export const FILTERS = ['late', 'close', 'arrived', 'short', 'mine'] as const
export type Filter = (typeof FILTERS)[number]

const KINDS: readonly Material['kind'][] = ['promotional', 'onsite', 'gift', 'equipment']

/** In the order of the days: what is over, what is to come before the line, and behind it. */
export const URGENCIES: readonly Goods['urgency'][] = ['late', 'open', 'close', 'undated', 'accepted']

/** What Go says of the materials, and the people who are the user. */
export interface Known {
  goods: ReadonlyMap<ID, Goods>
  mine: ReadonlySet<ID>
}

export const isShort = (m: Material, goods: Goods | undefined): boolean =>
  (m.accepted !== null && m.quantity !== null && m.accepted < m.quantity) || (goods?.faults.length ?? 0) > 0

export function lets(filter: Filter, m: Material, { goods, mine }: Known): boolean {
  const g = goods.get(m.id)
  switch (filter) {
    case 'late':
    case 'close':
      return g?.urgency === filter
    case 'arrived':
      return m.state === 'arrived' && g?.urgency !== 'accepted'
    case 'short':
      return isShort(m, g)
    case 'mine':
      return mine.has(m.owner)
  }
}

export interface Terms extends Known {
  way: Way
  filters: readonly Filter[]
  text: string
  word: (group: 'choice.material.kind' | 'choice.material.state', code: string) => string
  /** What a group of the way "due" is called. */
  headOf: (urgency: Goods['urgency']) => string
  /** A material as it was when the user came to it. */
  was: (m: Material) => Material
  /** The user has just made it. */
  fresh: (m: Material) => boolean
}

/** A word as it stands over a group. */
const heading = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const byDue = (a: Material, b: Material) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1)

/** The groups that have rows; one to begin with where there is none yet. */
export function grouped(materials: readonly Material[], terms: Terms): SheetGroup<Material>[] {
  const { way, filters, text, word, was, fresh, goods } = terms
  const own = way === 'stock' ? materials.filter((m) => was(m).kind === 'gift') : materials
  const passing = own.filter((m) => fresh(m) || filters.every((f) => lets(f, was(m), terms)))
  const found = new Set(
    text
      ? rank(passing, text, (m) => ({
          text: m.name,
          words: [word('choice.material.kind', m.kind), word('choice.material.state', m.state), m.spec, m.notes].join(
            ' ',
          ),
        }))
      : passing,
  )
  const shown = passing.filter((m) => found.has(m))
  if (way === 'stock') return [{ id: 'gifts', label: '', rows: shown, gives: { kind: 'gift' } }]
  const groups =
    way === 'kind'
      ? KINDS.map((kind) => ({
          id: `kind:${kind}`,
          label: heading(word('choice.material.kind', kind)),
          rows: shown.filter((m) => was(m).kind === kind),
          gives: { kind },
        }))
      : URGENCIES.map((u) => ({
          id: `due:${u}`,
          label: terms.headOf(u),
          rows: shown
            .filter((m) => (goods.get(m.id)?.urgency ?? 'undated') === u)
            .toSorted((a, b) => byDue(was(a), was(b))),
          gives: {},
        }))
  const full = groups.filter((g) => g.rows.length > 0)
  return full.length > 0 || materials.length > 0 ? full : groups.slice(way === 'kind' ? 0 : 3, way === 'kind' ? 1 : 4)
}

/** Shown together on one day of the strip. */
export interface DueDay {
  day: string
  rows: readonly Material[]
}

/** The days on which something is to be accepted, in their order. */
export function dueDays(materials: readonly Material[]): DueDay[] {
  const by = new Map<string, Material[]>()
  for (const m of materials) {
    if (!m.due) continue
    const list = by.get(m.due)
    if (list) list.push(m)
    else by.set(m.due, [m])
  }
  return [...by].map(([day, rows]) => ({ day, rows })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The days of a ruler that are named, each `every` days from the next: those that matter first, then what fits between them. */
export function namedDays(first: Day, days: number, every: number, matter: readonly Day[]): Day[] {
  const at = matter.map((day) => daysBetween(first, day)).filter((n) => n >= 0 && n < days)
  const named: number[] = []
  const free = (n: number) => named.every((m) => Math.abs(m - n) >= every)
  for (const n of [...at, ...Array.from({ length: days }, (_, i) => i)]) if (free(n)) named.push(n)
  return named.sort((a, b) => a - b).map((n) => addDays(first, n))
}
