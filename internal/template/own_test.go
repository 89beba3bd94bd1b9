package template

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

func saving() Saving {
	return Saving{Template: "t1", Name: "Ours", Partner: func(kind string) string { return "The " + kind }, NewID: counter()}
}

// datesOf lists what is dated, row by row, without records of what happened.
func datesOf(w *campaign.Workbook) (out []string) {
	for _, e := range w.Creates() {
		if _, taken := stays[e.Kind]; !taken {
			continue
		}
		for _, f := range campaign.Lookup(e.Kind).Fields {
			record := slices.Contains(records, f.Name) || e.Kind == "payment" && f.Name == "paid"
			if day, _ := e.Set[f.Name].(string); f.Type == campaign.Day && day != "" && !record {
				out = append(out, string(e.Kind)+"."+f.Name+" "+day)
			}
		}
	}
	return out
}

func TestATemplateGivesTheDatesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := testkit.Workbook(rapid.IntRange(0, 60).Draw(rt, "tasks"), rapid.Uint64Range(0, 2000).Draw(rt, "seed"))
		live, _ := w.Live()
		s := saving()
		s.Amounts = rapid.Bool().Draw(rt, "amounts")
		edits, err := FromCampaign(w, s)
		saved := build(t, edits, err)
		if first, _ := saved.Live(); first != campaign.TemplateLive {
			rt.Fatalf("the template is live on %s", first)
		}
		edits, err = Instantiate(saved, Start{Campaign: "c2", Name: "Again", Live: live, NewID: counter()})
		again := build(t, edits, err)
		if got, want := datesOf(again), datesOf(w); len(want) < 10 || !reflect.DeepEqual(got, want) {
			rt.Fatalf("got %v\nwant %v", got, want)
		}
		file, _, err := Export(saved)
		if err != nil {
			rt.Fatal(err)
		}
		edits, err = Import(file, "t2", counter())
		if got, want := plain(build(t, edits, err)), plain(saved); !reflect.DeepEqual(got, want) {
			rt.Fatalf("from the file %v\nwant %v", got, want)
		}
	})
}

// plain is a workbook without its ids and positions: references are the place of the row pointed to.
func plain(w *campaign.Workbook) (out []campaign.Edit) {
	out = w.Creates()
	nth := map[campaign.ID]int{}
	for i := range out {
		nth[out[i].Row] = i
	}
	for i, e := range out {
		delete(e.Set, "position")
		for _, f := range campaign.Lookup(e.Kind).Fields {
			if to, _ := e.Set[f.Name].(string); f.Type == campaign.Ref && to != "" {
				e.Set[f.Name] = nth[campaign.ID(to)]
			}
		}
		out[i].Row = ""
	}
	return out
}

func held() *campaign.Workbook {
	money := func(n int64) *int64 { return &n }
	return &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "c", Name: "Tea", Client: "Yushan", Stage: "review", Lead: "boss", Currency: "CNY", Approved: money(3500), Reserve: money(500), Theme: "Spring", Scenario: "salon", Sample: true},
		Periods:  []campaign.Period{{ID: "p", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-05"}},
		BudgetLines: []campaign.BudgetLine{
			{ID: "b1", Item: "Hall", Planned: money(1000), Paid: money(900), Payee: "hall", Owner: "boss"},
			{ID: "b2", Item: "Cups", Price: money(10), Quantity: new(100.0), Committed: money(1000), Charge: money(1500)},
			{ID: "b3", Item: "Crew", Planned: money(1000), Owner: "temp"},
		},
		Releases: []campaign.Release{{ID: "r", Reason: "Rain", Amount: money(100), Person: "boss", Day: "2026-06-03"}},
		Groups:   []campaign.Group{{ID: "g", Name: "Planning", Lead: "boss"}},
		People: []campaign.Person{
			{ID: "boss", Name: "Su Ran", Role: "Lead", Group: "g", Phone: "139", Email: "su@x.example", Organisation: "Lanchuan", Source: "lib1"},
			{ID: "one", Name: "Lin", Role: "Crew", Group: "g"}, {ID: "two", Name: "Ye", Role: "crew "},
			{ID: "temp", Name: "Wang", Phone: "138"},
		},
		Partners: []campaign.Partner{{ID: "hall", Name: "Lan'an Plaza", Kind: "venue", Contact: "Qian", Phone: "1", Email: "e", Fee: money(900), Duties: "Four days", Standard: "Clean", Status: "signed", Starts: "2026-06-01"},
			{ID: "v2", Name: "Second hall", Kind: "venue"}},
		Payments: []campaign.Payment{{ID: "pay", Partner: "hall", Name: "Deposit", Amount: money(300), Due: "2026-05-25", Paid: "2026-05-26"}},
		Tasks: []campaign.Task{{ID: "t", Title: "Book", Stage: "plan", State: "done", DoneOn: "2026-05-02", Due: "2026-05-05", Timing: "5 May", Owner: "two", Group: "g"},
			{ID: "t2", Title: "Call", Stage: "plan", State: "doing", Owner: "temp", Group: "g"}},
		Items:       []campaign.Item{{ID: "i", Task: "t", Text: "Deposit", Done: true}},
		Attachments: []campaign.Attachment{{ID: "a", Task: "t", Name: "c.pdf"}},
		Worries:     []campaign.Worry{{ID: "w", Text: "Nobody comes"}},
		Materials:   []campaign.Material{{ID: "m", Name: "Cups", Kind: "gift", Quantity: money(100), Received: money(90), Accepted: money(80), Defects: money(10), Left: money(5), Supplier: "hall", State: "returned", AcceptedOn: "2026-05-30"}},
		Channels:    []campaign.Channel{{ID: "ch", Name: "Red"}},
		Posts:       []campaign.Post{{ID: "po", Channel: "ch", Title: "Teaser", Kind: "teaser", Status: "published", Day: "2026-06-01"}},
		Prints:      []campaign.Print{{ID: "pr", Handout: "checklist", Revision: 1}},
	}
}

