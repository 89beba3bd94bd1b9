package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/internal/campaign"
)

// hand is a clock that a test sets.
type hand struct{ at time.Time }

func (h *hand) now() time.Time { return h.at }

func names(list []Copy) (out []string) {
	for _, c := range list {
		out = append(out, strings.TrimSuffix(filepath.Base(c.Path), ".qingdan"))
	}
	return out
}

func TestBackup(t *testing.T) {
	h := &hand{start}
	s := laptop(t, folder(t), "A", h.now)
	apply(t, s, create("campaign", camp, "name", "新品发布"))
	state := dump(t, s)
	var paths []string
	for range 5 { // in one second
		path, err := s.Backup()
		ok(t, err)
		paths = append(paths, path)
	}
	apply(t, s, patch("campaign", camp, "name", "后来"))
	list := must(Backups(s.path))(t)
	slices.Reverse(paths)
	if got, want := names(list), names(copies(paths...)); !slices.Equal(got, want) {
		t.Errorf("backups %q, want %q", got, want)
	}
	if c := list[0]; !c.At.Equal(start) || c.Size < 4096 {
		t.Errorf("%+v", c)
	}
	b := laptopAt(t, list[0].Path, "A")
	same(t, "the copy", dump(t, b), state)
	sound(t, b)
	if left := leftovers(t, filepath.Dir(s.path)); left != "" {
		t.Errorf("left behind: %s", left)
	}
}

func copies(paths ...string) (out []Copy) {
	for _, p := range paths {
		out = append(out, Copy{Path: p})
	}
	return out
}

