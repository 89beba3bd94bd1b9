// The partners of a campaign as they are asked for: by contract status or by kind, filtered, found by words.
import type { Contract, ID, Partner } from '~/api'
import { rank } from '~/lib/match'
import type { SheetGroup } from '~/sheet/writing'

export const WAYS = ['status', 'kind', 'payments'] as const
export type Way = (typeof WAYS)[number]

/** No signed contract; something of it is missing; an instalment is due or overdue; the user's own. */
export const FILTERS = ['unsigned', 'lacking', 'due', 'mine'] as const
export type Filter = (typeof FILTERS)[number]

const STATUSES: readonly Partner['status'][] = ['none', 'draft', 'sent', 'signed', 'ended']
const KINDS: readonly Partner['kind'][] = ['venue', 'supplier', 'kol', 'media', 'logistics', 'other']

export const isSigned = ({ status }: Partner): boolean => status === 'signed' || status === 'ended'

/** What Go says of the partners, and the people who are the user. */
export interface Known {
  contracts: ReadonlyMap<ID, Contract>
  mine: ReadonlySet<ID>
}

export function lets(filter: Filter, partner: Partner, { contracts, mine }: Known): boolean {
  const contract = contracts.get(partner.id)
  switch (filter) {
    case 'unsigned':
      return !isSigned(partner)
    case 'lacking':
      return lacking(contract).length > 0
    case 'due':
      return contract !== undefined && contract.late + contract.soon > 0
    case 'mine':
      return mine.has(partner.owner)
  }
}

/** What a contract lacks beside the signature, which its status tells. */
export const lacking = (contract: Contract | undefined): readonly (keyof Partner)[] =>
  contract?.lacks.filter((f) => f !== 'status') ?? []

export interface Terms extends Known {
  way: Exclude<Way, 'payments'>
  filters: readonly Filter[]
  text: string
  word: (group: 'choice.partner.status' | 'choice.partner.kind', code: string) => string
  /** A partner as it was when the user came to it. */
  was: (partner: Partner) => Partner
  /** The user has just made it. */
  fresh: (partner: Partner) => boolean
}

/** A word as it stands over a group. */
const heading = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The groups that have rows, in the order of the work; one to begin with where there is no partner yet. */
export function grouped(partners: readonly Partner[], terms: Terms): SheetGroup<Partner>[] {
  const { way, filters, text, word, was, fresh } = terms
  const passing = partners.filter((x) => fresh(x) || filters.every((f) => lets(f, was(x), terms)))
  const found = new Set(
    text
      ? rank(passing, text, (x) => ({
          text: x.name,
          words: [word('choice.partner.kind', x.kind), x.contact, x.phone, x.email, x.duties, x.notes].join(' '),
        }))
      : passing,
  )
  const shown = partners.filter((x) => found.has(x))
  const groups =
    way === 'status'
      ? STATUSES.map((status) => ({
          id: `status:${status}`,
          label: heading(word('choice.partner.status', status)),
          rows: shown.filter((x) => was(x).status === status),
          gives: { status },
        }))
      : KINDS.map((kind) => ({
          id: `kind:${kind}`,
          label: heading(word('choice.partner.kind', kind)),
          rows: shown.filter((x) => was(x).kind === kind),
          gives: { kind },
        }))
  const full = groups.filter((g) => g.rows.length > 0)
  return full.length > 0 || partners.length > 0 ? full : groups.slice(0, 1)
}
