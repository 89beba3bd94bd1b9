package app_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// planned makes a campaign live from Monday 15 to Sunday 21 June 2026, whose tasks a to c wait for one another: a is due on
// Friday 5 June, b takes Monday and Tuesday, c is due on Wednesday the 10th. d is done.
func planned(t *testing.T, c app.Config) (*app.App, campaign.ID) {
	t.Helper()
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")
	edits := []campaign.Edit{}
	for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Periods {
		edits = append(edits, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
	}
	period := func(row campaign.ID, kind string, starts, ends campaign.Date) {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "period", Row: row, Set: campaign.Fields{"kind": kind, "starts": string(starts), "ends": string(ends)}})
	}
	period("preparation", "preparation", "2026-06-01", "2026-06-14")
	period("live", "live", "2026-06-15", "2026-06-21")
	edits = append(edits,
		task("a", campaign.Fields{"title": "A", "starts": "2026-06-03", "due": "2026-06-05", "position": "V001"}),
		task("b", campaign.Fields{"title": "B", "starts": "2026-06-08", "due": "2026-06-09", "position": "V002"}),
		task("c", campaign.Fields{"title": "C", "due": "2026-06-10", "timing": "T-5", "position": "V003"}),
		task("d", campaign.Fields{"title": "D", "due": "2026-06-02", "state": "done", "position": "V004"}),
		campaign.Edit{Op: campaign.Create, Kind: "dependency", Row: "ba", Set: campaign.Fields{"task": "b", "on": "a"}},
		campaign.Edit{Op: campaign.Create, Kind: "dependency", Row: "cb", Set: campaign.Fields{"task": "c", "on": "b"}},
	)
	apply(t, a, id, edits...)
	return a, id
}

func dated(row campaign.ID, set campaign.Fields) campaign.Edit {
	return campaign.Edit{Op: campaign.Patch, Kind: "task", Row: row, Set: set}
}

func denied(t *testing.T, err error, code string) app.Error {
	t.Helper()
	var e *app.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Fatalf("%v, want %s", err, code)
	}
	return *e
}

// due are the days of tasks, as "start–due".
func due(t *testing.T, a *app.App, id campaign.ID) string {
	t.Helper()
	var out []string
	for _, x := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks {
		out = append(out, x.Title+" "+strings.TrimPrefix(string(x.Starts), "2026-")+"–"+strings.TrimPrefix(string(x.Due), "2026-"))
	}
	return strings.Join(out, ", ")
}

// a takes three work days, b two and c one: six in all. d is linked to nothing.
func TestCriticalPath(t *testing.T) {
	a, id := planned(t, config(t))
	s := must[campaign.Schedule](t)(a.Schedule.Critical(id))
	if s.Days != 6 || !reflect.DeepEqual(s.Path, []campaign.ID{"a", "b", "c"}) || s.Tasks[3].Critical || *s.Tasks[0].Slack != 4 {
		t.Errorf("%+v", s)
	}
	_, err := a.Schedule.Critical("none")
	denied(t, err, "campaign.unknown")
}

