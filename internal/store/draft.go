package store

import (
	"maps"
	"slices"

	"qingdan/internal/campaign"
)

// What edits come to, worked out before anything is written.

// draft is a step in the making: the rows it touches, as they were and as they would be.
type draft struct {
	x        *tx
	scope    campaign.ID
	was, now map[key]campaign.Fields // nil: not there
	order    []key
	out      []campaign.Edit
	wrote    map[key]campaign.Fields
	pointed  map[key][]fieldKey // to a row: what the step made point there, if only for a while
	at       map[key]int        // the last edit that named the row, for problems
	bad      campaign.Problems
}

// begin is a draft that changes nothing yet, with the rows it will.
func (x *tx) begin(scope campaign.ID, ks []key) (*draft, error) {
	was, err := x.current(scope, ks)
	return &draft{x: x, scope: scope, was: was, now: maps.Clone(was), wrote: map[key]campaign.Fields{}, pointed: map[key][]fieldKey{}, at: map[key]int{}}, err
}

// draft works out what the edits come to.
func (x *tx) draft(scope campaign.ID, edits []campaign.Edit) (*draft, error) {
	ks := make([]key, len(edits))
	for i, e := range edits {
		ks[i] = key{e.Kind, e.Row}
	}
	d, err := x.begin(scope, uniq(ks))
	if err != nil {
		return nil, err
	}
	past, err := x.pastLives(edits, d.was)
	if err != nil {
		return nil, err
	}
	for i, e := range edits {
		k := ks[i]
		if _, named := d.at[k]; !named {
			d.order = append(d.order, k)
		}
		d.at[k] = i
		switch there := d.now[k] != nil; {
		case e.Kind == "campaign" && (e.Row != scope || scope == campaign.LibraryScope || e.Op == campaign.Delete):
			d.fault(k, "", "campaign.row")
		case e.Op == campaign.Delete && there:
			err = d.remove(k)
		case e.Op == campaign.Delete:
			err = d.removeAgain(k)
		case e.Op == campaign.Create && !there:
			d.create(k, e.Set, past[k.row])
		case !there:
			d.fault(k, "", "row.unknown", "row", string(e.Row))
		default:
			err = d.patch(k, e.Set)
		}
		if err != nil {
			return nil, err
		}
	}
	return d, nil
}

// pastLives finds rows to be created whose id the journal knows already. Such a creation spells out every field:
// what the row's first life wrote must not show through.
func (x *tx) pastLives(edits []campaign.Edit, there map[key]campaign.Fields) (map[campaign.ID]bool, error) {
	var fresh []campaign.ID
	for _, e := range edits {
		if e.Op == campaign.Create && there[key{e.Kind, e.Row}] == nil {
			fresh = append(fresh, e.Row)
		}
	}
	if len(fresh) == 0 {
		return nil, nil
	}
	known, err := x.idsOf("SELECT value FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM changes c WHERE c.row=j.value)", ids(fresh))
	out := map[campaign.ID]bool{}
	for _, id := range known {
		out[id] = true
	}
	return out, err
}

func (d *draft) fault(k key, field, code string, params ...string) {
	d.bad = append(d.bad, campaign.Problem{Edit: d.at[k], Kind: k.kind, Row: k.row, Field: field, Code: code, Params: campaign.Fail("", params...).Params})
}

func (d *draft) create(k key, set campaign.Fields, spellOut bool) {
	spellOut = spellOut || d.knows(k) // made or there, and deleted, earlier in this step
	fields := d.x.s.tables[k.kind].Fields[1:]
	row := make(campaign.Fields, len(fields)+1)
	row["id"] = string(k.row)
	asSaid := !spellOut // what is written is what was said: no second map, of an import there are a hundred thousand
	for _, f := range fields {
		v, said := set[f.Name]
		if !said {
			v = f.Zero()
		}
		row[f.Name] = v
		asSaid = asSaid && (!said || v != f.Zero())
	}
	write := set
	if !asSaid {
		write = campaign.Fields{}
		for _, f := range fields {
			if v := row[f.Name]; spellOut || v != f.Zero() {
				write[f.Name] = v
			}
		}
	}
	d.now[k], d.wrote[k] = row, set
	d.point(k, set)
	d.out = append(d.out, campaign.Edit{Op: campaign.Create, Kind: k.kind, Row: k.row, Set: write})
}

