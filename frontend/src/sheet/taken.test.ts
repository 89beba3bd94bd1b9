import { expect, it } from 'vitest'
import { taken } from './taken'

const row = (id: string, ...cells: (string | null)[]) => ({ row: id, group: '', after: '', cells })

it('takes a column out of a block, and what is typed there', () => {
  const got: string[] = []
  const takes = { column: 'give', take: (id: string, text: string) => got.push(`${id} ${text}`) }
  const block = { columns: ['name', 'give'], rows: [row('a', 'Cups', ' 5 '), row('b', null, ''), row('', 'New', '3')] }
  expect(taken(block, takes)).toEqual({ columns: ['name'], rows: [row('a', 'Cups'), row('b', null), row('', 'New')] })
  expect(got).toEqual(['a 5'])
  expect(taken(block, undefined)).toBe(block)
  expect(taken({ columns: ['name'], rows: [] }, takes).columns).toEqual(['name'])
})
