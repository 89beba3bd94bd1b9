import { expect, it } from 'vitest'
import type { Kind } from '~/api'
import { FIELDS, filled, filledFields, howOf, titleField } from './fields'

const kinds = Object.keys(FIELDS) as Kind[]

it('knows what a row of each kind is called by', () => {
  const titles = Object.fromEntries(kinds.map((k) => [k, titleField(k)]))
  expect(titles).toEqual({
    campaign: 'name',
    period: 'name',
    metric: 'name',
    goal: 'name',
    guest: 'name',
    budget_line: 'item',
    release: 'reason',
    department: 'name',
    group: 'name',
    person: 'name',
    partner: 'name',
    payment: 'name',
    answer: 'question',
    task: 'title',
    item: 'text',
    dependency: '',
    attachment: 'name',
    risk: 'name',
    worry: 'text',
    material: 'name',
    award: 'notes',
    channel: 'name',
    post: 'title',
    run_item: 'title',
    deviation: 'name',
    incident: 'name',
    log_entry: 'text',
    question: 'text',
    response: 'text',
    meeting: 'name',
    improvement: 'name',
    lesson: 'text',
    passage: 'text',
    print: '',
  })
})

it('tells the fields that hold something, in their order, without title and machine text', () => {
  const risk = { id: 'r', position: 'V', name: 'Rain', category: 'weather', likelihood: 0, impact: null, trigger: '' }
  expect(filledFields('risk', { ...risk, owner: 'p', notes: '1' })).toEqual([
    'category',
    'likelihood',
    'owner',
    'notes',
  ])
  expect(filledFields('item', { id: 'i', text: 'x', task: 't', done: false })).toEqual(['task'])
})

it('takes a zero for something, and a no for nothing', () => {
  expect([0, 'x', true].map(filled)).toEqual([true, true, true])
  expect([null, undefined, '', false].map(filled)).toEqual([false, false, false, false])
})

it('leaves what it does not know to the machine', () => {
  expect(howOf('task', 'colour')).toBe('code')
  expect(howOf('dance' as Kind, 'step')).toBe('code')
})