// a is due a work day later, on Monday: b begins then at the earliest, which it does. A day more moves b to Tuesday and
// Wednesday; c may be due on that Wednesday.
func TestMoveWithWhatFollows(t *testing.T) {
	a, id := planned(t, config(t))
	f := must[app.Foresight](t)(a.Schedule.Foresee(id, []campaign.Edit{dated("a", campaign.Fields{"due": "2026-06-11"})}, true))
	if f.Rows != 3 || f.Following != 2 || len(f.Moves) != 4 || len(f.Broken) != 0 || len(f.Past) != 0 || len(f.Outside) != 0 {
		t.Errorf("%+v", f)
	}
	alone := must[app.Foresight](t)(a.Schedule.Foresee(id, []campaign.Edit{dated("a", campaign.Fields{"due": "2026-06-11"})}, false))
	if alone.Rows != 1 || !reflect.DeepEqual(alone.Broken, []campaign.ID{"ba"}) || len(alone.Findings) == 0 || alone.Findings[0].Rule != "task.owner" {
		t.Errorf("%+v", alone)
	}
	was := due(t, a, id)
	got := must[app.Applied](t)(a.Schedule.Move(id, []campaign.Edit{dated("a", campaign.Fields{"starts": "2026-06-09", "due": "2026-06-11"})}, true))
	if due(t, a, id) != "A 06-09–06-11, B 06-11–06-12, C –06-12, D –06-02" || got.Label != "move “A” and 2 that follow" {
		t.Errorf("%s %q", due(t, a, id), got.Label)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if w.Tasks[2].Timing != "" {
		t.Error("the words of a date that has gone are kept")
	}
	must[app.Applied](t)(a.Edits.Undo())
	if due(t, a, id) != was {
		t.Error("one step moved it, and one undo does not take it back")
	}
	if got := must[app.Applied](t)(a.Schedule.Move(id, []campaign.Edit{dated("c", campaign.Fields{"starts": "2026-06-16", "due": "2026-06-17"})}, true)); got.Label != "move “C”" {
		t.Errorf("%q", got.Label)
	}
}

func TestRescheduleRefuses(t *testing.T) {
	a, id := planned(t, config(t))
	link := func(row, task, on campaign.ID) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "dependency", Row: row, Set: campaign.Fields{"task": string(task), "on": string(on)}}
	}
	for _, tc := range []struct {
		edit campaign.Edit
		code string
	}{
		{dated("d", campaign.Fields{"due": "2026-06-20"}), "schedule.done"},
		{link("ac", "a", "c"), "schedule.loop"},
		{dated("a", campaign.Fields{"title": "Z"}), "schedule.edit"},
		{dated("a", campaign.Fields{}), "schedule.edit"},
		{campaign.Edit{Op: campaign.Delete, Kind: "task", Row: "a"}, "schedule.edit"},
		{dated("a", campaign.Fields{"due": "2026-06-01"}), "invalid"}, // before its start
		{dated("a", campaign.Fields{"due": "2026-06-31"}), "invalid"},
	} {
		_, err := a.Schedule.Move(id, []campaign.Edit{tc.edit}, true)
		e := denied(t, err, tc.code)
		if tc.code == "schedule.loop" && e.Message != "These tasks would wait for one another, round and round: A → C → B → A. Take one of the links away first" {
			t.Errorf("%q", e.Message)
		}
	}
	_, err := a.Schedule.Foresee(id, []campaign.Edit{link("ac", "a", "c")}, true)
	denied(t, err, "schedule.loop")
	if due(t, a, id) != "A 06-03–06-05, B 06-08–06-09, C –06-10, D –06-02" {
		t.Error(due(t, a, id))
	}
}

// A new link moves what waits now: a after c, once the others are cut.
func TestLinkWithWhatFollows(t *testing.T) {
	a, id := planned(t, config(t))
	cut := campaign.Edit{Op: campaign.Delete, Kind: "dependency", Row: "ba"}
	link := campaign.Edit{Op: campaign.Create, Kind: "dependency", Set: campaign.Fields{"task": "a", "on": "c"}}
	must[app.Applied](t)(a.Schedule.Move(id, []campaign.Edit{cut, link}, true))
	if due(t, a, id) != "A 06-10–06-12, B 06-08–06-09, C –06-10, D –06-02" {
		t.Error(due(t, a, id))
	}
}

func TestMovePeriod(t *testing.T) {
	a, id := planned(t, config(t))
	e := campaign.Edit{Op: campaign.Patch, Kind: "period", Row: "live", Set: campaign.Fields{"starts": "2026-06-17", "ends": "2026-06-23"}}
	f := must[app.Foresight](t)(a.Schedule.Foresee(id, []campaign.Edit{e}, true))
	if f.Rows != 2 || f.Following != 1 || len(f.Moves) != 3 {
		t.Errorf("%+v", f)
	}
	if got := must[app.Applied](t)(a.Schedule.Move(id, []campaign.Edit{e}, true)); got.Label != "move “Live” and 1 that follows" || got.Summary.Live != "2026-06-17" {
		t.Errorf("%+v", got)
	}
}

