package handout

// How a daily report is set: the day in a sentence, its figures, then what is to be known and what is next, and at the foot who
// wrote it and who read it.

const (
	aheadBetween = 8.0 // between the two columns of what is next
	aheadHigh    = 9.4
	aheadBox     = 6.0
	aheadNumber  = 8.5
	aheadTime    = 14.5
	aheadText    = 27.5
	aheadOwner   = 22.0
	signedHigh   = 9.5
	signedGap    = 5.0
	signedLine   = 34.0
)

var aheadType = &style{false, 11, 15, ink}

// dailySetter sets one edition of a daily report.
type dailySetter struct {
	*listSetter
	daily *Daily
	pairs map[*row]int // rows of what is next: how many stand in each
	from  float64      // where their words begin
}

// PDF draws the report. Equal content and edition give equal bytes.
func (d *Daily) PDF(e Edition) (*Printed, error) {
	s := newDailySetter(d, e)
	return d.print(s.listSetter, s.fill)
}

func newDailySetter(d *Daily, e Edition) *dailySetter {
	s := &dailySetter{d.begin(e), d, map[*row]int{}, aheadTime}
	for _, a := range d.ahead {
		if a.Time != "" {
			s.from = aheadText
		}
	}
	return s
}

func (s *dailySetter) fill() *flow {
	f := newFlow(s.sheet)
	f.put(strip(&s.setter, s.tongue, s.measure, s.daily.facts, s.edition), 0)
	f.put(&row{width: s.measure, cells: []cell{{texts: s.tongue.stack(&s.setter, s.measure, headline, findingThin, s.daily.finding)}}}, sectionGap)
	var all []section
	for _, p := range s.daily.parts {
		for _, sec := range p.sections(&s.reportSetter) {
			for i := range sec.rows {
				sec.rows[i].counts = false // they are not numbered
			}
			all = append(all, sec)
		}
	}
	f.addAll(append(all, s.next()), signedGap+signedHigh)
	for n := range f.leaves {
		for _, b := range f.leaves[n].blocks {
			if r, is := b.block.(*row); is {
				f.leaves[n].count += s.pairs[r]
			}
		}
	}
	foot := s.signed()
	f.put(foot, f.bottom-foot.height()-f.y)
	return f
}

// next is what the next day brings: boxes to tick, two in a row.
func (s *dailySetter) next() section {
	head := s.head(s.daily.next, s.daily.show)
	out := section{gap: partGap, head: head, title: s.daily.next[0]}
	list := s.daily.ahead
	for i := 0; i < len(list); i += 2 {
		r := &row{width: s.measure, above: 1.9, pad: 1.9, least: aheadHigh}
		s.pairs[r] = min(2, len(list)-i)
		for k, a := range list[i:min(i+2, len(list))] {
			s.item(r, a, k)
		}
		out.rows = append(out.rows, flowRow{block: r})
	}
	if len(list) == 0 {
		key := "handout.daily.nothing"
		if len(s.daily.show) > 0 {
			key = "handout.daily.nothing_else"
		}
		out.rows = []flowRow{{block: &row{width: s.measure, cells: []cell{{texts: s.tongue.stack(&s.setter, s.measure, bodyType, labelType, s.tongue.each(key))}}}}}
	}
	return out
}

// item sets one of what is next, in column k.
func (s *dailySetter) item(r *row, a ahead, k int) {
	wide := (s.measure - aheadBetween) / 2
	x, from := float64(k)*(wide+aheadBetween), s.from
	room := wide - from
	if a.Owner != "" {
		owner := s.plain(aheadOwner, bodyType, a.Owner)
		r.cells = append(r.cells, cell{x: x + wide - owner.width(), texts: []text{owner.flushRight(owner.width())}}.level(aheadType))
		room -= owner.width() + 3
	}
	r.cells = append(r.cells, cell{x: x + aheadNumber, texts: []text{s.plain(unbounded, labelType, a.Number)}}.level(aheadType))
	if a.Time != "" {
		r.cells = append(r.cells, cell{x: x + aheadTime, texts: []text{s.plain(unbounded, &style{true, 11, 15, ink}, a.Time)}})
	}
	r.cells = append(r.cells, cell{x: x + from, texts: []text{s.plain(room, aheadType, a.Title)}})
	r.mark(tickAt(x, (aheadHigh-aheadBox)/2, aheadBox, boxStroke, false))
	r.mark(func(c *canvas, left, top, h float64) { c.rule(left+x, left+x+wide, top+h-rowRule.weight/2, rowRule) })
	if s.edition.changed(a.ID, a.Hash) {
		r.mark(func(c *canvas, left, top, h float64) { changeBar(c, left+x, top-1, h) })
	}
}

// signed is the foot: who wrote the report, and who read it.
func (s *dailySetter) signed() *row {
	r := &row{width: s.measure, least: signedHigh}
	x := 0.0
	for _, key := range []string{"handout.daily.made", "handout.daily.read"} {
		label := s.plain(unbounded, bodyType, s.tongue.one(key))
		c := cell{x: x, texts: []text{label}}
		c.drop = signedHigh - label.height()
		r.cells = append(r.cells, c)
		from := x + label.width() + 2
		r.mark(func(c *canvas, left, top, h float64) { c.rule(left+from, left+from+signedLine, top+h-0.1, writeRule) })
		x = from + signedLine + 8
	}
	return r
}
