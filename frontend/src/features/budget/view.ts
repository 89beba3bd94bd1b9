// The lines as the URL asks for them: filtered, by category or by payee, each group with what it comes to.
import type { Amount, Budget, BudgetLine, Category, ID, Partner } from '~/api'
import { rank } from '~/lib/match'
import { sameName } from '~/lib/name'
import type { SheetGroup } from '~/sheet/writing'

export const GROUPINGS = ['category', 'payee'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const FILTERS = ['over', 'unsigned'] as const
export type Filter = (typeof FILTERS)[number]

export interface Ledger {
  budget: Budget | undefined
  amounts: ReadonlyMap<ID, Amount>
  partners: ReadonlyMap<ID, Partner>
}

export const ledgerOf = (budget: Budget | undefined, partners: readonly Partner[]): Ledger => ({
  budget,
  amounts: new Map(budget?.lines.map((a) => [a.line, a])),
  partners: new Map(partners.map((p) => [p.id, p])),
})

/** Contracts that bind: signed, and those that ran out. */
const BOUND: readonly string[] = ['signed', 'ended'] satisfies Partner['status'][]

/** Over what it may cost; whom it is paid to has not signed. */
export function lets(filter: Filter, line: BudgetLine, { amounts, partners }: Ledger): boolean {
  if (filter === 'over') return (amounts.get(line.id)?.left ?? 0) < 0
  const payee = partners.get(line.payee)
  return payee !== undefined && !BOUND.includes(payee.status)
}

/** The filters that let each line through. */
export const judged = (lines: readonly BudgetLine[], ledger: Ledger) =>
  lines.map((x) => ({ id: x.id, by: FILTERS.filter((f) => lets(f, x, ledger)) }))

export interface Terms {
  grouping: Grouping
  filters: readonly Filter[]
  text: string
  /** The filters that let each line through. */
  by: ReadonlyMap<ID, readonly Filter[]>
  ledger: Ledger
  /** What a group without a name is called. */
  none: string
}

/** A group of lines and what all of them come to, also those that the filters leave out. */
export interface LineGroup extends SheetGroup<BudgetLine> {
  sum: Category | undefined
  all: number
}

export function arranged(lines: readonly BudgetLine[], terms: Terms): LineGroup[] {
  const { grouping, filters, text, by, ledger, none } = terms
  const passing = lines.filter((x) => filters.every((f) => by.get(x.id)?.includes(f)))
  const words = (x: BudgetLine) => [x.category, ledger.partners.get(x.payee)?.name, x.notes].join(' ')
  const found = text
    ? new Set(rank(passing, text, (x) => ({ text: x.item, words: words(x) })).map((x) => x.id))
    : new Set(passing.map((x) => x.id))
  const nameOf = (x: BudgetLine) => (grouping === 'category' ? x.category : x.payee)
  const sums = grouping === 'category' ? ledger.budget?.categories : ledger.budget?.payees
  const groups: LineGroup[] = []
  for (const x of lines) {
    const name = nameOf(x)
    let group = groups.find((g) => sameName(String(g.gives[grouping]), name))
    if (!group) {
      const label = (grouping === 'category' ? name.trim() : ledger.partners.get(name)?.name) || none
      const sum = sums?.find((s) => sameName(s.name, name))
      group = { id: `${grouping}:${name}`, label, rows: [], gives: { [grouping]: name }, sum, all: 0 }
      groups.push(group)
    }
    group.all++
    if (found.has(x.id)) (group.rows as BudgetLine[]).push(x)
  }
  const filtered = filters.length > 0 || text !== ''
  const shown = groups.filter((g) => !filtered || g.rows.length > 0)
  // What belongs nowhere comes last.
  return shown.sort((a, b) => Number(a.gives[grouping] === '') - Number(b.gives[grouping] === ''))
}

/** Where the first line goes. */
export const firstGroup = (grouping: Grouping, none: string): LineGroup => ({
  id: `${grouping}:`,
  label: none,
  rows: [],
  gives: { [grouping]: '' },
  sum: undefined,
  all: 0,
})
