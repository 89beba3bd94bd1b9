package store

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// good is the bytes of a closed workspace with a hundred tasks, and what its tables hold.
func good(t *testing.T) (file []byte, state string) {
	t.Helper()
	s := one(t)
	for i := range 100 {
		apply(t, s, create("task", campaign.ID(fmt.Sprint("t", i)), "title", fmt.Sprint("任务 ", i), "notes", strings.Repeat("写点什么。", 40)))
	}
	state = dump(t, s)
	ok(t, s.Close())
	file, err := os.ReadFile(s.path)
	ok(t, err)
	return file, state
}

func foreign(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", dsn(path, "journal_mode(wal)"))
	ok(t, err)
	_, err = db.Exec("CREATE TABLE notes(text); INSERT INTO notes VALUES('别人的')")
	ok(t, err)
	ok(t, db.Close())
}

func newer(file []byte) []byte {
	out := bytes.Clone(file)
	binary.BigEndian.PutUint32(out[60:], uint32(Schema)+1) // user_version in the header
	return out
}

// tree is every file below a folder with its bytes.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	ok(t, filepath.Walk(dir, func(path string, st os.FileInfo, err error) error {
		if err != nil || st.IsDir() {
			return err
		}
		bytes, err := os.ReadFile(path)
		fmt.Fprintf(&b, "%s %x\n", strings.TrimPrefix(path, dir), bytes)
		return err
	}))
	return b.String()
}

var damages = []struct {
	name, code, backup string // the codes for a workspace, and for a backup
	make               func(file []byte) []byte
}{
	{"half", "workspace.damaged", "backup.damaged", func(f []byte) []byte { return f[:len(f)/2] }},
	{"a page and a half", "workspace.damaged", "backup.damaged", func(f []byte) []byte { return f[:6144] }},
	{"100 bytes", "workspace.damaged", "backup.damaged", func(f []byte) []byte { return f[:100] }},
	{"empty", "workspace.empty", "backup.empty", func([]byte) []byte { return nil }},
	{"a text", "workspace.damaged", "backup.foreign", func([]byte) []byte { return []byte(strings.Repeat("hello world\n", 500)) }},
	{"a short text", "workspace.damaged", "backup.foreign", func([]byte) []byte { return []byte("x") }},
	{"nothing but zeros", "workspace.damaged", "backup.foreign", func(f []byte) []byte { return make([]byte, len(f)) }},
	{"8 KB overwritten amid the tasks", "workspace.damaged", "backup.damaged", func(f []byte) []byte {
		out := bytes.Clone(f)
		at := max(0, bytes.LastIndex(f, []byte("写点什么。"))-8192) // what is free, or nobody's, may hold anything
		for i := range 8192 {
			out[at+i] = byte(i * 7)
		}
		return out
	}},
	{"the header overwritten", "workspace.damaged", "backup.foreign", func(f []byte) []byte {
		out := bytes.Clone(f)
		copy(out, "This is no database.")
		return out
	}},
}

