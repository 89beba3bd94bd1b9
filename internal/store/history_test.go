package store

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestHistory(t *testing.T) {
	a, b := two(t)
	for _, name := range []string{"一", "二", "三"} {
		do(t, a, camp, name, patch("task", "t", "title", name))
	}
	do(t, b, camp, "乙", patch("task", "t", "notes", "乙"), patch("campaign", camp, "name", "乙")) // an older clock than A's last, and arrives later
	undo := must(a.Undo())(t).Step
	send(t, b, a)
	read := func(f Filter) string {
		t.Helper()
		var got []Entry
		for from := int64(0); ; {
			page, next, err := a.History(camp, f, from, 2)
			ok(t, err)
			if got = append(got, page...); next == 0 {
				break
			}
			if len(page) != 2 {
				t.Fatalf("%d on a page of 2, and more to come", len(page))
			}
			from = next
		}
		var seen []string
		for _, e := range got {
			w := e.Author + " " + e.Label.Code
			if e.Target != "" {
				w += " undo"
			}
			if !e.Live {
				w += " out"
			}
			seen = append(seen, w)
		}
		return strings.Join(seen, "\n")
	}
	lines := []string{"B 乙", "A 三 undo", "A 三 out", "A 二", "A 一", "A edit"}
	same(t, "history", read(Filter{}), strings.Join(lines, "\n"))
	same(t, "history of A", read(Filter{Author: "A"}), strings.Join(lines[1:], "\n"))
	same(t, "history of nobody", read(Filter{Author: "C"}), "")
	same(t, "of some", read(Filter{Keep: func(e Entry) bool { return e.Label.Code == "一" || e.Label.Code == "三" }}), strings.Join([]string{lines[1], lines[2], lines[4]}, "\n"))
	must(a.Turn(undo, true))(t)
	lines[1], lines[2] = "A 三 undo out", "A 三"
	same(t, "the undo taken back", read(Filter{}), strings.Join(append([]string{"A 三 undo"}, lines...), "\n"))

	page, _, err := a.History(camp, Filter{}, 0, 4)
	ok(t, err)
	var rows []int
	for _, e := range page {
		rows = append(rows, e.Rows)
	}
	if want := []int{1, 2, 1, 1}; !slices.Equal(rows, want) {
		t.Errorf("about %v rows, want %v", rows, want)
	}
	if page, next, err := a.History(camp, Filter{}, 0, 0); err != nil || len(page) != 0 || next != 0 {
		t.Errorf("a page of nothing: %v %d %v", page, next, err)
	}
	if page, _, err := a.History("nobody", Filter{}, 0, 10); err != nil || page == nil || len(page) != 0 {
		t.Errorf("history of nobody: %v %v", page, err)
	}
	if f := must(a.Facts(camp))(t); f.Steps != 7 || f.Deleted != 0 || !slices.Equal(f.Authors, []string{"A", "B"}) {
		t.Errorf("%+v", f)
	}
	if f := must(a.Facts("nobody"))(t); f.Steps != 0 || f.Authors == nil {
		t.Errorf("facts of nobody: %+v", f)
	}
	if a.Path() != filepath.Join(filepath.Dir(a.path), "A.qingdan") || a.ReadOnly() {
		t.Error("path or read-only")
	}
}

// What was deleted can be put back by the step that deleted it, and by no other: not by one that is undone, nor by one
// whose row came back and went again, nor where the row has no creation that counts.
func TestHistoryOfDeletions(t *testing.T) {
	s := one(t)
	deleted := func(want ...string) {
		t.Helper()
		page, _, err := s.History(camp, Filter{Deleted: true}, 0, 10)
		ok(t, err)
		got := []string{}
		for _, e := range page {
			got = append(got, e.Label.Code)
		}
		if f := must(s.Facts(camp))(t); !slices.Equal(got, want) || f.Deleted != len(want) {
			t.Errorf("%v and %d, want %v", got, f.Deleted, want)
		}
	}
	made := do(t, s, camp, "make", create("task", "t", "title", "场地"), create("task", "u", "title", "海报"), create("item", "i", "task", "t", "text", "订金"))
	there := do(t, s, camp, "rename", patch("campaign", camp, "name", "甲"))
	deleted()
	first := do(t, s, camp, "first", remove("task", "t"))
	deleted("first")
	do(t, s, camp, "second", remove("task", "u"))
	deleted("second", "first")
	must(s.Turn(first, true))(t)
	deleted("second")
	must(s.Turn(first, false))(t)
	deleted("second", "first")
	must(s.RestoreTo(camp, there, at("restore")))(t)
	deleted()
	do(t, s, camp, "third", remove("task", "t"))
	deleted("third")
	must(s.Undo())(t)
	must(s.Undo())(t) // of the restore: what was deleted is gone again
	deleted("second", "first")
	must(s.Turn(made, true))(t)
	deleted()
	sound(t, s)
}
