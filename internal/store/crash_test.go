package store

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// Programs are killed with SIGKILL at any moment. What was acknowledged is there, what was half done is not.

var machine = Options{Machine: "A", Author: "A"}

// disk is a folder on the disk, where a killed program's files would be.
func disk(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "qingdan-test-")
	ok(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// dawdle lets the other process go on for a while, without a clock.
func dawdle(n int) {
	b := [32]byte{}
	for range n {
		b = sha256.Sum256(b[:])
	}
}

// big is a workspace of a few megabytes, so that copying it takes a while.
func big(t *testing.T, dir string, tasks int) *Store {
	t.Helper()
	s, err := Open(filepath.Join(dir, "w.qingdan"), machine)
	ok(t, err)
	edits := []campaign.Edit{create("campaign", camp, "name", "新品发布")}
	for i := range tasks {
		edits = append(edits, create("task", campaign.ID(fmt.Sprint("t", i)), "title", fmt.Sprint("任务 ", i), "notes", strings.Repeat("写点什么。", 60)))
	}
	apply(t, s, edits...)
	return s
}

func init() {
	// write makes steps of two rows each and says the number of each once it is applied.
	roles["write"] = func(args []string) error {
		s, err := Open(args[0], machine)
		if err != nil {
			return err
		}
		from, err := strconv.Atoi(args[1])
		for n := from; err == nil; n++ {
			_, err = s.Apply(camp, edited, []campaign.Edit{patch("task", "t", "title", fmt.Sprint(n)), create("item", campaign.ID(fmt.Sprint("i", n)), "task", "t", "text", strings.Repeat("数据", 200))})
			say(n)
		}
		return err
	}
	roles["backup"] = func(args []string) error {
		s, err := Open(args[0], machine)
		for path := ""; err == nil; {
			path, err = s.Backup()
			say(path)
		}
		return err
	}
	// restore goes from backup to backup, round and round.
	roles["restore"] = func(args []string) error {
		s, err := Open(args[0], machine)
		say("ready")
		for i := 0; err == nil; i++ {
			_, err = s.Restore(args[1+i%(len(args)-1)])
			say(i)
		}
		return err
	}
	roles["restore over"] = func(args []string) error {
		say("ready")
		_, err := RestoreOver(args[0], args[1], machine)
		say("done")
		return err
	}
	roles["open newer"] = func(args []string) error {
		newerProgram()
		say("ready")
		s, err := Open(args[0], machine)
		if err != nil {
			return err
		}
		say("done")
		return s.Close()
	}
}

func TestKilledWhileWriting(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(1, 1))
	path := filepath.Join(disk(t), "w.qingdan")
	s, err := Open(path, machine)
	ok(t, err)
	apply(t, s, create("campaign", camp, "name", "x"), create("task", "t", "title", "0"))
	last := 0
	for round := range 40 {
		ok(t, s.Close())
		c := startChild(t, "write", path, strconv.Itoa(last+1))
		said := []string{strconv.Itoa(last)}
		for range chance.IntN(20) {
			said = append(said, c.next(t))
		}
		dawdle(chance.IntN(20_000))
		said = append(said, c.kill(t)...)
		acknowledged, err := strconv.Atoi(said[len(said)-1])
		ok(t, err)
		s, err = Open(path, machine)
		ok(t, err)
		w := must(s.Workbook(camp))(t)
		last, err = strconv.Atoi(w.Tasks[0].Title)
		ok(t, err)
		if last < acknowledged {
			t.Fatalf("round %d: step %d is lost, it goes to %d", round, acknowledged, last)
		}
		if len(w.Items) != last {
			t.Fatalf("round %d: half a step: title %d, %d items", round, last, len(w.Items))
		}
		if round%5 == 4 {
			sound(t, s)
		}
	}
	if n := len(steps(t, s)); n != last+1 || last < 40 {
		t.Errorf("%d steps for %d", n, last)
	}
	ok(t, s.Close())
}

