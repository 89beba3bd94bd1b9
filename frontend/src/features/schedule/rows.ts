// The tasks of a campaign as rows of a timeline, and its periods as lanes; and what moving one writes.
import type { Dependency, Edit, Foresight, Group, ID, Item, Period, Person, Scheduled, Task } from '~/api'
import type { Lane, Look, Plan, Shade, Stretch, TimeBar, TimeLink } from '~/components/timeline/types'
import { byWords } from '~/lib/collate'
import { addDays, type Day, daysBetween, isWeekend, type Lang, weekStart } from '~/lib/date'
import { rank } from '~/lib/match'
import type { Span } from '~/lib/span'
import { statusOf } from '~/lib/status'

export const GROUPINGS = ['action', 'group', 'person'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const FILTERS = ['critical', 'late', 'milestone'] as const
export type Filter = (typeof FILTERS)[number]

/** The days of a task, both included; null for one without. */
export function stretchOf(task: Pick<Task, 'starts' | 'due'>): Stretch | null {
  const [from, to] = [task.starts || task.due, task.due || task.starts]
  return from && from <= to ? { from, to } : null
}

/** What of the campaign a bar depends on. */
export interface Known {
  today: Day
  waiting: ReadonlySet<ID>
  critical: ReadonlyMap<ID, Scheduled>
  items: ReadonlyMap<ID, readonly Item[]>
}

/** How many days a task is late; 0 for none. */
export const lateBy = (x: Pick<Task, 'state' | 'due'>, today: Day): number =>
  x.state !== 'done' && x.due !== '' && x.due < today ? daysBetween(x.due, today) : 0

/** The bar of a task; null without a day. */
export function barOf(task: Task, { today, waiting, critical, items }: Known): TimeBar | null {
  const at = stretchOf(task)
  if (!at) return null
  const look: Look = statusOf(task, waiting, today) as Look
  const own = items.get(task.id) ?? []
  const bar: TimeBar = { ...at, look }
  if (task.milestone && at.from === at.to) bar.milestone = true
  if (look === 'doing' && own.length > 0) bar.share = own.filter((i) => i.done).length / own.length
  if (look === 'late') bar.until = today
  if (look === 'done') bar.fixed = true
  if (critical.get(task.id)?.critical) bar.critical = true
  return bar
}

export function lets(f: Filter, x: Task, { today, critical }: Pick<Known, 'today' | 'critical'>): boolean {
  if (f === 'critical') return critical.get(x.id)?.critical ?? false
  if (f === 'late') return lateBy(x, today) > 0
  return x.milestone
}

export interface Terms extends Pick<Known, 'today' | 'critical'> {
  grouping: Grouping
  filters: readonly Filter[]
  text: string
  lang: Lang
  people: ReadonlyMap<ID, Person>
  groups: ReadonlyMap<ID, Group>
}

export interface TaskGroup {
  id: string
  /** What a task has by being in it. */
  of: Pick<Task, 'stage' | 'key_action' | 'group' | 'owner'>
  rows: Task[]
  done: number
  all: number
}

const stages = ['plan', 'execute', 'review']

/** The groups with those tasks that the filters let through, in the plan's own order; what no filter lets is left out. */
export function grouped(tasks: readonly Task[], terms: Terms): TaskGroup[] {
  const { grouping, filters, text, lang, people, groups } = terms
  const passing = tasks.filter((x) => filters.every((f) => lets(f, x, terms)))
  const words = (x: Task) => [x.key_action, people.get(x.owner)?.name, groups.get(x.group)?.name].join(' ')
  const found = new Set(
    (text ? rank(passing, text, (x) => ({ text: x.title, words: words(x) })) : passing).map((x) => x.id),
  )
  const idOf = (x: Task) =>
    grouping === 'action' ? `${x.stage}/${x.key_action}` : `${grouping}:${grouping === 'group' ? x.group : x.owner}`
  const by = new Map<string, TaskGroup>()
  for (const x of tasks) {
    const id = idOf(x)
    const g = by.get(id) ?? { id, of: x, rows: [], done: 0, all: 0 }
    by.set(id, g)
    g.all++
    if (x.state === 'done') g.done++
    if (found.has(x.id)) g.rows.push(x)
  }
  const name = (g: TaskGroup) =>
    (grouping === 'group' ? groups.get(g.of.group)?.name : people.get(g.of.owner)?.name) ?? ''
  const order = (a: TaskGroup, b: TaskGroup) =>
    grouping === 'action'
      ? stages.indexOf(a.of.stage) - stages.indexOf(b.of.stage)
      : Number(name(a) === '') - Number(name(b) === '') || byWords(lang)(name(a), name(b))
  return [...by.values()].filter((g) => g.rows.length > 0).sort(order)
}

/** The lanes of the periods that have days in order. */
export const lanesOf = (
  periods: readonly Period[],
  nameOf: (p: Period) => string,
  said: (p: Period) => string,
): Lane[] =>
  periods
    .filter((p) => p.starts && p.ends && p.starts <= p.ends)
    .map((p) => ({
      id: p.id,
      from: p.starts,
      to: p.ends,
      name: nameOf(p),
      look: p.kind === 'live' ? 'live' : p.kind === 'warmup' || p.kind === 'closing' ? 'near' : 'far',
      said: said(p),
    }))

/** The row to begin at: the first in the list that is late or under way, else the first that is open, else none. */
export function firstOpen(groups: readonly TaskGroup[], today: Day): ID {
  const open = groups.flatMap((g) => g.rows).filter((x) => x.state !== 'done' && stretchOf(x))
  return (open.find((x) => (x.starts || x.due) <= today) ?? open[0])?.id ?? ''
}

/** The dependencies between dated tasks; bad ones begin before what they wait for is due. */
export function linksOf(
  dependencies: readonly Dependency[],
  tasks: ReadonlyMap<ID, Task>,
  critical: ReadonlyMap<ID, Scheduled>,
): TimeLink[] {
  return dependencies.flatMap((d): TimeLink[] => {
    const [on, task] = [tasks.get(d.on), tasks.get(d.task)]
    const [a, b] = [on && stretchOf(on), task && stretchOf(task)]
    if (!a || !b) return []
    const tight = critical.get(d.on)?.critical && critical.get(d.task)?.critical
    return [{ id: d.id, from: d.on, to: d.task, ...(b.from < a.to && { bad: true }), ...(tight && { critical: true }) }]
  })
}

/** How far from the campaign a date may lie and still be drawn, days. */
const FAR = 400
const MARGIN = 21

/** The days drawn: all that is dated, and today, with some room; what lies years away is left out. From a Monday on. */
export function spanOf(periods: readonly Period[], tasks: readonly Task[], today: Day): Span {
  const core = periods
    .flatMap((p) => [p.starts, p.ends])
    .filter(Boolean)
    .sort()
  const [first = today, last = today] = [core[0], core.at(-1)]
  const [least, most] = [addDays(first, -FAR), addDays(last, FAR)]
  const days = [first, last, today, ...tasks.flatMap((x) => [x.starts, x.due]).filter(Boolean)]
    .filter((d) => d >= least && d <= most)
    .sort()
  const from = weekStart(addDays(days[0] ?? today, -MARGIN))
  const to = addDays(days.at(-1) ?? today, 2 * MARGIN)
  return { first: from, days: daysBetween(from, to) + 1 }
}

/** The days off of a span as stretches: weekends that are not worked, and holidays. */
export function shadesOf(span: Span, special: readonly { day: Day; off: boolean; name: string }[]): Shade[] {
  const known = new Map(special.map((s) => [s.day, s]))
  const out: Shade[] = []
  for (let n = 0; n < span.days; n++) {
    const day = addDays(span.first, n)
    const s = known.get(day)
    if (!(s?.off ?? isWeekend(day))) continue
    const before = out.at(-1)
    const name = s?.name ?? ''
    if (before && addDays(before.day, before.days) === day && (before.name ?? '') === name) before.days++
    else out.push({ day, days: 1, ...(name && { name }) })
  }
  return out
}

/** What a plan writes: only the dates that change, and of a task with one date that one as long as it stays a day. */
export function editsOf(plan: Plan, task: Task | undefined, period: Period | undefined): Edit[] {
  const set: Record<string, Day> = {}
  const put = (field: string, was: Day, to: Day) => {
    if (was !== to) set[field] = to
  }
  if (period) {
    put('starts', period.starts, plan.from)
    put('ends', period.ends, plan.to)
    return Object.keys(set).length > 0 ? [{ op: 'patch', kind: 'period', row: period.id, set }] : []
  }
  if (!task) return []
  const one = plan.from === plan.to
  if (!(one && task.starts === '')) put('starts', task.starts, plan.from)
  if (!(one && task.due === '')) put('due', task.due, plan.to)
  return Object.keys(set).length > 0 ? [{ op: 'patch', kind: 'task', row: task.id, set }] : []
}

/** Where bars would be taken along to, by what is foreseen. */
export function ghostsOf(
  foreseen: Foresight | undefined,
  moving: ID,
  tasks: ReadonlyMap<ID, Task>,
  periods: ReadonlyMap<ID, Period>,
): Map<ID, Stretch> {
  const out = new Map<ID, Stretch>()
  for (const m of foreseen?.moves ?? []) {
    if (m.row === moving) continue
    const task = tasks.get(m.row)
    const period = periods.get(m.row)
    const at = out.get(m.row) ?? (task ? stretchOf(task) : period && { from: period.starts, to: period.ends })
    if (!at) continue
    const first = m.field === 'starts' || (task !== undefined && task.starts === '')
    const last = m.field === 'ends' || m.field === 'due' || (task !== undefined && task.due === '')
    out.set(m.row, { from: first ? m.to : at.from, to: last ? m.to : at.to })
  }
  return out
}
