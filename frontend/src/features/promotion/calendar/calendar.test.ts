import { beforeEach, describe, expect, it } from 'vitest'
import type { Post } from '~/api'
import { placed } from '../view'
import { further, hearKey, type Terms } from './keys'
import { drawn, type Plan, rowsOf, type Spot } from './scale'

const days = ['', '2026-06-01', '2026-06-02', '2026-06-03']
const channels = ['news', 'shorts', 'stores']
const here: Record<string, string[]> = { 'news 2026-06-01': ['a', 'b'], 'shorts 2026-06-01': ['c'], 'shorts ': ['d'] }

let did: string[] = []
const spot = (channel: string, day: string, post = ''): Spot => ({ channel, day, post })
const terms = (at: Spot, plan: Plan | null = null): Terms => ({
  channels,
  days,
  at,
  plan,
  postsAt: (c, d) => here[`${c} ${d}`] ?? [],
  onGo: (to) => did.push(`go ${to.channel} ${to.day} ${to.post}`.trim()),
  onPlan: (p) => did.push(p ? `plan ${p.channel} ${p.day}` : 'back'),
  onDrop: (p) => did.push(`drop ${p.post} ${p.channel} ${p.day}`),
  onOpen: (p) => did.push(`open ${p}`),
  onNew: (to) => did.push(`new ${to.channel} ${to.day}`),
})
const press = (key: string, t: Terms, more: Partial<KeyboardEvent> = {}) =>
  hearKey(
    { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0, ...more },
    t,
  )

beforeEach(() => {
  did = []
})

describe('the keys of the calendar', () => {
  it('go from day to day and stay within', () => {
    const at = spot('news', '2026-06-03')
    press('ArrowLeft', terms(at))
    press('ArrowRight', terms(at))
    press('Home', terms(at))
    press('ArrowLeft', terms(at), { ctrlKey: true })
    expect(did).toEqual(['go news 2026-06-02', 'go news 2026-06-03', 'go news', 'go news'])
  })
  it('go through the posts of a day before they leave it', () => {
    press('ArrowDown', terms(spot('news', '2026-06-01', 'a')))
    press('ArrowDown', terms(spot('news', '2026-06-01', 'b')))
    press('ArrowUp', terms(spot('shorts', '2026-06-01', 'c')))
    press('ArrowRight', terms(spot('shorts', '', 'd')))
    expect(did).toEqual([
      'go news 2026-06-01 b',
      'go shorts 2026-06-01 c',
      'go news 2026-06-01 b',
      'go shorts 2026-06-01 c',
    ])
  })
  it('open a post, and make one where there is none', () => {
    press('Enter', terms(spot('news', '2026-06-01', 'a')))
    press('Enter', terms(spot('stores', '2026-06-02')))
    expect(did).toEqual(['open a', 'new stores 2026-06-02'])
  })
  it('take hold of a post with Alt, move it with the arrows, drop it with Enter or put it back', () => {
    const at = spot('news', '2026-06-01', 'a')
    const to = { post: 'a', channel: 'news', day: '2026-06-02' }
    press('ArrowRight', terms(at), { altKey: true })
    press('ArrowDown', terms(at, to))
    press('ArrowLeft', terms(at, to)) // where it was
    press('Enter', terms(at, to))
    press('Escape', terms(at, to))
    expect(did).toEqual(['plan news 2026-06-02', 'plan shorts 2026-06-02', 'back', 'drop a news 2026-06-02', 'back'])
  })
  it('leave what is not theirs', () => {
    expect(press('ArrowRight', terms(spot('news', '2026-06-02')), { altKey: true })).toBe(false) // back and forward
    expect(press('x', terms(spot('news', '2026-06-01', 'a')))).toBe(false)
    expect(press('Escape', terms(spot('news', '2026-06-01', 'a')))).toBe(false)
    expect(press('ArrowRight', terms(spot('news', '2026-06-01', 'a')), { isComposing: true })).toBe(false)
    expect(did).toEqual([])
  })
})

it('keeps a place within the calendar', () => {
  expect(further(spot('news', '2026-06-02'), 9, 9, { days, channels })).toEqual(spot('stores', '2026-06-03'))
})

it('makes a row as high as its fullest day that is drawn', () => {
  const post = (id: string, channel: string, day: string) => ({ id, channel, day, time: '' }) as Post
  const at = placed([
    post('a', 'news', '2026-06-01'),
    post('b', 'news', '2026-06-01'),
    post('c', 'news', '2026-06-01'),
    post('d', 'shorts', '2030-01-01'),
  ])
  expect(rowsOf([{ id: 'news' }, { id: 'shorts' }], at, new Set(days))).toEqual([
    { id: 'news', top: 0, height: 100 },
    { id: 'shorts', top: 100, height: 46 },
  ])
})

it('draws the days in sight, and the one the keyboard is on', () => {
  const many = Array.from({ length: 100 }, (_, n) => `d${n}`)
  expect(drawn(many, 0, 620, ['d3']).length).toBe(15) // ten in sight, four behind, and the edge
  const far = drawn(many, 0, 620, ['d60', undefined, 'gone'])
  expect([far.length, far.at(-1)]).toEqual([16, 60])
  expect(drawn(many, 62 * 50, 620, ['d90', 'd2'])[0]).toBe(2)
})
