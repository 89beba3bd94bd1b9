import { expect, it } from 'vitest'
import { without } from './json'

it.each([
  ['{"paper":"a4","by":"day"}', '{"by":"day"}'],
  ['{"by":"day"}', '{"by":"day"}'],
  ['{"paper":"a4"}', '{}'],
  ['', ''],
  ['{paper', ''],
  ['null', ''],
])('%s', (text, rest) => {
  expect(without(text, 'paper')).toBe(rest)
})
