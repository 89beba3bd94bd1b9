package app_test

import (
	"errors"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
)

// faults are the fields an error stands at, with what it says of each.
func faults(t *testing.T, err error) map[string]string {
	t.Helper()
	var e *app.Error
	if !errors.As(err, &e) {
		t.Fatalf("no error of fields: %v", err)
	}
	out := map[string]string{}
	for _, f := range e.Fields {
		out[f.Field] = f.Message
	}
	return out
}

// The approved total and the reserve are entered as people write them; an amount of reserve takes its share away, a
// share the amount.
func TestSetBudget(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "冰爽节", Template: "blank", Live: "2026-06-04"}))
	for _, tc := range []struct{ field, text string }{{"currency", "usd"}, {"approved", "128.6万"}, {"reserve", "12 %"}} {
		if _, err := a.Campaigns.SetBudget(id, tc.field, tc.text); err != nil {
			t.Fatal(tc, err)
		}
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if c := w.Campaign; c.Currency != "USD" || *c.Approved != 128_600_000 || *c.ReserveShare != 1200 || c.Reserve != nil {
		t.Errorf("%+v", c)
	}
	// 12 % of 1,286,000.00 is 154,320.00
	if b := must[campaign.Budget](t)(a.Campaigns.Budget(id)); *b.Reserve != 15_432_000 || *b.Unassigned != 128_600_000-15_432_000 {
		t.Errorf("%+v", b)
	}
	if done := must[app.Applied](t)(a.Campaigns.SetBudget(id, "reserve", "154,320")); done.Label != "change reserve: 冰爽节" {
		t.Error(done.Label)
	}
	w = must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if c := w.Campaign; c.ReserveShare != nil || *c.Reserve != 15_432_000 {
		t.Errorf("%+v", c)
	}
	for _, tc := range []struct{ field, text, want string }{
		{"approved", "-5", "must be 0 or more"},
		{"approved", "many", "the number “many” cannot be read"},
		{"reserve", "120%", "out of range: 0% to 100%"},
		{"currency", "jpy", "amounts are entered already, and this currency has other decimals than USD: they would no longer be right"},
		{"currency", "yuan", "a currency is three capital letters, such as CNY"},
		{"name", "x", ""},
	} {
		_, err := a.Campaigns.SetBudget(id, tc.field, tc.text)
		if got, there := faults(t, err)[tc.field]; !there || !strings.HasPrefix(got, tc.want) {
			t.Errorf("%s %q: %q", tc.field, tc.text, got)
		}
	}
	if b := must[readiness.Band](t)(a.Campaigns.ReserveBand(id)); b.Lies != "in" || *b.Share != 1200 || b.Min != 1000 || b.Max != 1500 || b.High != 0 {
		t.Errorf("%+v", b)
	}
}

// One step makes shares amounts, to the fen.
func TestSplitBudget(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "冰爽节", Template: "blank", Live: "2026-06-04"}))
	if _, err := a.Campaigns.SplitBudget(id); code(err) != "budget.approved" {
		t.Error(err)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"approved": 10_001, "reserve_share": 1000}},
		create("budget_line", "a", campaign.Fields{"item": "Stage", "share": 4500}), create("budget_line", "b", campaign.Fields{"item": "KOL", "share": 4500, "planned": 1}))
	// 10,001 by 45, 45 and 10 %: 4500.45, 4500.45 and 1000.1; the unit left goes to the first line
	done := must[app.Applied](t)(a.Campaigns.SplitBudget(id))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if *w.BudgetLines[0].Planned != 4501 || *w.BudgetLines[1].Planned != 4500 || *w.Campaign.Reserve != 1000 || done.Label != "split the approved total by share" {
		t.Errorf("%d %d %d %q", *w.BudgetLines[0].Planned, *w.BudgetLines[1].Planned, *w.Campaign.Reserve, done.Label)
	}
	if again := must[app.Applied](t)(a.Campaigns.SplitBudget(id)); again.Step != "" {
		t.Errorf("%+v", again)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w = must[*campaign.Workbook](t)(a.Campaigns.Show(id)); *w.BudgetLines[1].Planned != 1 || w.Campaign.Reserve != nil {
		t.Errorf("%+v", w.BudgetLines)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "budget_line", Row: "a", Set: campaign.Fields{"share": 5501}})
	if _, err := a.Campaigns.SplitBudget(id); code(err) != "budget.shares" || !strings.Contains(err.Error(), "110.01%") {
		t.Error(err)
	}
}

