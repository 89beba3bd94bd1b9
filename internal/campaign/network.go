package campaign

// network is the tasks of a campaign and what waits for what, by their places in the list.
type network struct {
	tasks  []Task
	at     map[ID]int
	before [][]int     // the tasks that one waits for
	after  [][]int     // the tasks that wait for it
	order  []int       // each task after those that it waits for
	lost   map[ID]bool // dependencies of a task that is not there
	loops  [][]ID      // tasks that would wait for themselves, along the way round; what leads round is in neither list
}

// newNetwork reads dependencies; those of tasks that are not there say nothing.
func newNetwork(tasks []Task, dependencies []Dependency) *network {
	n := &network{tasks: tasks, at: make(map[ID]int, len(tasks))}
	for i, t := range tasks {
		n.at[t.ID] = i
	}
	n.link(dependencies, nil)
	if n.sort(); len(n.order) == len(tasks) {
		return n
	}
	ids, edges := make([]ID, len(tasks)), make(map[ID][]ID, len(tasks))
	for i, t := range tasks {
		ids[i] = t.ID
		for _, on := range n.before[i] {
			edges[t.ID] = append(edges[t.ID], tasks[on].ID)
		}
	}
	n.loops = Circles(ids, edges)
	n.link(dependencies, Loops(edges))
	n.sort()
	return n
}

// link fills before and after, without the edges inside a loop.
func (n *network) link(dependencies []Dependency, loop map[ID]int) {
	type edge struct{ task, on int }
	edges := make([]edge, 0, len(dependencies))
	waits, waited := make([]int, len(n.tasks)), make([]int, len(n.tasks))
	for _, d := range dependencies {
		task, a := n.at[d.Task]
		on, b := n.at[d.On]
		if !a || !b {
			if n.lost == nil {
				n.lost = map[ID]bool{}
			}
			n.lost[d.ID] = true
			continue
		}
		if inside := loop[d.Task] != 0 && loop[d.Task] == loop[d.On]; !inside {
			edges = append(edges, edge{task, on})
			waits[task]++
			waited[on]++
		}
	}
	n.before, n.after = lists(waits), lists(waited)
	for _, e := range edges {
		n.before[e.task] = append(n.before[e.task], e.on)
		n.after[e.on] = append(n.after[e.on], e.task)
	}
}

// lists makes empty lists with room for so many each, side by side in memory.
func lists(room []int) [][]int {
	all := 0
	for _, n := range room {
		all += n
	}
	out, memory := make([][]int, len(room)), make([]int, all)
	for i, n := range room {
		out[i], memory = memory[:0:n], memory[n:]
	}
	return out
}

// sort puts the tasks in an order in which each comes after what it waits for (Kahn 1962); tasks on or behind a loop are
// left out.
func (n *network) sort() {
	open := make([]int, len(n.tasks))
	n.order = make([]int, 0, len(n.tasks))
	for i := range n.tasks {
		if open[i] = len(n.before[i]); open[i] == 0 {
			n.order = append(n.order, i)
		}
	}
	for k := 0; k < len(n.order); k++ {
		for _, i := range n.after[n.order[k]] {
			if open[i]--; open[i] == 0 {
				n.order = append(n.order, i)
			}
		}
	}
}

// DependencyLoops are the tasks that would wait for themselves: each loop by its members, every one waiting for the next
// and the last for the first.
func (w *Workbook) DependencyLoops() [][]ID { return newNetwork(w.Tasks, w.Dependencies).loops }

// Begin is the first day of a task: its start, or where only a due day is written, that.
func (t Task) Begin() Date {
	if t.Starts != "" {
		return t.Starts
	}
	return t.Due
}

// End is the last day of a task: its due day, or where only a start is written, that.
func (t Task) End() Date {
	if t.Due != "" {
		return t.Due
	}
	return t.Starts
}
