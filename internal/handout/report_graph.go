package handout

import "math"

// Graphs within the rows of a table. Shares are of the column's width, 0 to 1.

// graph is drawn in a cell whose top left is x, y and which is w wide; h is the height of its row.
type graph interface {
	draw(c *canvas, s *setter, x, y, w, h float64)
}

const (
	barHigh   = 3.2
	frameHigh = 5.0 // of a plan around the bar of what was
	leastBar  = 0.3 // of what is not nothing
	dotRadius = 1.5
	cutWidth  = 0.9 // white slash in a bar that is longer than its column
)

// bar is a length.
type bar struct {
	Share   float64
	Hatched bool // short of its target
	Cut     bool // longer than can be shown
}

func (b bar) draw(c *canvas, _ *setter, x, y, w, h float64) {
	if b.Share <= 0 {
		return
	}
	at, long := y+(h-barHigh)/2, max(b.Share*w, leastBar)
	if b.Hatched {
		c.hatch(x, at, long, barHigh)
	} else {
		c.solid(x, at, long, barHigh, ink)
	}
	if b.Cut {
		end := x + long - 3
		c.path(stroke{cutWidth, white}, spot{end, at + barHigh + 0.6}, spot{end + 1.6, at - 0.6})
	}
}

// against is what was, beside what was to be: an open frame, within it a bar, what goes beyond it hatched.
type against struct{ Plan, Actual float64 }

func (a against) draw(c *canvas, _ *setter, x, y, w, h float64) {
	at := y + (h-barHigh)/2
	plan, actual := a.Plan*w, a.Actual*w
	if within := min(plan, actual); within > 0 {
		c.solid(x, at, max(within, leastBar), barHigh, ink)
	}
	if actual > plan+leastBar {
		c.hatch(x+plan, at, actual-plan, barHigh)
	}
	if plan > 0 {
		c.frame(x, y+(h-frameHigh)/2, max(plan, planStroke.weight*2), frameHigh, planStroke)
	}
}

// spending is what was paid and, behind it, what is contracted, within the frame of what was planned; what goes beyond it is
// cut off from the rest by its end.
type spending struct{ Plan, Paid, Committed float64 }

func (p spending) draw(c *canvas, _ *setter, x, y, w, h float64) {
	at := y + (h-frameHigh)/2
	plan, paid, committed := p.Plan*w, p.Paid*w, p.Committed*w
	if paid > 0 {
		c.solid(x, at, max(paid, leastBar), frameHigh, ink)
	}
	if committed > leastBar {
		c.hatch(x+paid, at, committed, frameHigh)
	}
	switch {
	case plan <= 0:
	case paid+committed > plan+leastBar:
		c.solid(x+plan-0.3, at-1, 1.2, frameHigh+2, white)
		c.solid(x+plan, at-1, 0.6, frameHigh+2, ink)
	default:
		c.frame(x, at, max(plan, planStroke.weight*2), frameHigh, planStroke)
	}
}

// pair is two shares of one thing: open what it took, solid what it brought. Named are their names, in the first row only.
type pair struct {
	Open, Solid         float64
	OpenName, SolidName string
}

func (p pair) draw(c *canvas, s *setter, x, y, w, h float64) {
	m := y + h/2
	a, b := x+p.Open*w, x+p.Solid*w
	if math.Abs(a-b) > 2*dotRadius {
		c.path(linkStroke, spot{a, m}, spot{b, m})
	}
	c.disc(a, m, dotRadius, false)
	if r := dotRadius; math.Abs(a-b) < 0.8 {
		c.disc(b, m, r*0.5, true)
	} else {
		c.disc(b, m, r, true)
	}
	p.name(c, s, p.OpenName, labelType, a, b, x, w, m)
	p.name(c, s, p.SolidName, columnType, b, a, x, w, m)
}

// name puts a name beside a point, away from the other one and within the column.
func (p pair) name(c *canvas, s *setter, name string, st *style, at, other, x, w, m float64) {
	if name == "" {
		return
	}
	t := s.plain(unbounded, st, name)
	left := at + dotRadius + 1
	if at < other || at == other && st == labelType {
		left = at - dotRadius - 1 - t.width()
	}
	if left < x-2 || left+t.width() > x+w+2 {
		return
	}
	c.text(left, m-t.leading/2, t)
}

// spell is a stretch of time: planned an open frame, as it was a bar.
type spell struct{ From, To, RanFrom, RanTo float64 } // RanFrom < 0: it did not run

func (p spell) draw(c *canvas, _ *setter, x, y, w, h float64) {
	if p.RanFrom >= 0 {
		c.solid(x+p.RanFrom*w, y+(h-barHigh)/2, max((p.RanTo-p.RanFrom)*w, 0.6), barHigh, ink)
	}
	if p.From >= 0 {
		c.frame(x+p.From*w, y+(h-frameHigh)/2, max((p.To-p.From)*w, 0.6), frameHigh, planStroke)
	}
}
