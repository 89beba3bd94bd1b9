package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"

	"qingdan/internal/campaign"
)

// Copy is one backup.
type Copy struct {
	Path string    `json:"path"`
	At   time.Time `json:"at"`
	Size int64     `json:"size"` // bytes
}

const stampLayout = "20060102-150405"

// BackupFolder is where a workspace's backups lie: beside it.
func BackupFolder(path string) string { return strings.TrimSuffix(path, ".qingdan") + "-backups" }

// Backups lists a workspace's backups, newest first. It does not open the workspace.
func Backups(path string) ([]Copy, error) {
	names, err := filepath.Glob(filepath.Join(escapeGlob(BackupFolder(path)), "*.qingdan"))
	if err != nil {
		return nil, explain(err, path)
	}
	type numbered struct {
		Copy
		n int // of those of one second
	}
	var list []numbered
	for _, name := range names {
		st, err := os.Stat(name)
		if err != nil {
			continue // thinned away meanwhile
		}
		base := strings.TrimSuffix(filepath.Base(name), ".qingdan")
		stamp := base[:min(len(base), len(stampLayout))]
		at, err := time.ParseInLocation(stampLayout, stamp, time.Local)
		if err != nil {
			continue // not one of ours
		}
		n, _ := strconv.Atoi(strings.TrimPrefix(base[len(stamp):], "-"))
		list = append(list, numbered{Copy{name, at, st.Size()}, n})
	}
	slices.SortFunc(list, func(a, b numbered) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.n, a.n)) })
	out := make([]Copy, len(list))
	for i, c := range list {
		out[i] = c.Copy
	}
	return out, nil
}

func escapeGlob(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(s)
}

// Backup copies the workspace as it is, checks the copy, and thins older ones. It answers the copy's path.
func (s *Store) Backup() (string, error) {
	s.copying.Lock()
	defer s.copying.Unlock()
	now := s.opt.Now()
	path, err := s.copyOut(now)
	if err != nil {
		return "", err
	}
	if !s.readonly {
		if err := s.noteBackup(now); err != nil {
			return "", err
		}
	}
	return path, s.thin()
}

// copyOut writes a backup of the moment.
func (s *Store) copyOut(now time.Time) (string, error) {
	dir := BackupFolder(s.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", explain(err, dir)
	}
	stem := filepath.Join(dir, now.Format(stampLayout))
	tmp := stem + ".part-" + strconv.Itoa(os.Getpid())
	defer removeAll(tmp)
	if err := snapshot(s.path, tmp); err != nil {
		return "", explain(err, tmp)
	}
	sweep(filepath.Join(escapeGlob(dir), "*.part-*"), tmp)
	path := stem + ".qingdan"
	err := place(tmp, path)
	for i := 2; errors.Is(err, fs.ErrExist); i++ {
		path = stem + "-" + strconv.Itoa(i) + ".qingdan"
		err = place(tmp, path)
	}
	if err == nil {
		err = syncFolder(dir)
	}
	return path, explain(err, path)
}

// sweep removes what a killed program left half done: what matches and is an hour older than a file just made.
func sweep(pattern, made string) {
	now, err := os.Stat(made)
	list, globErr := filepath.Glob(pattern)
	if err != nil || globErr != nil {
		return
	}
	for _, name := range list {
		if st, err := os.Stat(name); err == nil && now.ModTime().Sub(st.ModTime()) > time.Hour {
			_ = os.Remove(name)
		}
	}
}

func exists(path string) bool { _, err := os.Lstat(path); return err == nil }

// snapshot writes what is committed in one workspace to a new file, verified and on disk.
func snapshot(from, to string) error {
	removeAll(to)
	src, err := sql.Open("sqlite", dsn(from)+readable(from))
	if err != nil {
		return err
	}
	_, err = src.Exec("VACUUM INTO ?", to)
	if err = errors.Join(err, src.Close()); err != nil {
		return err
	}
	if err := verify(to); err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// verify runs SQLite's full check.
func verify(path string) error {
	db, err := sql.Open("sqlite", dsn(path, "query_only(1)"))
	if err != nil {
		return err
	}
	defer db.Close()
	var found string
	if err := db.QueryRow("PRAGMA integrity_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		e := campaign.Fail("workspace.damaged", "path", path)
		e.Cause = errors.New(found)
		return e
	}
	return nil
}

func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && os.PathSeparator == '/' {
		return err
	}
	return nil
}

