package app_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/readiness"
)

// The sample, nine days before it goes live, has two contracts open and four tasks late: 21 of 23 rules hold.
func TestReadinessOfTheSample(t *testing.T) {
	for lang, want := range map[locale.Lang][]string{
		locale.En: {"Pandun Security", "The contract is not signed (now: sent): get it signed before live.", "Was due 21 May 2026, 5 days ago: finish it, or agree a new day."},
		locale.Zh: {"磐盾安保", "合同还没签（目前：已发出）：请在上线前签好。", "应于2026年5月21日完成，已逾期 5 天：请尽快完成，或重定日期。"},
	} {
		c := config(t)
		c.Lang = lang
		a := open(t, c, &host{})
		id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
		r := must[app.Readiness](t)(a.Campaigns.Readiness(id))
		if r.Holds != 21 || r.Applies != 23 || *r.Score != 9130 || r.Blockers != 2 || r.Warnings != 4 || r.Today != "2026-05-26" || len(r.Rules) != 25 {
			t.Errorf("%+v", r)
		}
		f := r.Findings[0]
		if f.Title != want[0] || f.Text != want[1] || f.Kind != "partner" || f.Field != "status" || f.Rule != "partner.contract" || r.Findings[2].Text != want[2] {
			t.Errorf("%+v\n%+v", f, r.Findings[2])
		}
		if s := must[[]app.Standing](t)(a.Campaigns.Standings(nil)); len(s) != 1 || s[0].Campaign != id || *s[0].Score != 9130 || s[0].Blockers != 2 || s[0].Warnings != 4 {
			t.Errorf("%+v", s)
		}
	}
}

