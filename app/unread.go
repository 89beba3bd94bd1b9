package app

import "qingdan/internal/campaign"

// unread are the core metrics that are entered by hand or import and have no reading of a day of warm-up or live that has
// come; ratios follow from others.
func (c *core) unread(w *campaign.Workbook, day campaign.Date) ([]campaign.ID, error) {
	counted := false
	for _, p := range w.Periods {
		counted = counted || (p.Kind == "warmup" || p.Kind == "live") && p.Starts != "" && p.Starts <= day && day <= max(p.Starts, p.Ends)
	}
	if !counted || day > c.today() {
		return nil, nil
	}
	core := []campaign.ID{}
	for _, m := range w.Metrics {
		if m.Core && m.Aggregate != "ratio" {
			core = append(core, m.ID)
		}
	}
	read, err := c.store.ReadOn(w.Campaign.ID, day, core)
	if err != nil {
		return nil, err
	}
	out := []campaign.ID{}
	for _, id := range core {
		if !read[id] {
			out = append(out, id)
		}
	}
	return out, nil
}
