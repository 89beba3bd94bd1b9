package campaign

import (
	"cmp"
	"slices"
)

// PersonLoad is what one person has to do in a campaign: counts of their tasks as of a day. A week runs from Monday to
// Sunday.
type PersonLoad struct {
	Person  ID         `json:"person"`  // "" stands for the tasks that have no owner
	Open    int        `json:"open"`    // not done
	Late    int        `json:"late"`    // of those, due before today
	Week    int        `json:"week"`    // of those, due in this week, also earlier in it
	Waiting int        `json:"waiting"` // of those, for a task that is not done
	Undated int        `json:"undated"` // of those, without a due day
	Done    int        `json:"done"`
	Next    []ID       `json:"next"`   // the three open tasks due first, by day and time; those without a day come last
	Weeks   []WeekLoad `json:"weeks"`  // from this week to that of the last due day, empty ones between too; at most LoadWeeks
	Beyond  int        `json:"beyond"` // open tasks due after the last of Weeks
	Peak    Date       `json:"peak"`   // the Monday of the week with most open tasks, the first of equals; "" without any
	Groups  []ID       `json:"groups"` // of the open tasks, in the campaign's order
	Usual   int        `json:"usual"`  // tasks of a usual week in this campaign: see heavy. 0 where nobody has any
}

// WeekLoad counts the open tasks due in a week.
type WeekLoad struct {
	Monday Date `json:"monday"`
	Tasks  int  `json:"tasks"` // of this week: those overdue too, whenever they were due
	Late   int  `json:"late"`  // of those, overdue: only this week has any
	Heavy  bool `json:"heavy"` // far more than a usual week
}

// LoadWeeks is how many weeks a load looks ahead, this one included: half a year.
const LoadWeeks = 26

// nextTasks is how many tasks Next names.
const nextTasks = 3

// Monday is the first day of the day's week; "" stays "".
func (d Date) Monday() Date { return d.Add(-(int(d.Time().Weekday()) + 6) % 7) }

// Loads tells the load of each person who owns a task or leads a group, in the order of the people, then that of the
// tasks without an owner where there are any.
func Loads(w *Workbook, today Date) []PersonLoad {
	tasks := map[ID][]Task{}
	for _, t := range w.Tasks {
		tasks[t.Owner] = append(tasks[t.Owner], t)
	}
	leads := map[ID]bool{}
	for _, g := range w.Groups {
		leads[g.Lead] = true
	}
	waiting := w.Waiting()
	out := []PersonLoad{}
	for _, p := range w.People {
		if len(tasks[p.ID]) > 0 || leads[p.ID] {
			out = append(out, w.load(p.ID, tasks[p.ID], waiting, today))
		}
	}
	if len(tasks[""]) > 0 {
		out = append(out, w.load("", tasks[""], waiting, today))
	}
	heavy(out)
	return out
}

// heavyMore is by how many tasks at least a heavy week goes beyond a usual one: of few tasks, twice as many are few still.
const heavyMore = 3

// heavy finds the weeks that hold far more than usual. A usual week is the median of all weeks in which somebody has tasks
// due, the larger of the two in the middle; a heavy one has at least twice as many, and heavyMore more. Weeks of nobody
// neither count nor are heavy.
func heavy(loads []PersonLoad) {
	var busy []int
	for _, l := range loads {
		for _, w := range l.Weeks {
			if l.Person != "" && w.Tasks > 0 {
				busy = append(busy, w.Tasks)
			}
		}
	}
	if len(busy) == 0 {
		return
	}
	slices.Sort(busy)
	usual := busy[len(busy)/2]
	for i := range loads {
		loads[i].Usual = usual
		for k := range loads[i].Weeks {
			w := &loads[i].Weeks[k]
			w.Heavy = loads[i].Person != "" && w.Tasks >= 2*usual && w.Tasks >= usual+heavyMore
		}
	}
}

// Waiting are the tasks that cannot start: one that they depend on is not done.
func (w *Workbook) Waiting() map[ID]bool {
	open := map[ID]bool{}
	for _, t := range w.Tasks {
		open[t.ID] = t.State != "done"
	}
	out := map[ID]bool{}
	for _, d := range w.Dependencies {
		if open[d.On] {
			out[d.Task] = true
		}
	}
	return out
}

func (w *Workbook) load(person ID, tasks []Task, waiting map[ID]bool, today Date) PersonLoad {
	l := PersonLoad{Person: person, Next: []ID{}, Weeks: []WeekLoad{}, Groups: []ID{}}
	monday := today.Monday()
	var open []Task
	groups := map[ID]bool{}
	for _, t := range tasks {
		if t.State == "done" {
			l.Done++
			continue
		}
		open = append(open, t)
		groups[t.Group] = true
		l.Open++
		l.Late += one(t.Due != "" && t.Due < today)
		l.Week += one(t.Due >= monday && t.Due < monday.Add(7))
		l.Waiting += one(waiting[t.ID])
		l.Undated += one(t.Due == "")
	}
	for _, g := range w.Groups {
		if groups[g.ID] {
			l.Groups = append(l.Groups, g.ID)
		}
	}
	slices.SortStableFunc(open, byDue)
	for _, t := range open[:min(len(open), nextTasks)] {
		l.Next = append(l.Next, t.ID)
	}
	l.weeks(open, today)
	return l
}

// byDue orders tasks by day and time; on a day, those without a time come last, and of all, those without a day.
func byDue(a, b Task) int {
	return cmp.Or(cmp.Compare(one(a.Due == ""), one(b.Due == "")), cmp.Compare(a.Due, b.Due),
		cmp.Compare(one(a.DueTime == ""), one(b.DueTime == "")), cmp.Compare(a.DueTime, b.DueTime))
}

// weeks spreads open tasks over the weeks they are due in.
func (l *PersonLoad) weeks(open []Task, today Date) {
	first := today.Monday()
	for _, t := range open {
		if t.Due == "" {
			continue
		}
		n := max(0, t.Due.Sub(first)/7) // what is overdue has to be done now
		if n >= LoadWeeks {
			l.Beyond++
			continue
		}
		for len(l.Weeks) <= n {
			l.Weeks = append(l.Weeks, WeekLoad{Monday: first.Add(7 * len(l.Weeks))})
		}
		l.Weeks[n].Tasks++
		l.Weeks[n].Late += one(t.Due < today)
	}
	most := 0
	for _, w := range l.Weeks {
		if w.Tasks > most {
			most, l.Peak = w.Tasks, w.Monday
		}
	}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
