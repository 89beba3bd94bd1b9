package handout

import (
	"strconv"
)

// How emergency cards are set: four to a page, each cut out along dashes and folded at the marks. A card with more words than
// it holds is set in smaller steps, and then goes on, on another card.

const (
	cardTop     = 1.0 // above the cards, below the band
	cardPad     = 5.0
	cardBar     = 1.0
	cardHead    = 7.2 // the kind and the bar below it
	stepLeast   = 8.6
	stepBox     = 5.5
	stepNumber  = 8.1
	stepText    = 5.3 // right of the number, at least
	stepPad     = 2.6
	stepsBlank  = 5 // to write on, where nobody has written any
	callHeight  = 8.1
	clockHeight = 10.5
	clockOfTwo  = 13.5
	idHeight    = 8.2
	titleLeast  = 12.4
	titleBase   = 9.0 // the baseline that the name and the limit stand on
	stepGap     = 1.6 // above the first
	foldLength  = 3.2
)

var (
	cardTitles = []*style{{true, 19, 24, ink}, {true, 16, 20, ink}, {true, 13, 17, ink}}
	cardLimit  = &style{true, 26, 26, ink}
	cardPhone  = &style{true, 15, 18, ink}
	cardPhone2 = &style{true, 12, 18, ink}
	cardName   = &style{true, 10.5, 13, ink}
	cardBody   = &style{false, 10.5, 14.5, ink}
	cardID     = &style{false, 8.5, 11, secondary}
	stepStyles = []*style{{false, 12, 16, ink}, {false, 11.25, 15, ink}, {false, 10.5, 14, ink}}
	stepLow    = map[*style]float64{stepStyles[0]: stepLeast, stepStyles[1]: 7.6, stepStyles[2]: 6.6}
	cutStroke  = stroke{0.15, ruleGrey}
	foldStroke = stroke{0.25, ruleGrey}
	cardRule   = stroke{0.2, ink}
)

type cardSetter struct {
	*listSetter
	doc    *Emergency
	wide   float64 // of a card
	high   float64
	inside float64 // its measure
}

// fill lays the cards out.
func (s *cardSetter) fill() *flow {
	f := newFlow(s.sheet)
	s.wide, s.high = s.measure/2, (f.bottom-f.top-cardTop-1)/2
	s.inside = s.wide - 2*cardPad
	var all []*oneCard
	for i := range s.doc.cards {
		all = append(all, s.cards(&s.doc.cards[i])...)
	}
	if len(all) == 0 {
		note := s.note("handout.emergency.none")
		f.put(note, 0)
		f.put(&cardSheet{s: s, page: 1, cards: []*oneCard{s.blank(), s.blank()}, rows: 1}, f.bottom-s.high-f.y)
		return f
	}
	for len(all)%4 != 0 {
		all = append(all, s.blank())
	}
	for page := 0; page*4 < len(all); page++ {
		if page > 0 {
			f.turn()
		}
		four := all[page*4 : page*4+4]
		f.put(&cardSheet{s: s, page: page + 1, cards: four, rows: 2}, 0)
		f.leaf().blocks[0].y += cardTop
		for _, c := range four {
			if c.card != nil && c.part == 1 {
				f.leaf().count++
				f.leaf().marks = append(f.leaf().marks, sign{c.card.Name, 0, f.top})
			}
		}
	}
	return f
}

// oneCard is a card as it is set: a part of what is to be said about a risk; about none, a blank one.
type oneCard struct {
	card        *card
	part, parts int
	body        []placed
}

// blank is a card to write on.
func (s *cardSetter) blank() *oneCard {
	return &oneCard{body: s.flow(&card{}, stepStyles[0])[0].blocks}
}

// cards sets what is to be said about a risk on as few cards as hold it, in the largest steps that do.
func (s *cardSetter) cards(c *card) (out []*oneCard) {
	leaves := s.flow(c, stepStyles[len(stepStyles)-1])
	for _, st := range stepStyles[:len(stepStyles)-1] {
		if larger := s.flow(c, st); len(larger) == len(leaves) {
			leaves = larger
			break
		}
	}
	for i, l := range leaves {
		out = append(out, &oneCard{c, i + 1, len(leaves), l.blocks})
	}
	return out
}

// clock is the height of the line for the times: more where its labels are in two languages, one above the other.
func (s *cardSetter) clock() float64 {
	if len(s.tongue.langs()) > 1 {
		return clockOfTwo
	}
	return clockHeight
}

// foot is how much of a card is taken below the steps.
func (s *cardSetter) foot() float64 { return s.clock() + callsMost*callHeight + idHeight }

