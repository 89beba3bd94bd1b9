package store

import (
	"database/sql"
	"encoding/json"
	"reflect"
	"strings"

	"qingdan/internal/campaign"
)

// key names a row within a scope.
type key struct {
	kind campaign.Kind
	row  campaign.ID
}

// table is a kind as SQL sees it. A Ref's "" is NULL in its column, so that an absent reference refers to nothing.
type table struct {
	*campaign.Info
	names    []string // of the columns, quoted, id first
	list     string   // every row of a scope, in order
	one      string   // one row
	some     string   // the rows named by a JSON array
	insert   string
	drop     string
	pointers []pointer // references to this kind
}

// pointer is a reference field of another kind (or the same) that points to a kind.
type pointer struct {
	from  campaign.Kind
	field *campaign.Field
	find  string // ids of the rows that point to a given row
}

func quote(name string) string { return `"` + name + `"` }

func describe() map[campaign.Kind]*table {
	all := map[campaign.Kind]*table{}
	for _, in := range campaign.Kinds() {
		t := &table{Info: in}
		var read []string
		for _, f := range in.Fields {
			n := quote(f.Name)
			t.names = append(t.names, n)
			if f.Type == campaign.Ref {
				n = "coalesce(" + n + ",'')"
			}
			read = append(read, n)
		}
		from := "SELECT " + strings.Join(read, ",") + " FROM " + quote(in.Table) + " WHERE scope=?"
		order := "id"
		if in.Field("position") != nil {
			order = "position,id"
		}
		t.list = from + " ORDER BY " + order
		t.one = from + " AND id=?"
		t.some = from + " AND id IN (SELECT value FROM json_each(?))"
		t.insert = "INSERT INTO " + quote(in.Table) + "(scope," + strings.Join(t.names, ",") + ") VALUES(?" + strings.Repeat(",?", len(t.names)) + ")"
		t.drop = "DELETE FROM " + quote(in.Table) + " WHERE scope=? AND id=?"
		all[in.Kind] = t
	}
	for _, in := range campaign.Kinds() {
		for _, f := range in.Fields {
			if f.Type == campaign.Ref {
				to := all[f.Ref]
				to.pointers = append(to.pointers, pointer{in.Kind, f, "SELECT id FROM " + quote(in.Table) + " WHERE scope=? AND " + quote(f.Name) + "=? ORDER BY id"})
			}
		}
	}
	return all
}

// column is a value as its column holds it.
func column(f *campaign.Field, v any) any {
	switch x := v.(type) {
	case bool:
		if x {
			return int64(1)
		}
		return int64(0)
	case string:
		if x == "" && f.Type == campaign.Ref {
			return nil
		}
	}
	return v
}

// field is a value as rows and edits hold it, from its column.
func field(f *campaign.Field, v any) any {
	switch x := v.(type) {
	case int64:
		if f.Type == campaign.Bool {
			return x != 0
		}
	case nil:
		if f.Type == campaign.Ref {
			return ""
		}
	}
	return v
}

// cast gives a value read from JSON the type its field holds: encoding/json writes the number 1.0 as 1.
func cast(f *campaign.Field, v any) any {
	n, ok := v.(json.Number)
	if !ok {
		return v
	}
	if f.Type == campaign.Int {
		i, err := n.Int64()
		if err != nil {
			return v
		}
		return i
	}
	x, err := n.Float64()
	if err != nil {
		return v
	}
	return x
}

