import { describe, expect, it } from 'vitest'
import type { Handout, Print, PrintOptions } from '~/api'
import { handoutOf } from './handouts'
import { keepOptions, lastPrint, printedFor, readOptions } from './options'

describe('readOptions', () => {
  const plain: PrintOptions = {
    lang: 'zh',
    paper: 'a4',
    by: 'stage',
    open: false,
    for: '',
    day: '',
    client: false,
    bind: false,
  }
  it.each<[string, string, 'a4' | 'letter' | '', PrintOptions]>([
    ['nothing kept', '', '', plain],
    ['the paper of the preferences', '', 'letter', { ...plain, paper: 'letter' }],
    [
      'all kept',
      '{"lang":"both","paper":"letter","by":"day","open":true}',
      'a4',
      { lang: 'both', paper: 'letter', by: 'day', open: true, for: '', day: '', client: false, bind: false },
    ],
    ['unknown values', '{"lang":"fr","paper":"a3","by":1,"open":"yes"}', 'letter', { ...plain, paper: 'letter' }],
    ['no JSON', '{by', '', plain],
    ['no object', 'null', '', plain],
  ])('%s', (_, print, paper, want) => {
    expect(readOptions({ print, paper }, 'zh')).toEqual(want)
  })
})

describe('keepOptions', () => {
  const letter: PrintOptions = {
    lang: 'both',
    paper: 'letter',
    by: 'day',
    open: true,
    for: '',
    day: '',
    client: false,
    bind: false,
  }
  it('keeps the options of each handout apart, and which was last chosen', () => {
    const first = keepOptions('', 'checklist', letter)
    const both = keepOptions(first, 'review', { ...letter, lang: 'en', paper: 'a4' })
    expect(readOptions({ print: both, paper: '' }, 'zh', 'checklist')).toEqual(letter)
    expect(readOptions({ print: both, paper: '' }, 'zh', 'review')).toEqual({
      lang: 'en',
      paper: 'a4',
      by: 'stage',
      open: false,
      for: '',
      day: '',
      client: false,
      bind: false,
    })
    expect(JSON.parse(both).handout).toBe('review')
  })
})

describe('lastPrint', () => {
  const options: PrintOptions = {
    lang: 'zh',
    paper: 'a4',
    by: 'stage',
    open: false,
    for: '',
    day: '',
    client: false,
    bind: false,
  }
  const print = (revision: number, handout: Handout | 'run', o: object | string): Print => ({
    id: `p${revision}`,
    handout,
    revision,
    options: typeof o === 'string' ? o : JSON.stringify(o),
    hash: '',
    at: revision,
    rows: '',
    pages: '',
  })
  it('is the highest revision with these very options', () => {
    const prints = [
      print(3, 'checklist', options),
      print(1, 'checklist', options),
      print(4, 'checklist', { ...options, by: 'day' }),
      print(5, 'run', options),
      print(6, 'checklist', 'not JSON'),
    ]
    expect(lastPrint(prints, handoutOf('checklist'), options)?.revision).toBe(3)
  })
  it('heeds the options that the handout was recorded with', () => {
    const review = { lang: 'zh', paper: 'a4' }
    expect(
      lastPrint(
        [print(2, 'review', review), print(3, 'review', { ...review, paper: 'letter' })],
        handoutOf('review'),
        options,
      )?.revision,
    ).toBe(2)
  })
  it('counts the papers of each person by themselves', () => {
    const prints = [print(1, 'role-pack', { lang: 'zh', paper: 'a4', for: 'zheng' }), print(1, 'role-pack', 'no JSON')]
    const packs = handoutOf('role-pack')
    expect(['zheng', '', 'wu'].map((whom) => printedFor(prints, packs, whom))).toEqual([true, true, false])
    expect(printedFor(prints, handoutOf('checklist'), 'zheng')).toBe(false)
  })
  it('is none before the first', () => {
    expect(lastPrint([], handoutOf('checklist'), options)).toBeUndefined()
  })
})
