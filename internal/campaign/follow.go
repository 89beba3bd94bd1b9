package campaign

import "slices"

// What follows a change of dates. A task that waits for another begins no earlier than that is due; on the day itself it
// may. Where a change breaks that, the task that waits moves just far enough, and so does what waits for it.

// Followed is what follows, as more edits for the same step.
type Followed struct {
	Edits []Edit `json:"edits"` // patches of the dates of tasks, in their order
	Moves []Move `json:"moves"` // the same to look at: every date that moves
	Late  []ID   `json:"late"`  // tasks that ended by the first live day and would end after it
	Loops [][]ID `json:"loops"` // tasks that wait for themselves; inside a loop nothing follows
	// Years of the dates that move without an official calendar: their work days are all days but weekends.
	Unknown []int `json:"unknown"`
}

// Follow answers what further tasks have to move when edits are made to a campaign, among them edits of dates, new tasks
// and new dependencies. It never moves a task that the edits date or that is done, nor one without a day. A dependency
// that held goes on to hold; one whose tasks overlapped keeps that overlap and gets no more. A task that began on a work
// day begins on a work day and keeps its length in work days; one on a day off goes by the calendar. Edits that are not
// valid say nothing: Apply refuses them.
func Follow(w *Workbook, edits []Edit, cal *Calendar) Followed {
	tasks, dependencies, dated := after(w, edits)
	f := newFollower(w, newNetwork(tasks, dependencies), cal)
	out := Followed{Edits: []Edit{}, Moves: []Move{}, Late: []ID{}, Loops: f.n.loops, Unknown: []int{}}
	if out.Loops == nil {
		out.Loops = [][]ID{}
	}
	moved := make([]Fields, len(tasks))
	for _, i := range f.n.order {
		if t := tasks[i]; t.Begin() != "" && t.State != "done" && !dated[t.ID] {
			moved[i] = f.move(i)
		}
	}
	live, _ := w.Live()
	for i, set := range moved {
		if set == nil {
			continue
		}
		t := f.n.tasks[i]
		out.Edits = append(out.Edits, Edit{Op: Patch, Kind: "task", Row: t.ID, Set: set})
		if was := f.was[i]; live != "" && was.End() <= live && t.End() > live {
			out.Late = append(out.Late, t.ID)
		}
	}
	out.Moves = Moves(w, out.Edits)
	if first, last := span(out.Moves); first != "" {
		out.Unknown = cal.Unknown(first, last)
	}
	return out
}

// after are the tasks and dependencies as edits leave them, and the tasks whose days the edits write.
func after(w *Workbook, edits []Edit) (tasks []Task, dependencies []Dependency, dated map[ID]bool) {
	t := rewriter[Task]{rows: slices.Clone(w.Tasks), id: func(t Task) ID { return t.ID }}
	d := rewriter[Dependency]{rows: slices.Clone(w.Dependencies), id: func(d Dependency) ID { return d.ID }}
	dated = map[ID]bool{}
	for _, e := range edits {
		set, bad := Normal(e)
		if bad != nil {
			continue
		}
		switch e.Kind {
		case "task":
			t.edit(e, set)
			_, starts := set["starts"]
			_, due := set["due"]
			dated[e.Row] = dated[e.Row] || starts || due
		case "dependency":
			d.edit(e, set)
		}
	}
	return t.left(), d.left(), dated
}

// rewriter makes edits of a list of rows of one kind.
type rewriter[T any] struct {
	rows []T
	id   func(T) ID
	at   map[ID]int
	gone map[ID]bool
}

func (r *rewriter[T]) edit(e Edit, set Fields) {
	if r.at == nil {
		r.at, r.gone = make(map[ID]int, len(r.rows)), map[ID]bool{}
		for i, row := range r.rows {
			r.at[r.id(row)] = i
		}
	}
	in := Lookup(e.Kind)
	i, there := r.at[e.Row]
	switch {
	case e.Op == Delete:
		r.gone[e.Row] = true
	case there:
		in.Fill(&r.rows[i], set)
	case e.Op == Create:
		row := in.New().(*T)
		in.Fill(row, set)
		in.Fill(row, Fields{"id": string(e.Row)})
		r.at[e.Row], r.rows = len(r.rows), append(r.rows, *row)
	}
}

func (r *rewriter[T]) left() []T {
	return slices.DeleteFunc(r.rows, func(row T) bool { return r.gone[r.id(row)] })
}

type follower struct {
	n   *network // its tasks move
	cal *Calendar
	was []*Task         // before the edits, at the places of the network; new ones are empty
	new map[[2]int]bool // task and on of a dependency that the edits make
}

var noTask Task

func newFollower(w *Workbook, n *network, cal *Calendar) *follower {
	f := &follower{n: n, cal: cal, was: make([]*Task, len(n.tasks)), new: map[[2]int]bool{}}
	for i := range f.was {
		f.was[i] = &noTask
	}
	for k := range w.Tasks {
		if i, there := n.at[w.Tasks[k].ID]; there {
			f.was[i] = &w.Tasks[k]
		}
	}
	waited := make([][]int, len(n.tasks))
	for _, d := range w.Dependencies {
		if task, there := n.at[d.Task]; there {
			if on, there := n.at[d.On]; there {
				waited[task] = append(waited[task], on)
			}
		}
	}
	for task, list := range n.before {
		for _, on := range list {
			if !slices.Contains(waited[task], on) {
				f.new[[2]int{task, on}] = true
			}
		}
	}
	return f
}

// move lets one task follow what it waits for; nil where it stays.
func (f *follower) move(i int) Fields {
	t := &f.n.tasks[i]
	need := Date("")
	for _, on := range f.n.before[i] {
		need = max(need, f.earliest(i, on))
	}
	begin, end := t.Begin(), t.End()
	if need <= begin {
		return nil
	}
	from, length := need, end.Sub(begin)
	if f.cal.Work(begin) {
		if !f.cal.Work(from) {
			from = f.cal.Add(from, 1)
		}
		if f.cal.Work(end) && end > begin {
			length = f.cal.Add(from, f.cal.Count(begin, end)-1).Sub(from)
		}
	}
	set := Fields{}
	if t.Starts != "" {
		t.Starts = from
		set["starts"] = string(from)
	}
	if t.Due != "" {
		t.Due = from.Add(length)
		set["due"] = string(t.Due)
	}
	return set
}

// earliest is the day on which a task may begin as far as one that it waits for is concerned; "" for any.
func (f *follower) earliest(task, on int) Date {
	end := f.n.tasks[on].End()
	begun, ended := f.was[task].Begin(), f.was[on].End()
	if end == "" || begun == "" || begun >= ended || f.new[[2]int{task, on}] {
		return end
	}
	return end.Add(begun.Sub(ended)) // as early as they overlapped
}
