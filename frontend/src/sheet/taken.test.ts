import { expect, it } from 'vitest'
import { taken } from './taken'

const row = (id: string, ...cells: (string | null)[]) => ({ row: id, group: '', after: '', cells })

it('takes a column out of a block, and hands on what is typed there', () => {
  const got: string[] = []
  const each = (id: string, text: string) => got.push(`${id} ${text}`)
  const rows = [row('a', 'Cups', ' 5 '), row('b', null, ''), row('c', null, null), row('', 'New', '3')]
  expect(taken({ columns: ['name', 'give'], rows }, 'give', each)).toEqual({
    columns: ['name'],
    rows: [row('a', 'Cups'), row('b', null), row('c', null), row('', 'New')],
  })
  expect(got).toEqual(['a 5', 'b '])
  const block = { columns: ['name', 'give'], rows }
  expect(taken(block, undefined, each)).toBe(block)
  expect(taken({ columns: ['name'], rows: [] }, 'give', each).columns).toEqual(['name'])
})
