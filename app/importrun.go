package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

var runList = kindOfList{"import.runitems", exchange.PickRun}

// ImportedRun answers an import of a run of show. With Errors, nothing was or would be written.
type ImportedRun struct {
	Plan    RunPlan     `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// RunPlan is what an import of a run of show comes to.
type RunPlan struct {
	ListPlan
	First []exchange.ShownRun `json:"first"` // the first of them as they will stand
}

// Run reads a run of show, and the people it names, as one step. Errors beside those of reading a file: import.no_run_item,
// import.map_field, import.map_column, import.map_twice, import.sheet, import.run_rows.
func (i Import) Run(in ImportList) (ImportedRun, error) {
	out, applied, err := importList(i.c, in, runList, func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (ImportedRun, sheetEdits, error) {
		plan, err := exchange.ImportRun(w, sheet, in.Map, i.c.typing(w).TypingOptions)
		if err != nil {
			return ImportedRun{}, sheetEdits{}, err
		}
		told := RunPlan{ListPlan{i.c.sheetRead(sheet, others, plan.SheetRead), plan.Rows, plan.Made, plan.People, plan.Patched, plan.Unchanged},
			nonNil(plan.First)}
		return ImportedRun{Plan: told, Errors: i.c.cells(plan.Problems)}, sheetEdits{plan.Edits, plan.Rows, len(plan.Problems) > 0}, nil
	})
	out.Applied = applied
	return out, err
}

// RunHeadings answers the columns of a sheet in which none is known to hold the run items (error import.no_run_item), so that
// the user can say which does. It reads and changes nothing else.
func (i Import) RunHeadings(in ImportList) ([]exchange.Column, error) {
	return listHeadings(i.c, in, runList, exchange.RunHeadings)
}
