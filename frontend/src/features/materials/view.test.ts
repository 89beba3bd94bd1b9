import { describe, expect, it } from 'vitest'
import type { Applied, Goods, Material } from '~/api'
import { speak } from '~/locale'
import { lostOf } from './lost'
import { dueDays, grouped, isShort, lets, namedDays, type Terms } from './view'

const material = (id: string, more: Partial<Material> = {}) =>
  ({
    id,
    name: id,
    kind: 'onsite',
    state: 'ordered',
    spec: '',
    notes: '',
    owner: '',
    due: '',
    quantity: null,
    accepted: null,
    ...more,
  }) as Material
const goods = (urgency: Goods['urgency'], faults: Goods['faults'] = []) => ({ urgency, faults }) as Goods

const materials = [
  material('wall', { due: '2026-06-02' }),
  material('cups', { kind: 'gift', due: '2026-05-30', quantity: 500, accepted: 498 }),
  material('led', { kind: 'equipment', due: '2026-05-28' }),
  material('late', { due: '2026-05-20', owner: 'me', state: 'arrived', spec: '60 ml' }),
  material('some', { kind: 'gift' }),
  material('soon', { due: '2026-05-27' }),
]
const terms = (more: Partial<Terms> = {}): Terms => ({
  way: 'kind',
  filters: [],
  text: '',
  goods: new Map([
    ['wall', goods('close')],
    ['cups', goods('accepted', ['given'])],
    ['led', goods('open')],
    ['late', goods('late')],
    ['some', goods('undated')],
    ['soon', goods('open')],
  ]),
  mine: new Set(['me']),
  word: (_, code) => code,
  headOf: (u) => u,
  was: (m) => m,
  fresh: () => false,
  ...more,
})
const said = (t: Terms) => grouped(materials, t).map((g) => `${g.label}: ${g.rows.map((m) => m.id).join()}`)

describe('materials', () => {
  it('stand by their kind', () => {
    expect(said(terms())).toEqual(['Onsite: wall,late,soon', 'Gift: cups,some', 'Equipment: led'])
    expect(grouped([], terms()).map((g) => g.gives)).toEqual([{ kind: 'promotional' }])
  })
  it('stand by their days, what is behind the line after what is before it', () => {
    expect(said(terms({ way: 'due' }))).toEqual([
      'late: late',
      'open: soon,led',
      'close: wall',
      'undated: some',
      'accepted: cups',
    ])
    expect(grouped([], terms({ way: 'due' })).map((g) => g.label)).toEqual(['undated'])
  })
  it('are prizes in the stock, those made there too', () => {
    expect(said(terms({ way: 'stock' }))).toEqual([': cups,some'])
    expect(grouped([], terms({ way: 'stock' })).map((g) => g.gives)).toEqual([{ kind: 'gift' }])
  })
  it('are filtered and found', () => {
    expect(said(terms({ filters: ['late'] }))).toEqual(['Onsite: late'])
    expect(said(terms({ filters: ['close'] }))).toEqual(['Onsite: wall'])
    expect(said(terms({ filters: ['arrived', 'mine'] }))).toEqual(['Onsite: late'])
    expect(said(terms({ filters: ['short'] }))).toEqual(['Gift: cups'])
    expect(said(terms({ text: '60' }))).toEqual(['Onsite: late'])
    expect(said(terms({ text: 'nowhere' }))).toEqual([])
  })
  it('stay where the user is at them, and what he made stays in sight', () => {
    const was = (m: Material) => (m.id === 'led' ? { ...m, kind: 'onsite' as const } : m)
    expect(said(terms({ was }))[0]).toBe('Onsite: wall,led,late,soon')
    expect(said(terms({ fresh: (m) => m.id === 'some', filters: ['late'] }))).toEqual(['Onsite: late', 'Gift: some'])
  })
})

it('falls short by its counts or by what does not add up', () => {
  expect(isShort(material('x', { quantity: 5, accepted: 5 }), goods('accepted'))).toBe(false)
  expect(isShort(material('x', { quantity: 5, accepted: 4 }), goods('accepted'))).toBe(true)
  expect(isShort(material('x', { quantity: 5 }), goods('open', ['promised']))).toBe(true)
  expect(lets('short', material('unknown'), terms())).toBe(false)
})

it('waits for acceptance until what came is counted', () => {
  const came = material('came', { state: 'arrived', accepted: 58 })
  expect(lets('arrived', came, terms({ goods: new Map([['came', goods('accepted')]]) }))).toBe(false)
  expect(lets('arrived', came, terms({ goods: new Map([['came', goods('late')]]) }))).toBe(true)
})

it('names days of the strip that do not run into one another, today and the live day first', () => {
  const days = (every: number) =>
    namedDays('2026-11-02', 25, every, ['2026-11-26', '2026-11-09']).map((d) => d.slice(8))
  expect(days(7)).toEqual(['02', '09', '16', '26'])
  expect(days(30)).toEqual(['26'])
  expect(namedDays('2026-11-02', 3, 1, ['2027-01-01', '2026-10-01'])).toHaveLength(3)
})

it('gathers the days of acceptance', () => {
  expect(dueDays(materials).map((d) => `${d.day} ${d.rows.length}`)).toEqual([
    '2026-05-20 1',
    '2026-05-27 1',
    '2026-05-28 1',
    '2026-05-30 1',
    '2026-06-02 1',
  ])
})

it('says what goes with a material', async () => {
  await speak('en')
  const changes = [
    { kind: 'material', fields: [], row: null },
    { kind: 'award', fields: [], row: null },
    { kind: 'award', fields: [], row: null },
    { kind: 'attachment', fields: [], row: null },
  ]
  expect(lostOf({ label: 'delete “Cups”', changes } as unknown as Applied)).toBe(
    'delete “Cups” · 2 hand-outs went with it · 1 attachment went with it',
  )
})
