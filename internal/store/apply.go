package store

import (
	"cmp"
	"database/sql"
	"maps"
	"slices"

	"qingdan/internal/campaign"
)

// Applied answers a write: the step it made ("" when nothing changed) and the rows as they are now.
type Applied struct {
	Step    string            `json:"step"`
	Scope   campaign.ID       `json:"campaign"`
	Label   campaign.Label    `json:"label"`
	Changes []campaign.Change `json:"changes"`
	Version int64             `json:"version"` // of the scope, after the write
}

// Apply makes one step of edits, all or nothing. Fields that say what is there already are dropped, unless their last
// writers disagree: saying it again settles a conflict. A create of a row that exists patches it; deleting a row first
// frees or deletes what points to it, as edits of the same step.
// Errors: "invalid" with a Problem for each field; "campaign.unknown"; "workspace.…" when it cannot be written.
func (s *Store) Apply(scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return s.applyWhen(func(*tx) error { return nil }, scope, label, edits)
}

// ApplyAt is Apply for a step that was worked out from a version of the scope: it answers "stale" and writes nothing
// when somebody has written since.
func (s *Store) ApplyAt(version int64, scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return s.applyWhen(func(x *tx) error {
		now, err := x.version(scope)
		if err == nil && now != version {
			err = campaign.Fail("stale")
		}
		return err
	}, scope, label, edits)
}

func (s *Store) applyWhen(holds func(*tx) error, scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	clean := make([]campaign.Edit, len(edits))
	var bad campaign.Problems
	for i, e := range edits {
		set, problems := campaign.Normal(e)
		for _, p := range problems {
			p.Edit = i
			bad = append(bad, p)
		}
		clean[i] = campaign.Edit{Op: e.Op, Kind: e.Kind, Row: e.Row, Set: set}
		if in := campaign.Lookup(e.Kind); in != nil {
			clean[i].Kind = in.Kind
		}
	}
	if err := inOrder(bad).Err(); err != nil {
		return Applied{}, err
	}
	out := Applied{Scope: scope, Label: label, Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		if err := holds(x); err != nil {
			return err
		}
		d, err := x.draft(scope, clean)
		if err == nil {
			err = d.judge()
		}
		if err != nil {
			return err
		}
		return x.make(d, &out)
	})
	return out, err
}

// make writes a draft as a step; one that comes to nothing leaves none.
func (x *tx) make(d *draft, out *Applied) error {
	var err error
	if len(d.out) == 0 {
		out.Version, err = x.version(d.scope)
		return err
	}
	st, err := x.stamp(d.scope, out.Label)
	if err != nil {
		return err
	}
	st.Edits, out.Step = d.out, st.ID
	if err := x.record(st, 0); err != nil {
		return err
	}
	if out.Changes, err = x.commit(d); err != nil {
		return err
	}
	out.Version, err = x.version(d.scope)
	return err
}

