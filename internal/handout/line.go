package handout

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// Paragraphs become lines: the fewest that hold the text, broken where Unicode (UAX #14) and the rules of breaks.go
// allow, and among those where it reads best.

// run is text in one style. A text of several runs sets them one after the other, on the leading of the first.
type run struct {
	style *style
	text  string
}

// piece is text drawn at one go, x mm right of its line's start and gap em after the piece before it.
type piece struct {
	style  *style
	text   string
	x, gap float64
}

// line is one line of a text. Where its pieces stand closer or further apart than the font says, actual holds what is
// written there, for whoever copies it.
type line struct {
	pieces []piece
	width  float64 // mm
	actual string
}

// text is a text set to a measure.
type text struct {
	lines   []line
	style   *style  // of the first run: it gives the baseline
	leading float64 // mm
}

func (t text) height() float64 { return float64(len(t.lines)) * t.leading }

// width is that of the longest line, mm.
func (t text) width() (w float64) {
	for _, l := range t.lines {
		w = max(w, l.width)
	}
	return w
}

// flushRight moves each line to the right edge of a measure.
func (t text) flushRight(measure float64) text {
	for _, l := range t.lines {
		for i := range l.pieces {
			l.pieces[i].x += measure - l.width
		}
	}
	return t
}

// char is one character where it would stand if the paragraph were one long line; lengths in points.
type char struct {
	r           rune
	class       class
	run         uint8
	moved       bool    // does not stand where the one before it ends
	at          int     // byte offset in its run
	left, right float64 // pen before and after it
	lead, tail  float64 // blank that is cut at a line's start, at a line's end
}

// setter sets texts. It keeps its buffers between them, so it serves one document at a time.
type setter struct {
	within    bool // no mark hangs over the measure, where another column begins
	runs      []run
	chars     []char
	runes     []rune
	breaks    []breaking
	nodes     []node
	segmenter segmenter.Segmenter
}

// unbounded is a measure that no text fills.
const unbounded = math.MaxFloat64

// set breaks runs into lines no longer than measure mm. Line feeds break; an empty text has no lines.
func (s *setter) set(measure float64, runs ...run) text {
	t := text{style: runs[0].style, leading: runs[0].style.leading * pt}
	s.runs = append(s.runs[:0], runs...)
	s.place()
	measure /= pt
	for from := 0; from < len(s.chars); {
		to, more := from, false
		for to < len(s.chars) && s.chars[to].r != '\n' {
			to++
		}
		more = to < len(s.chars)
		if end := s.solid(from, to); s.reach(from, end) <= measure+0.001 {
			t.lines = append(t.lines, s.line(from, end))
		} else {
			t.lines = s.breakLines(t.lines, from, to, measure)
		}
		if from = to; more {
			from++
		}
	}
	return t
}

// plain sets s in one style.
func (s *setter) plain(measure float64, st *style, txt string) text {
	return s.set(measure, run{st, txt})
}

// place lays all characters of the runs on one line.
func (s *setter) place() {
	s.chars, s.runes = s.chars[:0], s.runes[:0]
	for _, r := range s.runs {
		for _, c := range r.text {
			s.runes = append(s.runes, c)
		}
	}
	pen, i := 0.0, 0
	var before char
	var cut float64 // taken off after the character before
	for k, r := range s.runs {
		for at, c := range r.text {
			size := r.style.size
			g := char{r: c, class: classOf(c), run: uint8(k), at: at}
			move := -cut
			cut = 0
			if i > 0 && before.r != '\n' {
				move += gap(before.class, g.class) * size
			}
			if trim := quoteTrim[c]; trim != 0 && c > 0x2000 && latinQuote(s.runes, i) {
				if g.class == opening {
					g.lead = trim * size
					move -= g.lead
				} else {
					g.tail = trim * size
					cut = g.tail
				}
				g.class = other
			} else if g.class == opening {
				g.lead = halfEm * size
			} else if g.class == closing {
				g.tail = halfEm * size
			}
			g.moved = move != 0
			g.left = pen + move
			g.right = g.left + advance(r.style.bold, c)*size
			if c == '\n' {
				g.right, cut = g.left, 0
			}
			pen, before = g.right, g
			s.chars = append(s.chars, g)
			i++
		}
	}
}

// solid is to without the spaces before it.
func (s *setter) solid(from, to int) int {
	for to > from && s.chars[to-1].class == blank {
		to--
	}
	return to
}

