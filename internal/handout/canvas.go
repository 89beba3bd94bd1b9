package handout

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// canvas draws on the pages of one document. It alone speaks to gofpdf, and only when something changes: a run of text
// is one call, colours, weights and fonts are set when they differ.
type canvas struct {
	pdf    *gofpdf.Fpdf
	font   style // the current weight and size
	fill   colour
	draw   colour
	weight float64
	height float64 // of the page, mm
	lang   string
}

// about is what the file says of itself.
type about struct {
	title, subject, keywords string
	lang                     string // BCP 47
	made                     time.Time
}

const (
	family  = "sans"
	creator = "Qingdan 清单"
)

func newCanvas(s sheet, a about) *canvas {
	size := gofpdf.SizeType{Wd: s.width, Ht: s.height}
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "mm", Size: size})
	p.SetAutoPageBreak(false, 0)
	p.SetCompression(true)
	p.SetCatalogSort(true)
	p.SetCreationDate(a.made)
	p.SetModificationDate(a.made)
	p.SetTitle(halves(a.title), true)
	p.SetSubject(halves(a.subject), true)
	p.SetKeywords(halves(a.keywords), true)
	p.SetAuthor(creator, true)
	p.SetCreator(creator, true)
	p.SetProducer(creator, true)
	p.AddUTF8FontFromBytes(family, "", fontBytes(false))
	p.AddUTF8FontFromBytes(family, "B", fontBytes(true))
	c := &canvas{pdf: p, height: s.height, lang: a.lang}
	c.setFont(bodyType)
	c.setWeight(bandRule.weight)
	return c
}

func (c *canvas) newPage() { c.pdf.AddPage() }

func (c *canvas) setFont(s *style) {
	if c.font.bold == s.bold && c.font.size == s.size {
		return
	}
	c.font = *s
	weight := ""
	if s.bold {
		weight = "B"
	}
	c.pdf.SetFont(family, weight, s.size)
}

// setFill sets the colour of text and of solid shapes; gofpdf saves two operators a run when both are equal.
func (c *canvas) setFill(k colour) {
	if c.fill != k {
		c.fill = k
		c.pdf.SetTextColor(k[0], k[1], k[2])
		c.pdf.SetFillColor(k[0], k[1], k[2])
	}
}

func (c *canvas) setWeight(w float64) {
	if c.weight != w {
		c.weight = w
		c.pdf.SetLineWidth(w)
	}
}

func (c *canvas) setStroke(s stroke) {
	c.setWeight(s.weight)
	if c.draw != s.colour {
		c.draw = s.colour
		c.pdf.SetDrawColor(s.colour[0], s.colour[1], s.colour[2])
	}
}

// Noto Sans SC stands this much of an em below the middle of its line: half of ascent 1.16 less descent 0.288.
const middle = 0.436

// baseline of the first line of a style in a text whose top is y.
func (s *style) baseline(y float64) float64 { return y + (s.leading/2+middle*s.size)*pt }

// text draws t with its top left at x, y.
func (c *canvas) text(x, y float64, t text) {
	for _, l := range t.lines {
		c.line(x, t.style.baseline(y), l)
		y += t.leading
	}
}

// line draws l from x on the baseline y.
func (c *canvas) line(x, y float64, l line) {
	if l.actual != "" {
		c.pdf.RawWriteStr("/Span <</ActualText " + textString(l.actual) + ">> BDC")
	}
	for _, p := range l.pieces {
		c.setFont(p.style)
		c.setFill(p.style.colour)
		c.pdf.Text(x+p.x, y, p.text)
	}
	if l.actual != "" {
		c.pdf.RawWriteStr("EMC")
	}
}

// rule draws a level line from x to x2 at y.
func (c *canvas) rule(x, x2, y float64, s stroke) {
	if s.weight > 0 {
		c.setStroke(s)
		c.pdf.Line(x, y, x2, y)
	}
}

// upright draws a vertical line from y to y2 at x.
func (c *canvas) upright(x, y, y2 float64, s stroke) {
	c.setStroke(s)
	c.pdf.Line(x, y, x, y2)
}

// frame draws a rectangle whose outer edge is x, y, w, h.
func (c *canvas) frame(x, y, w, h float64, s stroke) {
	c.setStroke(s)
	d := s.weight
	c.pdf.Rect(x+d/2, y+d/2, w-d, h-d, "D")
}

