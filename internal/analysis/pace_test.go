package analysis

import (
	"testing"

	"qingdan/internal/campaign"
)

func TestAchievement(t *testing.T) {
	for _, tc := range []struct {
		actual, target *float64
		atMost         bool
		want           string
		met            bool
	}{
		{new(12_000.0), new(10_000.0), false, "1.2", true},
		{new(7_999.0), new(10_000.0), false, "0.7999", false},
		{new(10.0), new(20.0), true, "2", true}, // half of what was allowed
		{new(25.0), new(20.0), true, "0.8", false},
		{new(0.0), new(20.0), true, "–", true},  // met, without a figure
		{new(5.0), new(0.0), false, "–", false}, // no target
		{new(0.0), new(0.0), false, "–", false},
		{new(0.0), new(0.0), true, "–", true},
		{nil, new(5.0), false, "–", false},
		{new(5.0), nil, true, "–", false},
	} {
		share, met := Achievement(tc.actual, tc.target, tc.atMost)
		if said(share) != tc.want || met != tc.met {
			t.Errorf("%s of %s: %s %v, want %s %v", said(tc.actual), said(tc.target), said(share), met, tc.want, tc.met)
		}
	}
}

func goal(id, parent, metric campaign.ID, target float64, direction string) campaign.Goal {
	return campaign.Goal{ID: id, Parent: parent, Metric: metric, Target: &target, Direction: direction}
}

// 7 live days from 4 June: 3/7 of 7,000 at the end of 6 June.
func TestPace(t *testing.T) {
	w := fair()
	w.Goals = []campaign.Goal{
		goal("part", "whole", "views", 2_000, "at_least"), goal("whole", "", "views", 7_000, "at_least"), goal("ctr", "", "rate", 4, "at_least"),
		goal("limit", "", "cost", 14, "at_most"),
	}
	d := read(w, "views a 01 500", "views a 04 1000", "views b 06 900", "clicks a 04 30", "cost a 04 0", "fans a 04 3")
	for _, tc := range []struct {
		metric campaign.ID
		day    campaign.Date
		want   string
	}{
		{"views", "2026-06-03", "– 500 –"},       // before the live period nothing is expected
		{"views", "2026-06-06", "3000 2400 0.8"}, // 500 + 1,000 + 900 of 3,000
		{"views", "2026-06-10", "7000 2400 0.342857"},
		{"views", "2026-06-20", "7000 2400 0.342857"}, // all of it from the last day on
		{"rate", "2026-06-04", "4 2 0.5"},             // 30 ÷ 1,500, a level from the first day
		{"cost", "2026-06-05", "4 0 –"},               // 2/7 of 14 and nothing spent
	} {
		m := w.Metrics[map[campaign.ID]int{"views": 0, "rate": 2, "cost": 4}[tc.metric]]
		p := d.PaceAt(w, m, tc.day)
		if got := said(p.Expected) + " " + said(p.Actual) + " " + said(p.Share); got != tc.want {
			t.Errorf("%s %s: %s, want %s", tc.metric, tc.day, got, tc.want)
		}
	}
	if d.PaceAt(w, w.Metrics[5], "2026-06-05") != nil {
		t.Error("a metric without a target has a pace")
	}
	paces := d.Paces(w, "2026-06-05")
	if len(paces) != 3 || paces[0].Day != "2026-06-04" || *paces[0].Expected != 1000 || paces[0].Elapsed != 1 || paces[0].Days != 7 || paces[0].Goal != "whole" {
		t.Errorf("%+v", paces)
	}
	for day, want := range map[campaign.Date]string{"2026-06-03": "–", "2026-06-04": "1000", "2026-06-10": "1000", "2026-06-11": "–"} {
		if pace, _ := DayPace(w, w.Metrics[0], day); said(pace) != want {
			t.Errorf("%s: %s, want %s", day, said(pace), want)
		}
	}
	w.Periods = nil
	if p := d.PaceAt(w, w.Metrics[0], "2026-06-06"); p.Expected != nil || p.Share != nil || said(p.Achieved) != "0.342857" {
		t.Errorf("without a live period %+v", p)
	}
}

// The goal's own curve: of 7,000 in 7 live days by "5 10 20 40 60 80 100", 20 % are due at the end of the third day, and
// the fourth brings 40 − 20 = 20 % of it.
func TestPaceByACurve(t *testing.T) {
	w := fair()
	g := goal("whole", "", "views", 7_000, "at_least")
	g.Curve = "5 10 20 40 60 80 100"
	w.Goals = []campaign.Goal{g}
	d := read(w, "views a 04 1050")
	if p := d.PaceAt(w, w.Metrics[0], "2026-06-06"); said(p.Expected) != "1400" || said(p.Share) != "0.75" {
		t.Errorf("at the end of the third day %+v", p)
	}
	for day, want := range map[campaign.Date]string{"2026-06-04": "350", "2026-06-07": "1400", "2026-06-10": "1400"} {
		if pace, _ := DayPace(w, w.Metrics[0], day); said(pace) != want {
			t.Errorf("%s: %s, want %s", day, said(pace), want)
		}
	}
}