// Ten days on: both periods, three tasks; what is done stays.
func TestMoveLive(t *testing.T) {
	a, id := planned(t, config(t))
	f := must[app.Foresight](t)(a.Schedule.ForeseeLive(id, "2026-06-25"))
	if f.Rows != 5 || len(f.Moves) != 9 || len(f.Kept) != 1 || f.Kept[0].Row != "d" || f.Live != "" || len(f.Past) != 0 {
		t.Errorf("%+v", f)
	}
	got := must[app.Applied](t)(a.Schedule.MoveLive(id, "2026-06-25"))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if due(t, a, id) != "A 06-13–06-15, B 06-18–06-19, C –06-20, D –06-02" || got.Label != "move the live day to 25 Jun 2026" || w.Tasks[2].Timing != "T-5" {
		t.Errorf("%s %q %q", due(t, a, id), got.Label, w.Tasks[2].Timing)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if due(t, a, id) != "A 06-03–06-05, B 06-08–06-09, C –06-10, D –06-02" {
		t.Error(due(t, a, id))
	}
	if again := must[app.Applied](t)(a.Schedule.MoveLive(id, "2026-06-15")); again.Step != "" {
		t.Errorf("to where it is: %+v", again)
	}
}

// Live yesterday, Monday the 25th of May: all three open tasks would lie before today. Into 2027, whose holidays nobody knows.
func TestMoveLiveWarns(t *testing.T) {
	a, id := planned(t, config(t))
	f := must[app.Foresight](t)(a.Schedule.ForeseeLive(id, "2026-05-25"))
	if f.Live == "" || len(f.Past) != 8 || len(f.Findings) == 0 {
		t.Errorf("%+v", f)
	}
	if f := must[app.Foresight](t)(a.Schedule.ForeseeLive(id, "2027-06-15")); !reflect.DeepEqual(f.Unknown, []int{2027}) {
		t.Errorf("%+v", f.Unknown)
	}
	for live, code := range map[campaign.Date]string{"": "live.missing", "2026-02-30": "live.invalid"} {
		_, err := a.Schedule.ForeseeLive(id, live)
		denied(t, err, code)
		_, err = a.Schedule.MoveLive(id, live)
		denied(t, err, code)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: "live"})
	_, err := a.Schedule.MoveLive(id, "2026-06-25")
	denied(t, err, "live.undated")
}

// From the 8th on, a week later: b, c and the live period; the preparation goes on to meet it.
func TestMoveFrom(t *testing.T) {
	a, id := planned(t, config(t))
	f := must[app.Foresight](t)(a.Schedule.ForeseeFrom(id, "2026-06-08", 7))
	if f.Rows != 4 || len(f.Kept) != 0 {
		t.Errorf("%+v", f)
	}
	got := must[app.Applied](t)(a.Schedule.MoveFrom(id, "2026-06-08", 7))
	if due(t, a, id) != "A 06-03–06-05, B 06-15–06-16, C –06-17, D –06-02" || got.Label != "move everything from 8 Jun 2026 on 7 days later" {
		t.Errorf("%s %q", due(t, a, id), got.Label)
	}
	if got := must[app.Applied](t)(a.Schedule.MoveFrom(id, "2026-06-15", -1)); got.Label != "move everything from 15 Jun 2026 on 1 day earlier" {
		t.Errorf("%q", got.Label)
	}
	for _, tc := range []struct {
		from campaign.Date
		days int
		code string
	}{{"", 1, "schedule.from"}, {"2026-06-31", 1, "schedule.from"}, {"2026-06-08", 0, "schedule.days"}, {"2026-06-08", 3661, "schedule.days"}, {"2026-06-08", -3661, "schedule.days"}} {
		_, err := a.Schedule.MoveFrom(id, tc.from, tc.days)
		denied(t, err, tc.code)
		_, err = a.Schedule.ForeseeFrom(id, tc.from, tc.days)
		denied(t, err, tc.code)
	}
}

// A task that moves beyond the last day of the campaign's periods, the 21st.
func TestOutsideTheCampaign(t *testing.T) {
	a, id := planned(t, config(t))
	f := must[app.Foresight](t)(a.Schedule.Foresee(id, []campaign.Edit{dated("c", campaign.Fields{"due": "2026-06-22"})}, true))
	if len(f.Outside) != 1 || f.Outside[0].To != "2026-06-22" {
		t.Errorf("%+v", f.Outside)
	}
	if f := must[app.Foresight](t)(a.Schedule.Foresee(id, []campaign.Edit{dated("c", campaign.Fields{"due": "2026-06-21"})}, true)); len(f.Outside) != 0 {
		t.Errorf("%+v", f.Outside)
	}
}

