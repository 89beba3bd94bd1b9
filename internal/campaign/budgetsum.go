package campaign

import "math/big"

// What a budget comes to. Amounts are minor units, shares basis points of the approved total.

// Budget is what a campaign's budget comes to. Committed and Paid are what is typed on the lines and the payments
// planned with partners, together; what the client pays is kept apart from all of it.
type Budget struct {
	Approved    *int64     `json:"approved"`  // as entered
	Reserve     *int64     `json:"reserve"`   // as entered, or its share of the approved total; releases do not lessen it
	Share       *int64     `json:"share"`     // reserve ÷ approved total; without amounts, the share entered. Basis points
	Released    int64      `json:"released"`  // of the reserve
	Free        *int64     `json:"free"`      // reserve − released: what is left of it, below 0 where more was released; null without a reserve
	Planned     int64      `json:"planned"`   // of all lines
	Raised      int64      `json:"raised"`    // what lines may cost beyond their plan: releases that name one
	Committed   int64      `json:"committed"` // contracted and not yet paid
	Paid        int64      `json:"paid"`
	Left        int64      `json:"left"`         // planned + raised − committed − paid
	Used        *int64     `json:"used"`         // (committed + paid) ÷ (planned + raised), basis points; null of nothing
	Loose       Spent      `json:"loose"`        // of committed and paid, the payments that name no line: in the sums, in no category
	Charge      *int64     `json:"charge"`       // what the client pays; null where no line says so
	Margin      *int64     `json:"margin"`       // charge − planned
	MarginShare *int64     `json:"margin_share"` // margin ÷ charge, basis points; null without a charge above 0
	Unassigned  *int64     `json:"unassigned"`   // approved − lines − reserve: 0 where the budget adds up; null without an approved total
	ByShare     bool       `json:"by_share"`     // no approved total yet: every line and the reserve are shares of it
	Shares      int64      `json:"shares"`       // of lines and reserve together, basis points
	Lines       []Amount   `json:"lines"`        // in the order of the lines
	Categories  []Category `json:"categories"`   // in the order in which the lines name them
	Payees      []Category `json:"payees"`       // the same by payee: Name is the partner's id, "" for lines without one
}

// Spent is what is contracted and not yet paid, and what is paid.
type Spent struct {
	Committed int64 `json:"committed"`
	Paid      int64 `json:"paid"`
}

// Amount is what one line comes to. It plans what was entered, else unit price × quantity, else its share of the approved
// total; null where none of them is known.
type Amount struct {
	Line      ID     `json:"line"`
	Planned   *int64 `json:"planned"`
	Computed  bool   `json:"computed"` // the plan was not entered
	Raised    int64  `json:"raised"`   // of the reserve, released to it
	Committed int64  `json:"committed"`
	Paid      int64  `json:"paid"`
	Left      int64  `json:"left"`   // planned + raised − committed − paid; below 0: overrun
	Used      *int64 `json:"used"`   // (committed + paid) ÷ (planned + raised), basis points; null of nothing
	Margin    *int64 `json:"margin"` // charge − planned; null where the line has no charge
}

// Category adds up the lines of one category, or of one payee; "" for lines without one. Two spellings of a name are one category.
type Category struct {
	Name      string `json:"name"`
	Lines     []ID   `json:"lines"`
	Planned   int64  `json:"planned"`
	Share     *int64 `json:"share"`  // planned ÷ approved total, basis points; null without one
	Raised    int64  `json:"raised"` // of the reserve, released to its lines
	Committed int64  `json:"committed"`
	Paid      int64  `json:"paid"`
	Left      int64  `json:"left"`   // planned + raised − committed − paid; below 0: overrun
	Used      *int64 `json:"used"`   // (committed + paid) ÷ (planned + raised), basis points; null of nothing
	Charge    *int64 `json:"charge"` // null where no line of it has one
	Margin    *int64 `json:"margin"` // charge − planned
}

// BudgetOf adds a budget up. Lines that have only a share, and a reserve that has only one, split the approved total
// together, so that shares of 100 % come to it exactly. A payment counts on the line it names as committed until it has a
// day on which it was paid, and as paid from then on; without a line, in the sums of the campaign alone. A release raises
// what the line it names may cost.
func BudgetOf(w *Workbook) Budget {
	c := w.Campaign
	b := Budget{Approved: c.Approved, Reserve: c.Reserve, Lines: []Amount{}}
	b.ByShare = c.Approved == nil && c.Reserve == nil && c.ReserveShare != nil && len(w.BudgetLines) > 0
	var shares []int64
	var into []**int64
	for _, l := range w.BudgetLines {
		b.Lines = append(b.Lines, Amount{Line: l.ID, Planned: l.amount(), Computed: l.Planned == nil})
		if l.Share != nil {
			b.Shares = plus(b.Shares, *l.Share)
		}
		b.ByShare = b.ByShare && l.Share != nil && l.amount() == nil
	}
	for i, l := range w.BudgetLines {
		if b.Lines[i].Planned == nil && l.Share != nil {
			shares, into = append(shares, *l.Share), append(into, &b.Lines[i].Planned)
		}
	}
	if c.ReserveShare != nil {
		b.Shares = plus(b.Shares, *c.ReserveShare)
		if b.Share = c.ReserveShare; c.Reserve == nil {
			shares, into = append(shares, *c.ReserveShare), append(into, &b.Reserve)
		}
	}
	if c.Approved != nil {
		parts, _ := Split(*c.Approved, shares)
		for i := range parts {
			*into[i] = &parts[i]
		}
	}
	b.spend(w)
	b.addUp(w.BudgetLines)
	b.keepBack()
	return b
}

