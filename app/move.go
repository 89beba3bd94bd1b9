package app

import (
	"cmp"
	"maps"
	"slices"

	"qingdan/internal/campaign"
)

// Place is a place in a list: directly after a row, else directly before one, else the end.
type Place struct {
	After  campaign.ID `json:"after"`
	Before campaign.ID `json:"before"`
}

// maxRows bounds the rows of one move or copy.
const maxRows = 5_000

// Move puts rows, in the order given, into a place of their list and sets fields of them, as one step: the group that
// they were dropped into. Rows that are gone are passed over. Errors: "invalid" when all of them are gone, when the row
// at the place is, and for kinds without an order; rows.many.
func (e Edits) Move(id campaign.ID, kind campaign.Kind, rows []campaign.ID, place Place, set campaign.Fields) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		return upToDate(e.c, id, func(book any, version int64) (Applied, error) {
			list, err := listOf(book, kind)
			if err != nil {
				return Applied{}, err
			}
			rows, err := list.pick(rows)
			if err != nil {
				return Applied{}, err
			}
			order, err := list.with(rows, place)
			if err != nil {
				return Applied{}, err
			}
			keys := map[campaign.ID]string{}
			if !slices.Equal(order, list.order) {
				moves := map[campaign.ID]bool{}
				for _, r := range rows {
					moves[r] = true
				}
				keys = campaign.Rekey(order, list.keys, moves, e.c.Intn)
			}
			edits := moved(list.kind, order, rows, keys, set)
			named := edits
			if len(keys) > 0 {
				named = places(list.kind, rows)
			}
			return e.c.applyAt(version, id, e.c.label(id, named), implied(book, edits, e.c.today()))
		})
	})
}

// places are patches of the rows' places alone: what a move is called by.
func places(kind campaign.Kind, rows []campaign.ID) (out []campaign.Edit) {
	for _, r := range rows {
		out = append(out, campaign.Edit{Op: campaign.Patch, Kind: kind, Row: r, Set: campaign.Fields{"position": ""}})
	}
	return out
}

// moved are the patches of a move: of the rows, and of those around that had to make room.
func moved(kind campaign.Kind, order, rows []campaign.ID, keys map[campaign.ID]string, set campaign.Fields) []campaign.Edit {
	out := []campaign.Edit{}
	moves := map[campaign.ID]bool{}
	for _, r := range rows {
		moves[r] = true
	}
	for _, r := range order {
		e := campaign.Edit{Op: campaign.Patch, Kind: kind, Row: r, Set: campaign.Fields{}}
		if moves[r] {
			maps.Copy(e.Set, set)
		}
		if key, given := keys[r]; given {
			e.Set["position"] = key
		}
		if len(e.Set) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// list is the rows of a kind in their order.
type list struct {
	kind  campaign.Kind
	order []campaign.ID
	keys  map[campaign.ID]string
	rows  map[campaign.ID]campaign.Fields
}

func listOf(book any, kind campaign.Kind) (*list, error) {
	in := campaign.Lookup(kind)
	switch {
	case in == nil:
		return nil, campaign.Problems{{Kind: kind, Code: "kind.unknown", Params: map[string]string{"kind": string(kind)}}}.Err()
	case in.Field("position") == nil:
		return nil, campaign.Problems{{Kind: kind, Code: "kind.unordered"}}.Err()
	}
	l := &list{in.Kind, nil, map[campaign.ID]string{}, map[campaign.ID]campaign.Fields{}}
	for _, row := range campaign.RowsOf(book, in.Kind) {
		id := campaign.ID(text(row["id"]))
		l.order, l.keys[id], l.rows[id] = append(l.order, id), text(row["position"]), row
	}
	return l, nil
}

func (l *list) gone(row campaign.ID) error {
	return campaign.Problems{{Kind: l.kind, Row: row, Code: "row.gone"}}.Err()
}

// pick gives the rows that are there, once each.
func (l *list) pick(rows []campaign.ID) (out []campaign.ID, err error) {
	if len(rows) > maxRows {
		return nil, campaign.Fail("rows.many", "count", itoa(len(rows)), "limit", itoa(maxRows))
	}
	seen := map[campaign.ID]bool{}
	for _, r := range rows {
		if l.rows[r] != nil && !seen[r] {
			seen[r], out = true, append(out, r)
		}
	}
	if len(out) == 0 && len(rows) > 0 {
		return nil, l.gone(rows[0])
	}
	return out, nil
}

// with is the order after rows went to a place. A place beside one of the rows is where that one stands.
func (l *list) with(rows []campaign.ID, place Place) ([]campaign.ID, error) {
	moves := map[campaign.ID]bool{}
	for _, r := range rows {
		moves[r] = true
	}
	at := len(l.order)
	switch {
	case place.After != "" && l.rows[place.After] != nil:
		at = slices.Index(l.order, place.After) + 1
	case place.Before != "" && l.rows[place.Before] != nil:
		at = slices.Index(l.order, place.Before)
	case place.After != "" || place.Before != "":
		return nil, l.gone(cmp.Or(place.After, place.Before))
	}
	out := []campaign.ID{}
	for i, r := range l.order {
		if i == at {
			out = append(out, rows...)
		}
		if !moves[r] {
			out = append(out, r)
		}
	}
	if at == len(l.order) {
		out = append(out, rows...)
	}
	return out, nil
}
