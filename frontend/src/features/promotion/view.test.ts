import { describe, expect, it } from 'vitest'
import type { Applied, Channel, Period, Person, Post, RuleFinding } from '~/api'
import { speak } from '~/locale'
import { lostWithChannel, lostWithPost } from './lost'
import { daysOf, grouped, kindOn, lets, missingOf, nextStatus, passing, placed, type Terms } from './view'

const post = (id: string, more: Partial<Post> = {}) =>
  ({
    id,
    title: id,
    channel: 'news',
    kind: 'teaser',
    status: 'draft',
    day: '',
    time: '',
    owner: '',
    text: '',
    ...more,
  }) as Post
const channel = (id: string, more: Partial<Channel> = {}) =>
  ({ id, name: id, go_live: '', owner: '', ...more }) as Channel
const period = (kind: Period['kind'], starts: string, ends: string) => ({ kind, starts, ends }) as Period

const channels = [channel('news'), channel('shorts')]
const posts = [
  post('b', { day: '2026-06-01', time: '20:00', owner: 'me' }),
  post('a', { day: '2026-06-01', time: '10:00', kind: 'benefit', status: 'ready' }),
  post('none', { channel: 'shorts' }),
  post('untimed', { day: '2026-06-01' }),
  post('old', { day: '2026-05-20', channel: 'shorts', status: 'published' }),
]
const terms = (more: Partial<Terms> = {}): Terms => ({
  only: [],
  narrowed: { channel: [], kind: [], status: [], owner: [] },
  text: '',
  found: new Set(['none']),
  late: new Set(['b']),
  mine: new Set(['me']),
  word: (_, code) => code,
  channels,
  people: [{ id: 'me', name: 'Lin' } as Person],
  was: (p) => p,
  fresh: () => false,
  ...more,
})
const ids = (list: readonly Post[]) => list.map((p) => p.id).join()

describe('posts', () => {
  it('pass by what is missing, late or one’s own', () => {
    expect(ids(passing(posts, terms()))).toBe('b,a,none,untimed,old')
    expect(ids(passing(posts, terms({ only: ['missing'] })))).toBe('none')
    expect(ids(passing(posts, terms({ only: ['late', 'mine'] })))).toBe('b')
    expect(lets('mine', post('x'), terms())).toBe(false)
  })
  it('are narrowed to channels, types, statuses and owners', () => {
    const to = (n: Partial<Terms['narrowed']>) =>
      ids(passing(posts, terms({ narrowed: { ...terms().narrowed, ...n } })))
    expect(to({ channel: ['shorts'] })).toBe('none,old')
    expect(to({ kind: ['benefit'], channel: ['news'] })).toBe('a')
    expect(to({ status: ['ready', 'published'] })).toBe('a,old')
    expect(to({ owner: ['me'] })).toBe('b')
  })
  it('are found by words, also those of their owner and type', () => {
    expect(ids(passing(posts, terms({ text: 'lin' })))).toBe('b')
    expect(ids(passing(posts, terms({ text: 'benefit' })))).toBe('a')
  })
  it('stay in sight when just made', () => {
    expect(ids(passing(posts, terms({ only: ['late'], fresh: (p) => p.id === 'a' })))).toBe('b,a')
  })
  it('stand in the list by channel and day, those without a day or time last', () => {
    const said = (all: boolean) =>
      grouped(posts, [...channels, channel('stores')], all).map((g) => `${g.label}: ${ids(g.rows)}`)
    expect(said(true)).toEqual(['news: a,b,untimed', 'shorts: old,none', 'stores: '])
    expect(said(false)).toEqual(['news: a,b,untimed', 'shorts: old,none'])
  })
  it('stand in the calendar by channel and day', () => {
    const at = placed(posts)
    expect(ids(at.get('news')?.get('2026-06-01') ?? [])).toBe('a,b,untimed')
    expect(ids(at.get('shorts')?.get('') ?? [])).toBe('none')
  })
})

describe('the days of the calendar', () => {
  const periods = [
    period('preparation', '2026-01-01', '2026-05-25'),
    period('warmup', '2026-05-25', '2026-06-03'),
    period('live', '2026-06-04', '2026-06-10'),
    period('closing', '2026-06-11', '2026-06-17'),
  ]
  it('are those of warm-up, live and closing, and a day around', () => {
    const days = daysOf(periods, [], [], '2026-05-26')
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-05-24', '2026-06-18', 26])
  })
  it('reach to every post and go-live, and have a place for what has no day', () => {
    const days = daysOf(periods, posts, [channel('x', { go_live: '2026-05-10' })], '2026-05-26')
    expect([days[0], days[1], days.at(-1)]).toEqual(['', '2026-05-09', '2026-06-18'])
  })
  it('do not follow a slip of the year', () => {
    const days = daysOf(periods, [post('slip', { day: '2062-06-01' })], [], '2026-05-26')
    expect([days[0], days.at(-1)]).toEqual(['', '2026-06-18'])
  })
  it('are three weeks from today where nothing is dated', () => {
    const days = daysOf([], [], [], '2026-05-26')
    expect([days[0], days.length]).toEqual(['2026-05-25', 21])
  })
  it('say of which kind a post most likely is', () => {
    expect(
      ['2026-05-30', '2026-06-04', '2026-06-12', '2026-03-01', '2030-01-01'].map((d) => kindOn(d, periods)),
    ).toEqual(['teaser', 'live', 'recap', 'other', 'other'])
  })
})

it('goes from status to status and stays at the ends', () => {
  expect(nextStatus('idea', false)).toBe('draft')
  expect(nextStatus('ready', false)).toBe('published')
  expect(nextStatus('published', false)).toBe('published')
  expect(nextStatus('published', true)).toBe('ready')
  expect(nextStatus('idea', true)).toBe('idea')
})

it('tells what is missing by channel, what is found against a post with its own', () => {
  const found = [
    { kind: 'post', row: 'none', field: 'day' },
    { kind: 'channel', row: 'news', field: 'owner' },
    { kind: 'task', row: 'news', field: 'due' },
  ] as RuleFinding[]
  const gap = { from: '2026-05-27', to: '2026-05-30' }
  const said = missingOf(channels, posts, found, new Map([['news', [gap]]]))
  expect(said.map((m) => ('gap' in m ? `${m.channel} ${m.gap.from}` : `${m.channel} ${m.finding.field}`))).toEqual([
    'news owner',
    'news 2026-05-27',
    'shorts day',
  ])
})

it('says what goes with a channel', async () => {
  await speak('en')
  const gone = [
    { kind: 'channel', fields: [], row: null },
    { kind: 'post', fields: [], row: null },
    { kind: 'post', fields: [], row: null },
    { kind: 'attachment', fields: [], row: null },
    { kind: 'deviation', fields: ['channel'], row: {} },
  ]
  const applied = { label: 'delete “News”', changes: gone } as unknown as Applied
  expect(lostWithChannel(applied)).toBe(
    'delete “News” · 2 posts went with it · 1 attachment went with it · 1 deviation has no channel now',
  )
  const one = { label: 'delete “Teaser”', changes: [{ kind: 'post', fields: [], row: null }] } as unknown as Applied
  expect(lostWithPost(one)).toBe('delete “Teaser”')
})
