package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// What the tests of this room share: laptops with clocks and ids that repeat, short ways to write edits, and the
// whole state of a workspace as one text.

var long = flag.Bool("long", false, "draw twenty times as many random histories")

func TestMain(m *testing.M) {
	if role := os.Getenv(childRole); role != "" {
		os.Exit(child(role))
	}
	flag.Parse()
	given := os.Getenv("RAPID_CHECKS") != ""
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if checks := "30"; !given {
		if *long {
			checks = "800"
		}
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

const camp = campaign.ID("camp")

var start = time.Date(2026, 5, 6, 9, 0, 0, 0, time.Local)

// clock counts for all laptops of a test. Three readings share a millisecond, so that laptops meet in one.
type clock struct{ reads int64 }

func (c *clock) behind(skew time.Duration) func() time.Time {
	return func() time.Time { c.reads++; return start.Add(time.Duration(c.reads/3)*time.Millisecond + skew) }
}

func numbered(prefix string) func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("%s-%06d", prefix, n) }
}

type cleaner interface {
	rapid.TB
	Cleanup(func())
}

// folder is a directory in memory where there is one: a test writes the disk only when the disk is what it tests.
func folder(t cleaner) string {
	t.Helper()
	base := "/dev/shm"
	if _, err := os.Stat(base); err != nil {
		base = ""
	}
	dir, err := os.MkdirTemp(base, "qingdan-test-")
	ok(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// laptop opens a workspace of its own at dir/name.qingdan.
func laptop(t cleaner, dir, name string, now func() time.Time) *Store {
	t.Helper()
	s, err := Open(filepath.Join(dir, name+".qingdan"), Options{Machine: name, Author: name, Now: now, NewID: numbered(name)})
	ok(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// one is a laptop with a campaign.
func one(t cleaner) *Store {
	t.Helper()
	s := laptop(t, folder(t), "A", new(clock).behind(0))
	apply(t, s, create("campaign", camp, "name", "新品发布"))
	return s
}

// two laptops hold the same campaign: a person, a group and a task.
func two(t cleaner) (a, b *Store) {
	t.Helper()
	dir, c := folder(t), new(clock)
	a, b = laptop(t, dir, "A", c.behind(0)), laptop(t, dir, "B", c.behind(0))
	apply(t, a, create("campaign", camp, "name", "新品发布"), create("person", "p", "name", "王"), create("group", "g", "name", "策划"),
		create("task", "t", "title", "场地", "starts", "2026-06-01", "due", "2026-06-05"))
	send(t, a, b)
	return a, b
}

func ok(t rapid.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must is the answer of a call that may not fail: must(s.Workbook(camp))(t).
func must[T any](v T, err error) func(rapid.TB) T {
	return func(t rapid.TB) T {
		t.Helper()
		ok(t, err)
		return v
	}
}

func fields(kv []any) campaign.Fields {
	if len(kv) == 0 {
		return nil
	}
	f := campaign.Fields{}
	for i := 0; i < len(kv); i += 2 {
		f[kv[i].(string)] = kv[i+1]
	}
	return f
}

func create(kind campaign.Kind, row campaign.ID, kv ...any) campaign.Edit {
	return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: fields(kv)}
}

func patch(kind campaign.Kind, row campaign.ID, kv ...any) campaign.Edit {
	return campaign.Edit{Op: campaign.Patch, Kind: kind, Row: row, Set: fields(kv)}
}

func remove(kind campaign.Kind, row campaign.ID) campaign.Edit {
	return campaign.Edit{Op: campaign.Delete, Kind: kind, Row: row}
}

var edited = campaign.Label{Code: "edit"}

func apply(t rapid.TB, s *Store, edits ...campaign.Edit) Applied {
	t.Helper()
	a, err := s.Apply(camp, edited, edits)
	ok(t, err)
	return a
}

// code is the code of an error, "" for none.
func code(err error) string {
	if err == nil {
		return ""
	}
	var e *campaign.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return "no code: " + err.Error()
}

// faults are the problems of an error, in words: "2 order task/t.due".
func faults(err error) (out []string) {
	var e *campaign.Error
	if errors.As(err, &e) {
		for _, p := range e.Problems {
			out = append(out, fmt.Sprintf("%d %s %s/%s.%s", p.Edit, p.Code, p.Kind, p.Row, p.Field))
		}
	}
	return out
}

// wire is what arrives of steps that travel as JSON.
func wire(t rapid.TB, steps []campaign.Step) (out []campaign.Step) {
	t.Helper()
	var b bytes.Buffer
	ok(t, json.NewEncoder(&b).Encode(steps))
	ok(t, json.NewDecoder(&b).Decode(&out))
	return out
}

func steps(t rapid.TB, s *Store) []campaign.Step {
	t.Helper()
	list, err := s.Steps(camp)
	ok(t, err)
	return list
}

// send merges all that one laptop has into another.
func send(t rapid.TB, from, to *Store) Merged {
	t.Helper()
	m, err := to.Merge(wire(t, steps(t, from)))
	ok(t, err)
	return m
}

func row(t rapid.TB, s *Store, kind campaign.Kind, id campaign.ID) campaign.Fields {
	t.Helper()
	var out map[key]campaign.Fields
	ok(t, s.write(func(x *tx) (err error) { out, err = x.current(camp, []key{{kind, id}}); return err }))
	return out[key{kind, id}]
}

// want checks one field of a row; want nil: the row is gone.
func want(t rapid.TB, s *Store, kind campaign.Kind, id campaign.ID, field string, value any) {
	t.Helper()
	r := row(t, s, kind, id)
	if value == nil && r != nil {
		t.Fatalf("%s: %s %s is there: %v", s.opt.Author, kind, id, r)
	}
	if value != nil && (r == nil || r[field] != value) {
		t.Fatalf("%s: %s %s: %s is %v, want %v", s.opt.Author, kind, id, field, r[field], value)
	}
}

// dump is every row of every kind of the campaign, which of them are only kept, byte for byte.
func dump(t rapid.TB, s *Store) string {
	t.Helper()
	names := []string{"kept"}
	for _, in := range campaign.Kinds() {
		names = append(names, in.Table)
	}
	return rowsOf(t, s, names...)
}

// rowsOf is the campaign's rows of some tables.
func rowsOf(t rapid.TB, s *Store, names ...string) string {
	t.Helper()
	var b strings.Builder
	ok(t, s.read(func(x *sql.Tx) error {
		for _, n := range names {
			order := "2"
			if n == "kept" {
				order = "2,3"
			}
			rows, err := x.Query("SELECT * FROM "+quote(n)+" WHERE scope=? ORDER BY "+order, camp)
			if err != nil {
				return err
			}
			cols, err := rows.Columns()
			if err != nil {
				return err
			}
			v, p := make([]any, len(cols)), make([]any, len(cols))
			for i := range v {
				p[i] = &v[i]
			}
			err = drain(rows, func(rows *sql.Rows) error {
				err := rows.Scan(p...)
				fmt.Fprintf(&b, "%s %#v\n", n, v)
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return b.String()
}

// same fails at the first line in which two states differ.
func same(t rapid.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	only := func(a, b []string) string {
		return strings.Join(slices.DeleteFunc(slices.Clone(a), func(l string) bool { return slices.Contains(b, l) }), "\n  ")
	}
	if len(only(g, w)+only(w, g)) == 0 { // another order
		t.Fatalf("%s\n got\n%s\n want\n%s", what, got, want)
	}
	t.Fatalf("%s\n got\n  %s\n want\n  %s", what, only(g, w), only(w, g))
}

// folds says that the tables are the fold of the journal: the part of sound that every move of a history needs.
func folds(t rapid.TB, s *Store) {
	t.Helper()
	var moved []campaign.Change
	err := s.write(func(x *tx) error {
		ks, err := x.keysOf("SELECT DISTINCT kind,row FROM changes")
		if err == nil {
			moved, err = x.refold(camp, ks)
		}
		if err == nil {
			err = errRollback
		}
		return err
	})
	if !errors.Is(err, errRollback) || len(moved) > 0 {
		t.Fatalf("%s: a refold changes %v (%v)", s.opt.Author, moved, err)
	}
}

// sound runs the check: pages, references, numbering, and a full refold that changes nothing.
func sound(t rapid.TB, s *Store) {
	t.Helper()
	was := dump(t, s)
	r, err := s.Check(false)
	ok(t, err)
	if len(r.Findings) > 0 {
		t.Fatalf("%s: check finds %v", s.opt.Author, r.Findings)
	}
	same(t, "a check that only looks", dump(t, s), was)
}
