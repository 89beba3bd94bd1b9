package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// HistoryQuery asks for a page of history. Author, Text, Row and Deleted look through all of it, whatever the page.
type HistoryQuery struct {
	Before  int64       `json:"before"` // HistoryPage.Next of the page before; 0 for the newest
	Limit   int         `json:"limit"`
	Author  string      `json:"author"`  // "" for anybody
	Text    string      `json:"text"`    // words that the label has, in any order; "" for any
	Row     campaign.ID `json:"row"`     // only steps about this row or one that it owned; "" for any
	Deleted bool        `json:"deleted"` // only steps whose deletions can be put back
}

// HistoryEntry is a step in words.
type HistoryEntry struct {
	Step   string `json:"step"`
	At     int64  `json:"at"` // epoch ms
	Author string `json:"author"`
	Label  string `json:"label"`
	Rows   int    `json:"rows"` // how many rows it is about
	Live   bool   `json:"live"` // false while it is undone; an undo or redo: while what it did is turned again
	Undo   string `json:"undo"` // the step it takes back or puts back; ""
}

// HistoryPage is a page of history, newest first. Next continues; 0 when there is no more.
type HistoryPage struct {
	Entries []HistoryEntry `json:"entries"`
	Next    int64          `json:"next"`
}

// StepChanges is what a step changed.
type StepChanges struct {
	Changes []RowChange `json:"changes"`
	More    int         `json:"more"`    // how many rows it is about beyond those looked at
	Whole   bool        `json:"whole"`   // taking it back now takes back the creation of the campaign
	Record  bool        `json:"record"`  // it records paper that is out: it cannot be taken back
	Settled bool        `json:"settled"` // all of it was written since: turning it now changes nothing
}

// RowChange is what a step made of one row.
type RowChange struct {
	Kind   campaign.Kind `json:"kind"`
	Row    campaign.ID   `json:"row"`
	Title  string        `json:"title"` // as it was called then
	Op     campaign.Op   `json:"op"`
	Stays  bool          `json:"stays"` // of a row made or deleted: turning the step now leaves it as it is
	Fields []FieldChange `json:"fields"`
}

// FieldChange is a field before and after a step.
type FieldChange struct {
	Field  string `json:"field"`
	Type   string `json:"type"`   // how its values are to be read: see FieldType
	Before any    `json:"before"` // null: nothing
	After  any    `json:"after"`
	Stays  bool   `json:"stays"` // somebody wrote it since: turning the step now leaves it as it is
}

// FieldType says how a value of history is to be read: "text", "day", "time", "bool", "number", "minutes", "money" in minor
// units of the campaign's currency, "share" in basis points, "instant" in epoch ms; or "moved", a place among other rows, which
// has no value worth telling. Choices are told by their words and references by the title of the row they point to, both
// as "text".
func FieldType(f *campaign.Field) string {
	switch {
	case f.Unit != "":
		return f.Unit
	case f.Name == "position":
		return "moved"
	case f.Name == "minutes":
		return "minutes"
	}
	return cmp.Or(fieldTypes[f.Type], "text")
}

var fieldTypes = map[campaign.Type]string{
	campaign.Day: "day", campaign.Time: "time", campaign.Bool: "bool", campaign.Int: "number", campaign.Number: "number",
}

// shownRows is how many rows of a step are told field by field: nobody reads more, and a template brings hundreds.
const shownRows = 200

// History lists the steps of a campaign that a query asks for.
func (e Edits) History(id campaign.ID, q HistoryQuery) (HistoryPage, error) {
	return answer(e.c, func() (HistoryPage, error) {
		f := store.Filter{Author: q.Author, Deleted: q.Deleted, Row: q.Row}
		if words := strings.Fields(strings.ToLower(q.Text)); len(words) > 0 {
			f.Keep = func(s store.Entry) bool {
				label := strings.ToLower(e.c.entryLabel(s))
				for _, w := range words {
					if !strings.Contains(label, w) {
						return false
					}
				}
				return true
			}
		}
		list, next, err := e.c.store.History(id, f, q.Before, q.Limit)
		page := HistoryPage{Entries: []HistoryEntry{}, Next: next}
		for _, s := range list {
			page.Entries = append(page.Entries, HistoryEntry{s.ID, s.At, s.Author, e.c.entryLabel(s), s.Rows, s.Live, s.Target})
		}
		return page, err
	})
}

