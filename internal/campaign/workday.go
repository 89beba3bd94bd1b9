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
