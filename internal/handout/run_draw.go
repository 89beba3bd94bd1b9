package handout

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// How a run of show is set on whole pages: a column for each area, a row for each distinct start. What begins has a bar at its left,
// what runs a line through the rows below it, down to where it ends.
//
// Up to four areas stand upright, up to seven across the page. More are set in groups of columns, one below the other: each is a
// day of its own to read, with the gaps of all.

const (
	uprightAreas = 4 // most side by side on a page that stands upright
	turnedAreas  = 7 // and on one that lies
	clockColumn  = 19.0
	clockLine    = 15.0 // to write on when it really began
	clockWrite   = 14.6 // below the row's top
	areaText     = 3.4  // from the left of a column to its words
	areaPad      = 2.0
	areaHeadPad  = 2.0
	momentLeast  = 18.0
	momentAbove  = 1.5
	momentBelow  = 1.3
	laneLeast    = 0.6
	spillMost    = 40.0 // mm of the next column that words may take
	startWide    = 0.9  // the bar of what begins
	startHigh    = 13.6
	startTop     = 1.8
	footWide     = 2.4 // of a line that ends
	footAbove    = 1.2
	tagBetween   = 1.4 // between a tag and what is beside it
	itemBetween  = 1.2 // items of one area that begin together
	linesGap     = 1.2
	logGap       = 6.0
	logMost      = 10
	logLeast     = 3
)

var (
	clockType   = &style{true, 13, 16, ink}
	areaType    = &style{true, 11, 14, ink}
	runType     = &style{true, 11, 15, ink}
	runText     = &style{false, 10.5, 14, ink}
	runGrey     = &style{false, 10.5, 14, secondary}
	runRule     = stroke{0.15, hairGrey}
	runningLine = stroke{0.3, ink}
	softStroke  = stroke{0.25, ink}
)

// columns is how many areas stand side by side at most.
func (r *RunOfShow) columns() (most int) {
	for _, d := range r.days {
		for _, g := range d.groups() {
			most = max(most, g[1]-g[0])
		}
	}
	return most
}

// groups divides the areas of a day among tables, as evenly as goes: the first and the last of each, the last not included.
func (d showDay) groups() (out [][2]int) {
	n := len(d.Areas)
	tables := (n + turnedAreas - 1) / turnedAreas
	for i := range tables {
		out = append(out, [2]int{i * n / tables, (i + 1) * n / tables})
	}
	return out
}

// runSetter sets one edition of a run of show.
type runSetter struct {
	*listSetter
	show *RunOfShow
	tops map[*row]topRow // of the rows of starts

	owners float64 // width of their column on a half
}

func newRunSetter(r *RunOfShow, e Edition) *runSetter {
	return &runSetter{r.begin(e), r, map[*row]topRow{}, pocketOwner}
}

// PDF draws the run of show. Equal content and edition give equal bytes.
func (r *RunOfShow) PDF(e Edition) (*Printed, error) {
	if r.paper == pocketPaper {
		return r.pocket(e)
	}
	s := newRunSetter(r, e)
	return r.print(s.listSetter, s.fill)
}

// fill lays the run of show out: each day begins a page.
func (s *runSetter) fill() *flow {
	f := newFlow(s.sheet)
	f.put(strip(&s.setter, s.tongue, s.measure, s.show.facts, s.edition), 0)
	if len(s.show.rows) == 0 {
		s.nothing(f)
		return f
	}
	f.put(&row{width: s.measure, cells: []cell{{texts: []text{s.plain(s.measure, labelType, s.show.lines)}}}}, linesGap)
	for i, d := range s.show.days {
		if i > 0 {
			f.turn()
		}
		groups := d.groups()
		for k, g := range groups {
			if sec := s.section(d, g, len(s.show.days) > 1 || len(groups) > 1, k); len(sec.rows) > 0 {
				f.add(sec)
			}
		}
		s.log(f)
	}
	topped(f, s.tops)
	return f
}

// section is a group of areas of a day.
func (s *runSetter) section(d showDay, g [2]int, titled bool, part int) section {
	t, l := s.tongue, s.lanes(d, g)
	out := section{gap: sectionGap, columns: s.heads(d, l), title: d.Names[0]}
	if titled {
		p := dayPart(d, g, t)
		first, later := sectionHead(&s.setter, t, s.measure, p, false), sectionHead(&s.setter, t, s.measure, p, true)
		out.head = func(continued bool) block {
			if continued {
				return later
			}
			return first
		}
		if part > 0 {
			out.title, out.gap = "", logGap
		}
	}
	rows := d.moments(g[0], g[1])
	for k, m := range rows {
		if m.Until > 0 {
			out.rows = append(out.rows, flowRow{block: s.gap(m)})
			continue
		}
		r := flowRow{block: s.moment(l, rows, k), counts: true}
		if k > 0 && rows[k-1].Until > 0 || k == len(rows)-1 && k > 0 {
			r.keep = 1 // neither a gap nor the last row stands alone
		}
		out.rows = append(out.rows, r)
	}
	return out
}

// dayPart is the head of a group of areas of a day.
func dayPart(d showDay, g [2]int, t tongue) part {
	p := part{names: d.Names}
	if open := d.open(); open != "" {
		p.notes = append(p.notes, t.one("handout.run.open")+"　"+open)
	}
	if g[1]-g[0] < len(d.Areas) {
		p.notes = append(p.notes, t.one("handout.run.areas", "from", itoa(g[0]+1), "to", itoa(g[1]), "count", itoa(len(d.Areas))))
	}
	return p
}

// lanes are the columns of a group of areas: those in which much is to be said are wider.
type lanes struct {
	from, to int // the areas
	place    []extent
}

