package testkit_test

import (
	"regexp"
	"slices"
	"testing"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

func TestClockStepsWhenRead(t *testing.T) {
	c := testkit.NewClock(testkit.Start, time.Second)
	read := func() string { return c.Now().Format("01-02 15:04:05 -0700") }
	steps := []struct {
		set  time.Time
		want string
	}{
		{want: "05-06 09:00:00 +0800"},
		{want: "05-06 09:00:01 +0800"},
		{set: testkit.Start.AddDate(0, 0, -1), want: "05-05 09:00:00 +0800"},
		{want: "05-05 09:00:01 +0800"},
	}
	for i, s := range steps {
		if !s.set.IsZero() {
			c.Set(s.set)
		}
		if got := read(); got != s.want {
			t.Errorf("reading %d: got %s, want %s", i, got, s.want)
		}
	}
}

// The shape of RFC 9562: version 7, variant 8 to b, lower-case hexadecimal.
var version7 = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

func take(n int, next func() campaign.ID) []campaign.ID {
	out := make([]campaign.ID, n)
	for i := range out {
		out[i] = next()
	}
	return out
}

func TestIDs(t *testing.T) {
	const n = 10_000
	a := take(n, testkit.IDs(1))
	for i, id := range a {
		if !version7.MatchString(string(id)) {
			t.Fatalf("%s is no UUIDv7", id)
		}
		if i > 0 && id <= a[i-1] {
			t.Fatalf("%s comes after %s", id, a[i-1])
		}
	}
	if !slices.Equal(a, take(n, testkit.IDs(1))) {
		t.Error("one seed gives two rows of ids")
	}
	// The seed a million on starts at the same millisecond.
	for _, seed := range []uint64{2, 1_000_001} {
		both := slices.Sorted(slices.Values(slices.Concat(a, take(n, testkit.IDs(seed)))))
		if got := len(slices.Compact(both)); got != 2*n {
			t.Errorf("seeds 1 and %d give %d ids, want %d", seed, got, 2*n)
		}
	}
}

func TestIntnRepeats(t *testing.T) {
	draw := func(seed uint64) []int {
		intn, out := testkit.Intn(seed), make([]int, 100)
		for i := range out {
			out[i] = intn(62)
		}
		return out
	}
	if !slices.Equal(draw(5), draw(5)) {
		t.Error("one seed gives two rows of numbers")
	}
	if slices.Equal(draw(5), draw(6)) {
		t.Error("two seeds give the same numbers")
	}
	if lo, hi := slices.Min(draw(5)), slices.Max(draw(5)); lo < 0 || hi > 61 {
		t.Errorf("numbers from %d to %d, want 0 to 61", lo, hi)
	}
}
