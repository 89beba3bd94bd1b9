package app_test

import (
	"reflect"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// A task's history names its items and what it waits for; that they belong to the task goes without saying.
func TestRowHistoryInWords(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
	}
	apply(t, a, id, task("t", campaign.Fields{"title": "Poster"}), task("u", campaign.Fields{"title": "Print"}))
	apply(t, a, id, create("item", "i", campaign.Fields{"task": "t", "text": "Proof"}))
	apply(t, a, id, patch("item", "i", campaign.Fields{"done": true}))
	apply(t, a, id, create("dependency", "d", campaign.Fields{"task": "u", "on": "t"}))
	apply(t, a, id, patch("task", "t", campaign.Fields{"state": "done"}))

	h := must[app.RowHistory](t)(a.Edits.RowHistory(id, "t", 4))
	type line struct {
		label string
		row   app.RowChange
	}
	var got []line
	for _, s := range h.Steps {
		if s.Author != "Lin" || s.At == 0 || s.Step == "" {
			t.Errorf("%+v", s)
		}
		got = append(got, line{s.Label, s.Changes[0]})
	}
	text := func(field string, before, after any) app.FieldChange {
		return app.FieldChange{Field: field, Type: "text", Before: before, After: after}
	}
	want := []line{
		{"tick “Poster”", app.RowChange{Kind: "task", Row: "t", Title: "Poster", Op: campaign.Patch, Fields: []app.FieldChange{
			text("state", "To do", "Done"), {Field: "done_on", Type: "day", After: "2026-05-26"}}}},
		{"“Print” waits for “Poster”", app.RowChange{Kind: "dependency", Row: "d", Op: campaign.Create, Fields: []app.FieldChange{text("task", nil, "Print")}}},
		{"tick “Proof”", app.RowChange{Kind: "item", Row: "i", Title: "Proof", Op: campaign.Patch, Fields: []app.FieldChange{{Field: "done", Type: "bool", Before: false, After: true}}}},
		{"add “Proof”", app.RowChange{Kind: "item", Row: "i", Title: "Proof", Op: campaign.Create, Fields: []app.FieldChange{text("text", nil, "Proof")}}},
	}
	if !reflect.DeepEqual(got, want) || !h.More {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
	if h := must[app.RowHistory](t)(a.Edits.RowHistory(id, "t", 5)); h.More || len(h.Steps) != 5 {
		t.Errorf("%d steps, more %v", len(h.Steps), h.More)
	}
	if h := must[app.RowHistory](t)(a.Edits.RowHistory(id, "t", -1)); len(h.Steps) != 1 || !h.More {
		t.Errorf("%+v", h)
	}
	if h := must[app.RowHistory](t)(a.Edits.RowHistory(id, "nowhere", 5)); h.Steps == nil || len(h.Steps) != 0 || h.More {
		t.Errorf("%+v", h)
	}

	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "dependency", Row: "d"})
	if e, _ := newest(t, a, id); e.Label != "“Print” no longer waits for “Poster”" {
		t.Errorf("%q", e.Label)
	}
	must[app.Applied](t)(a.Edits.Undo())
	page := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 9, Row: "u"}))
	var labels []string
	for _, e := range page.Entries {
		labels = append(labels, e.Label)
	}
	if want := []string{"undo: “Print” no longer waits for “Poster”", "“Print” no longer waits for “Poster”", "“Print” waits for “Poster”", "add 2 rows"}; !reflect.DeepEqual(labels, want) {
		t.Errorf("%q", labels)
	}
}
