package exchange

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// From the rows of a block as they were read to edits that the domain takes.

// Edits judges the rows as the store will, takes out what is at fault, and gives what remains: the people, groups and
// departments to be made, the rows, and new places of others where new rows found no room.
func (p *BlockPlan) Edits() []campaign.Edit {
	now := map[campaign.ID]campaign.Fields{}
	rows := []campaign.Edit{}
	rowOf := []int{}
	used, leads := map[campaign.ID]bool{}, map[campaign.ID]campaign.ID{}
	for i, row := range p.rows {
		e, ok := p.settle(i, now)
		if !ok {
			continue
		}
		for _, f := range p.in.Fields {
			if f.Type == campaign.Ref {
				used[campaign.ID(text(row.set[f.Name]))] = true
			}
		}
		if lead := campaign.ID(text(row.set["lead"])); lead != "" && leads[lead] == "" {
			leads[lead] = row.id
		}
		rows, rowOf = append(rows, e), append(rowOf, i)
	}
	out := []campaign.Edit{}
	for _, kind := range madeByName {
		if r := p.t.rosters[kind]; r != nil {
			for _, e := range r.made(p.t.Intn) {
				if used[e.Row] {
					out = append(out, p.member(e, leads[e.Row]))
				}
			}
		}
	}
	p.rowOf = append(slices.Repeat([]int{-1}, len(out)), rowOf...)
	out = append(append(out, rows...), p.place(rows, rowOf)...)
	for len(p.rowOf) < len(out) {
		p.rowOf = append(p.rowOf, -1)
	}
	slices.SortStableFunc(p.Refused, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(p.column[a.Field], p.column[b.Field]))
	})
	return out
}

// member makes somebody new who is named as the lead of a group or a department one of it: whom nobody knew so far is
// surely no stranger there.
func (p *BlockPlan) member(e campaign.Edit, of campaign.ID) campaign.Edit {
	if e.Kind == "person" && of != "" && (p.in.Kind == "group" || p.in.Kind == "department") {
		e.Set = maps.Clone(e.Set)
		e.Set[string(p.in.Kind)] = string(of)
	}
	return e
}

// settle gives the edit of a row, once nothing of it is at fault; false when nothing is left.
func (p *BlockPlan) settle(i int, now map[campaign.ID]campaign.Fields) (campaign.Edit, bool) {
	row := p.rows[i]
	for {
		if !row.left() {
			return campaign.Edit{}, false
		}
		p.entitle(row)
		e := campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: maps.Clone(row.set)}
		stands := campaign.Fields{}
		if row.fresh {
			e.Op = campaign.Create
			for _, f := range p.in.Fields[1:] {
				stands[f.Name] = f.Zero()
			}
		}
		maps.Copy(stands, p.was[row.id])
		maps.Copy(stands, now[row.id])
		set, bad := campaign.Normal(e)
		maps.Copy(stands, set)
		if len(bad) == 0 {
			bad = campaign.CheckRow(e.Kind, e.Row, stands, set)
		}
		if len(bad) == 0 {
			now[row.id] = stands
			return e, true
		}
		p.fault(i, slices.MinFunc(bad, func(a, b campaign.Problem) int { return strings.Compare(a.Field, b.Field) }))
	}
}

// left says whether there is anything to write: of a new row, anything in its cells, also what could not be read, for it
// waits there to be put right.
func (row *typedRow) left() bool {
	if !row.fresh {
		return len(row.set) > 0
	}
	if row.whole || len(row.refused) > 0 {
		return !row.whole
	}
	for _, from := range row.from {
		if from >= 0 {
			return true
		}
	}
	return false
}

// entitle gives a new row a title where it needs one.
func (p *BlockPlan) entitle(row *typedRow) {
	f := p.in.TitleField()
	if !row.fresh || f == nil || !f.Required {
		return
	}
	if _, said := row.set[f.Name]; !said {
		row.set[f.Name], row.from[f.Name] = p.t.Untitled(p.in.Kind), fromPlan
	}
}

// place gives new rows their keys, and answers edits of others that had to make room.
func (p *BlockPlan) place(rows []campaign.Edit, rowOf []int) (out []campaign.Edit) {
	if p.in.Field("position") == nil {
		return nil
	}
	after, before, end := map[campaign.ID][]campaign.ID{}, map[campaign.ID][]campaign.ID{}, []campaign.ID{}
	fresh := map[campaign.ID]*campaign.Edit{}
	for k := range rows {
		if rows[k].Op != campaign.Create {
			continue
		}
		id, at := rows[k].Row, &p.block.Rows[rowOf[k]]
		fresh[id] = &rows[k]
		switch {
		case p.was[at.After] != nil:
			after[at.After] = append(after[at.After], id)
		case p.was[at.Before] != nil:
			before[at.Before] = append(before[at.Before], id)
		default:
			end = append(end, id)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	order, had := []campaign.ID{}, map[campaign.ID]string{}
	for _, row := range p.there {
		id := campaign.ID(text(row["id"]))
		had[id] = text(row["position"])
		order = append(append(append(order, before[id]...), id), after[id]...)
	}
	order = append(order, end...)
	keys := campaign.Rekey(order, had, nil, p.t.Intn)
	for _, id := range order {
		key, given := keys[id]
		switch e := fresh[id]; {
		case e != nil:
			e.Set["position"] = key
		case given:
			out = append(out, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: id, Set: campaign.Fields{"position": key}})
		}
	}
	return out
}

// IDs are the ids of the block's rows after Edits; "" for a row that is gone or was not made.
func (p *BlockPlan) IDs() []campaign.ID {
	out := make([]campaign.ID, len(p.rows))
	for i, row := range p.rows {
		if !row.fresh && p.was[row.id] != nil || row.fresh && row.left() {
			out[i] = row.id
		}
	}
	return out
}

// Seen are the edits as the user made them, for a name: what follows from a cell for other fields is left out, and so is
// what was there already, unless that is all.
func (p *BlockPlan) Seen() []campaign.Edit {
	changes, all := []campaign.Edit{}, []campaign.Edit{}
	for _, row := range p.rows {
		if !row.left() {
			continue
		}
		if row.fresh {
			e := campaign.Edit{Op: campaign.Create, Kind: p.in.Kind, Row: row.id, Set: row.set}
			changes, all = append(changes, e), append(all, e)
			continue
		}
		seen, changed := campaign.Fields{}, campaign.Fields{}
		for name, v := range row.set {
			from := row.from[name]
			if from >= 0 && p.block.Fields[from] != name {
				continue
			}
			seen[name] = v
			if p.was[row.id][name] != v {
				changed[name] = v
			}
		}
		all = append(all, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: seen})
		if len(changed) > 0 {
			changes = append(changes, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: changed})
		}
	}
	if len(changes) == 0 {
		return all
	}
	return changes
}
