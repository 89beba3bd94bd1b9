package campaign

// The critical path, by the method of that name (Kelley and Walker 1959): the longest chain of tasks, each waiting for the
// one before, and how far the others may slip before they lengthen it.

// Schedule is what the dependencies make of the tasks' lengths.
type Schedule struct {
	Days  int         `json:"days"`  // length of the critical path
	Path  []ID        `json:"path"`  // one longest path, first to last; empty where nothing waits for anything
	Tasks []Scheduled `json:"tasks"` // in the order of the tasks
	Loops [][]ID      `json:"loops"` // tasks that wait for themselves, along the way round; what waits inside a loop is not counted
	// Years of the tasks without an official calendar: their work days are all days but weekends.
	Unknown []int `json:"unknown"`
}

// Scheduled is one task in the network. Days are work days and count from 0, the start of the first task.
type Scheduled struct {
	Task     ID   `json:"task"`
	Days     int  `json:"days"`     // how long it takes: both its days included, 0 for a milestone on one day
	Start    int  `json:"start"`    // the earliest: the latest earliest end of what it waits for
	End      int  `json:"end"`      // Start + Days
	Float    int  `json:"float"`    // days it may slip without lengthening the critical path: latest start − Start
	Critical bool `json:"critical"` // linked, without float: some longest path runs through it
	Linked   bool `json:"linked"`   // it waits for a task, or one waits for it
	// Slack is how many calendar days it may slip, as the plan is dated, before the end of a chain that hangs on it has to
	// move: what waits in between gives way first. Below 0 the dates contradict a dependency. Null for a task without a day
	// and where nothing dated waits for it.
	Slack *int `json:"slack"`
}

// Critical works the network out, in work days of a calendar.
func Critical(w *Workbook, cal *Calendar) Schedule {
	n := newNetwork(w.Tasks, w.Dependencies)
	s := Schedule{Path: []ID{}, Tasks: make([]Scheduled, len(w.Tasks)), Loops: n.loops}
	if s.Loops == nil {
		s.Loops = [][]ID{}
	}
	var first, last Date
	for i, t := range w.Tasks {
		s.Tasks[i] = Scheduled{Task: t.ID, Days: t.days(cal), Linked: len(n.before[i])+len(n.after[i]) > 0}
		if b := t.Begin(); b != "" && (first == "" || b < first) {
			first = b
		}
		last = max(last, t.End())
	}
	s.Unknown = cal.Unknown(first, last)
	n.forward(&s)
	n.backward(&s)
	n.slack(&s)
	n.path(&s)
	return s
}

// days is how long a task takes: the work days from its first to its last, at least one where it has a day at all.
func (t Task) days(cal *Calendar) int {
	begin, end := t.Begin(), t.End()
	if begin == "" || t.Milestone && begin == end {
		return 0
	}
	return max(1, cal.Count(begin, end))
}

// forward finds the earliest start of each task, and the length of the whole.
func (n *network) forward(s *Schedule) {
	for _, i := range n.order {
		t := &s.Tasks[i]
		for _, on := range n.before[i] {
			t.Start = max(t.Start, s.Tasks[on].End)
		}
		t.End = t.Start + t.Days
		if t.Linked {
			s.Days = max(s.Days, t.End)
		}
	}
}

// backward finds how far each may slip. A task that nothing is linked to may slip to the end of the whole.
func (n *network) backward(s *Schedule) {
	for k := len(n.order) - 1; k >= 0; k-- {
		i := n.order[k]
		t := &s.Tasks[i]
		t.Float = max(s.Days, t.End) - t.End
		for _, next := range n.after[i] {
			t.Float = min(t.Float, s.Tasks[next].Start+s.Tasks[next].Float-t.End)
		}
		t.Critical = t.Linked && t.Float == 0
	}
}

// slack finds how far each may slip as the plan is dated.
func (n *network) slack(s *Schedule) {
	for k := len(n.order) - 1; k >= 0; k-- {
		i := n.order[k]
		end := n.tasks[i].End()
		for _, next := range n.after[i] {
			begin := n.tasks[next].Begin()
			if end == "" || begin == "" {
				continue
			}
			room := begin.Sub(end)
			if more := s.Tasks[next].Slack; more != nil {
				room += *more
			}
			if had := s.Tasks[i].Slack; had == nil || room < *had {
				s.Tasks[i].Slack = &room
			}
		}
	}
}

// path follows critical tasks from the first that starts the whole to its end; of several, the first in the list.
func (n *network) path(s *Schedule) {
	at := -1
	for i, t := range s.Tasks {
		if t.Critical && t.Start == 0 && (at < 0 || i < at) && len(n.before[i]) == 0 {
			at = i
		}
	}
	for at >= 0 {
		s.Path = append(s.Path, s.Tasks[at].Task)
		from, to := at, -1
		for _, next := range n.after[from] {
			if t := s.Tasks[next]; t.Critical && t.Start == s.Tasks[from].End && (to < 0 || next < to) {
				to = next
			}
		}
		at = to
	}
}
