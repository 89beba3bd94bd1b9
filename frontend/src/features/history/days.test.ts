import { expect, it } from 'vitest'
import type { HistoryEntry } from '~/api'
import type { Translate } from '~/locale'
import { byDay } from './days'

const t: Translate = (key, params) => (params ? `${key} ${Object.values(params).join(' ')}` : key)
const view = { today: '2026-05-26', lang: 'zh', t, more: false } as const

const step = (name: string, at: string): HistoryEntry => ({
  step: name,
  at: new Date(at).getTime(),
  author: '',
  label: '',
  rows: 1,
  live: true,
  undo: '',
})

const all = [
  step('e', '2026-05-26T09:00'),
  step('d', '2026-05-26T00:00'),
  step('c', '2026-05-25T23:59'),
  step('b', '2026-05-22T08:00'), // a colleague's, who wrote it earlier and sent it later
  step('a', '2026-05-25T10:00'),
  step('0', '2025-12-31T10:00'),
]

it('sets steps under the day they were made on, in the order they came', () => {
  const groups = byDay(all, view)
  expect(groups.map((g) => [g.id, g.label, g.rows.map((e) => e.step).join('')])).toEqual([
    ['2026-05-26', 'ui.today 5月26日 周二', 'ed'],
    ['2026-05-25', 'ui.yesterday 5月25日 周一', 'c'],
    ['2026-05-22', '5月22日 周五', 'b'],
    ['2026-05-25.2', 'ui.yesterday 5月25日 周一', 'a'],
    ['2025-12-31', '2025年12月31日 周三', '0'],
  ])
  expect(groups.map((g) => g.count)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(byDay([], view)).toEqual([])
})

it('counts the last day only as far as it is known', () => {
  expect(byDay(all.slice(0, 2), { ...view, more: true }).map((g) => g.count)).toEqual(['2+'])
})
