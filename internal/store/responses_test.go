package store

import (
	"testing"

	"qingdan/internal/campaign"
)

// Responses come in their order, with what was not answered left open; writing one again patches it.
func TestResponses(t *testing.T) {
	s := one(t)
	response := func(id campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "response", Row: id, Set: set}
	}
	apply(t, s,
		response("b", campaign.Fields{"position": "b", "satisfaction": int64(4), "recommend": int64(0), "text": "好", "tags": "排队"}),
		response("a", campaign.Fields{"position": "a", "respondent": "Su", "day": "2026-06-08", "answers": `{"q":"yes"}`}))
	apply(t, s, response("b", campaign.Fields{"satisfaction": int64(5)}))
	list := must(s.Responses(camp))(t)
	if len(list) != 2 || list[0].ID != "a" || list[0].Satisfaction != nil || list[0].Said()["q"] != "yes" || list[0].Respondent != "Su" || list[0].Day != "2026-06-08" {
		t.Fatalf("%+v", list)
	}
	if b := list[1]; *b.Satisfaction != 5 || *b.Recommend != 0 || b.Text != "好" || b.Tags != "排队" {
		t.Errorf("%+v", b)
	}
	if none := must(s.Responses("elsewhere"))(t); len(none) != 0 {
		t.Errorf("responses of another campaign: %v", none)
	}
}
