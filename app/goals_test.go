package app_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// goalBook makes a campaign with a funnel of sign-ups: 1,000,000 views × 2 % comes to 20,000.
func goalBook(t *testing.T, a *app.App, target, rate float64) campaign.ID {
	t.Helper()
	id := newCampaign(t, a, "Fair", "blank")
	set := func(kind campaign.Kind, row campaign.ID, f campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: f}
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		set("person", "lin", campaign.Fields{"name": "Lin"}),
		set("metric", "signups", campaign.Fields{"name": "Sign-ups", "unit": "people"}),
		set("metric", "views", campaign.Fields{"name": "Views", "unit": "views"}),
		set("metric", "rate", campaign.Fields{"name": "Sign-up rate", "aggregate": "ratio", "over": "signups", "under": "views", "unit": "%"}),
		set("goal", "top", campaign.Fields{"name": "Sign-ups", "metric": "signups", "owner": "lin", "target": target, "unit": "people", "baseline": 16000.0, "why": "They buy", "deadline": "2026-06-10", "weight": int64(6000)}),
		set("goal", "views", campaign.Fields{"name": "Views", "parent": "top", "metric": "views", "target": 1_000_000.0, "position": "a"}),
		set("goal", "rate", campaign.Fields{"name": "Sign-up rate", "parent": "top", "metric": "rate", "target": rate, "deadline": "2026-06-10", "position": "b"}),
		set("goal", "vague", campaign.Fields{"name": "Be known", "direction": "at_most", "baseline": 0.0, "weight": int64(3000)}),
	}))
	return id
}

func TestGoals(t *testing.T) {
	a := open(t, config(t), &host{})
	id := goalBook(t, a, 20_000, 2)
	r := must[app.GoalReport](t)(a.Campaigns.Goals(id))
	if len(r.Goals) != 4 || r.Passing != 1 || r.Within != 100 {
		t.Fatalf("%+v", r)
	}
	tests := map[campaign.ID]string{}
	for _, v := range r.Goals {
		if v.Passes != (v.Goal == "top") {
			t.Errorf("%s passes: %v", v.Goal, v.Passes)
		}
		for _, test := range v.Tests {
			say := test.Because
			for _, reason := range test.Reasons {
				say += "!" + reason.Field
				if reason.Text == "" || strings.HasPrefix(reason.Text, "readiness.") {
					t.Errorf("no words for %s", reason.Code)
				}
			}
			tests[v.Goal] += test.Test + ": " + say + "\n"
		}
	}
	if got, want := tests["top"], "specific: Counted by Sign-ups; Lin answers for it\nmeasurable: 20,000 people\nachievable: Target 20,000 people, baseline 16,000\nrelevant: They buy\ntime_bound: Due 10 Jun 2026\n"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := tests["vague"], "specific: !metric!owner\nmeasurable: !target!unit\nachievable: A first time (baseline 0): there is nothing to judge reach by\nrelevant: !why\ntime_bound: !deadline\n"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	f := r.Funnels
	if len(f) != 1 || f[0].State != "meets" || f[0].Sum != "Views 1,000,000 views × Sign-up rate 2% = 20,000 people" || f[0].Text != "Exactly the target" || len(f[0].Ways) != 0 || len(f[0].Steps) != 2 {
		t.Errorf("%+v", f)
	}
	if len(r.Weights) != 1 || r.Weights[0].Sum != 9000 || r.Weights[0].With != 2 || r.Weights[0].Goals != 2 {
		t.Errorf("%+v", r.Weights)
	}
	if _, err := json.Marshal(r); err != nil {
		t.Error(err)
	}
	most := campaign.Edit{Op: campaign.Patch, Kind: "goal", Row: "vague", Set: campaign.Fields{"target": 1200.5, "unit": "cases"}}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{most}))
	for _, v := range must[app.GoalReport](t)(a.Campaigns.Goals(id)).Goals {
		if v.Goal == "vague" && v.Tests[1].Because != "≤ 1,200.5 cases" {
			t.Errorf("%+v", v.Tests[1])
		}
	}
	if _, err := a.Campaigns.Goals("nobody"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}