// What is not whole is told by its code and not written to; a good backup takes its place, and it is set aside.
func TestDamage(t *testing.T) {
	file, state := good(t)
	for _, tt := range damages {
		t.Run(tt.name, func(t *testing.T) {
			dir := folder(t)
			path, backup := filepath.Join(dir, "w.qingdan"), filepath.Join(dir, "backup.qingdan")
			damaged := tt.make(file)
			ok(t, os.WriteFile(path, damaged, 0o600))
			ok(t, os.WriteFile(backup, file, 0o600))
			was := tree(t, dir)
			if _, err := Open(path, Options{}); code(err) != tt.code {
				t.Fatalf("%v, want %s", err, tt.code)
			}
			if _, err := RestoreOver(path, filepath.Join(dir, "nothing.qingdan"), Options{}); code(err) != "backup.unknown" {
				t.Errorf("restoring nothing: %v", err)
			}
			if _, err := RestoreOver(path, path, Options{}); code(err) != "backup.same" {
				t.Errorf("restoring itself: %v", err)
			}
			same(t, "the folder", tree(t, dir), was)

			aside, err := RestoreOver(path, backup, Options{Machine: "A"})
			ok(t, err)
			if got, err := os.ReadFile(aside); err != nil || !bytes.Equal(got, damaged) {
				t.Errorf("aside: %v, %d bytes", err, len(got))
			}
			s, err := Open(path, Options{Machine: "A"})
			ok(t, err)
			defer s.Close()
			same(t, "what came back", dump(t, s), state)
			apply(t, s, patch("task", "t0", "title", "继续"))
			if label, err := s.Undoable(); err != nil || label == nil {
				t.Errorf("undoable: %v %v", label, err)
			}
			for range 2 { // the one after the restore, and one before it
				_, err := s.Undo()
				ok(t, err)
			}
			sound(t, s)

			// The same damage again: the first is not overwritten by the second.
			ok(t, s.Close())
			ok(t, os.WriteFile(path, damaged, 0o600))
			second, err := RestoreOver(path, backup, Options{Machine: "A", Now: clockAt(aside)})
			ok(t, err)
			if second == aside {
				t.Errorf("both aside at %s", aside)
			}
			for _, name := range []string{aside, second} {
				if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, damaged) {
					t.Errorf("aside: %v, %d bytes", err, len(got))
				}
			}
			if left := leftovers(t, dir); left != "" {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

// leftovers are files that a call should have removed.
func leftovers(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"*.new-*", "*.restore-*", ".qingdan-*", "*.part*", "*/*.part*"} {
		list, err := filepath.Glob(filepath.Join(dir, pattern))
		ok(t, err)
		out = append(out, list...)
	}
	return strings.Join(out, " ")
}

// What is not ours to replace is left alone, by Open and by RestoreOver.
func TestWhatIsNotOursIsLeftAlone(t *testing.T) {
	file, _ := good(t)
	for _, tt := range []struct {
		name, code, backup string
		make               func(path string)
	}{
		{"another program's database", "workspace.foreign", "backup.foreign", func(path string) { foreign(t, path) }},
		{"a newer workspace", "workspace.newer", "backup.newer", func(path string) { ok(t, os.WriteFile(path, newer(file), 0o600)) }},
		{"a folder", "workspace.unreachable", "backup.unreadable", func(path string) { ok(t, os.MkdirAll(filepath.Join(path, "x"), 0o700)) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := folder(t)
			path, backup := filepath.Join(dir, "w.qingdan"), filepath.Join(dir, "backup.qingdan")
			tt.make(path)
			ok(t, os.WriteFile(backup, file, 0o600))
			was := tree(t, dir)
			if _, err := Open(path, Options{}); code(err) != tt.code {
				t.Errorf("open: %v, want %s", err, tt.code)
			}
			if _, err := RestoreOver(path, backup, Options{}); code(err) != tt.code {
				t.Errorf("restore over it: %v, want %s", err, tt.code)
			}
			same(t, "the folder", tree(t, dir), was)

			good := filepath.Join(dir, "good.qingdan")
			ok(t, os.WriteFile(good, file, 0o600))
			s, err := Open(good, Options{})
			ok(t, err)
			defer s.Close()
			state := dump(t, s)
			if _, err := s.Restore(path); code(err) != tt.backup {
				t.Errorf("restore from it: %v, want %s", err, tt.backup)
			}
			same(t, "the workspace", dump(t, s), state)
			if left := leftovers(t, dir); left != "" {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

// A database of another program that was not closed keeps its log: looking at it changes nothing.
func TestLookingAtAForeignLog(t *testing.T) {
	dir := folder(t)
	path := filepath.Join(dir, "theirs.db")
	db, err := sql.Open("sqlite", dsn(path, "journal_mode(wal)"))
	ok(t, err)
	_, err = db.Exec("CREATE TABLE notes(text); INSERT INTO notes VALUES('别人的')")
	ok(t, err)
	for _, tail := range []string{"", "-wal"} { // as after their crash
		b, err := os.ReadFile(path + tail)
		ok(t, err)
		ok(t, os.WriteFile(filepath.Join(dir, "w.qingdan"+tail), b, 0o600))
	}
	ok(t, db.Close())
	read := func(tail string) string {
		b, err := os.ReadFile(filepath.Join(dir, "w.qingdan"+tail))
		ok(t, err)
		return string(b)
	}
	file, log := read(""), read("-wal")
	if _, err := Open(filepath.Join(dir, "w.qingdan"), Options{}); code(err) != "workspace.foreign" {
		t.Errorf("%v", err)
	}
	if read("") != file || read("-wal") != log {
		t.Error("their files changed")
	}
}

func TestWhereThereIsNoFile(t *testing.T) {
	dir := folder(t)
	ok(t, os.WriteFile(filepath.Join(dir, "file"), []byte("x"), 0o600))
	s, err := Open(filepath.Join(dir, "a", "b", "w.qingdan"), Options{})
	ok(t, err)
	sound(t, s)
	ok(t, s.Close())
	if left := leftovers(t, filepath.Join(dir, "a", "b")); left != "" {
		t.Errorf("left behind: %s", left)
	}
	if _, err := Open(filepath.Join(dir, "file", "w.qingdan"), Options{}); code(err) != "workspace.unreachable" {
		t.Errorf("below a file: %v", err)
	}
	if _, err := Open(filepath.Join(dir, strings.Repeat("长", 100)+".qingdan"), Options{}); code(err) != "workspace.unreachable" {
		t.Errorf("a name no file system takes: %v", err)
	}
	odd := filepath.Join(dir, "活动 #1? 50% &x=y", "w;a'b.qingdan")
	s, err = Open(odd, Options{})
	ok(t, err)
	defer s.Close()
	if _, err := os.Stat(odd); err != nil || s.Path() != odd {
		t.Errorf("%v, %s", err, s.Path())
	}
	back, err := s.Backup()
	ok(t, err)
	if list, err := Backups(odd); err != nil || len(list) != 1 || list[0].Path != back {
		t.Errorf("%v %v", list, err)
	}
}

// Another process holds the write lock: what there is to read can be read, also by who comes only now; what must be
// written waits and then says so.
func TestBusy(t *testing.T) {
	patienceWas := patience
	patience = 20
	t.Cleanup(func() { patience = patienceWas })
	s := one(t)
	c := startChild(t, "lock", s.path)
	c.next(t)
	was := dump(t, s)
	if _, err := s.Apply(camp, edited, []campaign.Edit{patch("campaign", camp, "name", "x")}); code(err) != "workspace.busy" {
		t.Errorf("apply: %v", err)
	}
	late, err := Open(s.path, s.opt)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	defer late.Close()
	same(t, "who comes late", dump(t, late), was)
	if l, err := late.Undoable(); err != nil || l == nil {
		t.Errorf("undoable: %v %v", l, err)
	}
	if _, err := Open(s.path, Options{Machine: "another"}); code(err) != "workspace.busy" {
		t.Errorf("open under a new name: %v", err)
	}
	if _, err := s.Backup(); code(err) != "workspace.busy" && err != nil {
		t.Errorf("backup: %v", err)
	}
	if list, err := s.Summaries(); err != nil || len(list) != 1 {
		t.Errorf("reading: %v %v", list, err)
	}
	same(t, "the workspace", dump(t, s), was)
	c.kill(t)
	apply(t, s, patch("campaign", camp, "name", "之后"))
	sound(t, s)
}
