import { expect, it } from 'vitest'
import type { Lesson, LessonProposal, TemplateInfo } from '~/api'
import { heldBy, likely, passing, topicsOf, turned } from './lessons'

const lesson = (id: string, over: Partial<Lesson> = {}): Lesson => ({
  id,
  position: id,
  text: id,
  kind: 'keep',
  scenario: '',
  topic: '',
  source: '',
  ...over,
})

const all = [
  lesson('rent an awning', { scenario: 'salon', topic: 'Operations' }),
  lesson('tell the press', { scenario: 'launch', topic: 'PR' }),
  lesson('count twice', { topic: 'Operations' }),
]

it('filters by scenario, of which every one has those of none, by topic and by words', () => {
  const ids = (...of: [string, string, string]) => passing(all, ...of).map((x) => x.id)
  expect(ids('salon', '', '')).toEqual(['rent an awning', 'count twice'])
  expect(ids('', 'PR', '')).toEqual(['tell the press'])
  expect(ids('', '', 'awning')).toEqual(['rent an awning'])
  expect(topicsOf(all)).toEqual(['Operations', 'PR'])
})

it('takes a lesson to the template of its scenario, one’s own before the built-in one', () => {
  const template = (id: string, own: boolean, scenario: string) => ({ id, own, scenario }) as TemplateInfo
  const list = [template('x', true, 'launch'), template('own', true, 'salon'), template('salon', false, 'salon')]
  expect(likely(list, { scenario: 'salon' })).toBe('own')
  expect(likely(list.slice(2), { scenario: 'salon' })).toBe('salon')
  expect(likely(list, { scenario: '' })).toBe('x')
  expect(likely([], { scenario: '' })).toBe('')
})

it('writes behind what a row says, or makes a new one', () => {
  const risk = { row: 'r', title: 'Rain', set: { name: 'Rain', response: 'Go inside', trigger: '' }, day: null }
  const proposal: LessonProposal = {
    edit: { lesson: 'l', template: 'own', kind: 'task', row: '', set: { title: 'a' }, day: -7 },
    there: false,
    rows: { risk: [risk] },
  }
  const edit = turned(proposal, { text: 'Rent an awning' }, 'risk', 'r')
  expect(edit).toEqual({
    ...proposal.edit,
    kind: 'risk',
    row: 'r',
    set: { response: 'Go inside\nRent an awning' },
    day: null,
  })
  expect(heldBy(edit, risk, 'name')).toBe('Rain')
  expect(heldBy(edit, risk, 'response')).toBe('Go inside\nRent an awning')
  expect(turned(proposal, { text: 'Rent' }, 'risk', 'gone')).toEqual({
    ...proposal.edit,
    kind: 'risk',
    row: '',
    set: { name: 'Rent' },
    day: null,
  })
  expect(turned(proposal, { text: 'Rent' }, 'material', '').day).toBe(-7)
})
