package app

import (
	"errors"

	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Workspace is the file: its backups, and whether it is sound.
type Workspace struct{ c *core }

// Backup makes one now and answers its path.
func (w Workspace) Backup(job string) (string, error) {
	j, end := w.c.jobs.begin(job)
	defer end()
	return answer(w.c, func() (string, error) {
		if err := j.at("backup", 0, 0); err != nil {
			return "", err
		}
		return w.c.store.Backup()
	})
}

// Backups lists them, newest first.
func (w Workspace) Backups() ([]store.Copy, error) {
	return answer(w.c, func() ([]store.Copy, error) { return store.Backups(w.c.store.Path()) })
}

// Restore makes the workspace what a backup was. What it is now is backed up first; that backup's path is answered.
func (w Workspace) Restore(file string) (string, error) {
	return answer(w.c, func() (string, error) { return w.c.store.Restore(file) })
}

// CheckFinding is one thing wrong, in words.
type CheckFinding struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Checked is what a check looked at and found.
type Checked struct {
	Campaigns int            `json:"campaigns"`
	Steps     int            `json:"steps"`
	Rows      int            `json:"rows"`
	Findings  []CheckFinding `json:"findings"`
	Repaired  bool           `json:"repaired"`
}

// Check reads everything and folds the whole journal anew; with repair, rows that differ from their history are set
// right.
func (w Workspace) Check(repair bool, job string) (Checked, error) {
	j, end := w.c.jobs.begin(job)
	defer end()
	return answer(w.c, func() (Checked, error) {
		if err := j.at("check", 0, 0); err != nil {
			return Checked{}, err
		}
		r, err := w.c.store.Check(repair)
		out := Checked{r.Campaigns, r.Steps, r.Rows, []CheckFinding{}, r.Repaired}
		for _, f := range r.Findings {
			out.Findings = append(out.Findings, CheckFinding{f.Code, locale.Text(w.c.Lang, "check."+f.Code, f.Params)})
		}
		return out, err
	})
}

// RestoreOver restores a workspace, also one that cannot be opened: then its files are set aside. It answers where
// what was there is now.
func RestoreOver(c Config, file string) (string, error) {
	aside, err := store.RestoreOver(c.Workspace, file, store.Options{Machine: c.Machine, Author: c.Author, Now: c.Now, NewID: c.NewID})
	if err != nil {
		c.Log.Error("restore", "err", err)
		return "", c.explain(err)
	}
	return aside, nil
}

// LastBackup is the newest backup of a workspace that cannot be opened; "" when there is none, or when the error is
// not one a backup helps with.
func LastBackup(c Config, err error) string {
	var e *Error
	if !errors.As(err, &e) || e.Code != "workspace.damaged" && e.Code != "workspace.empty" {
		return ""
	}
	list, lerr := store.Backups(c.Workspace)
	if lerr != nil || len(list) == 0 {
		return ""
	}
	return list[0].Path
}
