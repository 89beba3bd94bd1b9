package campaign

import (
	"cmp"
	"reflect"
)

// LibraryScope is the scope of the rows that campaigns share.
const LibraryScope = "library"

// Workbook is one campaign in memory, each list in its order (position, then id). Its JSON is what `show --json` prints.
type Workbook struct {
	Campaign     Campaign      `json:"campaign"`
	Periods      []Period      `json:"periods"`
	Metrics      []Metric      `json:"metrics"`
	Goals        []Goal        `json:"goals"`
	BudgetLines  []BudgetLine  `json:"budget_lines"`
	Releases     []Release     `json:"releases"`
	Departments  []Department  `json:"departments"`
	Groups       []Group       `json:"groups"`
	People       []Person      `json:"people"`
	Partners     []Partner     `json:"partners"`
	Payments     []Payment     `json:"payments"`
	Answers      []Answer      `json:"answers"`
	Tasks        []Task        `json:"tasks"`
	Items        []Item        `json:"items"`
	Dependencies []Dependency  `json:"dependencies"`
	Risks        []Risk        `json:"risks"`
	Worries      []Worry       `json:"worries"`
	Materials    []Material    `json:"materials"`
	Awards       []Award       `json:"awards"`
	Channels     []Channel     `json:"channels"`
	Posts        []Post        `json:"posts"`
	RunItems     []RunItem     `json:"run_items"`
	Deviations   []Deviation   `json:"deviations"`
	Incidents    []Incident    `json:"incidents"`
	LogEntries   []LogEntry    `json:"log_entries"`
	Attachments  []Attachment  `json:"attachments"`
	Questions    []Question    `json:"questions"`
	Meetings     []Meeting     `json:"meetings"`
	Guests       []Guest       `json:"guests"`
	Improvements []Improvement `json:"improvements"`
	Passages     []Passage     `json:"passages"`
	Prints       []Print       `json:"prints"`
}

// Library holds what campaigns share.
type Library struct {
	People   []Person  `json:"people"`
	Partners []Partner `json:"partners"`
	Lessons  []Lesson  `json:"lessons"`
	Settings []Setting `json:"settings"`
}

// Lists walks the lists of a *Workbook or *Library: the kind of each and a pointer to its slice. The campaign's own
// row is not a list.
func Lists(book any, visit func(in *Info, slice reflect.Value)) {
	v := reflect.ValueOf(book).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice {
			visit(Lookup(Kind(v.Type().Field(i).Tag.Get("json"))), f)
		}
	}
}

// RowsOf reads the rows of one kind from a *Workbook or *Library, in their order. Of a workbook, the kind "campaign" has
// one row.
func RowsOf(book any, kind Kind) []Fields {
	out := []Fields{}
	if w, ok := book.(*Workbook); ok && kind == "campaign" {
		return append(out, Lookup(kind).Values(w.Campaign))
	}
	Lists(book, func(in *Info, s reflect.Value) {
		if in.Kind != kind {
			return
		}
		for i := range s.Len() {
			out = append(out, in.Values(s.Index(i).Interface()))
		}
	})
	return out
}

// Creates are the edits that make every row of the workbook anew, with the ids it has; fields at their default are
// left out. Rows come after nothing they point to: references are settled when the whole step stands.
func (w *Workbook) Creates() []Edit {
	out := []Edit{create(Lookup("campaign"), w.Campaign)}
	Lists(w, func(in *Info, s reflect.Value) {
		for i := range s.Len() {
			out = append(out, create(in, s.Index(i).Interface()))
		}
	})
	return out
}

func create(in *Info, row any) Edit {
	set := in.Values(row)
	id := ID(set["id"].(string))
	delete(set, "id")
	for _, f := range in.Fields {
		if set[f.Name] == f.Zero() {
			delete(set, f.Name)
		}
	}
	return Edit{Op: Create, Kind: in.Kind, Row: id, Set: set}
}