func TestATemplateHasNoNamesAndNothingThatHappened(t *testing.T) {
	edits, err := FromCampaign(held(), saving())
	w := build(t, edits, err)
	c := w.Campaign
	if c.ID != "t1" || c.Name != "Ours" || !c.Template || c.Sample || c.Client != "" || c.Stage != "plan" || c.Theme != "Spring" || c.Scenario != "salon" {
		t.Errorf("campaign %+v", c)
	}
	if c.Lead != w.People[0].ID || w.Groups[0].Lead != c.Lead {
		t.Errorf("lead %q, people %+v", c.Lead, w.People)
	}
	var names []string
	for _, p := range w.People {
		names = append(names, p.Name)
		if p.Phone+p.Email+p.Organisation+p.Source != "" {
			t.Errorf("%+v", p)
		}
	}
	if want := []string{"Lead", "Crew", "crew 2"}; !reflect.DeepEqual(names, want) {
		t.Errorf("people %q, want %q", names, want)
	}
	hall := w.Partners[0]
	if hall.Name != "The venue" || w.Partners[1].Name != "The venue 2" || hall.Contact+hall.Phone+hall.Email != "" || hall.Status != "none" || hall.Duties != "Four days" || hall.Standard != "Clean" || hall.Fee != nil || hall.Starts != "1999-12-31" {
		t.Errorf("partners %+v", w.Partners)
	}
	if p := w.Payments[0]; p.Partner != hall.ID || p.Amount != nil || p.Paid != "" || p.Due != "1999-12-24" {
		t.Errorf("payment %+v", p)
	}
	task := w.Tasks[0]
	if task.State != "todo" || task.DoneOn != "" || task.Timing != "" || task.Due != "1999-12-04" || task.Owner != w.People[2].ID || task.Group != w.Groups[0].ID {
		t.Errorf("task %+v", task)
	}
	if w.Tasks[1].State != "todo" || w.Tasks[1].Owner != "" || w.Items[0].Done {
		t.Errorf("%+v %+v", w.Tasks[1], w.Items)
	}
	m := w.Materials[0]
	if *m.Quantity != 100 || m.Received != nil || m.Accepted != nil || m.Defects != nil || m.Left != nil || m.State != "planned" || m.AcceptedOn != "" || m.Supplier != hall.ID {
		t.Errorf("material %+v", m)
	}
	if w.Posts[0].Status != "idea" || len(w.Releases)+len(w.Attachments)+len(w.Worries)+len(w.Prints) != 0 {
		t.Errorf("posts %+v, and %d %d %d %d", w.Posts, len(w.Releases), len(w.Attachments), len(w.Worries), len(w.Prints))
	}
}

