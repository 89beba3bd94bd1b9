package store

import (
	"database/sql"
	"slices"

	"qingdan/internal/campaign"
)

// Value is what one step wrote to a field.
type Value struct {
	Step  string `json:"step"`
	Value any    `json:"value"`
}

// Conflict is a field whose last writers had not seen one another and disagree. Field "" is the row's existence, with
// the values true (written) and false (deleted). The last of Heads, in clock order, is what the table shows.
type Conflict struct {
	Kind  campaign.Kind `json:"kind"`
	Row   campaign.ID   `json:"row"`
	Field string        `json:"field"`
	Heads []Value       `json:"heads"`
}

// Conflicts lists a scope's conflicts: a pure function of its journal, the same on every laptop, settled by any later
// edit of the field.
func (s *Store) Conflicts(scope campaign.ID) (out []Conflict, err error) {
	err = s.read(func(x *sql.Tx) error {
		list, err := entries(reader{x}, "scope=? AND parked=0 AND live=1", scope)
		out = conflicts(list)
		return err
	})
	return out, err
}

// saw says that y was written with x known.
func saw(y, x *entry) bool {
	if x.Device == y.Device {
		return y.N >= x.N
	}
	return y.Seen[x.Device] >= x.N
}

type head struct {
	by    *entry
	value any
}

type fieldKey struct {
	key
	field string
}

// disputed are the fields of one row that are in conflict; "" is its existence.
func (x *tx) disputed(scope campaign.ID, k key) (map[string]bool, error) {
	var devices int
	if err := x.scan("SELECT count(*) FROM have WHERE scope=?", []any{scope}, &devices); err != nil || devices < 2 {
		return nil, err
	}
	list, err := entriesOf(x, k.row, "scope=? AND parked=0 AND live=1", scope)
	open := map[string]bool{}
	for _, c := range conflicts(list) {
		if (key{c.Kind, c.Row}) == k {
			open[c.Field] = true
		}
	}
	return open, err
}

func conflicts(live []entry) []Conflict {
	out := []Conflict{}
	heads := map[fieldKey][]head{}
	var order []fieldKey
	for i := range live { // in clock order
		st := &live[i]
		pass := func(k fieldKey) []head {
			return slices.DeleteFunc(slices.Clone(heads[k]), func(h head) bool { return saw(st, h.by) })
		}
		put := func(k fieldKey, v any) {
			if _, known := heads[k]; !known {
				order = append(order, k)
			}
			heads[k] = append(pass(k), head{st, v})
		}
		for _, e := range st.Edits {
			k := key{e.Kind, e.Row}
			put(fieldKey{k, ""}, e.Op != campaign.Delete)
			for name, v := range e.Set {
				put(fieldKey{k, name}, v)
			}
			if e.Op != campaign.Delete {
				continue
			}
			for _, f := range campaign.Lookup(e.Kind).Fields { // it settles what it saw of the row's fields as well
				if k := (fieldKey{k, f.Name}); len(heads[k]) > 0 {
					heads[k] = pass(k)
				}
			}
		}
	}
	slices.SortFunc(order, func(a, b fieldKey) int {
		if a.key != b.key {
			return compareKeys(a.key, b.key)
		}
		if a.field < b.field {
			return -1
		}
		return 1
	})
	for _, k := range order {
		h := heads[k]
		if len(h) == 0 || !slices.ContainsFunc(h, func(o head) bool { return o.value != h[0].value }) {
			continue
		}
		c := Conflict{Kind: k.kind, Row: k.row, Field: k.field}
		for _, v := range h {
			c.Heads = append(c.Heads, Value{v.by.ID, v.value})
		}
		out = append(out, c)
	}
	return out
}
