package app_test

import (
	"context"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

func apply(t *testing.T, a *app.App, id campaign.ID, edits ...campaign.Edit) app.Applied {
	t.Helper()
	return must[app.Applied](t)(a.Edits.Apply(id, edits))
}

func patch(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
	return campaign.Edit{Op: campaign.Patch, Kind: kind, Row: row, Set: set}
}

// newest is the newest step of a campaign and what it changed.
func newest(t *testing.T, a *app.App, id campaign.ID) (app.HistoryEntry, app.StepChanges) {
	t.Helper()
	e := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 1})).Entries[0]
	return e, must[app.StepChanges](t)(a.Edits.Step(id, e.Step))
}

func TestHistoryTellsBeforeAndAfter(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "person", Row: "p1", Set: campaign.Fields{"name": "Wang"}},
		campaign.Edit{Op: campaign.Create, Kind: "person", Row: "p2", Set: campaign.Fields{"name": "Chen"}})
	apply(t, a, id, task("t1", campaign.Fields{"title": "Poster", "due": "2026-06-01", "owner": "p1", "critical": true, "position": "V"}))
	_, did := newest(t, a, id)
	text := func(field string, before, after any) app.FieldChange {
		return app.FieldChange{Field: field, Type: "text", Before: before, After: after}
	}
	day := func(field string, before, after any) app.FieldChange {
		return app.FieldChange{Field: field, Type: "day", Before: before, After: after}
	}
	want := []app.RowChange{{Kind: "task", Row: "t1", Title: "Poster", Op: campaign.Create, Fields: []app.FieldChange{ // what nobody said is left out
		text("title", nil, "Poster"), text("stage", nil, "Plan"), text("owner", nil, "Wang"), day("due", nil, "2026-06-01"), text("state", nil, "To do"),
		{Field: "critical", Type: "bool", After: true},
	}}}
	if !reflect.DeepEqual(did, app.StepChanges{Changes: want}) {
		t.Errorf("%+v", did)
	}

	changed := apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-03", "owner": "p2", "notes": "call first", "state": "done", "critical": false, "position": "W"}))
	entry, did := newest(t, a, id)
	want = []app.RowChange{{Kind: "task", Row: "t1", Title: "Poster", Op: campaign.Patch, Fields: []app.FieldChange{
		{Field: "position", Type: "moved"}, text("owner", "Wang", "Chen"), day("due", "2026-06-01", "2026-06-03"), text("state", "To do", "Done"),
		day("done_on", nil, "2026-05-26"), {Field: "critical", Type: "bool", Before: true, After: false}, text("notes", nil, "call first"),
	}}}
	if !reflect.DeepEqual(did.Changes, want) || entry.Rows != 1 || entry.Author != "Lin" || !entry.Live || entry.Undo != "" || entry.At == 0 {
		t.Errorf("%+v %+v", entry, did)
	}

	// What somebody wrote over since stays: it is said before the step is taken back, and is no part of taking it back.
	apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-05"}))
	stays := func() (out []string) {
		t.Helper()
		for _, f := range must[app.StepChanges](t)(a.Edits.Step(id, changed.Step)).Changes[0].Fields {
			if f.Stays {
				out = append(out, f.Field)
			}
		}
		return out
	}
	if got := stays(); !reflect.DeepEqual(got, []string{"due"}) {
		t.Errorf("%v stay", got)
	}
	must[app.Applied](t)(a.Edits.Turn(changed.Step, true))
	entry, did = newest(t, a, id)
	var fields []string
	for _, f := range did.Changes[0].Fields {
		fields = append(fields, f.Field)
	}
	if want := []string{"position", "owner", "state", "done_on", "critical", "notes"}; !reflect.DeepEqual(fields, want) || entry.Undo != changed.Step || entry.Label != "undo: change “Poster”" {
		t.Errorf("%v %+v", fields, entry)
	}
	if got := stays(); !reflect.DeepEqual(got, []string{"due"}) {
		t.Errorf("put back, %v stay", got)
	}
	must[app.Applied](t)(a.Edits.Turn(entry.Step, true)) // the undo itself is taken back
	if entry, _ := newest(t, a, id); entry.Label != "redo: change “Poster”" || entry.Undo != changed.Step {
		t.Errorf("%+v", entry)
	}

	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "task", Row: "t1"}, campaign.Edit{Op: campaign.Delete, Kind: "person", Row: "p2"})
	entry, did = newest(t, a, id)
	if entry.Label != "delete 2 rows" || len(did.Changes) != 2 || did.Changes[0].Op != campaign.Delete || did.Changes[0].Title != "Poster" || len(did.Changes[0].Fields) == 0 || did.Changes[1].Title != "Chen" {
		t.Errorf("%+v", did)
	}
	for _, f := range did.Changes[0].Fields {
		if f.After != nil || f.Field == "owner" && f.Before != "Chen" {
			t.Errorf("%+v", f)
		}
	}
	if got := stays(); len(got) != 7 || !must[app.StepChanges](t)(a.Edits.Step(id, changed.Step)).Settled || did.Settled {
		t.Errorf("of a row that is gone, %v stay", got)
	}
	if _, err := a.Edits.Turn("nowhere", true); code(err) != "step.unknown" {
		t.Errorf("%v", err)
	}
}

