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
func (a Results) Of(id campaign.ID) (CampaignResults, error) { return a.In(id, "") }

// In is Of with goals, funnel and channels cut to a part of the campaign: warmup or live, "" for the whole. One without
// dates cuts nothing: In of the answer says what it was cut to. Errors: campaign.unknown.
func (a Results) In(id campaign.ID, cut string) (CampaignResults, error) {
	return answer(a.c, func() (CampaignResults, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return CampaignResults{}, err
		}
		return a.c.results(b, cut)
	})
}

// results works out what came of a campaign that was read, cut to a part of it or whole.
func (c *core) results(b readBook, cut string) (CampaignResults, error) {
	lib, _, err := c.library()
	if err != nil {
		return CampaignResults{}, err
	}
	return b.figures.Results(b.Workbook, analysis.Asked{Limits: readiness.LimitsOf(lib), Now: c.Now(), Money: moneyOf(b.Workbook), In: cut, Low: b.low,
		First: analysis.FirstReturn(lib)}), nil
}

// moneyOf says which metrics of a campaign count its money.
func moneyOf(w *campaign.Workbook) func(campaign.Metric) bool {
	return func(m campaign.Metric) bool { return exchange.IsMoney(m, w.Campaign.Currency) }
}

// NameFirst says which return this workspace names first, net or gross, as one step of the library; step "" when it does
// already. Errors: roi.unknown {what}.
func (a Results) NameFirst(which string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		if which != "net" && which != "gross" {
			return Applied{}, campaign.Fail("roi.unknown", "what", which)
		}
		return upToDate(a.c, campaign.LibraryScope, func(book any, version int64) (Applied, error) {
			had := rowOf(book, "setting", analysis.ReturnSetting)
			value := `"` + which + `"`
			if text(had["value"]) == value || had["id"] == nil && which == "net" {
				return Applied{Campaign: campaign.LibraryScope, Changes: []campaign.Change{}}, nil
			}
			e := campaign.Edit{Op: campaign.Create, Kind: "setting", Row: analysis.ReturnSetting, Set: campaign.Fields{"value": value}}
			if had["id"] != nil {
				e.Op = campaign.Patch
			}
			label := campaign.Label{Code: "roi.net"}
			if which == "gross" {
				label.Code = "roi.gross"
			}
			return a.c.applyAt(version, campaign.LibraryScope, label, []campaign.Edit{e})
		})
	})
}
