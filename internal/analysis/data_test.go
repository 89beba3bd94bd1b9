package analysis

import (
	"fmt"
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// fair is live from 4 to 10 June 2026 and warms up from 1 June. Two channels.
func fair() *campaign.Workbook {
	return &campaign.Workbook{
		Periods:  []campaign.Period{{ID: "w", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "l", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Channels: []campaign.Channel{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Metrics: []campaign.Metric{
			{ID: "views", Aggregate: "sum"}, {ID: "clicks", Aggregate: "sum"}, {ID: "rate", Aggregate: "ratio", Unit: "%", Over: "clicks", Under: "views"},
			{ID: "cpc", Aggregate: "ratio", Over: "cost", Under: "clicks"}, {ID: "cost", Aggregate: "sum", Unit: "元"},
			{ID: "fans", Aggregate: "last"}, {ID: "score", Aggregate: "average"}, {ID: "odd", Aggregate: "ratio", Over: "rate", Under: "views"},
		},
	}
}

func read(w *campaign.Workbook, rows ...string) *Data {
	d := New(w)
	for _, r := range rows {
		var metric, channel, day string
		var v float64
		if _, err := fmt.Sscanf(r, "%s %s %s %g", &metric, &channel, &day, &v); err != nil {
			panic(err)
		}
		if channel == "all" {
			channel = ""
		}
		d.Add(campaign.ID(metric), campaign.ID(channel), campaign.Date("2026-06-"+day), v)
	}
	d.Sort()
	return d
}

func said(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.6g", *v)
}

func TestTotals(t *testing.T) {
	d := read(fair(),
		"views a 02 1000", "views a 01 500", "views b 01 300", "clicks a 01 5", "clicks b 01 9", "clicks a 02 40",
		"cost a 01 0.1", "cost a 02 0.2", "fans a 01 10", "fans a 03 30", "fans b 02 7", "score a 01 4", "score b 01 5", "score a 02 4.5",
		"views all 03 600", "views a 03 100") // the reading for all stands for the day
	for _, tc := range []struct {
		metric campaign.ID
		scope  Scope
		want   string
	}{
		{"views", Scope{}, "2400"},                                     // 800 + 1,000 + 600
		{"views", Scope{Channel: "a"}, "1600"},                         // 500 + 1,000 + 100
		{"views", Scope{From: "2026-06-02"}, "1600"},                   // 1,000 + 600
		{"views", Scope{From: "2026-06-02", To: "2026-06-02"}, "1000"}, //
		{"views", Scope{From: "2026-06-05"}, "–"},
		{"views", Scope{Channel: "nobody"}, "–"},
		{"cost", Scope{}, "0.3"},                 // and not 0.30000000000000004
		{"rate", Scope{To: "2026-06-02"}, "3"},   // 54 ÷ 1,800, not the mean of 1.75 and 4
		{"rate", Scope{Channel: "b"}, "3"},       // 9 ÷ 300
		{"rate", Scope{From: "2026-06-03"}, "–"}, // no clicks read
		{"cpc", Scope{}, "0.00555556"},           // 0.3 ÷ 54, not per cent
		{"cpc", Scope{Channel: "b"}, "–"},        // no cost read
		{"odd", Scope{}, "–"},                    // a ratio of a ratio has no sums
		{"fans", Scope{}, "37"},                  // A's latest 30 and B's latest 7
		{"fans", Scope{To: "2026-06-02"}, "17"},  // 10 and 7
		{"score", Scope{}, "4.5"},                // (4 + 5 + 4.5) ÷ 3
		{"score", Scope{Channel: "b"}, "5"},      //
		{"nothing", Scope{}, "–"},
	} {
		if got := said(d.Total(tc.metric, tc.scope)); got != tc.want {
			t.Errorf("%s %+v: %s, want %s", tc.metric, tc.scope, got, tc.want)
		}
	}
	if d.Split("views", "2026-06-03") || !d.Split("views", "2026-06-01") || d.Split("views", "2026-06-09") || !d.Split("rate", "2026-06-09") {
		t.Error("what is worked out is not told from what is read")
	}
	if got := d.Days("rate"); !slices.Equal(got, []campaign.Date{"2026-06-01", "2026-06-02"}) {
		t.Errorf("rate was read on %v", got)
	}
	if first, last := d.Span(); first != "2026-06-01" || last != "2026-06-03" || d.Len() != 16 {
		t.Errorf("%s to %s, %d", first, last, d.Len())
	}
}

func TestNothingDividesByZero(t *testing.T) {
	d := read(fair(), "views a 01 0", "clicks a 01 3")
	if got := d.On("rate", "2026-06-01", ""); got != nil {
		t.Errorf("3 ÷ 0 = %v", *got)
	}
}

func TestLine(t *testing.T) {
	d := read(fair(), "views a 01 1", "views a 03 2", "views b 03 4", "clicks a 03 7")
	days := []campaign.Date{"2026-06-02", "2026-06-03", "2026-06-04"}
	for _, tc := range []struct {
		metric    campaign.ID
		channel   campaign.ID
		cumulated bool
		want      string
	}{
		{"views", "", false, "– 6 –"}, {"views", "b", false, "– 4 –"},
		{"views", "", true, "1 7 –"}, // with what was read before; nothing after the last reading
		{"rate", "", true, "– 100 –"},
	} {
		got := ""
		for _, v := range d.Line(tc.metric, days, tc.channel, tc.cumulated) {
			got += " " + said(v)
		}
		if got[1:] != tc.want {
			t.Errorf("%s %q %v:%s, want %s", tc.metric, tc.channel, tc.cumulated, got, tc.want)
		}
	}
}
