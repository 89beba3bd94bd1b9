package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type importTasksCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_map" placeholder:"COLUMN=field"`
	Sheet  string            `help:"cli.import_sheet"`
	DryRun bool              `help:"cli.import_dry"`
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
		return r.refused(done.Errors, done.Plan.More)
	})
}

type importReadingsCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_reading_map" placeholder:"COLUMN=metric"`
	Dates  string            `help:"cli.import_dates" placeholder:"day-first|month-first"`
	Sheet  string            `help:"cli.import_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importReadingsCmd) Run(r *run) error {
	data, err := r.read(c.File)
	if err != nil {
		return err
	}
	return r.on(r.grammar.Import.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		in := app.ImportReadings{Campaign: id, Data: data, Map: c.Map, Dates: c.Dates, Sheet: c.Sheet, Preview: c.DryRun}
		data = nil // read by now: two copies of a large file need not lie in memory
		done, err := a.Import.Readings(in)
		if err != nil {
			return err
		}
		if err := r.answer(done, func() { r.importedReadings(done) }); err != nil {
			return err
		}
		return r.refused(done.Errors, done.Plan.More)
	})
}

// importedReadings says what an import of readings came to, and every cell that stood in its way.
func (r *run) importedReadings(done app.ImportedReadings) {
	p := done.Plan
	r.importCells(done.Errors)
	if len(done.Errors) > 0 {
		return
	}
	if len(p.Others) > 0 {
		r.say("cli.import_sheets", "sheet", p.Sheet, "others", strings.Join(p.Others, ", "))
	}
	r.importCells(p.Notices)
	if p.Further > 0 {
		r.say("cli.import_further", "count", strconv.Itoa(p.Further))
	}
	r.leftOut(app.LeftOut(p.Columns))
	key := "cli.imported_readings"
	if done.Applied == nil {
		key = "cli.would_import_readings"
	}
	r.say(key, "rows", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "changed", strconv.Itoa(p.Changed), "unchanged", strconv.Itoa(p.Unchanged),
		"metrics", strconv.Itoa(len(p.Metrics)), "channels", strconv.Itoa(len(p.Channels)))
	rows := [][]string{}
	for _, t := range p.Totals {
		total := ""
		if t.Total != nil {
			total = strconv.FormatFloat(*t.Total, 'f', -1, 64)
		}
		rows = append(rows, []string{t.Metric, total, t.Unit})
	}
	r.table(rows)
}

// leftOut names the columns of a sheet that are not read, so that none is missed in silence.
func (r *run) leftOut(headings []string) {
	if len(headings) > 0 {
		r.say("cli.import_left", "columns", strings.Join(headings, ", "))
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
	r.leftOut(app.LeftOut(p.Columns))
	key := "cli.imported"
	if done.Applied == nil {
		key = "cli.would_import"
	}
	r.say(key, "rows", strconv.Itoa(p.Rows), "tasks", strconv.Itoa(p.Tasks), "items", strconv.Itoa(p.Items), "groups", strconv.Itoa(p.Groups),
		"people", strconv.Itoa(p.People), "patched", strconv.Itoa(p.Patched), "unchanged", strconv.Itoa(p.Unchanged))
}
