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

// ReadyToPrint begins to read what handouts need, while whoever calls it does something else: opens a workspace.
func ReadyToPrint() { go handout.Ready() }

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
	PDF      []byte    `json:"-"`
	Handout  string    `json:"handout"`
	Pages    int       `json:"pages"`
	Revision int64     `json:"revision"`
	Rows     int       `json:"rows"`
	Only     []int     `json:"only"`    // the pages that are in it, from 1; none named: all of them
	Missing  string    `json:"missing"` // characters that printed as 〓
	Where    []Lacking `json:"where"`   // the fields that they are in
	Whom     string    `json:"whom"`    // the name of the person or group it is for; "" for everybody
	Tag      string    `json:"-"`       // that name as the names of files have it: nobody else of the campaign has the same
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
	w, version, err := c.bookAt(o.Campaign)
	if err != nil {
		return made{}, err
	}
	if err := j.at("layout", 0, 0); err != nil {
		return made{}, err
	}
	d, err := c.draft(w, o)
	if err != nil {
		return made{}, err
	}
	m, err := d.draw()
	if err != nil {
		return made{}, err
	}
	m.version = version
	return m, j.at("record", m.Pages, m.Pages)
}

// draft is a handout that is read and has its number, and is not drawn yet.
type draft struct {
	kind    kindOfHandout
	book    *campaign.Workbook
	options PrintOptions
	content content
	edition handout.Edition
	fresh   *campaign.Edit  // records its revision; nil when that was printed before
	since   *campaign.Print // only the pages that differ from this one's; nil: all
}

// draft reads a handout from a campaign and gives it its number.
func (c *core) draft(w *campaign.Workbook, o PrintOrder) (d draft, err error) {
	if d.kind, err = handoutNamed(o.Handout); err != nil {
		return d, err
	}
	d.book, d.options = w, o.Options
	if d.options.For, err = d.kind.addressee(c, w, o.Options.For); err != nil {
		return d, err
	}
	if d.content, err = d.kind.content(c, w, d.options); err != nil {
		return d, err
	}
	options := d.kind.recorded(d.options)
	if o.Since > 0 {
		if d.since, err = printOf(w, d.kind.name, o.Since, func(id campaign.ID) bool { return id == d.options.For }); err != nil {
			return d, err
		}
		if d.since.Options != options {
			return d, campaign.Fail("print.since_options", "revision", itoa(int(o.Since)))
		}
	}
	d.edition, d.fresh, err = c.edition(w, d.kind.name, options, d.content)
	return d, err
}

// draw makes the paper of a draft. It reads nothing but the draft: several may be drawn at once.
func (d draft) draw() (made, error) {
	doc, err := d.content.PDF(d.edition)
	if err != nil {
		return made{}, err
	}
	if d.fresh != nil {
		d.fresh.Set["pages"] = pagesJSON(doc.Leaves)
	}
	ed := d.edition
	if d.since != nil {
		if ed.Only, _ = outdated(pagesOf(d.since), doc.Leaves); len(ed.Only) == 0 {
			return made{}, campaign.Fail("print.unchanged", "revision", itoa(int(d.since.Revision)))
		}
		if doc, err = d.content.PDF(ed); err != nil {
			return made{}, err
		}
	}
	out := Printed{doc.PDF, d.kind.name, doc.Pages, ed.Revision, len(d.content.Rows()), append([]int{}, ed.Only...), string(doc.Missing), glyphless(d.book, string(doc.Missing)), whomIn(d.book, d.options.For), tagIn(d.book, d.options.For)}
	return made{Printed: out, campaign: d.book.Campaign.ID, name: d.book.Campaign.Name, by: d.kind.ordered(d.options.By), fresh: d.fresh}, nil
}

// record notes in the campaign what was printed, when that is a revision of its own.
func (c *core) record(m made) error {
	if m.fresh == nil {
		return nil
	}
	label := campaign.Label{Code: "record.print", Params: map[string]string{"handout": m.Handout, "by": m.by, "revision": itoa(int(m.Revision))}}
	if m.Whom != "" {
		label.Params["whom"] = m.Whom
	}
	_, err := c.write(func() (store.Applied, error) {
		return c.store.ApplyAt(m.version, m.campaign, label, []campaign.Edit{*m.fresh})
	})
	return err
}

// edition finds the revision that content belongs to: the last print with these options, when it printed the same;
// else the next number of the handout, and the edit that records it. The papers of each person and group are counted by
// themselves, and those for everybody: what is printed for one moves no number of another.
func (c *core) edition(w *campaign.Workbook, kind, options string, now content) (handout.Edition, *campaign.Edit, error) {
	var last, before *campaign.Print
	top, whose := int64(0), forWhom(options)
	for i := range w.Prints {
		p := &w.Prints[i]
		if p.Handout != kind || forWhom(p.Options) != whose {
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
