// The fields of the brief, in the order they are written: the texts one below the other, the facts beside them.
import type { Campaign } from '~/api'

export type TextField = 'theme' | 'benefit' | 'slogan' | 'background' | 'audience' | 'mechanics' | 'rules'

export interface TextOf {
  field: TextField & keyof Campaign
  /** One line. */
  line?: boolean
  /** Guests and customers are told it. */
  told?: boolean
}

export const TEXTS: readonly TextOf[] = [
  { field: 'theme', line: true, told: true },
  { field: 'benefit', told: true },
  { field: 'slogan', line: true, told: true },
  { field: 'background' },
  { field: 'audience' },
  { field: 'mechanics', told: true },
  { field: 'rules', told: true },
]

/** How a fact is written: as it is, or read in Go from what is typed; `by` says what may be chosen. */
export interface FactOf {
  field: 'name' | 'client' | 'form' | 'venue' | 'public' | 'crowd' | 'lead' | 'margin'
  typed?: boolean
  /** As high as what is in it. */
  lines?: boolean
  by?: 'form' | 'yesno' | 'person'
}

export const FACTS: readonly FactOf[] = [
  { field: 'name', typed: true, lines: true },
  { field: 'client', lines: true },
  { field: 'form', typed: true, by: 'form' },
  { field: 'venue', lines: true },
  { field: 'public', typed: true, by: 'yesno' },
  { field: 'crowd', typed: true },
  { field: 'lead', typed: true, by: 'person' },
  { field: 'margin', typed: true },
]

export const FORMS = ['online', 'offline', 'hybrid'] as const
