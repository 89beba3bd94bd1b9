package handout

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"iter"
	"math/bits"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// canvas is one document as it is drawn. It alone speaks to gofpdf, which keeps pages, fonts and outline; what stands on
// a page is written by pen.go, since gofpdf's own drawing names the font anew with every size and formats every number
// by reflection. gofpdf comes last, when the characters are known that its fonts need.
type canvas struct {
	about
	sheet  sheet
	height float64 // of the page, mm
	steps  []func(*gofpdf.Fpdf)
	used   [2]runeMap // characters drawn, regular and bold
	sum    hash.Hash  // of what is drawn; nil: not asked for
	asides []func()   // to be drawn when the page is done
	pen
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

// weights are gofpdf's names of the two fonts, by the index used and pen keep them under.
var weights = [2]string{"", "B"}

func newCanvas(s sheet, a about) *canvas { return &canvas{about: a, sheet: s, height: s.height} }

// then keeps what gofpdf is told when the document is done.
func (c *canvas) then(step func(*gofpdf.Fpdf)) { c.steps = append(c.steps, step) }

func (c *canvas) newPage() {
	c.flush()
	c.then((*gofpdf.Fpdf).AddPage)
	c.pen = pen{ops: c.ops, font: -1, weight: -1}
}

// flush keeps what was drawn for gofpdf.
func (c *canvas) flush() {
	if n := len(c.ops); n > 0 {
		if c.sum != nil {
			c.sum.Write(c.ops)
		}
		ops := string(c.ops[:n-1]) // gofpdf ends the line itself
		c.then(func(p *gofpdf.Fpdf) { p.RawWriteStr(ops) })
		c.ops = c.ops[:0]
	}
}

// content draws what stands on a page and answers a hash of it. Asides are no part of that.
func (c *canvas) content(draw func()) string {
	c.flush()
	c.sum = sha256.New()
	draw()
	c.flush()
	sum := hex.EncodeToString(c.sum.Sum(nil)[:pageHash])
	c.sum = nil
	for _, a := range c.asides {
		a()
	}
	c.asides = c.asides[:0]
	return sum
}

// pageHash is how many bytes of a page's hash are kept: a campaign prints some thousand pages in its life.
const pageHash = 8

// aside draws something that says how this revision differs from another: on the page, but no part of its content.
func (c *canvas) aside(draw func()) { c.asides = append(c.asides, draw) }

// setFont makes one of the weights current, at a size of one point: every line has its own size.
func (c *canvas) setFont(weight int) {
	if c.font != weight {
		c.flush()
		if c.sum != nil {
			c.sum.Write([]byte{byte(weight)})
		}
		c.then(func(p *gofpdf.Fpdf) { p.SetFont(family, weights[weight], 1) })
		c.font = weight
	}
}

// bookmark makes the outline lead to y on the current page.
func (c *canvas) bookmark(title string, level int, y float64) {
	c.then(func(p *gofpdf.Fpdf) { p.Bookmark(halves(title), level, y) })
}

// output ends the document.
func (c *canvas) output() ([]byte, error) {
	c.flush()
	p := c.document()
	for _, step := range c.steps {
		step(p)
	}
	c.embed(p)
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	return finish(declare(renamed(b.Bytes()), c.lang), c.used[0].with(&c.used[1]))
}

// document is an empty one with the fonts that the canvas needs.
func (c *canvas) document() *gofpdf.Fpdf {
	size := gofpdf.SizeType{Wd: c.sheet.width * float64(max(c.sheet.halves, 1)), Ht: c.sheet.height}
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "mm", Size: size})
	p.SetAutoPageBreak(false, 0)
	p.SetCompression(false) // of pages: finish compresses them
	p.SetCatalogSort(true)
	p.SetCreationDate(c.made)
	p.SetModificationDate(c.made)
	p.SetTitle(halves(c.title), true)
	p.SetSubject(halves(c.subject), true)
	p.SetKeywords(halves(c.keywords), true)
	p.SetAuthor(creator, true)
	p.SetCreator(creator, true)
	p.SetProducer(creator, true)
	bold := make(chan []byte, 1)
	go func() { bold <- cut(true, &c.used[1]) }()
	p.AddUTF8FontFromBytes(family, weights[0], cut(false, &c.used[0]))
	p.AddUTF8FontFromBytes(family, weights[1], <-bold)
	p.SetFont(family, weights[0], 1) // before the first page: gofpdf encodes bookmarks by the font
	return p
}

// embed tells gofpdf which glyphs the document needs. It learns that only from text that it draws: so they are drawn
// once, on a template that no page uses and that is therefore not in the file.
func (c *canvas) embed(p *gofpdf.Fpdf) {
	p.CreateTemplate(func(t *gofpdf.Tpl) {
		for weight, name := range weights {
			t.SetFont(family, name, 1)
			t.Text(0, 0, c.used[weight].String())
		}
	})
}

// runeMap is a set of characters of the basic plane.
type runeMap [planeSize / 64]uint64

func (m *runeMap) add(r rune) { m[uint16(r)>>6] |= 1 << (r & 63) }

// with is what is in either.
func (m *runeMap) with(n *runeMap) *runeMap {
	var sum runeMap
	for i := range sum {
		sum[i] = m[i] | n[i]
	}
	return &sum
}

// all are its characters in order.
func (m *runeMap) all() iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for i, word := range m {
			for ; word != 0; word &= word - 1 {
				if !yield(rune(i<<6 + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

func (m *runeMap) String() string {
	var b strings.Builder
	for r := range m.all() {
		b.WriteRune(r)
	}
	return b.String()
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

// meaning is s with the characters that stand-ins stand for.
func meaning(s string) string {
	if strings.IndexFunc(s, privateUse) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if m, ok := characters()[uint16(r)]; ok && privateUse(r) {
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
