package exchange

import (
	"maps"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// A sheet of one kind of rows goes in as if its cells had been typed into the table of that kind: how its rows are read, and what
// the block they make comes to.

// textRow is a row of the sheet: its texts by field, and where they were read.
type textRow struct {
	n    int
	text map[string]string
	at   map[string]place
}

// textsOf reads the mapped cells of a row, and counts those that are its own.
func (h *header) textsOf(fields []string, r *Row, problems *report) (row textRow, own int) {
	row = textRow{n: r.N, text: map[string]string{}, at: map[string]place{}}
	for _, field := range fields {
		col, mapped := h.colOf[field]
		if !mapped {
			continue
		}
		cell, at := r.At(col), place{r.N, col}
		row.at[field] = at
		switch {
		case cell.Text == "" || cell.Spread == Aside:
			continue
		case cell.Kind == ErrorCell:
			problems.add(at, cell.Text, "cell.error")
			continue
		case cell.Kind == FormulaCell:
			problems.add(at, cell.Text, "cell.formula")
			continue
		}
		row.text[field] = cell.Text
		if cell.Spread == Own {
			own++
		}
	}
	return row, own
}

// written is what a block comes to.
type written struct {
	edits                            []campaign.Edit
	made, people, patched, unchanged int
	ids                              []campaign.ID
	change                           map[campaign.ID]string          // new, changed or same
	stands                           map[campaign.ID]campaign.Fields // each row as it will be
}

// write plans a block whose rows were read from rows. Cells that the table would not take are reported where they were read, or
// where the title of their row was.
func (t *Typing) write(block Block, rows []textRow, title string, problems *report) (*written, error) {
	plan, err := t.Plan(block)
	if err != nil {
		return nil, err
	}
	edits := plan.Edits()
	for _, r := range plan.Refused {
		t.refuse(block.Kind, title, &rows[r.Row], r, problems)
	}
	w := &written{ids: plan.IDs(), change: map[campaign.ID]string{}, stands: map[campaign.ID]campaign.Fields{}, edits: []campaign.Edit{}}
	for _, id := range w.ids {
		w.change[id], w.stands[id] = "same", maps.Clone(plan.was[id])
	}
	for _, e := range edits {
		if e.Op == campaign.Create {
			if e.Kind == "person" {
				w.people++
			} else {
				w.made++
				w.change[e.Row], w.stands[e.Row] = "new", e.Set
			}
			w.edits = append(w.edits, e)
			continue
		}
		maps.DeleteFunc(e.Set, func(field string, v any) bool { return plan.was[e.Row][field] == v })
		if len(e.Set) == 0 {
			continue
		}
		if _, moved := e.Set["position"]; !moved {
			w.patched++
			w.change[e.Row] = "changed"
			maps.Copy(w.stands[e.Row], e.Set)
		}
		w.edits = append(w.edits, e)
	}
	for _, id := range w.ids {
		if id != "" && w.change[id] == "same" {
			w.unchanged++
		}
	}
	return w, nil
}

// refuse reports a cell that the table would not take.
func (t *Typing) refuse(kind campaign.Kind, title string, row *textRow, r Refusal, problems *report) {
	params := []string{}
	for k, v := range r.Params {
		params = append(params, k, v)
	}
	if r.Code == "cell.choice" {
		var choices []string
		for _, v := range campaign.Lookup(kind).Field(r.Field).Enum {
			choices = append(choices, t.Choice(t.Lang, kind, r.Field, v))
		}
		params = append(params, "choices", strings.Join(choices, locale.T(t.Lang, "list.comma")))
	}
	at, known := row.at[r.Field]
	if !known {
		at = row.at[title]
	}
	problems.add(at, r.Value, r.Code, params...)
}
