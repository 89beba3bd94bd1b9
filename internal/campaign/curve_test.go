package campaign

import "testing"

// Worked out by hand: of 4 days by "10 30 60 100" each share is a day's; of 8 days every second day has one, and the days
// between stand halfway; of 2 days the second and the fourth.
func TestDue(t *testing.T) {
	for _, c := range []struct {
		curve         string
		elapsed, days int
		want          string
	}{
		{"", 3, 7, "3/7"},
		{"10 30 60 100", 0, 4, "0/1"},
		{"10 30 60 100", 1, 4, "1/10"},
		{"10 30 60 100", 3, 4, "3/5"},
		{"10 30 60 100", 4, 4, "1/1"},
		{"10 30 60 100", 1, 8, "1/20"}, // half of 10
		{"10 30 60 100", 3, 8, "1/5"},  // 10 + half of 20
		{"10 30 60 100", 1, 2, "3/10"},
		{"１０％、３０％，60%, 100％", 3, 4, "3/5"},
		{"12.5/100", 1, 2, "1/8"},
		{"100", 1, 4, "1/4"},
		{"0 0 100", 2, 3, "0/1"},
	} {
		if got := (&Goal{Curve: c.curve}).Due(c.elapsed, c.days).String(); got != c.want {
			t.Errorf("%q after %d of %d days: %s, want %s", c.curve, c.elapsed, c.days, got, c.want)
		}
	}
}

func TestCurveIsRefused(t *testing.T) {
	for s, refused := range map[string]bool{
		"": false, "10 100": false, "100": false, "50 50 100": false, "0.5 99.99 100": false,
		"10 20": true, "30 10 100": true, "50 120": true, "-5 100": true, "soon": true, "1e1 100": true, "12.345 100": true, ", ,": true,
	} {
		_, bad := Normal(Edit{Op: Patch, Kind: "goal", Row: "g", Set: Fields{"curve": s}})
		if got := len(bad) == 1 && bad[0].Code == "curve"; got != refused || (!refused && bad != nil) {
			t.Errorf("%q: %v", s, bad)
		}
	}
}
