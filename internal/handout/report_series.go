package handout

import (
	"math"
	"strings"
)

// Charts by themselves: a figure over time beside its pace, and shares of a whole.

// series is a figure over days, what was in a heavy line and what was to be in a dashed one; both are named at their end.
type series struct {
	Title, Note          words
	Days                 []string
	Actual, Pace         []*float64
	ActualName, PaceName words
	Grid                 []gridLine
}

// gridLine is a value that a level line names.
type gridLine struct {
	At   float64
	Name string
}

// seriesPair is two series side by side.
type seriesPair struct{ Pair []series }

const (
	plotHigh    = 34.0
	plotBelow   = 6.0 // for the days
	plotAbove   = 3.0
	seriesApart = 9.0
)

// ladder are the round values that a chart of some lines is read by, from 0 up: three or four of them.
func ladder(lines ...[]*float64) (out []float64) {
	top := 0.0
	for _, line := range lines {
		for _, v := range line {
			if v != nil && !math.IsInf(*v, 0) {
				top = max(top, *v)
			}
		}
	}
	if top <= 0 {
		return []float64{0, 1}
	}
	step := math.Pow(10, math.Floor(math.Log10(top)))
	for _, f := range []float64{0.2, 0.25, 0.5, 1, 2, 2.5, 5} {
		if top/(step*f) <= 3.999 {
			step *= f
			break
		}
	}
	for k := 0.0; k*step <= top*1.0001 && k < 6; k++ {
		out = append(out, k*step)
	}
	return out
}

// drawing is a block of a fixed height whose words stand at places and whose lines are drawn freely.
type drawing struct {
	high  float64
	words []placedText
	marks []mark
}

type placedText struct {
	x, y float64
	text text
}

func (d *drawing) height() float64 { return d.high }

func (d *drawing) draw(c *canvas, x, y float64) {
	for _, m := range d.marks {
		m(c, x, y, d.high)
	}
	for _, w := range d.words {
		c.text(x+w.x, y+w.y, w.text)
	}
}

func (d *drawing) say(x, y float64, t text) { d.words = append(d.words, placedText{x, y, t}) }

// sections of a pair of series: under one head each, tops aligned.
func (p seriesPair) sections(l *reportSetter) []section {
	width := (l.measure - seriesApart) / 2
	d := &drawing{}
	var title []string
	for i, s := range p.Pair {
		x, y := float64(i)*(width+seriesApart), 0.0
		for _, t := range l.titleTexts(s.Title, findingType, findingThin, width) {
			d.say(x, y, t)
			y += t.height()
		}
		for _, n := range s.Note {
			t := l.plain(width, defineType, n)
			d.say(x, y, t)
			y += t.height()
		}
		for k, name := range []words{s.ActualName, s.PaceName} {
			t := l.plain(width-10, []*style{bodyBold, bodyGrey}[k], name[0])
			s.key(d, x, y+t.leading/2, k == 1)
			d.say(x+10, y, t)
			y += t.height()
		}
		d.high = max(d.high, y)
		title = append(title, s.Title[0])
	}
	top := d.high
	for i, s := range p.Pair {
		s.plot(l, d, float64(i)*(width+seriesApart), top, width)
	}
	d.high = top + plotAbove + plotHigh + plotBelow
	return []section{{gap: partGap, head: func(bool) block { return &together{} }, title: strings.Join(title, " · "), within: 1, rows: []flowRow{{block: d}}}}
}

// key draws what a line looks like, before its name.
func (p series) key(d *drawing, x, y float64, dashes bool) {
	d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
		if draw := func(s stroke) func() { return func() { c.path(s, spot{x0 + x, y0 + y}, spot{x0 + x + 8, y0 + y}) } }; dashes {
			c.dashed(1.6, 1.1, draw(paceStroke))
		} else {
			draw(seriesStroke)()
		}
	})
}

