package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// RowStep is a step with what it made of one row and of the rows that this one owns.
type RowStep struct {
	Entry
	Changes []Effect // the row's own first. Now and Turned are not looked into
}

// RowHistory is the history of one row and of what it owns: a task's items, dependencies and files.
type RowHistory struct {
	Steps []RowStep // newest arrival first; those that count
	More  bool      // there are older ones
	Named map[campaign.ID]campaign.Fields
}

// RowHistory tells the newest steps that changed a row of a scope or a row it owned then, at most limit. Steps that are
// undone are left out, and what they were undone by with them. A row that nobody wrote has no steps.
func (s *Store) RowHistory(scope, row campaign.ID, limit int) (RowHistory, error) {
	out := RowHistory{Steps: []RowStep{}, Named: map[campaign.ID]campaign.Fields{}}
	err := s.read(func(x *sql.Tx) error {
		f, err := s.family(x, scope, row)
		if err != nil || f == nil {
			return err
		}
		p, err := s.past(reader{x}, scope, f.rows()...)
		if err != nil {
			return err
		}
		named := map[key]bool{}
		for _, no := range p.steps() {
			if !p.live(no, end) {
				continue
			}
			did, err := f.effects(p, no)
			if err != nil {
				return err
			}
			if len(did) == 0 {
				continue
			}
			if len(out.Steps) == limit {
				out.More = true
				break
			}
			out.Steps = append(out.Steps, RowStep{Entry{no: no, Live: true}, did})
			for i := range did {
				s.pointed(&did[i], named)
			}
		}
		if err := s.name(x, scope, named, out.Named); err != nil {
			return err
		}
		return list(x, scope, out.Steps)
	})
	return out, err
}

// family is a row and those that ever named it their owner.
type family struct {
	head  key
	owned []key
	by    map[campaign.Kind][]*campaign.Field // the fields that name the owner
}

// family looks a row's family up in the journal, where those that are gone stand too; nil when nobody wrote the row.
func (s *Store) family(x *sql.Tx, scope, row campaign.ID) (*family, error) {
	f := &family{head: key{row: row}, by: map[campaign.Kind][]*campaign.Field{}}
	rows, err := x.Query("SELECT c.kind FROM changes c CROSS JOIN steps s ON s.no=c.step WHERE c.row=? AND s.scope=? LIMIT 1", row, scope)
	if err != nil {
		return nil, err
	}
	if err := drain(rows, func(rows *sql.Rows) error { return rows.Scan(&f.head.kind) }); err != nil {
		return nil, err
	}
	t := s.tables[f.head.kind]
	if t == nil {
		return nil, nil
	}
	var names []string
	args := []any{scope, row}
	for _, p := range t.pointers {
		if p.field.Owned {
			f.by[p.from] = append(f.by[p.from], p.field)
			n := len(args)
			names = append(names, fmt.Sprintf("c.kind=?%d AND c.fields->>?%d=?2", n+1, n+2))
			args = append(args, p.from, p.field.Name)
		}
	}
	if names == nil {
		return f, nil
	}
	q := "SELECT DISTINCT c.kind,c.row FROM steps s CROSS JOIN changes c ON c.step=s.no WHERE s.scope=?1 AND s.parked=0 AND (" + strings.Join(names, " OR ") + ")"
	if rows, err = x.Query(q, args...); err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var k key
		err := rows.Scan(&k.kind, &k.row)
		f.owned = append(f.owned, k)
		return err
	})
	slices.SortFunc(f.owned, compareKeys)
	return f, err
}

func (f *family) rows() []campaign.ID {
	out := []campaign.ID{f.head.row}
	for _, k := range f.owned {
		out = append(out, k.row)
	}
	return out
}

// effects is what a step made of the family.
func (f *family) effects(p *past, no int64) ([]Effect, error) {
	var out []Effect
	for _, k := range append([]key{f.head}, f.owned...) {
		if !p.wrote(k, no) {
			continue
		}
		e, err := p.did(k, no)
		if err != nil {
			return nil, err
		}
		if e != nil && (k == f.head || f.owns(e)) {
			out = append(out, *e)
		}
	}
	return out, nil
}

// owns says that the row was of the family before the step, or is after it.
func (f *family) owns(e *Effect) bool {
	return slices.ContainsFunc(f.by[e.Kind], func(by *campaign.Field) bool {
		return e.Before[by.Name] == string(f.head.row) || e.After[by.Name] == string(f.head.row)
	})
}

// list reads what history lists of steps.
func list(x *sql.Tx, scope campaign.ID, steps []RowStep) error {
	read, err := x.Prepare("SELECT id,at,author,label FROM steps WHERE no=?")
	if err != nil {
		return err
	}
	defer read.Close()
	for i := range steps {
		e := &steps[i].Entry
		e.Scope = scope
		var label []byte
		if err := read.QueryRow(e.no).Scan(&e.ID, &e.At, &e.Author, &label); err != nil {
			return err
		}
		if err := json.Unmarshal(label, &e.Label); err != nil {
			return err
		}
	}
	return nil
}

// steps lists the steps that wrote the rows, the last to arrive first.
func (p *past) steps() []int64 {
	all := map[int64]bool{}
	for _, lines := range p.lines {
		for _, l := range lines {
			all[l.step] = true
		}
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b int64) int { return cmp.Compare(b, a) })
}

func (p *past) wrote(k key, no int64) bool {
	return slices.ContainsFunc(p.lines[k], func(l line) bool { return l.step == no })
}
