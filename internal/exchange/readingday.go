package exchange

import (
	"strings"

	"qingdan/internal/campaign"
)

// The days of readings. A figure on the wrong day is worse than none: where a sheet does not settle whether the day or the
// month comes first, nobody guesses.

var dashedDay = pattern(`^(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})(?: .*)?$`)

// slashed writes 31-08-2023 as 31/08/2023, which is read in either order.
func slashed(s string) string {
	if m := dashedDay().FindStringSubmatch(s); m != nil {
		return m[1] + "/" + m[2] + "/" + m[3]
	}
	return s
}

// readingDays reads the day of each row of a sheet.
type readingDays struct {
	live  live
	order order
	read  map[string]campaign.Date // what a text was read as; "" for no day
}

// Ways to say which comes first.
const (
	DayFirst   = "day-first"
	MonthFirst = "month-first"
)

// daysOf settles the order of a column of dates: as it was said, or by the dates themselves. Errors: import.dates_word
// {value}; import.dates_ask {cell, value, read, other} where every date fits both ways and they differ;
// import.dates_both {cell, value, other_cell, other} where some fit only one way and some only the other.
func daysOf(rows []Row, col int, l live, said string) (*readingDays, error) {
	d := &readingDays{live: l, read: map[string]campaign.Date{}}
	switch said {
	case DayFirst:
		d.order = dayFirst
		return d, nil
	case MonthFirst:
		d.order = monthFirst
		return d, nil
	case "":
	default:
		return nil, campaign.Fail("import.dates_word", "value", clip(said))
	}
	type sight struct {
		cell, text string
		days       [2]campaign.Date
	}
	var only [2]*sight // the first date that fits this order alone
	var either *sight
	seen := map[string]bool{}
	for i := range rows {
		c := rows[i].At(col)
		if c.Kind != TextCell || seen[c.Text] {
			continue
		}
		seen[c.Text] = true
		text := slashed(c.Text)
		if !hasSlash(text) {
			continue
		}
		s := &sight{CellName(col, rows[i].N), c.Text, [2]campaign.Date{}}
		for _, o := range []order{monthFirst, dayFirst} {
			if w, ok := readIn(text, l, o); ok && w.starts == "" {
				s.days[o] = w.due
			}
		}
		a, b := s.days[monthFirst], s.days[dayFirst]
		switch {
		case a == b: // also where neither is a day: the row says so
		case b == "" && only[monthFirst] == nil:
			only[monthFirst] = s
		case a == "" && only[dayFirst] == nil:
			only[dayFirst] = s
		case a != "" && b != "" && either == nil:
			either = s
		}
	}
	m, f := only[monthFirst], only[dayFirst]
	switch {
	case m != nil && f != nil:
		return nil, campaign.Fail("import.dates_both", "cell", f.cell, "value", clip(f.text), "other_cell", m.cell, "other", clip(m.text))
	case f != nil:
		d.order = dayFirst
	case m == nil && either != nil:
		return nil, campaign.Fail("import.dates_ask", "cell", either.cell, "value", clip(either.text),
			"read", string(either.days[dayFirst]), "other", string(either.days[monthFirst]))
	}
	return d, nil
}

// day reads one cell; "" when it is no single day.
func (d *readingDays) day(c Cell) campaign.Date {
	if day, known := d.read[c.Text]; known {
		return day
	}
	day := campaign.Date("")
	if w, ok := readIn(slashed(c.Text), d.live, d.order); ok && w.starts == "" {
		day = w.due
	}
	d.read[strings.Clone(c.Text)] = day
	return day
}
