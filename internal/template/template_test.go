package template

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/internal/campaign"
)

// counter gives the ids r1, r2, r3 …
func counter() func() campaign.ID {
	n := 0
	return func() campaign.ID { n++; return campaign.ID(fmt.Sprintf("r%d", n)) }
}

const today campaign.Date = "2026-05-26" // the sample's live day is then 2026-06-04

// noon is that day, where wall times are those of the sample's own city.
var noon = today.At("12:00", time.FixedZone("CST", 8*60*60))

func build(t *testing.T, edits []campaign.Edit, err error) *campaign.Workbook {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	w, err := campaign.Build(edits)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func builtin(t *testing.T, scenario, lang string) *campaign.Workbook {
	t.Helper()
	w, err := Builtin(scenario, lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// each runs a test on every template and on the sample campaign, in both languages.
func each(t *testing.T, f func(t *testing.T, lang string, w *campaign.Workbook)) {
	for _, lang := range languages {
		for _, scenario := range Scenarios() {
			t.Run(scenario+" "+lang, func(t *testing.T) { f(t, lang, builtin(t, scenario, lang)) })
		}
		for _, stage := range SampleStages {
			t.Run("sample "+stage+" "+lang, func(t *testing.T) {
				edits, err := Sample(lang, stage, noon, "c1", counter())
				f(t, lang, build(t, edits, err))
			})
		}
	}
}

// words visits every text somebody reads.
func words(w *campaign.Workbook, visit func(where, text string)) {
	for _, e := range w.Creates() {
		for _, f := range campaign.Lookup(e.Kind).Fields {
			if s, _ := e.Set[f.Name].(string); f.Search && s != "" {
				visit(fmt.Sprintf("%s.%s", e.Row, f.Name), s)
			}
		}
	}
}

func TestBothLanguagesHaveOneStructure(t *testing.T) {
	reads := []func(string) (*campaign.Workbook, error){}
	for _, stage := range SampleStages {
		reads = append(reads, func(lang string) (*campaign.Workbook, error) {
			edits, err := Sample(lang, stage, noon, "c1", counter())
			if err != nil {
				return nil, err
			}
			return campaign.Build(edits)
		})
	}
	for _, scenario := range Scenarios() {
		reads = append(reads, func(lang string) (*campaign.Workbook, error) { return Builtin(scenario, lang) })
	}
	for _, read := range reads {
		zh, err := read("zh")
		if err != nil {
			t.Fatal(err)
		}
		en, err := read("en")
		if err != nil {
			t.Fatal(err)
		}
		theirs := en.Creates()
		if len(theirs) != len(zh.Creates()) {
			t.Fatalf("%d rows in Chinese, %d in English", len(zh.Creates()), len(theirs))
		}
		for i, e := range zh.Creates() {
			for _, f := range campaign.Lookup(e.Kind).Fields {
				if e.Kind == "attachment" && (f.Digest || f.Unit == "bytes") { // a file is in its language
					continue
				}
				a, b := e.Set[f.Name], theirs[i].Set[f.Name]
				if f.Search && (a == nil) != (b == nil) || !f.Search && a != b {
					t.Errorf("%s.%s: %v in Chinese, %v in English", e.Row, f.Name, a, b)
				}
			}
		}
	}
}

func TestTextsAreSetInTheirLanguage(t *testing.T) {
	wrong := map[string]*regexp.Regexp{
		"zh": regexp.MustCompile(`\p{Han} [0-9A-Za-z]|[0-9A-Za-z] \p{Han}|\p{Han} \p{Han}|\p{Han}[,;:?!()"']|[,;:?!()"']\p{Han}`),
		"en": regexp.MustCompile(`[\p{Han}，。；：？！（）、《》]|  | [,;:?!.]`),
	}
	each(t, func(t *testing.T, lang string, w *campaign.Workbook) {
		words(w, func(where, text string) {
			if m := wrong[lang].FindString(text); m != "" {
				t.Errorf("%s: %q in %q", where, m, text)
			}
			if strings.TrimSpace(text) != text {
				t.Errorf("%s: white space around %q", where, text)
			}
		})
	})
}

func TestChineseIsChinese(t *testing.T) {
	han := regexp.MustCompile(`\p{Han}`)
	for _, scenario := range Scenarios() {
		for _, task := range builtin(t, scenario, "zh").Tasks {
			for _, s := range []string{task.Title, task.KeyAction, task.Deliverable, task.Acceptance} {
				if !han.MatchString(s) {
					t.Errorf("%s %s: %q", scenario, task.ID, s)
				}
			}
		}
	}
}

func TestRowsAreValid(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		rows := map[string]bool{}
		for _, e := range w.Creates() {
			rows[string(e.Kind)+" "+string(e.Row)] = true
		}
		for _, e := range w.Creates() {
			set, bad := campaign.Normal(e)
			bad = append(bad, campaign.CheckRow(e.Kind, e.Row, set, set)...)
			if err := bad.Err(); err != nil {
				t.Error(err)
			}
			for _, f := range campaign.Lookup(e.Kind).Fields {
				if to, _ := set[f.Name].(string); f.Type == campaign.Ref && to != "" && !rows[string(f.Ref)+" "+to] {
					t.Errorf("%s.%s points to no %s: %s", e.Row, f.Name, f.Ref, to)
				}
			}
		}
		campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
			last := ""
			for i := range list.Len() {
				if p, ok := in.Values(list.Index(i).Interface())["position"].(string); ok {
					if p <= last {
						t.Errorf("%s %d: position %q after %q", in.Kind, i, p, last)
					}
					last = p
				}
			}
		})
	})
}

