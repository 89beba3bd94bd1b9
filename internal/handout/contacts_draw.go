package handout

// How contacts are set: names and numbers large enough to be read at arm's length, the columns between as wide as they need.

const (
	phoneWidth   = 42.0
	phoneHead    = "handout.contacts.col.phone"
	contactPad   = 3.0
	contactMost  = 40.0 // a column, however long a word is
	contactAbove = 1.25
	contactBelow = 1.3
	urgentMost   = 4
)

var (
	contactType  = &style{true, 11.5, 16, ink}
	contactBody  = &style{false, 10.5, 16, ink}
	contactBold  = &style{true, 10.5, 16, ink}
	phoneType    = &style{true, 12.5, 16, ink}
	phoneSmall   = &style{true, 10.5, 16, ink}
	urgentName   = &style{false, 12, 17, ink}
	urgentPhone  = &style{true, 12.5, 17, ink}
	urgentPlain  = &style{true, 18, 26, ink}
	groupEndRule = stroke{0.3, ink}
)

type contactsSetter struct {
	*listSetter
	doc *Contacts
}

// fill lays the contacts out.
func (s *contactsSetter) fill() *flow {
	f := newFlow(s.sheet)
	if len(s.doc.first) > 0 {
		f.put(s.urgent(), 0)
	}
	foot := &row{width: s.measure}
	foot.cells = []cell{{texts: s.tongue.stack(&s.setter, s.measure, labelType, labelType, s.tongue.each("handout.contacts.private"))}}
	s.explained(foot)
	sections := append(s.team(), s.partners()...)
	f.addAll(sections, sumGap+foot.height())
	if len(sections) == 0 {
		f.put(s.note("handout.contacts.none"), 2*sectionGap)
	}
	s.close(f, foot, 0, blankHeight, func(*row) {})
	return f
}

// urgent stands above all: at most four side by side, large.
func (s *contactsSetter) urgent() *row {
	r := &row{width: s.measure, pad: 2.4, bottom: bandRule}
	across := s.measure / urgentMost
	wide := across - contactPad
	for i, u := range s.doc.first {
		c := cell{x: float64(i) * across}
		for _, w := range u.Label {
			c.texts = append(c.texts, text{[]line{s.cut(wide, run{labelType, w})}, labelType, labelType.leading * pt})
		}
		if u.Name != "" {
			c.texts = append(c.texts, s.plain(wide, urgentName, u.Name))
		}
		for _, p := range u.Phones {
			c.texts = append(c.texts, s.plain(wide, urgentPhone, p))
		}
		if u.Plain != "" {
			c.texts = append(c.texts, s.plain(unbounded, urgentPlain, u.Plain))
		}
		r.cells = append(r.cells, c)
	}
	return r
}

// list is a table of contacts: its columns but for the numbers, which stand at the right.
type list struct {
	heads []string // keys
	xs    []float64
	ends  []float64
}

// arrange gives columns the widths their words need. The last takes what is left; one without words is not there.
// Rows are the words of each; small ones, below others, have a row of their own.
func (s *contactsSetter) arrange(heads []string, styles []*style, rows, small [][]string) list {
	l := list{heads: heads, xs: make([]float64, len(heads)), ends: make([]float64, len(heads))}
	room := s.measure - phoneWidth
	wide, least := make([]float64, len(heads)), make([]float64, len(heads))
	total, floor := 0.0, 0.0
	for k, key := range heads {
		col := column{0, room, contactPad, map[string]bool{}}
		low := column{0, contactMost, contactPad, map[string]bool{}}
		for _, r := range rows {
			col.admit(&s.setter, styles[k], r[k], true)
			low.admit(&s.setter, styles[k], r[k], false)
		}
		for _, r := range small {
			col.admit(&s.setter, labelType, r[k], true)
			low.admit(&s.setter, labelType, r[k], false)
		}
		if col.width > 0 {
			for _, h := range s.tongue.each(key) {
				col.admit(&s.setter, columnType, h, true)
				low.admit(&s.setter, columnType, h, false)
			}
		}
		wide[k], least[k] = col.width, min(col.width, low.width)
		total, floor = total+wide[k], floor+least[k]
	}
	x := 0.0
	for k := range heads {
		w := wide[k]
		switch {
		case total <= room:
			if w > 0 {
				w += (room - total) * w / total
			}
		case floor <= room: // each gives way by what it can
			w = least[k] + (wide[k]-least[k])*(room-floor)/(total-floor)
		default:
			w = least[k] * room / floor
		}
		l.xs[k], l.ends[k] = x, x+w-contactPad
		x += w
	}
	return l
}

func (s *contactsSetter) heads(l list) *row {
	var cells []cell
	for k, key := range l.heads {
		if l.ends[k] > l.xs[k] {
			cells = append(cells, cell{x: l.xs[k], texts: s.tongue.columnHead(&s.setter, l.ends[k]-l.xs[k], key)})
		}
	}
	phone := cell{x: s.measure - phoneWidth, texts: s.tongue.columnHead(&s.setter, phoneWidth, phoneHead)}
	for _, t := range phone.texts {
		t.flushRight(phoneWidth)
	}
	return heads(s.measure, append(cells, phone))
}

