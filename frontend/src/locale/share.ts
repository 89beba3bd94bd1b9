// The window's share of the catalogue: most of what Go alone says, two fifths of it, stays out: every start would read it.

/** Groups of keys that Go alone says: commands, errors, findings, the sentences of reports. */
const GO = ['cli', 'error', 'improve', 'problem', 'readiness', 'report'] as const

/** Of those groups, what the window says as well. */
const BOTH = ['error.incident.template', 'problem.required'] as const

type GoAlone = `${(typeof GO)[number]}.${string}` | `handout.${string}.${string}`

/** Of the keys K, those that the window has: another does not compile. Of a handout it has the name, not what stands on it. */
export type Shared<K> = Exclude<K, GoAlone> | (K & (typeof BOTH)[number])

/** The window's share of the catalogue. */
export function share(catalogue: Record<string, string>): Record<string, string> {
  const both = new Set<string>(BOTH)
  const ours = (key: string) => {
    const [group = '', , more] = key.split('.')
    return both.has(key) || !(GO.some((g) => g === group) || (group === 'handout' && more !== undefined))
  }
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => ours(key)))
}
