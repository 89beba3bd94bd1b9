// Finding an entry by a few typed letters: whole words first, then letters in order; Chinese also by its pinyin.

/** What one entry is found by. */
export interface Searchable {
  text: string
  /** Further words it answers to, of less weight. */
  words?: string
}

/** Turns Chinese text into syllables, one per character; other characters stand for themselves. */
export type Spell = (text: string) => string[]

const asWritten: Spell = (text) => [...text]

/**
 * How well an entry fits what was typed: 0 not at all, more is better. Every word typed must fit, in any order: at the
 * start of the text, at the start of a word, within it, as pinyin initials (xjhd for 新建活动) or full pinyin from any
 * syllable on (huodong), or at last as letters in order.
 */
export function score(entry: Searchable, typed: string, spell: Spell = asWritten): number {
  const needles = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (needles.length === 0) return 1
  let total = 0
  for (const needle of needles) {
    const best = Math.max(
      found(entry.text.toLowerCase(), needle),
      0.9 * spelt(entry.text, needle, spell),
      0.3 * inLetters(entry.text.toLowerCase(), needle),
      entry.words ? 0.6 * found(entry.words.toLowerCase(), needle) : 0,
      entry.words ? 0.5 * spelt(entry.words, needle, spell) : 0,
    )
    if (best === 0) return 0
    total += best
  }
  return total / needles.length
}

/** The entries that fit, best first; equals keep their order. */
export function rank<E>(entries: readonly E[], typed: string, of: (e: E) => Searchable, spell: Spell = asWritten): E[] {
  return entries
    .map((entry) => ({ entry, score: score(of(entry), typed, spell) }))
    .filter((x) => x.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((x) => x.entry)
}

const WORD_END = /[\s\p{P}\p{S}]/u

/** The text as it is written: 100 whole, 80 at its start, 70 at a word's start, 50 within. */
function found(text: string, needle: string): number {
  if (text === needle) return 100
  let best = 0
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    best = Math.max(best, at === 0 ? 80 : WORD_END.test(text[at - 1] ?? '') ? 70 : 50)
  }
  return best
}

/** The text by its pinyin: initials, or syllables written out; the last may be cut short. */
function spelt(text: string, needle: string, spell: Spell): number {
  const syllables = spell(text).map((s) => s.toLowerCase())
  if (syllables.join('') === text.toLowerCase()) return 0 // no Chinese in it
  const initials = found(syllables.map((s) => s[0] ?? '').join(''), needle)
  let full = 0
  for (let i = 0; i < syllables.length && full === 0; i++) {
    if (syllables.slice(i).join('').startsWith(needle)) full = i === 0 ? 80 : 60
  }
  return Math.max(initials, full)
}

/** Letters in order with gaps between them: 100 less a point for each letter passed over. */
function inLetters(text: string, needle: string): number {
  if (needle.length < 2) return 0
  let from = -1
  let gaps = 0
  for (const letter of needle) {
    const next = text.indexOf(letter, from + 1)
    if (next < 0) return 0
    if (from >= 0) gaps += next - from - 1
    from = next
  }
  return Math.max(1, 100 - gaps)
}
