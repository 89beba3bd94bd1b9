package campaign

import "time"

// Days as numbers. A schedule of thousands of tasks counts days by the hundred thousand, and package time reads and writes
// them ten times as slowly.

const secondsADay = 24 * 60 * 60

// number counts days from 1970-01-01; of what is no day it is that of the zero time. It looks at figures alone: seconds
// would end after 292 years in a time.Duration.
func (d Date) number() int {
	year, month, day, ok := d.figures()
	if !ok || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return int((time.Time{}).Unix() / secondsADay)
	}
	return dayNumber(year, month, day)
}

// figures reads YYYY-MM-DD.
func (d Date) figures() (year, month, day int, ok bool) {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return 0, 0, 0, false
	}
	read := func(from, to int) (n int) {
		for _, c := range []byte(d[from:to]) {
			if c < '0' || c > '9' {
				ok = false
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	ok = true
	year, month, day = read(0, 4), read(5, 7), read(8, 10)
	return year, month, day, ok
}

func daysIn(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// The calendar repeats every 400 years, of so many days, and its years are counted from 1 March, so that the leap day comes
// last (Richards 2013).
const (
	eraDays   = 146_097
	eraOffset = 719_468 // from 0000-03-01 to 1970-01-01
)

func dayNumber(year, month, day int) int {
	if month <= 2 {
		year--
	}
	era, y := year/400, year%400
	if y < 0 {
		era, y = era-1, y+400
	}
	m := (month + 9) % 12
	return era*eraDays + y*365 + y/4 - y/100 + (153*m+2)/5 + day - 1 - eraOffset
}

// dateOf writes the day of a number, of the years 0 to 9999; outside as package time does.
func dateOf(number int) Date {
	n := number + eraOffset
	if n < 0 || n >= 25*eraDays {
		return DateOf(time.Unix(int64(number)*secondsADay, 0).UTC())
	}
	era, doe := n/eraDays, n%eraDays
	y := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*y + y/4 - y/100)
	m := (5*doy + 2) / 153
	day, month, year := doy-(153*m+2)/5+1, m+3, era*400+y
	if month > 12 {
		month, year = month-12, year+1
	}
	if year > 9999 {
		return DateOf(time.Unix(int64(number)*secondsADay, 0).UTC())
	}
	b := []byte("0000-00-00")
	write := func(at, n int) {
		for ; n > 0; at, n = at-1, n/10 {
			b[at] += byte(n % 10)
		}
	}
	write(3, year)
	write(6, month)
	write(9, day)
	return Date(b)
}
