package app_test

import (
	"sync"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// wall is a clock that a test sets.
type wall struct {
	mu sync.Mutex
	at time.Time
}

func (w *wall) now() time.Time { w.mu.Lock(); defer w.mu.Unlock(); return w.at }
func (w *wall) add(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = w.at.Add(d)
}

func incidents(t *testing.T) (*app.App, campaign.ID, *wall) {
	t.Helper()
	c, clock := config(t), &wall{at: time.Date(2026, 6, 4, 14, 0, 0, 0, time.Local)}
	c.Now = clock.now
	a := open(t, c, &host{})
	id := newCampaign(t, a, "Tea", "blank")
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "person", Row: "su", Set: campaign.Fields{"name": "Su"}},
		campaign.Edit{Op: campaign.Create, Kind: "person", Row: "lin", Set: campaign.Fields{"name": "lin"}},
		campaign.Edit{Op: campaign.Create, Kind: "risk", Row: "press", Set: campaign.Fields{"name": "Bad press", "category": "press", "likelihood": 3, "impact": 5, "owner": "su", "minutes": 120, "response": "Answer within 2 hours."}},
		campaign.Edit{Op: campaign.Create, Kind: "risk", Row: "rain", Set: campaign.Fields{"name": "Rain", "likelihood": 2, "impact": 3}})
	return a, id, clock
}

// Bad press: its risk says two hours; it is answered after 100 minutes, closed, taken up again, and each call is one step.
func TestAnIncidentOfARisk(t *testing.T) {
	a, id, clock := incidents(t)
	started := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Risk: "press"}))
	row := func() campaign.Incident {
		t.Helper()
		w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		if len(w.Incidents) != 1 {
			t.Fatalf("%+v", w.Incidents)
		}
		return w.Incidents[0]
	}
	state := func(want string, elapsed, left time.Duration) {
		t.Helper()
		b := must[app.IncidentBoard](t)(a.Incidents.Board(id))
		if c := b.Clocks[0]; len(b.Clocks) != 1 || c.State != want || c.Elapsed != elapsed.Milliseconds() || c.Left != left.Milliseconds() || b.Now != clock.now().UnixMilli() {
			t.Errorf("%+v, want %s", b, want)
		}
	}
	if i := row(); i.ID != started.Incident || i.Name != "Bad press" || i.Tier != "critical" || i.Owner != "su" || *i.Minutes != 120 || i.Risk != "press" || i.Answered != nil {
		t.Errorf("%+v", i)
	}
	if started.Applied.Label != "start incident “Bad press”" {
		t.Error(started.Applied.Label)
	}
	state("running", 0, 2*time.Hour)
	clock.add(100 * time.Minute)
	must[app.Applied](t)(a.Incidents.Log(id, started.Incident, "Answer agreed with the client"))
	must[app.Applied](t)(a.Incidents.Answer(id, started.Incident))
	clock.add(time.Hour)
	state("met", 100*time.Minute, 20*time.Minute)
	if again := must[app.Applied](t)(a.Incidents.Answer(id, started.Incident)); again.Step != "" {
		t.Errorf("answered twice: %+v", again)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if e := w.LogEntries; len(e) != 1 || e[0].Person != "lin" || e[0].At != *row().Answered || e[0].Incident != started.Incident {
		t.Errorf("%+v", e)
	}
	must[app.Applied](t)(a.Incidents.Close(id, started.Incident, " Withdrawn "))
	if i := row(); *i.Closed != *i.Answered+time.Hour.Milliseconds() || i.Outcome != "Withdrawn" {
		t.Errorf("%+v", i)
	}
	must[app.Applied](t)(a.Incidents.Reopen(id, started.Incident))
	if i := row(); i.Closed != nil || i.Answered == nil || i.Outcome != "Withdrawn" {
		t.Errorf("%+v", i)
	}
	must[app.Applied](t)(a.Incidents.Reopen(id, started.Incident))
	state("over", 160*time.Minute, 0)
	if r := must[app.Readiness](t)(a.Campaigns.Readiness(id)); !found(r, "incident.clock", "over") {
		t.Errorf("%+v", r.Findings)
	}
	must[app.Applied](t)(a.Edits.Undo())
	state("met", 100*time.Minute, 20*time.Minute)
	for range 4 { // the reopening, the closing, the answer, the log
		must[app.Applied](t)(a.Edits.Undo())
	}
	state("over", 160*time.Minute, 0)
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Incidents) != 0 {
		t.Errorf("%+v", w.Incidents)
	}
}

func found(r app.Readiness, rule, code string) bool {
	for _, f := range r.Findings {
		if f.Rule == rule && f.Code == code {
			return true
		}
	}
	return false
}

