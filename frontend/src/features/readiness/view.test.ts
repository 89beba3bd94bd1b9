import { expect, it } from 'vitest'
import type { RuleVerdict } from '~/api'
import type { Finding } from '~/lib/findings'
import { askedLine, grouped, type View } from './view'

const rule = (id: string, stage: string, more: Partial<RuleVerdict> = {}): RuleVerdict =>
  ({ rule: id, stage, name: id, asks: '', reason: '', applies: true, holds: false, ...more }) as RuleVerdict
const rules = [
  rule('goal.smart', 'plan', { holds: true, asks: 'Every goal is specific' }),
  rule('partner.contract', 'plan'),
  rule('task.late', 'execute'),
  rule('run.order', 'execute', { applies: false, reason: '还没有流程' }),
]
const finding = (id: string, of: string, severity: string, title: string): Finding =>
  ({ id, rule: of, severity, title, text: `${title}!`, row: id }) as Finding
const findings = [
  finding('p', 'partner.contract', 'blocker', '磐盾安保'),
  finding('t', 'task.late', 'warning', '海报'),
  finding('u', 'partner.contract', 'warning', '会场'),
]

const view: View = { grouping: 'severity', only: [], text: '', label: (g) => g.toUpperCase() }
const shape = (v: Partial<View> = {}) =>
  grouped(findings, rules, { ...view, ...v }).map((g) => [g.id, g.rows.map((l) => l.id)])

it('groups by severity or by stage; after them what holds, and what does not apply', () => {
  expect(shape()).toEqual([
    ['blocker', ['p']],
    ['warning', ['t', 'u']],
    ['holds', ['goal.smart']],
    ['other', ['run.order']],
  ])
  expect(shape({ grouping: 'stage' }).slice(0, 2)).toEqual([
    ['plan', ['p', 'u']],
    ['execute', ['t']],
  ])
  expect(grouped(findings, rules, view)[0]?.label).toBe('BLOCKER')
})

it('filters by severity, which leaves findings only, and by words of row, reason and rule', () => {
  expect(shape({ only: ['warning'] })).toEqual([['warning', ['t', 'u']]])
  expect(shape({ only: ['warning', 'blocker'] }).map(([id]) => id)).toEqual(['blocker', 'warning'])
  expect(shape({ text: '磐盾' })).toEqual([['blocker', ['p']]])
  expect(shape({ text: 'contract' })).toEqual([
    ['blocker', ['p']],
    ['warning', ['u']],
  ])
  expect(shape({ text: '还没有流程' })).toEqual([['other', ['run.order']]])
})

it('finds the line a jump asks for', () => {
  const groups = grouped(findings, rules, view)
  expect(askedLine(groups, 'partner.contract', '')).toBe('p')
  expect(askedLine(groups, 'run.order', '')).toBe('run.order')
  expect(askedLine(groups, '', 'u')).toBe('u')
  expect(askedLine(groups, '', '')).toBe('')
  expect(askedLine(groups, 'nothing', '')).toBe('')
})
