// The handouts the print centre offers. Another one adds a line here, and one to the table in app/handouts.go.
import type { Handout, PrintOptions, Workbook } from '~/api'
import { addDays, type Day } from '~/lib/date'
import type { Key } from '~/locale'

/** Many handouts at once: each there is something to print on; a role pack for each person and group. */
export const PACKS = ['all', 'people'] as const
export type Pack = (typeof PACKS)[number]

export interface HandoutKind {
  id: Handout | 'pack'
  label: Key
  /** The options it knows. Where its rows can be ordered ('by'), each order is a file of its own, too. */
  heeds: readonly (keyof PrintOptions)[]
  /** The days it can be printed for; `today` where it is for one, and for today when none is chosen. */
  days?: (book: Workbook, today: Day) => Day[]
  today?: boolean
  /** It also comes as A5, to fold and put in a pocket. */
  pocket?: boolean
  /** The action that leads to where its rows are written, where that is worth a way of its own. */
  from?: string
  /** Whether a campaign has anything to print on it. */
  ready: (book: Workbook) => boolean
  /** Where it may have nothing: what it prints that is missing, and the action that leads to where that is written. */
  none?: { hint: Key; way: string }
}

type Named = HandoutKind & { id: Handout }

const CHECKLIST: Named = {
  id: 'checklist',
  label: 'handout.checklist',
  heeds: ['lang', 'paper', 'by', 'open', 'for', 'client', 'bind'],
  ready: (book) => book.tasks.length > 0,
  none: { hint: 'ui.print.none.checklist', way: 'import.open' },
}

/** The days of the warm-up and the live period until today, the latest first. */
export function reportable(book: Pick<Workbook, 'periods'>, today: Day): Day[] {
  const days = new Set<Day>()
  for (const p of book.periods) {
    if ((p.kind !== 'warmup' && p.kind !== 'live') || !p.starts) continue
    const last = [p.ends || p.starts, today].sort()[0] ?? ''
    for (let day = p.starts; day <= last && days.size < MOST_DAYS; day = addDays(day, 1)) days.add(day)
  }
  return [...days].sort().reverse()
}

/** Nobody is live for longer. */
const MOST_DAYS = 400

const always = () => true // it says itself what is missing, or leaves rows to write in

export const HANDOUTS: readonly Named[] = [
  { id: 'plan', label: 'handout.plan', heeds: ['lang', 'paper', 'client', 'bind'], ready: always },
  CHECKLIST,
  {
    id: 'role-pack',
    label: 'handout.role-pack',
    heeds: ['lang', 'paper', 'for', 'client', 'bind'],
    ready: (book) => book.people.length + book.groups.length > 0,
    none: { hint: 'ui.print.none.rolePack', way: 'go.team' },
  },
  {
    id: 'run-of-show',
    label: 'handout.run-of-show',
    heeds: ['lang', 'paper', 'day', 'client', 'bind'],
    days: (book) => [...new Set(book.run_items.map((i) => i.day))].filter(Boolean).sort(),
    pocket: true,
    ready: always,
  },
  { id: 'materials', label: 'handout.materials', heeds: ['lang', 'paper', 'open', 'client', 'bind'], ready: always },
  { id: 'promotion', label: 'handout.promotion', heeds: ['lang', 'paper', 'client', 'bind'], ready: always },
  {
    id: 'emergency',
    label: 'handout.emergency',
    heeds: ['lang', 'paper'],
    ready: (book) => book.risks.length > 0,
    none: { hint: 'ui.print.none.emergency', way: 'go.risks' },
  },
  {
    id: 'contacts',
    label: 'handout.contacts',
    heeds: ['lang', 'paper', 'client', 'bind'],
    ready: (book) => book.people.length + book.partners.length > 0,
    none: { hint: 'ui.print.none.contacts', way: 'go.team' },
  },
  {
    id: 'budget',
    label: 'handout.budget',
    heeds: ['lang', 'paper', 'client', 'bind'],
    ready: (book) => book.budget_lines.length > 0,
    none: { hint: 'ui.print.none.budget', way: 'go.budget' },
  },
  { id: 'sign-in', label: 'handout.sign-in', heeds: ['lang', 'paper', 'bind'], from: 'go.guests', ready: always },
  {
    id: 'daily',
    label: 'handout.daily',
    heeds: ['lang', 'paper', 'day', 'client', 'bind'],
    days: reportable,
    today: true,
    ready: always,
  },
  { id: 'review', label: 'handout.review', heeds: ['lang', 'paper', 'bind'], ready: always },
]

/** What packs are printed with, as if they were one handout. */
export const PACK: HandoutKind = {
  id: 'pack',
  label: 'ui.print.packs',
  heeds: ['lang', 'paper', 'client', 'bind'],
  ready: () => true,
}

/** The handout of a name; of none that there is, the checklist. */
export const handoutOf = (id: unknown): Named => HANDOUTS.find((h) => h.id === id) ?? CHECKLIST
