package app

import (
	"errors"
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// Workspace is the file: its backups, and whether it is sound.
type Workspace struct{ c *core }

// Backup makes one now and answers its path.
func (w Workspace) Backup(job string) (string, error) {
	j, end := w.c.jobs.begin(job)
	defer end()
	return answer(w.c, func() (string, error) {
		if err := w.c.store.Standing(); err != nil {
			return "", err
		}
		if err := j.at("backup", 0, 0); err != nil {
			return "", err
		}
		return w.c.store.BackupContext(j.ctx)
	})
}

// BackupFile is one backup.
type BackupFile struct {
	Path string `json:"path"`
	At   int64  `json:"at"`   // epoch ms
	Size int64  `json:"size"` // bytes
}

// Backups lists them, newest first; also those of a workspace that cannot be opened.
func (w Workspace) Backups() ([]BackupFile, error) {
	return safely(w.c, func() ([]BackupFile, error) { return w.c.backups() })
}

func (c *core) backups() ([]BackupFile, error) {
	list, err := store.Backups(c.Workspace)
	out := []BackupFile{}
	for _, b := range list {
		out = append(out, BackupFile{b.Path, b.At.UnixMilli(), b.Size})
	}
	return out, err
}

// WorkspaceState is the file as it stands.
type WorkspaceState struct {
	Path     string       `json:"path"`
	ReadOnly bool         `json:"readonly"`
	Error    *Error       `json:"error"` // why nothing can be written or read; null when all is well
	Backups  []BackupFile `json:"backups"`
}

// State waits for the workspace to be opened and says how that went.
func (w Workspace) State() (WorkspaceState, error) {
	return safely(w.c, func() (WorkspaceState, error) {
		<-w.c.tried
		w.c.gate.RLock()
		defer w.c.gate.RUnlock()
		s := WorkspaceState{Path: w.c.Workspace}
		if w.c.store == nil {
			s.Error = w.c.explain(w.c.fault)
		} else {
			s.ReadOnly = w.c.store.ReadOnly()
			if err := w.c.store.Standing(); err != nil {
				s.Error = w.c.explain(err)
			}
		}
		var err error
		s.Backups, err = w.c.backups()
		return s, err
	})
}

// Restore makes the workspace what a backup was. What it is now is backed up first; that backup's path is answered.
func (w Workspace) Restore(file string) (string, error) {
	return alone(w.c, func() (string, error) {
		if w.c.store == nil {
			return "", w.c.fault
		}
		if err := w.c.store.Standing(); err != nil {
			return "", err
		}
		saved, err := w.c.store.Restore(file)
		if err == nil {
			w.c.forget()
		}
		return saved, err
	})
}

// RestoreDamaged puts a backup in the place of a workspace that could not be opened, or that was taken away, and opens
// it. What was there is set aside; its new path is answered.
func (w Workspace) RestoreDamaged(file string) (string, error) {
	return alone(w.c, func() (string, error) {
		if w.c.store != nil && w.c.store.Standing() == nil {
			return "", campaign.Fail("workspace.sound", "path", w.c.Workspace)
		}
		if _, err := w.c.shut(); err != nil {
			return "", err
		}
		aside, err := w.c.restoreOver(file)
		return aside, errors.Join(err, w.c.open())
	})
}

// Reopen tries once more to open a workspace that could not be opened: its disk is back, or whoever held it has gone.
func (w Workspace) Reopen() error {
	_, err := alone(w.c, func() (struct{}, error) {
		if w.c.store != nil || errors.Is(w.c.fault, campaign.Fail("closed")) {
			return struct{}{}, nil
		}
		return struct{}{}, w.c.open()
	})
	return err
}

// PutBack saves a workspace whose file was taken away while it was open, with every step: to its place, or beside its
// backups where another file lies there now. It answers where, and opens what is in the place.
func (w Workspace) PutBack() (string, error) {
	return alone(w.c, func() (string, error) {
		if w.c.store == nil || w.c.store.Standing() == nil {
			return "", campaign.Fail("workspace.sound", "path", w.c.Workspace)
		}
		path, err := w.c.shut()
		if path == "" {
			return "", err
		}
		return path, errors.Join(err, w.c.open())
	})
}

// shut saves and closes a workspace whose file was taken away; it answers where that is now, "" for none.
func (c *core) shut() (string, error) {
	if c.store == nil {
		return "", nil
	}
	if err := c.known.end(); err != nil {
		return "", err
	}
	path, err := c.store.PutBack()
	if path != "" {
		c.forget()
		c.store = nil
	}
	return path, err
}

// RestoreOver restores a workspace, also one that cannot be opened: then its files are set aside. It answers where
// what was there is now.
func RestoreOver(c Config, file string) (string, error) {
	aside, err := c.restoreOver(file)
	if err != nil {
		c.Log.Error("restore", "err", err)
		return "", explain(c.Lang, err)
	}
	return aside, nil
}

func (c Config) restoreOver(file string) (string, error) {
	return store.RestoreOver(c.Workspace, file, c.options())
}

// HasBackups says that a workspace has backups, whether or not it is there itself.
func HasBackups(c Config) bool {
	list, err := store.Backups(c.Workspace)
	return err == nil && len(list) > 0
}

// helped are the errors that a backup helps with.
var helped = []string{"workspace.damaged", "workspace.empty", "workspace.missing"}

// LastBackup is the newest backup that can be restored of a workspace that cannot be opened; "" when there is none, or
// when the error is not one a backup helps with.
func LastBackup(c Config, err error) string {
	var e *Error
	if !errors.As(err, &e) || !slices.Contains(helped, e.Code) {
		return ""
	}
	return store.LastGood(c.Workspace)
}
