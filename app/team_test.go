package app_test

import (
	"fmt"
	"slices"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// A fee of 1,000.01 of which 100.00 is planned: 900.01 by 30, 60 and 10 is 270.00, 540.01 and 90.00.
func TestSplitFee(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, create("partner", "p", campaign.Fields{"name": "Plaza", "fee": 100_001}), create("partner", "q", campaign.Fields{"name": "Studio"}),
		create("payment", "first", campaign.Fields{"partner": "p", "name": "Booking", "amount": 10_000, "position": "V"}))
	done := must[app.Applied](t)(a.Edits.SplitFee(id, "p", []int64{30, 60, 10}))
	if done.Label != "split the fee of “Plaza” into 3 instalments" {
		t.Errorf("%q", done.Label)
	}
	payments := func() (out []string) {
		for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Payments {
			out = append(out, fmt.Sprintf("%s %s %d", p.Partner, p.Name, *p.Amount))
		}
		return out
	}
	want := []string{"p Booking 10000", "p Deposit 30% 27000", "p Interim payment 60% 54001", "p Final payment 10% 9000"}
	if got := payments(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if _, err := a.Edits.SplitFee(id, "p", []int64{1}); code(err) != "fee.planned" || err.Error() != "The instalments of Plaza already hold the whole fee" {
		t.Errorf("%v", err)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if got := payments(); !slices.Equal(got, want[:1]) {
		t.Errorf("after undo: %q", got)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "partner", Row: "q", Set: campaign.Fields{"fee": 400}})
	must[app.Applied](t)(a.Edits.SplitFee(id, "q", []int64{1, 1, 1, 1}))
	if got := payments(); !slices.Equal(got[1:], []string{"q Deposit 25% 100", "q Instalment 2 25% 100", "q Instalment 3 25% 100", "q Final payment 25% 100"}) {
		t.Errorf("%q", got)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "partner", Row: "q", Set: campaign.Fields{"fee": nil}})
	for _, tt := range []struct {
		partner campaign.ID
		weights []int64
		want    string
	}{
		{"q", []int64{1}, "fee.none"}, {"nobody", []int64{1}, "invalid"}, {"p", nil, "fee.parts"}, {"p", []int64{1, 0}, "fee.parts"},
		{"p", []int64{10_001}, "fee.parts"}, {"p", make([]int64, 25), "fee.parts"},
	} {
		if _, err := a.Edits.SplitFee(id, tt.partner, tt.weights); code(err) != tt.want {
			t.Errorf("%s by %v: %v", tt.partner, tt.weights, err)
		}
	}
	for _, scope := range []campaign.ID{"nowhere", campaign.LibraryScope} {
		if _, err := a.Edits.SplitFee(scope, "p", []int64{1}); code(err) != "campaign.unknown" {
			t.Errorf("%s: %v", scope, err)
		}
	}
}

// A copy of a partner has the plan of its payments, and none is paid.
func TestDuplicatePartner(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, create("partner", "p", campaign.Fields{"name": "Plaza", "status": "signed"}),
		create("payment", "1", campaign.Fields{"partner": "p", "name": "Deposit", "amount": 5, "paid": "2026-05-01"}))
	copied := must[app.Duplicated](t)(a.Edits.Duplicate(id, "partner", []campaign.ID{"p"})).Rows[0]
	for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Payments {
		if p.Partner == copied && (p.Paid != "" || *p.Amount != 5) || p.Partner == "p" && p.Paid == "" {
			t.Errorf("%+v", p)
		}
	}
	if c := must[[]campaign.Contract](t)(a.Campaigns.Contracts(id)); len(c) != 2 || c[0].Paid != 5 || c[1].Paid != 0 || c[1].Planned != 5 {
		t.Errorf("%+v", c)
	}
}

