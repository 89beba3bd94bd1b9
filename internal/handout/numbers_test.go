package handout

import (
	"reflect"
	"testing"
)

func TestReadNumbers(t *testing.T) {
	for typed, want := range map[string][]string{
		"3, 5, 7-9":          {"3", "5", "7", "8", "9"},
		"３、５；７～９":            {"3", "5", "7", "8", "9"},
		"7 至 9":              {"7", "8", "9"},
		"007 — 9, 4.1, 04.1": {"7", "8", "9", "4.1"},
		"#5 5 5":             {"5"},
		"0":                  {"0"},
		" \n":                {},
	} {
		got, err := ReadNumbers(typed, 20)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %v, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"9-7", "x", "4.1-6", "1-", "-", "3,,x", "1-1023", "12345678"} {
		if got, err := ReadNumbers(typed, 20); err == nil {
			t.Errorf("%q is read as %v", typed, got)
		}
	}
}

func TestNumberedRows(t *testing.T) {
	const recorded = `[["01","a","h1"],["01.1","b","h2"],["02","c","h3"],["03","d","h4"],["3.1","e","h5"],["bad"]]`
	leaves := []Leaf{{Rows: 1}, {Rows: 2}}
	for page, want := range map[int][]string{0: {"1", "1.1", "2", "3", "3.1"}, 1: {"1", "1.1"}, 2: {"2", "3", "3.1"}} {
		got := NumberedRows(recorded, leaves, page)
		if len(got) != len(want) {
			t.Errorf("page %d has %v", page, got)
		}
		for _, n := range want {
			if got[n].ID == "" {
				t.Errorf("page %d lacks %s", page, n)
			}
		}
	}
	if got := NumberedRows(recorded, nil, 0)["1.1"]; got != (NumberedRow{"01.1", "b", "h2"}) {
		t.Errorf("1.1 is %+v", got)
	}
	if got := NumberedRows("{}", leaves, 1); len(got) != 0 {
		t.Errorf("what is no list has %v", got)
	}
}
