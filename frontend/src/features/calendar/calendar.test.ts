import { expect, it } from 'vitest'
import type { PeriodKind, Summary } from '~/api'
import { type Bar, barsOf, clashes, clashing, clashOn, nth, passing, running } from './bars'
import { clip, layOut, weeksOf } from './month'
import { byDays, byMonths, toView } from './move'
import { crowds, groupsOf, spanFrom } from './timeline'

// June 2026: the 1st is a Monday, the 30th a Tuesday.

const campaign = (id: string, more: Partial<Summary> = {}): Summary =>
  ({ id, name: id, client: '', lead: '', stage: 'plan', live: '', live_end: '', periods: [], ...more }) as Summary

const bar = (of: string | Summary, kind: PeriodKind, starts: string, ends: string): Bar => ({
  campaign: typeof of === 'string' ? campaign(of) : of,
  kind,
  name: '',
  starts,
  ends,
})

/** "A live 0–3 @1": whose, what, from, to, lane. */
const drawn = (weeks: ReturnType<typeof layOut>) =>
  weeks.map((w) => w.pieces.map((p) => `${p.bar.campaign.id} ${p.bar.kind} ${p.from}–${p.to} @${p.lane}`).sort())

it('cuts a month into weeks from Monday', () => {
  expect(weeksOf('2026-06')).toEqual(['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'])
  expect(weeksOf('2026-08')[0]).toBe('2026-07-27') // the 1st is a Saturday
  expect(weeksOf('2026-08')).toHaveLength(6)
  expect(weeksOf('2027-02')).toHaveLength(4) // Monday the 1st to Sunday the 28th
})

it('clips a bar to a week, and knows where it goes on', () => {
  const b = bar('A', 'live', '2026-06-04', '2026-06-10') // Thursday to Wednesday
  expect(clip(b, '2026-06-01')).toMatchObject({ from: 3, to: 6, before: false, after: true })
  expect(clip(b, '2026-06-08')).toMatchObject({ from: 0, to: 2, before: true, after: false })
  expect(clip(b, '2026-06-15')).toBeNull()
  expect(clip(b, '2026-05-25')).toBeNull()
})

it('gives what matters most the first lanes, and a campaign one lane', () => {
  const bars = [
    bar('P', 'preparation', '2026-05-01', '2026-06-20'),
    bar('A', 'warmup', '2026-06-01', '2026-06-03'),
    bar('A', 'live', '2026-06-04', '2026-06-07'),
    bar('B', 'live', '2026-06-02', '2026-06-05'),
  ]
  // By days: A from Monday, P from Monday, B from Tuesday; A weighs less than P.
  expect(drawn(layOut(bars, ['2026-06-01'], 3))).toEqual([
    ['A live 3–6 @0', 'A warmup 0–2 @0', 'B live 1–4 @2', 'P preparation 0–6 @1'],
  ])
})

it('keeps the lane of the week before, and fills a lane that was left', () => {
  const bars = [
    bar('A', 'live', '2026-06-01', '2026-06-05'),
    bar('B', 'live', '2026-06-03', '2026-06-12'),
    bar('C', 'live', '2026-06-08', '2026-06-09'),
    bar('D', 'live', '2026-06-06', '2026-06-07'), // after A, on its lane
  ]
  expect(drawn(layOut(bars, ['2026-06-01', '2026-06-08'], 4))).toEqual([
    ['A live 0–4 @0', 'B live 2–6 @1', 'D live 5–6 @0'],
    ['B live 0–4 @1', 'C live 0–1 @0'],
  ])
})

it('lets a week begin with its first lane', () => {
  const bars = [
    bar('A', 'live', '2026-06-01', '2026-06-07'),
    bar('B', 'live', '2026-06-01', '2026-06-15'),
    bar('C', 'live', '2026-06-09', '2026-06-15'),
  ]
  expect(drawn(layOut(bars, ['2026-06-01', '2026-06-08', '2026-06-15'], 4))).toEqual([
    ['A live 0–6 @0', 'B live 0–6 @1'],
    ['B live 0–6 @1', 'C live 1–6 @0'],
    ['B live 0–0 @1', 'C live 0–0 @0'],
  ])
  expect(drawn(layOut(bars.slice(0, 2), ['2026-06-01', '2026-06-08'], 4))[1]).toEqual(['B live 0–6 @0'])
})

