package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"qingdan/internal/campaign"
)

// On Linux and macOS a file can be taken away while it is open: SQLite goes on writing to what nobody will find again.

// Standing says whether the workspace's file is still the one that was opened. "workspace.moved" when it was taken
// away, or another lies in its place.
func (s *Store) Standing() error {
	st, err := os.Stat(s.path)
	if err == nil && os.SameFile(st, s.file) {
		return nil
	}
	e := campaign.Fail("workspace.moved", "path", s.path)
	e.Cause = err
	return e
}

// PutBack writes what is open to its place again, where the file was taken away; where another lies there now, beside
// the backups. It answers where, and closes the store. When it answers no path the store is open as it was.
func (s *Store) PutBack() (path string, err error) {
	path = s.path
	if exists(path) {
		path = filepath.Join(BackupFolder(s.path), s.opt.Now().Format(stampLayout)+".qingdan")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", explain(err, path)
	}
	tmp := path + ".part-" + strconv.Itoa(os.Getpid())
	if err := s.copyOpen(tmp); err != nil {
		removeAll(tmp)
		return "", explain(err, path)
	}
	closing := s.Close()
	if path == s.path { // the log of the file that is gone, which the new one would take for its own
		_, _ = os.Remove(path+"-wal"), os.Remove(path+"-shm")
	}
	if err := place(tmp, path); err != nil {
		return tmp, explain(errors.Join(err, closing), path)
	}
	return path, explain(syncFolder(filepath.Dir(path)), path)
}

// copyOpen copies what the writing connection sees.
func (s *Store) copyOpen(to string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	ctx := context.Background()
	if _, err := s.conn.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return err
	}
	return seal(ctx, to)
}