// A template's lines and reserve come with their shares, which make up the whole; a reserve that is there stays.
func TestTakeBudget(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "冰爽节", Template: "blank", Live: "2026-06-04"}))
	done := must[app.Applied](t)(a.Campaigns.TakeBudget(id, "launch"))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if b := must[campaign.Budget](t)(a.Campaigns.Budget(id)); !b.ByShare || b.Shares != 10_000 || len(w.BudgetLines) < 10 || w.BudgetLines[0].Item == "" || w.Campaign.Name != "冰爽节" || done.Label != "take a template's budget" {
		t.Errorf("%d lines, %d, %q, %q", len(w.BudgetLines), b.Shares, w.Campaign.Name, done.Label)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Campaigns.SetBudget(id, "reserve", "500"))
	must[app.Applied](t)(a.Campaigns.TakeBudget(id, "salon"))
	if w = must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.ReserveShare != nil || *w.Campaign.Reserve != 50_000 {
		t.Errorf("%+v", w.Campaign)
	}
	if _, err := a.Campaigns.TakeBudget(id, "wedding"); code(err) != "template.unknown" {
		t.Error(err)
	}
}

func TestRelease(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "冰爽节", Template: "blank", Live: "2026-06-04"}))
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"approved": 100_000, "reserve": 12_000}},
		create("budget_line", "a", campaign.Fields{"item": "Stage", "planned": 88_000}))
	_, err := a.Campaigns.Release(id, "", app.ReleaseForm{Amount: "0", Line: "Nowhere", Reason: " "})
	want := map[string]string{"amount": "enter an amount above zero", "line": "there is no budget line called “Nowhere”", "person": "enter who approves it", "reason": "enter a reason"}
	if got := faults(t, err); len(got) != len(want) {
		t.Error(got)
	} else {
		for f, m := range want {
			if got[f] != m {
				t.Errorf("%s: %q, want %q", f, got[f], m)
			}
		}
	}
	if _, err = a.Campaigns.Release(id, "", app.ReleaseForm{Amount: "-5", Person: "Lin", Reason: "x"}); !strings.HasPrefix(faults(t, err)["amount"], "must be 0 or more") {
		t.Error(err)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Releases)+len(w.People) != 0 {
		t.Errorf("something was written: %+v %+v", w.Releases, w.People)
	}
	done := must[app.Applied](t)(a.Campaigns.Release(id, "", app.ReleaseForm{Amount: "46", Line: "a", Person: "林知夏", Reason: "到货尺寸返工"}))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	r := w.Releases[0]
	if *r.Amount != 4600 || r.Line != "a" || r.Reason != "到货尺寸返工" || w.People[0].Name != "林知夏" || r.Person != w.People[0].ID || !r.Day.Valid() || done.Label != "release some of the reserve: 到货尺寸返工" {
		t.Errorf("%+v %+v %q", r, w.People, done.Label)
	}
	if b := must[campaign.Budget](t)(a.Campaigns.Budget(id)); b.Released != 4600 || *b.Free != 7400 || b.Lines[0].Left != 92_600 {
		t.Errorf("%+v", b)
	}
	// Changed: more than there is, which is written and found by readiness.
	must[app.Applied](t)(a.Campaigns.Release(id, r.ID, app.ReleaseForm{Amount: "120.01", Person: "林知夏", Reason: "追加", Day: "2026-05-18"}))
	w = must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if r = w.Releases[0]; len(w.Releases) != 1 || len(w.People) != 1 || *r.Amount != 12_001 || r.Line != "" || r.Day != "2026-05-18" {
		t.Errorf("%+v", w.Releases)
	}
	found := ""
	for _, f := range must[app.Readiness](t)(a.Campaigns.Readiness(id)).Findings {
		if f.Rule == "budget.overrun" {
			found += f.Title + ": " + f.Text
		}
	}
	if !strings.HasPrefix(found, "追加: Released") || !strings.Contains(found, "0.01 more") {
		t.Error(found)
	}
	if _, err = a.Campaigns.Release(id, "gone", app.ReleaseForm{Amount: "1", Person: "x", Reason: "x"}); code(err) != "invalid" {
		t.Error(err)
	}
}
