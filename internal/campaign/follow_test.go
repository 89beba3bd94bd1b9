package campaign

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func dated(id ID, starts, due Date) Task {
	return Task{ID: id, Title: string(id), Starts: starts, Due: due, State: "todo"}
}

func redate(id ID, set Fields) Edit { return Edit{Op: Patch, Kind: "task", Row: id, Set: set} }

func TestFollow(t *testing.T) {
	cal := NewCalendar(nil)
	done := dated("done", "2026-06-11", "2026-06-11")
	done.State = "done"
	w := &Workbook{
		Periods: []Period{{ID: "live", Kind: "live", Starts: "2026-06-15", Ends: "2026-06-20"}},
		Tasks: []Task{
			dated("poster", "2026-06-08", "2026-06-10"),  // Monday to Wednesday
			dated("proof", "2026-06-10", "2026-06-11"),   // waits for the poster: Wednesday, Thursday
			dated("print", "", "2026-06-12"),             // waits for the proof
			done,                                         // waits for the proof
			dated("weekend", "2026-06-13", "2026-06-14"), // waits for the print: Saturday, Sunday
			dated("overlap", "2026-06-08", "2026-06-12"), // waits for the poster, and began two days before it was due
			dated("apart", "2026-06-10", "2026-06-10"),
			{ID: "undated", Title: "undated", State: "todo"},
		},
		Dependencies: []Dependency{{ID: "1", Task: "proof", On: "poster"}, {ID: "2", Task: "print", On: "proof"}, {ID: "3", Task: "done", On: "proof"},
			{ID: "4", Task: "weekend", On: "print"}, {ID: "5", Task: "overlap", On: "poster"}, {ID: "6", Task: "undated", On: "poster"}},
	}
	set := func(starts, due Date) Fields {
		if starts == "" {
			return Fields{"due": string(due)}
		}
		return Fields{"starts": string(starts), "due": string(due)}
	}
	for name, tc := range map[string]struct {
		edits []Edit
		want  []Edit
		late  []ID
	}{
		// The poster is due on Friday the 12th instead. The proof begins then and keeps its two work days, Friday and Monday the
		// 15th; the print may come out on the 15th; the weekend's work, on days off, goes by the calendar: 15th and 16th. The
		// overlap of two days stays: Wednesday the 10th, and its five work days end on Tuesday the 16th. All that ended before the
		// live day, the 15th, and now ends after it is late; what ends on it is not.
		"two days": {[]Edit{redate("poster", Fields{"due": "2026-06-12"})}, []Edit{redate("proof", set("2026-06-12", "2026-06-15")), redate("print", set("", "2026-06-15")),
			redate("weekend", set("2026-06-15", "2026-06-16")), redate("overlap", set("2026-06-10", "2026-06-16"))}, []ID{"weekend", "overlap"}},
		// One day to Thursday the 11th: proof 11th and 12th, print on the 12th as it was.
		"one day": {[]Edit{redate("poster", Fields{"due": "2026-06-11"})}, []Edit{redate("proof", set("2026-06-11", "2026-06-12")), redate("overlap", set("2026-06-09", "2026-06-15"))}, nil},
		// The proof is moved by the same step: it stays where that puts it, and what waits for it follows it.
		"dated by the same step": {[]Edit{redate("poster", Fields{"due": "2026-06-12"}), redate("proof", Fields{"due": "2026-06-16"}), redate("overlap", Fields{"starts": "2026-06-08"})},
			[]Edit{redate("print", set("", "2026-06-16")), redate("weekend", set("2026-06-16", "2026-06-17"))}, []ID{"print", "weekend"}},
		// The 19th is a holiday: the print, on a work day, comes out on Monday the 22nd.
		"over a holiday": {[]Edit{redate("proof", Fields{"due": "2026-06-19"})}, []Edit{redate("print", set("", "2026-06-22")), redate("weekend", set("2026-06-22", "2026-06-23"))}, []ID{"print", "weekend"}},
		"earlier":        {[]Edit{redate("poster", Fields{"due": "2026-06-09"})}, nil, nil},
		"other fields":   {[]Edit{redate("poster", Fields{"title": "x"})}, nil, nil},
		"new dependency": {[]Edit{{Op: Create, Kind: "dependency", Row: "7", Set: Fields{"task": "apart", "on": "print"}}}, []Edit{redate("apart", set("2026-06-12", "2026-06-12"))}, nil},
		"new task": {[]Edit{{Op: Create, Kind: "task", Row: "new", Set: Fields{"title": "new", "due": "2026-06-12"}}, {Op: Create, Kind: "dependency", Row: "7", Set: Fields{"task": "apart", "on": "new"}}},
			[]Edit{redate("apart", set("2026-06-12", "2026-06-12"))}, nil},
		"dependency that goes": {[]Edit{redate("poster", Fields{"due": "2026-06-12"}), {Op: Delete, Kind: "dependency", Row: "1"}, {Op: Delete, Kind: "dependency", Row: "5"}}, nil, nil},
		"task that goes":       {[]Edit{redate("poster", Fields{"due": "2026-06-12"}), {Op: Delete, Kind: "task", Row: "proof"}, {Op: Delete, Kind: "task", Row: "overlap"}}, nil, nil},
		"no date":              {[]Edit{redate("poster", Fields{"due": "soon"})}, nil, nil},
		"a loop":               {[]Edit{{Op: Create, Kind: "dependency", Row: "7", Set: Fields{"task": "poster", "on": "print"}}, redate("poster", Fields{"due": "2026-06-12"})}, []Edit{redate("overlap", set("2026-06-10", "2026-06-16"))}, []ID{"overlap"}},
	} {
		got := Follow(w, tc.edits, cal)
		if len(got.Edits) != len(tc.want) || len(tc.want) > 0 && !reflect.DeepEqual(got.Edits, tc.want) {
			t.Errorf("%s: %v, want %v", name, got.Edits, tc.want)
		}
		if len(got.Late) != len(tc.late) || len(tc.late) > 0 && !reflect.DeepEqual(got.Late, tc.late) {
			t.Errorf("%s: late %v, want %v", name, got.Late, tc.late)
		}
		if loop := name == "a loop"; loop != (len(got.Loops) == 1) {
			t.Errorf("%s: loops %v", name, got.Loops)
		}
	}
	got := Follow(w, []Edit{redate("poster", Fields{"due": "2026-06-11"})}, cal)
	want := []Move{{"task", "proof", "starts", "2026-06-10", "2026-06-11"}, {"task", "proof", "due", "2026-06-11", "2026-06-12"},
		{"task", "overlap", "starts", "2026-06-08", "2026-06-09"}, {"task", "overlap", "due", "2026-06-12", "2026-06-15"}}
	if !reflect.DeepEqual(got.Moves, want) || len(got.Unknown) != 0 {
		t.Errorf("%+v", got)
	}
	if got := Follow(w, []Edit{redate("poster", Fields{"due": "2027-01-05"})}, cal); !reflect.DeepEqual(got.Unknown, []int{2027}) {
		t.Errorf("%v", got.Unknown)
	}
}

