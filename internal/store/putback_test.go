//go:build !windows

package store

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A workspace that is deleted while it is open is put back with every step, its log left behind or not; nothing is
// written to where nobody finds it.
func TestPutBack(t *testing.T) {
	for _, tails := range [][]string{{""}, {"", "-wal", "-shm"}} {
		s := one(t)
		apply(t, s, create("task", "t", "title", "场地"))
		ok(t, s.Standing())
		for _, tail := range tails {
			ok(t, os.Remove(s.Path()+tail))
		}
		if err := s.Standing(); code(err) != "workspace.moved" {
			t.Fatalf("%v", err)
		}
		was := dump(t, s)
		if got := must(s.PutBack())(t); got != s.Path() {
			t.Errorf("put back at %s", got)
		}
		again := must(Open(s.Path(), s.opt))(t)
		same(t, "put back", dump(t, again), was)
		sound(t, again)
		apply(t, again, patch("task", "t", "title", "海报"))
		ok(t, again.Close())
	}
}

// The whole folder may be gone; and another file may lie in the workspace's place: it is left alone.
func TestPutBackBesideAnother(t *testing.T) {
	s := one(t)
	was := dump(t, s)
	ok(t, os.Rename(filepath.Dir(s.Path()), filepath.Dir(s.Path())+"-moved"))
	t.Cleanup(func() { _ = os.RemoveAll(filepath.Dir(s.Path()) + "-moved") })
	ok(t, os.MkdirAll(filepath.Dir(s.Path()), 0o700))
	ok(t, os.WriteFile(s.Path(), []byte("another's"), 0o600))
	if err := s.Standing(); code(err) != "workspace.moved" {
		t.Fatalf("%v", err)
	}
	saved := must(s.PutBack())(t)
	if !strings.HasPrefix(saved, BackupFolder(s.Path())) {
		t.Fatalf("saved as %s", saved)
	}
	if b, err := os.ReadFile(s.Path()); err != nil || string(b) != "another's" {
		t.Errorf("%q %v", b, err)
	}
	copied := must(Open(saved, Options{Machine: "A"}))(t)
	same(t, "saved", dump(t, copied), was)
	ok(t, copied.Close())
}

// Reading a workspace that was taken away makes no empty file in its place, also where that takes another connection.
func TestReadingMakesNoFile(t *testing.T) {
	s := one(t)
	var held []*sql.Conn
	for range 2 {
		c := must(s.reads.Conn(t.Context()))(t)
		ok(t, c.PingContext(t.Context()))
		held = append(held, c)
	}
	ok(t, os.Rename(s.path, s.path+".elsewhere"))
	if _, err := s.Summaries(); err == nil {
		t.Error("it read a file that is not there")
	}
	if exists(s.path) {
		t.Error("an empty workspace was made in its place")
	}
	for _, c := range held {
		ok(t, c.Close())
	}
	if path := must(s.PutBack())(t); path != s.path {
		t.Errorf("put back at %s", path)
	}
}
