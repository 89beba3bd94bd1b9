// The people of a campaign as they are asked for: in their groups, filtered, found by words.
import type { Group, GroupLoad, ID, Person, PersonLoad, Workbook } from '~/api'
import { rank } from '~/lib/match'
import type { SheetGroup } from '~/sheet/writing'

export const WAYS = ['people', 'groups', 'departments'] as const
export type Way = (typeof WAYS)[number]

/** Weeks far beyond the usual; a name that another has; no phone to reach them by. */
export const FILTERS = ['heavy', 'alike', 'silent'] as const
export type Filter = (typeof FILTERS)[number]

export interface Known {
  loads: ReadonlyMap<ID, PersonLoad>
  alike: ReadonlySet<ID>
}

export const isHeavy = (load: PersonLoad | undefined): boolean => load?.weeks.some((w) => w.heavy) ?? false

export function lets(filter: Filter, person: Person, { loads, alike }: Known): boolean {
  if (filter === 'heavy') return isHeavy(loads.get(person.id))
  if (filter === 'alike') return alike.has(person.id)
  return person.phone.trim() === ''
}

export interface Terms extends Known {
  filters: readonly Filter[]
  text: string
  groups: readonly Group[]
  departments: ReadonlyMap<ID, string>
  /** A person as they were when the user came to them. */
  was: (person: Person) => Person
  /** The user has just made them. */
  fresh: (person: Person) => boolean
  /** What those in no group are called. */
  none: string
}

/** The groups in their order with their people, those in none last. Without filters every group is there, to add to. */
export function grouped(people: readonly Person[], terms: Terms): SheetGroup<Person>[] {
  const { filters, text, groups, departments, was, fresh } = terms
  const names = new Map(groups.map((g) => [g.id, g.name]))
  const passing = people.filter((x) => fresh(x) || filters.every((f) => lets(f, was(x), terms)))
  const found = new Set(
    text
      ? rank(passing, text, (x) => ({
          text: x.name,
          words: [
            x.role,
            names.get(x.group),
            departments.get(x.department),
            x.organisation,
            x.phone,
            x.email,
            x.notes,
          ].join(' '),
        }))
      : passing,
  )
  const of = (id: ID) => people.filter((x) => found.has(x) && (names.has(was(x).group) ? was(x).group : '') === id)
  const all = [
    ...groups.map((g) => ({ id: `group:${g.id}`, label: g.name, rows: of(g.id), gives: { group: g.id } })),
    { id: 'group:', label: terms.none, rows: of(''), gives: { group: '' } },
  ]
  const narrowed = filters.length > 0 || text !== ''
  return all.filter((g) => g.rows.length > 0 || (!narrowed && (g.id !== 'group:' || groups.length === 0)))
}

/** How many of a stage's tasks are done: "3/8"; "" where it has none. */
export function stageOf(load: GroupLoad | undefined, stage: keyof GroupLoad['stages']): string {
  const of = load?.stages[stage]
  return of ? `${of.done}/${of.tasks}` : ''
}

/** A group with open tasks that nobody owns, and who would take them; group "" stands for the tasks of none. */
export interface Ownerless {
  group: ID
  name: string
  /** The name of the group's lead, of the campaign's for the tasks of none; "" where there is none. */
  lead: string
  unowned: number
}

export function ownerless(
  loads: readonly GroupLoad[],
  { campaign, groups, people }: Pick<Workbook, 'campaign' | 'groups' | 'people'>,
  none: string,
): Ownerless[] {
  const names = new Map(people.map((p) => [p.id, p.name]))
  const of = new Map(groups.map((g) => [g.id, g]))
  return loads
    .filter((l) => l.unowned > 0)
    .map(({ group, unowned }) => {
      const lead = group ? of.get(group)?.lead : campaign.lead
      return { group, unowned, name: of.get(group)?.name ?? none, lead: names.get(lead ?? '') ?? '' }
    })
}
