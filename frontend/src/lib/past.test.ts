import { expect, it } from 'vitest'
import type { PastRange } from '~/api/types'
import type { Translate } from '~/locale'
import { pastFigure, pastRange, pastSpan, pastTrack, pastWords } from './past'

const t: Translate = (key, params) =>
  `${key} ${Object.entries(params ?? {})
    .map(([k, v]) => `${k}=${v}`)
    .join(' ')}`
const terms = (lang: 'zh' | 'en') => ({ t, lang, currency: 'CNY' })
const range = (over: Partial<PastRange>): PastRange => ({
  figure: 'actual',
  as: 'unit',
  unit: '人',
  n: 3,
  low: 1,
  median: 2,
  high: 3,
  q1: null,
  q3: null,
  ...over,
})

it.each([
  [8000, 14000, 'unit', '人', 'zh', '0.8–1.4 万人'],
  [8000, 14000, 'unit', 'people', 'en', '8,000–14,000 people'],
  [80, 120, 'unit', '人', 'zh', '80–120 人'],
  [83.75, 117.5, 'unit', '人', 'zh', '84–118 人'],
  [12000, 12000, 'unit', '人', 'zh', '1.2 万人'],
  [3.9, 5.6, 'unit', '%', 'zh', '3.9–5.6%'],
  [80_000, 120_000, 'money', '', 'zh', '¥800–1,200'],
  [80_050, 80_050, 'money', '', 'en', '¥800.50'],
  [800_000, 1_400_000, 'money', '', 'zh', '0.8–1.4 万'],
  [0.8, 1.254, 'share', '', 'en', '80–125.4%'],
  [0, 0, 'unit', '个', 'zh', '0 个'],
  [0, 3, 'unit', '', 'zh', '0–3'],
  [-5, 12, 'points', '', 'en', '−5 – 12'],
  [-90_000, -50_000, 'money', '', 'en', '−¥900 – −¥500'],
  [-6, -6, 'minutes', '', 'en', 'past.minutes n=−6'],
] as const)('%s to %s %s %s in %s is %s', (low, high, as, unit, lang, want) => {
  expect(pastSpan(low, high, { as, unit }, terms(lang))).toBe(want)
})

it('writes a figure whole', () => {
  expect(pastFigure(35.27, { as: 'money', unit: '' }, terms('zh'))).toBe('¥0.35')
  expect(pastFigure(0.3333, { as: 'share', unit: '' }, terms('en'))).toBe('33.3%')
})

it('says the middle half from where there are quartiles, and one campaign as one', () => {
  expect(pastWords(range({ n: 1, low: 2, high: 2 }), terms('zh'))).toBe('past.single value=2 人')
  expect(pastWords(range({ low: 2, high: 2 }), terms('zh'))).toBe('past.same n=3 value=2 人')
  expect(pastWords(range({}), terms('zh'))).toBe('past.few n=3 span=1–3 人 median=2 人')
  expect(pastWords(range({ n: 5, high: 99, q1: 1.5, q3: 2.5 }), terms('zh'))).toBe(
    'past.most n=5 span=1.5–2.5 人 median=2 人',
  )
})

it('draws a range and what is planned from 0 to a little beyond the larger', () => {
  // 100 × 1.15 = 115: 23 is 20 %, 46 is 40 %, 100 is 87%
  expect(pastTrack(range({ low: 23, high: 46 }), 100)).toEqual({ left: 20, width: 20, own: 87 })
  expect(pastTrack(range({ low: 100, high: 100 }), null)).toEqual({ left: 87, width: 2, own: null })
  expect(pastTrack(range({ low: -1, high: 1 }), 1)).toBeNull()
  expect(pastTrack(range({ low: 0, high: 0 }), 0)).toBeNull()
})

it('finds the range asked for', () => {
  const beside = {
    kind: 'material' as const,
    row: 'm',
    name: '',
    ranges: [range({ figure: 'used' }), range({ figure: 'left' })],
  }
  expect(pastRange(beside)?.figure).toBe('used')
  expect(pastRange(beside, 'left')?.figure).toBe('left')
  expect(pastRange(beside, 'nps')).toBeUndefined()
  expect(pastRange(undefined, 'nps')).toBeUndefined()
})
