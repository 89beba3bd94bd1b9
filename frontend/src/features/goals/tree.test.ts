import { expect, it } from 'vitest'
import { indented, moved, outdented, placeNew, tops, treeOf, withParts } from './tree'

/** "a b:a" is a goal a and a part of it, b, in the order of their list. */
const goals = (text: string) =>
  text.split(' ').map((x) => {
    const [id = '', parent = ''] = x.split(':')
    return { id, parent }
  })
const seen = (text: string) =>
  treeOf(goals(text))
    .map(({ goal, level }) => '.'.repeat(level - 1) + goal.id)
    .join(' ')

/** a, with b and c (with d), then e, whose part is f. */
const TREE = 'a b:a c:a d:c e f:e'

it('stands each below its parent, in the order of the list', () => {
  expect(seen(TREE)).toBe('a .b .c ..d e .f')
  expect(seen('b:a f:e e a c:a')).toBe('e .f a .b .c')
})

it('hides nothing that lost its parent, is its own, or lies in a ring', () => {
  expect(seen('x:gone a b:b p:q q:p')).toBe('x a b p .q')
})

it('knows what belongs to what, and what is moved with what', () => {
  expect([...withParts(goals(TREE), ['c', 'f'])].sort()).toEqual(['c', 'd', 'f'])
  expect([...withParts(goals('p:q q:p'), ['p'])].sort()).toEqual(['p', 'q'])
  expect(tops(goals(TREE), ['d', 'f', 'c'])).toEqual(['c', 'f'])
})

it('adds a goal where the line for it stands, and at the end to the top', () => {
  expect(placeNew(goals(TREE), 'b')).toEqual({ after: 'b', before: '', parent: 'a' })
  expect(placeNew(goals(TREE), 'a')).toEqual({ after: '', before: 'b', parent: 'a' })
  expect(placeNew(goals(TREE), 'f')).toEqual({ after: 'e', before: '', parent: '' })
  expect(placeNew([], '')).toEqual({ after: '', before: '', parent: '' })
  expect(placeNew(goals(TREE), '')).toEqual({ after: '', before: 'a', parent: '' })
})

it('moves a goal past the next of the same parent, whatever belongs to that', () => {
  // a line down: behind what stands next, be it a part of its own
  expect(moved(goals(TREE), ['a'], 'b')).toEqual({ rows: ['a'], after: 'e', before: '', parent: '' })
  expect(moved(goals(TREE), ['b'], 'c')).toEqual({ rows: ['b'], after: 'c', before: '', parent: 'a' })
  // a line up: behind what stands two lines above
  expect(moved(goals(TREE), ['e'], 'c')).toEqual({ rows: ['e'], after: '', before: 'a', parent: '' })
  expect(moved(goals(TREE), ['c'], 'a')).toEqual({ rows: ['c'], after: '', before: 'b', parent: 'a' })
})

it('moves on through the tree where there is no next, and to where it is dropped', () => {
  expect(moved(goals(TREE), ['d'], 'e')).toEqual({ rows: ['d'], after: '', before: 'f', parent: 'e' })
  expect(moved(goals(TREE), ['f'], 'b')).toEqual({ rows: ['f'], after: 'b', before: '', parent: 'a' })
  expect(moved(goals(TREE), ['f'], '')).toEqual({ rows: ['f'], after: '', before: 'a', parent: '' })
  expect(moved(goals(TREE), ['b', 'c', 'd'], 'f')).toEqual({ rows: ['b', 'c'], after: 'f', before: '', parent: 'e' })
})

it('moves nothing into itself, and nothing past the end', () => {
  expect(moved(goals(TREE), ['e'], 'f')).toBeNull()
  expect(moved(goals(TREE), ['a'], 'd')).toEqual({ rows: ['a'], after: 'e', before: '', parent: '' })
  expect(moved(goals(TREE), ['nobody'], 'a')).toBeNull()
})

it('makes a goal a part of the one before it, and back', () => {
  expect(indented(goals(TREE), ['e'])).toEqual({ rows: ['e'], after: 'c', before: '', parent: 'a' })
  expect(indented(goals(TREE), ['c'])).toEqual({ rows: ['c'], after: 'b', before: '', parent: 'b' })
  expect(indented(goals(TREE), ['b'])).toBeNull()
  expect(indented(goals(TREE), ['a'])).toBeNull()
  expect(outdented(goals(TREE), ['d'])).toEqual({ rows: ['d'], after: 'c', before: '', parent: 'a' })
  expect(outdented(goals(TREE), ['b', 'c', 'f'])).toEqual({ rows: ['b', 'c'], after: 'a', before: '', parent: '' })
  expect(outdented(goals(TREE), ['e'])).toBeNull()
})
