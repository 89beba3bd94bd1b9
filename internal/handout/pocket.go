package handout

import (
	"strings"
	"unicode"
)

// The run of show to fold and put in a pocket: two halves of A4, each a page of its own with its band. A row for each item, areas as
// framed marks that the foot of every page explains.

// pocketSheet is one half.
var pocketSheet = sheet{width: 148.5, height: 210, left: 12, right: 12, top: 12, bottom: 12, halves: 2}

const (
	pocketTime   = 17.0
	pocketArea   = 10.5
	pocketOwner  = 17.0 // at least
	pocketOwners = 22.0 // at most
	ownerClear   = 1.5
	pocketLength = 12.0
	pocketActual = 20.0
	pocketBox    = 5.4 // of an area's mark
	pocketAbove  = 1.75
	pocketBelow  = 1.9
	footGap      = 1.5
	footClear    = 3.0 // above the foot at least
)

var (
	pocketType  = &style{false, 11.5, 16, ink}
	pocketBold  = &style{true, 11.5, 16, ink}
	pocketText  = &style{false, 10.5, 16, ink}
	pocketMark  = &style{true, 10.5, 12, ink}
	pocketFoot  = &style{false, 10.5, 15, ink}
	pocketFoots = &style{true, 10.5, 15, ink}
	halfStroke  = stroke{0.15, ruleGrey} // between the halves
	markStroke  = stroke{0.3, ink}
)

// pocket draws the run of show on halves.
func (r *RunOfShow) pocket(e Edition) (*Printed, error) {
	s := newRunSetter(r, e)
	return r.print(s.listSetter, s.fillPocket)
}

// fillPocket lays out the halves: a day begins one, and each has its foot.
func (s *runSetter) fillPocket() *flow {
	f := newFlow(s.sheet)
	if len(s.show.rows) == 0 {
		s.nothing(f)
		return f
	}
	bottom := f.bottom
	for _, d := range s.show.days {
		for _, i := range d.Items { // no name is cut in two
			s.owners = max(s.owners, min(s.narrowest(pocketText, i.Owner)+ownerClear, pocketOwners))
		}
	}
	for i, d := range s.show.days {
		marks := areaMarks(d)
		foot := s.foot(d, marks)
		f.bottom = bottom - foot.height() - footClear
		if i > 0 {
			f.turn()
		}
		first := len(f.leaves) - 1
		f.add(s.pocketSection(d, marks))
		for n := first; n < len(f.leaves); n++ {
			f.leaves[n].blocks = append(f.leaves[n].blocks, placed{foot, bottom - foot.height()})
		}
	}
	return f
}

// pocketSection is the items of a day, one below the other.
func (s *runSetter) pocketSection(d showDay, marks []string) section {
	t := s.tongue
	p := part{names: d.Names}
	if open := d.open(); open != "" {
		p.notes = []string{t.one("handout.run.open") + "　" + open}
	}
	first, later := sectionHead(&s.setter, t, s.measure, p, false), sectionHead(&s.setter, t, s.measure, p, true)
	out := section{title: d.Names[0], gap: sectionGap, columns: s.pocketHeads(), head: func(continued bool) block {
		if continued {
			return later
		}
		return first
	}}
	rows := d.moments(0, len(d.Areas))
	for k, m := range rows {
		if m.Until > 0 {
			out.rows = append(out.rows, flowRow{block: s.gap(m)})
			continue
		}
		for n, i := range m.Starts {
			r := flowRow{block: s.pocketRow(m, n, i, marks, k == len(rows)-1), counts: true}
			if n == 0 && k > 0 && rows[k-1].Until > 0 || n > 0 && n < mostKept {
				r.keep = 1 // what begins together stays together
			}
			out.rows = append(out.rows, r)
		}
	}
	return out
}

// pocketColumns are where the columns of a half begin.
func (s *runSetter) pocketColumns() (item, owner, length, actual float64) {
	actual = s.measure - pocketActual
	length = actual - pocketLength
	return pocketTime + pocketArea, length - s.owners, length, actual
}

func (s *runSetter) pocketHeads() block {
	t := s.tongue
	item, owner, length, actual := s.pocketColumns()
	minutes := t.columnHead(&s.setter, pocketLength, "handout.run.unit")
	for i := range minutes {
		minutes[i] = minutes[i].flushRight(pocketLength - 3)
	}
	return heads(s.measure, []cell{{texts: t.columnHead(&s.setter, unbounded, "handout.time")}, {x: pocketTime, texts: t.columnHead(&s.setter, unbounded, "handout.run.area.short")},
		{x: item, texts: t.columnHead(&s.setter, unbounded, "handout.run.item")}, {x: owner, texts: t.columnHead(&s.setter, unbounded, "handout.col.owner")},
		{x: length, texts: minutes}, {x: actual, texts: t.columnHead(&s.setter, unbounded, "handout.run.actual.short")}})
}

