package app

import (
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
)

// Data is the figures of a campaign: what was read each day, what it comes to, and how it stands against targets.
type Data struct{ c *core }

// DataPage is a page of figures: days × metrics of one channel, or of all.
type DataPage struct {
	Channel    campaign.ID     `json:"channel"` // "" for all of them together
	Today      campaign.Date   `json:"today"`
	Metrics    []DataMetric    `json:"metrics"`
	Days       []DataDay       `json:"days"`
	Total      []*float64      `json:"total"`      // by metric, of every day there is
	Paces      []analysis.Pace `json:"paces"`      // of the metrics with a target and a reading, until yesterday
	Shortfalls []Shortfall     `json:"shortfalls"` // metrics under their pace
	Missing    []campaign.Date `json:"missing"`    // days until yesterday on which a core metric was not read
	Low        int64           `json:"low"`        // under which share of its pace a metric falls short, basis points
	Readings   int             `json:"readings"`   // how many there are

	Tasks map[campaign.ID]campaign.ID `json:"tasks"` // by deviation the id of the task that puts it right, made or not
}

// DataMetric is a column.
type DataMetric struct {
	ID        campaign.ID `json:"id"`
	Name      string      `json:"name"`
	Unit      string      `json:"unit"`
	Aggregate string      `json:"aggregate"`
	Core      bool        `json:"core"`
	Money     bool        `json:"money"` // counts the campaign's money
	Goal      campaign.ID `json:"goal"`  // whose target it has; "" for none
	Target    *float64    `json:"target"`
	AtMost    bool        `json:"at_most"`
}

// DataDay is a row.
type DataDay struct {
	Day     campaign.Date `json:"day"`
	Period  string        `json:"period"` // the kind of period it lies in; "" for none
	Figures []DataFigure  `json:"figures"`
}

// DataFigure is a cell.
type DataFigure struct {
	Value     *float64    `json:"value"`     // null where nothing was read
	Computed  bool        `json:"computed"`  // worked out, of other metrics or of the channels: not typed
	Pace      *float64    `json:"pace"`      // what the day had to bring; null where nothing says so
	Share     *float64    `json:"share"`     // achieved of it
	Low       bool        `json:"low"`       // under Low of it
	Deviation campaign.ID `json:"deviation"` // the deviation about it; "" for none
}

// Shortfall is a metric under its pace.
type Shortfall struct {
	Metric    campaign.ID   `json:"metric"`
	Day       campaign.Date `json:"day"` // at whose end
	Expected  *float64      `json:"expected"`
	Actual    *float64      `json:"actual"`
	Share     *float64      `json:"share"`
	Deviation campaign.ID   `json:"deviation"` // the one being followed; "" for none yet
}

// book is a campaign with what was read of it.
type readBook struct {
	*campaign.Workbook
	figures *analysis.Data
	today   campaign.Date
	low     int64
	hours   int64
}

func (c *core) readBook(id campaign.ID) (readBook, error) {
	w, version, err := c.bookAt(id)
	if err != nil {
		return readBook{}, err
	}
	d, err := c.figures(w, id, version)
	if err != nil {
		return readBook{}, err
	}
	lib, _, err := c.library()
	if err != nil {
		return readBook{}, err
	}
	t := readiness.TuningOf(lib)
	return readBook{w, d, c.today(), t.PaceLow, t.DeviationHours}, nil
}

// View reads the figures of a campaign: of one channel, or of all for "". Errors: campaign.unknown.
func (a Data) View(id, channel campaign.ID) (DataPage, error) {
	return answer(a.c, func() (DataPage, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return DataPage{}, err
		}
		return b.view(channel), nil
	})
}

