import { describe, expect, it } from 'vitest'
import type { ChecklistOptions, Print } from '~/api'
import { lastPrint, readOptions } from './options'

describe('readOptions', () => {
  const plain: ChecklistOptions = { lang: 'zh', paper: 'a4', by: 'stage', open: false }
  it.each<[string, string, 'a4' | 'letter' | '', ChecklistOptions]>([
    ['nothing kept', '', '', plain],
    ['the paper of the preferences', '', 'letter', { ...plain, paper: 'letter' }],
    [
      'all kept',
      '{"lang":"both","paper":"letter","by":"day","open":true}',
      'a4',
      { lang: 'both', paper: 'letter', by: 'day', open: true },
    ],
    ['unknown values', '{"lang":"fr","paper":"a3","by":1,"open":"yes"}', 'letter', { ...plain, paper: 'letter' }],
    ['no JSON', '{by', '', plain],
    ['no object', 'null', '', plain],
  ])('%s', (_, print, paper, want) => {
    expect(readOptions({ print, paper }, 'zh')).toEqual(want)
  })
})

describe('lastPrint', () => {
  const options: ChecklistOptions = { lang: 'zh', paper: 'a4', by: 'stage', open: false }
  const print = (revision: number, handout: string, o: object | string): Print => ({
    id: `p${revision}`,
    handout,
    revision,
    options: typeof o === 'string' ? o : JSON.stringify(o),
    hash: '',
    at: revision,
    rows: '',
  })
  it('is the highest revision with these very options', () => {
    const prints = [
      print(3, 'checklist', options),
      print(1, 'checklist', options),
      print(4, 'checklist', { ...options, by: 'day' }),
      print(5, 'run', options),
      print(6, 'checklist', 'not JSON'),
    ]
    expect(lastPrint(prints, 'checklist', options)?.revision).toBe(3)
  })
  it('is none before the first', () => {
    expect(lastPrint([], 'checklist', options)).toBeUndefined()
  })
})
