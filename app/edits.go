package app

import (
	"cmp"
	"maps"
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// Edits is writing: the one way in for every change, and the way back.
type Edits struct{ c *core }

// Applied answers a write: the rows as they are now, and what is derived from them.
type Applied struct {
	Step     string            `json:"step"`   // "" when nothing changed
	Undone   string            `json:"undone"` // the step that this one takes back; "" for none
	Redone   string            `json:"redone"` // the step that this one puts back; "" for none
	Campaign campaign.ID       `json:"campaign"`
	Label    string            `json:"label"` // in words
	Changes  []campaign.Change `json:"changes"`
	More     int               `json:"more"`    // readings and responses that changed beyond those in Changes
	Summary  *campaign.Summary `json:"summary"` // null for the library, and for a campaign that is gone
}

// mostReadings is how many changed readings an answer lists: an import writes a hundred thousand, and no screen holds them
// as rows.
const mostReadings = 100

// fewReadings leaves out the changes of readings and responses beyond the first mostReadings, and counts them.
func fewReadings(changes []campaign.Change) (few []campaign.Change, more int) {
	if len(changes) <= mostReadings {
		return changes, 0
	}
	few, n := []campaign.Change{}, 0
	for _, ch := range changes {
		if ch.Kind == "reading" || ch.Kind == "response" {
			if n++; n > mostReadings {
				more++
				continue
			}
		}
		few = append(few, ch)
	}
	return few, more
}

// Apply makes one step of edits: all of them or, with an Error that names every field at fault, none. A create
// without a row gets an id.
func (e Edits) Apply(id campaign.ID, edits []campaign.Edit) (Applied, error) {
	return answer(e.c, func() (Applied, error) {
		edits = e.c.withIDs(edits)
		var book any
		if id != campaign.LibraryScope {
			w, err := e.c.book(id)
			if err != nil {
				return Applied{}, err
			}
			book = w
		}
		return e.c.apply(id, e.c.label(id, edits), e.c.opening(implied(book, edits, e.c.today())))
	})
}

// implied adds what edits mean beside what they say: the day a task or an improvement was done, taken away with the tick;
// that the words a task's date was once read from ("T-30") no longer hold when it gets another; the day a material was
// accepted, taken away when it goes back to before that; and the day a campaign was archived. Edits that say otherwise stand.
func implied(book any, edits []campaign.Edit, today campaign.Date) []campaign.Edit {
	timed, accepted := map[campaign.ID]campaign.Date{}, map[campaign.ID]campaign.Date{}
	if w, ok := book.(*campaign.Workbook); ok {
		for i := range w.Materials {
			accepted[w.Materials[i].ID] = w.Materials[i].AcceptedOn
		}
		for i := range w.Tasks {
			if t := &w.Tasks[i]; t.Timing != "" {
				timed[t.ID] = t.Due
			}
		}
	}
	out := slices.Clone(edits)
	for i, e := range out {
		add := campaign.Fields{}
		if stage, set := e.Set["stage"]; set && e.Kind == "campaign" {
			add["archived_on"] = ""
			if stage == "archived" {
				add["archived_on"] = string(today)
			}
			maps.Copy(add, e.Set)
			out[i].Set = add
		}
		if state, set := e.Set["state"]; set && e.Kind == "material" {
			m := campaign.Material{State: text(state)}
			add["accepted_on"] = ""
			if m.IsAccepted() {
				add["accepted_on"] = cmp.Or(string(accepted[e.Row]), string(today))
			}
			maps.Copy(add, e.Set)
			out[i].Set = add
		}
		if e.Kind != "task" && e.Kind != "improvement" {
			continue
		}
		if state, set := e.Set["state"]; set {
			add["done_on"] = ""
			if state == "done" {
				add["done_on"] = string(today)
			}
		}
		if due, set := e.Set["due"]; set && e.Kind == "task" && e.Op == campaign.Patch {
			if was, had := timed[e.Row]; had && text(due) != string(was) {
				add["timing"] = ""
			}
		}
		maps.Copy(add, e.Set)
		out[i].Set = add
	}
	return out
}

// Undo takes back the latest step of this laptop.
func (e Edits) Undo() (Applied, error) {
	defer sparing()()
	return answer(e.c, func() (Applied, error) { return e.c.write(e.c.store.Undo) })
}

// Redo puts back what was undone last.
func (e Edits) Redo() (Applied, error) {
	defer sparing()()
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
	defer sparing()()
	return answer(e.c, func() (Applied, error) {
		return e.c.write(func() (store.Applied, error) { return e.c.store.Turn(step, undo) })
	})
}

// apply writes a step and tells the face. Error: campaign.archived.
func (c *core) apply(id campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	if err := c.unarchived(id, edits); err != nil {
		return Applied{}, err
	}
	edits, err := c.reheld(id, edits)
	if err != nil {
		return Applied{}, err
	}
	return c.write(func() (store.Applied, error) { return c.store.Apply(id, label, edits) })
}

// applyAt is apply for a step worked out from a version of the campaign: "stale" when somebody has written since.
func (c *core) applyAt(version int64, id campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	if err := c.unarchived(id, edits); err != nil {
		return Applied{}, err
	}
	edits, err := c.reheld(id, edits)
	if err != nil {
		return Applied{}, err
	}
	return c.write(func() (store.Applied, error) { return c.store.ApplyAt(version, id, label, edits) })
}

// upToDate works a step out from a campaign, or the library, as it stands: again when somebody writes meanwhile.
func upToDate[T any](c *core, id campaign.ID, step func(book any, version int64) (T, error)) (T, error) {
	for {
		book, version, err := c.bookOf(id)
		if err != nil {
			var zero T
			return zero, err
		}
		if out, err := step(book, version); !isCode(err, "stale") {
			return out, err
		}
	}
}

// write makes a step and tells the face.
func (c *core) write(step func() (store.Applied, error)) (Applied, error) {
	if err := c.store.Standing(); err != nil {
		return Applied{}, err
	}
	a, err := c.known.wrote(step)
	out := Applied{Step: a.Step, Undone: a.Undone, Redone: a.Redone, Campaign: a.Scope, Label: c.words(a.Label)}
	out.Changes, out.More = fewReadings(a.Changes)
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
