package analysis

import (
	"slices"

	"qingdan/internal/campaign"
)

// Source is where the figures of a metric come from: what was read of it, by channel.
type Source struct {
	Metric    campaign.ID   `json:"metric"`
	Name      string        `json:"name"`
	Unit      string        `json:"unit"`
	Aggregate string        `json:"aggregate"`
	Over      campaign.ID   `json:"over"` // of a ratio: its numerator and its denominator
	Under     campaign.ID   `json:"under"`
	Total     *float64      `json:"total"`    // of all channels together; nil where nothing was read
	Readings  int           `json:"readings"` // how many there are; 0 of a ratio
	Whole     int           `json:"whole"`    // of them, for all channels together: on their days the channels' do not count
	First     campaign.Date `json:"first"`    // day with a reading; "" without any
	Last      campaign.Date `json:"last"`
	Channels  []Part        `json:"channels"` // of each channel with a figure, in the order of the channels
}

// Part is what one channel has of a metric.
type Part struct {
	Channel campaign.ID `json:"channel"`
	Name    string      `json:"name"`
	Total   float64     `json:"total"`
}

// Sources are where figures over a scope come from, in the order of the metrics.
func (d *Data) Sources(w *campaign.Workbook, in Scope) []Source {
	out := []Source{}
	for _, m := range w.Metrics {
		s := Source{Metric: m.ID, Name: m.Name, Unit: m.Unit, Aggregate: m.Aggregate, Over: m.Over, Under: m.Under, Total: d.Total(m.ID, in), Channels: []Part{}}
		for _, c := range w.Channels {
			if v := d.Total(m.ID, Scope{in.From, in.To, c.ID}); v != nil {
				s.Channels = append(s.Channels, Part{c.ID, c.Name, *v})
			}
		}
		if list := d.within(d.metrics[m.ID], in); len(list) > 0 && m.Aggregate != "ratio" {
			s.Readings, s.First, s.Last = len(list), d.days[list[0].day], d.days[list[len(list)-1].day]
			for _, e := range list {
				if e.channel == 0 {
					s.Whole++
				}
			}
		}
		out = append(out, s)
	}
	return out
}

// Cut is a part of a campaign that its figures can be cut to.
type Cut struct {
	Kind string        `json:"kind"` // of its periods: warmup, live
	From campaign.Date `json:"from"`
	To   campaign.Date `json:"to"`
}

// Cuts are the warm-up and the live period, where they are dated: each from the first day of its periods to the last.
func Cuts(w *campaign.Workbook) []Cut {
	out := []Cut{}
	for _, kind := range []string{"warmup", "live"} {
		s := Cut{Kind: kind}
		for _, p := range w.Periods {
			if p.Kind != kind || p.Starts == "" {
				continue
			}
			if s.From == "" || p.Starts < s.From {
				s.From = p.Starts
			}
			s.To = max(s.To, p.Starts, p.Ends)
		}
		if s.From != "" {
			out = append(out, s)
		}
	}
	return out
}

// outside is how many readings lie in none of the dated periods; of a campaign without dates none does.
func (d *Data) outside(w *campaign.Workbook) (n int) {
	within := func(day campaign.Date) bool {
		return slices.ContainsFunc(w.Periods, func(p campaign.Period) bool {
			return p.Starts != "" && p.Starts <= day && day <= max(p.Starts, p.Ends)
		})
	}
	if !slices.ContainsFunc(w.Periods, func(p campaign.Period) bool { return p.Starts != "" }) {
		return 0
	}
	out := make([]bool, len(d.days))
	for i, day := range d.days {
		out[i] = !within(day)
	}
	for _, m := range d.metrics {
		for _, e := range m.list {
			if out[e.day] {
				n++
			}
		}
	}
	return n
}
