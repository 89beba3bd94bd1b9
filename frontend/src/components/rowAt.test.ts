import { expect, it } from 'vitest'
import { rowAt } from './rowAt'

const groups = [
  { id: 'a', label: 'A', rows: [{ id: '1' }, { id: '2' }] },
  { id: 'b', label: 'B', rows: [{ id: '3' }] },
]
const at = (selected: string, folded: string[] = [], of = groups) => rowAt(of, folded, selected, (r) => r.id)?.id

it('is at the row selected, else at the first in sight', () => {
  expect(at('2')).toBe('2')
  expect(at('')).toBe('1')
  expect(at('gone')).toBe('1')
  expect(at('2', ['a'])).toBe('3') // folded away: not what the list marks
  expect(at('2', ['a', 'b'])).toBeUndefined()
  expect(at('', [], [])).toBeUndefined()
})

it('is at no row on the line of a group', () => {
  expect(at('group:b')).toBeUndefined()
  expect(at('group:gone')).toBe('1')
})