// People pasted from a spreadsheet bring the groups and departments that they name, each once; taken back, all of it goes.
func TestPastedTeam(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	row := func(cells ...string) exchange.BlockRow {
		out := exchange.BlockRow{}
		for _, c := range cells {
			out.Cells = append(out.Cells, &c)
		}
		return out
	}
	fields := []string{"name", "role", "group", "department", "phone"}
	entered := must[app.Entered](t)(a.Edits.Enter(id, exchange.Block{Kind: "person", Fields: fields, Rows: []exchange.BlockRow{
		row("王伟", "策划", "策划组", "市场部", "139 0000 0001"), row("李娜", "设计", "策划组", "市场部", ""), row("王伟", "", "", "", "")}}, ""))
	if len(entered.Refused) != 0 {
		t.Fatalf("%+v", entered.Refused)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	team := must[campaign.Team](t)(a.Campaigns.Team(id))
	if len(w.Groups) != 1 || len(w.Departments) != 1 || team.Groups[0].People != 2 || team.Departments[0].People != 2 {
		t.Errorf("%+v %+v", w.Groups, team)
	}
	if want := []campaign.ID{entered.Rows[0], entered.Rows[2]}; !slices.Equal(team.Namesakes, want) {
		t.Errorf("%v, want %v", team.Namesakes, want)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.People)+len(w.Groups)+len(w.Departments) != 0 {
		t.Errorf("%+v", w.People)
	}
	for _, err := range []error{second(a.Campaigns.Team("nowhere")), second(a.Campaigns.Contracts("nowhere"))} {
		if code(err) != "campaign.unknown" {
			t.Errorf("%v", err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// Who owns tasks and goes leaves them to nobody; so do a group and its members, and undo brings all of it back.
func TestPersonGone(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, create("person", "p", campaign.Fields{"name": "Lin"}), create("group", "g", campaign.Fields{"name": "Crew", "lead": "p"}),
		task("t", campaign.Fields{"title": "Poster", "owner": "p"}), task("u", campaign.Fields{"title": "Flyer", "owner": "p"}),
		campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"lead": "p"}})
	done := apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "person", Row: "p"})
	var got []string
	for _, c := range done.Changes {
		got = append(got, fmt.Sprint(c.Kind, " ", c.ID == id, " ", c.Fields))
	}
	slices.Sort(got)
	if want := []string{"campaign true [lead]", "group false [lead]", "person false []", "task false [owner]", "task false [owner]"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Tasks[0].Owner != "p" || w.Groups[0].Lead != "p" || w.Campaign.Lead != "p" {
		t.Errorf("%+v", w.Campaign)
	}
}

func TestGiveToLeads(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, create("person", "lin", campaign.Fields{"name": "Lin"}), create("group", "g", campaign.Fields{"name": "Crew", "lead": "lin"}),
		create("task", "t1", campaign.Fields{"title": "One", "group": "g"}), create("task", "t2", campaign.Fields{"title": "Two", "group": "g"}),
		create("task", "t3", campaign.Fields{"title": "Three"}))
	owned := func() (out []campaign.ID) {
		for _, task := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks {
			if task.Owner == "lin" {
				out = append(out, task.ID)
			}
		}
		slices.Sort(out)
		return out
	}
	if team := must[campaign.Team](t)(a.Campaigns.Team(id)); team.Groups[0].Unowned != 2 || team.Groups[1].Unowned != 1 {
		t.Errorf("%+v", team.Groups)
	}
	done := must[app.Applied](t)(a.Edits.GiveToLeads(id, []campaign.ID{"g", ""})) // the campaign has no lead: t3 stays
	if done.Label != "give 2 tasks to the leads of their groups" || !slices.Equal(owned(), []campaign.ID{"t1", "t2"}) {
		t.Errorf("%q %v", done.Label, owned())
	}
	if again := must[app.Applied](t)(a.Edits.GiveToLeads(id, []campaign.ID{"g"})); again.Step != "" {
		t.Errorf("%+v", again)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if len(owned()) != 0 {
		t.Errorf("after undo: %v", owned())
	}
	for _, scope := range []campaign.ID{"nowhere", campaign.LibraryScope} {
		if _, err := a.Edits.GiveToLeads(scope, nil); code(err) != "campaign.unknown" {
			t.Errorf("%s: %v", scope, err)
		}
	}
}
