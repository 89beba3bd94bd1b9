package handout

import (
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// The page: its paper, its margins, and the band that stands at the top of every one.

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
func (s sheet) contentTop() float64 { return s.top + 17 }

// contentBottom is where it ends.
func (s sheet) contentBottom() float64 { return s.height - s.bottom }

// band is what every page of a handout carries: which handout of which campaign this is, which revision and page.
type band struct {
	tongue   tongue
	handout  string // key of its name
	campaign string
	code     code
	edition  Edition
	variant  string                // key of the words behind the name: for whom it is made otherwise; "" for none
	whose    func(page int) string // who a page is for, behind the name; nil: everybody
}

const (
	bandRuleAt = 14.25 // mm below the top margin, the middle of the rule
	nameBase   = 5.56  // the baseline of the name
	bandGap    = 3     // between the lines at the right and the code
	bandClear  = 6     // between the names and the lines at the right
)

// lineBases are the baselines of the lines at the right; the campaign stands on the last.
var lineBases = [3]float64{3.18, 7.55, 11.93}

// draw puts the band on the current page, number page of pages.
func (b *band) draw(c *canvas, set *setter, s sheet, page, pages int, grid [][]bool) {
	right := s.width - s.right
	edge := right - qrSide - bandGap
	var lines [3]line
	widest := 0.0
	for i, runs := range b.lines(page, pages) {
		lines[i] = set.set(unbounded, runs...).lines[0]
		widest = max(widest, lines[i].width)
	}
	room := edge - widest - bandClear - s.left
	c.line(s.left, s.top+nameBase, b.name(set, room, page))
	c.line(s.left, s.top+lineBases[2], b.title(set, room))
	for i, l := range lines {
		c.line(edge-l.width, s.top+lineBases[i], l)
	}
	c.modules(right-qrSide, s.top, qrSide, grid)
	c.rule(s.left, right, s.top+bandRuleAt, bandRule)
}

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

// lines are the three at the right: page, revision and time, code.
func (b *band) lines(page, pages int) [][]run {
	names := b.tongue.each("handout.page", "page", strconv.Itoa(page), "pages", strconv.Itoa(pages))
	first := []run{{pageType, names[0]}}
	for _, more := range names[1:] {
		first = append(first, run{codeType, "  " + more})
	}
	return [][]run{first, b.edition.says(b.tongue), {{codeType, b.code.page(page)}}}
}

// addressed says whose all pages are, "" for everybody's, and whether they are for the client.
func (b *band) addressed(whose string, client bool) {
	if whose != "" {
		b.whose = func(int) string { return whose }
	}
	if client {
		b.variant = "handout.client"
	}
}

// name is the handout's, and whose page it is, smaller when it is long.
func (b *band) name(set *setter, room float64, page int) line {
	names := b.tongue.each(b.handout)
	who := ""
	if b.whose != nil {
		if who = b.whose(page); who != "" {
			who = "　" + who
		}
	}
	var tail []run // told whole, whatever the room: a client's paper must not pass for the agency's
	if b.variant != "" {
		tail = []run{{nameVariant, " " + b.tongue.one(b.variant)}}
	}
	var runs []run
	for _, st := range [][2]*style{{nameType, nameSecond}, {nameSmall, nameSecond}, {nameSmall, nameThird}} {
		runs = []run{{st[0], names[0]}}
		for _, more := range names[1:] {
			runs = append(runs, run{st[1], " " + more})
		}
		if who != "" {
			runs = append(runs, run{st[0], who})
		}
		if set.set(unbounded, append(runs[:len(runs):len(runs)], tail...)...).width() <= room {
			return set.cut(room, append(runs, tail...)...)
		}
	}
	if len(tail) == 0 {
		return set.cut(room, runs...)
	}
	end := set.set(unbounded, tail...).lines[0]
	l := set.cut(room-end.width, runs...)
	for _, p := range end.pieces {
		p.x += l.width
		l.pieces = append(l.pieces, p)
	}
	l.width += end.width
	return l
}

// title is the campaign's name, smaller and then cut when it is long.
func (b *band) title(set *setter, room float64) line {
	if l := set.cut(unbounded, run{bandType, b.campaign}); l.width <= room {
		return l
	}
	return set.cut(room, run{bandSmall, b.campaign})
}

const foldEdge = 4.0 // from the edges of the sheet to the line that it is folded along

// fold draws the line between the halves of a sheet.
func (c *canvas) fold(s sheet) {
	if s.halves > 0 {
		c.dashed(0.3, 0.7, func() { c.upright(s.width, foldEdge, s.height-foldEdge, halfStroke) })
	}
}
