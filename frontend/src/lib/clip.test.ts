import { expect, it } from 'vitest'
import { clip } from './clip'

it('cuts between characters, and only what is too long', () => {
  expect(clip('九月十日', 4)).toBe('九月十日')
  expect(clip('九月十日吧', 4)).toBe('九月十…')
  expect(clip('🎉🎉🎉', 2)).toBe('🎉…')
})
