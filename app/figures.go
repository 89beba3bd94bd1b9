package app

import (
	"sync"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
)

// readings holds what was read of the campaign asked about last, so that a page of figures need not read a hundred
// thousand rows for each of its parts. What is at hand never changes: a new one takes its place.
type readings struct {
	mu      sync.Mutex
	id      campaign.ID
	version int64
	data    *analysis.Data
}

// figures reads what was read of a campaign, or answers what is at hand while nobody has written to it.
func (c *core) figures(w *campaign.Workbook, id campaign.ID, version int64) (*analysis.Data, error) {
	r := &c.readings
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.data != nil && r.id == id && r.version == version {
		return r.data, nil
	}
	d, err := c.readingsOf(w, id)
	if err != nil {
		return nil, err
	}
	r.id, r.version, r.data = id, version, d
	return d, nil
}

// readingsOf reads them anew. A campaign without metrics has none.
func (c *core) readingsOf(w *campaign.Workbook, id campaign.ID) (*analysis.Data, error) {
	d := analysis.New(w)
	if len(w.Metrics) > 0 {
		if err := c.store.Readings(id, d.Add); err != nil {
			return nil, err
		}
	}
	d.Sort()
	return d, nil
}

// forget lets go of what is at hand.
func (r *readings) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.data = nil
}

// judgedFigures is what the rules ask of the readings, as of the day before today, and of the survey.
func (c *core) judgedFigures(w *campaign.Workbook, d *analysis.Data, asked of) (readiness.Figures, error) {
	f := readingFigures(w, d, asked.day)
	if len(w.Questions) == 0 {
		return f, nil
	}
	n, err := c.store.CountResponses(asked.id)
	f.Responses = &n
	return f, err
}

func readingFigures(w *campaign.Workbook, d *analysis.Data, today campaign.Date) readiness.Figures {
	f := readiness.Figures{Read: map[campaign.ID][]campaign.Date{}, Counted: map[campaign.ID]bool{}}
	for _, g := range w.Goals {
		if g.Metric != "" {
			f.Counted[g.Metric] = len(d.Days(g.Metric)) > 0
		}
	}
	for _, m := range w.Metrics {
		if m.Core {
			f.Read[m.ID] = d.Days(m.ID)
		}
	}
	for _, p := range d.Paces(w, today.Add(-1)) {
		f.Paces = append(f.Paces, readiness.Pace{Metric: p.Metric, Day: p.Day, Expected: p.Expected, Actual: p.Actual, Share: p.Share})
	}
	return f
}
