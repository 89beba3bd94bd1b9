// The problems of a campaign as the screen asks for them: by department or by state, what went well after them.
import type { ID, Improvement } from '~/api'
import type { Status } from '~/components/StatusMark'
import type { Day } from '~/lib/date'
import { rank } from '~/lib/match'
import type { SheetGroup } from '~/sheet/writing'

/** How they are laid out: by department, by state; or the meetings of the campaign. */
export const WAYS = ['department', 'state', 'meetings'] as const
export type Way = (typeof WAYS)[number]

/** What is to be done; past its deadline; without measure, owner or deadline; the user's own. */
export const FILTERS = ['open', 'late', 'lacking', 'mine'] as const
export type Filter = (typeof FILTERS)[number]

export const isLate = (x: Improvement, today: Day): boolean =>
  x.state !== 'done' && x.deadline !== '' && x.deadline < today

export const statusOf = (x: Improvement, today: Day): Status => (isLate(x, today) ? 'late' : x.state)

/** What a problem must have before its campaign's review is complete (readiness asks the same); of what went well nothing. */
export const lacking = (x: Improvement): readonly ('measure' | 'owner' | 'deadline')[] =>
  x.kind === 'success' ? [] : (['measure', 'owner', 'deadline'] as const).filter((f) => x[f].trim() === '')

export interface Known {
  today: Day
  /** The people who are the user. */
  mine: ReadonlySet<ID>
}

export function lets(filter: Filter, x: Improvement, { today, mine }: Known): boolean {
  switch (filter) {
    case 'open':
      return x.state !== 'done'
    case 'late':
      return isLate(x, today)
    case 'lacking':
      return lacking(x).length > 0
    case 'mine':
      return mine.has(x.owner)
  }
}

export interface Terms extends Known {
  way: Exclude<Way, 'meetings'>
  filters: readonly Filter[]
  text: string
  departments: readonly { id: ID; name: string }[]
  labels: { none: string; success: string; state: (state: Improvement['state']) => string }
  /** A row as it was when the user came to it. */
  was: (x: Improvement) => Improvement
  /** The user has just made it. */
  fresh: (x: Improvement) => boolean
}

const STATES: readonly Improvement['state'][] = ['todo', 'doing', 'done']

/** The groups that have rows; one to begin with where there is none yet. */
export function grouped(rows: readonly Improvement[], terms: Terms): SheetGroup<Improvement>[] {
  const { way, filters, text, departments, labels, was, fresh } = terms
  const passing = rows.filter((x) => fresh(x) || filters.every((f) => lets(f, was(x), terms)))
  const found = new Set(
    text ? rank(passing, text, (x) => ({ text: x.name, words: `${x.cause} ${x.measure} ${x.notes}` })) : passing,
  )
  const shown = rows.filter((x) => found.has(x))
  const problems = shown.filter((x) => was(x).kind !== 'success')
  const groups: SheetGroup<Improvement>[] =
    way === 'state'
      ? STATES.map((state) => ({
          id: `state:${state}`,
          label: labels.state(state),
          rows: problems.filter((x) => was(x).state === state),
          gives: { kind: 'problem', state },
        }))
      : [...departments, { id: '', name: labels.none }].map(({ id, name }) => ({
          id: `department:${id}`,
          label: name,
          rows: problems.filter((x) => was(x).department === id),
          gives: { kind: 'problem', department: id },
        }))
  groups.push({
    id: 'success',
    label: labels.success,
    rows: shown.filter((x) => was(x).kind === 'success'),
    gives: { kind: 'success' },
  })
  const full = groups.filter((g) => g.rows.length > 0)
  return full.length > 0 || rows.length > 0 ? full : groups.slice(0, 1)
}
