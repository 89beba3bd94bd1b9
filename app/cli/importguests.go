package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type importGuestsCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_guest_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_guest_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importGuestsCmd) Run(r *run) error {
	data, err := r.read(c.File)
	if err != nil {
		return err
	}
	return r.on(r.grammar.Import.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		done, err := a.Import.Guests(app.ImportGuests{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
		if err != nil {
			return err
		}
		if err := r.answer(done, func() { r.importedGuests(done) }); err != nil {
			return err
		}
		return r.refused(done.Errors, done.Plan.More)
	})
}

// importedGuests says what an import of a guest list came to, and every cell that stood in its way.
func (r *run) importedGuests(done app.ImportedGuests) {
	r.importCells(done.Errors)
	if len(done.Errors) > 0 {
		return
	}
	p := done.Plan
	if len(p.Others) > 0 {
		r.say("cli.import_sheets", "sheet", p.Sheet, "others", strings.Join(p.Others, ", "))
	}
	r.importCells(p.Notices)
	if p.Further > 0 {
		r.say("cli.import_further", "count", strconv.Itoa(p.Further))
	}
	r.leftOut(app.LeftOut(p.Columns))
	key := "cli.imported_guests"
	if done.Applied == nil {
		key = "cli.would_import_guests"
	}
	r.say(key, "rows", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}
