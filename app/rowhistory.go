package app

import (
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// RowHistory is what was done to one row and to the rows it owns.
type RowHistory struct {
	Steps []RowStep `json:"steps"` // newest first; none that is undone
	More  bool      `json:"more"`  // there are older ones
}

// RowStep is a step with what it changed of the row: the row's own change first, then those of what it owns.
type RowStep struct {
	Step    string      `json:"step"`
	At      int64       `json:"at"` // epoch ms
	Author  string      `json:"author"`
	Label   string      `json:"label"`
	Changes []RowChange `json:"changes"` // whether they would stay is not looked into: Stays is false
}

// rowSteps is how many steps RowHistory answers at most.
const rowSteps = 100

// RowHistory tells the newest steps that changed a row of a campaign or one that it owns (of a task: its checklist items,
// dependencies, files), at most limit, 1 to 100. Of what is owned, the reference to the row goes without saying. A row that
// nobody wrote has none.
func (e Edits) RowHistory(id, row campaign.ID, limit int) (RowHistory, error) {
	return answer(e.c, func() (RowHistory, error) {
		did, err := e.c.store.RowHistory(id, row, min(max(limit, 1), rowSteps))
		out := RowHistory{Steps: []RowStep{}, More: did.More}
		for _, s := range did.Steps {
			step := RowStep{s.ID, s.At, s.Author, e.c.entryLabel(s.Entry), []RowChange{}}
			for _, r := range s.Changes {
				step.Changes = append(step.Changes, e.c.ownChange(r, row, did.Named))
			}
			out.Steps = append(out.Steps, step)
		}
		return out, err
	})
}

// ownChange is rowChange as the history of a row tells it.
func (c *core) ownChange(r store.Effect, head campaign.ID, named map[campaign.ID]campaign.Fields) RowChange {
	out := c.rowChange(r, named)
	out.Stays = false
	in := campaign.Lookup(r.Kind)
	out.Fields = slices.DeleteFunc(out.Fields, func(f FieldChange) bool {
		is := func(row campaign.Fields) bool { return row == nil || row[f.Field] == string(head) }
		return in.Field(f.Field).Owned && is(r.Before) && is(r.After)
	})
	for i := range out.Fields {
		out.Fields[i].Stays = false
	}
	return out
}