func (l lanes) of(area int) extent { return l.place[area-l.from] }

// lanes divides the width among the areas of a group, by the root of how much there is to say in each, none less than laneLeast
// of its even share.
func (s *runSetter) lanes(d showDay, g [2]int) lanes {
	n := g[1] - g[0]
	l := lanes{g[0], g[1], make([]extent, n)}
	weights, sum := make([]float64, n), 0.0
	for _, i := range d.Items {
		if g[0] <= i.Area && i.Area < g[1] {
			weights[i.Area-g[0]] += float64(utf8.RuneCountInString(i.Title+i.Cue+i.Materials+i.Owner) + 10)
		}
	}
	for k := range weights {
		weights[k] = math.Sqrt(weights[k])
		sum += weights[k]
	}
	all := s.measure - clockColumn
	least, x := laneLeast*all/float64(n), clockColumn
	for k, w := range weights {
		wide := least + (all-least*float64(n))*w/sum
		l.place[k] = extent{x, wide}
		x += wide
	}
	return l
}

// room is where the words of an area stand in a row: those beside an area in which nothing happens then may go on into it.
func (s *runSetter) room(m moment, l lanes, area int) extent {
	at := l.of(area)
	next := area + 1
	idle := func(a int) bool {
		return !slices.ContainsFunc(m.Starts, func(i *showItem) bool { return i.Area == a }) &&
			!slices.ContainsFunc(m.Runs, func(i running) bool { return i.Area == a })
	}
	if next < l.to && idle(next) {
		at.width += min(l.of(next).width, spillMost)
	}
	at.width -= areaText + areaPad
	return at
}

// heads names the areas.
func (s *runSetter) heads(d showDay, l lanes) block {
	t := s.tongue
	clock := cell{}
	actual := t.each("handout.run.actual")
	for i, w := range t.each("handout.time") {
		st := areaType
		if i > 0 {
			st = columnThin
		}
		both := s.set(unbounded, run{st, w}, run{columnThin, actual[i]})
		if both.width() < clockColumn-1 {
			clock.texts = append(clock.texts, both)
		} else {
			clock.texts = append(clock.texts, s.plain(unbounded, st, w), s.plain(unbounded, columnThin, strings.TrimLeft(actual[i], " /")))
		}
	}
	cells := []cell{clock}
	for a := l.from; a < l.to; a++ {
		at := l.of(a)
		c := cell{x: at.x + areaHeadPad}
		for i, name := range d.Areas[a] {
			c.texts = append(c.texts, s.clip(at.width-areaHeadPad-areaPad, 3, run{[]*style{areaType, columnThin}[min(i, 1)], name}))
		}
		cells = append(cells, c)
	}
	return heads(s.measure, cells)
}

// gap says that nobody has anything to do.
func (s *runSetter) gap(m moment) block {
	t := s.tongue
	words := []run{{columnType, wall(m.At) + " – " + wall(m.Until)}, {labelType, "　" + t.one("handout.run.gap", "minutes", itoa(m.Until-m.At))}}
	return &row{width: s.measure, above: 0.9, pad: 0.9, bottom: runRule, cells: []cell{{texts: []text{s.set(s.measure, words...)}}}}
}

// moment is the row of a start.
func (s *runSetter) moment(l lanes, rows []moment, k int) block {
	m := rows[k]
	r := &row{width: s.measure, above: momentAbove, pad: momentBelow, least: momentLeast, bottom: runRule}
	if m.Rule {
		r.top = bandRule
	}
	if k == len(rows)-1 {
		r.bottom = tableRule
	}
	r.cells = []cell{s.clock(m)}
	r.mark(func(c *canvas, left, top, _ float64) { c.rule(left, left+clockLine, top+clockWrite, writeRule) })
	drops := make([]float64, l.to-l.from)
	for _, i := range m.Starts {
		at := &drops[i.Area-l.from]
		s.begin(r, i, s.room(m, l, i.Area), *at, goesOn(rows, k, func(n running) bool { return n.showItem == i }))
		*at += s.high(r) + itemBetween
	}
	top := *r
	top.cells, top.marks = slices.Clone(r.cells), slices.Clone(r.marks)
	for a := l.from; a < l.to; a++ {
		on := slices.DeleteFunc(slices.Clone(m.Runs), func(i running) bool { return i.Area != a })
		if len(on) > 0 {
			goes := goesOn(rows, k, func(n running) bool { return n.Area == a })
			s.runs(r, l.of(a), on, drops[a-l.from], goes, false)
			s.runs(&top, l.of(a), on, drops[a-l.from], goes, true)
		}
	}
	for _, i := range m.Starts {
		if s.edition.changed(i.ID, i.Hash) {
			r.mark(changeBar)
			top.mark(changeBar)
			break
		}
	}
	if named := top.height(); named > r.height() {
		r.least = named
	}
	top.least, top.top = max(top.least, r.least), stroke{} // the head of the table stands above it
	s.tops[r] = topRow{&top, len(m.Starts)}
	return r
}

// high is the height of the words that were put into a row last.
func (s *runSetter) high(r *row) float64 {
	c := r.cells[len(r.cells)-1]
	return c.height() - c.drop
}

// clock is the time of a row.
func (s *runSetter) clock(m moment) cell {
	t := s.tongue
	if m.At < 0 {
		return cell{texts: t.stack(&s.setter, clockColumn-2, bodyBold, labelType, t.each("handout.run.no_time"))}
	}
	c := cell{texts: []text{s.plain(unbounded, clockType, wall(m.At))}}
	if m.At >= 24*60 {
		c.texts = append(c.texts, s.plain(clockColumn-2, labelType, t.one("handout.run.next_day")))
	}
	return c
}
