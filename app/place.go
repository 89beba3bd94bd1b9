package app

import (
	"cmp"
	"os"
	"path/filepath"

	"qingdan/internal/store"
)

// Where the workspace lies. A program that runs stays with the file it has opened; another is opened by the next start.

// WorkspaceFile is where the workspace lies, and which file the next start opens.
type WorkspaceFile struct {
	Path       string `json:"path"`        // open now, or what could not be opened
	Size       int64  `json:"size"`        // bytes, with its log; 0 when there is none
	Next       string `json:"next"`        // what the next start opens
	Copied     bool   `json:"copied"`      // Next is a copy of this one, brought up to date when it is opened
	Missing    bool   `json:"missing"`     // nothing lies at Next, and none will be made there
	Standard   string `json:"standard"`    // where a workspace lies that nobody chose
	StandardAt int64  `json:"standard_at"` // when the file there was written last, epoch ms; 0 when there is none
}

// File says where the workspace lies.
func (w Workspace) File() (WorkspaceFile, error) {
	return safely(w.c, func() (WorkspaceFile, error) { return w.c.place(), nil })
}

func (c *core) place() WorkspaceFile {
	k := c.prefs.kept()
	f := WorkspaceFile{Path: c.Workspace, Standard: c.standard()}
	f.Next = cmp.Or(k.Workspace, f.Standard)
	f.Copied = k.From != "" && f.Next != f.Path
	for _, tail := range []string{"", "-wal"} {
		if st, err := os.Stat(f.Path + tail); err == nil {
			f.Size += st.Size()
		}
	}
	if st, err := os.Stat(f.Standard); err == nil {
		f.StandardAt = st.ModTime().UnixMilli()
	}
	_, err := os.Stat(f.Next)
	f.Missing = err != nil && (k.Workspace != "" || k.From != "")
	return f
}

func (c *core) standard() string { return cmp.Or(c.Standard, c.Workspace) }

// Use names the file that the next start opens; "" is the standard place. One that could not be opened is refused, with
// the codes of opening, and workspace.backup for a backup.
func (w Workspace) Use(path string) (WorkspaceFile, error) {
	return safely(w.c, func() (WorkspaceFile, error) {
		path, err := filepath.Abs(cmp.Or(path, w.c.standard()))
		if err != nil {
			return WorkspaceFile{}, unreadable(path, err)
		}
		_, gone := os.Stat(path)
		if !w.c.IsWorkspace(path) && (gone == nil || path != w.c.standard()) { // at the standard place one is made
			if err := store.Fit(path); err != nil {
				return WorkspaceFile{}, err
			}
		}
		return w.c.next(path, "")
	})
}

// CopyTo writes a verified copy of the workspace into a folder, under the same name, or to the standard place for "". The
// next start opens it, with what is written until then. Nothing is overwritten: copy.exists; the workspace that is open
// stays where it is.
func (w Workspace) CopyTo(job, folder string) (WorkspaceFile, error) {
	j, end := w.c.jobs.begin(job)
	defer end()
	return answer(w.c, func() (WorkspaceFile, error) {
		if err := w.c.store.Standing(); err != nil {
			return WorkspaceFile{}, err
		}
		if err := j.at("copy", 0, 0); err != nil {
			return WorkspaceFile{}, err
		}
		path := w.c.standard()
		if folder != "" {
			path = filepath.Join(folder, filepath.Base(w.c.Workspace))
		}
		path, err := filepath.Abs(path)
		if err != nil {
			return WorkspaceFile{}, unwritable(path, err)
		}
		if err := w.c.store.CopyTo(j.ctx, path); err != nil {
			return WorkspaceFile{}, err
		}
		f, err := w.c.next(path, w.c.Workspace)
		if err != nil {
			_ = os.Remove(path) // nobody would know of it
		}
		return f, err
	})
}

// next keeps what the next start opens.
func (c *core) next(path, from string) (WorkspaceFile, error) {
	if path == c.standard() {
		path = ""
	}
	err := c.prefs.change(func(k *keptPrefs) { k.Workspace, k.From = path, from })
	return c.place(), err
}

// PickWorkspace asks for a workspace's file; "" when the user thinks better of it.
func (f Files) PickWorkspace() (string, error) { return f.c.pick("workspace", "*.qingdan") }
