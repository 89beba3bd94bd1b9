package handout

import (
	"strconv"
	"strings"
)

// What a checklist has besides rows: what is left for the pen at the end.

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
	head := sectionHead(&s.setter, s.tongue, s.measure, part{names: s.tongue.each("handout.added"), notes: s.tongue.each("handout.added.note")}, false)
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
