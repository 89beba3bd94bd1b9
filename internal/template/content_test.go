package template

import (
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// What the readiness rules ask of a campaign, a template gives from the start.

func TestBudgetSharesFillTheTotal(t *testing.T) {
	for _, scenario := range Scenarios() {
		w := builtin(t, scenario, "zh")
		sum := *w.Campaign.ReserveShare
		if sum < 1000 || sum > 1500 {
			t.Errorf("%s: a reserve of %d basis points", scenario, sum)
		}
		for _, l := range w.BudgetLines {
			sum += *l.Share
			if l.Category == "" {
				t.Errorf("%s: %s has no category", scenario, l.Item)
			}
		}
		if sum != 10000 {
			t.Errorf("%s: lines and reserve are %d basis points, want 10,000", scenario, sum)
		}
	}
}

func TestEveryGroupAndDepartmentHasADuty(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		used := map[campaign.ID]bool{}
		for _, task := range w.Tasks {
			used[task.Group] = true
		}
		for _, g := range w.Groups {
			if g.Duty == "" || !used[g.ID] {
				t.Errorf("%s: duty %q, has tasks %v", g.Name, g.Duty, used[g.ID])
			}
		}
		for _, d := range w.Departments {
			if d.Duty == "" {
				t.Errorf("%s has no duty", d.Name)
			}
		}
	})
}

func TestPostsAppearInTheirPeriod(t *testing.T) {
	allowed := map[string][]string{
		"teaser": {"warmup"}, "announcement": {"warmup"}, "benefit": {"warmup"},
		"reminder": {"warmup", "live"}, "live": {"live"}, "recap": {"live", "closing"},
	}
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		channels := map[campaign.ID]campaign.Channel{}
		for _, c := range w.Channels {
			channels[c.ID] = c
		}
		seen := map[campaign.ID]bool{}
		for _, p := range w.Posts {
			c := channels[p.Channel]
			seen[c.ID] = true
			if c.GoLive == "" || c.GoLiveTime == "" || p.Day < c.GoLive || p.Day == c.GoLive && p.Time < c.GoLiveTime {
				t.Errorf("%s on %s at %s, before %s goes live", p.Title, p.Day, p.Time, c.Name)
			}
			i := slices.IndexFunc(w.Periods, func(q campaign.Period) bool { return q.Starts <= p.Day && p.Day <= q.Ends })
			if i < 0 || p.Time == "" || !slices.Contains(allowed[p.Kind], w.Periods[i].Kind) {
				t.Errorf("%s, a %s, on %s at %q", p.Title, p.Kind, p.Day, p.Time)
			}
		}
		if len(seen) != len(w.Channels) {
			t.Errorf("%d of %d channels have posts", len(seen), len(w.Channels))
		}
	})
}

func TestMaterialsAreAcceptedThreeDaysAhead(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		for _, m := range w.Materials {
			if m.Due == "" || m.Needed == "" || m.Needed.Sub(m.Due) < 3 {
				t.Errorf("%s is due %s and needed %s", m.Name, m.Due, m.Needed)
			}
			if m.Quantity == nil || *m.Quantity == 0 || m.Spec == "" || m.Unit == "" {
				t.Errorf("%s lacks quantity, unit or spec", m.Name)
			}
		}
	})
}

func TestRisksHaveAPlan(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		covered := map[string]bool{}
		for _, r := range w.Risks {
			covered[r.Category] = true
			if r.Likelihood == nil || r.Impact == nil || r.Minutes == nil || r.Trigger == "" || r.Response == "" {
				t.Errorf("%s lacks score, limit, trigger or response", r.Name)
			}
		}
		for _, c := range []string{"weather", "system", "traffic", "press", "crowd", "supply", "people"} {
			if !covered[c] {
				t.Errorf("no risk of category %s", c)
			}
		}
	})
}

func TestRatiosNameBothMetrics(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		for _, m := range w.Metrics {
			if ratio := m.Aggregate == "ratio"; ratio != (m.Over != "") || ratio != (m.Under != "") {
				t.Errorf("%s: %s over %q under %q", m.Name, m.Aggregate, m.Over, m.Under)
			}
		}
		for _, g := range w.Goals {
			if g.Metric == "" || g.Why == "" || g.Unit == "" || g.Deadline == "" {
				t.Errorf("%s lacks metric, reason, unit or deadline", g.Name)
			}
		}
	})
}

func overlap(a, b campaign.RunItem) bool {
	return a.Day == b.Day && a.Starts.Minutes() < b.Starts.Minutes()+int(*b.Minutes) &&
		b.Starts.Minutes() < a.Starts.Minutes()+int(*a.Minutes)
}

func TestRunOfShow(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		live, _ := w.Live()
		for i, a := range w.RunItems {
			if a.Day != live || a.Starts == "" || a.Area == "" || a.Cue == "" {
				t.Errorf("%s: day %s, start %q, area %q, cue %q", a.Title, a.Day, a.Starts, a.Area, a.Cue)
			}
			for _, b := range w.RunItems[:i] {
				if a.Starts < b.Starts && !a.Inserted { // what was put in on the day stands after the plan
					t.Errorf("%s stands after %s and starts before it", a.Title, b.Title)
				}
				if overlap(a, b) && (a.Area == b.Area || a.Owner != "" && a.Owner == b.Owner) {
					t.Errorf("%s and %s overlap in one area or for one person", a.Title, b.Title)
				}
			}
		}
	})
}

// Set-up ends two hours before doors; equipment is tested half an hour before each segment that needs it.
func TestRunOfShowLeavesTime(t *testing.T) {
	items := map[campaign.ID]campaign.RunItem{}
	for _, r := range builtin(t, "launch", "en").RunItems {
		items[r.ID] = r
	}
	tests := []struct {
		first, then campaign.ID
		minutes     int
	}{
		{"run_item.stage-setup", "run_item.doors", 120},
		{"run_item.experience-setup", "run_item.doors", 120},
		{"run_item.entrance-setup", "run_item.doors", 120},
		{"run_item.stage-test", "run_item.welcome", 30},
		{"run_item.studio-test", "run_item.simulcast", 30},
		{"run_item.act-test", "run_item.performance", 30},
		{"run_item.studio-retest", "run_item.evening-show", 30},
	}
	for _, tt := range tests {
		a, b := items[tt.first], items[tt.then]
		if got := b.Starts.Minutes() - a.Starts.Minutes() - int(*a.Minutes); got < tt.minutes {
			t.Errorf("%s ends %d minutes before %s, want %d", a.Title, got, b.Title, tt.minutes)
		}
	}
}

func TestSurveyAsksForBothScores(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		kinds := map[string]int{}
		for _, q := range w.Questions {
			kinds[q.Kind]++
			if (q.Kind == "choice") != (q.Options != "") {
				t.Errorf("%s: options %q", q.Text, q.Options)
			}
		}
		if kinds["satisfaction"] == 0 || kinds["recommend"] != 1 || kinds["text"] == 0 {
			t.Errorf("questions %v", kinds)
		}
	})
}
