import { expect, it } from 'vitest'
import type { Summary } from '~/api'
import type { Translate } from '~/locale'
import { grouped, lets } from './view'

const today = '2026-05-26'
const t: Translate = (key, params) => (params ? `${key} ${Object.values(params).join(' ')}` : key)

const summary = (name: string, more: Partial<Summary>): Summary =>
  ({ id: name, name, client: '', lead: '', stage: 'plan', live: '', live_end: '', next_due: '', ...more }) as Summary

const all = [
  summary('old', { stage: 'archived', live: '2025-12-05', live_end: '2025-12-11', client: '屿山茶' }),
  summary('far', { live: '2026-08-18', live_end: '2026-08-20', client: '屿山茶', lead: '林知夏' }),
  summary('undated', {}),
  summary('near', { live: '2026-06-04', live_end: '2026-06-10', client: '禾木家居', next_due: '2026-05-20' }),
  summary('running', { stage: 'execute', live: '2026-05-24', live_end: '2026-05-28' }),
  summary('older', { stage: 'archived', live: '2025-03-05', live_end: '2025-03-11', next_due: '2025-03-01' }),
]

const view = { grouping: 'stage', filters: [], text: '', today, me: '林知夏', lang: 'zh', t } as const
const shape = (v: Partial<Parameters<typeof grouped>[1]>) =>
  grouped(all, { ...view, ...v }).map((g) => [g.label, g.rows.map((r) => r.name)])

it('groups by stage: at work first, what is live next on top, the past latest first', () => {
  expect(shape({})).toEqual([
    ['stage.execute', ['running']],
    ['stage.plan', ['near', 'far', 'undated']],
    ['stage.archived', ['old', 'older']],
  ])
})

it('groups by client, those without one last, and by month', () => {
  expect(shape({ grouping: 'client' }).map(([label]) => label)).toEqual(['禾木家居', '屿山茶', 'ui.campaigns.noClient'])
  expect(shape({ grouping: 'date' }).map(([label]) => label)).toEqual([
    '2026年5月',
    '2026年6月',
    '2026年8月',
    'ui.live.none',
    '2025年12月',
    '2025年3月',
  ])
  expect(shape({ grouping: 'date', lang: 'en' })[0]?.[0]).toBe('May 2026')
})

it('filters: mine, overdue but not archived, live this month; and by words', () => {
  const names = (v: Partial<Parameters<typeof grouped>[1]>) => shape(v).flatMap(([, rows]) => rows)
  expect(names({ filters: ['mine'] })).toEqual(['far'])
  expect(names({ filters: ['late'] })).toEqual(['near'])
  expect(names({ filters: ['month'] })).toEqual(['running'])
  expect(names({ filters: ['mine', 'late'] })).toEqual([])
  expect(names({ text: '禾木' })).toEqual(['near'])
})

it('counts a live period that began last month as this month’s', () => {
  expect(lets('month', summary('x', { live: '2026-04-28', live_end: '2026-05-03' }), today, '')).toBe(true)
  expect(lets('month', summary('x', { live: '2026-06-01' }), today, '')).toBe(false)
  expect(lets('mine', summary('x', {}), today, '')).toBe(false)
})
