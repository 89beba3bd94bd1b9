package handout

import "strconv"

// How role packs are set: each begins with its cover on a new sheet of paper, so that a pile printed on both sides can be
// handed out pack by pack; then part after part.

const (
	packGap  = 7.0
	runTime  = 20.0 // mm of the columns
	runArea  = 30.0
	runStuff = 42.0
	packWho  = 24.0
	heldDue  = 30.0
	heldMany = 26.0
	waitNo   = 18.0
	waitWho  = 44.0
	calleeBy = 44.0
)

var (
	timeType   = &style{true, 13, 17, ink}
	answerType = &style{false, 10.5, 16, ink}
)

type packSetter struct {
	*listSetter
	doc   *RolePack
	whose []string // by page
}

// fill lays the packs out.
func (s *packSetter) fill() *flow {
	f := newFlow(s.sheet)
	s.whose = nil
	if len(s.doc.packs) == 0 {
		f.put(s.note("handout.pack.nobody"), 0)
	}
	for i := range s.doc.packs {
		if i > 0 && len(f.leaves)%2 == 1 { // the back of the last sheet stays empty
			f.turn()
			f.put(s.small("handout.pack.blank"), 0)
			s.whose = append(s.whose, s.doc.packs[i-1].Name)
		}
		if i > 0 {
			f.turn()
		}
		s.whose = append(s.whose, "") // the cover says it large
		s.pack(f, &s.doc.packs[i])
		for len(s.whose) < len(f.leaves) {
			s.whose = append(s.whose, s.doc.packs[i].Name)
		}
	}
	for len(s.whose) < len(f.leaves) {
		s.whose = append(s.whose, "")
	}
	return f
}

func (s *packSetter) small(key string) *row {
	return &row{width: s.measure, cells: []cell{{texts: s.tongue.stack(&s.setter, s.measure, labelType, labelType, s.tongue.each(key))}}}
}

// packPart is a part of a pack as its cover lists it.
type packPart struct {
	title    words
	from, to int
}

func (s *packSetter) pack(f *flow, p *pack) {
	cover := &drawing{high: f.bottom - f.top}
	f.leaf().marks = append(f.leaf().marks, sign{p.Name, 0, f.top})
	f.put(cover, 0)
	f.turn()
	var list []packPart
	part := func(title words, sections ...section) {
		if len(sections) == 0 {
			return
		}
		sections[0].title = title[0]
		from := 0
		for i := range sections {
			sections[i].within = 1
			if sections[i].gap == 0 {
				sections[i].gap = packGap
			}
			f.add(sections[i])
			if i == 0 {
				from = s.began(f, title[0])
			}
		}
		list = append(list, packPart{title, from, len(f.leaves)})
	}
	part(s.tongue.each("handout.pack.tasks"), s.tasks(p)...)
	part(s.tongue.each("handout.pack.waiting"), s.waiting(p)...)
	part(s.tongue.each("handout.pack.runs"), s.runs(p)...)
	part(s.tongue.each("handout.pack.materials"), s.materials(p)...)
	part(s.tongue.each("handout.pack.contacts"), s.contacts(p)...)
	part(s.tongue.each("handout.pack.rules"), s.rules()...)
	if len(p.Cards) > 0 {
		list = append(list, s.cards(f, p))
	}
	s.cover(cover, p, list)
}

// began is the page on which a section began that has just been placed.
func (s *packSetter) began(f *flow, title string) int {
	for n := len(f.leaves) - 1; n >= 0; n-- {
		for _, m := range f.leaves[n].marks {
			if m.title == title && m.level == 1 {
				return n + 1
			}
		}
	}
	return len(f.leaves)
}

// titled gives a section its head: a title, and what is said of it below.
func (s *packSetter) titled(key string, note words) func(bool) block {
	return s.head(s.tongue.each(key), note)
}

// tasks are set as the checklist sets them.
func (s *packSetter) tasks(p *pack) (out []section) {
	if len(p.Tasks) == 0 {
		r := s.small("handout.nothing.open")
		return []section{{head: s.titled("handout.pack.tasks", p.Done), rows: []flowRow{{block: r}}}}
	}
	set := newChecklistSetter(&Checklist{options: s.doc.list, sheet: s.sheet, tongue: s.tongue, parts: p.Tasks}, s.edition)
	set.alone = !p.group
	set.columns()
	heads := set.heads()
	for i, part := range p.Tasks {
		sec := set.section(part, heads)
		if sec.title = ""; i == 0 {
			of := sec.head
			title := s.titled("handout.pack.tasks", p.Done)
			sec.head = func(continued bool) block {
				if continued {
					return of(true)
				}
				return &together{parts: []block{title(false), of(false)}, between: 1}
			}
		}
		out = append(out, sec)
	}
	return out
}

// rules are what guests are told, and below what they ask.
func (s *packSetter) rules() (out []section) {
	head := s.titled("handout.pack.rules", nil)
	if len(s.doc.rules) > 0 {
		sec := narrative{s.doc.rules}.sections(&s.reportSetter)[0]
		sec.head, head = head, nil
		out = append(out, sec)
	}
	if len(s.doc.asked) == 0 {
		return out
	}
	sec := section{head: head, gap: proseGap}
	for i, a := range s.doc.asked {
		r := &row{width: s.measure, above: cellAbove, pad: cellBelow, bottom: rowRule}
		if i == 0 {
			r.top = tableRule
		}
		if i == len(s.doc.asked)-1 {
			r.bottom = tableRule
		}
		c := cell{texts: []text{s.plain(s.measure, taskKey, a.Question)}}
		if a.Answer != "" {
			c.texts = append(c.texts, s.plain(min(s.measure, proseWidth), answerType, a.Answer))
		} else {
			r.least = blankHeight + 4
		}
		r.cells = []cell{c}
		sec.rows = append(sec.rows, flowRow{block: r})
	}
	return append(out, sec)
}

// cards are set as the emergency cards are, two or four to a page, to be cut out and carried.
func (s *packSetter) cards(f *flow, p *pack) packPart {
	title := s.tongue.each("handout.pack.cards")
	set := &cardSetter{listSetter: s.listSetter, doc: &Emergency{leaflet: s.doc.leaflet, cards: p.Cards}}
	set.wide, set.high = s.measure/2, (f.bottom-f.top-cardTop-1)/2
	set.inside = set.wide - 2*cardPad
	var all []*oneCard
	for i := range p.Cards {
		all = append(all, set.cards(&p.Cards[i])...)
	}
	from := 0
	for len(all) > 0 {
		n, white := min(4, len(all)), 0.0
		if white = f.bottom - f.y - set.high; n > 2 || white < packGap {
			f.turn()
			white = cardTop
		}
		for len(all) < n+n%2 {
			all = append(all, set.blank())
		}
		n += n % 2
		f.put(&cardSheet{s: set, page: len(f.leaves), cards: all[:n], rows: n / 2}, white)
		if b := f.leaf().blocks; len(b) == 1 {
			b[0].y = f.top + cardTop
		}
		if from == 0 {
			from = len(f.leaves)
			f.leaf().marks = append(f.leaf().marks, sign{title[0], 1, f.leaf().blocks[len(f.leaf().blocks)-1].y})
		}
		all = all[n:]
	}
	return packPart{title, from, len(f.leaves)}
}

// pages are the pages of a part: 2–3.
func (p packPart) pages() string {
	if p.from == p.to {
		return strconv.Itoa(p.from)
	}
	return strconv.Itoa(p.from) + "–" + strconv.Itoa(p.to)
}
