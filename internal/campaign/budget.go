package campaign

import (
	"math"
	"math/big"
	"slices"
)

// The arithmetic of the budget. Amounts are minor units, shares basis points of the approved total.

// whole is all of a total in basis points.
const wholeShare = 10_000

// Split divides a total by shares. Each part is its share rounded down, and what is left of their sum goes, unit by unit,
// to those with the largest remainders, the first of equals (Hamilton). rest is what the shares leave of the total: 0 where
// they come to 100 %, negative where they ask for more. Parts and rest always add up to the total. A share below 0 counts
// as 0.
func Split(total int64, shares []int64) (parts []int64, rest int64) {
	return split(total, shares, wholeShare)
}

// split is Split for shares of any whole.
func split(total int64, shares []int64, whole int64) (parts []int64, rest int64) {
	parts = make([]int64, len(shares))
	remainders := make([]int64, len(shares))
	order := make([]int, len(shares))
	var asked, given int64
	for i, s := range shares {
		asked += max(0, s)
		parts[i], remainders[i] = part(total, max(0, s), whole)
		given += parts[i]
		order[i] = i
	}
	want, _ := part(total, asked, whole)
	slices.SortStableFunc(order, func(a, b int) int { return int(remainders[b] - remainders[a]) })
	for i := int64(0); i < want-given; i++ {
		parts[order[i]]++
	}
	return parts, total - want
}

// part is a share of a total, rounded down, and the remainder in parts of a minor unit, so many as the whole has.
func part(total, share, whole int64) (units, remainder int64) {
	product := new(big.Int).Mul(big.NewInt(total), big.NewInt(share))
	q, r := new(big.Int).DivMod(product, big.NewInt(whole), new(big.Int))
	return q.Int64(), r.Int64()
}

// ShareOf is part ÷ whole in basis points, rounded to the nearest; ok is false without a whole.
func ShareOf(part, whole int64) (share int64, ok bool) {
	if whole <= 0 {
		return 0, false
	}
	twice := new(big.Int).Mul(big.NewInt(part), big.NewInt(2*wholeShare))
	q := twice.Add(twice, big.NewInt(whole)).Div(twice, new(big.Int).Mul(big.NewInt(2), big.NewInt(whole)))
	return q.Int64(), q.IsInt64()
}

// Exceeds says whether part is more than a share of whole, exactly.
func Exceeds(part, whole, share int64) bool {
	return new(big.Int).Mul(big.NewInt(part), big.NewInt(wholeShare)).Cmp(new(big.Int).Mul(big.NewInt(whole), big.NewInt(share))) > 0
}

// Budget is what a campaign's budget comes to.
type Budget struct {
	Approved   *int64     `json:"approved"`  // as entered
	Reserve    *int64     `json:"reserve"`   // as entered, or its share of the approved total
	Share      *int64     `json:"share"`     // reserve ÷ approved total; without amounts, the share entered. Basis points
	Planned    int64      `json:"planned"`   // of all lines
	Committed  int64      `json:"committed"` // contracted and not yet paid
	Paid       int64      `json:"paid"`
	Left       int64      `json:"left"`       // planned − committed − paid
	Unassigned *int64     `json:"unassigned"` // approved − lines − reserve: 0 where the budget adds up; null without an approved total
	ByShare    bool       `json:"by_share"`   // no approved total yet: every line and the reserve are shares of it
	Shares     int64      `json:"shares"`     // of lines and reserve together, basis points
	Lines      []Amount   `json:"lines"`      // in the order of the lines
	Categories []Category `json:"categories"` // in the order in which the lines name them
}

// Amount is what one line plans: as entered, else unit price × quantity, else its share of the approved total; null where
// none of them is known.
type Amount struct {
	Line    ID     `json:"line"`
	Planned *int64 `json:"planned"`
}

// Category adds up the lines of one category; "" for lines without one. Two spellings of a name are one category.
type Category struct {
	Name      string `json:"name"`
	Lines     []ID   `json:"lines"`
	Planned   int64  `json:"planned"`
	Committed int64  `json:"committed"`
	Paid      int64  `json:"paid"`
	Left      int64  `json:"left"` // below 0: overrun
}

// BudgetOf adds a budget up. Lines that have only a share, and a reserve that has only one, split the approved total
// together, so that shares of 100 % come to it exactly.
func BudgetOf(w *Workbook) Budget {
	c := w.Campaign
	b := Budget{Approved: c.Approved, Reserve: c.Reserve, Lines: []Amount{}, Categories: []Category{}}
	b.ByShare = c.Approved == nil && c.Reserve == nil && c.ReserveShare != nil && len(w.BudgetLines) > 0
	var shares []int64
	var into []**int64
	for _, l := range w.BudgetLines {
		b.Lines = append(b.Lines, Amount{l.ID, l.amount()})
		if l.Share != nil {
			b.Shares += *l.Share
		}
		b.ByShare = b.ByShare && l.Share != nil && l.amount() == nil
	}
	for i, l := range w.BudgetLines {
		if b.Lines[i].Planned == nil && l.Share != nil {
			shares, into = append(shares, *l.Share), append(into, &b.Lines[i].Planned)
		}
	}
	if c.ReserveShare != nil {
		b.Shares += *c.ReserveShare
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
	b.add(w.BudgetLines)
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

// add sums lines up, by category and together.
func (b *Budget) add(lines []BudgetLine) {
	at := map[string]int{}
	for i, l := range lines {
		key := FoldName(l.Category)
		k, there := at[key]
		if !there {
			k = len(b.Categories)
			at[key], b.Categories = k, append(b.Categories, Category{Name: l.Category})
		}
		c := &b.Categories[k]
		c.Lines = append(c.Lines, l.ID)
		c.Planned = plus(c.Planned, amountOr0(b.Lines[i].Planned))
		c.Committed = plus(c.Committed, amountOr0(l.Committed))
		c.Paid = plus(c.Paid, amountOr0(l.Paid))
	}
	for i := range b.Categories {
		c := &b.Categories[i]
		c.Left = c.Planned - plus(c.Committed, c.Paid)
		b.Planned, b.Committed, b.Paid = plus(b.Planned, c.Planned), plus(b.Committed, c.Committed), plus(b.Paid, c.Paid)
	}
	b.Left = b.Planned - plus(b.Committed, b.Paid)
	if b.Approved == nil {
		return
	}
	b.Unassigned = new(*b.Approved - plus(b.Planned, amountOr0(b.Reserve)))
	if b.Reserve != nil {
		b.Share = nil
		if share, ok := ShareOf(*b.Reserve, *b.Approved); ok {
			b.Share = &share
		}
	}
}

// plus adds two amounts, neither below 0; a sum that no number holds stays at the largest.
func plus(a, b int64) int64 {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

func amountOr0(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}
