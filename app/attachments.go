package app

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Attachments are files kept with rows. Their names and places change like any field of any row; here their bytes come in,
// and, in attachmentview.go, out.
type Attachments struct{ c *core }

// Add keeps files with a row of a kind that may own some ("task", "partner"), as one step: all of them or none. Codes of a
// file: attachment.folder, attachment.special, file.large, file.changed, file.read and its kinds; "invalid" for a row that
// is gone and a kind that owns none.
func (a Attachments) Add(id campaign.ID, kind campaign.Kind, row campaign.ID, paths []string, job string) (Applied, error) {
	j, end := a.c.jobs.begin(job)
	defer end()
	return answer(a.c, func() (Applied, error) {
		if err := a.c.store.Standing(); err != nil {
			return Applied{}, err
		}
		w, err := a.c.book(id)
		if err != nil {
			return Applied{}, err
		}
		owner, err := ownerField(w, kind, row)
		if err != nil {
			return Applied{}, err
		}
		edits, err := a.c.takeIn(j, w, owner, row, paths)
		if err != nil {
			return Applied{}, err
		}
		label := campaign.Label{Code: "attaches", Params: map[string]string{"count": itoa(len(edits))}}
		if len(edits) == 1 {
			label = campaign.Label{Code: "attach", Params: map[string]string{"name": clip(text(edits[0].Set["name"]), 40)}}
		}
		return a.c.apply(id, label, edits)
	})
}

// ownerField is the field of an attachment that points to a row of a kind, which must be there.
func ownerField(w *campaign.Workbook, kind campaign.Kind, row campaign.ID) (string, error) {
	for _, f := range campaign.Lookup("attachment").Owners() {
		if f.Ref != kind {
			continue
		}
		if !slices.ContainsFunc(campaign.RowsOf(w, kind), func(r campaign.Fields) bool { return text(r["id"]) == string(row) }) {
			return "", campaign.Problems{{Kind: "attachment", Field: f.Name, Code: "reference", Params: map[string]string{"row": string(row)}}}.Err()
		}
		return f.Name, nil
	}
	return "", campaign.Problems{{Kind: kind, Code: "kind.unknown", Params: map[string]string{"kind": string(kind)}}}.Err()
}

// Away lists the attachments of a campaign whose bytes are not in this workspace yet.
func (a Attachments) Away(id campaign.ID) ([]campaign.ID, error) {
	return answer(a.c, func() ([]campaign.ID, error) { return a.c.store.Away(id) })
}

// takeIn puts files into the workspace and makes the edits that name them. What is found wrong with one of them by looking
// is found before any is read.
func (c *core) takeIn(j job, w *campaign.Workbook, owner string, row campaign.ID, paths []string) ([]campaign.Edit, error) {
	total, done := int64(0), int64(0)
	for _, path := range paths {
		if err := c.other(path); err != nil {
			return nil, err
		}
		size, err := sizeOf(path)
		if err != nil {
			return nil, err
		}
		total += size
	}
	edits := []campaign.Edit{}
	for i, position := range c.behind(w, "attachment", len(paths)) {
		hash, size, err := c.put(j, paths[i], done, total)
		if err != nil {
			return nil, err
		}
		done += size
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "attachment", Row: c.store.NewID(), Set: campaign.Fields{
			"position": position, owner: string(row), "name": c.nameOf(paths[i]), "hash": hash, "size": size, "added": c.Now().UnixMilli()}})
	}
	return edits, nil
}

// nameOf is what a file is called, as other systems write it too.
func (c *core) nameOf(path string) string {
	name := strings.ToValidUTF8(norm.NFC.String(filepath.Base(path)), "�")
	return cmp.Or(strings.TrimSpace(campaign.Clean(name)), locale.T(c.lang(), "kind.attachment"))
}

// sizeOf looks at a file that is to be kept.
func sizeOf(path string) (int64, error) {
	st, err := os.Stat(path)
	switch {
	case err != nil:
		return 0, unreadable(path, err)
	case st.IsDir():
		return 0, campaign.Fail("attachment.folder", "path", path)
	case !st.Mode().IsRegular(): // a pipe would be waited for, a device has no end
		return 0, campaign.Fail("attachment.special", "path", path)
	case st.Size() > store.MaxFile:
		return 0, campaign.Fail("file.large", "path", path, "mb", itoa(store.MaxFile>>20))
	}
	return st.Size(), nil
}

// put keeps one of several files; done and total are bytes of them all.
func (c *core) put(j job, path string, done, total int64) (hash string, size int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, unreadable(path, err)
	}
	defer f.Close()
	src := &source{from: f}
	hash, size, err = c.store.Put(src, func(n int64) error { return j.at("attach", megabytes(done+n), megabytes(total)) })
	if src.err != nil {
		return "", 0, unreadable(path, src.err)
	}
	return hash, size, about(err, "path", path)
}

func megabytes(n int64) int { return int((n + 1<<20 - 1) >> 20) }

// source tells what went wrong with reading from what went wrong with keeping.
type source struct {
	from io.ReadSeeker
	err  error
}

func (s *source) Read(b []byte) (int, error) {
	n, err := s.from.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return n, err
}

func (s *source) Seek(at int64, from int) (n int64, err error) {
	n, s.err = s.from.Seek(at, from)
	return n, s.err
}

// about names, in an error about a file, the file, where the store could not.
func about(err error, param, value string) error {
	var e *campaign.Error
	if errors.As(err, &e) && strings.HasPrefix(e.Code, "file.") && e.Params[param] == "" {
		if e.Params == nil {
			e.Params = map[string]string{}
		}
		e.Params[param] = value
	}
	return err
}
