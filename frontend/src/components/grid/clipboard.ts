// Cells as text between programs: a line a row, tabs between cells, quotes around what holds either, as spreadsheets
// write them; and the tables of web pages.

/** Rows of cells from text as spreadsheets copy it. A last line break ends the last row, it begins none. */
export function readText(text: string): string[][] {
  const s = text.replace(/\r\n?/g, '\n')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const [cell, end] = quoted(s, at) ?? plain(s, at)
    row.push(cell)
    at = end + 1
    if (s[end] === '\t') continue
    rows.push(row)
    row = []
    if (at >= s.length) return rows
  }
}

/** A cell in quotes; null where the quote is a letter like others: nothing closes it, or text stands behind it. */
function quoted(s: string, from: number): [string, number] | null {
  if (s[from] !== '"') return null
  const end = closing(s, from + 1)
  const ends = end >= 0 && (end + 1 === s.length || s[end + 1] === '\t' || s[end + 1] === '\n')
  return ends ? [s.slice(from + 1, end).replaceAll('""', '"'), end + 1] : null
}

function plain(s: string, from: number): [string, number] {
  let end = from
  while (end < s.length && s[end] !== '\t' && s[end] !== '\n') end++
  return [s.slice(from, end), end]
}

/** The quote that closes a quoted cell: one that is not doubled. */
function closing(s: string, from: number): number {
  for (let at = s.indexOf('"', from); at >= 0; at = s.indexOf('"', at + 2)) {
    if (s[at + 1] !== '"') return at
  }
  return -1
}

/** Rows of cells as text for spreadsheets. */
export const writeText = (rows: readonly (readonly string[])[]): string =>
  rows.map((r) => r.map((c) => (/["\t\n\r]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join('\t')).join('\n')

/** The first table of a page, cells that reach over several counted in the first; null without one. */
export function readTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = []
  const taken: number[] = [] // of each column: how many rows below are covered
  for (const tr of table.querySelectorAll('tr')) {
    const row: string[] = []
    const skip = () => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1
        row.push('')
      }
    }
    for (const td of tr.querySelectorAll('td, th')) {
      skip()
      const down = Number(td.getAttribute('rowspan')) || 1
      const across = Number(td.getAttribute('colspan')) || 1
      for (let n = 0; n < Math.min(across, 1000); n++) {
        taken[row.length] = down - 1
        row.push(n === 0 ? wordsOf(td) : '')
      }
    }
    skip()
    rows.push(row)
  }
  return rows
}

/** The text of a cell: a break is a break, other white space one space. */
function wordsOf(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\u2028')
  for (const p of cell.querySelectorAll('p, div, li')) p.append('\u2028')
  return (cell.textContent ?? '')
    .replace(/[^\S\u2028]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim()
}

/** What somebody pastes: text where it has cells, else the table of a page, else the text; null for a picture alone. */
export function pasted(data: Pick<DataTransfer, 'getData'>): string[][] | null {
  const text = data.getData('text/plain')
  if (/[\t\n]/.test(text.trim())) return readText(text)
  const html = data.getData('text/html')
  const table = html ? readTable(html) : null
  if (table) return table
  return text === '' ? null : readText(text)
}
