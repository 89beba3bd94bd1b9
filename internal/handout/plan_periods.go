package handout

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// The periods of a plan: named above, dated below, and what is done in them as bars between.

// spans is a chart of periods and bars; places are 0 to 1 of its days.
type spans struct {
	Title   words
	Periods []stretchOf // Name holds its names, one a language
	Bars    []spanBar
	Days    []tick // the days below

	left float64 // mm, where they begin
}

// spanBar is what is done from one day to another, in a period of a kind.
type spanBar struct {
	Name     string
	From, To float64
	Kind     string
}

// mostBars is how many bars a chart has; of more nobody would see the whole.
const mostBars = 18

// periods are those that are dated, and in them the key actions of the tasks.
func (r *planReader) periods() reportPart {
	title := r.t("handout.plan.periods")
	var dated []campaign.Period
	var first, last campaign.Date
	take := func(a, b campaign.Date) {
		if first == "" || a < first {
			first = a
		}
		last = max(last, b)
	}
	for _, p := range r.wb.Periods {
		if p.Starts.Valid() && p.Ends.Valid() && p.Starts <= p.Ends {
			dated = append(dated, p)
			take(p.Starts, p.Ends)
		}
	}
	if len(dated) == 0 {
		return r.lacking(title, "handout.plan.periods.none")
	}
	slices.SortStableFunc(dated, func(a, b campaign.Period) int { return strings.Compare(string(a.Starts), string(b.Starts)) })
	bars := r.bars()
	if len(bars) > mostBars {
		bars = nil
	}
	for _, b := range bars {
		take(b.from, b.to)
	}
	all := float64(last.Sub(first) + 1)
	at := func(d campaign.Date, days int) float64 { return float64(d.Sub(first)+days) / all }
	p := spans{Title: title}
	if first < dated[0].Starts {
		p.Days = append(p.Days, tick{At: 0, Name: r.date(first)})
	}
	for _, d := range dated {
		name := words(r.t("ui.period." + d.Kind))
		if own := r.clean(d.Name); own != "" {
			name = words{own}
		}
		p.Periods = append(p.Periods, stretchOf{at(d.Starts, 0), at(d.Ends, 1), d.Kind, name})
		p.Days = append(p.Days, tick{At: at(d.Starts, 0), Name: r.date(d.Starts)})
		if len(bars) == 0 {
			p.Bars = append(p.Bars, spanBar{strings.Join(name, " ") + "　" + r.date(d.Starts) + " – " + r.date(d.Ends), at(d.Starts, 0), at(d.Ends, 1), d.Kind})
		}
	}
	p.Days = append(p.Days, tick{At: 1, Name: r.date(last)})
	for _, b := range bars {
		p.Bars = append(p.Bars, spanBar{b.name, at(b.from, 0), at(b.to, 1), kindAt(dated, b.from, b.to)})
	}
	return p
}

// action is a key action and its days.
type action struct {
	name     string
	from, to campaign.Date
}

// bars are the key actions of the tasks, in the plan's order, from the first day on which one of their tasks begins to the
// last on which one is due.
func (r *planReader) bars() (out []action) {
	for _, t := range r.wb.Tasks {
		name := r.clean(t.KeyAction)
		if name == "" || !t.Due.Valid() {
			continue
		}
		from := t.Due
		if t.Starts.Valid() && t.Starts < from {
			from = t.Starts
		}
		i := slices.IndexFunc(out, func(a action) bool { return a.name == name })
		if i < 0 {
			out = append(out, action{name, from, t.Due})
			continue
		}
		out[i].from, out[i].to = min(out[i].from, from), max(out[i].to, t.Due)
	}
	slices.SortStableFunc(out, func(a, b action) int { return strings.Compare(string(a.from), string(b.from)) })
	return out
}

// kindAt is the kind of the period that all days from a to b lie in; "" where none holds them.
func kindAt(dated []campaign.Period, a, b campaign.Date) string {
	for _, p := range dated {
		if p.Starts <= a && b <= p.Ends {
			return p.Kind
		}
	}
	return ""
}

// spansWhole is how many bars stay on one page.
const spansWhole = 8

const (
	spanNames     = 44.0 // mm, of the names at the left, at least
	spanNamesMost = 60.0
	spanPad       = 3.0
	spanStep      = 7.4
	spanBetween   = 1.5 // at least, between names
	spanHigh      = 4.0
	spanLead      = 1.7 // above the first bar and below the last
	spanFoot      = 6.5 // the dates below
	spanDay       = 4.2 // each further line of them
)

