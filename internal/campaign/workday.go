package campaign

import (
	_ "embed"
	"encoding/json"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Which days are worked. In mainland China the State Council says each autumn which days of the next year are off and
// which weekends are worked for them; no formula gives them. The years that are here were copied from the notices that
// they name; the library may bring others, or correct these. Any other year knows weekends only, and Unknown says so.

// WorkYear is the official schedule of one year.
type WorkYear struct {
	Notice   string    `json:"notice"` // number of the notice it was copied from
	Holidays []Holiday `json:"holidays"`
}

// Holiday is days off, both included, and the weekend days worked for them.
type Holiday struct {
	Zh   string `json:"zh"`
	En   string `json:"en"`
	From Date   `json:"from"`
	To   Date   `json:"to"`
	Work []Date `json:"work,omitempty"`
}

//go:embed workdays.json
var officialJSON []byte

var official = sync.OnceValue(func() map[int]WorkYear {
	years := map[int]WorkYear{}
	if err := json.Unmarshal(officialJSON, &years); err != nil {
		panic(err)
	}
	return years
})

// workSetting is how the setting of a year is called: workdays.2027, its value a WorkYear.
const workSetting = "workdays."

// maxHoliday is the longest holiday that is believed, in days.
const maxHoliday = 60

// valid says whether a schedule can be used: every day is one, and no holiday ends before it starts or lasts for months.
func (y WorkYear) valid() bool {
	for _, h := range y.Holidays {
		days := append([]Date{h.From, h.To}, h.Work...)
		if slices.ContainsFunc(days, func(d Date) bool { return !d.Valid() }) || h.To < h.From || h.To.Sub(h.From) >= maxHoliday {
			return false
		}
	}
	return true
}

// Check says what is wrong with the schedule of a year as somebody typed it: days that are none, an end before its start,
// a holiday of months, one that has no day in the year, a name that is too long, and days worked that are no weekend or lie
// beyond the years beside. Each problem stands at "0.from", "0.to", "0.work" or "0.name", the holiday's index first.
func (y WorkYear) Check(year int) Problems {
	var bad Problems
	in := func(d Date, from, to int) bool { n := d.Time().Year(); return from <= n && n <= to }
	for i, h := range y.Holidays {
		at := func(field, code string, params ...string) {
			bad = append(bad, Problem{Kind: "setting", Row: WorkSetting(year), Field: strconv.Itoa(i) + "." + field, Code: code, Params: Fail("", params...).Params})
		}
		if n := max(len([]rune(h.Zh)), len([]rune(h.En))); n > maxHolidayName {
			at("name", "text.long", "n", strconv.Itoa(n), "max", strconv.Itoa(maxHolidayName))
		}
		switch {
		case !h.From.Valid():
			at("from", "date")
		case !h.To.Valid():
			at("to", "date")
		case h.To < h.From:
			at("to", "order", "first", string(h.From), "last", string(h.To))
		case h.To.Sub(h.From) >= maxHoliday:
			at("to", "holiday.long", "max", strconv.Itoa(maxHoliday))
		case !in(h.From, year, year) && !in(h.To, year, year):
			at("from", "holiday.year", "year", strconv.Itoa(year))
		}
		for _, d := range h.Work {
			switch {
			case !d.Valid():
				at("work", "date")
			case isWeekday(d.number()):
				at("work", "holiday.weekday", "day", string(d))
			case !in(d, year-1, year+1):
				at("work", "holiday.year", "year", strconv.Itoa(year))
			}
		}
	}
	return bad
}

// maxHolidayName is how long the name of a holiday may be, in characters.
const maxHolidayName = 60

// WorkSetting is the setting that holds the schedule of a year.
func WorkSetting(year int) ID { return ID(workSetting + strconv.Itoa(year)) }

// OwnWorkYears are the years whose schedules the library brings.
func OwnWorkYears(lib *Library) map[int]bool {
	out := map[int]bool{}
	for _, s := range lib.Settings {
		name, is := strings.CutPrefix(string(s.ID), workSetting)
		if year, err := strconv.Atoi(name); is && err == nil && s.Value != "" {
			out[year] = true
		}
	}
	return out
}

// DayOff is a day that is not as its weekday says: off, or worked on a weekend, and the holiday it belongs to.
type DayOff struct {
	Day Date   `json:"day"`
	Off bool   `json:"off"` // false: worked
	Zh  string `json:"zh"`
	En  string `json:"en"`
}

// Special lists the days from one to another that a schedule names, in their order: holidays, those on a weekend too, and
// days worked for them.
func (c *Calendar) Special(first, last Date) []DayOff {
	named := map[Date]DayOff{}
	for _, y := range c.years {
		for _, h := range y.Holidays {
			for d := max(h.From, first); d <= min(h.To, last); d = d.Add(1) {
				named[d] = DayOff{d, !c.Work(d), h.Zh, h.En}
			}
			for _, d := range h.Work {
				if d >= first && d <= last {
					named[d] = DayOff{d, !c.Work(d), h.Zh, h.En}
				}
			}
		}
	}
	out := make([]DayOff, 0, len(named))
	for _, d := range named {
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b DayOff) int { return strings.Compare(string(a.Day), string(b.Day)) })
	return out
}

