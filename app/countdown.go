package app

import (
	"cmp"
	"maps"
	"strconv"

	"qingdan/internal/campaign"
)

// dayParams are the facts of findings that are days.
var dayParams = []string{"due", "next", "first", "last", "latest", "needed", "day", "from"}

// counted says the days among the facts of a template as the window does, counted from its live day (D-30): it has no
// others. Of a campaign they stay days.
func counted(w *campaign.Workbook, facts map[string]string) map[string]string {
	if !w.Campaign.Template {
		return facts
	}
	live, _ := w.Live()
	live = cmp.Or(live, campaign.TemplateLive)
	out := maps.Clone(facts)
	for _, name := range dayParams {
		if d := campaign.Date(facts[name]); d.Valid() {
			out[name] = countdown(d.Sub(live))
		}
	}
	return out
}

// countdown is a day so many days after the live day: D-12, D-day, D+3.
func countdown(days int) string {
	switch {
	case days < 0:
		return "D" + strconv.Itoa(days)
	case days > 0:
		return "D+" + strconv.Itoa(days)
	}
	return "D-day"
}
