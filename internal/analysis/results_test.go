package analysis

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/internal/campaign"
)

// reviewed is a campaign with a figure of every kind: amounts of the budget are fen, those of readings yuan.
func reviewed() *campaign.Workbook {
	noon := time.Date(2026, 6, 4, 12, 0, 0, 0, time.UTC)
	at := func(minutes int) *int64 { return new(noon.Add(time.Duration(minutes) * time.Minute).UnixMilli()) }
	return &campaign.Workbook{
		Campaign: campaign.Campaign{Currency: "CNY", Approved: new(int64(1_000_000)), Margin: new(int64(6000))},
		Periods:  []campaign.Period{{ID: "l", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Channels: []campaign.Channel{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}, {ID: "c", Name: "C", Cost: new(int64(20_000))}, {ID: "d", Name: "D"}},
		Metrics: []campaign.Metric{
			{ID: "views", Name: "Views", Aggregate: "sum", Role: "exposure"}, {ID: "clicks", Name: "Clicks", Aggregate: "sum", Role: "click"},
			{ID: "orders", Name: "Orders", Aggregate: "sum", Role: "conversion"}, {ID: "signups", Name: "Sign-ups", Aggregate: "sum", Role: "conversion"},
			{ID: "ctr", Name: "Click rate", Aggregate: "ratio", Unit: "%", Over: "clicks", Under: "views", Role: "click"},
			{ID: "cost", Name: "Spend", Aggregate: "sum", Unit: "元", Role: "cost"}, {ID: "sales", Name: "Sales", Aggregate: "sum", Unit: "元", Role: "revenue"},
			{ID: "complaints", Aggregate: "sum"}, {ID: "silent", Aggregate: "sum"},
		},
		Goals: []campaign.Goal{
			{ID: "orders", Metric: "orders", Target: new(float64(80))}, {ID: "few", Metric: "complaints", Target: new(float64(3)), Direction: "at_most"},
			{ID: "aimless", Metric: "orders"}, {ID: "nil", Metric: "orders", Target: new(float64(0))}, {ID: "uncounted", Target: new(float64(5))},
			{ID: "unread", Metric: "silent", Target: new(float64(5))},
		},
		BudgetLines: []campaign.BudgetLine{
			{ID: "1", Category: "Media", Planned: new(int64(400_000)), Paid: new(int64(300_000)), Committed: new(int64(150_000))},
			{ID: "2", Category: "Site", Planned: new(int64(200_000)), Paid: new(int64(50_000))},
			{ID: "3", Category: "None"},
		},
		RunItems: []campaign.RunItem{
			{ID: "r1", Title: "Doors", Day: "2026-06-04", Starts: "12:00", Minutes: new(int64(30)), Started: at(6), Ended: at(40)},
			{ID: "r2", Title: "Talk", Day: "2026-06-04", Starts: "12:30", Minutes: new(int64(30)), Started: at(40), Ended: at(75)},
		},
		Incidents: []campaign.Incident{
			{ID: "i1", Name: "Rain", Tier: "major", Minutes: new(int64(10)), Started: at(0), Answered: at(4)},
			{ID: "i2", Name: "Power", Tier: "major", Minutes: new(int64(10)), Started: at(0), Answered: at(21)},
			{ID: "i3", Name: "Crowd", Tier: "major", Started: at(0)},
		},
	}
}

func asked() Asked {
	return Asked{Limits: campaign.TierLimits{Major: 60}, Money: func(m campaign.Metric) bool { return m.Unit == "元" }, Now: time.Date(2026, 6, 4, 12, 50, 0, 0, time.UTC)}
}

func figures(w *campaign.Workbook) *Data {
	return read(w,
		"views a 04 10000", "views b 04 30000", "clicks a 04 300", "clicks b 05 600", "clicks c 05 100",
		"orders a 04 40", "orders b 05 20", "orders c 05 20", "orders all 06 20",
		"signups a 04 25", "cost a 04 300", "cost b 04 500", "sales all 04 18000", "complaints all 05 4")
}

func TestChannels(t *testing.T) {
	w := reviewed()
	c := figures(w).Channels(w, asked().Money, Scope{})
	for i, want := range []struct{ traffic, conversion, cost, cpm, cpc, cpa, verdict, from, missing string }{
		// clicks 300 of 1,000; orders 40 of 80; cost 300 of 300 + 500 + 200 = 1,000; CPM 300 ÷ 10,000 × 1,000; CPC 300 ÷ 300; CPA 300 ÷ 40
		{"0.3", "0.5", "0.3", "30", "1", "7.5", "efficient", "readings", ""},
		// 600 ÷ 1,000; 20 ÷ 80; 500 ÷ 1,000; 500 ÷ 30,000 × 1,000 = 16.6667; 500 ÷ 600 = 0.833333; 500 ÷ 20
		{"0.6", "0.25", "0.5", "16.6667", "0.833333", "25", "costly", "readings", ""},
		// 100 ÷ 1,000; 20 ÷ 80; ¥200 entered of it, ÷ 1,000; never seen; 200 ÷ 100; 200 ÷ 20
		{"0.1", "0.25", "0.2", "–", "2", "10", "efficient", "channel", "exposure"},
		{"–", "–", "–", "–", "–", "–", "", "", "exposure click conversion cost"},
	} {
		r := c.Rows[i]
		got := []string{said(r.TrafficShare), said(r.ConversionShare), said(r.CostShare), said(r.CPM), said(r.CPC), said(r.CPA), r.Verdict, r.CostFrom, strings.Join(r.Missing, " ")}
		if w := []string{want.traffic, want.conversion, want.cost, want.cpm, want.cpc, want.cpa, want.verdict, want.from, want.missing}; !slices.Equal(got, w) {
			t.Errorf("%s: %q, want %q", r.Name, got, w)
		}
	}
	// 1,000 ÷ 40,000 × 1,000; 1,000 ÷ 1,000; 1,000 ÷ 80: the 20 orders read for all channels belong to none of them
	if got := []string{said(c.Total.CPM), said(c.Total.CPC), said(c.Total.CPA)}; !slices.Equal(got, []string{"25", "1", "12.5"}) {
		t.Error(got)
	}
	w.Metrics = w.Metrics[2:3] // orders alone
	w.Metrics[0].Role = "exposure"
	if c := figures(w).Channels(w, asked().Money, Scope{}); !slices.Equal(c.Missing, []string{"click", "conversion", "cost"}) || c.Traffic != "exposure" || c.Rows[0].Verdict != "" || said(c.Rows[0].TrafficShare) != "0.5" {
		t.Errorf("%+v", c)
	}
}

func TestEvenChannel(t *testing.T) {
	w := reviewed()
	d := read(w, "orders a 04 1", "orders b 04 2", "cost a 04 0.1", "cost b 04 0.2") // 1 ÷ 3 both, though 0.1 + 0.2 is no 0.3 in binary
	w.Channels = w.Channels[:2]
	for _, r := range d.Channels(w, asked().Money, Scope{}).Rows {
		if r.Verdict != "even" {
			t.Errorf("%+v", r)
		}
	}
}

func TestFunnel(t *testing.T) {
	w := reviewed()
	var got []string
	for _, s := range figures(w).Funnel(w, Scope{}) {
		got = append(got, s.Name+" "+said(s.Value)+" "+said(s.Rate)+" "+s.RateName)
	}
	// clicks 300 + 600 + 100 = 1,000 ÷ 40,000 views; orders 40 + 20 + 20 + 20 = 100 ÷ 1,000; sign-ups 25 ÷ 100
	want := []string{"Views 40000 – ", "Clicks 1000 0.025 Click rate", "Orders 100 0.1 ", "Sign-ups 25 0.25 "}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestReturn(t *testing.T) {
	w := reviewed()
	r := figures(w).Results(w, asked()).Return
	// cost 3,000 + 1,500 + 500 = ¥5,000; (18,000 − 5,000) ÷ 5,000 = 2.6; gross profit 18,000 × 60 % = 10,800, ÷ 5,000 = 2.16
	if *r.Revenue != 1_800_000 || *r.Profit != 1_080_000 || *r.Cost != 500_000 || r.CostFrom != "budget" || said(r.Net) != "2.6" || said(r.Gross) != "2.16" || len(r.Missing) != 0 {
		t.Errorf("%+v", r)
	}
	w.BudgetLines, w.Campaign.Margin = nil, nil
	r = figures(w).Results(w, asked()).Return
	// nothing spent of the budget: 300 + 500 = ¥800 read; (18,000 − 800) ÷ 800 = 21.5
	if *r.Cost != 80_000 || r.CostFrom != "readings" || said(r.Net) != "21.5" || r.Gross != nil || !slices.Equal(r.Missing, []string{"margin"}) {
		t.Errorf("%+v", r)
	}
	if r = New(w).Results(w, asked()).Return; r.Net != nil || !slices.Equal(r.Missing, []string{"revenue", "cost", "margin"}) {
		t.Errorf("%+v", r)
	}
	w.Metrics[6].Unit = "万元"
	if r = figures(w).Results(w, asked()).Return; r.Revenue != nil || r.Net != nil || r.Missing[0] != "unit" {
		t.Errorf("%+v", r)
	}
	w.Metrics[6].Role = ""
	if r = figures(w).Results(w, asked()).Return; r.Missing[0] != "metric" {
		t.Errorf("%+v", r)
	}
}

func TestResults(t *testing.T) {
	w := reviewed()
	r := figures(w).Results(w, asked())
	var got []string
	for _, g := range r.Goals {
		got = append(got, string(g.Goal)+" "+said(g.Actual)+" "+said(g.Achieved)+" "+g.Missing)
	}
	// 100 ÷ 80; at most 3 of 4: 3 ÷ 4
	if want := []string{"orders 100 1.25 ", "few 4 0.75 ", "aimless 100 – target", "nil 100 – zero", "uncounted – – metric", "unread – – reading"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if !r.Goals[0].Met || r.Goals[1].Met || r.Goals[3].Met {
		t.Error("what is met")
	}
	b := r.Budget
	// 5,000 of 10,000 approved; media 4,500 of 4,000: 500 over; site 500 of 2,000; nothing of nothing
	if b.Spent != 500_000 || said(b.Used) != "0.5" || b.Categories[0].Left != -50_000 || said(b.Categories[0].Used) != "1.125" || said(b.Categories[1].Used) != "0.25" || b.Categories[2].Used != nil {
		t.Errorf("%+v", b)
	}
	day := r.Days[0]
	// 12:06 for 12:00 and 12:40 for 12:30; over at 13:15 for 13:00
	if len(r.Days) != 1 || day.Ran != 2 || day.Late != 2 || *day.EndsLate != 15 || !slices.Equal(day.Titles, []string{"Doors", "Talk"}) || *day.Items[1].Longer != 5 {
		t.Errorf("%+v", day)
	}
	in := r.Incidents
	// 4 minutes of 10, 21 of 10, and one open for 50 of 60; (4 + 21) ÷ 2 = 12.5 minutes
	if in.Met != 1 || in.Late != 1 || *in.Mean != 750_000 || in.List[2].State != "running" {
		t.Errorf("%+v", in)
	}
	if len(r.Missing) != 0 || r.First != "2026-06-04" || r.Last != "2026-06-06" || r.Readings != 14 {
		t.Errorf("%+v", r)
	}
}

// Whatever is missing or zero, no figure is made up and none is a NaN or an infinity.
func TestResultsOfNothing(t *testing.T) {
	empty := New(&campaign.Workbook{}).Results(&campaign.Workbook{}, asked())
	if want := []string{"goals", "readings", "channels", "budget", "run"}; !slices.Equal(empty.Missing, want) {
		t.Errorf("%q", empty.Missing)
	}
	w := reviewed()
	for i := range w.Goals {
		w.Goals[i].Target = new(float64(0))
	}
	for i := range w.BudgetLines {
		w.BudgetLines[i].Paid, w.BudgetLines[i].Committed, w.BudgetLines[i].Planned = nil, nil, new(int64(0))
	}
	zero := read(w, "views a 04 0", "clicks a 04 0", "orders a 04 0", "cost a 04 0", "sales all 04 0", "complaints all 04 0").Results(w, asked())
	walk(t, reflect.ValueOf(empty))
	walk(t, reflect.ValueOf(zero))
	if r := zero.Channels.Rows[0]; r.CPA != nil || r.ConversionShare != nil || r.Verdict != "" || zero.Return.Net != nil || !slices.Contains(zero.Return.Missing, "cost") {
		t.Errorf("%+v %+v", r, zero.Return)
	}
	if few := zero.Goals[1]; !few.Met || few.Achieved != nil || few.Missing != "" { // at most 0, and 0 it was
		t.Errorf("%+v", few)
	}
}

func walk(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			t.Error("no figure: ", f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			walk(t, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			t.Error("a list is null: ", v.Type())
		}
		for i := range v.Len() {
			walk(t, v.Index(i))
		}
	}
}