// Build makes a workbook of edits that only create. It answers an *Error when one of them is not valid.
func Build(edits []Edit) (*Workbook, error) {
	w := &Workbook{}
	lists := map[Kind]reflect.Value{}
	Lists(w, func(in *Info, s reflect.Value) { lists[in.Kind] = s })
	var bad Problems
	for i := range edits {
		e, in := &edits[i], Lookup(edits[i].Kind)
		set, problems := Normal(*e)
		if problems != nil {
			for _, p := range problems {
				p.Edit = i
				bad = append(bad, p)
			}
			continue
		}
		row := in.New()
		in.Fill(row, set)
		in.Fill(row, Fields{"id": string(e.Row)})
		if in.Kind == "campaign" {
			w.Campaign = *row.(*Campaign)
		} else if l, ok := lists[in.Kind]; ok {
			l.Set(reflect.Append(l, reflect.ValueOf(row).Elem()))
		}
	}
	return w, bad.Err()
}

// Live is the first and the last day of the live period; "" when it is not dated.
func (w *Workbook) Live() (first, last Date) {
	for _, p := range w.Periods {
		if p.Kind != "live" {
			continue
		}
		if p.Starts != "" && (first == "" || p.Starts < first) {
			first = p.Starts
		}
		if p.Ends > last {
			last = p.Ends
		}
	}
	return first, max(first, last)
}

// Summary is what lists over campaigns show of one. It is derived from the workbook alone, so it holds until the
// campaign changes, whatever the day.
type Summary struct {
	ID       ID                       `json:"id"`
	Name     string                   `json:"name"`
	Client   string                   `json:"client"`
	Scenario string                   `json:"scenario"`
	Form     string                   `json:"form"`
	Stage    string                   `json:"stage"`
	Lead     string                   `json:"lead"`
	Live     Date                     `json:"live"`
	LiveEnd  Date                     `json:"live_end"`
	Tasks    int                      `json:"tasks"`
	Done     int                      `json:"done"`
	Progress map[string]StageProgress `json:"progress"`  // by stage of the tasks
	NextDue  Date                     `json:"next_due"`  // of the open tasks; before today: something is overdue
	NextTask string                   `json:"next_task"` // what is due then, the first of several
	Periods  []PeriodSpan             `json:"periods"`   // those with a date, in their order
	Template bool                     `json:"template"`
	Sample   bool                     `json:"sample"`
	Trashed  bool                     `json:"trashed"`
	Undone   string                   `json:"undone"` // in the trash: the step that made it, which is taken back; "" for one that is there
}

// StageProgress counts the tasks of one stage.
type StageProgress struct {
	Tasks int `json:"tasks"`
	Done  int `json:"done"`
}

// PeriodSpan is a period as a calendar of all campaigns draws it. One that has but one date starts and ends there.
type PeriodSpan struct {
	Kind   string `json:"kind"`
	Name   string `json:"name"`
	Starts Date   `json:"starts"`
	Ends   Date   `json:"ends"`
}

// Summarise derives the summary of a campaign.
func Summarise(w *Workbook) Summary {
	c := w.Campaign
	s := Summary{ID: c.ID, Name: c.Name, Client: c.Client, Scenario: c.Scenario, Form: c.Form, Stage: c.Stage,
		Template: c.Template, Sample: c.Sample, Trashed: c.Trashed, Progress: map[string]StageProgress{}, Periods: []PeriodSpan{}}
	s.Live, s.LiveEnd = w.Live()
	for _, p := range w.People {
		if p.ID == c.Lead {
			s.Lead = p.Name
		}
	}
	for _, p := range w.Periods {
		if p.Starts != "" || p.Ends != "" {
			s.Periods = append(s.Periods, PeriodSpan{p.Kind, p.Name, cmp.Or(p.Starts, p.Ends), cmp.Or(p.Ends, p.Starts)})
		}
	}
	for _, t := range w.Tasks {
		p := s.Progress[t.Stage]
		p.Tasks++
		s.Tasks++
		if t.State == "done" {
			p.Done++
			s.Done++
		} else if t.Due != "" && (s.NextDue == "" || t.Due < s.NextDue) {
			s.NextDue, s.NextTask = t.Due, t.Title
		}
		s.Progress[t.Stage] = p
	}
	return s
}
