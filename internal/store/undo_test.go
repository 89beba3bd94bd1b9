package store

import (
	"testing"

	"qingdan/internal/campaign"
)

// reopen closes a workspace and opens it again, as the same laptop.
func reopen(t *testing.T, s *Store) *Store {
	t.Helper()
	_ = s.Close()
	again, err := Open(s.path, s.opt)
	ok(t, err)
	t.Cleanup(func() { _ = again.Close() })
	return again
}

func label(t *testing.T, s *Store) string {
	t.Helper()
	l, err := s.Undoable()
	ok(t, err)
	if l == nil {
		return ""
	}
	return l.Code
}

func do(t *testing.T, s *Store, scope campaign.ID, code string, edits ...campaign.Edit) string {
	t.Helper()
	a, err := s.Apply(scope, campaign.Label{Code: code}, edits)
	ok(t, err)
	return a.Step
}

// A workspace that can only be read offers no way back: there is none.
func TestNothingToUndoWhereNothingIsWritten(t *testing.T) {
	s := laptop(t, folder(t), "A", new(clock).behind(0))
	do(t, s, "one", "new.one", create("campaign", "one", "name", "甲"))
	do(t, s, "two", "new.two", create("campaign", "two", "name", "乙"))
	_, err := s.Undo()
	ok(t, err)
	offered := func() (out [2]bool) {
		t.Helper()
		for i, of := range []func() (*campaign.Label, error){s.Undoable, s.Redoable} {
			l, err := of()
			ok(t, err)
			out[i] = l != nil
		}
		return out
	}
	if got := offered(); got != [2]bool{true, true} {
		t.Errorf("%v", got)
	}
	s.readonly = true
	if got := offered(); got != [2]bool{} {
		t.Errorf("read-only: %v", got)
	}
	s.readonly = false
}

// Undo takes back the latest step of this laptop, whatever its campaign, also one from before the last start.
func TestUndoAcrossCampaignsAndStarts(t *testing.T) {
	s := laptop(t, folder(t), "A", new(clock).behind(0))
	do(t, s, "one", "new.one", create("campaign", "one", "name", "甲"))
	do(t, s, "two", "new.two", create("campaign", "two", "name", "乙"))
	do(t, s, campaign.LibraryScope, "new.lesson", create("lesson", "l", "text", "早订场地"))
	do(t, s, "one", "rename", patch("campaign", "one", "name", "甲二"))
	s = reopen(t, s)
	for _, next := range []struct{ label, scope string }{{"rename", "one"}, {"new.lesson", campaign.LibraryScope}, {"new.two", "two"}} {
		if got := label(t, s); got != next.label {
			t.Fatalf("undoable %q, want %q", got, next.label)
		}
		a, err := s.Undo()
		ok(t, err)
		if a.Label.Code != next.label || string(a.Scope) != next.scope || a.Step == "" || len(a.Changes) != 1 {
			t.Fatalf("undid %+v, want %+v", a, next)
		}
	}
	s = reopen(t, s)
	if w := must(s.Workbook("one"))(t); w.Campaign.Name != "甲" {
		t.Errorf("name %q", w.Campaign.Name)
	}
	if _, err := s.Workbook("two"); code(err) != "campaign.unknown" {
		t.Errorf("an undone campaign: %v", err)
	}
	for _, want := range []string{"new.two", "new.lesson", "rename"} {
		a, err := s.Redo()
		ok(t, err)
		if a.Label.Code != want {
			t.Errorf("redid %q, want %q", a.Label.Code, want)
		}
	}
	if _, err := s.Redo(); code(err) != "redo.nothing" {
		t.Errorf("redo at the end: %v", err)
	}
	for range 4 {
		_, err := s.Undo()
		ok(t, err)
	}
	if _, err := s.Undo(); code(err) != "undo.nothing" || label(t, s) != "" {
		t.Errorf("undo at the start: %v, %q", err, label(t, s))
	}
	sound(t, s)
}

func TestANewStepEndsRedoAndANoteDoesNot(t *testing.T) {
	s := one(t)
	do(t, s, camp, "rename", patch("campaign", camp, "name", "甲"))
	_, err := s.Undo()
	ok(t, err)
	do(t, s, camp, "record.print", create("print", "p1", "handout", "checklist", "revision", 1))
	if got := label(t, s); got != "edit" {
		t.Errorf("a note is undoable: %q", got)
	}
	_, err = s.Redo()
	ok(t, err)
	want(t, s, "campaign", camp, "name", "甲")
	_, err = s.Undo()
	ok(t, err)
	want(t, s, "print", "p1", "handout", "checklist")
	do(t, s, camp, "rename", patch("campaign", camp, "name", "乙"))
	if _, err := s.Redo(); code(err) != "redo.nothing" {
		t.Errorf("redo after a new step: %v", err)
	}
	// What changed nothing is no step and ends nothing.
	_, err = s.Undo()
	ok(t, err)
	do(t, s, camp, "rename", patch("campaign", camp, "name", "新品发布"))
	_, err = s.Redo()
	ok(t, err)
	want(t, s, "campaign", camp, "name", "乙")
	sound(t, s)
}

