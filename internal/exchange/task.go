package exchange

import (
	"slices"
	"strconv"

	"qingdan/internal/campaign"
)

// MaxTaskRows is how many rows a sheet of tasks may have.
const MaxTaskRows = 10_000

// Options is what an import needs beside the sheet.
type Options struct {
	Map   map[string]string // column heading → field, over what the headings say; "" leaves the column out
	NewID func() campaign.ID
	Intn  func(int) int // a random number below its argument: for positions
}

// Plan is what an import would do. Nothing of it has happened. Edits is empty when there is any problem.
type Plan struct {
	SheetRead
	Edits     []campaign.Edit
	Rows      int     // of the sheet, that speak of a task
	Tasks     int     // to be made
	Items     int     // to be made
	Groups    int     // to be made
	People    int     // to be made
	Patched   int     // tasks and items that change
	Unchanged int     // tasks and items that are as the sheet has them
	First     []Shown // the first MaxShown tasks as they will stand
}

// MaxShown is how many tasks a plan shows as they will stand.
const MaxShown = 50

// Shown is a task as it will stand after an import, for the eyes of whoever decides about it.
type Shown struct {
	Row    int            `json:"row"`    // of the sheet, where it begins
	Change string         `json:"change"` // new, changed or same
	Title  string         `json:"title"`
	Group  string         `json:"group"` // its name
	Owner  string         `json:"owner"` // their name
	Stage  string         `json:"stage"`
	State  string         `json:"state"`
	Starts campaign.Date  `json:"starts"`
	Due    campaign.Date  `json:"due"`
	Time   campaign.Clock `json:"time"`
	Items  int            `json:"items"` // checklist items that the sheet has for it
}

// taskImport is one import as it goes on.
type taskImport struct {
	Options
	header    *header
	live      live
	groups    *roster
	people    *roster
	problems  *report
	notices   *report
	drafts    map[key]*draft
	latest    map[key]*draft // by group and title alone
	order     []*draft
	orderOf   map[int]order   // of the columns of dates
	countless *campaign.Error // a relative time without a live day to count from
}

// ImportTasks plans the import of a sheet of tasks into a campaign. A task is (When, Team, Task); a row with an Item
// adds a checklist item to it. An empty cell says nothing: it is not filled from above, and it clears nothing. A second
// import of the same sheet changes nothing; of a changed one, what changed.
//
// Errors: those of the headings (import.no_task, .map_field, .map_column, .map_twice), import.task_rows beyond
// MaxTaskRows, and import.no_live where times count from a live day the campaign does not have. What is wrong with
// single cells is in the plan.
func ImportTasks(wb *campaign.Workbook, s *Sheet, o Options) (*Plan, error) {
	h, err := tasks.find(s, o.Map)
	if err != nil {
		return nil, err
	}
	im := &taskImport{Options: o, header: h, groups: rosterOf(wb, "group"), people: rosterOf(wb, "person"),
		drafts: map[key]*draft{}, latest: map[key]*draft{}}
	im.live.first, im.live.last = wb.Live()
	headings := map[int]string{}
	for _, c := range h.columns {
		headings[c.col] = c.Heading
	}
	im.problems, im.notices = newReport(headings), newReport(headings)

	start, _ := slices.BinarySearchFunc(s.Rows, h.row+1, func(r Row, n int) int { return r.N - n })
	if n := len(s.Rows) - start; n > MaxTaskRows {
		return nil, campaign.Fail("import.task_rows", "rows", thousands(n), "limit", thousands(MaxTaskRows))
	}
	p := &Plan{SheetRead: SheetRead{HeaderRow: h.row, Columns: h.columns}}
	im.settleOrders(s.Rows[start:])
	for i := start; i < len(s.Rows); i++ {
		if im.readRow(&s.Rows[i]) {
			p.Rows++
		}
	}
	if im.countless != nil {
		return nil, im.countless
	}
	im.match(wb)
	im.write(wb, p)
	p.found(im.problems, im.notices)
	if len(p.Problems) > 0 {
		p.Edits = []campaign.Edit{}
	}
	return p, nil
}

// needLive keeps the first time that cannot be counted.
func (im *taskImport) needLive(at place, s string) {
	if im.countless == nil {
		im.countless = campaign.Fail("import.no_live", "row", strconv.Itoa(at.row), "cell", CellName(at.col, at.row), "value", clip(s))
	}
}

// roster finds the rows of a kind by name, and makes those that do not exist yet, once each.
type roster struct {
	kind   campaign.Kind
	ids    map[string]campaign.ID // by name: of two with one name the first
	count  map[string]int         // how many have the name
	names  map[campaign.ID]string // of those there are
	last   string                 // position of the last one there is
	missed []campaign.Edit
}

// rosterOf knows the rows of a kind by what they are called.
func rosterOf(book any, kind campaign.Kind) *roster {
	r := &roster{kind: kind, ids: map[string]campaign.ID{}, count: map[string]int{}, names: map[campaign.ID]string{}}
	called := campaign.Lookup(kind).TitleField()
	for _, row := range campaign.RowsOf(book, kind) {
		name := ""
		if called != nil {
			name = row[called.Name].(string)
		}
		position, _ := row["position"].(string)
		r.know(name, campaign.ID(row["id"].(string)), position)
	}
	return r
}

func (r *roster) know(name string, id campaign.ID, position string) {
	if _, known := r.ids[campaign.FoldName(name)]; !known {
		r.ids[campaign.FoldName(name)] = id
	}
	r.count[campaign.FoldName(name)]++
	r.names[id] = name
	r.last = max(r.last, position)
}

// name is what a row is called, also one that the import makes; "" for none.
func (r *roster) name(id campaign.ID) string {
	if name, known := r.names[id]; known {
		return name
	}
	for _, e := range r.missed {
		if e.Row == id {
			return e.Set["name"].(string)
		}
	}
	return ""
}

func (r *roster) id(name string, newID func() campaign.ID) campaign.ID {
	id, known := r.ids[campaign.FoldName(name)]
	if !known {
		id = newID()
		r.ids[campaign.FoldName(name)] = id
		r.missed = append(r.missed, campaign.Edit{Op: campaign.Create, Kind: r.kind, Row: id, Set: campaign.Fields{"name": name}})
	}
	return id
}

// made are the edits for those that did not exist, in the order of the sheet behind those that did.
func (r *roster) made(intn func(int) int) []campaign.Edit {
	for i, at := range campaign.After(r.last, len(r.missed), intn) {
		r.missed[i].Set["position"] = at
	}
	return r.missed
}
