package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Edits is writing: the one way in for every change, and the way back.
type Edits struct{ c *core }

// Applied answers a write: the rows as they are now, and what is derived from them.
type Applied struct {
	Step     string            `json:"step"` // "" when nothing changed
	Campaign campaign.ID       `json:"campaign"`
	Label    string            `json:"label"` // in words
	Changes  []campaign.Change `json:"changes"`
	Summary  *campaign.Summary `json:"summary"` // null for the library, and for a campaign that is gone
}

// Apply makes one step of edits: all of them or, with an Error that names every field at fault, none. A create
// without a row gets an id.
func (e Edits) Apply(id campaign.ID, edits []campaign.Edit) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		for i := range edits {
			if edits[i].Op == campaign.Create && edits[i].Row == "" {
				edits[i].Row = e.c.store.NewID()
			}
		}
		if id != campaign.LibraryScope {
			if _, err := e.c.book(id); err != nil {
				return Applied{}, err
			}
		}
		return e.c.apply(id, e.c.label(id, edits), edits)
	})
}

// Undo takes back the latest step of this laptop.
func (e Edits) Undo() (Applied, error) {
	return answer(e.c, func() (Applied, error) { return e.c.applied(e.c.store.Undo()) })
}

// Redo puts back what was undone last.
func (e Edits) Redo() (Applied, error) {
	return answer(e.c, func() (Applied, error) { return e.c.applied(e.c.store.Redo()) })
}

// HistoryEntry is a step in words.
type HistoryEntry struct {
	Step   string          `json:"step"`
	At     int64           `json:"at"` // epoch ms
	Author string          `json:"author"`
	Label  string          `json:"label"`
	Rows   int             `json:"rows"` // how many edits it made
	Live   bool            `json:"live"` // false while undone
	Undo   string          `json:"undo"` // the step it takes back or puts back; ""
	Edits  []campaign.Edit `json:"edits"`
}

// HistoryPage is a page of history, newest first. Next continues; 0 when there is no more.
type HistoryPage struct {
	Entries []HistoryEntry `json:"entries"`
	Next    int64          `json:"next"`
}

// History lists a campaign's steps from before on (0: the newest), at most limit.
func (e Edits) History(id campaign.ID, before int64, limit int) (HistoryPage, error) {
	return answer(e.c, func() (HistoryPage, error) {
		list, next, err := e.c.store.History(id, before, limit)
		page := HistoryPage{Entries: []HistoryEntry{}, Next: next}
		for _, s := range list {
			h := HistoryEntry{Step: s.ID, At: s.At, Author: s.Author, Label: e.c.words(s.Label), Rows: len(s.Edits), Live: s.Live, Undo: s.Target, Edits: s.Edits}
			if s.Target != "" {
				key := "step.redo"
				if s.Undo {
					key = "step.undo"
				}
				h.Label = locale.T(e.c.Lang, key, "label", h.Label)
			}
			if h.Edits == nil {
				h.Edits = []campaign.Edit{}
			}
			page.Entries = append(page.Entries, h)
		}
		return page, err
	})
}

func (c *core) words(l campaign.Label) string { return locale.Text(c.Lang, "step."+l.Code, l.Params) }

// apply writes a step and tells the face.
func (c *core) apply(id campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return c.applied(c.store.Apply(id, label, edits))
}

func (c *core) applied(a store.Applied, err error) (Applied, error) {
	out := Applied{Step: a.Step, Campaign: a.Scope, Label: c.words(a.Label), Changes: a.Changes}
	if err != nil {
		return out, err
	}
	c.written(a.Scope, a.Version, a.Changes)
	if a.Scope != campaign.LibraryScope {
		w, err := c.book(a.Scope)
		if err == nil {
			s := campaign.Summarise(w)
			out.Summary = &s
		} else if !isCode(err, "campaign.unknown") { // an undone creation leaves no campaign
			return out, err
		}
	}
	if a.Step != "" {
		c.host.Emit("changed", out)
	}
	return out, nil
}

// label names a step after what it does: ticking a task, renaming one row, or changing many.
func (c *core) label(id campaign.ID, edits []campaign.Edit) campaign.Label {
	kinds, rows := map[campaign.Kind]bool{}, map[campaign.ID]bool{}
	for _, e := range edits {
		kinds[e.Kind], rows[e.Row] = true, true
	}
	if len(rows) != 1 || len(edits) == 0 {
		if len(kinds) == 1 {
			return campaign.Label{Code: "rows." + string(edits[0].Kind), Params: map[string]string{"count": itoa(len(rows))}}
		}
		return campaign.Label{Code: "rows", Params: map[string]string{"count": itoa(len(rows))}}
	}
	e := edits[0]
	code := string(e.Op)
	if state, ok := e.Set["state"]; ok && len(e.Set) == 1 {
		code = "state." + text(state)
	}
	name := title(e.Kind, e.Set)
	if name == "" {
		if w, err := c.book(id); err == nil {
			name = titleOf(w, e.Kind, e.Row)
		}
	}
	return campaign.Label{Code: code, Params: map[string]string{"name": name}}
}
