package store

import (
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// heads of every conflict: "task t.title: 甲 | 乙", the last being what the table shows.
func conflictList(t *testing.T, s *Store) (out []string) {
	t.Helper()
	for _, c := range must(s.Conflicts(camp))(t) {
		w := conflictPlace(c) + ":"
		for i, h := range c.Heads {
			if i > 0 {
				w += " |"
			}
			w += " " + words([]campaign.Edit{{Set: campaign.Fields{"": h.Value}}})[0][len(" / ="):]
		}
		out = append(out, w)
	}
	return out
}

func agree(t *testing.T, a, b *Store, want ...string) {
	t.Helper()
	send(t, a, b)
	send(t, b, a)
	same(t, "both", dump(t, b), dump(t, a))
	for _, s := range []*Store{a, b} {
		if got := conflictList(t, s); !slices.Equal(got, want) {
			t.Fatalf("%s: %q, want %q", s.opt.Author, got, want)
		}
		sound(t, s)
	}
}

func TestDifferentFieldsAreNoConflict(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲", "notes", "同样"))
	apply(t, b, patch("task", "t", "due", "2026-06-09", "notes", "同样"))
	agree(t, a, b)
	want(t, a, "task", "t", "title", "甲")
	want(t, a, "task", "t", "due", "2026-06-09")
}

func TestOneFieldTwiceIsAConflictUntilSomebodyWhoSawBothWrites(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	apply(t, a, patch("task", "t", "title", "甲二")) // replaces A's own, which B has not seen
	apply(t, b, patch("task", "t", "title", "乙"))
	agree(t, a, b, "task t.title: 甲二 | 乙")
	apply(t, a, patch("task", "t", "notes", "别的"))
	agree(t, a, b, "task t.title: 甲二 | 乙")
	apply(t, b, patch("task", "t", "title", "甲二"))
	agree(t, a, b)
	want(t, a, "task", "t", "title", "甲二")
}

// "Keep this" writes what is there already; it is a step all the same, and settles the conflict.
func TestKeepingWhatIsShownSettlesAConflict(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	apply(t, b, patch("task", "t", "title", "乙"))
	agree(t, a, b, "task t.title: 甲 | 乙")
	if got := apply(t, a, patch("task", "t", "title", "乙", "due", "2026-06-05")); got.Step == "" || len(got.Changes) > 0 {
		t.Fatalf("%+v", got)
	}
	if got := lastStep(t, a); !slices.Equal(got, []string{"patch task/t title=乙"}) {
		t.Errorf("the step says %q", got)
	}
	agree(t, a, b)
	if got := apply(t, a, patch("task", "t", "title", "乙")); got.Step != "" {
		t.Errorf("said again with nothing to settle: %+v", got)
	}
	_, err := a.Undo() // the settling: the conflict is back
	ok(t, err)
	agree(t, a, b, "task t.title: 甲 | 乙")
}

func TestDeleteAgainstEdit(t *testing.T) {
	for _, tt := range []struct {
		name   string
		settle campaign.Edit
		stands bool
	}{
		{"keep it deleted", remove("task", "t"), false},
		{"make it anew", create("task", "t", "title", "重来"), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := two(t)
			apply(t, b, patch("task", "t", "title", "乙"))
			for range 3 {
				a.opt.Now()
			}
			apply(t, a, remove("task", "t"))
			agree(t, a, b, "task t.: true | false")
			want(t, b, "task", "t", "", nil)
			apply(t, b, tt.settle)
			agree(t, a, b)
			if got := row(t, a, "task", "t") != nil; got != tt.stands {
				t.Errorf("the row stands: %v", got)
			}
		})
	}
	t.Run("keep it", func(t *testing.T) {
		a, b := two(t)
		apply(t, a, remove("task", "t"))
		for range 3 {
			b.opt.Now()
		}
		apply(t, b, patch("task", "t", "title", "乙"))
		agree(t, a, b, "task t.: false | true")
		want(t, a, "task", "t", "title", "乙")
		want(t, a, "task", "t", "due", "2026-06-05")
		apply(t, a, patch("task", "t", "title", "乙"))
		agree(t, a, b)
	})
	t.Run("nobody to delete", func(t *testing.T) {
		a, b := two(t)
		apply(t, a, remove("task", "t"))
		agree(t, a, b)
		if _, err := b.Apply(camp, edited, []campaign.Edit{remove("task", "t")}); !slices.Equal(faults(err), []string{"0 row.unknown task/t."}) {
			t.Errorf("deleting what is gone, undisputed: %v", err)
		}
	})
}

