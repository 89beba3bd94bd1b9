package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// ImportResponses says which responses to read and how.
type ImportResponses struct {
	Campaign campaign.ID       `json:"campaign"`
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has responses
	Map      map[string]string `json:"map"`   // heading → respondent, date, satisfaction, recommend, text or a question; "" leaves the column out
	Dates    string            `json:"dates"` // day-first or month-first, where somebody has said which; ""
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// ImportedResponses answers an import of responses. With Errors, nothing was or would be written.
type ImportedResponses struct {
	Plan    ResponsePlan `json:"plan"`
	Errors  []CellError  `json:"errors"`  // the first of them
	Applied *Applied     `json:"applied"` // null for a preview
}

// ResponsePlan is what an import of responses comes to.
type ResponsePlan struct {
	SheetRead
	Rows      int      `json:"rows"` // of the sheet, that answer something
	Made      int      `json:"made"`
	Changed   int      `json:"changed"`
	Unchanged int      `json:"unchanged"`
	Twice     int      `json:"twice"`     // rows left out: they had come before
	Questions []string `json:"questions"` // to be made
}

// Responses reads the export of a survey, a row a respondent, with the questions that the survey does not have yet: one step.
// A second import of the same file changes nothing. Errors: those of exchange.ImportResponses, of which import.dates_ask and
// import.dates_both want Dates said.
func (i Import) Responses(in ImportResponses) (ImportedResponses, error) {
	j, end := i.c.jobs.begin(in.Job)
	defer end()
	return answer(i.c, func() (ImportedResponses, error) {
		out := ImportedResponses{Errors: []CellError{}}
		if err := j.at("read", 0, 0); err != nil {
			return out, err
		}
		sheets, err := i.c.sheets(ImportReadings{Path: in.Path, Data: in.Data})
		if err != nil {
			return out, err
		}
		return upToDate(i.c, in.Campaign, func(book any, version int64) (ImportedResponses, error) {
			plan, err := i.responses(in, book.(*campaign.Workbook), sheets, j, &out)
			if err != nil || in.Preview || len(out.Errors) > 0 {
				return out, err
			}
			if err := j.at("write", 0, len(plan.Edits)); err != nil {
				return out, err
			}
			label := campaign.Label{Code: "import.responses", Params: map[string]string{"count": itoa(plan.Made + plan.Changed)}}
			a, err := i.c.applyAt(version, in.Campaign, label, plan.Edits)
			out.Applied = &a
			return out, err
		})
	})
}

// responses plans one import and says what it comes to.
func (i Import) responses(in ImportResponses, w *campaign.Workbook, sheets []exchange.Sheet, j job, out *ImportedResponses) (*exchange.ResponsePlan, error) {
	sheet, others, err := pickSheet(sheets, in.Sheet, exchange.PickResponses(w, sheets, in.Map))
	if err != nil {
		return nil, err
	}
	held, err := i.c.store.Responses(in.Campaign)
	if err != nil {
		return nil, err
	}
	p, err := exchange.ImportResponses(w, sheet, exchange.ResponseOptions{Map: in.Map, Dates: in.Dates, Held: held,
		NewID: i.c.store.NewID, Intn: i.c.Intn, Progress: func(done, total int) error { return j.at("match", done, total) }})
	if err != nil {
		return nil, err
	}
	out.Plan = ResponsePlan{i.c.sheetRead(sheet, others, p.SheetRead), p.Rows, p.Made, p.Changed, p.Unchanged, p.Twice, p.Questions}
	out.Errors = i.c.cells(p.Problems)
	return p, nil
}

// ResponseHeadings answers the columns of a sheet, with what is known of them, so that the user can say what each is. It
// reads and changes nothing else.
func (i Import) ResponseHeadings(in ImportResponses) ([]exchange.Column, error) {
	return answer(i.c, func() ([]exchange.Column, error) {
		sheets, err := i.c.sheets(ImportReadings{Path: in.Path, Data: in.Data})
		if err != nil {
			return nil, err
		}
		w, err := i.c.book(in.Campaign)
		if err != nil {
			return nil, err
		}
		sheet, _, err := pickSheet(sheets, in.Sheet, exchange.PickResponses(w, sheets, in.Map))
		if sheet == nil || err != nil {
			return []exchange.Column{}, err
		}
		return nonNil(exchange.ResponseHeadings(w, sheet, in.Map)), nil
	})
}
