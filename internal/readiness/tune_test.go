package readiness

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

func library(settings ...campaign.Setting) *campaign.Library {
	return &campaign.Library{Settings: settings}
}

func set(rule, value string) campaign.Setting {
	return campaign.Setting{ID: SettingOf(rule), Value: value}
}

func TestATunedRule(t *testing.T) {
	w := ready()
	w.Campaign.Reserve = new(int64(250_000)) // 25 %
	w.BudgetLines[1].Planned = new(int64(250_000))
	for _, tc := range []struct {
		lib      *campaign.Library
		want     []string
		severity Severity
	}{
		{nil, []string{"high campaign.c.reserve max=2000 min=1000 share=2500"}, Warning},
		{library(set("budget.reserve", `{"reserve_max": 2500}`)), nil, Warning},
		{library(set("budget.reserve", `{"reserve_risky": 2499, "severity": "blocker"}`)), []string{"high campaign.c.reserve max=2499 min=1000 share=2500"}, Blocker},
		{library(set("budget.reserve", `{"off": true}`)), []string{"!off"}, Warning},
		// what cannot be read, or is no number of this rule, changes nothing
		{library(set("budget.reserve", `{"reserve_max": 2500`)), []string{"high campaign.c.reserve max=2000 min=1000 share=2500"}, Warning},
		{library(set("budget.reserve", `[]`), set("no.rule", `{"off": true}`)), []string{"high campaign.c.reserve max=2000 min=1000 share=2500"}, Warning},
		{library(set("task.late", `{"reserve_max": 2500}`), set("budget.reserve", `{"reserve_max": -1, "severity": "mild"}`)), []string{"high campaign.c.reserve max=2000 min=1000 share=2500"}, Warning},
	} {
		r := Judge(w, tc.lib, readyDay)
		if got := foundBy(r, "budget.reserve"); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%v: %v, want %v", tc.lib, got, tc.want)
		}
		for _, v := range r.Rules {
			if v.Rule == "budget.reserve" && v.Severity != tc.severity {
				t.Errorf("%v: %s", tc.lib, v.Severity)
			}
		}
		for _, f := range r.Findings {
			if f.Severity != tc.severity {
				t.Errorf("%v: %+v", tc.lib, f)
			}
		}
	}
	// a rule that is off counts neither way: 21 of 21 hold
	if r := Judge(w, library(set("budget.reserve", `{"off": true}`)), readyDay); r.Applies != 21 || *r.Score != 10_000 {
		t.Errorf("%d of %d", r.Holds, r.Applies)
	}
}