// A new campaign from a template, sixty days ahead, lacks nothing but who does what and who is paid.
func TestReadinessOfANewCampaign(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "x", Template: "launch", Live: "2026-07-25"}))
	got := map[string]bool{}
	for _, f := range must[app.Readiness](t)(a.Campaigns.Readiness(id)).Findings {
		got[f.Rule+" "+f.Code] = true
	}
	want := map[string]bool{}
	for _, f := range []string{"goal.smart owner", "budget.total payee", "team.lead campaign", "team.lead group", "task.owner owner", "risk.plan owner", "channel.golive owner"} {
		want[f] = true
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// Every rule, every reason and every finding has words in both languages that leave no parameter open.
func TestEveryRuleHasWords(t *testing.T) {
	for _, l := range []locale.Lang{locale.En, locale.Zh} {
		has := func(key string) {
			t.Helper()
			if strings.HasPrefix(locale.T(l, key, "count", "2"), "readiness.") {
				t.Errorf("%s: no words for %s", l, key)
			}
		}
		for _, r := range readiness.Rules(nil) {
			has("readiness.rule." + r.ID)
			has("readiness.asks." + r.ID)
			for _, code := range readiness.Codes()[r.ID] {
				has("readiness.find." + r.ID + "." + code)
			}
			for _, why := range readiness.Reasons()[r.ID] {
				has("readiness.why." + r.ID + "." + why)
			}
			for _, n := range r.Numbers {
				has("readiness.number." + n.Name)
			}
		}
		for _, why := range []string{"off", "undated", "later"} {
			has("readiness.why." + why)
		}
	}
}

var left = regexp.MustCompile(`\{\{|[a-z]+\.[a-z]+\.[a-z]+`)

// A campaign with something against nearly every rule, in words: no parameter is left open, no key shows, and days, money
// and shares read as people say them.
func TestReadinessInWords(t *testing.T) {
	for lang, want := range map[locale.Lang][]string{
		locale.En: {
			"Approved total: Lines and reserve exceed the approved total by ¥1,200.50: cut lines, or have more approved.",
			"Reserve: The reserve is 30% of the total: lower it to 15% at most and plan the rest.",
			"Live: It overlaps the warm-up period, 4 Jun 2026 to 5 Jun 2026: move one of them.",
			"Period: There is no closing period: add one with its dates.",
			"Poster: Due 9 Jun 2026, but “Print” waits for it and is due 8 Jun 2026: bring this forward, or move the other back.",
			"Sign-ups: Its sub-goals multiply to 20,000, not 1,000,000. Correct a rate, a volume or the target.",
			"Loop A: Each waits for the next, round and round: Loop A → Loop B → Loop A. Remove one of the links.",
			"Teaser: On 8 Jun 2026 it is out of its time: “teaser” belongs between 1 Jun 2026 and 5 Jun 2026. Move it, or change its type.",
			"Task: 2,000 people are expected: add the task that files for the event permit, due by 15 May 2026.",
		},
		locale.Zh: {
			"批准总额: 预算项加备用金超出批准总额 ¥1,200.50：请压缩预算项，或申请追加。",
			"备用金: 备用金占 30%：请降到 15% 以内，其余排进预算项。",
			"正式期: 与预热期重叠（2026年6月4日至2026年6月5日）：请调整其中一个。",
			"任务: 预计 2,000 人：请添加安全许可申报任务，2026年5月15日前完成。",
		},
	} {
		c := config(t)
		c.Lang = lang
		a := open(t, c, &host{})
		id := newCampaign(t, a, "x", "blank")
		create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
			return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
		}
		book := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		edits := []campaign.Edit{
			{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"approved": 100_000, "reserve": 30_000, "form": "offline", "public": true, "crowd": 2000}},
			create("budget_line", "l", campaign.Fields{"item": "LED", "planned": 190_050}),
			create("goal", "g", campaign.Fields{"name": "Sign-ups", "target": 1_000_000}), create("goal", "e", campaign.Fields{"name": "Views", "target": 1_000_000, "parent": "g"}),
			create("goal", "r", campaign.Fields{"name": "Rate", "target": 2, "unit": "%", "parent": "g"}),
			task("p", campaign.Fields{"title": "Poster", "due": "2026-06-09"}), task("q", campaign.Fields{"title": "Print", "due": "2026-06-08"}),
			task("a", campaign.Fields{"title": "Loop A"}), task("b", campaign.Fields{"title": "Loop B"}),
			create("dependency", "d", campaign.Fields{"task": "q", "on": "p"}), create("dependency", "ab", campaign.Fields{"task": "a", "on": "b"}),
			create("channel", "c", campaign.Fields{"name": "Shorts"}), create("post", "t", campaign.Fields{"title": "Teaser", "kind": "teaser", "channel": "c", "day": "2026-06-08"}),
		}
		for _, p := range book.Periods {
			switch p.Kind {
			case "warmup":
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "period", Row: p.ID, Set: campaign.Fields{"starts": "2026-06-01", "ends": "2026-06-05"}})
			case "closing":
				edits = append(edits, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
			}
		}
		apply(t, a, id, edits...)
		// a loop comes of what no step may write: two steps, and the first taken back and put back
		removal := must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Delete, Kind: "dependency", Row: "ab"}}))
		apply(t, a, id, create("dependency", "ba", campaign.Fields{"task": "b", "on": "a"}))
		must[app.Applied](t)(a.Edits.Turn(removal.Step, true))
		r := must[app.Readiness](t)(a.Campaigns.Readiness(id))
		var got []string
		for _, f := range r.Findings {
			line := f.Title + ": " + f.Text
			if got = append(got, line); left.MatchString(line) || f.Title == "" {
				t.Errorf("%s: %q of %+v", lang, line, f.Finding)
			}
		}
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, strings.Join(got, "\n"))
			}
		}
		for _, v := range r.Rules {
			if left.MatchString(v.Name+v.Asks+v.Reason) || v.Name == "" || v.Asks == "" || (v.Reason == "") != v.Applies {
				t.Errorf("%s: %+v", lang, v)
			}
		}
	}
}

// What was judged is judged anew after a step of the campaign, of the library, and at another day; an unknown campaign is an
// error, and in a list nothing.
func TestReadinessFollowsWhatChanges(t *testing.T) {
	c := config(t)
	now, days := c.Now, 0
	c.Now = func() time.Time { return now().AddDate(0, 0, days) }
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, task("t", campaign.Fields{"title": "Poster", "due": "2026-05-27"}))
	late := func() (n int) {
		t.Helper()
		r := must[app.Readiness](t)(a.Campaigns.Readiness(id))
		for _, f := range r.Findings {
			if f.Rule == "task.late" {
				n++
			}
		}
		if s := must[[]app.Standing](t)(a.Campaigns.Standings([]campaign.ID{id, "nowhere"})); len(s) != 1 || s[0].Warnings != r.Warnings || s[0].Blockers != r.Blockers || *s[0].Score != *r.Score {
			t.Errorf("%+v beside %+v", s, r)
		}
		return n
	}
	if late() != 0 {
		t.Error("late before it is due")
	}
	if days = 2; late() != 1 {
		t.Error("not late two days on")
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "task", Row: "t", Set: campaign.Fields{"state": "done"}})
	if late() != 0 {
		t.Error("late when done")
	}
	must[app.Applied](t)(a.Edits.Undo())
	if late() != 1 {
		t.Error("not late again")
	}
	must[app.Applied](t)(a.Campaigns.TuneRule("task.late", true, "", nil))
	if late() != 0 {
		t.Error("judged though it is off")
	}
	must[app.Applied](t)(a.Edits.Undo())
	if late() != 1 {
		t.Error("not judged again")
	}
	if _, err := a.Campaigns.Readiness("nowhere"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}

