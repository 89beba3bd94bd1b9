package app

import (
	"encoding/json"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/locale"
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

// Checklist prints a campaign's checklist.
func (p Print) Checklist(o PrintChecklist) (Printed, error) {
	j, end := p.c.jobs.begin(o.Job)
	defer end()
	return answer(p.c, func() (Printed, error) {
		w, err := p.c.book(o.Campaign)
		if err != nil {
			return Printed{}, err
		}
		if err := j.at("layout", 0, 0); err != nil {
			return Printed{}, err
		}
		list, err := handout.NewChecklist(w, handout.ChecklistOptions(o.Options))
		if err != nil {
			return Printed{}, err
		}
		ed, fresh, err := p.c.edition(w, "checklist", o.Options, list)
		if err != nil {
			return Printed{}, err
		}
		doc, err := list.PDF(ed)
		if err != nil {
			return Printed{}, err
		}
		if err := j.at("record", doc.Pages, doc.Pages); err != nil {
			return Printed{}, err
		}
		if fresh != nil {
			label := campaign.Label{Code: "record.print", Params: map[string]string{"handout": fresh.Set["handout"].(string), "revision": itoa(int(ed.Revision))}}
			if _, err := p.c.apply(o.Campaign, label, []campaign.Edit{*fresh}); err != nil {
				return Printed{}, err
			}
		}
		return Printed{doc.PDF, "checklist", doc.Pages, ed.Revision, len(list.Rows()), string(doc.Missing)}, nil
	})
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
		return withBefore(ed, before)
	}
	at := c.Now()
	rows, err := json.Marshal(now.Rows())
	if err != nil {
		return handout.Edition{}, nil, err
	}
	e := campaign.Edit{Op: campaign.Create, Kind: "print", Row: c.store.NewID(), Set: campaign.Fields{
		"handout": kind, "options": string(b), "revision": top + 1, "hash": now.Hash(), "at": at.UnixMilli(), "rows": string(rows)}}
	ed, _, err := withBefore(handout.Edition{Revision: top + 1, Printed: time.UnixMilli(at.UnixMilli())}, last)
	return ed, &e, err
}

// withBefore gives an edition what the revision before it printed, so that changed rows can be marked.
func withBefore(ed handout.Edition, before *campaign.Print) (handout.Edition, *campaign.Edit, error) {
	if before == nil {
		return ed, nil, nil
	}
	var rows [][3]string
	if err := json.Unmarshal([]byte(before.Rows), &rows); err != nil {
		return ed, nil, err
	}
	ed.Previous, ed.Before = before.Revision, map[string]string{}
	for _, r := range rows {
		ed.Before[r[1]] = r[2]
	}
	return ed, nil, nil
}