func (d *draft) patch(k key, set campaign.Fields) error {
	row, write, again := clone(d.now[k]), campaign.Fields{}, campaign.Fields{}
	for name, v := range set {
		if row[name] != v {
			row[name], write[name] = v, v
		} else {
			again[name] = v
		}
	}
	if len(again) > 0 {
		open, err := d.x.disputed(d.scope, k)
		if err != nil {
			return err
		}
		for name, v := range again {
			if open[name] || open[""] {
				write[name] = v
			}
		}
	}
	if len(write) == 0 {
		return nil
	}
	d.now[k] = row
	if d.wrote[k] == nil {
		d.wrote[k] = campaign.Fields{}
	} else {
		d.wrote[k] = clone(d.wrote[k])
	}
	for name, v := range write {
		d.wrote[k][name] = v
	}
	d.point(k, write)
	d.out = append(d.out, campaign.Edit{Op: campaign.Patch, Kind: k.kind, Row: k.row, Set: write})
	return nil
}

// point notes what a row now points to.
func (d *draft) point(k key, set campaign.Fields) {
	for name, v := range set {
		if f := d.x.s.tables[k.kind].Field(name); f.Type == campaign.Ref && v != "" {
			to := key{f.Ref, campaign.ID(v.(string))}
			d.pointed[to] = append(d.pointed[to], fieldKey{k, name})
		}
	}
}

func clone(f campaign.Fields) campaign.Fields {
	out := make(campaign.Fields, len(f))
	for k, v := range f {
		out[k] = v
	}
	return out
}

// remove deletes a row, after what it owns, and clears what else points to it.
func (d *draft) remove(k key) error {
	d.now[k] = nil
	for _, p := range d.x.s.tables[k.kind].pointers {
		from, err := d.pointing(p, k)
		if err != nil {
			return err
		}
		for _, o := range from {
			if p.field.Owned {
				if err := d.remove(o); err != nil {
					return err
				}
				continue
			}
			row := clone(d.now[o])
			row[p.field.Name] = ""
			d.now[o] = row
			d.out = append(d.out, campaign.Edit{Op: campaign.Patch, Kind: o.kind, Row: o.row, Set: campaign.Fields{p.field.Name: ""}})
		}
	}
	d.out = append(d.out, campaign.Edit{Op: campaign.Delete, Kind: k.kind, Row: k.row})
	return nil
}

// removeAgain deletes a row that is gone: only to settle whether it should be.
func (d *draft) removeAgain(k key) error {
	open, err := d.x.disputed(d.scope, k)
	if err != nil {
		return err
	}
	if !open[""] {
		d.fault(k, "", "row.unknown", "row", string(k.row))
		return nil
	}
	d.out = append(d.out, campaign.Edit{Op: campaign.Delete, Kind: k.kind, Row: k.row})
	return nil
}

// pointing finds the rows that point to k as the step stands now: those of the table, less and plus what it changed.
func (d *draft) pointing(p pointer, k key) (out []key, err error) {
	list, err := d.x.idsOf(p.find, d.scope, k.row)
	if err != nil {
		return nil, err
	}
	var all, unread []key
	for _, id := range list {
		o := key{p.from, id}
		all = append(all, o)
		if !d.knows(o) {
			unread = append(unread, o)
		}
	}
	rows, err := d.x.current(d.scope, unread)
	if err != nil {
		return nil, err
	}
	for _, o := range unread {
		d.was[o], d.now[o] = rows[o], rows[o]
		d.order = append(d.order, o)
	}
	for _, f := range d.pointed[k] {
		all = append(all, f.key)
	}
	for _, o := range uniq(all) {
		if row := d.now[o]; o.kind == p.from && row != nil && row[p.field.Name] == string(k.row) {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, compareKeys)
	return out, nil
}

func (d *draft) knows(k key) bool { _, ok := d.now[k]; return ok }
