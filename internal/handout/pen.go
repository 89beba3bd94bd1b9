package handout

import (
	"strconv"
	"unicode/utf16"
)

// Drawing: the operators of PDF for what handouts are made of. Lengths are mm from the top left; state is written only
// where it changes.

// pen is the state of drawing on a page. Colours begin black, as a page does.
type pen struct {
	ops    []byte // written and not yet handed over
	font   int    // index of the weight; -1 none
	fill   colour
	stroke colour
	weight float64 // of lines, mm; -1 unknown
}

// number writes v with two decimals, enough for a 3,600th of an inch, and a space.
func (p *pen) number(v float64) {
	if v < 0 {
		p.ops, v = append(p.ops, '-'), -v
	}
	n := int64(v*100 + 0.5)
	p.ops = strconv.AppendInt(p.ops, n/100, 10)
	if n %= 100; n != 0 {
		p.ops = append(p.ops, '.', byte('0'+n/10))
		if n%10 != 0 {
			p.ops = append(p.ops, byte('0'+n%10))
		}
	}
	p.ops = append(p.ops, ' ')
}

func (p *pen) write(op string) { p.ops = append(p.ops, op...) }

// point writes a place on the page.
func (c *canvas) point(x, y float64) {
	c.number(x / pt)
	c.number((c.height - y) / pt)
}

func (p *pen) colour(k colour, op string) {
	for _, part := range k {
		p.ops = append(strconv.AppendFloat(p.ops, float64(part)/255, 'f', 3, 64), ' ')
	}
	p.write(op)
}

func (p *pen) setFill(k colour) {
	if p.fill != k {
		p.fill = k
		p.colour(k, "rg\n")
	}
}

func (p *pen) setStroke(s stroke) {
	if p.weight != s.weight {
		p.weight = s.weight
		p.number(s.weight / pt)
		p.write("w\n")
	}
	if p.stroke != s.colour {
		p.stroke = s.colour
		p.colour(s.colour, "RG\n")
	}
}

// Noto Sans SC stands this much of an em below the middle of its line: half of ascent 1.16 less descent 0.288.
const middle = 0.436

// baseline of the first line of a style in a text whose top is y.
func (s *style) baseline(y float64) float64 { return y + (s.leading/2+middle*s.size)*pt }

// text draws t with its top left at x, y.
func (c *canvas) text(x, y float64, t text) {
	for _, l := range t.lines {
		c.line(x, t.style.baseline(y), l)
		y += t.leading
	}
}

// line draws l from x on the baseline y.
func (c *canvas) line(x, y float64, l line) {
	if l.actual != "" {
		c.write("/Span <</ActualText (\xFE\xFF")
		for _, r := range meaning(l.actual) {
			if r <= 0xFFFF {
				c.unit(uint16(r))
			} else {
				high, low := utf16.EncodeRune(r)
				c.unit(uint16(high))
				c.unit(uint16(low))
			}
		}
		c.write(")>> BDC\n")
	}
	for from, to := 0, 0; from < len(l.pieces); from = to {
		st := l.pieces[from].style
		for to = from; to < len(l.pieces) && l.pieces[to].style == st; {
			to++
		}
		c.pieces(x, y, st, l.pieces[from:to])
	}
	if l.actual != "" {
		c.write("EMC\n")
	}
}

// pieces draws pieces of one style: as one text, with the gaps between.
func (c *canvas) pieces(x, y float64, st *style, pieces []piece) {
	weight := 0
	if st.bold {
		weight = 1
	}
	c.setFont(weight)
	c.setFill(st.colour)
	c.write("BT ")
	c.number(st.size)
	c.write("0 0 ")
	c.number(st.size)
	c.point(x+pieces[0].x, y)
	c.write("Tm [")
	for i, p := range pieces {
		if i > 0 {
			c.number(-1000 * p.gap)
		}
		c.ops = append(c.ops, '(')
		for _, r := range p.text {
			c.used[weight].add(r)
			c.unit(uint16(r))
		}
		c.ops = append(c.ops, ')')
	}
	c.write("] TJ ET\n")
}

// unit writes a unit of UTF-16 inside a string.
func (p *pen) unit(u uint16) {
	for _, b := range [2]byte{byte(u >> 8), byte(u)} {
		switch b {
		case '(', ')', '\\':
			p.ops = append(p.ops, '\\', b)
		case '\r':
			p.ops = append(p.ops, '\\', 'r')
		default:
			p.ops = append(p.ops, b)
		}
	}
}

// rule draws a level line from x to x2 at y.
func (c *canvas) rule(x, x2, y float64, s stroke) {
	if s.weight > 0 {
		c.segment(x, y, x2, y, s)
	}
}

// upright draws a vertical line from y to y2 at x.
func (c *canvas) upright(x, y, y2 float64, s stroke) { c.segment(x, y, x, y2, s) }

func (c *canvas) segment(x, y, x2, y2 float64, s stroke) {
	c.setStroke(s)
	c.point(x, y)
	c.write("m ")
	c.point(x2, y2)
	c.write("l S\n")
}

// frame draws a rectangle whose outer edge is x, y, w, h.
func (c *canvas) frame(x, y, w, h float64, s stroke) {
	c.setStroke(s)
	d := s.weight
	c.rectangle(x+d/2, y+d/2, w-d, h-d)
	c.write("S\n")
}

// solid fills a rectangle.
func (c *canvas) solid(x, y, w, h float64, k colour) {
	c.setFill(k)
	c.rectangle(x, y, w, h)
	c.write("f\n")
}

func (c *canvas) rectangle(x, y, w, h float64) {
	c.point(x, y)
	c.number(w / pt)
	c.number(-h / pt)
	c.write("re ")
}

// tickBox draws a box of the given outer side to tick with a pen; ticked when it is done.
func (c *canvas) tickBox(x, y, side float64, s stroke, done bool) {
	c.frame(x, y, side, side, s)
	if done {
		c.setStroke(tickMark)
		c.point(x+0.22*side, y+0.52*side)
		c.write("m ")
		c.point(x+0.43*side, y+0.74*side)
		c.write("l ")
		c.point(x+0.80*side, y+0.26*side)
		c.write("l S\n")
	}
}

// modules draws a square of side mm divided like grid, true in black. It is one path: seams between modules would blur
// a code read by a camera.
func (c *canvas) modules(x, y, side float64, grid [][]bool) {
	c.setFill(ink)
	unit := side / float64(len(grid)) / pt
	c.write("q ")
	for _, v := range []float64{unit, 0, 0, -unit, x / pt, (c.height - y) / pt} {
		c.ops = append(strconv.AppendFloat(c.ops, v, 'f', 4, 64), ' ')
	}
	c.write("cm\n")
	for row, cells := range grid {
		for from := 0; from < len(cells); from++ {
			to := from
			for to < len(cells) && cells[to] {
				to++
			}
			if to > from {
				for _, n := range [3]int{from, row, to - from} {
					c.ops = append(strconv.AppendInt(c.ops, int64(n), 10), ' ')
				}
				c.write("1 re\n")
				from = to
			}
		}
	}
	c.write("f Q\n")
}