// Whatever is moved, a dependency that held goes on to hold, an overlap gets no larger, what is done or was dated by hand
// stays, and following what has followed moves nothing.
func TestFollowKeepsEveryDependency(t *testing.T) {
	cal := NewCalendar(nil)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "tasks")
		w := &Workbook{}
		for i := range n {
			begin := Date("2026-05-20").Add(rapid.IntRange(0, 30).Draw(t, "begin"))
			task := dated(ID(fmt.Sprint(i)), begin, begin.Add(rapid.IntRange(0, 6).Draw(t, "days")))
			if rapid.IntRange(0, 5).Draw(t, "done") == 0 {
				task.State = "done"
			}
			w.Tasks = append(w.Tasks, task)
		}
		for k := range rapid.IntRange(1, 20).Draw(t, "edges") { // no loops: a task waits for one before it
			i := rapid.IntRange(1, n-1).Draw(t, "task")
			w.Dependencies = append(w.Dependencies, Dependency{ID: ID(fmt.Sprint(k)), Task: w.Tasks[i].ID, On: w.Tasks[rapid.IntRange(0, i-1).Draw(t, "on")].ID})
		}
		var edits []Edit
		for range rapid.IntRange(1, 3).Draw(t, "edits") {
			i := rapid.IntRange(0, n-1).Draw(t, "moved")
			by := rapid.IntRange(-20, 20).Draw(t, "by")
			edits = append(edits, redate(w.Tasks[i].ID, Fields{"starts": string(w.Tasks[i].Starts.Add(by)), "due": string(w.Tasks[i].Due.Add(by))}))
		}
		f := Follow(w, edits, cal)
		all := slices.Concat(edits, f.Edits)
		tasks, _, _ := after(w, all)
		_, _, byHand := after(w, edits)
		was, now := byID(w.Tasks), byID(tasks)
		for _, d := range w.Dependencies {
			if task := now[d.Task]; task.State == "done" || byHand[d.Task] {
				continue
			}
			before, later := was[d.Task].Begin().Sub(was[d.On].End()), now[d.Task].Begin().Sub(now[d.On].End())
			if later < min(before, 0) {
				t.Fatalf("%s waits for %s: %d days between, then %d; %v and %v", d.Task, d.On, before, later, edits, f.Edits)
			}
		}
		for _, e := range f.Edits {
			if was[e.Row].State == "done" || byHand[e.Row] || now[e.Row].Begin() <= was[e.Row].Begin() {
				t.Fatalf("%v moves what may not move, or not forward", e)
			}
			if b, a := was[e.Row], now[e.Row]; cal.Work(b.Begin()) && (!cal.Work(a.Begin()) || cal.Work(b.End()) && cal.Count(a.Begin(), a.End()) != cal.Count(b.Begin(), b.End())) {
				t.Fatalf("%+v became %+v", b, a)
			}
		}
		moved := &Workbook{Tasks: tasks, Dependencies: w.Dependencies}
		if again := Follow(moved, nil, cal); len(again.Edits) > 0 {
			t.Fatalf("%v follow again", again.Edits)
		}
	})
}