// Money, shares and instants are told as what they are; machine text is not told, but for what people chose.
func TestHistoryTellsUnits(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "budget_line", Row: "b", Set: campaign.Fields{"item": "Stage", "planned": 128600, "share": 1250, "quantity": 2.5}},
		campaign.Edit{Op: campaign.Create, Kind: "print", Row: "p", Set: campaign.Fields{"handout": "checklist", "revision": 2, "at": 1000, "options": "{}", "hash": "ab", "rows": "[]"}})
	_, did := newest(t, a, id)
	got := []string{}
	for _, r := range did.Changes {
		for _, f := range r.Fields {
			got = append(got, f.Field+" "+f.Type)
		}
	}
	if want := []string{"item text", "quantity number", "share share", "planned money", "handout text", "revision number", "at instant"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	if did.Changes[1].Fields[0].After != "Checklist" {
		t.Errorf("%+v", did.Changes[1])
	}
}

// Every record of printing says what was printed in which order and under which number, and is not taken back: no other
// paper gets its number. Days in a label are said as people say them.
func TestHistoryOfPrinting(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "launch")
	for _, by := range []string{"stage", "group"} {
		must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: by}}))
	}
	entry, did := newest(t, a, id)
	if _, err := a.Edits.Turn(entry.Step, true); code(err) != "step.record" || !did.Record {
		t.Errorf("%v %+v", err, did)
	}
	day := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: "day"}}
	if p := must[app.Printed](t)(a.Print.Handout(day)); p.Revision != 3 {
		t.Errorf("the third paper is revision %d", p.Revision)
	}
	apply(t, a, id, task("t1", campaign.Fields{"title": "Poster"}))
	must[app.Applied](t)(a.Edits.RestoreTo(id, entry.Step))
	labels := func() (out []string) {
		t.Helper()
		for _, e := range must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 9})).Entries {
			out = append(out, e.Label)
		}
		return out
	}
	at := time.UnixMilli(entry.At).Format("15:04")
	if got, want := labels(), []string{"restore to 26 May 2026 " + at, "add “Poster”", "print the checklist (by day), revision 3",
		"print the checklist (by group), revision 2", "print the checklist (by stage), revision 1", "new campaign “x”"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	p := must[app.Prefs](t)(a.Preferences.Get())
	p.Lang = locale.Zh
	must[app.Prefs](t)(a.Preferences.Set(p))
	if got, want := labels(), []string{"恢复到 2026年5月26日 " + at, "新增“Poster”", "打印执行清单（按日），修订 3",
		"打印执行清单（按小组），修订 2", "打印执行清单（按阶段），修订 1", "新建活动“x”"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
}

// What a step tells is no more than a person reads: rows beyond the first two hundred are only counted.
func TestHistoryIsBounded(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	var edits []campaign.Edit
	for i := range 300 {
		edits = append(edits, task(campaign.ID(strconv.Itoa(i)), campaign.Fields{"title": "task " + strconv.Itoa(i)}))
	}
	apply(t, a, id, edits...)
	if e, did := newest(t, a, id); e.Rows != 300 || len(did.Changes) != 200 || did.More != 100 {
		t.Errorf("%d rows, %d told, %d more", e.Rows, len(did.Changes), did.More)
	}
}

// Filters look through the whole history, in the words the user reads.
func TestHistoryFilters(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, task("t1", campaign.Fields{"title": "Poster"}), task("t2", campaign.Fields{"title": "Stage"}))
	apply(t, a, id, patch("task", "t1", campaign.Fields{"notes": "100% <b>"}))
	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "task", Row: "t2"})
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Name: "王芳"}))
	for range 3 {
		apply(t, a, id, patch("task", "t1", campaign.Fields{"state": "done"}))
		must[app.Applied](t)(a.Edits.Undo())
	}
	for _, tc := range []struct {
		q    app.HistoryQuery
		want []string
	}{
		{app.HistoryQuery{Author: "Lin"}, []string{"delete “Stage”", "change notes: Poster", "add 2 rows", "new campaign “x”"}},
		{app.HistoryQuery{Text: " POSTER change"}, []string{"change notes: Poster"}},
		{app.HistoryQuery{Text: "undo tick"}, []string{"undo: tick “Poster”", "undo: tick “Poster”", "undo: tick “Poster”"}},
		{app.HistoryQuery{Text: "poster", Author: "Lin", Deleted: true}, nil},
		{app.HistoryQuery{Deleted: true}, []string{"delete “Stage”"}},
	} {
		var got []string
		for tc.q.Limit = 2; ; {
			page := must[app.HistoryPage](t)(a.Edits.History(id, tc.q))
			for _, e := range page.Entries {
				got = append(got, e.Label)
			}
			if tc.q.Before = page.Next; page.Next == 0 {
				break
			}
		}
		if !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%+v: %q, want %q", tc.q, got, tc.want)
		}
	}
	f := must[store.Facts](t)(a.Edits.HistoryFacts(id))
	if want := (store.Facts{Steps: 10, Deleted: 1, Authors: []string{"王芳", "Lin"}}); !reflect.DeepEqual(f, want) {
		t.Errorf("%+v, want %+v", f, want)
	}
}

