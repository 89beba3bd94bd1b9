import { expect, it } from 'vitest'
import en from '#locale/en.json'
import zh from '#locale/zh-CN.json'
import { textOf } from '~/locale'
import { formatMinutes } from './minutes'

it('says minutes as people do', () => {
  const of = (words: Record<string, string>) => (n: number | null) =>
    formatMinutes(n, (key, params) => textOf(words, key, params))
  const all = [null, 0, 30, 60, 90, 120, 1440, 2880, 2881]
  expect(all.map(of(zh))).toEqual([
    '',
    '0 分钟',
    '30 分钟',
    '1 小时',
    '1 小时 30 分',
    '2 小时',
    '24 小时',
    '2 天',
    '48 小时 1 分',
  ])
  expect(all.map(of(en))).toEqual(['', '0 min', '30 min', '1 h', '1 h 30 min', '2 h', '24 h', '2 d', '48 h 1 min'])
})
