package handout

import (
	"cmp"
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What a daily report tells beside the figures: deviations, incidents, what is overdue, and the next day.

// open is the deviations that are open on the evening of the day.
func (r *dailyReader) open() reportPart {
	const title = "handout.daily.deviations"
	rows := r.f.Day.Deviations
	if len(rows) == 0 {
		return r.none(title, "handout.daily.no_deviations")
	}
	t := tableau{Title: r.t(title), Loose: true, Columns: []reportColumn{{Head: r.head("deviation"), Bold: true, Most: 46}, r.text("cause"), r.text("fix"), {Head: r.head("owner"), Most: 30},
		{Head: r.head("deadline"), Bold: true, Solid: true}}}
	for _, row := range rows {
		at := slices.IndexFunc(r.Book.Deviations, func(d campaign.Deviation) bool { return d.ID == row.Row })
		if at < 0 {
			continue
		}
		d := r.Book.Deviations[at]
		line := cells(r.clean(d.Name), or(r.clean(d.Cause), none), or(r.clean(d.Fix), none), or(r.clean(row.Owner), none), or(strings.TrimSpace(r.date(row.At)+" "+string(row.Time)), none))
		line.Cells[0].Second = r.shortfall(d)
		line.Cells[4].Warn = row.Late > 0
		t.Rows = append(t.Rows, line)
	}
	return t.without(r.client)
}

// without is t without the columns in which no row has anything, where a paper leaves out what is internal: nothing stands in them
// for a reader.
func (t tableau) without(client bool) tableau {
	for k := len(t.Columns) - 1; client && k >= 0; k-- {
		if slices.ContainsFunc(t.Rows, func(r reportRow) bool { return r.Cells[k].Text != none }) {
			continue
		}
		t.Columns = slices.Delete(slices.Clone(t.Columns), k, k+1)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, k, k+1)
		}
	}
	return t
}

// shortfall is what was and what was to be: 1,390 / 2,400 58%.
func (r *dailyReader) shortfall(d campaign.Deviation) string {
	if d.Actual == nil || d.Expected == nil {
		return ""
	}
	goal := analysis.GoalOf(r.Book, d.Metric)
	share, _ := analysis.Achievement(d.Actual, d.Expected, goal != nil && goal.Direction == "at_most")
	words := r.measured(d.Metric, d.Actual) + " / " + r.measured(d.Metric, d.Expected)
	if share != nil {
		words += "　" + percent(share)
	}
	return words
}

// incidents are those of the day, with how long the answer took.
func (r *dailyReader) incidents() reportPart {
	const title = "handout.daily.incidents"
	rows := r.f.Day.Incidents
	if len(rows) == 0 {
		return r.none(title, "handout.daily.no_incidents")
	}
	t := tableau{Title: r.t(title), Loose: true, Columns: []reportColumn{{Head: r.t("handout.daily.began"), Bold: true, Solid: true}, {Head: r.t("handout.daily.answered"), Bold: true, Solid: true},
		{Head: r.t("handout.daily.took"), Solid: true}, r.text("incident"), {Head: r.head("owner"), Most: 30}, {Head: r.t("handout.daily.state"), Most: 24}}}
	for k, row := range rows {
		at := slices.IndexFunc(r.Book.Incidents, func(i campaign.Incident) bool { return i.ID == row.Row })
		if at < 0 || k >= len(r.f.Day.Clocks) {
			continue
		}
		i, clock := r.Book.Incidents[at], r.f.Day.Clocks[k]
		began := string(row.Time)
		if row.At != r.f.Day.Day {
			began = r.date(row.At) + " " + began
		}
		answered, took := none, none
		if i.Answered != nil && !clock.Running() {
			answered, took = r.clock(*i.Answered), minutes(clock.Elapsed)
		}
		line := cells(began, answered, took+" / "+minutes(clock.Limit), r.clean(i.Name), or(r.clean(row.Owner), none), r.one(r.stateOf(i, clock)))
		line.Cells[3].Second = r.came(i)
		line.Cells[2].Warn = clock.Over > 0
		t.Rows = append(t.Rows, line)
	}
	return t.without(r.client)
}

// stateOf is the key of how an incident stood on the evening of the day.
func (r *dailyReader) stateOf(i campaign.Incident, c campaign.IncidentClock) string {
	if i.Closed != nil && r.date(r.f.Day.Day) >= r.day(*i.Closed) {
		return "ui.incidents.closed"
	}
	return "ui.incidents.state." + c.State
}

// came is what came of an incident; while that is not known, the last line of its log.
func (r *dailyReader) came(i campaign.Incident) string {
	if i.Outcome != "" {
		return r.clean(i.Outcome)
	}
	last := campaign.LogEntry{}
	for _, e := range r.Book.LogEntries {
		if e.Incident == i.ID && e.At >= last.At {
			last = e
		}
	}
	if last.Text == "" {
		return ""
	}
	return r.clock(last.At) + " " + r.clean(last.Text)
}

// overdue is the tasks that are late.
func (r *dailyReader) overdue() reportPart {
	rows := r.f.Day.Overdue
	t := tableau{Title: r.t("handout.daily.overdue", "count", itoa(len(rows))), Loose: true,
		Columns: []reportColumn{{Head: r.t("handout.col.task")}, {Head: r.head("owner"), Most: 36}, {Head: r.t("handout.col.due"), Solid: true}, r.dayFigure("late")}}
	for _, row := range rows[:min(len(rows), mostLate)] {
		t.Rows = append(t.Rows, cells(r.clean(row.Name), or(r.clean(row.Owner), none), r.date(row.At), itoa(row.Late)))
	}
	if rest := len(rows) - mostLate; rest > 0 {
		t.Source = append(t.Source, r.t("handout.daily.overdue.more", "count", itoa(rest)))
	}
	return t
}

// tomorrow is what the next day brings, in the order of its hours: tasks, posts, materials to accept, and the run of show where it
// is short; else in a line.
func (r *dailyReader) tomorrow() (head, show words, out []ahead) {
	t := r.f.Day.Tomorrow
	for i, l := range r.tongue.langs() {
		head = append(head, locale.T(l, "handout.daily.tomorrow", "day", r.calendars[i].full(t.Day)))
	}
	add := func(rows []campaign.DayRow, title func(campaign.DayRow) string) {
		for _, row := range rows {
			out = append(out, ahead{ID: row.Row, Time: string(row.Time), Title: title(row), Owner: r.clean(row.Owner)})
		}
	}
	plain := func(row campaign.DayRow) string { return r.clean(row.Name) }
	add(t.Due, plain)
	add(t.Posts, func(row campaign.DayRow) string {
		return r.one("handout.daily.publish") + " " + r.clean(row.Name) + "·" + r.clean(row.Place)
	})
	add(t.Materials, func(row campaign.DayRow) string { return r.one("handout.daily.accept") + " " + r.clean(row.Name) })
	if n := len(t.Cues); n > mostCues {
		show = r.t("handout.daily.show", "count", itoa(n), "time", string(t.Cues[0].Time))
	} else {
		add(t.Cues, plain)
	}
	slices.SortStableFunc(out, func(a, b ahead) int {
		return cmp.Or(lastWithout(a.Time == "", b.Time == ""), cmp.Compare(a.Time, b.Time))
	})
	for i := range out {
		out[i].Number = r.scribe.number(out[i].ID, []string{out[i].Time, out[i].Title, out[i].Owner})
		out[i].Hash = r.scribe.rows[i][2]
	}
	return head, show, out
}
