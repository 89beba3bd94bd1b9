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
)

func apply(t *testing.T, a *app.App, id campaign.ID, edits ...campaign.Edit) app.Applied {
	t.Helper()
	return must[app.Applied](t)(a.Edits.Apply(id, edits))
}

func patch(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
	return campaign.Edit{Op: campaign.Patch, Kind: kind, Row: row, Set: set}
}

func newest(t *testing.T, a *app.App, id campaign.ID) app.HistoryEntry {
	t.Helper()
	return must[app.HistoryPage](t)(a.Edits.History(id, 0, 1)).Entries[0]
}

func TestHistoryTellsBeforeAndAfter(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "person", Row: "p1", Set: campaign.Fields{"name": "Wang"}},
		campaign.Edit{Op: campaign.Create, Kind: "person", Row: "p2", Set: campaign.Fields{"name": "Chen"}})
	apply(t, a, id, task("t1", campaign.Fields{"title": "Poster", "due": "2026-06-01", "owner": "p1", "critical": true}))
	changed := apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-03", "owner": "p2", "notes": "call first"}))
	got := newest(t, a, id)
	want := []app.RowChange{{Kind: "task", Row: "t1", Title: "Poster", Op: campaign.Patch, Fields: []app.FieldChange{
		{Field: "owner", Before: "Wang", After: "Chen"},
		{Field: "due", Before: "2026-06-01", After: "2026-06-03"},
		{Field: "notes", Before: nil, After: "call first"},
	}}}
	if !reflect.DeepEqual(got.Changes, want) || got.Rows != 1 || got.Author != "Lin" || !got.Live || got.Undo != "" || got.At == 0 {
		t.Errorf("%+v", got)
	}

	apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-05"}))
	must[app.Applied](t)(a.Edits.Turn(changed.Step, true))
	got = newest(t, a, id)
	want[0].Fields = []app.FieldChange{ // what somebody wrote over since stays, and is no part of it
		{Field: "owner", Before: "Chen", After: "Wang"},
		{Field: "notes", Before: "call first", After: nil},
	}
	if !reflect.DeepEqual(got.Changes, want) || got.Undo != changed.Step || got.Label != "undo: change “Poster”" {
		t.Errorf("%+v", got)
	}
	must[app.Applied](t)(a.Edits.Turn(changed.Step, false))

	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "task", Row: "t1"}, campaign.Edit{Op: campaign.Delete, Kind: "person", Row: "p2"})
	got = newest(t, a, id)
	if len(got.Changes) != 2 || got.Changes[0].Op != campaign.Delete || got.Changes[0].Title != "Poster" || len(got.Changes[0].Fields) == 0 || got.Changes[1].Title != "Chen" {
		t.Errorf("%+v", got)
	}
	for _, f := range got.Changes[0].Fields {
		if f.After != nil || f.Field == "owner" && f.Before != "Chen" {
			t.Errorf("%+v", f)
		}
	}
	if _, err := a.Edits.Turn("nowhere", true); code(err) != "step.unknown" {
		t.Errorf("%v", err)
	}
}

// A page of history is no larger than a person reads: rows beyond the first two hundred of a step are only counted.
func TestHistoryIsBounded(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	var edits []campaign.Edit
	for i := range 300 {
		edits = append(edits, task(campaign.ID(strconv.Itoa(i)), campaign.Fields{"title": "task " + strconv.Itoa(i)}))
	}
	apply(t, a, id, edits...)
	if got := newest(t, a, id); got.Rows != 300 || len(got.Changes) != 200 {
		t.Errorf("%d rows, %d told", got.Rows, len(got.Changes))
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
		if !strings.HasPrefix(back.Label, "restore to 2026-05-26 09:") || len(back.Changes) == 0 || back.Summary == nil {
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
