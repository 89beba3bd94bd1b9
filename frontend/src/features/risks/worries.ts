// The worries of a pre-mortem in groups: by theme as they came up, or by who said them.
import type { ID, Person, Worry } from '~/api'

export interface Theme {
  /** "" for worries without one. */
  name: string
  worries: readonly Worry[]
  /** Those that have become no risk yet. */
  open: readonly Worry[]
}

/** The themes in the order of their first worry; those without one last. */
export function themesOf(worries: readonly Worry[]): Theme[] {
  const by = new Map<string, Worry[]>()
  for (const w of worries) by.set(w.theme, [...(by.get(w.theme) ?? []), w])
  return [...by]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([name, all]) => ({ name, worries: all, open: all.filter((w) => !w.risk) }))
}

export interface Voice {
  person: ID
  /** "" for nobody. */
  name: string
  worries: readonly Worry[]
}

/** Who said what, in the order in which they began; nobody last. */
export function voicesOf(worries: readonly Worry[], people: readonly Person[]): Voice[] {
  const by = new Map<ID, Worry[]>()
  for (const w of worries) by.set(w.person, [...(by.get(w.person) ?? []), w])
  const names = new Map(people.map((p) => [p.id, p.name]))
  return [...by]
    .map(([person, all]) => ({ person, name: names.get(person) ?? '', worries: all }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === ''))
}
