package handout

import (
	"math"

	"qingdan/internal/locale"
)

// What stands between the tables and charts of a report: prose, large figures, and columns of points.

// sections of a narrative: a row for each line, so that a paragraph may go over a page with two lines on either side.
func (p narrative) sections(l *reportSetter) []section {
	var rows []flowRow
	split := l.split(p)
	for _, ws := range p.Paragraphs {
		rows = append(rows, l.paragraph(ws, split)...)
	}
	if len(rows) == 0 {
		return nil
	}
	return []section{{gap: proseGap, rows: rows}}
}

// proseSplits are shares of the measure that the first language may have beside the second.
var proseSplits = []float64{0.4, 0.44, 0.48, 0.52}

// split is the share of the measure for the first language that makes a text lowest.
func (l *reportSetter) split(p narrative) (best float64) {
	least := math.Inf(1)
	for _, share := range proseSplits {
		high := 0.0
		for _, ws := range p.Paragraphs {
			for _, r := range l.paragraph(ws, share) {
				high += r.height()
			}
		}
		if high < least-tolerance {
			best, least = share, high
		}
	}
	return best
}

// paragraph sets one: in two languages side by side, tops aligned.
func (l *reportSetter) paragraph(ws words, split float64) (rows []flowRow) {
	if len(ws) > 1 && l.tongue.lang == locale.Both {
		left := (l.measure - proseBetween) * split
		r := &row{width: l.measure, cells: []cell{{texts: []text{l.plain(left, proseType, ws[0])}},
			{x: left + proseBetween, texts: []text{l.plain(l.measure-left-proseBetween, proseType, ws[1])}}}}
		return []flowRow{{block: r, before: paragraphGap}}
	}
	t := l.plain(min(l.measure, proseWidth), proseType, ws[0])
	for i := range t.lines {
		line := flowRow{block: &row{width: l.measure, cells: []cell{{texts: []text{{t.lines[i : i+1], t.style, t.leading}}}}}}
		if i == 0 {
			line.before = paragraphGap
		}
		if i == 1 || i > 0 && i == len(t.lines)-1 {
			line.keep = 1
		}
		rows = append(rows, line)
	}
	return rows
}

// sections of figures: as many side by side as there are, at most four in a row.
func (p figures) sections(l *reportSetter) []section {
	if len(p.List) == 0 {
		return nil
	}
	var rows []flowRow
	for from := 0; from < len(p.List); from += 4 {
		list := p.List[from:min(from+4, len(p.List))]
		r := &row{width: l.measure, above: 1, pad: 3, bottom: bandRule}
		across := l.measure / 4
		for i, f := range list {
			c := cell{x: float64(i) * across, texts: []text{l.fitted(across-4, figureType, f.Value)}}
			for k, w := range f.Label {
				c.texts = append(c.texts, l.plain(across-4, []*style{bodyType, labelType}[min(k, 1)], w))
			}
			for _, w := range f.Note {
				c.texts = append(c.texts, l.plain(across-4, labelType, w))
			}
			r.cells = append(r.cells, c)
		}
		rows = append(rows, flowRow{block: r, before: 4})
	}
	return []section{{gap: partGap, rows: rows}}
}

// fitted sets words on one line, smaller where they are long, cut where that does not help.
func (l *reportSetter) fitted(width float64, st *style, s string) text {
	for _, size := range []float64{st.size, st.size * 0.75, st.size * 0.55} {
		small := &style{st.bold, size, st.leading, st.colour}
		if t := l.plain(unbounded, small, s); t.width() <= width || size < st.size*0.6 {
			return text{[]line{l.cut(width, run{small, s})}, small, small.leading * pt}
		}
	}
	return text{}
}

// sections of columns: side by side, or one under the other where that is lower.
func (p columns) sections(l *reportSetter) []section {
	if len(p.List) == 0 {
		return nil
	}
	beside, below := p.beside(l), p.below(l)
	if tall(below) < tall(beside) {
		return below
	}
	return beside
}

// beside sets columns next to one another, under a rule each.
func (p columns) beside(l *reportSetter) []section {
	const between = 8.0
	r := &row{width: l.measure, above: 2.2}
	x := 0.0
	for i, width := range p.widths(l, l.measure-between*float64(len(p.List)-1)) {
		col := p.List[i]
		c := cell{x: x, texts: l.titleTexts(col.Title, findingType, findingThin, width)}
		for _, ws := range col.Lines {
			for _, w := range ws {
				c.texts = append(c.texts, l.plain(width, bodyType, w), text{make([]line, 1), bodyType, columnApart})
			}
		}
		r.mark(func(p *canvas, left, top, _ float64) { p.rule(left+c.x, left+c.x+width, top+0.25, bandRule) })
		r.cells = append(r.cells, c)
		x += width + between
	}
	return []section{{gap: partGap, rows: []flowRow{{block: r}}}}
}

// widths divides a measure so that a column of much text is wider than one of little: by the root of how long it is.
func (p columns) widths(l *reportSetter, measure float64) (out []float64) {
	least := min(columnLeast, measure/float64(len(p.List)))
	total := 0.0
	for _, col := range p.List {
		long := 1.0
		for _, ws := range col.Lines {
			for _, w := range ws {
				long += l.plain(unbounded, bodyType, w).width()
			}
		}
		out = append(out, math.Sqrt(long))
		total += out[len(out)-1]
	}
	left := measure - least*float64(len(out))
	for i := range out {
		out[i] = least + left*out[i]/total
	}
	return out
}

// below sets columns one under the other, over all the measure.
func (p columns) below(l *reportSetter) (out []section) {
	for i, col := range p.List {
		head := &row{width: l.measure, above: 2.2, top: bandRule, cells: []cell{{texts: l.titleTexts(col.Title, findingType, findingThin, l.measure)}}}
		s := section{gap: partGap, head: func(bool) block { return head }}
		if i > 0 {
			s.gap = paragraphGap
		}
		for _, ws := range col.Lines {
			for _, w := range ws {
				s.rows = append(s.rows, flowRow{block: &row{width: l.measure, pad: columnApart, cells: []cell{{texts: []text{l.plain(l.measure, bodyType, w)}}}}})
			}
		}
		out = append(out, s)
	}
	return out
}
