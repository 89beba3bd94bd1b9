import { expect, it } from 'vitest'
import { pasted, readTable, readText, writeText } from './clipboard'

it.each([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ], // Excel: Windows line ends, one behind the last row
  ['one', [['one']]],
  ['', [['']]],
  ['a\t', [['a', '']]],
  ['\tb', [['', 'b']]],
  [
    'a\t\n\tb\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['"say ""hi"""\tb', [['say "hi"', 'b']]],
  ['"a\tb"\tc', [['a\tb', 'c']]],
  ['5" pipe\tb', [['5" pipe', 'b']]], // a quote within is a letter
  ['"Ice" cups\tb', [['"Ice" cups', 'b']]], // and one with text behind it
  ['"open\tb', [['"open', 'b']]], // and one that nothing closes
  ['a\n\nb', [['a'], [''], ['b']]],
])('reads %j as spreadsheets mean it', (text, rows) => {
  expect(readText(text)).toEqual(rows)
})

it('writes what it reads', () => {
  const rows = [
    ['plain', 'with "quotes"', 'two\nlines'],
    ['', 'a\ttab', '冰柠檬'],
  ]
  expect(writeText(rows)).toBe('plain\t"with ""quotes"""\t"two\nlines"\n\t"a\ttab"\t冰柠檬')
  expect(readText(writeText(rows))).toEqual(rows)
})

it('reads the table of a page: breaks within cells, cells over several', () => {
  const html = `<p>before</p><table><tr><th colspan=2>Head</th><th>C</th></tr>
    <tr><td rowspan=2>x</td><td>one<br>two</td><td> a  b </td></tr><tr><td><p>p</p></td><td>d</td></tr></table>`
  expect(readTable(html)).toEqual([
    ['Head', '', 'C'],
    ['x', 'one\ntwo', 'a b'],
    ['', 'p', 'd'],
  ])
  expect(readTable('<p>no table</p>')).toBeNull()
})

const clipboard = (data: Record<string, string>) => ({ getData: (type: string) => data[type] ?? '' })

it('takes text with cells before a page, a page with a table before plain words, and no picture', () => {
  const table = '<table><tr><td>x</td><td>y</td></tr></table>'
  expect(pasted(clipboard({ 'text/plain': 'a\tb', 'text/html': table }))).toEqual([['a', 'b']])
  expect(pasted(clipboard({ 'text/plain': 'x y', 'text/html': table }))).toEqual([['x', 'y']])
  expect(pasted(clipboard({ 'text/plain': 'words', 'text/html': '<b>words</b>' }))).toEqual([['words']])
  expect(pasted(clipboard({ 'image/png': 'data' }))).toBeNull()
})
