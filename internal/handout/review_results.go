package handout

import (
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Summary, results against goals, channels.

const (
	shortOf   = 0.95 // share of a target under which a bar is hatched; to be seen, not the rule for deviations
	mostGoals = 9    // goals on the summary's page
	mostPaces = 6    // charts of pace
	mostDays  = 400  // of a chart
)

// mainGoals are the goals that are no part of another.
func (r *reviewReader) mainGoals() (out []analysis.GoalResult) {
	there := map[campaign.ID]bool{}
	for _, g := range r.Results.Goals {
		there[g.Goal] = true
	}
	for _, g := range r.Results.Goals {
		if !there[g.Parent] {
			out = append(out, g)
		}
	}
	return out
}

// summary is one page: a few figures, the text, the goals, and what worked, what did not and what is next.
func (r *reviewReader) summary(text ReviewText) []reportPart {
	goals := r.mainGoals()
	parts := []reportPart{figures{r.keyFigures()}, r.prose(text)}
	if len(goals) > 0 {
		shown := goals[:min(len(goals), mostGoals)]
		t := r.goalChart(shown, nil)
		if rest := len(r.Results.Goals) - len(shown); rest > 0 {
			t.Source = append(t.Source, r.t("handout.review.goals.more", "count", itoa(rest)))
		}
		parts = append(parts, t)
	}
	return append(parts, r.threeColumns())
}

// keyFigures are the four that a reader takes away.
func (r *reviewReader) keyFigures() (out []figure) {
	if met, all := r.met(); all > 0 {
		out = append(out, figure{itoa(met) + " / " + itoa(all), r.t("handout.review.key.goals"), nil})
	}
	if b := r.Results.Budget; b.Used != nil {
		key, of := "handout.review.key.planned", b.Planned
		if b.Approved != nil {
			key, of = "handout.review.key.approved", *b.Approved
		}
		out = append(out, figure{percent(b.Used), r.t(key), words{r.money(b.Spent) + " / " + r.money(of)}})
	}
	if net := r.Results.Return.Net; net != nil {
		out = append(out, figure{number(net), words{"ROI"}, r.t("handout.review.roi.net.of")})
	}
	switch s, n := r.Feedback.Satisfaction, r.Feedback.Recommend; {
	case n != nil:
		out = append(out, figure{number(round1(n.NPS)), r.t("handout.review.key.nps"), r.t("handout.review.answers", "count", itoa(n.Answered))})
	case s != nil:
		out = append(out, figure{number(&s.Mean), r.t("handout.review.key.satisfaction"), r.t("handout.review.answers", "count", itoa(s.Answered))})
	}
	return out
}

// met is how many of all goals were met, as the report's text counts them.
func (r *reviewReader) met() (met, all int) {
	for _, g := range r.Results.Goals {
		if g.Met {
			met++
		}
	}
	return met, len(r.Results.Goals)
}

// goalChart holds what was reached against its target, which is a line through all rows.
func (r *reviewReader) goalChart(goals []analysis.GoalResult, depth map[campaign.ID]int) tableau {
	most := 1.25
	for _, g := range goals {
		if g.Achieved != nil {
			most = max(most, min(*g.Achieved*1.03, 2))
		}
	}
	met, all := r.met()
	t := tableau{Title: r.t("handout.review.goals", "met", itoa(met), "count", itoa(all)), Note: r.t("handout.review.goals.of"),
		Columns: []reportColumn{r.text("goal"), {Graph: true, Ticks: []tick{{1 / most, r.one("handout.review.target100"), true}}},
			r.figure("actual"), {Head: r.head("target"), Right: true, Grey: true}, r.figure("achieved")}}
	t.Columns[0].Most, t.Columns[4].Bold = 62, true
	for _, g := range goals {
		name := reportCell{Text: r.counted(g.Name, g.Unit, g.Metric), Indent: min(depth[g.Goal], 3)}
		graph, share := reportCell{}, reportCell{Text: percent(g.Achieved)}
		switch {
		case g.Achieved != nil:
			short := *g.Achieved < shortOf
			graph.Graph = bar{min(*g.Achieved, most) / most, short, *g.Achieved > most}
			share.Warn, name.Bold = short, short
		case g.Met:
			graph.Text = r.one("handout.review.met")
		default:
			graph.Text = r.one("handout.review.goal." + g.Missing)
		}
		target := r.aimed(g.Metric, g.Target)
		if g.AtMost && g.Target != nil {
			target = "≤ " + target
		}
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{name, graph, {Text: r.measured(g.Metric, g.Actual)}, {Text: target}, share}})
	}
	return t
}

// hasColumns says whether the summary ends with columns.
func (r *reviewReader) hasColumns() bool { return len(r.Book.Improvements) > 0 }

// threeColumns says in a few words what worked, what did not, and what is next.
func (r *reviewReader) threeColumns() reportPart {
	const most = 3
	var well, badly, next []words
	for _, x := range r.Book.Improvements {
		switch {
		case x.Kind == "success" && len(well) < most:
			well = append(well, words{r.clean(x.Name)})
		case x.Kind != "success" && len(badly) < most:
			badly = append(badly, words{r.clean(x.Name)})
			if m := r.clean(x.Measure); m != "" {
				next = append(next, words{m})
			}
		}
	}
	if len(well)+len(badly) == 0 {
		return columns{}
	}
	var out columns
	for _, c := range []struct {
		key   string
		lines []words
	}{{"well", well}, {"badly", badly}, {"next", next}} {
		if len(c.lines) == 0 {
			c.lines = []words{r.t("handout.review.none")}
		}
		out.List = append(out.List, columnText{r.t("handout.review." + c.key), c.lines})
	}
	return out
}

