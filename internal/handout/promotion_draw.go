package handout

import "slices"

// How a promotion calendar is set: a row for each day, a column for each channel, a box to tick for each post. Up to five channels
// stand upright, up to eight across the page; more are set in groups of columns, one below the other.

const (
	uprightChannels = 5
	turnedChannels  = 8
	promoDate       = 24.0
	promoText       = 6.4 // from the left of a post to its words
	promoPad        = 1.5
	promoLeast      = 17.6
	promoAbove      = 1.5
	promoBelow      = 1.2
	promoSpill      = 24.0 // mm of the next column that posts may take
	promoBetween    = 1.2  // between posts of one day and channel
	promoBox        = 5.0
	promoMost       = 90.0 // mm of posts below one another in a row: more go on in the next
)

var (
	promoDateType = &style{true, 13, 16, ink}
	promoWeek     = &style{false, 10.5, 16, secondary}
	promoPeriod   = &style{true, 10.5, 13, ink}
	promoShow     = &style{false, 10.5, 13, secondary}
	promoTime     = &style{true, 10.5, 13.4, ink}
	promoTitle    = &style{false, 10.5, 13.4, ink}
	promoBoxRule  = stroke{0.3, ink}
)

// groups divides the channels among tables, as evenly as goes.
func (p *Promotion) groups() (out [][2]int) {
	n := len(p.channels)
	tables := (n + turnedChannels - 1) / turnedChannels
	for i := range tables {
		out = append(out, [2]int{i * n / tables, (i + 1) * n / tables})
	}
	return out
}

// promoSetter sets one edition of a promotion calendar.
type promoSetter struct {
	*listSetter
	doc  *Promotion
	tops map[*row]topRow
}

// PDF draws the calendar. Equal content and edition give equal bytes.
func (p *Promotion) PDF(e Edition) (*Printed, error) {
	s := newPromoSetter(p, e)
	return p.print(s.listSetter, s.fill)
}

func newPromoSetter(p *Promotion, e Edition) *promoSetter {
	return &promoSetter{p.begin(e), p, map[*row]topRow{}}
}

func (s *promoSetter) fill() *flow {
	f := newFlow(s.sheet)
	foot := s.foot()
	if s.doc.posts == 0 {
		f.put(s.note("handout.promotion.none"), 0)
		f.owed = 2 * sectionGap
		head := s.toWrite([]writeColumn{{0, "handout.run.when"}, {26, "handout.time"}, {44, "kind.channel"}, {80, "handout.promotion.post"}, {s.measure - 34, "handout.col.owner"}})
		s.blanks(f, head, int((f.bottom-foot.height()-sumGap-f.y-2*sectionGap-head.height())/writeHigh))
		s.close(f, foot, 0, 0, nil)
		return f
	}
	var all []section
	for k, g := range s.doc.groups() {
		sec := section{gap: logGap, columns: s.heads(g), rows: s.days(g)}
		if k > 0 {
			first := sectionHead(&s.setter, s.tongue, s.measure, part{names: s.tongue.each("handout.promotion.channels", "from", itoa(g[0]+1), "to", itoa(g[1]), "count", itoa(len(s.doc.channels)))}, false)
			sec.head = func(bool) block { return first }
		}
		all = append(all, sec)
	}
	f.addAll(all, sumGap+foot.height())
	topped(f, s.tops)
	s.close(f, foot, 0, 0, nil)
	return f
}

// foot says how many posts there are, and what to do with the boxes.
func (s *promoSetter) foot() *row {
	r := &row{width: s.measure, above: 1.4, top: tableRule}
	c := cell{texts: s.tongue.stack(&s.setter, s.measure-60, bodyType, labelType, s.tongue.each("handout.promotion.sum", "count", itoa(s.doc.posts), "done", itoa(s.doc.out)))}
	if s.doc.quiet != "" {
		c.texts = append(c.texts, s.clip(s.measure-60, 2, run{labelType, s.tongue.one("handout.promotion.quiet") + " " + s.doc.quiet}))
	}
	r.cells = []cell{c}
	s.explained(r)
	return r
}

// across is where the column of a channel of a group stands.
func (s *promoSetter) across(g [2]int, channel int) extent {
	wide := (s.measure - promoDate) / float64(g[1]-g[0])
	return extent{promoDate + float64(channel-g[0])*wide, wide}
}

func (s *promoSetter) heads(g [2]int) block {
	cells := []cell{{texts: s.tongue.stack(&s.setter, promoDate-2, areaType, columnThin, s.tongue.each("handout.run.when"))}}
	for k := g[0]; k < g[1]; k++ {
		at, ch := s.across(g, k), s.doc.channels[k]
		c := cell{x: at.x, texts: []text{s.clip(at.width-2, 3, run{areaType, ch.Name})}}
		if ch.Note != "" {
			c.texts = append(c.texts, s.clip(at.width-2, 3, run{labelType, ch.Note}))
		}
		cells = append(cells, c)
	}
	return heads(s.measure, cells)
}

// days are the rows of a group of channels.
func (s *promoSetter) days(g [2]int) (out []flowRow) {
	for _, d := range s.doc.days {
		if len(d.Quiet) > 0 {
			out = append(out, flowRow{block: s.quiet(d)})
			continue
		}
		for n, chunk := range s.chunks(d, g) {
			out = append(out, flowRow{block: s.day(d, g, chunk, n > 0), counts: true})
		}
	}
	for k := range out {
		switch {
		case k == len(out)-1:
			out[k].block.(*row).bottom = tableRule
			out[k].keep = min(k, 1)
		case k > 0 && s.tops[out[k-1].block.(*row)].row == nil: // a stretch of quiet days does not end a page
			out[k].keep = 1
		}
	}
	return out
}

