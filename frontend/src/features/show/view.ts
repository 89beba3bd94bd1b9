// The run of show as it is looked at: its days, its areas, and where items lie on a ruler. Pure functions.
import type { ID, RuleFinding, RunItem } from '~/api'
import type { Day } from '~/lib/date'
import type { SheetGroup } from '~/sheet/writing'

export const WAYS = ['ruler', 'list', 'ran'] as const
export type Way = (typeof WAYS)[number]

export const FILTERS = ['clash', 'gap', 'hard'] as const
export type Filter = (typeof FILTERS)[number]

/** Minutes since midnight of a wall time: 25:30 is 1530. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The last minute that a wall time can name. */
export const LAST = 29 * 60 + 59

/** HH:MM of minutes since midnight, held to what can be named. */
export function clockOf(minutes: number): string {
  const m = Math.min(Math.max(minutes, 0), LAST)
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}

/** When an item ends by its plan; "" where it has no start or no length. */
export const endOf = (x: Pick<RunItem, 'starts' | 'minutes'>): string =>
  x.starts === '' || x.minutes === null ? '' : clockOf(minutesOf(x.starts) + x.minutes)

const byTime = (a: RunItem, b: RunItem) =>
  Number(a.starts === '') - Number(b.starts === '') || (a.starts < b.starts ? -1 : Number(a.starts > b.starts))

/** In the order they begin; those without a start last, items of one time as they stand in the list. */
export const inTime = (items: readonly RunItem[]): RunItem[] => items.toSorted(byTime)

/** The days that have items, in their order. */
export const daysOf = (items: readonly RunItem[]): Day[] => [...new Set(items.map((x) => x.day))].filter(Boolean).sort()

/** The day to look at: the one asked for, else today's show, else the next, else the last. */
export function dayFor(days: readonly Day[], asked: string, today: Day, otherwise: Day): Day {
  if (asked && days.includes(asked)) return asked
  return days.find((d) => d >= today) ?? days.at(-1) ?? otherwise
}

/** What names of areas have in common: neither case nor spacing tells them apart (campaign.FoldName). */
export const fold = (area: string): string => area.trim().split(/\s+/).join(' ').toLowerCase()

export interface Area {
  key: string
  /** As it was written first; "" for none. */
  name: string
  items: RunItem[]
}

/** The areas of a day, in the order in which they begin. */
export function areasOf(items: readonly RunItem[]): Area[] {
  const areas = new Map<string, Area>()
  for (const x of inTime(items)) {
    const key = fold(x.area)
    const area = areas.get(key)
    if (area) area.items.push(x)
    else areas.set(key, { key, name: x.area.trim(), items: [x] })
  }
  return [...areas.values()]
}

/** What readiness says of an item that a filter lets through. */
const CODES: Record<Exclude<Filter, 'hard'>, readonly string[]> = { clash: ['area', 'person'], gap: ['gap'] }

export const isOf = (filter: Exclude<Filter, 'hard'>, f: RuleFinding) =>
  f.rule === 'run.order' && CODES[filter].includes(f.code)

export const lets = (filter: Filter, x: RunItem, findings: readonly RuleFinding[]): boolean =>
  filter === 'hard' ? x.hard : findings.some((f) => isOf(filter, f))

/** The groups of the list: an area each, and what has no day yet. */
export function grouped(
  items: readonly RunItem[],
  day: Day,
  passes: (x: RunItem) => boolean,
  was: (x: RunItem) => RunItem,
  words: { noArea: string; noDay: string },
): SheetGroup<RunItem>[] {
  const stands = new Map(items.map((x) => [was(x), x]))
  const row = (x: RunItem) => stands.get(x) ?? x
  const shown = [...stands.keys()].filter((x) => passes(row(x)))
  const groups: SheetGroup<RunItem>[] = areasOf(shown.filter((x) => x.day === day)).map((a) => ({
    id: `area:${a.key}`,
    label: a.name || words.noArea,
    rows: a.items.map(row),
    gives: { day, area: a.name },
  }))
  const undated = shown.filter((x) => x.day === '').map(row)
  if (undated.length > 0) groups.push({ id: 'undated', label: words.noDay, rows: undated, gives: {} })
  return groups.length > 0 ? groups : [{ id: 'area:', label: words.noArea, rows: [], gives: { day } }]
}

/** Where an item lies on the ruler: minutes from midnight, and beside how many that overlap it. */
export interface Block {
  item: RunItem
  from: number
  to: number
  lane: number
  lanes: number
}

/** Lays out the items of an area: what overlaps stands side by side. Items without a start lie nowhere. */
export function blocksOf(items: readonly RunItem[]): Block[] {
  const out: Block[] = []
  let cluster: Block[] = []
  let until = Number.NEGATIVE_INFINITY
  const close = () => {
    const lanes = Math.max(...cluster.map((b) => b.lane)) + 1
    for (const b of cluster) b.lanes = lanes
    cluster = []
  }
  for (const item of inTime(items)) {
    if (item.starts === '') continue
    const from = minutesOf(item.starts)
    const to = from + (item.minutes ?? 0)
    if (from >= until && cluster.length > 0) close()
    const taken = cluster.filter((b) => b.to > from || b.from === from).map((b) => b.lane)
    let lane = 0
    while (taken.includes(lane)) lane++
    const block = { item, from, to, lane, lanes: 1 }
    cluster.push(block)
    out.push(block)
    until = Math.max(until, to)
  }
  if (cluster.length > 0) close()
  return out
}

/** The hours a day's ruler shows: whole ones around all that is planned. */
export function hoursOf(items: readonly RunItem[]): { from: number; to: number } {
  const timed = items.filter((x) => x.starts !== '')
  if (timed.length === 0) return { from: 9 * 60, to: 18 * 60 }
  const from = Math.min(...timed.map((x) => minutesOf(x.starts)))
  const to = Math.max(...timed.map((x) => minutesOf(x.starts) + (x.minutes ?? 0)))
  return { from: Math.floor(from / 60) * 60, to: Math.max(Math.ceil((to + 1) / 60) * 60, from + 60) }
}

/** Minutes to which things snap that are moved. */
export const STEP = 5

/** An item moved or stretched by so many minutes: its new start and length, held to the day. */
export function shifted(x: Block, by: number, part: 'all' | 'end'): { starts: string; minutes: number } {
  const long = x.to - x.from
  if (part === 'end') return { starts: clockOf(x.from), minutes: Math.max(0, Math.min(long + by, 1440)) }
  return { starts: clockOf(x.from + by), minutes: long }
}

/** The item beside one with the keys: in its area, or in the area beside at about its time. */
export function beside(
  areas: readonly Area[],
  chosen: ID,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): ID {
  const at = areas.findIndex((a) => a.items.some((x) => x.id === chosen))
  const area = areas[at]
  const item = area?.items.find((x) => x.id === chosen)
  if (!area || !item) return areas[0]?.items[0]?.id ?? ''
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const n = area.items.indexOf(item) + (key === 'ArrowDown' ? 1 : -1)
    return area.items[n]?.id ?? chosen
  }
  const other = areas[at + (key === 'ArrowRight' ? 1 : -1)]
  return other?.items.findLast((x) => x.starts !== '' && x.starts <= item.starts)?.id ?? other?.items[0]?.id ?? chosen
}
