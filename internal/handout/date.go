package handout

import (
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Days as people say them: 6月4日 周四, Thu 4 Jun; the year only where it is not the year of the live period. In a template
// they are counted from its live day, D-30: it has no others.

// calendar says days in one language, relative to the live period.
type calendar struct {
	lang        locale.Lang
	first, last campaign.Date // the live period, "" when it is not dated
	said        map[campaign.Date]string
	counted     bool // of a template
}

func newCalendar(l locale.Lang, wb *campaign.Workbook) *calendar {
	k := &calendar{lang: l, said: map[campaign.Date]string{}, counted: wb.Campaign.Template}
	k.first, k.last = wb.Live()
	if k.counted && k.first == "" {
		k.first, k.last = campaign.TemplateLive, campaign.TemplateLive
	}
	return k
}

// live says whether d is a day of the live period.
func (k *calendar) live(d campaign.Date) bool { return k.first != "" && k.first <= d && d <= k.last }

// date is the day without weekday and year.
func (k *calendar) date(d campaign.Date) string {
	if k.counted {
		return k.distance(d)
	}
	t := d.Time()
	month := locale.T(k.lang, "handout.month."+strconv.Itoa(int(t.Month())))
	return locale.T(k.lang, "handout.date", "month", month, "day", strconv.Itoa(t.Day()))
}

// day is the day with its weekday and without its year; "" for no day.
func (k *calendar) day(d campaign.Date) string {
	if !d.Valid() {
		return ""
	}
	if k.counted {
		return k.distance(d)
	}
	s, ok := k.said[d]
	if !ok {
		week := locale.T(k.lang, "handout.weekday."+strconv.Itoa(int(d.Time().Weekday())))
		s = locale.T(k.lang, "handout.date.weekday", "weekday", week, "date", k.date(d))
		k.said[d] = s
	}
	return s
}

// other is the year of d alone, "" when it is that of the live period.
func (k *calendar) other(d campaign.Date) string {
	if k.counted || !d.Valid() || k.first != "" && k.first[:4] == d[:4] {
		return ""
	}
	return locale.T(k.lang, "handout.year", "year", string(d[:4]))
}

// full is the day with its weekday, and its year where that is another.
func (k *calendar) full(d campaign.Date) string { return k.dated(d, k.day(d)) }

func (k *calendar) dated(d campaign.Date, words string) string {
	if words == "" || k.other(d) == "" {
		return words
	}
	return locale.T(k.lang, "handout.date.year", "year", string(d[:4]), "date", words)
}

// span is the days from a to b, weekdays only when they are one. A year that both share is said once, two years always.
func (k *calendar) span(a, b campaign.Date) string {
	switch {
	case !a.Valid() || !b.Valid():
		return ""
	case a == b:
		return k.full(a)
	case k.counted || a[:4] == b[:4]:
		return k.dated(a, k.date(a)+" – "+k.date(b))
	}
	return k.years(a, b)
}

// years is the days from a to b, always with their years.
func (k *calendar) years(a, b campaign.Date) string {
	year := func(d campaign.Date, words string) string {
		return locale.T(k.lang, "handout.date.year", "year", string(d[:4]), "date", words)
	}
	switch {
	case k.counted:
		return k.span(a, b)
	case a == b:
		return year(a, k.date(a))
	case a[:4] == b[:4]:
		return year(a, k.date(a)+" – "+k.date(b))
	}
	return year(a, k.date(a)) + " – " + year(b, k.date(b))
}

// distance is the day counted from the first live day: D-12, D-day, D+3; "" without either.
func (k *calendar) distance(d campaign.Date) string {
	if !k.first.Valid() || !d.Valid() {
		return ""
	}
	switch n := d.Sub(k.first); {
	case n < 0:
		return "D" + strconv.Itoa(n)
	case n > 0:
		return "D+" + strconv.Itoa(n)
	}
	return "D-day"
}
