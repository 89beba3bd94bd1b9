import { expect, test } from 'vitest'
import type { TemplateInfo } from '~/api'
import { formatDay, formatSpan, TEMPLATE_LIVE, templateToday } from '~/lib/date'
import { groupsOf } from './groups'
import { partOf } from './parts'
import { spanOf } from './templateColumns'

const template = (id: string, name: string, own: boolean) => ({ id, name, own, scenario: 'salon' }) as TemplateInfo

test('the days of a template are counted from its live day', () => {
  expect(spanOf({ first: -45, last: 11 })).toBe('D-45 – D+11')
  expect(spanOf({ first: 0, last: 0 })).toBe('D-day – D-day')
  expect(spanOf({ first: null, last: null })).toBe('')
})

test('in a template a date reads as days from the live day, what happened to it as a date', () => {
  const style = { today: templateToday(TEMPLATE_LIVE), weekday: true }
  expect(formatDay('1999-12-04', 'zh', style)).toBe('D-30')
  expect(formatDay('2000-01-03', 'en', style)).toBe('D-day')
  expect(formatDay('2000-01-08', 'en', style)).toBe('D+5')
  expect(formatSpan('1999-12-31', '2000-01-02', 'zh', style)).toBe('D-3 – D-1')
  expect(formatDay('2026-11-26', 'zh', { today: style.today })).toBe('2026年11月26日')
  expect(formatDay('1999-12-04', 'en', { today: '2026-05-26' })).toBe('4 Dec 1999')
  // its live period was moved by four days
  expect(formatDay('2000-01-08', 'zh', { today: templateToday('2000-01-07') })).toBe('D+1')
})

test('own templates stand before those that are built in, and a filter lets through what fits', () => {
  const all = [
    template('launch', '新品发布', false),
    template('t1', '城市露台沙龙', true),
    template('t2', '快闪', true),
  ]
  const label = (id: string) => id
  expect(groupsOf(all, '', label).map((g) => [g.id, g.rows.map((x) => x.id)])).toEqual([
    ['own', ['t1', 't2']],
    ['built', ['launch']],
  ])
  expect(groupsOf(all, '沙龙', label).map((g) => g.rows.map((x) => x.id))).toEqual([['t1']])
  expect(groupsOf([], '', label)).toEqual([])
})

test('a part that nobody knows is the first', () => {
  expect(partOf('people')).toBe('people')
  expect(partOf('lessons')).toBe('lessons')
  expect(partOf('settings')).toBe('templates')
  expect(partOf(undefined)).toBe('templates')
})
