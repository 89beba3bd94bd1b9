package app_test

import (
	"fmt"
	"reflect"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// tasks makes n tasks of one title, one step each where asked.
func tasks(t *testing.T, a *app.App, id campaign.ID, title string, n int, each bool) {
	t.Helper()
	var edits []campaign.Edit
	for range n {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "task", Set: campaign.Fields{"title": title}})
		if each {
			must[app.Applied](t)(a.Edits.Apply(id, edits))
			edits = nil
		}
	}
	if !each {
		must[app.Applied](t)(a.Edits.Apply(id, edits))
	}
}

func TestSearchSaysWhenThereIsMore(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "夏日", "blank")
	for _, tc := range []struct {
		add, hits int
		more      bool
	}{{199, 199, false}, {1, 200, false}, {1, 200, true}} {
		tasks(t, a, id, "海报设计", tc.add, false)
		got := must[app.Found](t)(a.Search.Find("海报", ""))
		if len(got.Hits) != tc.hits || got.More != tc.more {
			t.Errorf("%d more: %d hits, more %v", tc.add, len(got.Hits), got.More)
		}
	}
	for _, text := range []string{"", "  ", "zebra"} {
		if got := must[app.Found](t)(a.Search.Find(text, "")); got.Hits == nil || len(got.Hits) > 0 || got.More {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// What was written is indexed in parts, each told; a search that is stopped between them is gone on with by the next.
func TestASearchTellsAndStops(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	id := newCampaign(t, a, "夏日", "blank")
	tasks(t, a, id, "海报设计", 501, true)
	var told []string
	stop := true
	h.on = func(event string, data any) {
		if p, ok := data.(app.Progress); ok && p.Job == "job-1" {
			told = append(told, fmt.Sprint(p.Phase, " ", p.Done, "/", p.Total))
			if stop && p.Done == 0 {
				a.Jobs.Cancel("job-1")
			}
		}
	}
	if _, err := a.Search.Find("海报", "job-1"); code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
	stop = false
	if got := must[app.Found](t)(a.Search.Find("海报", "job-1")); len(got.Hits) != app.SearchLimit {
		t.Errorf("%d hits", len(got.Hits))
	}
	must[app.Found](t)(a.Search.Find("海报", "job-1"))
	if want := []string{"index 0/502", "index 0/2"}; !reflect.DeepEqual(told, want) {
		t.Errorf("%q, want %q", told, want)
	}
}