func TestTune(t *testing.T) {
	edit := func(op campaign.Op, rule, value string) []campaign.Edit {
		return []campaign.Edit{{Op: op, Kind: "setting", Row: SettingOf(rule), Set: campaign.Fields{"value": value}}}
	}
	had := library(set("task.late", `{"off":true}`))
	for _, tc := range []struct {
		lib      *campaign.Library
		rule     string
		off      bool
		severity Severity
		numbers  map[string]int64
		want     []campaign.Edit
	}{
		{nil, "task.late", true, "", nil, edit(campaign.Create, "task.late", `{"off":true}`)},
		{nil, "task.late", false, Warning, nil, nil}, // as it is
		{had, "task.late", true, Warning, nil, nil},
		{had, "task.late", false, Blocker, nil, edit(campaign.Patch, "task.late", `{"severity":"blocker"}`)},
		{had, "task.late", false, "", nil, edit(campaign.Patch, "task.late", `{}`)},
		{had, "budget.reserve", false, "", map[string]int64{"reserve_min": 500, "reserve_max": 1500}, edit(campaign.Create, "budget.reserve", `{"reserve_min":500}`)},
	} {
		got, err := Tune(tc.lib, tc.rule, tc.off, tc.severity, tc.numbers)
		if err != nil || !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: %v, %v", tc.rule, got, err)
		}
		for _, e := range got { // what is written is read
			lib := library(campaign.Setting{ID: e.Row, Value: e.Set["value"].(string)})
			for _, r := range Rules(lib) {
				for _, n := range r.Numbers {
					if want, told := tc.numbers[n.Name]; told && n.Value != want {
						t.Errorf("%+v", n)
					}
				}
				if r.ID == tc.rule && r.Off != tc.off {
					t.Errorf("%+v", r)
				}
			}
		}
	}
	for code, call := range map[string]func() ([]campaign.Edit, error){
		"rule.unknown":  func() ([]campaign.Edit, error) { return Tune(nil, "no.rule", true, "", nil) },
		"rule.severity": func() ([]campaign.Edit, error) { return Tune(nil, "task.late", false, "mild", nil) },
		"rule.number": func() ([]campaign.Edit, error) {
			return Tune(nil, "task.late", false, "", map[string]int64{"reserve_max": 1})
		},
		"rule.range": func() ([]campaign.Edit, error) {
			return Tune(nil, "budget.reserve", false, "", map[string]int64{"reserve_max": 999}) // below the 10 % of reserve_min
		},
	} {
		edits, err := call()
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != code || edits != nil {
			t.Errorf("%s: %v, %v", code, edits, err)
		}
	}
	for _, tc := range []struct {
		rule, name string
		most       int64
	}{{"permit.crowd", "crowd_permit", 1_000_000}, {"goal.funnel", "funnel_off", 10_000}, {"risk.plan", "risk_high", 25}} {
		for n, taken := range map[int64]bool{-1: false, 0: true, tc.most: true, tc.most + 1: false} {
			if _, err := Tune(nil, tc.rule, false, "", map[string]int64{tc.name: n}); (err == nil) != taken {
				t.Errorf("%s of %d: %v", tc.name, n, err)
			}
		}
	}
}

// A number that two rules read is one number: whichever of them it was tuned at, the other can tune it back.
func TestTuneASharedNumber(t *testing.T) {
	lib := library()
	tune := func(rule string, numbers map[string]int64) {
		t.Helper()
		edits, err := Tune(lib, rule, false, "", numbers)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range edits {
			lib.Settings = slices.DeleteFunc(lib.Settings, func(s campaign.Setting) bool { return s.ID == e.Row })
			lib.Settings = append(lib.Settings, campaign.Setting{ID: e.Row, Value: e.Set["value"].(string)})
		}
	}
	high := func(want int64) {
		t.Helper()
		for _, r := range Rules(lib) {
			for _, n := range r.Numbers {
				if n.Name == "risk_high" && n.Value != want {
					t.Errorf("%s: %d, want %d", r.ID, n.Value, want)
				}
				if n.Name == "reserve_min" && n.Value != 500 {
					t.Errorf("the reserve went with it: %d", n.Value)
				}
			}
		}
	}
	tune("budget.reserve", map[string]int64{"risk_high": 12, "reserve_min": 500})
	high(12)
	tune("risk.plan", map[string]int64{"risk_high": 20})
	high(20)
	tune("budget.reserve", map[string]int64{"reserve_min": 500}) // back to the standard
	high(15)
}

// Every rule belongs to a stage.
func TestStages(t *testing.T) {
	got := map[string]int{}
	for _, r := range Rules(nil) {
		got[r.Stage]++
	}
	if want := map[string]int{"plan": 12, "execute": 12, "review": 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	for _, v := range Judge(ready(), nil, readyDay).Rules {
		if v.Stage != stageOf(v.Rule) || v.Stage == "" {
			t.Errorf("%+v", v)
		}
	}
}

// Every number is one that some rule reads, and has its standard.
func TestEveryNumberIsRead(t *testing.T) {
	standard := numbersOf(Defaults())
	read := map[string]bool{}
	for _, r := range rules {
		for _, name := range r.tunes {
			if read[name] = true; standard[name] == 0 {
				t.Errorf("%s reads %s, which is no number", r.id, name)
			}
		}
	}
	if len(read) != len(standard) {
		t.Errorf("%d numbers, %d are read", len(standard), len(read))
	}
}
