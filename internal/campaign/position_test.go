package campaign

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func chance(seed uint64) func(int) int { return rand.New(rand.NewPCG(seed, 1)).IntN }

// Wherever a row is put in a list, its key lies between its neighbours', and is one that Normal takes.
func TestBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		intn := chance(rapid.Uint64().Draw(t, "seed"))
		var list []string
		for range rapid.IntRange(1, 150).Draw(t, "rows") {
			i := rapid.IntRange(0, len(list)).Draw(t, "at")
			a, b := "", ""
			if i > 0 {
				a = list[i-1]
			}
			if i < len(list) {
				b = list[i]
			}
			k := Between(a, b, intn)
			if k <= a || b != "" && k >= b || !positionShape.MatchString(k) {
				t.Fatalf("between %q and %q: %q", a, b, k)
			}
			list = slices.Insert(list, i, k)
		}
	})
}

// Any two keys of the right shape, also ones that Between would not make.
func TestBetweenAnyTwo(t *testing.T) {
	shape := rapid.StringMatching(`[0-9A-Za-z]{0,12}[1-9A-Za-z]`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := shape.Draw(t, "a"), shape.Draw(t, "b")
		switch rapid.IntRange(0, 5).Draw(t, "open") {
		case 0:
			a = ""
		case 1:
			b = ""
		case 2:
			b = a + b // one begins the other
		}
		k := Between(a, b, chance(1))
		if b != "" && a >= b {
			if k != "" {
				t.Fatalf("between %q and %q there is nothing, not %q", a, b, k)
			}
			return
		}
		if k <= a || b != "" && k >= b || !positionShape.MatchString(k) {
			t.Fatalf("between %q and %q: %q", a, b, k)
		}
	})
}

// How long keys become when rows are put at one place again and again.
func TestKeysStayShort(t *testing.T) {
	for _, tt := range []struct {
		name      string
		times     int
		longest   int // keys of a list that only grows at its ends stay as they are
		neighbour func(list []string) (a, b string, at int)
	}{
		{"at the end", 10_000, 6, func(l []string) (string, string, int) { return l[len(l)-1], "", len(l) }},
		{"at the beginning", 10_000, 6, func(l []string) (string, string, int) { return "", l[0], 0 }},
		{"behind the first", 100, MaxPosition, func(l []string) (string, string, int) { return l[0], l[1], 1 }},
		{"before the last", 100, MaxPosition, func(l []string) (string, string, int) { return l[len(l)-2], l[len(l)-1], len(l) - 1 }},
	} {
		intn := chance(7)
		list, longest := After("", 2, intn), 0
		for range tt.times {
			a, b, at := tt.neighbour(list)
			k := Between(a, b, intn)
			longest = max(longest, len(k))
			list = slices.Insert(list, at, k)
		}
		if !slices.IsSorted(list) || longest > tt.longest {
			t.Errorf("%s: %d times gives keys of %d characters, want at most %d; sorted: %v", tt.name, tt.times, longest, tt.longest, slices.IsSorted(list))
		}
	}
}

func TestAfter(t *testing.T) {
	for _, a := range []string{"", "V", "zzzz", "zzzzzzzzV", "00001"} {
		list := After(a, 300, chance(3))
		if len(list) != 300 || !slices.IsSorted(list) || list[0] <= a || len(slices.Compact(slices.Clone(list))) != 300 {
			t.Errorf("after %q: %q …", a, list[:3])
		}
	}
	if list := After("V", 0, chance(3)); len(list) != 0 {
		t.Error(list)
	}
}

// Two laptops that put a row at one place at the same time rarely choose one key.
func TestTwoLaptopsChooseTwoKeys(t *testing.T) {
	a, b, same := chance(1), chance(2), 0
	for range 1_000 {
		if Between("V", "W", a) == Between("V", "W", b) {
			same++
		}
	}
	if same > 5 { // of 62 × 61 keys
		t.Errorf("the same key %d times of 1,000", same)
	}
}
