package app

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Desk is what only a window has: the system's dialogs, and its way to open a file.
type Desk interface {
	// Pick, PickSave and PickFolder ask for a path; "" when the user thinks better of it. PickMany asks for any number.
	Pick(Question) (string, error)
	PickMany(Question) ([]string, error)
	PickSave(Question) (string, error)
	PickFolder(Question) (string, error)
	// OpenFile opens a file in the program the system has for it.
	OpenFile(path string) error
	// Reveal shows a file in its folder.
	Reveal(path string) error
}

// Question is what a dialog asks.
type Question struct {
	Title string
	Name  string // a file name to begin with; ""
	Kinds []FileKind
}

// FileKind is a kind of file a dialog offers; Pattern is "*.xlsx;*.csv".
type FileKind struct{ Name, Pattern string }

// Files asks for paths with the system's dialogs and shows files in the system's own windows.
type Files struct{ c *core }

// PickSpreadsheet asks for a spreadsheet to import; "" when the user thinks better of it.
func (f Files) PickSpreadsheet() (string, error) {
	return f.c.pick("spreadsheet", "*.xlsx;*.xlsm;*.csv;*.tsv;*.txt")
}

// PickBackup asks for a backup; "" when the user thinks better of it.
func (f Files) PickBackup() (string, error) { return f.c.pick("backup", "*.qingdan") }

// PickSave asks where to save a PDF, beginning with a name; "" when the user thinks better of it. The answer ends in
// .pdf.
func (f Files) PickSave(suggested string) (string, error) {
	return safely(f.c, func() (string, error) {
		if f.c.Desk == nil {
			return "", nil
		}
		name := SafeName(strings.TrimSuffix(suggested, ".pdf")) + ".pdf"
		path, err := f.c.Desk.PickSave(Question{f.c.word("dialog.save"), name, []FileKind{{f.c.word("dialog.kind.pdf"), "*.pdf"}}})
		if path != "" && filepath.Ext(path) == "" {
			path += ".pdf"
		}
		return path, err
	})
}

// PickAttachments asks for files to keep with a row; none when the user thinks better of it.
func (f Files) PickAttachments() ([]string, error) {
	return safely(f.c, func() ([]string, error) {
		if f.c.Desk == nil {
			return []string{}, nil
		}
		paths, err := f.c.Desk.PickMany(Question{f.c.word("dialog.attach"), "", []FileKind{{f.c.word("dialog.kind.all"), "*"}}})
		return nonNil(paths), err
	})
}

// PickSaveAttachment asks where to save an attachment, beginning with its name; "" when the user thinks better of it. An
// answer without an ending gets the name's.
func (f Files) PickSaveAttachment(name string) (string, error) {
	return safely(f.c, func() (string, error) {
		if f.c.Desk == nil {
			return "", nil
		}
		name := safeFileName(name)
		path, err := f.c.Desk.PickSave(Question{f.c.word("dialog.save_attachment"), name, []FileKind{{f.c.word("dialog.kind.all"), "*"}}})
		if path != "" && filepath.Ext(path) == "" {
			path += filepath.Ext(name)
		}
		return path, err
	})
}

// PickFolder asks for a folder; "" when the user thinks better of it.
func (f Files) PickFolder() (string, error) {
	return safely(f.c, func() (string, error) {
		if f.c.Desk == nil {
			return "", nil
		}
		return f.c.Desk.PickFolder(Question{Title: f.c.word("dialog.folder")})
	})
}

// Reveal shows a file in its folder.
func (f Files) Reveal(path string) error {
	_, err := safely(f.c, func() (struct{}, error) {
		if f.c.Desk == nil {
			return struct{}{}, campaign.Fail("no_desk")
		}
		return struct{}{}, unopened(path, f.c.Desk.Reveal(path))
	})
	return err
}

func (c *core) pick(what, pattern string) (string, error) {
	return safely(c, func() (string, error) {
		if c.Desk == nil {
			return "", nil
		}
		kinds := []FileKind{{c.word("dialog.kind." + what), pattern}, {c.word("dialog.kind.all"), "*"}}
		return c.Desk.Pick(Question{Title: c.word("dialog." + what), Kinds: kinds})
	})
}

func (c *core) word(key string) string { return locale.T(c.lang(), key) }

// fileCodes name what a system says of a file it will not write or read.
var fileCodes = []struct {
	is   error
	code string
}{
	{syscall.ENOSPC, "full"},
	{fs.ErrPermission, "denied"},
	{syscall.EROFS, "denied"},
	{fs.ErrNotExist, "missing"},
}

// unwritable and unreadable are the errors of a file other than the workspace.
func unwritable(path string, err error) error { return fileError("file.write", path, err) }
func unreadable(path string, err error) error { return fileError("file.read", path, err) }

// unopened is the error of a file that lies where it should, but that the system has nothing to show it with.
func unopened(path string, err error) error {
	if err == nil {
		return nil
	}
	e := campaign.Fail("open.viewer", "path", path)
	e.Cause = err
	return e
}

func fileError(code, path string, err error) error {
	for _, f := range fileCodes {
		if errors.Is(err, f.is) {
			code += "." + f.code
			break
		}
	}
	e := campaign.Fail(code, "path", path)
	e.Cause = err
	return e
}
