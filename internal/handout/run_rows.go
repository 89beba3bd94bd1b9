package handout

import "slices"

// The rows of a show day: one for each distinct start, one for each stretch in which nobody has anything to do.

// leastGap is from how many minutes on, in which nothing runs anywhere, a row says so.
const leastGap = 15

// moment is a row of a show day.
type moment struct {
	At     int // minutes since midnight; -1: what has no start
	Until  int // of a gap that begins at At, its end; 0: no gap
	Starts []*showItem
	Runs   []running // what began before and still runs
	Rule   bool      // a heavy rule above: the doors open, or what is there is taken down
}

// running is an item that began in a row above.
type running struct {
	*showItem
	First bool // it began in the row right above: it is named
	Ends  bool // before the next row begins
}

// moments are the rows of some areas of a day, in their order. Gaps are those of the whole day.
func (d showDay) moments(from, to int) (out []moment) {
	within := func(i *showItem) bool { return from <= i.Area && i.Area < to }
	gaps := d.gaps()
	var undated []*showItem
	doors, clears := d.Doors, d.Clear
	for _, i := range d.Items {
		switch {
		case !within(i):
			continue
		case i.From < 0:
			undated = append(undated, i)
			continue
		}
		if n := len(out); n > 0 && out[n-1].At == i.From && out[n-1].Until == 0 {
			out[n-1].Starts = append(out[n-1].Starts, i)
			continue
		}
		for len(gaps) > 0 && gaps[0].Until <= i.From {
			out, gaps = append(out, gaps[0]), gaps[1:]
		}
		m := moment{At: i.From, Starts: []*showItem{i}}
		for _, mark := range []*int{&doors, &clears} {
			if *mark >= 0 && *mark <= i.From {
				m.Rule, *mark = true, -1
			}
		}
		out = append(out, m)
	}
	for k := range out {
		d.running(out, k, within)
	}
	if len(out) > 0 {
		out[0].Rule = false // the head of the table stands above it
	}
	if len(undated) > 0 {
		out = append(out, moment{At: -1, Starts: undated})
	}
	return out
}

// running notes what runs in row k of the rows.
func (d showDay) running(rows []moment, k int, within func(*showItem) bool) {
	m := &rows[k]
	if m.Until > 0 {
		return
	}
	before, next := -1, 1<<30
	for j := k - 1; j >= 0 && before < 0; j-- {
		if rows[j].Until == 0 {
			before = rows[j].At
		}
	}
	for j := k + 1; j < len(rows); j++ {
		if rows[j].Until == 0 {
			next = rows[j].At
			break
		}
	}
	for _, i := range d.Items {
		if within(i) && i.From >= 0 && i.From < m.At && i.To > m.At && !i.Skipped {
			m.Runs = append(m.Runs, running{i, i.From == before, i.To <= next})
		}
	}
}

// goesOn says whether something that is meant runs beyond row k into the next.
func goesOn(rows []moment, k int, meant func(running) bool) bool {
	for _, m := range rows[k+1:] {
		if m.Until == 0 {
			return slices.ContainsFunc(m.Runs, meant)
		}
	}
	return false
}

// gaps are the stretches of a day of leastGap or more in which nothing runs in any area. Where it is not known how long an item
// takes, none begins with it.
func (d showDay) gaps() (out []moment) {
	busy := -1
	for _, i := range d.Items {
		if i.From < 0 || i.Skipped {
			continue
		}
		if busy >= 0 && i.From-busy >= leastGap {
			out = append(out, moment{At: busy, Until: i.From})
		}
		busy = max(busy, i.To)
		if i.Minutes < 0 {
			busy = max(busy, d.next(i.From))
		}
	}
	return out
}

// next is the start after a time; the time itself where there is none.
func (d showDay) next(at int) int {
	for _, i := range d.Items {
		if i.From > at && !i.Skipped {
			return i.From
		}
	}
	return at
}