it('lets go of a lane when keeping it leaves no room', () => {
  const bars = [
    bar('P', 'live', '2026-06-01', '2026-06-09'), // lane 0, to Tuesday of the second week
    bar('Q', 'warmup', '2026-06-01', '2026-06-03'), // lane 1
    bar('Q', 'live', '2026-06-11', '2026-06-14'), // from Thursday
    bar('R', 'live', '2026-06-09', '2026-06-11'), // meets P on Tuesday and Q on Thursday
  ]
  const second = (room: number) => drawn(layOut(bars, ['2026-06-01', '2026-06-08'], room))[1]
  expect(second(3)).toEqual(['P live 0–1 @0', 'Q live 3–6 @1', 'R live 1–3 @2'])
  expect(second(2)).toEqual(['P live 0–1 @0', 'Q live 3–6 @0', 'R live 1–3 @1'])
})

it('leaves the last lane for what has no room, live periods shown before others', () => {
  const bars = [
    bar('P', 'preparation', '2026-06-01', '2026-06-07'),
    bar('Q', 'preparation', '2026-06-01', '2026-06-03'),
    bar('A', 'live', '2026-06-02', '2026-06-03'),
    bar(campaign('Z', { stage: 'archived' }), 'live', '2026-06-07', '2026-06-07'),
  ]
  // Three at once on Tuesday and Wednesday, two lanes: one is drawn, the other says how many are not.
  const [first] = layOut(bars, ['2026-06-01'], 2)
  expect(drawn([first ?? never()])).toEqual([['A live 1–2 @0', 'Z live 6–6 @0']])
  expect(first?.more).toEqual([2, 2, 2, 1, 1, 1, 1])
  const [all] = layOut(bars, ['2026-06-01'], 3)
  expect(all?.more).toEqual([0, 0, 0, 0, 0, 0, 0])
})

it('sets periods of one campaign that overlap on lanes of their own', () => {
  const bars = [bar('A', 'live', '2026-06-02', '2026-06-04'), bar('A', 'warmup', '2026-06-01', '2026-06-02')]
  expect(drawn(layOut(bars, ['2026-06-01'], 3))).toEqual([['A live 1–3 @1', 'A warmup 0–1 @0']])
})

it('draws dated periods only, and live ones alone when asked', () => {
  const period = (kind: PeriodKind, starts: string, ends: string) => ({ kind, name: '', starts, ends })
  const s = campaign('A', {
    periods: [period('warmup', '2026-06-01', '2026-06-03'), period('live', '2026-06-04', '2026-06-10')],
  })
  const torn = campaign('B', { periods: [period('live', '2026-06-10', '2026-06-04')] })
  expect(barsOf([s, torn], false).map((b) => b.kind)).toEqual(['warmup', 'live'])
  expect(barsOf([s, torn], true).map((b) => b.kind)).toEqual(['live'])
})

it('lets through what is mine and what has the words', () => {
  const all = [campaign('冰爽节', { lead: '林知夏', client: '屿山茶' }), campaign('会员日', { lead: '苏曼' })]
  const names = (mine: boolean, text: string) => passing(all, mine, '林知夏', text).map((s) => s.name)
  expect(names(false, '')).toEqual(['冰爽节', '会员日'])
  expect(names(true, '')).toEqual(['冰爽节'])
  expect(names(false, '苏曼')).toEqual(['会员日'])
  expect(names(true, '会员')).toEqual([])
})

it('says what runs on a day and which day of it that is', () => {
  const bars = [bar('P', 'preparation', '2026-05-20', '2026-06-30'), bar('A', 'live', '2026-06-04', '2026-06-10')]
  expect(running(bars, '2026-06-06').map((b) => b.campaign.id)).toEqual(['A', 'P'])
  expect(running(bars, '2026-06-11').map((b) => b.campaign.id)).toEqual(['P'])
  expect(nth(bars[1] ?? never(), '2026-06-06')).toEqual({ day: 3, days: 7 })
  expect(nth(bars[0] ?? never(), '2026-06-01')).toEqual({ day: 13, days: 42 }) // 12 days of May, all of June
})

