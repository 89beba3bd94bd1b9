package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// Import takes spreadsheets in: first a look at what would come of it, then one step.
type Import struct{ c *core }

// ImportTasks says what to read and how.
type ImportTasks struct {
	Campaign campaign.ID       `json:"campaign"`
	Data     []byte            `json:"data"` // the file
	Map      map[string]string `json:"map"`  // heading → field, over what is recognised
	Preview  bool              `json:"preview"`
	Job      string            `json:"job"` // names the call for progress and cancel; ""
}

// CellError is what is wrong with one cell.
type CellError struct {
	Row     int    `json:"row"`    // as the spreadsheet counts
	Column  string `json:"column"` // its heading
	Cell    string `json:"cell"`   // B17
	Value   string `json:"value"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Imported answers an import. With Errors, nothing was or would be written.
type Imported struct {
	Plan    *exchange.Plan `json:"plan"`
	Errors  []CellError    `json:"errors"`
	Applied *Applied       `json:"applied"` // null for a preview
}

// Tasks reads tasks, their checklist items, and the groups and people they name.
func (i Import) Tasks(in ImportTasks) (Imported, error) {
	j, end := i.c.jobs.begin(in.Job)
	defer end()
	return answer(i.c, func() (Imported, error) {
		out := Imported{Errors: []CellError{}}
		if err := j.at("read", 0, 0); err != nil {
			return out, err
		}
		w, err := i.c.book(in.Campaign)
		if err != nil {
			return out, err
		}
		sheets, err := exchange.ReadSheets(in.Data)
		if err != nil {
			return out, err
		}
		if err := j.at("match", 0, 0); err != nil {
			return out, err
		}
		opt := exchange.Options{Map: in.Map, NewID: i.c.store.NewID, Intn: i.c.Intn}
		if out.Plan, err = exchange.ImportTasks(w, &sheets[0], opt); err != nil {
			return out, err
		}
		for _, p := range out.Plan.Problems {
			out.Errors = append(out.Errors, CellError{p.Row, p.Column, p.Cell, p.Value, p.Code, locale.Text(i.c.Lang, "problem."+p.Code, p.Params)})
		}
		if in.Preview || len(out.Errors) > 0 {
			return out, nil
		}
		if err := j.at("write", 0, len(out.Plan.Edits)); err != nil {
			return out, err
		}
		label := campaign.Label{Code: "import.tasks", Params: map[string]string{"count": itoa(out.Plan.Rows)}}
		a, err := i.c.apply(in.Campaign, label, out.Plan.Edits)
		out.Applied = &a
		return out, err
	})
}
