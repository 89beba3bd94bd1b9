package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// A workspace goes to another place as a copy: nothing is overwritten there, and the file it was stays where it is.

// CopyTo writes a verified copy of the workspace as it is now to a path where nothing lies yet. Codes: copy.exists (a
// file is there, or backups of one), copy.folder (the folder is not there or may not be written), backup.full, cancelled.
func (s *Store) CopyTo(ctx context.Context, path string) error {
	if list, err := Backups(path); err == nil && len(list) > 0 {
		return campaign.Fail("copy.exists", "path", BackupFolder(path))
	}
	if exists(path) {
		return campaign.Fail("copy.exists", "path", path)
	}
	return copyInto(ctx, s.path, path, place)
}

// copyInto writes a verified copy of a workspace beside its place and puts it there.
func copyInto(ctx context.Context, from, to string, put func(from, to string) error) error {
	dir := filepath.Dir(to)
	if st, err := os.Stat(dir); err != nil || !st.IsDir() || protected(dir) {
		e := campaign.Fail("copy.folder", "folder", dir)
		e.Cause = err
		return e
	}
	tmp := to + ".new-" + strconv.Itoa(os.Getpid())
	defer removeAll(tmp)
	err := snapshot(ctx, from, tmp)
	if err == nil {
		err = put(tmp, to)
	}
	if errors.Is(err, fs.ErrExist) {
		return campaign.Fail("copy.exists", "path", to)
	}
	if err == nil {
		err = syncFolder(dir)
	}
	return copying(err, dir)
}

// Overtake brings the copy at path, as long as nobody has opened it there, to where the workspace it was made from is
// now: what was written between copying and the next start comes along. Where that workspace is gone or cannot be read
// any more, the copy stays as it is. Codes: copy.folder, backup.full.
func Overtake(path, from string) error {
	then, err := trace(path)
	if err != nil || then.Path == path { // opening says what is wrong with it; or it has a life of its own by now
		return nil
	}
	now, err := trace(from)
	if err != nil || now == then {
		return nil
	}
	err = copyInto(context.Background(), from, path, func(tmp, to string) error {
		for _, tail := range []string{"-wal", "-shm", "-journal"} { // of looking at it; the new file's they are not
			_ = os.Remove(to + tail)
		}
		return os.Rename(tmp, to)
	})
	if isCode(err, "workspace.damaged", "workspace.foreign") {
		return nil
	}
	return err
}

// traced tells one state of a workspace from another.
type traced struct {
	Device, Path string
	Steps        int64 // in order of arrival
	Writes       int64
}

func trace(path string) (t traced, err error) {
	if err := present(path); err != nil {
		return t, err
	}
	db, err := sql.Open("sqlite", dsn(path, "query_only(1)")+looking(path))
	if err != nil {
		return t, err
	}
	defer db.Close()
	var b []byte
	err = db.QueryRow(readIdentity+`, (SELECT coalesce(max(no),0) FROM steps), (SELECT coalesce(sum(version),0) FROM scopes)`).Scan(&b, &t.Steps, &t.Writes)
	if err != nil {
		return t, err
	}
	var id identity
	err = json.Unmarshal(b, &id)
	t.Device, t.Path = id.Device, id.Path
	return t, err
}

// Fit says whether a file can be opened as the workspace. Codes: those of Open, and workspace.backup for a backup, which
// thinning would take away under whoever works in it.
func Fit(path string) error {
	base := strings.TrimSuffix(filepath.Base(path), ".qingdan")
	_, err := time.ParseInLocation(stampLayout, base[:min(len(base), len(stampLayout))], time.Local)
	if err == nil && strings.HasSuffix(filepath.Dir(path), BackupFolder("")) {
		return campaign.Fail("workspace.backup", "path", path)
	}
	err = present(path)
	if errors.Is(err, fs.ErrNotExist) {
		return campaign.Fail("workspace.away", "path", path)
	}
	if err == nil {
		_, err = inspect(path)
	}
	return err
}
