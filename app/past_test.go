package app_test

import (
	"fmt"
	"slices"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// pastSalon makes a salon that used so many of its hundred cups, and archives it.
func pastSalon(t *testing.T, a *app.App, name string, live campaign.Date, usedCups int64) campaign.ID {
	t.Helper()
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: name, Template: "blank", Live: live}))
	apply(t, a, id, patch("campaign", id, campaign.Fields{"scenario": "salon"}),
		create("material", "cups", campaign.Fields{"name": "Cups", "quantity": int64(100), "accepted": int64(100), "left_over": 100 - usedCups}),
		create("metric", "m", campaign.Fields{"name": "Guests", "unit": "people"}),
		create("reading", "r", campaign.Fields{"metric": "m", "day": string(live), "value": float64(usedCups * 2)}),
		create("goal", "g", campaign.Fields{"name": "Full house", "metric": "m", "target": 100.0}),
		create("budget_line", "b", campaign.Fields{"category": "Site", "item": "Hall", "quantity": 2.0, "paid": usedCups * 1000}))
	must[app.Applied](t)(a.Archive.Close(id))
	return id
}

// newSalon is the next one: its names are written in other ways.
func newSalon(t *testing.T, a *app.App) campaign.ID {
	t.Helper()
	id := newCampaign(t, a, "Next", "blank")
	apply(t, a, id, patch("campaign", id, campaign.Fields{"scenario": "salon"}), create("material", "c", campaign.Fields{"name": "ｃｕｐｓ"}),
		create("metric", "n", campaign.Fields{"name": "guests", "unit": "People"}), create("goal", "goal", campaign.Fields{"name": "Many", "metric": "n", "target": 300.0}),
		create("budget_line", "line", campaign.Fields{"category": "site ", "item": "hall"}))
	return id
}

// beside is a range in words: figure n low median high.
func beside(v app.PastView, kind string, figure string) string {
	for _, b := range v.Beside {
		for _, r := range b.Ranges {
			if b.Kind == kind && r.Figure == figure {
				return fmt.Sprint(b.Row, " ", r.N, " ", r.Low, " ", r.Median, " ", r.High)
			}
		}
	}
	return ""
}

func TestPast(t *testing.T) {
	a := open(t, config(t), &host{})
	next := newSalon(t, a)
	if v := must[app.PastView](t)(a.Past.Of(next, "")); v.Count != 0 || len(v.Beside) != 0 {
		t.Errorf("nothing is past: %+v", v)
	}
	spring := pastSalon(t, a, "Spring", "2026-03-20", 40)
	if v := must[app.PastView](t)(a.Past.Of(next, "")); v.Count != 1 || beside(v, "material", "used") != "c 1 40 40 40" {
		t.Errorf("%+v", v)
	}
	autumn := pastSalon(t, a, "Autumn", "2025-10-20", 80)
	v := must[app.PastView](t)(a.Past.Of(next, ""))
	for _, want := range []struct{ kind, figure, range_ string }{
		{"material", "used", "c 2 40 60 80"},                        // (40 + 80) ÷ 2
		{"metric", "actual", "goal 2 80 120 160"},                   // twice that
		{"metric", "achieved", "goal 2 0.8 1.2000000000000002 1.6"}, // ÷ 100
		{"budget_line", "cost", "line 2 20000 30000 40000"},         // ¥400 and ¥800 for two each
		{"category", "spent_share", " 2 1 1 1"},
	} {
		if got := beside(v, want.kind, want.figure); got != want.range_ {
			t.Errorf("%s %s: %s, want %s", want.kind, want.figure, got, want.range_)
		}
	}
	if v.Count != 2 || v.Latest[0].ID != spring || v.Latest[1].ID != autumn || v.Quartiles != 5 {
		t.Errorf("%+v", v)
	}

	// The campaigns a range came from, with the row to look at there.
	from := must[app.PastFrom](t)(a.Past.From(next, "material", "c", ""))
	if len(from.Rows) != 2 || from.Rows[1].ID != autumn || from.Rows[1].Row != "cups" || from.Rows[1].Title != "Cups" || *from.Rows[1].Values[0] != 80 || from.Beside.Ranges[0].Figure != "used" {
		t.Errorf("%+v", from)
	}
	if from := must[app.PastFrom](t)(a.Past.From(next, "category", "", "SITE")); len(from.Rows) != 2 || from.Rows[0].Kind != "budget_line" {
		t.Errorf("%+v", from)
	}
	if from := must[app.PastFrom](t)(a.Past.From(next, "material", "nothing", "")); len(from.Rows) != 0 || from.Beside.Ranges == nil {
		t.Errorf("%+v", from)
	}
	_, err := a.Past.Of("nothing", "")
	if code(err) != "campaign.unknown" {
		t.Error(err)
	}
	_, err = a.Past.From("nothing", "material", "c", "")
	if code(err) != "campaign.unknown" {
		t.Error(err)
	}

	// What does not count.
	other := pastSalon(t, a, "Other", "2026-02-01", 1)
	for _, c := range []struct {
		why string
		set campaign.Fields
		n   int
	}{
		{"archived", nil, 3}, {"the sample", campaign.Fields{"sample": true}, 2}, {"in the trash", campaign.Fields{"sample": false, "trashed": true}, 2},
		{"taken up again", campaign.Fields{"trashed": false, "stage": "execute"}, 2}, {"another scenario", campaign.Fields{"scenario": "launch"}, 2},
		{"in review, its live period over", campaign.Fields{"scenario": "salon", "stage": "review"}, 3}, {"a template", campaign.Fields{"template": true}, 2},
	} {
		if c.set != nil {
			apply(t, a, other, patch("campaign", other, c.set))
		}
		if v := must[app.PastView](t)(a.Past.Of(next, "")); v.Count != c.n {
			t.Errorf("%s: %d past campaigns, want %d", c.why, v.Count, c.n)
		}
	}
	// What came later is no past of what was before; a campaign in review that is still live is not over.
	if v := must[app.PastView](t)(a.Past.Of(spring, "")); v.Count != 1 {
		t.Errorf("spring has %d before it", v.Count)
	}
	apply(t, a, next, patch("campaign", next, campaign.Fields{"stage": "review"}))
	if counts := must[map[string]int](t)(a.Past.Counts()); counts["salon"] != 2 || counts["launch"] != 0 {
		t.Error(counts)
	}
	// Another currency: no money, but what is no money.
	apply(t, a, next, patch("campaign", next, campaign.Fields{"currency": "USD"}))
	v = must[app.PastView](t)(a.Past.Of(next, ""))
	if beside(v, "budget_line", "cost") != "" || beside(v, "category", "spent_share") == "" || beside(v, "material", "used") == "" {
		t.Errorf("%+v", v.Beside)
	}
}

