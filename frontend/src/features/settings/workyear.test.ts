import { expect, it } from 'vitest'
import type { Holiday } from '~/api'
import { EMPTY, holidaysOf, lineOf } from './workyear'

const spring: Holiday = {
  zh: '春节',
  en: 'Spring Festival',
  from: '2027-02-05',
  to: '2027-02-11',
  work: ['2027-01-30', '2027-02-14'],
}

it('reads back what it shows, in both languages, and keeps the name of the other', () => {
  for (const lang of ['zh', 'en'] as const) {
    const line = lineOf(spring, 2027, lang)
    expect(holidaysOf([line], [spring], 2027, lang)).toEqual({ holidays: [spring], at: [0] })
  }
  expect(lineOf(spring, 2027, 'zh')).toEqual({ name: '春节', from: '2月5日', to: '2月11日', work: '1月30日、2月14日' })
})

it('takes a new name for one of the user’s language alone', () => {
  const line = { ...lineOf(spring, 2027, 'en'), name: 'New Year' }
  expect(holidaysOf([line], [spring], 2027, 'en').holidays[0]).toMatchObject({ zh: '', en: 'New Year' })
})

it('reads short days in their year, one day for both, and leaves out lines without days', () => {
  const lines = [EMPTY, { ...EMPTY, name: '元旦', from: '1/1', work: '1/9，2026-12-26' }, { ...EMPTY, name: 'x' }]
  expect(holidaysOf(lines, [], 2027, 'zh')).toEqual({
    holidays: [{ zh: '元旦', en: '', from: '2027-01-01', to: '2027-01-01', work: ['2027-01-09', '2026-12-26'] }],
    at: [1],
  })
})

it('leaves what is no day as it was typed', () => {
  const { holidays } = holidaysOf([{ ...EMPTY, from: 'soon', to: '2/30' }], [], 2027, 'en')
  expect(holidays[0]).toMatchObject({ from: 'soon', to: '2/30' })
})
