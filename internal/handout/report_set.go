package handout

import (
	"qingdan/internal/locale"
)

// How reports are set: chapters on the flow, prose, headings.

var (
	chapterType = &style{true, 16, 24, ink}
	chapterThin = &style{false, 13, 24, ink} // its words in the second language
	proseType   = &style{false, 10.5, 16.5, ink}
	findingType = &style{true, 13, 18, ink}
	findingThin = &style{false, 11, 16, ink}
	defineType  = &style{false, 9.5, 13, secondary}
	figureType  = &style{true, 24, 28, ink}
)

const (
	proseWidth   = 165.0 // mm; longer lines are hard to follow
	paragraphGap = 2.2
	proseGap     = 4.5 // above a text
	partGap      = 8.5 // above a part of a chapter
	chapterGap   = 14.0
	chapterShare = 0.55 // of a page that is worth beginning a chapter on
	proseSplit   = 0.4  // share of the measure for Chinese beside English
	proseBetween = 7.0
	columnLines  = 3  // of each text in columns
	wholeRows    = 16 // rows up to which a table is on one page
)

// reportSetter sets one edition of a report.
type reportSetter struct {
	setter
	tongue  tongue
	sheet   sheet
	measure float64
	changed func(id string) bool // whether a row that has an id is to be marked; nil: none is
}

func newReportSetter(t tongue, s sheet) *reportSetter {
	return &reportSetter{tongue: t, sheet: s, measure: s.measure(), setter: setter{within: true}}
}

// chapters fills pages. A chapter begins a page unless much of one is left, or all of it goes on what is left.
func (l *reportSetter) chapters(f *flow, list []chapter) {
	for _, ch := range list {
		var all []section
		for _, p := range ch.Parts {
			all = append(all, p.sections(l)...)
		}
		if len(all) == 0 {
			continue
		}
		for i := range all {
			if all[i].head == nil && all[i].columns == nil {
				all[i].rows[0].before = max(all[i].rows[0].before, all[i].gap)
			}
		}
		l.open(&all[0], ch)
		if ch.OnePage {
			all = l.shortened(all, ch, f.bottom-f.top)
		}
		high := tall(all)
		if !f.fresh() && f.bottom-f.y < chapterShare*(f.bottom-f.top) && !f.fits(0, high) {
			f.turn()
		}
		for _, s := range all {
			f.add(s)
		}
	}
}

// shortened has the last part of a chapter, which says again what other chapters say, with fewer lines a text so that all of it
// goes on one page, or without it.
func (l *reportSetter) shortened(all []section, ch chapter, room float64) []section {
	last := len(all) - 1
	said, ok := ch.Parts[len(ch.Parts)-1].(columns)
	for most := columnLines - 1; last > 0 && tall(all) > room; most-- {
		if !ok || most == 0 {
			return all[:last]
		}
		s := said.set(l, most)
		s.rows[0].before = max(s.rows[0].before, s.gap)
		all[last] = s
	}
	return all
}

// tall is how high sections are together, with the white above each.
func tall(list []section) (h float64) {
	for i, s := range list {
		h += s.leads(false, false) + s.span(0, len(s.rows))
		switch {
		case i == 0:
		case s.head == nil && s.columns == nil:
			h += s.rows[0].before
		default:
			h += s.gap
		}
	}
	return h
}

// open puts the title of a chapter above its first section.
func (l *reportSetter) open(s *section, ch chapter) {
	title := l.title(ch.Title, chapterType, chapterThin)
	rest := s.head
	s.chapter, s.gap = ch.Title[0], chapterGap
	first := &together{parts: []block{title}}
	if rest != nil {
		first.parts = append(first.parts, rest(false))
		first.between = 2
	}
	s.head = func(continued bool) block {
		switch {
		case !continued:
			return first
		case rest != nil:
			return rest(true)
		}
		return &together{}
	}
}

// together is blocks one below the other that stay together.
type together struct {
	parts   []block
	between float64
}

func (p *together) height() (h float64) {
	for i, b := range p.parts {
		if i > 0 {
			h += p.between
		}
		h += b.height()
	}
	return h
}

