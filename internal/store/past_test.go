package store

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// moment is a state of the workspace and the step that led to it.
type moment struct {
	step string
	rows map[key]campaign.Fields
	dump string
	kept bool // holds dead rows that living ones need
}

// now is the state of the workspace.
func now(t rapid.TB, s *Store, step string) moment {
	t.Helper()
	m := moment{step: step, dump: dumpRows(t, s), kept: rowsOf(t, s, "kept") != ""}
	ok(t, s.read(func(x *sql.Tx) error {
		p, err := s.past(reader{x}, camp)
		if err != nil {
			return err
		}
		m.rows, err = p.scope(1 << 62)
		return err
	}))
	return m
}

// dumpRows is dump without the note of which rows are only kept, and without what was printed, which a restore leaves.
func dumpRows(t rapid.TB, s *Store) string {
	t.Helper()
	var names []string
	for _, in := range campaign.Kinds() {
		if in.Kind != "print" {
			names = append(names, in.Table)
		}
	}
	return rowsOf(t, s, names...)
}

// wander makes moves: wild steps, undo, redo, and steps turned wherever they stand.
func wander(t *rapid.T, w *wild, s *Store, moves int) []moment {
	all := steps(t, s)
	out := []moment{now(t, s, all[len(all)-1].ID)}
	for range moves {
		var a Applied
		var err error
		switch rapid.SampledFrom([]string{"step", "step", "step", "undo", "redo", "turn"}).Draw(t, "move") {
		case "step":
			a.Step = w.step(s)
		case "undo":
			a, err = s.Undo()
		case "redo":
			a, err = s.Redo()
		case "turn":
			a, err = s.Turn(rapid.SampledFrom(out).Draw(t, "which").step, rapid.Bool().Draw(t, "undo"))
		}
		if a.Step != "" && err == nil {
			if _, err := s.Workbook(camp); err != nil { // its creation was undone: bring it back
				_, err := s.Turn(a.Step, true)
				if err != nil {
					_, err = s.Redo()
				}
				ok(t, err)
				continue
			}
			out = append(out, now(t, s, a.Step))
		}
	}
	return out
}

func at(label string) func(time.Time) campaign.Label {
	return func(time.Time) campaign.Label { return campaign.Label{Code: label} }
}

// Restoring to any moment of a history gives the rows it had then, also those that Apply would find fault with; undo
// of that is the state before; and nothing else of the journal changes.
func TestRestoreToAnyMoment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := newWild(t), one(t)
		w.base(s)
		for _, m := range wander(t, w, s, 20) {
			was, before, kept := dumpRows(t, s), len(steps(t, s)), rowsOf(t, s, "kept") != ""
			a, err := s.RestoreTo(camp, m.step, at("restore"))
			ok(t, err)
			same(t, "restored", dumpRows(t, s), m.dump)
			if a.Step == "" {
				same(t, "restored to what is there", was, m.dump)
				continue
			}
			if n := len(steps(t, s)) - before; n != 1 {
				t.Fatalf("a restore is %d steps", n)
			}
			_, err = s.Undo()
			ok(t, err)
			if !kept { // a dead row says what the last of its creations said, were it the restore's
				same(t, "restore undone", dumpRows(t, s), was)
			}
		}
		sound(t, s)
	})
}

func TestRestoreToRefuses(t *testing.T) {
	s := one(t)
	born := steps(t, s)[0].ID
	gone := must(s.Undo())(t).Step
	must(s.Redo())(t)
	apply(t, s, create("task", "t", "title", "场地"))
	for step, want := range map[string]string{gone: "restore.before", "nowhere": "step.unknown"} {
		if _, err := s.RestoreTo(camp, step, at("restore")); code(err) != want {
			t.Errorf("%s: %v, want %s", step, err, want)
		}
	}
	must(s.Turn(born, true))(t)
	all := steps(t, s)
	must(s.RestoreTo(camp, all[len(all)-2].ID, at("restore")))(t) // the campaign itself is gone, and comes back whole
	want(t, s, "task", "t", "title", "场地")
}

// What was printed stays printed, whatever moment the campaign returns to.
func TestRestoreToKeepsPrints(t *testing.T) {
	s := one(t)
	made := do(t, s, camp, "make", create("task", "t", "title", "场地"))
	do(t, s, camp, "record.print", create("print", "p", "handout", "checklist", "revision", 1))
	do(t, s, camp, "rename", patch("task", "t", "title", "舞台"))
	must(s.RestoreTo(camp, made, at("restore")))(t)
	want(t, s, "task", "t", "title", "场地")
	want(t, s, "print", "p", "handout", "checklist")
	if a := must(s.RestoreTo(camp, made, at("restore")))(t); a.Step != "" {
		t.Error("a record that stays made a step")
	}
}

