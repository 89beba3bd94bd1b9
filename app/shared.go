package app

import (
	"maps"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/template"
)

// People and partners of the library, which campaigns share: each campaign works with a copy of its own, whose source
// names the row of the library.

// Shared is what campaigns share, and who uses it.
type Shared struct {
	People      []campaign.Person  `json:"people"`
	Partners    []campaign.Partner `json:"partners"`
	PeopleUse   []store.Use        `json:"people_use"`
	PartnersUse []store.Use        `json:"partners_use"`
	Lessons     []campaign.Lesson  `json:"lessons"`
}

// Shared reads the people, the partners and the lessons of the library.
func (a Campaigns) Shared() (Shared, error) {
	return answer(a.c, func() (out Shared, err error) {
		lib, _, err := a.c.library()
		if err != nil {
			return Shared{}, err
		}
		out.People, out.Partners, out.Lessons = nonNil(lib.People), nonNil(lib.Partners), nonNil(lib.Lessons)
		if out.PeopleUse, err = a.c.store.Uses("person"); err == nil {
			out.PartnersUse, err = a.c.store.Uses("partner")
		}
		return out, err
	})
}

// common are the fields that the library and its copies have in common; the rest is of one campaign.
var common = map[campaign.Kind][]string{
	"person":  {"name", "role", "organisation", "phone", "email", "notes"},
	"partner": {"name", "kind", "contact", "phone", "email", "duties", "rights", "fee", "standard", "notes"},
}

// Lend copies people or partners of the library into a campaign, as one step. Whoever is there is passed over; somebody of
// the same name who came from nowhere is the one meant, and gets what their row lacks. The step is "" when all are there.
// Errors: "invalid" for another kind and when all rows are gone; campaign.unknown; rows.many.
func (a Campaigns) Lend(kind campaign.Kind, rows []campaign.ID, to campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		lib, _, err := a.c.library()
		if err != nil {
			return Applied{}, err
		}
		return upToDate(a.c, to, func(book any, version int64) (Applied, error) {
			p, err := a.c.passing(lib, book, kind, rows)
			if err != nil {
				return Applied{}, err
			}
			for _, r := range p.which {
				if p.find(func(x campaign.ID, row campaign.Fields) bool { return x == r || row["source"] == string(r) }) != "" {
					continue
				}
				x := p.find(func(_ campaign.ID, row campaign.Fields) bool { return row["source"] == "" && p.named(r, row) })
				set := campaign.Fields{"source": string(r)}
				if x == "" {
					maps.Copy(set, template.Unhappened(kind))
					p.create(a.c.store.NewID(), r, set)
				} else {
					p.patch(x, r, set, func(f string) bool { return empty(p.into.rows[x][f]) })
				}
			}
			return a.c.applyAt(version, to, p.label("lend"), p.edits)
		})
	})
}

// Keep takes people or partners of a campaign into the library, as one step of the library: what came from there is brought
// up to date by what its copy holds, whoever has the same name and phone is the one meant, and others are new, under the
// ids of the campaign's rows. The step is "" when nothing is new. Errors: as those of Lend.
func (a Campaigns) Keep(id campaign.ID, kind campaign.Kind, rows []campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		book, err := a.c.book(id)
		if err != nil {
			return Applied{}, err
		}
		return upToDate(a.c, campaign.LibraryScope, func(lib any, version int64) (Applied, error) {
			p, err := a.c.passing(book, lib, kind, rows)
			if err != nil {
				return Applied{}, err
			}
			for _, r := range p.which {
				source := campaign.ID(text(p.from.rows[r]["source"]))
				x := p.find(func(x campaign.ID, _ campaign.Fields) bool { return x == source || x == r })
				if x == "" {
					x = p.find(func(_ campaign.ID, row campaign.Fields) bool {
						return p.named(r, row) && row["phone"] == p.from.rows[r]["phone"]
					})
				}
				if x == "" {
					p.create(r, r, campaign.Fields{})
				} else {
					p.patch(x, r, campaign.Fields{}, func(string) bool { return true })
				}
			}
			return a.c.applyAt(version, campaign.LibraryScope, p.label("keep"), p.edits)
		})
	})
}

// passing is the passing of rows from one list to another of their kind as it goes on.
type passing struct {
	from, into *list
	which      []campaign.ID
	taken      map[campaign.ID]bool // rows that got one, so that nobody else of the same name does
	positions  []string             // for new ones, after all others
	edits      []campaign.Edit
}

func (c *core) passing(from, into any, kind campaign.Kind, rows []campaign.ID) (p *passing, err error) {
	if common[kind] == nil {
		return nil, campaign.Problems{{Kind: kind, Code: "kind.unknown", Params: map[string]string{"kind": string(kind)}}}.Err()
	}
	p = &passing{taken: map[campaign.ID]bool{}}
	if p.from, err = listOf(from, kind); err != nil {
		return nil, err
	}
	if p.into, err = listOf(into, kind); err != nil {
		return nil, err
	}
	if p.which, err = p.from.pick(rows); err != nil {
		return nil, err
	}
	last := ""
	if n := len(p.into.order); n > 0 {
		last = p.into.keys[p.into.order[n-1]]
	}
	p.positions = campaign.After(last, len(p.which), c.Intn)
	return p, nil
}

// find is the first row on the other side that fits; "" for none.
func (p *passing) find(fits func(campaign.ID, campaign.Fields) bool) campaign.ID {
	for _, x := range p.into.order {
		if !p.taken[x] && fits(x, p.into.rows[x]) {
			return x
		}
	}
	return ""
}

// named says whether a row on the other side has the name of one on this.
func (p *passing) named(r campaign.ID, row campaign.Fields) bool {
	return campaign.FoldName(text(row["name"])) == campaign.FoldName(text(p.from.rows[r]["name"]))
}

func (p *passing) create(id, r campaign.ID, set campaign.Fields) {
	set["position"], p.positions = p.positions[0], p.positions[1:]
	p.add(campaign.Create, id, r, set, func(string) bool { return true })
}

func (p *passing) patch(id, r campaign.ID, set campaign.Fields, wants func(field string) bool) {
	p.taken[id] = true
	p.add(campaign.Patch, id, r, set, wants)
}

func (p *passing) add(op campaign.Op, id, r campaign.ID, set campaign.Fields, wants func(string) bool) {
	for _, f := range common[p.from.kind] {
		if v := p.from.rows[r][f]; !empty(v) && wants(f) {
			set[f] = v
		}
	}
	p.edits = append(p.edits, campaign.Edit{Op: op, Kind: p.from.kind, Row: id, Set: set})
}

func empty(v any) bool { return v == nil || v == "" }

// label names the step after the one row, or their number.
func (p *passing) label(code string) campaign.Label {
	if len(p.which) == 1 {
		return campaign.Label{Code: code, Params: map[string]string{"name": title(p.from.kind, p.from.rows[p.which[0]])}}
	}
	return campaign.Label{Code: code + "s", Params: map[string]string{"count": itoa(len(p.which))}}
}
