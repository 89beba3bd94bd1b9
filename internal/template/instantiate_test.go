package template

import (
	"reflect"
	"testing"

	"qingdan/internal/campaign"
)

// The dates are counted on a calendar: T-45 begins preparation, T-1 ends warm-up, T+6 ends the live period, T+11 review.
func TestInstantiateCountsFromTheLiveDay(t *testing.T) {
	tests := []struct{ live, prepare, warm, last, review campaign.Date }{
		{"2026-06-04", "2026-04-20", "2026-06-03", "2026-06-10", "2026-06-15"},
		{"2028-03-01", "2028-01-16", "2028-02-29", "2028-03-07", "2028-03-12"}, // leap year
		{"2027-03-01", "2027-01-15", "2027-02-28", "2027-03-07", "2027-03-12"},
		{"2026-12-28", "2026-11-13", "2026-12-27", "2027-01-03", "2027-01-08"},
		{"2000-01-03", "1999-11-19", "2000-01-02", "2000-01-09", "2000-01-14"},
		{"2400-01-01", "2399-11-17", "2399-12-31", "2400-01-07", "2400-01-12"},
	}
	for _, tt := range tests {
		edits, err := Instantiate(builtin(t, "launch", "zh"), Start{Campaign: "c1", Name: "冰川茉莉", Live: tt.live, NewID: counter()})
		w := build(t, edits, err)
		p := w.Periods
		if p[0].Starts != tt.prepare || p[1].Ends != tt.warm || p[2].Starts != tt.live || p[2].Ends != tt.last || p[4].Ends != tt.review {
			t.Errorf("live %s: %s … %s, %s to %s, … %s", tt.live, p[0].Starts, p[1].Ends, p[2].Starts, p[2].Ends, p[4].Ends)
		}
	}
}

func TestInstantiateMovesEveryDateAlike(t *testing.T) {
	tmpl := builtin(t, "launch", "en")
	edits, err := Instantiate(tmpl, Start{Campaign: "c1", Name: "x", Live: "2000-02-29", NewID: counter()}) // 28 + 29 days on
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, old := range tmpl.Creates() {
		for _, f := range campaign.Lookup(old.Kind).Fields {
			if day, set := old.Set[f.Name].(string); set && f.Type == campaign.Day {
				n++
				if got, want := edits[i].Set[f.Name], string(campaign.Date(day).Add(57)); got != want {
					t.Errorf("%s.%s: got %v, want %v", old.Row, f.Name, got, want)
				}
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d dates", n)
	}
}

func TestInstantiateMakesRowsOfItsOwn(t *testing.T) {
	tmpl := builtin(t, "launch", "zh")
	tmpl.Prints = []campaign.Print{{ID: "print.1", Handout: "checklist", Revision: 1}}
	before := tmpl.Creates()
	edits, err := Instantiate(tmpl, Start{Campaign: "c1", Name: "冰川茉莉", Live: "2026-06-04", NewID: counter()})
	w := build(t, edits, err)
	if !reflect.DeepEqual(tmpl.Creates(), before) {
		t.Error("the template changed")
	}
	if c := w.Campaign; c.ID != "c1" || c.Name != "冰川茉莉" || c.Template || c.Scenario != "launch" {
		t.Errorf("campaign %s %q, template %v, scenario %s", c.ID, c.Name, c.Template, c.Scenario)
	}
	if len(w.Prints) != 0 || len(edits) != len(before)-1 {
		t.Errorf("%d prints, %d edits of %d rows", len(w.Prints), len(edits), len(before))
	}
	old, now := map[campaign.ID]bool{}, map[campaign.ID]bool{}
	for _, e := range before {
		old[e.Row] = true
	}
	for _, e := range edits {
		if old[e.Row] || now[e.Row] {
			t.Errorf("%s is not new", e.Row)
		}
		now[e.Row] = true
	}
	for _, e := range edits {
		for _, f := range campaign.Lookup(e.Kind).Fields {
			if to, _ := e.Set[f.Name].(string); f.Type == campaign.Ref && to != "" && !now[campaign.ID(to)] {
				t.Errorf("%s.%s leads out of the campaign, to %s", e.Row, f.Name, to)
			}
		}
	}
}

// References lead to the copies of the rows they led to.
func TestInstantiateKeepsWhoIsWhose(t *testing.T) {
	tmpl := builtin(t, "launch", "en")
	edits, err := Instantiate(tmpl, Start{Campaign: "c1", Name: "x", Live: "2026-06-04", NewID: counter()})
	w := build(t, edits, err)
	links := func(w *campaign.Workbook) (out []string) {
		title, group := map[campaign.ID]string{}, map[campaign.ID]string{}
		for _, g := range w.Groups {
			group[g.ID] = g.Name
		}
		for _, task := range w.Tasks {
			title[task.ID] = task.Title
			out = append(out, task.Title+" of "+group[task.Group])
		}
		for _, d := range w.Dependencies {
			out = append(out, title[d.Task]+" after "+title[d.On])
		}
		for _, it := range w.Items {
			out = append(out, title[it.Task]+": "+it.Text)
		}
		return out
	}
	if got, want := links(w), links(tmpl); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// A workbook that a merge left with a reference to nothing still makes a whole campaign.
func TestInstantiateLeavesOutReferencesToNothing(t *testing.T) {
	tmpl := builtin(t, "launch", "en")
	tmpl.Tasks[0].Owner = "gone"
	edits, err := Instantiate(tmpl, Start{Campaign: "c1", Name: "x", Live: "2026-06-04", NewID: counter()})
	if w := build(t, edits, err); w.Tasks[0].Owner != "" {
		t.Errorf("owner %q", w.Tasks[0].Owner)
	}
}

func TestInstantiateWantsALiveDay(t *testing.T) {
	for _, live := range []campaign.Date{"", "2026-02-29", "tomorrow"} {
		_, err := Instantiate(builtin(t, "launch", "en"), Start{Campaign: "c1", Name: "x", Live: live, NewID: counter()})
		if e, ok := err.(*campaign.Error); !ok || e.Code != "template.live" || e.Params["live"] != string(live) {
			t.Errorf("live %q: %v", live, err)
		}
	}
}

func TestBlankHasItsPeriodsAndNothingElse(t *testing.T) {
	edits, err := Blank(Start{Campaign: "c1", Name: "Open day", Live: "2026-06-04", NewID: counter()})
	w := build(t, edits, err)
	if len(edits) != 6 || w.Campaign.Name != "Open day" || w.Campaign.ID != "c1" || w.Campaign.Template {
		t.Errorf("%d edits, campaign %+v", len(edits), w.Campaign)
	}
	want := [][2]campaign.Date{{"2026-05-05", "2026-05-31"}, {"2026-06-01", "2026-06-03"}, {"2026-06-04", "2026-06-10"}, {"2026-06-11", "2026-06-12"}, {"2026-06-13", "2026-06-15"}}
	for i, p := range w.Periods {
		if got := [2]campaign.Date{p.Starts, p.Ends}; got != want[i] {
			t.Errorf("%s: got %v, want %v", p.Kind, got, want[i])
		}
	}
}
