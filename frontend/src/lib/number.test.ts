import { expect, it } from 'vitest'
import shares from '../../../internal/locale/testdata/shares.json'
import { formatFigure, formatNumber, formatShare, formatSize, withUnit } from './number'

it.each([
  [0, '0 B'],
  [640, '640 B'],
  [1023, '1,023 B'],
  [1024, '1.0 KB'],
  [1536, '1.5 KB'],
  [1_258_291, '1.2 MB'],
  [691_011_584, '659 MB'],
  [104_805_171, '99.9 MB'],
  [104_857_600, '100 MB'],
  [1_073_741_824, '1.0 GB'],
])('%d bytes are %s', (bytes, said) => {
  expect(formatSize(bytes, 'en')).toBe(said)
  expect(formatSize(bytes, 'zh')).toBe(said)
})

it.each([
  [0.017881, '0.018'],
  [-0.0234, '-0.023'],
  [0.00042, '0.00042'],
  [0.0999, '0.1'],
  [0.126, '0.13'],
  [5.678, '5.68'],
] as const)('tells small figures apart: %d is %s', (n, said) => {
  expect(formatNumber(n, 'zh')).toBe(said)
})

it.each(shares)('a share is said as Go says it: $said', ({ of: [part = 0, whole = 0], said }) => {
  expect(formatShare(part, whole, 'zh')).toBe(said)
  expect(formatShare(part, whole, 'en')).toBe(said)
})

it('puts a unit after a figure, a per cent sign close to it', () => {
  expect(withUnit('12,000', '人')).toBe('12,000 人')
  expect(withUnit('5.6', ' % ')).toBe('5.6%')
  expect(withUnit('7', '')).toBe('7')
})

it('rounds a share as people do', () => {
  expect(formatShare(10_250, 10_000, 'en', 0)).toBe('103%') // 1.025 × 100 is 102.49999999999999
  expect(formatShare(1, 3, 'zh')).toBe('33.3%')
  expect(formatShare(1, 0, 'en')).toBe('—')
})

it('keeps every decimal of a figure that somebody wrote', () => {
  expect(formatFigure(1_111_112, 'zh')).toBe('1,111,112')
  expect(formatFigure(5.5556, 'en')).toBe('5.5556')
  expect(formatFigure(0.1 + 0.2, 'en')).toBe('0.3')
})