// A record of printing is not taken back, nor is what put it back: another paper would get its number. One that was taken
// out once can be put back.
func TestTurnKeepsPrints(t *testing.T) {
	s := one(t)
	step := do(t, s, camp, "record.print", create("print", "p", "handout", "checklist", "revision", 1))
	record := func(step string) bool { t.Helper(); return must(s.Effects(camp, step, 9))(t).Record }
	refused := func(step string, undo bool) {
		t.Helper()
		was := len(steps(t, s))
		if _, err := s.Turn(step, undo); code(err) != "step.record" || !record(step) || len(steps(t, s)) != was {
			t.Errorf("%v, told: %v", err, record(step))
		}
		want(t, s, "print", "p", "handout", "checklist")
		if f := must(s.Facts(camp))(t); f.Deleted != 0 {
			t.Errorf("%+v", f)
		}
	}
	refused(step, true)
	var out string // as it could once be taken out
	ok(t, s.write(func(x *tx) error {
		st, err := x.stamp(camp, campaign.Label{Code: "record.print"})
		if err != nil {
			return err
		}
		st.Target, st.Undo, out = step, true, st.ID
		if err := x.record(st, 0); err != nil {
			return err
		}
		_, err = x.settle(camp, []string{step}, nil)
		return err
	}))
	if record(step) || record(out) {
		t.Error("to put it back takes nothing out")
	}
	back := must(s.Turn(out, true))(t).Step
	refused(step, true)
	refused(out, false)
	refused(back, true)
	if plain := do(t, s, camp, "make", create("task", "t", "title", "场地")); record(plain) {
		t.Error("a step like any other is no record")
	}
	sound(t, s)
}

// A state that only an undo could make, an end before a start, can be returned to.
func TestRestoreToWhatApplyRefuses(t *testing.T) {
	s := one(t)
	apply(t, s, create("task", "t", "title", "场地", "due", "2026-06-10"))
	moved := apply(t, s, patch("task", "t", "due", "2026-06-20"))
	apply(t, s, patch("task", "t", "starts", "2026-06-15"))
	odd := must(s.Turn(moved.Step, true))(t)
	apply(t, s, patch("task", "t", "starts", ""))
	must(s.RestoreTo(camp, odd.Step, at("restore")))(t)
	want(t, s, "task", "t", "starts", "2026-06-15")
	want(t, s, "task", "t", "due", "2026-06-10")
}

// A watch sees what others commit, and nothing when nobody did.
func TestWatch(t *testing.T) {
	dir, c := folder(t), new(clock)
	s := laptop(t, dir, "A", c.behind(0))
	apply(t, s, create("campaign", camp, "name", "新品发布"))
	w := must(s.Watch())(t)
	t.Cleanup(func() { ok(t, w.Close()) })
	first := must(w.Look())(t)
	if first.Versions[camp] != 1 || first.Device == "" {
		t.Fatalf("%+v", first)
	}
	if e := must(w.Look())(t); e != nil {
		t.Errorf("nobody wrote: %+v", e)
	}
	backup := must(s.Backup())(t)
	other := must(Open(s.Path(), s.opt))(t)
	apply(t, other, patch("campaign", camp, "name", "夏日"))
	ok(t, other.Close())
	if e := must(w.Look())(t); e == nil || e.Versions[camp] != 2 || e.Device != first.Device {
		t.Errorf("another's write: %+v", e)
	}
	must(s.Restore(backup))(t)
	if e := must(w.Look())(t); e == nil || e.Versions[camp] == 2 || e.Device == first.Device {
		t.Errorf("a restore: %+v", e)
	}
}

func TestRedoable(t *testing.T) {
	s := one(t)
	label := func(l *campaign.Label, err error) string {
		ok(t, err)
		if l == nil {
			return ""
		}
		return l.Code
	}
	must(s.Apply(camp, campaign.Label{Code: "first"}, []campaign.Edit{create("task", "t", "title", "场地")}))(t)
	must(s.Apply(camp, campaign.Label{Code: "second"}, []campaign.Edit{patch("task", "t", "title", "海报")}))(t)
	var got []string
	for _, move := range []func() (Applied, error){s.Undo, s.Undo, s.Redo, s.Redo} {
		must(move())(t)
		got = append(got, label(s.Undoable())+"|"+label(s.Redoable()))
	}
	if want := []string{"first|second", "edit|first", "first|second", "second|"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A summary that an earlier program kept, which knew no periods, is made anew.
func TestSummaryOfAnEarlierProgram(t *testing.T) {
	s := one(t)
	apply(t, s, create("period", "p", "name", "正式期", "kind", "live", "starts", "2026-06-04"))
	apply(t, s, create("task", "t", "title", "布展", "stage", "plan", "state", "todo", "due", "2026-06-01"))
	must(s.Summaries())(t)
	for _, unknown := range []string{"$.periods", "$.next_task"} {
		ok(t, s.write(func(x *tx) error { return x.exec("UPDATE scopes SET summary=json_remove(summary,?)", unknown) }))
		for range 2 {
			list := must(s.Summaries())(t)
			if len(list) != 1 || len(list[0].Periods) != 1 || list[0].Periods[0].Ends != "2026-06-04" || list[0].NextTask != "布展" {
				t.Errorf("without %s: %+v", unknown, list)
			}
		}
	}
}
