package handout

import (
	"math"
	"slices"
	"strings"
	"time"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Daily report 日报, as content: how the figures of a day stand against what it had to bring, what fell short and what is done
// about it, what went wrong, and what the next day brings. daily_draw.go sets it.

// DailyOptions choose how a daily report is printed.
type DailyOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Client bool   // for the client; the workbook is a campaign.ClientSafe one
}

// DailyFacts are what a daily report is made of. None of it is worked out here.
type DailyFacts struct {
	Book    *campaign.Workbook
	Day     campaign.DayFigures
	Figures *analysis.Data
	Money   func(campaign.Metric) bool
	Zone    *time.Location // of wall times
}

// Daily is the content of one daily report.
type Daily struct {
	*leaflet
	facts   []fact
	finding words
	parts   []reportPart
	next    words // the heading of what the next day brings
	show    words // its run of show, where it is long
	ahead   []ahead
}

// ahead is something that the next day brings.
type ahead struct {
	Number string
	ID     campaign.ID
	Time   string
	Title  string
	Owner  string
	Hash   string `json:"-"`
}

// dailyVersion rises whenever equal content would look different on paper.
const dailyVersion = "daily 4"

const (
	mostLate = 12 // overdue tasks that are named
	mostCues = 8  // cues of the next day that are named: a longer show has a paper of its own
)