// noteBackup remembers how far the journal was, so that an unchanged workspace is not backed up again.
func (s *Store) noteBackup(now time.Time) error {
	return s.write(func(x *tx) error {
		var no int64
		if err := x.scan("SELECT coalesce(max(no),0) FROM steps", nil, &no); err != nil {
			return err
		}
		return x.setMeta("backup", [2]int64{now.UnixMilli(), no})
	})
}

// DailyBackup makes a backup when the last is more than a day old and something was written since. It answers ""
// when none was due.
func (s *Store) DailyBackup() (string, error) {
	if s.readonly {
		return "", nil
	}
	var at, no, end int64
	var known bool
	err := s.read(func(x *sql.Tx) error {
		return x.QueryRow(`SELECT m.value IS NOT NULL, coalesce(m.value->>0,0), coalesce(m.value->>1,0), (SELECT coalesce(max(no),0) FROM steps)
			FROM (SELECT 1) LEFT JOIN meta m ON m.key='backup'`).Scan(&known, &at, &no, &end)
	})
	now := s.opt.Now()
	switch {
	case err != nil:
		return "", err
	case !known:
		return "", s.noteBackup(now)
	case no == end || now.Sub(time.UnixMilli(at)) < 24*time.Hour:
		return "", nil
	}
	return s.Backup()
}

// newest copies are kept, whatever their age; beyond them thinning keeps the last of each day, week and month.
const newest = 10

var thinning = []struct {
	keep int // how many
	of   func(time.Time) string
}{
	{14, func(t time.Time) string { return t.Format(time.DateOnly) }},
	{8, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, "-", w) }},
	{24, func(t time.Time) string { return t.Format("2006-01") }},
}

func kept(list []Copy) map[string]bool {
	keep := map[string]bool{}
	for _, c := range list[:min(newest, len(list))] {
		keep[c.Path] = true
	}
	for _, rule := range thinning {
		seen := map[string]bool{}
		for _, c := range list { // newest first
			span := rule.of(c.At)
			if !seen[span] && len(seen) < rule.keep {
				seen[span] = true
				keep[c.Path] = true
			}
		}
	}
	return keep
}

func (s *Store) thin() error {
	list, err := Backups(s.path)
	if err != nil {
		return err
	}
	keep := kept(list)
	for _, c := range list {
		if !keep[c.Path] {
			if err := os.Remove(c.Path); err != nil {
				return explain(err, c.Path)
			}
		}
	}
	return nil
}

// Restore makes the workspace what file was, after backing up what it is; the backup's path is answered. Other
// programs that have it open see the change as any other: it is one transaction. The workspace goes on under a new
// device name, since numbers it gave out before may be given out again.
func (s *Store) Restore(file string) (saved string, err error) {
	if s.readonly {
		return "", campaign.Fail("workspace.readonly", "path", s.path)
	}
	id, err := s.identity()
	if err != nil {
		return "", err
	}
	ready, err := s.opt.prepared(file, s.path, id.Ours)
	if err != nil {
		return "", err
	}
	defer removeAll(ready)
	s.copying.Lock()
	defer s.copying.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if saved, err = s.saveLocked(); err != nil {
		return "", err
	}
	return saved, s.explain(s.overwrite(ready))
}

// saveLocked backs up while nobody writes, so that all that is overwritten next is in the backup.
func (s *Store) saveLocked() (string, error) {
	ctx := context.Background()
	if _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return "", s.explain(err)
	}
	saved, err := s.copyOut(s.opt.Now())
	_, rollbackErr := s.conn.ExecContext(ctx, "ROLLBACK")
	return saved, errors.Join(err, s.explain(rollbackErr))
}

