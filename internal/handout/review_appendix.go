package handout

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// The appendix: how every figure is defined, and the tables in full.

func itoa(n int) string { return strconv.Itoa(n) }

func compare(a, b float64) int { return cmp.Compare(a, b) }

// round1 is to one decimal: as much as a mean of scores says.
func round1(v float64) *float64 { return new(math.Round(v*10) / 10) }

// last is the last figure of a line.
func last(line []*float64) *float64 {
	for _, v := range slices.Backward(line) {
		if v != nil {
			return v
		}
	}
	return nil
}

// definitions are the figures of a review, by name.
var definitions = []string{"achievement", "pace", "conversion", "shares", "efficient", "cpm", "cpc", "cpa", "spent", "roi_net", "roi_gross", "satisfaction", "nps", "response", "late"}

// appendix holds definitions and the tables in full.
func (r *reviewReader) appendix(ReviewText) []reportPart {
	t := tableau{Title: r.t("handout.review.definitions"), Loose: true, Columns: []reportColumn{{Head: r.head("term"), Bold: true, Most: 52}, r.text("definition")}}
	for _, d := range definitions {
		name, says := r.t("handout.review.def."+d), r.t("handout.review.def."+d+".is")
		row := cells(name[0], says[0])
		if len(says) > 1 {
			row.Cells[0].Second, row.Cells[1].Second = name[1], says[1]
		}
		t.Rows = append(t.Rows, row)
	}
	parts := []reportPart{t, r.allGoals(), r.allChannels()}
	parts = append(parts, r.daily()...)
	return append(parts, r.lines(), r.deviations(), r.log())
}

