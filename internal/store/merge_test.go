package store

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/internal/campaign"
)

// step is what laptop C, which has seen all of A's first step, might send.
func step(n int64, edits ...campaign.Edit) campaign.Step {
	return campaign.Step{ID: fmt.Sprint("step-c-", n), Scope: camp, Device: "device-c", N: n, HLC: start.UnixMilli()<<16 + n, At: 1, Author: "C",
		Label: edited, Schema: Schema, Seen: map[string]int64{"A-000001": 1}, Edits: edits}
}

func with(st campaign.Step, change func(*campaign.Step)) campaign.Step { change(&st); return st }

func TestMergeRefusesWhatIsForged(t *testing.T) {
	fine := step(1, patch("task", "t", "title", "丙"))
	edit := func(e campaign.Edit) campaign.Step { return step(1, e) }
	tests := []struct {
		name string
		step campaign.Step
		code string
	}{
		{"newer schema", with(fine, func(s *campaign.Step) { s.Schema++ }), "merge.newer"},
		{"no schema", with(fine, func(s *campaign.Step) { s.Schema = 0 }), "merge.forged"},
		{"no id", with(fine, func(s *campaign.Step) { s.ID = "" }), "merge.forged"},
		{"a long id", with(fine, func(s *campaign.Step) { s.ID = strings.Repeat("x", 65) }), "merge.forged"},
		{"a device that is no name", with(fine, func(s *campaign.Step) { s.Device = "a b" }), "merge.forged"},
		{"no campaign", with(fine, func(s *campaign.Step) { s.Scope = "" }), "merge.forged"},
		{"number 0", with(fine, func(s *campaign.Step) { s.N = 0 }), "merge.forged"},
		{"no clock", with(fine, func(s *campaign.Step) { s.HLC = 0 }), "merge.forged"},
		{"a clock beyond 2100", with(fine, func(s *campaign.Step) { s.HLC = 4102444800001 << 16 }), "merge.forged"},
		{"the last of all clocks", with(fine, func(s *campaign.Step) { s.HLC = math.MaxInt64 }), "merge.forged"},
		{"a clock before what it has seen", with(fine, func(s *campaign.Step) { s.HLC = 1 }), "merge.forged"},
		{"it has seen itself", with(fine, func(s *campaign.Step) { s.Seen = map[string]int64{"device-c": 1} }), "merge.forged"},
		{"it has seen less than nothing", with(fine, func(s *campaign.Step) { s.Seen = map[string]int64{"A-000001": -1} }), "merge.forged"},
		{"an undo with edits", with(fine, func(s *campaign.Step) { s.Target = "A-000002" }), "merge.forged"},
		{"an undo of nothing", with(step(1), func(s *campaign.Step) { s.Target = "nothing" }), "merge.forged"},
		{"kind", edit(create("tusk", "x", "title", "x")), "merge.forged"},
		{"field", edit(patch("task", "t", "titel", "x")), "merge.forged"},
		{"op", edit(campaign.Edit{Op: "replace", Kind: "task", Row: "t"}), "merge.forged"},
		{"wrong type", edit(patch("task", "t", "title", 5)), "merge.forged"},
		{"out of range", edit(create("risk", "x", "name", "x", "impact", 9)), "merge.forged"},
		{"a choice there is not", edit(patch("task", "t", "state", "x")), "merge.forged"},
		{"too long", edit(patch("task", "t", "notes", strings.Repeat("长", 20_001))), "merge.forged"},
		{"invalid UTF-8", edit(patch("task", "t", "notes", "\xff")), "merge.forged"},
		{"a row nobody made", edit(patch("task", "x", "title", "x")), "merge.forged"},
		{"a deletion of a row nobody made", edit(remove("task", "x")), "merge.forged"},
		{"a row of another kind", edit(patch("task", "p", "title", "x")), "merge.forged"},
		{"a reference to nothing", edit(patch("task", "t", "owner", "nobody")), "merge.forged"},
		{"a creation without what is required", edit(create("task", "x")), "merge.forged"},
		{"another campaign's row", edit(patch("campaign", "other", "name", "x")), "merge.forged"},
		{"the end of the campaign", edit(remove("campaign", camp)), "merge.forged"},
		{"a campaign in the library", with(edit(create("campaign", "library", "name", "x")), func(s *campaign.Step) { s.Scope = "library"; s.Seen = nil }), "merge.forged"},
		{"an id that A's step has", with(fine, func(s *campaign.Step) { s.ID = "A-000002" }), "merge.forged"},
		{"A's number", with(fine, func(s *campaign.Step) { s.Device = "A-000001"; s.Seen = nil }), "merge.fork"},
	}
	a, _ := two(t)
	all := []string{"steps", "changes", "have", "inbox", "clock"}
	journal := func() (n int) {
		for _, table := range all {
			ok(t, a.reads.QueryRow("SELECT "+fmt.Sprint(n)+"*1000+count(*) FROM "+table).Scan(&n))
		}
		return n
	}
	was, count := dump(t, a), journal()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			other := with(step(1, create("task", "fine", "title", "x")), func(s *campaign.Step) { s.Device, s.ID = "device-d", "step-d" })
			_, err := a.Merge([]campaign.Step{other, tt.step})
			if code(err) != tt.code {
				t.Errorf("%v, want %s", err, tt.code)
			}
			same(t, "the workspace", dump(t, a), was)
			if got := journal(); got != count {
				t.Errorf("the journal moved: %d, was %d", got, count)
			}
		})
	}
	if _, err := a.Merge([]campaign.Step{fine}); err != nil {
		t.Errorf("the step they all were made from: %v", err)
	}
	want(t, a, "task", "t", "title", "丙")
}

