package handout

import "strings"

// What is said of an item where it begins: its title, the tags that set it apart, how long it takes and whose it is, cue, materials.

// begin sets an item that begins in a row, drop below its first words; on says that it goes on below the row.
func (s *runSetter) begin(r *row, i *showItem, at extent, drop float64, on bool) {
	c := cell{x: at.x + areaText, drop: drop, texts: []text{s.plain(at.width, runType, i.Title)}}
	s.duty(r, &c, i, at.width)
	if i.Cue != "" {
		c.texts = append(c.texts, s.set(at.width, run{columnType, s.tongue.one("handout.run.cue") + " "}, run{runText, i.Cue}))
	}
	if i.Materials != "" {
		c.texts = append(c.texts, s.plain(at.width, runGrey, i.Materials))
	}
	r.cells = append(r.cells, c)
	soft, high := i.Soft || i.Skipped, max(8, min(startHigh, c.height()-drop))
	r.mark(func(cv *canvas, left, top, h float64) {
		y := top + startTop + drop
		if soft {
			cv.frame(left+at.x, y, startWide, high, softStroke)
		} else {
			cv.solid(left+at.x, y, startWide, high, ink)
		}
		if on {
			cv.upright(left+at.x+runningLine.weight/2, y+high, top+h, runningLine)
		}
	})
}

// tags are the short words that set an item apart.
func (s *runSetter) tags(i *showItem) (out []string) {
	t := s.tongue
	for _, tag := range []struct {
		on  bool
		key string
	}{{i.Hard, "handout.run.hard"}, {i.Inserted, "handout.run.inserted"}, {i.Skipped, "handout.run.skipped"}} {
		if tag.on {
			out = append(out, t.one(tag.key))
		}
	}
	return out
}

// duty adds how long an item takes and whose it is. The tags that set it apart stand behind its title where its last line leaves
// room, else before them, else on a line of their own.
func (s *runSetter) duty(r *row, c *cell, i *showItem, width float64) {
	var parts []string
	if i.Minutes >= 0 {
		parts = append(parts, s.minutes(i.Minutes))
	}
	if i.Owner != "" {
		parts = append(parts, i.Owner)
	}
	duty := s.plain(width, runText, strings.Join(parts, "·"))
	left := s.behind(r, *c, i, width)
	if len(left) > 0 {
		wide := s.tagged(r, c.x, r.above+c.height()+0.35, left)
		if wide+duty.width() <= width && len(duty.lines) == 1 {
			for k := range duty.lines[0].pieces {
				duty.lines[0].pieces[k].x += wide
			}
		} else {
			c.texts = append(c.texts, text{make([]line, 1), runText, runText.leading * pt})
		}
	}
	if len(duty.lines) > 0 {
		c.texts = append(c.texts, duty)
	}
}

// behind puts the tags of an item behind its title, the first text of a cell, and answers those there is no room for.
func (s *runSetter) behind(r *row, c cell, i *showItem, width float64) []string {
	tags, title := s.tags(i), c.texts[0]
	if len(title.lines) == 0 {
		return tags
	}
	x, wide := title.lines[len(title.lines)-1].width+tagBetween, 0.0
	for _, words := range tags {
		wide += s.tagWide(words)
	}
	if x+wide-tagBetween > width {
		return tags
	}
	s.tagged(r, c.x+x, r.above+c.drop+title.height()-title.leading+(title.leading-tagType.leading*pt-0.4)/2, tags)
	return nil
}

// tagWide is the width of a tag and of the white behind it.
func (s *runSetter) tagWide(words string) float64 {
	return s.plain(unbounded, tagType, words).width() + 1.2 + tagBetween
}

// tagged puts short words in frames, one beside the other, and answers how wide they are with the white behind them.
func (s *runSetter) tagged(r *row, x, y float64, tags []string) (wide float64) {
	for _, words := range tags {
		r.mark(framed(x+wide, y, s.tagWide(words)-tagBetween, s.plain(unbounded, tagType, words)))
		wide += s.tagWide(words)
	}
	return wide
}

// framed is a short word in a frame.
func framed(x, y, width float64, t text) mark {
	return func(c *canvas, left, top, _ float64) {
		c.frame(left+x, top+y, width, t.height()+0.4, markStroke)
		c.text(left+x+(width-t.width())/2, top+y+0.2, t)
	}
}

// minutes says a length.
func (s *runSetter) minutes(n int) string {
	unit := strings.Join(s.tongue.each("handout.run.unit"), "/")
	if unit[0] < 0x80 {
		unit = " " + unit
	}
	return itoa(n) + unit
}
