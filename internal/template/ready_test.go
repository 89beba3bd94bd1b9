package template

import (
	"bytes"
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"qingdan/internal/campaign"
)

// A template with names, contacts and payees filled in has nothing to mend. These are the rules it can be held to by its
// own content: what a rule asks of whoever fills it in is not looked at.

func TestBriefIsWritten(t *testing.T) {
	each(t, func(t *testing.T, lang string, w *campaign.Workbook) {
		c := w.Campaign
		if c.Theme == "" || c.Benefit == "" || c.Form == "" || c.Audience == "" || c.Mechanics == "" {
			t.Errorf("theme %q, benefit %q, form %q, audience %q, mechanics %q", c.Theme, c.Benefit, c.Form, c.Audience, c.Mechanics)
		}
		n, most := utf8.RuneCountInString(c.Theme), 20
		if lang == "en" {
			n, most = len(strings.Fields(c.Theme)), 8
		}
		if n > most {
			t.Errorf("the theme is %d long, at most %d: %q", n, most, c.Theme)
		}
		if len(w.Answers) < 5 || c.Rules != "" {
			t.Errorf("%d questions; rules %q", len(w.Answers), c.Rules)
		}
		for _, a := range w.Answers {
			if a.Question == "" || a.Answer == "" || strings.ContainsAny(a.Question, "\n") {
				t.Errorf("%+v", a)
			}
		}
	})
}

func TestGoalsCanBeReached(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		last := w.Periods[len(w.Periods)-1].Ends
		for _, g := range w.Goals {
			if g.Target == nil || g.Baseline == nil || *g.Target <= 0 || *g.Baseline <= 0 {
				t.Errorf("%s lacks target or baseline", g.Name)
				continue
			}
			times := *g.Target / *g.Baseline
			if g.Direction == "at_most" {
				times = 1 / times
			}
			if times > 3 {
				t.Errorf("%s asks for %.1f times its baseline", g.Name, times)
			}
			if g.Deadline < w.Periods[0].Starts || g.Deadline > last {
				t.Errorf("%s is due %s, outside the periods", g.Name, g.Deadline)
			}
		}
	})
}

// Volumes among the sub-goals add up, and are multiplied by the rates among them.
func TestSubGoalsMakeUpTheirGoal(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		ratio := map[campaign.ID]bool{}
		for _, m := range w.Metrics {
			ratio[m.ID] = m.Aggregate == "ratio"
		}
		broken := 0
		for _, g := range w.Goals {
			parts, sum, rates := 0, 0.0, 1.0
			for _, p := range w.Goals {
				switch {
				case p.Parent != g.ID || p.Target == nil:
					continue
				case p.Unit == "%":
					rates *= *p.Target / 100
				case ratio[p.Metric]:
					rates *= *p.Target
				default:
					sum += *p.Target
				}
				parts++
			}
			if parts == 0 || g.Target == nil {
				continue
			}
			broken++
			if got := sum * rates; math.Abs(got-*g.Target) > *g.Target/100 {
				t.Errorf("%s is %v, its parts make %v", g.Name, *g.Target, got)
			}
		}
		if broken == 0 {
			t.Error("no goal is broken down")
		}
	})
}

func TestRisksCoverTheForm(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		must := []string{"traffic", "press"}
		if w.Campaign.Form != "online" {
			must = append(must, "weather")
		}
		if w.Campaign.Form != "offline" {
			must = append(must, "system")
		}
		for _, c := range must {
			if !slices.ContainsFunc(w.Risks, func(r campaign.Risk) bool { return r.Category == c }) {
				t.Errorf("%s, and no risk of category %s", w.Campaign.Form, c)
			}
		}
		for _, r := range w.Risks {
			if n := len(strings.Split(r.Response, "\n")); n < 3 {
				t.Errorf("%s has %d steps", r.Name, n)
			}
		}
	})
}

// key is what the file calls a row.
func key(id campaign.ID) string { return string(id)[strings.Index(string(id), ".")+1:] }

// What is set up before the doors is ready two hours before they open.
func TestSetUpEndsTwoHoursBeforeDoors(t *testing.T) {
	for _, scenario := range Scenarios() {
		w := builtin(t, scenario, "zh")
		i := slices.IndexFunc(w.RunItems, func(r campaign.RunItem) bool { return key(r.ID) == "doors" })
		if i < 0 {
			if w.Campaign.Form != "online" {
				t.Errorf("%s has no doors", scenario)
			}
			continue
		}
		doors, early := w.RunItems[i].Starts.Minutes(), 0
		for _, r := range w.RunItems[:i] {
			if !strings.HasSuffix(key(r.ID), "-setup") {
				continue
			}
			early++
			if left := doors - r.Starts.Minutes() - int(*r.Minutes); left < 120 {
				t.Errorf("%s: %s ends %d minutes before doors", scenario, r.ID, left)
			}
		}
		if early == 0 {
			t.Errorf("%s: nothing is set up before doors", scenario)
		}
	}
}

