package app_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// ads is what an advertising platform exports, three rows of one day and channel among them.
const ads = "Date,Campaign,Impressions,Clicks\n24-05-2026,A,1000,10\n24-05-2026,A,500,5\n24-05-2026,B,300,9\n25-05-2026,A,700,0\n"

func readAds(id campaign.ID) app.ImportReadings {
	return app.ImportReadings{Campaign: id, Data: []byte(ads), Map: map[string]string{"Campaign": "channel", "Impressions": "impressions", "Clicks": "clicks"}}
}

// fair is a campaign that is live from 24 to 27 May, with a goal of 8,000 impressions: the test is on its third day.
func fair(t *testing.T, a *app.App) (id campaign.ID, metric map[string]campaign.ID) {
	t.Helper()
	id = must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Fair", Template: "blank", Live: "2026-05-24"}))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	edits := []campaign.Edit{}
	for _, p := range w.Periods {
		if p.Kind == "live" {
			edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "period", Row: p.ID, Set: campaign.Fields{"starts": "2026-05-24", "ends": "2026-05-27"}})
		} else {
			edits = append(edits, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
		}
	}
	must[app.Applied](t)(a.Edits.Apply(id, edits))
	must[app.ImportedReadings](t)(a.Import.Readings(readAds(id)))
	metric = map[string]campaign.ID{}
	for _, m := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Metrics {
		metric[m.Name] = m.ID
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Create, Kind: "goal", Row: "g", Set: campaign.Fields{"name": "Seen", "metric": string(metric["impressions"]), "target": 8000.0}},
		{Op: campaign.Create, Kind: "metric", Row: "ctr", Set: campaign.Fields{"position": "zz", "name": "Click rate", "unit": "%", "aggregate": "ratio", "over": string(metric["clicks"]), "under": string(metric["impressions"])}},
		{Op: campaign.Patch, Kind: "metric", Row: metric["impressions"], Set: campaign.Fields{"core": true}},
	}))
	return id, metric
}

func TestImportReadings(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	id := newCampaign(t, a, "x", "blank")
	in := readAds(id)
	in.Preview, in.Job = true, "job"
	seen := must[app.ImportedReadings](t)(a.Import.Readings(in))
	if seen.Plan.Made != 6 || seen.Applied != nil || !slices.Contains(h.events, "progress") || *seen.Plan.Totals[0].Total != 2500 {
		t.Errorf("%+v", seen.Plan)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Channels)+len(w.Metrics) != 0 {
		t.Fatal("a look has written")
	}
	in.Preview = false
	got := must[app.ImportedReadings](t)(a.Import.Readings(in))
	if got.Applied.Label != "import 6 readings" {
		t.Error(got.Applied.Label)
	}
	rows := must[[]app.DataReading](t)(a.Data.Readings(id))
	if len(rows) != 6 || !slices.Contains(rows, app.DataReading{Metric: "impressions", Channel: "A", Day: "2026-05-24", Value: 1500}) {
		t.Errorf("%+v", rows)
	}
	if again := must[app.ImportedReadings](t)(a.Import.Readings(in)); again.Applied.Step != "" || again.Plan.Unchanged != 6 {
		t.Errorf("%+v", again)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Channels)+len(w.Metrics)+len(must[[]app.DataReading](t)(a.Data.Readings(id))) != 0 {
		t.Error("an import is not one undo step")
	}
	// what was taken back comes again, with the same ids
	if again := must[app.ImportedReadings](t)(a.Import.Readings(in)); again.Plan.Made != 6 || len(must[[]app.DataReading](t)(a.Data.Readings(id))) != 6 {
		t.Errorf("%+v", again.Plan)
	}
	in.Data = []byte(strings.ReplaceAll(ads, "24-05", "04-05")[:strings.Index(ads, "25-05")])
	if _, err := a.Import.Readings(in); code(err) != "import.dates_ask" || !strings.Contains(err.Error(), "4 May 2026") || !strings.Contains(err.Error(), "5 Apr 2026") {
		t.Error(err)
	}
	h.on = func(event string, data any) {
		if p, is := data.(app.Progress); is && p.Phase == "match" {
			a.Jobs.Cancel("job")
		}
	}
	in = readAds(id)
	in.Job = "job"
	if _, err := a.Import.Readings(in); code(err) != "cancelled" {
		t.Error(err)
	}
}

