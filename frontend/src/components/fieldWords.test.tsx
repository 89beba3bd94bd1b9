import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { type AnyRow, type Kind, LISTS, type Workbook } from '~/api'
import { FIELDS } from '~/lib/fields'
import { speak, useFieldName } from '~/locale'
import { useFieldWords } from './fieldWords'

const lists = Object.fromEntries(Object.values(LISTS).map((name) => [name, []]))
const book = {
  ...lists,
  campaign: { id: 'c', name: 'Summer', currency: 'CNY' },
  people: [{ id: 'p', name: '何苗' }],
  tasks: [
    { id: 't', title: 'Poster' },
    { id: 'u', title: 'Print' },
  ],
} as unknown as Workbook

const words = () => renderHook(() => useFieldWords(book)).result.current
const names = () => renderHook(() => useFieldName()).result.current

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 4, 26, 9), toFake: ['Date'] })
  await speak('en')
  return () => vi.useRealTimers()
})

it('calls fields as Go does: by a name of their own in the kind, else by the common one', () => {
  const name = names()
  expect(name('material', 'due')).toBe('Acceptance day')
  expect(name('task', 'due')).toBe('Due')
})

it.each<[Kind, string, unknown, string]>([
  ['task', 'due', '2026-06-04', 'Thu 4 Jun'],
  ['task', 'due', '2027-01-01', 'Fri 1 Jan 2027'],
  ['task', 'due_time', '25:30', '25:30'],
  ['task', 'state', 'doing', 'Doing'],
  ['task', 'owner', 'p', '何苗'],
  ['task', 'owner', 'gone', '(deleted)'],
  ['task', 'critical', true, 'Yes'],
  ['task', 'critical', false, 'No'],
  ['budget_line', 'planned', 128_600_050, '¥1,286,000.50'],
  ['budget_line', 'planned', 0, '¥0'],
  ['budget_line', 'quantity', 1234.5, '1,234.5'],
  ['campaign', 'reserve_share', 1250, '12.5%'],
  ['campaign', 'scenario', 'launch', 'Launch'],
  ['campaign', 'scenario', 'wedding', 'wedding'],
  ['print', 'handout', 'checklist', 'Checklist'],
  ['print', 'at', new Date(2026, 4, 26, 8, 5).getTime(), '08:05'],
  ['risk', 'notes', '<b>wet</b>', '<b>wet</b>'],
  ['risk', 'impact', null, ''],
  ['risk', 'trigger', '', ''],
])('reads %s.%s %j as %s', (kind, field, value, want) => {
  expect(words().value(kind, field, value)).toBe(want)
})

it('calls rows by their title, and those without one by what they are', () => {
  const { title } = words()
  const row = (values: object) => values as AnyRow
  expect(title('task', row({ id: 't', title: 'Poster' }))).toBe('Poster')
  expect(title('period', row({ id: 'x', name: '', kind: 'warmup' }))).toBe('Warm-up')
  expect(title('dependency', row({ id: 'd', task: 't', on: 'u' }))).toBe('Poster ← Print')
  expect(title('budget_line', row({ id: 'b', item: '' }))).toBe('Budget line')
})

it('has words for every field and every choice, in both languages', async () => {
  const choices: Record<string, string[]> = {
    'choice.goal.direction': ['at_least', 'at_most'],
    'choice.metric.aggregate': ['sum', 'last', 'average', 'ratio'],
    'choice.partner.kind': ['kol', 'venue', 'logistics', 'media', 'supplier', 'other'],
    'choice.partner.status': ['none', 'draft', 'sent', 'signed', 'ended'],
    'ui.status': ['todo', 'doing', 'done'],
    'choice.risk.category': 'weather system traffic press crowd supply people legal money other'.split(' '),
    'choice.material.kind': ['promotional', 'onsite', 'gift', 'equipment'],
    'choice.material.state': 'planned proof ordered arrived accepted loaded returned'.split(' '),
    'choice.post.kind': 'teaser announcement benefit reminder live recap other'.split(' '),
    'choice.post.status': ['idea', 'draft', 'ready', 'published'],
    'choice.run_item.kind': 'segment setup test doors break buffer teardown'.split(' '),
    'choice.incident.tier': ['minor', 'major', 'critical'],
    'choice.metric.role': ['exposure', 'click', 'conversion', 'cost', 'revenue'],
    'choice.meeting.kind': ['kickoff', 'progress', 'rehearsal', 'review', 'other'],
    'choice.improvement.kind': ['problem', 'success'],
    'choice.lesson.kind': ['keep', 'change', 'stop'],
    'choice.question.kind': ['satisfaction', 'recommend', 'choice', 'text'],
    'ui.scenario': 'launch festival cobrand member salon livestream custom'.split(' '),
    'ui.form': ['online', 'offline', 'hybrid'],
    'ui.period': ['preparation', 'warmup', 'live', 'closing', 'review'],
    stage: ['plan', 'execute', 'review', 'archived'],
    handout: ['checklist', 'review', 'materials', 'contacts', 'emergency', 'budget', 'sign-in'],
  }
  for (const lang of ['zh', 'en'] as const) {
    await speak(lang)
    const { value } = words()
    const name = names()
    for (const kind of Object.keys(FIELDS) as Kind[]) {
      for (const [field, how] of Object.entries(FIELDS[kind])) {
        expect(name(kind, field), `${lang} ${kind}.${field}`).not.toBe(field)
        if (typeof how !== 'object' || !('choice' in how)) continue
        expect(choices[how.choice], how.choice).toBeDefined()
        // A code may be the English word itself.
        for (const code of lang === 'zh' ? (choices[how.choice] ?? []) : []) {
          expect(value(kind, field, code), how.choice).not.toBe(code)
        }
      }
    }
  }
})
