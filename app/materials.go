package app

import (
	"slices"
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/readiness"
)

// Materials is the way of what a campaign needs, from its proof to what is left of it, beside the rows themselves.
type Materials struct{ c *core }

// GoodsBoard is how the materials of a campaign stand today.
type GoodsBoard struct {
	Days  int64            `json:"days"`  // how many days before use a material is accepted
	Line  campaign.Date    `json:"line"`  // the day these come to for what is used on the first live day; "" where that is not known
	Goods []campaign.Goods `json:"goods"` // in the order of the materials
}

// Board tells how the materials of a campaign stand today.
func (a Materials) Board(id campaign.ID) (GoodsBoard, error) {
	return answer(a.c, func() (GoodsBoard, error) {
		w, err := a.c.book(id)
		if err != nil {
			return GoodsBoard{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return GoodsBoard{}, err
		}
		days, live := readiness.AcceptanceDays(lib), campaign.Date("")
		if first, _ := w.Live(); first != "" {
			live = first.Add(-int(days))
		}
		return GoodsBoard{days, live, campaign.GoodsOf(w, days, a.c.today())}, nil
	})
}

// Advance moves materials to their next state, or back to the one before, as one step; those at the end stay. What gets
// accepted and was counted on arrival is accepted but for its defects. The step is "" when all stay. Errors: "invalid" when
// all rows are gone; rows.many.
func (a Materials) Advance(id campaign.ID, rows []campaign.ID, back bool) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			list, err := listOf(w, "material")
			if err != nil {
				return Applied{}, err
			}
			if rows, err = list.pick(rows); err != nil {
				return Applied{}, err
			}
			edits, states := []campaign.Edit{}, []campaign.Edit{}
			for i := range w.Materials {
				m := &w.Materials[i]
				state := campaign.MaterialStep(m.State, back)
				if !slices.Contains(rows, m.ID) || state == m.State {
					continue
				}
				states = append(states, campaign.Edit{Op: campaign.Patch, Kind: "material", Row: m.ID, Set: campaign.Fields{"state": state}})
				set := campaign.Fields{"state": state}
				if n := unspoilt(m); state == "accepted" && m.Accepted == nil && n != nil {
					set["accepted"] = *n
				}
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "material", Row: m.ID, Set: set})
			}
			return a.c.applyAt(version, id, a.c.label(id, states), implied(w, edits, a.c.today()))
		})
	})
}

// unspoilt is received − defects; null where nothing was counted on arrival, or more is spoilt than came.
func unspoilt(m *campaign.Material) *int64 {
	switch {
	case m.Received == nil:
		return nil
	case m.Defects == nil:
		return m.Received
	case *m.Defects > *m.Received:
		return nil
	}
	return new(*m.Received - *m.Defects)
}

// GivenOut answers the giving out of a prize.
type GivenOut struct {
	Applied Applied `json:"applied"`
	Stock   *int64  `json:"stock"` // what is there now: below zero where more was given out than accepted; null before acceptance
	Said    string  `json:"said"`  // in words, what is wrong with that; "" for nothing
}

// Give records that a number of a gift or prize, as typed, was given out now, by the user where the team knows them. What is
// not there was given out all the same: the answer says so. Errors: "invalid" where the material is gone, and for what is no
// whole number above zero.
func (a Materials) Give(id, material campaign.ID, number string) (GivenOut, error) {
	return answer(a.c, func() (GivenOut, error) {
		w, err := a.c.book(id)
		if err != nil {
			return GivenOut{}, err
		}
		at := slices.IndexFunc(w.Materials, func(m campaign.Material) bool { return m.ID == material })
		if at < 0 {
			return GivenOut{}, campaign.Problems{{Kind: "material", Row: material, Code: "row.gone"}}.Err()
		}
		r, err := a.c.typing(w).Read("award", "quantity", number)
		if err != nil {
			return GivenOut{}, err
		}
		n, whole := r.Value.(int64)
		switch {
		case r.Code != "":
			return GivenOut{}, campaign.Problems{{Kind: "award", Field: "quantity", Code: r.Code, Params: r.Params}}.Err()
		case !whole || n < 1:
			return GivenOut{}, campaign.Problems{{Kind: "award", Field: "quantity", Code: "award.none"}}.Err()
		}
		set := campaign.Fields{"position": a.c.behind(w, "award", 1)[0], "material": string(material), "quantity": n,
			"at": a.c.Now().UnixMilli(), "person": string(a.c.myself(w))}
		label := campaign.Label{Code: "award", Params: map[string]string{"name": clip(w.Materials[at].Name, 40), "count": itoa(int(n))}}
		applied, err := a.c.apply(id, label, []campaign.Edit{{Op: campaign.Create, Kind: "award", Row: a.c.store.NewID(), Set: set}})
		if err != nil {
			return GivenOut{}, err
		}
		return a.c.givenOut(id, material, applied)
	})
}

// givenOut says what is there of a material after some was given out.
func (c *core) givenOut(id, material campaign.ID, applied Applied) (GivenOut, error) {
	w, err := c.book(id)
	if err != nil {
		return GivenOut{}, err
	}
	out := GivenOut{Applied: applied}
	for i, g := range campaign.GoodsOf(w, 0, c.today()) {
		if g.Material != material {
			continue
		}
		name := w.Materials[i].Name
		many := func(n int64) string { return locale.Group(strconv.FormatInt(n, 10)) }
		switch out.Stock = g.Stock; {
		case g.Stock == nil:
			out.Said = c.t("award.unaccepted", "name", name)
		case *g.Stock < 0:
			out.Said = c.t("award.below", "name", name, "short", many(-*g.Stock), "given", many(g.Given), "accepted", many(g.Given+*g.Stock))
		}
	}
	return out, nil
}

// myself is the person of a campaign who has the user's name; "" for none.
func (c *core) myself(w *campaign.Workbook) campaign.ID {
	name := campaign.FoldName(c.author())
	for i := range w.People {
		if name != "" && campaign.FoldName(w.People[i].Name) == name {
			return w.People[i].ID
		}
	}
	return ""
}
