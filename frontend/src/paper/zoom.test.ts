import { expect, it } from 'vitest'
import { scaleOf } from './zoom'

// A4 in points, in a box that leaves 600 × 400 px beside the margins.
const a4 = { width: 595, height: 842 }
const box = { width: 620, height: 420 }

it('shows the whole page: the height binds', () => {
  expect(scaleOf('page', a4, box)).toBeCloseTo(400 / 842)
})
it('shows the whole page: the width binds', () => {
  expect(scaleOf('page', a4, { width: 220, height: 920 })).toBeCloseTo(200 / 595)
})
it('fills the width', () => {
  expect(scaleOf('width', a4, box)).toBeCloseTo(600 / 595)
})
it('is true to scale at 100 %: 210 mm are 793.7 px of 1/96 inch', () => {
  expect(595.28 * scaleOf('full', a4, box)).toBeCloseTo((210 / 25.4) * 96, 0)
})
it('never vanishes in a window of no size', () => {
  expect(scaleOf('page', a4, { width: 10, height: 10 })).toBeGreaterThan(0.1)
})
