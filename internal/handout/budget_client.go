package handout

import (
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The budget as a client sees it: which share of the whole goes where.

// shares is every line and the reserve as shares. The workbook that reaches the handout has no amounts any more: its lines
// hold the shares that they were.
func (r *budgetReader) shares() tableau {
	t := tableau{Loose: true, Columns: []reportColumn{{Head: r.head("item"), Most: 80}, {Head: r.head("share"), Right: true}, {Graph: true}}}
	most := int64(1)
	for _, c := range r.sum.Categories {
		most = max(most, r.sumShares(c.Lines))
	}
	long := func(share int64) graph { return bar{Share: float64(share) / float64(most)} }
	for _, c := range r.sum.Categories {
		share := r.sumShares(c.Lines)
		row := cells(r.category(c.Name), hundredths(&share), "")
		row.Begins, row.Leads = true, true
		row.Cells[0].Bold, row.Cells[1].Bold, row.Cells[2].Graph = true, true, long(share)
		t.Rows = append(t.Rows, row)
		for _, id := range c.Lines {
			row := cells(r.clean(r.lines[id].Item), hundredths(r.share(id)), "")
			row.ID = string(id)
			r.number(id, row)
			t.Rows = append(t.Rows, row)
		}
	}
	if s := r.reserveShare(); s != nil && len(t.Rows) > 0 {
		row := cells(r.tongue.one("handout.budget.reserve"), hundredths(s), "")
		row.Begins, row.Cells[0].Bold, row.Cells[1].Bold, row.Cells[2].Graph = true, true, true, long(*s)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// share is that of a line: as it stands there, else of the approved total; nil where neither is known.
func (r *budgetReader) share(id campaign.ID) *int64 {
	l, a := r.lines[id], r.amounts[id]
	if a.Planned == nil || r.sum.Approved == nil {
		return l.Share
	}
	if s, ok := campaign.ShareOf(*a.Planned, *r.sum.Approved); ok {
		return &s
	}
	return nil
}

func (r *budgetReader) sumShares(lines []campaign.ID) (n int64) {
	for _, id := range lines {
		if s := r.share(id); s != nil {
			n += *s
		}
	}
	return n
}

func (r *budgetReader) reserveShare() *int64 {
	if r.sum.Share != nil {
		return r.sum.Share
	}
	return r.wb.Campaign.ReserveShare
}

// hundredths writes basis points as a percentage with two decimals, so that the shares of lines add up to their category's as
// they stand there.
func hundredths(share *int64) string {
	if share == nil {
		return none
	}
	return locale.Group(strconv.FormatFloat(float64(*share)/100, 'f', 2, 64)) + "%"
}
