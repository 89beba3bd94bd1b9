package handout

import (
	"bytes"
	"embed"
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
)

// The fonts of all handouts: Noto Sans SC in two weights, cut by build/fonts.sh to GB 2312, the 8,105 characters of
// 通用规范汉字表, Latin and the signs in use. gofpdf draws the basic plane only; the 196 standard characters beyond it
// lie on private-use code points, their stand-ins, which clean puts in and finish takes out of copied text.

//go:embed fonts
var fonts embed.FS

func fontFile(name string) []byte {
	b, err := fonts.ReadFile("fonts/" + name) // a copy
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	return b
}

// FontLicence is the SIL Open Font License under which the fonts come, with their copyright. It must go wherever the
// program goes.
func FontLicence() string { return string(fontFile("OFL.txt")) }

// fontBytes is the font in one weight, a copy of its own for each document: gofpdf writes to it.
func fontBytes(bold bool) []byte {
	if bold {
		return fontFile("NotoSansSC-Bold.ttf")
	}
	return fontFile("NotoSansSC-Regular.ttf")
}

// planeSize is the number of code points of the basic plane.
const planeSize = 1 << 16

// widths holds, for each character of the basic plane, one more than its advance in thousandths of an em; zero where
// the font has no glyph. Index 0, a character nobody draws, stands for the missing glyph.
type widths [planeSize]uint16

var regularWidths = sync.OnceValue(func() *widths { return readWidths(fontBytes(false)) })
var boldWidths = sync.OnceValue(func() *widths { return readWidths(fontBytes(true)) })

// advance is how far gofpdf moves on after drawing r, in em (1 is the font size). r comes from clean.
func advance(bold bool, r rune) float64 {
	w := regularWidths
	if bold {
		w = boldWidths
	}
	return w().advance(r)
}

func (w *widths) advance(r rune) float64 {
	if uint32(r) >= planeSize || w[r] == 0 {
		r = 0
	}
	return float64(w[r]-1) / 1000
}

// covers says whether a handout can print r as it stands in a text. Both weights have the same characters. A
// private-use character is not covered: the font's are stand-ins, and nobody knows what glyph a user meant.
func covers(r rune) bool {
	if uint32(r) >= planeSize {
		return standIns()[r] != 0
	}
	return !privateUse(r) && r != 0 && regularWidths()[r] != 0
}

func privateUse(r rune) bool { return 0xE000 <= r && r <= 0xF8FF }

// standIns maps the standard characters beyond the basic plane to what the font draws them as.
var standIns = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	for line := range strings.Lines(string(fontFile("beyond-bmp.txt"))) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var standIn, r rune
		if _, err := fmt.Sscanf(line, "%X %X", &standIn, &r); err != nil {
			panic(err) // embedded: cannot be malformed
		}
		m[r] = standIn
	}
	return m
})

// readWidths reads the tables cmap (format 4) and hmtx of an embedded font. Its layout is known: build/fonts.sh wrote
// it, with 1,000 units to the em, one metric per glyph and one Unicode subtable.
func readWidths(font []byte) *widths {
	u16 := func(b []byte, i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
	table := func(tag string) []byte {
		i := 12 + 16*tableIndex(font, tag)
		return font[binary.BigEndian.Uint32(font[i+8:]):]
	}
	hmtx, cmap := table("hmtx"), table("cmap")
	cmap = cmap[binary.BigEndian.Uint32(cmap[8:]):]

	w := &widths{}
	w[0] = uint16(u16(hmtx, 0)) + 1
	segments := u16(cmap, 6) // in bytes: two per segment
	for s := 0; s < segments; s += 2 {
		last := u16(cmap, 14+s)
		first := u16(cmap, 16+segments+s)
		delta := u16(cmap, 16+2*segments+s)
		at := 16 + 3*segments + s
		offset := u16(cmap, at)
		for c := first; c <= last && c != planeSize-1; c++ {
			glyph := c
			if offset != 0 {
				glyph = u16(cmap, at+offset+2*(c-first))
			}
			if glyph = (glyph + delta) % planeSize; glyph != 0 {
				w[c] = uint16(u16(hmtx, 4*glyph)) + 1
			}
		}
	}
	return w
}

func tableIndex(font []byte, tag string) int {
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		if bytes.HasPrefix(font[12+16*i:], []byte(tag)) {
			return i
		}
	}
	panic("embedded font without table " + tag)
}
