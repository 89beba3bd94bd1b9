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

// LastGood is the newest backup of a workspace that can be restored; "" when there is none.
func LastGood(path string) string {
	list, err := Backups(path)
	if err != nil {
		return ""
	}
	for _, c := range list {
		if _, err := inspect(c.Path); err == nil {
			return c.Path
		}
	}
	return ""
}

func escapeGlob(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(s)
}

// Backup copies the workspace as it is, checks the copy, and thins older ones. It answers the copy's path.
func (s *Store) Backup() (string, error) { return s.BackupContext(context.Background()) }

// BackupContext is Backup that can be stopped, with the error "cancelled", as long as the copy is not made.
func (s *Store) BackupContext(ctx context.Context) (string, error) {
	s.copying.Lock()
	defer s.copying.Unlock()
	now := s.opt.Now()
	path, err := s.copyOut(ctx, now)
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
func (s *Store) copyOut(ctx context.Context, now time.Time) (string, error) {
	dir := BackupFolder(s.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", explain(err, dir)
	}
	stem := filepath.Join(dir, now.Format(stampLayout))
	tmp := stem + ".part-" + strconv.Itoa(os.Getpid())
	defer removeAll(tmp)
	if err := snapshot(ctx, s.path, tmp); err != nil {
		return "", copying(err, dir)
	}
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

// copying gives an error of writing a copy to a folder its code: a full disk costs the copy, not the workspace.
func copying(err error, dir string) error {
	err = explain(err, dir)
	var e *campaign.Error
	if errors.As(err, &e) && e.Code == "workspace.full" {
		full := campaign.Fail("backup.full", "folder", dir)
		full.Cause = e
		return full
	}
	return err
}

func exists(path string) bool { _, err := os.Lstat(path); return err == nil }

// snapshot writes what is committed in one workspace to a new file, verified and on disk; it can be stopped until then.
func snapshot(ctx context.Context, from, to string) (err error) {
	defer func() {
		if ctx.Err() != nil && err != nil { // SQLite was interrupted
			err = campaign.Fail("cancelled")
		}
	}()
	removeAll(to)
	src, err := sql.Open("sqlite", dsn(from)+existing(from))
	if err != nil {
		return err
	}
	_, err = src.ExecContext(ctx, "VACUUM INTO ?", to)
	if err = errors.Join(err, src.Close()); err != nil {
		return err
	}
	return seal(ctx, to)
}

// seal checks a copy and brings it to the disk.
func seal(ctx context.Context, path string) error {
	if err := verify(ctx, path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// verify runs SQLite's full check.
func verify(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, "query_only(1)"))
	if err != nil {
		return err
	}
	defer db.Close()
	var found string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&found); err != nil {
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
// when none was due. Bytes of attachments that nobody names are let go before; that they could not be is no reason to make
// none.
func (s *Store) DailyBackup() (string, error) {
	if s.readonly {
		return "", nil
	}
	freed := s.free()
	path, err := s.backupWhenDue()
	return path, errors.Join(err, freed)
}

func (s *Store) backupWhenDue() (string, error) {
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
