import { expect, test } from 'vitest'
import type { Incident, IncidentClock, LogEntry } from '~/api'
import { inNeed, logOf, standingOf } from './view'

const incident = (id: string, over: Partial<Incident> = {}) =>
  ({ id, answered: null, closed: null, started: 0, ...over }) as Incident
const clock = (id: string, left: number, over = 0, state = 'running') =>
  [id, { incident: id, left, over, state }] as [string, IncidentClock]

test('who needs somebody most stands first', () => {
  const rows = [
    incident('closed', { answered: 1, closed: 2 }),
    incident('answered', { answered: 5, started: 4 }),
    incident('calm'),
    incident('idle', { started: null }),
    incident('over'),
    incident('later', { answered: 9, started: 8 }),
  ]
  const clocks = new Map([clock('calm', 90), clock('over', 0, 7, 'over'), clock('idle', 3, 0, 'idle')])
  expect(inNeed(rows, clocks).map((g) => [g.standing, g.rows.map((x) => x.id)])).toEqual([
    ['open', ['over', 'calm', 'idle']],
    ['answered', ['later', 'answered']],
    ['closed', ['closed']],
  ])
  expect(inNeed([], clocks)).toEqual([])
  expect(standingOf(incident('x', { closed: 3 }))).toBe('closed')
})

test('a log is read from its end', () => {
  const entry = (id: string, at: number, of = 'a') => ({ id, at, incident: of }) as LogEntry
  const log = logOf('a', [entry('1', 10), entry('2', 30), entry('3', 10), entry('4', 20, 'b')])
  expect(log.map((e) => e.id)).toEqual(['2', '3', '1'])
})