// RestoreOver is Restore for a workspace that cannot be opened: its files are set aside, under the name answered, and
// the copy takes their place. A workspace that is only busy, newer or another program's is left alone.
func RestoreOver(path, file string, o Options) (aside string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", explain(err, path)
	}
	s, err := Open(path, o)
	if err == nil {
		saved, err := s.Restore(file)
		return saved, errors.Join(err, s.Close())
	}
	if !isCode(err, "workspace.damaged", "workspace.empty") {
		return "", err
	}
	o = o.orDefault()
	ready, err := o.prepared(file, path, nil)
	if err != nil {
		return "", err
	}
	defer removeAll(ready)
	if aside, err = setAside(path, path+".damaged-"+o.Now().Format(stampLayout)); err != nil {
		return "", explain(err, path)
	}
	if err := os.Rename(ready, path); err != nil {
		return aside, explain(err, path)
	}
	return aside, explain(syncFolder(filepath.Dir(path)), path)
}

// setAside gives a damaged workspace a second name, which is answered: its first is never without a file, or a program
// that starts meanwhile would make a new one there. Its log goes to the second name alone.
func setAside(path, stem string) (string, error) {
	aside := stem
	err := os.Link(path, aside)
	for i := 2; errors.Is(err, fs.ErrExist); i++ {
		aside = stem + "-" + strconv.Itoa(i)
		err = os.Link(path, aside)
	}
	if err != nil { // a file system without links
		err = os.Rename(path, aside)
	}
	for _, tail := range []string{"-wal", "-shm", "-journal"} {
		if err == nil && exists(path+tail) {
			err = os.Rename(path+tail, aside+tail)
		}
	}
	return aside, err
}

func isCode(err error, codes ...string) bool {
	var e *campaign.Error
	return errors.As(err, &e) && slices.Contains(codes, e.Code)
}

// prepared makes a copy of a backup beside the workspace, checked, at this program's schema and under a new device
// name.
func (o Options) prepared(file, path string, ours []string) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", explain(err, file)
	}
	if a, err := os.Stat(file); err == nil {
		if b, err := os.Stat(path); err == nil && os.SameFile(a, b) {
			return "", campaign.Fail("backup.same", "path", file)
		}
	}
	if err := present(file); errors.Is(err, fs.ErrNotExist) {
		return "", campaign.Fail("backup.unknown", "path", file)
	} else if err != nil {
		return "", err
	}
	if _, err := inspect(file); err != nil {
		return "", err
	}
	tmp := path + ".restore-" + strconv.Itoa(os.Getpid())
	err = snapshot(file, tmp)
	if err == nil {
		sweep(escapeGlob(path)+".restore-*", tmp)
		id := identity{Device: o.NewID(), Machine: o.Machine, Path: path}
		id.Ours = append(slices.Clone(ours), id.Device)
		err = o.rename(tmp, id)
	}
	if err != nil {
		removeAll(tmp)
		return "", explain(err, file)
	}
	return tmp, nil
}

// rename migrates a copy and gives it its new identity. Versions go on from beyond any that the workspace had, so that
// nobody takes what they read before for what is there now.
func (o Options) rename(path string, id identity) error {
	b, err := encode(id)
	if err != nil {
		return err
	}
	return edit(path, []string{"foreign_keys(1)", "journal_mode(delete)", "synchronous(full)"}, func(ctx context.Context, c *sql.Conn) error {
		if err := migrate(ctx, c); err != nil {
			return err
		}
		_, err := c.ExecContext(ctx, "INSERT INTO meta VALUES('identity',?1) ON CONFLICT DO UPDATE SET value=?1", b)
		if err == nil {
			_, err = c.ExecContext(ctx, "UPDATE scopes SET version=version+?1, made=made+?1", o.Now().UnixMilli())
		}
		return err
	})
}

// overwrite replaces every page of the open workspace by those of another file, in one transaction.
func (s *Store) overwrite(from string) error {
	for q, st := range s.stmts {
		_ = st.Close()
		delete(s.stmts, q)
	}
	return s.conn.Raw(func(c any) error {
		src, ok := c.(interface {
			NewRestore(string) (*sqlite.Backup, error)
		})
		if !ok {
			return errors.New("driver cannot restore")
		}
		b, err := src.NewRestore(dsn(from))
		if err != nil {
			return err
		}
		for more := true; more && err == nil; {
			more, err = b.Step(-1)
		}
		return errors.Join(err, b.Finish())
	})
}
