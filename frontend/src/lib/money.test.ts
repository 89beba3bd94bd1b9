import { expect, it } from 'vitest'
import { formatLargeMoney, formatMoney } from './money'
import { formatNumber, formatShare } from './number'

it.each([
  [128600000, 'CNY', 'zh', '¥1,286,000'],
  [128600050, 'CNY', 'zh', '¥1,286,000.50'],
  [0, 'CNY', 'zh', '¥0'],
  [12345, 'JPY', 'en', '¥12,345'],
  [99900, 'USD', 'en', '$999'],
  [null, 'CNY', 'zh', '—'],
] as const)('%s %s in %s', (minor, currency, lang, want) => {
  expect(formatMoney(minor, currency, lang)).toBe(want)
})

it.each([
  [128600000, 'zh', '128.6 万'],
  [8600000, 'zh', '8.6 万'],
  [999900, 'zh', '¥9,999'],
  [12345678900000, 'zh', '1,234.6 亿'],
  [128600000, 'en', '¥1.29M'],
  [null, 'zh', '—'],
] as const)('large: %s in %s', (minor, lang, want) => {
  expect(formatLargeMoney(minor, 'CNY', lang)).toBe(want)
})

it('has no figure where there is none', () => {
  expect(formatNumber(null, 'zh')).toBe('—')
  expect(formatNumber(0, 'zh')).toBe('0')
  expect(formatShare(1038, 1430, 'zh')).toBe('72.6%')
  expect(formatShare(0, 0, 'zh')).toBe('—')
})
