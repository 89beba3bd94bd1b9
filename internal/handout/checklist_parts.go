package handout

import (
	"strconv"
	"strings"
)

// What a checklist has besides rows: the strip above, and what is left for the pen at the end.

const (
	factGap   = 7.0
	factLeast = 3.0 // between facts when they are many
)

// strip says what the list is: its scope and dates, and what the bars in the margin mean.
func (s *checklistSetter) strip() block {
	legend := s.legend(s.edition.Previous)
	room := s.measure - s.legend(widestRevision).width() - factGap // kept in every revision: none moves what is below
	r := &row{width: s.measure, least: legend.height()}
	total, widest := 0.0, 0
	widths := make([]float64, len(s.facts))
	for i, f := range s.facts {
		c := cell{texts: []text{s.plain(unbounded, labelType, s.tongue.one(f.label))}}
		for _, v := range f.values {
			c.texts = append(c.texts, s.plain(unbounded, bodyType, v))
		}
		widths[i] = c.width()
		if total += widths[i]; widths[i] > widths[widest] {
			widest = i
		}
		r.cells = append(r.cells, c)
	}
	gaps := float64(max(len(s.facts)-1, 1))
	if total > room-factLeast*gaps { // the longest gives way
		total -= widths[widest]
		room := max(20, room-factLeast*gaps-total)
		c := &r.cells[widest]
		for i, v := range s.facts[widest].values {
			c.texts[i+1] = s.plain(room, bodyType, v)
		}
		widths[widest] = c.width()
		total += widths[widest]
	}
	gap := min(factGap, (room-total)/gaps)
	x := 0.0
	for i := range r.cells {
		r.cells[i].x = x
		x += widths[i] + gap
	}
	if s.edition.Before != nil {
		w := legend.width()
		for _, t := range legend.texts {
			t.flushRight(w)
		}
		r.mark(func(c *canvas, left, top, _ float64) {
			c.aside(func() {
				for _, t := range legend.texts {
					c.text(left+s.measure-w, top, t)
					top += t.height()
				}
			})
		})
	}
	return r
}

// widestRevision is as wide as any that is printed.
const widestRevision = 888

// legend says what the bars in the margin mean.
func (s *checklistSetter) legend(previous int64) cell {
	c := cell{texts: []text{s.plain(unbounded, labelType, s.tongue.one("handout.bar"))}}
	for _, v := range s.tongue.each("handout.bar.differs", "revision", strconv.FormatInt(previous, 10)) {
		c.texts = append(c.texts, s.plain(unbounded, bodyType, v))
	}
	return c
}

// nothing says that there is nothing to tick.
func (s *checklistSetter) nothing() block {
	key := "handout.nothing"
	if s.options.Open {
		key = "handout.nothing.open"
	}
	return &row{width: s.measure, cells: []cell{{texts: s.tongue.stack(&s.setter, s.measure, headline, sectionThin, s.tongue.each(key))}}}
}

// close gives the rest of the last page to the pen: rows for what comes up on site, and at the foot who checked.
func (s *checklistSetter) close(f *flow) {
	foot := f.bottom - sumHeight
	if f.y+sumGap > foot+tolerance { // below a row that fills its page
		f.turn()
	}
	head := s.head(part{names: s.tongue.each("handout.added"), notes: s.tongue.each("handout.added.note")}, false)
	rows := min(blankMost, int((foot-sumGap-f.y-sectionGap-head.height())/blankHeight))
	for i := range rows {
		r := &row{width: s.measure, least: blankHeight, bottom: rowRule, marks: []mark{tickAt(0, 2, boxSide, boxStroke, false)}}
		if s.pen < s.measure {
			r.mark(penColumn(s.pen + 1))
		}
		if i == 0 {
			f.put(head, sectionGap)
			r.top = rowRule
		}
		f.put(r, 0)
	}
	if len(s.parts) > 0 {
		f.put(s.sum(f.leaf().count), foot-f.y)
	}
}

// sum is the line at the foot of the last page.
func (s *checklistSetter) sum(count int) block {
	r := &row{width: s.measure, least: sumHeight, top: tableRule}
	// Labels stand at the bottom, on the lines to write on.
	label := func(words []string, x float64, st *style) float64 {
		texts := s.tongue.stack(&s.setter, unbounded, st, labelType, words)
		c := cell{x: x, texts: texts}
		c.drop = sumHeight - c.height()
		r.cells = append(r.cells, c)
		w := 0.0
		for _, t := range texts {
			w = max(w, t.width())
		}
		return x + w
	}
	write := func(x, x2 float64) {
		r.mark(func(c *canvas, left, top, _ float64) { c.rule(left+x, left+x2, top+sumHeight-0.1, writeRule) })
	}
	x := label(s.tongue.each("handout.sum.page", "count", strconv.Itoa(count)), 0, bodyBold) + 6
	before, after := halve(s.tongue.each("handout.sum.done"))
	x = label(before, x, bodyType) + 2
	write(x, x+14)
	if len(after) == 1 { // two languages agree on no word behind the line
		label(after, x+16, bodyType)
	}
	x = s.measure
	for _, f := range []struct {
		key   string
		width float64
	}{{"handout.time", 24}, {"handout.sum.checked", 40}} {
		words := s.tongue.each(f.key)
		w := s.plain(unbounded, bodyType, words[0]).width()
		for _, more := range words[1:] {
			w = max(w, s.plain(unbounded, labelType, more).width())
		}
		write(x-f.width, x)
		label(words, x-f.width-3-w, bodyType)
		x -= f.width + 3 + w + 6
	}
	return r
}

// halve parts labels at the line to write on that is in them.
func halve(words []string) (before, after []string) {
	for _, w := range words {
		a, b, _ := strings.Cut(w, "____")
		before, after = append(before, strings.TrimSpace(a)), append(after, strings.TrimSpace(b))
	}
	return before, after
}
