package store

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// Whether a draft may be written.

// inOrder sorts problems as a reader of the edits meets them; fields come from a map.
func inOrder(bad campaign.Problems) campaign.Problems {
	slices.SortStableFunc(bad, func(a, b campaign.Problem) int {
		return cmp.Or(cmp.Compare(a.Edit, b.Edit), cmp.Compare(a.Field, b.Field))
	})
	return bad
}

// judge finds what is wrong with the edits, and with the rows as they would stand: order of dates, references to
// nothing, loops.
func (d *draft) judge() error {
	for _, k := range d.order {
		row, set := d.now[k], d.wrote[k]
		if row == nil || set == nil {
			continue
		}
		if d.was[k] == nil {
			set = row
		}
		for _, p := range campaign.CheckRow(k.kind, k.row, row, set) {
			p.Edit = d.at[k]
			d.bad = append(d.bad, p)
		}
	}
	if err := d.references(); err != nil {
		return err
	}
	if err := d.bytesAreHere(); err != nil {
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

// loops finds tasks that would wait for themselves and goals that would be their own parent. Like every rule it looks
// at what the step wrote: a loop that a merge left does not forbid other work on its rows.
func (d *draft) loops() error {
	for _, c := range campaign.Chains {
		var written []key
		for _, k := range d.order {
			_, a := d.wrote[k][c.From]
			_, b := d.wrote[k][c.To]
			if k.kind == c.Kind && d.now[k] != nil && (a || b) {
				written = append(written, k)
			}
		}
		if len(written) == 0 {
			continue
		}
		edges := map[campaign.ID][]campaign.ID{}
		add := func(from, to string) { edges[campaign.ID(from)] = append(edges[campaign.ID(from)], campaign.ID(to)) }
		t := d.x.s.tables[c.Kind]
		q := "SELECT id," + quote(c.From) + ",coalesce(" + quote(c.To) + ",'') FROM " + quote(t.Table) + " WHERE scope=?"
		err := d.x.each(q, []any{d.scope}, func(rows *sql.Rows) error {
			var id campaign.ID
			var from, to string
			err := rows.Scan(&id, &from, &to)
			if !d.knows(key{c.Kind, id}) && to != "" {
				add(from, to)
			}
			return err
		})
		if err != nil {
			return err
		}
		for k, row := range d.now {
			if k.kind == c.Kind && row != nil && row[c.To] != "" {
				add(row[c.From].(string), row[c.To].(string))
			}
		}
		loop, named := campaign.Loops(edges), map[int]string{}
		for _, k := range written {
			from, to := campaign.ID(d.now[k][c.From].(string)), campaign.ID(d.now[k][c.To].(string))
			if to == "" || loop[from] != loop[to] {
				continue
			}
			if named[loop[from]] == "" {
				if named[loop[from]], err = d.way(c.Of, campaign.Round(from, to, edges)); err != nil {
					return err
				}
			}
			d.fault(k, c.To, "loop", "names", named[loop[from]])
		}
	}
	return nil
}

// wayNamed is how many rows of a loop are named at most: its first ones, and its last.
const wayNamed = 8

// way names the rows along a loop, back to the first.
func (d *draft) way(kind campaign.Kind, loop []campaign.ID) (string, error) {
	all := len(loop)
	if all > wayNamed {
		loop = slices.Concat(loop[:wayNamed-1], loop[all-1:])
	}
	var unread []key
	for _, id := range loop {
		if k := (key{kind, id}); !d.knows(k) {
			unread = append(unread, k)
		}
	}
	there, err := d.x.current(d.scope, unread)
	if err != nil {
		return "", err
	}
	names := []string{}
	for i, id := range loop {
		k := key{kind, id}
		row := d.now[k]
		if row == nil {
			row = there[k]
		}
		if all > len(loop) && i == len(loop)-1 {
			names = append(names, "…")
		}
		names = append(names, nameOf(kind, row))
	}
	return strings.Join(append(names, names[0]), " → "), nil
}

// nameOf is what a row is called, short enough to stand in a line.
func nameOf(kind campaign.Kind, row campaign.Fields) string {
	f := campaign.Lookup(kind).TitleField()
	if f == nil {
		return "?"
	}
	s, _ := row[f.Name].(string)
	if r := []rune(s); len(r) > 30 {
		return string(r[:29]) + "…"
	}
	return cmp.Or(s, "?")
}