// length of a line of the characters [from, to), pt. Its first mark is pulled left and its last may hang.
func (s *setter) length(from, to int) float64 {
	if from >= to {
		return 0
	}
	a, b := &s.chars[from], &s.chars[to-1]
	return b.right - b.tail - a.left - a.lead
}

// reach is how much of its measure a line takes.
func (s *setter) reach(from, to int) float64 {
	if s.within && from < to {
		return s.length(from, to) + s.chars[to-1].tail
	}
	return s.length(from, to)
}

// line makes the characters [from, to) a line.
func (s *setter) line(from, to int) line {
	if from >= to {
		return line{}
	}
	g := s.chars
	l := line{width: s.length(from, to) * pt}
	start := g[from].left + g[from].lead
	odd, moved := false, false
	for i := from; i < to; {
		j := i + 1
		odd = odd || oddBlank(g, from, i)
		for j < to && !g[j].moved && g[j].run == g[i].run {
			odd = odd || oddBlank(g, from, j)
			j++
		}
		moved = moved || i > from && g[i].moved
		r := s.runs[g[i].run]
		end := len(r.text)
		if j < len(g) && g[j].run == g[i].run {
			end = g[j].at
		}
		p := piece{style: r.style, text: r.text[g[i].at:end], x: (g[i].left - start) * pt}
		if i > from {
			p.gap = (g[i].left - g[i-1].right) / r.style.size
		}
		l.pieces = append(l.pieces, p)
		i = j
	}
	if odd || moved {
		l.actual = s.slice(from, to)
	}
	return l
}

// oddBlank says whether the space at i would be read otherwise than as written: alone between words it is safe.
func oddBlank(g []char, from, i int) bool {
	return g[i].class == blank && (g[i].r != ' ' || i == from || g[i-1].class == blank)
}

// slice is the text of the characters [from, to).
func (s *setter) slice(from, to int) string {
	a, b := s.chars[from], s.chars[to-1]
	end := b.at + utf8.RuneLen(b.r)
	if a.run == b.run {
		return s.runs[a.run].text[a.at:end]
	}
	var out strings.Builder
	out.WriteString(s.runs[a.run].text[a.at:])
	for k := a.run + 1; k < b.run; k++ {
		out.WriteString(s.runs[k].text)
	}
	out.WriteString(s.runs[b.run].text[:end])
	return out.String()
}

// cut sets runs on one line, shortened to … where they do not fit.
func (s *setter) cut(measure float64, runs ...run) line {
	s.runs = append(s.runs[:0], runs...)
	for i := range s.runs {
		s.runs[i].text = strings.ReplaceAll(s.runs[i].text, "\n", " ")
	}
	s.place()
	to := s.solid(0, len(s.chars))
	if s.length(0, to)*pt <= measure {
		return s.line(0, to)
	}
	const dots = "…"
	last := s.chars[to-1]
	st := s.runs[last.run].style
	room := measure/pt - advance(st.bold, '…')*st.size
	for to > 1 && s.chars[to-1].right-s.chars[0].left-s.chars[0].lead > room {
		to--
	}
	to = s.solid(0, to)
	kept := append([]run{}, s.runs[:s.chars[max(to, 1)-1].run+1]...)
	k := len(kept) - 1
	if to < len(s.chars) && int(s.chars[to].run) == k {
		kept[k].text = kept[k].text[:s.chars[to].at]
	}
	kept[k].text += dots
	s.runs = append(s.runs[:0], kept...)
	s.place()
	return s.line(0, len(s.chars))
}

// clip is set with at most n lines: the last one ends in … where there are more.
func (s *setter) clip(measure float64, n int, runs ...run) text {
	t := s.set(measure, runs...)
	if len(t.lines) > n {
		t.lines = t.lines[:n]
		last := t.lines[n-1]
		st := last.pieces[len(last.pieces)-1].style
		t.lines[n-1] = s.cut(measure, run{st, last.says() + "…"})
	}
	return t
}

// says is what is written on the line.
func (l line) says() string {
	if l.actual != "" {
		return l.actual
	}
	var b strings.Builder
	for _, p := range l.pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// narrowest is the width of the longest part of a text that no rule lets break, mm.
func (s *setter) narrowest(st *style, txt string) (w float64) {
	s.runs = append(s.runs[:0], run{st, txt})
	s.place()
	s.findBreaks(0, len(s.chars))
	from := 0
	for i := 1; i <= len(s.chars); i++ {
		if i == len(s.chars) || s.breaks[i] != noBreak {
			w = max(w, s.length(from, s.solid(from, i))*pt)
			from = i
		}
	}
	return w
}
