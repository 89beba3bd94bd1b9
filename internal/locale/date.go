package locale

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// dated are the parameters that hold days and instants as ISO has them, by the text they are for. People read them as
// people say them; what somebody typed is never among them.
var dated = map[string][]string{
	"error.import.dates_ask":  {"read", "other"},
	"problem.date.ambiguous":  {"read", "other"},
	"problem.holiday.weekday": {"day"},
	"problem.order":           {"first", "last"},
	"problem.reading.outside": {"first", "last"},
	"step.earlier":            {"from"},
	"step.later":              {"from"},
	"step.live":               {"live"},
	"step.reading":            {"day"},
	"step.restore":            {"time"},
}

// datedEverywhere are the parameters that hold days in every text of a family, by the beginning of its keys.
var datedEverywhere = map[string][]string{
	"goal.":      {"deadline"},
	"readiness.": {"due", "next", "first", "last", "day", "latest", "needed", "from"},
}

// isDated says whether a parameter of a text holds days.
func isDated(key, param string) bool {
	if slices.Contains(dated[key], param) {
		return true
	}
	for family, params := range datedEverywhere {
		if strings.HasPrefix(key, family) && slices.Contains(params, param) {
			return true
		}
	}
	return false
}

var iso = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

// said puts the days of a text as people say them: 2026年11月25日 21:19, 25 Nov 2026 21:19.
func said(l Lang, text string) string {
	return iso.ReplaceAllStringFunc(text, func(day string) string {
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			return day
		}
		month := T(l, "handout.month."+strconv.Itoa(int(t.Month())))
		date := T(l, "handout.date", "month", month, "day", strconv.Itoa(t.Day()))
		return T(l, "handout.date.year", "year", day[:4], "date", date)
	})
}
