package readiness

import "qingdan/internal/campaign"

// hasBudget: nothing is kept back of a total of zero, and an amount is no share of a total that is not known.
func hasBudget(j *judge) string {
	c := j.w.Campaign
	switch {
	case c.Approved == nil && c.Reserve != nil:
		return "approved"
	case c.Approved != nil && *c.Approved == 0:
		return "zero"
	}
	return ""
}

// reserve: it is 10–15 % of the approved total, up to 20 % where a risk is high. Before there is a total, the share that
// was entered counts.
func reserve(j *judge) {
	most := j.tuning.ReserveMax
	for _, r := range j.w.Risks {
		if n, ok := score(r); ok && n >= j.tuning.RiskHigh {
			most = max(most, j.tuning.ReserveRisky)
		}
	}
	b := campaign.BudgetOf(j.w)
	field := "reserve"
	if j.w.Campaign.Reserve == nil {
		field = "reserve_share"
	}
	part, whole := int64(0), int64(10_000)
	switch {
	case b.Approved != nil && b.Reserve != nil:
		part, whole = *b.Reserve, *b.Approved
	case b.Share != nil && b.Reserve == nil:
		part = *b.Share
	default:
		j.about("none", "reserve", "min", itoa(j.tuning.ReserveMin), "max", itoa(most))
		return
	}
	code := ""
	switch {
	case campaign.Exceeds(part, whole, most):
		code = "high"
	case campaign.Exceeds(whole-part, whole, 10_000-j.tuning.ReserveMin):
		code = "low"
	default:
		return
	}
	share, _ := campaign.ShareOf(part, whole)
	j.about(code, field, "share", itoa(share), "min", itoa(j.tuning.ReserveMin), "max", itoa(most))
}

// total: lines and reserve add up to the approved total; every line has a category and a payee or owner. Shares add up to
// 100 % while there is no total.
func total(j *judge) {
	b := campaign.BudgetOf(j.w)
	switch {
	case b.ByShare && b.Shares != 10_000:
		j.about("shares", "reserve_share", "shares", itoa(b.Shares))
	case b.ByShare:
	case b.Approved == nil:
		j.about("approved", "approved")
	case *b.Unassigned > 0:
		j.about("under", "approved", "amount", itoa(*b.Unassigned))
	case *b.Unassigned < 0:
		j.about("over", "approved", "amount", itoa(-*b.Unassigned))
	}
	for _, l := range j.w.BudgetLines {
		j.missing("budget_line", l.ID, text("category", l.Category), said{"payee", l.Payee != "" || l.Owner != ""})
	}
}

func hasSpent(j *judge) string {
	for _, l := range j.w.BudgetLines {
		if l.Committed != nil && *l.Committed > 0 || l.Paid != nil && *l.Paid > 0 {
			return ""
		}
	}
	return "none"
}

// overrun: committed and paid of a category are within its plan. The finding is at the line that is most over its own.
func overrun(j *judge) {
	b := campaign.BudgetOf(j.w)
	planned := map[campaign.ID]int64{}
	for _, a := range b.Lines {
		if a.Planned != nil {
			planned[a.Line] = *a.Planned
		}
	}
	spent := func(l campaign.BudgetLine) (n int64) {
		for _, x := range []*int64{l.Committed, l.Paid} {
			if x != nil {
				n += *x
			}
		}
		return n
	}
	at := map[campaign.ID]int64{}
	for _, l := range j.w.BudgetLines {
		at[l.ID] = spent(l) - planned[l.ID]
	}
	for _, c := range b.Categories {
		if c.Left >= 0 {
			continue
		}
		worst := c.Lines[0]
		for _, id := range c.Lines {
			if at[id] > at[worst] {
				worst = id
			}
		}
		j.find("over", "budget_line", worst, "committed", "category", c.Name, "amount", itoa(-c.Left))
	}
}
