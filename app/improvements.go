package app

import (
	"maps"
	"slices"
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Improvements is what a review makes of a campaign: problems drafted from what happened, the review meeting and what it
// decides, and what is still to be done of it in whichever campaign.
type Improvements struct{ c *core }

// Happening is something that an improvement could be made of, in words.
type Happening struct {
	Key  string        `json:"key"`
	Code string        `json:"code"` // incident, deviation, overrun, late
	Name string        `json:"name"` // what the problem would be called
	Kind campaign.Kind `json:"kind"` // where it can be looked at …
	Row  campaign.ID   `json:"row"`  // … this row
}

// Happened lists what went other than planned and no improvement was made of yet: incidents, deviations, categories over
// budget, and late work by group.
func (a Improvements) Happened(id campaign.ID) ([]Happening, error) {
	return answer(a.c, func() ([]Happening, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		out := []Happening{}
		for _, h := range campaign.Happened(w, a.c.today()) {
			out = append(out, Happening{string(h.Key), h.Code, a.c.happening(w, h), h.Kind, h.Row})
		}
		return out, nil
	})
}

// happening is what a problem is called by what happened.
func (c *core) happening(w *campaign.Workbook, h campaign.Happening) string {
	params := maps.Clone(h.Params)
	switch {
	case h.Draft.Name != "":
		return h.Draft.Name
	case h.Code == "overrun":
		n, _ := strconv.ParseInt(params["amount"], 10, 64)
		params["amount"] = locale.Money(n, w.Campaign.Currency, campaign.Decimals(w.Campaign.Currency))
	}
	key := "improve.from." + h.Code
	if params["category"] == "" && params["group"] == "" {
		key += "_none"
	}
	return locale.Text(c.lang(), key, params)
}

// Take makes improvements of what happened, by keys, behind those that are there, as one step. What is taken already is
// passed over; error improvements.taken when that is all.
func (a Improvements) Take(id campaign.ID, keys []string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			list := campaign.Happened(w, a.c.today())
			list = slices.DeleteFunc(list, func(h campaign.Happening) bool { return !slices.Contains(keys, string(h.Key)) })
			if len(list) == 0 {
				return Applied{}, campaign.Fail("improvements.taken")
			}
			edits := []campaign.Edit{}
			for i, position := range a.c.behind(w, "improvement", len(list)) {
				row := list[i].Draft
				row.Name = a.c.happening(w, list[i])
				edits = append(edits, creation("improvement", list[i].Key, position, row))
			}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
}

// onBook works a step out from a campaign, never from the library.
func (c *core) onBook(id campaign.ID, step func(w *campaign.Workbook, version int64) (Applied, error)) (Applied, error) {
	return upToDate(c, id, func(book any, version int64) (Applied, error) {
		w, is := book.(*campaign.Workbook)
		if !is {
			return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
		}
		return step(w, version)
	})
}

// behind are positions after the last row of a kind.
func (c *core) behind(book any, kind campaign.Kind, n int) []string {
	last := ""
	for _, row := range campaign.RowsOf(book, kind) {
		last = max(last, text(row["position"]))
	}
	return campaign.After(last, n, c.Intn)
}

// creation makes a row of what it says; what it does not say is left at its default.
func creation(kind campaign.Kind, id campaign.ID, position string, row any) campaign.Edit {
	set := maps.Clone(campaign.Lookup(kind).Values(row))
	maps.DeleteFunc(set, func(field string, v any) bool { return field == "id" || v == nil || v == "" || v == false })
	set["position"] = position
	return campaign.Edit{Op: campaign.Create, Kind: kind, Row: id, Set: set}
}

// Open lists what is still to be done of the improvements of all campaigns, archived ones too, by deadline, those without
// one last; of a person of that name alone, where one is given.
func (a Improvements) Open(name string) ([]store.OpenImprovement, error) {
	return answer(a.c, func() ([]store.OpenImprovement, error) { return a.c.store.OpenImprovements(name) })
}
