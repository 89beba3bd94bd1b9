// A month of weeks: which weeks, which piece of each bar lies in them, and on which lane. A campaign has one lane in a
// week, and keeps it from week to week as far as possible.
import { addDays, type Day, daysBetween, firstOf, lastOf, type Month, weekStart } from '~/lib/date'
import { type Bar, weight } from './bars'

/** The Mondays of the weeks that have a day of the month. */
export function weeksOf(month: Month): Day[] {
  const out: Day[] = []
  for (let monday = weekStart(firstOf(month)); monday <= lastOf(month); monday = addDays(monday, 7)) out.push(monday)
  return out
}

/** What of a bar lies in one week: days 0 to 6 from Monday, both included. */
export interface Piece {
  bar: Bar
  from: number
  to: number
  /** It goes on before this week, after it. */
  before: boolean
  after: boolean
}

/** null for a bar that has no day in the week. */
export function clip(bar: Bar, monday: Day): Piece | null {
  const from = daysBetween(monday, bar.starts)
  const to = daysBetween(monday, bar.ends)
  if (from > 6 || to < 0) return null
  return { bar, from: Math.max(from, 0), to: Math.min(to, 6), before: from < 0, after: to > 6 }
}

export interface Week {
  monday: Day
  pieces: (Piece & { lane: number })[]
  /** How many bars of each day found no lane. */
  more: number[]
}

/** The pieces of a campaign in a week that do not overlap one another: they lie on one lane. */
interface Strand {
  /** The campaign, and which of its strands: almost always its only one. */
  key: string
  pieces: Piece[]
  from: number
  to: number
  weight: number
}

/** Weeks with their bars on at most `room` lanes each; where more are needed the last lane is left for "+n more". */
export function layOut(bars: readonly Bar[], mondays: readonly Day[], room: number): Week[] {
  let before = new Map<string, number>()
  return mondays.map((monday) => {
    const all = strandsOf(bars.flatMap((b) => clip(b, monday) ?? []))
    const depth = Math.max(...load(all))
    const chosen = fitting(all, depth > room ? room - 1 : room)
    const lanes = onLanes(chosen, before, depth > room ? room - 1 : room)
    before = lanes
    const hidden = all.filter((s) => !lanes.has(s.key)).flatMap((s) => s.pieces)
    return {
      monday,
      pieces: chosen.flatMap((s) => s.pieces.map((p) => ({ ...p, lane: lanes.get(s.key) ?? 0 }))),
      more: week.map((d) => hidden.filter((p) => p.from <= d && d <= p.to).length),
    }
  })
}

const week = [0, 1, 2, 3, 4, 5, 6]

/** What matters most first. */
function strandsOf(pieces: readonly Piece[]): Strand[] {
  const byCampaign = new Map<string, Strand[]>()
  for (const p of [...pieces].sort((a, b) => a.from - b.from || weight(a.bar) - weight(b.bar))) {
    const id = p.bar.campaign.id
    const own = byCampaign.get(id) ?? []
    byCampaign.set(id, own)
    const free = own.find((s) => s.to < p.from)
    if (free) {
      free.pieces.push(p)
      free.to = p.to
      free.weight = Math.min(free.weight, weight(p.bar))
    } else {
      own.push({ key: `${id} ${own.length}`, pieces: [p], from: p.from, to: p.to, weight: weight(p.bar) })
    }
  }
  return [...byCampaign.values()].flat().sort((a, b) => a.weight - b.weight || a.from - b.from)
}

/** How many strands lie over each day of the week. */
const load = (strands: readonly Strand[]): number[] =>
  week.map((d) => strands.filter((s) => s.from <= d && d <= s.to).length)

/** The strands that fit into so many lanes, what matters most first. */
function fitting(strands: readonly Strand[], lanes: number): Strand[] {
  const taken: Strand[] = []
  for (const s of strands) if (Math.max(...load([...taken, s]).slice(s.from, s.to + 1)) <= lanes) taken.push(s)
  return taken
}

/** A lane for each strand: that of the week before, or the first that is free. */
function onLanes(strands: readonly Strand[], before: ReadonlyMap<string, number>, lanes: number): Map<string, number> {
  const byDay = [...strands].sort((a, b) => a.from - b.from)
  const old = byDay.filter((s) => before.has(s.key))
  const kept = firstFree([...old, ...byDay.filter((s) => !before.has(s.key))], before)
  // Lanes kept may leave gaps too small for what is new; taken in order of days, everything fits.
  return lifted([...kept.values()].every((lane) => lane < lanes) ? kept : firstFree(byDay, new Map()))
}

/** No week begins with lanes that nothing lies on: bars stand under their dates. */
function lifted(lanes: Map<string, number>): Map<string, number> {
  const top = Math.min(...lanes.values())
  return top === 0 ? lanes : new Map([...lanes].map(([key, lane]) => [key, lane - top]))
}

function firstFree(strands: readonly Strand[], wanted: ReadonlyMap<string, number>): Map<string, number> {
  const placed: { strand: Strand; lane: number }[] = []
  for (const strand of strands) {
    const free = (lane: number) =>
      !placed.some((p) => p.lane === lane && p.strand.from <= strand.to && strand.from <= p.strand.to)
    let lane = wanted.get(strand.key) ?? 0
    if (!free(lane)) lane = 0
    while (!free(lane)) lane++
    placed.push({ strand, lane })
  }
  return new Map(placed.map((p) => [p.strand.key, p.lane]))
}