// solid fills a rectangle.
func (c *canvas) solid(x, y, w, h float64, k colour) {
	c.setFill(k)
	c.pdf.Rect(x, y, w, h, "F")
}

// tickBox draws a box of the given outer side to tick with a pen; ticked when it is done.
func (c *canvas) tickBox(x, y, side float64, s stroke, done bool) {
	c.frame(x, y, side, side, s)
	if done {
		c.setStroke(tickMark)
		c.pdf.MoveTo(x+0.22*side, y+0.52*side)
		c.pdf.LineTo(x+0.43*side, y+0.74*side)
		c.pdf.LineTo(x+0.80*side, y+0.26*side)
		c.pdf.DrawPath("D")
	}
}

// modules draws a square of side mm divided like grid, true in black. It is one path: seams between modules would blur
// a code read by a camera.
func (c *canvas) modules(x, y, side float64, grid [][]bool) {
	c.setFill(ink)
	unit := side / float64(len(grid)) / pt
	b := make([]byte, 0, 4096)
	b = append(b, "q "...)
	for _, v := range []float64{unit, 0, 0, -unit, x / pt, (c.height - y) / pt} {
		b = append(strconv.AppendFloat(b, v, 'f', 4, 64), ' ')
	}
	b = append(b, "cm"...)
	for row, cells := range grid {
		for from := 0; from < len(cells); from++ {
			to := from
			for to < len(cells) && cells[to] {
				to++
			}
			if to > from {
				b = fmt.Appendf(b, " %d %d %d 1 re", from, row, to-from)
				from = to
			}
		}
	}
	c.pdf.RawWriteStr(string(append(b, " f Q"...)))
}

// bookmark makes the outline lead to y on the current page.
func (c *canvas) bookmark(title string, y float64) {
	c.setFont(bodyType) // gofpdf encodes a bookmark by the current font
	c.pdf.Bookmark(halves(title), 0, y)
}

// output ends the document.
func (c *canvas) output() ([]byte, error) {
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	return finish(declare(b.Bytes(), c.lang))
}

// declare says what gofpdf cannot: the version of PDF that knows ActualText, and in the catalogue the language, for
// readers that speak, and that a window shows the title. The catalogue is the last object, so only the place of the
// cross-reference table moves.
func declare(pdf []byte, lang string) []byte {
	const catalog, xref = "/Type /Catalog\n", "\nstartxref\n"
	more := "/Lang (" + lang + ")\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	at := bytes.LastIndex(pdf, []byte(catalog)) + len(catalog)
	end := bytes.LastIndex(pdf, []byte(xref)) + len(xref)
	place, rest, _ := strings.Cut(string(pdf[end:]), "\n")
	n, _ := strconv.Atoi(place)
	out := append(make([]byte, 0, len(pdf)+len(more)+1), "%PDF-1.5"...)
	out = append(append(append(out, pdf[len(out):at]...), more...), pdf[at:end]...)
	return append(out, strconv.Itoa(n+len(more))+"\n"+rest...)
}

// textString writes s as a PDF string in UTF-16.
func textString(s string) string {
	b := make([]byte, 0, 2*len(s)+8)
	b = append(b, "(\xFE\xFF"...)
	put := func(c byte) {
		switch c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	for _, u := range utf16.Encode([]rune(meaning(s))) {
		put(byte(u >> 8))
		put(byte(u))
	}
	return string(append(b, ')'))
}

var meanings = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	for r, standIn := range standIns() {
		m[standIn] = r
	}
	return m
})

// meaning is s with the characters that stand-ins stand for.
func meaning(s string) string {
	if strings.IndexFunc(s, privateUse) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if m, ok := meanings()[r]; ok {
			return m
		}
		return r
	}, s)
}

// halves is the meaning of s with each character beyond the basic plane as two surrogates in UTF-8's manner: gofpdf
// turns three bytes into one unit of UTF-16 and knows nothing of four.
func halves(s string) string {
	var b []byte
	for _, r := range meaning(s) {
		if r <= 0xFFFF {
			b = utf8.AppendRune(b, r)
			continue
		}
		high, low := utf16.EncodeRune(r)
		for _, u := range []rune{high, low} {
			b = append(b, 0xE0|byte(u>>12), 0x80|byte(u>>6)&0x3F, 0x80|byte(u)&0x3F)
		}
	}
	return string(b)
}
