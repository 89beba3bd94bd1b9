package campaign

import (
	"reflect"
	"testing"
)

func TestTeamOf(t *testing.T) {
	w := &Workbook{
		Departments: []Department{{ID: "d1"}, {ID: "d2"}},
		Groups:      []Group{{ID: "g1"}, {ID: "g2"}},
		People: []Person{
			{ID: "a", Name: "Wang Wei", Group: "g1", Department: "d1"}, {ID: "b", Name: " wang  wei", Group: "g1"},
			{ID: "c", Name: "Li", Group: "g2", Department: "d1"}, {ID: "d", Name: "Zhao"},
		},
		Tasks: []Task{
			{ID: "1", Group: "g1", Stage: "plan", State: "done", Owner: "a", Due: "2026-05-01"},
			{ID: "2", Group: "g1", Stage: "plan", State: "todo", Owner: "a", Due: "2026-05-25"},
			{ID: "3", Group: "g1", Stage: "execute", State: "doing", Due: "2026-05-26"},
			{ID: "4", Stage: "review", State: "todo"},
		},
	}
	none := map[string]StageProgress{}
	want := Team{
		Groups: []GroupLoad{
			{"g1", 2, 3, 1, 1, 1, map[string]StageProgress{"plan": {2, 1}, "execute": {1, 0}}},
			{"g2", 1, 0, 0, 0, 0, none},
			{"", 1, 1, 0, 0, 1, map[string]StageProgress{"review": {1, 0}}},
		},
		Departments: []DepartmentLoad{{"d1", 2, 1, 1}, {"d2", 0, 0, 0}},
		Namesakes:   []ID{"a", "b"},
	}
	if got := TeamOf(w, today); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	empty := TeamOf(&Workbook{People: []Person{{ID: "d"}}}, today)
	if empty.Groups == nil || empty.Departments == nil || empty.Namesakes == nil || len(empty.Groups)+len(empty.Namesakes) != 0 {
		t.Errorf("%+v", empty)
	}
}

func TestGiveToLeads(t *testing.T) {
	w := &Workbook{
		Campaign: Campaign{ID: "c", Lead: "z"},
		Groups:   []Group{{ID: "g1", Lead: "a"}, {ID: "g2"}, {ID: "g3", Lead: "b"}},
		Tasks: []Task{
			{ID: "1", Group: "g1", State: "todo"}, {ID: "2", Group: "g1", State: "done"}, {ID: "3", Group: "g1", State: "doing"},
			{ID: "4", Group: "g1", State: "todo", Owner: "b"}, {ID: "5", Group: "g2", State: "todo"}, {ID: "6", Group: "g3", State: "todo"},
			{ID: "7", State: "todo"},
		},
	}
	give := func(task, lead string) Edit { return Edit{Patch, "task", ID(task), Fields{"owner": lead}} }
	for _, tt := range []struct {
		groups []ID
		want   []Edit
	}{
		{[]ID{"g1"}, []Edit{give("1", "a"), give("3", "a")}},
		{[]ID{"g3", "g2", "g1"}, []Edit{give("1", "a"), give("3", "a"), give("6", "b")}}, // nobody leads g2
		{[]ID{""}, []Edit{give("7", "z")}},
		{[]ID{"g2", "gone"}, []Edit{}},
		{nil, []Edit{}},
	} {
		if got := GiveToLeads(w, tt.groups); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: %+v\nwant %+v", tt.groups, got, tt.want)
		}
	}
}
