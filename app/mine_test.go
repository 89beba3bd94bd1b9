package app_test

import (
	"reflect"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// One name, two campaigns, one list; a campaign's loads are as of today, and an unknown campaign is an error.
func TestOwnedAndLoads(t *testing.T) {
	a := open(t, config(t), &host{})
	var ids []campaign.ID
	for _, name := range []string{"x", "y"} {
		id := newCampaign(t, a, name, "blank")
		ids = append(ids, id)
		apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "person", Row: "p", Set: campaign.Fields{"name": "Lin"}},
			task("t", campaign.Fields{"title": "Poster", "due": "2026-05-2" + map[string]string{"x": "7", "y": "5"}[name], "owner": "p"}))
	}
	mine := must[app.OwnTasks](t)(a.Campaigns.Owned("lin"))
	if len(mine.Tasks) != 2 || mine.More != 0 || mine.Tasks[0].Campaign != ids[1] || mine.Tasks[0].Name != "y" || mine.Tasks[1].Owner != "Lin" {
		t.Errorf("%+v", mine)
	}
	if got := must[[]store.Owner](t)(a.Campaigns.Owners()); !reflect.DeepEqual(got, []store.Owner{{Name: "Lin", Open: 2}}) {
		t.Errorf("%+v", got)
	}
	load := must[[]campaign.PersonLoad](t)(a.Campaigns.Load(ids[1]))
	want := []campaign.PersonLoad{{Person: "p", Open: 1, Late: 1, Week: 1, Next: []campaign.ID{"t"}, Weeks: []campaign.WeekLoad{{Monday: "2026-05-25", Tasks: 1, Late: 1}}, Peak: "2026-05-25", Groups: []campaign.ID{}, Usual: 1}}
	if !reflect.DeepEqual(load, want) {
		t.Errorf("%+v", load)
	}
	if _, err := a.Campaigns.Load("nowhere"); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}
