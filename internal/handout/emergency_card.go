package handout

import (
	"strconv"
	"strings"
)

// What stands on each emergency card whatever it says: its kind above, below whom to call, and which card it is.

func (s *cardSetter) draw(c *canvas, one *oneCard, page int, x, y float64) {
	left, top := x+cardPad, y+cardPad
	s.above(c, one, left, top)
	for _, p := range one.body {
		p.draw(c, left, top+cardHead+p.y)
	}
	s.below(c, one, left, y+s.high-s.foot())
	s.which(c, one, page, left, y+s.high-idHeight+0.6)
	if one.card != nil && s.edition.changed(one.card.ID, s.hashes[one.card.ID]) {
		c.aside(func() { c.solid(x+cardPad-barOut+0.6, y+cardPad+cardHead+2, barWidth, barHeight, ink) })
	}
}

// above is the kind of the risk and its score, over a bar; on a card of several, which of them.
func (s *cardSetter) above(c *canvas, one *oneCard, left, top float64) {
	if one.card != nil {
		kind := []run{}
		for i, w := range one.card.Kind {
			kind = append(kind, run{[]*style{bodyBold, bodyType}[min(i, 1)], w + " "})
		}
		score := ""
		for i, w := range one.card.Score {
			if i == 0 || s.tongue.lang == "en" {
				score = w
			}
		}
		if one.parts > 1 {
			score += "　" + strconv.Itoa(one.part) + "/" + strconv.Itoa(one.parts)
		}
		at := s.plain(unbounded, bodyType, score)
		c.line(left, bodyType.baseline(top), s.cut(s.inside-at.width()-3, kind...))
		c.text(left+s.inside-at.width(), top, at)
	}
	c.solid(left, top+bodyType.leading*pt+0.7, s.inside, cardBar, ink)
}

// below is the clock to fill in and whom to call.
func (s *cardSetter) below(c *canvas, one *oneCard, left, top float64) {
	half := s.inside / 2
	for i, key := range []string{"handout.emergency.began", "handout.emergency.answered"} {
		x := left + float64(i)*(half+1)
		texts := s.tongue.stack(&s.setter, unbounded, bodyType, labelType, s.tongue.each(key))
		label := cell{texts: texts}
		at := top + s.clock() - 2.4 - label.height()
		for _, t := range texts {
			c.text(x, at, t)
			at += t.height()
		}
		c.rule(x+label.width()+2, x+half-1, top+s.clock()-2.6, writeRule)
	}
	top += s.clock()
	for i := range callsMost {
		y := top + float64(i)*callHeight
		c.rule(left, left+s.inside, y, rowRule)
		if one.card == nil || i >= len(one.card.Calls) {
			continue
		}
		s.call(c, one.card.Calls[i], left, y)
	}
}

// call is one line: who, and the number as large as it can be.
func (s *cardSetter) call(c *canvas, who call, left, y float64) {
	phone := s.plain(unbounded, cardPhone, who.Phone)
	if phone.width() > 48 {
		phone = text{[]line{s.cut(48, run{cardPhone2, who.Phone})}, cardPhone2, cardPhone2.leading * pt}
	}
	base := cardPhone.baseline(y + 1)
	room := s.inside - 3
	if len(phone.lines) > 0 {
		room -= phone.width()
		c.line(left+s.inside-phone.width(), base, phone.lines[0])
	} else {
		room = s.inside / 2
		c.rule(left+room, left+s.inside, base+0.6, writeRule)
	}
	c.line(left, base, s.cut(room, s.callee(who, room)...))
}

// callee is whom to call and as what: of several roles those that go on the line.
func (s *cardSetter) callee(who call, room float64) []run {
	name := run{cardName, who.Name}
	if who.Role == "" {
		return []run{name}
	}
	role := who.Role
	for {
		whole := []run{name, {labelType, "　" + role}}
		end := strings.LastIndexAny(role, "，、；,;")
		if end <= 0 || s.set(unbounded, whole...).width() <= room {
			return whole
		}
		role = role[:end]
	}
}

// which says which card of which campaign this is. Revision and code are no part of what it says.
func (s *cardSetter) which(c *canvas, one *oneCard, page int, left, y float64) {
	doc := code{s.doc.code, letters[s.doc.name], whoseCode(s.doc.of), s.edition.Revision}.page(page)
	right := s.plain(unbounded, cardID, doc)
	rev := s.plain(unbounded, cardID, "·rev "+strconv.FormatInt(s.edition.Revision, 10))
	name := "·" + s.tongue.each("handout." + s.doc.name)[0]
	if one.card != nil {
		name += " " + strconv.Itoa(one.card.Number) + "/" + strconv.Itoa(len(s.doc.cards))
	}
	end := s.plain(unbounded, cardID, name)
	widest := s.plain(unbounded, cardID, code{s.doc.code, letters[s.doc.name], whoseCode(s.doc.of), 88}.page(88)+"·rev 88").width()
	base := cardID.baseline(y)
	title := s.cut(s.inside-widest-end.width()-4, run{cardID, s.doc.campaign})
	c.line(left, base, title)
	c.line(left+title.width, base, end.lines[0])
	c.aside(func() {
		c.line(left+title.width+end.width(), base, rev.lines[0])
		c.line(left+s.inside-right.width(), base, right.lines[0])
	})
}
