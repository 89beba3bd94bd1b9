package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// Spreadsheets in: each command reads a file into the campaign that the call names, as one step.

// imports carries out an import: do reads the file, of is what it says of it and of cells that stood in its way, and tell says in
// words what came of it where none did.
func imports[Done any](r *run, file string, do func(a *app.App, id campaign.ID, data []byte) (Done, error), of func(Done) (app.SheetRead, []app.CellError), tell func(Done)) error {
	data, err := r.read(file)
	if err != nil {
		return err
	}
	return r.on(r.grammar.Import.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		in := data
		data = nil // two copies of a large file need not lie in memory
		done, err := do(a, id, in)
		if err != nil {
			return err
		}
		sheet, errors := of(done)
		if err := r.answer(done, func() {
			r.importCells(errors)
			if len(errors) == 0 {
				r.sheetRead(sheet)
				tell(done)
			}
		}); err != nil {
			return err
		}
		return r.refused(errors, sheet.More)
	})
}

// sheetRead says which sheet was read and what was made of doubtful cells, and names the columns that were not read, so that
// none is missed in silence.
func (r *run) sheetRead(s app.SheetRead) {
	if len(s.Others) > 0 {
		r.say("cli.import_sheets", "sheet", s.Sheet, "others", strings.Join(s.Others, ", "))
	}
	r.importCells(s.Notices)
	if s.Further > 0 {
		r.say("cli.import_further", "count", strconv.Itoa(s.Further))
	}
	if left := app.LeftOut(s.Columns); len(left) > 0 {
		r.say("cli.import_left", "columns", strings.Join(left, ", "))
	}
}

// importCells says what is the matter with cells, a line each.
func (r *run) importCells(cells []app.CellError) {
	for _, e := range cells {
		r.say("cli.import_cell", "cell", e.Cell, "row", strconv.Itoa(e.Row), "column", e.Column, "value", e.Value, "why", e.Message)
	}
}

// refused is the error of an import that cells stood in the way of; nil where none did.
func (r *run) refused(list []app.CellError, more int) error {
	if len(list) == 0 {
		return nil
	}
	e := list[0]
	return r.fault("import_refused", "count", strconv.Itoa(len(list)+more), "row", strconv.Itoa(e.Row), "column", e.Column, "why", e.Message)
}

// came is the key for what came of an import, or would.
func came(of *app.Applied, what string) string {
	if of == nil {
		return "cli.would_import" + what
	}
	return "cli.imported" + what
}

type importTasksCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importTasksCmd) Run(r *run) error {
	return imports(r, c.File, func(a *app.App, id campaign.ID, data []byte) (app.Imported, error) {
		return a.Import.Tasks(app.ImportTasks{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
	}, func(done app.Imported) (app.SheetRead, []app.CellError) {
		return done.Plan.SheetRead, done.Errors
	}, func(done app.Imported) {
		p := done.Plan
		r.say(came(done.Applied, ""), "count", strconv.Itoa(p.Rows), "tasks", strconv.Itoa(p.Tasks), "items", strconv.Itoa(p.Items), "groups", strconv.Itoa(p.Groups),
			"people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
	})
}

type importRunCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_run_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_run_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importRunCmd) Run(r *run) error {
	return imports(r, c.File, func(a *app.App, id campaign.ID, data []byte) (app.ImportedRun, error) {
		return a.Import.Run(app.ImportList{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
	}, func(done app.ImportedRun) (app.SheetRead, []app.CellError) { return done.Plan.SheetRead, done.Errors },
		func(done app.ImportedRun) { r.listCame(came(done.Applied, "_run"), done.Plan.ListPlan) })
}

type importGuestsCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_guest_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_guest_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importGuestsCmd) Run(r *run) error {
	return imports(r, c.File, func(a *app.App, id campaign.ID, data []byte) (app.ImportedGuests, error) {
		return a.Import.Guests(app.ImportList{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
	}, func(done app.ImportedGuests) (app.SheetRead, []app.CellError) {
		return done.Plan.SheetRead, done.Errors
	},
		func(done app.ImportedGuests) { r.listCame(came(done.Applied, "_guests"), done.Plan.ListPlan) })
}

func (r *run) listCame(key string, p app.ListPlan) {
	r.say(key, "count", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}