// An import of many readings answers few of them as rows; taken back and put back, all of them go and come.
func TestManyReadingsAreCounted(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	data := "Date,Views\n"
	for i := range 1150 {
		data += string(campaign.Date("2026-01-01").Add(i)) + ",5\n"
	}
	got := must[app.ImportedReadings](t)(a.Import.Readings(app.ImportReadings{Campaign: id, Data: []byte(data), Map: map[string]string{"Views": "views"}}))
	if got.Plan.Made != 1150 || len(got.Applied.Changes) != 101 || got.Applied.More != 1050 { // the metric and a hundred readings
		t.Errorf("%d changes and %d more", len(got.Applied.Changes), got.Applied.More)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if left := must[[]app.DataReading](t)(a.Data.Readings(id)); len(left) != 0 {
		t.Errorf("%d readings are left", len(left))
	}
	must[app.Applied](t)(a.Edits.Redo())
	if back := must[[]app.DataReading](t)(a.Data.Readings(id)); len(back) != 1150 || back[1149].Value != 5 {
		t.Errorf("%d readings came again", len(back))
	}
}

func TestTotals(t *testing.T) {
	a := open(t, config(t), &host{})
	id, _ := fair(t, a)
	got := must[app.DataTotals](t)(a.Data.Totals(id, "", ""))
	if got.Readings != 6 || got.First != "2026-05-24" || got.Last != "2026-05-25" || len(got.Channels) != 2 || len(got.Days) != 2 {
		t.Errorf("%+v", got)
	}
	seen, rate := got.Metrics[0], got.Metrics[2]
	// 1,500 + 300 + 700 of 8,000; a rate of 24 ÷ 2,500, of B 9 ÷ 300
	if *seen.Total != 2500 || *seen.Channels[1] != 300 || *seen.Achieved != 0.3125 || seen.Met || *rate.Total != 0.96 || *rate.Channels[1] != 3 {
		t.Errorf("%+v, %v", seen, *rate.Total)
	}
	// two of four live days are over: 2,500 of 4,000
	if p := seen.Pace; p.Day != "2026-05-25" || *p.Expected != 4000 || *p.Share != 0.625 {
		t.Errorf("%+v", p)
	}
}

func TestDataPage(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	v := must[app.DataPage](t)(a.Data.View(id, ""))
	if len(v.Days) != 4 || v.Days[0].Day != "2026-05-24" || v.Days[0].Period != "live" || v.Today != "2026-05-26" || len(v.Missing) != 0 {
		t.Errorf("%+v", v)
	}
	seen, today := v.Days[1].Figures[0], v.Days[2].Figures[0]
	// 700 of the 2,000 that the second day had to bring
	if *seen.Value != 700 || !seen.Computed || *seen.Pace != 2000 || *seen.Share != 0.35 || !seen.Low || today.Low || today.Value != nil {
		t.Errorf("%+v %+v", seen, today)
	}
	if len(v.Shortfalls) != 1 || v.Shortfalls[0].Metric != metric["impressions"] || v.Shortfalls[0].Deviation != "" {
		t.Errorf("%+v", v.Shortfalls)
	}
	if b := must[app.DataPage](t)(a.Data.View(id, must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Channels[1].ID)); b.Days[1].Figures[0].Value != nil || *b.Total[0] != 300 || b.Days[0].Figures[0].Computed {
		t.Errorf("%+v", b.Days)
	}
	s := must[app.DataSeries](t)(a.Data.Series(id, metric["impressions"], true))
	if len(s.Days) != 4 || *s.All[1] != 2500 || *s.Pace[3] != 8000 || len(s.Lines) != 2 || *s.Lines[0].Values[1] != 2200 {
		t.Errorf("%+v", s)
	}
	if _, err := a.Data.Series(id, "nothing", false); code(err) != "metric.unknown" {
		t.Error(err)
	}
}

func TestEnterReadings(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	got := must[app.DataEntered](t)(a.Data.Enter(id, w.Channels[0].ID, []app.DataCell{
		{Day: "2026-05-26", Metric: metric["impressions"], Text: "1.2万"},
		{Day: "2026-05-26", Metric: metric["clicks"], Text: "-4"},
		{Day: "2026-05-26", Metric: "ctr", Text: "5"},
		{Day: "2026-05-24", Metric: metric["clicks"], Text: ""},
		{Day: "2026-05-26", Metric: "nothing", Text: "5"},
	}))
	codes := []string{}
	for _, r := range got.Refused {
		codes = append(codes, r.Code)
		if strings.HasPrefix(r.Message, "problem.") {
			t.Errorf("no words for %s", r.Code)
		}
	}
	if !slices.Equal(codes, []string{"reading.negative", "reading.computed", "row.gone"}) || got.Applied.Label != "enter 2 readings" {
		t.Errorf("%v, %q", codes, got.Applied.Label)
	}
	rows := must[[]app.DataReading](t)(a.Data.Readings(id))
	if len(rows) != 6 || !slices.Contains(rows, app.DataReading{Metric: "impressions", Channel: "A", Day: "2026-05-26", Value: 12_000}) { // one more, one less
		t.Errorf("%+v", rows)
	}
	// the whole of a day that its channels make up is not typed; of any other day it is
	whole := must[app.DataEntered](t)(a.Data.Enter(id, "", []app.DataCell{{Day: "2026-05-24", Metric: metric["impressions"], Text: "1"}}))
	if len(whole.Refused) != 1 || whole.Refused[0].Code != "reading.split" || whole.Applied.Step != "" {
		t.Errorf("%+v", whole)
	}
	whole = must[app.DataEntered](t)(a.Data.Enter(id, "", []app.DataCell{{Day: "2026-05-27", Metric: metric["impressions"], Text: "1"}}))
	if len(whole.Refused) != 0 || whole.Applied.Label != "enter impressions, 27 May 2026" {
		t.Errorf("%+v", whole)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	if again := must[[]app.DataReading](t)(a.Data.Readings(id)); len(again) != 6 || slices.Contains(again, app.DataReading{Metric: "impressions", Channel: "A", Day: "2026-05-26", Value: 12_000}) {
		t.Errorf("%+v", again)
	}
}

func TestDeviation(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	finds := func() (out []string) {
		for _, f := range must[app.Readiness](t)(a.Campaigns.Readiness(id)).Findings {
			if f.Rule == "data.deviation" || f.Rule == "data.daily" {
				out = append(out, f.Code)
			}
		}
		return out
	}
	if got := finds(); !slices.Equal(got, []string{"none"}) {
		t.Fatalf("%v", got)
	}
	o := must[app.DeviationOffer](t)(a.Data.Offer(id, metric["impressions"], "", "2026-05-25", false))
	// 700 ÷ 2,000; A fell from 1,500 to 700, B was not read
	if *o.Expected != 2000 || *o.Actual != 700 || *o.Share != 0.35 || o.Name != "impressions, 25 May" || o.Deadline != "2026-05-27" || len(o.Clues) != 2 || *o.Clues[0].Change > -0.53 || o.Clues[1].Actual != nil {
		t.Errorf("%+v", o)
	}
	if until := must[app.DeviationOffer](t)(a.Data.Offer(id, metric["impressions"], "", "2026-05-25", true)); *until.Expected != 4000 || *until.Actual != 2500 {
		t.Errorf("%+v", until)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Create, Kind: "deviation", Row: "d", Set: campaign.Fields{"name": o.Name, "metric": string(o.Metric), "day": string(o.Day), "cause": "throttled"}}}))
	d := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Deviations[0]
	if d.Opened == nil || time.UnixMilli(*d.Opened).Format(time.DateOnly) != "2026-05-26" || d.Deadline != "2026-05-27" || !d.DeadlineTime.Valid() {
		t.Errorf("%+v", d)
	}
	if got := finds(); !slices.Equal(got, []string{"fix", "owner"}) {
		t.Errorf("%v", got)
	}
	if v := must[app.DataPage](t)(a.Data.View(id, "")); v.Shortfalls[0].Deviation != "d" || v.Days[1].Figures[0].Deviation != "d" {
		t.Errorf("%+v", v.Shortfalls)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "deviation", Row: "d", Set: campaign.Fields{"state": "done"}}}))
	if d = must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Deviations[0]; d.DoneOn != "2026-05-26" {
		t.Errorf("%+v", d)
	}
	if got := finds(); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// The second of four live days brought 700 of the 2,000 that 8,000 ask of it, 2,500 of 8,000 so far; no click in 700
