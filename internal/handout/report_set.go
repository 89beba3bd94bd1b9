package handout

import "sync"

// How reports are set: chapters on the flow, headings.

var (
	chapterType = &style{true, 16, 24, ink}
	chapterThin = &style{false, 13, 24, ink} // its words in the second language
	proseType   = &style{false, 10.5, 16.5, ink}
	findingType = &style{true, 13, 18, ink}
	findingThin = &style{false, 11, 16, ink}
	defineType  = &style{false, 9.5, 13, secondary}
	figureType  = &style{true, 24, 28, ink}
)

const (
	proseWidth   = 165.0 // mm; longer lines are hard to follow
	paragraphGap = 2.2
	proseGap     = 4.5 // above a text
	partGap      = 8.5 // above a part of a chapter
	chapterGap   = 14.0
	chapterShare = 0.3 // of a page that is worth beginning a chapter on
	proseBetween = 7.0
	columnApart  = 1.4 // white below a text in columns
	columnLeast  = 30.0
	wholeSpare   = 50.0 // mm of a page left empty rather than a table divided
	earlyLeast   = 2    // rows of a table that ends early
	closeGap     = 6.0  // above a part of a chapter that is a page
)

// reportSetter sets one edition of a report.
type reportSetter struct {
	setter
	tongue  tongue
	sheet   sheet
	measure float64
	changed func(id string) bool // whether a row that has an id is to be marked; nil: none is
}

func newReportSetter(t tongue, s sheet) *reportSetter {
	return &reportSetter{tongue: t, sheet: s, measure: s.measure(), setter: setter{within: true}}
}

// chapters fills pages. A chapter begins a page unless some of one is left, or all of it goes on what is left; one that is a
// page shares it with none.
func (l *reportSetter) chapters(f *flow, list []chapter) {
	alone := false
	sets := l.each(list)
	for i, ch := range list {
		all := sets[i]
		if len(all) == 0 {
			continue
		}
		if ch.OnePage {
			all = l.shortened(l.closer(all), ch, f.bottom-f.top)
		}
		lack := f.bottom-f.y < chapterShare*(f.bottom-f.top) && !f.fits(0, tall(all))
		if !f.fresh() && (lack || alone || ch.OnePage) {
			f.turn()
		}
		for _, s := range all {
			f.add(s)
		}
		alone = ch.OnePage
	}
}

// each sets chapters side by side: none knows of another.
func (l *reportSetter) each(list []chapter) [][]section {
	sets := make([][]section, len(list))
	var all sync.WaitGroup
	for i, ch := range list {
		own := *l
		own.setter = setter{within: l.within} // it sets one text at a time
		all.Go(func() { sets[i] = own.chapter(ch) })
	}
	all.Wait()
	return sets
}

// chapter sets the parts of one, its title above the first of them.
func (l *reportSetter) chapter(ch chapter) (all []section) {
	for _, p := range ch.Parts {
		all = append(all, p.sections(l)...)
	}
	for i := range all {
		if all[i].head == nil && all[i].columns == nil {
			all[i].rows[0].before = max(all[i].rows[0].before, all[i].gap)
		}
	}
	if len(all) > 0 {
		l.open(&all[0], ch)
	}
	return all
}

// shortened is a chapter with so many rows of the tables that may end early as go on one page with all the rest, none of such a
// table where not even a few go there; where that does not help either, it has all rows and goes over pages.
func (l *reportSetter) shortened(all []section, ch chapter, room float64) []section {
	whole := all
	for tall(all) > room {
		var parts []reportPart
		fewer := false
		for _, p := range ch.Parts {
			if t, is := p.(tableau); is && len(t.Early) > 0 {
				fewer = true
				switch n := len(t.Rows) - 1; {
				case len(t.Note) > 0: // it stands above the whole of the table
					t.Note = nil
				case n < earlyLeast:
					continue
				default:
					t.Rows, t.Source = t.Rows[:n], []words{t.Early[n]}
				}
				p = t
			}
			parts = append(parts, p)
		}
		if !fewer {
			return whole
		}
		ch.Parts = parts
		all = l.closer(l.chapter(ch))
	}
	return all
}

// closer has less white between sections.
func (l *reportSetter) closer(all []section) []section {
	for i := 1; i < len(all); i++ {
		s := &all[i]
		s.gap = min(s.gap, closeGap)
		s.rows[0].before = min(s.rows[0].before, closeGap)
	}
	return all
}

// tall is how high sections are together, with the white above each.
func tall(list []section) (h float64) {
	for i, s := range list {
		h += s.leads(false, false) + s.span(0, len(s.rows))
		switch {
		case i == 0:
		case s.head == nil && s.columns == nil:
			h += s.rows[0].before
		default:
			h += s.gap
		}
	}
	return h
}

// open puts the title of a chapter above its first section.
func (l *reportSetter) open(s *section, ch chapter) {
	title := l.title(ch.Title, chapterType, chapterThin)
	rest := s.head
	s.chapter, s.gap = ch.Title[0], chapterGap
	first := &together{parts: []block{title}}
	if rest != nil {
		first.parts = append(first.parts, rest(false))
		first.between = 2
	}
	s.head = func(continued bool) block {
		switch {
		case !continued:
			return first
		case rest != nil:
			return rest(true)
		}
		return &together{}
	}
}

// together is blocks one below the other that stay together.
type together struct {
	parts   []block
	between float64
}

func (p *together) height() (h float64) {
	for i, b := range p.parts {
		if i > 0 {
			h += p.between
		}
		h += b.height()
	}
	return h
}

func (p *together) draw(c *canvas, x, y float64) {
	for _, b := range p.parts {
		b.draw(c, x, y)
		y += b.height() + p.between
	}
}

// title sets a heading: the second language after the first where both go on a line, else below.
func (l *reportSetter) title(ws words, first, more *style) *row {
	r := &row{width: l.measure, pad: 1.2}
	r.cells = []cell{{texts: l.titleTexts(ws, first, more, l.measure)}}
	return r
}

func (l *reportSetter) titleTexts(ws words, first, more *style, width float64) []text {
	runs := []run{{first, ws[0]}}
	for _, w := range ws[1:] {
		runs = append(runs, run{more, "　" + w})
	}
	if t := l.set(width, runs...); len(t.lines) <= 1 || len(ws) == 1 {
		return []text{t}
	}
	return l.tongue.stack(&l.setter, width, first, more, ws)
}

// head is the head of a part: what is to be seen, and below it how it is worked out.
func (l *reportSetter) head(title, note words) func(bool) block {
	if len(title) == 0 {
		return nil
	}
	ends := l.tongue.each("handout.continued")
	build := func(continued bool) block {
		r := &row{width: l.measure, pad: 1.4}
		c := cell{texts: l.titleTexts(title, findingType, findingThin, l.measure)}
		if continued {
			again := make(words, len(title))
			for i, w := range title {
				again[i] = w
				if i < len(ends) {
					again[i] = ended(w, ends[i])
				}
			}
			c.texts = l.titleTexts(again, findingType, findingThin, l.measure)
		} else {
			for _, n := range note {
				c.texts = append(c.texts, l.plain(l.measure, defineType, n))
			}
		}
		r.cells = []cell{c}
		return r
	}
	first, later := build(false), build(true)
	return func(continued bool) block {
		if continued {
			return later
		}
		return first
	}
}

// ended puts an ending behind words, a space before a Latin one.
func ended(w, end string) string {
	if end != "" && end[0] == '(' {
		return w + " " + end
	}
	return w + end
}
