package app_test

import (
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// Which return comes first is said once for the whole workspace, is one step, and can be taken back.
func TestNameReturnFirst(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	first := func() string { return must[app.CampaignResults](t)(a.Results.Of(id)).Return.First }
	if first() != "net" || must[app.Applied](t)(a.Results.NameFirst("net")).Step != "" {
		t.Error("net is first where nobody chose")
	}
	if done := must[app.Applied](t)(a.Results.NameFirst("gross")); done.Label != "name ROI as gross profit ÷ cost first" || first() != "gross" {
		t.Error(done.Label, first())
	}
	must[app.Applied](t)(a.Edits.Undo())
	if first() != "net" {
		t.Error("not taken back")
	}
	must[app.Applied](t)(a.Results.NameFirst("gross"))
	must[app.Applied](t)(a.Results.NameFirst("net"))
	if first() != "net" {
		t.Error("not changed again")
	}
	if _, err := a.Results.NameFirst("both"); code(err) != "roi.unknown" {
		t.Error(err)
	}
}

// Cut to a period that has no dates, nothing is cut, and it says so.
func TestResultsIn(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	live := must[app.CampaignResults](t)(a.Results.In(id, "live"))
	if len(live.Cuts) != 2 || live.In != "live" {
		t.Errorf("%+v", live.Cuts)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	for _, p := range w.Periods {
		must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Delete, Kind: "period", Row: p.ID}}))
	}
	if r := must[app.CampaignResults](t)(a.Results.In(id, "live")); len(r.Cuts) != 0 || r.In != "" {
		t.Errorf("%+v", r.Cuts)
	}
	if _, err := a.Results.In("nobody", ""); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}
