package handout

import "math"

// The shapes of charts. All are vectors; what they mean is told apart by pattern and place, never by a grey or a colour.

var (
	seriesStroke = stroke{0.7, ink} // what was
	paceStroke   = stroke{0.3, ink} // what was to be, dashed
	planStroke   = stroke{0.25, ink}
	hatchStroke  = stroke{0.2, ink}
	linkStroke   = stroke{0.5, ink}
	aimStroke    = stroke{0.4, ink} // a target through all rows
	gridStroke   = stroke{0.15, hairGrey}
)

var white = colour{0xFF, 0xFF, 0xFF}

const (
	hatchStep = 1.1 // mm between the lines of a hatching, across them
	aimHalo   = 1.1 // mm of white around a target, so that it is seen on black
)

// spot is a point on a page.
type spot struct{ x, y float64 }

// path draws lines from point to point.
func (c *canvas) path(s stroke, points ...spot) {
	if len(points) < 2 {
		return
	}
	c.setStroke(s)
	for i, p := range points {
		c.point(p.x, p.y)
		c.write([]string{"m ", "l "}[min(i, 1)])
	}
	c.write("S\n")
}

// dashed draws with on mm of line and off mm of white.
func (c *canvas) dashed(on, off float64, draw func()) {
	c.write("[")
	c.number(on / pt)
	c.number(off / pt)
	c.write("] 0 d\n")
	draw()
	c.write("[] 0 d\n")
}

// hatch fills a rectangle with lines at 45° and outlines it.
func (c *canvas) hatch(x, y, w, h float64) {
	step := hatchStep * math.Sqrt2
	for from := step; from < w+h; from += step { // the lines a + b = from within the rectangle, from its left or lower edge up
		a, b := max(0, from-h), min(w, from)
		c.segment(x+a, y+from-a, x+b, y+from-b, hatchStroke)
	}
	if w > 0 && h > 0 {
		c.frame(x, y, max(w, planStroke.weight), h, planStroke)
	}
}

// round is how far from a circle's points the handles of its curves lie, in radii.
const round = 0.5523

// disc draws a circle, filled or open; an open one is white within.
func (c *canvas) disc(x, y, r float64, filled bool) {
	c.setStroke(linkStroke)
	if filled {
		c.setFill(ink)
	} else {
		c.setFill(white)
	}
	k := round * r
	c.point(x+r, y)
	c.write("m ")
	for _, q := range [4][3]spot{
		{{x + r, y - k}, {x + k, y - r}, {x, y - r}},
		{{x - k, y - r}, {x - r, y - k}, {x - r, y}},
		{{x - r, y + k}, {x - k, y + r}, {x, y + r}},
		{{x + k, y + r}, {x + r, y + k}, {x + r, y}},
	} {
		for _, p := range q {
			c.point(p.x, p.y)
		}
		c.write("c ")
	}
	c.write("b\n")
}

// warning is the mark of what fell short: ▼ in the accent, beside words that say so too. Its top left is x, y.
func (c *canvas) warning(x, y float64) {
	c.setFill(accent)
	c.point(x, y)
	c.write("m ")
	c.point(x+warnWidth, y)
	c.write("l ")
	c.point(x+warnWidth/2, y+warnHeight)
	c.write("l f\n")
}

const warnWidth, warnHeight = 3.2, 2.8

// aim draws a target at x through the whole height of a row, with white around it where a bar lies below.
func (c *canvas) aim(x, y, h float64) {
	c.solid(x-aimHalo/2, y+0.2, aimHalo, h-0.4, white)
	c.upright(x, y, y+h, aimStroke)
}
