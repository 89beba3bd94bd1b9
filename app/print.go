package app

import (
	"encoding/json"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/store"
)

// Print makes handouts. Each keeps its revision: it grows only when what is printed has changed, and an unchanged
// handout prints the same bytes again.
type Print struct{ c *core }

// PrintOrder says what to print.
type PrintOrder struct {
	Campaign campaign.ID  `json:"campaign"`
	Handout  string       `json:"handout"` // checklist, review; "" for the checklist
	Options  PrintOptions `json:"options"`
	Since    int64        `json:"since"` // only the pages that differ from this revision's; 0: all
	Job      string       `json:"job"`   // names the call for progress and cancel; ""
}

// Printed is a finished handout.
type Printed struct {
	PDF      []byte `json:"-"`
	Handout  string `json:"handout"`
	Pages    int    `json:"pages"`
	Revision int64  `json:"revision"`
	Rows     int    `json:"rows"`
	Only     []int  `json:"only"`    // the pages that are in it, from 1; all of them where nothing is said
	Missing  string `json:"missing"` // characters that printed as 〓
}

// Handout prints one of a campaign's handouts and records it. Errors: print.handout, and those of the options; of Since,
// print.no_revision, print.since_options where that was printed with others, and print.unchanged where no page differs.
func (p Print) Handout(o PrintOrder) (Printed, error) {
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
	leaves   []handout.Leaf
}

// print makes a handout and records it. Somebody who prints or writes beside it may take the number it was made
// with: then it is made again, so that no two papers carry one number.
func (c *core) print(j job, o PrintOrder) (made, error) {
	for {
		m, err := c.handout(j, o)
		if err == nil {
			err = c.record(m)
		}
		if !isCode(err, "stale") {
			return m, err
		}
	}
}

// handout makes a handout.
func (c *core) handout(j job, o PrintOrder) (made, error) {
	kind, err := handoutNamed(o.Handout)
	if err != nil {
		return made{}, err
	}
	w, version, err := c.bookAt(o.Campaign)
	if err != nil {
		return made{}, err
	}
	if err := j.at("layout", 0, 0); err != nil {
		return made{}, err
	}
	if o.Options.For, err = kind.addressee(c, w, o.Options.For); err != nil {
		return made{}, err
	}
	now, err := kind.content(c, w, o.Options)
	if err != nil {
		return made{}, err
	}
	ed, fresh, err := c.edition(w, kind.name, kind.recorded(o.Options), now)
	if err != nil {
		return made{}, err
	}
	doc, err := now.PDF(ed)
	if err != nil {
		return made{}, err
	}
	if o.Since > 0 {
		since, err := printOf(w, kind.name, o.Since)
		if err != nil {
			return made{}, err
		}
		if since.Options != kind.recorded(o.Options) {
			return made{}, campaign.Fail("print.since_options", "revision", itoa(int(o.Since)))
		}
		if ed.Only, _ = outdated(pagesOf(since), doc.Leaves); len(ed.Only) == 0 {
			return made{}, campaign.Fail("print.unchanged", "revision", itoa(int(o.Since)))
		}
		all := doc.Leaves
		if doc, err = now.PDF(ed); err != nil {
			return made{}, err
		}
		doc.Leaves = all
	}
	out := Printed{doc.PDF, kind.name, doc.Pages, ed.Revision, len(now.Rows()), ed.Only, string(doc.Missing)}
	if fresh != nil {
		fresh.Set["pages"] = pagesJSON(doc.Leaves)
	}
	return made{out, o.Campaign, w.Campaign.Name, kind.ordered(o.Options.By), version, fresh, doc.Leaves}, j.at("record", doc.Pages, doc.Pages)
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

// edition finds the revision that content belongs to: the last print with these options, when it printed the same;
// else the next number of the handout, and the edit that records it.
func (c *core) edition(w *campaign.Workbook, kind, options string, now content) (handout.Edition, *campaign.Edit, error) {
	var last, before *campaign.Print
	top := int64(0)
	for i := range w.Prints {
		p := &w.Prints[i]
		if p.Handout != kind {
			continue
		}
		top = max(top, p.Revision)
		if p.Options != options {
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
		"handout": kind, "options": options, "revision": top + 1, "hash": now.Hash(), "at": at.UnixMilli(), "rows": string(rows)}}
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
