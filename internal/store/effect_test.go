package store

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// What history says of a step leads from the state before it to the state after it.
func TestEffectsAreTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := newWild(t), one(t)
		w.base(s)
		all := wander(t, w, s, 12)
		for i := 1; i < len(all); i++ {
			was, is := all[i-1], all[i]
			if was.kept || is.kept { // a row that is only kept is no part of what anybody did
				continue
			}
			e, err := s.Effects(camp, is.step, 1000)
			ok(t, err)
			rows := maps.Clone(was.rows)
			for _, c := range e.Changes {
				k := key{c.Kind, c.Row}
				if (c.Before == nil) != (rows[k] == nil) || c.Before != nil && len(differ(s.tables[k.kind], c.Before, rows[k])) > 0 {
					t.Fatalf("%s: before is %v, was %v", k, c.Before, rows[k])
				}
				if c.After == nil {
					delete(rows, k)
				} else {
					rows[k] = c.After
				}
			}
			for k := range rows {
				if is.rows[k] == nil || len(differ(s.tables[k.kind], rows[k], is.rows[k])) > 0 {
					t.Fatalf("%s: after is %v, is %v", k, rows[k], is.rows[k])
				}
			}
			if len(rows) != len(is.rows) {
				t.Fatalf("%d rows, want %d", len(rows), len(is.rows))
			}
		}
	})
}

// What history says that turning a step would do is what turning it does.
func TestEffectsForetellTheTurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := newWild(t), one(t)
		w.base(s)
		all := wander(t, w, s, 12)
		is := all[len(all)-1]
		step := rapid.SampledFrom(all).Draw(t, "step").step
		e, err := s.Effects(camp, step, 1000)
		ok(t, err)
		list, _, err := s.History(camp, Filter{Keep: func(x Entry) bool { return x.ID == step }}, 0, 1)
		ok(t, err)
		_, err = s.Turn(step, list[0].Live)
		ok(t, err)
		if _, err := s.Workbook(camp); err != nil {
			if !e.Whole {
				t.Fatalf("the campaign is gone, and nobody said so: %v", err)
			}
			return
		}
		turned := now(t, s, step)
		if is.kept || turned.kept {
			return
		}
		for _, c := range e.Changes {
			k := key{c.Kind, c.Row}
			for _, x := range []struct {
				what     string
				said, is campaign.Fields
			}{{"now", c.Now, is.rows[k]}, {"turned", c.Turned, turned.rows[k]}} {
				if (x.said == nil) != (x.is == nil) || x.said != nil && len(differ(s.tables[k.kind], x.said, x.is)) > 0 {
					t.Fatalf("%s: %s is said to be %v, is %v", k, x.what, x.said, x.is)
				}
			}
		}
	})
}

func TestEffectsNameAndLimit(t *testing.T) {
	s := one(t)
	apply(t, s, create("person", "p", "name", "王"))
	a := apply(t, s, create("task", "t1", "title", "场地", "owner", "p"), create("task", "t2", "title", "海报"), patch("task", "t1", "notes", "早"))
	apply(t, s, remove("person", "p"))
	e := must(s.Effects(camp, a.Step, 1))(t)
	if e.More != 1 || len(e.Changes) != 1 || e.Whole {
		t.Fatalf("%d told, %d more, whole %v", len(e.Changes), e.More, e.Whole)
	}
	if c := e.Changes[0]; c.Row != "t1" || c.Before != nil || c.After["notes"] != "早" {
		t.Errorf("%+v", c)
	}
	if e.Named["p"]["name"] != "王" {
		t.Errorf("who is gone has no name: %v", e.Named)
	}
	if e := must(s.Effects(camp, a.Step, 2))(t); e.More != 0 || len(e.Changes) != 2 {
		t.Errorf("%d told, %d more", len(e.Changes), e.More)
	}
	for scope, step := range map[campaign.ID]string{camp: "nowhere", "another": a.Step} {
		if _, err := s.Effects(scope, step, 1); code(err) != "step.unknown" {
			t.Errorf("%s in %s: %v", step, scope, err)
		}
	}
}

// The creation of the campaign is told apart, and so is an undo of it that would let it go again.
func TestEffectsKnowTheCreation(t *testing.T) {
	s := one(t)
	born := steps(t, s)[0].ID
	whole := func(step string) bool { t.Helper(); return must(s.Effects(camp, step, 9))(t).Whole }
	if !whole(born) {
		t.Error("the creation is no creation")
	}
	undo := must(s.Undo())(t).Step
	if whole(born) || whole(undo) {
		t.Error("to put the creation back, or its undo away, takes nothing")
	}
	redo := must(s.Redo())(t).Step
	if !whole(undo) || !whole(redo) {
		t.Error("to put its undo back, or its redo away, takes the campaign")
	}
}
