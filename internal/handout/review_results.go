package handout

import (
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Results against goals: the goals as a chart, the funnel, and each goal over time.

const (
	shortOf   = 0.95 // share of a target under which a bar is hatched; to be seen, not the rule for deviations
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

// results is the funnel and the goals over time.
func (r *reviewReader) results(text ReviewText) []reportPart {
	parts := []reportPart{r.prose(text)}
	if len(r.Results.Goals) > 0 {
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
