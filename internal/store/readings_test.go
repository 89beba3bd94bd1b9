package store

import (
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// A reading belongs to its metric, and to a channel where it has one; writing it again patches it.
func TestReadings(t *testing.T) {
	s := one(t)
	id := campaign.ReadingID(camp, "m", "", "2026-06-04")
	reading := func(value any) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "reading", Row: id, Set: campaign.Fields{"metric": "m", "day": "2026-06-04", "value": value}}
	}
	apply(t, s,

		campaign.Edit{Op: campaign.Create, Kind: "metric", Row: "m", Set: campaign.Fields{"name": "Views"}},
		campaign.Edit{Op: campaign.Create, Kind: "channel", Row: "w", Set: campaign.Fields{"name": "WeChat"}},
		campaign.Edit{Op: campaign.Create, Kind: "reading", Row: "r", Set: campaign.Fields{"metric": "m", "channel": "w", "day": "2026-06-03", "value": 2.5}},
		reading(3.0))
	apply(t, s, reading(4.0))
	type got struct {
		metric, channel campaign.ID
		day             campaign.Date
		value           float64
	}
	read := func() (out []got) {
		ok(t, s.Readings(camp, func(metric, channel campaign.ID, day campaign.Date, value float64) {
			out = append(out, got{metric, channel, day, value})
		}))
		slices.SortFunc(out, func(a, b got) int { return strings.Compare(string(a.day), string(b.day)) }) // they come in no order
		return out
	}
	if list := read(); len(list) != 2 || list[0] != (got{"m", "w", "2026-06-03", 2.5}) || list[1] != (got{"m", "", "2026-06-04", 4}) {
		t.Errorf("%+v", list)
	}
	if held := must(s.ReadingValues(camp))(t); len(held) != 2 || held[id] != 4 {
		t.Errorf("%v", held)
	}
	apply(t, s, reading(nil))
	if list := read(); len(list) != 1 {
		t.Errorf("one without a value counts: %+v", list)
	}
	apply(t, s, campaign.Edit{Op: campaign.Delete, Kind: "metric", Row: "m"})
	if list := read(); len(list) != 0 {
		t.Errorf("readings outlive their metric: %+v", list)
	}
}
