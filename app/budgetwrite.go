package app

import (
	"errors"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
	"qingdan/internal/template"
)

// ReserveBand tells which share of the approved total the reserve may be, as this workspace has tuned it, and where it
// lies. Errors: campaign.unknown.
func (a Campaigns) ReserveBand(id campaign.ID) (readiness.Band, error) {
	return answer(a.c, func() (readiness.Band, error) {
		w, err := a.c.book(id)
		if err != nil {
			return readiness.Band{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return readiness.Band{}, err
		}
		return readiness.ReserveBand(w, lib), nil
	})
}

// SplitBudget writes onto every line, and onto the reserve, its share of the approved total, to the minor unit, as one
// step; the step is "" where the amounts stand so already. Errors: budget.approved, budget.unshared, budget.shares {shares}.
func (a Campaigns) SplitBudget(id campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			edits, err := campaign.SplitByShare(book.(*campaign.Workbook))
			var e *campaign.Error
			if errors.As(err, &e) && e.Code == "budget.shares" {
				err = campaign.Fail(e.Code, "shares", percent(e.Params["shares"]))
			}
			if err != nil || len(edits) == 0 {
				return Applied{Campaign: id, Changes: []campaign.Change{}}, err
			}
			return a.c.applyAt(version, id, campaign.Label{Code: "split"}, edits)
		})
	})
}

// TakeBudget adds the lines of a template's budget, with their shares, and its share of reserve where the campaign has
// neither amount nor share of one, as one step. Errors: template.unknown {template}.
func (a Campaigns) TakeBudget(id campaign.ID, from string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		edits, err := a.c.fromTemplate(from, template.Start{Campaign: id, Name: "-", Live: a.c.today(), NewID: a.c.store.NewID})
		if err != nil {
			return Applied{}, err
		}
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			c := book.(*campaign.Workbook).Campaign
			var take []campaign.Edit
			for _, e := range edits {
				set := campaign.Fields{}
				for _, field := range []string{"position", "category", "item", "share", "reserve_share"} {
					if v, there := e.Set[field]; there {
						set[field] = v
					}
				}
				switch {
				case e.Kind == "budget_line":
					take = append(take, campaign.Edit{Op: campaign.Create, Kind: e.Kind, Row: e.Row, Set: set})
				case e.Kind == "campaign" && c.Reserve == nil && c.ReserveShare == nil && set["reserve_share"] != nil:
					take = append(take, campaign.Edit{Op: campaign.Patch, Kind: e.Kind, Row: c.ID, Set: campaign.Fields{"reserve_share": set["reserve_share"]}})
				}
			}
			return a.c.applyAt(version, id, campaign.Label{Code: "budget"}, take)
		})
	})
}

// SetBudget writes one field of a budget as a whole as it was typed: approved, reserve or currency. A reserve may be an
// amount or a share of the approved total ("12 %"); the other of the two is taken away. Errors: "invalid" at the field.
func (a Campaigns) SetBudget(id campaign.ID, field, typed string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w := book.(*campaign.Workbook)
			set, problem := a.c.budgetField(w, field, typed)
			if problem != nil {
				return Applied{}, campaign.Problems{*problem}.Err()
			}
			edits := []campaign.Edit{{Op: campaign.Patch, Kind: "campaign", Row: w.Campaign.ID, Set: set}}
			label := campaign.Label{Code: "field", Params: map[string]string{"kind": "campaign", "field": field, "name": w.Campaign.Name}}
			return a.c.applyAt(version, id, label, edits)
		})
	})
}

