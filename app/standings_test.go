package app_test

import (
	"reflect"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// A window that opens knows how ready campaigns are, of what was judged that day: not of those that changed since, nor
// the day after.
func TestKnown(t *testing.T) {
	c := config(t)
	now, days := c.Now, 0
	c.Now = func() time.Time { return now().AddDate(0, 0, days) }
	first := open(t, c, &host{})
	x, y := newCampaign(t, first, "x", "blank"), newCampaign(t, first, "y", "blank")
	known := func(a *app.App) map[campaign.ID]app.Standing {
		out := map[campaign.ID]app.Standing{}
		for _, s := range must[[]app.Standing](t)(a.Campaigns.Known()) {
			out[s.Campaign] = s
		}
		return out
	}
	if got := known(first); len(got) != 0 {
		t.Errorf("known before anything was judged: %v", got)
	}
	judged := must[[]app.Standing](t)(first.Campaigns.Standings([]campaign.ID{x, y}))
	want := map[campaign.ID]app.Standing{x: judged[0], y: judged[1]}

	next := open(t, c, &host{})
	if got := known(next); !reflect.DeepEqual(got, want) {
		t.Errorf("known %v, judged %v", got, want)
	}
	apply(t, next, x, task("t", campaign.Fields{"title": "Poster", "due": "2026-05-20"}))
	delete(want, x)
	if got := known(next); !reflect.DeepEqual(got, want) {
		t.Errorf("after a step of x, known %v", got)
	}
	days = 1
	if got := known(open(t, c, &host{})); len(got) != 0 {
		t.Errorf("known the day after: %v", got)
	}
}
