package campaign

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// wholeGoal is a goal that passes all five tests.
func wholeGoal() Goal {
	return Goal{ID: "g", Metric: "m", Name: "报名", Target: new(20_000.0), Unit: "人", Direction: "at_least", Baseline: new(11_800.0), Deadline: "2026-06-10", Owner: "p", Why: "名单"}
}

func TestSmart(t *testing.T) {
	w := &Workbook{
		Metrics: []Metric{{ID: "m", Unit: "人"}, {ID: "bare"}},
		Periods: []Period{{Kind: "preparation", Starts: "2026-05-01", Ends: "2026-06-03"}, {Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
	}
	for _, tc := range []struct {
		change func(*Goal)
		want   string // test: code@field
	}{
		{func(*Goal) {}, ""},
		{func(g *Goal) { g.Metric, g.Unit = "", "次" }, "specific: metric@metric"},
		{func(g *Goal) { g.Owner = "" }, "specific: owner@owner"},
		{func(g *Goal) { g.Target = nil }, "measurable: target@target"},
		{func(g *Goal) { g.Target = new(0.0) }, "measurable: zero@target"},
		{func(g *Goal) { g.Target, g.Direction = new(0.0), "at_most" }, ""}, // no complaint at all
		{func(g *Goal) { g.Target, g.Direction = new(-1.0), "at_most" }, "measurable: zero@target"},
		{func(g *Goal) { g.Unit = " " }, ""}, // the metric has one
		{func(g *Goal) { g.Unit, g.Metric = " ", "bare" }, "measurable: unit@unit"},
		{func(g *Goal) { g.Baseline = nil }, "achievable: baseline@baseline"},
		{func(g *Goal) { g.Baseline = new(0.0) }, ""}, // the first time
		{func(g *Goal) { g.Target = new(35_400.0) }, ""},
		{func(g *Goal) { g.Target = new(35_401.0) }, "achievable: reach@target times=3.1"},
		{func(g *Goal) { g.Target, g.Baseline = new(47_200.0), new(11_800.0) }, "achievable: reach@target times=4"},
		{func(g *Goal) { g.Direction, g.Target, g.Baseline = "at_most", new(20.0), new(60.0) }, ""}, // complaints from 60 to 20
		{func(g *Goal) { g.Direction, g.Target, g.Baseline = "at_most", new(10.0), new(60.0) }, "achievable: reach@target times=6"},
		{func(g *Goal) { g.Direction, g.Target, g.Baseline = "at_most", new(900.0), new(60.0) }, ""},
		{func(g *Goal) { g.Why = "\n" }, "relevant: why@why"},
		{func(g *Goal) { g.Deadline = "" }, "time_bound: deadline@deadline"},
		{func(g *Goal) { g.Deadline = "2026-05-01" }, ""},
		{func(g *Goal) { g.Deadline = "2026-04-30" }, "time_bound: outside@deadline first=2026-05-01 last=2026-06-10"},
		{func(g *Goal) { g.Deadline = "2026-06-11" }, "time_bound: outside@deadline first=2026-05-01 last=2026-06-10"},
	} {
		g := wholeGoal()
		tc.change(&g)
		tests := Smart(w, g, Reach)
		var got []string
		for i, name := range []string{"specific", "measurable", "achievable", "relevant", "time_bound"} {
			if tests[i].Test != name || tests[i].Passes != (len(tests[i].Reasons) == 0) || tests[i].Reasons == nil {
				t.Errorf("%+v", tests[i])
			}
			for _, r := range tests[i].Reasons {
				s := fmt.Sprintf("%s: %s@%s", name, r.Code, r.Field)
				for _, p := range []string{"times", "first", "last"} {
					if v, told := r.Params[p]; told {
						s += " " + p + "=" + v
					}
				}
				got = append(got, s)
			}
		}
		if strings.Join(got, "; ") != tc.want {
			t.Errorf("%q, want %q", got, tc.want)
		}
	}
	if tests := Smart(&Workbook{}, Goal{Deadline: "1990-01-01", Target: new(99.0), Baseline: new(1.0)}, 0); !tests[2].Passes || !tests[4].Passes {
		t.Errorf("no limit, no periods: %+v", tests)
	}
}

func TestFunnels(t *testing.T) {
	metrics := []Metric{{ID: "clicks"}, {ID: "rate", Aggregate: "ratio"}, {ID: "percent", Aggregate: "ratio", Unit: "%"}}
	g := func(id, parent ID, metric ID, unit string, target float64) Goal {
		return Goal{ID: id, Parent: parent, Metric: metric, Unit: unit, Target: &target}
	}
	for name, tc := range map[string]struct {
		goals    []Goal
		product  float64
		holds    bool
		baseless bool
	}{
		// 1,000,000 × 2 % = 20,000
		"one rate": {[]Goal{g("top", "", "clicks", "人", 20_000), g("a", "top", "clicks", "次", 1_000_000), g("b", "top", "clicks", "%", 2)}, 20_000, true, false},
		// 1,000,000 × 5 % × 40 % = 20,000; full-width and from the metric
		"two rates": {[]Goal{g("top", "", "clicks", "人", 20_000), g("a", "top", "clicks", "次", 1_000_000), g("b", "top", "clicks", "％", 5), g("c", "top", "percent", "", 40)}, 20_000, true, false},
		"per mille": {[]Goal{g("top", "", "clicks", "人", 500), g("a", "top", "clicks", "次", 100_000), g("b", "top", "clicks", "‰", 5)}, 500, true, false},
		// 8,000 orders × 60 yuan an order = 480,000: a ratio that is no percentage counts as it is
		"price": {[]Goal{g("top", "", "clicks", "元", 480_000), g("a", "top", "clicks", "单", 8_000), g("b", "top", "rate", "元/单", 60)}, 480_000, true, false},
		// (600,000 + 400,000) × 2 % = 20,000
		"two channels": {[]Goal{g("top", "", "clicks", "人", 20_000), g("a", "top", "clicks", "次", 600_000), g("b", "top", "clicks", "次", 400_000), g("c", "top", "clicks", "%", 2)}, 20_000, true, false},
		"adds":         {[]Goal{g("top", "", "clicks", "人", 100), g("a", "top", "clicks", "人", 60), g("b", "top", "clicks", "人", 41)}, 101, true, false}, // 1 %
		"too many":     {[]Goal{g("top", "", "clicks", "人", 100), g("a", "top", "clicks", "人", 60), g("b", "top", "clicks", "人", 41.1)}, 101.1, false, false},
		"too few":      {[]Goal{g("top", "", "clicks", "人", 100), g("a", "top", "clicks", "人", 98.9)}, 98.9, false, false},
		// 50 % of the clicks of 4 % of the viewers: 2 %, in the unit of the goal
		"rates of a rate": {[]Goal{g("top", "", "percent", "%", 2), g("a", "top", "percent", "%", 50), g("b", "top", "percent", "%", 4)}, 2, true, false},
		"rates alone":     {[]Goal{g("top", "", "clicks", "人", 20_000), g("b", "top", "clicks", "%", 2)}, 0, false, true},
		"zero":            {[]Goal{g("top", "", "clicks", "件", 0), g("a", "top", "clicks", "件", 0)}, 0, true, false},
	} {
		f := Funnels(&Workbook{Metrics: metrics, Goals: tc.goals})
		if len(f) != 1 || f[0].Goal != "top" || f[0].Baseless != tc.baseless {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		holds, ok := f[0].Holds(0.01)
		if ok == tc.baseless || holds != tc.holds || !tc.baseless && !near(*f[0].Product, tc.product) {
			t.Errorf("%s: %v %v, product %v", name, holds, ok, f[0].Product)
		}
	}
	missing := Funnels(&Workbook{Goals: []Goal{{ID: "top"}, g("a", "top", "", "人", 3), {ID: "b", Parent: "top", Unit: "%"}, g("own", "own", "", "", 1)}})
	want := Funnel{Goal: "top", Volumes: []ID{"a"}, Rates: []ID{"b"}, Missing: []ID{"top", "b"}}
	if len(missing) != 1 || !reflect.DeepEqual(missing[0], want) {
		t.Errorf("%+v", missing)
	}
	if _, ok := missing[0].Holds(1); ok {
		t.Error("a funnel without figures is judged")
	}
	// a product that no number holds is no figure
	huge := Funnels(&Workbook{Goals: []Goal{g("top", "", "", "", 1), g("a", "top", "", "", 1e308), g("b", "top", "", "", 1e308)}})
	if huge[0].Product != nil || huge[0].Off != nil {
		t.Errorf("%+v", huge)
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }
