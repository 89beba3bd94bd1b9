package analysis

import "qingdan/internal/campaign"

// Step is one step of the funnel: a metric that counts exposures, clicks or conversions.
type Step struct {
	Metric campaign.ID `json:"metric"`
	Name   string      `json:"name"`
	Unit   string      `json:"unit"`
	Role   string      `json:"role"`
	Value  *float64    `json:"value"` // nil where nothing was read
	// From is the metric of the step before, "" of the first. Rate = this step ÷ the step before, 0 to 1 where fewer go on; nil
	// where either is not known or the step before is 0.
	From     campaign.ID `json:"from"`
	FromName string      `json:"from_name"`
	Rate     *float64    `json:"rate"`
	RateName string      `json:"rate_name"` // as the campaign calls it, where one of its ratios is this one; "" otherwise
}

// Funnel is, over a scope, the steps from being seen to what was wanted: the metrics with the roles exposure, click and conversion, in
// this order and among themselves in theirs. Conversion is always named by the two steps that it is between.
func (d *Data) Funnel(w *campaign.Workbook, in Scope) []Step {
	out := []Step{}
	for _, role := range Roles[:3] {
		for _, m := range w.Metrics {
			if m.Role != role || m.Aggregate == "ratio" {
				continue
			}
			s := Step{Metric: m.ID, Name: m.Name, Unit: m.Unit, Role: role, Value: d.Total(m.ID, in)}
			if n := len(out); n > 0 {
				before := out[n-1]
				s.From, s.FromName, s.Rate = before.Metric, before.Name, Over(s.Value, before.Value, 1)
				s.RateName = ratioOf(w, s.Metric, s.From)
			}
			out = append(out, s)
		}
	}
	return out
}

// ratioOf is what a campaign calls the ratio of two metrics; "" where it has none.
func ratioOf(w *campaign.Workbook, over, under campaign.ID) string {
	for _, m := range w.Metrics {
		if m.Aggregate == "ratio" && m.Over == over && m.Under == under {
			return m.Name
		}
	}
	return ""
}
