package app

import (
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// ChannelRate is how one rate of a channel stands: its numerator's sum ÷ its denominator's, of every reading until today.
type ChannelRate struct {
	Metric    campaign.ID   `json:"metric"`
	Name      string        `json:"name"`
	Unit      string        `json:"unit"`
	Day       campaign.Date `json:"day"` // the latest with a reading of the channel
	Value     *float64      `json:"value"`
	Target    *float64      `json:"target"`    // that of all channels
	Share     *float64      `json:"share"`     // achieved of it, of "at most" the other way round
	Low       bool          `json:"low"`       // under the workspace's share of it
	Deviation campaign.ID   `json:"deviation"` // the open one about it; "" for none
}

// Rates tells how the rates of a channel stand against their targets: those that have both. Errors: campaign.unknown.
func (a Data) Rates(id, channel campaign.ID) ([]ChannelRate, error) {
	return answer(a.c, func() ([]ChannelRate, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return nil, err
		}
		out := []ChannelRate{}
		for _, m := range b.Metrics {
			if r := b.rate(m, channel, b.today); r != nil {
				out = append(out, *r)
			}
		}
		return out, nil
	})
}

// rate is that of a channel by the end of a day; nil where the metric is none, or has no target or no figure.
func (b readBook) rate(m campaign.Metric, channel campaign.ID, until campaign.Date) *ChannelRate {
	g := analysis.GoalOf(b.Workbook, m.ID)
	if m.Aggregate != "ratio" || g == nil || channel == "" {
		return nil
	}
	r := &ChannelRate{Metric: m.ID, Name: m.Name, Unit: m.Unit, Target: g.Target, Value: b.figures.Total(m.ID, analysis.Scope{To: until, Channel: channel})}
	if r.Value == nil {
		return nil
	}
	for _, day := range slices.Backward(b.figures.Days(m.Under)) {
		if day <= until && b.figures.On(m.Under, day, channel) != nil {
			r.Day = day
			break
		}
	}
	r.Share, _ = analysis.Achievement(r.Value, r.Target, g.Direction == "at_most")
	r.Low = r.Share != nil && *r.Share*10_000 < float64(b.low)
	for _, d := range b.Deviations {
		if d.Metric == m.ID && d.Channel == channel && d.State != "done" {
			r.Deviation = d.ID
		}
	}
	return r
}

// channelName is what a channel is called; "" for none.
func (b readBook) channelName(id campaign.ID) string {
	for _, c := range b.Channels {
		if c.ID == id {
			return c.Name
		}
	}
	return ""
}