// actions are the key actions of each stage, as the way of work names them.
var actions = map[string]map[string][]string{
	"zh": {
		"plan":    {"设定目标", "撰写方案", "整合资源", "风险预案"},
		"execute": {"物料与资源就位", "预热推广", "现场执行", "监控与应对"},
		"review":  {"结果分析", "反馈与问题", "报告与归档"},
	},
	"en": {
		"plan":    {"Set the goals", "Write the plan", "Bring the resources together", "Prepare for risk"},
		"execute": {"Get materials and resources ready", "Warm up", "Run the day", "Watch and respond"},
		"review":  {"Results", "Feedback and problems", "Report and archive"},
	},
}

func TestTasks(t *testing.T) {
	each(t, func(t *testing.T, lang string, w *campaign.Workbook) {
		if n := len(w.Tasks); n < 60 || n > 100 {
			t.Errorf("%d tasks, want 60 to 100", n)
		}
		live, _ := w.Live()
		used := map[string]bool{}
		for _, task := range w.Tasks {
			used[task.KeyAction] = true
			if !slices.Contains(actions[lang][task.Stage], task.KeyAction) {
				t.Errorf("%s: %s is no key action of %s", task.Title, task.KeyAction, task.Stage)
			}
			if task.Group == "" || task.Due == "" || task.Deliverable == "" || task.Acceptance == "" {
				t.Errorf("%s lacks group, due, deliverable or acceptance", task.Title)
			}
			if task.Due == live && task.DueTime == "" {
				t.Errorf("%s is due on the day without a time", task.Title)
			}
		}
		if len(used) != 11 {
			t.Errorf("%d of 11 key actions have tasks", len(used))
		}
		items := map[campaign.ID]int{}
		for _, it := range w.Items {
			items[it.Task]++
		}
		for id, n := range items {
			if n < 2 || n > 6 {
				t.Errorf("%s has %d checklist items", id, n)
			}
		}
		if len(items) < 15 {
			t.Errorf("%d tasks have checklist items", len(items))
		}
	})
}

