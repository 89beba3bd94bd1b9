import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { marks, phrases } from './marks'

const table: { query: string; text: string }[] = JSON.parse(
  readFileSync(`${process.cwd()}/../internal/store/testdata/marks.json`, 'utf8'),
)

/** The text with [] around what is marked. */
function marked(text: string, query: string): string {
  let out = ''
  let at = 0
  for (const [from, to] of marks(text, phrases(query))) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
  }
  return out + text.slice(at)
}

it.each(table)('marks what Go finds: $query in $text', ({ query, text }) => {
  expect(marked(text.replace(/[[\]]/g, ''), query)).toBe(text)
})

it('joins marks that touch, and marks nothing without words', () => {
  expect(marked('海报设计', '海报 报设')).toBe('[海报设]计')
  expect(marked('海报设计', '海 计')).toBe('[海]报设[计]')
  expect(marked('海报', '')).toBe('海报')
  expect(marked('', '海')).toBe('')
})

it('cuts words as Go does', () => {
  expect(phrases('  海报设计　A组 ')).toEqual([
    { tokens: ['海报', '报设', '设计'], open: false },
    { tokens: ['a', '组'], open: true },
  ])
  expect(phrases('。 - 海')).toEqual([{ tokens: ['海'], open: true }])
})