func laptopAt(t *testing.T, path, machine string) *Store {
	t.Helper()
	s, err := Open(path, Options{Machine: machine, Author: machine})
	ok(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestBackupsListsOnlyBackups(t *testing.T) {
	dir := folder(t)
	path := filepath.Join(dir, "我的 [清单].qingdan")
	if list, err := Backups(path); err != nil || list == nil || len(list) > 0 {
		t.Errorf("%v %v", list, err)
	}
	ok(t, os.Mkdir(BackupFolder(path), 0o700))
	for _, name := range []string{"20260506-090000.qingdan", "20260506-090000-2.qingdan", "20260506-090000-10.qingdan", "20260505-235959.qingdan",
		"notes.txt", "mine.qingdan", "20260506-090001.part-77", "20261399-000000.qingdan"} {
		ok(t, os.WriteFile(filepath.Join(BackupFolder(path), name), []byte("x"), 0o600))
	}
	got := names(must(Backups(path))(t))
	if want := []string{"20260506-090000-10", "20260506-090000-2", "20260506-090000", "20260505-235959"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if a, b := BackupFolder("/x/w.qingdan"), BackupFolder("/x/w.db"); a == b {
		t.Errorf("two workspaces with one folder of backups: %s", a)
	}
}

// What killed programs left is removed by the next to open, not what another is writing now, nor what is not ours.
func TestSweeping(t *testing.T) {
	s := one(t)
	dir := filepath.Dir(s.path)
	ok(t, s.Close())
	ok(t, os.MkdirAll(BackupFolder(s.path), 0o700))
	now := time.Now()
	there := map[string]bool{} // whether it stays
	file := func(name string, age time.Duration, stays bool) {
		t.Helper()
		path := filepath.Join(dir, name)
		ok(t, os.WriteFile(path, []byte("x"), 0o600))
		ok(t, os.Chtimes(path, time.Time{}, now.Add(-age)))
		there[name] = stays
	}
	for _, name := range []string{"A.qingdan.new-1", "A.qingdan.new-1-wal", "A.qingdan.restore-77", "A.qingdan.restore-77-journal", ".qingdan-123456",
		"A-backups/20260101-000000.part-1", "A-backups/20260101-000000.part-1-journal"} {
		file(name, 2*time.Hour, false)
		file(strings.Replace(name, "1", "9", 1)+"9", 59*time.Minute, true)
	}
	for _, name := range []string{"B.qingdan.new-1", "A.qingdan.new-", "A.qingdan.new-x", "A.qingdan.damaged-20260101-000000", "A.qingdan.bak", ".qingdan-notes",
		"A-backups/20260101-000000.qingdan", "A-backups/notes.part-1", "A.qingdan.restore-1.txt"} {
		file(name, 200*time.Hour, true)
	}
	s.opt.Now = func() time.Time { return now }
	s, err := Open(s.path, s.opt)
	ok(t, err)
	defer s.Close()
	for name, stays := range there {
		if exists(filepath.Join(dir, name)) != stays {
			t.Errorf("%s: there %v", name, !stays)
		}
	}
}

func on(days ...string) (out []Copy) {
	for _, d := range days {
		layout := "2006-01-02 15:04"[:len(d)]
		at, err := time.ParseInLocation(layout, d, time.Local)
		if err != nil {
			panic(err)
		}
		out = append(out, Copy{Path: d, At: at})
	}
	slices.Reverse(out)
	return out
}

// The last of each of 14 days, 8 weeks (Monday to Sunday) and 24 months, and in any case the newest ten.
func TestThinning(t *testing.T) {
	every := func(from, to string, step time.Duration) (out []string) {
		a, _ := time.ParseInLocation(time.DateOnly, from, time.Local)
		b, _ := time.ParseInLocation(time.DateOnly, to, time.Local)
		for ; !a.After(b); a = a.Add(step) {
			out = append(out, a.Format(time.DateOnly))
		}
		return out
	}
	const day = 24 * time.Hour
	var hours, years []string
	for h := range 24 {
		hours = append(hours, fmt.Sprintf("2026-05-06 %02d:00", h))
	}
	for y := range 40 {
		years = append(years, fmt.Sprint(1990+y, "-03-01"))
	}
	for _, tt := range []struct {
		name       string
		have, want []string
	}{
		{"none", nil, nil},
		{"two years and more of days, to a Wednesday", every("2024-01-01", "2026-05-06", day), append([]string{
			"2024-06-30", "2024-07-31", "2024-08-31", "2024-09-30", "2024-10-31", "2024-11-30", "2024-12-31",
			"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30",
			"2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", // months; the week before the ninth is not kept
			"2026-03-22", "2026-03-29", "2026-03-31", "2026-04-05", "2026-04-12", "2026-04-19"}, // weeks
			every("2026-04-23", "2026-05-06", day)...)},
		{"one day, every hour", hours, hours[14:]},
		{"a day in each of 40 years", years, years[16:]},
		{"weeks over the turn of a year", []string{"2025-12-22", "2025-12-28", "2025-12-29", "2026-01-04", "2026-01-05"},
			[]string{"2025-12-22", "2025-12-28", "2025-12-29", "2026-01-04", "2026-01-05"}},
	} {
		keep := kept(on(tt.have...))
		var got []string
		for _, d := range tt.have {
			if keep[d] {
				got = append(got, d)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: kept\n%q, want\n%q", tt.name, got, tt.want)
		}
	}
}

// A backup thins those before it.
func TestBackupThins(t *testing.T) {
	h := &hand{time.Date(2026, 3, 1, 12, 0, 0, 0, time.Local)}
	s := laptop(t, folder(t), "A", h.now)
	for range 40 { // to 9 April
		_, err := s.Backup()
		ok(t, err)
		h.at = h.at.AddDate(0, 0, 1)
	}
	got := names(must(Backups(s.path))(t))
	var want []string
	for d := time.Date(2026, 4, 9, 12, 0, 0, 0, time.Local); len(want) < 14; d = d.AddDate(0, 0, -1) {
		want = append(want, d.Format(stampLayout)) // to 27 March
	}
	for _, d := range []string{"20260322", "20260315", "20260308", "20260301"} { // Sundays
		want = append(want, d+"-120000")
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want\n%q", got, want)
	}
}

func TestDailyBackup(t *testing.T) {
	h := &hand{start}
	s := laptop(t, folder(t), "A", h.now)
	due := func() bool {
		t.Helper()
		path, err := s.DailyBackup()
		ok(t, err)
		if n := len(must(Backups(s.path))(t)); path != "" && n == 0 {
			t.Errorf("%s is not there", path)
		}
		return path != ""
	}
	later := func(d time.Duration, change bool) {
		h.at = h.at.Add(d)
		if change {
			apply(t, s, patch("campaign", camp, "name", h.at.String()))
		}
	}
	if due() {
		t.Error("a new workspace")
	}
	apply(t, s, create("campaign", camp, "name", "x"))
	for i, tt := range []struct {
		after  time.Duration
		change bool
		want   bool
	}{
		{23 * time.Hour, true, false},
		{time.Hour, false, true}, // a day after the first look, changed since
		{25 * time.Hour, false, false},
		{48 * time.Hour, false, false},
		{time.Minute, true, true},
		{time.Hour, true, false},
		{23 * time.Hour, false, true},
	} {
		if later(tt.after, tt.change); due() != tt.want {
			t.Errorf("%d: due %v, want %v", i, !tt.want, tt.want)
		}
		s = reopen(t, s)
	}
	later(48*time.Hour, true)
	_, err := s.Backup() // by hand: none is due for a day
	ok(t, err)
	if due() {
		t.Error("right after one by hand")
	}
}

func TestRestore(t *testing.T) {
	a, b := two(t)
	back, err := a.Backup()
	ok(t, err)
	state, device, version := dump(t, a), a.id.Device, must(a.Version(camp))(t)
	apply(t, a, patch("task", "t", "title", "备份之后"))
	send(t, a, b) // a colleague has what the restore takes back
	lost := dump(t, a)
	for range 3 {
		apply(t, a, patch("task", "t", "notes", a.opt.NewID()))
	}
	before := dump(t, a)
	saved, err := a.Restore(back)
	ok(t, err)
	same(t, "restored", dump(t, a), state)
	same(t, "what it was is saved", dump(t, laptopAt(t, saved, "X")), before)
	sound(t, a)
	if v := must(a.Version(camp))(t); v <= version+4 {
		t.Errorf("version %d goes back to what somebody may have read", v)
	}
	apply(t, a, patch("task", "t", "due", "2026-06-08"))
	if a.id.Device == device {
		t.Error("it goes on under the same device name")
	}
	// The colleague's merge brings back what the colleague has, and both go on.
	send(t, b, a)
	want(t, a, "task", "t", "title", "备份之后")
	want(t, a, "task", "t", "due", "2026-06-08")
	send(t, a, b)
	same(t, "both", dump(t, b), dump(t, a))
	if lost == dump(t, a) {
		t.Error("nothing was written after the restore")
	}
	sound(t, b)
	// Undo is still of this laptop, under its old name and its new.
	for range 3 {
		_, err := a.Undo()
		ok(t, err)
	}
	if _, err := a.Workbook(camp); code(err) != "campaign.unknown" {
		t.Errorf("undone to the start: %v", err)
	}
	a = reopen(t, a)
	sound(t, a)
}

// Another program has the workspace open while a backup is restored: it sees the restored state and writes under the
// new name.
func TestRestoreUnderAnotherProgram(t *testing.T) {
	s := one(t)
	back, err := s.Backup()
	ok(t, err)
	state := dump(t, s)
	apply(t, s, patch("campaign", camp, "name", "后来"))
	other, err := Open(s.path, s.opt)
	ok(t, err)
	defer other.Close()
	apply(t, other, patch("campaign", camp, "client", "客户"))
	_, err = s.Restore(back)
	ok(t, err)
	same(t, "as the other sees it", dump(t, other), state)
	apply(t, other, patch("campaign", camp, "name", "另一个程序"))
	list := steps(t, s)
	if list[1].Device == list[0].Device || list[1].N != 1 {
		t.Errorf("the other wrote step %d of %s", list[1].N, list[1].Device)
	}
	if got := label(t, other); got != "edit" {
		t.Errorf("undoable %q", got)
	}
	_, err = other.Undo()
	ok(t, err)
	same(t, "undone by the other", dump(t, s), state)
	sound(t, s)
	sound(t, other)
}

func TestRestoreRefuses(t *testing.T) {
	s := one(t)
	dir := filepath.Dir(s.path)
	state := dump(t, s)
	for _, tt := range damages {
		if tt.name == "8 KB overwritten amid the tasks" {
			continue // there are none
		}
		file := filepath.Join(dir, "broken")
		ok(t, os.WriteFile(file, tt.make(must(os.ReadFile(must(s.Backup())(t)))(t)), 0o600))
		if _, err := s.Restore(file); code(err) != tt.backup {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.backup)
		}
	}
	for file, want := range map[string]string{filepath.Join(dir, "none"): "backup.unknown", s.path: "backup.same", dir: "backup.unreadable"} {
		if _, err := s.Restore(file); code(err) != want {
			t.Errorf("%s: %v, want %s", file, err, want)
		}
	}
	same(t, "the workspace", dump(t, s), state)
	if left := leftovers(t, dir); left != "" {
		t.Errorf("left behind: %s", left)
	}
	sound(t, s)
}

// The file is gone and its backups are there: no empty workspace takes its place, and a backup does.
func TestALostWorkspace(t *testing.T) {
	s := one(t)
	back, err := s.Backup()
	ok(t, err)
	state := dump(t, s)
	apply(t, s, patch("campaign", camp, "name", "只在日志里"))
	log := must(os.ReadFile(s.path + "-wal"))(t)
	ok(t, s.Close())
	ok(t, os.Remove(s.path))
	_, err = Open(s.path, s.opt)
	var e *campaign.Error
	if !errors.As(err, &e) || e.Code != "workspace.missing" || e.Params["folder"] != BackupFolder(s.path) {
		t.Fatalf("%v", err)
	}
	for _, left := range [][]byte{nil, log} { // its log may be left: that is not the copy's
		ok(t, os.RemoveAll(s.path))
		if left != nil {
			ok(t, os.WriteFile(s.path+"-wal", left, 0o600))
		}
		aside, err := RestoreOver(s.path, back, s.opt)
		ok(t, err)
		if (aside == "") != (left == nil) {
			t.Errorf("set aside: %q", aside)
		}
		if left != nil && string(must(os.ReadFile(aside+"-wal"))(t)) != string(left) {
			t.Error("its log is not what it was")
		}
		got := laptopAt(t, s.path, "A")
		same(t, "restored", dump(t, got), state)
		sound(t, got)
		ok(t, got.Close())
	}
	ok(t, os.Remove(s.path))
	ok(t, os.RemoveAll(BackupFolder(s.path)))
	s, err = Open(s.path, s.opt)
	ok(t, err)
	ok(t, s.Close())
}

// A workspace that wakes up at another place or on another machine takes a new device name, so that the copy and what
// it was copied from can both be written to, and merged.
func TestACopiedWorkspace(t *testing.T) {
	for _, tt := range []struct{ name, machine string }{{"another place", "A"}, {"another machine", "B"}} {
		t.Run(tt.name, func(t *testing.T) {
			s := one(t)
			ok(t, s.Close())
			path := filepath.Join(folder(t), "copy.qingdan")
			ok(t, os.WriteFile(path, must(os.ReadFile(s.path))(t), 0o600))
			s = reopen(t, s)
			c := laptopAt(t, path, tt.machine)
			if c.id.Device == s.id.Device {
				t.Fatal("two workspaces with one device name")
			}
			apply(t, s, patch("campaign", camp, "name", "原件"))
			apply(t, c, patch("campaign", camp, "client", "副本"))
			send(t, c, s)
			send(t, s, c)
			same(t, "both", dump(t, c), dump(t, s))
			want(t, s, "campaign", camp, "client", "副本")
			device := s.id.Device
			if s = reopen(t, s); s.id.Device != device {
				t.Error("a new name with every start")
			}
			_, err := c.Undo() // its own
			ok(t, err)
			switch _, err := c.Undo(); { // one made before the copy
			case tt.machine == "A" && err != nil:
				t.Errorf("undo at another place of the same laptop: %v", err)
			case tt.machine == "B" && code(err) != "undo.nothing":
				t.Errorf("undo on another machine: %v", err)
			}
		})
	}
}

// Somebody put an old copy in the workspace's place by hand: what it writes then is told from what it wrote before.
func TestACopyPutInItsPlaceByHand(t *testing.T) {
	a, b := two(t)
	ok(t, a.Close())
	old := must(os.ReadFile(a.path))(t)
	a = reopen(t, a)
	apply(t, a, patch("task", "t", "title", "先"))
	send(t, a, b)
	ok(t, a.Close())
	ok(t, os.WriteFile(a.path, old, 0o600))
	a = reopen(t, a)
	a.opt.NewID = numbered("again")
	apply(t, a, patch("task", "t", "title", "后"))
	was := dump(t, b)
	if _, err := b.Merge(wire(t, steps(t, a))); code(err) != "merge.fork" {
		t.Errorf("%v", err)
	}
	same(t, "the colleague's", dump(t, b), was)
	if _, err := a.Merge(wire(t, steps(t, b))); code(err) != "merge.fork" {
		t.Errorf("%v", err)
	}
}

// A copy that is not whole is no backup: here one of whose rows breaks its table's rule, which copying does not notice.
func TestABackupIsVerified(t *testing.T) {
	s := one(t)
	tamper(t, s, "PRAGMA writable_schema=1", `UPDATE sqlite_schema SET sql=replace(sql,'"client" TEXT','"client" TEXT CHECK (client=''x'')') WHERE name='campaigns'`)
	if path, err := s.Backup(); code(err) != "workspace.damaged" || path != "" {
		t.Errorf("%q %v", path, err)
	}
	if list := must(Backups(s.path))(t); len(list) > 0 {
		t.Errorf("kept: %v", list)
	}
	if left := leftovers(t, filepath.Dir(s.path)); left != "" {
		t.Errorf("left behind: %s", left)
	}
}
