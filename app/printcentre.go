package app

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The print centre of the window: a look at the page, and the ways from there to paper.

// Preview is a handout to look at.
type Preview struct {
	PDF      string    `json:"pdf"`  // base64
	File     string    `json:"file"` // a name to save it under
	Pages    int       `json:"pages"`
	Revision int64     `json:"revision"`
	Rows     int       `json:"rows"`
	Missing  string    `json:"missing"` // characters that print as 〓
	Where    []Lacking `json:"where"`   // the fields that they are in
	Only     []int     `json:"only"`    // the pages that are in it, from 1; none named: all of them
	Fresh    bool      `json:"fresh"`   // printing it makes a new revision
}

// Preview makes a handout as it would print, and records nothing.
func (p Print) Preview(o PrintOrder) (Preview, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() (Preview, error) {
		m, err := p.c.handout(j, p.c.likely(o))
		if err != nil {
			return Preview{}, err
		}
		return Preview{base64.StdEncoding.EncodeToString(m.PDF), p.c.fileName(m, ""), m.Pages, m.Revision, m.Rows, m.Missing, m.Where, m.Only, m.fresh != nil}, nil
	})
}

// Save prints a handout into a file and answers its path.
func (p Print) Save(o PrintOrder, path string) (string, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() (string, error) {
		if err := p.c.other(path); err != nil {
			return "", err
		}
		m, err := p.c.print(j, p.c.likely(o))
		if err != nil {
			return "", err
		}
		return path, save(m, path)
	})
}

// SaveAll prints a handout in every order it has into a folder and answers the files' paths; the other options are those
// given.
func (p Print) SaveAll(o PrintOrder, folder string) ([]string, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() ([]string, error) {
		kind, err := handoutNamed(o.Handout)
		if err != nil {
			return nil, err
		}
		orders := kind.orders
		if len(orders) == 0 {
			orders = []string{""}
		}
		paths := []string{}
		for i, by := range orders {
			if err := j.at("pack", i, len(orders)); err != nil {
				return nil, err
			}
			one := p.c.likely(o)
			one.Options.By = by
			m, err := p.c.print(j.quiet(), one)
			if err != nil {
				return nil, err
			}
			path := filepath.Join(folder, p.c.fileName(m, by))
			if err := save(m, path); err != nil {
				return nil, err
			}
			paths = append(paths, path)
		}
		return paths, nil
	})
}

// OpenInViewer prints a handout into a file of its own and opens it with the system's viewer, which has the printer.
// It answers the file's path.
func (p Print) OpenInViewer(o PrintOrder) (string, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() (string, error) {
		if p.c.Desk == nil {
			return "", campaign.Fail("no_desk")
		}
		m, err := p.c.print(j, p.c.likely(o))
		if err != nil {
			return "", err
		}
		folder, err := p.c.viewerFolder()
		if err != nil {
			return "", err
		}
		path := filepath.Join(folder, p.c.fileName(m, ""))
		if err := save(m, path); err != nil {
			return "", err
		}
		return path, unopened(path, p.c.Desk.OpenFile(path))
	})
}

// viewed begins the name of every folder that OpenInViewer makes.
const viewed = "qingdan-print-"

// viewerFolder makes a folder for one file to look at: a viewer may hold the file of an earlier look. Those of days
// past are cleared away.
func (c *core) viewerFolder() (string, error) {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), viewed+"*")) // the pattern is sound
	for _, f := range old {
		if st, err := os.Stat(f); err == nil && c.Now().Sub(st.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(f) // a viewer that still shows it keeps it on some systems: then another day
		}
	}
	folder, err := os.MkdirTemp("", viewed+"*")
	if err != nil {
		return "", unwritable(os.TempDir(), err)
	}
	return folder, nil
}

// save writes a handout into a file. It is recorded before, so that no other paper gets its number; printed again, it
// has the same.
func save(m made, path string) error {
	if err := WriteFile(path, m.PDF); err != nil {
		return unwritable(path, err)
	}
	return nil
}

// likely fills in what the options leave open: the user's language and paper, by stage.
func (c *core) likely(o PrintOrder) PrintOrder {
	if o.Options.Lang == "" {
		o.Options.Lang = c.lang()
	}
	if o.Options.Paper == "" {
		o.Options.Paper = c.prefs.get().Paper
	}
	if o.Options.Paper == "" {
		o.Options.Paper = "a4"
	}
	if o.Options.By == "" {
		o.Options.By = "stage"
	}
	return o
}

// fileName is campaign, handout, whom it is for, order and revision: 清凉茉莉-执行清单-按小组-rev3.pdf.
func (c *core) fileName(m made, by string) string {
	name := SafeName(m.name) + "-" + SafeName(locale.T(c.lang(), "handout."+m.Handout))
	if m.Tag != "" {
		name += "-" + m.Tag
	}
	if by != "" {
		name += "-" + SafeName(locale.T(c.lang(), "print.by."+by))
	}
	return name + "-rev" + itoa(int(m.Revision)) + OnlyPages(m.Only) + ".pdf"
}
