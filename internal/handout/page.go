package handout

import (
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// The page: its paper and its margins, and how pages are printed.

// sheet is a paper with its margins, mm.
type sheet struct {
	width, height            float64
	left, right, top, bottom float64
	halves                   int // pages beside one another on a sheet to fold; 0: one
}

// papers by the name an option gives them. The left margin leaves room to punch.
var papers = map[string]sheet{
	"a4":     {width: 210, height: 297, left: 15, right: 13, top: 12, bottom: 12},
	"letter": {width: 215.9, height: 279.4, left: 15, right: 13, top: 12, bottom: 12},
}

// Bound after the name of a paper gives it a wider left margin, for binding.
const Bound = "-bound"

// bindMargin is how much wider that is, mm: what a comb or a clip of a folder covers.
const bindMargin = 10

func paper(name string) (sheet, error) {
	base, bound := strings.CutSuffix(name, Bound)
	s, ok := papers[base]
	if bound {
		s.left += bindMargin
	}
	if !ok {
		return s, campaign.Fail("print.paper", "paper", name)
	}
	return s, nil
}

// turned is the sheet laid on its side.
func (s sheet) turned() sheet {
	s.width, s.height = s.height, s.width
	return s
}

// half is the place of page n on a sheet of halves, 0 the first: its edges are those that are measured from the sheet's.
func (s sheet) half(n int) sheet {
	if s.halves > 0 && n%s.halves > 0 {
		s.left += s.width
		s.width *= 2
	}
	return s
}

// measure is the width between the margins.
func (s sheet) measure() float64 { return s.width - s.left - s.right }

// contentTop is where a page's content begins, below the band.
func (s sheet) contentTop() float64 { return s.top + s.ruleAt() + 2.75 }

// ruleAt is the middle of the rule below the band, from the top margin.
func (s sheet) ruleAt() float64 {
	if s.halves > 0 {
		return narrowRuleAt
	}
	return bandRuleAt
}

// contentBottom is where it ends.
func (s sheet) contentBottom() float64 { return s.height - s.bottom }

// publish is print as a finished handout. missing are the characters that its words lack glyphs for.
func (b *band) publish(s sheet, set *setter, missing []rune, fill func() *flow) (*Printed, error) {
	name := b.tongue.one(b.handout)
	pdf, leaves, err := b.print(s, about{title: name + " " + b.campaign, subject: name + " rev " + strconv.FormatInt(b.edition.Revision, 10),
		keywords: b.code.prefix(), lang: b.tongue.tag(), made: b.edition.Printed}, set, fill)
	if err != nil {
		return nil, err
	}
	return &Printed{PDF: pdf, Pages: len(leaves), Leaves: leaves, Missing: missing}, nil
}

// print fills pages by fill and draws those that are wanted, each under its band. Codes are made ready meanwhile.
func (b *band) print(s sheet, a about, set *setter, fill func() *flow) (pdf []byte, leaves []Leaf, err error) {
	f := fill()
	squares := b.code.squares(len(f.leaves))
	c := newCanvas(s, a)
	leaves = make([]Leaf, len(f.leaves))
	drawn := 0
	for i, leaf := range f.leaves {
		code := <-squares
		if code.err != nil {
			return nil, nil, code.err
		}
		if b.edition.Only != nil && !slices.Contains(b.edition.Only, i+1) {
			continue
		}
		s := s.half(drawn)
		if s.halves == 0 || drawn%s.halves == 0 {
			c.newPage()
			c.fold(s)
		}
		drawn++
		b.draw(c, set, s, i+1, len(f.leaves), code.grid)
		for _, m := range leaf.marks {
			c.bookmark(m.title, m.level, m.y)
		}
		leaves[i] = Leaf{c.content(func() {
			for _, p := range leaf.blocks {
				p.draw(c, s.left, p.y)
			}
		}), leaf.count}
	}
	pdf, err = c.output()
	return pdf, leaves, err
}

const foldEdge = 4.0 // from the edges of the sheet to the line that it is folded along

// fold draws the line between the halves of a sheet.
func (c *canvas) fold(s sheet) {
	if s.halves > 0 {
		c.dashed(0.3, 0.7, func() { c.upright(s.width, foldEdge, s.height-foldEdge, halfStroke) })
	}
}
