package app

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/store"
)

// What campaigns have left over, for the next one. A campaign that takes some over gets a material whose id is made of where
// it came from: so two laptops that take the same over have it once, and what is taken is offered to nobody else.

// Offer is what another campaign has left, and nobody has taken over yet.
type Offer struct {
	store.Leftover
	Match string `json:"match"` // name: this campaign has a material of that name; kind: one of its kind; "" for neither
}

// leftovers are named in a space of their own.
var leftoverSpace = uuid.NewSHA1(uuid.NameSpaceOID, []byte("qingdan leftover"))

// leftoverID is the id of what a campaign takes over of a material of another.
func leftoverID(of, material campaign.ID) campaign.ID {
	return campaign.ID(uuid.NewSHA1(leftoverSpace, []byte(string(of)+"\x00"+string(material))).String())
}

// Leftovers lists what other campaigns have left over, less what has been taken over: first what this campaign has a material
// of the same name of, then those of a kind it has, latest campaigns first.
func (a Materials) Leftovers(id campaign.ID) ([]Offer, error) {
	return answer(a.c, func() ([]Offer, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		return a.c.offers(w)
	})
}

func (c *core) offers(w *campaign.Workbook) ([]Offer, error) {
	all, err := c.store.Leftovers()
	if err != nil {
		return nil, err
	}
	ids := make([]campaign.ID, 0, len(all))
	for _, l := range all {
		ids = append(ids, leftoverID(l.Campaign, l.Material))
	}
	taken, err := c.store.Planned(ids)
	if err != nil {
		return nil, err
	}
	names, kinds, here := map[string]bool{}, map[string]bool{}, map[campaign.ID]bool{}
	for i := range w.Materials {
		m := &w.Materials[i]
		names[campaign.FoldName(m.Name)], kinds[m.Kind], here[m.ID] = true, true, true
	}
	out := []Offer{}
	for i, l := range all {
		if l.Left -= taken[ids[i]]; l.Left <= 0 || l.Campaign == w.Campaign.ID || here[ids[i]] {
			continue
		}
		o := Offer{Leftover: l}
		switch {
		case names[campaign.FoldName(l.Title)]:
			o.Match = "name"
		case kinds[l.Kind]:
			o.Match = "kind"
		}
		out = append(out, o)
	}
	rank := func(o Offer) int { return slices.Index([]string{"name", "kind", ""}, o.Match) }
	slices.SortStableFunc(out, func(a, b Offer) int { return cmp.Compare(rank(a), rank(b)) })
	return out, nil
}

// TakenOver answers the taking over of a leftover.
type TakenOver struct {
	Applied  Applied     `json:"applied"`
	Material campaign.ID `json:"material"`
}

// TakeOver makes a material of this campaign of what another has left, behind the others, as one step: arrived, to be accepted
// once more in time. Error leftover.gone when nothing of it is offered any more.
func (a Materials) TakeOver(id, of, material campaign.ID) (TakenOver, error) {
	return answer(a.c, func() (TakenOver, error) {
		lib, _, err := a.c.library()
		if err != nil {
			return TakenOver{}, err
		}
		return upToDate(a.c, id, func(book any, version int64) (TakenOver, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return TakenOver{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			offers, err := a.c.offers(w)
			if err != nil {
				return TakenOver{}, err
			}
			at := slices.IndexFunc(offers, func(o Offer) bool { return o.Campaign == of && o.Material == material })
			if at < 0 {
				return TakenOver{}, campaign.Fail("leftover.gone")
			}
			o := offers[at]
			due := campaign.Date("")
			if live, _ := w.Live(); live != "" {
				due = live.Add(-int(readiness.AcceptanceDays(lib)))
			}
			row := leftoverID(of, material)
			set := campaign.Fields{"position": a.c.behind(w, "material", 1)[0], "name": o.Title, "kind": o.Kind, "spec": o.Spec, "unit": o.Unit,
				"quantity": o.Left, "received": o.Left, "state": "arrived", "due": string(due), "notes": a.c.t("leftover.from", "name", o.Name)}
			label := campaign.Label{Code: "leftover", Params: map[string]string{"name": clip(o.Title, 40), "count": itoa(int(o.Left)), "from": clip(o.Name, 40)}}
			applied, err := a.c.applyAt(version, id, label, []campaign.Edit{{Op: campaign.Create, Kind: "material", Row: row, Set: set}})
			return TakenOver{applied, row}, err
		})
	})
}
