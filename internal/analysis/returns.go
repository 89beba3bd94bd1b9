package analysis

import (
	"math"
	"math/big"

	"qingdan/internal/campaign"
)

// Return is what a campaign earned against what it cost, by both definitions. Amounts are minor units.
type Return struct {
	Metric   campaign.ID `json:"metric"`  // the revenue metric; "" for none
	Revenue  *int64      `json:"revenue"` // its total
	Margin   *int64      `json:"margin"`  // gross margin, basis points, as entered
	Profit   *int64      `json:"profit"`  // gross profit = revenue × margin, to the nearest minor unit
	Cost     *int64      `json:"cost"`
	CostFrom string      `json:"cost_from"` // budget: committed + paid; readings: the cost metric, where the budget has spent nothing; "" for neither
	// Net is the return on investment as (revenue − cost) ÷ cost: 1.5 is ¥1.50 earned beyond each yuan spent.
	Net *float64 `json:"net"`
	// Gross is the return as gross profit ÷ cost: above 1 the campaign earned what it cost.
	Gross *float64 `json:"gross"`
	// Missing names what is not known: metric (none counts revenue), unit (it counts in other units than the campaign's money),
	// revenue (nothing was read of it), margin, cost.
	Missing []string `json:"missing"`
	First   string   `json:"first"` // which of the two this workspace names first: net or gross
}

// ReturnSetting is the library's setting of the return that is named first: "net" or "gross", net without one.
const ReturnSetting = campaign.ID("roi.first")

// FirstReturn is what the workspace says of it.
func FirstReturn(lib *campaign.Library) string {
	for _, s := range lib.Settings {
		if s.ID == ReturnSetting && s.Value == `"gross"` {
			return "gross"
		}
	}
	return "net"
}

// ReturnOf works both returns out. A cost of 0 is none: there is nothing to divide by.
func (d *Data) ReturnOf(w *campaign.Workbook, b campaign.Budget, money func(campaign.Metric) bool) Return {
	r := Return{Margin: w.Campaign.Margin, Missing: []string{}}
	decimals := campaign.Decimals(w.Campaign.Currency)
	switch m := RoleOf(w, "revenue"); {
	case m == nil:
		r.Missing = append(r.Missing, "metric")
	case !money(*m):
		r.Metric = m.ID
		r.Missing = append(r.Missing, "unit")
	default:
		r.Metric = m.ID
		if r.Revenue = minor(d.total(m.ID, Scope{}), decimals); r.Revenue == nil {
			r.Missing = append(r.Missing, "revenue")
		}
	}
	if spent := Spent(b.Committed, b.Paid); spent > 0 {
		r.Cost, r.CostFrom = &spent, "budget"
	} else if m := RoleOf(w, "cost"); m != nil && money(*m) {
		if cost := minor(d.total(m.ID, Scope{}), decimals); cost != nil && *cost > 0 {
			r.Cost, r.CostFrom = cost, "readings"
		}
	}
	if r.Cost == nil {
		r.Missing = append(r.Missing, "cost")
	}
	if r.Margin == nil {
		r.Missing = append(r.Missing, "margin")
	}
	if r.Revenue == nil {
		return r
	}
	revenue := new(big.Rat).SetInt64(*r.Revenue)
	var gross *big.Rat
	if r.Margin != nil {
		gross = new(big.Rat).Mul(revenue, big.NewRat(*r.Margin, 10_000))
		r.Profit = minor(gross, 0)
	}
	if r.Cost == nil {
		return r
	}
	cost := new(big.Rat).SetInt64(*r.Cost)
	r.Net = float(quotient(new(big.Rat).Sub(revenue, cost), cost))
	if gross != nil {
		r.Gross = float(quotient(gross, cost))
	}
	return r
}

// Spent is what is committed and what is paid, together; a sum that no number holds stays at the largest.
func Spent(committed, paid int64) int64 {
	if committed > math.MaxInt64-paid {
		return math.MaxInt64
	}
	return committed + paid
}

// minor is an amount in minor units, to the nearest, halves away from zero; nil of none, and of more than a number holds.
func minor(v *big.Rat, decimals int) *int64 {
	if v == nil {
		return nil
	}
	r := new(big.Rat).Mul(v, big.NewRat(tens(decimals), 1))
	n, ok := new(big.Int).SetString(r.FloatString(0), 10)
	if !ok || !n.IsInt64() {
		return nil
	}
	return new(n.Int64())
}
