package app

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
)

// Results is what came of a campaign.
type Results struct{ c *core }

// Of works out what came of a campaign: achievement of its goals, the funnel, its channels, budget and return, the run of
// show and the incidents. What is missing for a figure is named. Errors: campaign.unknown.
func (a Results) Of(id campaign.ID) (analysis.Results, error) {
	return answer(a.c, func() (analysis.Results, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return analysis.Results{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return analysis.Results{}, err
		}
		return b.figures.Results(b.Workbook, analysis.Asked{Limits: readiness.LimitsOf(lib), Now: a.c.Now(),
			Money: func(m campaign.Metric) bool { return exchange.IsMoney(m, b.Campaign.Currency) }}), nil
	})
}
