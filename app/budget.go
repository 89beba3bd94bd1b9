package app

import "qingdan/internal/campaign"

// Budget adds up a campaign's budget: lines, categories, what is committed, paid and left, and the reserve. Amounts are
// minor units of the campaign's currency, shares basis points. Errors: campaign.unknown.
func (a Campaigns) Budget(id campaign.ID) (campaign.Budget, error) {
	return answer(a.c, func() (campaign.Budget, error) {
		w, _, err := a.c.bookAt(id)
		if err != nil {
			return campaign.Budget{}, err
		}
		return campaign.BudgetOf(w), nil
	})
}