func TestTuneRule(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	done := must[app.Applied](t)(a.Campaigns.TuneRule("budget.reserve", false, "blocker", map[string]int64{"reserve_max": 1800}))
	if done.Label != "tune the rule “Reserve”" || done.Campaign != campaign.LibraryScope || len(done.Changes) != 1 || !slices.Contains(h.events, "changed") {
		t.Errorf("%+v", done)
	}
	for _, r := range must[[]app.ReadinessRule](t)(a.Campaigns.ReadinessRules()) {
		if r.ID != "budget.reserve" {
			continue
		}
		want := []app.RuleNumber{
			{Number: readiness.Number{Name: "reserve_min", Value: 1000, Standard: 1000}, Words: "Reserve, at least", Unit: "share"},
			{Number: readiness.Number{Name: "reserve_max", Value: 1800, Standard: 1500}, Words: "Reserve, at most", Unit: "share"},
			{Number: readiness.Number{Name: "reserve_risky", Value: 2000, Standard: 2000}, Words: "Reserve, at most with a high risk", Unit: "share"},
			{Number: readiness.Number{Name: "risk_high", Value: 15, Standard: 15}, Words: "Score from which a risk is high"},
		}
		if !reflect.DeepEqual(r.Numbers, want) || r.Severity != "blocker" || r.Standard != "warning" || r.Off ||
			r.Asks != "The reserve is 10% to 18% of the approved total; up to 20% where a risk scores 15 or more." {
			t.Errorf("%+v", r)
		}
	}
	again := must[app.Applied](t)(a.Campaigns.TuneRule("budget.reserve", false, "blocker", map[string]int64{"reserve_max": 1800}))
	if again.Step != "" || again.Changes == nil {
		t.Errorf("%+v", again)
	}
	for want, call := range map[string]func() (app.Applied, error){
		"rule.unknown":  func() (app.Applied, error) { return a.Campaigns.TuneRule("x", true, "", nil) },
		"rule.severity": func() (app.Applied, error) { return a.Campaigns.TuneRule("task.late", true, "mild", nil) },
		"rule.number": func() (app.Applied, error) {
			return a.Campaigns.TuneRule("budget.reserve", true, "", map[string]int64{"reserve_max": -1})
		},
		"rule.range": func() (app.Applied, error) {
			return a.Campaigns.TuneRule("budget.reserve", true, "", map[string]int64{"reserve_max": 900})
		},
	} {
		if _, err := call(); code(err) != want || strings.Contains(fmt.Sprint(err), "error.") {
			t.Errorf("%s: %v", want, err)
		}
	}
	for want, numbers := range map[string]map[string]int64{
		"“Reserve, at most” cannot be 100.01%: enter a number from 0 to 100%":         {"reserve_max": 10_001},
		"“Reserve, at most” cannot be less than “Reserve, at least”":                  {"reserve_max": 900},
		"“Score from which a risk is high” cannot be 26: enter a number from 0 to 25": {"risk_high": 26},
	} {
		if _, err := a.Campaigns.TuneRule("budget.reserve", false, "", numbers); err == nil || err.Error() != want {
			t.Errorf("%v: %v, want %s", numbers, err, want)
		}
	}
}

// In a template the days that findings speak of are counted from its live day.
func TestFindingsOfATemplateCountDays(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.SaveTemplate("salon", "Ours", false))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	for _, p := range w.Periods {
		if p.Kind == "live" {
			apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "period", Row: p.ID, Set: campaign.Fields{"starts": "2000-01-10", "ends": "2000-01-10"}})
		}
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "goal", Row: w.Goals[0].ID, Set: campaign.Fields{"deadline": "1999-01-10"}})
	said := []string{}
	for _, f := range must[app.Readiness](t)(a.Campaigns.Readiness(id)).Findings {
		if f.Rule == "plan.periods" || f.Code == "outside" {
			said = append(said, f.Text)
		}
	}
	for _, r := range must[app.Readiness](t)(a.Campaigns.Readiness(id)).Rules {
		if r.Why == "later" {
			said = append(said, r.Reason)
		}
	}
	all := strings.Join(said, "\n")
	for _, day := range []string{"D-7", "D-56", "D-14"} { // the hole where the live day was, the first day of all, two weeks ahead
		if !strings.Contains(all, day) {
			t.Errorf("no %s in %s", day, all)
		}
	}
	if strings.Contains(all, "1999") || strings.Contains(all, "2000") {
		t.Error(all)
	}
}