func TestForesee(t *testing.T) {
	w := &Workbook{
		Campaign: Campaign{ID: "c"},
		Tasks:    []Task{dated("a", "", "2026-06-10"), dated("b", "2026-06-10", "2026-06-12"), dated("late", "", "2026-05-01")},
		Goals:    []Goal{{ID: "g", Deadline: "2026-06-30"}},
		Dependencies: []Dependency{
			{ID: "d", Task: "b", On: "a"}, {ID: "held never", Task: "late", On: "a"},
		},
	}
	p := Foresee(w, []Edit{
		redate("a", Fields{"due": "2026-06-11", "title": "A"}), redate("late", Fields{"due": "2026-04-30"}), redate("b", Fields{"due": "2026-06-12"}),
		{Op: Patch, Kind: "goal", Row: "g", Set: Fields{"deadline": "2026-05-30"}}, {Op: Patch, Kind: "goal", Row: "none", Set: Fields{"deadline": "2026-05-30"}},
	}, "2026-06-01", NewCalendar(nil))
	want := Preview{
		Moves: []Move{{"task", "a", "due", "2026-06-10", "2026-06-11"}, {"task", "late", "due", "2026-05-01", "2026-04-30"}, {"goal", "g", "deadline", "2026-06-30", "2026-05-30"}},
		Past:  []Move{{"goal", "g", "deadline", "2026-06-30", "2026-05-30"}}, Broken: []ID{"d"}, Unknown: []int{},
	}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("%+v", p)
	}
}
