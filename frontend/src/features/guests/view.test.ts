import { expect, it } from 'vitest'
import type { Guest } from '~/api'
import { grouped, lets, type Terms, turned } from './view'

const guest = (id: string, over: Partial<Guest> = {}): Guest => ({
  id,
  position: id,
  name: id,
  organisation: '',
  role: '',
  category: '',
  phone: '',
  owner: '',
  notes: '',
  arrived: null,
  ...over,
})
const lu = guest('陆思齐', { organisation: '钱江新报', category: '媒体', phone: '2746' })
const yu = guest('于归', { category: '会员', arrived: 5 })
const fang = guest('方予安', { category: ' 媒体', notes: '花生过敏' })
const walkIn = guest('路过', { phone: '139' })
const all = [lu, yu, fang, walkIn]
const terms: Terms = { filters: [], text: '', none: '未分类', was: (x) => x, fresh: () => false }
const shape = (over: Partial<Terms>) =>
  grouped(all, { ...terms, ...over }).map((g) => [g.label, ...g.rows.map((x) => x.name)])

it('puts guests under their categories, those without one last', () => {
  expect(shape({})).toEqual([
    ['媒体', '陆思齐', '方予安'],
    ['会员', '于归'],
    ['未分类', '路过'],
  ])
  expect(grouped([], terms).map((g) => [g.label, g.gives])).toEqual([['未分类', { category: '' }]])
})

it('filters and finds, and keeps what was just made', () => {
  expect(shape({ filters: ['absent'] })).toEqual([
    ['媒体', '陆思齐', '方予安'],
    ['未分类', '路过'],
  ])
  expect(shape({ filters: ['silent'], fresh: (x) => x === lu })).toEqual([
    ['媒体', '陆思齐', '方予安'],
    ['会员', '于归'],
  ])
  expect(shape({ text: '花生' })).toEqual([['媒体', '方予安']])
  expect(shape({ filters: ['absent'], was: (x) => (x === yu ? { ...yu, arrived: null } : x) })).toContainEqual([
    '会员',
    '于归',
  ])
  expect(lets('silent', lu)).toBe(false)
})

it('turns those who are not here, and all where everybody is', () => {
  expect(turned([lu, yu], 9)).toEqual([{ op: 'patch', kind: 'guest', row: '陆思齐', set: { arrived: 9 } }])
  expect(turned([yu], 9)).toEqual([{ op: 'patch', kind: 'guest', row: '于归', set: { arrived: null } }])
  expect(turned([], 9)).toEqual([])
})