// A delete by somebody who saw both values leaves no conflict on a row that nobody sees.
func TestADeleteSettlesWhatItSaw(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	apply(t, b, patch("task", "t", "title", "乙"))
	agree(t, a, b, "task t.title: 甲 | 乙")
	step := apply(t, b, remove("task", "t")).Step
	agree(t, a, b)
	_, err := a.Turn(step, true)
	ok(t, err)
	agree(t, a, b, "task t.title: 甲 | 乙")
}

// An undone step is no head; what it had replaced is one again.
func TestUndoneStepsAreNoHeads(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	apply(t, b, patch("task", "t", "title", "乙"))
	apply(t, b, patch("task", "t", "title", "乙二"))
	agree(t, a, b, "task t.title: 甲 | 乙二")
	_, err := b.Undo()
	ok(t, err)
	agree(t, a, b, "task t.title: 甲 | 乙")
	_, err = b.Undo()
	ok(t, err)
	agree(t, a, b)
	want(t, b, "task", "t", "title", "甲")
}

// What a living row needs stands although it was deleted, is told, and goes when nobody needs it.
func TestADeadRowThatIsNeededIsKept(t *testing.T) {
	a, b := two(t)
	apply(t, a, remove("person", "p"))
	apply(t, b, patch("task", "t", "owner", "p"), patch("group", "g", "lead", "p"))
	m := send(t, b, a)
	if !slices.Equal(m.Kept, []campaign.ID{"p"}) {
		t.Errorf("kept %v", m.Kept)
	}
	agree(t, a, b)
	want(t, b, "person", "p", "name", "王")
	apply(t, b, patch("task", "t", "owner", ""))
	want(t, b, "person", "p", "name", "王")
	a2 := apply(t, b, patch("group", "g", "lead", ""))
	want(t, b, "person", "p", "", nil)
	if len(a2.Changes) != 2 || a2.Changes[1].ID != "p" || a2.Changes[1].Row != nil {
		t.Errorf("the kept row goes without being told: %+v", a2.Changes)
	}
	agree(t, a, b)
}

// Writing to a row that is only kept brings it back to life; deleting it again spells out what it clears.
func TestAKeptRowCanBeWrittenAndDeleted(t *testing.T) {
	for _, deleted := range []bool{false, true} {
		a, b := two(t)
		apply(t, a, remove("person", "p"))
		apply(t, b, patch("task", "t", "owner", "p"))
		agree(t, a, b)
		if deleted {
			apply(t, a, remove("person", "p"))
			want(t, a, "task", "t", "owner", "")
			want(t, a, "person", "p", "", nil)
		} else {
			apply(t, a, patch("person", "p", "phone", "139"))
			apply(t, a, patch("task", "t", "owner", ""))
			want(t, a, "person", "p", "phone", "139")
		}
		agree(t, a, b)
	}
}

// Two dead rows that point to each other do not keep each other.
func TestDeadRowsDoNotKeepEachOther(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("group", "g", "lead", "p"), patch("person", "p", "group", "g"))
	send(t, a, b)
	apply(t, a, remove("person", "p"), remove("group", "g"))
	apply(t, b, patch("group", "g", "duty", "x"), remove("group", "g"))
	apply(t, b, patch("person", "p", "phone", "139"), remove("person", "p"))
	agree(t, a, b)
	want(t, a, "person", "p", "", nil)
	want(t, a, "group", "g", "", nil)
}

// Dead rows are needed along a way: the item lives, so its task stands, so the task's owner stands.
func TestKeptAlongTheWay(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "owner", "p"), create("item", "i", "task", "t", "text", "签字"))
	send(t, a, b)
	apply(t, a, remove("task", "t"), remove("person", "p"))
	apply(t, b, patch("item", "i", "text", "签字盖章"))
	agree(t, a, b, "item i.: false | true")
	want(t, a, "item", "i", "text", "签字盖章")
	want(t, a, "task", "t", "title", "场地")
	want(t, a, "person", "p", "name", "王")
	apply(t, a, remove("item", "i"))
	agree(t, a, b)
	want(t, b, "person", "p", "", nil)
}
