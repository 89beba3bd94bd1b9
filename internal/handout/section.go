package handout

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What stands above the rows of a list: the strip that says what the list is, and the heads of its sections.

// fact is one entry of the strip at the top of the first page, one value per language.
type fact struct {
	label  string // key
	values []string
}

const (
	factGap   = 7.0
	factLeast = 3.0 // between facts when they are many
)

// strip stands above a list and says what it is: its scope and dates, and what the bars in the margin mean.
func strip(s *setter, tongue tongue, measure float64, facts []fact, e Edition) *row {
	legend := legendOf(s, tongue, e.Previous)
	room := measure - legendOf(s, tongue, widestRevision).width() - factGap // kept in every revision: none moves what is below
	r := &row{width: measure, least: legend.height()}
	widths := make([]float64, len(facts))
	for i, f := range facts {
		c := cell{texts: []text{s.plain(unbounded, labelType, tongue.one(f.label))}}
		for _, v := range f.values {
			c.texts = append(c.texts, s.plain(unbounded, bodyType, v))
		}
		widths[i] = c.width()
		r.cells = append(r.cells, c)
	}
	gaps := float64(max(len(facts)-1, 1))
	most, total := narrowed(widths, room-factLeast*gaps), 0.0
	for i, c := range r.cells {
		if widths[i] > most[i] {
			for k, v := range facts[i].values {
				c.texts[k+1] = s.listed(most[i], bodyType, v)
			}
			widths[i] = c.width()
		}
		total += widths[i]
	}
	for i, c := range r.cells { // labels give way last
		if total > room-factLeast*gaps && widths[i] > most[i] {
			c.texts[0] = s.plain(most[i], labelType, tongue.one(facts[i].label))
			total -= widths[i] - c.width()
			widths[i] = c.width()
		}
	}
	gap := min(factGap, (room-total)/gaps)
	x := 0.0
	for i := range r.cells {
		r.cells[i].x = x
		x += widths[i] + gap
	}
	explain(r, legend, e)
	return r
}

// listed sets what is told apart by commas so that a line ends after one of them and no name is cut in two, where each part
// goes on a line.
func (s *setter) listed(measure float64, st *style, words string) text {
	return s.plain(measure, st, s.parted(measure, st, words))
}

// parted is words with a line's end after the last comma or wide space that goes on it; unchanged where a part is longer.
func (s *setter) parted(measure float64, st *style, words string) string {
	fits := func(part string) bool {
		return s.plain(unbounded, st, strings.TrimRight(part, " 　")).width() <= measure
	}
	var lines []string
	now, rest := "", words
	for rest != "" {
		part := rest
		if end := strings.IndexAny(rest, "，、；,;　"); end >= 0 {
			_, size := utf8.DecodeRuneInString(rest[end:])
			part = rest[:end+size]
		}
		rest = rest[len(part):]
		if !fits(strings.TrimLeft(part, " ")) {
			return words
		}
		if !fits(now + part) {
			lines, now = append(lines, strings.TrimRight(now, " 　")), ""
			part = strings.TrimLeft(part, " ")
		}
		now += part
	}
	return strings.Join(append(lines, now), "\n")
}

// widestRevision is as wide as any that is printed.
const widestRevision = 888

// legendOf says what the bars in the margin mean.
func legendOf(s *setter, tongue tongue, previous int64) cell {
	c := cell{texts: []text{s.plain(unbounded, labelType, tongue.one("handout.bar"))}}
	for _, v := range tongue.each("handout.bar.differs", "revision", strconv.FormatInt(previous, 10)) {
		c.texts = append(c.texts, s.plain(unbounded, bodyType, v))
	}
	return c
}

// explain puts the legend at the right end of a row, in a revision that has bars. It is no part of what the page says.
func explain(r *row, legend cell, e Edition) {
	if e.Before == nil {
		return
	}
	w := legend.width()
	for _, t := range legend.texts {
		t.flushRight(w)
	}
	r.mark(func(c *canvas, left, top, _ float64) {
		c.aside(func() {
			for _, t := range legend.texts {
				c.text(left+r.width-w, top, t)
				top += t.height()
			}
		})
	})
}

const factNarrow = 20.0

// narrowed is how wide columns may be so that all of them go on a measure: the widest gives way, and where it would be too
// narrow, all do that are wider than their share.
func narrowed(widths []float64, measure float64) []float64 {
	out, total, most := slices.Clone(widths), 0.0, 0
	for i, w := range widths {
		if total += w; w > widths[most] {
			most = i
		}
	}
	if total <= measure {
		return out
	}
	if out[most] -= total - measure; out[most] >= factNarrow {
		return out
	}
	share := measure
	for i, w := range slices.Sorted(slices.Values(widths)) {
		if share = measure / float64(len(widths)-i); w > share {
			break
		}
		measure -= w
	}
	for i, w := range widths {
		out[i] = min(w, max(factNarrow, share))
	}
	return out
}

const letterWidth = 8.2

func (p part) title() string {
	title := p.names[0]
	if p.letter != "" {
		title = p.letter + " " + title
	}
	return title
}

// sectionHead is the head of a section of a list: its letter and name, its notes at the right.
func sectionHead(s *setter, tongue tongue, measure float64, p part, continued bool) *row {
	r := &row{width: measure, pad: 1.6}
	note := cell{x: measure}
	for _, n := range p.notes {
		t := s.plain(measure/2, sectionNote, n)
		note.x = min(note.x, measure-t.width())
		note.texts = append(note.texts, t)
	}
	name := cell{}
	if p.letter != "" {
		r.cells = append(r.cells, cell{texts: []text{s.plain(letterWidth, sectionType, p.letter)}})
		name.x = letterWidth
	}
	var ends []string
	if continued {
		ends = tongue.each("handout.continued")
	}
	room := note.x - name.x - 4
	name.texts = []text{s.clip(room, 3, sectionName(s, p.names, ends, room)...)}
	for _, t := range note.texts {
		t.flushRight(measure - note.x)
	}
	r.cells = append(r.cells, name, note.level(sectionType))
	return r
}

// sectionName is a section's name in the languages it has, each with its own ending; a continued one takes one line.
func sectionName(s *setter, names, ends []string, room float64) (runs []run) {
	for i := range max(len(names), len(ends)) {
		st := sectionType
		if i > 0 {
			st = sectionThin
		}
		var words, end string
		if i < len(names) {
			words = names[i]
		}
		if i < len(ends) {
			end = ends[i]
			if rest := s.plain(unbounded, sectionType, strings.Join(ends, "")).width(); i == 0 {
				words = s.cut(room-rest, run{st, words}).says()
			}
			if strings.HasPrefix(end, "(") && words != "" {
				end = " " + end
			}
		}
		if i > 0 {
			words = " " + words
		}
		runs = append(runs, run{st, words + end})
	}
	return runs
}
