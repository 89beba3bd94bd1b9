import { expect, it } from 'vitest'
import { pageList } from './pages'

it.each([
  [[], ''],
  [[3], '3'],
  [[2, 3], '2–3'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
])('%j', (numbers, want) => {
  expect(pageList(numbers)).toBe(want)
})
