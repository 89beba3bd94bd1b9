package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// The journal also tells what was: the same fold, of the entries that had arrived by then.

// end is after every step there is.
const end = int64(1) << 62

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
	from, args := "steps s CROSS JOIN changes c ON c.step=s.no", []any{scope}
	if rowIDs != nil {
		from, args = "json_each(?2) j CROSS JOIN changes c ON c.row=j.value CROSS JOIN steps s ON s.no=c.step", append(args, ids(uniq(rowIDs)))
	}
	rows, err := q.query("SELECT c.kind,c.row,c.op,c.fields,c.step FROM "+from+" WHERE s.scope=?1 AND s.parked=0 ORDER BY s.hlc,s.device,c.seq", args...)
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

// lives says whether a row lives when the step numbered but does not count.
func (p *past) lives(k key, but int64) bool {
	alive := false
	for _, l := range p.lines[k] {
		if l.step != but && p.live(l.step, end) {
			alive = l.op != campaign.Delete
		}
	}
	return alive
}
