package campaign

import "slices"

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

// Circles names each loop of a graph by the nodes along a shortest way round it, in the direction of the edges. nodes
// says in which order loops are told, and where each begins.
func Circles(nodes []ID, edges map[ID][]ID) [][]ID {
	loop := Loops(edges)
	told := map[int]bool{}
	out := [][]ID{}
	for _, n := range nodes {
		l, there := loop[n]
		if !there || told[l] {
			continue
		}
		if way := wayRound(n, edges, loop); way != nil {
			told[l] = true
			out = append(out, way)
		}
	}
	return out
}

// wayRound is a shortest way from a node back to it; nil where none leads back.
func wayRound(from ID, edges map[ID][]ID, loop map[ID]int) []ID {
	came := map[ID]ID{}
	for queue := []ID{from}; len(queue) > 0; queue = queue[1:] {
		for _, to := range edges[queue[0]] {
			if to == from {
				way := []ID{}
				for n := queue[0]; n != from; n = came[n] {
					way = append(way, n)
				}
				way = append(way, from)
				slices.Reverse(way)
				return way
			}
			if _, seen := came[to]; !seen && loop[to] == loop[from] {
				came[to] = queue[0]
				queue = append(queue, to)
			}
		}
	}
	return nil
}

// Round is a shortest way round that begins with the edge between two nodes, in the direction of the edges: from, to and what
// leads back. It is nil where nothing does.
func Round(from, to ID, edges map[ID][]ID) []ID {
	if from == to {
		return []ID{from}
	}
	came := map[ID]ID{to: from}
	for queue := []ID{to}; len(queue) > 0; queue = queue[1:] {
		for _, next := range edges[queue[0]] {
			if next == from {
				way := []ID{}
				for n := queue[0]; n != from; n = came[n] {
					way = append(way, n)
				}
				way = append(way, from)
				slices.Reverse(way)
				return way
			}
			if _, seen := came[next]; !seen {
				came[next] = queue[0]
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// Chain is a kind whose rows must not run in a circle, the fields each row leads from and to, and what kind these point to.
type Chain struct {
	Kind     Kind
	From, To string
	Of       Kind
}

// Chains lists them.
var Chains = []Chain{{"dependency", "task", "on", "task"}, {"goal", "id", "parent", "goal"}}
