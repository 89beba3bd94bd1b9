package handout

import (
	"cmp"
	"math"
	"unicode/utf8"
)

// How the tables of a report are set: figures are as wide as they are, short texts too, graphs and long texts share the rest.

const (
	tablePad   = 3.0 // white right of a column
	figurePad  = 4.0 // right of a column of figures
	graphLeast = 42.0
	graphMost  = 105.0
	shortText  = 21.0 // a text up to so long is not broken
	cellIndent = 4.0
	cellAbove  = 1.5
	cellBelow  = 1.4
	signHigh   = 9.5
)

// extent is where a column stands.
type extent struct{ x, width float64 }

// sections of a tableau.
func (p tableau) sections(l *reportSetter) []section {
	if len(p.Rows) == 0 {
		return nil
	}
	place := l.arrange(&p)
	s := section{gap: partGap, head: l.head(p.Title, p.Note), within: 1, columns: l.tableHeads(&p, place)}
	if len(p.Title) > 0 {
		s.title = p.Title[0]
	}
	if !p.Loose {
		s.spare = wholeSpare
	}
	for i := range p.Rows {
		r := flowRow{block: l.tableRow(&p, i, place), counts: true}
		if i > 0 && (i == len(p.Rows)-1 || p.Rows[i-1].Leads) {
			r.keep = 1
		}
		s.rows = append(s.rows, r)
	}
	for i, w := range p.Source {
		c := cell{}
		for _, line := range w {
			c.texts = append(c.texts, l.plain(l.measure, defineType, line))
		}
		r := flowRow{block: &row{width: l.measure, above: 1, cells: []cell{c}}, keep: 1}
		if i > 0 {
			r.keep = 0
		}
		s.rows = append(s.rows, r)
	}
	return []section{s}
}

// cellStyle is how a cell is set.
func (p *tableau) cellStyle(i, k int) *style {
	col, c := p.Columns[k], p.Rows[i].Cells[k]
	switch {
	case col.Small:
		return labelType
	case c.Bold || col.Bold || p.Rows[i].Sum:
		return bodyBold
	case col.Grey:
		return bodyGrey
	}
	return bodyType
}

// natural is how wide a column's texts are unbroken, and how narrow they may be set.
func (l *reportSetter) natural(p *tableau, k int) (whole, least float64) {
	col := p.Columns[k]
	for i, h := range col.Head {
		st := []*style{columnType, columnThin}[min(i, 1)]
		whole, least = max(whole, l.room(st, h)), max(least, l.narrowest(st, h))
	}
	if col.Solid || col.Right {
		least = max(least, min(whole, 24))
	}
	for i := range p.Rows {
		if k >= len(p.Rows[i].Cells) {
			continue
		}
		c := p.Rows[i].Cells[k]
		for n, words := range []string{c.Text, c.Second} {
			if words == "" {
				continue
			}
			st := p.cellStyle(i, k)
			if n > 0 {
				st = labelType
			}
			extra := float64(c.Indent) * cellIndent
			if c.Warn && n == 0 {
				extra += warnWidth + 1
			}
			w := l.room(st, words) + extra
			whole = max(whole, w)
			if col.Solid || col.Right {
				least = max(least, min(w, 60))
			} else {
				least = max(least, min(max(l.narrowest(st, words), min(w-extra, shortText))+extra, 32))
			}
		}
	}
	if col.Most > 0 {
		whole = min(whole, col.Most)
	}
	return max(whole, col.Least), max(min(least, whole), col.Least)
}

// room is the measure that words take on one line: a mark at their end may not hang over it.
func (l *reportSetter) room(st *style, words string) float64 {
	t := l.plain(unbounded, st, words)
	w := t.width()
	if last, _ := utf8.DecodeLastRuneInString(words); classOf(last) == closing {
		w += halfEm * st.size * pt
	}
	return w
}

// arrange divides the measure among columns.
func (l *reportSetter) arrange(p *tableau) []extent {
	n := len(p.Columns)
	whole, least, pads := make([]float64, n), make([]float64, n), make([]float64, n)
	graphs, sumWhole, sumLeast := 0, 0.0, 0.0
	for k, col := range p.Columns {
		whole[k], least[k] = l.natural(p, k)
		if col.Graph {
			graphs++
			own := cmp.Or(col.Least, graphLeast)
			least[k], whole[k] = max(least[k], own), max(whole[k], own)
		}
		if k < n-1 {
			pads[k] = tablePad
			if col.Right {
				pads[k] = figurePad
			}
			if col.Graph {
				pads[k] = 5
			}
		}
		sumWhole += whole[k] + pads[k]
		sumLeast += least[k] + pads[k]
	}
	width := make([]float64, n)
	switch {
	case sumWhole <= l.measure: // all as they are: what is left goes to graphs, else to the longest text
		copy(width, whole)
		left := l.measure - sumWhole
		if graphs > 0 {
			for k, col := range p.Columns {
				if col.Graph {
					more := min(left/float64(graphs), max(0, widestGraph(col)-width[k]))
					width[k] += more
					left -= more
				}
			}
		}
		if k := l.elastic(p, whole); left > 0 {
			width[k] += left
		}
	case sumLeast <= l.measure: // each gives way by what it can
		share := (l.measure - sumLeast) / (sumWhole - sumLeast)
		for k := range width {
			width[k] = least[k] + (whole[k]-least[k])*share
		}
	default:
		pad := 0.0
		for _, w := range pads {
			pad += w
		}
		share := (l.measure - pad) / (sumLeast - pad)
		for k := range width {
			width[k] = least[k] * share
		}
	}
	out, x := make([]extent, n), 0.0
	for k := range out {
		out[k] = extent{x, width[k]}
		x += width[k] + pads[k]
	}
	return out
}

