// Five whys: why, and why that; the last answer is the cause. The answers are lines of one text.
import type { Improvement } from '~/api'

export const MOST_WHYS = 5

export const whysOf = (x: Pick<Improvement, 'whys'>): string[] =>
  x.whys
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)

/**
 * What is written when an answer is given, changed or, with "", taken away: the answers, and the last of them as the cause,
 * as long as the cause is what the answers said before. What somebody wrote there otherwise stays.
 */
export function answered(
  x: Pick<Improvement, 'whys' | 'cause'>,
  at: number,
  text: string,
): Partial<Pick<Improvement, 'whys' | 'cause'>> {
  const before = whysOf(x)
  const answer = text.replace(/\s+/g, ' ').trim()
  const after = before.toSpliced(at, 1, ...(answer ? [answer] : [])).slice(0, MOST_WHYS)
  const follows = x.cause.trim() === '' || x.cause.trim() === (before.at(-1) ?? '')
  return { whys: after.join('\n'), ...(follows && { cause: after.at(-1) ?? '' }) }
}

/** The lines of minutes, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean),
  ),
]

const bare = (line: string) =>
  line
    .replace(/^[\s\-–—*·•●○□☐]+/u, '')
    .replace(/^\d{1,3}(?:[.．](?!\d)|[、)）])\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The lines that no improvement of the meeting is called by yet; numbers and marks before a line are no part of it. */
export function undecided(lines: readonly string[], names: readonly string[]): string[] {
  const there = new Set(['', ...names.map(bare)])
  return lines.filter((l) => {
    const name = bare(l)
    if (there.has(name)) return false
    there.add(name)
    return true
  })
}
