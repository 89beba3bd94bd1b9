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
			Weeks: []WeekLoad{{"2026-05-25", 5, 2}, {"2026-06-01", 1, 0}, {"2026-06-08", 0, 0}, {"2026-06-15", 1, 0}}, Peak: "2026-05-25", Groups: []ID{"g1", "g2", "g3"}},
		{Person: "lead", Next: []ID{}, Weeks: []WeekLoad{}, Groups: []ID{}},
		{Person: "sun", Done: 1, Next: []ID{}, Weeks: []WeekLoad{}, Groups: []ID{}},
		{Person: "far", Open: 2, Next: []ID{"in half a year", "later still"}, Beyond: 1, Peak: "2026-11-16"},
		{Person: "", Open: 1, Waiting: 1, Next: []ID{"nobody's"}, Weeks: []WeekLoad{{"2026-05-25", 0, 0}, {"2026-06-01", 1, 0}}, Peak: "2026-06-01", Groups: []ID{"g1"}},
	}
	if len(got) != len(want) {
		t.Fatalf("%d loads: %+v", len(got), got)
	}
	if far := &got[3]; len(far.Weeks) != LoadWeeks || far.Weeks[25] != (WeekLoad{"2026-11-16", 1, 0}) {
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
