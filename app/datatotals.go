package app

import (
	"cmp"
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// DataTotals is what the readings of a campaign come to from one day to another: by metric, channel and day.
type DataTotals struct {
	Readings int           `json:"readings"` // how many there are in all
	First    campaign.Date `json:"first"`    // day with a reading; "" without any
	Last     campaign.Date `json:"last"`
	Channels []DataChannel `json:"channels"`
	Metrics  []MetricTotal `json:"metrics"`
	Days     []DayTotal    `json:"days"` // those with a reading
}

// DataChannel names a channel.
type DataChannel struct {
	ID   campaign.ID `json:"id"`
	Name string      `json:"name"`
}

// MetricTotal is what one metric comes to. A rate is its numerator's total ÷ its denominator's, never a mean of rates; what
// would divide by zero is null.
type MetricTotal struct {
	ID        campaign.ID    `json:"id"`
	Name      string         `json:"name"`
	Unit      string         `json:"unit"`
	Aggregate string         `json:"aggregate"`
	Core      bool           `json:"core"`
	Total     *float64       `json:"total"`    // of all channels together
	Channels  []*float64     `json:"channels"` // of each, in the order of channels
	Target    *float64       `json:"target"`
	Achieved  *float64       `json:"achieved"` // share of the target
	Met       bool           `json:"met"`
	Pace      *analysis.Pace `json:"pace"` // at the end of its latest day until yesterday; null without a target or a reading
}

// DayTotal is one day: a figure of each metric, in their order.
type DayTotal struct {
	Day     campaign.Date `json:"day"`
	Figures []*float64    `json:"figures"`
}

// Totals adds up the readings from one day to another, both included; "" for no bound. Errors: campaign.unknown.
func (a Data) Totals(id campaign.ID, from, to campaign.Date) (DataTotals, error) {
	return answer(a.c, func() (DataTotals, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return DataTotals{}, err
		}
		return b.totals(analysis.Scope{From: from, To: to}), nil
	})
}

func (b readBook) totals(in analysis.Scope) DataTotals {
	t := DataTotals{Readings: b.figures.Len(), Channels: []DataChannel{}, Metrics: []MetricTotal{}, Days: []DayTotal{}}
	t.First, t.Last = b.figures.Span()
	for _, c := range b.Channels {
		t.Channels = append(t.Channels, DataChannel{c.ID, c.Name})
	}
	paces := b.figures.Paces(b.Workbook, b.today.Add(-1))
	read := map[campaign.Date]bool{}
	for _, m := range b.Metrics {
		of := MetricTotal{ID: m.ID, Name: m.Name, Unit: m.Unit, Aggregate: m.Aggregate, Core: m.Core, Total: b.figures.Total(m.ID, in), Channels: []*float64{}}
		for _, c := range b.Channels {
			of.Channels = append(of.Channels, b.figures.Total(m.ID, analysis.Scope{From: in.From, To: in.To, Channel: c.ID}))
		}
		if g := analysis.GoalOf(b.Workbook, m.ID); g != nil {
			of.Target = g.Target
			of.Achieved, of.Met = analysis.Achievement(of.Total, g.Target, g.Direction == "at_most")
		}
		if i := slices.IndexFunc(paces, func(p analysis.Pace) bool { return p.Metric == m.ID }); i >= 0 {
			of.Pace = &paces[i]
		}
		t.Metrics = append(t.Metrics, of)
		for _, day := range b.figures.Days(m.ID) {
			if day >= in.From && (in.To == "" || day <= in.To) {
				read[day] = true
			}
		}
	}
	days := make([]campaign.Date, 0, len(read))
	for day := range read {
		days = append(days, day)
	}
	slices.Sort(days)
	for _, day := range days {
		of := DayTotal{day, []*float64{}}
		for _, m := range b.Metrics {
			of.Figures = append(of.Figures, b.figures.On(m.ID, day, ""))
		}
		t.Days = append(t.Days, of)
	}
	return t
}

// DataReading is one reading, with the names of what it is of.
type DataReading struct {
	Metric  string        `json:"metric"`  // its name
	Channel string        `json:"channel"` // its name; "" for all of them
	Day     campaign.Date `json:"day"`
	Value   float64       `json:"value"`
}

// Readings lists every reading, by metric, day and channel. Errors: campaign.unknown.
func (a Data) Readings(id campaign.ID) ([]DataReading, error) {
	return answer(a.c, func() ([]DataReading, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		names := map[campaign.ID]string{}
		for _, m := range w.Metrics {
			names[m.ID] = m.Name
		}
		for _, c := range w.Channels {
			names[c.ID] = c.Name
		}
		out := []DataReading{}
		err = a.c.store.Readings(id, func(metric, channel campaign.ID, day campaign.Date, value float64) {
			out = append(out, DataReading{names[metric], names[channel], day, value})
		})
		slices.SortStableFunc(out, func(a, b DataReading) int {
			return cmp.Or(strings.Compare(a.Metric, b.Metric), strings.Compare(string(a.Day), string(b.Day)), strings.Compare(a.Channel, b.Channel))
		})
		return out, err
	})
}