// Steps that put a campaign away or take it out again are named by that, and the trash has what the list has not.
func TestTrash(t *testing.T) {
	a := open(t, config(t), &host{})
	newCampaign(t, a, "kept", "blank")
	id := newCampaign(t, a, "Summer", "blank")
	names := func(list []campaign.Summary, err error) (out string) {
		t.Helper()
		for _, s := range must[[]campaign.Summary](t)(list, err) {
			out += s.Name + " "
		}
		return strings.TrimSpace(out)
	}
	set := func(set campaign.Fields, label, list, trash string) {
		t.Helper()
		if done := apply(t, a, id, patch("campaign", id, set)); done.Label != label {
			t.Errorf("%v is %q, want %q", set, done.Label, label)
		}
		if got := names(a.Campaigns.List()); got != list {
			t.Errorf("%v: the list has %s", set, got)
		}
		if got := names(a.Campaigns.Trash()); got != trash {
			t.Errorf("%v: the trash has %s", set, got)
		}
	}
	set(campaign.Fields{"stage": "archived"}, "archive “Summer”", "Summer kept", "")
	set(campaign.Fields{"stage": "review"}, "take “Summer” out of the archive", "Summer kept", "")
	set(campaign.Fields{"stage": "execute"}, "move “Summer” to Execute", "Summer kept", "")
	set(campaign.Fields{"trashed": true}, "move “Summer” to trash", "kept", "Summer")
	set(campaign.Fields{"trashed": false}, "put “Summer” back from trash", "Summer kept", "")
	set(campaign.Fields{"trashed": true, "notes": "x"}, "change “Summer”", "kept", "Summer")
	must[app.Applied](t)(a.Edits.Undo())
	if got := names(a.Campaigns.Trash()); got != "" {
		t.Errorf("undone, the trash has %s", got)
	}
}

func TestStateNamesUndoAndRedo(t *testing.T) {
	a := open(t, config(t), &host{})
	state := func(undo, redo string) {
		t.Helper()
		if got := must[app.Turns](t)(a.Edits.State()); got != (app.Turns{Undo: undo, Redo: redo}) {
			t.Errorf("%+v, want %q and %q", got, undo, redo)
		}
	}
	state("", "")
	newCampaign(t, a, "Summer", "blank")
	state("new campaign “Summer”", "")
	must[app.Applied](t)(a.Edits.Undo())
	state("", "new campaign “Summer”")
	must[app.Applied](t)(a.Edits.Redo())
	state("new campaign “Summer”", "")
}

// After thirty edits at random the campaign can be made again what it was after each of them, as one step that undo
// takes back.
func TestRestoreToEachStep(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	show := func() *campaign.Workbook { t.Helper(); return must[*campaign.Workbook](t)(a.Campaigns.Show(id)) }
	random := rand.New(rand.NewPCG(3, 4))
	var steps []string
	var was []*campaign.Workbook
	for i := range 30 {
		w := show()
		one := w.Tasks[random.IntN(len(w.Tasks))].ID
		var edit campaign.Edit
		switch random.IntN(5) {
		case 0:
			edit = campaign.Edit{Op: campaign.Delete, Kind: "task", Row: one} // with its items and dependencies
		case 1:
			edit = campaign.Edit{Op: campaign.Delete, Kind: "group", Row: w.Groups[random.IntN(len(w.Groups))].ID}
		case 2:
			edit = task("", campaign.Fields{"title": "new " + strconv.Itoa(i), "position": w.Tasks[random.IntN(len(w.Tasks))].Position})
		case 3:
			edit = patch("campaign", id, campaign.Fields{"theme": "theme " + strconv.Itoa(i), "crowd": i})
		default:
			edit = patch("task", one, campaign.Fields{"title": "renamed " + strconv.Itoa(i), "owner": "", "state": "done"})
		}
		if done := apply(t, a, id, edit); done.Step != "" {
			steps, was = append(steps, done.Step), append(was, show())
		}
	}
	end := show()
	for i, step := range steps {
		back := must[app.Applied](t)(a.Edits.RestoreTo(id, step))
		if got := show(); !reflect.DeepEqual(got, was[i]) {
			t.Fatalf("step %d is not what it was", i)
		}
		if i == len(steps)-1 {
			if back.Step != "" {
				t.Error("restoring to now made a step")
			}
			break
		}
		if !strings.HasPrefix(back.Label, "restore to 26 May 2026 09:") || len(back.Changes) == 0 || back.Summary == nil {
			t.Errorf("%+v", back.Label)
		}
		must[app.Applied](t)(a.Edits.Undo())
		if got := show(); !reflect.DeepEqual(got, end) {
			t.Fatalf("undo of the restore to step %d is not the end", i)
		}
	}
}

