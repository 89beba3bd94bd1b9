package locale

import (
	"encoding/json"
	"os"
	"testing"
)

func TestNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "999": "999", "1000": "1,000", "-1286000.5": "-1,286,000.5", "1000000": "1,000,000", "0.02": "0.02", "": "", "1e9": "1e9", "n.a.": "n.a.",
	} {
		if got := Group(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for _, tc := range []struct {
		minor    int64
		currency string
		decimals int
		want     string
	}{
		{128_600_000, "CNY", 2, "¥1,286,000"}, {5, "CNY", 2, "¥0.05"}, {-120_050, "USD", 2, "-$1,200.50"}, {1500, "JPY", 0, "¥1,500"}, {1500, "KWD", 3, "KWD 1.500"}, {0, "EUR", 2, "€0"},
	} {
		if got := Money(tc.minor, tc.currency, tc.decimals); got != tc.want {
			t.Errorf("%d %s: %q, want %q", tc.minor, tc.currency, got, tc.want)
		}
	}
	for v, want := range map[float64]float64{0.017881: 0.018, -0.0234: -0.023, 0.00042: 0.00042, 0.0999: 0.1, 0.126: 0.13, 5.678: 5.68, 0: 0} {
		if got := Round(v); got != want {
			t.Errorf("%v: %v, want %v", v, got, want)
		}
	}
	for share, want := range map[int64]string{0: "0%", 1250: "12.5%", 9523: "95.23%", 10_000: "100%"} {
		if got := Percent(share); got != want {
			t.Errorf("%d: %q, want %q", share, got, want)
		}
	}
}

// The page's formatShare is held to the same cases.
func TestShare(t *testing.T) {
	text, err := os.ReadFile("testdata/shares.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Of   [2]float64
		Said string
	}
	if err := json.Unmarshal(text, &cases); err != nil || len(cases) == 0 {
		t.Fatal(err)
	}
	for _, c := range cases {
		if got := Share(c.Of[0] / c.Of[1]); got != c.Said {
			t.Errorf("%v ÷ %v: %q, want %q", c.Of[0], c.Of[1], got, c.Said)
		}
	}
	if got := Share(1e9); got != "1e+11%" {
		t.Errorf("a share beyond reason: %q", got)
	}
}
