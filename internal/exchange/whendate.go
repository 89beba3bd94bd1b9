package exchange

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// calendar is a date as written: what is 0 was not said.
type calendar struct {
	year, month int
	day, last   int  // the same for one day; 1 and 31 for a month; both 0 when no month was said either
	whole       bool // a month without a day
	bare        bool // only to be read beside another date
}

const (
	yearRE  = `(?P<y>\d{4})`
	monthRE = `(?P<m>\d{1,2})`
	dayRE   = `(?P<d>\d{1,2})`
	nameRE  = `(?:(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?)`
	nthRE   = dayRE + `(?:st|nd|rd|th)?`
)

// dateShapes are the ways a date is written. The first that fits counts; bare ones only stand in a span.
var dateShapes = []struct {
	re      func() *regexp.Regexp
	bare    bool
	slashed bool // the day may as well come before the month
}{
	{re: shape(yearRE + `[-/.] ?` + monthRE + `[-/.] ?` + dayRE)},
	{re: shape(yearRE + ` ?年 ?` + monthRE + ` ?月 ?` + dayRE + ` ?[日号]?`)},
	{re: shape(`(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})`)},
	{re: shape(monthRE + ` ?月 ?` + dayRE + ` ?[日号]?`)},
	{re: shape(`(?:` + yearRE + ` ?年 ?)?` + monthRE + ` ?月(?P<part>份|上旬|中旬|下旬|初|中|底|末)?`)},
	{re: shape(yearRE + `[-/]` + monthRE)},
	{re: shape(monthRE + `/` + dayRE + `(?:/(?P<y>\d{4}|\d{2}))?`), slashed: true},
	{re: shape(dayRE + `\.` + monthRE + `\.` + yearRE)},
	{re: shape(monthRE + `\.` + dayRE)},
	{re: shape(nthRE + `[ -](?:of )?` + nameRE + `(?:,? ?-?(?P<y>\d{4}|\d{2}))?`)},
	{re: shape(nameRE + `[ -]?` + nthRE + `(?:,? ` + yearRE + `)?`)},
	{re: shape(nameRE + `(?:,? ?` + yearRE + `)?`)},
	{re: shape(monthRE + `-` + dayRE), bare: true},
	{re: shape(nthRE + ` ?[日号]?`), bare: true},
}

var monthNames = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// monthParts are the thirds of a month.
var monthParts = map[string][2]int{"上旬": {1, 10}, "初": {1, 10}, "中旬": {11, 20}, "中": {11, 20}, "下旬": {21, 31}, "底": {21, 31}, "末": {21, 31}}

// aside is what may stand beside a date without changing it: the weekday, a clock time, 前 in the sense of "by".
var aside = pattern(`[ (,]*(?:周|星期|礼拜)[一二三四五六日天][ ),]*|[ (,]*\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?[ ),]*|(?:[ t]|\b)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?z?)?(?: ?[ap]m)?|\([一二三四五六日天]\)|(?:之前|以前|前)$`)

// readDates reads one date, or two as a span.
func readDates(s string, near campaign.Date, o order) (when, bool) {
	s = strings.Trim(spaces().ReplaceAllString(aside().ReplaceAllString(s, " "), " "), edges+"-~")
	s = strings.NewReplacer(" - ", "-", " ~ ", "~").Replace(s)
	if c, ok := readCalendar(s, o); ok && !c.bare {
		if c.year == 0 {
			c.year = c.nearest(near)
		}
		first, due := c.days()
		if first == due {
			first = ""
		}
		return when{starts: first, due: due}, due != ""
	}
	var w when
	ok := halves(s, func(left, right string) bool {
		a, okA := readCalendar(left, o)
		b, okB := readCalendar(right, o)
		if !okA || !okB {
			return false
		}
		var ok bool
		w, ok = spanOf(a, b, near)
		return ok
	})
	return w, ok
}

func readCalendar(s string, o order) (calendar, bool) {
	for _, shape := range dateShapes {
		m := shape.re().FindStringSubmatch(s)
		if m == nil {
			continue
		}
		group := func(name string) string {
			if i := shape.re().SubexpIndex(name); i >= 0 {
				return m[i]
			}
			return ""
		}
		num := func(name string) int {
			n, _ := strconv.Atoi(group(name))
			return n
		}
		c := calendar{year: num("y"), month: num("m") + monthNames[group("name")], day: num("d"), bare: shape.bare}
		c.last = c.day
		if c.year > 0 && c.year < 100 {
			c.year += 2000
		}
		if shape.slashed && o == dayFirst {
			if len(group("y")) == 2 && c.month > 12 { // 26/06/04 may start with its year
				return calendar{}, false
			}
			c.month, c.day, c.last = c.day, c.month, c.month // 25/6
		}
		if c.day == 0 && group("d") == "" {
			c.day, c.last, c.whole = 1, 31, true
			if part, ok := monthParts[group("part")]; ok {
				c.day, c.last = part[0], part[1]
			}
		}
		return c, c.month <= 12 && c.day >= 1 && c.day <= 31 && (c.month > 0 || c.bare)
	}
	return calendar{}, false
}

// spanOf settles what each end leaves to the other: "4-6 Jun 2026", "6月1日-4日", "12/28-1/3".
func spanOf(a, b calendar, near campaign.Date) (when, bool) {
	if a.month == 0 && b.whole { // 2-3月
		a.month, a.day, a.last = a.day, 1, 31
	}
	if a.month == 0 {
		a.month = b.month
	}
	if b.month == 0 {
		b.month = a.month
	}
	if a.month == 0 {
		return when{}, false
	}
	yearless := a.year == 0 && b.year == 0
	switch {
	case yearless:
		a.year = a.nearest(near)
		b.year = a.year
	case a.year == 0:
		a.year = b.year
	case b.year == 0:
		b.year = a.year
		yearless = true
	}
	starts, _ := a.days()
	_, due := b.days()
	if due < starts && yearless { // over the turn of the year
		b.year++
		if _, due = b.days(); due.Sub(starts) > 183 {
			return when{}, false
		}
	}
	return when{starts: starts, due: due}, starts != "" && starts <= due
}

// days are the first and the last day named, "" when the calendar has no such day or the year is not known.
func (c calendar) days() (first, last campaign.Date) {
	at := func(day int) campaign.Date {
		return campaign.DateOf(time.Date(c.year, time.Month(c.month), day, 0, 0, 0, 0, time.UTC))
	}
	if c.year == 0 {
		return "", ""
	}
	end := time.Date(c.year, time.Month(c.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	switch {
	case c.day == c.last && c.day > end:
		return "", ""
	default:
		return at(c.day), at(min(c.last, end))
	}
}

// nearest is the year in which the date is nearest to a day; 0 when there is no such day.
func (c calendar) nearest(to campaign.Date) (year int) {
	if to == "" {
		return 0
	}
	best := 0
	for _, y := range []int{to.Time().Year() - 1, to.Time().Year(), to.Time().Year() + 1} {
		c.year = y
		first, _ := c.days()
		if first == "" {
			continue
		}
		if gap := max(first.Sub(to), to.Sub(first)); year == 0 || gap < best {
			year, best = y, gap
		}
	}
	return year
}
