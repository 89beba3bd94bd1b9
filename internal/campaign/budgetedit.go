package campaign

import "strconv"

// What is entered of a budget as a whole, as edits.

// SplitByShare writes the approved total onto every line that has a share of it, and onto the reserve where it has one:
// each gets its share to the minor unit, and what rounding leaves goes to the largest remainders (Split), so that shares of
// 100 % come to the total exactly. It gives no edits where the amounts stand so already. Errors: budget.approved without a
// total, budget.unshared without a share, budget.shares {shares} (basis points) where they ask for more than there is.
func SplitByShare(w *Workbook) ([]Edit, error) {
	c := w.Campaign
	if c.Approved == nil {
		return nil, Fail("budget.approved")
	}
	var shares []int64
	var edits []Edit
	var was []*int64
	asked := int64(0)
	add := func(kind Kind, row ID, share, now *int64) {
		if share == nil {
			return
		}
		shares, was, asked = append(shares, *share), append(was, now), plus(asked, *share)
		edits = append(edits, Edit{Op: Patch, Kind: kind, Row: row})
	}
	for _, l := range w.BudgetLines {
		add("budget_line", l.ID, l.Share, l.Planned)
	}
	if len(edits) == 0 {
		return nil, Fail("budget.unshared")
	}
	add("campaign", c.ID, c.ReserveShare, c.Reserve)
	if asked > wholeShare {
		return nil, Fail("budget.shares", "shares", strconv.FormatInt(asked, 10))
	}
	parts, _ := Split(*c.Approved, shares)
	out := []Edit{}
	for i, e := range edits {
		if was[i] != nil && *was[i] == parts[i] {
			continue
		}
		field := "planned"
		if e.Kind == "campaign" {
			field = "reserve"
		}
		e.Set = Fields{field: parts[i]}
		out = append(out, e)
	}
	return out, nil
}

// HasMoney says whether an amount of money is entered anywhere in the campaign.
func (w *Workbook) HasMoney() bool {
	for _, e := range w.Creates() {
		for _, f := range Lookup(e.Kind).Fields {
			if f.Unit == "money" && e.Set[f.Name] != nil {
				return true
			}
		}
	}
	return false
}
