package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

var guestList = kindOfList{"import.guests", exchange.PickGuests}

// ImportedGuests answers an import of a guest list. With Errors, nothing was or would be written.
type ImportedGuests struct {
	Plan    GuestPlan   `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// GuestPlan is what an import of a guest list comes to.
type GuestPlan struct {
	ListPlan
	First []exchange.ShownGuest `json:"first"` // the first of them as they will stand
}

// Guests reads a guest list, and the people who invite, as one step. Errors beside those of reading a file: import.no_guest,
// import.map_field, import.map_column, import.map_twice, import.sheet, import.guest_rows.
func (i Import) Guests(in ImportList) (ImportedGuests, error) {
	out, applied, err := importList(i.c, in, guestList, func(w *campaign.Workbook, sheet *exchange.Sheet, others []string) (ImportedGuests, sheetEdits, error) {
		plan, err := exchange.ImportGuests(w, sheet, in.Map, i.c.typing(w).TypingOptions)
		if err != nil {
			return ImportedGuests{}, sheetEdits{}, err
		}
		told := GuestPlan{ListPlan{i.c.sheetRead(sheet, others, plan.SheetRead), plan.Rows, plan.Made, plan.People, plan.Patched, plan.Unchanged},
			nonNil(plan.First)}
		return ImportedGuests{Plan: told, Errors: i.c.cells(plan.Problems)}, sheetEdits{plan.Edits, plan.Rows, len(plan.Problems) > 0}, nil
	})
	out.Applied = applied
	return out, err
}

// GuestHeadings answers the columns of a sheet in which none is known to hold the guests (error import.no_guest), so that
// the user can say which does. It reads and changes nothing else.
func (i Import) GuestHeadings(in ImportList) ([]exchange.Column, error) {
	return listHeadings(i.c, in, guestList, exchange.GuestHeadings)
}
