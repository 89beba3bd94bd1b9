package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// words are the edits of a step as its journal has them: "patch task/t owner=".
func words(edits []campaign.Edit) (out []string) {
	for _, e := range edits {
		w := fmt.Sprintf("%s %s/%s", e.Op, e.Kind, e.Row)
		names := []string{}
		for n := range e.Set {
			names = append(names, n)
		}
		slices.Sort(names)
		for _, n := range names {
			w += fmt.Sprintf(" %s=%v", n, e.Set[n])
		}
		out = append(out, w)
	}
	return out
}

func lastStep(t *testing.T, s *Store) []string {
	t.Helper()
	list := steps(t, s)
	return words(list[len(list)-1].Edits)
}

// A delete spells out in its own step what it takes along and what it clears.
func TestDeleteSpellsOutWhatItClears(t *testing.T) {
	s := desk(t)
	was := dump(t, s)
	apply(t, s, remove("person", "p"))
	if got := lastStep(t, s); !slices.Equal(got, []string{"patch group/g lead=", "patch task/t owner=", "delete person/p"}) {
		t.Errorf("deleting a person: %q", got)
	}
	_, err := s.Undo()
	ok(t, err)
	same(t, "undone", dump(t, s), was)
	apply(t, s, remove("task", "t"))
	if got := lastStep(t, s); !slices.Equal(got, []string{"delete item/i", "delete dependency/d", "delete task/t"}) {
		t.Errorf("deleting a task: %q", got)
	}
	apply(t, s, remove("task", "u"), remove("goal", "o"))
	if got := lastStep(t, s); !slices.Equal(got, []string{"delete task/u", "patch goal/n parent=", "delete goal/o"}) {
		t.Errorf("deleting what is pointed to no more: %q", got)
	}
	sound(t, s)
	_, err = s.Undo()
	ok(t, err)
	_, err = s.Undo()
	ok(t, err)
	same(t, "both undone", dump(t, s), was)
}

// Within one step, in every order: the rows stand as the edits say one after another, and the journal agrees.
func TestOneStepInEveryOrder(t *testing.T) {
	tests := []struct {
		name  string
		edits []campaign.Edit
		check func(*testing.T, *Store)
	}{
		{"point to it, then delete it", []campaign.Edit{patch("task", "u", "owner", "p", "title", "新"), remove("person", "p")},
			func(t *testing.T, s *Store) {
				want(t, s, "person", "p", "", nil)
				want(t, s, "task", "u", "owner", "")
				want(t, s, "task", "u", "title", "新")
			}},
		{"delete it, then point to another", []campaign.Edit{create("person", "q", "name", "李"), remove("person", "p"), patch("task", "t", "owner", "q")},
			func(t *testing.T, s *Store) { want(t, s, "task", "t", "owner", "q") }},
		{"point to another, then delete the first", []campaign.Edit{create("person", "q", "name", "李"), patch("task", "t", "owner", "q"), remove("person", "p")},
			func(t *testing.T, s *Store) { want(t, s, "task", "t", "owner", "q") }},
		{"make one that points to it, then delete it", []campaign.Edit{create("task", "v", "title", "x", "owner", "p"), remove("person", "p")},
			func(t *testing.T, s *Store) { want(t, s, "task", "v", "owner", "") }},
		{"make one that it owns, then delete it", []campaign.Edit{create("item", "j", "task", "t", "text", "x"), remove("task", "t")},
			func(t *testing.T, s *Store) { want(t, s, "item", "j", "", nil); want(t, s, "item", "i", "", nil) }},
		{"move out what it owns, then delete it", []campaign.Edit{patch("item", "i", "task", "u"), remove("task", "t")},
			func(t *testing.T, s *Store) { want(t, s, "item", "i", "task", "u") }},
		{"make and delete", []campaign.Edit{create("task", "v", "title", "x"), remove("task", "v")},
			func(t *testing.T, s *Store) { want(t, s, "task", "v", "", nil) }},
		{"patch and delete", []campaign.Edit{patch("task", "t", "notes", "最后一句"), remove("task", "t")},
			func(t *testing.T, s *Store) {
				if got := lastStep(t, s); got[0] != "patch task/t notes=最后一句" {
					t.Errorf("what was entered is not in the journal: %q", got)
				}
			}},
		{"delete and make again", []campaign.Edit{remove("task", "t"), create("task", "t", "title", "新场地")},
			func(t *testing.T, s *Store) {
				want(t, s, "task", "t", "title", "新场地")
				want(t, s, "task", "t", "owner", "")
				want(t, s, "item", "i", "", nil)
			}},
		{"make, delete, make, patch", []campaign.Edit{create("task", "v", "title", "x", "notes", "x"), remove("task", "v"), create("task", "v", "title", "y"), patch("task", "v", "due", "2026-06-09")},
			func(t *testing.T, s *Store) {
				want(t, s, "task", "v", "title", "y")
				want(t, s, "task", "v", "notes", "")
				want(t, s, "task", "v", "due", "2026-06-09")
			}},
		{"delete what points and what is pointed to", []campaign.Edit{remove("task", "t"), remove("person", "p"), remove("group", "g")},
			func(t *testing.T, s *Store) { want(t, s, "group", "g", "", nil) }},
		{"the other way round", []campaign.Edit{remove("group", "g"), remove("person", "p"), remove("task", "t")},
			func(t *testing.T, s *Store) { want(t, s, "task", "t", "", nil) }},
		{"make again what something points to", []campaign.Edit{remove("person", "p"), create("person", "p", "name", "王二"), patch("task", "t", "owner", "p")},
			func(t *testing.T, s *Store) { want(t, s, "task", "t", "owner", "p") }},
		{"a row made twice", []campaign.Edit{create("task", "v", "title", "x", "notes", "甲"), create("task", "v", "title", "y")},
			func(t *testing.T, s *Store) {
				want(t, s, "task", "v", "title", "y")
				want(t, s, "task", "v", "notes", "甲")
			}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := desk(t)
			was := dump(t, s)
			a := apply(t, s, tt.edits...)
			tt.check(t, s)
			sound(t, s)
			now := dump(t, s)
			_, err := s.Turn(a.Step, true)
			ok(t, err)
			same(t, "undone", dump(t, s), was)
			_, err = s.Turn(a.Step, false)
			ok(t, err)
			same(t, "redone", dump(t, s), now)
		})
	}
}

