import { describe, expect, it } from 'vitest'
import { assign, fieldOf, repeated } from './columns'

const columns = [
  { heading: 'Work', field: '' },
  { heading: 'Task', field: 'title' },
  { heading: 'Who', field: 'owner' },
]
const seen = (mapping: Record<string, string>) => columns.map((c) => fieldOf(c, mapping))

describe('assign', () => {
  it('takes a field from the column that was recognised for it', () => {
    expect(seen(assign(columns, {}, 'Work', 'title'))).toEqual(['title', '', 'owner'])
  })
  it('takes a field from the column it was given to before', () => {
    const first = assign(columns, {}, 'Work', 'owner')
    expect(seen(assign(columns, first, 'Task', 'owner'))).toEqual(['', 'owner', ''])
  })
  it('leaves a column out and the others alone', () => {
    expect(seen(assign(columns, {}, 'Who', ''))).toEqual(['', 'title', ''])
  })
})

it('finds columns whose heading came before', () => {
  const twice = [...columns, { heading: 'Task', field: '' }]
  expect(twice.map((_, i) => repeated(twice, i))).toEqual([false, false, false, true])
})
