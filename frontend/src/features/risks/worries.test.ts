import { expect, it } from 'vitest'
import type { Person, Worry } from '~/api'
import { themesOf, voicesOf } from './worries'

const worry = (id: string, theme: string, person = '', risk = '') => ({ id, theme, person, risk, text: id }) as Worry
const all = [worry('a', '', 'p'), worry('b', 'Rain', 'q', 'r'), worry('c', 'Rain'), worry('d', 'Queue', 'q', 'r')]

it('groups worries by theme, and knows which are no risk yet', () => {
  expect(themesOf(all).map((x) => [x.name, x.worries.length, x.open.map((w) => w.id).join()])).toEqual([
    ['Rain', 2, 'c'],
    ['Queue', 1, ''],
    ['', 1, 'a'],
  ])
})

it('groups worries by who said them, nobody last', () => {
  const people = [{ id: 'p', name: 'Ann' } as Person, { id: 'q', name: '陈' } as Person]
  expect(voicesOf([worry('x', ''), ...all], people).map((v) => [v.name, ...v.worries.map((w) => w.id)])).toEqual([
    ['Ann', 'a'],
    ['陈', 'b', 'd'],
    ['', 'x', 'c'],
  ])
})
