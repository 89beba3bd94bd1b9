package analysis

import (
	"math/big"

	"qingdan/internal/campaign"
)

// Facts of what money and goods went into a campaign: lines and categories of the budget, materials.

// lines are the lines of the budget; several of one item count as one.
func (f *Facts) lines(w *campaign.Workbook, b campaign.Budget) {
	type sum struct {
		Fact
		priced, quantity, of big.Rat // Σ price × quantity, Σ quantity of those with a price; Σ quantity
		price                *int64
		spent, planned       int64
		plans                bool
	}
	var order []string
	sums := map[string]*sum{}
	for i, l := range w.BudgetLines {
		key := lineKey(l, w.Campaign.Currency)
		s := sums[key]
		if s == nil {
			s = &sum{Fact: Fact{Kind: "budget_line", Key: key, Name: l.Item, Row: l.ID, At: "budget_line"}, price: l.Price}
			sums[key], order = s, append(order, key)
		}
		n := fraction(l.Quantity)
		if n != nil {
			s.of.Add(&s.of, n)
		}
		if l.Price != nil && n != nil {
			s.quantity.Add(&s.quantity, n)
			s.priced.Add(&s.priced, n.Mul(n, big.NewRat(*l.Price, 1)))
		}
		s.spent = Spent(s.spent, Spent(b.Lines[i].Committed, b.Lines[i].Paid))
		if p := b.Lines[i].Planned; p != nil {
			s.planned, s.plans = Spent(s.planned, *p), true
		}
	}
	for _, key := range order {
		s := sums[key]
		s.Values = make([]*float64, 4)
		if s.spent > 0 {
			s.Values[2] = new(float64(s.spent))
			s.Values[0] = float(quotient(big.NewRat(s.spent, 1), &s.of))
		}
		if s.Values[1] = float(quotient(&s.priced, &s.quantity)); s.Values[1] == nil && s.price != nil {
			s.Values[1] = new(float64(*s.price))
		}
		if s.plans {
			s.Values[3] = new(float64(s.planned))
		}
		f.add(s.Fact)
	}
}

func lineKey(l campaign.BudgetLine, currency string) string {
	return keyOf("budget_line", l.Category, l.Item, currency)
}

func (f *Facts) categories(b campaign.Budget) {
	whole := b.Planned
	if b.Reserve != nil {
		whole = Spent(b.Planned, *b.Reserve)
	}
	if b.Approved != nil {
		whole = *b.Approved
	}
	spent := Spent(b.Committed, b.Paid)
	for _, c := range b.Categories {
		if spelt(c.Name) == "" {
			continue
		}
		x := Fact{Kind: "category", Key: keyOf("category", c.Name), Name: c.Name, Row: c.Lines[0], At: "budget_line", Values: make([]*float64, 2)}
		if c.Planned > 0 {
			x.Values[0] = amounts(c.Planned, whole)
		}
		if s := Spent(c.Committed, c.Paid); s > 0 {
			x.Values[1] = amounts(s, spent)
		}
		f.add(x)
	}
}

// materials are counted together where several have one name and unit.
func (f *Facts) materials(w *campaign.Workbook) {
	given := map[campaign.ID]int64{}
	for _, a := range w.Awards {
		if a.Quantity != nil {
			given[a.Material] += *a.Quantity
		}
	}
	at := map[string]int{}
	list := []Fact{}
	for i := range w.Materials {
		m := &w.Materials[i]
		key := materialKey(*m)
		n, there := at[key]
		if !there {
			n = len(list)
			at[key], list = n, append(list, Fact{Kind: "material", Key: key, Name: m.Name, Row: m.ID, At: "material", Values: make([]*float64, 3)})
		}
		planned := m.Quantity
		if planned != nil && *planned == 0 { // nothing was planned of it
			planned = nil
		}
		for k, v := range []*int64{used(m, given), planned, m.Left} {
			if v != nil {
				list[n].Values[k] = plusFloat(list[n].Values[k], *v)
			}
		}
	}
	for _, x := range list {
		f.add(x)
	}
}

func materialKey(m campaign.Material) string { return keyOf("material", m.Name, m.Unit) }

// used is how many of a material were used; nil where nobody counted, or where the counts do not add up.
func used(m *campaign.Material, given map[campaign.ID]int64) *int64 {
	came := m.Accepted
	if came == nil {
		came = m.Received
	}
	switch {
	case came != nil && m.Left != nil:
		if n := *came - *m.Left; n >= 0 {
			return &n
		}
	case m.Left == nil && given[m.ID] > 0:
		return new(given[m.ID])
	}
	return nil
}

func plusFloat(a *float64, b int64) *float64 {
	sum := float64(b)
	if a != nil {
		sum += *a
	}
	return &sum
}
