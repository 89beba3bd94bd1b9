package handout

import (
	"cmp"
	"slices"
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The budget of a plan: by category, with amounts, or in shares where there are none: on a client's paper, and in a
// template.

const sharesLeast = 26.0 // mm of the bars of a budget

// planSlice is one part of a budget.
type planSlice struct {
	name    string
	amount  *int64
	share   *int64 // basis points
	reserve bool
}

// slices are the categories, the largest first, and the reserve among them.
func (r *planReader) slices() (out []planSlice) {
	b := r.budget
	shares := map[campaign.ID]*int64{}
	for _, l := range r.wb.BudgetLines {
		shares[l.ID] = l.Share
	}
	for _, c := range b.Categories {
		s := planSlice{name: cmp.Or(r.clean(c.Name), r.one("handout.review.uncategorised")), share: c.Share}
		if b.ByShare || r.client {
			sum := int64(0)
			for _, id := range c.Lines {
				if n := shares[id]; n != nil {
					sum += *n
				}
			}
			s.share = &sum
		} else {
			s.amount = &c.Planned
		}
		out = append(out, s)
	}
	reserve := planSlice{name: r.one("ui.budget.reserve"), amount: b.Reserve, share: b.Share, reserve: true}
	if reserve.amount != nil || reserve.share != nil {
		out = append(out, reserve)
	}
	weight := func(s planSlice) int64 {
		switch {
		case s.amount != nil:
			return *s.amount
		case s.share != nil:
			return *s.share
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b planSlice) int { return cmp.Compare(weight(b), weight(a)) })
	return out
}

func (r *planReader) shares() reportPart {
	list := r.slices()
	title := r.t("handout.plan.budget")
	if len(list) == 0 {
		return r.lacking(title, "handout.plan.budget.none")
	}
	amounts := !r.client && !r.budget.ByShare
	t := tableau{Title: title, Columns: []reportColumn{r.column("category"), {Graph: true, Least: sharesLeast}}}
	if amounts {
		t.Columns = append(t.Columns, reportColumn{Head: r.t("handout.plan.col.planned"), Right: true, Bold: true})
	}
	t.Columns = append(t.Columns, reportColumn{Head: r.t("handout.plan.col.share"), Right: true, Bold: !amounts})
	if t.Columns[0].Most = 60; !amounts {
		t.Note = r.t("handout.plan.budget.shares")
	}
	most := int64(1)
	size := func(s planSlice) int64 {
		if amounts {
			return valueOf(s.amount)
		}
		return valueOf(s.share)
	}
	for _, s := range list {
		most = max(most, size(s))
	}
	for _, s := range list {
		row := reportRow{Cells: []reportCell{{Text: s.name}, {Graph: bar{Share: max(0, float64(size(s))/float64(most)), Hatched: s.reserve}}}}
		if amounts {
			row.Cells = append(row.Cells, reportCell{Text: r.moneyOf(s.amount)})
		}
		t.Rows = append(t.Rows, reportRow{Cells: append(row.Cells, reportCell{Text: points(s.share)})})
	}
	if amounts {
		r.sum(&t)
	}
	return t
}

// sum closes a table of amounts with what they come to, and below it says what is not assigned, and what the client pays.
func (r *planReader) sum(t *tableau) {
	b := r.budget
	total, share := b.Approved, points(new(int64(10_000)))
	name := "handout.plan.approved"
	if total == nil {
		total, name, share = new(b.Planned+valueOf(b.Reserve)), "handout.review.total", ""
	}
	t.Rows = append(t.Rows, reportRow{Sum: true, Cells: []reportCell{{Text: r.one(name)}, {}, {Text: r.moneyOf(total)}, {Text: share}}})
	if b.Unassigned != nil && *b.Unassigned != 0 {
		key := "handout.plan.unassigned"
		if *b.Unassigned < 0 {
			key = "handout.plan.beyond"
		}
		t.Source = append(t.Source, r.t(key, "amount", r.moneyOf(new(max(*b.Unassigned, -*b.Unassigned)))))
	}
	if b.Charge != nil {
		t.Source = append(t.Source, r.t("handout.plan.charge", "charge", r.moneyOf(b.Charge), "margin", r.moneyOf(b.Margin), "share", points(b.MarginShare)))
	}
}

func valueOf(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}

// moneyOf writes an amount in minor units of the campaign's currency.
func (r *planReader) moneyOf(v *int64) string {
	if v == nil {
		return none
	}
	currency := r.wb.Campaign.Currency
	return minus(locale.Money(*v, currency, campaign.Decimals(currency)))
}

// points writes basis points as a percentage with one decimal: 12.0%.
func points(v *int64) string {
	if v == nil {
		return none
	}
	return minus(locale.Group(strconv.FormatFloat(float64(*v)/100, 'f', 1, 64))) + "%"
}
