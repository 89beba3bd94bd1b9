package store

import (
	"path/filepath"
	"strings"
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

// What breaks merging or replay must not be in a table of rows: uniqueness beside the id, checks, blobs, cascades, and
// references that leave their campaign or are judged before a step stands whole.
func TestTablesCanBeMerged(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "w.qingdan"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, in := range campaign.Kinds() {
		var text string
		var indexes int
		if err := s.reads.QueryRow("SELECT sql, (SELECT count(*) FROM pragma_index_list(name) WHERE \"unique\" AND origin<>'pk') FROM sqlite_schema WHERE type='table' AND name=?", in.Table).Scan(&text, &indexes); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"CHECK", "UNIQUE", "BLOB", "CASCADE", "ON DELETE", "ON UPDATE", "DEFAULT ("} {
			if strings.Contains(text, word) {
				t.Errorf("%s has %s", in.Table, word)
			}
		}
		if indexes > 0 || !strings.Contains(text, "STRICT") || !strings.Contains(text, "PRIMARY KEY (scope, id)") {
			t.Errorf("%s: %d unique indexes beside its key: %s", in.Table, indexes, text)
		}
		refs := 0
		for _, f := range in.Fields {
			if f.Type == campaign.Ref {
				refs++
				want := "FOREIGN KEY (scope, " + quote(f.Name) + ") REFERENCES " + quote(campaign.Lookup(f.Ref).Table) + " (scope, id) DEFERRABLE INITIALLY DEFERRED"
				if !strings.Contains(text, want) {
					t.Errorf("%s has no %s", in.Table, want)
				}
			}
		}
		if got := strings.Count(text, "FOREIGN KEY"); got != refs {
			t.Errorf("%s has %d references for %d fields", in.Table, got, refs)
		}
	}
	var triggers int
	if err := s.reads.QueryRow("SELECT count(*) FROM sqlite_schema WHERE type='trigger'").Scan(&triggers); err != nil || triggers > 0 {
		t.Errorf("%d triggers, %v", triggers, err)
	}
}
