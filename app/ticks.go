package app

import (
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
)

// Ticks from paper: what was ticked with a pen is entered by the numbers beside the boxes.

// TickOrder is what somebody reads off a page: its code, and the numbers that are ticked.
type TickOrder struct {
	Campaign campaign.ID `json:"campaign"`
	Code     string      `json:"code"`    // 7K3F-CL-3-02, or the text of the square; without the page, the whole paper
	Numbers  string      `json:"numbers"` // 3, 5, 7-12, 4.1
}

// Tick is a row that a number on paper stands for.
type Tick struct {
	Number string        `json:"number"` // as printed
	Kind   campaign.Kind `json:"kind"`   // task or item
	Row    campaign.ID   `json:"row"`
	Title  string        `json:"title"`
	Done   bool          `json:"done"`  // is ticked already
	Moved  bool          `json:"moved"` // what is printed of it has changed since
}

// TickSheet is what a page's numbers stand for today.
type TickSheet struct {
	Handout  string   `json:"handout"`
	Revision int64    `json:"revision"`
	Page     int      `json:"page"`     // 0: the whole paper
	Latest   int64    `json:"latest"`   // the latest revision printed with the same options
	Outdated bool     `json:"outdated"` // the page prints differently now
	Ticks    []Tick   `json:"ticks"`
	Unknown  []string `json:"unknown"` // numbers that are not on the page
	Gone     []string `json:"gone"`    // numbers of rows that are deleted
}

// ReadTicks says what numbers on a page stand for, and writes nothing. Errors: print.code, print.other_campaign,
// print.no_revision, print.no_page, print.no_ticks for a paper without boxes of tasks, print.numbers.
func (p Print) ReadTicks(o TickOrder) (TickSheet, error) {
	return answer(p.c, func() (TickSheet, error) { return p.c.readTicks(o) })
}

// CodeOf is what the codes of a campaign's pages begin with.
func (p Print) CodeOf(id campaign.ID) (string, error) {
	return answer(p.c, func() (string, error) { return handout.CampaignCode(id), nil })
}

// EnterTicks ticks what ReadTicks found and was not ticked, as one step. Errors: those of ReadTicks; print.no_open when
// nothing is left to tick.
func (p Print) EnterTicks(o TickOrder) (Applied, error) {
	return answer(p.c, func() (Applied, error) {
		sheet, err := p.c.readTicks(o)
		if err != nil {
			return Applied{}, err
		}
		edits := []campaign.Edit{}
		for _, t := range sheet.Ticks {
			switch {
			case t.Done:
			case t.Kind == "task":
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: t.Kind, Row: t.Row, Set: campaign.Fields{"state": "done"}})
			default:
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: t.Kind, Row: t.Row, Set: campaign.Fields{"done": true}})
			}
		}
		if len(edits) == 0 {
			return Applied{}, campaign.Fail("print.no_open")
		}
		label := campaign.Label{Code: "enter.ticks", Params: map[string]string{"count": strconv.Itoa(len(edits)), "handout": sheet.Handout, "revision": itoa(int(sheet.Revision))}}
		w, err := p.c.book(o.Campaign)
		if err != nil {
			return Applied{}, err
		}
		return p.c.apply(o.Campaign, label, p.c.opening(implied(w, edits, p.c.today())))
	})
}

func (c *core) readTicks(o TickOrder) (TickSheet, error) {
	code, err := handout.ReadCode(o.Code)
	if err != nil {
		return TickSheet{}, err
	}
	w, _, err := c.bookAt(o.Campaign)
	if err != nil {
		return TickSheet{}, err
	}
	if !code.Of(w.Campaign.ID) {
		return TickSheet{}, campaign.Fail("print.other_campaign", "code", strings.TrimSpace(o.Code))
	}
	paper, err := printOf(w, code.Handout, code.Revision, code.Whose)
	if err != nil {
		return TickSheet{}, err
	}
	leaves := pagesOf(paper)
	if code.Page > len(leaves) && leaves != nil {
		return TickSheet{}, campaign.Fail("print.no_page", "page", strconv.Itoa(code.Page), "pages", strconv.Itoa(len(leaves)))
	}
	s := TickSheet{Handout: code.Handout, Revision: code.Revision, Page: code.Page, Latest: code.Revision, Ticks: []Tick{}, Unknown: []string{}, Gone: []string{}}
	for _, p := range w.Prints {
		if p.Handout == paper.Handout && p.Options == paper.Options {
			s.Latest = max(s.Latest, p.Revision)
		}
	}
	now, content, err := c.paper(w, paper)
	if err != nil {
		return s, err
	}
	said := map[campaign.ID]string{} // what is printed of each row now, by its hash
	if content != nil {
		for _, r := range content.Rows() {
			said[campaign.ID(r[1])] = r[2]
		}
	}
	for _, page := range now.Outdated {
		s.Outdated = s.Outdated || code.Page == 0 || page == code.Page
	}
	rows := handout.NumberedRows(paper.Rows, leaves, code.Page)
	if len(rows) == 0 {
		return s, campaign.Fail("print.no_ticks", "handout", code.Handout)
	}
	numbers, err := handout.ReadNumbers(o.Numbers, len(rows))
	if err != nil {
		return s, err
	}
	for _, n := range numbers {
		row, known := rows[n]
		if !known {
			s.Unknown = append(s.Unknown, n)
			continue
		}
		if tick, there := tickOf(w, row); there {
			tick.Moved = now.Fresh && said[row.ID] != row.Hash
			s.Ticks = append(s.Ticks, tick)
		} else {
			s.Gone = append(s.Gone, n)
		}
	}
	return s, nil
}

// tickOf is the task or checklist item that a printed row was.
func tickOf(w *campaign.Workbook, r handout.NumberedRow) (Tick, bool) {
	for i := range w.Tasks {
		if t := &w.Tasks[i]; t.ID == r.ID {
			return Tick{Number: r.Number, Kind: "task", Row: t.ID, Title: t.Title, Done: t.State == "done"}, true
		}
	}
	for i := range w.Items {
		if t := &w.Items[i]; t.ID == r.ID {
			return Tick{Number: r.Number, Kind: "item", Row: t.ID, Title: t.Text, Done: t.Done}, true
		}
	}
	return Tick{}, false
}
