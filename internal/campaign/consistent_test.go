package campaign

import (
	"reflect"
	"testing"
)

func TestInconsistencies(t *testing.T) {
	sound := &Workbook{
		Campaign: Campaign{ID: "c", Lead: "p"}, People: []Person{{ID: "p", Group: "g"}}, Groups: []Group{{ID: "g", Lead: "p"}},
		Tasks:        []Task{{ID: "a", Starts: "2026-06-01", Due: "2026-06-01", Owner: "p"}, {ID: "b"}},
		Dependencies: []Dependency{{ID: "d", Task: "a", On: "b"}},
		Attachments:  []Attachment{{ID: "f", Task: "a"}},
		Goals:        []Goal{{ID: "x"}, {ID: "y", Parent: "x"}},
	}
	if bad := Inconsistencies(sound); len(bad) != 0 {
		t.Errorf("%v", bad)
	}
	broken := &Workbook{
		Campaign: Campaign{ID: "c", Lead: "gone"},
		Tasks:    []Task{{ID: "a", Starts: "2026-06-02", Due: "2026-06-01"}, {ID: "b"}},
		Dependencies: []Dependency{
			{ID: "d", Task: "a", On: "b"}, {ID: "e", Task: "b", On: "a"}, {ID: "lost", Task: "a", On: "gone"},
		},
		Attachments: []Attachment{{ID: "f"}, {ID: "h", Task: "gone"}},
		Materials:   []Material{{ID: "m", Due: "2026-06-05", Needed: "2026-06-04"}},
		Goals:       []Goal{{ID: "x", Parent: "y"}, {ID: "y", Parent: "x"}, {ID: "z", Parent: "z"}},
	}
	p := func(kind Kind, row ID, field, code string, params ...string) Problem {
		return Problem{Kind: kind, Row: row, Field: field, Code: code, Params: Fail("", params...).Params}
	}
	want := Problems{
		p("campaign", "c", "lead", "reference", "row", "gone"),
		p("task", "a", "due", "order", "first", "2026-06-02", "last", "2026-06-01"),
		p("dependency", "lost", "on", "reference", "row", "gone"),
		p("material", "m", "needed", "order", "first", "2026-06-05", "last", "2026-06-04"),
		p("attachment", "f", "task", "required"), p("attachment", "h", "task", "reference", "row", "gone"),
		p("task", "a", "", "loop", "rows", "a b"),
		p("goal", "x", "parent", "loop", "rows", "x y"), p("goal", "z", "parent", "loop", "rows", "z"),
	}
	if got := Inconsistencies(broken); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
