import { expect, it } from 'vitest'
import type { Hit, Kind, Summary } from '~/api'
import { counted, grouped, hitAt, idOf, ofKinds, withRecent } from './view'

const hit = (campaign: string, kind: Kind, row: string): Hit => ({
  campaign,
  campaign_name: campaign.toUpperCase(),
  kind,
  row,
  title: row,
  field: '',
  excerpt: '',
})
const hits = [hit('b', 'task', '1'), hit('a', 'risk', '2'), hit('b', 'risk', '3'), hit('library', 'person', '4')]
const words = { library: 'Library', all: 'All', note: (s: Summary) => s.client }

it('counts kinds in their order, and keeps those that are chosen', () => {
  expect(counted(hits, ['item', 'task', 'person', 'risk'], ['item'])).toEqual([
    ['item', 0],
    ['task', 1],
    ['person', 1],
    ['risk', 2],
  ])
  expect(ofKinds(hits, [])).toBe(hits)
  expect(ofKinds(hits, ['risk', 'person']).map((h) => h.row)).toEqual(['2', '3', '4'])
})

it('puts the hits of a campaign together, the campaign of the newest first', () => {
  const groups = grouped(hits, 'campaign', [{ id: 'a', client: 'Client' } as Summary], words)
  expect(groups.map((g) => [g.label, g.note, g.rows.map((h) => h.row)])).toEqual([
    ['B', undefined, ['1', '3']],
    ['A', 'Client', ['2']],
    ['Library', undefined, ['4']],
  ])
  expect(grouped(hits, 'newest', [], words)).toEqual([{ id: 'all', label: 'All', rows: hits }])
  expect(grouped([], 'newest', [], words)).toEqual([])
})

it('is at the row selected, at the first in sight without one, at the first of a group', () => {
  const groups = grouped(hits, 'campaign', [], words)
  const third = hits[2] as Hit
  expect(hitAt(groups, idOf(third), [])?.row).toBe('3')
  expect(hitAt(groups, '', [])?.row).toBe('1')
  expect(hitAt(groups, idOf(third), ['b'])?.row).toBe('2')
  expect(hitAt(groups, 'group:b', ['b'])?.row).toBe('1')
  expect(hitAt(groups, '', ['a', 'b', 'library'])).toBeUndefined()
})

it('keeps what was searched last, not its beginnings', () => {
  expect(withRecent(['海', '灯光'], ' 海报  终稿 ')).toEqual(['海报 终稿', '灯光'])
  expect(withRecent(['b', 'a'], 'a')).toEqual(['a', 'b'])
  expect(withRecent(['a'], ' ')).toEqual(['a'])
  expect(withRecent(['1', '2', '3'], '4', 3)).toEqual(['4', '1', '2'])
})
