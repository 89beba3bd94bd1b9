import { expect, it } from 'vitest'
import { sameName } from './name'

it('takes names for one whatever their case and spaces', () => {
  expect(sameName(' Ann  Lee', 'ann lee')).toBe(true)
  expect(sameName('Ann Lee', 'Annlee')).toBe(false)
})
