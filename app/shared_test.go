package app_test

import (
	"slices"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

func create(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
	return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
}

func library(t *testing.T, a *app.App) app.Shared {
	t.Helper()
	return must[app.Shared](t)(a.Campaigns.Shared())
}

func TestPeopleGoFromTheLibraryIntoCampaigns(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	must[app.Applied](t)(a.Edits.Apply(campaign.LibraryScope, []campaign.Edit{
		create("person", "lin", campaign.Fields{"name": "Lin", "role": "Designer", "phone": "139"}),
		create("person", "su", campaign.Fields{"name": "Su  Ran", "phone": "138", "email": "su@x.example"}),
		create("partner", "hall", campaign.Fields{"name": "Lan'an", "kind": "venue", "fee": 900, "status": "signed", "starts": "2026-01-01"}),
	}))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{create("person", "own", campaign.Fields{"name": "su ran", "phone": "777"})}))
	done := must[app.Applied](t)(a.Campaigns.Lend("person", []campaign.ID{"lin", "su"}, id))
	if done.Label != "take 2 rows from the library" || done.Campaign != id {
		t.Errorf("%+v", done)
	}
	must[app.Applied](t)(a.Campaigns.Lend("partner", []campaign.ID{"hall"}, id))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.People) != 2 {
		t.Fatalf("%+v", w.People)
	}
	// Who was there under that name is the one meant: what she has stays, what she lacks comes.
	if p := w.People[0]; p.ID != "own" || p.Name != "su ran" || p.Phone != "777" || p.Email != "su@x.example" || p.Source != "su" {
		t.Errorf("%+v", p)
	}
	if p := w.People[1]; p.Name != "Lin" || p.Role != "Designer" || p.Phone != "139" || p.Source != "lin" || p.ID == "lin" || p.Position <= w.People[0].Position {
		t.Errorf("%+v", p)
	}
	if p := w.Partners[0]; p.Status != "none" || p.Starts != "" || *p.Fee != 900 || p.Kind != "venue" || p.Source != "hall" {
		t.Errorf("%+v", p)
	}
	if again := must[app.Applied](t)(a.Campaigns.Lend("person", []campaign.ID{"lin", "su"}, id)); again.Step != "" {
		t.Errorf("twice: %+v", again)
	}
	use := store.Use{Shared: "lin", Campaign: id, Name: "Tea"}
	if lib := library(t, a); !slices.Contains(lib.PeopleUse, use) || len(lib.PeopleUse) != 2 || len(lib.PartnersUse) != 1 {
		t.Errorf("%+v", lib)
	}
	patchCampaign(t, a, id, campaign.Fields{"trashed": true})
	if lib := library(t, a); len(lib.PeopleUse) != 0 {
		t.Errorf("in the trash: %+v", lib.PeopleUse)
	}
	for want, err := range map[string]error{
		"invalid":          second(a.Campaigns.Lend("task", []campaign.ID{"lin"}, id)),
		"campaign.unknown": second(a.Campaigns.Lend("person", []campaign.ID{"lin"}, "nowhere")),
	} {
		if code(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := a.Campaigns.Lend("person", []campaign.ID{"gone"}, id); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
}

func TestPeopleGoFromCampaignsIntoTheLibrary(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	other := newCampaign(t, a, "Ice", "blank")
	apply(t, a, id, create("person", "lin", campaign.Fields{"name": "Lin", "phone": "139"}), create("person", "wei", campaign.Fields{"name": "Wei", "phone": "1"}))
	apply(t, a, other, create("person", "lin2", campaign.Fields{"name": "lin", "phone": "139", "role": "Designer"}), create("person", "wei2", campaign.Fields{"name": "Wei", "phone": "2"}))
	if done := must[app.Applied](t)(a.Campaigns.Keep(id, "person", []campaign.ID{"lin", "wei"})); done.Campaign != campaign.LibraryScope || done.Label != "keep 2 rows in the library" {
		t.Errorf("%+v", done)
	}
	// The same name and phone is the same person; the same name with another phone is somebody else.
	must[app.Applied](t)(a.Campaigns.Keep(other, "person", []campaign.ID{"lin2", "wei2"}))
	lib := library(t, a)
	if len(lib.People) != 3 || lib.People[0].ID != "lin" || lib.People[0].Role != "Designer" || lib.People[2].Phone != "2" {
		t.Errorf("%+v", lib.People)
	}
	// A copy brings its original up to date; nothing new is no step.
	must[app.Applied](t)(a.Campaigns.Lend("person", []campaign.ID{"wei"}, other))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(other))
	copied := w.People[slices.IndexFunc(w.People, func(p campaign.Person) bool { return p.Source == "wei" })]
	must[app.Applied](t)(a.Edits.Apply(other, []campaign.Edit{{Op: campaign.Patch, Kind: "person", Row: copied.ID, Set: campaign.Fields{"phone": "333"}}}))
	must[app.Applied](t)(a.Campaigns.Keep(other, "person", []campaign.ID{copied.ID}))
	if lib = library(t, a); lib.People[1].Phone != "333" {
		t.Errorf("%+v", lib.People)
	}
	if again := must[app.Applied](t)(a.Campaigns.Keep(other, "person", []campaign.ID{copied.ID})); again.Step != "" {
		t.Errorf("%+v", again)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if lib = library(t, a); lib.People[1].Phone != "1" {
		t.Errorf("%+v", lib.People)
	}
}