// impressions is a rate of nothing, without a target. The third was not read.
func TestDayNumbers(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	got := must[[]app.DayNumber](t)(a.Day.Numbers(id, "2026-05-25"))
	if len(got) != 3 {
		t.Fatalf("%+v", got)
	}
	n := got[0]
	if n.Metric != metric["impressions"] || *n.Value != 700 || *n.Pace != 2000 || *n.Share != 0.35 || !n.Low || n.Deviation != "" || *n.Total != 2500 || *n.Target != 8000 || *n.Achieved != 0.3125 {
		t.Errorf("%+v", n)
	}
	if n = got[2]; n.Name != "Click rate" || *n.Value != 0 || n.Pace != nil || n.Low || n.Total != nil || n.Target != nil {
		t.Errorf("%+v", n)
	}
	if got := must[[]app.DayNumber](t)(a.Day.Numbers(id, "")); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if _, err := a.Day.Numbers(id, "June"); code(err) != "day.bad" {
		t.Error(err)
	}
	if _, err := a.Day.Numbers("nowhere", ""); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}

// The task of a deviation is known by its deviation, whatever either is called.
func TestTaskOfADeviation(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	o := must[app.DeviationOffer](t)(a.Data.Offer(id, metric["impressions"], "", "2026-05-25", false))
	other := must[app.DeviationOffer](t)(a.Data.Offer(id, metric["impressions"], "", "2026-05-25", false))
	if o.Row == "" || o.Task == "" || o.Row == o.Task || o.Row == other.Row || o.Task == other.Task {
		t.Errorf("%+v, %+v", o, other)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Create, Kind: "deviation", Row: o.Row, Set: campaign.Fields{"name": o.Name}},
		{Op: campaign.Create, Kind: "task", Row: o.Task, Set: campaign.Fields{"title": "Bid higher"}},
	}))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Patch, Kind: "deviation", Row: o.Row, Set: campaign.Fields{"name": "Slow Monday"}},
		{Op: campaign.Patch, Kind: "task", Row: o.Task, Set: campaign.Fields{"title": "Bid twice", "notes": ""}},
	}))
	if got := must[app.DataPage](t)(a.Data.View(id, "")).Tasks; len(got) != 1 || got[o.Row] != o.Task {
		t.Errorf("%v, want %s of %s", got, o.Task, o.Row)
	}
}

