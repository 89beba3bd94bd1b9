package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type importRunCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_run_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_run_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importRunCmd) Run(r *run) error {
	data, err := r.read(c.File)
	if err != nil {
		return err
	}
	return r.on(r.grammar.Import.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		done, err := a.Import.Run(app.ImportRun{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
		if err != nil {
			return err
		}
		if err := r.answer(done, func() { r.importedRun(done) }); err != nil {
			return err
		}
		if n := len(done.Errors); n > 0 {
			e := done.Errors[0]
			return r.fault("import_refused", "count", strconv.Itoa(n+done.Plan.More), "row", strconv.Itoa(e.Row), "column", e.Column, "why", e.Message)
		}
		return nil
	})
}

// importedRun says what an import of a run of show came to, and every cell that stood in its way.
func (r *run) importedRun(done app.ImportedRun) {
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
	key := "cli.imported_run"
	if done.Applied == nil {
		key = "cli.would_import_run"
	}
	r.say(key, "rows", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}

// importCells says what is the matter with cells, a line each.
func (r *run) importCells(cells []app.CellError) {
	for _, e := range cells {
		r.say("cli.import_cell", "cell", e.Cell, "row", strconv.Itoa(e.Row), "column", e.Column, "value", e.Value, "why", e.Message)
	}
}