// current reads rows as the tables have them; a row that is not there is not in the answer.
func (x *tx) current(scope campaign.ID, ks []key) (map[key]campaign.Fields, error) {
	out := make(map[key]campaign.Fields, len(ks))
	by := map[campaign.Kind][]campaign.ID{}
	for _, k := range ks {
		by[k.kind] = append(by[k.kind], k.row)
	}
	for kind, list := range by {
		t := x.s.tables[kind]
		vals, ptrs := make([]any, len(t.Fields)), make([]any, len(t.Fields))
		for i := range vals {
			ptrs[i] = &vals[i]
		}
		q, arg := t.one, any(list[0])
		if len(list) > 1 {
			q, arg = t.some, ids(list)
		}
		err := x.each(q, []any{scope, arg}, func(rows *sql.Rows) error {
			if err := rows.Scan(ptrs...); err != nil {
				return err
			}
			m := make(campaign.Fields, len(vals))
			for i, f := range t.Fields {
				m[f.Name] = field(f, vals[i])
			}
			out[key{kind, campaign.ID(m["id"].(string))}] = m
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (x *tx) insertRow(scope campaign.ID, t *table, row campaign.Fields) error {
	args := make([]any, 0, len(t.Fields)+1)
	args = append(args, scope)
	for _, f := range t.Fields {
		args = append(args, column(f, row[f.Name]))
	}
	return x.exec(t.insert, args...)
}

func (x *tx) updateRow(scope campaign.ID, t *table, id campaign.ID, row campaign.Fields, fields []string) error {
	var q strings.Builder
	q.WriteString("UPDATE " + quote(t.Table) + " SET ")
	args := make([]any, 0, len(fields)+2)
	for i, name := range fields {
		if i > 0 {
			q.WriteByte(',')
		}
		q.WriteString(quote(name) + "=?")
		args = append(args, column(t.Field(name), row[name]))
	}
	q.WriteString(" WHERE scope=? AND id=?")
	return x.exec(q.String(), append(args, scope, id)...)
}

func (x *tx) deleteRow(scope campaign.ID, k key) error {
	return x.exec(x.s.tables[k.kind].drop, scope, k.row)
}

// idsOf reads one column of ids.
func (x *tx) idsOf(q string, args ...any) (out []campaign.ID, err error) {
	err = x.each(q, args, func(rows *sql.Rows) error {
		var id campaign.ID
		err := rows.Scan(&id)
		out = append(out, id)
		return err
	})
	return out, err
}

// keysOf reads kind and row.
func (x *tx) keysOf(q string, args ...any) (out []key, err error) {
	err = x.each(q, args, func(rows *sql.Rows) error {
		var k key
		err := rows.Scan(&k.kind, &k.row)
		out = append(out, k)
		return err
	})
	return out, err
}

// ids is a JSON array for json_each.
func ids[T ~string](list []T) string {
	b, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(b)
}

// uniq keeps the first of equals.
func uniq[T comparable](ks []T) []T {
	seen := make(map[T]bool, len(ks))
	out := ks[:0:0]
	for _, k := range ks {
		if !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// Workbook reads a campaign whole, from one moment. Unknown ids answer "campaign.unknown".
func (s *Store) Workbook(id campaign.ID) (*campaign.Workbook, error) {
	w := &campaign.Workbook{}
	err := s.read(func(x *sql.Tx) error {
		t := s.tables["campaign"]
		rows, err := x.Query(t.one, id, id)
		if err != nil {
			return err
		}
		found := false
		err = drain(rows, func(rows *sql.Rows) error {
			found = true
			return rows.Scan(t.Pointers(&w.Campaign, nil)...)
		})
		if err != nil {
			return err
		}
		if !found {
			return campaign.Fail("campaign.unknown", "campaign", string(id))
		}
		return s.fill(x, w, id)
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}

// Library reads what campaigns share.
func (s *Store) Library() (*campaign.Library, error) {
	l := &campaign.Library{}
	if err := s.read(func(x *sql.Tx) error { return s.fill(x, l, campaign.LibraryScope) }); err != nil {
		return nil, err
	}
	return l, nil
}

// fill reads every list of a book. Empty lists are empty, never nil: they travel as [].
func (s *Store) fill(x *sql.Tx, book any, scope campaign.ID) (err error) {
	campaign.Lists(book, func(in *campaign.Info, slice reflect.Value) {
		if err != nil {
			return
		}
		var rows *sql.Rows
		if rows, err = x.Query(s.tables[in.Kind].list, scope); err != nil {
			return
		}
		row := reflect.New(in.Struct)
		ptrs := in.Pointers(row.Interface(), make([]any, 0, len(in.Fields)))
		slice.Set(reflect.MakeSlice(slice.Type(), 0, 0))
		err = drain(rows, func(rows *sql.Rows) error {
			if err := rows.Scan(ptrs...); err != nil {
				return err
			}
			slice.Set(reflect.Append(slice, row.Elem()))
			return nil
		})
	})
	return err
}

// read runs f on one moment of the workspace, beside writers.
func (s *Store) read(f func(*sql.Tx) error) error {
	x, err := s.reads.Begin()
	if err != nil {
		return s.explain(err)
	}
	defer func() { _ = x.Rollback() }()
	return s.explain(f(x))
}
