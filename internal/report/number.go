package report

import (
	"math"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Numbers as people say them: whole below a hundred thousand in Chinese and a million in English, above it in 万, 亿,
// million, billion with two decimals at most; tables beside the text have them whole.

// scale is a word for many: said from so much on, in so many.
type scale struct {
	from, of float64
	key      string
}

var scales = map[locale.Lang][]scale{
	locale.Zh: {{1e8, 1e8, "second"}, {1e5, 1e4, "first"}},
	locale.En: {{1e9, 1e9, "second"}, {1e6, 1e6, "first"}},
}

// number says a figure.
func (p *pen) number(v float64) string {
	for _, s := range scales[p.lang] {
		if math.Abs(v) >= s.from {
			return p.say("many."+s.key, "number", decimal(v/s.of))
		}
	}
	return decimal(v)
}

// decimal is a figure as it is said, with thousands.
func decimal(v float64) string { return locale.Group(strconv.FormatFloat(round(v), 'f', -1, 64)) }

// round is as figures are said; what has too many digits for that stays.
func round(v float64) float64 {
	if r := locale.Round(v); !math.IsInf(r, 0) {
		return r
	}
	return v
}

// points says a score with one decimal, below zero with a true minus.
func points(v float64) string { return minus(decimal(math.Round(v*10) / 10)) }

// ratio says a return with two decimals.
func ratio(v float64) string { return minus(decimal(v)) }

func minus(s string) string { return strings.Replace(s, "-", "−", 1) }

// count says how many.
func count(n int) string { return locale.Group(strconv.Itoa(n)) }

// figure says a figure with its unit: 12,000 人, 2.5%, ¥50.62. What is counted in per cent is said as shares are.
func (p *pen) figure(v float64, unit string, money bool) string {
	switch {
	case money:
		return p.price(v)
	case percent(unit):
		return locale.Share(v / 100)
	case unit == "":
		return p.number(v)
	}
	return p.say("figure", "number", p.number(v), "unit", unit)
}

// aim says a target: a percentage with the decimals that somebody gave it.
func (p *pen) aim(v float64, unit string, money bool) string {
	if !money && percent(unit) {
		return decimal(v) + "%"
	}
	return p.figure(v, unit, money)
}

// gap says by how much two figures differ: percentages differ by points.
func (p *pen) gap(v float64, unit string, money bool) string {
	switch {
	case !money && percent(unit):
		return p.say("points", "count", decimal(v))
	case !money && p.lang != locale.Zh:
		return p.number(v)
	}
	return p.figure(v, unit, money)
}

func percent(unit string) bool { return unit == "%" || unit == "％" }

// money says an amount of minor units.
func (p *pen) money(minor int64) string {
	decimals := campaign.Decimals(p.currency)
	if major := float64(minor) / math.Pow10(decimals); math.Abs(major) >= scales[p.lang][len(scales[p.lang])-1].from {
		return p.price(major)
	}
	return locale.Money(minor, p.currency, decimals)
}

// price says an amount of whole units of the currency, rounded to its smallest.
func (p *pen) price(major float64) string {
	for _, s := range scales[p.lang] {
		if math.Abs(major) >= s.from {
			symbol := strings.TrimSuffix(locale.Money(0, p.currency, 0), "0")
			return p.say("many."+s.key, "number", one(major < 0, "-", "")+symbol+decimal(math.Abs(major)/s.of))
		}
	}
	decimals := campaign.Decimals(p.currency)
	return locale.Money(int64(math.Round(major*math.Pow10(decimals))), p.currency, decimals)
}

// share says a part of one by the rule for all shares (locale.Share), in words where it is next to nothing.
func (p *pen) share(v float64) string {
	if said := locale.Share(v); said[0] != '<' {
		return said
	}
	return p.say("share.least")
}

// date says a day with its year: 2026年6月4日, 4 Jun 2026.
func (p *pen) date(d campaign.Date) string {
	return locale.T(p.lang, "handout.date.year", "year", string(d[:4]), "date", p.day(d))
}

// on says a day, with its year where that is not the year of the live period.
func (p *pen) on(d campaign.Date) string {
	if first, _ := p.Workbook.Live(); first.Valid() && first[:4] == d[:4] {
		return p.day(d)
	}
	return p.date(d)
}

// day says a day without its year.
func (p *pen) day(d campaign.Date) string {
	t := d.Time()
	month := locale.T(p.lang, "handout.month."+strconv.Itoa(int(t.Month())))
	return locale.T(p.lang, "handout.date", "month", month, "day", strconv.Itoa(t.Day()))
}

// span says the days from one to another; what they share is said once.
func (p *pen) span(a, b campaign.Date) string {
	if a == b || !b.Valid() {
		return p.date(a)
	}
	month := locale.T(p.lang, "handout.month."+strconv.Itoa(int(a.Time().Month())))
	switch {
	case a[:7] == b[:7]:
		return p.say("span.month", "year", string(a[:4]), "month", month, "first", strconv.Itoa(a.Time().Day()), "last", strconv.Itoa(b.Time().Day()))
	case a[:4] == b[:4]:
		return p.say("span.year", "year", string(a[:4]), "first", p.day(a), "last", p.day(b))
	}
	return p.say("span", "first", p.date(a), "last", p.date(b))
}

// minutes says a duration of ms, rounded to minutes; below one, to seconds.
func (p *pen) minutes(ms int64) string {
	if ms < 60_000 {
		return p.say("seconds", "count", strconv.FormatInt((ms+500)/1000, 10))
	}
	m := (ms + 30_000) / 60_000
	if m < 60 {
		return p.say("minutes", "count", strconv.FormatInt(m, 10))
	}
	if m%60 == 0 {
		return p.say("hours", "count", strconv.FormatInt(m/60, 10))
	}
	return p.say("hours.minutes", "hours", p.say("hours", "count", strconv.FormatInt(m/60, 10)), "minutes", p.say("minutes", "count", strconv.FormatInt(m%60, 10)))
}
