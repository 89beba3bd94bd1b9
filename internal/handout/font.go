package handout

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// The fonts of all handouts: Noto Sans SC in two weights, cut by build/fonts.sh to GB 2312, the 8,105 characters of
// 通用规范汉字表, Latin and the signs in use. gofpdf draws the basic plane only; the 196 standard characters beyond it
// lie on private-use code points, their stand-ins, which clean puts in and finish takes out of copied text.

//go:embed fonts/NotoSansSC-Regular.ttf
var regularFont string

//go:embed fonts/NotoSansSC-Bold.ttf
var boldFont string

//go:embed fonts/beyond-bmp.txt
var beyondBMP string

//go:embed fonts/OFL.txt
var licence string

// FontLicence is the SIL Open Font License under which the fonts come, with their copyright. It must go wherever the
// program goes; what a PDF embeds of a font names it too.
func FontLicence() string { return licence }

// planeSize is the number of code points of the basic plane.
const planeSize = 1 << 16

// widths holds, for each character of the basic plane, one more than its advance in thousandths of an em, or zero
// where the font has no glyph. The last entry belongs to the glyph drawn for those.
type widths [planeSize + 1]uint16

var regularWidths = sync.OnceValue(func() *widths { return readWidths(regularFont) })
var boldWidths = sync.OnceValue(func() *widths { return readWidths(boldFont) })

// Ready reads what every handout needs of the fonts, so that the first need not.
func Ready() {
	regularWidths()
	boldWidths()
	standIns()
}

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
		r = planeSize
	}
	return float64(w[r]-1) / 1000
}

// covers says whether a handout can print r as it stands in a text. Both weights have the same characters. A
// private-use character is not covered: the font's are stand-ins, and nobody knows what glyph a user meant.
func covers(r rune) bool {
	if uint32(r) >= planeSize {
		return standIns()[r] != 0
	}
	return regularWidths()[r] != 0 && !privateUse(r)
}

func privateUse(r rune) bool { return 0xE000 <= r && r <= 0xF8FF }

// standIns maps the standard characters beyond the basic plane to the private-use code points of their glyphs.
var standIns = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	for line := range strings.Lines(beyondBMP) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var standIn, r rune
		if _, err := fmt.Sscanf(line, "%X %X", &standIn, &r); err != nil {
			panic("beyond-bmp.txt: " + line)
		}
		m[r] = standIn
	}
	return m
})

// readWidths reads the tables cmap and hmtx of an embedded font. Their form is known, since build/fonts.sh wrote them:
// 1,000 units to the em, one metric per glyph, Unicode subtables of format 4.
func readWidths(font string) *widths {
	hmtx := table(font, "hmtx")
	width := func(glyph int) uint16 { return uint16(u16(hmtx, 4*glyph)) + 1 }
	w := &widths{planeSize: width(0)}
	eachGlyph(font, func(c, glyph int) { w[c] = width(glyph) })
	return w
}

// eachGlyph calls do with each character that a font has, in order, and the number of its glyph.
func eachGlyph(font string, do func(c, glyph int)) {
	cmap := table(font, "cmap")
	cmap = cmap[u32(cmap, 8):] // the first subtable
	size := u16(cmap, 6)       // of each of the four arrays below, in bytes; two per segment
	ends, starts, deltas, offsets := 14, 16+size, 16+2*size, 16+3*size
	for s := 0; s < size; s += 2 {
		start, delta, offset := u16(cmap, starts+s), u16(cmap, deltas+s), u16(cmap, offsets+s)
		for c := start; c <= u16(cmap, ends+s); c++ {
			glyph := c
			if offset != 0 {
				glyph = u16(cmap, offsets+s+offset+2*(c-start))
			}
			if glyph = (glyph + delta) % planeSize; glyph != 0 {
				do(c, glyph)
			}
		}
	}
}

// table is one of a font's tables.
func table(font, tag string) string {
	for i := range u16(font, 4) {
		if entry := font[12+16*i:]; strings.HasPrefix(entry, tag) {
			at := u32(entry, 8)
			return font[at : at+u32(entry, 12)]
		}
	}
	panic("embedded font without " + tag)
}

func u16(s string, i int) int { return int(s[i])<<8 | int(s[i+1]) }
func u32(s string, i int) int { return u16(s, i)<<16 | u16(s, i+2) }
