package store

import (
	"database/sql"
	"slices"

	"qingdan/internal/campaign"
)

// folded is what the journal says of a row.
type folded struct {
	row   campaign.Fields
	alive bool
}

// fold reads the journal of rows: their entries in order of clock and device, each field taking its last live writer,
// a field nobody wrote its default; the last live entry says whether the row lives. What an undone creation held is
// only the ground under what later steps wrote, and no ground at all where the row lived on without it.
func (x *tx) fold(scope campaign.ID, ks []key, into map[key]*folded) error {
	want := make(map[key]bool, len(ks))
	rowIDs := make([]campaign.ID, 0, len(ks))
	for _, k := range ks {
		want[k] = true
		into[k] = nil
		rowIDs = append(rowIDs, k.row)
	}
	slices.Sort(rowIDs)
	const q = `SELECT c.kind,c.row,c.op,c.fields,s.live FROM json_each(?) j CROSS JOIN changes c ON c.row=j.value CROSS JOIN steps s ON s.no=c.step
		WHERE s.scope=? AND s.parked=0 ORDER BY s.hlc,s.device,c.seq`
	return x.each(q, []any{ids(slices.Compact(rowIDs)), scope}, func(rows *sql.Rows) error {
		var k key
		var op campaign.Op
		var fields []byte
		var live bool
		if err := rows.Scan(&k.kind, &k.row, &op, &fields, &live); err != nil {
			return err
		}
		t := x.s.tables[k.kind]
		if t == nil || !want[k] {
			return nil
		}
		if into[k] == nil {
			into[k] = nothing(t, k.row)
		}
		return into[k].take(t, op, fields, live)
	})
}

// nothing is a row that nobody has written yet.
func nothing(t *table, id campaign.ID) *folded {
	r := &folded{row: campaign.Fields{"id": string(id)}}
	for _, f := range t.Fields[1:] {
		r.row[f.Name] = f.Zero()
	}
	return r
}

// take brings the next entry of the row's journal into it.
func (r *folded) take(t *table, op campaign.Op, fields []byte, live bool) error {
	if !live && (op != campaign.Create || r.alive) {
		return nil
	}
	set, err := decode(t.Kind, fields)
	if err != nil {
		return err
	}
	for name, v := range set {
		if t.Field(name) != nil {
			r.row[name] = v
		}
	}
	if live {
		r.alive = op != campaign.Delete
	}
	return nil
}

// refold makes the tables agree with the journal for the rows touched, and says what changed. A dead row that a living
// row points to is kept (table kept says which), so references never dangle, in any order of merging; it goes when
// nobody needs it.
func (x *tx) refold(scope campaign.ID, touched []key) ([]campaign.Change, error) {
	f := refold{x: x, scope: scope, want: map[key]*folded{}, keep: map[key]bool{}, wasKept: map[key]bool{}}
	kept, err := x.keysOf("SELECT kind,row FROM kept WHERE scope=?", scope)
	if err != nil {
		return nil, err
	}
	for _, k := range kept {
		f.wasKept[k] = true
	}
	all := uniq(append(slices.Clone(touched), kept...))
	if err := x.fold(scope, all, f.want); err != nil {
		return nil, err
	}
	if err := f.walk(); err != nil {
		return nil, err
	}
	return f.write()
}

type refold struct {
	x             *tx
	scope         campaign.ID
	want          map[key]*folded
	keep, wasKept map[key]bool
}

// walk goes from the living along references: what they reach must stand.
func (f *refold) walk() error {
	var front []key
	for k, st := range f.want {
		switch {
		case st == nil:
		case st.alive:
			front = append(front, k)
		default:
			needed, err := f.neededOutside(k)
			if err != nil {
				return err
			}
			if needed {
				f.keep[k] = true
				front = append(front, k)
			}
		}
	}
	for len(front) > 0 {
		var next, unread []key
		for _, k := range front {
			for _, field := range f.x.s.tables[k.kind].Fields {
				to, _ := f.want[k].row[field.Name].(string)
				if field.Type != campaign.Ref || to == "" {
					continue
				}
				p := key{field.Ref, campaign.ID(to)}
				if st, known := f.want[p]; !known {
					unread = append(unread, p)
				} else if st != nil && !st.alive && !f.keep[p] {
					f.keep[p] = true
					next = append(next, p)
				}
			}
		}
		more, err := f.missing(uniq(unread))
		if err != nil {
			return err
		}
		front = slices.Concat(next, more)
	}
	return nil
}

