package app

import (
	"encoding/json"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Print makes handouts. Each keeps its revision: it grows only when what is printed has changed, and an unchanged
// handout prints the same bytes again.
type Print struct{ c *core }

// PrintChecklist says which checklist to print.
type PrintChecklist struct {
	Campaign campaign.ID      `json:"campaign"`
	Options  ChecklistOptions `json:"options"`
	Job      string           `json:"job"` // names the call for progress and cancel; ""
}

// ChecklistOptions are what a checklist is printed with. Their JSON is part of a print's record: prints with the same
// options follow one another.
type ChecklistOptions struct {
	Lang  locale.Lang `json:"lang"`  // zh, en or both
	Paper string      `json:"paper"` // a4 or letter
	By    string      `json:"by"`    // stage, group, person or day
	Open  bool        `json:"open"`  // only what is not done
}

// Printed is a finished handout.
type Printed struct {
	PDF      []byte `json:"-"`
	Handout  string `json:"handout"`
	Pages    int    `json:"pages"`
	Revision int64  `json:"revision"`
	Rows     int    `json:"rows"`
	Missing  string `json:"missing"` // characters that printed as 〓
}

// Checklist prints a campaign's checklist and records it.
func (p Print) Checklist(o PrintChecklist) (Printed, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() (Printed, error) {
		m, err := p.c.print(j, o)
		return m.Printed, err
	})
}

// made is a handout that is not recorded yet.
type made struct {
	Printed
	campaign campaign.ID
	name     string         // of the campaign
	by       string         // the order of its rows
	version  int64          // of the campaign it was made from
	fresh    *campaign.Edit // records its revision; nil when that was printed before
}

// print makes a checklist and records it. Somebody who prints or writes beside it may take the number it was made
// with: then it is made again, so that no two papers carry one number.
func (c *core) print(j job, o PrintChecklist) (made, error) {
	for {
		m, err := c.checklist(j, o)
		if err == nil {
			err = c.record(m)
		}
		if !isCode(err, "stale") {
			return m, err
		}
	}
}

// checklist makes a checklist.
func (c *core) checklist(j job, o PrintChecklist) (made, error) {
	w, version, err := c.bookAt(o.Campaign)
	if err != nil {
		return made{}, err
	}
	if err := j.at("layout", 0, 0); err != nil {
		return made{}, err
	}
	list, err := handout.NewChecklist(w, handout.ChecklistOptions(o.Options))
	if err != nil {
		return made{}, err
	}
	ed, fresh, err := c.edition(w, "checklist", o.Options, list)
	if err != nil {
		return made{}, err
	}
	doc, err := list.PDF(ed)
	if err != nil {
		return made{}, err
	}
	out := Printed{doc.PDF, "checklist", doc.Pages, ed.Revision, len(list.Rows()), string(doc.Missing)}
	return made{out, o.Campaign, w.Campaign.Name, o.Options.By, version, fresh}, j.at("record", doc.Pages, doc.Pages)
}

// record notes in the campaign what was printed, when that is a revision of its own.
func (c *core) record(m made) error {
	if m.fresh == nil {
		return nil
	}
	label := campaign.Label{Code: "record.print", Params: map[string]string{"handout": m.Handout, "by": m.by, "revision": itoa(int(m.Revision))}}
	_, err := c.write(func() (store.Applied, error) {
		return c.store.ApplyAt(m.version, m.campaign, label, []campaign.Edit{*m.fresh})
	})
	return err
}

// content is what a handout prints.
type content interface {
	Hash() string
	Rows() [][3]string
}

// edition finds the revision that content belongs to: the last print with these options, when it printed the same;
// else the next number of the handout, and the edit that records it.
func (c *core) edition(w *campaign.Workbook, kind string, options any, now content) (handout.Edition, *campaign.Edit, error) {
	b, err := json.Marshal(options)
	if err != nil {
		return handout.Edition{}, nil, err
	}
	var last, before *campaign.Print
	top := int64(0)
	for i := range w.Prints {
		p := &w.Prints[i]
		if p.Handout != kind {
			continue
		}
		top = max(top, p.Revision)
		if p.Options != string(b) {
			continue
		}
		if last == nil || p.Revision > last.Revision {
			last, before = p, last
		} else if before == nil || p.Revision > before.Revision {
			before = p
		}
	}
	if last != nil && last.Hash == now.Hash() {
		ed := handout.Edition{Revision: last.Revision, Printed: time.UnixMilli(last.At)}
		return withBefore(ed, before), nil, nil
	}
	at := c.Now()
	rows, err := json.Marshal(now.Rows())
	if err != nil {
		return handout.Edition{}, nil, err
	}
	e := campaign.Edit{Op: campaign.Create, Kind: "print", Row: c.store.NewID(), Set: campaign.Fields{
		"handout": kind, "options": string(b), "revision": top + 1, "hash": now.Hash(), "at": at.UnixMilli(), "rows": string(rows)}}
	return withBefore(handout.Edition{Revision: top + 1, Printed: time.UnixMilli(at.UnixMilli())}, last), &e, nil
}

// withBefore gives an edition what the revision before it printed, so that changed rows can be marked. A record that
// cannot be read marks none.
func withBefore(ed handout.Edition, before *campaign.Print) handout.Edition {
	var rows [][3]string
	if before == nil || json.Unmarshal([]byte(before.Rows), &rows) != nil {
		return ed
	}
	ed.Previous, ed.Before = before.Revision, map[string]string{}
	for _, r := range rows {
		ed.Before[r[1]] = r[2]
	}
	return ed
}