// inOrder sorts problems as a reader of the edits meets them; fields come from a map.
func inOrder(bad campaign.Problems) campaign.Problems {
	slices.SortStableFunc(bad, func(a, b campaign.Problem) int {
		return cmp.Or(cmp.Compare(a.Edit, b.Edit), cmp.Compare(a.Field, b.Field))
	})
	return bad
}

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
	row, write := campaign.Fields{"id": string(k.row)}, campaign.Fields{}
	for _, f := range d.x.s.tables[k.kind].Fields[1:] {
		v, said := set[f.Name]
		if !said {
			v = f.Zero()
		}
		row[f.Name] = v
		if spellOut || v != f.Zero() {
			write[f.Name] = v
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

// judge finds what is wrong with the edits, and with the rows as they would stand: order of dates, references to
// nothing, loops.
func (d *draft) judge() error {
	for _, k := range d.order {
		row, set := d.now[k], d.wrote[k]
		if row == nil || set == nil {
			continue
		}
		for _, p := range campaign.CheckRow(k.kind, k.row, row, set) {
			p.Edit = d.at[k]
			d.bad = append(d.bad, p)
		}
	}
	if err := d.references(); err != nil {
		return err
	}
	if len(d.bad) == 0 {
		if err := d.loops(); err != nil {
			return err
		}
	}
	return inOrder(d.bad).Err()
}

// references finds what points to nothing. A reference that the step itself took back must have pointed to something
// as well: once a later edit of the row is undone, it is what the row holds.
func (d *draft) references() error {
	var unread []key
	for t := range d.pointed {
		if !d.knows(t) {
			unread = append(unread, t)
		}
	}
	there, err := d.x.current(d.scope, unread)
	if err != nil {
		return err
	}
	for t, from := range d.pointed {
		was := d.knows(t) || there[t] != nil
		is := d.now[t] != nil || there[t] != nil
		for _, p := range from {
			if row := d.now[p.key]; !was || !is && row != nil && row[p.field] == string(t.row) {
				d.fault(p.key, p.field, "reference", "row", string(t.row))
			}
		}
	}
	return nil
}

// chains are the kinds whose rows must not run in a circle, and the fields each row leads from and to.
var chains = []struct {
	kind     campaign.Kind
	from, to string
}{
	{"dependency", "task", "on"},
	{"goal", "id", "parent"},
}

// loops finds tasks that would wait for themselves and goals that would be their own parent. Like every rule it looks
// at what the step wrote: a loop that a merge left does not forbid other work on its rows.
func (d *draft) loops() error {
	for _, c := range chains {
		var written []key
		for _, k := range d.order {
			_, a := d.wrote[k][c.from]
			_, b := d.wrote[k][c.to]
			if k.kind == c.kind && d.now[k] != nil && (a || b) {
				written = append(written, k)
			}
		}
		if len(written) == 0 {
			continue
		}
		edges := map[campaign.ID][]campaign.ID{}
		add := func(from, to string) { edges[campaign.ID(from)] = append(edges[campaign.ID(from)], campaign.ID(to)) }
		t := d.x.s.tables[c.kind]
		q := "SELECT id," + quote(c.from) + ",coalesce(" + quote(c.to) + ",'') FROM " + quote(t.Table) + " WHERE scope=?"
		err := d.x.each(q, []any{d.scope}, func(rows *sql.Rows) error {
			var id campaign.ID
			var from, to string
			err := rows.Scan(&id, &from, &to)
			if !d.knows(key{c.kind, id}) && to != "" {
				add(from, to)
			}
			return err
		})
		if err != nil {
			return err
		}
		for k, row := range d.now {
			if k.kind == c.kind && row != nil && row[c.to] != "" {
				add(row[c.from].(string), row[c.to].(string))
			}
		}
		loop := campaign.Loops(edges)
		for _, k := range written {
			from, to := d.now[k][c.from].(string), d.now[k][c.to].(string)
			if to != "" && loop[campaign.ID(from)] == loop[campaign.ID(to)] {
				d.fault(k, c.to, "loop")
			}
		}
	}
	return nil
}

// commit writes the rows. A local step needs no fold: its clock is ahead of all that is here, so what it writes is the
// fold, unless dead rows are kept whose fate it may decide.
func (x *tx) commit(d *draft) ([]campaign.Change, error) {
	var kept, home bool
	err := x.scan("SELECT EXISTS(SELECT 1 FROM kept WHERE scope=?1), EXISTS(SELECT 1 FROM campaigns WHERE scope=?1 AND id=?1)", []any{d.scope}, &kept, &home)
	if err != nil {
		return nil, err
	}
	if !home && d.scope != campaign.LibraryScope && d.now[key{"campaign", d.scope}] == nil {
		return nil, campaign.Fail("campaign.unknown", "campaign", string(d.scope))
	}
	if kept {
		var touched []key
		for _, e := range d.out {
			touched = append(touched, key{e.Kind, e.Row})
		}
		return x.refold(d.scope, touched)
	}
	changes := []campaign.Change{}
	for _, k := range d.order {
		was, now, t := d.was[k], d.now[k], x.s.tables[k.kind]
		fields := differ(t, was, now)
		var err error
		switch {
		case was == nil && now == nil, was != nil && now != nil && len(fields) == 0:
			continue
		case now == nil:
			err = x.deleteRow(d.scope, k)
		case was == nil:
			err = x.insertRow(d.scope, t, now)
		default:
			err = x.updateRow(d.scope, t, k.row, now, fields)
		}
		if err != nil {
			return nil, err
		}
		changes = append(changes, campaign.Change{Kind: k.kind, ID: k.row, Fields: fields, Row: now})
	}
	return changes, nil
}

// differ names the fields in which two states of a row differ, in column order.
func differ(t *table, was, now campaign.Fields) []string {
	out := []string{}
	if now == nil {
		return out
	}
	for _, f := range t.Fields[1:] {
		before := f.Zero()
		if was != nil {
			before = was[f.Name]
		}
		if before != now[f.Name] {
			out = append(out, f.Name)
		}
	}
	return out
}
