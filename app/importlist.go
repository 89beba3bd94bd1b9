package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// A list read from a spreadsheet as one step: the run of show and the guest list go this way.

// ImportList says which list to read and how.
type ImportList struct {
	Campaign campaign.ID       `json:"campaign"`
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has what the list is of
	Map      map[string]string `json:"map"`   // heading → field, over what is recognised
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// ListPlan is what an import of a list comes to.
type ListPlan struct {
	SheetRead
	Rows      int `json:"rows"`      // of the sheet, that speak of what the list is of
	Made      int `json:"made"`      // rows to be made
	People    int `json:"people"`    // to be made
	Patched   int `json:"patched"`   // rows that change
	Unchanged int `json:"unchanged"` // rows that are as the sheet has them
}

// kindOfList is what lists are told apart by.
type kindOfList struct {
	step string // code of the step's label, which counts the rows
	pick func(sheets []exchange.Sheet, over map[string]string) *exchange.Sheet
}

// sheetEdits are what a sheet comes to; where it is refused, nothing of it is written.
type sheetEdits struct {
	edits   []campaign.Edit
	rows    int
	refused bool
}

// importList reads a list with read, which also answers what the window is told, and makes the edits: none of a preview or of
// a sheet that is refused. It is worked out again when somebody writes meanwhile.
func importList[Out any](c *core, in ImportList, of kindOfList, read func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (Out, sheetEdits, error)) (Out, *Applied, error) {
	type told struct {
		out     Out
		applied *Applied
	}
	j, end := c.jobs.begin(in.Job)
	defer end()
	t, err := answer(c, func() (told, error) {
		if err := j.at("read", 0, 0); err != nil {
			return told{}, err
		}
		sheet, others, err := in.pick(c, of)
		if err != nil {
			return told{}, err
		}
		return upToDate(c, in.Campaign, func(book any, version int64) (told, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return told{}, campaign.Fail("campaign.unknown", "campaign", string(in.Campaign))
			}
			out, made, err := read(w, sheet, others)
			if err != nil || in.Preview || made.refused {
				return told{out: out}, err
			}
			if err := j.at("write", 0, len(made.edits)); err != nil {
				return told{out: out}, err
			}
			a, err := c.applyAt(version, in.Campaign, campaign.Label{Code: of.step, Params: map[string]string{"count": itoa(made.rows)}}, made.edits)
			return told{out, &a}, err
		})
	})
	return t.out, t.applied, err
}

// pick reads the file and chooses its sheet.
func (in ImportList) pick(c *core, of kindOfList) (*exchange.Sheet, []string, error) {
	data, err := c.bytes(ImportTasks{Path: in.Path, Data: in.Data})
	if err != nil {
		return nil, nil, err
	}
	sheets, err := exchange.ReadSheets(data)
	if err != nil {
		return nil, nil, err
	}
	return pickSheet(sheets, in.Sheet, of.pick(sheets, in.Map))
}

// listHeadings answers the columns of the sheet that a list would be read from; none where no sheet is one.
func listHeadings(c *core, in ImportList, of kindOfList, headings func(*exchange.Sheet, map[string]string) []exchange.Column) ([]exchange.Column, error) {
	return answer(c, func() ([]exchange.Column, error) {
		sheet, _, err := in.pick(c, of)
		if sheet == nil || err != nil {
			return []exchange.Column{}, err
		}
		return nonNil(headings(sheet, in.Map)), nil
	})
}
