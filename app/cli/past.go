package cli

import (
	"math"
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// pastSection is the section of show that is what past campaigns of the scenario came to.
const pastSection = "past"

// past shows what past campaigns of the scenario came to, beside each thing of this one: how many they were, how far the figure
// went, from five on also its middle half, and its median.
func (r *run) past(a *app.App, id campaign.ID) error {
	v, err := a.Past.Of(id, "")
	if err != nil {
		return err
	}
	return r.answer(v, func() {
		scenario := r.word("ui.scenario." + v.Scenario)
		if v.Count == 0 {
			r.say("cli.no_past", "scenario", scenario)
			return
		}
		names := []string{}
		for _, c := range v.Latest {
			names = append(names, c.Name)
		}
		list := strings.Join(names, r.word("list.comma"))
		if more := v.Count - len(names); more > 0 {
			list = locale.T(r.Config.Lang, "cli.past_more", "names", list, "n", strconv.Itoa(more))
		}
		r.say("cli.past", "count", strconv.Itoa(v.Count), "scenario", scenario, "names", list)
		rows := [][]string{}
		for _, b := range v.Beside {
			name := b.Name
			for _, x := range b.Ranges {
				middle := ""
				if x.Q1 != nil {
					middle = r.pastFigure(v, x, *x.Q1) + " – " + r.pastFigure(v, x, *x.Q3)
				}
				rows = append(rows, []string{r.word("past.of." + b.Kind), name, r.word("past.figure." + x.Figure), strconv.Itoa(x.N),
					r.pastFigure(v, x, x.Low), middle, r.pastFigure(v, x, x.Median), r.pastFigure(v, x, x.High), x.Unit})
			}
		}
		r.part("cli.past_ranges", []string{"", "", r.word("past.head.figure"), r.word("past.head.n"), r.word("past.head.low"), r.word("past.head.middle"),
			r.word("past.head.median"), r.word("past.head.high"), r.word("results.unit")}, rows)
	})
}

// pastFigure writes a figure as it counts.
func (r *run) pastFigure(v app.PastView, x app.PastRange, n float64) string {
	switch x.As {
	case "money":
		return locale.Money(int64(math.Round(n)), v.Currency, campaign.Decimals(v.Currency))
	case "share":
		return percent(&n)
	}
	return figure(&n)
}
