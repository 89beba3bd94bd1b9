package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type importTasksCmd struct {
	File   string            `arg:"" help:"${cli_import_file}"`
	Map    map[string]string `mapsep:"none" help:"${cli_import_map}" placeholder:"COLUMN=field"`
	Sheet  string            `help:"${cli_import_sheet}"`
	DryRun bool              `help:"${cli_import_dry}"`
}

func (c importTasksCmd) Run(r *run) error {
	data, err := r.read(c.File)
	if err != nil {
		return err
	}
	return r.on(r.grammar.Import.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		done, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Data: data, Map: c.Map, Sheet: c.Sheet, Preview: c.DryRun})
		if err != nil {
			return err
		}
		if err := r.answer(done, func() { r.imported(done) }); err != nil {
			return err
		}
		if n := len(done.Errors); n > 0 {
			e := done.Errors[0]
			return r.fault("import_refused", "count", strconv.Itoa(n+done.Plan.More), "row", strconv.Itoa(e.Row), "column", e.Column, "why", e.Message)
		}
		return nil
	})
}

// imported says what an import came to, and every cell that stood in its way.
func (r *run) imported(done app.Imported) {
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
	key := "cli.imported"
	if done.Applied == nil {
		key = "cli.would_import"
	}
	r.say(key, "rows", strconv.Itoa(p.Rows), "tasks", strconv.Itoa(p.Tasks), "items", strconv.Itoa(p.Items), "groups", strconv.Itoa(p.Groups),
		"people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}