func TestMergeRefusesTheUndoOfAnUndo(t *testing.T) {
	a, b := two(t)
	apply(t, a, patch("task", "t", "title", "甲"))
	u, err := a.Undo()
	ok(t, err)
	list := steps(t, a)
	last := list[len(list)-1]
	again := last
	again.ID, again.N, again.HLC, again.Target = "step-x", last.N+1, last.HLC+1, u.Step
	if _, err := b.Merge(wire(t, append(list, again))); code(err) != "merge.forged" {
		t.Errorf("%v", err)
	}
	want(t, b, "task", "t", "title", "场地")
}

// Edits of a step that speaks of a kind by its table's name are taken as the kind's.
func TestMergeTakesTheTablesName(t *testing.T) {
	a, _ := two(t)
	_, err := a.Merge([]campaign.Step{step(1, patch("tasks", "t", "title", "丙"))})
	ok(t, err)
	want(t, a, "task", "t", "title", "丙")
	sound(t, a)
}

// Steps whose forerunners are missing wait, are not part of what goes to others, and are taken when those come.
func TestStepsWithHolesWait(t *testing.T) {
	a, b := two(t)
	for _, name := range []string{"一", "二", "三"} {
		apply(t, a, patch("task", "t", "title", name))
	}
	c := laptop(t, folder(t), "C", b.opt.Now)
	list := wire(t, steps(t, a))
	m, err := c.Merge([]campaign.Step{list[3], list[0], list[2]})
	ok(t, err)
	if m.Taken != 1 || m.Waiting != 2 || len(steps(t, c)) != 1 {
		t.Fatalf("%+v", m)
	}
	want(t, c, "task", "t", "title", "场地")
	m, err = c.Merge([]campaign.Step{list[3]}) // again
	ok(t, err)
	if m.Taken != 0 || m.Waiting != 2 {
		t.Fatalf("%+v", m)
	}
	sound(t, c)
	c = reopen(t, c)
	m, err = c.Merge([]campaign.Step{list[1]})
	ok(t, err)
	if m.Taken != 3 || m.Waiting != 0 {
		t.Fatalf("%+v", m)
	}
	want(t, c, "task", "t", "title", "三")
	if n := rowsOf(t, c, "inbox"); n != "" {
		t.Errorf("still waiting: %s", n)
	}
	sound(t, c)
	m, err = c.Merge(list)
	ok(t, err)
	if m.Taken != 0 || len(m.Changes) != 0 || m.Changes == nil {
		t.Errorf("all of it again: %+v", m)
	}
	same(t, "tables", dump(t, c), dump(t, a))
}