// results is the funnel and the goals over time.
func (r *reviewReader) results(text ReviewText) []reportPart {
	parts := []reportPart{r.prose(text)}
	if len(r.Results.Goals) > len(r.mainGoals()) {
		parts = append(parts, r.goalChart(r.goalTree()))
	}
	parts = append(parts, r.funnel())
	return append(parts, r.paces()...)
}

// goalTree is all goals, each below the one it is part of, and how deep they lie.
func (r *reviewReader) goalTree() (out []analysis.GoalResult, depth map[campaign.ID]int) {
	depth = map[campaign.ID]int{}
	taken := map[campaign.ID]bool{}
	var walk func(parent campaign.ID, deep int)
	walk = func(parent campaign.ID, deep int) {
		for _, g := range r.Results.Goals {
			if g.Parent == parent && !taken[g.Goal] {
				taken[g.Goal], depth[g.Goal] = true, deep
				out = append(out, g)
				walk(g.Goal, deep+1)
			}
		}
	}
	for _, g := range r.mainGoals() {
		if !taken[g.Goal] {
			taken[g.Goal] = true
			out = append(out, g)
			walk(g.Goal, 1)
		}
	}
	for _, g := range r.Results.Goals { // parts of one another
		if !taken[g.Goal] {
			out = append(out, g)
		}
	}
	return out, depth
}

func (r *reviewReader) funnel() tableau {
	most := 0.0
	for _, s := range r.Results.Funnel {
		if s.Value != nil {
			most = max(most, *s.Value)
		}
	}
	t := tableau{Title: r.t("handout.review.funnel"), Note: r.t("handout.review.funnel.of"),
		Columns: []reportColumn{r.text("step"), r.figure("actual"), {Graph: true}, {Head: r.head("rate"), Right: true, Bold: true}, {Head: r.head("conversion"), Small: true}}}
	t.Columns[0].Bold, t.Columns[0].Most = true, 60
	if most == 0 {
		return tableau{}
	}
	for _, s := range r.Results.Funnel {
		graph := reportCell{Text: r.one("handout.review.goal.reading")}
		if s.Value != nil {
			graph = reportCell{Graph: bar{Share: max(0, *s.Value) / most}}
		}
		rate, between := "", ""
		if s.From != "" {
			rate, between = percent(s.Rate), r.clean(s.Name)+" ÷ "+r.clean(s.FromName)
			if s.RateName != "" {
				between = r.clean(s.RateName) + "：" + between
				if r.tongue.lang == "en" {
					between = r.clean(s.RateName) + ": " + r.clean(s.Name) + " ÷ " + r.clean(s.FromName)
				}
			}
		}
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.named(s.Name, s.Unit)}, {Text: number(s.Value)}, graph, {Text: rate}, {Text: between}}})
	}
	return t
}

// paces are the goals over time, as far as they were read.
func (r *reviewReader) paces() (parts []reportPart) {
	var out []series
	drawn := map[campaign.ID]bool{}
	for _, g := range r.Results.Goals {
		m := r.metric(g.Metric)
		if m == nil || g.Target == nil || drawn[m.ID] || len(out) == mostPaces || analysis.GoalOf(r.Book, m.ID) == nil {
			continue
		}
		drawn[m.ID] = true
		read := r.Figures.Days(m.ID)
		if len(read) < 2 { // nothing to see
			continue
		}
		days := between(read, r.Book)
		level := analysis.Level(*m)
		s := series{Title: words{r.counted(m.Name, g.Unit, m.ID)}, Note: r.t("handout.review.pace.of"),
			Actual: r.Figures.Line(m.ID, days, "", !level), Pace: analysis.PaceLine(r.Book, *m, days)}
		for _, d := range days {
			s.Days = append(s.Days, r.date(d))
		}
		s.ActualName = words{r.one("handout.review.col.actual") + " " + r.measured(m.ID, last(s.Actual))}
		s.PaceName = words{r.one("handout.review.pace") + " " + r.measured(m.ID, last(s.Pace))}
		if level {
			s.Note = r.t("handout.review.pace.level")
			s.ActualName = words{r.one("handout.review.whole") + " " + r.measured(m.ID, g.Actual)}
			s.PaceName = words{r.one("handout.review.col.target") + " " + r.aimed(m.ID, g.Target)}
		}
		for _, v := range ladder(s.Actual, s.Pace) {
			s.Grid = append(s.Grid, gridLine{v, r.measured(m.ID, &v)})
		}
		out = append(out, s)
	}
	for pair := range slices.Chunk(out, 2) {
		parts = append(parts, seriesPair{pair})
	}
	return parts
}

// between are the days from the first read or the start of the live period to the last read or its end; where that is long,
// only those that something was read on.
func between(read []campaign.Date, w *campaign.Workbook) (out []campaign.Date) {
	first, last := read[0], read[len(read)-1]
	if a, b := w.Live(); a.Valid() && b.Valid() {
		first, last = min(first, a), max(last, b)
	}
	if last.Sub(first) > mostDays {
		return read
	}
	for d := first; d <= last; d = d.Add(1) {
		out = append(out, d)
	}
	return out
}

func (r *reviewReader) metric(id campaign.ID) *campaign.Metric {
	for i := range r.Book.Metrics {
		if r.Book.Metrics[i].ID == id {
			return &r.Book.Metrics[i]
		}
	}
	return nil
}

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
