import { expect, it } from 'vitest'
import { fileName, titleOf } from './target'

it.each([
  ['/home/he/任务表.xlsx', '任务表.xlsx', '任务表'],
  ['C:\\Users\\He\\Autumn 2026.v2.csv', 'Autumn 2026.v2.csv', 'Autumn 2026.v2'],
  ['plan', 'plan', 'plan'],
])('%s', (path, name, title) => {
  expect([fileName(path), titleOf(path)]).toEqual([name, title])
})