// put adds words to a row in column k of a table.
func (s *contactsSetter) put(r *row, l list, k int, st *style, second string, ws ...string) {
	wide := l.ends[k] - l.xs[k]
	c := cell{x: l.xs[k]}
	for i, w := range ws {
		if w != "" {
			c.texts = append(c.texts, s.plain(wide, []*style{st, labelType}[min(i, 1)], w))
		}
	}
	if second != "" {
		c.texts = append(c.texts, s.plain(wide, labelType, second))
	}
	if len(c.texts) > 0 {
		r.cells = append(r.cells, c.level(phoneType))
	}
}

// phones stand at the right; one who has none gets a line to write it on.
func (s *contactsSetter) phones(r *row, numbers []string) {
	c := cell{x: s.measure - phoneWidth}
	for _, n := range numbers {
		t := s.plain(phoneWidth, phoneType, n)
		if len(t.lines) > 1 {
			t = s.plain(phoneWidth, phoneSmall, n)
		}
		c.texts = append(c.texts, t.flushRight(phoneWidth))
	}
	if len(numbers) > 0 {
		r.cells = append(r.cells, c)
		return
	}
	r.least = 9
	r.mark(func(c *canvas, left, top, h float64) {
		c.rule(left+s.measure-phoneWidth+4, left+s.measure, top+h-1.6, writeRule)
	})
}

func (s *contactsSetter) row() *row {
	return &row{width: s.measure, above: contactAbove, pad: contactBelow, bottom: rowRule}
}

// team is a section for each group: the name of the group stands before its first, and again on a page it goes over to.
func (s *contactsSetter) team() (out []section) {
	var rows, small [][]string
	for _, t := range s.doc.teams {
		for _, p := range t.People {
			small = append(small, []string{"", "", p.Second, ""})
			rows = append(rows, []string{first(t.Name), p.Name, first(p.Role), p.Email})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	l := s.arrange([]string{"handout.contacts.col.group", "handout.contacts.col.name", "handout.contacts.col.role", "handout.contacts.col.email"},
		[]*style{contactBold, contactType, contactBody, labelType}, rows, small)
	columns := s.heads(l)
	for i, t := range s.doc.teams {
		head := part{names: t.Name}
		if i == 0 {
			head = part{names: s.tongue.each("handout.contacts.team"), notes: s.doc.note}
		}
		sec := section{columns: columns, head: s.teamHead(head, t.Name, i == 0)}
		if i == 0 {
			sec.gap, sec.title = sectionGap, head.title()
		}
		for k, p := range t.People {
			r := s.row()
			switch {
			case i == len(s.doc.teams)-1 && k == len(t.People)-1:
				r.bottom = tableRule
			case k == len(t.People)-1:
				r.bottom = groupEndRule
			default:
				r.inset = l.xs[1]
			}
			if k == 0 {
				s.put(r, l, 0, contactBold, "", t.Name...)
			}
			s.put(r, l, 1, contactType, "", p.Name)
			s.put(r, l, 2, contactBody, p.Second, p.Role...)
			s.put(r, l, 3, labelType, "", p.Email)
			s.phones(r, p.Phones)
			s.beside(r, p.ID)
			sec.rows = append(sec.rows, flowRow{block: r})
		}
		out = append(out, sec)
	}
	return out
}

// teamHead is the head of a group's section: none where it begins, but for the first, which has that of the team; its name
// where it goes on.
func (s *contactsSetter) teamHead(title part, name words, first bool) func(bool) block {
	begin, later := block(&together{}), block(&together{})
	if first {
		begin = sectionHead(&s.setter, s.tongue, s.measure, title, false)
	}
	if len(name) > 0 {
		title = part{names: name}
	}
	if len(title.names) > 0 {
		later = sectionHead(&s.setter, s.tongue, s.measure, title, true)
	}
	return func(continued bool) block {
		if continued {
			return later
		}
		return begin
	}
}

func (s *contactsSetter) partners() []section {
	if len(s.doc.partners) == 0 {
		return nil
	}
	rows := [][]string{}
	for _, p := range s.doc.partners {
		rows = append(rows, []string{p.Name, first(p.Kind), p.Person, p.Owner, p.Email})
	}
	l := s.arrange([]string{"handout.contacts.col.partner", "handout.contacts.col.kind", "handout.contacts.col.contact", "handout.contacts.col.owner", "handout.contacts.col.email"},
		[]*style{contactBold, contactBody, contactBody, contactBody, labelType}, rows, nil)
	title := part{names: s.tongue.each("handout.contacts.partners")}
	sec := section{title: title.title(), gap: sectionGap, columns: s.heads(l), head: s.teamHead(title, nil, true)}
	for i, p := range s.doc.partners {
		r := s.row()
		if i == len(s.doc.partners)-1 {
			r.bottom = tableRule
		}
		s.put(r, l, 0, contactBold, "", p.Name)
		s.put(r, l, 1, contactBody, "", p.Kind...)
		s.put(r, l, 2, contactBody, "", p.Person)
		s.put(r, l, 3, contactBody, "", p.Owner)
		s.put(r, l, 4, labelType, "", p.Email)
		s.phones(r, p.Phones)
		s.beside(r, p.ID)
		sec.rows = append(sec.rows, flowRow{block: r})
	}
	return []section{sec}
}

// first is the first of words, "" for none.
func first(w words) string {
	if len(w) == 0 {
		return ""
	}
	return w[0]
}
