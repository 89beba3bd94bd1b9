package campaign

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Two nodes are in one group exactly when each is reached from the other.
func TestLoopsAreMutualReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "nodes")
		name := func(i int) ID { return ID(rune('a' + i)) }
		edges := map[ID][]ID{}
		reach := [9][9]bool{}
		for range rapid.IntRange(0, 16).Draw(t, "edges") {
			a, b := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
			edges[name(a)] = append(edges[name(a)], name(b))
			reach[a][b] = true
		}
		for k := range n { // Warshall
			for i := range n {
				for j := range n {
					reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
				}
			}
		}
		loop := Loops(edges)
		for i := range n {
			for j := range n {
				a, b := loop[name(i)], loop[name(j)]
				if a == 0 || b == 0 {
					continue // on no edge
				}
				if want := i == j || reach[i][j] && reach[j][i]; (a == b) != want {
					t.Fatalf("%v: %s and %s in one group: %v", edges, name(i), name(j), a == b)
				}
			}
		}
	})
}

func TestLoopsOfALongChain(t *testing.T) {
	edges := map[ID][]ID{}
	const n = 100_000
	for i := range n {
		edges[ID(fmt.Sprint(i))] = []ID{ID(fmt.Sprint(i + 1))}
	}
	groups := map[int]bool{}
	for _, g := range Loops(edges) {
		groups[g] = true
	}
	if len(groups) != n+1 {
		t.Errorf("a chain of %d has %d groups", n+1, len(groups))
	}
	edges[ID(fmt.Sprint(n))] = []ID{"0"}
	groups = map[int]bool{}
	for _, g := range Loops(edges) {
		groups[g] = true
	}
	if len(groups) != 1 {
		t.Errorf("a circle has %d groups", len(groups))
	}
	if len(Loops(nil)) != 0 {
		t.Error("loops of nothing")
	}
}

// A way round begins with its edge, and is the shortest: a → b leads back over c, not over d and e.
func TestRound(t *testing.T) {
	edges := map[ID][]ID{"a": {"b"}, "b": {"d", "c"}, "c": {"a"}, "d": {"e"}, "e": {"a"}, "x": {"a"}, "s": {"s"}}
	for _, tt := range []struct {
		from, to ID
		want     []ID
	}{
		{"a", "b", []ID{"a", "b", "c"}},
		{"b", "d", []ID{"b", "d", "e", "a"}},
		{"s", "s", []ID{"s"}},
		{"x", "a", nil}, // nothing leads to x
	} {
		if got := Round(tt.from, tt.to, edges); !slices.Equal(got, tt.want) {
			t.Errorf("%s → %s: %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
}
