package app

import (
	"cmp"

	"qingdan/internal/campaign"
)

// Team counts what the groups and departments of a campaign have to do, as of today.
func (a Campaigns) Team(id campaign.ID) (campaign.Team, error) {
	return answer(a.c, func() (campaign.Team, error) {
		w, err := a.c.book(id)
		if err != nil {
			return campaign.Team{}, err
		}
		return campaign.TeamOf(w, a.c.today()), nil
	})
}

// Contracts tells how it stands with each partner of a campaign, as of today.
func (a Campaigns) Contracts(id campaign.ID) ([]campaign.Contract, error) {
	return answer(a.c, func() ([]campaign.Contract, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		return campaign.ContractsOf(w, a.c.today()), nil
	})
}

// GiveToLeads makes the lead of each of these groups the owner of its open tasks that nobody owns, as one step; group ""
// stands for the tasks that are in none, which go to the lead of the campaign. Its step is "" where there is nothing to
// give, or nobody to give it to.
func (e Edits) GiveToLeads(id campaign.ID, groups []campaign.ID) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		return upToDate(e.c, id, func(book any, version int64) (Applied, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			edits := campaign.GiveToLeads(w, groups)
			return e.c.applyAt(version, id, campaign.Label{Code: "give", Params: map[string]string{"count": itoa(len(edits))}}, edits)
		})
	})
}

// maxInstalments bounds what a fee is split into.
const maxInstalments = 24

// SplitFee plans instalments of a partner's fee by weights (30, 60, 10; or 1, 1, 1 for equal ones), as one step: of what
// the instalments there leave of it. They come behind those that are there and add up exactly. Errors: "invalid" where the
// partner is gone; fee.parts {max} for no weights, one below 1 or above 10,000, or too many; fee.none {name} without a fee;
// fee.planned {name} where nothing is left.
func (e Edits) SplitFee(id, partner campaign.ID, weights []int64) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		if len(weights) == 0 || len(weights) > maxInstalments {
			return Applied{}, campaign.Fail("fee.parts", "max", itoa(maxInstalments))
		}
		for _, w := range weights {
			if w < 1 || w > 10_000 {
				return Applied{}, campaign.Fail("fee.parts", "max", itoa(maxInstalments))
			}
		}
		return upToDate(e.c, id, func(book any, version int64) (Applied, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			edits, name, err := e.c.instalments(w, partner, weights)
			if err != nil {
				return Applied{}, err
			}
			label := campaign.Label{Code: "instalments", Params: map[string]string{"name": clip(name, 40), "count": itoa(len(edits))}}
			return e.c.applyAt(version, id, label, edits)
		})
	})
}

// instalments are the payments of SplitFee, and what the partner is called.
func (c *core) instalments(w *campaign.Workbook, partner campaign.ID, weights []int64) ([]campaign.Edit, string, error) {
	at := -1
	contracts := campaign.ContractsOf(w, c.today())
	for i, k := range contracts {
		if k.Partner == partner {
			at = i
		}
	}
	if at < 0 {
		return nil, "", campaign.Problems{{Kind: "partner", Row: partner, Code: "row.gone"}}.Err()
	}
	name, left := w.Partners[at].Name, contracts[at].Left
	switch {
	case left == nil:
		return nil, "", campaign.Fail("fee.none", "name", name)
	case *left <= 0:
		return nil, "", campaign.Fail("fee.planned", "name", name)
	}
	edits := []campaign.Edit{}
	parts := campaign.Instalments(*left, weights)
	for i, position := range c.behind(w, "payment", len(parts)) {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "payment", Row: c.store.NewID(), Set: campaign.Fields{
			"position": position, "partner": string(partner), "name": c.instalment(weights, i), "amount": parts[i]}})
	}
	return edits, name, nil
}

// instalment is what one of several payments is called: with its share, where that is a whole number of per cent.
func (c *core) instalment(weights []int64, i int) string {
	var whole int64
	for _, w := range weights {
		whole += w
	}
	code := "middle"
	switch {
	case len(weights) == 1:
		code = "all"
	case i == 0:
		code = "first"
	case i == len(weights)-1:
		code = "last"
	case len(weights) > 3:
		code = "nth"
	}
	name := c.t("instalment."+code, "n", itoa(i+1))
	if share := weights[i] * 100; len(weights) > 1 && share%whole == 0 {
		name = c.t("instalment.share", "name", name, "share", itoa(int(share/whole)))
	}
	return cmp.Or(name, itoa(i+1))
}
