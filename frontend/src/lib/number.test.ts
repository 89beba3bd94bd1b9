import { expect, it } from 'vitest'
import { formatShare, formatSize } from './number'

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

it('rounds a share as people do', () => {
  expect(formatShare(10_250, 10_000, 'en', 0)).toBe('103 %') // 1.025 × 100 is 102.49999999999999
  expect(formatShare(1, 3, 'zh')).toBe('33.3 %')
  expect(formatShare(1, 0, 'en')).toBe('—')
})
