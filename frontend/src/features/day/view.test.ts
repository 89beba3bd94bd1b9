import { expect, test } from 'vitest'
import type { DayRow, Material, Post, Task } from '~/api'
import { edits, isDone, steady } from './view'

test('what is ticked stays where it stood, what is new comes behind', () => {
  const rows = ['new', 'b', 'a'].map((row) => ({ row }) as DayRow)
  expect(steady(['a', 'gone', 'b'], rows).map((r) => r.row)).toEqual(['a', 'b', 'new'])
  expect(steady([], rows).map((r) => r.row)).toEqual(['new', 'b', 'a'])
})

test('a tick writes what it means', () => {
  const material = { id: 'm', quantity: 50, received: 48, accepted: null, state: 'arrived' } as Material
  expect(edits.material(material, true, '2026-06-04')).toEqual({
    op: 'patch',
    kind: 'material',
    row: 'm',
    set: { state: 'accepted', accepted_on: '2026-06-04', received: 48, accepted: 50 },
  })
  expect(edits.material(material, false, '2026-06-04').set).toEqual({ state: 'arrived', accepted_on: '' })
  expect(edits.task({ id: 't' } as Task, false).set).toEqual({ state: 'todo' })
  expect(edits.post({ id: 'p' } as Post, true).set).toEqual({ status: 'published' })
  expect([isDone.material(material), isDone.material({ ...material, state: 'loaded' })]).toEqual([false, true])
})
