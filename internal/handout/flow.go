package handout

// Pages are filled first and drawn afterwards: only then it is known how many there are.

// block is a part of a page that stays whole.
type block interface {
	height() float64
	draw(c *canvas, x, y float64)
}

// splitter is a block that is divided when it is taller than a page: into a part at most h high, and the rest.
type splitter interface {
	split(h float64) (block, block)
}

// placed is a block at its place on a page.
type placed struct {
	block
	y float64
}

// leaf is one page of a flow.
type leaf struct {
	blocks []placed
	count  int    // numbered rows that begin on it
	marks  []sign // sections that begin on it, for the outline
}

// sign is an entry of the outline; those of level 1 lie within the one of level 0 before them.
type sign struct {
	title string
	level int
	y     float64
}

// flow fills pages from top to bottom.
type flow struct {
	top, bottom float64
	leaves      []leaf
	y           float64
	bare        bool    // at the top of a page or right below a head: the next block needs no white above
	led         block   // the column heads that stand on the page and that rows below are under; nil: none
	owed        float64 // white the last block wants below it
}

// section is a head, the heads of its columns, and rows. Column heads stand once a page.
type section struct {
	chapter string                     // begins with it, for the outline; "" where none does
	title   string                     // for the outline; "" for none
	within  int                        // level of the title there
	gap     float64                    // above the head
	head    func(continued bool) block // nil: none
	columns block                      // nil: none
	rows    []flowRow
	tail    float64 // kept free below the last row, on its page
	spare   float64 // mm left empty below what is above so that it is whole on a page
}

// flowRow is a row as the flow sees it.
type flowRow struct {
	block
	before, after float64      // white around it, swallowed by the page's edges
	keep          int          // rows before it that stay on its page
	counts        bool         // is one of the page's numbered rows
	eases         bool         // its keep is given up where much of a page would be left empty for it
	again         func() block // said above it where it begins a page: what it belongs to; nil: nothing
}

const (
	headRows  = 2    // rows that stay with the head of their section
	tallRow   = 24   // mm of a row that stands with the head by itself
	easeShare = 0.25 // of a page that is left empty rather than rows parted
	worthHalf = 40   // mm of a page that are worth beginning a row on that must be split anyway
	mostKept  = 4    // the greatest keep of a row
	tolerance = 1e-3 // mm
)

func newFlow(s sheet) *flow {
	f := &flow{top: s.contentTop(), bottom: s.contentBottom()}
	f.turn()
	return f
}

// turn begins a page.
func (f *flow) turn() {
	f.leaves = append(f.leaves, leaf{})
	f.y, f.bare, f.led, f.owed = f.top, true, nil, 0
}

func (f *flow) leaf() *leaf { return &f.leaves[len(f.leaves)-1] }

// fresh says whether nothing is on the page yet.
func (f *flow) fresh() bool { return len(f.leaf().blocks) == 0 }

// white is what goes above the next block.
func (f *flow) white(before float64) float64 {
	if f.bare {
		return 0
	}
	return max(before, f.owed)
}

// fits says whether h more, after white, go on the page.
func (f *flow) fits(before, h float64) bool {
	return f.y+f.white(before)+h <= f.bottom+tolerance
}

// put places b below what is there, with white between.
func (f *flow) put(b block, before float64) {
	y := f.y + f.white(before)
	f.leaf().blocks = append(f.leaf().blocks, placed{b, y})
	f.y, f.bare, f.owed = y+b.height(), false, 0
}

func (f *flow) putRow(r flowRow) {
	f.put(r.block, r.before)
	f.owed = r.after
	if r.counts {
		f.leaf().count++
	}
}

// addAll places sections and keeps tail mm free below the last row. To end with, a page has two rows or more: the last
// of them are carried over where there is no room for the tail.
func (f *flow) addAll(sections []section, tail float64) {
	if n := len(sections); n > 0 {
		last := &sections[n-1]
		last.tail = tail
		if end := &last.rows[len(last.rows)-1]; len(last.rows) > 1 {
			end.keep = max(end.keep, 1)
		} else if n > 1 {
			sections[n-2].tail = last.gap + last.leads(false, true) + last.span(0, 1)
		}
	}
	for _, s := range sections {
		f.add(s)
	}
}

