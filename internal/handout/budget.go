package handout

import (
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Budget 预算表: planned, committed, paid and what is left, line by line, as content. For the client it is shares of the
// whole and nothing else.

// BudgetOptions choose what is printed and how.
type BudgetOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Client bool   // shares alone, of a campaign.ClientSafe workbook
}

// Budget is the content of one budget.
type Budget struct {
	*leaflet
	parts []reportPart
	note  words // how the figures are worked out
}

const budgetVersion = "budget 3"

// budgetReader reads one budget.
type budgetReader struct {
	*scribe
	sum      campaign.Budget
	currency string
	decimals int
	lines    map[campaign.ID]*campaign.BudgetLine
	amounts  map[campaign.ID]*campaign.Amount
	most     int64 // the longest bar
}

// NewBudget reads the content of a budget from a workbook. It answers the errors print.paper and print.lang for options it
// does not know.
func NewBudget(wb *campaign.Workbook, o BudgetOptions) (*Budget, error) {
	s, err := newScribe(wb, "budget", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	r := &budgetReader{scribe: s, sum: campaign.BudgetOf(wb), currency: wb.Campaign.Currency, decimals: campaign.Decimals(wb.Campaign.Currency),
		lines: map[campaign.ID]*campaign.BudgetLine{}, amounts: map[campaign.ID]*campaign.Amount{}, most: 1}
	for i := range wb.BudgetLines {
		r.lines[wb.BudgetLines[i].ID], r.amounts[wb.BudgetLines[i].ID] = &wb.BudgetLines[i], &r.sum.Lines[i]
	}
	r.client = o.Client
	b := &Budget{leaflet: r.leaflet}
	switch {
	case o.Client:
		b.parts, b.note = []reportPart{r.shares()}, r.tongue.each("handout.budget.shares")
	default:
		b.parts = []reportPart{r.figures(), r.table(), r.releases(), r.overruns()}
		b.note = r.unit()
	}
	r.done()
	return b, nil
}

// unit says in what money the amounts are, how they add up and what the bars mean. The yuan is said as people say it.
func (r *budgetReader) unit() (out []string) {
	for _, l := range r.tongue.langs() {
		currency := r.currency
		if currency == "CNY" {
			currency = locale.T(l, "handout.budget.yuan")
		}
		out = append(out, locale.T(l, "handout.budget.of", "currency", currency))
	}
	return out
}

// money writes an amount with its currency, amount without.
func (r *budgetReader) money(v int64) string { return minus(locale.Money(v, r.currency, r.decimals)) }

func (r *budgetReader) amount(v int64) string {
	const bare = "¤"
	return minus(strings.Replace(locale.Money(v, bare, r.decimals), bare+" ", "", 1))
}

func (r *budgetReader) amountOf(v *int64) string {
	if v == nil {
		return none
	}
	return r.amount(*v)
}

// figures are the approved total, what is committed and paid, and what is left of the reserve.
func (r *budgetReader) figures() figures {
	b := r.sum
	f := figures{}
	of := func(part int64) words {
		if b.Approved == nil {
			return nil
		}
		if share, ok := campaign.ShareOf(part, *b.Approved); ok {
			return words{locale.Percent(share)}
		}
		return nil
	}
	if b.Approved != nil {
		f.List = append(f.List, figure{r.money(*b.Approved), r.tongue.each("handout.budget.approved"), nil})
	} else if len(b.Lines) > 0 {
		f.List = append(f.List, figure{r.money(b.Planned), r.tongue.each("handout.budget.planned"), nil})
	}
	if len(b.Lines) > 0 || b.Committed+b.Paid > 0 {
		f.List = append(f.List, figure{r.money(b.Committed), r.tongue.each("handout.budget.committed"), of(b.Committed)},
			figure{r.money(b.Paid), r.tongue.each("handout.budget.paid"), of(b.Paid)})
	}
	if b.Free != nil {
		f.List = append(f.List, figure{r.money(*b.Free), r.tongue.each("handout.budget.free"), r.tongue.each("handout.budget.reserve.of", "reserve", r.money(*b.Reserve), "share", shareOf(b.Share))})
	}
	return f
}

// shareOf writes a share; "—" for none.
func shareOf(share *int64) string {
	if share == nil {
		return none
	}
	return locale.Percent(*share)
}

func (r *budgetReader) head(key string) words { return r.tongue.each("handout.budget.col." + key) }

// category is the name of one; that of lines without any.
func (r *budgetReader) category(name string) string {
	if name = r.clean(name); name == "" {
		return r.tongue.one("handout.review.uncategorised")
	}
	return name
}

const (
	itemMost  = 52.0 // widest of items and of payees, mm
	payeeMost = 36.0
	barMost   = 28.0 // of bars, also the least
)

// table is every line under its category, the reserve, and what they come to.
func (r *budgetReader) table() tableau {
	b := r.sum
	if len(b.Lines) == 0 {
		return tableau{}
	}
	for _, c := range b.Categories {
		r.most = max(r.most, c.Planned+c.Raised, c.Committed+c.Paid)
	}
	if b.Reserve != nil {
		r.most = max(r.most, *b.Reserve)
	}
	t := tableau{Loose: true, Columns: []reportColumn{{Head: r.head("item"), Most: itemMost}, {Head: r.head("payee"), Most: payeeMost}, {Head: r.head("planned"), Right: true},
		{Head: r.head("committed"), Right: true}, {Head: r.head("paid"), Right: true}, {Head: r.head("left"), Right: true}, {Head: r.head("bar"), Graph: true, Least: barMost, Most: barMost}}}
	for _, c := range b.Categories {
		row := r.row(r.category(c.Name), "", r.amount(c.Planned), c.Raised, c.Committed, c.Paid, c.Left)
		row.Begins, row.Leads = true, true
		for k := range row.Cells {
			row.Cells[k].Bold = true
		}
		row.Cells[6].Graph = r.spent(c.Planned+c.Raised, c.Paid, c.Committed)
		t.Rows = append(t.Rows, row)
		for _, id := range c.Lines {
			t.Rows = append(t.Rows, r.line(r.lines[id], r.amounts[id]))
		}
	}
	return r.ends(t)
}

// spent is the bar of a category, or of the reserve.
func (r *budgetReader) spent(plan, paid, committed int64) spending {
	of := func(v int64) float64 { return float64(v) / float64(r.most) }
	return spending{of(plan), of(paid), of(committed)}
}

func (r *budgetReader) row(item, payee, planned string, raised, committed, paid, left int64) reportRow {
	row := cells(item, payee, planned, r.amount(committed), r.amount(paid), r.amount(left), "")
	if raised > 0 {
		row.Cells[2].Second = "+" + r.amount(raised)
	}
	if left < 0 {
		row.Cells[5].Warn, row.Cells[5].Bold = true, true
	}
	return row
}

func (r *budgetReader) line(l *campaign.BudgetLine, a *campaign.Amount) reportRow {
	payee := r.partner(l.Payee)
	if payee == "" {
		payee = r.person(l.Owner)
	}
	row := r.row(r.clean(l.Item), payee, r.amountOf(a.Planned), a.Raised, a.Committed, a.Paid, a.Left)
	row.ID = string(l.ID)
	r.number(l.ID, row)
	return row
}

// ends are the rows below the categories: payments of no line, the reserve, what is not given to any line, the sum.
func (r *budgetReader) ends(t tableau) tableau {
	b := r.sum
	add := func(row reportRow) {
		row.Begins = true
		for k := range row.Cells {
			row.Cells[k].Bold = true
		}
		t.Rows = append(t.Rows, row)
	}
	total, left := b.Planned, b.Left
	if b.Loose.Committed+b.Loose.Paid > 0 {
		add(r.row(r.tongue.one("handout.budget.loose"), "", none, 0, b.Loose.Committed, b.Loose.Paid, -b.Loose.Committed-b.Loose.Paid))
	}
	if b.Reserve != nil {
		row := r.row(r.tongue.one("handout.budget.reserve"), shareOf(b.Share), r.amount(*b.Reserve), 0, 0, 0, *b.Free)
		if b.Released > 0 {
			row.Cells[2].Second = "−" + r.amount(b.Released)
		}
		row.Cells[3].Text, row.Cells[4].Text = "", ""
		row.Cells[6].Graph = r.spent(*b.Reserve, 0, 0)
		add(row)
		total, left = total+*b.Reserve, left+*b.Free
	}
	if b.Unassigned != nil && *b.Unassigned != 0 {
		row := r.row(r.tongue.one("handout.budget.unassigned"), "", r.amount(*b.Unassigned), 0, 0, 0, *b.Unassigned)
		row.Cells[3].Text, row.Cells[4].Text = "", ""
		add(row)
		total, left = total+*b.Unassigned, left+*b.Unassigned
	}
	row := r.row(r.tongue.one("handout.review.total"), "", r.amount(total), 0, b.Committed, b.Paid, left)
	row.Sum = true
	t.Rows = append(t.Rows, row)
	return t
}

// releases are the amounts let go of the reserve: to what, why, and who answers for it.
func (r *budgetReader) releases() tableau {
	t := tableau{Title: r.tongue.each("handout.review.releases"), Columns: []reportColumn{{Head: r.head("day"), Solid: true}, {Head: r.head("amount"), Right: true},
		{Head: r.head("line"), Most: itemMost}, {Head: r.head("reason")}, {Head: r.head("person"), Most: payeeMost}}}
	for _, x := range r.wb.Releases {
		item := ""
		if l := r.lines[x.Line]; l != nil {
			item = r.clean(l.Item)
		}
		t.Rows = append(t.Rows, cells(r.date(x.Day), r.amountOf(x.Amount), item, r.clean(x.Reason), r.person(x.Person)))
	}
	return t
}

// overruns are the lines beyond their plan, with room to write what is done about it.
func (r *budgetReader) overruns() tableau {
	t := tableau{Title: r.tongue.each("handout.budget.over"), Columns: []reportColumn{{Head: r.head("over"), Bold: true, Most: itemMost}, {Head: r.head("by"), Right: true},
		{Head: r.head("notes")}, {Head: r.head("measure"), Least: 50, Most: 50}, {Head: r.head("owner"), Most: payeeMost}}}
	for _, a := range r.sum.Lines {
		if a.Left >= 0 {
			continue
		}
		l := r.lines[a.Line]
		row := cells(r.clean(l.Item), r.amount(-a.Left), r.clean(l.Notes), "", r.person(l.Owner))
		row.Sign = true
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart.
func (b *Budget) Hash() string { return b.hash(budgetVersion, b.parts, b.note) }

// PDF draws the budget. Equal content and edition give equal bytes.
func (b *Budget) PDF(e Edition) (*Printed, error) {
	l := b.begin(e)
	return b.print(l, func() *flow { return b.fill(l) })
}

// fill lays the budget out.
func (b *Budget) fill(l *listSetter) *flow {
	f := newFlow(b.sheet)
	foot := &row{width: l.measure}
	wide := l.measure - legendOf(&l.setter, l.tongue, widestRevision).width() - factGap
	c := cell{}
	for _, w := range b.note {
		c.texts = append(c.texts, l.plain(wide, labelType, w))
	}
	foot.cells = []cell{c}
	l.explained(foot)
	var all []section
	for _, p := range b.parts {
		all = append(all, p.sections(&l.reportSetter)...)
	}
	if len(b.rows) == 0 {
		f.put(l.note("handout.budget.none"), 2*sectionGap)
	}
	f.addAll(all, sumGap+foot.height())
	l.close(f, foot, 0, blankHeight, func(*row) {})
	return f
}
