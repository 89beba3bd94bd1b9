package campaign

import (
	"reflect"
	"slices"
)

// What a client may be handed of a campaign. Fields that an agency keeps to itself are marked in rows.go, is:"internal":
// costs, fees and margins, the terms of contracts, notes, causes before they are agreed upon. Every paper for a client is
// made from a ClientSafe workbook, so that none has to know what to leave out.

// ClientSafe is a copy of a workbook without what is internal: such fields are as if nobody had written them, and rows of
// which nothing else is left are gone, as is what counts costs: such metrics, with their goals and deviations. The budget keeps its shape: of each line, and of the reserve, the share of the whole
// (basis points), worked out from the amounts before they go; the whole is the approved total, else all that is planned.
func ClientSafe(w *Workbook) *Workbook {
	safe := *w
	safe.shares(BudgetOf(w))
	safe.withoutCosts()
	Lookup("campaign").blank(reflect.ValueOf(&safe.Campaign).Elem())
	Lists(&safe, func(in *Info, s reflect.Value) {
		if in.internal() {
			s.Set(reflect.MakeSlice(s.Type(), 0, 0))
			return
		}
		own := reflect.MakeSlice(s.Type(), s.Len(), s.Len())
		reflect.Copy(own, s)
		for i := range own.Len() {
			in.blank(own.Index(i))
		}
		s.Set(own)
	})
	return &safe
}

// blank takes what is internal out of a row.
func (in *Info) blank(row reflect.Value) {
	for _, f := range in.Fields {
		if f.Internal {
			v := row.Field(f.index)
			if v.SetZero(); f.Default != "" {
				v.SetString(f.Default)
			}
		}
	}
}

// internal says whether rows of a kind tell nothing but what is internal; where they stand and what they point to apart.
func (in *Info) internal() bool {
	any := false
	for _, f := range in.Fields {
		switch {
		case f.Internal:
			any = true
		case f.Name != "id" && f.Type != Ref && !f.Code:
			return false
		}
	}
	return any
}

// shares writes on a copied workbook's lines and reserve which share of the whole each is. Those of a category add up to
// the category's, to the basis point.
func (w *Workbook) shares(b Budget) {
	if b.ByShare { // nobody has put amounts to it yet
		return
	}
	whole := plus(b.Planned, amountOr0(b.Reserve))
	if b.Approved != nil {
		whole = *b.Approved
	}
	w.Campaign.ReserveShare = nil
	if b.Reserve != nil {
		w.Campaign.ReserveShare = shareOrNil(*b.Reserve, whole)
	}
	at := make(map[ID]int, len(w.BudgetLines))
	lines := make([]BudgetLine, len(w.BudgetLines))
	for i, l := range w.BudgetLines {
		l.Share = nil
		lines[i], at[l.ID] = l, i
	}
	w.BudgetLines = lines
	for _, c := range b.Categories {
		share, ok := ShareOf(c.Planned, whole)
		if !ok {
			continue
		}
		amounts := make([]int64, len(c.Lines))
		for i, id := range c.Lines {
			amounts[i] = amountOr0(b.Lines[at[id]].Planned)
		}
		parts, _ := split(share, amounts, max(c.Planned, 1))
		for i, id := range c.Lines {
			if b.Lines[at[id]].Planned != nil {
				lines[at[id]].Share = &parts[i]
			}
		}
	}
}

// withoutCosts takes the metrics that count costs, or that are rates of such, out of a copied workbook, and what is measured
// by them.
func (w *Workbook) withoutCosts() {
	cost := map[ID]bool{}
	for range 2 { // a rate may stand before what it is a rate of
		for _, m := range w.Metrics {
			if m.Role == "cost" || m.Aggregate == "ratio" && (cost[m.Over] || cost[m.Under]) {
				cost[m.ID] = true
			}
		}
	}
	w.Metrics = slices.DeleteFunc(slices.Clone(w.Metrics), func(m Metric) bool { return cost[m.ID] })
	w.Goals = slices.DeleteFunc(slices.Clone(w.Goals), func(g Goal) bool { return cost[g.Metric] })
	w.Deviations = slices.DeleteFunc(slices.Clone(w.Deviations), func(d Deviation) bool { return cost[d.Metric] })
}
