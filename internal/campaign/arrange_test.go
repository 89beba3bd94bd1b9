package campaign

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRekey(t *testing.T) {
	zero := func(int) int { return 0 } // jitter is "01": keys are as worked out by hand
	long := strings.Repeat("V", 48)
	for _, tc := range []struct {
		name  string
		order string // ids by their letters
		had   map[ID]string
		moves string
		want  string // the ids that get keys
	}{
		{"nothing moves", "ABC", map[ID]string{"A": "1", "B": "2", "C": "3"}, "", ""},
		{"a new row in the middle", "AXB", map[ID]string{"A": "1", "B": "3"}, "", "X"},
		{"new rows at both ends", "XAY", map[ID]string{"A": "V000"}, "", "XY"},
		{"a row moves down", "BCAD", map[ID]string{"A": "1", "B": "2", "C": "3", "D": "4"}, "A", "A"},
		{"between equal keys the ones behind are moved", "AXBCD", map[ID]string{"A": "5", "B": "5", "C": "5", "D": "6"}, "", "BCX"},
		{"equal keys elsewhere stay", "ABCXD", map[ID]string{"A": "5", "B": "5", "C": "6", "D": "7"}, "", "X"},
		{"before rows without keys", "XAB", map[ID]string{"A": "", "B": ""}, "", "ABX"},
		{"behind rows without keys", "ABX", map[ID]string{"A": "", "B": ""}, "", "X"},
		{"keys too long", "ABXCD", map[ID]string{"A": "1", "B": long + "V1", "C": long + "V2", "D": "W"}, "", "BCX"},
		{"all in a list without order", "ABC", map[ID]string{"A": "5", "B": "5", "C": "5"}, "ABC", "ABC"},
	} {
		order, moves := []ID{}, map[ID]bool{}
		for _, r := range tc.order {
			order = append(order, ID(r))
		}
		for _, r := range tc.moves {
			moves[ID(r)] = true
		}
		got := Rekey(order, tc.had, moves, zero)
		ids := ""
		for _, id := range slices.Sorted(maps.Keys(got)) {
			ids += string(id)
		}
		if ids != tc.want {
			t.Errorf("%s: new keys for %q, want %q: %v", tc.name, ids, tc.want, got)
		}
		if fault := disorder(order, tc.had, got); fault != "" {
			t.Errorf("%s: %s", tc.name, fault)
		}
	}
}

// disorder says what is wrong with a list after Rekey: a key that is new must lie strictly between its neighbours.
func disorder(order []ID, had, got map[ID]string) string {
	before := ""
	for i, id := range order {
		key, fresh := got[id]
		if !fresh {
			key = had[id]
		}
		if fresh && (len(key) > MaxPosition || !positionShape.MatchString(key)) {
			return fmt.Sprintf("key %q of %s", key, id)
		}
		if i > 0 {
			_, neighbour := got[order[i-1]]
			if key < before || (fresh || neighbour) && key == before {
				return fmt.Sprintf("%s (%q) does not come after %s (%q)", id, key, order[i-1], before)
			}
		}
		before = key
	}
	return ""
}

// Whatever keys a list has, rows can be put anywhere in it.
func TestRekeyAnyList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.StringMatching(`([0-9A-Za-z]{0,3}[1-9A-Za-z])?|V{46,49}[1-3]`), 0, 20).Draw(t, "keys")
		slices.Sort(keys)
		order, had := []ID{}, map[ID]string{}
		for i, k := range keys {
			id := ID(fmt.Sprintf("r%02d", i))
			order, had[id] = append(order, id), k
		}
		for i := range rapid.IntRange(0, 12).Draw(t, "new") {
			at := rapid.IntRange(0, len(order)).Draw(t, "at")
			order = slices.Insert(order, at, ID(fmt.Sprintf("n%02d", i)))
		}
		got := Rekey(order, had, nil, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "chance") })
		if fault := disorder(order, had, got); fault != "" {
			t.Fatal(fault)
		}
	})
}

// Five thousand rows in one gap need short keys, and touch no neighbour.
func TestRekeyMany(t *testing.T) {
	had := map[ID]string{"a": "V000ab", "z": "V001ab"}
	order := []ID{"a"}
	for i := range 5000 {
		order = append(order, ID(fmt.Sprintf("n%04d", i)))
	}
	order = append(order, "z")
	got := Rekey(order, had, nil, func(n int) int { return n / 2 })
	if fault := disorder(order, had, got); fault != "" || len(got) != 5000 {
		t.Errorf("%d keys, %s", len(got), fault)
	}
	most := 0
	for _, k := range got {
		most = max(most, len(k))
	}
	if most > 20 {
		t.Errorf("keys of up to %d digits", most)
	}
}
