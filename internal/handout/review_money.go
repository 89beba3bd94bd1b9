package handout

import (
	"strings"

	"qingdan/internal/analysis"
)

// Budget and return, the run of show and incidents.

// budget is what was spent against what was planned, what was released of the reserve, and both returns by name.
func (r *reviewReader) budget(text ReviewText) []reportPart {
	return []reportPart{r.prose(text), r.categories(), r.releases(), r.returns()}
}

func (r *reviewReader) categories() tableau {
	b := r.Results.Budget
	if len(b.Categories) == 0 {
		return tableau{}
	}
	most := int64(1)
	for _, c := range b.Categories {
		most = max(most, c.May, c.Spent)
	}
	t := tableau{Title: r.t("handout.review.budget.chart"), Note: r.t("handout.review.budget.of"),
		Columns: []reportColumn{r.text("category"), {Graph: true}, {Head: r.head("may"), Right: true, Grey: true}, r.figure("spent"), r.figure("left"), r.figure("used")}}
	t.Columns[0].Most = 48
	of := func(v int64) float64 { return max(0, float64(v)/float64(most)) }
	may, spent := int64(0), int64(0)
	for _, c := range b.Categories {
		name := r.clean(c.Name)
		if name == "" {
			name = r.one("handout.review.uncategorised")
		}
		may, spent = may+c.May, spent+c.Spent
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: name}, {Graph: against{of(c.May), of(c.Spent)}}, {Text: r.money(c.May)}, {Text: r.money(c.Spent)},
			{Text: r.money(c.Left), Warn: c.Left < 0, Bold: c.Left < 0}, {Text: percent(c.Used)}}})
	}
	if b.Loose > 0 {
		spent += b.Loose
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.one("handout.review.loose")}, {}, {Text: none}, {Text: r.money(b.Loose)}, {Text: none}, {Text: none}}})
	}
	t.Rows = append(t.Rows, reportRow{Sum: true, Cells: []reportCell{{Text: r.one("handout.review.total")}, {}, {Text: r.money(may)}, {Text: r.money(spent)}, {Text: r.money(may - spent)}, {}}})
	if b.Approved != nil {
		t.Source = append(t.Source, r.t("handout.review.approved", "amount", r.money(*b.Approved)))
	}
	if b.Reserve != nil {
		t.Source = append(t.Source, r.t("handout.review.reserve", "reserve", r.money(*b.Reserve), "released", r.money(b.Released)))
	}
	return t
}

// releases are the amounts let go of the reserve.
func (r *reviewReader) releases() tableau {
	t := tableau{Title: r.t("handout.review.releases"), Columns: []reportColumn{r.short("day"), r.figure("amount"), r.text("reason"), r.text("person")}}
	for _, x := range r.Book.Releases {
		t.Rows = append(t.Rows, cells(r.date(x.Day), r.moneyOf(x.Amount), r.clean(x.Reason), r.people[x.Person]))
	}
	return t
}

