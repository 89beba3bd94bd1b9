package exchange

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// Planners write times as they speak: "T-30", "提前两周", "9-10 Months Out", "6月1日–6月4日". This file takes the words
// apart into one or two points; whenrelative.go and whendate.go read a point.

// maxWhen is the longest text taken for a time, in bytes: longer ones are sentences.
const maxWhen = 120

// live is what relative times count from: the first and the last day of the live period.
type live struct{ first, last campaign.Date }

// when is a time as read. Starts is "" unless the words name a span.
type when struct {
	starts, due campaign.Date
	relative    bool // counted from the live day, so it moves with it
}

// ParseWhen reads a time. A span gives the days it starts and is due, a single time its due day alone.
//
// Relative times count from the live day, in calendar months where they are months, and are held to the last day of a
// shorter month; half a month is 15 days, working days are Monday to Friday. "Week of" is from the Monday of the live
// day's week to the live day, since what is due that week is due before the doors open.
//
// Dates: the year comes first or last, or is missing: then it is the one nearest to the live day. With slashes the month
// is before the day ("6/4" is 4 June, as Chinese and Excel's default have it) unless that makes no date: "25/6" is 25
// June; with a year of two digits that is refused, as "26/06/04" may be either. (In a sheet the rest of the column has a
// say: order.go.) Day, month and year with dots ("4.6.2026") are in that order, as dots with the year last are European; without
// a year dots are month and day ("6.4"). A month alone, or 上旬, 中旬, 下旬 of it, is a span.
//
// It is not ok when the text cannot be read, or counts from a live day and live is "".
func ParseWhen(s string, liveDay campaign.Date) (starts, due campaign.Date, ok bool) {
	w, ok := readWhen(s, live{liveDay, liveDay}, monthFirst)
	return w.starts, w.due, ok
}

// readWhen reads a time in the order o, or in the other one where o makes no date of it.
func readWhen(s string, l live, o order) (when, bool) {
	w, ok := readIn(s, l, o)
	if !ok && hasSlash(s) {
		return readIn(s, l, o.other())
	}
	return w, ok
}

// readIn reads a time in the order o alone.
func readIn(s string, l live, o order) (when, bool) {
	if len(s) > maxWhen {
		return when{}, false
	}
	words := plain(s)
	w, ok := readRelative(words, l)
	if !ok {
		w, ok = readDates(words, l.first, o)
	}
	if bare := plain(remark().ReplaceAllString(words, "")); !ok && bare != words {
		return readIn(bare, l, o) // T-30 (5月5日)
	}
	if !ok || !w.due.Valid() || w.starts != "" && !w.starts.Valid() {
		return when{}, false
	}
	return w, true
}

var (
	dashes  = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "─", "-", "～", "~", "〜", "~", "∼", "~", "→", "~", "day-of", "day of", "d-day", "dday")
	spaces  = pattern(`\s+`)
	remark  = pattern(`\([^()]*\)?`)
	fillers = pattern(`^(?:at least|at most|about|around|approx\.?|no later than|not later than|by|until|between|from|due|大约|约|至少|最迟|最晚|不晚于|截至|截止到|截止|于|从|自) ?`)
	edges   = " \t\n.,;:、，。；：()[]（）【】「」\"'“”*"
)

// plain brings a time to one spelling: half width, lower case, one kind of dash and tilde, single spaces, no brackets
// around it and no words that only soften it.
func plain(s string) string {
	s = dashes.Replace(strings.ToLower(width.Fold.String(s)))
	s = strings.Trim(spaces().ReplaceAllString(dashes.Replace(s), " "), edges)
	for before := ""; s != before; {
		before, s = s, strings.Trim(fillers().ReplaceAllString(s, ""), edges)
	}
	return s
}

var between = pattern(` ?(?:-+|~+|至|到| to | until | till | and | through | thru |/) ?`)

// halves calls try with the two sides of each place where a span may be divided, until it says yes.
func halves(s string, try func(left, right string) bool) bool {
	for _, at := range between().FindAllStringIndex(s, -1) {
		if at[0] > 0 && at[1] < len(s) && try(s[:at[0]], s[at[1]:]) {
			return true
		}
	}
	return false
}

// pattern compiles an expression when it is first needed: the start of the program waits for none of them.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
