import { describe, expect, it } from 'vitest'
import en from '#locale/en.json'
import type { ChannelResult, Results, Source } from '~/api'
import { textOf } from '~/locale'
import { explain } from './explain'
import { nextFigure } from './parts'
import type { Told } from './say'
import { apart } from './slopes'

const source = (metric: string, over: Partial<Source> = {}): Source => ({
  metric,
  name: metric,
  unit: '',
  aggregate: 'sum',
  over: '',
  under: '',
  total: null,
  readings: 0,
  whole: 0,
  first: '',
  last: '',
  channels: [],
  ...over,
})

const channel = (id: string, over: Partial<ChannelResult> = {}): ChannelResult => ({
  channel: id,
  name: id,
  exposure: null,
  click: null,
  conversion: null,
  cost: null,
  cost_from: '',
  traffic_share: null,
  conversion_share: null,
  cost_share: null,
  cpm: null,
  cpc: null,
  cpa: null,
  verdict: '',
  missing: [],
  ...over,
})

const base: Results = {
  currency: 'CNY',
  readings: 4,
  first: '2026-06-04',
  last: '2026-06-05',
  goals: [],
  funnel: [],
  channels: {
    exposure: '',
    click: 'clicks',
    conversion: 'orders',
    cost: 'spend',
    traffic: 'click',
    rows: [
      channel('a', {
        click: 300,
        conversion: 40,
        cost: 800,
        conversion_share: 0.5,
        cost_share: 0.8,
        traffic_share: 0.3,
        cpa: 20,
        cpc: 2.6667,
        verdict: 'costly',
        cost_from: 'readings',
      }),
      channel('b', { missing: ['cost'] }),
    ],
    total: channel('', { name: '', click: 1000, conversion: 80, cost: 1000 }),
    missing: ['exposure'],
  },
  budget: {
    approved: 1_000_000,
    planned: 900_000,
    raised: 0,
    reserve: 100_000,
    released: 0,
    committed: 0,
    paid: 500_000,
    spent: 500_000,
    used: 0.5,
    loose: 0,
    categories: [
      {
        name: 'Media',
        lines: ['l'],
        planned: 400_000,
        raised: 20_000,
        committed: 150_000,
        paid: 300_000,
        may: 420_000,
        spent: 450_000,
        left: -30_000,
        used: 1.0714,
      },
    ],
  },
  return: {
    metric: '',
    revenue: null,
    margin: null,
    profit: null,
    cost: 500_000,
    cost_from: 'budget',
    net: null,
    gross: null,
    missing: ['metric', 'margin'],
    first: 'net',
  },
  days: [],
  incidents: { list: [], met: 0, late: 0, mean: null },
  sources: [
    source('orders', {
      total: 12_000,
      readings: 4,
      first: '2026-06-04',
      last: '2026-06-05',
      channels: [{ channel: 'a', name: 'a', total: 12_000 }],
    }),
    source('clicks', { total: 1000 }),
  ],
  outside: 0,
  in: '',
  cuts: [],
  missing: [],
}

const told = (results: Partial<Results> = {}): Told => ({
  t: (key, params) => textOf(en, key, params),
  lang: 'en',
  today: '2026-06-12',
  word: (_, code) => code,
  book: {
    campaign: { id: 'c', currency: 'CNY' },
    goals: [],
    budget_lines: [{ id: 'l', item: 'Posts', planned: 400_000, committed: 150_000, paid: 300_000 } as never],
    incidents: [],
  },
  results: { ...base, ...results },
})

const goal = (over: object) => ({
  goal: 'g',
  name: 'Orders',
  parent: '',
  metric: 'orders',
  unit: '',
  at_most: false,
  target: 10_000,
  actual: 12_000,
  achieved: 1.2,
  met: true,
  low: false,
  missing: '' as const,
  ...over,
})

