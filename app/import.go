package app

import (
	"io"
	"os"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// Import takes spreadsheets in: first a look at what would come of it, then one step.
type Import struct{ c *core }

// ImportTasks says what to read and how.
type ImportTasks struct {
	Campaign campaign.ID       `json:"campaign"`
	New      *NewCampaign      `json:"new"`   // the campaign to make for it in the same step, where Campaign names none
	Path     string            `json:"path"`  // the file
	Data     []byte            `json:"-"`     // its bytes, from a face that has read it
	Sheet    string            `json:"sheet"` // its name; "": the first that has tasks
	Map      map[string]string `json:"map"`   // heading → field, over what is recognised
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
	Plan    ImportPlan  `json:"plan"`
	Errors  []CellError `json:"errors"`  // the first of them
	Applied *Applied    `json:"applied"` // null for a preview
}

// SheetRead is what every import says of the file it read.
type SheetRead struct {
	Sheet     string            `json:"sheet"`      // that was read; "" in a file of one without a name
	Others    []string          `json:"others"`     // sheets that were not
	HeaderRow int               `json:"header_row"` // from 1, as the spreadsheet counts
	Columns   []exchange.Column `json:"columns"`
	More      int               `json:"more"`    // errors beyond those listed
	Notices   []CellError       `json:"notices"` // what the import makes of doubtful cells
	Further   int               `json:"further"` // notices beyond those listed
}

// sheetRead puts what was read of a sheet into words.
func (c *core) sheetRead(s *exchange.Sheet, others []string, r exchange.SheetRead) SheetRead {
	return SheetRead{s.Name, others, r.HeaderRow, nonNil(r.Columns), r.More, c.cells(r.Notices), r.Further}
}

// ImportPlan is what an import comes to.
type ImportPlan struct {
	SheetRead
	Rows      int              `json:"rows"`  // of the sheet, that speak of a task
	Tasks     int              `json:"tasks"` // to be made, like the next three
	Items     int              `json:"items"`
	Groups    int              `json:"groups"`
	People    int              `json:"people"`
	Patched   int              `json:"patched"`   // tasks and items that change
	Unchanged int              `json:"unchanged"` // tasks and items that are as the sheet has them
	First     []exchange.Shown `json:"first"`     // the first tasks as they will stand
}

// maxImport bounds a spreadsheet, in bytes.
const maxImport = 64 << 20

// bytes are those of the file, read here unless the face has them.
func (c *core) bytes(in ImportTasks) ([]byte, error) {
	if in.Data != nil {
		return in.Data, nil
	}
	return c.readUpTo(in.Path, maxImport)
}

// readUpTo reads a file that the user names, of at most so many bytes. Errors: file.read…, file.large, file.workspace.
func (c *core) readUpTo(path string, most int64) ([]byte, error) {
	if err := c.other(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if int64(len(b)) > most {
		return nil, campaign.Fail("file.large", "path", path, "mb", itoa(int(most>>20)))
	}
	return b, nil
}

func (c *core) cells(list []exchange.CellProblem) []CellError {
	out := []CellError{}
	for _, p := range list {
		out = append(out, CellError{p.Row, p.Column, p.Cell, p.Value, p.Code, locale.Text(c.lang(), "problem."+p.Code, p.Params)})
	}
	return out
}

// pick chooses the sheet to read, and names the others that hold something.
func (in ImportTasks) pick(sheets []exchange.Sheet) (sheet *exchange.Sheet, others []string, err error) {
	return pickSheet(sheets, in.Sheet, exchange.PickTasks(sheets, in.Map))
}

// pickSheet is the sheet of a name, or the one found where none was named, and the names of the others that hold
// something. Errors: import.sheet.
func pickSheet(sheets []exchange.Sheet, name string, found *exchange.Sheet) (sheet *exchange.Sheet, others []string, err error) {
	sheet = found
	names := []string{}
	for i := range sheets {
		names = append(names, sheets[i].Name)
		if name != "" && sheets[i].Name == name {
			sheet = &sheets[i]
		}
	}
	if name != "" && (sheet == nil || sheet.Name != name) {
		return nil, nil, campaign.Fail("import.sheet", "sheet", name, "sheets", strings.Join(names, ", "))
	}
	others = []string{}
	for i := range sheets {
		if s := &sheets[i]; s != sheet && len(s.Rows) > 0 {
			others = append(others, s.Name)
		}
	}
	return sheet, others, nil
}

// Headings answers the columns of a sheet in which none is known to hold the tasks (error import.no_task), so that the
// user can say which does. It reads and changes nothing else.
func (i Import) Headings(in ImportTasks) ([]exchange.Column, error) {
	return safely(i.c, func() ([]exchange.Column, error) {
		data, err := i.c.bytes(in)
		if err != nil {
			return nil, err
		}
		sheets, err := exchange.ReadSheets(data)
		if err != nil {
			return nil, err
		}
		sheet, _, err := in.pick(sheets)
		if sheet == nil || err != nil {
			return []exchange.Column{}, err
		}
		return nonNil(exchange.Headings(sheet, in.Map)), nil
	})
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
		into, err := i.c.target(in)
		if err != nil {
			return out, err
		}
		data, err := i.c.bytes(in)
		if err != nil {
			return out, err
		}
		sheets, err := exchange.ReadSheets(data)
		if err != nil {
			return out, err
		}
		if err := j.at("match", 0, 0); err != nil {
			return out, err
		}
		opt := exchange.Options{Map: in.Map, NewID: i.c.store.NewID, Intn: i.c.Intn}
		sheet, others, err := in.pick(sheets)
		if err != nil {
			return out, err
		}
		plan, err := exchange.ImportTasks(into.book, sheet, opt)
		if err != nil {
			return out, err
		}
		out.Plan = ImportPlan{i.c.sheetRead(sheet, others, plan.SheetRead), plan.Rows, plan.Tasks, plan.Items, plan.Groups, plan.People,
			plan.Patched, plan.Unchanged, nonNil(plan.First)}
		out.Errors = i.c.cells(plan.Problems)
		if in.Preview || len(out.Errors) > 0 {
			return out, nil
		}
		if err := j.at("write", 0, len(plan.Edits)); err != nil {
			return out, err
		}
		label := into.label
		if label.Code == "" {
			label = campaign.Label{Code: "import.tasks", Params: map[string]string{"count": itoa(plan.Rows)}}
		}
		a, err := i.c.apply(into.id, label, slices.Concat(into.first, plan.Edits))
		out.Applied = &a
		return out, err
	})
}

// target is the campaign that a sheet goes into: one there is, or one to be made, with the edits that make it.
type target struct {
	id    campaign.ID
	book  *campaign.Workbook
	first []campaign.Edit
	label campaign.Label // of making it
}

func (c *core) target(in ImportTasks) (t target, err error) {
	if in.Campaign != "" || in.New == nil {
		t.id = in.Campaign
		t.book, err = c.book(in.Campaign)
		return t, err
	}
	if t.id, t.label, t.first, err = c.begin(*in.New); err != nil {
		return t, err
	}
	t.book, err = campaign.Build(t.first)
	return t, err
}

// LeftOut are the headings of the columns that an import does not read.
func LeftOut(columns []exchange.Column) []string {
	out := []string{}
	for _, c := range columns {
		if c.Field == "" {
			out = append(out, c.Heading)
		}
	}
	return out
}
