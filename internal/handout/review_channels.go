package handout

import (
	"slices"
	"strings"

	"qingdan/internal/analysis"
)

// Channels: what each took beside what it brought, and what a result cost in it.

// channels compares what channels took with what they brought.
func (r *reviewReader) channels(text ReviewText) []reportPart {
	parts := []reportPart{r.prose(text)}
	c := r.Results.Channels
	if len(c.Rows) == 0 {
		return parts
	}
	return append(parts, r.shares(c), r.costs(c))
}

func (r *reviewReader) shares(c analysis.Channels) tableau {
	most, known := 0.1, false
	for _, x := range c.Rows {
		for _, v := range []*float64{x.CostShare, x.ConversionShare} {
			if v != nil {
				most = max(most, *v)
			}
		}
		known = known || x.CostShare != nil && x.ConversionShare != nil
	}
	if !known {
		return tableau{}
	}
	step := 0.05
	for most/step > 5 {
		step *= 2
	}
	top := most * 1.12
	var ticks []tick
	for v := 0.0; v <= most+step/2 && v <= top; v += step {
		ticks = append(ticks, tick{At: v / top, Name: percent(&v)})
	}
	t := tableau{Title: r.t("handout.review.shares"), Note: r.t("handout.review.shares.of"),
		Columns: []reportColumn{r.text("channel"), {Graph: true, Ticks: ticks}, r.figure("cost_share"), r.figure("conversion_share"), {Head: r.head("verdict"), Bold: true, Solid: true}}}
	t.Columns[0].Most = 55
	rows := slices.Clone(c.Rows)
	gain := func(x analysis.Channel) float64 {
		if x.CostShare == nil || x.ConversionShare == nil {
			return -9
		}
		return *x.ConversionShare - *x.CostShare
	}
	slices.SortStableFunc(rows, func(a, b analysis.Channel) int { return compare(gain(b), gain(a)) })
	first := true
	for _, x := range rows {
		graph := reportCell{}
		verdict := reportCell{Text: none}
		if x.Verdict != "" {
			verdict = reportCell{Text: r.one("handout.review.verdict." + x.Verdict), Warn: x.Verdict == "costly"}
		}
		if x.CostShare != nil && x.ConversionShare != nil {
			p := pair{Open: *x.CostShare / top, Solid: *x.ConversionShare / top}
			if first {
				p.OpenName, p.SolidName = r.t("handout.review.cost")[0], r.t("handout.review.conversion")[0]
				first = false
			}
			graph.Graph = p
		} else {
			graph.Text = r.lacks(x.Missing)
		}
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.clean(x.Name)}, graph, {Text: percent(x.CostShare)}, {Text: percent(x.ConversionShare)}, verdict}})
	}
	return t
}

// lacks says which figures a channel has none of.
func (r *reviewReader) lacks(roles []string) string {
	var out []string
	for _, l := range r.tongue.langs() {
		t := tongue{l}
		var names []string
		for _, role := range roles {
			names = append(names, t.one("choice.metric.role."+role))
		}
		out = append(out, t.one("handout.review.lacks", "what", strings.Join(names, t.one("list.comma"))))
	}
	return strings.Join(out, " ")
}

// costs is what a result cost in each channel, the cheapest first; all of them together are a line through the rows.
func (r *reviewReader) costs(c analysis.Channels) tableau {
	mean, most := c.Total.CPA, 0.0
	rows := slices.DeleteFunc(slices.Clone(c.Rows), func(x analysis.Channel) bool { return x.CPA == nil })
	if len(rows) == 0 || mean == nil {
		return tableau{}
	}
	for _, x := range rows {
		most = max(most, *x.CPA)
	}
	top := max(min(most, *mean*4), *mean*1.2)
	if top <= 0 {
		return tableau{}
	}
	t := tableau{Title: r.t("handout.review.cpa"), Note: r.t("handout.review.cpa.of"),
		Columns: []reportColumn{r.text("channel"), r.figure("cost"), r.figure("conversions"), {Head: r.head("cpa"), Right: true, Bold: true},
			{Graph: true, Ticks: []tick{{*mean / top, r.one("handout.review.mean") + " " + r.price(mean), true}}}}}
	t.Columns[0].Most = 55
	slices.SortStableFunc(rows, func(a, b analysis.Channel) int { return compare(*a.CPA, *b.CPA) })
	for _, x := range rows {
		dear := *x.CPA > *mean*1.05
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.clean(x.Name)}, {Text: r.price(x.Cost)}, {Text: number(x.Conversion)},
			{Text: r.price(x.CPA), Warn: dear}, {Graph: bar{min(*x.CPA, top) / top, dear, *x.CPA > top}}}})
	}
	return t
}
