package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// ImportGuests says which guest list to read and how.
type ImportGuests struct {
	Campaign campaign.ID       `json:"campaign"`
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has guests
	Map      map[string]string `json:"map"`   // heading → field, over what is recognised
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// ImportedGuests answers an import of a guest list. With Errors, nothing was or would be written.
type ImportedGuests struct {
	Plan    GuestPlan   `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// GuestPlan is what an import of a guest list comes to.
type GuestPlan struct {
	Sheet     string                `json:"sheet"`      // that was read; "" in a file of one without a name
	Others    []string              `json:"others"`     // sheets that were not
	HeaderRow int                   `json:"header_row"` // from 1, as the spreadsheet counts
	Columns   []exchange.Column     `json:"columns"`
	Rows      int                   `json:"rows"`      // of the sheet, that speak of a guest
	Made      int                   `json:"made"`      // guests to be made
	People    int                   `json:"people"`    // to be made
	Patched   int                   `json:"patched"`   // guests that change
	Unchanged int                   `json:"unchanged"` // guests that are as the sheet has them
	First     []exchange.ShownGuest `json:"first"`     // the first of them as they will stand
	More      int                   `json:"more"`      // errors beyond those listed
	Notices   []CellError           `json:"notices"`   // what the import makes of doubtful cells
	Further   int                   `json:"further"`   // notices beyond those listed
}

// Guests reads a guest list, and the people who invite, as one step. Errors beside those of reading a file: import.no_guest,
// import.map_field, import.map_column, import.map_twice, import.sheet, import.guest_rows.
func (i Import) Guests(in ImportGuests) (ImportedGuests, error) {
	how := listImport{in.Campaign, in.Path, in.Data, in.Sheet, in.Map, in.Preview, in.Job, "import.guests", exchange.PickGuests}
	out, applied, err := importList(i.c, how, func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (ImportedGuests, sheetEdits, error) {
		plan, err := exchange.ImportGuests(w, sheet, in.Map, i.c.typing(w).TypingOptions)
		if err != nil {
			return ImportedGuests{}, sheetEdits{}, err
		}
		told := GuestPlan{sheet.Name, others, plan.HeaderRow, nonNil(plan.Columns), plan.Rows, plan.Made, plan.People, plan.Patched, plan.Unchanged,
			nonNil(plan.First), plan.More, i.c.cells(plan.Notices), plan.Further}
		return ImportedGuests{Plan: told, Errors: i.c.cells(plan.Problems)}, sheetEdits{plan.Edits, plan.Rows, len(plan.Problems) > 0}, nil
	})
	out.Applied = applied
	return out, err
}

// GuestHeadings answers the columns of a sheet in which none is known to hold the guests (error import.no_guest), so that
// the user can say which does. It reads and changes nothing else.
func (i Import) GuestHeadings(in ImportGuests) ([]exchange.Column, error) {
	return listHeadings(i.c, listImport{Path: in.Path, Data: in.Data, Sheet: in.Sheet, Map: in.Map, Pick: exchange.PickGuests}, exchange.GuestHeadings)
}
