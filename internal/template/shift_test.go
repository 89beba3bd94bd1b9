package template

import (
	"reflect"
	"testing"

	"qingdan/internal/campaign"

	"pgregory.net/rapid"
)

// apply patches the rows of a workbook.
func apply(w *campaign.Workbook, edits []campaign.Edit) {
	set := map[campaign.ID]campaign.Fields{}
	for _, e := range edits {
		set[e.Row] = e.Set
	}
	campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
		for i := range list.Len() {
			row := list.Index(i)
			in.Fill(row.Addr().Interface(), set[campaign.ID(in.Values(row.Interface())["id"].(string))])
		}
	})
}

func TestShiftMovesWhatIsNotSettled(t *testing.T) {
	w := &campaign.Workbook{
		Periods: []campaign.Period{{ID: "p", Kind: "live", Starts: "2028-02-27", Ends: "2028-03-04"}},
		Tasks: []campaign.Task{
			{ID: "open", Starts: "2028-02-25", Due: "2028-02-28", State: "todo"},
			{ID: "reopened", Due: "2028-02-20", State: "doing", DoneOn: "2028-02-19"},
			{ID: "done", Starts: "2028-02-01", Due: "2028-02-10", State: "done", DoneOn: "2028-02-09"},
			{ID: "undated", State: "todo"},
		},
		Partners: []campaign.Partner{{ID: "signed", Status: "signed", Starts: "2028-02-01"}, {ID: "sent", Status: "sent", Starts: "2028-02-26"}},
		Posts:    []campaign.Post{{ID: "out", Status: "published", Day: "2028-02-20"}, {ID: "ready", Status: "ready", Day: "2028-02-29"}},
	}
	patch := func(kind campaign.Kind, id campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Patch, Kind: kind, Row: id, Set: set}
	}
	want := []campaign.Edit{ // three days on, over the leap day
		patch("period", "p", campaign.Fields{"starts": "2028-03-01", "ends": "2028-03-07"}),
		patch("partner", "sent", campaign.Fields{"starts": "2028-02-29"}),
		patch("task", "open", campaign.Fields{"starts": "2028-02-28", "due": "2028-03-02"}),
		patch("task", "reopened", campaign.Fields{"due": "2028-02-23"}),
		patch("post", "ready", campaign.Fields{"day": "2028-03-03"}),
	}
	if got := Shift(w, 3); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	if got := Shift(w, 0); got != nil {
		t.Errorf("by no days: %v", got)
	}
}

func TestShiftThereAndBackChangesNothing(t *testing.T) {
	edits, err := Sample("zh", today, "c1", counter())
	want := build(t, edits, err)
	rapid.Check(t, func(rt *rapid.T) {
		w := build(t, edits, nil)
		days := rapid.IntRange(-3000, 3000).Filter(func(n int) bool { return n != 0 }).Draw(rt, "days")
		apply(w, Shift(w, days))
		if first, _ := w.Live(); first != campaign.Date("2026-06-04").Add(days) {
			rt.Fatalf("live day %s after %d days", first, days)
		}
		apply(w, Shift(w, -days))
		if !reflect.DeepEqual(w, want) {
			rt.Fatalf("%d days there and back changed the campaign", days)
		}
	})
}
