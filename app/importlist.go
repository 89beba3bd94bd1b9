package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// A list read from a spreadsheet as one step: the run of show and the guest list go this way.

// listImport says which list to read, how, and what the step is called.
type listImport struct {
	Campaign campaign.ID
	Path     string
	Data     []byte
	Sheet    string
	Map      map[string]string
	Preview  bool
	Job      string
	Step     string // code of its label, which counts the rows
	Pick     func(sheets []exchange.Sheet, over map[string]string) *exchange.Sheet
}

// sheetEdits are what a sheet comes to; where it is refused, nothing of it is written.
type sheetEdits struct {
	edits   []campaign.Edit
	rows    int
	refused bool
}

// importList reads a list with read, which also answers what the window is told, and makes the edits: none of a preview or of
// a sheet that is refused. It is worked out again when somebody writes meanwhile.
func importList[Out any](c *core, in listImport, read func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (Out, sheetEdits, error)) (Out, *Applied, error) {
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
		sheet, others, err := in.pick(c)
		if err != nil {
			return told{}, err
		}
		return upToDate(c, in.Campaign, func(book any, version int64) (told, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return told{}, campaign.Fail("campaign.unknown", "campaign", string(in.Campaign))
			}
			out, of, err := read(w, sheet, others)
			if err != nil || in.Preview || of.refused {
				return told{out: out}, err
			}
			if err := j.at("write", 0, len(of.edits)); err != nil {
				return told{out: out}, err
			}
			a, err := c.applyAt(version, in.Campaign, campaign.Label{Code: in.Step, Params: map[string]string{"count": itoa(of.rows)}}, of.edits)
			return told{out, &a}, err
		})
	})
	return t.out, t.applied, err
}

// pick reads the file and chooses its sheet.
func (in listImport) pick(c *core) (*exchange.Sheet, []string, error) {
	data, err := c.bytes(ImportTasks{Path: in.Path, Data: in.Data})
	if err != nil {
		return nil, nil, err
	}
	sheets, err := exchange.ReadSheets(data)
	if err != nil {
		return nil, nil, err
	}
	return pickSheet(sheets, in.Sheet, in.Pick(sheets, in.Map))
}

// listHeadings answers the columns of the sheet that a list would be read from; none where no sheet is one.
func listHeadings(c *core, in listImport, headings func(*exchange.Sheet, map[string]string) []exchange.Column) ([]exchange.Column, error) {
	return answer(c, func() ([]exchange.Column, error) {
		sheet, _, err := in.pick(c)
		if sheet == nil || err != nil {
			return []exchange.Column{}, err
		}
		return nonNil(headings(sheet, in.Map)), nil
	})
}
