import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { say, speak, textOf, useT, useWord } from '.'
import { share } from './share'

const words = {
  plain: 'Plain',
  'two.holes': '{{a}} and {{b}}',
  tasks_one: 'one task',
  tasks_other: '{{count}} tasks',
  'only.many_other': '{{count}} 项',
  uncounted: 'of {{count}}',
}

it.each<[string, Record<string, string | number> | undefined, string]>([
  ['plain', undefined, 'Plain'],
  ['two.holes', { a: '{{b}}', b: 2 }, '{{b}} and 2'], // what was filled in is not read again
  ['two.holes', { a: 1 }, '1 and {{b}}'],
  ['two.holes', { a: '', b: 0 }, ' and 0'],
  ['tasks', { count: 0 }, '0 tasks'],
  ['tasks', { count: 1 }, 'one task'],
  ['tasks', { count: '1' }, 'one task'],
  ['tasks', { count: 2 }, '2 tasks'],
  ['only.many', { count: 1 }, '1 项'],
  ['uncounted', { count: 3 }, 'of 3'],
  ['nowhere', undefined, 'nowhere'],
])('%s with %j', (key, params, want) => {
  expect(textOf(words, key, params)).toBe(want)
})

it('draws anew in another language', async () => {
  await speak('zh')
  const { result } = renderHook(() => [useT()('ui.close'), useWord()('stage', 'plan'), useWord()('stage', 'none')])
  expect(result.current).toEqual(['关闭', '策划筹备', 'none'])
  await act(() => speak('en'))
  expect(result.current).toEqual([say('ui.close'), 'Plan', 'none'])
  expect(document.documentElement.lang).toBe('en')
})

it('has its share of the catalogue: what Go says alone is left to it', () => {
  const of = (...keys: string[]) => Object.keys(share(Object.fromEntries(keys.map((k) => [k, k]))))
  expect(of('ui.cli', 'copy', 'field.error', 'past.report.x')).toHaveLength(4)
  expect(of('cli.help', 'error.archive.template', 'problem.cell.choice', 'report.say.and')).toEqual([])
  expect(of('error.incident.template', 'problem.required')).toHaveLength(2) // said by both
  expect(of('handout.budget', 'handout.budget.col.amount', 'handout.added.note')).toEqual(['handout.budget'])
})
