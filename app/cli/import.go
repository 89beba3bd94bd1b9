package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// Spreadsheets in: each command reads a file into the campaign that the call names, as one step.

// fileRead is what every import answers of the file it was given.
type fileRead struct {
	errors  []app.CellError
	more    int    // errors beyond those
	sheet   string // that was read
	others  []string
	notices []app.CellError
	further int      // notices beyond those
	left    []string // headings of columns that were not read
}

// imports carries out an import: do reads the file, of is what it says of it, and tell says in words what came of it where no
// cell stood in its way.
func imports[Done any](r *run, file string, do func(a *app.App, id campaign.ID, data []byte) (Done, error), of func(Done) fileRead, tell func(Done)) error {
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
		f := of(done)
		if err := r.answer(done, func() {
			if r.fileRead(f); len(f.errors) == 0 {
				tell(done)
			}
		}); err != nil {
			return err
		}
		return r.refused(f.errors, f.more)
	})
}

// fileRead says what stood in the way of an import; where nothing did, which sheet was read and what was made of doubtful
// cells, and names the columns that were not read, so that none is missed in silence.
func (r *run) fileRead(f fileRead) {
	r.importCells(f.errors)
	if len(f.errors) > 0 {
		return
	}
	if len(f.others) > 0 {
		r.say("cli.import_sheets", "sheet", f.sheet, "others", strings.Join(f.others, ", "))
	}
	r.importCells(f.notices)
	if f.further > 0 {
		r.say("cli.import_further", "count", strconv.Itoa(f.further))
	}
	if len(f.left) > 0 {
		r.say("cli.import_left", "columns", strings.Join(f.left, ", "))
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
	}, func(done app.Imported) fileRead {
		p := done.Plan
		return fileRead{done.Errors, p.More, p.Sheet, p.Others, p.Notices, p.Further, app.LeftOut(p.Columns)}
	}, func(done app.Imported) {
		p := done.Plan
		r.say(came(done.Applied, ""), "rows", strconv.Itoa(p.Rows), "tasks", strconv.Itoa(p.Tasks), "items", strconv.Itoa(p.Items), "groups", strconv.Itoa(p.Groups),
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
	}, func(done app.ImportedRun) fileRead { return listRead(done.Errors, done.Plan.ListPlan) },
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
	}, func(done app.ImportedGuests) fileRead { return listRead(done.Errors, done.Plan.ListPlan) },
		func(done app.ImportedGuests) { r.listCame(came(done.Applied, "_guests"), done.Plan.ListPlan) })
}

func listRead(errors []app.CellError, p app.ListPlan) fileRead {
	return fileRead{errors, p.More, p.Sheet, p.Others, p.Notices, p.Further, app.LeftOut(p.Columns)}
}

func (r *run) listCame(key string, p app.ListPlan) {
	r.say(key, "rows", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}