// plot draws a series within a drawing: its top left at x0, y0, its names apart.
func (p series) plot(l *reportSetter, d *drawing, x0, y0, width float64) {
	scale := 0.0
	for _, g := range p.Grid {
		scale = max(scale, l.plain(unbounded, labelType, g.Name).width())
	}
	left, right := x0+min(scale, width/3)+2.5, x0+width-4
	top := 0.0
	for _, g := range p.Grid {
		top = max(top, g.At)
	}
	for _, line := range [][]*float64{p.Actual, p.Pace} {
		for _, v := range line {
			if v != nil {
				top = max(top, *v)
			}
		}
	}
	if top <= 0 {
		top = 1
	}
	n := max(len(p.Days)-1, 1)
	at := func(i int, v float64) spot {
		return spot{left + (right-left)*float64(i)/float64(n), y0 + plotAbove + plotHigh*(1-max(0, v)/top)}
	}
	for _, g := range p.Grid {
		t := l.plain(unbounded, labelType, g.Name)
		y := at(0, g.At).y
		d.say(max(x0, left-2.5-t.width()), y-t.height()/2, t)
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
			s := gridStroke
			if g.At == 0 {
				s = rowRule
			}
			c.rule(x0+left, x0+right, y0+y, s)
		})
	}
	l.days(d, p.Days, left, right, y0+plotAbove+plotHigh)
	p.line(d, p.Pace, at, paceStroke, true)
	p.line(d, p.Actual, at, seriesStroke, false)
}

// days names the first day, the last, and as many between as stand clear.
func (l *reportSetter) days(d *drawing, days []string, left, right, foot float64) {
	n := len(days)
	if n == 0 {
		return
	}
	const room = 16.0
	every := max(1, int(math.Ceil(room*float64(n)/max(right-left, 1))))
	for i, day := range days {
		x := left
		if n > 1 {
			x += (right - left) * float64(i) / float64(n-1)
		}
		if n <= 62 {
			d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
				c.upright(x0+x, y0+foot, y0+foot+1, rowRule)
			})
		}
		if i%every == 0 && n-1-i >= every || i == n-1 {
			t := l.plain(unbounded, labelType, day)
			d.say(x-t.width()/2, foot+1.6, t)
		}
	}
}

// line draws a line, in pieces where days have no figure; a figure by itself is a point.
func (p series) line(d *drawing, values []*float64, at func(int, float64) spot, s stroke, dashes bool) {
	var part []spot
	flush := func() {
		points := part
		part = nil
		switch {
		case len(points) == 1 && !dashes:
			d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.disc(x0+points[0].x, y0+points[0].y, 0.8, true) })
		case len(points) > 1:
			d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
				moved := make([]spot, len(points))
				for i, q := range points {
					moved[i] = spot{x0 + q.x, y0 + q.y}
				}
				draw := func() { c.path(s, moved...) }
				if dashes {
					c.dashed(1.6, 1.1, draw)
					return
				}
				draw()
			})
		}
	}
	for i, v := range values {
		if v == nil {
			flush()
			continue
		}
		part = append(part, at(i, *v))
	}
	flush()
}

// shareBar is a whole in three parts: solid, open, hatched, each named below.
type shareBar struct {
	Title, Note words
	Parts       []sharePart
}

type sharePart struct {
	Share float64
	Name  words
	Value string
}

const shareHigh = 8.0

// sections of a share bar.
func (p shareBar) sections(l *reportSetter) []section {
	d := &drawing{high: 1 + shareHigh + 10.5}
	width := l.measure * 0.72
	x, edge := 0.0, 0.0
	for i, part := range p.Parts {
		long, from := part.Share*width, x
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
			switch {
			case long <= 0:
			case i == 0:
				c.solid(x0+from, y0+1, long, shareHigh, ink)
			case i == 2:
				c.hatch(x0+from, y0+1, long, shareHigh)
			default:
				c.frame(x0+from, y0+1, max(long, 0.6), shareHigh, planStroke)
			}
		})
		name, value := l.plain(unbounded, labelType, part.Name[0]), l.plain(unbounded, bodyBold, part.Value)
		at := max(from, edge)
		d.say(at, 1+shareHigh+1, name)
		d.say(at, 1+shareHigh+1+name.height(), value)
		edge = at + max(name.width(), value.width()) + 4
		x += long
	}
	s := section{gap: partGap, head: l.head(p.Title, p.Note), within: 1, rows: []flowRow{{block: d}}}
	s.title = p.Title[0]
	return []section{s}
}
