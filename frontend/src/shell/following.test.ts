import { expect, it } from 'vitest'
import type { OpenImprovement } from '~/api'
import { byCampaign, withDone } from './following'

const row = (campaign: string, improvement: string, over: Partial<OpenImprovement> = {}): OpenImprovement => ({
  campaign,
  campaign_name: campaign,
  archived: false,
  improvement,
  title: improvement,
  kind: 'problem',
  department: '',
  measure: '',
  owner: '',
  deadline: '',
  state: 'todo',
  ...over,
})

const queue = row('Tea', 'queue', { deadline: '2026-06-01', owner: 'Lin' })
const rain = row('Ice', 'rain', { deadline: '2026-05-01', archived: true })
const radio = row('Tea', 'radio')

it('keeps what was ticked here in its place, as done', () => {
  const shown = withDone([rain, radio], new Map([['Tea.queue', queue]]))
  expect(shown.map((x) => `${x.improvement} ${x.state}`)).toEqual(['rain todo', 'queue done', 'radio todo'])
  // Undone elsewhere it is open again, once.
  expect(withDone([rain, queue, radio], new Map([['Tea.queue', queue]])).map((x) => x.state)).toEqual([
    'todo',
    'todo',
    'todo',
  ])
})

it('groups by campaign, the nearest deadline first, and filters by words', () => {
  const said = (text: string) =>
    byCampaign([rain, queue, radio], text, (x) => (x.archived ? 'archived' : '')).map((g) =>
      [g.label, g.note, ...g.rows.map((x) => x.improvement)].join(' '),
    )
  expect(said('')).toEqual(['Ice archived rain', 'Tea  queue radio'])
  expect(said('lin')).toEqual(['Tea  queue'])
  expect(said('nowhere')).toEqual([])
})
