package exchange

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// point is one relative time, or the half of a span: "9" of "9-10 months out" has no unit and no direction, "10 months
// out" lends it both.
type point struct {
	n     float64 // how many of the unit
	unit  unit
	sign  int  // -1 before, +1 after, 0 unsaid
	ended bool // counted from the last live day, not from the first
}

// unit is what a number of days, months … adds up to. Half says what half of it is, nil where half of it means nothing.
type unit struct {
	name         string
	days, months int
	working      bool
	half         *unit
}

var (
	day        = &unit{name: "day", days: 1, half: &unit{}}
	workingDay = &unit{name: "working", days: 1, working: true}
	week       = &unit{name: "week", days: 7}
	month      = &unit{name: "month", months: 1, half: &unit{days: 15}}
	year       = &unit{name: "year", months: 12, half: &unit{months: 6}}
)

var units = map[string]*unit{
	"天": day, "日": day, "d": day, "day": day,
	"工作日": workingDay, "business day": workingDay, "working day": workingDay, "work day": workingDay,
	"周": week, "星期": week, "礼拜": week, "w": week, "wk": week, "week": week,
	"月": month, "m": month, "mo": month, "mth": month, "month": month,
	"年": year, "y": year, "yr": year, "year": year,
}

// The pieces of the patterns below.
const (
	signRE   = `(?P<dir>[+-]|minus|plus)`
	numberRE = `(?P<n>\d{1,4}(?:\.\d)?|[零一二两三四五六七八九十百]{1,5}|半|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
	unitRE   = `个?(?P<half>半)?(?P<unit>工作日|天|日|周|星期|礼拜|月|年|(?:business|working|work) ?days?|weekdays?|days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?|d|w|m|y)`
	eventZH  = `(?:(?:活动|大会|会议|发布会|上线|上市|发布|开业|开幕|开播|直播|大促|开售|展会|项目|live|event)(?:正式)?(?:开始|启动|举办|举行|日)?)`
	endZH    = `(?P<end>结束|闭幕|收官)`
	eventEN  = `(?: ?(?:to|of|from|until|the|start|first|live|event|launch|go-?live|conference|campaign|show|festival|opening|doors|day|date|begins?|starts?))*`
	endEN    = ` (?:the )?(?:end|close) of (?:the )?(?:live|event|launch|conference|campaign|show|festival)| (?:the )?(?:live|event|launch|conference|campaign|show|festival) (?:ends|closes|end)`
)

// points are the shapes a point comes in. Where a shape names no number, direction or unit, it means its own.
var points = []struct {
	re   func() *regexp.Regexp
	n    float64
	sign int
	unit *unit
}{
	// T-30, D-3, L-7, T-2 weeks; W-4; M-3; -30, +2 days
	{re: shape(`(?:t|d|l|day) ?` + signRE + ` ?` + numberRE + ` ?(?:` + unitRE + `)?`), unit: day},
	{re: shape(`(?:w|week) ?` + signRE + ` ?` + numberRE), unit: week},
	{re: shape(`(?:m|month) ?` + signRE + ` ?` + numberRE), unit: month},
	{re: shape(signRE + ` ?` + numberRE + ` ?(?:` + unitRE + `)?`), unit: day},
	// 提前3天, 活动前3天, 上线前两周; 活动结束后2天; 3天前
	{re: shape(eventZH + `?(?:之|以)?(?P<dir>提前|前|后) ?第?` + numberRE + ` ?` + unitRE + `(?:以?内)?`)},
	{re: shape(eventZH + `?` + endZH + `(?:之|以)?(?P<dir>后) ?第?` + numberRE + ` ?` + unitRE + `(?:以?内)?`)},
	{re: shape(eventZH + `?` + endZH + `? ?` + numberRE + ` ?` + unitRE + `(?:之|以)?(?P<dir>前|后)`)},
	// 2 days after the event ends; 6 weeks out, 3 days prior to the event; the day before
	{re: shape(numberRE + `\+? ?` + unitRE + `\+? ?(?P<dir>after|post|following)(?P<end>` + endEN + `)`)},
	{re: shape(numberRE + `\+? ?` + unitRE + `\+? ?(?P<dir>out|before|prior|ahead|earlier|early|in advance|pre|after|post|later|following)` + eventEN)},
	{re: shape(`(?:the )?(?P<unit>day|week|month) (?P<dir>before|prior|after|following)` + eventEN), n: 1},
	// halves of spans: 提前2 (of 提前2-3周), 3周, 2 months, 9
	{re: shape(`(?P<dir>提前|前) ?` + numberRE)},
	{re: shape(numberRE + ` ?` + unitRE)},
	{re: shape(numberRE)},
	// the day itself, and the days beside it
	{re: shape(`[tdl]-?0|[tdl] ?[日天]|t-?day|dday|day (?:0|zero)`), sign: 1, unit: day},
	{re: shape(`(?:on )?(?:the )?(?:same day|the day|(?:event |launch |live |show |go-?live |opening )?day of|(?:event|launch|live|show|go-?live|opening) day)` + eventEN), sign: 1, unit: day},
	{re: shape(`on (?:the )?day|go-?live`), sign: 1, unit: day},
	{re: shape(eventZH + `?(?:当天|当日|首日|正日)|(?:活动|上线|发布|开业|开幕|开播|大促|直播|会议|大会)日`), sign: 1, unit: day},
	{re: shape(eventZH + `?(?:前夕|前夜|前日)|(?:the )?(?:eve|night before)` + eventEN), n: 1, sign: -1, unit: day},
	{re: shape(eventZH + `?(?:次日|翌日|隔日|第二天)|(?:the )?next day`), n: 1, sign: 1, unit: day},
}

// weekOf names the week of the live day.
var weekOf = shape(`(?:(?:the )?week of|(?:event|launch|live) week)` + eventEN + `|` + eventZH + `?当周`)

func shape(re string) func() *regexp.Regexp { return pattern(`^(?:` + re + `)$`) }

var directions = map[string]int{
	"-": -1, "minus": -1, "提前": -1, "前": -1, "out": -1, "before": -1, "prior": -1, "ahead": -1, "earlier": -1, "early": -1, "in advance": -1, "pre": -1,
	"+": 1, "plus": 1, "后": 1, "after": 1, "post": 1, "later": 1, "following": 1,
}

// twoThree is 两三天: two numbers side by side are a span.
var twoThree = pattern(`([一二两三四五六七八])([二三四五六七八九])(个|天|日|周|星期|礼拜|月|年)`)

func readRelative(s string, l live) (when, bool) {
	if weekOf().MatchString(s) {
		if l.first == "" {
			return when{}, false
		}
		monday := l.first.Add(-(int(l.first.Time().Weekday()) + 6) % 7)
		return when{monday, l.first, true}, true
	}
	if p, ok := readPoint(s); ok && p.sign != 0 {
		due, ok := p.from(l)
		return when{due: due, relative: true}, ok
	}
	var w when
	ok := halves(twoThree().ReplaceAllString(s, "$1~$2$3"), func(left, right string) bool {
		a, okA := readPoint(left)
		b, okB := readPoint(right)
		if !okA || !okB {
			return false
		}
		a.lend(b)
		b.lend(a)
		if a.sign == 0 {
			return false
		}
		one, okA := a.from(l)
		two, okB := b.from(l)
		w = when{min(one, two), max(one, two), true}
		return okA && okB
	})
	return w, ok
}

// readPoint reads a whole text as one point.
func readPoint(s string) (point, bool) {
	for _, shape := range points {
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
		p := point{n: shape.n, sign: shape.sign, ended: group("end") != ""}
		if d := group("dir"); d != "" {
			p.sign = directions[d]
		}
		if n := group("n"); n != "" {
			p.n = number(n)
		}
		if group("half") != "" { // 一个半月
			p.n += .5
		}
		if u := group("unit"); u != "" {
			p.unit = *unitNamed(u)
		} else if shape.unit != nil {
			p.unit = *shape.unit
		}
		return p, p.n >= 0
	}
	return point{}, false
}

func unitNamed(s string) *unit {
	if u := units[s]; u != nil {
		return u
	}
	if u := units[strings.TrimSuffix(s, "s")]; u != nil {
		return u
	}
	return workingDay // "businessdays" and the like
}

// lend gives p what it does not say itself and its other half does.
func (p *point) lend(other point) {
	if p.sign == 0 {
		p.sign, p.ended = other.sign, other.ended
	}
	if p.unit.name == "" {
		p.unit = other.unit
	}
}

// from counts the point from the live period. It is not ok without a live day, without a unit, or for half of what has
// no half.
func (p *point) from(l live) (campaign.Date, bool) {
	base := l.first
	if p.ended {
		base = l.last
	}
	whole := int(p.n)
	if base == "" || p.unit.name == "" || p.n != float64(whole) && (p.n != float64(whole)+.5 || p.unit.half == nil) {
		return "", false
	}
	if p.unit.working {
		return workdays(base, p.sign*whole), true
	}
	base = base.AddMonths(p.sign * whole * p.unit.months).Add(p.sign * whole * p.unit.days)
	if p.n != float64(whole) {
		base = base.AddMonths(p.sign * p.unit.half.months).Add(p.sign * p.unit.half.days)
	}
	return base, true
}

// workdays moves a day by n days from Monday to Friday. Public holidays are not known here.
func workdays(d campaign.Date, n int) campaign.Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d = d.Add(step)
		if wd := d.Time().Weekday(); wd != time.Saturday && wd != time.Sunday {
			n--
		}
	}
	return d
}

var numerals = map[string]float64{"半": .5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
	"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

var numeralDigits = map[rune]int{'零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// number reads digits, English words to twelve and Chinese numerals to 999; -1 for what is none.
func number(s string) float64 {
	if n, ok := numerals[s]; ok {
		return n
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return n
	}
	total, digit, said := 0, 0, false
	for _, r := range s {
		d, isDigit := numeralDigits[r]
		switch {
		case isDigit && said && digit != 0:
			return -1 // 二三
		case isDigit:
			digit, said = d, true
		case r == '十' && !said && total%100 == 0:
			total += 10 // 十五, 一百十五
		case r == '十':
			total, digit, said = total+10*digit, 0, false
		case r == '百':
			total, digit, said = total+100*digit, 0, false
		default:
			return -1
		}
	}
	return float64(total + digit)
}
