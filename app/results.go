package app

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
)

// The faces know no room: what they print of results has names of the application.
type (
	// CampaignResults is what came of a campaign.
	CampaignResults = analysis.Results
	// GoalResult is how far a goal was achieved.
	GoalResult = analysis.GoalResult
	// FunnelStep is one step of the funnel.
	FunnelStep = analysis.Step
	// ChannelTable compares the channels.
	ChannelTable = analysis.Channels
	// ShowDay is a show day in hindsight.
	ShowDay = analysis.ShowDay
	// Responses are the incidents and how soon they were answered.
	Responses = analysis.Responses
)

// Results is what came of a campaign.
type Results struct{ c *core }

// Of works out what came of a campaign: achievement of its goals, the funnel, its channels, budget and return, the run of
// show and the incidents. What is missing for a figure is named. Errors: campaign.unknown.
func (a Results) Of(id campaign.ID) (CampaignResults, error) {
	return answer(a.c, func() (CampaignResults, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return CampaignResults{}, err
		}
		return a.c.results(b)
	})
}

// results works out what came of a campaign that was read.
func (c *core) results(b readBook) (CampaignResults, error) {
	lib, _, err := c.library()
	if err != nil {
		return CampaignResults{}, err
	}
	return b.figures.Results(b.Workbook, analysis.Asked{Limits: readiness.LimitsOf(lib), Now: c.Now(), Money: moneyOf(b.Workbook)}), nil
}

// moneyOf says which metrics of a campaign count its money.
func moneyOf(w *campaign.Workbook) func(campaign.Metric) bool {
	return func(m campaign.Metric) bool { return exchange.IsMoney(m, w.Campaign.Currency) }
}
