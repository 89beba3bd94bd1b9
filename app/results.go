package app

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
)

// What the faces print of results, under names of the application: they know no room.
type (
	CampaignResults = analysis.Results
	GoalResult      = analysis.GoalResult
	FunnelStep      = analysis.Step
	ChannelTable    = analysis.Channels
	ShowDay         = analysis.ShowDay
	Responses       = analysis.Responses
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
		lib, _, err := a.c.library()
		if err != nil {
			return CampaignResults{}, err
		}
		return b.figures.Results(b.Workbook, analysis.Asked{Limits: readiness.LimitsOf(lib), Now: a.c.Now(),
			Money: func(m campaign.Metric) bool { return exchange.IsMoney(m, b.Campaign.Currency) }}), nil
	})
}