// Of 700 in seven days, at the end of the third (12 June is the third of 10 to 16): 300. 230 is 77 % of that, too little; 240 is
// 80 %; 700 is all of it. What may be 700 at most is won once its deadline is over. A goal whose deadline is over has no pace left
// to keep, also while the campaign is live.
func TestGoalStandings(t *testing.T) {
	c := config(t)
	c.Now = func() time.Time { return time.Date(2026, 6, 13, 9, 0, 0, 0, time.Local) }
	for _, tc := range []struct {
		value    float64
		deadline string
		most     bool
		achieved float64
		state    string
	}{
		{230, "2026-06-16", false, 230.0 / 700, "low"},
		{240, "2026-06-16", false, 240.0 / 700, ""},
		{700, "2026-06-16", false, 1, "met"},
		{699, "2026-06-12", false, 699.0 / 700, "missed"},
		{699, "2026-06-13", false, 699.0 / 700, ""},
		{350, "2026-06-16", true, 2, ""},
		{350, "2026-06-12", true, 2, "met"},
		{1400, "2026-06-12", true, 0.5, "missed"},
	} {
		a := open(t, c, &host{})
		id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "x", Template: "blank", Live: "2026-06-10"}))
		direction := map[bool]string{true: "at_most", false: "at_least"}[tc.most]
		apply(t, a, id,
			create("metric", "m", campaign.Fields{"name": "Sign-ups"}),
			create("goal", "g", campaign.Fields{"name": "Sign-ups", "metric": "m", "target": 700.0, "deadline": tc.deadline, "direction": direction}),
			create("goal", "none", campaign.Fields{"name": "Nothing read"}))
		must[app.DataEntered](t)(a.Data.Enter(id, "", []app.DataCell{{Metric: "m", Day: "2026-06-12", Text: strconv.FormatFloat(tc.value, 'f', -1, 64)}}))
		got := must[[]app.GoalStanding](t)(a.Data.Goals(id))
		if s := got[0]; *s.Expected != 300 || s.Due != (tc.deadline < "2026-06-13") || !tc.most && *s.Share != tc.value/300 || tc.most && *s.Share != 300/tc.value {
			t.Errorf("%+v: pace %v of %v", tc, *s.Share, *s.Expected)
		}
		if used := got[0].Used; tc.most != (used != nil) || tc.most && *used != tc.value/700 { // how much of the limit is taken
			t.Errorf("%+v: used %v", tc, used)
		}
		if len(got) != 1 || got[0].Goal != "g" || got[0].Day != "2026-06-12" || *got[0].Actual != tc.value || *got[0].Achieved != tc.achieved || got[0].State != tc.state {
			t.Errorf("%+v: %+v", tc, got)
		}
	}
	a := open(t, c, &host{})
	if _, err := a.Data.Goals("nowhere"); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

