package handout

// Rows of tables: texts side by side, what is drawn beside them, and a rule below. A row is whole on one page; only
// one taller than a page is split, between lines.

// cell is texts stacked in a row, x mm right of its left edge and drop below its top.
type cell struct {
	x, drop float64
	texts   []text
}

// level drops c so that its first line stands on the baseline of the first line in style s.
func (c cell) level(s *style) cell {
	if len(c.texts) > 0 {
		c.drop = s.baseline(0) - c.texts[0].style.baseline(0)
	}
	return c
}

func (c cell) height() float64 {
	h := c.drop
	for _, t := range c.texts {
		h += t.height()
	}
	return h
}

// width is that of the widest text.
func (c cell) width() (w float64) {
	for _, t := range c.texts {
		w = max(w, t.width())
	}
	return w
}

// mark draws something of a row, whose top left is x, y and whose height is h: a box, a tag, a line to write on.
type mark func(c *canvas, x, y, h float64)

// row is one row of a table, width mm wide.
type row struct {
	width       float64
	above, pad  float64 // white above and below the texts
	least       float64 // height at least
	centred     bool    // texts stand in the middle of the least height
	cells       []cell
	marks       []mark
	top, bottom stroke
	inset       float64 // the bottom rule begins here
}

func (r *row) height() float64 { return max(r.least, r.above+r.content()+r.pad) }

func (r *row) content() (h float64) {
	for _, c := range r.cells {
		h = max(h, c.height())
	}
	return h
}

func (r *row) draw(c *canvas, x, y float64) {
	h := r.height()
	c.rule(x, x+r.width, y+r.top.weight/2, r.top)
	c.rule(x+r.inset, x+r.width, y+h-r.bottom.weight/2, r.bottom)
	top := y + r.above
	if r.centred {
		top = y + max(r.above, (h-r.content())/2)
	}
	for _, cell := range r.cells {
		at := top + cell.drop
		for _, t := range cell.texts {
			c.text(x+cell.x, at, t)
			at += t.height()
		}
	}
	for _, m := range r.marks { // after the words: they are copied in the order they are drawn
		m(c, x, y, h)
	}
}

// split divides the row so that the first part is at most h high. Boxes and other marks stay with the first.
func (r *row) split(h float64) (block, block) {
	first, rest := *r, *r
	first.cells, rest.cells = nil, nil
	first.bottom, first.inset, rest.top = itemRule, 0, stroke{}
	rest.marks, rest.least = nil, 0
	room := h - r.above - r.pad
	for _, c := range r.cells {
		a, b := c.split(room)
		first.cells, rest.cells = append(first.cells, a), append(rest.cells, b)
	}
	return &first, &rest
}

func (c cell) split(room float64) (a, b cell) {
	a.x, a.drop, b.x = c.x, c.drop, c.x
	room -= c.drop
	for _, t := range c.texts {
		n := min(int((room+0.001)/t.leading), len(t.lines))
		if len(b.texts) > 0 {
			n = 0
		}
		if n > 0 {
			a.texts = append(a.texts, text{t.lines[:n], t.style, t.leading})
			room -= float64(n) * t.leading
		}
		if n < len(t.lines) {
			b.texts = append(b.texts, text{t.lines[n:], t.style, t.leading})
		}
	}
	return a, b
}

// heads is the head of a table: labels above the rule, the last line of each on one line.
func heads(width float64, cells []cell) *row {
	r := &row{width: width, pad: 1, cells: cells, bottom: tableRule}
	full := r.content()
	for i, c := range cells {
		if lack := full - c.height(); lack > 0.01 {
			t := c.texts[0]
			blank := text{make([]line, 1), t.style, lack}
			cells[i].texts = append([]text{blank}, c.texts...)
		}
	}
	return r
}

func (r *row) mark(m mark) { r.marks = append(r.marks, m) }

// tickAt puts a box to tick in a row.
func tickAt(x, y, side float64, s stroke, done bool) mark {
	return func(c *canvas, left, top, _ float64) { c.tickBox(left+x, top+y, side, s, done) }
}

// penColumn draws the hairline left of a column for handwriting.
func penColumn(x float64) mark {
	return func(c *canvas, left, top, h float64) { c.upright(left+x, top+1, top+h-0.1, penRule) }
}

const barWidth, barHeight, barOut = 0.8, 10, 3

// changeBar stands left of the margin beside what differs from the revision before.
func changeBar(c *canvas, left, top, h float64) {
	c.aside(func() { c.solid(left-barOut, top+2, barWidth, min(barHeight, h-2.5), ink) })
}

// tag frames short words, centred in width; it is as high as tagHeight says.
func tag(x, y, width float64, words []text) mark {
	return func(c *canvas, left, top, _ float64) {
		c.frame(left+x, top+y, width, tagHeight(words), tagStroke)
		at := top + y + tagStroke.weight
		for _, t := range words {
			c.text(left+x+(width-t.width())/2, at, t)
			at += t.height()
		}
	}
}

func tagHeight(words []text) float64 {
	return cell{texts: words}.height() + 2*tagStroke.weight
}
