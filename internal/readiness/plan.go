package readiness

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"qingdan/internal/campaign"
)

// theme: theme, benefit, form and audience are written; the theme is short.
func theme(j *judge) {
	c := j.w.Campaign
	j.missing("campaign", c.ID, text("theme", c.Theme), text("benefit", c.Benefit), text("form", c.Form), text("audience", c.Audience))
	if n, max, unit := ThemeLength(c.Theme, j.tuning); n > max {
		j.about(unit, "theme", "n", itoa(n), "max", itoa(max))
	}
}

// ThemeLength measures a theme as the rule plan.theme does: in "chars" where it has Chinese, else in "words", with the most
// there may be of them.
func ThemeLength(theme string, t Tuning) (n, max int64, unit string) {
	if strings.ContainsFunc(theme, isHan) {
		return int64(characters(theme)), t.ThemeChars, "chars"
	}
	return int64(words(theme)), t.ThemeWords, "words"
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// characters counts those that are seen: marks that combine with the one before and spaces do not count.
func characters(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			n++
		}
	}
	return n
}

// words counts what stands between spaces and has a letter or a figure: a dash is none.
func words(s string) (n int) {
	for _, f := range strings.Fields(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// running are the periods in which a campaign is seen, in their order.
var running = []string{"warmup", "live", "closing"}

// periods: warm-up, live and closing are dated, in order, without overlap or hole.
func periods(j *judge) {
	var dated []campaign.Period
	for _, kind := range running {
		there := false
		for _, p := range j.w.Periods {
			if p.Kind != kind {
				continue
			}
			there = true
			if j.missing("period", p.ID, text("starts", string(p.Starts)), text("ends", string(p.Ends))); p.Starts != "" && p.Ends != "" && p.Starts <= p.Ends {
				dated = append(dated, p)
			}
		}
		if !there {
			j.find("missing", "period", "", "kind", "kind", kind)
		}
	}
	slices.SortStableFunc(dated, func(a, b campaign.Period) int { return cmp.Compare(a.Starts, b.Starts) })
	for i := 1; i < len(dated); i++ {
		j.follows(dated[i-1], dated[i])
	}
}

// follows judges a period by the one that starts before it.
func (j *judge) follows(a, b campaign.Period) {
	next := a.Ends.Add(1)
	switch {
	case slices.Index(running, b.Kind) < slices.Index(running, a.Kind):
		j.find("order", "period", b.ID, "starts", "kind", b.Kind, "other", a.Kind)
	case b.Starts < next:
		j.find("overlap", "period", b.ID, "starts", "kind", b.Kind, "other", a.Kind, "first", string(b.Starts), "last", string(min(a.Ends, b.Ends)))
	case b.Starts > next:
		j.find("hole", "period", b.ID, "starts", "kind", b.Kind, "other", a.Kind, "first", string(next), "last", string(b.Starts.Add(-1)))
	}
}