// Calendar says which days are worked.
type Calendar struct {
	years map[int]WorkYear
	days  []int // days that are not as their weekday says, as day numbers, ascending
	delta []int // work days that days[:i] add to the weekdays
}

// WorkYears are the schedules known: the built-in ones, with those of the library's settings over them. A setting that
// cannot be read is passed over.
func WorkYears(lib *Library) map[int]WorkYear {
	out := map[int]WorkYear{}
	for year, y := range official() {
		out[year] = y
	}
	if lib == nil {
		return out
	}
	for _, s := range lib.Settings {
		name, is := strings.CutPrefix(string(s.ID), workSetting)
		year, err := strconv.Atoi(name)
		var y WorkYear
		if is && err == nil && json.Unmarshal([]byte(s.Value), &y) == nil && y.valid() {
			out[year] = y
		}
	}
	return out
}

// NewCalendar makes the calendar of the years known; lib may be nil.
func NewCalendar(lib *Library) *Calendar {
	c := &Calendar{years: WorkYears(lib)}
	worked := map[int]bool{}
	for _, y := range c.years {
		for _, h := range y.Holidays {
			for n, last := h.From.number(), h.To.number(); n <= last; n++ {
				if _, said := worked[n]; !said {
					worked[n] = false
				}
			}
			for _, d := range h.Work {
				worked[d.number()] = true
			}
		}
	}
	for n, work := range worked {
		if work != isWeekday(n) {
			c.days = append(c.days, n)
		}
	}
	sort.Ints(c.days)
	c.delta = make([]int, len(c.days)+1)
	for i, n := range c.days {
		c.delta[i+1] = c.delta[i] + 1
		if isWeekday(n) {
			c.delta[i+1] = c.delta[i] - 1
		}
	}
	return c
}

// weekdaysTo counts the days from Monday to Friday up to a day, from a Monday long ago.
func weekdaysTo(n int) int {
	n += 4 + 7*1_000_000 // 1970-01-01 was a Thursday
	return n/7*5 + min(n%7, 5)
}

func isWeekday(n int) bool { return weekdaysTo(n) > weekdaysTo(n-1) }

// to counts the work days up to a day.
func (c *Calendar) to(n int) int {
	return weekdaysTo(n) + c.delta[sort.SearchInts(c.days, n+1)]
}

func (c *Calendar) works(n int) bool { return c.to(n) > c.to(n-1) }

// Work says whether a day is worked.
func (c *Calendar) Work(d Date) bool { return c.works(d.number()) }

// Count counts the work days from one day to another, both included; 0 when either is missing or the last comes first.
func (c *Calendar) Count(first, last Date) int {
	if first == "" || last == "" || last < first {
		return 0
	}
	return c.to(last.number()) - c.to(first.number()-1)
}

// Add is the n-th work day after d, or before it when n is negative; d itself for 0, "" for "".
func (c *Calendar) Add(d Date, n int) Date {
	if d == "" || n == 0 {
		return d
	}
	return dateOf(c.add(d.number(), n))
}

// add finds the day by halving: the work days up to a day only grow.
func (c *Calendar) add(from, n int) int {
	want := c.to(from) + n
	if n < 0 {
		want = c.to(from-1) + n + 1
	}
	low, high := from, from
	for reach := 7; ; reach *= 2 {
		if low, high = min(from, from+sign(n)*reach), max(from, from+sign(n)*reach); c.to(low-1) < want && c.to(high) >= want {
			break
		}
	}
	return low + sort.Search(high-low, func(i int) bool { return c.to(low+i) >= want })
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// Unknown are the years from one day to another whose schedule nobody has entered: there, weekends are all that is known.
func (c *Calendar) Unknown(first, last Date) []int {
	out := []int{}
	if first == "" || last == "" {
		return out
	}
	for year := first.Time().Year(); year <= last.Time().Year(); year++ {
		if _, known := c.years[year]; !known {
			out = append(out, year)
		}
	}
	return out
}