// neededOutside says whether a living row that is not being refolded points to k.
func (f *refold) neededOutside(k key) (bool, error) {
	for _, p := range f.x.s.tables[k.kind].pointers {
		list, err := f.x.idsOf(p.find, f.scope, k.row)
		if err != nil {
			return false, err
		}
		for _, id := range list {
			if _, known := f.want[key{p.from, id}]; !known {
				return true, nil
			}
		}
	}
	return false, nil
}

// missing folds those of ks that no table has: they died here and are needed again.
func (f *refold) missing(ks []key) ([]key, error) {
	if len(ks) == 0 {
		return nil, nil
	}
	there, err := f.x.current(f.scope, ks)
	if err != nil {
		return nil, err
	}
	ks = slices.DeleteFunc(ks, func(k key) bool { return there[k] != nil })
	if len(ks) == 0 {
		return nil, nil
	}
	if err := f.x.fold(f.scope, ks, f.want); err != nil {
		return nil, err
	}
	var out []key
	for _, k := range ks {
		if f.want[k] != nil && !f.keep[k] {
			f.keep[k] = true
			out = append(out, k)
		}
	}
	return out, nil
}

// write brings the tables to what is wanted.
func (f *refold) write() ([]campaign.Change, error) {
	ks := make([]key, 0, len(f.want))
	for k := range f.want {
		ks = append(ks, k)
	}
	slices.SortFunc(ks, compareKeys)
	changes := []campaign.Change{}
	for part := range slices.Chunk(ks, rowsAtOnce) {
		cur, err := f.x.current(f.scope, part)
		if err != nil {
			return nil, err
		}
		if changes, err = f.writeSome(part, cur, changes); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

// rowsAtOnce is how many rows are compared with the tables at once: a step may have a hundred thousand.
const rowsAtOnce = 1000

// writeSome is write for some of the rows, given as the tables have them; it adds what changed.
func (f *refold) writeSome(ks []key, cur map[key]campaign.Fields, changes []campaign.Change) ([]campaign.Change, error) {
	for _, k := range ks {
		st, t := f.want[k], f.x.s.tables[k.kind]
		stands := st != nil && (st.alive || f.keep[k])
		kept := stands && !st.alive
		var err error
		var fields []string
		var now campaign.Fields
		if stands {
			now = st.row
		}
		switch {
		case !stands && cur[k] == nil:
		case !stands:
			changes = append(changes, campaign.Change{Kind: k.kind, ID: k.row, Fields: []string{}})
			err = f.x.deleteRow(f.scope, k)
		default:
			fields = differ(t, cur[k], st.row)
			if cur[k] == nil {
				err = f.x.insertRow(f.scope, t, st.row)
			} else if len(fields) > 0 {
				err = f.x.updateRow(f.scope, t, k.row, st.row, fields)
			}
			if cur[k] == nil || len(fields) > 0 || kept != f.wasKept[k] {
				changes = append(changes, campaign.Change{Kind: k.kind, ID: k.row, Fields: fields, Row: st.row})
			}
		}
		if err == nil && kept != f.wasKept[k] {
			q := "DELETE FROM kept WHERE scope=? AND kind=? AND row=?"
			if kept {
				q = "INSERT INTO kept VALUES(?,?,?)"
			}
			err = f.x.exec(q, f.scope, k.kind, k.row)
			if err == nil { // no step of its own tells the index
				err = f.x.indexRow(f.scope, k, now)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return changes, nil
}

func compareKeys(a, b key) int {
	switch {
	case a.kind < b.kind || a.kind == b.kind && a.row < b.row:
		return -1
	case a == b:
		return 0
	}
	return 1
}
