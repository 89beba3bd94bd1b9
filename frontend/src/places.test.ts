import { expect, it } from 'vitest'
import { actions } from './actions/list'
import { nameOf, pathOfRow, pathOfTarget, type SectionPlace, tops } from './places'

const section = (path: string, shows?: SectionPlace['shows']): SectionPlace => ({
  path,
  label: 'ui.overview',
  load: () => Promise.reject(),
  section: { group: 'plan', order: 1 },
  ...(shows && { shows }),
})
const sections = [
  section('overview'),
  section('brief', ['campaign']),
  section('team', ['person', 'campaign.lead']),
  section('risks/:card?', ['risk']),
]

it('leads to the section that shows a kind, and to the overview for the rest', () => {
  expect(pathOfRow('c', 'risk', 'a b', sections)).toBe('/campaigns/c/risks?row=a%20b')
  expect(pathOfRow('c', 'task', 't', sections)).toBe('/campaigns/c/overview?row=t')
  expect(pathOfRow('c', 'task', 't')).toMatch(/^\/campaigns\/c\/\w+\?row=t$/)
})

it('leads to the field of a row, and to the section where a row is yet to be made', () => {
  const risk = { kind: 'risk', row: 'r', field: 'owner' } as const
  expect(pathOfTarget('c', risk, sections)).toBe('/campaigns/c/risks?row=r&field=owner')
  expect(pathOfTarget('c', { ...risk, field: '' }, sections)).toBe('/campaigns/c/risks?row=r')
  const ofCampaign = { kind: 'campaign', row: 'c' } as const
  expect(pathOfTarget('c', { ...ofCampaign, field: 'lead' }, sections)).toBe('/campaigns/c/team?row=c&field=lead')
  expect(pathOfTarget('c', { ...ofCampaign, field: 'theme' }, sections)).toBe('/campaigns/c/brief?row=c&field=theme')
  expect(pathOfTarget('c', { ...ofCampaign, field: '' }, sections)).toBe('/campaigns/c/brief?row=c')
  expect(pathOfTarget('c', { ...risk, row: '' }, sections)).toBe('/campaigns/c/risks')
  expect(pathOfTarget('c', { ...risk, kind: 'period', row: '' }, sections)).toBe('/campaigns/c/overview')
})

it('is listed along the rail: so its keys count', () => {
  expect(tops.filter((p) => p.rail).map(nameOf)).toEqual(['campaigns', 'mine', 'calendar', 'library', 'settings'])
  const digits = actions.flatMap((a) => a.keys ?? []).filter((k) => /^mod\+\d$/.test(k))
  expect(digits).toEqual(digits.toSorted())
})
