package store

import (
	"path/filepath"
	"testing"

	"qingdan/internal/campaign"
)

// Every field of every kind has its column, of its type and default, in the order of the struct: rows are read by
// position.
func TestTablesAreTheKinds(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "w.qingdan"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, in := range campaign.Kinds() {
		rows, err := s.reads.Query(`SELECT name,type,"notnull",coalesce(dflt_value,'') FROM pragma_table_info(?) WHERE name<>'scope' ORDER BY cid`, in.Table)
		if err != nil {
			t.Fatal(err)
		}
		i := 0
		for rows.Next() {
			var name, typ, dflt string
			var notNull bool
			if err := rows.Scan(&name, &typ, &notNull, &dflt); err != nil {
				t.Fatal(err)
			}
			if i >= len(in.Fields) {
				t.Fatalf("%s has a column %s more", in.Table, name)
			}
			f := in.Fields[i]
			wantType, wantDefault := "TEXT", "'"+f.Default+"'"
			switch f.Type {
			case campaign.Bool:
				wantType, wantDefault = "INTEGER", "0"
			case campaign.Int:
				wantType, wantDefault = "INTEGER", "0"
			case campaign.Number:
				wantType, wantDefault = "REAL", "0"
			case campaign.Ref:
				wantDefault = ""
			}
			if f.Nullable || f.Name == "id" {
				wantDefault = ""
			}
			wantNotNull := !f.Nullable && f.Type != campaign.Ref
			if name != f.Name || typ != wantType || dflt != wantDefault || notNull != wantNotNull {
				t.Errorf("%s.%s: column %s %s not null %v default %q; want %s %v %q", in.Table, f.Name, name, typ, notNull, dflt, wantType, wantNotNull, wantDefault)
			}
			i++
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		if i != len(in.Fields) {
			t.Errorf("%s has %d columns for %d fields", in.Table, i, len(in.Fields))
		}
	}
}
