import { beforeEach, describe, expect, it } from 'vitest'
import type { Applied, GroupLoad, Person, PersonLoad } from '~/api'
import { speak } from '~/locale'
import { lostOf } from './lost'
import { grouped, isHeavy, lets, ownerless, stageOf, type Terms } from './view'

const person = (id: string, more: Partial<Person> = {}) =>
  ({
    id,
    name: id,
    role: '',
    group: '',
    department: '',
    organisation: '',
    phone: '1',
    email: '',
    notes: '',
    ...more,
  }) as Person
const week = (heavy: boolean) => ({ monday: '2026-05-25', tasks: 5, late: 0, heavy })
const load = (heavy: boolean) => ({ weeks: [week(false), week(heavy)] }) as PersonLoad

const terms = (more: Partial<Terms> = {}): Terms => ({
  loads: new Map([['lin', load(true)]]),
  alike: new Set(['wang']),
  filters: [],
  text: '',
  groups: [
    { id: 'g', name: 'Crew' },
    { id: 'h', name: 'Press' },
  ] as unknown as Terms['groups'],
  departments: new Map([['d', 'Marketing']]),
  was: (x) => x,
  fresh: () => false,
  none: 'No group',
  ...more,
})
const people = [
  person('wang', { group: 'h', role: 'Writer' }),
  person('lin', { group: 'g', phone: ' ' }),
  person('bo', { department: 'd' }),
  person('zoe', { group: 'gone' }),
]
const said = (t: Terms) => grouped(people, t).map((g) => `${g.label}: ${g.rows.map((x) => x.id).join()}`)

describe('people', () => {
  it('stand in the order of the groups, those in none last, and empty groups are there to add to', () => {
    expect(said(terms())).toEqual(['Crew: lin', 'Press: wang', 'No group: bo,zoe'])
    expect(grouped([], terms()).map((g) => [g.label, g.gives])).toEqual([
      ['Crew', { group: 'g' }],
      ['Press', { group: 'h' }],
    ])
    expect(grouped([], terms({ groups: [] })).map((g) => g.label)).toEqual(['No group'])
  })
  it('are filtered and found, and only groups with somebody are shown then', () => {
    expect(said(terms({ filters: ['heavy'] }))).toEqual(['Crew: lin'])
    expect(said(terms({ filters: ['alike'] }))).toEqual(['Press: wang'])
    expect(said(terms({ filters: ['silent'] }))).toEqual(['Crew: lin'])
    expect(said(terms({ filters: ['silent', 'alike'] }))).toEqual([])
    expect(said(terms({ text: 'writer' }))).toEqual(['Press: wang'])
    expect(said(terms({ text: 'marketing' }))).toEqual(['No group: bo'])
  })
  it('stay where the user is at them, and what he made stays in sight', () => {
    const before = person('lin', { group: 'h', phone: ' ' })
    expect(said(terms({ was: (x) => (x.id === 'lin' ? before : x), filters: ['silent'] }))).toEqual(['Press: lin'])
    expect(said(terms({ fresh: (x) => x.id === 'bo', filters: ['heavy'] }))).toEqual(['Crew: lin', 'No group: bo'])
  })
})

it('knows who is overloaded by what Go says of a week', () => {
  expect([isHeavy(load(true)), isHeavy(load(false)), isHeavy(undefined)]).toEqual([true, false, false])
  expect(lets('heavy', person('bo'), terms())).toBe(false)
})

it('tells how far a stage is, and nothing of one without tasks', () => {
  const of = { stages: { plan: { tasks: 8, done: 3 } } } as GroupLoad
  expect([stageOf(of, 'plan'), stageOf(of, 'review'), stageOf(undefined, 'plan')]).toEqual(['3/8', '', ''])
})

describe('what goes with a person', () => {
  const change = (kind: string, fields: string[], gone = false) => ({ kind, fields, row: gone ? null : {} })
  const deleted = (changes: object[]) => ({ label: 'delete “Lin”', changes }) as unknown as Applied
  beforeEach(() => speak('en'))
  it('is counted and said', async () => {
    const all = deleted([
      change('person', [], true),
      change('task', ['owner']),
      change('task', ['owner']),
      change('group', ['lead']),
      change('campaign', ['lead']),
      change('risk', ['owner']),
    ])
    expect(lostOf(all)).toBe(
      'delete “Lin” · 2 tasks have no owner now · 1 group or department has no lead now · the campaign has no lead now · 1 further entry changed with it',
    )
    await speak('zh')
    expect(lostOf(all)).toBe(
      'delete “Lin”；2 项任务没有负责人了；1 个小组或部门没有负责人了；活动没有总负责人了；另有 1 处随之改动',
    )
  })
  it('is nothing where nobody needed them', () => {
    expect(lostOf(deleted([change('person', [], true)]))).toBe('delete “Lin”')
    expect(lostOf(deleted([change('group', [], true), change('person', ['group']), change('task', ['group'])]))).toBe(
      'delete “Lin” · 1 task is in no group now · 1 person is in no group now',
    )
  })
})

it('tells which groups have tasks that nobody owns, and whose lead would take them', () => {
  const loads = [
    { group: 'g', unowned: 3 },
    { group: 'h', unowned: 0 },
    { group: 'i', unowned: 1 },
    { group: '', unowned: 2 },
  ] as GroupLoad[]
  const book = {
    campaign: { lead: 'bo' },
    groups: [
      { id: 'g', name: 'Crew', lead: 'lin' },
      { id: 'h', name: 'Press', lead: 'bo' },
      { id: 'i', name: 'Care', lead: '' },
    ],
    people: [
      { id: 'lin', name: 'Lin' },
      { id: 'bo', name: 'Bo' },
    ],
  } as unknown as Parameters<typeof ownerless>[1]
  expect(ownerless(loads, book, 'No group')).toEqual([
    { group: 'g', name: 'Crew', lead: 'Lin', unowned: 3 },
    { group: 'i', name: 'Care', lead: '', unowned: 1 },
    { group: '', name: 'No group', lead: 'Bo', unowned: 2 },
  ])
})
