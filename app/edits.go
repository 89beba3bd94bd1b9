package app

import (
	"cmp"
	"maps"
	"slices"

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
		edits = slices.Clone(edits)
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
		label := e.c.label(id, edits)
		for i := range edits {
			edits[i] = e.c.ticked(edits[i])
		}
		return e.c.apply(id, label, edits)
	})
}

// ticked notes on a task the day it was ticked, and takes the note away with the tick, unless the edit says otherwise.
func (c *core) ticked(e campaign.Edit) campaign.Edit {
	state, set := e.Set["state"]
	if _, said := e.Set["done_on"]; e.Kind != "task" || !set || said {
		return e
	}
	e.Set = maps.Clone(e.Set)
	e.Set["done_on"] = ""
	if state == "done" {
		e.Set["done_on"] = string(c.today())
	}
	return e
}

// Undo takes back the latest step of this laptop.
func (e Edits) Undo() (Applied, error) {
	return answer(e.c, func() (Applied, error) { return e.c.write(e.c.store.Undo) })
}

// Redo puts back what was undone last.
func (e Edits) Redo() (Applied, error) {
	return answer(e.c, func() (Applied, error) { return e.c.write(e.c.store.Redo) })
}

// Turns names what Undo and Redo would turn, in words; "" for nothing.
type Turns struct {
	Undo string `json:"undo"`
	Redo string `json:"redo"`
}

// State says what can be undone and redone.
func (e Edits) State() (Turns, error) {
	return answer(e.c, func() (t Turns, err error) {
		if t.Undo, err = e.c.named(e.c.store.Undoable()); err == nil {
			t.Redo, err = e.c.named(e.c.store.Redoable())
		}
		return t, err
	})
}

func (c *core) named(l *campaign.Label, err error) (string, error) {
	if l == nil || err != nil {
		return "", err
	}
	return c.words(*l), nil
}

// Turn takes one step of history back, or puts it back, wherever it stands; to take an undo back is to put back what it
// took. What was written over since stays.
func (e Edits) Turn(step string, undo bool) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		return e.c.write(func() (store.Applied, error) { return e.c.store.Turn(step, undo) })
	})
}

// words names a step. Its label keeps facts as machines have them: the words are made for whoever reads.
func (c *core) words(l campaign.Label) string {
	params := l.Params
	if l.Code == "record.print" {
		params = map[string]string{"what": printed(c.lang(), params), "revision": params["revision"]}
	}
	return locale.Text(c.lang(), "step."+l.Code, params)
}

// apply writes a step and tells the face.
func (c *core) apply(id campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return c.write(func() (store.Applied, error) { return c.store.Apply(id, label, edits) })
}

// write makes a step and tells the face.
func (c *core) write(step func() (store.Applied, error)) (Applied, error) {
	if err := c.store.Standing(); err != nil {
		return Applied{}, err
	}
	a, err := c.known.wrote(step)
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

// label names a step after what it does: ticking a task, putting a campaign away, renaming one row, or changing many.
func (c *core) label(id campaign.ID, edits []campaign.Edit) campaign.Label {
	kinds, rows := map[campaign.Kind]bool{}, map[campaign.ID]bool{}
	for _, e := range edits {
		kinds[e.Kind], rows[e.Row] = true, true
	}
	if len(rows) != 1 || len(edits) == 0 {
		kept := slices.ContainsFunc(edits, func(e campaign.Edit) bool { return e.Op != campaign.Delete })
		if len(edits) > 0 && !kept {
			return campaign.Label{Code: "deletes", Params: map[string]string{"count": itoa(len(rows))}}
		}
		if len(kinds) == 1 {
			return campaign.Label{Code: "rows." + string(edits[0].Kind), Params: map[string]string{"count": itoa(len(rows))}}
		}
		return campaign.Label{Code: "rows", Params: map[string]string{"count": itoa(len(rows))}}
	}
	e, row := edits[0], campaign.Fields{}
	if w, err := c.book(id); err == nil {
		row = rowOf(w, e.Kind, e.Row)
	}
	code := cmp.Or(move(e, row), string(e.Op))
	maps.Copy(row, e.Set)
	return campaign.Label{Code: code, Params: map[string]string{"name": title(e.Kind, row)}}
}

// move is the name of an edit that only moves a row from one state to another; "" for any other edit.
func move(e campaign.Edit, row campaign.Fields) string {
	if len(e.Set) != 1 {
		return ""
	}
	state, said := e.Set["state"]
	stage, staged := e.Set["stage"]
	trash, thrown := e.Set["trashed"]
	switch {
	case said:
		return "state." + text(state)
	case e.Kind != "campaign":
		return ""
	case thrown && trash == true:
		return "trash"
	case thrown:
		return "untrash"
	case staged && stage == "archived":
		return "archive"
	case staged && row["stage"] == "archived":
		return "unarchive"
	case staged:
		return "stage." + text(stage)
	}
	return ""
}