// quiet is a stretch of days on which nothing appears.
func (s *promoSetter) quiet(d promoDay) block {
	say := []run{{columnType, d.Quiet[0]}}
	for _, more := range d.Quiet[1:] {
		say = append(say, run{columnThin, " " + more})
	}
	say = append(say, run{labelType, "　" + s.tongue.one("handout.promotion.quiet.days")})
	return &row{width: s.measure, above: 0.9, pad: 0.9, bottom: runRule, cells: []cell{{texts: []text{s.set(s.measure, say...)}}}}
}

// setPost is a post as it is set: its words, and how high they are.
type setPost struct {
	promoPost
	texts []text
}

// chunks are the posts of a day in a group of channels, so many in a row as go on promoMost: a day of hundreds takes several rows.
// A day without posts on these channels is one row.
func (s *promoSetter) chunks(d promoDay, g [2]int) [][]setPost {
	out := [][]setPost{nil}
	used := map[int]float64{} // by channel, in the row it stands in
	row := map[int]int{}
	for _, p := range d.Posts {
		if p.Channel < g[0] || g[1] <= p.Channel {
			continue
		}
		set := s.post(p, s.room(d, g, p.Channel)-promoText-promoPad)
		high := cell{texts: set.texts}.height() + promoBetween
		if used[p.Channel] > 0 && used[p.Channel]+high > promoMost {
			row[p.Channel]++
			used[p.Channel] = 0
		}
		used[p.Channel] += high
		if row[p.Channel] == len(out) {
			out = append(out, nil)
		}
		out[row[p.Channel]] = append(out[row[p.Channel]], set)
	}
	return out
}

// room is how wide the posts of a channel may be on a day: beside a channel without any, they go on into its column.
func (s *promoSetter) room(d promoDay, g [2]int, channel int) float64 {
	wide := s.across(g, channel).width
	next := channel + 1
	if next < g[1] && !slices.ContainsFunc(d.Posts, func(p promoPost) bool { return p.Channel == next }) {
		wide += min(s.across(g, next).width, promoSpill)
	}
	return wide
}

func (s *promoSetter) post(p promoPost, width float64) setPost {
	out := setPost{promoPost: p}
	if p.Time != "" {
		out.texts = append(out.texts, s.plain(width, promoTime, p.Time))
	}
	out.texts = append(out.texts, s.plain(width, promoTitle, p.Title))
	if p.Note != "" {
		out.texts = append(out.texts, s.plain(width, labelType, p.Note))
	}
	return out
}

// day is a row of a day; more says that the day began in the row above.
func (s *promoSetter) day(d promoDay, g [2]int, posts []setPost, more bool) block {
	r := &row{width: s.measure, above: promoAbove, pad: promoBelow, least: promoLeast, bottom: runRule}
	if len(d.Period) > 0 && !more {
		r.top = bandRule
	}
	drops := map[int]float64{}
	changed := false
	var words []cell
	for _, p := range posts {
		at, drop := s.across(g, p.Channel), drops[p.Channel]
		c := cell{x: at.x + promoText, drop: drop, texts: p.texts}
		words = append(words, c)
		r.mark(tickAt(at.x, promoAbove+drop+0.2, promoBox, promoBoxRule, p.Done))
		drops[p.Channel] = max(c.height(), drop+promoBox) + promoBetween
		changed = changed || s.edition.changed(p.ID, p.Hash)
	}
	if changed {
		r.mark(changeBar)
	}
	top := *r
	r.cells = append([]cell{s.date(d, !more && len(d.Period) > 0, more)}, words...)
	top.cells, top.top = append([]cell{s.date(d, true, more)}, words...), stroke{}
	if high := top.height(); high > r.height() {
		r.least = high
	}
	top.least = max(top.least, r.least)
	s.tops[r] = topRow{&top, len(posts)}
	return r
}

// date is the day of a row, with its period where that is said; more says that the day began in the row above.
func (s *promoSetter) date(d promoDay, period, more bool) cell {
	var first []run
	if d.Date != "" {
		first = append(first, run{promoDateType, d.Date})
	}
	c := cell{}
	for i, w := range d.Weekday {
		switch {
		case i > 0:
			c.texts = append(c.texts, s.plain(promoDate-2, labelType, w))
			continue
		case d.Date == "":
			first = append(first, run{promoPeriod, w})
		default:
			first = append(first, run{promoWeek, " " + w})
		}
	}
	if len(first) > 0 {
		c.texts = append([]text{s.set(promoDate-2, first...)}, c.texts...)
	}
	if more {
		c.texts = append(c.texts, s.plain(promoDate-2, labelType, s.tongue.one("handout.continued")))
	}
	if period {
		for i, w := range d.Within {
			c.texts = append(c.texts, s.plain(promoDate-2, []*style{promoPeriod, labelType}[min(i, 1)], w))
		}
	}
	if d.Show && !more {
		for i, w := range s.tongue.each("handout.promotion.show") {
			c.texts = append(c.texts, s.plain(promoDate-2, []*style{promoShow, labelType}[min(i, 1)], w))
		}
	}
	return c
}