// An id that died may be used again: nothing of its first life shows through, on any laptop.
func TestSecondLifeSpellsOutEveryField(t *testing.T) {
	a, b := two(t)
	apply(t, a, remove("task", "t"))
	apply(t, a, create("task", "t", "title", "第二次"))
	list := steps(t, a)
	if got := len(list[len(list)-1].Edits[0].Set); got != len(campaign.Lookup("task").Fields)-1 {
		t.Errorf("the second creation writes %d fields", got)
	}
	send(t, a, b)
	for _, s := range []*Store{a, b} {
		want(t, s, "task", "t", "starts", "")
		want(t, s, "task", "t", "due", "")
		sound(t, s)
	}
	_, err := a.Undo() // the second life
	ok(t, err)
	want(t, a, "task", "t", "", nil)
	_, err = a.Undo() // the death
	ok(t, err)
	want(t, a, "task", "t", "title", "场地")
	want(t, a, "task", "t", "due", "2026-06-05")
	send(t, a, b)
	same(t, "undone on both", dump(t, b), dump(t, a))
}

func TestEveryKindTakesASecondLife(t *testing.T) {
	a, b := two(t)
	keep(t, a)
	apply(t, a, create("task", "its-task", "title", "x"), create("task", "u", "title", "x"), create("channel", "its-channel", "name", "公众号"),
		create("partner", "its-partner", "name", "星光场地"), create("material", "its-material", "name", "桌卡"), create("incident", "its-incident", "name", "x"),
		create("metric", "its-metric", "name", "x"), create("post", "its-post", "title", "x", "channel", "its-channel"))
	for _, in := range campaign.Kinds() {
		if in.Kind == "campaign" || in.Kind == "lesson" || in.Kind == "setting" {
			continue
		}
		set := campaign.Fields{}
		for _, f := range in.Fields[1:] {
			switch {
			case f.Digest:
				set[f.Name] = digests[0]
			case (f.Required || f.Owned) && f.Type == campaign.Ref:
				set[f.Name] = "its-" + string(f.Ref)
			case f.Required && f.Type == campaign.Int:
				set[f.Name] = int64(1)
			case f.Required:
				set[f.Name] = "x"
			}
		}
		e := campaign.Edit{Op: campaign.Create, Kind: in.Kind, Row: "z", Set: set}
		if in.Kind == "dependency" {
			e.Set["on"] = "u"
		}
		apply(t, a, e)
		apply(t, a, remove(in.Kind, "z"))
		apply(t, a, e)
	}
	send(t, a, b)
	same(t, "second lives travel", dump(t, b), dump(t, a))
}

