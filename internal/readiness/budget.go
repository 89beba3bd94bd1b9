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

// Band is the share of the approved total that the reserve may be, as the workspace has tuned it, and where the reserve
// lies. Shares are basis points.
type Band struct {
	Min   int64  `json:"min"`
	Max   int64  `json:"max"`
	Risky int64  `json:"risky"` // the most where a risk is high
	Score int64  `json:"score"` // from which a risk is high
	High  int64  `json:"high"`  // risks that are
	Lies  string `json:"lies"`  // in, low, high; none without a reserve; zero where the approved total is 0
	Share *int64 `json:"share"` // that it is; null without one
}

// ReserveBand holds the reserve of a campaign against its band. lib may be nil.
func ReserveBand(w *campaign.Workbook, lib *campaign.Library) Band {
	t, _ := tuned(lib)
	return bandOf(w, t)
}

func bandOf(w *campaign.Workbook, t Tuning) Band {
	band := Band{Min: t.ReserveMin, Max: t.ReserveMax, Risky: max(t.ReserveMax, t.ReserveRisky), Score: t.RiskHigh, Lies: "in"}
	for _, r := range w.Risks {
		if n, ok := score(r); ok && n >= t.RiskHigh {
			band.High++
		}
	}
	b := campaign.BudgetOf(w)
	part, whole := int64(0), int64(10_000)
	switch {
	case b.Approved != nil && b.Reserve != nil:
		part, whole = *b.Reserve, *b.Approved
	case b.Share != nil && b.Reserve == nil:
		part = *b.Share
	default:
		band.Lies = "none"
		return band
	}
	if whole == 0 { // of nothing nothing is a share
		band.Lies = "zero"
		return band
	}
	if share, ok := campaign.ShareOf(part, whole); ok {
		band.Share = &share
	}
	switch {
	case campaign.Exceeds(part, whole, band.most()):
		band.Lies = "high"
	case campaign.Exceeds(whole-part, whole, 10_000-t.ReserveMin):
		band.Lies = "low"
	}
	return band
}

// most is the largest share that the reserve may be.
func (b Band) most() int64 {
	if b.High > 0 {
		return b.Risky
	}
	return b.Max
}

// reserve: it is 10–15 % of the approved total, up to 20 % where a risk is high. Before there is a total, the share that
// was entered counts.
func reserve(j *judge) {
	band := bandOf(j.w, j.tuning)
	field := "reserve"
	if j.w.Campaign.Reserve == nil && band.Lies != "none" {
		field = "reserve_share"
	}
	limits := []string{"min", itoa(band.Min), "max", itoa(band.most())}
	if band.Lies == "in" {
		return
	}
	if band.Share != nil {
		limits = append(limits, "share", itoa(*band.Share))
	}
	j.about(band.Lies, field, limits...)
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
		j.missing("budget_line", l.ID, text("category", l.Category))
		if l.Payee == "" && l.Owner == "" {
			j.find("payee", "budget_line", l.ID, "payee")
			j.findings[len(j.findings)-1].Or = "owner"
		}
	}
}

func hasSpent(j *judge) string {
	b := campaign.BudgetOf(j.w)
	if b.Committed > 0 || b.Paid > 0 || len(j.w.Releases) > 0 {
		return ""
	}
	return "none"
}

// overrun: committed and paid of a category are within its plan and what was released to it; what is released of the
// reserve has a name and a reason, and is no more than there is. The finding of a category is at the line that is most over its own plan.
func overrun(j *judge) {
	b := campaign.BudgetOf(j.w)
	left := make(map[campaign.ID]int64, len(b.Lines))
	for _, a := range b.Lines {
		left[a.Line] = a.Left
	}
	for _, c := range b.Categories {
		if c.Left >= 0 {
			continue
		}
		worst := c.Lines[0]
		for _, id := range c.Lines {
			if left[id] < left[worst] {
				worst = id
			}
		}
		j.find("over", "budget_line", worst, "committed", "category", c.Name, "amount", itoa(-c.Left))
	}
	for _, r := range j.w.Releases {
		j.missing("release", r.ID, ref("person", r.Person), text("reason", r.Reason))
	}
	if b.Free != nil && *b.Free < 0 && len(j.w.Releases) > 0 {
		last := j.w.Releases[len(j.w.Releases)-1]
		j.find("released", "release", last.ID, "amount", "amount", itoa(-*b.Free))
	}
}
