// The periods of campaigns as a calendar draws them, what runs on a day, and where live periods collide.
import { ledBy, type PeriodKind, type Summary } from '~/api'
import { addDays, type Day, daysBetween } from '~/lib/date'
import { rank } from '~/lib/match'

/** One dated period of one campaign. */
export interface Bar {
  campaign: Summary
  kind: PeriodKind
  /** What the campaign calls it; "" where the word for its kind will do. */
  name: string
  starts: Day
  ends: Day
}

export const ONLY = ['mine', 'live'] as const
export type Only = (typeof ONLY)[number]

/** The campaigns that the filters let through. */
export const passing = (all: readonly Summary[], mine: boolean, me: string, text: string): Summary[] =>
  rank(
    all.filter((s) => !mine || ledBy(s, me)),
    text,
    (s) => ({ text: s.name, words: `${s.client} ${s.lead}` }),
  )

const order: readonly PeriodKind[] = ['live', 'warmup', 'closing', 'review', 'preparation']

/** What matters more has the lower weight: live first, preparation last, and what is archived after all the others. */
export const weight = (b: Bar): number => order.indexOf(b.kind) + (b.campaign.stage === 'archived' ? order.length : 0)

/** The dated periods; two laptops may have left one that ends before it starts, which is nowhere. */
export function barsOf(campaigns: readonly Summary[], liveOnly: boolean): Bar[] {
  return campaigns.flatMap((campaign) =>
    campaign.periods
      .filter((p) => p.starts <= p.ends && (!liveOnly || p.kind === 'live'))
      .map(({ kind, name, starts, ends }): Bar => ({ campaign, kind, name, starts, ends })),
  )
}

/** The bars with a day in a span. */
export const within = (bars: readonly Bar[], first: Day, last: Day): Bar[] =>
  bars.filter((b) => b.starts <= last && b.ends >= first)

/** What runs on a day, by weight. */
export const running = (bars: readonly Bar[], day: Day): Bar[] =>
  within(bars, day, day).sort((a, b) => weight(a) - weight(b) || (a.starts < b.starts ? -1 : 1))

/** Days on which several campaigns are live at once: the same campaigns on all of them. */
export interface Clash {
  starts: Day
  ends: Day
  campaigns: Summary[]
}

/** Where live periods collide within a span. What is archived collides with nothing any more. */
export function clashes(bars: readonly Bar[], first: Day, last: Day): Clash[] {
  const live = within(bars, first, last).filter((b) => b.kind === 'live' && b.campaign.stage !== 'archived')
  // Who is live changes only where a period starts, or the day after one ended.
  const turns = [first, ...live.flatMap((b) => [b.starts, addDays(b.ends, 1)])].filter((d) => d >= first && d <= last)
  const days = [...new Set(turns)].sort()
  const out: Clash[] = []
  days.forEach((starts, i) => {
    const campaigns = [...new Set(within(live, starts, starts).map((b) => b.campaign))]
    if (campaigns.length < 2) return
    const ends = addDays(days[i + 1] ?? addDays(last, 1), -1)
    const before = out.at(-1)
    const goesOn =
      before &&
      addDays(before.ends, 1) === starts &&
      before.campaigns.length === campaigns.length &&
      campaigns.every((c) => before.campaigns.includes(c))
    if (goesOn) before.ends = ends
    else out.push({ starts, ends, campaigns })
  })
  return out
}

/** How many are live at once on a day of a clash; 0 on another. */
export const clashOn = (all: readonly Clash[], day: Day): number =>
  all.find((c) => c.starts <= day && day <= c.ends)?.campaigns.length ?? 0

/** Which day of how many a day is of a bar: 3 of 7. */
export const nth = (b: Bar, day: Day): { day: number; days: number } => ({
  day: daysBetween(b.starts, day) + 1,
  days: daysBetween(b.starts, b.ends) + 1,
})

/** The days of a bar's visible part on which it collides, counted from the part's first day. */
export function clashing(b: Bar, all: readonly Clash[], first: Day, last: Day): { from: number; days: number }[] {
  if (b.kind !== 'live') return []
  return all
    .filter((c) => c.campaigns.includes(b.campaign) && c.starts <= last && c.ends >= first)
    .map((c) => {
      const [from, to] = [c.starts > first ? c.starts : first, c.ends < last ? c.ends : last]
      return { from: daysBetween(first, from), days: daysBetween(from, to) + 1 }
    })
}
