package handout

import "strconv"

// The band that stands at the top of every page.

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
	bandRuleAt   = 14.25 // mm below the top margin, the middle of the rule
	narrowRuleAt = 17.0  // on half a sheet
	narrowClear  = 3.0
	nameBase     = 5.56 // the baseline of the name
	bandGap      = 3    // between the lines at the right and the code
	bandClear    = 6    // between the names and the lines at the right
)

// lineBases are the baselines of the lines at the right; the campaign stands on the last.
var lineBases = [3]float64{3.18, 7.55, 11.93}

// narrowBases are the baselines on half a sheet.
var narrowBases = [3]float64{5.56, 10.6, 14.9}

// draw puts the band on the current page, number page of pages.
func (b *band) draw(c *canvas, set *setter, s sheet, page, pages int, grid [][]bool) {
	right := s.width - s.right
	edge := right - qrSide - bandGap
	if s.halves > 0 {
		b.narrow(c, set, s, page, pages, edge)
	} else {
		b.wide(c, set, s, page, pages, edge)
	}
	c.modules(right-qrSide, s.top, qrSide, grid)
	c.rule(s.left, right, s.top+s.ruleAt(), bandRule)
}

// wide draws what stands beside the code: the names at the left, three lines at the right.
func (b *band) wide(c *canvas, set *setter, s sheet, page, pages int, edge float64) {
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
}

// narrow draws what stands beside the code on half a sheet, as wide as to edge: what is at the right elsewhere is divided
// among lines of its own, so that none of it takes room from the names.
func (b *band) narrow(c *canvas, set *setter, s sheet, page, pages int, edge float64) {
	all := b.lines(page, pages)
	number, code := set.set(unbounded, all[0]...).lines[0], set.set(unbounded, all[2]...).lines[0]
	room := edge - narrowClear - s.left
	c.line(s.left, s.top+narrowBases[0], b.name(set, room-number.width, page))
	c.line(s.left, s.top+narrowBases[1], b.title(set, room-code.width))
	c.line(edge-number.width, s.top+narrowBases[0], number)
	c.line(s.left, s.top+narrowBases[2], set.cut(edge-s.left, all[1]...))
	c.line(edge-code.width, s.top+narrowBases[1], code)
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
