package cli

import (
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type importReadingsCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_reading_map" placeholder:"COLUMN=metric"`
	Dates  string            `help:"cli.import_dates" placeholder:"day-first|month-first"`
	Sheet  string            `help:"cli.import_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importReadingsCmd) Run(r *run) error {
	return imports(r, c.File, func(a *app.App, id campaign.ID, data []byte) (app.ImportedReadings, error) {
		return a.Import.Readings(app.ImportReadings{Campaign: id, Data: data, Map: c.Map, Dates: c.Dates, Sheet: c.Sheet, Preview: c.DryRun})
	}, func(done app.ImportedReadings) (app.SheetRead, []app.CellError) {
		return done.Plan.SheetRead, done.Errors
	}, func(done app.ImportedReadings) {
		p := done.Plan
		r.say(came(done.Applied, "_readings"), "count", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "changed", strconv.Itoa(p.Changed), "unchanged", strconv.Itoa(p.Unchanged),
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
	})
}
