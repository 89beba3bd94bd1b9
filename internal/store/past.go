package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// The journal also tells what was: the same fold, of the entries that had arrived by then.

// past is the journal of some rows of a scope, in the order of the fold.
type past struct {
	tables map[campaign.Kind]*table
	lines  map[key][]line
	turns  map[int64][]turn // of a step, in order of their clocks
}

type line struct {
	step   int64
	op     campaign.Op
	fields []byte
}

// turn is an undo or redo of a step, by another.
type turn struct {
	by   int64
	undo bool
}

// past reads the journal of a scope; of all its rows, or of those named.
func (s *Store) past(q querier, scope campaign.ID, rowIDs ...campaign.ID) (*past, error) {
	p := &past{s.tables, map[key][]line{}, map[int64][]turn{}}
	which, args := "", []any{scope}
	if rowIDs != nil {
		which, args = " AND c.row IN (SELECT value FROM json_each(?))", append(args, ids(rowIDs))
	}
	rows, err := q.query("SELECT c.kind,c.row,c.op,c.fields,c.step FROM steps s CROSS JOIN changes c ON c.step=s.no WHERE s.scope=? AND s.parked=0"+which+" ORDER BY s.hlc,s.device,c.seq", args...)
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var k key
		var l line
		err := rows.Scan(&k.kind, &k.row, &l.op, &l.fields, &l.step)
		if p.tables[k.kind] != nil {
			p.lines[k] = append(p.lines[k], l)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	rows, err = q.query("SELECT t.no,u.no,u.undo FROM steps u JOIN steps t ON t.id=u.target WHERE u.scope=? AND u.parked=0 ORDER BY u.hlc,u.device", scope)
	if err != nil {
		return nil, err
	}
	return p, drain(rows, func(rows *sql.Rows) error {
		var of int64
		var t turn
		err := rows.Scan(&of, &t.by, &t.undo)
		p.turns[of] = append(p.turns[of], t)
		return err
	})
}

// at folds a row as it was when the step numbered no had arrived; nil when nobody had written it.
func (p *past) at(k key, no int64) (*folded, error) {
	var r *folded
	t := p.tables[k.kind]
	for _, l := range p.lines[k] {
		if l.step > no {
			continue
		}
		if r == nil {
			r = nothing(t, k.row)
		}
		if err := r.take(t, l.op, l.fields, p.live(l.step, no)); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// live says whether a step counted when the step numbered no had arrived.
func (p *past) live(step, no int64) bool {
	live := true
	for _, t := range p.turns[step] {
		if t.by <= no {
			live = !t.undo
		}
	}
	return live
}

// scope folds every row as it was when the step numbered no had arrived: the living, and the dead that they point to.
func (p *past) scope(no int64) (map[key]campaign.Fields, error) {
	was, stand := map[key]*folded{}, map[key]campaign.Fields{}
	var front []key
	for k := range p.lines {
		r, err := p.at(k, no)
		if err != nil {
			return nil, err
		}
		was[k] = r
		if r != nil && r.alive {
			stand[k] = r.row
			front = append(front, k)
		}
	}
	for len(front) > 0 {
		k := front[0]
		front = front[1:]
		for _, f := range p.tables[k.kind].Fields {
			to, _ := stand[k][f.Name].(string)
			n := key{f.Ref, campaign.ID(to)}
			if f.Type == campaign.Ref && to != "" && stand[n] == nil && was[n] != nil {
				stand[n] = was[n].row
				front = append(front, n)
			}
		}
	}
	return stand, nil
}

// Effect is a row before and after a step; nil where it was not there.
type Effect struct {
	Kind          campaign.Kind
	Row           campaign.ID
	Before, After campaign.Fields
}

// Effects is what steps made of their rows.
type Effects struct {
	Rows    map[string]int                  // by step: how many rows it is about
	Changes map[string][]Effect             // by step: those that it changed, in the order of its edits
	Named   map[campaign.ID]campaign.Fields // rows that the changed ones point to, as they were known last
}

// Effects tells what steps of a scope changed when they arrived; an undo or redo, what that changed. Of each step it
// reads at most limit rows.
func (s *Store) Effects(scope campaign.ID, steps []string, limit int) (Effects, error) {
	out := Effects{map[string]int{}, map[string][]Effect{}, map[campaign.ID]campaign.Fields{}}
	err := s.read(func(x *sql.Tx) error {
		touched, rowIDs, err := s.touched(x, &out, steps, limit)
		if err != nil {
			return err
		}
		p, err := s.past(reader{x}, scope, rowIDs...)
		if err != nil {
			return err
		}
		named := map[key]bool{}
		for _, t := range touched {
			e, err := p.effect(t.key, t.no)
			if err != nil {
				return err
			}
			if e == nil {
				continue
			}
			out.Changes[t.step] = append(out.Changes[t.step], *e)
			for _, f := range s.tables[e.Kind].Fields {
				for _, row := range []campaign.Fields{e.Before, e.After} {
					if to, _ := row[f.Name].(string); f.Type == campaign.Ref && to != "" {
						named[key{f.Ref, campaign.ID(to)}] = true
					}
				}
			}
		}
		return s.name(x, scope, named, out.Named)
	})
	return out, err
}

// touch is one row that a step is about.
type touch struct {
	key
	step string
	no   int64
}

// touched lists the rows that steps are about: their own, or of an undo those of its target.
func (s *Store) touched(x *sql.Tx, out *Effects, steps []string, limit int) (list []touch, rowIDs []campaign.ID, err error) {
	const q = `SELECT s.id,s.no,c.kind,c.row FROM json_each(?) j CROSS JOIN steps s ON s.id=j.value LEFT JOIN steps t ON t.id=s.target
		CROSS JOIN changes c ON c.step=coalesce(t.no,s.no) ORDER BY s.no,c.seq`
	rows, err := x.Query(q, ids(steps))
	if err != nil {
		return nil, nil, err
	}
	rowIDs = []campaign.ID{}
	seen := map[touch]bool{}
	err = drain(rows, func(rows *sql.Rows) error {
		var t touch
		if err := rows.Scan(&t.step, &t.no, &t.kind, &t.row); err != nil {
			return err
		}
		if seen[t] || s.tables[t.kind] == nil {
			return nil
		}
		seen[t] = true
		if out.Rows[t.step]++; out.Rows[t.step] <= limit {
			list = append(list, t)
			rowIDs = append(rowIDs, t.row)
		}
		return nil
	})
	return list, rowIDs, err
}

// effect is what the step numbered no made of a row; nil when it changed nothing.
func (p *past) effect(k key, no int64) (*Effect, error) {
	e := &Effect{Kind: k.kind, Row: k.row}
	for _, side := range []struct {
		no  int64
		row *campaign.Fields
	}{{no - 1, &e.Before}, {no, &e.After}} {
		r, err := p.at(k, side.no)
		if err != nil {
			return nil, err
		}
		if r != nil && r.alive {
			*side.row = r.row
		}
	}
	gone := e.Before == nil && e.After == nil
	same := e.Before != nil && e.After != nil && len(differ(p.tables[k.kind], e.Before, e.After)) == 0
	if gone || same {
		return nil, nil
	}
	return e, nil
}

// name reads rows that others point to, also those that are gone.
func (s *Store) name(x *sql.Tx, scope campaign.ID, which map[key]bool, into map[campaign.ID]campaign.Fields) error {
	rowIDs := []campaign.ID{}
	for k := range which {
		rowIDs = append(rowIDs, k.row)
	}
	p, err := s.past(reader{x}, scope, rowIDs...)
	if err != nil {
		return err
	}
	for k := range which {
		r, err := p.at(k, 1<<62)
		if err != nil {
			return err
		}
		if r != nil {
			into[k.row] = r.row
		}
	}
	return nil
}
