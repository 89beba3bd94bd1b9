// The handouts the print centre offers. Another one adds a line here, and one to the table in app/handouts.go.
import type { Handout, PrintOptions, Workbook } from '~/api'
import type { Day } from '~/lib/date'
import type { Key } from '~/locale'

export interface HandoutKind {
  id: Handout
  label: Key
  /** The options it knows. Where its rows can be ordered ('by'), each order is a file of its own, too. */
  heeds: readonly (keyof PrintOptions)[]
  /** The days it can be printed for; `today` where it is for one, and for today when none is chosen. */
  days?: (book: Workbook, today: Day) => Day[]
  today?: boolean
  /** It also comes as A5, to fold and put in a pocket. */
  pocket?: boolean
  /** Whether a campaign has anything to print on it. */
  ready: (book: Workbook) => boolean
}

const CHECKLIST: HandoutKind = {
  id: 'checklist',
  label: 'handout.checklist',
  heeds: ['lang', 'paper', 'by', 'open', 'for', 'client'],
  ready: (book) => book.tasks.length > 0,
}

export const HANDOUTS: readonly HandoutKind[] = [
  { id: 'plan', label: 'handout.plan', heeds: ['lang', 'paper', 'client'], ready: () => true }, // it says itself what is missing
  CHECKLIST,
  {
    id: 'role-pack',
    label: 'handout.role-pack',
    heeds: ['lang', 'paper', 'for', 'client'],
    ready: (book) => book.people.length + book.groups.length > 0,
  },
  { id: 'review', label: 'handout.review', heeds: ['lang', 'paper'], ready: () => true }, // it says itself what is missing
  { id: 'materials', label: 'handout.materials', heeds: ['lang', 'paper', 'open', 'client'], ready: () => true }, // without any, rows to write in
  {
    id: 'contacts',
    label: 'handout.contacts',
    heeds: ['lang', 'paper', 'client'],
    ready: (book) => book.people.length + book.partners.length > 0,
  },
  { id: 'emergency', label: 'handout.emergency', heeds: ['lang', 'paper'], ready: (book) => book.risks.length > 0 },
  {
    id: 'budget',
    label: 'handout.budget',
    heeds: ['lang', 'paper', 'client'],
    ready: (book) => book.budget_lines.length > 0,
  },
  { id: 'sign-in', label: 'handout.sign-in', heeds: ['lang', 'paper'], ready: () => true }, // without guests, rows to write in
]

/** The handout of a name; of none that there is, the checklist. */
export const handoutOf = (id: unknown): HandoutKind => HANDOUTS.find((h) => h.id === id) ?? CHECKLIST