func (b readBook) view(channel campaign.ID) DataPage {
	v := DataPage{Channel: channel, Today: b.today, Metrics: []DataMetric{}, Days: []DataDay{}, Total: []*float64{}, Missing: []campaign.Date{},
		Paces: b.figures.Paces(b.Workbook, b.today.Add(-1)), Shortfalls: []Shortfall{}, Low: b.low, Readings: b.figures.Len(),
		Tasks: map[campaign.ID]campaign.ID{}}
	for _, d := range b.Deviations {
		v.Tasks[d.ID] = fixID(d.ID)
	}
	for _, m := range b.Metrics {
		shown := DataMetric{ID: m.ID, Name: m.Name, Unit: m.Unit, Aggregate: m.Aggregate, Core: m.Core, Money: exchange.IsMoney(m, b.Campaign.Currency)}
		if g := analysis.GoalOf(b.Workbook, m.ID); g != nil {
			shown.Goal, shown.Target, shown.AtMost = g.ID, g.Target, g.Direction == "at_most"
		}
		v.Metrics = append(v.Metrics, shown)
		v.Total = append(v.Total, b.figures.Total(m.ID, analysis.Scope{Channel: channel}))
	}
	for _, day := range b.days() {
		row := DataDay{day, b.period(day), []DataFigure{}}
		for _, m := range b.Metrics {
			row.Figures = append(row.Figures, b.figure(m, day, channel))
		}
		v.Days = append(v.Days, row)
	}
	for _, p := range v.Paces {
		if b.short(p) {
			v.Shortfalls = append(v.Shortfalls, Shortfall{p.Metric, p.Day, p.Expected, p.Actual, p.Share, b.following(p.Metric, p.Day)})
		}
	}
	v.Missing = b.missing()
	return v
}

// short says whether a metric is so far under its pace that a deviation is due.
func (b readBook) short(p analysis.Pace) bool {
	return p.Share != nil && *p.Share*10_000 < float64(b.low)
}

// days are those of warm-up and live, and every other with a reading; of a campaign without dates also the last week.
func (b readBook) days() []campaign.Date {
	seen := map[campaign.Date]bool{}
	span := func(first, last campaign.Date) {
		for day := first; day != "" && day <= last; day = day.Add(1) {
			seen[day] = true
		}
	}
	dated := false
	for _, p := range b.Periods {
		if p.Kind != "warmup" && p.Kind != "live" || p.Starts == "" {
			continue
		}
		dated = true
		span(p.Starts, max(p.Starts, min(p.Ends, p.Starts.Add(mostDays))))
	}
	if !dated {
		span(b.today.Add(-6), b.today)
	}
	for _, m := range b.Metrics {
		for _, day := range b.figures.Days(m.ID) {
			seen[day] = true
		}
	}
	out := []campaign.Date{}
	for day := range seen {
		out = append(out, day)
	}
	slices.Sort(out)
	return out
}

// mostDays of a period are shown where nothing was read yet.
const mostDays = 400

// period is the kind of the first period that a day lies in.
func (b readBook) period(day campaign.Date) string {
	for _, p := range b.Periods {
		if p.Starts != "" && p.Starts <= day && day <= max(p.Starts, p.Ends) {
			return p.Kind
		}
	}
	return ""
}

func (b readBook) figure(m campaign.Metric, day campaign.Date, channel campaign.ID) DataFigure {
	f := DataFigure{Value: b.figures.On(m.ID, day, channel), Computed: m.Aggregate == "ratio" || channel == "" && b.figures.Split(m.ID, day)}
	if channel != "" { // targets are for all channels
		return f
	}
	atMost := false
	f.Pace, atMost = analysis.DayPace(b.Workbook, m, day)
	f.Share, _ = analysis.Achievement(f.Value, f.Pace, atMost)
	f.Low = f.Share != nil && *f.Share*10_000 < float64(b.low) && day < b.today
	for _, d := range b.Deviations {
		if d.Metric == m.ID && d.Day == day {
			f.Deviation = d.ID
		}
	}
	return f
}

