package analysis

import (
	"math/big"

	"qingdan/internal/campaign"
)

// Roles are what a metric may count of a campaign, in the order in which one leads to the next.
var Roles = []string{"exposure", "click", "conversion", "cost", "revenue"}

// RoleOf is the metric that counts a role: the first of that role that is no ratio; nil for none.
func RoleOf(w *campaign.Workbook, role string) *campaign.Metric {
	for i := range w.Metrics {
		if m := &w.Metrics[i]; m.Role == role && m.Aggregate != "ratio" {
			return m
		}
	}
	return nil
}

// Channels compares the channels of a campaign. Shares are of the sum of those channels that have the figure: a reading for
// all channels together belongs to none of them.
type Channels struct {
	Exposure   campaign.ID `json:"exposure"` // the metrics compared, "" for none
	Click      campaign.ID `json:"click"`
	Conversion campaign.ID `json:"conversion"`
	Cost       campaign.ID `json:"cost"`
	Traffic    string      `json:"traffic"` // what traffic is: click, without clicks exposure; "" for neither
	Rows       []Channel   `json:"rows"`    // in the order of the channels
	Total      Channel     `json:"total"`   // the rows' sums; its costs per result are of those sums
	Missing    []string    `json:"missing"` // roles that no metric has
}

// Channel is what one channel brought and took.
type Channel struct {
	Channel         campaign.ID `json:"channel"`
	Name            string      `json:"name"`
	Exposure        *float64    `json:"exposure"`
	Click           *float64    `json:"click"`
	Conversion      *float64    `json:"conversion"`
	Cost            *float64    `json:"cost"`             // whole units of the currency: 12.5 is ¥12.50
	CostFrom        string      `json:"cost_from"`        // readings, or channel: the cost entered of the channel itself; "" for none
	TrafficShare    *float64    `json:"traffic_share"`    // of all channels' traffic, 0 to 1
	ConversionShare *float64    `json:"conversion_share"` // of all channels' conversions
	CostShare       *float64    `json:"cost_share"`       // of all channels' cost
	CPM             *float64    `json:"cpm"`              // cost ÷ exposures × 1,000
	CPC             *float64    `json:"cpc"`              // cost ÷ clicks
	CPA             *float64    `json:"cpa"`              // cost ÷ conversions
	// Verdict is efficient where the share of conversion exceeds the share of cost, costly where it is less, even where they
	// are equal; "" where either is not known.
	Verdict string   `json:"verdict"`
	Missing []string `json:"missing"` // roles of which it has no figure, of those that a metric has; cost always
}

// Channels compares the channels. A channel's cost is what was read of the cost metric there; without a reading, the cost
// entered of the channel, unless the metric counts in another unit than the campaign's money, or the scope has bounds: what
// was entered is of all days.
func (d *Data) Channels(w *campaign.Workbook, money func(campaign.Metric) bool, in Scope) Channels {
	out := Channels{Rows: []Channel{}, Missing: []string{}}
	metrics := map[string]*campaign.Metric{}
	for _, role := range Roles[:4] {
		if metrics[role] = RoleOf(w, role); metrics[role] == nil {
			out.Missing = append(out.Missing, role)
		}
	}
	idOf := func(role string) campaign.ID {
		if m := metrics[role]; m != nil {
			return m.ID
		}
		return ""
	}
	out.Exposure, out.Click, out.Conversion, out.Cost = idOf("exposure"), idOf("click"), idOf("conversion"), idOf("cost")
	entered := (metrics["cost"] == nil || money(*metrics["cost"])) && in == Scope{}
	decimals := campaign.Decimals(w.Campaign.Currency)
	for _, c := range w.Channels {
		r := Channel{Channel: c.ID, Name: c.Name, Missing: []string{}}
		at := Scope{in.From, in.To, c.ID}
		r.Exposure, r.Click, r.Conversion = d.Total(out.Exposure, at), d.Total(out.Click, at), d.Total(out.Conversion, at)
		if r.Cost = d.Total(out.Cost, at); r.Cost != nil {
			r.CostFrom = "readings"
		} else if c.Cost != nil && entered {
			r.Cost, r.CostFrom = major(*c.Cost, decimals), "channel"
		}
		for _, role := range Roles[:4] {
			if r.of(role) == nil && (metrics[role] != nil || role == "cost") {
				r.Missing = append(r.Missing, role)
			}
		}
		out.Rows = append(out.Rows, r)
	}
	out.compare()
	return out
}

func (r *Channel) of(role string) *float64 {
	switch role {
	case "exposure":
		return r.Exposure
	case "click":
		return r.Click
	case "conversion":
		return r.Conversion
	}
	return r.Cost
}

// compare adds the rows up and works out what follows from their sums.
func (c *Channels) compare() {
	sums := map[string]*big.Rat{}
	for _, role := range Roles[:4] {
		var e campaign.Exact
		for i := range c.Rows {
			if v := c.Rows[i].of(role); v != nil {
				e.Add(*v)
			}
		}
		if e.Terms() > 0 {
			sums[role] = e.Rat()
		}
	}
	c.Total = Channel{Exposure: float(sums["exposure"]), Click: float(sums["click"]), Conversion: float(sums["conversion"]), Cost: float(sums["cost"]), Missing: []string{}}
	for _, role := range []string{"click", "exposure"} {
		if c.Traffic == "" && sums[role] != nil {
			c.Traffic = role
		}
	}
	for i := range c.Rows {
		r := &c.Rows[i]
		conversion, cost := shareOf(r.Conversion, sums["conversion"]), shareOf(r.Cost, sums["cost"])
		r.ConversionShare, r.CostShare = float(conversion), float(cost)
		if c.Traffic != "" {
			r.TrafficShare = float(shareOf(r.of(c.Traffic), sums[c.Traffic]))
		}
		if conversion != nil && cost != nil {
			r.Verdict = []string{"costly", "even", "efficient"}[conversion.Cmp(cost)+1]
		}
		r.perResult()
	}
	c.Total.perResult()
}

// perResult works out what one result cost; nil where nothing came of it.
func (r *Channel) perResult() {
	r.CPM, r.CPC, r.CPA = Over(r.Cost, r.Exposure, 1000), Over(r.Cost, r.Click, 1), Over(r.Cost, r.Conversion, 1)
}

func shareOf(part *float64, sum *big.Rat) *big.Rat {
	p := fraction(part)
	if p == nil || sum == nil {
		return nil
	}
	return quotient(p, sum)
}

// Over is a ÷ b × times, rounded once; nil where either is not known or b is 0.
func Over(a, b *float64, times int64) *float64 {
	x, y := fraction(a), fraction(b)
	if x == nil || y == nil {
		return nil
	}
	q := quotient(x, y)
	if q == nil {
		return nil
	}
	return float(q.Mul(q, big.NewRat(times, 1)))
}

// major writes minor units of money in whole units of the currency.
func major(minor int64, decimals int) *float64 {
	return float(big.NewRat(minor, tens(decimals)))
}

func tens(n int) int64 {
	out := int64(1)
	for range n {
		out *= 10
	}
	return out
}
