package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"qingdan/internal/campaign"
)

// A backup takes the place of the workspace: of one that is open, or of what is left of a broken one.

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
	s.mu.Lock()
	o := s.opt // SetAuthor changes it
	s.mu.Unlock()
	ready, err := o.prepared(file, s.path, id.Ours)
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
	saved, err := s.copyOut(ctx, s.opt.Now())
	_, rollbackErr := s.conn.ExecContext(ctx, "ROLLBACK")
	return saved, errors.Join(err, s.explain(rollbackErr))
}

// RestoreOver is Restore for a workspace that cannot be opened: its files are set aside, under the name answered ("" when
// nothing was left of it), and the copy takes their place. A workspace that is only busy, newer or another program's is
// left alone.
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
	if !isCode(err, "workspace.damaged", "workspace.empty", "workspace.missing") {
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
// that starts meanwhile would make a new one there. Its log goes to the second name alone: it would be taken for that of
// the copy.
func setAside(path, stem string) (string, error) {
	tails := slices.DeleteFunc([]string{"-wal", "-shm", "-journal"}, func(tail string) bool { return !exists(path + tail) })
	if !exists(path) && len(tails) == 0 {
		return "", nil
	}
	aside := stem
	for i := 2; exists(aside) || exists(aside+"-wal"); i++ {
		aside = stem + "-" + strconv.Itoa(i)
	}
	var err error
	if exists(path) {
		if err = os.Link(path, aside); err != nil { // a file system without links
			err = os.Rename(path, aside)
		}
	}
	for _, tail := range tails {
		if err == nil {
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
// name. Codes about the backup: backup.unknown, .same, .empty, .damaged, .foreign, .newer, .unreadable; about its copy:
// backup.full, or those of a workspace.
func (o Options) prepared(file, path string, ours []string) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", explain(err, file)
	}
	if err := usable(file, path); err != nil {
		return "", err
	}
	dir := filepath.Dir(path)
	if protected(dir) {
		return "", campaign.Fail("workspace.readonly", "path", path)
	}
	tmp := path + ".restore-" + strconv.Itoa(os.Getpid())
	err = snapshot(context.Background(), file, tmp)
	if isCode(explain(err, tmp), "workspace.damaged") {
		err = ofBackup(err, file)
	}
	if err == nil {
		err = o.rename(tmp, path, ours)
	}
	if err != nil {
		removeAll(tmp)
		return "", copying(err, dir)
	}
	return tmp, nil
}

// usable says whether a file is a backup from which the workspace at path can be restored.
func usable(file, path string) error {
	a, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return campaign.Fail("backup.unknown", "path", file)
	}
	if b, berr := os.Stat(path); err == nil && berr == nil && os.SameFile(a, b) {
		return campaign.Fail("backup.same", "path", file)
	}
	if err == nil && a.Mode().IsRegular() && 0 < a.Size() && a.Size() < headerSize { // too short to have ever been one
		return campaign.Fail("backup.foreign", "path", file)
	}
	if err = present(file); err == nil {
		_, err = inspect(file)
	}
	return ofBackup(err, file)
}

// codesOfBackup are the codes for a file to be restored from that have one for the workspace; all else is unreadable.
var codesOfBackup = map[string]string{
	"workspace.damaged": "backup.damaged",
	"workspace.empty":   "backup.empty",
	"workspace.foreign": "backup.foreign",
	"workspace.newer":   "backup.newer",
}

// ofBackup says of a backup what opening or copying it as a workspace has answered.
func ofBackup(err error, file string) error {
	if err == nil {
		return nil
	}
	e := campaign.Fail("backup.unreadable", "path", file)
	e.Cause = err
	var was *campaign.Error
	if errors.As(explain(err, file), &was) && codesOfBackup[was.Code] != "" {
		e.Code = codesOfBackup[was.Code]
		maps.Copy(e.Params, was.Params)
		e.Params["path"] = file
	}
	var se *sqlite.Error
	if errors.As(err, &se) && se.Code() == lib.SQLITE_NOTADB { // a text, a picture: nothing was ever saved in it
		e.Code = "backup.foreign"
	}
	return e
}

// rename migrates a copy and gives it its new identity at path: ours are the names that the workspace has used on this
// machine; those the copy knows of join them. Versions go on from beyond any that the workspace had, so that nobody
// takes what they read before for what is there now.
func (o Options) rename(tmp, path string, ours []string) error {
	return edit(tmp, []string{"foreign_keys(1)", "journal_mode(delete)", "synchronous(full)"}, func(ctx context.Context, c *sql.Conn) error {
		if err := migrate(ctx, c); err != nil {
			return err
		}
		var b []byte
		var id identity
		if err := c.QueryRowContext(ctx, readIdentity).Scan(&b); err != nil {
			return err
		}
		if err := json.Unmarshal(b, &id); err != nil {
			return err
		}
		if id.Machine != o.Machine {
			id.Ours = nil
		}
		device := o.NewID()
		id = identity{Device: device, Ours: uniq(slices.Concat(id.Ours, ours, []string{device})), Machine: o.Machine, Path: path}
		text, err := encode(id)
		if err == nil {
			_, err = c.ExecContext(ctx, "INSERT INTO meta VALUES('identity',?1) ON CONFLICT DO UPDATE SET value=?1", text)
		}
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