// What needs equipment is preceded by a test in its area that ends half an hour before and comes after the last thing
// there that needed equipment.
func TestFestivalTestsItsEquipment(t *testing.T) {
	needs := []string{"members-open", "opening", "online-open", "morning-show", "floor-morning", "performance", "draw", "evening-show", "evening-peak"}
	free := map[string]int{} // by area, when the last of them ended
	found := 0
	items := builtin(t, "festival", "en").RunItems
	for i, r := range items {
		if !slices.Contains(needs, key(r.ID)) {
			continue
		}
		found++
		if !slices.ContainsFunc(items[:i], func(s campaign.RunItem) bool {
			end := s.Starts.Minutes() + int(*s.Minutes)
			return s.Area == r.Area && strings.HasSuffix(key(s.ID), "test") && s.Starts.Minutes() >= free[r.Area] && end <= r.Starts.Minutes()-30
		}) {
			t.Errorf("no test 30 minutes before %s", r.Title)
		}
		free[r.Area] = r.Starts.Minutes() + int(*r.Minutes)
	}
	if found != len(needs) {
		t.Errorf("%d of %d segments are there", found, len(needs))
	}
}

// Five working days take five calendar days at least.
func TestReviewMeetingFollowsSoon(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		_, last := w.Live()
		i := slices.IndexFunc(w.Tasks, func(task campaign.Task) bool {
			return task.Milestone && (strings.Contains(task.Title, "复盘会") || strings.Contains(task.Title, "review meeting"))
		})
		if i < 0 || w.Tasks[i].Due <= last || w.Tasks[i].Due.Sub(last) > 5 {
			t.Errorf("the live period ends %s; the review meeting is task %d of %d", last, i, len(w.Tasks))
		}
	})
}

// A campaign that goes live in 60 days starts with nothing overdue.
func TestNothingIsDueEarlierThanSixtyDaysAhead(t *testing.T) {
	for _, scenario := range Scenarios() {
		w := builtin(t, scenario, "en")
		for _, e := range w.Creates() {
			for _, f := range campaign.Lookup(e.Kind).Fields {
				if day, _ := e.Set[f.Name].(string); f.Type == campaign.Day && day != "" && campaign.TemplateLive.Sub(campaign.Date(day)) > 60 {
					t.Errorf("%s: %s.%s is %s", scenario, e.Row, f.Name, day)
				}
			}
		}
	}
}

func TestNamesTellRowsApart(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		seen := map[string]campaign.ID{}
		for _, e := range w.Creates() {
			for _, f := range []string{"title", "name", "text"} {
				name, _ := e.Set[f].(string)
				if name == "" || e.Kind == "item" || e.Kind == "post" && f == "text" {
					continue
				}
				if other, twice := seen[string(e.Kind)+name]; twice {
					t.Errorf("%s and %s are both %q", other, e.Row, name)
				}
				seen[string(e.Kind)+name] = e.Row
			}
		}
	})
}

// Core metrics are typed in every day: a ratio is worked out.
func TestCoreMetricsAreCounted(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		core := 0
		for _, m := range w.Metrics {
			if m.Core {
				core++
			}
			if m.Core && m.Aggregate == "ratio" || m.Unit == "" {
				t.Errorf("%s: core %v, %s, unit %q", m.Name, m.Core, m.Aggregate, m.Unit)
			}
		}
		if core < 4 {
			t.Errorf("%d core metrics", core)
		}
	})
}

func TestEveryPeriodHasPosts(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		for _, p := range w.Periods[1:4] {
			if !slices.ContainsFunc(w.Posts, func(q campaign.Post) bool { return p.Starts <= q.Day && q.Day <= p.Ends }) {
				t.Errorf("nothing is posted in %s", p.Name)
			}
		}
	})
}

func TestSharedWordsAreUsed(t *testing.T) {
	for _, scenario := range Scenarios() {
		b, err := files.ReadFile(scenario + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file struct{ Words map[string]any }
		if err := json.Unmarshal(b, &file); err != nil {
			t.Fatal(err)
		}
		for word := range file.Words {
			if !bytes.Contains(b, []byte(`"@`+word+`"`)) {
				t.Errorf("%s: nobody says @%s", scenario, word)
			}
		}
	}
}

// A figure that a text names as the legal one goes stale; texts send the reader to the law in force.
func TestFestivalNamesNoLegalFigures(t *testing.T) {
	law := regexp.MustCompile(`《|(?i)\bAct\b|条例|第\d+条|[Aa]rticle \d`)
	for _, lang := range languages {
		words(builtin(t, "festival", lang), func(where, text string) {
			if m := law.FindString(text); m != "" {
				t.Errorf("%s: %q in %q", where, m, text)
			}
		})
	}
}
