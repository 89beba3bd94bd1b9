package readiness

import (
	"time"

	"qingdan/internal/campaign"
)

// The campaign warms up from 1 to 3 June and is live from 4 to 10 June.
func dataRules() []ruleCase {
	core := func(w *campaign.Workbook) { w.Metrics[0].Core = true }
	read := func(days ...campaign.Date) Figures { return Figures{Read: map[campaign.ID][]campaign.Date{"m": days}} }
	all := []campaign.Date{"2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06", "2026-06-07", "2026-06-08", "2026-06-09", "2026-06-10"}
	at := func(share float64) Figures {
		return Figures{Paces: []Pace{{Metric: "m", Day: "2026-06-06", Expected: new(1000.0), Actual: new(share * 1000), Share: &share}}}
	}
	noon := time.Date(2026, 6, 7, 12, 0, 0, 0, time.Local).UnixMilli()
	deviation := func(change func(*campaign.Deviation)) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) {
			d := campaign.Deviation{ID: "d", Name: "报名", Metric: "m", Cause: "限流", Fix: "换素材", Owner: "lin", Opened: &noon, Deadline: "2026-06-08", DeadlineTime: "12:00", State: "doing"}
			if change != nil {
				change(&d)
			}
			w.Deviations = []campaign.Deviation{d}
		}
	}
	const day campaign.Date = "2026-06-07"
	low := "none deviation..metric actual=799.9 day=2026-06-06 expected=1000 row=m share=7999"
	return []ruleCase{
		{rule: "data.daily", today: day, want: []string{"!none"}}, // no metric is core
		{rule: "data.daily", today: "2026-06-01", change: core, want: []string{"!later"}},
		{rule: "data.daily", today: "2026-06-02", change: core, f: read("2026-06-01")}, // today's may still come
		{rule: "data.daily", today: "2026-06-02", change: core, f: read("2026-06-02"), want: []string{"metric reading..value count=1 day=2026-06-01 row=m"}},
		{rule: "data.daily", today: day, change: core, f: read("2026-06-01", "2026-06-03", "2026-06-04", "2026-06-05"), want: []string{"metric reading..value count=2 day=2026-06-02 row=m"}},
		{rule: "data.daily", today: "2026-07-01", change: core, f: read(all...)},
		{rule: "data.daily", today: "2026-07-01", change: core, f: read(all[:9]...), want: []string{"metric reading..value count=1 day=2026-06-10 row=m"}},
		{rule: "data.daily", today: "2026-06-03", change: func(w *campaign.Workbook) { w.Metrics[0].Core, w.Metrics[1].Core = true, true }, f: read("2026-06-01"), want: []string{"metrics reading..value count=2 day=2026-06-01 n=2"}},

		{rule: "data.deviation", today: day, want: []string{"!none"}},
		{rule: "data.deviation", today: day, f: at(0.8)},
		{rule: "data.deviation", today: day, f: at(0.7999), want: []string{low}},
		{rule: "data.deviation", today: day, f: Figures{Paces: []Pace{{Metric: "m", Day: "2026-06-06"}}}}, // a pace that is no figure
		{rule: "data.deviation", today: day, f: at(0.7999), change: deviation(nil)},
		{rule: "data.deviation", today: day, f: at(0.7999), change: deviation(func(d *campaign.Deviation) { d.Metric = "r" }), want: []string{low}},
		{rule: "data.deviation", today: day, f: at(0.7999), change: deviation(func(d *campaign.Deviation) { d.State, d.DoneOn = "done", "2026-06-06" })},
		{rule: "data.deviation", today: day, f: at(0.7999), change: deviation(func(d *campaign.Deviation) { d.State, d.DoneOn = "done", "2026-06-05" }), want: []string{low}},
		{rule: "data.deviation", today: day, f: at(0.9), change: deviation(func(d *campaign.Deviation) { d.Cause, d.Fix, d.Owner, d.Deadline = " ", "", "", "" }), want: []string{
			"cause deviation.d.cause", "fix deviation.d.fix", "owner deviation.d.owner", "deadline deviation.d.deadline"}},
		{rule: "data.deviation", today: day, change: deviation(func(d *campaign.Deviation) { d.DeadlineTime = "12:01" }), want: []string{"late deviation.d.deadline day=2026-06-08 hours=24"}},
		{rule: "data.deviation", today: day, change: deviation(func(d *campaign.Deviation) { d.DeadlineTime = "" })},
		{rule: "data.deviation", today: day, change: deviation(func(d *campaign.Deviation) { d.Deadline, d.DeadlineTime = "2026-06-09", "00:01" }), want: []string{"late deviation.d.deadline day=2026-06-09 hours=24"}},
		{rule: "data.deviation", today: "2026-06-09", change: deviation(nil), want: []string{"overdue deviation.d.deadline day=2026-06-08"}},
		{rule: "data.deviation", today: "2026-06-09", change: deviation(func(d *campaign.Deviation) { d.State, d.DoneOn = "done", "2026-06-08" })},
	}
}
