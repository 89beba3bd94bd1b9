package app_test

import (
	"slices"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

func TestPromotionBoard(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	post := w.Posts[slices.IndexFunc(w.Posts, func(p campaign.Post) bool { return p.Status == "ready" })].ID
	apply(t, a, id, patch("post", post, campaign.Fields{"day": "2026-05-20"}))
	board := must[campaign.Promotion](t)(a.Promotion.Board(id))
	if len(board.Channels) != 8 || len(board.Late) != 1 || board.Late[0] != post {
		t.Errorf("%+v", board)
	}
	if _, err := a.Promotion.Board("nowhere"); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

// The warm-up is from 28 May to 3 June; the channel is live from the 29th, with a teaser on the 29th and one on the 31st.
func TestForeseePostMove(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	post := func(row campaign.ID, day string) campaign.Edit {
		return create("post", row, campaign.Fields{"channel": "news", "title": string(row), "kind": "teaser", "day": day, "time": "10:00"})
	}
	apply(t, a, id,
		create("period", "warm", campaign.Fields{"kind": "warmup", "starts": "2026-05-28", "ends": "2026-06-03"}),
		create("channel", "news", campaign.Fields{"name": "News", "go_live": "2026-05-29", "go_live_time": "10:00", "owner": ""}),
		create("channel", "shorts", campaign.Fields{"name": "Shorts", "go_live": "2026-06-02", "go_live_time": "10:00"}),
		post("a", "2026-05-29"), post("b", "2026-05-31"))
	codes := func(m app.PostMove) (out []string) {
		for _, f := range m.Findings {
			out = append(out, f.Rule+" "+f.Code+" "+string(f.Row))
		}
		return out
	}
	// To the live day: out of its period; and what it leaves is quiet from the 30th on.
	got := must[app.PostMove](t)(a.Promotion.Foresee(id, "b", "news", "2026-06-04"))
	if !slices.Equal(codes(got), []string{"channel.golive period b"}) || !slices.Equal(got.Gaps, []campaign.DaysSpan{{From: "2026-05-30", To: "2026-06-03"}}) {
		t.Errorf("%+v", got)
	}
	// To a channel that is not live yet, and to a day within the warm-up, and to no day.
	if got := must[app.PostMove](t)(a.Promotion.Foresee(id, "b", "shorts", "2026-06-01")); !slices.Equal(codes(got), []string{"channel.golive early b"}) {
		t.Errorf("%+v", got)
	}
	if got := must[app.PostMove](t)(a.Promotion.Foresee(id, "b", "news", "2026-06-01")); len(got.Findings)+len(got.Gaps)+got.Gone != 0 {
		t.Errorf("%+v", got)
	}
	if got := must[app.PostMove](t)(a.Promotion.Foresee(id, "b", "news", "")); !slices.Equal(codes(got), []string{"channel.golive day b"}) {
		t.Errorf("%+v", got)
	}
	if _, err := a.Promotion.Foresee(id, "gone", "news", "2026-06-01"); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Posts[0].Day == "2026-06-04" {
		t.Error("it was moved")
	}
}