func TestLoops(t *testing.T) {
	t.Parallel()
	const n = 5_000
	s := one(t)
	var edits []campaign.Edit
	task := func(i int) campaign.ID { return campaign.ID(fmt.Sprint("t", i)) }
	for i := range n {
		edits = append(edits, create("task", task(i), "title", "x"), create("goal", campaign.ID(fmt.Sprint("g", i)), "name", "x"))
		if i > 0 {
			edits = append(edits, create("dependency", campaign.ID(fmt.Sprint("d", i)), "task", string(task(i-1)), "on", string(task(i))))
			edits[len(edits)-2].Set["parent"] = fmt.Sprint("g", i-1)
		}
	}
	apply(t, s, edits...)
	for _, tt := range []struct {
		name  string
		edits []campaign.Edit
		want  []string
	}{
		{"closing a long chain", []campaign.Edit{create("dependency", "d", "task", "t4999", "on", "t0")}, []string{"0 loop dependency/d.on"}},
		{"closing it in the middle", []campaign.Edit{create("dependency", "d", "task", "t2000", "on", "t1999")}, []string{"0 loop dependency/d.on"}},
		{"a shortcut", []campaign.Edit{create("dependency", "d", "task", "t0", "on", "t4999"), remove("dependency", "d")}, nil},
		{"goals", []campaign.Edit{patch("goal", "g0", "parent", "g4999")}, []string{"0 loop goal/g0.parent"}},
		{"made whole and cut in one step", []campaign.Edit{create("dependency", "d", "task", "t4999", "on", "t0"), remove("dependency", "d1")}, nil},
		{"in one step, two edits", []campaign.Edit{create("task", "a", "title", "x"), create("task", "b", "title", "x"), create("dependency", "ab", "task", "a", "on", "b"), create("dependency", "ba", "task", "b", "on", "a")},
			[]string{"2 loop dependency/ab.on", "3 loop dependency/ba.on"}},
		{"turning one round", []campaign.Edit{patch("dependency", "d10", "task", "t10", "on", "t9")}, nil},
	} {
		_, err := s.Apply(camp, edited, tt.edits)
		if got := faults(err); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	sound(t, s)

	// It is named by its members, along the edge that closes it; a long one by its first ones and its last.
	long := strings.Repeat("长", 31)
	for _, tt := range []struct {
		edits []campaign.Edit
		want  string
	}{
		{[]campaign.Edit{patch("task", "t1999", "title", "print"), patch("task", "t2000", "title", "proof"), create("dependency", "d", "task", "t2000", "on", "t1999")}, "proof → print → proof"},
		{[]campaign.Edit{create("task", "a", "title", long), create("dependency", "d", "task", "a", "on", "a")}, long[:3*29] + "… → " + long[:3*29] + "…"},
		{[]campaign.Edit{patch("task", "t4998", "title", "last"), create("dependency", "d", "task", "t4999", "on", "t11")}, strings.Repeat("x → ", 7) + "… → last → x"},
		{[]campaign.Edit{patch("goal", "g1", "name", "sub"), patch("goal", "g0", "parent", "g1")}, "x → sub → x"},
	} {
		_, err := s.Apply(camp, edited, tt.edits)
		var e *campaign.Error
		if !errors.As(err, &e) || e.Problems[0].Params["names"] != tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
}

// Two laptops can each make half of a loop. The merge stands; work on the rows goes on, and the loop can be cut.
func TestALoopThatAMergeMadeForbidsNothingElse(t *testing.T) {
	a, b := two(t)
	apply(t, a, create("goal", "x", "name", "甲"), create("goal", "y", "name", "乙"))
	send(t, a, b)
	apply(t, a, patch("goal", "x", "parent", "y"))
	apply(t, b, patch("goal", "y", "parent", "x"))
	send(t, b, a)
	apply(t, a, patch("goal", "x", "name", "甲二", "target", 5))
	if _, err := a.Apply(camp, edited, []campaign.Edit{create("goal", "z", "name", "丙", "parent", "x")}); err != nil {
		t.Errorf("a goal below the loop: %v", err)
	}
	apply(t, a, patch("goal", "x", "parent", ""))
	sound(t, a)
}

func TestDeletingManyAtOnce(t *testing.T) {
	t.Parallel()
	s := one(t)
	var edits, gone []campaign.Edit
	for i := range 3_000 {
		id := campaign.ID(fmt.Sprint("t", i))
		edits = append(edits, create("task", id, "title", "x"), create("item", "i"+id, "task", string(id), "text", "x"))
		gone = append(gone, remove("task", id))
	}
	apply(t, s, edits...)
	if a := apply(t, s, gone...); len(a.Changes) != 6_000 {
		t.Errorf("%d rows gone", len(a.Changes))
	}
	_, err := s.Undo()
	ok(t, err)
	w, err := s.Workbook(camp)
	ok(t, err)
	if len(w.Tasks) != 3_000 || len(w.Items) != 3_000 {
		t.Errorf("%d tasks and %d items came back", len(w.Tasks), len(w.Items))
	}
}
