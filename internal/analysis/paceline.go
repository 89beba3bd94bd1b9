package analysis

import "qingdan/internal/campaign"

// PaceLine is the pace of a metric at the end of each of some days, nil where nothing says so: before the live period of what
// adds up, and without a target.
func PaceLine(w *campaign.Workbook, m campaign.Metric, days []campaign.Date) []*float64 {
	out := make([]*float64, len(days))
	g := GoalOf(w, m.ID)
	if g == nil {
		return out
	}
	for i, day := range days {
		out[i], _, _ = expected(w, m, g, day)
	}
	return out
}