describe('what a figure was computed from', () => {
  it('says the arithmetic of a goal, and where its parts stand', () => {
    const e = explain('goal:g:achieved', told({ goals: [goal({})] }))
    expect(e?.sum).toBe('12,000 ÷ 10,000 = 120%')
    expect(e?.parts.map((p) => p.to)).toEqual([
      '/campaigns/c/data?metric=orders',
      '/campaigns/c/goals?row=g&field=target',
    ])
    expect(explain('goal:g:actual', told({ goals: [goal({})] }))?.parts[0]?.to).toBe(
      '/campaigns/c/data?channel=a&metric=orders',
    )
  })
  it('turns it round for an at-most goal, and has no figure for one that came to nothing', () => {
    const at = { at_most: true, target: 3, actual: 4, achieved: 0.75, met: false }
    expect(explain('goal:g:achieved', told({ goals: [goal(at)] }))?.sum).toBe('3 ÷ 4 = 75%')
    const none = goal({ at_most: true, target: 3, actual: 0, achieved: null })
    expect(explain('goal:g:achieved', told({ goals: [none] }))?.sum).toBe('Met: there is nothing to divide by')
  })
  it.each([
    ['target', '/campaigns/c/goals?row=g&field=target'],
    ['zero', '/campaigns/c/goals?row=g&field=target'],
    ['metric', '/campaigns/c/goals?row=g&field=metric'],
    ['reading', '/campaigns/c/data?metric=orders'],
  ] as const)('names what a goal lacks: %s', (missing, to) => {
    const e = explain('goal:g:achieved', told({ goals: [goal({ missing, achieved: null, met: false })] }))
    expect(e?.sum).toBe('')
    expect(e?.lacks.map((l) => l.to)).toEqual([to])
  })
  it('says why a channel is costly, and what another lacks', () => {
    expect(explain('channel:a:verdict', told())?.sum).toBe('50% < 80%')
    expect(explain('channel:a:cpa', told())?.sum).toBe('800 ÷ 40 = 20')
    expect(explain('channel:a:traffic', told())?.sum).toBe('300 ÷ 1,000 = 30%')
    expect(explain('channel:b:cost', told())?.lacks[0]?.to).toBe('/campaigns/c/promotion?row=b&field=cost')
    expect(explain('channel:b:cpm', told())?.lacks.map((l) => l.to)).toEqual([
      '/campaigns/c/promotion?row=b&field=cost',
      '/campaigns/c/metrics',
    ])
    // What was entered of a channel is of all days: a part of them needs readings.
    expect(explain('channel:b:cost', told({ in: 'live' }))?.lacks[0]?.to).toBe(
      '/campaigns/c/data?channel=b&metric=spend',
    )
  })
  it('adds the budget up and shows its lines', () => {
    expect(explain('budget:0:left', told())?.sum).toBe('¥4,200 − ¥4,500 = −¥300')
    expect(explain('budget:0:may', told())?.sum).toBe('¥4,000 + ¥200 = ¥4,200')
    expect(explain('budget:0:spent', told())?.parts).toEqual([
      { label: 'Posts', value: '¥4,500', to: '/campaigns/c/budget?row=l' },
    ])
  })
  it('says both returns, and leads to what they lack', () => {
    const full = {
      metric: 'orders',
      revenue: 1_800_000,
      margin: 6000,
      profit: 1_080_000,
      cost: 500_000,
      net: 2.6,
      gross: 2.16,
      missing: [],
    }
    const x = told({ return: { ...base.return, ...full } })
    expect(explain('return:net', x)?.sum).toBe('(¥18,000 − ¥5,000) ÷ ¥5,000 = 2.6')
    expect(explain('return:gross', x)?.sum).toBe('¥10,800 ÷ ¥5,000 = 2.16')
    expect(explain('return:profit', x)?.sum).toBe('¥18,000 × 60% = ¥10,800')
    expect(explain('return:gross', told())?.lacks.map((l) => l.to)).toEqual([
      '/campaigns/c/metrics',
      '/campaigns/c/brief?row=c&field=margin',
    ])
  })
  it('knows nothing of a figure that is no more', () => {
    for (const name of [
      '',
      'goal:x:achieved',
      'channel:x:cpa',
      'budget:9:may',
      'return:x',
      'run:x:late',
      'incidents:x',
      'step:x:rate',
    ])
      expect(explain(name, told())).toBeNull()
  })
})

describe('arrows', () => {
  // two rows of two, the second one further right
  const spots = [
    { x: 10, y: 10 },
    { x: 90, y: 12 },
    { x: 30, y: 50 },
    { x: 110, y: 50 },
  ]
  it('go along a row, and to the nearest of the next', () => {
    expect(nextFigure(spots, 0, 'ArrowRight')).toBe(1)
    expect(nextFigure(spots, 1, 'ArrowLeft')).toBe(0)
    expect(nextFigure(spots, 1, 'ArrowDown')).toBe(3)
    expect(nextFigure(spots, 2, 'ArrowUp')).toBe(0)
    expect(nextFigure(spots, 3, 'ArrowRight')).toBe(-1)
    expect(nextFigure(spots, 0, 'ArrowUp')).toBe(-1)
  })
})

it('sets names apart, and none below the last line', () => {
  const at = apart(
    [
      { id: 'a', y: 100 },
      { id: 'b', y: 98 },
      { id: 'c', y: 10 },
    ],
    14,
    104,
  )
  expect([at.get('c'), at.get('b'), at.get('a')]).toEqual([10, 90, 104])
})