// entryLabel names a step; an undo or redo by what it turned.
func (c *core) entryLabel(s store.Entry) string {
	label := c.words(s.Label)
	switch {
	case s.Target == "":
		return label
	case s.Undo:
		return locale.T(c.lang(), "step.undo", "label", label)
	}
	return locale.T(c.lang(), "step.redo", "label", label)
}

// HistoryFacts counts a campaign's history: what can be asked of it.
func (e Edits) HistoryFacts(id campaign.ID) (store.Facts, error) {
	return answer(e.c, func() (store.Facts, error) { return e.c.store.Facts(id) })
}

// Step tells what a step of a campaign's history changed, row by row.
func (e Edits) Step(id campaign.ID, step string) (StepChanges, error) {
	return answer(e.c, func() (StepChanges, error) {
		did, err := e.c.store.Effects(id, step, shownRows)
		out := StepChanges{Changes: []RowChange{}, More: did.More, Whole: did.Whole, Record: did.Record, Settled: did.More == 0 && len(did.Changes) > 0}
		for _, r := range did.Changes {
			row := e.c.rowChange(r, did.Named)
			out.Changes = append(out.Changes, row)
			out.Settled = out.Settled && row.settled()
		}
		return out, err
	})
}

// rowChange tells a row's two states apart. named has the rows that references point to.
func (c *core) rowChange(r store.Effect, named map[campaign.ID]campaign.Fields) RowChange {
	out := RowChange{Kind: r.Kind, Row: r.Row, Op: campaign.Patch, Fields: []FieldChange{}}
	now := r.After
	switch {
	case r.Before == nil:
		out.Op = campaign.Create
	case r.After == nil:
		out.Op, now = campaign.Delete, r.Before
	}
	patched := out.Op == campaign.Patch
	out.Title = title(r.Kind, now)
	out.Stays = !patched && (r.Now == nil) == (r.Turned == nil)
	for _, f := range campaign.Lookup(r.Kind).Fields {
		t := FieldType(f)
		if f.Name == "id" || forMachines(f) || t == "moved" && !patched {
			continue
		}
		a, b := c.told(r.Kind, f, r.Before, named, patched), c.told(r.Kind, f, r.After, named, patched)
		if a == b {
			continue
		}
		if t == "moved" {
			a, b = nil, nil
		}
		gone := r.Now == nil && r.Turned == nil
		stays := patched && (gone || r.Now != nil && r.Turned != nil && r.Now[f.Name] == r.Turned[f.Name])
		out.Fields = append(out.Fields, FieldChange{f.Name, t, a, b, stays})
	}
	return out
}

// settled says that turning the step now leaves the row as it is.
func (r RowChange) settled() bool {
	if r.Op != campaign.Patch {
		return r.Stays
	}
	return !slices.ContainsFunc(r.Fields, func(f FieldChange) bool { return !f.Stays })
}

// forMachines says that people are not told what a field holds.
func forMachines(f *campaign.Field) bool {
	return f.Code && f.Name != "position" && f.Name != "currency" && f.Name != "handout"
}

// told is a value of a row as history tells it; nil for nothing. A choice that stands by default is something, and so is
// a box without a tick in a row that was changed.
func (c *core) told(kind campaign.Kind, f *campaign.Field, row campaign.Fields, named map[campaign.ID]campaign.Fields, patched bool) any {
	v := row[f.Name]
	switch {
	case row == nil, v == f.Zero() && f.Default == "" && !(patched && f.Type == campaign.Bool):
		return nil
	case f.Type == campaign.Ref:
		return title(f.Ref, named[campaign.ID(text(v))])
	case f.Type == campaign.Text:
		return ChoiceName(c.lang(), kind, f.Name, text(v))
	}
	return v
}

// RestoreTo makes a campaign what it was just after a step of its history, as one new step. Nothing that happened
// since is lost: it stands in history, and undo brings it back.
func (e Edits) RestoreTo(id campaign.ID, step string) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		label := func(at time.Time) campaign.Label {
			return campaign.Label{Code: "restore", Params: map[string]string{"time": at.Format("2006-01-02 15:04")}}
		}
		return e.c.write(func() (store.Applied, error) { return e.c.store.RestoreTo(id, step, label) })
	})
}
