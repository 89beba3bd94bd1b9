// The posts of a campaign as they are asked for: which days and channels the calendar has, what passes the filters, how
// the lists are grouped.
import type { Channel, DaysSpan, ID, Period, Person, Post, RuleFinding } from '~/api'
import { addDays, type Day, daysBetween } from '~/lib/date'
import { rank } from '~/lib/match'
import type { SheetGroup } from '~/sheet/writing'

export const WAYS = ['calendar', 'posts', 'channels'] as const
export type Way = (typeof WAYS)[number]

/** Something is found against it; its day is over and it is not published; the user's own. */
export const ONLY = ['missing', 'late', 'mine'] as const
export type Only = (typeof ONLY)[number]

/** What the posts are narrowed to; nothing for all. */
export interface Narrowed {
  channel: readonly ID[]
  kind: readonly string[]
  status: readonly string[]
  owner: readonly ID[]
}
export const NARROWED = ['channel', 'kind', 'status', 'owner'] as const

export const STATUSES: readonly Post['status'][] = ['idea', 'draft', 'ready', 'published']

/** The status after a post's, or before it; the same at the ends. */
export function nextStatus(status: Post['status'], back: boolean): Post['status'] {
  return STATUSES[STATUSES.indexOf(status) + (back ? -1 : 1)] ?? status
}

/** What Go says of the posts, and the people who are the user. */
export interface Known {
  found: ReadonlySet<ID>
  late: ReadonlySet<ID>
  mine: ReadonlySet<ID>
}

export function lets(only: Only, post: Post, { found, late, mine }: Known): boolean {
  switch (only) {
    case 'missing':
      return found.has(post.id)
    case 'late':
      return late.has(post.id)
    case 'mine':
      return mine.has(post.owner)
  }
}

const within = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)

export const narrows = (n: Narrowed) => NARROWED.some((of) => n[of].length > 0)

export interface Terms extends Known {
  only: readonly Only[]
  narrowed: Narrowed
  text: string
  word: (group: 'choice.post.kind' | 'choice.post.status', code: string) => string
  channels: readonly Channel[]
  people: readonly Person[]
  /** A post as it was when the user came to it. */
  was: (post: Post) => Post
  /** The user has just made it. */
  fresh: (post: Post) => boolean
}

/** The posts that pass, in their order. */
export function passing(posts: readonly Post[], terms: Terms): Post[] {
  const { only, narrowed, text, word, was, fresh } = terms
  const lets1 = (post: Post) =>
    only.every((f) => lets(f, post, terms)) &&
    within(narrowed.channel, post.channel) &&
    within(narrowed.kind, post.kind) &&
    within(narrowed.status, post.status) &&
    within(narrowed.owner, post.owner)
  const kept = posts.filter((p) => fresh(p) || lets1(was(p)))
  if (!text) return kept
  const channels = new Map(terms.channels.map((c) => [c.id, c.name]))
  const people = new Map(terms.people.map((p) => [p.id, p.name]))
  const found = new Set(
    rank(kept, text, (p) => ({
      text: p.title,
      words: [
        channels.get(p.channel),
        people.get(p.owner),
        word('choice.post.kind', p.kind),
        word('choice.post.status', p.status),
        p.text,
      ].join(' '),
    })),
  )
  return kept.filter((p) => found.has(p))
}

const byTime = (a: Post, b: Post) => {
  const [p, q] = [a.day || '9', b.day || '9']
  if (p !== q) return p < q ? -1 : 1
  const [s, t] = [a.time || '99', b.time || '99']
  return s < t ? -1 : Number(s > t)
}

/** Of the list: the posts of each channel as they appear, those without a day last. */
export function grouped(posts: readonly Post[], channels: readonly Channel[], all: boolean): SheetGroup<Post>[] {
  const groups = channels.map((c) => ({
    id: `channel:${c.id}`,
    label: c.name,
    rows: posts.filter((p) => p.channel === c.id).toSorted(byTime),
    gives: { channel: c.id },
  }))
  return all ? groups : groups.filter((g) => g.rows.length > 0)
}

/** The posts of each channel by day, "" for those without one, each day in its order. */
export type Placed = ReadonlyMap<ID, ReadonlyMap<Day, readonly Post[]>>

export function placed(posts: readonly Post[]): Placed {
  const out = new Map<ID, Map<Day, Post[]>>()
  for (const p of [...posts].sort(byTime)) {
    const days = out.get(p.channel) ?? new Map<Day, Post[]>()
    out.set(p.channel, days)
    const own = days.get(p.day)
    if (own) own.push(p)
    else days.set(p.day, [p])
  }
  return out
}

/** Beyond the periods so many days are drawn at most: a slip of the year makes no calendar of centuries. */
const FAR = 200
const MARGIN = 1
/** A calendar of nothing has three weeks. */
const LEAST = 21

/**
 * The days of the calendar: the warm-up, the live days and the closing, and every post and go-live around them; "" leads where
 * a post has no day.
 */
export function daysOf(
  periods: readonly Period[],
  posts: readonly Post[],
  channels: readonly Channel[],
  today: Day,
): Day[] {
  const core = periods
    .filter((p) => ['warmup', 'live', 'closing'].includes(p.kind))
    .flatMap((p) => [p.starts, p.ends])
    .filter(Boolean)
    .sort()
  const [first = today, last = first] = [core[0], core.at(-1)]
  const [least, most] = [addDays(first, -FAR), addDays(last, FAR)]
  const dated = [...posts.map((p) => p.day), ...channels.map((c) => c.go_live)].filter(
    (d) => d !== '' && d >= least && d <= most,
  )
  const all = [first, last, ...dated].sort()
  const from = addDays(all[0] ?? today, -MARGIN)
  const to = addDays(all.at(-1) ?? today, MARGIN)
  const n = Math.max(LEAST, daysBetween(from, to) + 1)
  const days = Array.from({ length: n }, (_, i) => addDays(from, i))
  const away = posts.some((p) => p.day === '' || p.day < from || p.day > (days.at(-1) ?? to))
  return away ? ['', ...days] : days
}

/** One thing that is missing: a finding, or a stretch in which a channel is quiet. */
export type Missing = { channel: ID; finding: RuleFinding } | { channel: ID; gap: DaysSpan }

/** What is missing, channel by channel; what is found against a post stands with its channel. */
export function missingOf(
  channels: readonly Channel[],
  posts: readonly Post[],
  findings: readonly RuleFinding[],
  gaps: ReadonlyMap<ID, readonly DaysSpan[]>,
): Missing[] {
  const home = new Map(posts.map((p) => [p.id, p.channel]))
  const of = (f: RuleFinding) => (f.kind === 'channel' ? f.row : f.kind === 'post' ? home.get(f.row) : undefined)
  return channels.flatMap((c): Missing[] => [
    ...findings.filter((f) => of(f) === c.id).map((finding) => ({ channel: c.id, finding })),
    ...(gaps.get(c.id) ?? []).map((gap) => ({ channel: c.id, gap })),
  ])
}

/** The kind that a post of a day most likely is. */
export function kindOn(day: Day, periods: readonly Period[]): Post['kind'] {
  const period = periods.find((p) => p.starts && p.starts <= day && day <= p.ends)
  return period?.kind === 'warmup'
    ? 'teaser'
    : period?.kind === 'live'
      ? 'live'
      : period?.kind === 'closing' || period?.kind === 'review'
        ? 'recap'
        : 'other'
}
