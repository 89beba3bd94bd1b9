package cli

import (
	"cmp"
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// daySection is the section of show that is no list of rows but a day's figures.
const daySection = "day"

// day shows the figures of one day.
func (r *run) day(a *app.App, id campaign.ID, day string) error {
	if day != "" && !campaign.Date(day).Valid() {
		return usage{r.fault("bad_day", "day", day)}
	}
	f, err := a.Day.Figures(id, campaign.Date(day))
	if err != nil {
		return err
	}
	numbers, err := a.Day.Numbers(id, campaign.Date(day))
	if err != nil {
		return err
	}
	return r.answer(dayReport{f, numbers}, func() {
		r.line(string(f.Day) + dayCount(f.Count))
		r.dayRows("ui.day_view.overdue", f.Overdue)
		r.dayRows("ui.day_view.due", f.Due)
		r.dayRows("ui.day_view.done", f.Done)
		r.dayRows("ui.day_view.cues", f.Cues)
		r.dayRows("ui.day_view.incidents", f.Incidents)
		r.dayRows("ui.day_view.deviations", f.Deviations)
		r.dayRows("ui.day_view.materials", f.Materials)
		r.dayRows("ui.day_view.posts", f.Posts)
		r.dayRows("ui.day_view.metrics", f.Metrics)
		r.dayNumbers(numbers)
		t := f.Tomorrow
		if n := len(t.Due) + len(t.Cues) + len(t.Materials) + len(t.Posts); n > 0 {
			r.line(r.word("ui.day_view.tomorrow") + " " + string(t.Day))
			for _, rows := range [][]campaign.DayRow{t.Due, t.Cues, t.Materials, t.Posts} {
				r.rowsOfDay(rows)
			}
		}
	})
}

// dayReport is a day with what was read on it.
type dayReport struct {
	campaign.DayFigures
	Numbers []app.DayNumber `json:"numbers"`
}

// dayNumbers says of each metric what the day brought, against its pace, and what that makes of the target.
func (r *run) dayNumbers(numbers []app.DayNumber) {
	if len(numbers) == 0 {
		return
	}
	r.line(r.word("ui.day_view.numbers") + " " + strconv.Itoa(len(numbers)))
	rows := [][]string{}
	for _, n := range numbers {
		row := []string{"  " + n.Name, measured(n.Value, n.Unit), ""}
		if n.Share != nil {
			key := "ui.data.dayIs"
			if n.AtMost {
				key = "ui.data.dayIsAtMost"
			}
			row[1] = r.word(key, "actual", row[1], "expected", measured(n.Pace, n.Unit), "share", percent(n.Share))
		}
		switch {
		case n.Achieved != nil:
			row[2] = r.word("ui.day_view.soFarIs", "total", measured(n.Total, n.Unit), "target", measured(n.Target, n.Unit), "share", percent(n.Achieved))
		case n.Target != nil:
			row[2] = r.word("ui.day_view.soFar", "total", measured(n.Total, n.Unit), "target", measured(n.Target, n.Unit))
		}
		rows = append(rows, row)
	}
	r.table(rows)
}

// measured is a figure with its per cent sign, where that is its unit.
func measured(v *float64, unit string) string {
	if s := strings.TrimSpace(unit); v != nil && (s == "%" || s == "％") {
		return figure(v) + "%"
	}
	return figure(v)
}

// dayCount is how a day is counted from the live day: " D-9", " D+2".
func dayCount(n *int) string {
	switch {
	case n == nil:
		return ""
	case *n < 0:
		return " D" + strconv.Itoa(*n)
	}
	return " D+" + strconv.Itoa(*n)
}

// dayRows lists some rows of a day under their head; nothing where there are none.
func (r *run) dayRows(head string, rows []campaign.DayRow) {
	if len(rows) > 0 {
		r.line(r.word(head) + " " + strconv.Itoa(len(rows)))
		r.rowsOfDay(rows)
	}
}

func (r *run) rowsOfDay(rows []campaign.DayRow) {
	for _, row := range rows {
		at := string(cmp.Or(row.Expected, row.Time))
		if row.Late > 0 {
			at = string(row.At)
		}
		r.line("  " + strings.Join(strings.Fields(at+" "+row.Name+" "+row.Place+" "+row.Owner), " "))
	}
}