func (r *reviewReader) allGoals() tableau {
	t := tableau{Title: r.t("handout.review.all.goals"), Loose: true, Columns: []reportColumn{r.text("goal"), r.figure("target"), r.figure("actual"), r.figure("achieved"), r.text("owner"), r.short("deadline"), r.short("verdict")}}
	list, depth := r.goalTree()
	of := map[campaign.ID]campaign.Goal{}
	for _, g := range r.Book.Goals {
		of[g.ID] = g
	}
	for _, g := range list {
		verdict := "handout.review.unmet"
		switch {
		case g.Met:
			verdict = "handout.review.met"
		case g.Missing != "":
			verdict = "handout.review.goal." + g.Missing
		}
		target := r.measured(g.Metric, g.Target)
		if g.AtMost && g.Target != nil {
			target = "≤ " + target
		}
		row := cells(r.counted(g.Name, g.Unit, g.Metric), target, r.measured(g.Metric, g.Actual), percent(g.Achieved), r.people[of[g.Goal].Owner], r.date(of[g.Goal].Deadline), r.one(verdict))
		row.Cells[0].Indent = min(depth[g.Goal], 3)
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (r *reviewReader) allChannels() tableau {
	c := r.Results.Channels
	t := tableau{Title: r.t("handout.review.all.channels"), Loose: true, Columns: []reportColumn{r.text("channel"), r.figure("exposure"), r.figure("click"), r.figure("conversions"), r.figure("cost"),
		{Head: words{"CPM"}, Right: true}, {Head: words{"CPC"}, Right: true}, {Head: words{"CPA"}, Right: true}, r.figure("traffic_share")}}
	row := func(name string, x analysis.Channel) reportRow {
		return cells(name, number(x.Exposure), number(x.Click), number(x.Conversion), r.price(x.Cost), r.price(x.CPM), r.price(x.CPC), r.price(x.CPA), percent(x.TrafficShare))
	}
	for _, x := range c.Rows {
		t.Rows = append(t.Rows, row(r.clean(x.Name), x))
	}
	if len(t.Rows) > 0 {
		sum := row(r.one("handout.review.total"), c.Total)
		sum.Sum, sum.Cells[8].Text = true, ""
		t.Rows = append(t.Rows, sum)
	}
	return t
}

// daily is what was read each day, as many metrics beside one another as a page is wide.
func (r *reviewReader) daily() (out []reportPart) {
	const across = 7
	first, to := r.Figures.Span()
	if first == "" {
		return nil
	}
	var metrics []campaign.Metric
	for _, m := range r.Book.Metrics {
		if len(r.Figures.Days(m.ID)) > 0 {
			metrics = append(metrics, m)
		}
	}
	if len(metrics) == 0 {
		return nil
	}
	tables := (len(metrics) + across - 1) / across
	for part := range slices.Chunk(metrics, (len(metrics)+tables-1)/tables) {
		title := r.t("handout.review.all.days")
		if tables > 1 { // each says which figures it has
			title = r.t("handout.review.all.days.of", "first", r.clean(part[0].Name), "last", r.clean(part[len(part)-1].Name))
			if len(part) == 1 {
				title = r.t("handout.review.all.days.one", "name", r.clean(part[0].Name))
			}
		}
		t := tableau{Title: title, Loose: true, Columns: []reportColumn{r.short("day")}}
		days := map[campaign.Date]bool{}
		for _, m := range part {
			t.Columns = append(t.Columns, reportColumn{Head: words{r.counted(m.Name, m.Unit, m.ID)}, Right: true, Most: 30})
			for _, d := range r.Figures.Days(m.ID) {
				days[d] = true
			}
		}
		for d := first; d <= to && len(days) > 0; d = d.Add(1) {
			if !days[d] {
				continue
			}
			row := cells(r.date(d))
			for _, m := range part {
				row.Cells = append(row.Cells, reportCell{Text: r.measured(m.ID, r.Figures.On(m.ID, d, ""))})
			}
			t.Rows = append(t.Rows, row)
		}
		sum := reportRow{Sum: true, Cells: []reportCell{{Text: r.one("handout.review.whole")}}}
		for _, m := range part {
			sum.Cells = append(sum.Cells, reportCell{Text: r.measured(m.ID, r.Figures.Total(m.ID, analysis.Scope{}))})
		}
		t.Rows = append(t.Rows, sum)
		out = append(out, t)
	}
	return out
}

// lines are the lines of the budget.
func (r *reviewReader) lines() tableau {
	t := tableau{Title: r.t("handout.review.all.budget"), Loose: true, Columns: []reportColumn{r.text("category"), r.text("item"), r.figure("planned"), r.figure("committed"), r.figure("paid"), r.figure("left")}}
	before := ""
	b := campaign.BudgetOf(r.Book)
	item, at := map[campaign.ID]string{}, map[campaign.ID]campaign.Amount{}
	for _, x := range r.Book.BudgetLines {
		item[x.ID] = x.Item
	}
	for _, a := range b.Lines {
		at[a.Line] = a
	}
	for i, c := range b.Categories {
		for _, id := range c.Lines {
			a := at[id]
			name := or(r.clean(c.Name), r.one("handout.review.uncategorised"))
			row := cells("", r.clean(item[id]), r.moneyOf(a.Planned), r.money(a.Committed), r.money(a.Paid), r.money(a.Left))
			if name != before || i == 0 && len(t.Rows) == 0 {
				row.Cells[0].Text, row.Begins = name, true
			}
			before = name
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// deviations are where figures fell short, why, and what was done.
func (r *reviewReader) deviations() tableau {
	t := tableau{Title: r.t("handout.review.all.deviations"), Loose: true, Columns: []reportColumn{r.short("day"), {Head: r.head("deviation"), Bold: true}, r.figure("expected"), r.figure("actual"), r.text("cause"), r.text("fix")}}
	for _, d := range r.Book.Deviations {
		t.Rows = append(t.Rows, cells(r.date(d.Day), r.clean(d.Name), r.measured(d.Metric, d.Expected), r.measured(d.Metric, d.Actual), or(r.clean(d.Cause), none), or(r.clean(d.Fix), none)))
	}
	return t
}

// log is what was done about each incident.
func (r *reviewReader) log() tableau {
	t := tableau{Title: r.t("handout.review.all.incidents"), Loose: true, Columns: []reportColumn{{Head: r.head("incident"), Bold: true, Most: 52}, r.short("time"), r.text("log")}}
	for _, i := range r.Book.Incidents {
		type line struct {
			at   int64
			what string
		}
		var lines []line
		if i.Started != nil {
			lines = append(lines, line{*i.Started, r.one("handout.review.log.began")})
		}
		for _, e := range r.Book.LogEntries {
			if e.Incident == i.ID {
				lines = append(lines, line{e.At, r.clean(e.Text)})
			}
		}
		if i.Answered != nil {
			lines = append(lines, line{*i.Answered, r.one("handout.review.log.answered")})
		}
		slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.at, b.at) })
		for _, key := range []string{"cause", "outcome"} {
			text := map[string]string{"cause": i.Cause, "outcome": i.Outcome}[key]
			if text = r.labelled("handout.review.col."+key, text); text != "" {
				lines = append(lines, line{0, text})
			}
		}
		if len(lines) == 0 {
			lines = append(lines, line{0, r.one("results.response.idle")})
		}
		day := ""
		for k, l := range lines {
			at := r.clock(l.at)
			if l.at != 0 && r.day(l.at) != day { // the first of each day says which
				day = r.day(l.at)
				at = day + " " + at
			}
			row := cells("", at, l.what)
			if k == 0 {
				row.Cells[0].Text, row.Begins = r.clean(i.Name), true
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// labelled is a text behind what it is.
func (r *reviewReader) labelled(key, text string) string {
	text = r.clean(text)
	if text == "" {
		return ""
	}
	colon := "："
	if r.tongue.lang == "en" {
		colon = ": "
	}
	return r.one(key) + colon + text
}
