package app_test

import (
	"fmt"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// states tells of each material its state, the day it was accepted and what was accepted.
func states(t *testing.T, a *app.App, id campaign.ID) string {
	t.Helper()
	out := []string{}
	for _, m := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Materials {
		n := "-"
		if m.Accepted != nil {
			n = fmt.Sprint(*m.Accepted)
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", m.ID, m.State, n, m.AcceptedOn)))
	}
	return strings.Join(out, ", ")
}

// Each press is one step to the next state; accepted takes what came but for its defects, and the day; back takes the day.
func TestAdvanceMaterials(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	apply(t, a, id,
		create("material", "a", campaign.Fields{"name": "Cups", "state": "arrived", "received": 72, "defects": 2}),
		create("material", "b", campaign.Fields{"name": "Wall", "state": "arrived"}),
		create("material", "c", campaign.Fields{"name": "Pens", "state": "returned", "accepted_on": "2026-05-01"}),
		create("material", "d", campaign.Fields{"name": "Bags", "state": "arrived", "received": 1, "defects": 2}))
	all := []campaign.ID{"a", "b", "c", "d", "gone"}
	done := must[app.Applied](t)(a.Materials.Advance(id, all, false))
	want := "a accepted 70 2026-05-26, b accepted - 2026-05-26, c returned - 2026-05-01, d accepted - 2026-05-26"
	if got := states(t, a, id); got != want || done.Label != "change state · 3 rows" {
		t.Errorf("%q by %q", got, done.Label)
	}
	must[app.Applied](t)(a.Materials.Advance(id, all[:2], false))
	if got := states(t, a, id); !strings.HasPrefix(got, "a loaded 70 2026-05-26, b loaded - 2026-05-26,") {
		t.Errorf("loaded: %q", got)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Materials.Advance(id, all[:1], true))
	if got := states(t, a, id); !strings.HasPrefix(got, "a arrived 70, b accepted") {
		t.Errorf("back: %q", got)
	}
	if got := must[app.Applied](t)(a.Materials.Advance(id, []campaign.ID{"c"}, false)); got.Step != "" {
		t.Errorf("a step beyond the end: %+v", got)
	}
	if _, err := a.Materials.Advance(id, []campaign.ID{"gone"}, false); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	for _, scope := range []campaign.ID{"nowhere", campaign.LibraryScope} {
		if _, err := a.Materials.Advance(scope, nil, false); code(err) != "campaign.unknown" {
			t.Errorf("%s: %v", scope, err)
		}
	}
}

// A number and Enter; who gave it; more than there is is told, and written all the same.
func TestGiveOut(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Name: "He Miao"}))
	apply(t, a, id, create("person", "he", campaign.Fields{"name": "he miao"}),
		create("material", "cups", campaign.Fields{"name": "Cups", "kind": "gift", "accepted": 60, "promised": 50}),
		create("material", "pens", campaign.Fields{"name": "Pens", "kind": "gift"}))
	got := must[app.GivenOut](t)(a.Materials.Give(id, "cups", "２５")) // full width
	if got.Applied.Label != "give out 25 × “Cups”" || *got.Stock != 35 || got.Said != "" {
		t.Errorf("%+v", got)
	}
	got = must[app.GivenOut](t)(a.Materials.Give(id, "cups", "1036"))
	if *got.Stock != -1001 || got.Said != "“Cups”: 1,061 given out, 60 accepted, 1,001 more than there is. Count what is left." {
		t.Errorf("%+v", got)
	}
	if got := must[app.GivenOut](t)(a.Materials.Give(id, "pens", "1")); got.Stock != nil || !strings.HasPrefix(got.Said, "“Pens” is given out before") {
		t.Errorf("%+v", got)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if x := w.Awards[1]; len(w.Awards) != 3 || x.Person != "he" || *x.Quantity != 1036 || x.At == 0 || x.Position <= w.Awards[0].Position {
		t.Errorf("%+v", w.Awards)
	}
	board := must[app.GoodsBoard](t)(a.Materials.Board(id))
	if g := board.Goods[0]; board.Days != 3 || board.Line != "2026-06-01" || g.Given != 1061 || *g.Free != 10 {
		t.Errorf("%+v", board)
	}
	for text, want := range map[string]string{"": "must be a whole number above zero", "0": "must be a whole number above zero", "2.5": "", "-3": "", "many": ""} {
		_, err := a.Materials.Give(id, "cups", text)
		if code(err) != "invalid" || want != "" && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := a.Materials.Give(id, "gone", "1"); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	if len(must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Awards) != 3 {
		t.Error("what could not be read was written")
	}
}

// What a campaign has left is offered to the next, by name and by kind first; taken over, it is offered no more to anybody;
// undone, it is again.
func TestLeftovers(t *testing.T) {
	a := open(t, config(t), &host{})
	old, next, third := newCampaign(t, a, "Tasting", "blank"), newCampaign(t, a, "Launch", "blank"), newCampaign(t, a, "Salon", "blank")
	trashed := newCampaign(t, a, "Never", "blank")
	must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	apply(t, a, old,
		create("material", "wall", campaign.Fields{"name": "Wall", "kind": "onsite", "left_over": 1, "position": "A"}),
		create("material", "pens", campaign.Fields{"name": "Pens", "kind": "promotional", "left_over": 40, "position": "B"}),
		create("material", "cups", campaign.Fields{"name": "Paper cups", "kind": "gift", "spec": "60 ml", "unit": "pcs", "left_over": 7960, "position": "C"}),
		create("material", "none", campaign.Fields{"name": "Bags", "kind": "gift", "left_over": 0, "position": "D"}))
	apply(t, a, trashed, create("material", "x", campaign.Fields{"name": "X", "left_over": 5}), patch("campaign", trashed, campaign.Fields{"trashed": true}))
	apply(t, a, next, create("material", "cups", campaign.Fields{"name": "PAPER CUPS", "kind": "onsite", "position": "V"}))
	offered := func(id campaign.ID) string {
		out := []string{}
		for _, o := range must[[]app.Offer](t)(a.Materials.Leftovers(id)) {
			out = append(out, fmt.Sprintf("%s %d %s", o.Title, o.Left, o.Match))
		}
		return strings.Join(out, ", ")
	}
	if got := offered(next); got != "Paper cups 7960 name, Wall 1 kind, Pens 40 " {
		t.Errorf("%q", got)
	}
	taken := must[app.TakenOver](t)(a.Materials.TakeOver(next, old, "cups"))
	if taken.Applied.Label != "take over 7960 × “Paper cups” left from “Tasting”" {
		t.Errorf("%q", taken.Applied.Label)
	}
	m := must[*campaign.Workbook](t)(a.Campaigns.Show(next)).Materials[1]
	if m.ID != taken.Material || *m.Received != 7960 || *m.Quantity != 7960 || m.State != "arrived" || m.Due != "2026-06-01" || m.Spec != "60 ml" || m.Notes != "Left over from “Tasting”" || m.Accepted != nil {
		t.Errorf("%+v", m)
	}
	if got := offered(third); got != "Wall 1 , Pens 40 " {
		t.Errorf("to the third: %q", got)
	}
	if got := offered(old); got != "" {
		t.Errorf("to itself: %q", got)
	}
	// The next campaign needs only 5,000 of them: the rest is there for the third.
	apply(t, a, next, patch("material", taken.Material, campaign.Fields{"quantity": 5000}))
	if got := offered(third); got != "Wall 1 , Pens 40 , Paper cups 2960 " {
		t.Errorf("what was not needed: %q", got)
	}
	if got := offered(next); strings.Contains(got, "cups") {
		t.Errorf("once more to who took it: %q", got)
	}
	if _, err := a.Materials.TakeOver(next, old, "cups"); code(err) != "leftover.gone" {
		t.Errorf("twice: %v", err)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	if got := offered(third); !strings.Contains(got, "Paper cups 7960") {
		t.Errorf("after undo: %q", got)
	}
	must[app.TakenOver](t)(a.Materials.TakeOver(third, old, "cups"))
	if check := must[app.Checked](t)(a.Workspace.Check(false, "")); len(check.Findings) != 0 {
		t.Errorf("%+v", check)
	}
}
