// What somebody has to see to, by when it is due; what was just ticked stays in its place.
import { type OwnTask, ownId } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import type { Status } from '~/components/StatusMark'
import { addDays, type Day, weekStart } from '~/lib/date'
import { type Searchable, score } from '~/lib/match'

/** Whose a task is: the person owns it, or nobody does in a group that the person leads. */
export const KINDS = ['own', 'led'] as const
export type OwnKind = (typeof KINDS)[number]

export const kindOf = (t: OwnTask): OwnKind => (t.led ? 'led' : 'own')

export const WHENS = ['late', 'today', 'week', 'later', 'none'] as const
export type When = (typeof WHENS)[number]

/** When a task is due, seen from today. The week ends on Sunday. */
export function whenOf({ due }: Pick<OwnTask, 'due'>, today: Day): When {
  if (!due) return 'none'
  if (due <= today) return due < today ? 'late' : 'today'
  return due < addDays(weekStart(today), 7) ? 'week' : 'later'
}

/** The shape a task has today. */
export function statusOf(t: OwnTask, today: Day): Status {
  if (t.state === 'done') return 'done'
  if (whenOf(t, today) === 'late') return 'late'
  return t.waiting ? 'waiting' : t.state
}

/** Go's order: by day, time, campaign, and as the campaign has them; what has no day or no time comes last. */
function bySoonest(a: OwnTask, b: OwnTask): number {
  const pairs: readonly (readonly [string, string])[] = [
    [a.due || '~', b.due || '~'],
    [a.due_time || '~', b.due_time || '~'],
    [a.campaign_name, b.campaign_name],
    [a.campaign, b.campaign],
    [a.position, b.position],
    [a.task, b.task],
  ]
  for (const [x, y] of pairs) if (x !== y) return x < y ? -1 : 1
  return 0
}

/** What was ticked here, as it was before. */
export interface Kept {
  task: OwnTask
  done: boolean
}

/** The tasks there are, and among them those that were ticked here and are no longer open. */
export function withKept(tasks: readonly OwnTask[], kept: ReadonlyMap<string, Kept>): OwnTask[] {
  const there = new Set(tasks.map(ownId))
  const gone = [...kept.values()].filter((k) => !there.has(ownId(k.task)))
  if (gone.length === 0) return [...tasks]
  const stay = gone.map(({ task, done }): OwnTask => (done ? { ...task, state: 'done' } : task))
  return [...tasks, ...stay].sort(bySoonest)
}

const words = (t: OwnTask): Searchable => ({ text: t.title, words: `${t.campaign_name} ${t.group}` })

/** Those that a filter lets through: of some kinds (none: of any), with the words typed. */
export const passing = (tasks: readonly OwnTask[], kinds: readonly OwnKind[], text: string): OwnTask[] =>
  tasks.filter((t) => (kinds.length === 0 || kinds.includes(kindOf(t))) && score(words(t), text) > 0)

/** The groups of the list that have rows. */
export function groupsOf(tasks: readonly OwnTask[], today: Day, label: (w: When) => string): RowGroup<OwnTask>[] {
  return WHENS.flatMap((when) => {
    const rows = tasks.filter((t) => whenOf(t, today) === when)
    return rows.length > 0 ? [{ id: when, label: label(when), rows }] : []
  })
}

/** How many are open of each. */
export function countsOf(tasks: readonly OwnTask[], today: Day): Record<When | 'open', number> {
  const counts = { open: 0, late: 0, today: 0, week: 0, later: 0, none: 0 }
  for (const t of tasks) {
    if (t.state === 'done') continue
    counts.open++
    counts[whenOf(t, today)]++
  }
  return counts
}