// A judgement is at hand as long as no clock runs over, and not longer, though nobody wrote anything.
func TestReadinessFollowsTheClock(t *testing.T) {
	a, id, clock := incidents(t)
	must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Tier: "critical"}))
	for _, tc := range []struct {
		add  time.Duration
		over bool
	}{{0, false}, {30 * time.Minute, false}, {time.Millisecond, true}} {
		clock.add(tc.add)
		s := must[[]app.Standing](t)(a.Campaigns.Standings([]campaign.ID{id}))
		r := must[app.Readiness](t)(a.Campaigns.Readiness(id))
		if found(r, "incident.clock", "over") != tc.over || s[0].Blockers != r.Blockers {
			t.Errorf("after %v: %+v, %+v", tc.add, s, r.Findings)
		}
	}
}

// Without a risk: unnamed and of the middle tier, whose limit is this workspace's; its limit goes with its tier until somebody
// says otherwise. Of a risk without a limit it is that of the tier its score gives.
func TestAnIncidentWithoutARisk(t *testing.T) {
	a, id, _ := incidents(t)
	must[app.Applied](t)(a.Campaigns.TuneRule("incident.clock", false, "", map[string]int64{"incident_major": 90}))
	first := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{}))
	second := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Name: "  Lost \n child ", Tier: "critical", Area: "Hall"}))
	third := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Risk: "rain"}))
	of := func(row campaign.ID) (campaign.Incident, int64) {
		t.Helper()
		for _, i := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Incidents {
			if i.ID == row {
				return i, *i.Minutes
			}
		}
		t.Fatal(row)
		return campaign.Incident{}, 0
	}
	if i, m := of(first.Incident); i.Name != "Incident" || i.Tier != "major" || m != 90 || i.Risk != "" {
		t.Errorf("%+v, %d", i, m)
	}
	if i, m := of(second.Incident); i.Name != "Lost child" || i.Tier != "critical" || m != 30 || i.Area != "Hall" {
		t.Errorf("%+v, %d", i, m)
	}
	if i, m := of(third.Incident); i.Tier != "minor" || m != 1440 {
		t.Errorf("%+v, %d", i, m)
	}
	must[app.Applied](t)(a.Incidents.Grade(id, first.Incident, "critical"))
	if i, m := of(first.Incident); i.Tier != "critical" || m != 30 {
		t.Errorf("%+v, %d", i, m)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "incident", Row: first.Incident, Set: campaign.Fields{"minutes": 45}})
	must[app.Applied](t)(a.Incidents.Grade(id, first.Incident, "minor"))
	if i, m := of(first.Incident); i.Tier != "minor" || m != 45 {
		t.Errorf("%+v, %d", i, m)
	}
	must[app.Applied](t)(a.Incidents.Close(id, second.Incident, ""))
	if i, _ := of(second.Incident); i.Answered == nil || *i.Answered != *i.Closed {
		t.Errorf("%+v", i)
	}
	must[app.Applied](t)(a.Incidents.Reopen(id, second.Incident))
	if i, _ := of(second.Incident); i.Answered != nil || i.Closed != nil {
		t.Errorf("%+v", i)
	}
	if again := must[app.Applied](t)(a.Incidents.Reopen(id, second.Incident)); again.Step != "" {
		t.Errorf("%+v", again)
	}
}

// The laptop's clock goes back an hour: nothing becomes negative, and an answer does not come before the start.
func TestAnIncidentAndAClockSetBack(t *testing.T) {
	a, id, clock := incidents(t)
	started := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Risk: "press"}))
	clock.add(-time.Hour)
	if c := must[app.IncidentBoard](t)(a.Incidents.Board(id)).Clocks[0]; c.State != "running" || c.Elapsed != 0 || c.Left != 7_200_000 || !c.Behind {
		t.Errorf("%+v", c)
	}
	must[app.Applied](t)(a.Incidents.Answer(id, started.Incident))
	if i := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Incidents[0]; *i.Answered != *i.Started {
		t.Errorf("%+v", i)
	}
}

