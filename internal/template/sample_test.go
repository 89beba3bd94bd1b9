package template

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"qingdan/internal/campaign"
)

func sample(t *testing.T, lang string) *campaign.Workbook {
	t.Helper()
	edits, err := Sample(lang, "plan", noon, "c1", counter())
	return build(t, edits, err)
}

func TestSampleIsTheSameEachTime(t *testing.T) {
	a, _ := Sample("zh", "plan", noon, "c1", counter())
	b, _ := Sample("zh", "plan", noon, "c1", counter())
	if len(a) == 0 || !reflect.DeepEqual(a, b) {
		t.Error("two samples differ")
	}
}

func TestSampleBrief(t *testing.T) {
	zh, en := sample(t, "zh").Campaign, sample(t, "en").Campaign
	if n := utf8.RuneCountInString(zh.Theme); n == 0 || n > 20 {
		t.Errorf("theme of %d characters", n)
	}
	if n := len(strings.Fields(en.Theme)); n == 0 || n > 8 {
		t.Errorf("theme of %d words", n)
	}
	for _, c := range []campaign.Campaign{zh, en} {
		if !c.Sample || c.Template || c.Stage != "execute" || c.Scenario != "launch" || c.Form != "hybrid" || c.Currency != "CNY" || c.Lead == "" {
			t.Errorf("campaign %+v", c)
		}
		for _, s := range []string{c.Name, c.Client, c.Benefit, c.Slogan, c.Background, c.Audience, c.Mechanics, c.Venue} {
			if s == "" {
				t.Errorf("the brief of %s has a gap", c.Name)
			}
		}
	}
}

// The sample has its own questions in the place of the launch's, in rows that are printed and looked up one by one.
func TestSampleAnswers(t *testing.T) {
	zh, en := sample(t, "zh"), sample(t, "en")
	if len(zh.Answers) != 9 || len(en.Answers) != 9 || zh.Campaign.Rules+en.Campaign.Rules != "" {
		t.Fatalf("%d and %d, rules %q", len(zh.Answers), len(en.Answers), zh.Campaign.Rules)
	}
	if a := zh.Answers[2]; a.Question != "半价券怎么用？" || a.Answer != "每个手机号限领一张，七日内到12家门店任点两杯冰川茉莉，第二杯半价；不兑现、不找零、不与其他优惠同享。" {
		t.Errorf("%+v", a)
	}
	if a := en.Answers[8]; a.Question != "Who do I talk to?" || a.Answer != "The help desk on the east side, or customer service online. You will have an answer within 24 hours." {
		t.Errorf("%+v", a)
	}
}