// flow fills cards with a title, a trigger and steps.
func (s *cardSetter) flow(c *card, st *style) []leaf {
	f := &flow{bottom: s.high - cardPad - cardHead - s.foot()}
	f.turn()
	sec := section{head: func(continued bool) block {
		if !continued {
			return &together{}
		}
		r := &row{width: s.inside, above: 1, pad: 1.6, bottom: cardRule}
		ends := s.tongue.each("handout.continued")
		r.cells = []cell{{texts: []text{{[]line{s.cut(s.inside, run{cardTitles[2], ended(c.Name, ends[0])})}, cardTitles[2], cardTitles[2].leading * pt}}}}
		return r
	}}
	sec.rows = append(sec.rows, flowRow{block: s.title(c)}, flowRow{block: s.trigger(c)})
	if len(c.Steps) == 0 {
		for range stepsBlank {
			r := &row{width: s.inside, least: stepLeast, marks: []mark{tickAt(0, (stepLeast-stepBox)/2, stepBox, boxStroke, false)}}
			r.mark(func(c *canvas, left, top, h float64) { c.rule(left+stepNumber, left+s.inside, top+h-1.5, writeRule) })
			sec.rows = append(sec.rows, flowRow{block: r})
		}
	}
	bold := &style{true, st.size, st.leading, ink}
	at := stepNumber + max(stepText, s.plain(unbounded, bold, strconv.Itoa(len(c.Steps))).width()+stepPad)
	for i, words := range c.Steps {
		least := stepLow[st]
		t := s.plain(s.inside-at, st, words)
		r := &row{width: s.inside, least: least, above: (least - st.leading*pt) / 2, pad: 0.8}
		r.cells = []cell{{x: stepNumber, texts: []text{s.plain(unbounded, bold, strconv.Itoa(i+1))}}, {x: at, texts: []text{t}}}
		r.marks = []mark{tickAt(0, (least-stepBox)/2, stepBox, boxStroke, false)}
		gap := 0.0
		if i == 0 {
			gap = stepGap
		}
		sec.rows = append(sec.rows, flowRow{block: r, before: gap})
	}
	f.add(sec)
	return f.leaves
}

// title is the name of the risk with the time limit at its right.
func (s *cardSetter) title(c *card) *row {
	r := &row{width: s.inside, above: 1.2, pad: 1.2, least: titleLeast, bottom: cardRule}
	limit := 0.0
	if c.Limit != "" {
		unit := cell{texts: s.tongue.stack(&s.setter, unbounded, cardBody, labelType, c.Unit)}
		number := s.plain(unbounded, cardLimit, c.Limit)
		unit.x, unit.drop = s.inside-unit.width(), titleBase-cardBody.baseline(0)-unit.height()+cardBody.leading*pt
		r.cells = append(r.cells, cell{x: unit.x - 1 - number.width(), drop: titleBase - cardLimit.baseline(0), texts: []text{number}}, unit)
		limit = unit.width() + 1 + number.width() + 3
	}
	if c.Name == "" {
		return r
	}
	var t text
	for i, st := range cardTitles {
		if t = s.plain(s.inside-limit, st, c.Name); len(t.lines) == 1 || i == 1 && len(t.lines) == 2 {
			break
		}
	}
	drop := max(0, titleBase-t.style.baseline(0)-t.height()+t.leading) // the last line stands on it
	r.cells = append([]cell{{drop: drop, texts: []text{t}}}, r.cells...)
	return r
}

func (s *cardSetter) trigger(c *card) *row {
	r := &row{width: s.inside, above: 1.2, pad: 1.2, bottom: cardRule}
	label := cell{texts: s.tongue.stack(&s.setter, unbounded, bodyBold, labelType, s.tongue.each("handout.emergency.trigger"))}
	x := label.width() + 3
	r.cells = []cell{label}
	if c.Trigger != "" {
		r.cells = append(r.cells, cell{x: x, texts: []text{s.plain(s.inside-x, cardBody, c.Trigger)}})
	} else {
		r.least = 9
	}
	return r
}

// cardSheet is the cards of a page.
type cardSheet struct {
	s     *cardSetter
	page  int
	cards []*oneCard
	rows  int
}

func (p *cardSheet) height() float64 { return float64(p.rows) * p.s.high }

func (p *cardSheet) draw(c *canvas, x, y float64) {
	s := p.s
	c.dashed(2, 1.4, func() {
		for i := range p.rows + 1 {
			c.rule(x, x+2*s.wide, y+float64(i)*s.high, cutStroke)
		}
		for i := range 3 {
			c.upright(x+float64(i)*s.wide, y, y+p.height(), cutStroke)
		}
	})
	c.dashed(0.5, 0.6, func() { // where to fold
		for i := range p.cards {
			left, middle := x+float64(i%2)*s.wide, y+(float64(i/2)+0.5)*s.high
			c.rule(left+0.6, left+foldLength, middle, foldStroke)
			c.rule(left+s.wide-foldLength, left+s.wide-0.6, middle, foldStroke)
		}
	})
	for i, one := range p.cards {
		s.draw(c, one, p.page, x+float64(i%2)*s.wide, y+float64(i/2)*s.high)
	}
}