// Times are corrected by typing them.
func TestIncidentTimes(t *testing.T) {
	a, id, clock := incidents(t)
	in := must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Risk: "press"})).Incident
	clock.add(10 * time.Minute)
	must[app.Applied](t)(a.Incidents.Log(id, in, "Called the client"))
	entry := func() campaign.LogEntry { return must[*campaign.Workbook](t)(a.Campaigns.Show(id)).LogEntries[0] }
	must[app.Applied](t)(a.Incidents.SetTime(id, "log_entry", entry().ID, "at", "13:58"))
	if got := time.UnixMilli(entry().At).Format(time.DateTime); got != "2026-06-04 13:58:00" {
		t.Error(got)
	}
	must[app.Applied](t)(a.Incidents.SetTime(id, "incident", in, "started", "13:50"))
	if c := must[app.IncidentBoard](t)(a.Incidents.Board(id)).Clocks[0]; c.Elapsed != 20*60_000 {
		t.Errorf("%+v", c)
	}
	if same := must[app.Applied](t)(a.Incidents.SetTime(id, "incident", in, "started", "13:50")); same.Step != "" {
		t.Errorf("%+v", same)
	}
	must[app.Applied](t)(a.Incidents.Answer(id, in))
	for want, call := range map[string]func() error{
		"incident.time":   func() error { _, err := a.Incidents.SetTime(id, "incident", in, "started", "soon"); return err },
		"incident.ends":   func() error { _, err := a.Incidents.SetTime(id, "incident", in, "answered", "13:00"); return err },
		"incident.future": func() error { _, err := a.Incidents.SetTime(id, "incident", in, "answered", "23:50"); return err },
		"incident.gone":   func() error { _, err := a.Incidents.SetTime(id, "incident", in, "name", "13:00"); return err },
		"incident.risk": func() error {
			_, err := a.Incidents.Start(id, app.NewIncident{Risk: "nowhere"})
			return err
		},
		"invalid": func() error { _, err := a.Incidents.Start(id, app.NewIncident{Tier: "awful"}); return err },
	} {
		if got := code(call()); got != want {
			t.Errorf("%s: %s", want, got)
		}
	}
	for name, err := range map[string]error{
		"answer": second(a.Incidents.Answer(id, "x")), "close": second(a.Incidents.Close(id, "x", "")), "reopen": second(a.Incidents.Reopen(id, "x")),
		"log": second(a.Incidents.Log(id, "x", "y")), "grade": second(a.Incidents.Grade(id, "x", "minor")), "time": second(a.Incidents.SetTime(id, "log_entry", "x", "at", "9:00")),
	} {
		if code(err) != "incident.gone" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := second(a.Incidents.Log(id, in, " ")); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	if _, err := a.Incidents.Start("nowhere", app.NewIncident{}); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
	if _, err := a.Incidents.Start(campaign.LibraryScope, app.NewIncident{}); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
	template := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), "Salon", false))
	if _, err := a.Incidents.Start(template, app.NewIncident{}); code(err) != "incident.template" {
		t.Errorf("%v", err)
	}
	if _, err := a.Incidents.Board("nowhere"); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

// The figures of a day are those of today where no day is named.
func TestDayFigures(t *testing.T) {
	a, id, _ := incidents(t)
	must[app.IncidentStarted](t)(a.Incidents.Start(id, app.NewIncident{Risk: "press"}))
	f := must[campaign.DayFigures](t)(a.Day.Figures(id, ""))
	if f.Day != "2026-06-04" || f.Today != f.Day || len(f.Incidents) != 1 || f.Incidents[0].Owner != "Su" || len(f.Clocks) != 1 {
		t.Errorf("%+v", f)
	}
	// Of the core metrics of a day of warm-up or live, those that nobody has entered; a ratio is not entered.
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "period", Row: "w", Set: campaign.Fields{"kind": "warmup", "starts": "2026-06-03", "ends": "2026-06-05"}},
		campaign.Edit{Op: campaign.Create, Kind: "metric", Row: "m1", Set: campaign.Fields{"name": "Visits", "core": true}},
		campaign.Edit{Op: campaign.Create, Kind: "metric", Row: "m2", Set: campaign.Fields{"name": "Scans", "core": true}},
		campaign.Edit{Op: campaign.Create, Kind: "metric", Row: "m3", Set: campaign.Fields{"name": "Rate", "core": true, "aggregate": "ratio"}},
		campaign.Edit{Op: campaign.Create, Kind: "metric", Row: "m4", Set: campaign.Fields{"name": "Likes"}},
		campaign.Edit{Op: campaign.Create, Kind: "channel", Row: "c", Set: campaign.Fields{"name": "Door"}},
		campaign.Edit{Op: campaign.Create, Kind: "reading", Row: "r1", Set: campaign.Fields{"metric": "m2", "channel": "c", "day": "2026-06-04", "value": 0}},
		campaign.Edit{Op: campaign.Create, Kind: "reading", Row: "r2", Set: campaign.Fields{"metric": "m1", "channel": "c", "day": "2026-06-04"}})
	for day, want := range map[campaign.Date]int{"2026-06-04": 1, "2026-06-03": 2, "2026-05-20": 0, "2026-06-05": 0} { // one is read, none, before the warm-up, tomorrow
		if f := must[campaign.DayFigures](t)(a.Day.Figures(id, day)); len(f.Metrics) != want || want == 1 && f.Metrics[0].Row != "m1" {
			t.Errorf("%s: %+v", day, f.Metrics)
		}
	}
	if f := must[campaign.DayFigures](t)(a.Day.Figures(id, "2026-06-03")); f.Day != "2026-06-03" || len(f.Incidents) != 0 {
		t.Errorf("%+v", f)
	}
	if _, err := a.Day.Figures(id, "June"); code(err) != "day.bad" {
		t.Errorf("%v", err)
	}
	if _, err := a.Day.Figures("nowhere", ""); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}
