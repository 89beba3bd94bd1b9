package main

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func numbers(from, to int) (s samples) {
	for n := to; n >= from; n-- { // not in order
		s = append(s, time.Duration(n))
	}
	return s
}

func TestMedianAndP95(t *testing.T) {
	tests := []struct {
		name        string
		s           samples
		median, p95 time.Duration
	}{
		{"one", samples{7}, 7, 7},
		{"two", samples{30, 10}, 20, 30},
		{"five", samples{50, 10, 40, 20, 30}, 30, 50},
		{"1 to 100", numbers(1, 100), 50, 95}, // the mean of 50 and 51, whole nanoseconds
		{"1 to 101", numbers(1, 101), 51, 96},
		{"0 to 19", numbers(0, 19), 9, 18},
	}
	for _, tt := range tests {
		if got := tt.s.median(); got != tt.median {
			t.Errorf("%s: median %d, want %d", tt.name, got, tt.median)
		}
		if got := tt.s.p95(); got != tt.p95 {
			t.Errorf("%s: p95 %d, want %d", tt.name, got, tt.p95)
		}
	}
}

func TestOverComparesMedians(t *testing.T) {
	if got := (samples{30, 900, 10}).over(samples{1, 20, 2000}); got != 1.5 {
		t.Errorf("got %g, want 1.5", got)
	}
}

func TestAlternateTakesTurnsAndForgetsTheWarmRounds(t *testing.T) {
	var order []string
	turn := func(name string) trial {
		return func() (time.Duration, error) {
			order = append(order, name)
			return time.Duration(len(order)), nil
		}
	}
	got, err := alternate(1, 2, turn("a"), turn("b"))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"a", "b", "a", "b", "a", "b"}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
	if !slices.Equal(got[0], samples{3, 5}) || !slices.Equal(got[1], samples{4, 6}) {
		t.Errorf("samples %v, want [3 5] and [4 6]", got)
	}
}

func TestAlternateStopsAtTheFirstFailure(t *testing.T) {
	broken, calls := errors.New("broken"), 0
	_, err := alternate(0, 3, func() (time.Duration, error) {
		calls++
		return 0, broken
	})
	if !errors.Is(err, broken) || calls != 1 {
		t.Errorf("got %v after %d calls", err, calls)
	}
}
