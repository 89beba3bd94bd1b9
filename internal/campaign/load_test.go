package campaign

import (
	"reflect"
	"testing"
)

// 2026-05-26 is a Tuesday: its week runs from the 25th to the 31st.
const today = Date("2026-05-26")

func TestMonday(t *testing.T) {
	for day, want := range map[Date]Date{"2026-05-25": "2026-05-25", "2026-05-26": "2026-05-25", "2026-05-31": "2026-05-25", "2026-06-01": "2026-06-01", "2026-01-01": "2025-12-29", "": ""} {
		if got := day.Monday(); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

func TestLoads(t *testing.T) {
	task := func(id, owner ID, due Date, more ...func(*Task)) Task {
		t := Task{ID: id, Owner: owner, Due: due, State: "todo"}
		for _, m := range more {
			m(&t)
		}
		return t
	}
	in := func(g ID) func(*Task) { return func(t *Task) { t.Group = g } }
	at := func(c Clock) func(*Task) { return func(t *Task) { t.DueTime = c } }
	state := func(s string) func(*Task) { return func(t *Task) { t.State = s } }
	w := &Workbook{
		People: []Person{{ID: "he"}, {ID: "idle"}, {ID: "lead"}, {ID: "sun"}, {ID: "far"}},
		Groups: []Group{{ID: "g1", Lead: "lead"}, {ID: "g2"}, {ID: "g3"}},
		Tasks: []Task{
			task("any", "he", "", in("g3")),
			task("next week", "he", "2026-06-01"),
			task("long late", "he", "2026-05-12", in("g2")),
			task("yesterday", "he", "2026-05-25", state("doing")),
			task("today", "he", "2026-05-26"),
			task("noon", "he", "2026-05-26", at("12:00"), in("g1")),
			task("sunday", "he", "2026-05-31"),
			task("gone by", "he", "2026-05-11", state("done"), in("g2")),
			task("in three", "he", "2026-06-17"),
			task("ready", "sun", "2026-06-08", state("done")),
			task("in half a year", "far", "2026-11-22"), // the Sunday of the 26th week
			task("later still", "far", "2026-11-23"),
			task("nobody's", "", "2026-06-03", in("g1")),
		},
		Dependencies: []Dependency{{Task: "next week", On: "today"}, {Task: "next week", On: "sunday"}, {Task: "sunday", On: "gone by"}, {Task: "nobody's", On: "yesterday"}, {Task: "ready", On: "today"}, {Task: "noon", On: "nowhere"}},
	}
	got := Loads(w, today)
	want := []PersonLoad{
		{Person: "he", Open: 8, Late: 2, Week: 4, Waiting: 1, Undated: 1, Done: 1, Next: []ID{"long late", "yesterday", "noon"},
			Weeks: []WeekLoad{{"2026-05-25", 5, 2, true}, {"2026-06-01", 1, 0, false}, {"2026-06-08", 0, 0, false}, {"2026-06-15", 1, 0, false}}, Peak: "2026-05-25", Groups: []ID{"g1", "g2", "g3"}, Usual: 1},
		{Person: "lead", Next: []ID{}, Weeks: []WeekLoad{}, Groups: []ID{}, Usual: 1},
		{Person: "sun", Done: 1, Next: []ID{}, Weeks: []WeekLoad{}, Groups: []ID{}, Usual: 1},
		{Person: "far", Open: 2, Next: []ID{"in half a year", "later still"}, Beyond: 1, Peak: "2026-11-16", Usual: 1},
		{Person: "", Open: 1, Waiting: 1, Next: []ID{"nobody's"}, Weeks: []WeekLoad{{"2026-05-25", 0, 0, false}, {"2026-06-01", 1, 0, false}}, Peak: "2026-06-01", Groups: []ID{"g1"}, Usual: 1},
	}
	if len(got) != len(want) {
		t.Fatalf("%d loads: %+v", len(got), got)
	}
	if far := &got[3]; len(far.Weeks) != LoadWeeks || far.Weeks[25] != (WeekLoad{"2026-11-16", 1, 0, false}) {
		t.Errorf("half a year ahead: %+v", far.Weeks)
	} else {
		far.Weeks, far.Groups = nil, nil
	}
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("%+v\nwant %+v", got[i], want[i])
		}
	}
	if none := Loads(&Workbook{People: []Person{{ID: "idle"}}}, today); none == nil || len(none) != 0 {
		t.Errorf("%v", none)
	}
}

// Weeks in which people have 1, 2, 2, 3 and 4 tasks: 2 is usual, so 5 are heavy and 4 are not; those of nobody do not count.
func TestHeavyWeeks(t *testing.T) {
	week := func(n int) WeekLoad { return WeekLoad{Tasks: n} }
	for name, tt := range map[string]struct {
		loads []PersonLoad
		usual int
		heavy []int // tasks of the weeks that are
	}{
		"four is twice, and not three more": {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(1), week(0), week(2)}}, {Person: "b", Weeks: []WeekLoad{week(2), week(3), week(4)}}}, 2, nil},
		"five is":                           {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(1), week(2)}}, {Person: "b", Weeks: []WeekLoad{week(2), week(3), week(5)}}}, 2, []int{5}},
		"seven of four is not twice":        {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(4), week(7)}}, {Person: "b", Weeks: []WeekLoad{week(4)}}}, 4, nil},
		"six of three is just both":         {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(3), week(6)}}, {Person: "b", Weeks: []WeekLoad{week(1)}}}, 3, []int{6}},
		"nobody's":                          {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(1)}}, {Weeks: []WeekLoad{week(9)}}}, 1, nil},
		"the larger of two in the middle":   {[]PersonLoad{{Person: "a", Weeks: []WeekLoad{week(2), week(6)}}}, 6, nil},
		"no tasks":                          {[]PersonLoad{{Person: "a"}}, 0, nil},
	} {
		heavy(tt.loads)
		var got []int
		for _, l := range tt.loads {
			if l.Usual != tt.usual {
				t.Errorf("%s: %d is usual", name, l.Usual)
			}
			for _, w := range l.Weeks {
				if w.Heavy {
					got = append(got, w.Tasks)
				}
			}
		}
		if !reflect.DeepEqual(got, tt.heavy) {
			t.Errorf("%s: %v", name, got)
		}
	}
}
