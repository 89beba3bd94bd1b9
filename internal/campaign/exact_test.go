package campaign

import (
	"math"
	"testing"
)

func TestExact(t *testing.T) {
	var ten Exact
	for range 10 {
		ten.Add(0.1)
	}
	if ten.Float() != 1 || ten.Terms() != 10 || *ten.Mean() != 0.1 {
		t.Errorf("%v of %d", ten.Float(), ten.Terms())
	}
	for _, tc := range []struct {
		add      []float64
		decimals int
		want     float64
	}{
		{[]float64{1.429999948, 1.820000023, 1.25}, 2, 4.50}, // 4.499999971
		{[]float64{1e15, 0.01, -1e15}, 2, 0.01},              // floats would have lost the hundredth
		{[]float64{0.125}, 2, 0.13},                          // halves go away from zero
		{[]float64{-0.125}, 2, -0.13},
		{[]float64{1234.5}, 0, 1235},
		{[]float64{0.07, 0.005, 1e-7, 2.675}, 8, 2.7500001}, // two decimals and more of them, in one sum
		{[]float64{9999999999999.99, 0.01, 1}, 2, 1e13 + 1}, // as many hundredths as are counted apart
		{[]float64{99999999999999.98, 0.02, 1}, 2, 1e14 + 1},
		{nil, 2, 0},
		{[]float64{2, math.NaN(), math.Inf(1)}, 2, 2}, // what is no number is left out
	} {
		var e Exact
		for _, v := range tc.add {
			e.Add(v)
		}
		if got := e.Rounded(tc.decimals); got != tc.want {
			t.Errorf("%v: %v, want %v", tc.add, got, tc.want)
		}
	}
	var many Exact
	for range 20_000 { // 1.99999999999998 × 10^17 in all: more than hundredths have room for, and taken away again
		many.Add(9_999_999_999_999.99)
	}
	if got, want := many.Rat().FloatString(2), "199999999999999800.00"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for range 20_000 {
		many.Add(-9_999_999_999_999.99)
	}
	if many.Float() != 0 {
		t.Error(many.Float())
	}
	var none Exact
	if none.Mean() != nil || none.Float() != 0 {
		t.Error("nothing has no mean")
	}
	var e Exact
	e.AddDecimal("12", 3, false)
	e.AddDecimal("5", -1, true)
	if e.Float() != 11999.5 {
		t.Error(e.Float())
	}
}

// The ids were worked out with Python's uuid.uuid5.
func TestReadingID(t *testing.T) {
	for _, tc := range []struct {
		channel ID
		want    ID
	}{{"w", "b38c2c1f-3e8f-5f98-845a-47b85a32b75a"}, {"", "ef0c599b-52d1-5674-acd4-7295312e9948"}} {
		if got := ReadingID("c", "m", tc.channel, "2026-06-04"); got != tc.want {
			t.Errorf("%q: %s, want %s", tc.channel, got, tc.want)
		}
	}
	if !ValidID(string(ReadingID("c", "m", "", ""))) {
		t.Error("an id of another shape")
	}
}