// add places a section, on as many pages as it takes.
func (f *flow) add(s section) {
	if all := len(s.rows); !f.fresh() && f.bottom-f.y <= s.spare && !f.hold(&s, 0, all) && s.leads(false, false)+s.span(0, all) <= f.bottom-f.top {
		f.turn()
	}
	for n := 0; n < len(s.rows); {
		m := s.chunk(n)
		if !f.fresh() && !f.hold(&s, n, m) && f.bottom-f.y > easeShare*(f.bottom-f.top) {
			m = s.eased(n, m)
		}
		if !f.fresh() && !f.hold(&s, n, m) && !f.begin(&s, n, m) {
			f.turn()
		}
		if n == 0 || f.fresh() {
			f.lead(&s, n > 0)
			if again := s.rows[n].again; again != nil && n > 0 {
				f.put(again(), 0)
			}
		}
		if f.fits(s.rows[n].before, s.span(n, m)) {
			for ; n < m; n++ {
				f.putRow(s.rows[n])
			}
			continue
		}
		f.force(&s, s.rows[n]) // more than a page holds: nothing can keep it together
		n++
	}
}

// hold says whether the rows [n, m), with the heads they need, go on the page.
func (f *flow) hold(s *section, n, m int) bool {
	if n > 0 {
		return f.fits(s.rows[n].before, s.span(n, m))
	}
	return f.fits(s.gap, s.leads(false, f.under(s))+s.span(n, m))
}

// begin says whether the rows [n, m) are best begun here though they do not go on the page: no page holds them all, and
// the first fits, or must be divided anyway and much of the page is left.
func (f *flow) begin(s *section, n, m int) bool {
	full := f.bottom - f.top - s.leads(n > 0, false)
	if s.span(n, m) <= full {
		return false
	}
	least := s.rows[n].height()
	if least > full {
		least = worthHalf
	}
	if n > 0 {
		return f.fits(s.rows[n].before, least)
	}
	return f.fits(s.gap, s.leads(false, f.under(s))+least)
}

// lead places the heads of a section, or of its continuation on a new page.
func (f *flow) lead(s *section, continued bool) {
	if s.head != nil {
		f.put(s.head(continued), s.gap)
		f.bare = true
		b := f.leaf().blocks
		for level, title := range []string{s.chapter, s.title} {
			if title != "" && !continued {
				f.leaf().marks = append(f.leaf().marks, sign{title, level * s.within, b[len(b)-1].y})
			}
		}
	}
	if s.columns != nil && !f.under(s) {
		f.put(s.columns, s.gap)
		f.bare, f.led = true, s.columns
	}
}

// under says whether the column heads of s stand above already.
func (f *flow) under(s *section) bool { return f.led != nil && f.led == s.columns }

// leads is how high the heads of s are where column heads stand already (led) or not.
func (s *section) leads(continued, led bool) (h float64) {
	if s.head != nil {
		h = s.head(continued).height()
	}
	if s.columns != nil && !led {
		h += s.columns.height()
	}
	return h
}

// chunk is the end of the rows that stay with row n.
func (s *section) chunk(n int) int {
	m := n + 1
	if n == 0 {
		m = min(headRows, len(s.rows))
		if s.rows[0].height() >= tallRow {
			m = 1
		}
	}
	for i := m; i < min(len(s.rows), m+mostKept); i++ {
		if s.rows[i].keep > i-m {
			m = i + 1
		}
	}
	return m
}

// eased is where the rows [n, m), which stay together, are parted if they must be: m where nowhere.
func (s *section) eased(n, m int) int {
	from := n + 1
	if n == 0 {
		from = headRows
	}
	for i := from; i < m; i++ {
		if s.rows[i].eases {
			return i
		}
	}
	return m
}

// span is the height of the rows [n, m), without the white above the first, and of the tail if they are the last.
func (s *section) span(n, m int) (h float64) {
	for i := n; i < m; i++ {
		if i > n {
			h += max(s.rows[i].before, s.rows[i-1].after)
		}
		h += s.rows[i].height()
	}
	if m == len(s.rows) {
		h += s.tail
	}
	return h
}

// force places a row alone. One that does not fit is taller than a page, or add would have turned: it is divided.
func (f *flow) force(s *section, r flowRow) {
	for !f.fits(r.before, r.height()) {
		whole, ok := r.block.(splitter)
		if !ok {
			break
		}
		first, rest := whole.split(f.bottom - f.y - f.white(r.before))
		f.putRow(flowRow{block: first, before: r.before, counts: r.counts})
		r.block, r.counts = rest, false
		f.turn()
		f.lead(s, true)
	}
	f.putRow(r)
}
