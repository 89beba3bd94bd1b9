// Where the words looked for stand in a text, by the rules Go finds it by (internal/store/words.go): Chinese anywhere,
// other words from their beginning, small letters as capitals, full width as half, accents as none. Both are held to
// internal/store/testdata/marks.json.

/** One word looked for: tokens that follow one another; of the last, when `open`, the beginning is enough. */
export interface Phrase {
  tokens: readonly string[]
  open: boolean
}

/** A part of a text that is marked: from, and to where it ends. */
export type Mark = readonly [from: number, to: number]

const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const WORD = /[\p{L}\p{Nd}\p{M}]/u
/** A character with what is joined to it: accents, parts of a Korean syllable, voicing of half-width kana. */
const JOINED = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu

interface Letter {
  /** Folded. */
  char: string
  /** Where what it came of stands in the text. */
  from: number
  to: number
}

/** A token is the letters [from, to). */
interface Token {
  from: number
  to: number
}

/** A Latin letter without its accent. */
function bare(char: string): string {
  const [base = '', mark, more] = char.normalize('NFD')
  return mark && !more && /[a-z]/.test(base) && /\p{Mn}/u.test(mark) ? base : char
}

function fold(text: string): Letter[] {
  const letters: Letter[] = []
  for (const { 0: part, index } of text.matchAll(JOINED)) {
    for (const one of part.normalize('NFKC')) {
      const [small = one] = one.toLowerCase()
      letters.push({ char: bare(small), from: index, to: index + part.length })
    }
  }
  return letters
}

/** The tokens of a text. A run of Chinese gives its pairs and its last character. */
function cut(letters: readonly Letter[]): Token[] {
  const tokens: Token[] = []
  const kind = (i: number) => {
    const char = letters[i]?.char ?? ''
    return PAIRED.test(char) ? 'paired' : WORD.test(char) ? 'word' : ''
  }
  for (let i = 0; i < letters.length; ) {
    const from = i
    const run = kind(i)
    while (i < letters.length && kind(i) === run) {
      i++
      if (run === 'paired' && i - from > 1) tokens.push({ from: i - 2, to: i })
    }
    if (run === 'paired') tokens.push({ from: i - 1, to: i })
    else if (run === 'word') tokens.push({ from, to: i })
  }
  return tokens
}

/** The words of what somebody looks for. A word without a letter is none. */
export function phrases(text: string): Phrase[] {
  return text.split(/\s+/).flatMap((word): Phrase[] => {
    const letters = fold(word)
    const chars = letters.map((x) => x.char)
    const found = cut(letters)
    const tokens = found.map((x) => chars.slice(x.from, x.to).join(''))
    const [before, last] = found.slice(-2)
    if (!tokens.length) return []
    // The pair before it says the same.
    const endsPair = last && before && before.to === last.to && last.to - last.from === 1
    return [endsPair ? { tokens: tokens.slice(0, -1), open: false } : { tokens, open: true }]
  })
}

/** The parts of a text to mark, in order, none touching another. */
export function marks(text: string, words: readonly Phrase[]): Mark[] {
  if (words.length === 0 || text === '') return []
  const letters = fold(text)
  const tokens = cut(letters)
  const on = new Array<boolean>(letters.length).fill(false)
  for (const phrase of words) {
    for (let k = 0; k + phrase.tokens.length <= tokens.length; k++) {
      const end = standsAt(phrase, tokens, k, letters)
      if (end > 0) on.fill(true, tokens[k]?.from, end)
    }
  }
  const out: [number, number][] = []
  letters.forEach(({ from, to }, i) => {
    if (!on[i]) return
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = to
    else out.push([from, to])
  })
  return out
}

/** The letter a phrase ends before that begins with token k; 0 when it does not stand there. */
function standsAt(
  { tokens: wanted, open }: Phrase,
  tokens: readonly Token[],
  k: number,
  letters: readonly Letter[],
): number {
  let end = 0
  for (const [i, want] of wanted.entries()) {
    const token = tokens[k + i]
    if (!token) return 0
    end = token.from
    for (const char of want) {
      if (end === token.to || letters[end]?.char !== char) return 0
      end++
    }
    if (end < token.to && !(open && i === wanted.length - 1)) return 0
  }
  return end
}
