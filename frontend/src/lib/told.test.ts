import { expect, it } from 'vitest'
import type { FieldType } from '~/api'
import { told } from './told'

const reader = { lang: 'zh', today: '2026-05-26', currency: 'CNY', t: (key: string) => key } as const

it.each<[unknown, FieldType, string, string]>([
  ['海报', 'text', '海报', '海报'],
  ['2026-06-04', 'day', '6月4日 周四', 'Thu 4 Jun'],
  ['2027-06-04', 'day', '2027年6月4日 周五', 'Fri 4 Jun 2027'],
  ['2026-06-04', 'text', '2026-06-04', '2026-06-04'],
  ['25:30', 'time', '25:30', '25:30'],
  [128600000, 'money', '¥1,286,000', '¥1,286,000'],
  [0, 'money', '¥0', '¥0'],
  [1250, 'share', '12.5%', '12.5%'],
  [12000, 'number', '12,000', '12,000'],
  [2.5, 'number', '2.5', '2.5'],
  [new Date('2026-05-24T18:05').getTime(), 'instant', '5月24日 18:05', '24 May 18:05'],
  [1258291, 'bytes', '1.2 MB', '1.2 MB'],
  [true, 'bool', 'ui.yes', 'ui.yes'],
  [false, 'bool', 'ui.no', 'ui.no'],
  [null, 'money', '', ''],
  [undefined, 'text', '', ''],
  ['', 'text', '', ''],
])('%s as %s', (value, type, zh, en) => {
  expect(told(value, type, reader)).toBe(zh)
  expect(told(value, type, { ...reader, lang: 'en' })).toBe(en)
})
