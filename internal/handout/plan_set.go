package handout

import "slices"

// How the parts of a plan are set that no report has: its beginning, texts under a heading, what is to be ticked and signed.

var (
	themeType = &style{true, 20, 28, ink}
	leadType  = &style{false, 11.5, 18, ink}
	leadLabel = &style{false, 9.5, 18, secondary}
	factType  = &style{false, 11, 16, ink}
)

const (
	planGap    = 7.0
	leadWidth  = 176.0 // mm; longer lines are hard to follow
	gridAcross = 4
	gridPad    = 4.0
	gridLines  = 3    // of a fact in its column
	signHigh2  = 19.0 // of the labels and the room above the line
	askTick    = 10.0
)

// set is the headline and the lines below it.
func (p planLead) set(l *listSetter) block {
	c := cell{texts: []text{l.plain(l.measure, themeType, p.Theme)}}
	for _, line := range p.Lines {
		c.texts = append(c.texts, l.set(min(l.measure, leadWidth), run{leadLabel, line.Label + "　"}, run{leadType, line.Text}))
	}
	return &row{width: l.measure, cells: []cell{c}, pad: 1}
}

// factGrid sets facts side by side, under and above a rule; those that are long stand below the others, over all the measure.
func (l *listSetter) factGrid(facts []factLine) (rows []flowRow) {
	across := l.measure / gridAcross
	var short, long []factLine
	for _, f := range facts {
		if l.tooLong(f, across-gridPad) {
			long = append(long, f)
		} else {
			short = append(short, f)
		}
	}
	add := func(facts []factLine, width float64) {
		r := &row{width: l.measure, above: 1.8, pad: 1.8, bottom: tableRule}
		if len(rows) == 0 {
			r.top = tableRule
		}
		for i, f := range facts {
			c := cell{x: float64(i) * across, texts: []text{l.plain(width, labelType, l.joined(f.Label))}}
			for _, v := range f.Value {
				c.texts = append(c.texts, l.plain(width, factType, v))
			}
			r.cells = append(r.cells, c)
		}
		rows = append(rows, flowRow{block: r})
	}
	for part := range slices.Chunk(short, gridAcross) {
		add(part, across-gridPad)
	}
	for _, f := range long {
		add([]factLine{f}, l.measure)
	}
	return rows
}

// tooLong says whether a fact would stand in a column of many short lines.
func (l *listSetter) tooLong(f factLine, width float64) bool {
	return slices.ContainsFunc(f.Value, func(v string) bool { return len(l.plain(width, factType, v).lines) > gridLines })
}

// joined is a label in all its languages on one line.
func (l *listSetter) joined(ws words) string {
	out := ws[0]
	for _, w := range ws[1:] {
		out += " " + w
	}
	return out
}

// passage is a text under a heading.
type passage struct {
	Title words
	Note  words
	Text  narrative
}

func (p passage) sections(l *reportSetter) []section {
	list := p.Text.sections(l)
	if len(list) > 0 {
		list[0].head, list[0].title = l.head(p.Title, p.Note), p.Title[0]
	}
	return list
}

// toTick is rows with a box and a number before them: the first cell says what, the second by when.
type toTick struct {
	Title   words
	Numbers []string
	Rows    []reportRow
}

func (p toTick) sections(l *reportSetter) []section {
	s := section{head: l.head(p.Title, nil), title: p.Title[0]}
	for i, data := range p.Rows {
		due := l.plain(unbounded, dateType, data.Cells[1].Text)
		r := &row{width: l.measure, above: rowAbove, pad: rowBelow, least: askTick, bottom: rowRule}
		if i == 0 {
			r.top = tableRule
		}
		x := boxColumn + numberWidth
		width := l.measure - x - due.width() - 4
		what := cell{x: x, texts: []text{l.plain(width, taskType, data.Cells[0].Text)}}
		if who := data.Cells[0].Second; who != "" {
			what.texts = append(what.texts, l.plain(width, bodyGrey, who))
		}
		number := cell{x: boxColumn, texts: []text{l.plain(unbounded, cellType, p.Numbers[i])}}.level(taskType)
		r.cells = []cell{number, what, {x: l.measure - due.width(), texts: []text{due}}}
		r.marks = []mark{tickAt(0, 2, boxSide, boxStroke, false)}
		l.bar(r, data.ID)
		s.rows = append(s.rows, flowRow{block: r, counts: true})
	}
	return []section{s}
}

// signing is places to sign, side by side.
type signing struct {
	Title words
	Who   []words
}

func (p signing) sections(l *reportSetter) []section {
	const between = 8.0
	n := float64(len(p.Who))
	width := (l.measure - between*(n-1)) / n
	r := &row{width: l.measure, least: signHigh2}
	for i, ws := range p.Who {
		x := float64(i) * (width + between)
		c := cell{x: x}
		for _, w := range ws {
			c.texts = append(c.texts, l.plain(width, labelType, w))
		}
		r.cells = append(r.cells, c)
		r.mark(func(c *canvas, left, top, h float64) { c.rule(left+x, left+x+width, top+h, writeRule) })
	}
	return []section{{head: l.head(p.Title, nil), title: p.Title[0], rows: []flowRow{{block: r}}}}
}

// abreast is two parts side by side, where both go on a good part of a page; else one below the other.
type abreast struct{ Left, Right reportPart }

const (
	abreastShare   = 0.53 // of the measure
	abreastBetween = 8.0
	abreastMost    = 0.6 // of a page
)

func (p abreast) sections(l *reportSetter) []section {
	left, right := *l, *l
	left.measure = abreastShare * (l.measure - abreastBetween)
	right.measure = l.measure - abreastBetween - left.measure
	a, b := p.Left.sections(&left), p.Right.sections(&right)
	pair := &beside{[2]block{stacked(a), stacked(b)}, left.measure + abreastBetween}
	if pair.height() > abreastMost*(l.sheet.contentBottom()-l.sheet.contentTop()) {
		return append(p.Left.sections(l), p.Right.sections(l)...)
	}
	return []section{{head: func(bool) block { return &together{} }, title: a[0].title, rows: []flowRow{{block: pair}}}}
}

// stacked is sections as one block.
func stacked(list []section) block {
	all := &together{}
	for _, s := range list {
		if s.head != nil {
			all.parts = append(all.parts, s.head(false))
		}
		if s.columns != nil {
			all.parts = append(all.parts, s.columns)
		}
		for _, r := range s.rows {
			all.parts = append(all.parts, r.block)
		}
	}
	return all
}

// beside is two blocks side by side, the second x mm from the first.
type beside struct {
	blocks [2]block
	x      float64
}

func (p *beside) height() float64 { return max(p.blocks[0].height(), p.blocks[1].height()) }

func (p *beside) draw(c *canvas, x, y float64) {
	p.blocks[0].draw(c, x, y)
	p.blocks[1].draw(c, x+p.x, y)
}
