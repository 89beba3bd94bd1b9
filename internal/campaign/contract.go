package campaign

import "strings"

// Contract is how it stands with a partner: what its contract lacks, and what its instalments come to. Amounts are minor
// units.
type Contract struct {
	Partner  ID           `json:"partner"`
	Lacks    []string     `json:"lacks"`    // fields that the contract cannot do without; "status" where it is not signed
	Planned  int64        `json:"planned"`  // of all instalments
	Paid     int64        `json:"paid"`     // of those paid
	Open     int64        `json:"open"`     // of those not paid
	Left     *int64       `json:"left"`     // fee − planned: 0 where the plan holds all of the fee, below 0 where it holds more; null without a fee
	Payments []Instalment `json:"payments"` // in their order
	Late     int          `json:"late"`     // instalments overdue
	Soon     int          `json:"soon"`     // instalments due today or in the days after (dueSoon)
	Next     Date         `json:"next"`     // when the first of those not paid is due; "" where none has a day
}

// Instalment is how it stands with one payment.
type Instalment struct {
	Payment ID     `json:"payment"`
	State   string `json:"state"` // paid, late: due before today, soon: due today or in the days after, open
}

// dueSoon is how many days before it is due a payment is told.
const dueSoon = 7

// Lacks names the fields that the contract with a partner cannot do without and that say nothing, "status" where it is not
// signed; one that has ended was. Readiness asks for no other.
func (p Partner) Lacks() []string {
	out := []string{}
	for _, f := range []struct {
		name  string
		lacks bool
	}{
		{"status", p.Status != "signed" && p.Status != "ended"},
		{"contact", strings.TrimSpace(p.Contact) == ""},
		{"fee", p.Fee == nil},
		{"duties", strings.TrimSpace(p.Duties) == ""},
		{"standard", strings.TrimSpace(p.Standard) == ""},
	} {
		if f.lacks {
			out = append(out, f.name)
		}
	}
	return out
}

// ContractsOf tells how it stands with each partner as of a day, in their order.
func ContractsOf(w *Workbook, today Date) []Contract {
	out, at := []Contract{}, map[ID]int{}
	for i, p := range w.Partners {
		at[p.ID] = i
		out = append(out, Contract{Partner: p.ID, Lacks: p.Lacks(), Payments: []Instalment{}})
	}
	for _, pay := range w.Payments {
		if i, there := at[pay.Partner]; there {
			out[i].add(pay, today)
		}
	}
	for i, p := range w.Partners {
		if p.Fee != nil {
			out[i].Left = new(*p.Fee - out[i].Planned)
		}
	}
	return out
}

func (c *Contract) add(p Payment, today Date) {
	amount, state := amountOr0(p.Amount), "open"
	c.Planned = plus(c.Planned, amount)
	switch {
	case p.Paid != "":
		state, c.Paid = "paid", plus(c.Paid, amount)
	case p.Due != "" && p.Due < today:
		state, c.Late = "late", c.Late+1
	case p.Due != "" && p.Due <= today.Add(dueSoon):
		state, c.Soon = "soon", c.Soon+1
	}
	if p.Paid == "" {
		c.Open = plus(c.Open, amount)
		if p.Due != "" && (c.Next == "" || p.Due < c.Next) {
			c.Next = p.Due
		}
	}
	c.Payments = append(c.Payments, Instalment{p.ID, state})
}

// Instalments divides an amount by weights, whole: what rounding leaves goes, unit by unit, to those with the largest
// remainders, the first of equals. Weights are above 0 and there is at least one.
func Instalments(total int64, weights []int64) []int64 {
	var whole int64
	for _, w := range weights {
		whole += w
	}
	parts, _ := split(total, weights, whole)
	return parts
}
