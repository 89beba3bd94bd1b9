package app

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/store"
)

// Packs: many handouts at once, each a file of its own, recorded as one step.

// PackOrder says what to print.
type PackOrder struct {
	Campaign campaign.ID  `json:"campaign"`
	Handouts bool         `json:"handouts"` // each handout that there is something to print on
	People   bool         `json:"people"`   // a role pack for each person and group
	Options  PrintOptions `json:"options"`  // each handout heeds those it knows; For and Day are left out
	Job      string       `json:"job"`      // names the call for progress and cancel; ""
}

// PackFile is a file of a pack.
type PackFile struct {
	Handout  string      `json:"handout"`
	For      campaign.ID `json:"for"`  // "" for everybody
	Name     string      `json:"name"` // of whom it is for; ""
	Path     string      `json:"path"` // "" until it is written
	Pages    int         `json:"pages"`
	Revision int64       `json:"revision"`
}

// PackList lists what a pack will be, and prints nothing.
func (p Print) PackList(o PackOrder) ([]PackFile, error) {
	return answer(p.c, func() ([]PackFile, error) {
		w, _, err := p.c.bookAt(o.Campaign)
		if err != nil {
			return nil, err
		}
		out := []PackFile{}
		for _, one := range packed(w, p.c.likelyPack(o)) {
			out = append(out, PackFile{Handout: one.Handout, For: one.Options.For, Name: whomIn(w, one.Options.For)})
		}
		return out, nil
	})
}

// Pack prints a pack into a folder and answers its files. They are recorded first, as one step, so that no other paper gets
// their numbers; then they are written, one after another, each whole or not at all. Errors: those of a folder that
// cannot be written, found before anything is recorded, and of options.
func (p Print) Pack(o PackOrder, folder string) ([]PackFile, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	defer sparing()()
	return answer(p.c, func() ([]PackFile, error) {
		if err := p.c.other(filepath.Join(folder, "x.pdf")); err != nil {
			return nil, err
		}
		if err := holds(folder); err != nil {
			return nil, err
		}
		list, err := p.c.pack(j, p.c.likelyPack(o))
		if err != nil {
			return nil, err
		}
		out := []PackFile{}
		for i, m := range list {
			if err := j.at("write", i, len(list)); err != nil {
				return out, err
			}
			path := filepath.Join(folder, p.c.fileName(m.made, m.by))
			if err := save(m.made, path); err != nil {
				return out, err
			}
			out = append(out, PackFile{m.Handout, m.to, m.Whom, path, m.Pages, m.Revision})
		}
		return out, nil
	})
}

func (c *core) likelyPack(o PackOrder) PackOrder {
	o.Options = c.likely(PrintOrder{Options: o.Options}).Options
	return o
}

// packed are the handouts of a pack, in the order of their table, then the role packs. A client's pack has what there is a
// client's paper of.
func packed(w *campaign.Workbook, o PackOrder) []PrintOrder {
	o.Options.For, o.Options.Day = "", ""
	out := []PrintOrder{}
	if o.Handouts {
		for _, k := range handouts {
			if k.worth(w) && (!o.Options.Client || k.knows("client")) {
				out = append(out, PrintOrder{Campaign: o.Campaign, Handout: k.name, Options: k.fitting(o.Options)})
			}
		}
	}
	if o.People {
		for _, id := range handout.Whom(w) {
			one := o.Options
			one.For = id
			out = append(out, PrintOrder{Campaign: o.Campaign, Handout: "role-pack", Options: one})
		}
	}
	return out
}

// packMade is one handout of a pack, and whom it is for.
type packMade struct {
	made
	to campaign.ID
}

// pack makes a pack and records it; again when somebody writes meanwhile.
func (c *core) pack(j job, o PackOrder) ([]packMade, error) {
	for {
		list, err := c.tryPack(j, o)
		if !isCode(err, "stale") {
			return list, err
		}
	}
}

func (c *core) tryPack(j job, o PackOrder) ([]packMade, error) {
	w, version, err := c.bookAt(o.Campaign)
	if err != nil {
		return nil, err
	}
	book := *w
	book.Prints = slices.Clone(w.Prints)
	var drafts []draft
	for _, one := range packed(w, o) {
		d, err := c.draft(&book, one)
		if err != nil {
			return nil, err
		}
		if d.fresh != nil { // the next of this handout gets the next number
			set := d.fresh.Set
			book.Prints = append(book.Prints, campaign.Print{ID: d.fresh.Row, Handout: d.kind.name, Options: set["options"].(string), Revision: d.edition.Revision,
				Hash: set["hash"].(string), At: d.edition.Printed.UnixMilli(), Rows: set["rows"].(string)})
		}
		drafts = append(drafts, d)
	}
	list, err := drawn(j, drafts)
	if err != nil {
		return nil, err
	}
	var edits []campaign.Edit
	for _, d := range drafts {
		if d.fresh != nil {
			edits = append(edits, *d.fresh)
		}
	}
	if len(edits) == 0 {
		return list, nil
	}
	label := campaign.Label{Code: "record.pack", Params: map[string]string{"count": strconv.Itoa(len(edits))}}
	_, err = c.write(func() (store.Applied, error) { return c.store.ApplyAt(version, o.Campaign, label, edits) })
	return list, err
}

// drawn draws drafts, as many at a time as there are processors. The first error ends it.
func drawn(j job, drafts []draft) ([]packMade, error) {
	out := make([]packMade, len(drafts))
	var mu sync.Mutex
	var first error
	done, next := 0, 0
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if first == nil {
			first = j.at("pack", done, len(drafts))
		}
		if first != nil || next == len(drafts) {
			return 0, false
		}
		next++
		return next - 1, true
	}
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), 4) {
		wait.Go(func() {
			for {
				i, more := take()
				if !more {
					return
				}
				m, err := drafts[i].draw()
				drafts[i].content = nil // drawn: what it was made of can go
				mu.Lock()
				out[i] = packMade{m, drafts[i].options.For}
				done++
				if first == nil {
					first = err
				}
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	return out, first
}

// holds says whether a folder takes files, before paper gets numbers.
func holds(folder string) error {
	f, err := os.CreateTemp(folder, ".qingdan-*")
	if err != nil {
		return unwritable(folder, err)
	}
	_ = f.Close()
	return os.Remove(f.Name())
}
