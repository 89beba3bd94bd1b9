package campaign

import (
	"fmt"
	"reflect"
	"testing"
)

// A launch that needs 20,000 sign-ups: 1,000,000 views × 5 % × 36 % = 18,000.
func funnelBook(views, click, signup, target float64) *Workbook {
	g := func(id, parent, metric ID, unit string, target float64) Goal {
		return Goal{ID: id, Parent: parent, Metric: metric, Unit: unit, Target: &target, Direction: "at_least"}
	}
	return &Workbook{
		Metrics: []Metric{{ID: "views"}, {ID: "clicks"}, {ID: "signups"}, {ID: "click-rate", Aggregate: "ratio", Over: "clicks", Under: "views"}, {ID: "signup-rate", Aggregate: "ratio", Over: "signups", Under: "clicks"}},
		Goals: []Goal{
			g("top", "", "signups", "人", target), g("v", "top", "views", "次", views), g("c", "top", "click-rate", "%", click), g("s", "top", "signup-rate", "%", signup),
		},
	}
}

func TestStretches(t *testing.T) {
	w := funnelBook(1_000_000, 5, 36, 20_000)
	got := ""
	for _, s := range w.Stretches(Funnels(w)[0]) {
		got += fmt.Sprintf("%s %v %s %.0f/%.0f; ", s.Goal, s.Rate, s.Counts, s.Result, *s.Need)
	}
	// needed: 20,000 ÷ (5 % × 36 %) = 1,111,111 views, 20,000 ÷ 36 % = 55,556 clicks
	if want := "v false views 1000000/1111112; c true clicks 50000/55556; s true signups 18000/20000; "; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}

	// a rate of rates is told in the unit of the goal: 50 % of 4 % is 2 %
	rate := func(id, parent ID, target float64) Goal {
		return Goal{ID: id, Parent: parent, Unit: "%", Target: &target}
	}
	w = &Workbook{Goals: []Goal{rate("top", "", 2), rate("a", "top", 50), rate("b", "top", 4)}}
	if s := w.Stretches(Funnels(w)[0]); len(s) != 2 || !near(s[0].Result, 50) || !near(*s[0].Need, 50) || !near(s[1].Result, 2) || !near(*s[1].Need, 2) {
		t.Errorf("%+v", s)
	}

	w.Goals[1].Target = nil
	if s := w.Stretches(Funnels(w)[0]); len(s) != 0 {
		t.Errorf("steps of what cannot be worked out: %+v", s)
	}
	// a rate of zero leaves nothing that would be enough
	w = funnelBook(1000, 0, 36, 20)
	if s := w.Stretches(Funnels(w)[0]); len(s) != 3 || s[0].Need != nil {
		t.Errorf("%+v", s)
	}
}

func TestWays(t *testing.T) {
	for name, tc := range map[string]struct {
		w    *Workbook
		want []Way
	}{
		// 18,000 of 20,000, to be brought to 20,000: × 1.1111. 5.5556 % is written 5.56 %, 1,111,111.1 views 1,111,112
		"short": {funnelBook(1_000_000, 5, 36, 20_000), []Way{{"c", 5, 5.56}, {"s", 36, 40}, {"v", 1_000_000, 1_111_112}, {"top", 20_000, 18_000}}},
		"holds": {funnelBook(1_000_000, 5, 40, 20_000), []Way{}},
		// 10,000 of 20,000: a sign-up rate of 120 % is none
		"not by more than all": {funnelBook(333_334, 5, 60, 20_000), []Way{{"c", 5, 10}, {"v", 333_334, 666_667}, {"top", 20_000, 10_000}}},
		"nothing":              {funnelBook(0, 5, 60, 20_000), []Way{}},
	} {
		got := tc.w.Ways(Funnels(tc.w)[0])
		if !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: got %v, want %v", name, got, tc.want)
		}
		for _, way := range got { // each by itself closes it
			for i := range tc.w.Goals {
				g := &tc.w.Goals[i]
				if g.ID != way.Goal {
					continue
				}
				was := g.Target
				g.Target = &way.To
				if holds, ok := Funnels(tc.w)[0].Holds(0.01); !holds || !ok {
					t.Errorf("%s: %v leaves it open", name, way)
				}
				g.Target = was
			}
		}
	}

	// two volumes against a ceiling of 50: 30 + 25 = 55, so one of them gives way by 5, or the ceiling rises
	g := func(id, parent ID, target float64) Goal {
		return Goal{ID: id, Parent: parent, Unit: "元", Target: &target, Direction: "at_most"}
	}
	w := &Workbook{Goals: []Goal{g("top", "", 50), g("a", "top", 30), g("b", "top", 25)}}
	if got, want := w.Ways(Funnels(w)[0]), []Way{{"a", 30, 25}, {"b", 25, 20}, {"top", 50, 55}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	// 3 alone cannot give way by 5
	w = &Workbook{Goals: []Goal{g("top", "", 50), g("a", "top", 52), g("b", "top", 3)}}
	if got, want := w.Ways(Funnels(w)[0]), []Way{{"a", 52, 47}, {"top", 50, 55}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRounded(t *testing.T) {
	for _, tc := range []struct {
		x    float64
		up   bool
		want float64
	}{
		{1_111_111.1, true, 1_111_112}, {1_111_111.1, false, 1_111_111}, {5.5556, true, 5.56}, {5.5556, false, 5.555}, {40, true, 40},
		{39.9999999999, false, 40}, {0.0333333, true, 0.03334}, {0, true, 0}, {-3, true, 0},
	} {
		if got := Rounded(tc.x, tc.up); !near(got, tc.want) {
			t.Errorf("%v, %v: got %v, want %v", tc.x, tc.up, got, tc.want)
		}
	}
}

func TestWeightSums(t *testing.T) {
	w := &Workbook{Goals: []Goal{
		{ID: "a", Weight: new(int64(6000))}, {ID: "a1", Parent: "a", Weight: new(int64(3000))}, {ID: "b", Weight: new(int64(4000))},
		{ID: "a2", Parent: "a", Weight: new(int64(5000))}, {ID: "b1", Parent: "b"}, {ID: "a3", Parent: "a"},
	}}
	want := []Weights{{"", 10_000, 2, 2}, {"a", 8000, 2, 3}}
	got := WeightSums(w)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