func widestGraph(col reportColumn) float64 {
	if col.Most > 0 {
		return col.Most
	}
	return graphMost
}

// elastic is the column that takes what is left: the longest that is no figure.
func (l *reportSetter) elastic(p *tableau, whole []float64) (at int) {
	best := -1.0
	for k, col := range p.Columns {
		if !col.Right && !col.Graph && !col.Solid && whole[k] > best {
			at, best = k, whole[k]
		}
	}
	if best < 0 {
		for k, col := range p.Columns {
			if !col.Right && !col.Graph {
				return k
			}
		}
	}
	return at
}

// tableHeads is the head of a tableau; the ticks of a graph stand over their places.
func (l *reportSetter) tableHeads(p *tableau, place []extent) block {
	var cells []cell
	for k, col := range p.Columns {
		at := place[k]
		if len(col.Head) > 0 {
			c := cell{x: at.x}
			for i, w := range col.Head {
				t := l.plain(at.width, []*style{columnType, columnThin}[min(i, 1)], w)
				if col.Right {
					t = t.flushRight(at.width)
				}
				c.texts = append(c.texts, t)
			}
			cells = append(cells, c)
		}
		edge := math.Inf(-1)
		for _, tk := range col.Ticks {
			if tk.Name == "" {
				continue
			}
			t := l.plain(unbounded, labelType, tk.Name)
			x := at.x + tk.At*at.width - t.width()/2
			x = max(at.x-3, min(x, at.x+at.width+2-t.width()))
			if x < edge+1.5 {
				continue
			}
			edge = x + t.width()
			cells = append(cells, cell{x: x, texts: []text{t}})
		}
	}
	return heads(l.measure, cells)
}

// tableRow sets row i.
func (l *reportSetter) tableRow(p *tableau, i int, place []extent) *row {
	data := p.Rows[i]
	r := &row{width: l.measure, above: cellAbove, pad: cellBelow, bottom: rowRule}
	last := i == len(p.Rows)-1
	if last || !last && p.Rows[i+1].Sum {
		r.bottom = tableRule
	}
	if data.Sum && last {
		r.bottom = bandRule
	}
	if data.Begins && i > 0 {
		r.top = tableRule
		r.above += 0.4
	}
	if data.Sign {
		r.least = signHigh
	}
	for k := range data.Cells {
		l.tableCell(r, p, i, k, place[k])
	}
	l.bar(r, data.ID)
	return r
}

// bar marks a row that is not as it was printed before.
func (l *reportSetter) bar(r *row, id string) {
	if id != "" && l.changed != nil && l.changed(id) {
		r.mark(changeBar)
	}
}

func (l *reportSetter) tableCell(r *row, p *tableau, i, k int, at extent) {
	col, data := p.Columns[k], p.Rows[i].Cells[k]
	if col.Graph {
		for _, tk := range col.Ticks {
			if !tk.Aim {
				x := at.x + tk.At*at.width
				r.mark(func(c *canvas, left, top, h float64) { c.upright(left+x, top, top+h, gridStroke) })
			}
		}
	}
	if g := data.Graph; g != nil {
		set := &l.setter
		r.mark(func(c *canvas, left, top, h float64) {
			g.draw(c, set, left+at.x, top, at.width, min(h, cellAbove+cellBelow+bodyType.leading*pt+rowRule.weight))
		})
	}
	if col.Graph && data.Text == "" {
		for _, tk := range col.Ticks {
			if tk.Aim {
				x := at.x + tk.At*at.width
				r.mark(func(c *canvas, left, top, h float64) { c.aim(left+x, top, h) })
			}
		}
	}
	if data.Text == "" && data.Second == "" {
		return
	}
	st := p.cellStyle(i, k)
	c := cell{x: at.x + float64(data.Indent)*cellIndent}
	width := at.width - float64(data.Indent)*cellIndent
	if data.Text != "" {
		t := l.plain(width, st, data.Text)
		if col.Graph {
			t = l.plain(width, defineType, data.Text)
		}
		if data.Warn {
			gap := 0.0
			if col.Right {
				gap = width - t.width() - warnWidth - 1
			} else {
				t = l.plain(width-warnWidth-1, st, data.Text)
				for n := range t.lines {
					for q := range t.lines[n].pieces {
						t.lines[n].pieces[q].x += warnWidth + 1
					}
				}
			}
			x := c.x + gap
			r.mark(func(c *canvas, left, top, _ float64) { c.warning(left+x, top+cellAbove+1.2) })
		}
		if col.Right {
			t = t.flushRight(width)
		}
		c.texts = append(c.texts, t)
	}
	if data.Second != "" {
		t := l.plain(width, labelType, data.Second)
		if col.Right {
			t = t.flushRight(width)
		}
		c.texts = append(c.texts, t)
	}
	r.cells = append(r.cells, c.level(bodyType))
}