func TestKilledWhileBackingUp(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(2, 2))
	s := big(t, disk(t), 1500)
	state := dump(t, s)
	ok(t, s.Close())
	halves := map[string]bool{}
	for range 12 {
		c := startChild(t, "backup", s.path)
		var said []string
		for range chance.IntN(2) {
			said = append(said, c.next(t))
		}
		dawdle(chance.IntN(200_000))
		said = append(said, c.kill(t)...)
		for _, path := range said {
			if !exists(path) {
				t.Errorf("%s was acknowledged and is not there", path)
			}
		}
		for _, b := range must(Backups(s.path))(t) {
			ok(t, verify(t.Context(), b.Path))
		}
		halves[leftovers(t, filepath.Dir(s.path))] = true
	}
	t.Log("killed with a copy half written:", len(halves)-1)
	s = reopen(t, s)
	same(t, "the workspace", dump(t, s), state)
	sound(t, s)
}

func TestKilledWhileRestoring(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(3, 3))
	dir := disk(t)
	s := big(t, dir, 600)
	var files, states []string
	for i := range 3 {
		apply(t, s, patch("campaign", camp, "name", fmt.Sprint("状态 ", i)))
		b := must(s.Backup())(t)
		files = append(files, filepath.Join(dir, fmt.Sprint("state-", i)))
		ok(t, os.Rename(b, files[i]))
		states = append(states, dump(t, s))
	}
	takes, found, met, halves := 0, 2, map[int]bool{}, map[string]bool{}
	for round := range 9 {
		ok(t, s.Close())
		c := startChild(t, "restore", append([]string{s.path}, files...)...)
		c.next(t)
		var said []string
		if round == 0 {
			takes = c.pace(t)
			said = append(said, "0")
		}
		for range round % 3 {
			said = append(said, c.next(t))
		}
		dawdle(chance.IntN(takes))
		said = append(said, c.kill(t)...)
		before, after := found, 0
		if len(said) > 0 {
			n, err := strconv.Atoi(said[len(said)-1])
			ok(t, err)
			before, after = n%3, (n+1)%3
		}
		var err error
		s, err = Open(s.path, machine)
		ok(t, err)
		found = slices.Index(states, dump(t, s))
		if found != before && found != after {
			t.Fatalf("round %d: state %d, neither the one acknowledged, %d, nor the next, %d", round, found, before, after)
		}
		met[found], halves[leftovers(t, dir)] = true, true
		sound(t, s)
		for _, b := range must(Backups(s.path))(t) {
			ok(t, verify(t.Context(), b.Path))
		}
	}
	if t.Log("killed with a restore begun:", len(halves)-1); len(met) < 2 {
		t.Error("only one state was ever met")
	}
	ok(t, s.Close())
}

func TestKilledWhileRestoringOverADamagedFile(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(4, 4))
	dir := disk(t)
	s := big(t, dir, 600)
	state := dump(t, s)
	ok(t, s.Close())
	backup := filepath.Join(dir, "backup")
	ok(t, os.Rename(s.path, backup))
	file := must(os.ReadFile(backup))(t)
	takes, restored := 0, 0
	for round := range 15 { // the first to its end; the others are killed about there, where the file takes the place
		ok(t, os.WriteFile(s.path, file[:len(file)/2], 0o600))
		c := startChild(t, "restore over", s.path, backup)
		c.next(t)
		if round == 0 {
			takes = c.pace(t)
		} else {
			dawdle(takes/2 + chance.IntN(takes))
		}
		done := len(c.kill(t)) > 0 || round == 0
		if _, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) {
			t.Fatal("no file in the workspace's place: a new one would be made")
		}
		s, err := Open(s.path, machine)
		if code(err) == "workspace.damaged" {
			if done {
				t.Fatalf("round %d: it was said to be restored", round)
			}
			takes += takes / 4
			continue
		}
		ok(t, err)
		if round > 0 {
			restored++
			takes -= takes / 4
		}
		same(t, "restored", dump(t, s), state)
		sound(t, s)
		ok(t, s.Close())
	}
	if t.Log("restored before it was killed:", restored); restored == 0 || restored == 14 {
		t.Error("only one outcome was ever met")
	}
}