// sections of a chart of periods: names, a row a bar, days. One of a few bars is whole.
func (p spans) sections(l *reportSetter) []section {
	p.left = spanNames
	for _, b := range p.Bars {
		p.left = max(p.left, min(l.plain(unbounded, bodyType, b.Name).width()+spanPad, spanNamesMost))
	}
	head := &drawing{}
	wide := l.measure - p.left
	head.high = float64(p.names(l, head))*4.4 + 1
	head.marks = append(head.marks, func(c *canvas, x0, y0, h float64) { c.rule(x0+p.left, x0+l.measure, y0+h, tableRule) })
	parted := len(p.Bars) > spansWhole
	if parted { // days stand above, on every page
		head.high += p.days(l, head, head.high-1.4, -1) - spanFoot + spanDay + 0.6
	}
	s := section{head: l.head(p.Title, nil), title: p.Title[0], columns: head}
	for i, b := range p.Bars {
		name := l.plain(p.left-spanPad, bodyType, b.Name)
		d := &drawing{high: max(spanStep, name.height()+spanBetween)}
		y := (d.high - spanHigh) / 2
		if i == 0 {
			d.high, y = d.high+spanLead, y+spanLead
		}
		d.say(0, y+(spanHigh-name.height())/2, name)
		p.grid(d, l.measure)
		x, w := p.left+b.From*wide, max((b.To-b.From)*wide, 0.6)
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
			switch b.Kind {
			case "live":
				c.solid(x0+x, y0+y, w, spanHigh, ink)
			case "warmup":
				c.hatch(x0+x, y0+y, w, spanHigh)
			default:
				c.frame(x0+x, y0+y, w, spanHigh, planStroke)
			}
		})
		r := flowRow{block: d}
		if !parted && i > 0 || i == len(p.Bars)-1 {
			r.keep = 1
		}
		s.rows = append(s.rows, r)
	}
	foot := &drawing{high: spanLead}
	p.grid(foot, l.measure)
	if parted {
		s.spare = wholeSpare
	} else {
		foot.high += p.days(l, foot, spanLead, spanLead)
	}
	foot.marks = append(foot.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0+p.left, x0+l.measure, y0+spanLead, rowRule) })
	s.rows = append(s.rows, flowRow{block: foot, keep: 1})
	return []section{s}
}

// grid draws where periods begin, through a row.
func (p spans) grid(d *drawing, measure float64) {
	d.marks = append(d.marks, func(c *canvas, x0, y0, h float64) {
		for _, q := range p.Periods {
			c.upright(x0+p.left+q.From*(measure-p.left), y0, y0+h, gridStroke)
		}
	})
}

// names puts the periods' names above their days, in as many lines as keep them apart, and answers how many.
func (p spans) names(l *reportSetter, d *drawing) int {
	wide := l.measure - p.left
	var edges []float64
	type name struct {
		x    float64
		line int
		text text
	}
	var all []name
	for _, q := range p.Periods {
		st := columnThin
		if q.Kind == "live" {
			st = columnType
		}
		for _, w := range q.Name {
			t := l.clip(wide, 1, run{st, w})
			x := p.left + q.From*wide
			if room := (q.To - q.From) * wide; t.width() < room {
				x += min(1, room-t.width())
			}
			x = min(x, l.measure-t.width())
			at := 0
			for at < len(edges) && x < edges[at] {
				at++
			}
			if at == len(edges) {
				edges = append(edges, 0)
			}
			edges[at] = x + t.width() + 2
			all = append(all, name{x, at, t})
		}
	}
	for _, n := range all { // the first line is the lowest
		d.say(n.x, float64(len(edges)-1-n.line)*4.4, n.text)
	}
	return len(edges)
}

// days puts the dates below the axis, in as many lines as keep them apart, and answers how high they are. Equal ones, one
// below the other, would say nothing more. Each has a tick at tick; none has where that is below 0.
func (p spans) days(l *reportSetter, d *drawing, y, tick float64) float64 {
	wide := l.measure - p.left
	var edges []float64
	said := map[string]bool{}
	for _, t := range p.Days {
		if said[t.Name] {
			continue
		}
		said[t.Name] = true
		words := l.plain(unbounded, labelType, t.Name)
		at := p.left + t.At*wide
		x := max(p.left-6, min(at-words.width()/2, l.measure-words.width()))
		line := 0
		for line < len(edges) && x < edges[line] {
			line++
		}
		if line == len(edges) {
			edges = append(edges, 0)
		}
		edges[line] = x + words.width() + 1.5
		if tick >= 0 {
			d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.upright(x0+at, y0+tick, y0+tick+1, writeRule) })
		}
		d.say(x, y+1.4+float64(line)*spanDay, words)
	}
	return spanFoot + float64(len(edges)-1)*spanDay
}
