package handout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/norm"
)

// Every string passes through clean once, before it is measured or drawn. After it a string holds newlines and
// characters that the font has, all of the basic plane: gofpdf panics beyond it, and draws boxes for the rest.

// geta 〓 is how Chinese printing marks a character it has no type for.
const geta = '〓'

// clean makes s drawable and returns what it could not keep, in order, one character for each 〓 it put in:
//   - A standard character beyond the basic plane becomes its stand-in.
//   - An accent joins its letter where that makes a character of the font.
//   - Line breaks of any kind become newlines, tabs and foreign spaces spaces; other control characters, zero-width
//     characters and variation selectors vanish.
//   - Anything else the font lacks, private-use characters and invalid bytes (as U+FFFD) included, becomes 〓. An emoji
//     is one 〓, however many characters it is made of; it is returned as the first of them that is lacking.
//
// The stand-ins are private-use characters themselves: what is clean must not be cleaned again.
func clean(s string) (string, []rune) {
	if drawable(s) {
		return s, nil
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var c cleaner
	for _, g := range graphemes(s) {
		c.add(g)
	}
	return c.out.String(), c.lacking
}

// drawable says whether s is clean as it is, which nearly every string is.
func drawable(s string) bool {
	w := regularWidths()
	for _, r := range s {
		if r != '\n' && (r >= planeSize || w[r] == 0 || privateUse(r)) {
			return false
		}
	}
	return true
}

// graphemes splits s into what a reader sees as one character each.
func graphemes(s string) (out [][]rune) {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for i := seg.GraphemeIterator(); i.Next(); {
		g := i.Grapheme().Text
		if n := len(out); n > 0 && joined(out[n-1], g) {
			out[n-1] = append(slices.Clip(out[n-1]), g...)
			continue
		}
		out = append(out, g)
	}
	return out
}

// joined says whether b goes on with the emoji a. The segmenter misses it where an emoji stands before a.
func joined(a, b []rune) bool {
	const zeroWidthJoiner = '\u200d'
	return a[len(a)-1] == zeroWidthJoiner && unicode.IsSymbol(a[0]) && unicode.IsSymbol(b[0])
}

type cleaner struct {
	out     strings.Builder
	lacking []rune
}

func (c *cleaner) add(grapheme []rune) {
	grapheme = compose(visible(grapheme))
	lacking := lackingOf(grapheme)
	if !slices.ContainsFunc(lacking, isBase) {
		c.write(slices.DeleteFunc(grapheme, lacks))
	}
	if len(lacking) > 0 {
		c.out.WriteRune(geta)
		c.lacking = append(c.lacking, lacking[0])
	}
}

func (c *cleaner) write(rs []rune) {
	for _, r := range rs {
		if standIn, ok := standIns()[r]; ok {
			r = standIn
		}
		c.out.WriteRune(r)
	}
}

func lacks(r rune) bool { return r != '\n' && !covers(r) }

func lackingOf(rs []rune) (out []rune) {
	for _, r := range rs {
		if lacks(r) {
			out = append(out, r)
		}
	}
	return out
}

// isBase is false for accents: a letter stays when only its accent is lacking. A sign that encloses it, as in the
// emoji 1️⃣, takes it along.
func isBase(r rune) bool { return !unicode.In(r, unicode.Mn, unicode.Mc) }

var lineBreaks = []rune{'\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'}

// visible drops what leaves no mark and unifies spaces and line breaks.
func visible(rs []rune) []rune {
	out := make([]rune, 0, len(rs))
	for _, r := range rs {
		switch {
		case slices.Contains(lineBreaks, r):
			out = append(out, '\n')
		case r == '\t', unicode.Is(unicode.Zs, r) && !covers(r):
			out = append(out, ' ')
		case !unicode.IsControl(r) && !ignorable(r):
			out = append(out, r)
		}
	}
	return out
}

// ignorable is close to Unicode's Default_Ignorable_Code_Point: zero-width characters, joiners, direction marks,
// variation selectors, tags, soft hyphens, byte order marks.
func ignorable(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// compose joins accents to their letters (NFC) where less is lacking then.
func compose(rs []rune) []rune {
	joined := []rune(norm.NFC.String(string(rs)))
	if len(lackingOf(joined)) < len(lackingOf(rs)) {
		return joined
	}
	return rs
}
