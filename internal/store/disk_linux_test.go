package store

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// A step that finds the disk full is not saved, all before it is, and with room again work goes on.
func TestFullDisk(t *testing.T) {
	dir, is := testkit.SmallDisk(t)
	if !is {
		return
	}
	s, err := Open(filepath.Join(dir, "w.qingdan"), machine)
	ok(t, err)
	defer s.Close()
	apply(t, s, create("campaign", camp, "name", "x"))
	elsewhere := filepath.Join(disk(t), "big.qingdan")
	ok(t, big(t, filepath.Dir(elsewhere), 2000).Close())
	ok(t, os.Rename(filepath.Join(filepath.Dir(elsewhere), "w.qingdan"), elsewhere))
	ballast := filepath.Join(dir, "ballast")
	ok(t, os.WriteFile(ballast, make([]byte, 800_000), 0o600))
	saved := 0
	for err = error(nil); err == nil; saved++ {
		_, err = s.Apply(camp, edited, []campaign.Edit{create("task", campaign.ID(fmt.Sprint("t", saved)), "title", "x", "notes", strings.Repeat("满", 5_000))})
	}
	saved--
	if code(err) != "workspace.full" || saved < 10 {
		t.Fatalf("after %d steps: %v", saved, err)
	}
	was := dump(t, s)
	full := func(what string, err error) {
		t.Helper()
		if code(err) != "workspace.full" {
			t.Errorf("%s: %v", what, err)
		}
	}
	copied := func(what string, err error) { // what has no room is the copy
		t.Helper()
		if code(err) != "backup.full" {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err = s.Backup()
	copied("backup", err)
	_, err = s.Restore(elsewhere)
	copied("restore", err)
	copied("copying to another place", s.CopyTo(t.Context(), filepath.Join(dir, "copy.qingdan")))
	_, err = s.Apply(camp, edited, []campaign.Edit{create("task", "more", "title", "x", "notes", strings.Repeat("满", 20_000))})
	full("apply", err)
	other := filepath.Join(dir, "other.qingdan")
	_, err = Open(other, machine)
	full("a new workspace", err)
	_, err = RestoreOver(other, s.path, machine)
	full("restoring into a new workspace", err)
	if w := must(s.Workbook(camp))(t); len(w.Tasks) != saved {
		t.Errorf("%d tasks of %d", len(w.Tasks), saved)
	}
	if list := must(s.Summaries())(t); len(list) != 1 || list[0].Tasks != saved {
		t.Errorf("summaries %+v", list)
	}
	same(t, "the workspace", dump(t, s), was)
	if left := leftovers(t, dir); left != "" || exists(other) {
		t.Errorf("left behind: %s, other workspace: %v", left, exists(other))
	}
	ok(t, os.Remove(ballast))
	apply(t, s, create("task", "after", "title", "有空间了"))
	sound(t, s)
	s = reopen(t, s)
	want(t, s, "task", "after", "title", "有空间了")
	_, err = s.Undo()
	ok(t, err)
	same(t, "undone", dump(t, s), was)
}

// A file for which there is no room is not kept, nor a part of it; what was there is, and with room again it is taken.
func TestPutOnAFullDisk(t *testing.T) {
	dir, is := testkit.SmallDisk(t)
	if !is {
		return
	}
	s, err := Open(filepath.Join(dir, "w.qingdan"), machine)
	ok(t, err)
	defer s.Close()
	apply(t, s, create("campaign", camp, "name", "x"), create("task", "t", "title", "场地"))
	small := put(t, s, noise(1000))
	apply(t, s, attached("a", small))
	was := dump(t, s)
	if _, _, err := s.Put(bytes.NewReader(noise(2*filePart)), unheard); code(err) != "workspace.full" {
		t.Errorf("%v", err)
	}
	if whole, _, _ := strings.Cut(held(t, s), ","); whole != "1 whole" {
		t.Errorf("%s", held(t, s))
	}
	same(t, "the workspace", dump(t, s), was)
	get(t, s, small)
	s = reopen(t, s)
	s.opt.Now = func() time.Time { return time.Now().Add(2 * time.Hour) }
	ok(t, s.free())
	holds(t, s, "1 whole, 0 half, 1 parts")
	apply(t, s, attached("b", put(t, s, noise(2000))))
	sound(t, s)
}

// A copy for which there is no room any more once its original has grown stays what it was, and it is said.
func TestOvertakeOnAFullDisk(t *testing.T) {
	dir, is := testkit.SmallDisk(t)
	if !is {
		return
	}
	s := one(t)
	path := filepath.Join(dir, "w.qingdan")
	ok(t, s.CopyTo(t.Context(), path))
	was := tree(t, dir)
	apply(t, s, create("task", "after", "title", "复制之后"))
	ballast := testkit.FillDisk(t, dir, 0)
	if err := Overtake(path, s.path); code(err) != "backup.full" {
		t.Errorf("%v", err)
	}
	ok(t, os.Remove(ballast))
	same(t, "the copy", tree(t, dir), was)
	ok(t, Overtake(path, s.path))
	same(t, "with room again", dump(t, laptopAt(t, path, s.opt.Machine)), dump(t, s))
}

// A folder that may not be written takes no copy.
func TestCopyWithoutRights(t *testing.T) {
	s := one(t)
	dir := disk(t)
	ok(t, os.Chmod(dir, 0o755))
	inner, path := filepath.Join(dir, "inner"), filepath.Join(dir, "w.qingdan")
	ok(t, os.Mkdir(inner, 0o555))
	ok(t, s.CopyTo(t.Context(), path))
	ok(t, os.Chmod(path, 0o644))
	if said := unprivileged(t, dir, "copy without rights", path, filepath.Join(inner, "w.qingdan")); said != "copy.folder\n" {
		t.Errorf("%q", said)
	}
}

// Opening on a full disk reads what is there.
func TestOpenOnAFullDisk(t *testing.T) {
	dir, is := testkit.SmallDisk(t)
	if !is {
		return
	}
	s, err := Open(filepath.Join(dir, "w.qingdan"), machine)
	ok(t, err)
	apply(t, s, create("campaign", camp, "name", "x"))
	was := dump(t, s)
	ok(t, s.Close())
	file := must(os.ReadFile(s.path))(t)
	ballast := testkit.FillDisk(t, dir, 0)
	s, err = Open(s.path, machine)
	if err == nil {
		same(t, "opened on a full disk", dump(t, s), was)
		ok(t, s.Close())
	} else if code(err) != "workspace.full" {
		t.Errorf("%v", err)
	}
	if string(must(os.ReadFile(filepath.Join(dir, "w.qingdan")))(t)) != string(file) {
		t.Error("the file changed")
	}
	ok(t, os.Remove(ballast))
	s, err = Open(filepath.Join(dir, "w.qingdan"), machine)
	ok(t, err)
	same(t, "with room again", dump(t, s), was)
	ok(t, s.Close())
}

// rights are the ways in which a file can be read and not written, or not even read.
var rights = []struct {
	name         string
	file, folder os.FileMode
	want         string // what the child says of opening, and of applying
}{
	{"file read-only", 0o444, 0o777, "read workspace.readonly"},
	{"folder read-only", 0o666, 0o555, "read workspace.readonly"},
	{"both", 0o444, 0o555, "read workspace.readonly"},
	{"file without rights", 0o000, 0o777, "workspace.unreachable"},
	{"folder without rights", 0o666, 0o000, "workspace.unreachable"},
	{"folder that can be listed and not entered", 0o666, 0o444, "workspace.unreachable"},
	{"no file, in a read-only folder", 0, 0o555, "workspace.unreachable"},
}

func TestWithoutRights(t *testing.T) {
	file, state := good(t)
	for _, tt := range rights {
		t.Run(tt.name, func(t *testing.T) {
			dir := disk(t)
			ok(t, os.Chmod(dir, 0o755))
			inner := filepath.Join(dir, "inner")
			ok(t, os.Mkdir(inner, 0o777))
			path := filepath.Join(inner, "w.qingdan")
			if tt.file != 0 || tt.name == "file without rights" {
				ok(t, os.WriteFile(path, file, 0o600))
				ok(t, os.Chmod(path, tt.file))
			}
			before := ""
			if os.Geteuid() == 0 {
				before = tree(t, inner)
			}
			ok(t, os.Chmod(inner, tt.folder))
			t.Cleanup(func() { _ = os.Chmod(inner, 0o700) })
			out := unprivileged(t, dir, "open without rights", path)
			said, dumped, _ := strings.Cut(out, "\n")
			if said != tt.want {
				t.Errorf("%q, want %q", said, tt.want)
			}
			if strings.HasPrefix(tt.want, "read") && strings.TrimSpace(dumped) != strings.TrimSpace(state) {
				t.Errorf("it read\n%s", dumped)
			}
			ok(t, os.Chmod(inner, 0o700))
			if os.Geteuid() == 0 { // no -shm either, which would be as protected as the file and stop everybody's writing
				same(t, "the folder", tree(t, inner), before)
			}
			if strings.HasPrefix(tt.want, "read") { // the protection is lifted
				ok(t, os.Chmod(inner, 0o777))
				ok(t, os.Chmod(path, 0o666))
				if said := unprivileged(t, dir, "tick", path); said != "saved\n" {
					t.Errorf("with rights again: %s", said)
				}
			}
		})
	}
}

// A program was killed and left its log, and now the files cannot be written, nor perhaps their folder: what the log
// holds is there, or it is said that the workspace cannot be reached; never is the older state shown as the present one.
func TestALogThatCannotBeWritten(t *testing.T) {
	for i := range 4 {
		shm, folder := i&1 == 0, []os.FileMode{0o555, 0o777}[i/2]
		s := one(t)
		apply(t, s, patch("campaign", camp, "name", "在日志里"))
		state := dump(t, s)
		dir := disk(t)
		ok(t, os.Chmod(dir, 0o755))
		inner := filepath.Join(dir, "inner")
		ok(t, os.Mkdir(inner, 0o700))
		for _, tail := range []string{"", "-wal", "-shm"} {
			if tail == "-shm" && !shm {
				continue
			}
			ok(t, os.WriteFile(filepath.Join(inner, "w.qingdan"+tail), must(os.ReadFile(s.path+tail))(t), 0o444))
		}
		ok(t, os.Chmod(inner, folder))
		was := tree(t, inner)
		out := unprivileged(t, dir, "open without rights", filepath.Join(inner, "w.qingdan"))
		ok(t, os.Chmod(inner, 0o755))
		said, dumped, _ := strings.Cut(out, "\n")
		want := "workspace.unreachable"
		if shm {
			want = "read workspace.readonly"
		}
		if said != want || shm && strings.TrimSpace(dumped) != strings.TrimSpace(state) {
			t.Errorf("with -shm %v, folder %v: %s\n%s", shm, folder, said, dumped)
		}
		same(t, "the folder", tree(t, inner), was)
	}
}

// unprivileged runs a role as a user who owns nothing: root writes through file modes.
func unprivileged(t *testing.T, dir, role string, args ...string) string {
	t.Helper()
	binary := filepath.Join(dir, "child")
	ok(t, os.WriteFile(binary, must(os.ReadFile(os.Args[0]))(t), 0o755))
	ok(t, os.Chmod(binary, 0o755))
	cmd := childCommand(binary, role, args...)
	cmd.Dir = "/"
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("child: %v: %s", err, out)
	}
	return string(out)
}

func init() {
	roles["tick"] = func(args []string) error {
		s, err := Open(args[0], machine)
		if err != nil {
			return err
		}
		if _, err := s.Apply(camp, edited, []campaign.Edit{patch("campaign", camp, "name", "又能写了")}); err != nil {
			return err
		}
		say("saved")
		return s.Close()
	}
	roles["copy without rights"] = func(args []string) error {
		s, err := Open(args[0], machine)
		if err != nil {
			return err
		}
		say(code(s.CopyTo(context.Background(), args[1])))
		return s.Close()
	}
	roles["open without rights"] = func(args []string) error {
		s, err := Open(args[0], machine)
		if err != nil {
			say(code(err))
			return nil
		}
		defer s.Close()
		said := []string{}
		note := func(err error) {
			if c := code(err); len(said) == 0 || said[len(said)-1] != c {
				said = append(said, c)
			}
		}
		if !s.ReadOnly() {
			said = append(said, "it thinks it can write;")
		}
		_, err = s.Apply(camp, edited, []campaign.Edit{patch("campaign", camp, "name", "x")})
		note(err)
		_, err = s.Undo()
		note(err)
		_, err = s.Merge(nil)
		note(err)
		_, err = s.Restore(args[0])
		note(err)
		if _, err = s.DailyBackup(); err != nil {
			note(err)
		}
		if list, err := s.Summaries(); err != nil || len(list) != 1 {
			note(err)
		}
		if hits, err := s.Search("场地", 10); err != nil {
			said = append(said, fmt.Sprint(hits, err))
		}
		r, err := s.Check(false)
		if err != nil || len(r.Findings) > 0 || r.Campaigns != 1 || r.Steps < 2 || r.Rows < 1 {
			said = append(said, fmt.Sprint(r, err))
		}
		say("read", strings.Join(said, " "))
		say(dump(panics{}, s))
		return nil
	}
}