// Facts are kept with the workspace, follow what changes, and are made anew where what is kept is of no use.
func TestFactsAreKept(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	next := newSalon(t, a)
	spring := pastSalon(t, a, "Spring", "2026-03-20", 40)
	used := func(a *app.App) string {
		t.Helper()
		return beside(must[app.PastView](t)(a.Past.Of(next, "")), "material", "used")
	}
	if got := used(a); got != "c 1 40 40 40" {
		t.Fatal(got)
	}
	must[app.Applied](t)(a.Archive.Reopen(spring))
	apply(t, a, spring, patch("material", "cups", campaign.Fields{"left_over": int64(70)}))
	if got := used(a); got != "c 1 30 30 30" { // in review, live in March
		t.Fatal(got)
	}
	kept := func(put string) store.Derived { // what is kept, in whose place something else is put
		t.Helper()
		s := must[*store.Store](t)(store.Open(c.Workspace, store.Options{Machine: c.Machine, Now: c.Now, NewID: c.NewID}))
		defer s.Close()
		d := must[map[campaign.ID]store.Derived](t)(s.Derived("facts"))
		if len(d) != 1 {
			t.Fatalf("%d kept", len(d))
		}
		s.KeepDerived("facts", map[campaign.ID]store.Derived{spring: {Stamp: d[spring].Stamp, Body: put}})
		return d[spring]
	}
	again := func() (got string) {
		t.Helper()
		a := must[*app.App](t)(app.Open(c, &host{}))
		defer a.Close()
		return used(a)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	// Read where they are kept, not worked out again: a figure that was changed there shows.
	good := kept("material\ncups\n\x1fCups\x1fcups\x1fmaterial\x1f\x1f7 100 93\x1e")
	if got := again(); got != "c 1 7 7 7" {
		t.Error(got)
	}
	for _, bad := range []string{"{}", good.Body[:len(good.Body)-1]} {
		kept(bad)
		if got := again(); got != "c 1 30 30 30" {
			t.Errorf("%q: %s", bad, got)
		}
		if now := kept(good.Body); now != good {
			t.Error("it was not made anew")
		}
	}
}

// A campaign without any figure is past too, and takes nothing away.
func TestPastWithoutFigures(t *testing.T) {
	a := open(t, config(t), &host{})
	next := newSalon(t, a)
	pastSalon(t, a, "Spring", "2026-03-20", 40)
	empty := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Empty", Template: "blank", Live: "2026-01-01"}))
	apply(t, a, empty, patch("campaign", empty, campaign.Fields{"scenario": "salon"}), create("material", "z", campaign.Fields{"name": "cups", "quantity": int64(0)}),
		create("budget_line", "z2", campaign.Fields{"category": "Site", "item": "Hall", "quantity": 0.0, "paid": int64(5)}))
	must[app.Applied](t)(a.Archive.Close(empty))
	v := must[app.PastView](t)(a.Past.Of(next, ""))
	if v.Count != 2 || beside(v, "material", "used") != "c 1 40 40 40" || beside(v, "budget_line", "cost") != "line 1 20000 20000 20000" || beside(v, "metric", "actual") != "goal 1 80 80 80" {
		t.Errorf("%+v", v)
	}
	if !slices.ContainsFunc(v.Latest, func(c app.PastCampaign) bool { return c.Name == "Empty" }) {
		t.Error("it does not count")
	}
}

// Reading past campaigns for the first time is a job: it tells how far it is, and one that is stopped keeps what it has made.
func TestPastIsAJob(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	for i, name := range []string{"One", "Two", "Three"} {
		pastSalon(t, a, name, campaign.Date(fmt.Sprintf("2026-0%d-10", i+1)), 40)
	}
	next := newSalon(t, a)
	var told []string
	h.on = func(event string, data any) {
		if p, ok := data.(app.Progress); ok && p.Job == "j" {
			told = append(told, fmt.Sprintf("%s %d/%d", p.Phase, p.Done, p.Total))
			if p.Done == 1 {
				a.Jobs.Cancel("j")
			}
		}
	}
	if _, err := a.Past.Of(next, "j"); code(err) != "cancelled" || !slices.Equal(told, []string{"past 0/3", "past 1/3"}) {
		t.Errorf("%v after %v", err, told)
	}
	told = nil
	if v := must[app.PastView](t)(a.Past.Of(next, "j")); v.Count != 3 || !slices.Equal(told, []string{"past 2/3"}) {
		t.Errorf("%d campaigns after %v", v.Count, told)
	}
	told = nil
	if must[app.PastView](t)(a.Past.Of(next, "j")); told != nil {
		t.Errorf("made again: %v", told)
	}
}
