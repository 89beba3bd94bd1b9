package store

import (
	"reflect"
	"testing"
)

// A workspace that can only be read is checked as thoroughly as one that can be written, and not repaired.
func TestCheckReadOnly(t *testing.T) {
	s, _ := two(t)
	apply(t, s, patch("task", "t", "title", "改过"))
	want := Report{Campaigns: 1, Steps: 2, Rows: 4, Findings: []Finding{}}
	check := func(what string) {
		t.Helper()
		for _, s.readonly = range []bool{false, true} {
			if got := must(s.Check(s.readonly))(t); !reflect.DeepEqual(got, want) {
				t.Errorf("%s, read-only %v:\n%+v, want\n%+v", what, s.readonly, got, want)
			}
		}
		s.readonly = false
	}
	check("sound")
	ok(t, s.write(func(x *tx) error { return x.exec("UPDATE tasks SET title='无中生有'") }))
	want.Findings = []Finding{{"fold", map[string]string{"campaign": "camp", "kind": "task", "row": "t"}}}
	check("a row changed by hand")
}
