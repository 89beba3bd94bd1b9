//go:build !unix

package store

import (
	"errors"
	"io/fs"
	"os"
)

// protected says that a file or folder is there and may not be written by whoever runs the program: by the file's
// read-only attribute; a folder has none that means it, so one is tried.
func protected(path string) bool {
	st, err := os.Stat(path)
	if err != nil {
		return false
	}
	if !st.IsDir() {
		return st.Mode()&0o200 == 0
	}
	probe, err := os.CreateTemp(path, ".qingdan-*")
	if err != nil {
		return errors.Is(err, fs.ErrPermission)
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())
	return false
}
