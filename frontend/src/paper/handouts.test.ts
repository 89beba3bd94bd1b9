import { expect, it } from 'vitest'
import type { Workbook } from '~/api'
import { HANDOUTS, handoutOf, reportable } from './handouts'

const period = (kind: string, starts: string, ends: string) => ({ kind, starts, ends }) as Workbook['periods'][number]

it('reports on days of the warm-up and the live period until today, the latest first', () => {
  const periods = [
    period('preparation', '2026-05-01', '2026-05-31'),
    period('warmup', '2026-06-02', '2026-06-03'),
    period('live', '2026-06-04', '2026-06-30'),
    period('live', '', ''),
  ]
  expect(reportable({ periods }, '2026-06-05')).toEqual(['2026-06-05', '2026-06-04', '2026-06-03', '2026-06-02'])
  expect(reportable({ periods }, '2026-06-01')).toEqual([])
})

it('has a run of show for each day that one is planned for, and on paper to fold', () => {
  const book = {
    run_items: [{ day: '2026-06-05' }, { day: '' }, { day: '2026-06-04' }, { day: '2026-06-05' }],
  } as Workbook
  const show = handoutOf('run-of-show')
  expect(show.days?.(book, '2026-06-01')).toEqual(['2026-06-04', '2026-06-05'])
  expect(show.pocket).toBe(true)
})

it('says what is missing of every handout that a blank campaign cannot print', () => {
  const blank = { tasks: [], people: [], groups: [], partners: [], risks: [], budget_lines: [] } as unknown as Workbook
  const silent = HANDOUTS.filter((h) => !h.ready(blank) && !h.none)
  expect(silent.map((h) => h.id)).toEqual([])
  expect(HANDOUTS.filter((h) => h.none).map((h) => h.id)).toEqual([
    'checklist',
    'role-pack',
    'emergency',
    'contacts',
    'budget',
  ])
})