// following is the deviation by which a shortfall of a day is being put right, as the rule data.deviation counts it.
func (b readBook) following(metric campaign.ID, day campaign.Date) campaign.ID {
	for _, d := range b.Deviations {
		if d.Metric == metric && (d.State != "done" || d.DoneOn >= day) {
			return d.ID
		}
	}
	return ""
}

// missing are the days of warm-up and live until yesterday on which some core metric was not read.
func (b readBook) missing() []campaign.Date {
	out := []campaign.Date{}
	var core [][]campaign.Date
	for _, m := range b.Metrics {
		if m.Core {
			core = append(core, b.figures.Days(m.ID))
		}
	}
	for _, p := range b.Periods {
		if p.Kind != "warmup" && p.Kind != "live" || p.Starts == "" {
			continue
		}
		for day := p.Starts; day <= max(p.Starts, p.Ends) && day < b.today; day = day.Add(1) {
			if slices.ContainsFunc(core, func(days []campaign.Date) bool { _, is := slices.BinarySearch(days, day); return !is }) {
				out = append(out, day)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// DataSeries is one metric over the days: by channel and together.
type DataSeries struct {
	Metric  campaign.ID     `json:"metric"`
	Days    []campaign.Date `json:"days"` // without holes
	Periods []string        `json:"periods"`
	Lines   []DataLine      `json:"lines"` // of each channel with a reading, in the order of channels
	All     []*float64      `json:"all"`   // of all channels, each day by itself or, cumulated, until its end
	Pace    []*float64      `json:"pace"`  // the same of the pace
	Target  *float64        `json:"target"`
	AtMost  bool            `json:"at_most"`
}

// DataLine is one channel's part.
type DataLine struct {
	Channel campaign.ID `json:"channel"`
	Name    string      `json:"name"`
	Values  []*float64  `json:"values"`
}

// Series is what a chart of a metric shows: each day by itself or, cumulated, what it came to by then. Errors:
// campaign.unknown; metric.unknown.
func (a Data) Series(id, metric campaign.ID, cumulated bool) (DataSeries, error) {
	return answer(a.c, func() (DataSeries, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return DataSeries{}, err
		}
		at := slices.IndexFunc(b.Metrics, func(m campaign.Metric) bool { return m.ID == metric })
		if at < 0 {
			return DataSeries{}, campaign.Fail("metric.unknown")
		}
		return b.series(b.Metrics[at], cumulated), nil
	})
}

func (b readBook) series(m campaign.Metric, cumulated bool) DataSeries {
	s := DataSeries{Metric: m.ID, Days: []campaign.Date{}, Periods: []string{}, Lines: []DataLine{}, Pace: []*float64{}}
	if g := analysis.GoalOf(b.Workbook, m.ID); g != nil {
		s.Target, s.AtMost = g.Target, g.Direction == "at_most"
	}
	if all := b.days(); len(all) > 0 {
		first, last := all[0], all[len(all)-1]
		if last.Sub(first) > mostDays { // the figures lie far apart: the days that have any, then
			s.Days = all
		} else {
			for day := first; day <= last; day = day.Add(1) {
				s.Days = append(s.Days, day)
			}
		}
	}
	for _, day := range s.Days {
		s.Periods = append(s.Periods, b.period(day))
		pace, _ := analysis.DayPace(b.Workbook, m, day)
		if cumulated {
			if p := b.figures.PaceAt(b.Workbook, m, day); p != nil {
				pace = p.Expected
			}
		}
		s.Pace = append(s.Pace, pace)
	}
	s.All = b.figures.Line(m.ID, s.Days, "", cumulated)
	for _, c := range b.Channels {
		if b.figures.Total(m.ID, analysis.Scope{Channel: c.ID}) != nil {
			s.Lines = append(s.Lines, DataLine{c.ID, c.Name, b.figures.Line(m.ID, s.Days, c.ID, cumulated)})
		}
	}
	return s
}
