// The incidents of a campaign in the order in which they need somebody, and what is said of each.
import type { ID, Incident, IncidentClock, LogEntry } from '~/api'
import type { Status } from '~/components/StatusMark'

export const TIERS = ['critical', 'major', 'minor'] as const

export const TIER_MARK = { critical: 'blocker', major: 'warning', minor: 'todo' } as const satisfies Record<
  Incident['tier'],
  Status
>

/** Where an incident stands: unanswered, answered and not closed, closed. */
export type Standing = 'open' | 'answered' | 'closed'
export const STANDINGS = ['open', 'answered', 'closed'] as const

export const standingOf = (x: Incident): Standing =>
  x.closed !== null ? 'closed' : x.answered !== null ? 'answered' : 'open'

export const STATE_MARK = {
  idle: 'waiting',
  running: 'doing',
  over: 'late',
  met: 'done',
  missed: 'warning',
} as const satisfies Record<IncidentClock['state'], Status>

/** By standing; of the open ones the least time left first, of the others the latest start. */
export function inNeed(
  incidents: readonly Incident[],
  clocks: ReadonlyMap<ID, IncidentClock>,
): { standing: Standing; rows: Incident[] }[] {
  const left = (x: Incident) => {
    const c = clocks.get(x.id)
    return !c || c.state === 'idle' ? Number.MAX_SAFE_INTEGER : c.left - c.over
  }
  return STANDINGS.map((standing) => {
    const rows = incidents.filter((x) => standingOf(x) === standing)
    if (standing === 'open') rows.sort((a, b) => left(a) - left(b))
    else rows.sort((a, b) => (b.started ?? 0) - (a.started ?? 0))
    return { standing, rows }
  }).filter((g) => g.rows.length > 0)
}

/** The log of an incident, the latest first; of one moment, what was written last. */
export const logOf = (incident: ID, entries: readonly LogEntry[]): LogEntry[] =>
  entries
    .filter((e) => e.incident === incident)
    .reverse()
    .sort((a, b) => b.at - a.at)
