package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// told is the history of a row in a few words, newest first: "tick: task t state todo→done".
func told(t *testing.T, s *Store, row campaign.ID, limit int) (out []string, more bool) {
	t.Helper()
	h := must(s.RowHistory(camp, row, limit))(t)
	for _, step := range h.Steps {
		var did []string
		for _, e := range step.Changes {
			w := fmt.Sprint(e.Kind, " ", e.Row)
			switch {
			case e.Before == nil:
				w += " new"
			case e.After == nil:
				w += " gone"
			default:
				for _, f := range differ(s.tables[e.Kind], e.Before, e.After) {
					w += fmt.Sprintf(" %s %v→%v", f, e.Before[f], e.After[f])
				}
			}
			did = append(did, w)
		}
		out = append(out, step.Author+" "+step.Label.Code+": "+strings.Join(did, ", "))
	}
	return out, h.More
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The history of a task is what became of it and of what it owns, also of what is gone; what was undone is left out, and
// nothing of its neighbours is in it.
func TestRowHistory(t *testing.T) {
	a, b := two(t)
	do(t, a, camp, "other", create("task", "u", "title", "彩排"), create("item", "ui", "task", "u", "text", "别家的"))
	do(t, a, camp, "items", create("item", "i", "task", "t", "text", "量尺寸"), create("item", "j", "task", "t", "text", "拍照"))
	do(t, a, camp, "both", patch("task", "u", "notes", "x"), patch("task", "t", "due", "2026-06-07"), patch("item", "i", "done", true))
	do(t, a, camp, "depends", create("dependency", "d", "task", "u", "on", "t"))
	do(t, a, camp, "gone", remove("item", "j"))
	wrong := do(t, a, camp, "wrong", patch("task", "t", "title", "错"))
	must(a.Undo())(t)
	do(t, a, camp, "away", patch("item", "i", "task", "u"))
	do(t, a, camp, "elsewhere", patch("item", "i", "text", "在别家改的"))
	do(t, b, camp, "b", patch("task", "t", "owner", "p")) // arrives last
	send(t, b, a)

	want := []string{
		"B b: task t owner →p",
		"A away: item i task t→u",
		"A gone: item j gone",
		"A depends: dependency d new",
		"A both: task t due 2026-06-05→2026-06-07, item i done false→true",
		"A items: item i new, item j new",
		"A edit: task t new",
	}
	got, more := told(t, a, "t", 50)
	equal(t, "of the task", got, want)
	if more {
		t.Error("there is no more")
	}
	got, more = told(t, a, "t", 7)
	equal(t, "just as many", got, want)
	if more {
		t.Error("seven of seven, and more")
	}
	got, more = told(t, a, "t", 2)
	equal(t, "the newest two", got, want[:2])
	if !more {
		t.Error("two of seven, and no more")
	}
	got, _ = told(t, a, "i", 50)
	equal(t, "of the item", got, []string{"A elsewhere: item i text 量尺寸→在别家改的", "A away: item i task t→u", "A both: item i done false→true", "A items: item i new"})
	h := must(a.RowHistory(camp, "t", 1))(t)
	if h.Named["p"]["name"] != "王" {
		t.Errorf("%v", h.Named)
	}

	must(a.Turn(wrong, false))(t) // put back, it counts again, where it stood
	got, _ = told(t, a, "t", 50)
	equal(t, "put back", got, slices.Insert(slices.Clone(want), 2, "A wrong: task t title 场地→错"))
	for _, nobody := range []campaign.ID{"nowhere", ""} {
		if got, more := told(t, a, nobody, 5); len(got) > 0 || more {
			t.Errorf("%q has a history: %v", nobody, got)
		}
	}
	if h := must(a.RowHistory("other campaign", "t", 5))(t); len(h.Steps) > 0 {
		t.Errorf("of another campaign: %v", h.Steps)
	}
}

// All of it: History of one row lists also what was undone, and the undo.
func TestHistoryOfARow(t *testing.T) {
	s := one(t)
	do(t, s, camp, "new", create("task", "t", "title", "海报"), create("item", "i", "task", "t", "text", "校色"))
	do(t, s, camp, "other", create("task", "u", "title", "彩排"))
	do(t, s, camp, "tick", patch("item", "i", "done", true))
	must(s.Undo())(t)
	list, next, err := s.History(camp, Filter{Row: "t"}, 0, 9)
	ok(t, err)
	var got []string
	for _, e := range list {
		got = append(got, fmt.Sprint(e.Label.Code, " ", e.Target != "", " ", e.Live))
	}
	equal(t, "history", got, []string{"tick true true", "tick false false", "new false true"})
	if next != 0 {
		t.Error("there is no more")
	}
}

func BenchmarkRowHistory(b *testing.B) {
	s := laptop(b, b.TempDir(), "A", new(clock).behind(0))
	apply(b, s, create("campaign", camp, "name", "新品发布"))
	for i := range 300 {
		apply(b, s, create("task", campaign.ID(fmt.Sprint("t", i)), "title", "任务"), create("item", campaign.ID(fmt.Sprint("i", i)), "task", fmt.Sprint("t", i), "text", "项"))
	}
	for i := range 9700 {
		apply(b, s, patch("task", campaign.ID(fmt.Sprint("t", i%300)), "notes", fmt.Sprint(i)))
	}
	for i := range 300 { // one row written very often
		apply(b, s, patch("task", "t7", "notes", fmt.Sprint("often", i)))
	}
	for _, row := range []campaign.ID{"t5", "t7", "i5"} {
		b.Run(string(row), func(b *testing.B) {
			for b.Loop() {
				if h, err := s.RowHistory(camp, row, 8); err != nil || len(h.Steps) == 0 {
					b.Fatal(err, h)
				}
			}
		})
	}
}
