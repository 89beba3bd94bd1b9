package analysis

import (
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// Where figures come from, whole and cut to a period; a reading outside every period is counted and said.
func TestSources(t *testing.T) {
	w := reviewed()
	w.Periods = []campaign.Period{{ID: "w", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "l", Kind: "live", Starts: "2026-06-05", Ends: "2026-06-05"}, {ID: "l2", Kind: "live", Starts: "2026-06-06"}, {ID: "x", Kind: "live"}}
	d := read(w, "orders a 02 5", "orders a 05 40", "orders b 06 20", "orders all 06 25", "clicks a 05 300", "clicks a 09 7", "cost a 05 80")
	r := d.Results(w, asked())
	i := slices.IndexFunc(r.Sources, func(s Source) bool { return s.Metric == "orders" })
	s := r.Sources[i]
	// 5 + 40, and on the 6th the 25 of all channels stand for the day; channel b has its own 20
	if said(s.Total) != "70" || s.Readings != 4 || s.Whole != 1 || s.First != "2026-06-02" || s.Last != "2026-06-06" || len(s.Channels) != 2 || s.Channels[0].Total != 45 || s.Channels[1].Total != 20 {
		t.Errorf("%+v", s)
	}
	if r.Outside != 1 || r.In != "" { // the clicks of the 9th
		t.Errorf("%d outside, cut to %q", r.Outside, r.In)
	}
	if want := []Cut{{"warmup", "2026-06-01", "2026-06-03"}, {"live", "2026-06-05", "2026-06-06"}}; !slices.Equal(r.Cuts, want) {
		t.Errorf("%+v", r.Cuts)
	}
	a := asked()
	a.In, a.First = "live", "gross"
	live := d.Results(w, a)
	// 40 + 25 of the live days, ÷ the whole target of 80; conversion 65 ÷ 300; what was entered of channel c’s cost is of all days
	if live.In != "live" || said(live.Goals[0].Actual) != "65" || said(live.Goals[0].Achieved) != "0.8125" || live.Return.First != "gross" {
		t.Errorf("%+v", live.Goals[0])
	}
	step := live.Funnel[slices.IndexFunc(live.Funnel, func(s Step) bool { return s.Metric == "orders" })]
	if said(step.Value) != "65" || said(step.Rate) != "0.216667" {
		t.Errorf("%+v", step)
	}
	if whole := r.Channels.Rows[2]; whole.CostFrom != "channel" || live.Channels.Rows[2].CostFrom != "" || live.Channels.Rows[2].Cost != nil {
		t.Errorf("%+v %+v", whole, live.Channels.Rows[2])
	}
	if live.Budget.Spent != r.Budget.Spent || *live.Return.Cost != *r.Return.Cost {
		t.Error("the budget was cut")
	}
	if a.In = "review"; d.Results(w, a).In != "" { // nothing is cut to what is not offered
		t.Error("cut to the review")
	}
}

// A goal is missed by far under the share that a workspace says.
func TestLowGoal(t *testing.T) {
	w := reviewed()
	a := asked()
	a.Low = 8000
	low := func(orders string) bool { return read(w, "orders a 04 "+orders).Results(w, a).Goals[0].Low }
	if !low("63") || low("64") || low("80") { // of 80: 78.75 %, 80 %, all of it
		t.Error(low("63"), low("64"), low("80"))
	}
}

// A category says what its amounts are made of: (planned + released) − (committed + paid).
func TestCategoryParts(t *testing.T) {
	for _, c := range figures(reviewed()).Results(reviewed(), asked()).Budget.Categories {
		if c.May != c.Planned+c.Raised || c.Spent != c.Committed+c.Paid || c.Left != c.May-c.Spent {
			t.Errorf("%+v", c)
		}
	}
}