// A had 15 clicks of 2,200 impressions until 25 May: 0.68 %, 68 % of a target of 1 %; B had 9 of 300, 3 %.
func TestChannelRates(t *testing.T) {
	a := open(t, config(t), &host{})
	id, _ := fair(t, a)
	channel := map[string]campaign.ID{}
	for _, c := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Channels {
		channel[c.Name] = c.ID
	}
	if got := must[[]app.ChannelRate](t)(a.Data.Rates(id, channel["A"])); len(got) != 0 {
		t.Errorf("without a target: %+v", got)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Create, Kind: "goal", Row: "rate", Set: campaign.Fields{"name": "Rate", "metric": "ctr", "target": 1.0}}}))
	of := func(name string) app.ChannelRate {
		got := must[[]app.ChannelRate](t)(a.Data.Rates(id, channel[name]))
		if len(got) != 1 {
			t.Fatalf("%+v", got)
		}
		return got[0]
	}
	if r := of("A"); r.Metric != "ctr" || strconv.FormatFloat(*r.Value, 'f', 2, 64) != "0.68" || strconv.FormatFloat(*r.Share, 'f', 2, 64) != "0.68" || !r.Low || r.Day != "2026-05-25" || r.Deviation != "" {
		t.Errorf("%+v", r)
	}
	if r := of("B"); *r.Value != 3 || r.Low || r.Day != "2026-05-24" {
		t.Errorf("%+v", r)
	}
	if got := must[[]app.ChannelRate](t)(a.Data.Rates(id, "gone")); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	o := must[app.DeviationOffer](t)(a.Data.Offer(id, "ctr", channel["A"], "2026-05-25", true))
	if o.Channel != channel["A"] || *o.Expected != 1 || strconv.FormatFloat(*o.Actual, 'f', 2, 64) != "0.68" || o.Name != "Click rate on A, 25 May" {
		t.Errorf("%+v", o)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Create, Kind: "deviation", Row: "d", Set: campaign.Fields{"name": o.Name, "metric": "ctr", "channel": string(o.Channel), "day": "2026-05-25"}}}))
	if a, b := of("A"), of("B"); a.Deviation != "d" || b.Deviation != "" {
		t.Errorf("%+v %+v", a, b)
	}
}
