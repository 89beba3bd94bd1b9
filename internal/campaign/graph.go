package campaign

// Loops groups the nodes of a graph by the loops they lie on: two nodes have the same number exactly when each is
// reached from the other (strongly connected components, Tarjan 1972). Linear in nodes and edges.
func Loops(edges map[ID][]ID) map[ID]int {
	t := tarjan{edges: edges, index: map[ID]int{}, low: map[ID]int{}, loop: map[ID]int{}}
	for n := range edges {
		if _, seen := t.index[n]; !seen {
			t.visit(n)
		}
	}
	return t.loop
}

type tarjan struct {
	edges      map[ID][]ID
	index, low map[ID]int
	loop       map[ID]int
	stack      []ID
	loops      int
}

func (t *tarjan) visit(n ID) {
	t.index[n] = len(t.index)
	t.low[n] = t.index[n]
	t.stack = append(t.stack, n)
	for _, to := range t.edges[n] {
		if _, seen := t.index[to]; !seen {
			t.visit(to)
			t.low[n] = min(t.low[n], t.low[to])
		} else if _, closed := t.loop[to]; !closed {
			t.low[n] = min(t.low[n], t.index[to])
		}
	}
	if t.low[n] != t.index[n] {
		return
	}
	t.loops++
	for {
		top := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.loop[top] = t.loops
		if top == n {
			return
		}
	}
}
