package exchange

import (
	"strings"
)

// "6/4" is 4 June to some and 6 April to others, and a sheet does not say which. But whoever fills a column keeps to one
// order, so a single date that fits only one of them ("25/12/2026") settles it for all.

// order is which of day and month a date with slashes names first.
type order uint8

const (
	monthFirst order = iota // what is taken when nothing settles it
	dayFirst
)

func (o order) other() order { return dayFirst - o }

func hasSlash(s string) bool { return strings.ContainsAny(s, "/／") }

// dateFields are the fields of taskColumns that are read as times.
var dateFields = []string{"when", "starts", "due"}

// orders are what the dates of some cells say of their order.
type orders struct {
	fit     [2]bool // a date fits this order and not the other
	either  when    // the first date that is two different ones, read with the month first
	swapped when    // the same, read with the day first
	at      place
	text    string // of it, "" for none
}

// see takes one cell into account.
func (s *orders) see(at place, text string, l live) {
	a, okA := readIn(text, l, monthFirst)
	b, okB := readIn(text, l, dayFirst)
	switch {
	case okA != okB && okA:
		s.fit[monthFirst] = true
	case okA != okB:
		s.fit[dayFirst] = true
	case a != b && s.text == "":
		s.either, s.swapped, s.at, s.text = a, b, at, text
	}
}

// order is what the cells say, and whether they settle it: dates of both orders do not.
func (s *orders) order() (o order, settled bool) {
	if s.fit[dayFirst] && !s.fit[monthFirst] {
		return dayFirst, true
	}
	return monthFirst, s.fit[monthFirst] && !s.fit[dayFirst]
}

// join counts in what other cells say.
func (s *orders) join(other *orders) {
	for o, fits := range other.fit {
		s.fit[o] = s.fit[o] || fits
	}
}

// orderIn is the order that the cells say, or else all the others with them.
func (s *orders) orderIn(all *orders) (o order, settled bool) {
	if o, settled = s.order(); settled {
		return o, true
	}
	return all.order()
}

// settleOrders finds the order of each column of dates: by its own dates, or else by those of the other columns. Where
// neither settles it, the month stays first and one notice shows how that reads.
func (im *taskImport) settleOrders(rows []Row) {
	im.orderOf = map[int]order{}
	var all orders
	columns := map[string]*orders{}
	for _, field := range dateFields {
		seen := &orders{}
		columns[field] = seen
		for i := range rows {
			at, cell := im.cell(&rows[i], columnOf[field])
			if cell.Kind == TextCell && hasSlash(cell.Text) {
				seen.see(at, cell.Text, im.live)
			}
		}
		all.join(seen)
	}
	for _, field := range dateFields {
		col, mapped := im.header.colOf[field]
		if !mapped {
			continue
		}
		seen := columns[field]
		o, settled := seen.orderIn(&all)
		im.orderOf[col] = o
		if !settled && seen.text != "" {
			im.notices.add(seen.at, seen.text, "date.ambiguous", "read", seen.either.days(), "other", seen.swapped.days())
		}
	}
}

// days are the day or the days of a time, as ISO has them.
func (w when) days() string {
	if w.starts == "" {
		return string(w.due)
	}
	return string(w.starts) + " – " + string(w.due)
}