// 1,000 of 3,500 is 28.571 %, 500 is 14.286 %: rounded down they are one short of 100 %, and the reserve has the largest
// remainder.
func TestAmountsBecomeShares(t *testing.T) {
	edits, err := FromCampaign(held(), saving())
	w := build(t, edits, err)
	var got []int64
	for _, l := range w.BudgetLines {
		got = append(got, *l.Share)
		if l.Planned != nil || l.Price != nil || l.Committed != nil || l.Paid != nil || l.Charge != nil {
			t.Errorf("%+v", l)
		}
	}
	if c := w.Campaign; !reflect.DeepEqual(got, []int64{2857, 2857, 2857}) || *c.ReserveShare != 1429 || c.Approved != nil || c.Reserve != nil {
		t.Errorf("lines %v, %+v", got, c)
	}
	if q := w.BudgetLines[1].Quantity; q == nil || *q != 100 {
		t.Error("the quantity is gone")
	}

	// Without an approved total, lines are what the reserve's share leaves: 4,400 of 10,000 each, beside 12 %.
	c := &campaign.Workbook{Campaign: campaign.Campaign{ID: "c", Scenario: "custom", Currency: "CNY", ReserveShare: new(int64(1200))}, BudgetLines: []campaign.BudgetLine{
		{ID: "a", Item: "A", Planned: new(int64(4400))}, {ID: "b", Item: "B", Planned: new(int64(4400))}, {ID: "s", Item: "S", Share: new(int64(7))}}}
	edits, err = FromCampaign(c, saving())
	w = build(t, edits, err)
	if l := w.BudgetLines; *l[0].Share != 4400 || *l[1].Share != 4400 || *l[2].Share != 7 || *w.Campaign.ReserveShare != 1200 {
		t.Errorf("%+v", l)
	}

	// More than there is stays within what a share may be.
	c = &campaign.Workbook{Campaign: campaign.Campaign{ID: "c", Scenario: "custom", Currency: "CNY", Approved: new(int64(100))}, BudgetLines: []campaign.BudgetLine{{ID: "a", Item: "A", Planned: new(int64(300))}}}
	edits, err = FromCampaign(c, saving())
	if w = build(t, edits, err); *w.BudgetLines[0].Share != 10000 {
		t.Errorf("%d", *w.BudgetLines[0].Share)
	}
}

func TestAmountsCanBeKept(t *testing.T) {
	s := saving()
	s.Amounts = true
	edits, err := FromCampaign(held(), s)
	w := build(t, edits, err)
	l := w.BudgetLines
	if *w.Campaign.Approved != 3500 || *w.Campaign.Reserve != 500 || *l[0].Planned != 1000 || *l[1].Price != 10 || *l[1].Charge != 1500 || *w.Partners[0].Fee != 900 || *w.Payments[0].Amount != 300 {
		t.Errorf("%+v %+v", w.Campaign, l)
	}
	if l[0].Paid != nil || l[1].Committed != nil || l[0].Share != nil || l[0].Payee != w.Partners[0].ID {
		t.Errorf("%+v", l)
	}
}

func TestATemplateNeedsALiveDayForItsDates(t *testing.T) {
	w := held()
	w.Periods = nil
	if _, err := FromCampaign(w, saving()); code(err) != "template.undated" {
		t.Errorf("%v", err)
	}
	w = &campaign.Workbook{Campaign: campaign.Campaign{ID: "c"}, Tasks: []campaign.Task{{ID: "t", Title: "x", State: "done", DoneOn: "2026-05-01"}}}
	if _, err := FromCampaign(w, saving()); err != nil {
		t.Errorf("nothing in it is dated: %v", err)
	}
}

// A kind that is new has to say whether templates have it: left behind, it is lost to them without a word.
func TestWhatStaysBehind(t *testing.T) {
	var left []campaign.Kind
	for _, in := range campaign.Kinds() {
		if _, taken := stays[in.Kind]; !taken {
			left = append(left, in.Kind)
		}
	}
	if want := []campaign.Kind{"release", "worry", "award", "deviation", "incident", "log_entry", "attachment", "reading", "response", "meeting", "guest", "improvement", "passage", "print", "lesson", "setting"}; !reflect.DeepEqual(left, want) {
		t.Errorf("got %v, want %v", left, want)
	}
	for _, table := range []map[campaign.Kind][]string{stays, money} {
		for kind, fields := range table {
			for _, f := range fields {
				if campaign.Lookup(kind).Field(f) == nil {
					t.Errorf("%s has no %s", kind, f)
				}
			}
		}
	}
}

// A template that somebody has moved counts from where its live period begins by now.
func TestAMovedTemplateCountsFromItsOwnLiveDay(t *testing.T) {
	edits, err := FromCampaign(held(), saving())
	w := build(t, edits, err)
	w.Periods[0].Starts, w.Periods[0].Ends = "2000-01-06", "2000-01-07"
	edits, err = Instantiate(w, Start{Campaign: "c2", Name: "x", Live: "2026-06-04", NewID: counter()})
	c := build(t, edits, err)
	if c.Periods[0].Starts != "2026-06-04" || c.Tasks[0].Due != "2026-05-02" {
		t.Errorf("%+v, task due %s", c.Periods, c.Tasks[0].Due)
	}
}
