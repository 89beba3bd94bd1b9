package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// ImportReadings says which readings to read and how.
type ImportReadings struct {
	Campaign campaign.ID       `json:"campaign"`
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has readings
	Map      map[string]string `json:"map"`   // heading → date, channel or a metric's name; "" leaves the column out
	Dates    string            `json:"dates"` // day-first or month-first, where somebody has said which; ""
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// ImportedReadings answers an import of readings. With Errors, nothing was or would be written.
type ImportedReadings struct {
	Plan    ReadingPlan `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// ReadingPlan is what an import of readings comes to.
type ReadingPlan struct {
	SheetRead
	Rows      int                     `json:"rows"`      // of the sheet, that speak of a reading
	Made      int                     `json:"made"`      // readings, one a metric, day and channel
	Changed   int                     `json:"changed"`   // that had another value
	Unchanged int                     `json:"unchanged"` // that are as the sheet has them
	Metrics   []string                `json:"metrics"`   // to be made
	Channels  []string                `json:"channels"`  // to be made
	First     campaign.Date           `json:"first"`     // day with a reading
	Last      campaign.Date           `json:"last"`
	Totals    []exchange.ReadingTotal `json:"totals"`
}

// Readings reads the figures of days and channels, adding up the rows of one day and channel, with the metrics and channels
// they name: one step. A second import of the same file changes nothing. Errors: those of exchange.ImportReadings, of which
// import.dates_ask and import.dates_both want Dates said.
func (i Import) Readings(in ImportReadings) (ImportedReadings, error) {
	j, end := i.c.jobs.begin(in.Job)
	defer end()
	defer sparing()()
	return answer(i.c, func() (ImportedReadings, error) {
		out := ImportedReadings{Errors: []CellError{}}
		if err := j.at("read", 0, 0); err != nil {
			return out, err
		}
		sheets, err := i.c.sheets(in)
		if err != nil {
			return out, err
		}
		return upToDate(i.c, in.Campaign, func(book any, version int64) (ImportedReadings, error) {
			plan, err := i.readings(in, book.(*campaign.Workbook), sheets, j, &out)
			if err != nil || in.Preview || len(out.Errors) > 0 {
				return out, err
			}
			if err := j.at("write", 0, len(plan.Edits)); err != nil {
				return out, err
			}
			label := campaign.Label{Code: "import.readings", Params: map[string]string{"count": itoa(plan.Made + plan.Changed)}}
			a, err := i.c.applyAt(version, in.Campaign, label, plan.Edits)
			out.Applied = &a
			return out, err
		})
	})
}

// readings plans one import and says what it comes to.
func (i Import) readings(in ImportReadings, w *campaign.Workbook, sheets []exchange.Sheet, j job, out *ImportedReadings) (*exchange.ReadingPlan, error) {
	sheet, others, err := pickSheet(sheets, in.Sheet, exchange.PickReadings(w, sheets, in.Map))
	if err != nil {
		return nil, err
	}
	held, err := i.c.store.ReadingValues(in.Campaign)
	if err != nil {
		return nil, err
	}
	plan, err := exchange.ImportReadings(w, sheet, exchange.ReadingOptions{Map: in.Map, Dates: in.Dates, Money: i.c.moneyUnit(w.Campaign.Currency),
		Held: held, NewID: i.c.store.NewID, Intn: i.c.Intn, Progress: func(done, total int) error { return j.at("match", done, total) }})
	if err != nil {
		return nil, err
	}
	out.Plan = ReadingPlan{i.c.sheetRead(sheet, others, plan.SheetRead), plan.Rows, plan.Made, plan.Changed, plan.Unchanged, plan.Metrics,
		plan.Channels, plan.First, plan.Last, nonNil(plan.Totals)}
	out.Errors = i.c.cells(plan.Problems)
	return plan, nil
}

// ReadingHeadings answers the columns of a sheet, with what is known of them, so that the user can say what each is. It
// reads and changes nothing else.
func (i Import) ReadingHeadings(in ImportReadings) ([]exchange.Column, error) {
	return answer(i.c, func() ([]exchange.Column, error) {
		sheets, err := i.c.sheets(in)
		if err != nil {
			return nil, err
		}
		w, err := i.c.book(in.Campaign)
		if err != nil {
			return nil, err
		}
		sheet, _, err := pickSheet(sheets, in.Sheet, exchange.PickReadings(w, sheets, in.Map))
		if sheet == nil || err != nil {
			return []exchange.Column{}, err
		}
		return nonNil(exchange.ReadingHeadings(w, sheet, in.Map)), nil
	})
}

// sheets are those of the file, read here unless the face has its bytes.
func (c *core) sheets(in ImportReadings) ([]exchange.Sheet, error) {
	data := in.Data
	if data == nil {
		var err error
		if data, err = c.readUpTo(in.Path, maxImport); err != nil {
			return nil, err
		}
	}
	return exchange.ReadSheets(data)
}

// moneyUnit is what the user calls a currency beside a figure.
func (c *core) moneyUnit(currency string) string {
	if currency == "CNY" && c.lang() == locale.Zh {
		return "元"
	}
	return currency
}
