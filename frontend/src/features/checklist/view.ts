// The tasks as the URL asks for them: filtered, in groups, sorted. What a row put into a group gets follows from the
// group.
import type { Group, ID, Person, Task, TaskStage } from '~/api'
import type { GridColumn, GridGroup, Sort } from '~/components/grid/types'
import type { Status } from '~/components/StatusMark'
import { byWords } from '~/lib/collate'
import { addDays, countdown, type Day, formatDay, type Lang, weekStart } from '~/lib/date'
import { rank } from '~/lib/match'
import { sameName } from '~/lib/name'
import type { Translate } from '~/locale'
import type { Held } from '~/sheet/useHeld'

export const GROUPINGS = ['action', 'group', 'person', 'day'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const FILTERS = ['mine', 'late', 'week', 'open'] as const
export type Filter = (typeof FILTERS)[number]

/** A group of tasks, and what a task has by being in it. */
export interface TaskGroup extends GridGroup<Task> {
  gives: Partial<Task>
  done: number
  all: number
}

export interface Terms {
  grouping: Grouping
  filters: readonly Filter[]
  text: string
  sort: Sort | null
  today: Day
  /** The people of the campaign who are the user, by name: mostly one. */
  mine: ReadonlySet<ID>
  lang: Lang
  t: Translate
  people: ReadonlyMap<ID, Person>
  groups: ReadonlyMap<ID, Group>
  statusOf: (task: Task) => Status
  columns: readonly GridColumn<Task>[]
}

/** Those of the people who have the user's name. */
export const namesakes = (people: Iterable<Person>, me: string): ReadonlySet<ID> =>
  new Set(me === '' ? [] : [...people].filter((p) => sameName(p.name, me)).map((p) => p.id))

/** Whether a filter lets a task through. */
export function lets(
  filter: Filter,
  task: Task,
  { mine, groups, today }: Pick<Terms, 'mine' | 'groups' | 'today'>,
): boolean {
  // Owned by the user, or by nobody in a group he leads.
  if (filter === 'mine') return mine.has(task.owner || groups.get(task.group)?.lead || '')
  const open = task.state !== 'done'
  if (filter === 'open') return open
  if (filter === 'late') return open && task.due !== '' && task.due < today
  const monday = weekStart(today)
  return task.due >= monday && task.due <= addDays(monday, 6)
}

const stages: readonly TaskStage[] = ['plan', 'execute', 'review']

/**
 * The groups and their tasks. `held` tasks are placed, and let through, as they were; those in `fresh` are let through
 * whatever the filters say: the user has just made them.
 */
export function arranged(tasks: readonly Task[], held: Held<Task>, fresh: ReadonlySet<ID>, terms: Terms): TaskGroup[] {
  const was = (x: Task) => held.get(x.id) ?? x
  const passing = tasks.filter((x) => fresh.has(x.id) || terms.filters.every((f) => lets(f, was(x), terms)))
  const found = new Set(
    terms.text
      ? rank(passing, terms.text, (x) => ({ text: x.title, words: wordsOf(was(x), terms) })).map((x) => x.id)
      : passing.map((x) => x.id),
  )
  const groups = new Map<string, { rows: Task[]; done: number; all: number; of: Task }>()
  for (const x of tasks) {
    const id = groupOf(was(x), terms.grouping)
    const g = groups.get(id) ?? { rows: [], done: 0, all: 0, of: was(x) }
    groups.set(id, g)
    g.all++
    if (x.state === 'done') g.done++
    if (found.has(x.id)) g.rows.push(x)
  }
  const compare = terms.columns.find((c) => c.id === terms.sort?.column)?.compare
  const turn = terms.sort?.down ? -1 : 1
  const filtered = terms.filters.length > 0 || terms.text !== ''
  return [...groups]
    .filter(([, g]) => !filtered || g.rows.length > 0)
    .map(([id, g]) => ({
      ...named(id, g.of, terms),
      rows: compare ? g.rows.toSorted((a, b) => turn * compare(was(a), was(b))) : g.rows,
      done: g.done,
      all: g.all,
    }))
    .sort((a, b) => order(a, b, terms))
}

/** What beside the title a task is found by. */
const wordsOf = (x: Task, { people, groups }: Terms) =>
  [people.get(x.owner)?.name, groups.get(x.group)?.name, x.key_action, x.deliverable, x.acceptance, x.notes].join(' ')

function groupOf(x: Task, grouping: Grouping): string {
  if (grouping === 'action') return `${x.stage}/${x.key_action}`
  return `${grouping}:${grouping === 'group' ? x.group : grouping === 'person' ? x.owner : x.due}`
}

function named(id: string, x: Task, { grouping, people, groups, today, lang, t }: Terms) {
  switch (grouping) {
    case 'action':
      return {
        id,
        of: x.key_action ? t(`stage.${x.stage}`) : '',
        label: x.key_action || t(`stage.${x.stage}`),
        gives: { stage: x.stage, key_action: x.key_action },
      }
    case 'group':
      return { id, label: groups.get(x.group)?.name ?? t('ui.checklist.noGroup'), gives: { group: x.group } }
    case 'person':
      return { id, label: people.get(x.owner)?.name ?? t('ui.checklist.noOwner'), gives: { owner: x.owner } }
    case 'day':
      return {
        id,
        label: x.due ? `${formatDay(x.due, lang, { weekday: true, today })}` : t('ui.checklist.noDay'),
        gives: { due: x.due },
      }
  }
}

/** Stages in their turn and key actions as the plan has them; days in theirs; groups and people by name; none last. */
function order(a: TaskGroup, b: TaskGroup, { grouping, lang }: Terms): number {
  if (grouping === 'action') {
    return stages.indexOf(a.gives.stage ?? 'plan') - stages.indexOf(b.gives.stage ?? 'plan')
  }
  const key = ({ gives }: TaskGroup) => gives.group ?? gives.owner ?? gives.due ?? ''
  if (key(a) === '' || key(b) === '') return Number(key(a) === '') - Number(key(b) === '')
  if (grouping === 'day') return key(a) < key(b) ? -1 : 1
  return byWords(lang)(a.label, b.label)
}

/** The number of each task in the plan's own order: the same in every view. */
export function numbered(tasks: readonly Task[]): Map<ID, number> {
  const actions = new Map<string, Task[]>()
  for (const x of tasks) {
    const id = groupOf(x, 'action')
    const list = actions.get(id)
    if (list) list.push(x)
    else actions.set(id, [x])
  }
  const inOrder = [...actions.values()].sort(
    (a, b) => stages.indexOf(a[0]?.stage ?? 'plan') - stages.indexOf(b[0]?.stage ?? 'plan'),
  )
  return new Map(inOrder.flat().map((x, i) => [x.id, i + 1]))
}

/** D-9, and nothing without a day. */
export const dOf = (due: Day, live: Day) => (due && live ? countdown(live, due) : '')
