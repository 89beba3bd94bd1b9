package store

import (
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// forgotten is the age from which a half-done file has no owner: no program works on one for so long.
const forgotten = time.Hour

// sweep removes what killed programs left beside the workspace at path and among its backups, by the shapes of the
// names that this program gives to what is not finished.
func sweep(path string, now func() time.Time) {
	shape := regexp.MustCompile(`^(` + regexp.QuoteMeta(filepath.Base(path)) + `\.(new|restore)|\.qingdan|\d{8}-\d{6}\.part)-\d+(-wal|-shm|-journal)?$`)
	for _, dir := range []string{filepath.Dir(path), BackupFolder(path)} {
		list, err := os.ReadDir(dir)
		if err != nil {
			continue // no backups yet
		}
		for _, f := range list {
			if !shape.MatchString(f.Name()) {
				continue
			}
			if st, err := f.Info(); err == nil && st.Mode().IsRegular() && now().Sub(st.ModTime()) > forgotten {
				_ = os.Remove(filepath.Join(dir, f.Name()))
			}
		}
	}
}
