// What of the catalogue the window reads at its start: most of the rest, two fifths of it, is said by Go alone.

/** Groups of keys that Go alone says: commands, errors, findings, the sentences of reports. */
const GO = ['cli', 'error', 'improve', 'problem', 'readiness', 'report'] as const

/** Of those groups, what the window says as well. */
const BOTH = ['error.incident.template', 'problem.required'] as const

type GoAlone = `${(typeof GO)[number]}.${string}` | `handout.${string}.${string}`

/** Of the keys K, those that the window has: another does not compile. Of a handout the window knows the name, not what stands on it. */
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
