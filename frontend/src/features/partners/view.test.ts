import { describe, expect, it } from 'vitest'
import type { Applied, Contract, Partner } from '~/api'
import { speak } from '~/locale'
import { lostOf } from './lost'
import { grouped, isSigned, lacking, lets, type Terms } from './view'

const partner = (id: string, more: Partial<Partner> = {}) =>
  ({
    id,
    name: id,
    kind: 'supplier',
    status: 'none',
    contact: '',
    phone: '',
    email: '',
    duties: '',
    notes: '',
    owner: '',
    ...more,
  }) as Partner
const contract = (lacks: string[], late = 0, soon = 0) => ({ lacks, late, soon }) as Contract

const terms = (more: Partial<Terms> = {}): Terms => ({
  way: 'status',
  filters: [],
  text: '',
  contracts: new Map([
    ['hall', contract([])],
    ['crew', contract(['status', 'fee'], 1)],
    ['star', contract(['status'], 0, 1)],
  ]),
  mine: new Set(['me']),
  word: (_, code) => code,
  was: (x) => x,
  fresh: () => false,
  ...more,
})
const partners = [
  partner('hall', { kind: 'venue', status: 'signed', contact: 'Qian' }),
  partner('crew', { status: 'sent', owner: 'me' }),
  partner('star', { kind: 'kol', status: 'draft' }),
  partner('past', { status: 'ended' }),
]
const said = (t: Terms) => grouped(partners, t).map((g) => `${g.label}: ${g.rows.map((x) => x.id).join()}`)

describe('partners', () => {
  it('stand by how far their contracts are, or by kind', () => {
    expect(said(terms())).toEqual(['Draft: star', 'Sent: crew', 'Signed: hall', 'Ended: past'])
    expect(said(terms({ way: 'kind' }))).toEqual(['Venue: hall', 'Supplier: crew,past', 'Kol: star'])
    expect(grouped([], terms()).map((g) => g.gives)).toEqual([{ status: 'none' }])
  })
  it('are filtered and found', () => {
    expect(said(terms({ filters: ['unsigned'] }))).toEqual(['Draft: star', 'Sent: crew'])
    expect(said(terms({ filters: ['lacking'] }))).toEqual(['Sent: crew'])
    expect(said(terms({ filters: ['due'] }))).toEqual(['Draft: star', 'Sent: crew'])
    expect(said(terms({ filters: ['mine', 'due'] }))).toEqual(['Sent: crew'])
    expect(said(terms({ text: 'qian' }))).toEqual(['Signed: hall'])
    expect(said(terms({ text: 'nowhere' }))).toEqual([])
  })
  it('stay where the user is at them, and what he made stays in sight', () => {
    const before = partner('hall', { status: 'sent' })
    expect(said(terms({ was: (x) => (x.id === 'hall' ? before : x), filters: ['unsigned'] }))).toEqual([
      'Draft: star',
      'Sent: hall,crew',
    ])
    expect(said(terms({ fresh: (x) => x.id === 'past', filters: ['due'] }))).toContain('Ended: past')
  })
})

it('what a contract lacks is beside its signature', () => {
  expect(lacking(contract(['status', 'contact']))).toEqual(['contact'])
  expect(lacking(undefined)).toEqual([])
  expect(partners.map(isSigned)).toEqual([true, false, false, true])
  expect(lets('due', partner('unknown'), terms())).toBe(false)
})

it('says what goes with a partner', async () => {
  await speak('en')
  const changes = [
    { kind: 'partner', fields: [], row: null },
    { kind: 'payment', fields: [], row: null },
    { kind: 'payment', fields: [], row: null },
    { kind: 'attachment', fields: [], row: null },
    { kind: 'budget_line', fields: ['payee'], row: {} },
    { kind: 'material', fields: ['supplier'], row: {} },
  ]
  expect(lostOf({ label: 'delete “Hall”', changes } as unknown as Applied)).toBe(
    'delete “Hall” · 2 instalments went with it · 1 attachment went with it · 1 budget line has no payee now · 1 material has no supplier now',
  )
})