// newerProgram makes this process one that knows a version more, whose migration takes a while.
func newerProgram() (restore func()) {
	was := migrations
	migrations = append(slices.Clone(was), `CREATE TABLE extra (n INTEGER PRIMARY KEY, text TEXT) STRICT;
		INSERT INTO extra WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c WHERE n<20000) SELECT n, hex(randomblob(50)) FROM c;
		ALTER TABLE tasks ADD COLUMN effort INTEGER`)
	Schema = len(migrations)
	return func() { migrations, Schema = was, len(was) }
}

func TestKilledWhileMigrating(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(5, 5))
	dir := disk(t)
	s := big(t, dir, 300)
	ok(t, s.Close())
	file := must(os.ReadFile(s.path))(t)
	version := func() (v, rows int) {
		db, err := sql.Open("sqlite", dsn(s.path))
		ok(t, err)
		defer db.Close()
		ok(t, db.QueryRow("PRAGMA user_version").Scan(&v))
		if v > Schema {
			ok(t, db.QueryRow("SELECT count(*) FROM extra").Scan(&rows))
		}
		return v, rows
	}
	takes, met := 0, map[int]int{}
	for round := range 12 { // the first to its end; the others are killed about there
		removeAll(s.path)
		ok(t, os.WriteFile(s.path, file, 0o600))
		c := startChild(t, "open newer", s.path)
		c.next(t)
		if round == 0 {
			takes = c.pace(t)
		} else {
			dawdle(takes/2 + chance.IntN(takes))
		}
		done := len(c.kill(t)) > 0 || round == 0
		v, rows := version()
		switch {
		case v == Schema: // before: the old program goes on
			if done {
				t.Fatalf("round %d: it was said to be migrated", round)
			}
			s := laptopAt(t, s.path, "A")
			sound(t, s)
			ok(t, s.Close())
			takes += takes / 4
		case rows != 20000:
			t.Fatalf("half migrated: %d rows", rows)
		default:
			takes -= takes / 4
		}
		if round > 0 {
			met[v]++
		}
	}
	if t.Log("found at versions:", met); len(met) < 2 {
		t.Error("only one version was ever met")
	}
}

// A newer program backs the workspace up, brings it to its version and goes on; the older one then refuses it, and a
// backup of the older version can be restored.
func TestMigration(t *testing.T) {
	s := one(t)
	state := dump(t, s)
	ok(t, s.Close())
	old := must(os.ReadFile(s.path))(t)
	older := filepath.Join(filepath.Dir(s.path), "older.qingdan")
	ok(t, os.WriteFile(older, old, 0o600))
	restore := newerProgram()
	t.Cleanup(restore)
	s = reopen(t, s)
	if list := must(Backups(s.path))(t); len(list) != 1 {
		t.Errorf("%d backups before the migration", len(list))
	}
	apply(t, s, patch("campaign", camp, "name", "新版本"))
	if list := steps(t, s); list[1].Schema != Schema {
		t.Errorf("a step of schema %d", list[1].Schema)
	}
	_, err := s.Restore(older)
	ok(t, err)
	if got := dump(t, s); got != state { // no task has an effort
		t.Errorf("restored\n%s, want\n%s", got, state)
	}
	apply(t, s, patch("campaign", camp, "name", "新版本"))
	sound(t, s)
	ok(t, s.Close())
	restore()
	if _, err := Open(s.path, s.opt); code(err) != "workspace.newer" {
		t.Errorf("the older program: %v", err)
	}
	// A migration that fails leaves all as it was.
	migrations = append(slices.Clone(migrations), "CREATE TABLE extra (n INTEGER) STRICT; INSERT INTO nothing VALUES(1)")
	Schema = len(migrations)
	if _, err := Open(older, s.opt); code(err) != "workspace.io" {
		t.Errorf("a broken migration: %v", err)
	}
	restore()
	s = laptopAt(t, older, "A")
	same(t, "after a broken migration", dump(t, s), state)
}
