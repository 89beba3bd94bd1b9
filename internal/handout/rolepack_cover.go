package handout

// The cover of a role pack: who, how much, when and where to be, the day in short, whom to call first, what is in the pack,
// and where to sign for it.

const (
	packCoverTop = 22.0
	packBetween  = 10.0
	packLine     = 6.4
	packCall     = 12.2
	packTimes    = 17.0
	packFoot     = 9.0
)

var (
	packRole  = &style{false, 16, 24, ink}
	packWhen  = &style{false, 10.5, 14.5, secondary}
	packThing = &style{false, 11, 15.5, ink}
	packMust  = &style{true, 11, 15.5, ink}
	packPhone = &style{true, 13, 17, ink}
)

// cover sets the cover of a pack, in the block that was kept for it.
func (s *packSetter) cover(d *drawing, p *pack, list []packPart) {
	y := packCoverTop
	name := s.coverName(p.Name)
	d.say(0, y, name)
	y += name.height() + 1
	for _, line := range p.Role {
		t := s.clip(s.measure, 2, run{packRole, line})
		d.say(0, y, t)
		y += t.height()
	}
	y = s.figures(d, p, y+9)
	foot := d.high - packFoot
	contents := s.contents(d, list, foot)
	room := contents - packGap - y
	half := (s.measure - packBetween) / 2
	s.day(d, p, y, half, room)
	s.calls(d, p, y, half+packBetween, half, room)
	s.received(d, foot)
}

// figures stand below a rule, in four columns.
func (s *packSetter) figures(d *drawing, p *pack, y float64) float64 {
	d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0, x0+s.measure, y0+y, bandRule) })
	across, most := s.measure/4, 0.0
	for i, g := range p.Figures {
		x := float64(i) * across
		t := s.fitted(across-4, figureType, g.Value)
		d.say(x, y+3, t)
		at := y + 3 + t.height()
		for k, w := range g.Label {
			label := s.clip(across-4, 3, run{[]*style{bodyType, labelType}[min(k, 1)], w})
			d.say(x, at, label)
			at += label.height()
		}
		most = max(most, at)
	}
	return most + 9
}

// titledAt puts a heading below a rule and answers where what it is about begins.
func (s *packSetter) titledAt(d *drawing, x, y, width float64, ws words) float64 {
	rule := y
	d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0+x, x0+x+width, y0+rule, tableRule) })
	y += 2
	for _, t := range s.titleTexts(ws, findingType, findingThin, width) {
		d.say(x, y, t)
		y += t.height()
	}
	return y + 1
}

// day is what happens when, a line each.
func (s *packSetter) day(d *drawing, p *pack, y, width, room float64) {
	title := s.tongue.each("handout.pack.day")
	for i := range title {
		if i < len(p.DayName) {
			title[i] += "　" + p.DayName[i]
		}
	}
	end := y + room
	y = s.titledAt(d, 0, y, width, title)
	if len(p.Day) == 0 {
		for _, w := range s.tongue.each("handout.pack.day.none") {
			t := s.plain(width, bodyGrey, w)
			d.say(0, y, t)
			y += t.height()
		}
	}
	for _, l := range p.Day {
		if y+packLine > end {
			return
		}
		st := packThing
		if l.Bold {
			st = packMust
		}
		d.say(0, y+0.4, s.plain(unbounded, packWhen, l.At))
		d.say(packTimes, y, s.clip(width-packTimes, 1, run{st, l.What}))
		y += packLine
	}
}

// calls are whom to call first.
func (s *packSetter) calls(d *drawing, p *pack, y, x, width, room float64) {
	end := y + room
	y = s.titledAt(d, x, y, width, s.tongue.each("handout.pack.first"))
	for _, c := range p.First {
		if y+packCall > end {
			return
		}
		number := ""
		if len(c.Phones) > 0 {
			number = c.Phones[0]
		}
		t := s.clip(width*0.6, 1, run{packPhone, number})
		if number != "" {
			d.say(x+width-t.width(), y+1.6, t)
		} else {
			at := y
			d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0+x+width-36, x0+x+width, y0+at+8.4, writeRule) })
			t = text{}
		}
		left := width - max(36, t.width()) - 3
		d.say(x, y+1, s.clip(left, 1, run{bodyType, c.Name}))
		if c.About != "" {
			d.say(x, y+6.2, s.clip(left, 1, run{labelType, c.About}))
		}
		y += packCall
		at := y
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0+x, x0+x+width, y0+at, rowRule) })
	}
}

// contents say what is on which page; they end above the foot. It answers where they begin.
func (s *packSetter) contents(d *drawing, list []packPart, foot float64) float64 {
	lines := (len(list) + 2) / 3
	step := packLine
	if len(s.tongue.langs()) > 1 {
		step += 4.4
	}
	top := foot - packGap - float64(lines)*step - 9
	y := s.titledAt(d, 0, top, s.measure, s.tongue.each("handout.pack.inside"))
	across := s.measure / 3
	for i, part := range list {
		x, at := float64(i%3)*across, y+float64(i/3)*step
		for k, w := range s.tongue.each("handout.pack.page", "pages", part.pages()) {
			d.say(x, at, s.clip(across-4, 1, run{[]*style{packThing, labelType}[min(k, 1)], w + "　" + part.title[k]}))
			at += 5.2
		}
	}
	return top
}

// received is where whoever gets the pack signs for it.
func (s *packSetter) received(d *drawing, y float64) {
	sign, date := s.plain(unbounded, bodyType, s.tongue.one("handout.sign")), s.plain(unbounded, bodyType, s.tongue.one("handout.plan.sign.date"))
	const wide, short = 40.0, 26.0
	right := s.measure - short
	at := right - 3 - date.width()
	d.say(at, y, date)
	write := y + 6.4
	line := func(a, b float64) {
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0+a, x0+b, y0+write, writeRule) })
	}
	line(right, s.measure)
	end := at - 6
	line(end-wide, end)
	at = end - wide - 3 - sign.width()
	d.say(at, y, sign)
	words := cell{texts: s.tongue.stack(&s.setter, at-4, bodyBold, labelType, s.tongue.each("handout.pack.received"))}
	y = min(y, d.high-words.height()) // its last line on that to write on, or above
	for _, t := range words.texts {
		d.say(0, y, t)
		y += t.height()
	}
}