// pocketRow is item n of a start.
func (s *runSetter) pocketRow(m moment, n int, i *showItem, marks []string, closes bool) block {
	item, owner, length, _ := s.pocketColumns()
	r := &row{width: s.measure, above: pocketAbove, pad: pocketBelow, bottom: rowRule}
	switch {
	case closes && n == len(m.Starts)-1:
		r.bottom = tableRule
	case n < len(m.Starts)-1:
		r.inset = pocketTime
	}
	if n == 0 {
		c := s.clock(m)
		r.cells = append(r.cells, c.level(pocketType))
		if m.Rule {
			r.top = bandRule
		}
	}
	st := pocketType
	if i.Hard {
		st = pocketBold
	}
	title := cell{x: item, texts: []text{s.plain(owner-item-2, st, i.Title)}}
	if left := s.behind(r, title, i, owner-item-2); len(left) > 0 {
		s.tagged(r, item, r.above+title.height()+0.2, left)
		title.texts = append(title.texts, text{make([]line, 1), tagType, tagType.leading*pt + 0.8})
	}
	r.cells = append(r.cells, title)
	if i.Owner != "" {
		r.cells = append(r.cells, cell{x: owner, texts: []text{s.plain(s.owners-ownerClear, pocketText, i.Owner)}}.level(pocketType))
	}
	if i.Minutes >= 0 {
		t := s.plain(unbounded, pocketText, itoa(i.Minutes)).flushRight(pocketLength - 3)
		r.cells = append(r.cells, cell{x: length, texts: []text{t}}.level(pocketType))
	}
	mark := s.plain(unbounded, pocketMark, marks[i.Area])
	r.mark(func(c *canvas, left, top, _ float64) {
		wide := max(pocketBox, mark.width()+1.6)
		y := top + r.above + (pocketType.leading*pt-pocketBox)/2
		c.frame(left+pocketTime, y, wide, pocketBox, markStroke)
		c.text(left+pocketTime+(wide-mark.width())/2, y+(pocketBox-mark.height())/2, mark)
	})
	if s.edition.changed(i.ID, i.Hash) {
		r.mark(changeBar)
	}
	return r
}

// foot stands at the foot of every page of a day: what the marks of areas mean, and whom to call.
func (s *runSetter) foot(d showDay, marks []string) *row {
	var areas []string
	for i, a := range d.Areas {
		areas = append(areas, marks[i]+"\u00a0"+strings.ReplaceAll(strings.Join(a, " "), " ", "\u00a0"))
	}
	r := &row{width: s.measure, above: footGap, top: tableRule}
	c := cell{texts: []text{s.clip(s.measure, 3, run{pocketFoot, s.parted(s.measure, pocketFoot, strings.Join(areas, "　"))})}}
	if s.show.lead.Name != "" {
		t := s.tongue
		c.texts = append(c.texts, s.clip(s.measure, 2, run{pocketFoot, t.one("handout.run.lead") + " " + s.show.lead.Name + " "}, run{pocketFoots, s.show.lead.Phone}))
	}
	r.cells = []cell{c}
	return r
}

// generic are characters that tell no area of a venue from another.
const generic = "主大小前后区域台场厅间室"

// areaMarks are a sign for each area of a day: the first of its characters that says which it is and that no other has.
func areaMarks(d showDay) []string {
	out := make([]string, len(d.Areas))
	taken := map[string]bool{}
	for i, names := range d.Areas {
		var first, more []string
		word := false
		for _, r := range names[0] {
			letter := unicode.IsLetter(r) || unicode.IsDigit(r)
			sign := string(unicode.ToUpper(r))
			switch {
			case !letter:
			case classOf(r) == han && !strings.ContainsRune(generic, r), classOf(r) != han && !word:
				first = append(first, sign)
			default:
				more = append(more, sign)
			}
			word = letter && classOf(r) != han
		}
		for _, sign := range append(append(first, more...), itoa(i+1)) {
			if !taken[sign] {
				out[i], taken[sign] = sign, true
				break
			}
		}
	}
	return out
}