// 2027 as a notice may have it: the work days of its first week, then as the program has it, which is not at all.
func TestWorkYears(t *testing.T) {
	c := config(t)
	c.Lang = locale.Zh
	a, id := planned(t, c)
	years := must[[]app.WorkYear](t)(a.Schedule.WorkYears())
	if len(years) != 3 || years[0].Year != 2026 || years[0].Own || years[0].Builtin != "国办发明电〔2025〕7号" || years[0].Notice != years[0].Builtin || len(years[0].Holidays) != 7 {
		t.Fatalf("%+v", years)
	}
	y := campaign.WorkYear{Notice: " 国办 ", Holidays: []campaign.Holiday{{Zh: "元旦", From: "2027-01-01", To: "2027-01-04", Work: []campaign.Date{"2027-01-09"}}}}
	got := must[app.Applied](t)(a.Schedule.SetWorkYear(2027, y))
	if got.Label != "修改 2027 年工作日" || got.Campaign != campaign.LibraryScope {
		t.Errorf("%+v", got)
	}
	years = must[[]app.WorkYear](t)(a.Schedule.WorkYears())
	if len(years) != 4 || !years[0].Own || years[0].Builtin != "" || years[0].Notice != "国办" {
		t.Errorf("%+v", years[0])
	}
	days := must[[]campaign.DayOff](t)(a.Schedule.SpecialDays("2027-01-01", "2027-01-31"))
	if len(days) != 5 || days[0] != (campaign.DayOff{Day: "2027-01-01", Off: true, Zh: "元旦"}) || days[4] != (campaign.DayOff{Day: "2027-01-09", Zh: "元旦"}) {
		t.Errorf("%+v", days)
	}
	if again := must[app.Applied](t)(a.Schedule.SetWorkYear(2027, y)); again.Step != "" {
		t.Error("the same again is a step")
	}
	// a, moved to the day before the holiday, lets b begin after it: Tuesday the 5th
	must[app.Applied](t)(a.Schedule.Move(id, []campaign.Edit{dated("a", campaign.Fields{"starts": "2027-01-01", "due": "2027-01-01"})}, true))
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Tasks[1].Starts != "2027-01-05" {
		t.Errorf("%+v", w.Tasks[1])
	}
	must[app.Applied](t)(a.Schedule.ResetWorkYear(2027))
	if years = must[[]app.WorkYear](t)(a.Schedule.WorkYears()); len(years) != 3 {
		t.Errorf("%+v", years)
	}
	must[app.Applied](t)(a.Schedule.SetWorkYear(2027, y))
	must[app.Applied](t)(a.Edits.Undo())
	if years = must[[]app.WorkYear](t)(a.Schedule.WorkYears()); len(years) != 3 {
		t.Errorf("%+v", years)
	}
	if again := must[app.Applied](t)(a.Schedule.ResetWorkYear(2026)); again.Step != "" {
		t.Error("nothing to go back from")
	}
}

func TestWorkYearRefuses(t *testing.T) {
	a := open(t, config(t), &host{})
	_, err := a.Schedule.SetWorkYear(1999, campaign.WorkYear{})
	denied(t, err, "workdays.year")
	_, err = a.Schedule.SetWorkYear(2027, campaign.WorkYear{Holidays: []campaign.Holiday{
		{From: "2027-02-05", To: "2027-02-11", Work: []campaign.Date{"2027-01-30"}},
		{From: "2027-02-30", To: "2027-03-01"}, {From: "2027-03-01", To: ""}, {From: "2027-03-02", To: "2027-03-01"}, {From: "2027-03-02", To: "2027-05-01"},
		{From: "2026-12-01", To: "2026-12-02"}, {From: "2027-05-01", To: "2027-05-05", Work: []campaign.Date{"x", "2027-05-10"}}, {En: strings.Repeat("x", 61), From: "2026-12-31", To: "2027-01-01"},
	}})
	var got []string
	for _, f := range denied(t, err, "invalid").Fields {
		got = append(got, f.Field+" "+f.Code)
	}
	want := []string{"1.from date", "2.to date", "3.to order", "4.to holiday.long", "5.from holiday.year", "6.work date", "6.work holiday.weekday", "7.name text.long"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
}
