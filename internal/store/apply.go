package store

import "qingdan/internal/campaign"

// Applied answers a write: the step it made ("" when nothing changed) and the rows as they are now.
type Applied struct {
	Step    string            `json:"step"`
	Undone  string            `json:"undone"` // the step that it takes back; "" for none
	Redone  string            `json:"redone"` // the step that it puts back; "" for none
	Scope   campaign.ID       `json:"campaign"`
	Label   campaign.Label    `json:"label"`
	Changes []campaign.Change `json:"changes"`
	Version int64             `json:"version"` // of the scope, after the write
}

// Apply makes one step of edits, all or nothing. Fields that say what is there already are dropped, unless their last
// writers disagree: saying it again settles a conflict. A create of a row that exists patches it; deleting a row first
// frees or deletes what points to it, as edits of the same step.
// Errors: "invalid" with a Problem for each field; "campaign.unknown"; "workspace.…" when it cannot be written.
func (s *Store) Apply(scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return s.applyWhen(func(*tx) error { return nil }, scope, label, edits)
}

// ApplyAt is Apply for a step that was worked out from a version of the scope: it answers "stale" and writes nothing
// when somebody has written since.
func (s *Store) ApplyAt(version int64, scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	return s.applyWhen(func(x *tx) error {
		now, err := x.version(scope)
		if err == nil && now != version {
			err = campaign.Fail("stale")
		}
		return err
	}, scope, label, edits)
}

func (s *Store) applyWhen(holds func(*tx) error, scope campaign.ID, label campaign.Label, edits []campaign.Edit) (Applied, error) {
	clean := make([]campaign.Edit, len(edits))
	var bad campaign.Problems
	for i, e := range edits {
		set, problems := campaign.Normal(e)
		for _, p := range problems {
			p.Edit = i
			bad = append(bad, p)
		}
		clean[i] = campaign.Edit{Op: e.Op, Kind: e.Kind, Row: e.Row, Set: set}
		if in := campaign.Lookup(e.Kind); in != nil {
			clean[i].Kind = in.Kind
		}
	}
	if err := inOrder(bad).Err(); err != nil {
		return Applied{}, err
	}
	out := Applied{Scope: scope, Label: label, Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		if err := holds(x); err != nil {
			return err
		}
		d, err := x.draft(scope, clean)
		if err == nil {
			err = d.judge()
		}
		if err != nil {
			return err
		}
		return x.make(d, &out)
	})
	return out, err
}

// make writes a draft as a step; one that comes to nothing leaves none.
func (x *tx) make(d *draft, out *Applied) error {
	var err error
	if len(d.out) == 0 {
		out.Version, err = x.version(d.scope)
		return err
	}
	st, err := x.stamp(d.scope, out.Label)
	if err != nil {
		return err
	}
	st.Edits, out.Step = d.out, st.ID
	if err := x.record(st, 0); err != nil {
		return err
	}
	if out.Changes, err = x.commit(d); err != nil {
		return err
	}
	out.Version, err = x.version(d.scope)
	return err
}

// commit writes the rows. A local step needs no fold: its clock is ahead of all that is here, so what it writes is the
// fold, unless dead rows are kept whose fate it may decide.
func (x *tx) commit(d *draft) ([]campaign.Change, error) {
	var kept, home bool
	err := x.scan("SELECT EXISTS(SELECT 1 FROM kept WHERE scope=?1), EXISTS(SELECT 1 FROM campaigns WHERE scope=?1 AND id=?1)", []any{d.scope}, &kept, &home)
	if err != nil {
		return nil, err
	}
	if !home && d.scope != campaign.LibraryScope && d.now[key{"campaign", d.scope}] == nil {
		return nil, campaign.Fail("campaign.unknown", "campaign", string(d.scope))
	}
	if kept {
		var touched []key
		for _, e := range d.out {
			touched = append(touched, key{e.Kind, e.Row})
		}
		return x.refold(d.scope, touched)
	}
	changes := []campaign.Change{}
	for _, k := range d.order {
		was, now, t := d.was[k], d.now[k], x.s.tables[k.kind]
		fields := differ(t, was, now)
		var err error
		switch {
		case was == nil && now == nil, was != nil && now != nil && len(fields) == 0:
			continue
		case now == nil:
			err = x.deleteRow(d.scope, k)
		case was == nil:
			err = x.insertRow(d.scope, t, now)
		default:
			err = x.updateRow(d.scope, t, k.row, now, fields)
		}
		if err != nil {
			return nil, err
		}
		changes = append(changes, campaign.Change{Kind: k.kind, ID: k.row, Fields: fields, Row: now})
	}
	return changes, nil
}

// differ names the fields in which two states of a row differ, in column order.
func differ(t *table, was, now campaign.Fields) []string {
	out := []string{}
	if now == nil {
		return out
	}
	for _, f := range t.Fields[1:] {
		before := f.Zero()
		if was != nil {
			before = was[f.Name]
		}
		if before != now[f.Name] {
			out = append(out, f.Name)
		}
	}
	return out
}
