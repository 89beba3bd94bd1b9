package handout

import "fmt"

// How a sign-in sheet is set: the guests, then numbered rows down to the foot of the page for those who come without an
// invitation.

const (
	guestRow          = 11.4
	guestNumber       = 9.0
	guestBox          = 11.0
	guestName         = 28.0 // least and most of the columns
	guestNameMost     = 44.0
	guestKind         = 13.0
	guestKindMost     = 28.0
	guestOrganisation = 26.0 // at least
	guestTail         = 20.0
	guestTime         = 20.0
	guestSign         = 38.0
	guestPad          = 2.0
	walkIns           = 5 // empty rows at least
)

var (
	guestType = &style{true, 12, 15, ink}
	guestBody = &style{false, 11.5, 15, ink}
)

type signInSetter struct {
	*listSetter
	doc                                             *SignIn
	box, name, organisation, kind, tail, time, sign float64 // where columns begin
}

// fill lays the sheet out.
func (s *signInSetter) fill() *flow {
	s.columns()
	f := newFlow(s.sheet)
	f.put(strip(&s.setter, s.tongue, s.measure, s.doc.facts, s.edition), 0)
	columns := s.heads()
	foot := &row{width: s.measure, cells: []cell{{texts: s.tongue.stack(&s.setter, s.measure, labelType, labelType, s.tongue.each("handout.signin.private"))}}}
	sec := section{gap: stripGap, columns: columns}
	for i := range s.doc.guests {
		sec.rows = append(sec.rows, flowRow{block: s.row(&s.doc.guests[i], i == len(s.doc.guests)-1), counts: true})
	}
	if len(sec.rows) > 0 {
		f.addAll([]section{sec}, 0)
	} else {
		f.put(columns, stripGap)
	}
	at := f.bottom - foot.height() - sumGap
	room := func() int { return int((at - f.y + tolerance) / guestRow) }
	if room() < walkIns {
		f.turn()
		f.put(columns, 0)
	}
	for i, n := 0, room(); i < n; i++ {
		f.put(s.blank(len(s.doc.guests)+i+1, i == n-1), 0)
	}
	f.put(foot, f.bottom-foot.height()-f.y)
	return f
}

// columns divides the measure: names and categories are as wide as they need, within bounds; organisations get the rest.
func (s *signInSetter) columns() {
	name := column{guestName, guestNameMost, guestPad, map[string]bool{}}
	kind := column{guestKind, guestKindMost, guestPad, map[string]bool{}}
	for _, g := range s.doc.guests {
		name.admit(&s.setter, guestType, g.Name, true)
		kind.admit(&s.setter, guestBody, g.Category, true)
	}
	if !s.doc.sorted() {
		kind.width = 0
	}
	lack := guestNumber + guestBox + name.width + guestOrganisation + kind.width + guestTail + guestTime + guestSign - s.measure
	for _, c := range []struct {
		column *column
		least  float64
	}{{&kind, guestKind}, {&name, guestName}} { // give way to an organisation that is readable
		if give := min(lack, c.column.width-c.least); give > 0 {
			c.column.width -= give
			lack -= give
		}
	}
	s.box, s.name = guestNumber, guestNumber+guestBox
	s.organisation = s.name + name.width
	s.sign = s.measure - guestSign
	s.time = s.sign - guestTime
	s.tail = s.time - guestTail
	s.kind = s.tail - kind.width
}

func (s *signInSetter) heads() *row {
	tail := "handout.signin.col.tail"
	if len(s.doc.guests) == 0 {
		tail = "handout.signin.col.phone"
	}
	var cells []cell
	for _, h := range []struct {
		x, end float64
		key    string
	}{{0, s.box, "handout.col.number"}, {s.box, s.name, "handout.signin.col.arrived"}, {s.name, s.organisation, "handout.signin.col.name"}, {s.organisation, s.kind, "handout.signin.col.organisation"},
		{s.kind, s.tail, "handout.signin.col.kind"}, {s.tail, s.time, tail}, {s.time + penPad, s.sign, "handout.signin.col.time"}, {s.sign + penPad, s.measure, "handout.signin.col.sign"}} {
		if h.end > h.x {
			cells = append(cells, cell{x: h.x, texts: s.tongue.columnHead(&s.setter, h.end-h.x-1, h.key)})
		}
	}
	r := heads(s.measure, cells)
	s.pens(r, s.time, s.sign)
	return r
}

func (s *signInSetter) pens(r *row, xs ...float64) {
	for _, x := range xs {
		r.mark(penColumn(x))
	}
}

func (s *signInSetter) base(number string, ticked, last bool) *row {
	r := &row{width: s.measure, above: 1.1, pad: 1.1, least: guestRow, centred: true, bottom: rowRule}
	if last {
		r.bottom = tableRule
	}
	r.cells = []cell{cell{texts: []text{s.plain(unbounded, bodyType, number)}}.level(guestType)}
	r.marks = []mark{tickAt(s.box, (guestRow-boxSide)/2, boxSide, boxStroke, ticked)}
	s.pens(r, s.time, s.sign)
	return r
}

// row is the row of a guest.
func (s *signInSetter) row(g *invited, last bool) *row {
	r := s.base(g.Number, g.Arrived, last)
	add := func(x, end float64, st *style, words, second string) {
		c := cell{x: x}
		if words != "" {
			c.texts = append(c.texts, s.plain(end-x-guestPad, st, words))
		}
		if second != "" {
			c.texts = append(c.texts, s.plain(end-x-guestPad, labelType, second))
		}
		if len(c.texts) > 0 {
			r.cells = append(r.cells, c.level(guestType))
		}
	}
	add(s.name, s.organisation, guestType, g.Name, "")
	add(s.organisation, s.kind, guestBody, g.Organisation, g.Title)
	add(s.kind, s.tail, guestBody, g.Category, "")
	add(s.tail, s.time, guestBody, g.Tail, "")
	add(s.time+penPad, s.sign, guestBody, g.Time, "")
	s.beside(r, g.ID)
	return r
}

// blank is a row to write in.
func (s *signInSetter) blank(number int, last bool) *row {
	r := s.base(fmt.Sprintf("%02d", number), false, last)
	s.pens(r, s.name-penPad, s.organisation-penPad, s.tail-penPad)
	if s.kind < s.tail {
		s.pens(r, s.kind-penPad)
	}
	return r
}
