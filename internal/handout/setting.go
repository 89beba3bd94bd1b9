package handout

import (
	"strings"
	"unicode"
)

// How characters stand beside one another: Han and Latin a little apart, adjacent full-width marks closed up, quotation
// marks narrow among Latin. The font draws every mark of Chinese a full em wide; here the blank half is taken back.

// class is what a character is to its neighbours.
type class uint8

const (
	other   class = iota
	han           // ideographs, kana, hangul: set solid
	latin         // letters
	digit         // 0–9
	opening       // full-width mark with a blank left half
	closing       // full-width mark with a blank right half
	wide          // any other full-width sign
	dot           // the middle dot
	blank         // spaces
)

const (
	autospace = 0.22  // em between Han and Latin or digits
	halfEm    = 0.5   // the blank half of a full-width mark
	dotInset  = -0.05 // em off each side of the middle dot, so that it advances 0.9
)

var marks = map[rune]class{'·': dot, '‧': dot, '・': dot, ' ': blank, '\t': blank, '\u00a0': blank, '\u3000': blank}

func init() {
	for _, r := range "（《〈「『【〔〖［｛“‘" {
		marks[r] = opening
	}
	for _, r := range "）》〉」』】〕〗］｝”’，。、；：！？．" {
		marks[r] = closing
	}
}

func classOf(r rune) class {
	switch {
	case r < 0x80:
		switch {
		case r == ' ' || r == '\t':
			return blank
		case '0' <= r && r <= '9':
			return digit
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			return latin
		}
		return other
	case 0x4E00 <= r && r <= 0x9FFF || privateUse(r): // a stand-in is always Han
		return han
	}
	if c, ok := marks[r]; ok {
		return c
	}
	switch {
	case 0x3000 <= r && r <= 0x303F, 0xFF00 <= r && r <= 0xFF60:
		return wide
	case 0x3040 <= r && r <= 0x30FF, 0x3400 <= r && r <= 0x4DBF, 0xAC00 <= r && r <= 0xD7A3, 0xF900 <= r && r <= 0xFAFF:
		return han
	case unicode.IsLetter(r):
		return latin
	}
	return other
}

// quoteTrim is how much of a quotation mark's em is blank: among Latin it is taken away always.
var quoteTrim = map[rune]float64{'“': 0.57, '”': 0.57, '‘': 0.75, '’': 0.72}

// goesOnInLatin says whether outside of the quotation mark at i, past a space or an English mark, is anything but Chinese.
func goesOnInLatin(text []rune, i int) bool {
	step := 1
	if classOf(text[i]) == opening {
		step = -1
	}
	j := i + step
	for j >= 0 && j < len(text) && (text[j] == ' ' || strings.ContainsRune(",.;:!?)(", text[j])) {
		j += step
	}
	return j != i+step && j >= 0 && j < len(text) && !isEast(classOf(text[j]))
}

func isEast(c class) bool { return c == han || c == opening || c == closing || c == wide }

// latinQuote says whether the mark at i stands among Latin: an English sentence goes on outside of what it quotes, or neither
// neighbour, other quotes apart, is Chinese.
func latinQuote(text []rune, i int) bool {
	if goesOnInLatin(text, i) {
		return true
	}
	for _, step := range []int{-1, 1} {
		j := i + step
		for j >= 0 && j < len(text) && quoteTrim[text[j]] != 0 {
			j += step
		}
		if j >= 0 && j < len(text) && isEast(classOf(text[j])) {
			return false
		}
	}
	return true
}

// gap is what goes between two neighbours, in em; most pairs stand as the font sets them.
func gap(a, b class) float64 {
	switch {
	case a == han && (b == latin || b == digit), b == han && (a == latin || a == digit):
		return autospace
	case a == closing && (b == closing || b == opening), a == opening && b == opening:
		return -halfEm
	}
	g := 0.0
	if a == dot {
		g += dotInset
	}
	if b == dot {
		g += dotInset
	}
	return g
}