// A step that has seen another laptop's waits for that one as well.
func TestStepsWaitForWhatTheyHaveSeen(t *testing.T) {
	a, b := two(t)
	apply(t, a, create("task", "v", "title", "x"))
	send(t, a, b)
	apply(t, b, patch("task", "v", "title", "乙"))
	c := laptop(t, folder(t), "C", a.opt.Now)
	send2 := func(list []campaign.Step) Merged { return must(c.Merge(wire(t, list)))(t) }
	all := steps(t, b)
	if m := send2([]campaign.Step{all[0], all[2]}); m.Taken != 1 || m.Waiting != 1 {
		t.Fatalf("%+v", m)
	}
	if m := send2([]campaign.Step{all[1]}); m.Taken != 2 || m.Waiting != 0 {
		t.Fatalf("%+v", m)
	}
	same(t, "tables", dump(t, c), dump(t, b))
}

// Of two steps with one device and number the first stays; the other is refused, and refuses nobody else's.
func TestFork(t *testing.T) {
	a, b := two(t)
	c1 := step(1, patch("task", "t", "title", "丙"))
	c2, forked := step(2, patch("task", "t", "notes", "二")), step(2, patch("task", "t", "notes", "另一个二"))
	forked.ID = "step-c-2-again"
	if _, err := a.Merge([]campaign.Step{c1, c2, forked}); code(err) != "merge.fork" {
		t.Errorf("both in one merge: %v", err)
	}
	m, err := a.Merge([]campaign.Step{forked}) // its forerunner is missing: nobody can know yet
	ok(t, err)
	if m.Waiting != 1 {
		t.Fatalf("%+v", m)
	}
	_, err = a.Merge([]campaign.Step{c1, c2})
	ok(t, err)
	apply(t, b, patch("task", "t", "due", "2026-06-08"))
	send(t, b, a)
	want(t, a, "task", "t", "due", "2026-06-08")
	if _, err := a.Merge([]campaign.Step{forked}); code(err) != "merge.fork" {
		t.Errorf("the other, again: %v", err)
	}
	sound(t, a)
}

func TestUnmerge(t *testing.T) {
	a, b := two(t)
	apply(t, b, patch("task", "t", "title", "乙"), create("task", "v", "title", "乙的任务"))
	apply(t, b, remove("person", "p"))
	was, have, journal := dump(t, a), rowsOf(t, a, "have"), marshal(t, steps(t, a))
	m := send(t, b, a)
	want(t, a, "task", "t", "title", "乙")
	u, err := a.Unmerge(m.No)
	ok(t, err)
	if u.Scope != camp || u.Label.Code != "unmerge" || len(u.Changes) != 3 || u.Version != must(a.Version(camp))(t) {
		t.Errorf("%+v", u)
	}
	same(t, "the tables", dump(t, a), was)
	same(t, "the version vector", rowsOf(t, a, "have"), have)
	same(t, "what goes to others", marshal(t, steps(t, a)), journal)
	sound(t, a)
	for _, no := range []int64{m.No, 0, -1, 99} {
		if _, err := a.Unmerge(no); code(err) != "merge.unknown" {
			t.Errorf("taking back merge %d: %v", no, err)
		}
	}
	// Parked steps come again with the next merge, and are built on.
	m = send(t, b, a)
	if m.Taken != 2 {
		t.Errorf("%+v", m)
	}
	apply(t, a, patch("task", "v", "notes", "甲"))
	if _, err := a.Unmerge(m.No); code(err) != "merge.built_on" {
		t.Errorf("built on: %v", err)
	}
	send(t, a, b)
	same(t, "both", dump(t, a), dump(t, b))
	sound(t, a)
}

// What was written meanwhile without having seen the merge stays when the merge goes.
func TestUnmergeBesideOtherWork(t *testing.T) {
	a, b := two(t)
	dir := folder(t)
	c := laptop(t, dir, "C", a.opt.Now)
	send(t, a, c)
	apply(t, b, patch("task", "t", "title", "乙"))
	apply(t, c, patch("task", "t", "notes", "丙"))
	m := send(t, b, a)
	send(t, c, a)
	_, err := a.Unmerge(m.No)
	ok(t, err)
	want(t, a, "task", "t", "title", "场地")
	want(t, a, "task", "t", "notes", "丙")
	sound(t, a)
	apply(t, a, patch("task", "t", "due", "2026-06-09"))
	send(t, b, a)
	send(t, a, b)
	same(t, "both", dump(t, a), dump(t, b))
}

