import { expect, it } from 'vitest'
import type { Improvement } from '~/api'
import { type Filter, grouped, lacking, lets, statusOf } from './view'
import { answered, linesOf, undecided, whysOf } from './whys'

const row = (id: string, over: Partial<Improvement> = {}): Improvement => ({
  id,
  position: id,
  name: id,
  kind: 'problem',
  department: '',
  whys: '',
  cause: '',
  measure: '',
  owner: '',
  deadline: '',
  state: 'todo',
  done_on: '',
  meeting: '',
  incident: '',
  deviation: '',
  notes: '',
  ...over,
})

const rows = [
  row('queue', { department: 'ops', measure: 'two tills', owner: 'lin', deadline: '2026-06-01' }),
  row('rain', { cause: 'no awning', state: 'doing', deadline: '2026-07-01' }),
  row('old', { department: 'ops', state: 'done', deadline: '2026-05-01' }),
  row('presale', { kind: 'success', department: 'ops' }),
]
const known = { today: '2026-06-10', mine: new Set(['lin']) }
const terms = {
  ...known,
  way: 'department' as const,
  filters: [] as Filter[],
  text: '',
  departments: [
    { id: 'market', name: 'Marketing' },
    { id: 'ops', name: 'Operations' },
  ],
  labels: { none: 'None', success: 'Well', state: (s: string) => s },
  was: (x: Improvement) => x,
  fresh: () => false,
}
const said = (over: Partial<typeof terms> | { way: 'state' } = {}) =>
  grouped(rows, { ...terms, ...over }).map((g) => [g.id, ...g.rows.map((x) => x.id)].join(' '))

it('groups by department in their order, what went well last', () => {
  expect(said()).toEqual(['department:ops queue old', 'department: rain', 'success presale'])
  expect(said({ way: 'state' })).toEqual(['state:todo queue', 'state:doing rain', 'state:done old', 'success presale'])
  expect(said({ text: 'awning' })).toEqual(['department: rain'])
  expect(grouped([], terms).map((g) => g.id)).toEqual(['department:market'])
})

it('gives a new row what its group says', () => {
  expect(grouped(rows, terms).map((g) => g.gives)).toEqual([
    { kind: 'problem', department: 'ops' },
    { kind: 'problem', department: '' },
    { kind: 'success' },
  ])
})

it('filters, and keeps what was just made', () => {
  const passing = (f: Filter) => rows.filter((x) => lets(f, x, known)).map((x) => x.id)
  expect(passing('open')).toEqual(['queue', 'rain', 'presale'])
  expect(passing('late')).toEqual(['queue']) // what is done is late no more
  expect(passing('lacking')).toEqual(['rain', 'old'])
  expect(passing('mine')).toEqual(['queue'])
  expect(said({ filters: ['late'], fresh: ((x: Improvement) => x.id === 'rain') as () => boolean })).toEqual([
    'department:ops queue',
    'department: rain',
  ])
  expect(statusOf(row('x', { deadline: '2026-06-09' }), '2026-06-10')).toBe('late')
  expect(lacking(row('x', { measure: ' ', owner: 'lin', deadline: '2026-06-09' }))).toEqual(['measure'])
})

it('asks why five times, and takes the last answer for the cause', () => {
  expect(answered({ whys: '', cause: '' }, 0, ' it  rained ')).toEqual({ whys: 'it rained', cause: 'it rained' })
  expect(answered({ whys: 'it rained', cause: 'it rained' }, 1, 'no awning')).toEqual({
    whys: 'it rained\nno awning',
    cause: 'no awning',
  })
  // What somebody wrote as the cause stays.
  expect(answered({ whys: 'it rained', cause: 'bad luck' }, 1, 'no awning')).toEqual({ whys: 'it rained\nno awning' })
  expect(answered({ whys: 'a\nb', cause: 'b' }, 1, '')).toEqual({ whys: 'a', cause: 'a' })
  expect(answered({ whys: 'a\nb\nc\nd\ne', cause: 'e' }, 5, 'f').whys).toBe('a\nb\nc\nd\ne')
  expect(whysOf({ whys: '\n a \n\nb' })).toEqual(['a', 'b'])
})

it('knows which lines of minutes are decided, whatever they are numbered by', () => {
  const lines = linesOf('1. Rent an awning\n\n- Two tills \n- Two tills\n1.5 km of rope\n2）提前验收')
  expect(lines).toEqual(['1. Rent an awning', '- Two tills', '1.5 km of rope', '2）提前验收'])
  expect(undecided(lines, ['rent an  awning', '提前验收'])).toEqual(['- Two tills', '1.5 km of rope'])
})