// What another program writes is told as the campaign to read again; what this one writes is told once, whole.
func TestFollow(t *testing.T) {
	c := config(t)
	h := &host{}
	a := open(t, c, h)
	other := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")

	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	ticks, ended := make(chan time.Time), make(chan struct{})
	go func() { defer close(ended); a.Follow(ctx, ticks) }()
	look := func() (told []any) {
		h.on = func(event string, data any) {
			if event == "changed" {
				told = append(told, data)
			}
		}
		ticks <- morning
		ticks <- morning // taken when the look before it is over
		h.on = nil
		return told
	}
	if got := look(); got != nil {
		t.Errorf("our own write was taken for another's: %v", got)
	}
	apply(t, other, id, task("t1", campaign.Fields{"title": "Poster"}))
	if got := look(); !reflect.DeepEqual(got, []any{app.Touched{Campaign: id}}) {
		t.Errorf("%v", got)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks) != 1 {
		t.Error("read again, the campaign is old")
	}
	if got := look(); got != nil {
		t.Errorf("told twice: %v", got)
	}
	second := newCampaign(t, other, "y", "blank")
	if got := look(); !reflect.DeepEqual(got, []any{app.Touched{Campaign: second}}) {
		t.Errorf("a new campaign: %v", got)
	}
	must[app.Applied](t)(other.Edits.Undo())
	if got := look(); !reflect.DeepEqual(got, []any{app.Touched{Campaign: second}}) {
		t.Errorf("one that is gone: %v", got)
	}
	file := must[string](t)(other.Workspace.Backup(""))
	look()
	apply(t, other, id, patch("task", "t1", campaign.Fields{"title": "Stage"}))
	look()
	must[string](t)(other.Workspace.Restore(file))
	if got := look(); len(got) != 2 { // both campaigns' scopes
		t.Errorf("a restore: %v", got)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Tasks[0].Title != "Poster" {
		t.Errorf("after a restore the campaign is %q", w.Tasks[0].Title)
	}
	stop()
	<-ended
}

// A campaign whose creation was taken back waits in the trash, with all that was in it, also when a new step has ended redo.
func TestAnUndoneCreationIsInTheTrash(t *testing.T) {
	a := open(t, config(t), &host{})
	other := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Stays", Template: "blank", Live: "2026-06-04"}))
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	before := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	patchCampaign(t, a, id, campaign.Fields{"name": "Renamed"})
	for range 2 {
		must[app.Applied](t)(a.Edits.Undo())
	}
	patchCampaign(t, a, other, campaign.Fields{"client": "Somebody"})
	if s := must[app.Turns](t)(a.Edits.State()); s.Redo != "" {
		t.Fatalf("redo %q", s.Redo)
	}
	trash := must[[]campaign.Summary](t)(a.Campaigns.Trash())
	if len(trash) != 1 || trash[0].ID != id || trash[0].Name != before.Campaign.Name || trash[0].Tasks != len(before.Tasks) || !trash[0].Trashed || trash[0].Undone == "" {
		t.Fatalf("%+v", trash)
	}
	must[app.Applied](t)(a.Edits.Turn(trash[0].Undone, false))
	if after := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(after.Tasks) != len(before.Tasks) {
		t.Errorf("%d of %d tasks", len(after.Tasks), len(before.Tasks))
	}
	if trash := must[[]campaign.Summary](t)(a.Campaigns.Trash()); len(trash) != 0 {
		t.Errorf("%+v", trash)
	}

	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), "Ice", false))
	must[app.Applied](t)(a.Edits.Undo())
	gone := must[[]app.Template](t)(a.Campaigns.TemplateTrash())
	if len(gone) != 1 || gone[0].ID != string(saved) || gone[0].Undone == "" || gone[0].Tasks != len(before.Tasks) {
		t.Fatalf("%+v", gone)
	}
	if trash := must[[]campaign.Summary](t)(a.Campaigns.Trash()); len(trash) != 0 {
		t.Errorf("a template among the campaigns: %+v", trash)
	}
}
