package campaign

import (
	"reflect"
	"testing"
)

// Warm-up 1 to 3 June, live 4 to 10, closing 11 and 12; the review comes later, on the 20th.
func TestFollowPeriods(t *testing.T) {
	w := &Workbook{Periods: []Period{
		{ID: "live", Starts: "2026-06-04", Ends: "2026-06-10"}, {ID: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"},
		{ID: "closing", Starts: "2026-06-11", Ends: "2026-06-12"}, {ID: "review", Starts: "2026-06-20", Ends: "2026-06-25"}, {ID: "undated"},
	}}
	type moved map[ID]Fields
	for _, tc := range []struct {
		row  ID
		set  Fields
		want moved
	}{
		{"live", Fields{"starts": "2026-06-05", "ends": "2026-06-11"}, moved{"warmup": {"ends": "2026-06-04"}, "closing": {"starts": "2026-06-12"}}},
		{"live", Fields{"ends": "2026-06-08"}, moved{"closing": {"starts": "2026-06-09"}}},
		{"live", Fields{"ends": "2026-06-14"}, moved{"closing": {"starts": "2026-06-15", "ends": "2026-06-15"}}}, // pushed on, a day long
		{"live", Fields{"starts": "2026-05-30"}, moved{"warmup": {"starts": "2026-05-29", "ends": "2026-05-29"}}},
		{"warmup", Fields{"ends": "2026-06-12"}, moved{"live": {"starts": "2026-06-13", "ends": "2026-06-13"}, "closing": {"starts": "2026-06-14", "ends": "2026-06-14"}}},
		{"review", Fields{"starts": "2026-06-11"}, moved{}}, // met nothing
		{"undated", Fields{"starts": "2026-06-11"}, moved{}},
		{"live", Fields{"ends": ""}, moved{}},
	} {
		got := moved{}
		for _, e := range FollowPeriods(w, []Edit{{Op: Patch, Kind: "period", Row: tc.row, Set: tc.set}}) {
			got[e.Row] = e.Set
		}
		if !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s %v: %v, want %v", tc.row, tc.set, got, tc.want)
		}
	}
	both := []Edit{{Op: Patch, Kind: "period", Row: "live", Set: Fields{"ends": "2026-06-08"}}, {Op: Patch, Kind: "period", Row: "closing", Set: Fields{"ends": "2026-06-13"}}}
	if got := FollowPeriods(w, both); len(got) != 0 {
		t.Errorf("a period that the edits date: %v", got)
	}
}

func TestPatched(t *testing.T) {
	w := &Workbook{Tasks: []Task{{ID: "a", Title: "A", Due: "2026-06-01"}, {ID: "b", Title: "B"}}, Periods: []Period{{ID: "p"}}}
	got := w.Patched([]Edit{
		{Op: Patch, Kind: "task", Row: "a", Set: Fields{"due": "2026-06-02"}}, {Op: Patch, Kind: "task", Row: "a", Set: Fields{"starts": "2026-06-01"}},
		{Op: Delete, Kind: "task", Row: "b"}, {Op: Patch, Kind: "task", Row: "gone", Set: Fields{"due": "2026-06-02"}},
		{Op: Create, Kind: "dependency", Row: "d", Set: Fields{"task": "a", "on": "b"}},
	})
	want := []Task{{ID: "a", Title: "A", Starts: "2026-06-01", Due: "2026-06-02"}}
	if !reflect.DeepEqual(got.Tasks, want) || w.Tasks[0].Due != "2026-06-01" || len(w.Tasks) != 2 || len(got.Periods) != 1 {
		t.Errorf("%+v, was %+v", got.Tasks, w.Tasks)
	}
	if len(got.Dependencies) != 1 || got.Dependencies[0] != (Dependency{"d", "a", "b"}) {
		t.Errorf("%+v", got.Dependencies)
	}
}