it('finds where live periods collide', () => {
  const a = campaign('A')
  const bars = [
    bar(a, 'live', '2026-06-04', '2026-06-10'),
    bar(a, 'live', '2026-06-09', '2026-06-12'), // of the same campaign: no clash with itself
    bar('B', 'live', '2026-06-10', '2026-06-15'),
    bar('C', 'live', '2026-06-12', '2026-06-12'),
    bar('D', 'warmup', '2026-06-01', '2026-06-30'),
    bar(campaign('Z', { stage: 'archived' }), 'live', '2026-06-01', '2026-06-30'),
  ]
  const found = clashes(bars, '2026-06-01', '2026-06-30')
  expect(found.map((c) => `${c.starts} ${c.ends} ${c.campaigns.map((s) => s.id)}`)).toEqual([
    '2026-06-10 2026-06-11 A,B',
    '2026-06-12 2026-06-12 A,B,C',
  ])
  expect(crowds(found).map((c) => [c.starts, c.ends, c.most, c.campaigns.length])).toEqual([
    ['2026-06-10', '2026-06-12', 3, 3],
  ])
  expect([clashOn(found, '2026-06-11'), clashOn(found, '2026-06-12'), clashOn(found, '2026-06-13')]).toEqual([2, 3, 0])
  expect(clashes(bars, '2026-06-11', '2026-06-11').map((c) => [c.starts, c.ends])).toEqual([
    ['2026-06-11', '2026-06-11'],
  ])
  expect(clashes(bars, '2026-07-01', '2026-07-31')).toEqual([])
})

it('hatches the days of a live bar on which it collides, within what is in sight', () => {
  const a = campaign('A')
  const live = bar(a, 'live', '2026-06-04', '2026-06-10')
  const bars = [live, bar('B', 'live', '2026-06-06', '2026-06-08')]
  const found = clashes(bars, '2026-06-01', '2026-06-30')
  expect(clashing(live, found, '2026-06-04', '2026-06-07')).toEqual([{ from: 2, days: 2 }]) // to Sunday
  expect(clashing(live, found, '2026-06-08', '2026-06-10')).toEqual([{ from: 0, days: 1 }]) // from Monday
  expect(clashing(bar(a, 'warmup', '2026-06-01', '2026-06-07'), found, '2026-06-01', '2026-06-07')).toEqual([])
})

it('moves by days and months, and keeps the day in sight', () => {
  const at = { view: 'month', month: '2026-05', day: '2026-05-31' } as const
  expect(byDays(at, 1)).toEqual({ ...at, month: '2026-06', day: '2026-06-01' })
  expect(byDays(at, -7)).toEqual({ ...at, day: '2026-05-24' })
  expect(byMonths(at, 1)).toEqual({ ...at, month: '2026-06', day: '2026-06-30' })
  expect(byMonths({ ...at, day: '2026-04-27' }, 1)).toEqual({ ...at, month: '2026-06', day: '2026-06-27' }) // April is in sight of May
  expect(byMonths({ ...at, month: '9998-12', day: '9998-12-01' }, 1).month).toBe('9998-12')

  const line = { view: 'campaigns', month: '2026-05', day: '2026-07-31' } as const
  expect(byDays(line, 1)).toEqual({ ...line, month: '2026-06', day: '2026-08-01' })
  expect(byDays({ ...line, day: '2026-05-01' }, -1)).toEqual({ ...line, month: '2026-04', day: '2026-04-30' })
  expect(byDays(line, -40)).toEqual({ ...line, day: '2026-06-21' })
  expect(byMonths(line, -1)).toEqual({ ...line, month: '2026-04', day: '2026-06-30' })
  expect(toView(line, 'month')).toEqual({ view: 'month', month: '2026-07', day: '2026-07-31' })
  expect(toView({ ...at, day: '2026-04-28' }, 'campaigns').month).toBe('2026-04')
})

it('shows three months from the first, campaigns live next first', () => {
  expect(spanFrom('2026-06')).toEqual({ first: '2026-06-01', last: '2026-08-31', days: 92 })
  const one = (id: string, live: string, end: string, more: Partial<Summary> = {}) =>
    bar(campaign(id, { live, live_end: end, ...more }), 'live', live, end)
  const bars = [
    one('over', '2026-06-01', '2026-06-02'),
    one('later', '2026-08-01', '2026-08-02'),
    one('soon', '2026-07-01', '2026-07-02'),
    one('now', '2026-06-10', '2026-06-20'),
    one('away', '2026-09-01', '2026-09-02'), // not in sight
    one('kept', '2026-06-03', '2026-06-04', { stage: 'archived' }),
    bar('undated', 'preparation', '2026-06-01', '2026-06-30'),
  ]
  const groups = groupsOf(bars, spanFrom('2026-06'), '2026-06-15')
  expect(groups.map((g) => [g.id, g.rows.map((r) => r.campaign.id)])).toEqual([
    ['now', ['now']],
    ['next', ['soon', 'later']],
    ['none', ['undated']],
    ['over', ['over']],
    ['archived', ['kept']],
  ])
})

function never(): never {
  throw new Error('not there')
}
