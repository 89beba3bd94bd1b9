package app

import (
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// HistoryEntry is a step in words.
type HistoryEntry struct {
	Step    string      `json:"step"`
	At      int64       `json:"at"` // epoch ms
	Author  string      `json:"author"`
	Label   string      `json:"label"`
	Rows    int         `json:"rows"`    // how many rows it changed
	Live    bool        `json:"live"`    // false while undone
	Undo    string      `json:"undo"`    // the step it takes back or puts back; ""
	Changes []RowChange `json:"changes"` // the first of them
}

// RowChange is what a step made of one row.
type RowChange struct {
	Kind   campaign.Kind `json:"kind"`
	Row    campaign.ID   `json:"row"`
	Title  string        `json:"title"` // as it was called then
	Op     campaign.Op   `json:"op"`
	Fields []FieldChange `json:"fields"`
}

// FieldChange is a field before and after a step. A reference is told by the title of the row it points to.
type FieldChange struct {
	Field  string `json:"field"`
	Before any    `json:"before"` // null: nothing
	After  any    `json:"after"`
}

// HistoryPage is a page of history, newest first. Next continues; 0 when there is no more.
type HistoryPage struct {
	Entries []HistoryEntry `json:"entries"`
	Next    int64          `json:"next"`
}

// shownRows is how many rows of a step are told field by field: nobody reads more, and a template brings hundreds.
const shownRows = 200

// History lists a campaign's steps from before on (0: the newest), at most limit, each with what it changed.
func (e Edits) History(id campaign.ID, before int64, limit int) (HistoryPage, error) {
	return answer(e.c, func() (HistoryPage, error) {
		list, next, err := e.c.store.History(id, before, limit)
		if err != nil {
			return HistoryPage{}, err
		}
		steps := make([]string, len(list))
		for i, s := range list {
			steps[i] = s.ID
		}
		did, err := e.c.store.Effects(id, steps, shownRows)
		if err != nil {
			return HistoryPage{}, err
		}
		page := HistoryPage{Entries: []HistoryEntry{}, Next: next}
		for _, s := range list {
			h := HistoryEntry{Step: s.ID, At: s.At, Author: s.Author, Label: e.c.words(s.Label), Rows: did.Rows[s.ID], Live: s.Live, Undo: s.Target, Changes: []RowChange{}}
			if s.Target != "" {
				key := "step.redo"
				if s.Undo {
					key = "step.undo"
				}
				h.Label = locale.T(e.c.lang(), key, "label", h.Label)
			}
			for _, r := range did.Changes[s.ID] {
				h.Changes = append(h.Changes, rowChange(r, did.Named))
			}
			page.Entries = append(page.Entries, h)
		}
		return page, nil
	})
}

// rowChange tells a row's two states apart. named has the rows that references point to.
func rowChange(r store.Effect, named map[campaign.ID]campaign.Fields) RowChange {
	out := RowChange{Kind: r.Kind, Row: r.Row, Op: campaign.Patch, Fields: []FieldChange{}}
	in := campaign.Lookup(r.Kind)
	told := func(f *campaign.Field, row campaign.Fields) any {
		v := row[f.Name]
		switch {
		case row == nil || v == f.Zero() && f.Type != campaign.Bool:
			return nil
		case f.Type == campaign.Ref:
			return title(f.Ref, named[campaign.ID(text(v))])
		}
		return v
	}
	now := r.After
	switch {
	case r.Before == nil:
		out.Op = campaign.Create
	case r.After == nil:
		out.Op, now = campaign.Delete, r.Before
	}
	out.Title = title(r.Kind, now)
	for _, f := range in.Fields {
		if f.Name == "id" {
			continue
		}
		if a, b := told(f, r.Before), told(f, r.After); a != b {
			out.Fields = append(out.Fields, FieldChange{f.Name, a, b})
		}
	}
	return out
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