// returns are revenue, cost and gross profit as lengths, and both returns by name.
func (r *reviewReader) returns() tableau {
	x := r.Results.Return
	t := tableau{Title: r.t("handout.review.roi"), Note: r.t("handout.review.roi.of"), Columns: []reportColumn{r.text("item"), {Graph: true}, {Head: r.head("value"), Right: true, Bold: true}}}
	most := int64(1)
	for _, v := range []*int64{x.Revenue, x.Cost, x.Profit} {
		if v != nil {
			most = max(most, *v)
		}
	}
	for _, line := range []struct {
		key   string
		value *int64
	}{{"revenue", x.Revenue}, {"cost", x.Cost}, {"profit", x.Profit}} {
		name := r.one("handout.review.money." + line.key)
		if line.key == "profit" && x.Margin != nil {
			m := float64(*x.Margin) / 10_000
			name = r.one("handout.review.money.profit.of", "margin", percent(&m))
		}
		row := reportRow{Cells: []reportCell{{Text: name}, {}, {Text: r.moneyOf(line.value)}}}
		if line.value != nil && *line.value > 0 {
			row.Cells[1].Graph = bar{Share: float64(*line.value) / float64(most)}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, reportRow{Begins: true, Cells: []reportCell{{Text: r.one("handout.review.roi.net"), Bold: true}, {}, {Text: number(x.Net)}}},
		reportRow{Cells: []reportCell{{Text: r.one("handout.review.roi.gross"), Bold: true}, {}, {Text: number(x.Gross)}}})
	for _, what := range x.Missing {
		t.Source = append(t.Source, r.t("results.roi.lacks."+what))
	}
	if x.CostFrom != "" {
		t.Source = append(t.Source, r.t("handout.review.cost_from."+x.CostFrom))
	}
	return t
}

// show is the run of show, planned against actual, and the incidents with their response times.
func (r *reviewReader) show(text ReviewText) []reportPart {
	parts := []reportPart{r.prose(text)}
	for _, d := range r.Results.Days {
		if d.Ran+d.Skipped > 0 {
			parts = append(parts, r.showDay(d))
		}
	}
	return append(parts, r.incidents())
}

func (r *reviewReader) showDay(d analysis.ShowDay) tableau {
	from, to := int64(0), int64(0)
	for _, i := range d.Items {
		for _, v := range []int64{i.PlannedFrom, i.From} {
			if v > 0 && (from == 0 || v < from) {
				from = v
			}
		}
		to = max(to, i.PlannedTo, i.To, i.From)
	}
	var axis []tick
	at := func(v int64) float64 { return 0 }
	if to > from {
		hours := int64(1)
		for (to-from)/(hours*3_600_000) > 6 {
			hours++
		}
		const hour = int64(3_600_000)
		from -= (from%hour + hour) % hour
		long := float64(to - from)
		at = func(v int64) float64 { return float64(v-from) / long }
		for v := from; v <= to; v += hours * hour {
			axis = append(axis, tick{At: at(v), Name: r.clock(v)})
		}
	}
	title := words{}
	for _, k := range r.calendars {
		title = append(title, tongue{k.lang}.one("handout.review.run", "day", k.full(d.Day)))
	}
	t := tableau{Title: title, Note: r.t("handout.review.run.of"),
		Columns: []reportColumn{r.text("item"), {Graph: true, Ticks: axis}, {Head: r.head("planned"), Right: true, Grey: true}, r.figure("actual"), r.figure("late")}}
	t.Columns[0].Most = 48
	for k, i := range d.Items {
		name := ""
		if k < len(d.Titles) {
			name = r.clean(d.Titles[k])
		}
		graph := reportCell{}
		s := spell{-1, -1, -1, -1}
		if i.PlannedFrom > 0 && !i.Inserted {
			s.From, s.To = at(i.PlannedFrom), at(max(i.PlannedTo, i.PlannedFrom))
		}
		if i.From > 0 {
			s.RanFrom, s.RanTo = at(i.From), at(max(i.To, i.From))
		}
		actual := r.stretch(i.From, i.To)
		graph.Graph = s
		late := ""
		if i.Late != nil {
			v := float64(*i.Late)
			late = number(&v)
		}
		switch {
		case i.State == "skipped":
			actual = r.one("handout.review.skipped")
		case i.Inserted:
			late = r.one("handout.review.inserted")
		case i.From == 0:
			actual = none
		}
		planned := r.stretch(i.PlannedFrom, i.PlannedTo)
		if i.Inserted {
			planned = none
		}
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: name}, graph, {Text: planned}, {Text: actual}, {Text: late, Warn: i.Late != nil && *i.Late >= 5}}})
	}
	t.Source = []words{r.t("handout.review.run.sum", "ran", itoa(d.Ran), "late", itoa(d.Late), "skipped", itoa(d.Skipped), "inserted", itoa(d.Inserted))}
	return t
}

// stretch is the times from one instant to another.
func (r *reviewReader) stretch(from, to int64) string {
	a, b := r.clock(from), r.clock(to)
	if a == "" || b == "" || from == to {
		return a
	}
	return a + "–" + b
}

func (r *reviewReader) incidents() tableau {
	const top = 2.0
	in := r.Results.Incidents
	answered := in.Met
	t := tableau{Title: r.t("handout.review.incidents", "met", itoa(answered), "count", itoa(len(in.List))), Note: r.t("handout.review.incidents.of"),
		Columns: []reportColumn{r.text("incident"), {Graph: true, Ticks: []tick{{1 / top, r.one("handout.review.limit100"), true}}}, r.figure("response"), {Head: r.head("limit"), Right: true, Grey: true},
			{Head: r.head("verdict"), Bold: true, Solid: true}}}
	t.Columns[0].Most = 70
	for k, i := range in.List {
		second := []string{r.one("choice.incident.tier." + i.Tier)}
		if k < len(r.Book.Incidents) {
			x := r.Book.Incidents[k]
			if x.Started != nil {
				second = append([]string{r.day(*x.Started) + " " + r.clock(*x.Started)}, second...)
			}
			if x.Area != "" {
				second = append(second, r.clean(x.Area))
			}
		}
		row := reportRow{Cells: []reportCell{{Text: r.clean(i.Name), Second: strings.Join(second, " · ")}, {}, {Text: none}, {Text: minutes(i.Limit)},
			{Text: r.one("results.response." + i.State), Warn: i.State == "missed" || i.State == "over"}}}
		if i.State != "idle" {
			row.Cells[2].Text = minutes(i.Elapsed)
			if i.Limit > 0 {
				share := float64(i.Elapsed) / float64(i.Limit)
				row.Cells[1].Graph = bar{min(share, top) / top, i.Over > 0, share > top}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
