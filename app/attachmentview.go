package app

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"qingdan/internal/campaign"
)

// Attachments out of the workspace: to look at, and to have.

// Open writes an attachment into a private folder, to be read and not written, and opens it with the system's viewer: what
// somebody changed there would not come back. It answers the file's path. What would run is not opened:
// attachment.program. Codes: attachment.unknown, file.away, file.damaged.
func (a Attachments) Open(id, attachment campaign.ID, job string) (string, error) {
	j, end := a.c.jobs.begin(job)
	defer end()
	return answer(a.c, func() (string, error) {
		if a.c.Desk == nil {
			return "", campaign.Fail("no_desk")
		}
		at, err := a.c.attachment(id, attachment)
		if err != nil {
			return "", err
		}
		if runs(at.Name) {
			return "", campaign.Fail("attachment.program", "name", at.Name)
		}
		path, err := a.c.viewCopy(j, at)
		if err != nil {
			return "", err
		}
		return path, unopened(path, a.c.Desk.OpenFile(path))
	})
}

// Save writes an attachment to a path, whole or not at all, and answers the path. Codes: attachment.unknown, file.away,
// file.damaged, file.write and its kinds.
func (a Attachments) Save(id, attachment campaign.ID, path, job string) (string, error) {
	j, end := a.c.jobs.begin(job)
	defer end()
	return answer(a.c, func() (string, error) {
		at, err := a.c.attachment(id, attachment)
		if err != nil {
			return "", err
		}
		if err := a.c.other(path); err != nil { // a slip in the dialog must not cost it
			return "", err
		}
		err = writeFile(path, func(w io.Writer) error { return a.c.fetch(j, at, w) })
		return path, written(path, err)
	})
}

func (c *core) attachment(id, row campaign.ID) (campaign.Attachment, error) {
	w, err := c.book(id)
	if err != nil {
		return campaign.Attachment{}, err
	}
	for _, at := range w.Attachments {
		if at.ID == row {
			return at, nil
		}
	}
	return campaign.Attachment{}, campaign.Fail("attachment.unknown")
}

// fetch writes an attachment's bytes.
func (c *core) fetch(j job, at campaign.Attachment, w io.Writer) error {
	if err := j.at("fetch", 0, megabytes(at.Size)); err != nil {
		return err
	}
	return about(c.store.CopyFile(at.Hash, w, func(done int64) error { return j.at("fetch", megabytes(done), megabytes(at.Size)) }), "name", at.Name)
}

// written gives an error of writing to a path its code; what has one keeps it.
func written(path string, err error) error {
	var coded *campaign.Error
	if err == nil || errors.As(err, &coded) {
		return err
	}
	return unwritable(path, err)
}

// views is the private folder in which this program shows attachments.
type views struct {
	mu   sync.Mutex
	path string
}

// viewing begins the names of such folders of one workspace. A workspace has one window, so at its start those that are
// there are of windows that are closed.
func viewing(workspace string) string {
	sum := sha256.Sum256([]byte(workspace))
	return "qingdan-files-" + hex.EncodeToString(sum[:4]) + "-"
}

// clearViews removes what earlier windows have shown.
func (c *core) clearViews() {
	if c.Desk == nil { // a command runs beside the window
		return
	}
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), viewing(c.Workspace)+"*")) // the pattern is sound
	for _, f := range old {
		_ = os.RemoveAll(f) // a viewer that still shows it keeps it on some systems: then another time
	}
}

func (c *core) viewFolder() (string, error) {
	c.views.mu.Lock()
	defer c.views.mu.Unlock()
	if _, err := os.Stat(c.views.path); c.views.path != "" && err == nil {
		return c.views.path, nil
	}
	path, err := os.MkdirTemp("", viewing(c.Workspace)+"*")
	if err != nil {
		return "", unwritable(os.TempDir(), err)
	}
	c.views.path = path
	return path, nil
}

// viewCopy writes an attachment under its own name into the private folder; one that lies there unchanged is used again.
func (c *core) viewCopy(j job, at campaign.Attachment) (path string, err error) {
	base, err := c.viewFolder()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(base, at.Hash)
	path = filepath.Join(folder, safeFileName(at.Name))
	if unchanged(path, at.Hash) {
		return path, nil
	}
	if err = os.Mkdir(folder, 0o700); err != nil { // somebody made that copy writable and wrote to it: leave it to them
		if folder, err = os.MkdirTemp(base, "*"); err != nil {
			return "", unwritable(base, err)
		}
		path = filepath.Join(folder, filepath.Base(path))
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o400)
	if err != nil {
		return "", unwritable(path, err)
	}
	err = c.fetch(j, at, f)
	if err == nil && program(f) {
		err = campaign.Fail("attachment.program", "name", at.Name)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.RemoveAll(folder)
		return "", written(path, err)
	}
	return path, nil
}

// unchanged says that a file holds the bytes of a hash.
func unchanged(path, hash string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return err == nil && hex.EncodeToString(sum.Sum(nil)) == hash
}

// endings are those of programs, scripts, installers and shortcuts, which a system runs when it is asked to open them.
var endings = func() map[string]bool {
	out := map[string]bool{}
	for _, e := range strings.Fields(`action apk app appimage application appref-ms bash bat bin chm cmd com command cpl crt csh
		deb desktop dll dmg exe fish gadget hta inf ins iso isp jar js jse ksh lnk lua mjs msc msi msix msixbundle msp mst pif
		pkg pl ps1 psm1 py pyc pyw rb reg rpm run scf scr service settingcontent-ms sh so sys tcl terminal tool url vb vbe vbs
		vhd vhdx webloc workflow ws wsc wsf wsh xll zsh`) {
		out[e] = true
	}
	return out
}()

// runs says by its name that a file is one that a system would run.
func runs(name string) bool {
	return endings[strings.ToLower(strings.TrimPrefix(filepath.Ext(safeFileName(name)), "."))]
}

// starts are the first bytes of programs and scripts, whatever they are called.
var starts = []string{"MZ", "\x7fELF", "#!", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"}

// program says by its first bytes that a file is one.
func program(f io.ReaderAt) bool {
	head := make([]byte, 4)
	n, _ := f.ReadAt(head, 0) // an empty file is none
	for _, s := range starts {
		if bytes.HasPrefix(head[:n], []byte(s)) {
			return true
		}
	}
	return false
}