func TestUndoesThatAMergeBroughtGoWithIt(t *testing.T) {
	a, b := two(t)
	step := apply(t, a, patch("task", "t", "title", "甲")).Step
	send(t, a, b)
	_, err := b.Turn(step, true)
	ok(t, err)
	m := send(t, b, a)
	want(t, a, "task", "t", "title", "场地")
	_, err = a.Unmerge(m.No)
	ok(t, err)
	want(t, a, "task", "t", "title", "甲")
	sound(t, a)
}

func TestMergeOfAThousandStepsAndOfSeveralCampaigns(t *testing.T) {
	a, b := two(t)
	for i := range 1_000 {
		apply(t, a, patch("task", "t", "title", fmt.Sprint("改 ", i)))
	}
	_, err := a.Apply("two", edited, []campaign.Edit{create("campaign", "two", "name", "另一个")})
	ok(t, err)
	other, err := a.Steps("two")
	ok(t, err)
	m, err := b.Merge(wire(t, append(steps(t, a), other...)))
	ok(t, err)
	if m.Taken != 1_001 || len(m.Changes) != 2 {
		t.Errorf("%d taken, %d changes", m.Taken, len(m.Changes))
	}
	same(t, "tables", dump(t, b), dump(t, a))
	if w := must(b.Workbook("two"))(t); w.Campaign.Name != "另一个" {
		t.Errorf("%+v", w.Campaign)
	}
	sound(t, b)
	was := dump(t, a)
	ok(t, func() error { _, err := b.Unmerge(m.No); return err }())
	if list := must(b.Steps("two"))(t); list == nil || len(list) != 0 {
		t.Errorf("both campaigns go: %v", list)
	}
	same(t, "and come again", func() string { send(t, a, b); return dump(t, b) }(), was)
}

// A laptop whose clock is years ahead wins its conflicts, which are told; whoever has merged goes on after it.
func TestClocksYearsApart(t *testing.T) {
	a, b := two(t)
	now := b.opt.Now
	ok(t, b.Close())
	o := b.opt
	o.Now = func() time.Time { return now().AddDate(9, 0, 0) }
	b, err := Open(b.path, o)
	ok(t, err)
	t.Cleanup(func() { _ = b.Close() })
	apply(t, b, patch("task", "t", "title", "九年后"))
	apply(t, a, patch("task", "t", "title", "今天"))
	agree(t, a, b, "task t.title: 今天 | 九年后")
	apply(t, a, patch("task", "t", "title", "甲回答"))
	agree(t, a, b)
	want(t, b, "task", "t", "title", "甲回答")
	list := steps(t, a)
	if last := list[len(list)-1]; last.At > start.AddDate(1, 0, 0).UnixMilli() {
		t.Errorf("the time shown is the clock's: %d", last.At)
	}
	if !slices.IsSortedFunc(list, func(x, y campaign.Step) int { return int(x.HLC - y.HLC) }) {
		t.Error("steps are not in clock order")
	}
}

// A clock set to a far future still makes steps that others take.
func TestAWildClockMakesStepsThatOthersTake(t *testing.T) {
	a, b := two(t)
	for _, year := range []int{1, 1969, 2099, 2150, 9999} {
		ok(t, a.Close())
		o := a.opt
		o.Now = func() time.Time { return start.AddDate(year-start.Year(), 0, 0) }
		var err error
		a, err = Open(a.path, o)
		ok(t, err)
		apply(t, a, patch("task", "t", "title", fmt.Sprint("年 ", year)))
		agree(t, a, b)
		want(t, b, "task", "t", "title", fmt.Sprint("年 ", year))
	}
	apply(t, b, patch("task", "t", "title", "乙回答"))
	agree(t, a, b)
	ok(t, a.Close())
}
