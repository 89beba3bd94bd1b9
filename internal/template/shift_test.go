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
	edits, err := Sample("zh", "plan", noon, "c1", counter())
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

// From Sunday the 8th on, five days later: what is before stays, what spans the day gets longer, and the warm-up goes on to
// meet the live period.
func TestShiftFrom(t *testing.T) {
	w := &campaign.Workbook{
		Periods: []campaign.Period{
			{ID: "preparation", Starts: "2026-03-01", Ends: "2026-03-04"}, {ID: "warmup", Starts: "2026-03-05", Ends: "2026-03-07"}, {ID: "live", Kind: "live", Starts: "2026-03-08", Ends: "2026-03-14"},
		},
		Tasks: []campaign.Task{
			{ID: "before", Starts: "2026-03-01", Due: "2026-03-07", State: "todo"}, {ID: "across", Starts: "2026-03-06", Due: "2026-03-10", State: "todo"},
			{ID: "on", Due: "2026-03-08", State: "todo"}, {ID: "done", Due: "2026-03-09", State: "done", DoneOn: "2026-03-09"},
		},
		Materials: []campaign.Material{{ID: "m", Due: "2026-03-05", Needed: "2026-03-09"}},
	}
	type moved map[campaign.ID]campaign.Fields
	got := func(edits []campaign.Edit) moved {
		out := moved{}
		for _, e := range edits {
			out[e.Row] = e.Set
		}
		return out
	}
	want := moved{
		"warmup": {"ends": "2026-03-12"}, "live": {"starts": "2026-03-13", "ends": "2026-03-19"},
		"across": {"due": "2026-03-15"}, "on": {"due": "2026-03-13"}, "m": {"needed": "2026-03-14"},
	}
	if g := got(ShiftFrom(w, "2026-03-08", 5)); !reflect.DeepEqual(g, want) {
		t.Errorf("got %v\nwant %v", g, want)
	}
	// five days earlier, no last day comes before its first: the warm-up has one day left, the task across too
	want = moved{
		"warmup": {"ends": "2026-03-05"}, "live": {"starts": "2026-03-03", "ends": "2026-03-09"},
		"across": {"due": "2026-03-06"}, "on": {"due": "2026-03-03"}, "m": {"needed": "2026-03-05"},
	}
	if g := got(ShiftFrom(w, "2026-03-08", -5)); !reflect.DeepEqual(g, want) {
		t.Errorf("got %v\nwant %v", g, want)
	}
	if len(ShiftFrom(w, "2026-04-01", 5)) != 0 || len(ShiftFrom(w, "2026-03-08", 0)) != 0 {
		t.Error("nothing to move moves")
	}
}

func TestShiftFromThereAndBackChangesNothing(t *testing.T) {
	edits, err := Sample("en", "plan", noon, "c1", counter())
	want := build(t, edits, err)
	rapid.Check(t, func(rt *rapid.T) {
		w := build(t, edits, nil)
		from := campaign.Date("2026-04-20").Add(rapid.IntRange(0, 60).Draw(rt, "from"))
		days := rapid.IntRange(1, 300).Draw(rt, "days")
		apply(w, ShiftFrom(w, from, days))
		apply(w, ShiftFrom(w, from.Add(days), -days))
		if !reflect.DeepEqual(w, want) {
			rt.Fatalf("%d days from %s and back changed the campaign", days, from)
		}
	})
}

func TestMoveLive(t *testing.T) {
	w := &campaign.Workbook{Periods: []campaign.Period{{ID: "p", Kind: "live", Starts: "2026-03-08", Ends: "2026-03-14"}}}
	edits, err := MoveLive(w, "2026-02-28")
	want := []campaign.Edit{{Op: campaign.Patch, Kind: "period", Row: "p", Set: campaign.Fields{"starts": "2026-02-28", "ends": "2026-03-06"}}}
	if err != nil || !reflect.DeepEqual(edits, want) {
		t.Errorf("%v, %v", edits, err)
	}
	for code, call := range map[string]func() ([]campaign.Edit, error){
		"template.live": func() ([]campaign.Edit, error) { return MoveLive(w, "2026-02-30") },
		"live.undated":  func() ([]campaign.Edit, error) { return MoveLive(&campaign.Workbook{}, "2026-02-28") },
	} {
		if _, err := call(); err == nil || err.(*campaign.Error).Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
}
