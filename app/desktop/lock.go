package desktop

import (
	"errors"
	"os"
	"path/filepath"
)

// A workspace has one window. Its lock is a file beside it, held by the system for as long as the program lives, and
// so never left behind by one that was killed. A second start finds it held, leaves a summons beside it, and the first
// comes to the front. This needs no session bus, and two workspaces may have a window each.

// lock is the right to be the window of a workspace.
type lock struct {
	file    *os.File // nil where there can be no lock: the folder cannot be written, or its file system has none
	summons string
}

// claim takes the lock of a workspace, or summons the window that holds it: errHeld. Only where a workspace may be made
// is its folder made: that of a chosen one may be a disk that is not connected.
func claim(workspace string, makes bool) (*lock, error) {
	workspace, err := filepath.Abs(workspace)
	if err != nil {
		return nil, err
	}
	if makes {
		if err := os.MkdirAll(filepath.Dir(workspace), 0o700); err != nil {
			return &lock{}, nil // opening the workspace says better what is wrong
		}
	}
	l := &lock{summons: workspace + ".summons"}
	f, err := os.OpenFile(workspace+".window", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return &lock{}, nil
	}
	switch err := tryLock(f); {
	case err == nil:
		l.file = f
		_ = os.Remove(l.summons) // of a time before
		return l, nil
	case errors.Is(err, errHeld):
		_ = f.Close()
		_ = os.WriteFile(l.summons, nil, 0o600) // at worst the window stays where it is
		return nil, errHeld
	default: // a file system without locks
		_ = f.Close()
		return &lock{}, nil
	}
}

// summoned says once for each summons that somebody wants to see this window.
func (l *lock) summoned() bool { return l.summons != "" && os.Remove(l.summons) == nil }

// release gives the lock back.
func (l *lock) release() {
	if l.file != nil {
		_ = l.file.Close()
	}
}
