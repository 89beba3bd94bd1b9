package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"qingdan/internal/campaign"
)

// A copy holds all there is, takes a name of its own where it is opened, and overwrites nothing.
func TestCopyTo(t *testing.T) {
	s := one(t)
	apply(t, s, patch("campaign", camp, "name", "要搬走的"))
	state, ctx := dump(t, s), t.Context()
	dir := folder(t)
	path := filepath.Join(dir, "w.qingdan")
	ok(t, s.CopyTo(ctx, path))
	c := laptopAt(t, path, s.opt.Machine)
	same(t, "the copy", dump(t, c), state)
	sound(t, c)
	if c.id.Device == s.id.Device {
		t.Error("two workspaces write under one name")
	}
	apply(t, c, patch("campaign", camp, "name", "在新地方"))
	ok(t, c.Close())

	was := tree(t, dir)
	if err := s.CopyTo(ctx, path); code(err) != "copy.exists" {
		t.Errorf("onto a file: %v", err)
	}
	if err := s.CopyTo(ctx, s.path); code(err) != "copy.exists" {
		t.Errorf("onto itself: %v", err)
	}
	same(t, "the file that was there", tree(t, dir), was)
	other := filepath.Join(dir, "of another.qingdan")
	ok(t, os.Mkdir(BackupFolder(other), 0o700))
	ok(t, os.WriteFile(filepath.Join(BackupFolder(other), "20260506-090000.qingdan"), []byte("x"), 0o600))
	if err := s.CopyTo(ctx, other); code(err) != "copy.exists" {
		t.Errorf("where there are backups of a workspace: %v", err)
	}
	for what, path := range map[string]string{"no folder": filepath.Join(dir, "nowhere", "w.qingdan"), "below a file": filepath.Join(path, "w.qingdan")} {
		if err := s.CopyTo(ctx, path); code(err) != "copy.folder" {
			t.Errorf("%s: %v", what, err)
		}
	}
	same(t, "the original", dump(t, s), state)
}

// What is stopped leaves nothing behind.
func TestStopped(t *testing.T) {
	s := one(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := folder(t)
	if err := s.CopyTo(ctx, filepath.Join(dir, "w.qingdan")); code(err) != "cancelled" {
		t.Errorf("copying: %v", err)
	}
	if _, err := s.BackupContext(ctx); code(err) != "cancelled" {
		t.Errorf("backing up: %v", err)
	}
	if _, err := s.CheckContext(ctx, false, func(int, int) error { return nil }); code(err) != "cancelled" {
		t.Errorf("checking: %v", err)
	}
	enough := campaign.Fail("cancelled")
	if _, err := s.CheckContext(t.Context(), true, func(done, total int) error {
		if done != 0 || total != 1 {
			t.Errorf("%d of %d campaigns", done, total)
		}
		return enough
	}); !errors.Is(err, enough) {
		t.Errorf("folding: %v", err)
	}
	if left := tree(t, dir) + leftovers(t, filepath.Dir(s.path)); left != "" {
		t.Errorf("left behind: %s", left)
	}
	if list := must(Backups(s.path))(t); len(list) > 0 {
		t.Errorf("%v", list)
	}
	sound(t, s)
}

// What is written between copying and the first start on the copy comes along; a copy that somebody has worked in is left
// alone, and so is one whose original is gone.
func TestOvertake(t *testing.T) {
	for _, tt := range []struct {
		name string
		then func(t *testing.T, from, copy *Store) *Store // what happens between, the copy closed; whose state counts
	}{
		{"nothing", func(_ *testing.T, _, copy *Store) *Store { return copy }},
		{"a step", func(t *testing.T, from, _ *Store) *Store {
			apply(t, from, patch("campaign", camp, "name", "复制之后"))
			return from
		}},
		{"undo", func(t *testing.T, from, _ *Store) *Store {
			_, err := from.Undo()
			ok(t, err)
			return from
		}},
		{"restore", func(t *testing.T, from, _ *Store) *Store {
			back := must(from.Backup())(t)
			apply(t, from, patch("campaign", camp, "name", "要丢的"))
			_, err := from.Restore(back)
			ok(t, err)
			return from
		}},
		{"work in the copy", func(t *testing.T, from, copy *Store) *Store {
			apply(t, from, patch("campaign", camp, "name", "在原处"))
			c := laptopAt(t, copy.path, from.opt.Machine)
			apply(t, c, patch("campaign", camp, "name", "在副本里"))
			ok(t, c.Close())
			return copy
		}},
		{"the original is gone", func(t *testing.T, from, copy *Store) *Store {
			ok(t, from.Close())
			ok(t, os.Remove(from.path))
			return copy
		}},
		{"the original is damaged", func(t *testing.T, from, copy *Store) *Store {
			ok(t, from.Close())
			ok(t, os.WriteFile(from.path, make([]byte, 8192), 0o600))
			return copy
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			from := one(t)
			path := filepath.Join(folder(t), "w.qingdan")
			ok(t, from.CopyTo(t.Context(), path))
			counts := tt.then(t, from, &Store{path: path})
			var state string
			if counts == from {
				state = dump(t, from)
			} else {
				look := path + ".look"
				ok(t, os.WriteFile(look, must(os.ReadFile(path))(t), 0o600))
				state = dump(t, laptopAt(t, look, "looking"))
			}
			ok(t, Overtake(path, from.path))
			c := laptopAt(t, path, from.opt.Machine)
			same(t, "the copy", dump(t, c), state)
			sound(t, c)
			if left := leftovers(t, filepath.Dir(path)); left != "" {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

// Of what somebody picks, only a workspace will do.
func TestFit(t *testing.T) {
	s := one(t)
	back := must(s.Backup())(t)
	dir := folder(t)
	put := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		ok(t, os.WriteFile(path, b, 0o600))
		return path
	}
	file, _ := good(t)
	for _, tt := range []struct{ name, path, want string }{
		{"a workspace", s.path, ""},
		{"a copy of a backup", put("20260506-090000.qingdan", file), ""},
		{"a backup", back, "workspace.backup"},
		{"nothing", filepath.Join(dir, "nothing.qingdan"), "workspace.away"},
		{"a folder", dir, "workspace.unreachable"},
		{"an empty file", put("empty", nil), "workspace.empty"},
		{"a text", put("text", make([]byte, 500)), "workspace.damaged"},
		{"a newer workspace", put("newer", newer(file)), "workspace.newer"},
		{"a damaged workspace", put("cut", file[:5000]), "workspace.damaged"},
	} {
		if got := code(Fit(tt.path)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Where a workspace must be there, none is made in its place, nor a folder for it.
func TestExisting(t *testing.T) {
	dir := folder(t)
	o := Options{Machine: "A", Existing: true}
	for _, path := range []string{filepath.Join(dir, "w.qingdan"), filepath.Join(dir, "disk", "w.qingdan")} {
		if _, err := Open(path, o); code(err) != "workspace.away" {
			t.Errorf("%v", err)
		}
		if _, err := RestoreOver(path, must(one(t).Backup())(t), o); code(err) != "workspace.away" {
			t.Errorf("restoring: %v", err)
		}
	}
	if list := must(os.ReadDir(dir))(t); len(list) > 0 {
		t.Errorf("made: %v", list)
	}
	s := one(t)
	ok(t, s.Close())
	c, err := Open(s.path, o)
	ok(t, err)
	ok(t, c.Close())
	must(laptopAt(t, s.path, "A").Backup())(t)
	ok(t, os.Remove(s.path))
	if _, err := Open(s.path, o); code(err) != "workspace.missing" {
		t.Errorf("with its backups there: %v", err)
	}
}