func TestTurnOnAnOldStepKeepsWhatWasRewrittenSince(t *testing.T) {
	s := desk(t)
	old := do(t, s, camp, "plan", patch("task", "t", "title", "旧名", "due", "2026-06-09", "notes", "旧"), patch("task", "u", "title", "旧海报"))
	do(t, s, camp, "rename", patch("task", "t", "title", "新名"))
	a, err := s.Turn(old, true)
	ok(t, err)
	want(t, s, "task", "t", "title", "新名")
	want(t, s, "task", "t", "due", "2026-06-05")
	want(t, s, "task", "t", "notes", "")
	want(t, s, "task", "u", "title", "海报")
	if a.Label.Code != "plan" || len(a.Changes) != 2 {
		t.Errorf("%+v", a)
	}
	if got := label(t, s); got != "rename" {
		t.Errorf("undoable %q", got)
	}
	_, err = s.Redo()
	ok(t, err)
	want(t, s, "task", "t", "due", "2026-06-09")
	want(t, s, "task", "t", "title", "新名")
	for _, step := range []string{"no-such-step", ""} {
		if _, err := s.Turn(step, true); code(err) != "step.unknown" {
			t.Errorf("turning %q: %v", step, err)
		}
	}
	sound(t, s)
}

// An undo is turned as any step: taken back, what it took is there again.
func TestTurnOfATurn(t *testing.T) {
	s := one(t)
	step := do(t, s, camp, "rename", patch("campaign", camp, "name", "甲"))
	undo := must(s.Turn(step, true))(t)
	redo := must(s.Turn(undo.Step, true))(t)
	if want(t, s, "campaign", camp, "name", "甲"); undo.Label.Code != redo.Label.Code || redo.Label.Code != "rename" {
		t.Errorf("%+v", redo)
	}
	for _, turn := range []struct {
		step string
		undo bool
		name string
	}{{redo.Step, true, "新品发布"}, {redo.Step, false, "甲"}, {undo.Step, false, "新品发布"}, {undo.Step, true, "甲"}} {
		must(s.Turn(turn.step, turn.undo))(t)
		want(t, s, "campaign", camp, "name", turn.name)
	}
	sound(t, s)
}

func TestUndoOfACreationThatOthersBuiltOn(t *testing.T) {
	a, b := two(t)
	step := do(t, a, camp, "add", create("task", "v", "title", "甲的标题", "notes", "甲的备注", "owner", "p"))
	send(t, a, b)
	do(t, b, camp, "rename", patch("task", "v", "title", "乙改过"))
	_, err := a.Turn(step, true)
	ok(t, err)
	want(t, a, "task", "v", "", nil)
	send(t, b, a)
	send(t, a, b)
	for _, s := range []*Store{a, b} {
		want(t, s, "task", "v", "title", "乙改过")
		want(t, s, "task", "v", "notes", "甲的备注")
		want(t, s, "task", "v", "owner", "p")
		sound(t, s)
	}
	same(t, "both", dump(t, b), dump(t, a))
}

// Undo beside a colleague's edit: the step goes out of the fold, so neither the old value nor the undone one beats what
// the colleague wrote meanwhile, and there is nothing to settle.
func TestUndoBesideAConcurrentEdit(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	apply(t, b, patch("task", "t", "title", "乙"))
	_, err := a.Undo()
	ok(t, err)
	send(t, b, a)
	send(t, a, b)
	for _, s := range []*Store{a, b} {
		want(t, s, "task", "t", "title", "乙")
		if c := must(s.Conflicts(camp))(t); len(c) > 0 {
			t.Errorf("conflicts %+v", c)
		}
	}
}

// Undo does not touch what a colleague did; two laptops that turn one step both ways agree on the later.
func TestUndoIsOfThisLaptop(t *testing.T) {
	a, b := two(t)
	step := do(t, a, camp, "rename", patch("task", "t", "title", "甲"))
	send(t, a, b)
	if _, err := b.Undo(); code(err) != "undo.nothing" {
		t.Errorf("undo of a colleague's step: %v", err)
	}
	_, err := b.Turn(step, true) // asked for by name, it can be
	ok(t, err)
	want(t, b, "task", "t", "title", "场地")
	for range 3 {
		a.opt.Now() // a millisecond later
	}
	_, err = a.Turn(step, false)
	ok(t, err)
	send(t, a, b)
	send(t, b, a)
	same(t, "both", dump(t, a), dump(t, b))
	want(t, a, "task", "t", "title", "甲")
	if _, err := a.Redo(); code(err) != "redo.nothing" {
		t.Errorf("redo of what a colleague undid: %v", err)
	}
}

func TestAuthorOfWhatComesAfter(t *testing.T) {
	s := one(t)
	s.SetAuthor("李雷")
	apply(t, s, patch("campaign", camp, "name", "改"))
	if list := steps(t, s); list[0].Author != "A" || list[1].Author != "李雷" || list[1].At < start.UnixMilli() {
		t.Errorf("%+v", list)
	}
}