// budgetField reads what was typed into a field of the budget as a whole.
func (c *core) budgetField(w *campaign.Workbook, field, typed string) (campaign.Fields, *campaign.Problem) {
	fault := func(code string, params map[string]string) (campaign.Fields, *campaign.Problem) {
		return nil, &campaign.Problem{Kind: "campaign", Row: w.Campaign.ID, Field: field, Code: code, Params: params}
	}
	reads := field
	switch field {
	case "reserve":
		if strings.ContainsAny(typed, "%％") {
			reads = "reserve_share"
		}
	case "currency":
		typed = strings.ToUpper(typed)
		if code := strings.TrimSpace(typed); campaign.Decimals(code) != campaign.Decimals(w.Campaign.Currency) && w.HasMoney() {
			return fault("budget.currency", map[string]string{"currency": w.Campaign.Currency})
		}
	case "approved":
	default:
		return fault("field.unknown", map[string]string{"field": field})
	}
	r, err := c.typing(w).Read("campaign", reads, typed)
	if err != nil {
		return fault("field.unknown", map[string]string{"field": field})
	}
	if r.Code != "" {
		return fault(r.Code, r.Params)
	}
	set := campaign.Fields{reads: r.Value}
	if field == "reserve" {
		other := map[string]string{"reserve": "reserve_share", "reserve_share": "reserve"}[reads]
		set[other] = nil
	}
	return set, nil
}

// ReleaseForm is a release of the reserve as it was typed. Line is an id or a name, "" for none; Person a name, of somebody
// new too; Day "" is today.
type ReleaseForm struct {
	Amount string `json:"amount"`
	Line   string `json:"line"`
	Person string `json:"person"`
	Reason string `json:"reason"`
	Day    string `json:"day"`
}

// Release lets an amount of the reserve go, or with a row changes such a release, as one step with the person it names.
// Nothing is written where anything of it is at fault: it needs an amount above 0, a person and a reason. That more is
// released than there is does not stop it: the money may be spent; readiness finds it. Errors: "invalid" at the fields.
func (a Campaigns) Release(id, row campaign.ID, form ReleaseForm) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		if strings.TrimSpace(form.Day) == "" {
			form.Day = string(a.c.today())
		}
		fields := []string{"amount", "line", "person", "reason", "day"}
		cells := []*string{&form.Amount, &form.Line, &form.Person, &form.Reason, &form.Day}
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			block := exchange.Block{Kind: "release", Fields: fields, Rows: []exchange.BlockRow{{Row: row, Cells: cells}}}
			plan, err := a.c.typing(book).Plan(block)
			if err != nil {
				return Applied{}, err
			}
			edits := plan.Edits()
			var bad campaign.Problems
			for _, r := range plan.Refused {
				bad = append(bad, campaign.Problem{Kind: "release", Row: row, Field: r.Field, Code: r.Code, Params: r.Params})
			}
			bad = append(bad, lacking(row, edits, bad)...)
			if len(bad) > 0 {
				return Applied{}, a.c.refused(bad)
			}
			label := campaign.Label{Code: "release", Params: map[string]string{"name": strings.TrimSpace(form.Reason)}}
			return a.c.applyAt(version, id, label, edits)
		})
	})
}

// lacking names what a release needs and does not have, where nothing else is wrong with it.
func lacking(row campaign.ID, edits []campaign.Edit, bad campaign.Problems) (out campaign.Problems) {
	at := map[string]bool{}
	for _, p := range bad {
		at[p.Field] = true
	}
	set := campaign.Fields{}
	for _, e := range edits {
		if e.Kind == "release" {
			set = e.Set
		}
	}
	for _, need := range []struct{ field, code string }{
		{"amount", "release.amount"}, {"person", "release.person"}, {"reason", "release.reason"},
	} {
		v := set[need.field]
		if n, is := v.(int64); !at[need.field] && (v == nil || v == "" || is && n == 0) {
			out = append(out, campaign.Problem{Kind: "release", Row: row, Field: need.field, Code: need.code})
		}
	}
	return out
}

// refused is the error of a form that was typed: each problem in the words of a cell.
func (c *core) refused(bad campaign.Problems) error {
	e := c.explain(bad.Err())
	for i, p := range bad {
		if p.Params != nil || strings.HasPrefix(p.Code, "cell.") {
			e.Fields[i].Message = c.refusal(p.Kind, p.Field, p.Code, p.Params)
		}
	}
	return e
}
