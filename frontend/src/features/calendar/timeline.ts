// The timeline: three months, one row a campaign, in groups by how it stands to today.
import { inTurn, type Summary, type Turn, turnOf } from '~/api'
import { addDays, addMonths, type Day, daysBetween, firstOf, lastOf, type Month } from '~/lib/date'
import type { Span } from '~/lib/span'
import { type Bar, type Clash, weight, within } from './bars'

export const MONTHS = 3

export type Months = Span & { last: Day }

/** The days the timeline shows from a month on. */
export function spanFrom(month: Month): Months {
  const first = firstOf(month)
  const last = lastOf(addMonths(month, MONTHS - 1))
  return { first, last, days: daysBetween(first, last) + 1 }
}

/** Days in a row on which campaigns collide, and how many do at the most. */
export interface Crowd extends Clash {
  most: number
}

/** The clashes, those that follow one another as one. */
export function crowds(clashes: readonly Clash[]): Crowd[] {
  const out: Crowd[] = []
  for (const c of clashes) {
    const before = out.at(-1)
    if (!before || addDays(before.ends, 1) !== c.starts) out.push({ ...c, most: c.campaigns.length })
    else {
      before.ends = c.ends
      before.most = Math.max(before.most, c.campaigns.length)
      before.campaigns = [...new Set([...before.campaigns, ...c.campaigns])]
    }
  }
  return out
}

/** A campaign with what of it lies in sight, the lightest first: what matters is drawn over the rest. */
export interface Row {
  campaign: Summary
  bars: Bar[]
}

export interface Group {
  id: Turn | 'archived'
  rows: Row[]
}

const groupOf = (s: Summary, today: Day): Group['id'] => (s.stage === 'archived' ? 'archived' : turnOf(s, today))

const ids: readonly Group['id'][] = ['now', 'next', 'none', 'over', 'archived']

/** The campaigns that have a period in sight, live next first; what is archived last. */
export function groupsOf(bars: readonly Bar[], span: { first: Day; last: Day }, today: Day): Group[] {
  const rows = new Map<Summary, Bar[]>()
  for (const b of within(bars, span.first, span.last)) rows.set(b.campaign, [...(rows.get(b.campaign) ?? []), b])
  const all = [...rows.keys()].sort(inTurn(today))
  return ids
    .map((id): Group => {
      const mine = all.filter((campaign) => groupOf(campaign, today) === id)
      return {
        id,
        rows: mine.map((campaign) => ({
          campaign,
          bars: (rows.get(campaign) ?? []).sort((a, b) => weight(b) - weight(a)),
        })),
      }
    })
    .filter((g) => g.rows.length > 0)
}