// A public event of 1,000 people or more files its permit at least 20 days ahead.
func TestPermitIsFiledInTime(t *testing.T) {
	filed := 0
	for _, scenario := range Scenarios() {
		w := builtin(t, scenario, "zh")
		if c := w.Campaign; c.Form == "online" || !c.Public || c.Crowd == nil || *c.Crowd < 1000 {
			continue
		}
		filed++
		i := slices.IndexFunc(w.Tasks, func(task campaign.Task) bool { return task.ID == "task.permit" })
		if i < 0 || w.Tasks[i].Due > campaign.TemplateLive.Add(-20) || !w.Tasks[i].Critical || w.Tasks[i].Notes == "" {
			t.Errorf("%s: the permit is task %d", scenario, i)
		}
	}
	if filed < 2 {
		t.Errorf("%d templates need a permit", filed)
	}
}

func TestDependenciesRunForward(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		tasks := map[campaign.ID]campaign.Task{}
		for _, task := range w.Tasks {
			tasks[task.ID] = task
		}
		on := map[campaign.ID][]campaign.ID{}
		for _, d := range w.Dependencies {
			on[d.Task] = append(on[d.Task], d.On)
			first, then := tasks[d.On], tasks[d.Task]
			if then.Starts != "" && then.Starts < first.Due {
				t.Errorf("%s begins %s, before %s is due on %s", then.Title, then.Starts, first.Title, first.Due)
			}
			if first.Due > then.Due || first.Due == then.Due && first.DueTime > then.DueTime {
				t.Errorf("%s is due after %s, which waits for it", first.Title, then.Title)
			}
			if then.State == "done" && (first.State != "done" || first.DoneOn > then.DoneOn) {
				t.Errorf("%s is done before %s", then.Title, first.Title)
			}
			if then.State == "doing" && first.State != "done" {
				t.Errorf("%s has begun before %s is done", then.Title, first.Title)
			}
		}
		state := map[campaign.ID]int{} // 1 on the way, 2 cleared
		var walk func(id campaign.ID)
		walk = func(id campaign.ID) {
			if state[id] == 1 {
				t.Fatalf("%s waits for itself", id)
			}
			if state[id] == 2 {
				return
			}
			state[id] = 1
			for _, to := range on[id] {
				walk(to)
			}
			state[id] = 2
		}
		for id := range tasks {
			walk(id)
		}
	})
}

func TestPeriodsFollowOneAnother(t *testing.T) {
	order := []string{"preparation", "warmup", "live", "closing", "review"}
	check := func(t *testing.T, w *campaign.Workbook) {
		if len(w.Periods) != len(order) {
			t.Fatalf("%d periods", len(w.Periods))
		}
		for i, p := range w.Periods {
			if p.Kind != order[i] || p.Starts == "" || p.Ends < p.Starts {
				t.Errorf("period %d: %s %s to %s", i+1, p.Kind, p.Starts, p.Ends)
			}
			if i > 0 && p.Starts != w.Periods[i-1].Ends.Add(1) {
				t.Errorf("%s starts %s, the one before ends %s", p.Kind, p.Starts, w.Periods[i-1].Ends)
			}
		}
	}
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) { check(t, w) })
	edits, err := Blank(Start{Campaign: "c1", Name: "x", Live: "2026-06-04", NewID: counter()})
	check(t, build(t, edits, err))
}

func TestTasksLieWithinThePeriods(t *testing.T) {
	each(t, func(t *testing.T, _ string, w *campaign.Workbook) {
		first, last := w.Periods[0].Starts, w.Periods[len(w.Periods)-1].Ends
		for _, task := range w.Tasks {
			if task.Due < first || task.Due > last || task.Starts != "" && task.Starts < first {
				t.Errorf("%s: %s to %s, periods %s to %s", task.Title, task.Starts, task.Due, first, last)
			}
		}
	})
}

func TestUnknown(t *testing.T) {
	_, err := Builtin("wedding", "zh")
	if e, ok := err.(*campaign.Error); !ok || e.Code != "template.unknown" || e.Params["name"] != "wedding" {
		t.Errorf("got %v", err)
	}
	_, err = Builtin("launch", "both")
	if e, ok := err.(*campaign.Error); !ok || e.Code != "template.language" || e.Params["lang"] != "both" {
		t.Errorf("got %v", err)
	}
}
