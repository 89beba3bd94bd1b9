import { expect, it } from 'vitest'
import en from '#locale/en.json'
import { textOf } from '~/locale'
import {
  askedOf,
  asOf,
  chosenOf,
  EVERYONE,
  heldOf,
  linkTo,
  optionsOf,
  saidOf,
  scoresOf,
  toggled,
  typedOf,
} from './view'

const t = (key: string, params?: Record<string, string | number>) => textOf(en, key, params)

it('keeps what a figure opens in the URL', () => {
  const asked = { ...EVERYONE, question: 'q', low: 0, high: 6 }
  const there = (path: string) => askedOf(new URLSearchParams(path.split('?')[1]))
  expect(there(linkTo('c', asked))).toEqual(asked)
  expect(linkTo('c', asked)).toBe('/campaigns/c/feedback?by=responses&question=q&low=0&high=6')
  for (const some of [
    { tag: '排队 & co' },
    { phrase: 'a+b' },
    { question: 'q', option: 'x=1' },
    { said: true, untagged: true },
  ]) {
    expect(there(linkTo('c', some))).toEqual({ ...EVERYONE, ...some })
  }
  expect(askedOf(new URLSearchParams('low=x&only=other&q=tea'))).toEqual({ ...EVERYONE, text: 'tea' })
})

it('says what is asked for', () => {
  const questions = [{ id: 'q', text: 'How was it?' }]
  const said = (of: Partial<typeof EVERYONE>) => saidOf({ ...EVERYONE, ...of }, questions, t)
  expect(said({})).toBe('')
  expect(said({ question: 'q', low: 4, high: 4 })).toBe('How was it?: 4')
  expect(said({ question: 'recommend', low: 0, high: 6 })).toMatch(/: 0–6$/)
  expect(said({ question: 'q', option: 'yes' })).toBe('How was it?: yes')
  expect(said({ tag: 'queue' })).toBe('Tag: queue')
  expect(said({ phrase: 'queue' })).toBe('Says “queue”')
})

it('reads choices as they are typed from paper', () => {
  const options = ['A friend', 'The street', 'WeChat']
  expect(chosenOf(options, '1 3')).toEqual(['A friend', 'WeChat'])
  expect(chosenOf(options, '2、2')).toEqual(['The street'])
  expect(chosenOf(options, 'c，A')).toEqual(['WeChat', 'A friend'])
  expect(chosenOf(options, 'wechat; radio')).toEqual(['WeChat', 'radio'])
  expect(chosenOf(options, '1; radio')).toEqual(['A friend', 'radio'])
  expect(chosenOf(options, '4')).toEqual(['4']) // no option: an answer of its own
  expect(chosenOf(options, ' ')).toEqual([])
  expect(chosenOf(['1; 2', '3'], '1; 2')).toEqual(['1; 2']) // the whole is an option
  expect(heldOf({ kind: 'choice', options: options.join('\n') }, '1 3')).toBe('A friend\nWeChat')
  expect(heldOf({ kind: 'text', options: '' }, '1 3')).toBe('1 3')
})

it('chooses and lets go by the mouse', () => {
  const options = optionsOf(' yes\n\nno \nyes')
  expect(options).toEqual(['yes', 'no'])
  expect(toggled(options, '', 'no')).toBe('no')
  expect(toggled(options, '2; else', 'yes')).toBe('no; else; yes')
  expect(toggled(options, 'no; yes', 'no')).toBe(typedOf(['yes']))
})

it('knows which question is the score', () => {
  const list = [
    { id: 'a', kind: 'satisfaction' },
    { id: 'b', kind: 'satisfaction' },
    { id: 'c', kind: 'choice' },
  ] as const
  expect(list.map((q) => asOf(q, list))).toEqual(['satisfaction', 'other', 'choice'])
  expect(scoresOf('recommend')).toHaveLength(11)
  expect(scoresOf('satisfaction')).toEqual([1, 2, 3, 4, 5])
  expect(scoresOf('text')).toEqual([])
})