// NewDaily reads the content of a daily report. It answers the errors print.paper and print.lang for options it does not know.
func NewDaily(f DailyFacts, o DailyOptions) (*Daily, error) {
	s, err := newScribe(f.Book, "daily", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	r := &dailyReader{newReviewReader(ReviewFacts{Book: f.Book, Figures: f.Figures, Money: f.Money, Zone: f.Zone}, o.Lang), s, f, o.Client}
	s.client = o.Client
	d := &Daily{leaflet: s.leaflet}
	rows := r.metrics()
	d.facts, d.finding = r.dayFacts(), r.finding(rows)
	d.parts = []reportPart{r.chart(rows), r.open(), r.incidents(), r.overdue()}
	d.next, d.show, d.ahead = r.tomorrow()
	s.missing = append(s.missing, r.reviewReader.missing...)
	s.done()
	return d, nil
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (d *Daily) Hash() string {
	var facts [][]string
	for _, f := range d.facts {
		facts = append(facts, append([]string{f.label}, f.values...))
	}
	return d.hash(dailyVersion, facts, d.finding, d.parts, d.next, d.show, d.ahead)
}

// dailyReader puts the facts of a day into words.
type dailyReader struct {
	*reviewReader
	scribe *scribe
	f      DailyFacts
	client bool
}

// dayFacts are what the strip says: which day it is, and how many of its tasks and posts are done.
func (r *dailyReader) dayFacts() []fact {
	f := r.f.Day
	var day []string
	first, last := r.Book.Live()
	for i, k := range r.calendars {
		words := k.full(f.Day)
		if first != "" && first <= f.Day && f.Day <= last {
			words += "　" + locale.T(r.tongue.langs()[i], "handout.daily.nth", "day", itoa(f.Day.Sub(first)+1), "days", itoa(last.Sub(first)+1))
		} else if d := k.distance(f.Day); d != "" {
			words += "　" + d
		}
		day = append(day, words)
	}
	out := []fact{{"handout.run.when", day},
		{"handout.daily.tasks", r.t("handout.daily.tasks.of", "done", itoa(len(f.Done)), "due", itoa(len(f.Due)), "late", itoa(len(f.Overdue)))}}
	published, all := 0, 0
	for _, p := range f.Posts {
		if p.At == f.Day {
			all++
			published += map[bool]int{true: 1}[p.State == "done"]
		}
	}
	if all > 0 {
		out = append(out, fact{"handout.daily.posts", r.t("handout.daily.posts.of", "done", itoa(published), "count", itoa(all))})
	}
	return out
}

// dayMetric is how a metric did on the day, and until then.
type dayMetric struct {
	campaign.Metric
	actual, pace, share *float64
	atMost              bool
	total               *analysis.Pace
}

// metrics are the core ones and those with a target, in their order.
func (r *dailyReader) metrics() (out []dayMetric) {
	for _, m := range r.Book.Metrics {
		d := dayMetric{Metric: m, actual: r.Figures.On(m.ID, r.f.Day.Day, ""), total: r.Figures.PaceAt(r.Book, m, r.f.Day.Day)}
		d.pace, d.atMost = analysis.DayPace(r.Book, m, r.f.Day.Day)
		d.share, _ = analysis.Achievement(d.actual, d.pace, d.atMost)
		if m.Core || d.total != nil {
			out = append(out, d)
		}
	}
	return out
}

// finding is the day in a sentence.
func (r *dailyReader) finding(rows []dayMetric) (out words) {
	compared, read := 0, 0
	var short []dayMetric
	for _, m := range rows {
		if m.actual != nil {
			read++
		}
		if m.share != nil {
			if compared++; *m.share < shortOf {
				short = append(short, m)
			}
		}
	}
	slices.SortStableFunc(short, func(a, b dayMetric) int { return compareFloat(*a.share, *b.share) })
	for _, l := range r.tongue.langs() {
		var names []string
		for _, m := range short[:min(len(short), 3)] {
			names = append(names, strings.ReplaceAll(r.clean(m.Name), " ", noBreakSpace)+noBreakSpace+percent(m.share))
		}
		list := strings.Join(names, locale.T(l, "handout.daily.and"))
		if len(short) > len(names) {
			list += locale.T(l, "handout.daily.more")
		}
		key := "handout.daily.short"
		switch {
		case read == 0:
			key = "handout.daily.unread"
		case compared == 0:
			key = "handout.daily.no_pace"
		case len(short) == 0:
			key = "handout.daily.kept"
		case len(short) == compared:
			key = "handout.daily.all_short"
		}
		out = append(out, locale.T(l, key, "count", itoa(compared-len(short)), "short", itoa(len(short)), "all", itoa(compared), "list", list))
	}
	return out
}

func compareFloat(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// chart is the figures of the day against what it had to bring, and what they come to by now.
func (r *dailyReader) chart(rows []dayMetric) reportPart {
	if len(rows) == 0 {
		return r.none("handout.daily.figures", "handout.daily.no_metrics")
	}
	most := 1.25
	for _, m := range rows {
		if m.share != nil {
			most = max(most, min(*m.share*1.03, 2))
		}
	}
	t := tableau{Columns: []reportColumn{{Head: r.t("handout.daily.metric"), Most: 46}, {Graph: true, Ticks: []tick{{1 / most, r.one("handout.review.target100"), true}}},
		r.dayFigure("day"), r.dayFigure("aim"), r.dayFigure("share"), r.dayFigure("total"), r.dayFigure("pace")}}
	t.Columns[3].Grey, t.Columns[4].Bold, t.Columns[6].Grey = true, true, true
	for _, m := range rows {
		name := reportCell{Text: r.counted(m.Name, m.Unit, m.ID)}
		graph, share := reportCell{}, reportCell{Text: percent(m.share)}
		if m.share != nil {
			short := *m.share < shortOf
			graph.Graph = bar{min(*m.share, most) / most, short, *m.share > most}
			share.Warn, name.Bold = short, short
		}
		aim := r.measured(m.ID, rounded(m.pace))
		if m.atMost && m.pace != nil {
			aim = "≤ " + aim
		}
		total, pace := none, none
		if m.total != nil {
			total, pace = r.measured(m.ID, m.total.Actual), percent(m.total.Share)
		}
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{name, graph, {Text: r.measured(m.ID, m.actual)}, {Text: aim}, share, {Text: total}, {Text: pace}}})
	}
	t.Source = []words{r.t("handout.daily.figures.of")}
	var unread []string
	for _, m := range r.f.Day.Metrics {
		unread = append(unread, r.clean(m.Name))
	}
	if len(unread) > 0 {
		list := strings.Join(unread, locale.T(r.tongue.langs()[0], "handout.daily.and"))
		t.Source = append(t.Source, words{r.one("handout.daily.missing") + " " + list})
	}
	return t
}

// rounded is a pace without decimals where it is large: it is a share that nobody counts by.
func rounded(v *float64) *float64 {
	if v == nil || math.Abs(*v) < 100 {
		return v
	}
	return new(math.Round(*v))
}

const noBreakSpace = "\u00a0"

func (r *dailyReader) dayFigure(key string) reportColumn {
	return reportColumn{Head: r.t("handout.daily.col." + key), Right: true}
}

// none is a part that has nothing to tell, and says so.
func (r *dailyReader) none(title, key string) tableau {
	return tableau{Title: r.t(title), Columns: []reportColumn{{}}, Rows: []reportRow{cells(r.one(key))}}
}