func (p *together) draw(c *canvas, x, y float64) {
	for _, b := range p.parts {
		b.draw(c, x, y)
		y += b.height() + p.between
	}
}

// title sets a heading: the second language after the first where both go on a line, else below.
func (l *reportSetter) title(ws words, first, more *style) *row {
	r := &row{width: l.measure, pad: 1.2}
	r.cells = []cell{{texts: l.titleTexts(ws, first, more, l.measure)}}
	return r
}

func (l *reportSetter) titleTexts(ws words, first, more *style, width float64) []text {
	runs := []run{{first, ws[0]}}
	for _, w := range ws[1:] {
		runs = append(runs, run{more, "　" + w})
	}
	if t := l.set(width, runs...); len(t.lines) <= 1 || len(ws) == 1 {
		return []text{t}
	}
	return l.tongue.stack(&l.setter, width, first, more, ws)
}

// head is the head of a part: what is to be seen, and below it how it is worked out.
func (l *reportSetter) head(title, note words) func(bool) block {
	if len(title) == 0 {
		return nil
	}
	ends := l.tongue.each("handout.continued")
	build := func(continued bool) block {
		r := &row{width: l.measure, pad: 1.4}
		c := cell{texts: l.titleTexts(title, findingType, findingThin, l.measure)}
		if continued {
			again := make(words, len(title))
			for i, w := range title {
				again[i] = w
				if i < len(ends) {
					again[i] = ended(w, ends[i])
				}
			}
			c.texts = l.titleTexts(again, findingType, findingThin, l.measure)
		} else {
			for _, n := range note {
				c.texts = append(c.texts, l.plain(l.measure, defineType, n))
			}
		}
		r.cells = []cell{c}
		return r
	}
	first, later := build(false), build(true)
	return func(continued bool) block {
		if continued {
			return later
		}
		return first
	}
}

// ended puts an ending behind words, a space before a Latin one.
func ended(w, end string) string {
	if end != "" && end[0] == '(' {
		return w + " " + end
	}
	return w + end
}

// sections of a narrative: a row for each line, so that a paragraph may go over a page with two lines on either side.
func (p narrative) sections(l *reportSetter) []section {
	var rows []flowRow
	for _, ws := range p.Paragraphs {
		rows = append(rows, l.paragraph(ws)...)
	}
	if len(rows) == 0 {
		return nil
	}
	return []section{{gap: proseGap, rows: rows}}
}

// paragraph sets one: in two languages side by side, tops aligned.
func (l *reportSetter) paragraph(ws words) (rows []flowRow) {
	if len(ws) > 1 && l.tongue.lang == locale.Both {
		left := (l.measure - proseBetween) * proseSplit
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

// sections of columns: under a rule each.
func (p columns) sections(l *reportSetter) []section {
	if len(p.List) == 0 {
		return nil
	}
	return []section{p.set(l, columnLines)}
}

// set sets columns with at most so many lines a text.
func (p columns) set(l *reportSetter, most int) section {
	const between = 8.0
	n := float64(len(p.List))
	width := (l.measure - between*(n-1)) / n
	r := &row{width: l.measure, above: 2.2}
	for i, col := range p.List {
		c := cell{x: float64(i) * (width + between), texts: l.titleTexts(col.Title, findingType, findingThin, width)}
		for _, ws := range col.Lines {
			for _, w := range ws {
				t := l.clip(width, most, run{bodyType, w})
				if len(t.lines) > 0 {
					t.lines = append(t.lines, line{}) // half a line of white below
					c.texts = append(c.texts, text{t.lines[:len(t.lines)-1], t.style, t.leading}, text{make([]line, 1), bodyType, 1.4})
				}
			}
		}
		x := c.x
		r.mark(func(c *canvas, left, top, _ float64) { c.rule(left+x, left+x+width, top+0.25, bandRule) })
		r.cells = append(r.cells, c)
	}
	return section{gap: partGap, rows: []flowRow{{block: r}}}
}