// Approved: ¥860,000.00. Lines: labour 98,000, materials 64,000, promotion 248,000, prizes 76,800, venue 156,000,
// technical 90,000, travel 17,000, permits 7,000. Reserve: 103,200, 12 %.
func TestSampleSums(t *testing.T) {
	w := sample(t, "en")
	want := map[string]int64{
		"Labour": 98_000_00, "Materials": 64_000_00, "Promotion": 248_000_00, "Prizes": 76_800_00,
		"Venue and construction": 156_000_00, "Technical": 90_000_00, "Travel and logistics": 17_000_00, "Insurance and permits": 7_000_00,
	}
	got, spent := map[string]int64{}, map[string]int64{}
	total := *w.Campaign.Reserve
	for _, l := range w.BudgetLines {
		got[l.Category] += *l.Planned
		spent[l.Category] += *l.Committed + *l.Paid
		total += *l.Planned
		if l.Price != nil && float64(*l.Price)*(*l.Quantity) != float64(*l.Planned) {
			t.Errorf("%s: %d × %v is not %d", l.Item, *l.Price, *l.Quantity, *l.Planned)
		}
		if l.Payee == "" && l.Owner == "" {
			t.Errorf("%s has neither payee nor owner", l.Item)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("planned %v, want %v", got, want)
	}
	if *w.Campaign.Approved != 860_000_00 || total != 860_000_00 || *w.Campaign.Reserve != 103_200_00 {
		t.Errorf("approved %d, lines and reserve %d, reserve %d", *w.Campaign.Approved, total, *w.Campaign.Reserve)
	}
	for c, n := range spent {
		if n > got[c] {
			t.Errorf("%s: %d committed and paid of %d", c, n, got[c])
		}
	}
}

func TestSampleContractsMatchTheBudget(t *testing.T) {
	w := sample(t, "zh")
	planned, status := map[campaign.ID]int64{}, map[string]int{}
	for _, l := range w.BudgetLines {
		planned[l.Payee] += *l.Planned
	}
	for _, p := range w.Partners {
		status[p.Status]++
		if *p.Fee != planned[p.ID] {
			t.Errorf("%s: a fee of %d, %d planned", p.Name, *p.Fee, planned[p.ID])
		}
	}
	if len(w.Partners) < 5 || len(status) < 3 {
		t.Errorf("%d partners, states %v", len(w.Partners), status)
	}
}

func TestSamplePeople(t *testing.T) {
	w := sample(t, "zh")
	group, phones, rare := map[campaign.ID]campaign.ID{}, map[string]bool{}, false
	for _, p := range w.People {
		group[p.ID] = p.Group
		rare = rare || strings.Contains(p.Name, "𬭎")
		if p.Role == "" || !strings.HasPrefix(p.Phone, "139 0000 01") || phones[p.Phone] {
			t.Errorf("%s: role %q, phone %q", p.Name, p.Role, p.Phone)
		}
		phones[p.Phone] = true
	}
	if !rare {
		t.Error("nobody has a name beyond the basic plane")
	}
	for _, g := range w.Groups {
		if group[g.Lead] != g.ID {
			t.Errorf("the lead of %s is of another group", g.Name)
		}
	}
	busy := map[campaign.ID]bool{}
	for _, task := range w.Tasks {
		busy[task.Owner] = true
		if task.Owner == "" || group[task.Owner] != task.Group {
			t.Errorf("%s: owner of another group", task.Title)
		}
	}
	for _, p := range w.People {
		if p.Group != "" && !busy[p.ID] {
			t.Errorf("%s has no task", p.Name)
		}
	}
	for _, r := range w.RunItems {
		if r.Owner == "" {
			t.Errorf("%s has no owner", r.Title)
		}
	}
	for _, r := range w.Risks {
		if r.Owner == "" {
			t.Errorf("%s has no owner", r.Name)
		}
	}
	for _, p := range w.Posts {
		if p.Owner == "" || p.Status == "published" && p.Day >= today {
			t.Errorf("%s: owner %q, %s for %s", p.Title, p.Owner, p.Status, p.Day)
		}
	}
	for _, g := range w.Goals {
		if g.Owner == "" || g.Target == nil || g.Baseline == nil {
			t.Errorf("%s has no owner, target or baseline", g.Name)
		}
	}
}

// Nine days before live: the plan nearly done, execution begun, four tasks late.
func TestSampleStandsNineDaysBefore(t *testing.T) {
	w := sample(t, "zh")
	if live, _ := w.Live(); live != "2026-06-04" {
		t.Fatalf("live day %s", live)
	}
	var late, doing int
	state := map[campaign.ID]string{}
	progress := campaign.Summarise(w).Progress
	for _, task := range w.Tasks {
		state[task.ID] = task.State
		if done := task.State == "done"; done != (task.DoneOn != "") || task.DoneOn > today {
			t.Errorf("%s: %s, done on %q", task.Title, task.State, task.DoneOn)
		}
		if task.State == "done" && task.Starts != "" && task.DoneOn < task.Starts {
			t.Errorf("%s was done on %s, before it began", task.Title, task.DoneOn)
		}
		if task.State != "done" && task.Due < today {
			late++
		}
		if task.State == "doing" {
			doing++
			if task.Starts > today {
				t.Errorf("%s has begun before its start", task.Title)
			}
		}
	}
	if late != 4 || doing < 8 {
		t.Errorf("%d late, %d under way", late, doing)
	}
	if p := progress["plan"]; p.Done*10 < p.Tasks*8 || p.Done == p.Tasks {
		t.Errorf("plan %+v", p)
	}
	if p := progress["execute"]; p.Done == 0 || p.Done*2 > p.Tasks {
		t.Errorf("execute %+v", p)
	}
	if p := progress["review"]; p.Done != 0 {
		t.Errorf("review %+v", p)
	}
	for _, it := range w.Items {
		if state[it.Task] == "done" && !it.Done || state[it.Task] == "todo" && it.Done {
			t.Errorf("%s: ticked %v, its task is %s", it.Text, it.Done, state[it.Task])
		}
	}
}

// goal: exposure × click rate × sign-up rate = sign-ups, 1,000,000 × 5 % × 40 % = 20,000.
func TestSampleFunnelMeets(t *testing.T) {
	w := sample(t, "en")
	target := map[string]float64{}
	for _, g := range w.Goals {
		target[g.Name] = *g.Target
	}
	if got := target["Impressions"] * target["Click rate"] / 100 * target["Sign-up rate"] / 100; got != target["Sign-ups"] {
		t.Errorf("the funnel gives %v, the goal is %v", got, target["Sign-ups"])
	}
}
