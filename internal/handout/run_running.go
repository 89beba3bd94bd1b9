package handout

import "strings"

// What is said of an item in the rows below the one it begins in.

// runningMost is how many items of one area are named that run through one row: that many at once is no plan of a show.
const runningMost = 4

// runs sets what runs through a row of an area: the line, with a foot where all of it ends, and in words what is no longer
// above it on the page.
func (s *runSetter) runs(r *row, at extent, on []running, drop float64, goes, top bool) {
	x, width := at.x, at.width-areaText-areaPad
	c := cell{x: x + areaText, drop: drop}
	for n, i := range on {
		words := s.ends(i)
		if !i.Ends {
			words = s.until(i)
		}
		switch {
		case !top && !i.First && !i.Ends:
			continue
		case len(c.texts) == runningMost:
			c.texts = append(c.texts, s.plain(width, labelType, s.tongue.one("handout.run.more", "count", itoa(len(on)-n))))
		case top || i.First:
			c.texts = append(c.texts, s.plain(width, labelType, s.name(i, width, words)+words))
		default:
			c.texts = append(c.texts, s.plain(width, labelType, strings.TrimSpace(words)))
		}
		if len(c.texts) > runningMost {
			break
		}
	}
	if len(c.texts) > 0 {
		r.cells = append(r.cells, c)
	}
	r.mark(func(cv *canvas, left, y, h float64) {
		if goes {
			cv.upright(left+x+runningLine.weight/2, y, y+h, runningLine)
			return
		}
		foot := y + h - footAbove
		cv.upright(left+x+runningLine.weight/2, y, foot, runningLine)
		cv.rule(left+x, left+x+footWide, foot, runningLine)
	})
}

// name is an item's title, cut so that it goes on two lines with the words behind it.
func (s *runSetter) name(i running, width float64, words string) string {
	room := max(width, 2*nameShare*width-s.plain(unbounded, labelType, words).width())
	return s.cut(room, run{labelType, i.Title}).says()
}

const nameShare = 0.9 // of a line that is filled where lines break between words

// until says, behind its name, to when an item runs.
func (s *runSetter) until(i running) string {
	t := s.tongue
	to := t.one("handout.run.until")
	if to[0] < 0x80 || len(t.langs()) > 1 {
		to = " " + to + " "
	}
	return to + s.end(i)
}

// ends says, behind its name, when an item ends; two languages say the time once.
func (s *runSetter) ends(i running) string {
	at := s.end(i)
	words := s.tongue.each("handout.run.ends", "time", at)
	for k := 1; k < len(words); k++ {
		words[k] = strings.TrimSpace(strings.Replace(words[k], at, "", 1))
	}
	return " " + strings.Join(words, " ")
}

// end is when an item ends, with the day where that is another than the one it began on.
func (s *runSetter) end(i running) string {
	if i.To >= 24*60 && i.From < 24*60 {
		return wall(i.To) + " " + s.tongue.each("handout.run.next_day")[0]
	}
	return wall(i.To)
}
