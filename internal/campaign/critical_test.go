package campaign

import (
	"reflect"
	"testing"
)

// plan makes a network: of each task its work days from Monday 2 March 2026 on, and what it waits for. In March no day but
// weekends is off.
func planOf(days map[ID]int, order []ID, waits map[ID][]ID) *Workbook {
	cal, w := NewCalendar(nil), &Workbook{}
	for _, id := range order {
		t := Task{ID: id, Title: string(id), State: "todo", Starts: "2026-03-02"}
		t.Due = cal.Add(t.Starts, days[id]-1)
		if days[id] == 0 {
			t.Starts, t.Due, t.Milestone = "", "2026-03-02", true
		}
		w.Tasks = append(w.Tasks, t)
		for _, on := range waits[id] {
			w.Dependencies = append(w.Dependencies, Dependency{ID: id + on, Task: id, On: on})
		}
	}
	return w
}

func TestCriticalPath(t *testing.T) {
	type row struct{ start, end, float int }
	for name, tc := range map[string]struct {
		order []ID
		days  map[ID]int
		waits map[ID][]ID
		all   int
		path  []ID
		want  map[ID]row
	}{
		// A 3 and B 2 before C 4 before D 2.
		// C waits for the later of 3 and 2: 3–7, D 7–9. B may end at 3 instead of 2: float 1.
		"two before one": {
			[]ID{"A", "B", "C", "D"}, map[ID]int{"A": 3, "B": 2, "C": 4, "D": 2}, map[ID][]ID{"C": {"A", "B"}, "D": {"C"}},
			9, []ID{"A", "C", "D"}, map[ID]row{"A": {0, 3, 0}, "B": {0, 2, 1}, "C": {3, 7, 0}, "D": {7, 9, 0}},
		},
		// Forward: A 0–3; B 3–7, C 3–9; D 7–13, E 7–11, F 9–13; G 13–19; H waits for E (11) and F (13): 13–21. All: 21.
		// Backward: G ends by 21, 2 late; D by 15 (G starts by 15), 2 late; E by 13, 2 late; B by min(9, 9) = 9, 2 late;
		// F by 13, C by 9, A by min(5, 3) = 3: none late.
		"eight tasks": {
			[]ID{"A", "B", "C", "D", "E", "F", "G", "H"}, map[ID]int{"A": 3, "B": 4, "C": 6, "D": 6, "E": 4, "F": 4, "G": 6, "H": 8},
			map[ID][]ID{"B": {"A"}, "C": {"A"}, "D": {"B"}, "E": {"B"}, "F": {"C"}, "G": {"D"}, "H": {"E", "F"}},
			21, []ID{"A", "C", "F", "H"},
			map[ID]row{"A": {0, 3, 0}, "B": {3, 7, 2}, "C": {3, 9, 0}, "D": {7, 13, 2}, "E": {7, 11, 2}, "F": {9, 13, 0}, "G": {13, 19, 2}, "H": {13, 21, 0}},
		},
		// A milestone takes no day: A 0–2, M 2–2, B and C 2–5, D 5–6. Two paths are longest, the one through B is named. X is
		// linked to nothing: of 4 days it may slip 2. Nor is Y, longer than the path: it may not slip, and is not critical. The list is not in the order of the work.
		"a milestone, two longest paths and a task apart": {
			[]ID{"D", "X", "B", "C", "M", "A", "Y"}, map[ID]int{"A": 2, "M": 0, "B": 3, "C": 3, "D": 1, "X": 4, "Y": 10},
			map[ID][]ID{"M": {"A"}, "B": {"M"}, "C": {"M"}, "D": {"B", "C"}},
			6, []ID{"A", "M", "B", "D"},
			map[ID]row{"A": {0, 2, 0}, "M": {2, 2, 0}, "B": {2, 5, 0}, "C": {2, 5, 0}, "D": {5, 6, 0}, "X": {0, 4, 2}, "Y": {0, 10, 0}},
		},
	} {
		s := Critical(planOf(tc.days, tc.order, tc.waits), NewCalendar(nil))
		if s.Days != tc.all || !reflect.DeepEqual(s.Path, tc.path) || len(s.Loops) != 0 || len(s.Unknown) != 0 {
			t.Errorf("%s: %d days, path %v, %+v", name, s.Days, s.Path, s)
		}
		for _, got := range s.Tasks {
			want := tc.want[got.Task]
			if (row{got.Start, got.End, got.Float}) != want || got.Days != tc.days[got.Task] {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
			linked := got.Task != "X" && got.Task != "Y"
			if got.Linked != linked || got.Critical != (linked && want.float == 0) {
				t.Errorf("%s: %+v", name, got)
			}
		}
	}
}

// A weekend inside a task takes no days, and one on a weekend takes one.
func TestDaysOfATask(t *testing.T) {
	cal := NewCalendar(nil)
	for _, tc := range []struct {
		task Task
		want int
	}{
		{Task{Starts: "2026-03-06", Due: "2026-03-09"}, 2}, {Task{Due: "2026-03-07"}, 1}, {Task{Starts: "2026-03-07"}, 1}, {Task{}, 0},
		{Task{Due: "2026-03-06", Milestone: true}, 0}, {Task{Starts: "2026-03-05", Due: "2026-03-06", Milestone: true}, 2},
	} {
		if got := tc.task.days(cal); got != tc.want {
			t.Errorf("%+v: %d days", tc.task, got)
		}
	}
}

// Slack by the dates: A, due on the 2nd, is waited for by B from the 6th, which C waits for on the 9th, the day it is due;
// and by E from the 3rd. B may slip 0 days, so A could slip 4 + 0 for B but only 1 for E. F contradicts itself by 2 days.
func TestSlack(t *testing.T) {
	task := func(id ID, starts, due Date) Task { return Task{ID: id, Starts: starts, Due: due, State: "todo"} }
	w := &Workbook{
		Tasks: []Task{task("A", "", "2026-03-02"), task("B", "2026-03-06", "2026-03-09"), task("C", "", "2026-03-09"), task("E", "2026-03-03", "2026-03-20"),
			task("F", "", "2026-03-11"), {ID: "undated"}},
		Dependencies: []Dependency{{ID: "1", Task: "B", On: "A"}, {ID: "2", Task: "C", On: "B"}, {ID: "3", Task: "E", On: "A"}, {ID: "4", Task: "C", On: "F"}, {ID: "5", Task: "undated", On: "C"}},
	}
	want := map[ID]int{"A": 1, "B": 0, "F": -2}
	for _, got := range Critical(w, NewCalendar(nil)).Tasks {
		n, told := want[got.Task]
		if told != (got.Slack != nil) || told && *got.Slack != n {
			t.Errorf("%+v, want %d (%v)", got, n, told)
		}
	}
}

// A loop is named along its way, and what is around it is still worked out.
func TestLoopsAreNamed(t *testing.T) {
	w := planOf(map[ID]int{"A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "S": 1}, []ID{"A", "B", "C", "D", "E", "S"},
		map[ID][]ID{"B": {"D", "A"}, "C": {"B"}, "D": {"C", "B"}, "E": {"D"}, "S": {"S"}})
	// B waits for D, and D for C, which waits for B; D waits for B itself too: B → D → B is the shortest way round
	if got, want := w.DependencyLoops(), [][]ID{{"B", "D"}, {"S"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	s := Critical(w, NewCalendar(nil))
	// inside the loop nothing counts; A 1 → B 2, D 4 → E 5 is the longest of what is left
	if !reflect.DeepEqual(s.Loops, [][]ID{{"B", "D"}, {"S"}}) || s.Days != 9 || !reflect.DeepEqual(s.Path, []ID{"D", "E"}) {
		t.Errorf("%+v", s)
	}
	if none := Critical(&Workbook{}, NewCalendar(nil)); none.Days != 0 || none.Path == nil || none.Tasks == nil || none.Loops == nil {
		t.Errorf("%+v", none)
	}
}
