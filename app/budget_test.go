package app_test

import (
	"testing"

	"qingdan/internal/campaign"
)

// The sample's budget adds up: ¥860,000 approved, 12 % of it in reserve; what an edit changes is in the next answer.
func TestBudget(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	b := must[campaign.Budget](t)(a.Campaigns.Budget(id))
	if *b.Approved != 86_000_000 || *b.Share != 1200 || *b.Unassigned != 0 || b.Planned+*b.Reserve != *b.Approved || b.Left != b.Planned-b.Committed-b.Paid {
		t.Errorf("%+v", b)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"approved": 86_000_100}})
	if b = must[campaign.Budget](t)(a.Campaigns.Budget(id)); *b.Unassigned != 100 {
		t.Errorf("%+v", b)
	}
	if _, err := a.Campaigns.Budget("nowhere"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}
