package campaign

import "time"

// Date is a local calendar day, YYYY-MM-DD, or "" for none. Dates compare as strings.
type Date string

// TemplateLive is the day a template's dates hang on: the first day of its live period, a Monday.
const TemplateLive Date = "2000-01-03"

// DateOf is the local day of t, in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Valid says whether d is a day of the calendar between the years 1900 and 9999.
func (d Date) Valid() bool {
	t, err := time.Parse(time.DateOnly, string(d))
	return err == nil && t.Year() >= 1900
}

// Time is midnight UTC of the day, for arithmetic; the zero time when d is not valid.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Add moves the day by n days; "" stays "".
func (d Date) Add(n int) Date {
	if d == "" {
		return ""
	}
	return dateOf(d.number() + n)
}

// AddMonths moves the day by n calendar months, held to the last day of a shorter month; "" stays "".
func (d Date) AddMonths(n int) Date {
	if d == "" {
		return ""
	}
	t := d.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(t.Day(), last)-1))
}

// Sub is the number of days from o to d.
func (d Date) Sub(o Date) int { return d.number() - o.number() }

// Clock is a local wall time HH:MM, or "" for none. Hours up to 29 name the small hours after a long day.
type Clock string

// Valid says whether c reads HH:MM, 00:00 to 29:59.
func (c Clock) Valid() bool {
	if len(c) != 5 || c[2] != ':' {
		return false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if c[i] < '0' || c[i] > '9' {
			return false
		}
	}
	return c <= "29:59" && c[3] < '6'
}

// Minutes since midnight; 0 when c is not valid.
func (c Clock) Minutes() int {
	if !c.Valid() {
		return 0
	}
	return (int(c[0]-'0')*10+int(c[1]-'0'))*60 + int(c[3]-'0')*10 + int(c[4]-'0')
}
