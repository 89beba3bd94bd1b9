package template

import (
	"cmp"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// A template of one's own is what a campaign leaves when its client, its people and what happened in it are taken out.

// Saving says what a template made of a campaign is called and what it keeps.
type Saving struct {
	Template campaign.ID // its id
	Name     string
	Amounts  bool                     // of money too; else the budget is split in shares, as the built-in ones do
	Partner  func(kind string) string // what a partner is called by its kind alone: 场地, Venue
	NewID    func() campaign.ID
}

// unhappened is what has not happened to a row, whatever has to the one that it was made from.
var unhappened = map[campaign.Kind]campaign.Fields{
	"campaign":    {"stage": "plan", "sample": false, "trashed": false, "archived_on": ""},
	"task":        {"state": "todo", "done_on": ""},
	"item":        {"done": false},
	"post":        {"status": "idea", "link": ""},
	"run_item":    {"started": nil, "ended": nil, "skipped": false, "inserted": false},
	"partner":     {"status": "none"},
	"payment":     {"paid": ""},
	"material":    {"received": nil, "accepted": nil, "defects": nil, "left_over": nil, "state": "planned", "accepted_on": ""},
	"budget_line": {"committed": nil, "paid": nil},
}

// Unhappened are the fields that a copy of a row of a kind begins with, whatever has happened to its original.
func Unhappened(kind campaign.Kind) campaign.Fields { return maps.Clone(unhappened[kind]) }

// stays names, by kind, the fields that a template does not take over; a kind that is not here stays behind whole: what
// was spent, printed, attached or feared is of one campaign, and so is every record of a day.
var stays = map[campaign.Kind][]string{
	"campaign":    {"client"},
	"period":      {},
	"metric":      {},
	"goal":        {},
	"budget_line": {},
	"department":  {},
	"group":       {},
	"person":      {"organisation", "phone", "email", "notes", "source"},
	"partner":     {"contact", "phone", "email", "notes", "source"},
	"payment":     {"notes"},
	"answer":      {},
	"task":        {"timing"}, // words that its date was read from: "20 May"
	"item":        {},
	"dependency":  {},
	"risk":        {},
	"material":    {},
	"channel":     {},
	"post":        {},
	"run_item":    {},
	"question":    {},
}

// money names the amounts that only a template with amounts takes over.
var money = map[campaign.Kind][]string{
	"campaign":    {"approved", "reserve"},
	"budget_line": {"price", "planned", "charge"},
	"partner":     {"fee"},
	"payment":     {"amount"},
	"channel":     {"cost"},
}

// FromCampaign gives the edits that make a template of a campaign, or of another template. Its dates hang on
// campaign.TemplateLive; nothing has happened; who is named is called by role, and one without a role is left out. Error:
// template.undated, when there are dates and no live day to count them from.
func FromCampaign(w *campaign.Workbook, s Saving) ([]campaign.Edit, error) {
	live, _ := w.Live()
	if live == "" {
		if dated(w) {
			return nil, campaign.Fail("template.undated")
		}
		live = campaign.TemplateLive
	}
	edits := w.Creates()
	if !s.Amounts {
		share(w, edits)
	}
	edits = slices.DeleteFunc(edits, func(e campaign.Edit) bool { _, taken := stays[e.Kind]; return !taken })
	for _, e := range edits {
		maps.Copy(e.Set, unhappened[e.Kind])
		leave(e.Set, stays[e.Kind])
		if !s.Amounts {
			leave(e.Set, money[e.Kind])
		}
	}
	edits = unnamed(edits, s.Partner)
	renew(edits, s.Template, campaign.TemplateLive.Sub(live), s.NewID)
	edits[0].Set["name"], edits[0].Set["template"] = s.Name, true // the campaign's row comes first
	return edits, nil
}

// Fresh gives the workbook as if nothing had happened in it: what somebody ticked while editing a template does not
// begin ticked in a campaign.
func Fresh(w *campaign.Workbook) (*campaign.Workbook, error) {
	edits := w.Creates()
	for _, e := range edits {
		maps.Copy(e.Set, unhappened[e.Kind])
	}
	return campaign.Build(edits)
}

func leave(set campaign.Fields, fields []string) {
	for _, f := range fields {
		delete(set, f)
	}
}

// dated says whether anything has a date.
func dated(w *campaign.Workbook) bool {
	return slices.ContainsFunc(w.Creates(), func(e campaign.Edit) bool {
		_, taken := stays[e.Kind]
		return taken && slices.ContainsFunc(campaign.Lookup(e.Kind).Fields, func(f *campaign.Field) bool {
			return f.Type == campaign.Day && e.Set[f.Name] != nil && !slices.Contains(records, f.Name)
		})
	})
}

// unnamed calls people by their role and partners by their kind; the second of a name gets a number. A person without a
// role is left out: their tasks stay with their group.
func unnamed(edits []campaign.Edit, partner func(string) string) []campaign.Edit {
	used := map[string]int{}
	call := func(name string) string {
		key := campaign.FoldName(name)
		if used[key]++; used[key] > 1 {
			return name + " " + strconv.Itoa(used[key])
		}
		return name
	}
	return slices.DeleteFunc(edits, func(e campaign.Edit) bool {
		switch e.Kind {
		case "person":
			role, _ := e.Set["role"].(string)
			if role = strings.TrimSpace(role); role == "" {
				return true
			}
			e.Set["name"] = call(role)
		case "partner":
			kind, _ := e.Set["kind"].(string)
			e.Set["name"] = call(partner(cmp.Or(kind, campaign.Lookup("partner").Field("kind").Default)))
		}
		return false
	})
}

// share turns amounts into shares of the approved total; where that is not entered, of what lines and reserve come to.
// Shares of all of it come to 100 % exactly. Without a total, shares stay as they are.
func share(w *campaign.Workbook, edits []campaign.Edit) {
	b := campaign.BudgetOf(w)
	amounts := make([]int64, len(b.Lines)+1) // the reserve last
	sum := new(big.Int)
	for i, l := range b.Lines {
		if l.Planned != nil {
			amounts[i] = *l.Planned
		}
	}
	if b.Reserve != nil {
		amounts[len(b.Lines)] = *b.Reserve
	}
	for _, n := range amounts {
		sum.Add(sum, big.NewInt(n))
	}
	total := sum
	if b.Approved != nil {
		total = big.NewInt(*b.Approved)
	} else if r := w.Campaign.ReserveShare; b.Reserve == nil && r != nil && *r < whole { // lines are what it leaves
		total = new(big.Int).Div(new(big.Int).Mul(sum, big.NewInt(whole)), big.NewInt(whole-*r))
	}
	if total.Sign() <= 0 {
		return
	}
	shares := apportion(amounts, sum, total)
	at := map[campaign.ID]*int64{}
	for i, l := range b.Lines {
		if l.Planned != nil {
			at[l.Line] = &shares[i]
		}
	}
	for _, e := range edits {
		if n := at[e.Row]; e.Kind == "budget_line" && n != nil {
			e.Set["share"] = *n
		}
	}
	if b.Reserve != nil {
		edits[0].Set["reserve_share"] = shares[len(b.Lines)]
	}
}

// apportion gives amounts as basis points of a total, which together come to their sum's share, rounded: each is rounded
// down, and those with the largest remainders get what is left over (Hamilton). None is over 100 %.
func apportion(amounts []int64, sum, total *big.Int) []int64 {
	points := func(n *big.Int) (int64, *big.Int) {
		q, r := new(big.Int).DivMod(new(big.Int).Mul(n, big.NewInt(whole)), total, new(big.Int))
		return min(q.Int64(), whole), r
	}
	out, order := make([]int64, len(amounts)), make([]int, len(amounts))
	rest := make([]*big.Int, len(amounts))
	var given int64
	for i, n := range amounts {
		out[i], rest[i] = points(big.NewInt(n))
		given += out[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rest[b].Cmp(rest[a]) })
	want, over := points(sum)
	if over.Lsh(over, 1).Cmp(total) >= 0 {
		want++
	}
	for _, i := range order {
		if given >= want || rest[i].Sign() == 0 {
			break
		}
		if out[i] < whole {
			out[i]++
			given++
		}
	}
	return out
}

// whole is all of a total in basis points.
const whole = 10_000
