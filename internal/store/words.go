package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a text is cut into to be found, and where in a text a word was found. The page marks words by the same rules
// (frontend/src/lib/marks.ts); testdata/marks.json holds both to them.

func fold(s string) string { return strings.ToLower(norm.NFKC.String(s)) }

// paired says that a character belongs to a script without spaces between words.
func paired(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// cut tells the places [from, to) of the tokens of folded text. A run of paired characters gives its pairs and its last
// character.
func cut(rs []rune, token func(from, to int)) {
	for i := 0; i < len(rs); {
		from := i
		for ; i < len(rs) && paired(rs[i]); i++ {
			if i > from {
				token(i-1, i+1)
			}
		}
		if i > from {
			token(i-1, i)
			continue
		}
		for i < len(rs) && wordRune(rs[i]) && !paired(rs[i]) {
			i++
		}
		if i > from {
			token(from, i)
		} else {
			i++
		}
	}
}

// grams cuts text into the tokens of the index.
func grams(s string) []string {
	var out []string
	rs := []rune(fold(s))
	cut(rs, func(from, to int) { out = append(out, string(rs[from:to])) })
	return out
}

// phrase is one word looked for, as the tokens that must follow one another, without accents. Of the last of them
// `open` asks for the beginning alone.
type phrase struct {
	tokens []string
	open   bool
}

// phrases are the words of what somebody looks for: each the phrase of its tokens, the last of them a beginning where
// it is a single character or a Latin word. A word without a letter is none.
func phrases(text string) []phrase {
	var out []phrase
	for _, w := range strings.Fields(text) {
		g := grams(strings.Map(bare, fold(w)))
		if len(g) == 0 {
			continue
		}
		p := phrase{g, true}
		if last, _ := utf8.DecodeRuneInString(g[len(g)-1]); paired(last) && len(g) > 1 && endsPair(g) {
			p = phrase{g[:len(g)-1], false} // the pair before it says the same
		}
		out = append(out, p)
	}
	return out
}

// endsPair says that the last token is the end of a run of two or more paired characters.
func endsPair(g []string) bool {
	before, last := []rune(g[len(g)-2]), []rune(g[len(g)-1])
	return len(before) == 2 && len(last) == 1 && before[1] == last[0]
}

// query makes a MATCH expression of phrases: all of them must be there. "" when nothing can be looked for.
func query(ps []phrase) string {
	all := make([]string, len(ps))
	for i, p := range ps {
		all[i] = `"` + strings.Join(p.tokens, " ") + `"`
		if p.open {
			all[i] += "*"
		}
	}
	return strings.Join(all, " AND ")
}

// An excerpt shows this much before and after what was found, in columns: a Chinese character takes two. What lies
// further in a title than columnsSeen is out of sight where lists cut it.
const columnsBefore, columnsAfter, columnsSeen = 12, 72, 40

// spot is where words were found in a text: how many of them, and the bytes [from, to) of the first place of any.
type spot struct{ n, from, to int }

// look finds phrases in a text.
func look(text string, ps []phrase) (at spot) {
	if !mayHold(text, ps) {
		return at
	}
	m := mapped(text)
	for _, p := range ps {
		if a, b := m.find(p); a >= 0 {
			if at.n++; at.n == 1 || m.at[a] < at.from {
				at.from, at.to = m.at[a], m.at[b]
			}
		}
	}
	return at
}

// mayHold is a quick no for most texts.
func mayHold(text string, ps []phrase) bool {
	folded := fold(text)
	return slices.ContainsFunc(ps, func(p phrase) bool { return strings.Contains(folded, p.tokens[0]) }) ||
		strings.ContainsFunc(folded, accented)
}

// unfolded is a text as the index has it, its tokens, and where they stand.
type unfolded struct {
	rs     []rune // folded, without the accents that the index leaves out
	at     []int  // for each rune, and the end, the byte of the text where what it came of begins
	tokens [][2]int
}

func mapped(text string) unfolded {
	m := unfolded{make([]rune, 0, len(text)), make([]int, 0, len(text)+1), nil}
	var it norm.Iter
	for it.InitString(norm.NFKC, text); !it.Done(); {
		from := it.Pos()
		for seg := it.Next(); len(seg) > 0; {
			r, n := utf8.DecodeRune(seg)
			m.rs, m.at = append(m.rs, bare(unicode.ToLower(r))), append(m.at, from)
			seg = seg[n:]
		}
	}
	m.at = append(m.at, len(text))
	cut(m.rs, func(from, to int) { m.tokens = append(m.tokens, [2]int{from, to}) })
	return m
}

// accented says that a character may be a Latin letter with an accent, in one.
func accented(r rune) bool { return r >= 0xc0 && r < 0x250 || r >= 0x1e00 && r < 0x1f00 }

// bare is a Latin letter without its accent, as SQLite's tokenizer unicode61 takes it.
func bare(r rune) rune {
	if !accented(r) {
		return r
	}
	d := []rune(norm.NFD.String(string(r)))
	if len(d) == 2 && d[0] < 0x80 && unicode.IsLetter(d[0]) && unicode.Is(unicode.Mn, d[1]) {
		return d[0]
	}
	return r
}

// find answers the runes [from, to) of the first place of a phrase; -1 when it is not there.
func (m unfolded) find(p phrase) (from, to int) {
	for k := 0; k+len(p.tokens) <= len(m.tokens); k++ {
		if end := m.stands(p, k); end >= 0 {
			return m.tokens[k][0], end
		}
	}
	return -1, -1
}

// stands answers where a phrase ends that begins with token k; -1 when it does not.
func (m unfolded) stands(p phrase, k int) (end int) {
	for i, want := range p.tokens {
		t := m.tokens[k+i]
		end = t[0]
		for _, r := range want {
			if end == t[1] || m.rs[end] != r {
				return -1
			}
			end++
		}
		if end < t[1] && !(p.open && i == len(p.tokens)-1) {
			return -1
		}
	}
	return end
}

// excerpt cuts text around a spot, on one line. A Latin word is not cut in two where a whole one fits.
func excerpt(text string, at spot) string {
	start, end := at.from, at.to
	for room := columnsBefore; start > 0; {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if room -= columns(r); room < 0 {
			break
		}
		start -= n
	}
	if cutsWord(text, start) {
		if i := strings.IndexFunc(text[start:at.from], unicode.IsSpace); i >= 0 {
			start += i
		}
	}
	for room := columnsAfter; end < len(text); {
		r, n := utf8.DecodeRuneInString(text[end:])
		if room -= columns(r); room < 0 {
			break
		}
		end += n
	}
	if cutsWord(text, end) {
		if i := strings.LastIndexFunc(text[at.to:end], unicode.IsSpace); i >= 0 {
			end = at.to + i
		}
	}
	out := strings.Join(strings.Fields(text[start:end]), " ")
	if start > 0 {
		out = "…" + out
	}
	if end < len(text) {
		out += "…"
	}
	return out
}

// cutsWord says that a cut at a byte would part two characters of one Latin word.
func cutsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return wordRune(before) && wordRune(after) && !paired(before) && !paired(after)
}

// width is how wide a text is drawn, in columns.
func width(text string) (n int) {
	for _, r := range text {
		n += columns(r)
	}
	return n
}

// columns is how wide a character is drawn: Chinese and full-width signs take two.
func columns(r rune) int {
	if paired(r) || r >= 0x3000 && r < 0x3040 || r >= 0xff00 && r < 0xff60 {
		return 2
	}
	return 1
}
