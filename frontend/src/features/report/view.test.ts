import { expect, it } from 'vitest'
import type { Passage, ReportSection } from '~/api'
import { beside, chapterOf, compared, partsOf, standing } from './view'

const section = (set: Partial<ReportSection>): ReportSection => ({
  id: 'summary',
  title: 'Summary',
  text: 'now',
  draft: 'now',
  edited: false,
  stale: false,
  was: '',
  hidden: false,
  ...set,
})
const passage = (set: Partial<Passage>): Passage => ({
  id: 'p',
  part: 'summary',
  text: '',
  drafted: '',
  hidden: false,
  ...set,
})

it('shows what was written as soon as it is written, and the draft as soon as it is let go', () => {
  const written = partsOf([section({})], [passage({ text: 'mine', drafted: 'now' })])
  expect(written[0]).toMatchObject({ text: 'mine', state: 'edited' })
  const letGo = partsOf([section({ text: 'mine', edited: true, stale: true, was: 'was' })], [])
  expect(letGo[0]).toMatchObject({ text: 'now', state: 'draft', stale: false })
})

it('says that figures have changed until somebody has looked', () => {
  const stale = section({ text: 'mine', edited: true, stale: true, was: 'was' })
  const [before] = partsOf([stale], [passage({ text: 'mine', drafted: 'was' })])
  expect(before?.state).toBe('stale')
  // kept: what Go said of staleness is older than the passage
  const [after] = partsOf([stale], [passage({ text: 'mine', drafted: 'now' })])
  expect(after?.state).toBe('edited')
})

it('has a text that says nothing, and a section left out that was never edited', () => {
  expect(partsOf([section({})], [passage({ drafted: 'now' })])[0]).toMatchObject({ text: '', state: 'edited' })
  const left = partsOf([section({})], [passage({ hidden: true })])
  expect(left[0]).toMatchObject({ text: 'now', state: 'hidden', edited: false })
  expect([standing(left, 'hidden'), standing(left, 'draft')]).toEqual([1, 0])
})

it('goes to the next section and stays at the last', () => {
  const parts = partsOf([section({}), section({ id: 'results' })], [])
  expect([beside(parts, 'summary', 1), beside(parts, 'results', 1), beside(parts, 'summary', -1)]).toEqual([
    'results',
    'results',
    'summary',
  ])
})

it('counts the chapters of the paper behind its cover, those left out not', () => {
  const parts = partsOf(
    [section({}), section({ id: 'results' }), section({ id: 'channels' })],
    [passage({ part: 'results', hidden: true })],
  )
  expect([chapterOf(parts, 'summary'), chapterOf(parts, 'channels'), chapterOf(parts, 'results')]).toEqual([1, 2, 0])
})

it('marks sentences that the other text has not', () => {
  const marked = (text: string, other: string) =>
    compared(text, other).map((p) => p.filter((s) => s.fresh).map((s) => s.text))
  expect(marked('完成 31.3%。还差 2。\n没有变。', '完成 30%。还差 2。\n没有变。')).toEqual([['完成 31.3%。'], []])
  expect(marked('Came to 2.5. All met.', 'Came to 2.4. All met.')).toEqual([['Came to 2.5.']])
})
