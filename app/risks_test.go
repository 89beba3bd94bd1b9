package app_test

import (
	"reflect"
	"slices"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/template"
)

// What is suggested is lacking, is added in one step behind what is there in the user's language, and is suggested no more;
// undo takes all of it back.
func TestSuggestedRisks(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"scenario": "launch", "form": "hybrid"}},
		campaign.Edit{Op: campaign.Create, Kind: "risk", Row: "own", Set: campaign.Fields{"name": "负面舆情", "category": "press", "position": "V"}})

	board := must[app.RiskBoard](t)(a.Risks.Board(id))
	var lacks []string
	for _, c := range board.Coverage {
		if len(c.Risks) == 0 {
			lacks = append(lacks, c.Category)
		}
	}
	if len(board.Cells) != 25 || board.High != 15 || !slices.Equal(lacks, []string{"weather", "system", "traffic"}) {
		t.Errorf("%+v", board)
	}
	list := must[[]template.Suggestion](t)(a.Risks.Suggested(id))
	if len(list) != 11 || !list[0].Asked || list[0].Risk.Name != "Storm, wind or heat" { // 12 of the template, bad press is there
		t.Fatalf("%d: %+v", len(list), list[0])
	}
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Lang: locale.Zh}))
	added := must[app.Applied](t)(a.Risks.AddSuggested(id, []string{list[0].Key, list[1].Key, "gone"}))
	if added.Label != "新增 2 行" {
		t.Errorf("%q", added.Label)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.Risks) != 3 || w.Risks[0].ID != "own" || w.Risks[1].Name != "暴雨、大风、高温" || *w.Risks[1].Minutes != 15 || w.Risks[1].Response == "" || w.Risks[1].Owner != "" {
		t.Errorf("%+v", w.Risks)
	}
	if rest := must[[]template.Suggestion](t)(a.Risks.Suggested(id)); len(rest) != 9 {
		t.Errorf("%d left", len(rest))
	}
	if _, err := a.Risks.AddSuggested(id, []string{list[0].Key}); code(err) != "risks.suggested" {
		t.Errorf("%v", err)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Risks) != 1 {
		t.Errorf("%d risks after undo", len(w.Risks))
	}
}

// A pre-mortem: worries are grouped, a theme becomes a risk, each one step; a risk deleted lets its worries go.
func TestWorriesBecomeRisks(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Tea", "blank")
	worry := func(row campaign.ID, text string) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "worry", Row: row, Set: campaign.Fields{"text": text}}
	}
	apply(t, a, id, worry("a", "Coupons fail"), worry("b", "Rain"), worry("c", "Nobody finds the coupon"))

	if got := must[app.Applied](t)(a.Risks.GroupWorries(id)); got.Label != "group 2 worries" {
		t.Errorf("%q", got.Label)
	}
	if _, err := a.Risks.GroupWorries(id); code(err) != "worries.apart" {
		t.Errorf("%v", err)
	}
	made := must[app.RiskMade](t)(a.Risks.FromWorries(id, " Coupons  fail ", []campaign.ID{"a", "c", "gone"}))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.Risks) != 1 || w.Risks[0].ID != made.Risk || w.Risks[0].Name != "Coupons fail" || w.Risks[0].Notes != "Nobody finds the coupon" {
		t.Errorf("%+v", w.Risks)
	}
	if made.Applied.Label != "make 2 worries the risk “Coupons fail”" {
		t.Errorf("%q", made.Applied.Label)
	}
	state := func() (out [][2]string) {
		for _, w := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Worries {
			out = append(out, [2]string{w.Theme, string(w.Risk)})
		}
		return out
	}
	risk := string(made.Risk)
	if got, want := state(), [][2]string{{"Coupon", risk}, {"", ""}, {"Coupon", risk}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "risk", Row: made.Risk})
	if got, want := state(), [][2]string{{"Coupon", ""}, {"", ""}, {"Coupon", ""}}; !reflect.DeepEqual(got, want) {
		t.Errorf("deleted: %v, want %v", got, want)
	}
	for range 3 { // the deletion, the risk, the grouping
		must[app.Applied](t)(a.Edits.Undo())
	}
	if got, want := state(), [][2]string{{"", ""}, {"", ""}, {"", ""}}; !reflect.DeepEqual(got, want) {
		t.Errorf("undone: %v, want %v", got, want)
	}
	if _, err := a.Risks.FromWorries(id, "x", []campaign.ID{"gone"}); code(err) != "worries.gone" {
		t.Errorf("%v", err)
	}
	if _, err := a.Risks.FromWorries(id, " ", []campaign.ID{"a"}); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	for name, call := range map[string]func() error{
		"board":     func() error { _, err := a.Risks.Board("nowhere"); return err },
		"suggested": func() error { _, err := a.Risks.Suggested("nowhere"); return err },
		"add":       func() error { _, err := a.Risks.AddSuggested("nowhere", nil); return err },
		"group":     func() error { _, err := a.Risks.GroupWorries("nowhere"); return err },
		"from":      func() error { _, err := a.Risks.FromWorries("nowhere", "x", nil); return err },
		"library":   func() error { _, err := a.Risks.GroupWorries(campaign.LibraryScope); return err },
	} {
		if got := code(call()); got != "campaign.unknown" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