// amount is what a line says it plans.
func (l BudgetLine) amount() *int64 {
	if l.Planned != nil || l.Price == nil || l.Quantity == nil {
		return l.Planned
	}
	exact := new(big.Rat).SetFloat64(*l.Quantity)
	exact.Mul(exact, new(big.Rat).SetInt64(*l.Price))
	exact.Add(exact, big.NewRat(1, 2)) // to the nearest minor unit
	units := new(big.Int).Div(exact.Num(), exact.Denom())
	if !units.IsInt64() {
		return nil
	}
	return new(units.Int64())
}

// spend puts on each line what is typed on it, its payments, and what was released to it.
func (b *Budget) spend(w *Workbook) {
	at := make(map[ID]*Amount, len(b.Lines))
	for i, l := range w.BudgetLines {
		a := &b.Lines[i]
		a.Committed, a.Paid = amountOr0(l.Committed), amountOr0(l.Paid)
		at[l.ID] = a
	}
	for _, p := range w.Payments {
		committed, paid := &b.Loose.Committed, &b.Loose.Paid
		if a := at[p.Line]; a != nil {
			committed, paid = &a.Committed, &a.Paid
		}
		if p.Paid == "" {
			*committed = plus(*committed, amountOr0(p.Amount))
		} else {
			*paid = plus(*paid, amountOr0(p.Amount))
		}
	}
	for _, r := range w.Releases {
		b.Released = plus(b.Released, amountOr0(r.Amount))
		if a := at[r.Line]; a != nil {
			a.Raised = plus(a.Raised, amountOr0(r.Amount))
		}
	}
}

// addUp sums lines up, by category and by payee and together.
func (b *Budget) addUp(lines []BudgetLine) {
	for i, l := range lines {
		a := &b.Lines[i]
		a.Left, a.Used = left(amountOr0(a.Planned), a.Raised, a.Committed, a.Paid)
		a.Margin = less(l.Charge, amountOr0(a.Planned))
	}
	b.Categories = b.by(lines, func(l BudgetLine) (name, key string) { return l.Category, FoldName(l.Category) })
	b.Payees = b.by(lines, func(l BudgetLine) (name, key string) { return string(l.Payee), string(l.Payee) })
	b.Committed, b.Paid = b.Loose.Committed, b.Loose.Paid
	for _, c := range b.Categories {
		b.Planned, b.Raised = plus(b.Planned, c.Planned), plus(b.Raised, c.Raised)
		b.Committed, b.Paid = plus(b.Committed, c.Committed), plus(b.Paid, c.Paid)
		if c.Charge != nil {
			b.Charge = new(plus(amountOr0(b.Charge), *c.Charge))
		}
	}
	b.Left, b.Used = left(b.Planned, b.Raised, b.Committed, b.Paid)
	if b.Margin = less(b.Charge, b.Planned); b.Margin != nil {
		b.MarginShare = shareOrNil(*b.Margin, *b.Charge)
	}
}

// by adds lines up by what they have in common: its name, and the key that all spellings of it share.
func (b *Budget) by(lines []BudgetLine, of func(BudgetLine) (name, key string)) []Category {
	out, at := []Category{}, map[string]int{}
	for i, l := range lines {
		a := b.Lines[i]
		name, key := of(l)
		k, there := at[key]
		if !there {
			k = len(out)
			at[key], out = k, append(out, Category{Name: name})
		}
		c := &out[k]
		c.Lines = append(c.Lines, l.ID)
		c.Planned, c.Raised = plus(c.Planned, amountOr0(a.Planned)), plus(c.Raised, a.Raised)
		c.Committed, c.Paid = plus(c.Committed, a.Committed), plus(c.Paid, a.Paid)
		if l.Charge != nil {
			c.Charge = new(plus(amountOr0(c.Charge), *l.Charge))
		}
	}
	for i := range out {
		c := &out[i]
		c.Left, c.Used = left(c.Planned, c.Raised, c.Committed, c.Paid)
		c.Margin = less(c.Charge, c.Planned)
		if b.Approved != nil {
			c.Share = shareOrNil(c.Planned, *b.Approved)
		}
	}
	return out
}

// keepBack holds the reserve against the approved total and against what was released of it.
func (b *Budget) keepBack() {
	b.Free = less(b.Reserve, b.Released)
	if b.Approved == nil {
		return
	}
	b.Unassigned = new(*b.Approved - plus(b.Planned, amountOr0(b.Reserve)))
	if b.Reserve != nil {
		b.Share = shareOrNil(*b.Reserve, *b.Approved)
	}
}