// What a funnel comes to in words, in either language: 1,000,000 × 1.8 % = 18,000 of 20,000 is 2,000 short, a tenth.
func TestFunnelWords(t *testing.T) {
	for _, tc := range []struct {
		lang         locale.Lang
		target, rate float64
		state, text  string
		ways         int
	}{
		{locale.En, 20_000, 1.8, "short", "Target 20,000 people: 2,000 people short (−10%)", 3},
		{locale.Zh, 20_000, 1.8, "short", "目标 20,000 people，差 2,000 people（−10%）", 3},
		{locale.En, 16_000, 2, "over", "Target 16,000 people: 4,000 people too much (+25%)", 3},
		{locale.En, 20_100, 2, "meets", "Meets the target 20,100 people: 100 people off (0.5%)", 0}, // 100 ÷ 20,100
		{locale.En, 0, 2, "over", "Target 0 people: 20,000 people too much", 0},
	} {
		c := config(t)
		c.Lang = tc.lang
		a := open(t, c, &host{})
		f := must[app.GoalReport](t)(a.Campaigns.Goals(goalBook(t, a, tc.target, tc.rate))).Funnels[0]
		if f.State != tc.state || f.Text != tc.text || len(f.Ways) != tc.ways {
			t.Errorf("%v of %v: %s %q %v", tc.rate, tc.target, f.State, f.Text, f.Ways)
		}
	}
	a := open(t, config(t), &host{})
	id := goalBook(t, a, 20_000, 2)
	funnel := func(edits ...campaign.Edit) app.GoalFunnel {
		must[app.Applied](t)(a.Edits.Apply(id, edits))
		return must[app.GoalReport](t)(a.Campaigns.Goals(id)).Funnels[0]
	}
	patch := func(row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Patch, Kind: "goal", Row: row, Set: set}
	}
	if f := funnel(patch("views", campaign.Fields{"target": 1e300}), patch("rate", campaign.Fields{"target": 1e300})); f.State != "figures" || f.Text == "" || f.Sum != "" {
		t.Errorf("%+v", f)
	}
	if f := funnel(patch("views", campaign.Fields{"target": nil})); f.State != "missing" || f.Text != "Cannot be worked out yet: no target for Views" || f.Sum != "" || len(f.Steps) != 0 {
		t.Errorf("%+v", f)
	}
	if f := funnel(campaign.Edit{Op: campaign.Delete, Kind: "goal", Row: "views"}); f.State != "baseless" || !strings.Contains(f.Text, "volume") {
		t.Errorf("%+v", f)
	}
	two := campaign.Edit{Op: campaign.Create, Kind: "goal", Row: "more", Set: campaign.Fields{"name": "More", "parent": "top", "target": 400_000.0, "unit": "views", "position": "aa"}}
	back := campaign.Edit{Op: campaign.Create, Kind: "goal", Row: "views", Set: campaign.Fields{"name": "Views", "parent": "top", "target": 600_000.0, "position": "a"}}
	if f := funnel(back, two, patch("rate", campaign.Fields{"target": 2.0})); f.Sum != "(Views 600,000 + More 400,000 views) × Sign-up rate 2% = 20,000 people" {
		t.Errorf("%q", f.Sum)
	}
}

// The count of a theme is the rule's, by the numbers of the workspace.
func TestThemeLength(t *testing.T) {
	a := open(t, config(t), &host{})
	for theme, want := range map[string]app.ThemeLength{
		"":                {N: 0, Max: 8, Text: "0 of 8 words"},
		"冰柠檬 · 一口入夏":      {N: 8, Max: 20, Text: "8 of 20 characters"},
		"A summer — cold": {N: 3, Max: 8, Text: "3 of 8 words"},
		"one two three four five six seven eight nine": {N: 9, Max: 8, Over: true, Text: "9 of 8 words: 1 too many to be remembered"},
	} {
		if got := must[app.ThemeLength](t)(a.Campaigns.ThemeLength(theme)); got != want {
			t.Errorf("%q: %+v", theme, got)
		}
	}
	c := config(t)
	c.Lang = locale.Zh
	if got, want := must[app.ThemeLength](t)(open(t, c, &host{}).Campaigns.ThemeLength(" ")), (app.ThemeLength{N: 0, Max: 20, Text: "0/20 字"}); got != want {
		t.Errorf("%+v", got)
	}
	must[app.Applied](t)(a.Campaigns.TuneRule("plan.theme", false, "", map[string]int64{"theme_words": 2, "theme_chars": 20}))
	if got := must[app.ThemeLength](t)(a.Campaigns.ThemeLength("one two three")); !got.Over || got.Max != 2 {
		t.Errorf("%+v", got)
	}
}

// A text of the brief holds 20,000 characters; ten million are refused with the limit, and what stood there stands.
func TestBriefTextLimit(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Fair", "blank")
	write := func(n int) error {
		_, err := a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"rules": strings.Repeat("规", n)}}})
		return err
	}
	if err := write(20_000); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{20_001, 10_000_000} {
		var e *app.Error
		if err := write(n); !errors.As(err, &e) || e.Code != "invalid" || e.Fields[0].Field != "rules" || !strings.Contains(e.Fields[0].Message, "at most 20000") {
			t.Errorf("%d: %v", n, err)
		}
	}
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Campaign.Rules; len(got) != 3*20_000 {
		t.Errorf("%d bytes", len(got))
	}
}
