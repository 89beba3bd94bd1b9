//go:build unix

package store

import (
	"errors"
	"io/fs"
	"syscall"
)

// mayWrite is W_OK of access(2).
const mayWrite = 2

// protected says that a file or folder is there and may not be written by whoever runs the program. It asks without
// opening: closing a file that is open as a workspace would drop SQLite's locks on it.
func protected(path string) bool {
	err := syscall.Access(path, mayWrite)
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}
