package campaign

import (
	"reflect"
	"testing"
)

// The warm-up lasts from 25 May to 3 June: ten days.
func TestPromotionOf(t *testing.T) {
	w := &Workbook{
		Periods: []Period{{Kind: "warmup", Starts: "2026-05-25", Ends: "2026-06-03"}, {Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Channels: []Channel{
			{ID: "news"},                          // posts on the 26th and the 31st: four quiet days between, three after
			{ID: "shorts", GoLive: "2026-05-31"},  // live late, quiet from then on: four days
			{ID: "stores", GoLive: "2026-06-01"},  // three days: nobody calls that a gap
			{ID: "later", GoLive: "2026-06-04"},   // not live before the day
			{ID: "unknown", GoLive: "0001-01-01"}, // live since ever: ten quiet days
		},
		Posts: []Post{
			{ID: "a", Channel: "news", Day: "2026-05-26", Status: "published"},
			{ID: "b", Channel: "news", Day: "2026-05-31", Status: "ready"},
			{ID: "c", Channel: "news", Day: "", Status: "idea"},
			{ID: "d", Channel: "later", Day: "2026-06-04", Status: "draft"},
		},
	}
	got := PromotionOf(w, "2026-06-01")
	want := Promotion{
		Channels: []ChannelPosts{
			{"news", 3, 1, []DaysSpan{{"2026-05-27", "2026-05-30"}}},
			{"shorts", 0, 0, []DaysSpan{{"2026-05-31", "2026-06-03"}}},
			{"stores", 0, 0, []DaysSpan{}},
			{"later", 1, 0, []DaysSpan{}},
			{"unknown", 0, 0, []DaysSpan{{"2026-05-25", "2026-06-03"}}},
		},
		Late:  []ID{"b"},
		Quiet: []DaysSpan{{"2026-05-25", "2026-05-25"}, {"2026-05-27", "2026-05-30"}, {"2026-06-01", "2026-06-03"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	w.Posts = nil
	if got := PromotionOf(w, "2026-06-01"); len(got.Quiet) != 0 || len(got.Channels[0].Gaps) != 0 {
		t.Errorf("before there is any post: %+v", got)
	}
}
