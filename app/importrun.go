package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// ImportRun says which run of show to read and how.
type ImportRun struct {
	Campaign campaign.ID       `json:"campaign"`
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has run items
	Map      map[string]string `json:"map"`   // heading → field, over what is recognised
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// ImportedRun answers an import of a run of show. With Errors, nothing was or would be written.
type ImportedRun struct {
	Plan    RunPlan     `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// RunPlan is what an import of a run of show comes to.
type RunPlan struct {
	Sheet     string              `json:"sheet"`      // that was read; "" in a file of one without a name
	Others    []string            `json:"others"`     // sheets that were not
	HeaderRow int                 `json:"header_row"` // from 1, as the spreadsheet counts
	Columns   []exchange.Column   `json:"columns"`
	Rows      int                 `json:"rows"`      // of the sheet, that speak of a run item
	Made      int                 `json:"made"`      // run items to be made
	People    int                 `json:"people"`    // to be made
	Patched   int                 `json:"patched"`   // run items that change
	Unchanged int                 `json:"unchanged"` // run items that are as the sheet has them
	First     []exchange.ShownRun `json:"first"`     // the first of them as they will stand
	More      int                 `json:"more"`      // errors beyond those listed
	Notices   []CellError         `json:"notices"`   // what the import makes of doubtful cells
	Further   int                 `json:"further"`   // notices beyond those listed
}

// Run reads a run of show, and the people it names, as one step. Errors beside those of reading a file: import.no_run_item,
// import.map_field, import.map_column, import.map_twice, import.sheet, import.run_rows.
func (i Import) Run(in ImportRun) (ImportedRun, error) {
	how := listImport{in.Campaign, in.Path, in.Data, in.Sheet, in.Map, in.Preview, in.Job, "import.runitems", exchange.PickRun}
	out, applied, err := importList(i.c, how, func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (ImportedRun, sheetEdits, error) {
		plan, err := exchange.ImportRun(w, sheet, in.Map, i.c.typing(w).TypingOptions)
		if err != nil {
			return ImportedRun{}, sheetEdits{}, err
		}
		told := RunPlan{sheet.Name, others, plan.HeaderRow, nonNil(plan.Columns), plan.Rows, plan.Made, plan.People, plan.Patched, plan.Unchanged,
			nonNil(plan.First), plan.More, i.c.cells(plan.Notices), plan.Further}
		return ImportedRun{Plan: told, Errors: i.c.cells(plan.Problems)}, sheetEdits{plan.Edits, plan.Rows, len(plan.Problems) > 0}, nil
	})
	out.Applied = applied
	return out, err
}

// RunHeadings answers the columns of a sheet in which none is known to hold the run items (error import.no_run_item), so that
// the user can say which does. It reads and changes nothing else.
func (i Import) RunHeadings(in ImportRun) ([]exchange.Column, error) {
	return listHeadings(i.c, listImport{Path: in.Path, Data: in.Data, Sheet: in.Sheet, Map: in.Map, Pick: exchange.PickRun}, exchange.RunHeadings)
}
