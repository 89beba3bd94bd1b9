package store

import (
	"database/sql"
	"errors"

	"qingdan/internal/campaign"
)

// Effect is a row before and after a step, as it is now, and as it would be were the step turned now: taken back, or put
// back. nil where it is not there.
type Effect struct {
	Kind                       campaign.Kind
	Row                        campaign.ID
	Before, After, Now, Turned campaign.Fields
}

// Effects is what a step made of its rows.
type Effects struct {
	Changes []Effect                        // the rows that it changed, in the order of its edits
	More    int                             // how many rows it is about beyond those that were read
	Whole   bool                            // turning it now takes back the creation of the campaign
	Record  bool                            // turning it now would take out a quiet step, which Turn refuses
	Named   map[campaign.ID]campaign.Fields // rows that the changed ones point to, as they were known last
}

// whatIf is when a step is turned that nobody has turned yet.
const whatIf = end + 1

// Effects tells what a step of a scope changed when it arrived; an undo or redo, what that changed. It reads at most
// limit rows. "step.unknown" when the scope has no such step.
func (s *Store) Effects(scope campaign.ID, step string, limit int) (Effects, error) {
	out := Effects{Changes: []Effect{}, Named: map[campaign.ID]campaign.Fields{}}
	err := s.read(func(x *sql.Tx) error {
		var no, of int64 // the step, and what is turned with it: of an undo or redo, its target
		var live, record bool
		err := x.QueryRow(`SELECT s.no,coalesce(t.no,s.no),coalesce(t.live,s.live),coalesce(t.label,s.label)->>'code' GLOB '`+quiet+`*'
			FROM steps s LEFT JOIN steps t ON t.id=s.target WHERE s.scope=? AND s.id=? AND s.parked=0`, scope, step).Scan(&no, &of, &live, &record)
		if errors.Is(err, sql.ErrNoRows) {
			return campaign.Fail("step.unknown", "step", step)
		}
		if err != nil {
			return err
		}
		touched, born, err := s.touched(x, of)
		if err != nil {
			return err
		}
		out.Whole, out.Record = live && born, live && record
		out.More = max(0, len(touched)-limit)
		touched = touched[:len(touched)-out.More]
		rowIDs := make([]campaign.ID, len(touched))
		for i, k := range touched {
			rowIDs[i] = k.row
		}
		p, err := s.past(reader{x}, scope, rowIDs...)
		if err != nil {
			return err
		}
		p.turns[of] = append(p.turns[of], turn{whatIf, live})
		named := map[key]bool{}
		for _, k := range touched {
			e, err := p.effect(k, no)
			if err != nil {
				return err
			}
			if e == nil {
				continue
			}
			out.Changes = append(out.Changes, *e)
			s.pointed(e, named)
		}
		return s.name(x, scope, named, out.Named)
	})
	return out, err
}

// touched lists the rows that a step's edits name, and says whether they create a campaign.
func (s *Store) touched(x *sql.Tx, no int64) (list []key, born bool, err error) {
	rows, err := x.Query("SELECT kind,row,op FROM changes WHERE step=? ORDER BY seq", no)
	if err != nil {
		return nil, false, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var k key
		var op campaign.Op
		err := rows.Scan(&k.kind, &k.row, &op)
		if s.tables[k.kind] != nil {
			list = append(list, k)
		}
		born = born || k.kind == "campaign" && op == campaign.Create
		return err
	})
	return uniq(list), born, err
}

// pointed notes the rows that a changed one points to, before and after.
func (s *Store) pointed(e *Effect, into map[key]bool) {
	for _, f := range s.tables[e.Kind].Fields {
		for _, row := range []campaign.Fields{e.Before, e.After} {
			if to, _ := row[f.Name].(string); f.Type == campaign.Ref && to != "" {
				into[key{f.Ref, campaign.ID(to)}] = true
			}
		}
	}
}

// effect is what the step numbered no made of a row, how the row is now and would be; nil when it changed nothing.
func (p *past) effect(k key, no int64) (*Effect, error) {
	e, err := p.did(k, no)
	if e == nil || err != nil {
		return nil, err
	}
	if e.Now, err = p.standing(k, end); err == nil {
		e.Turned, err = p.standing(k, whatIf)
	}
	return e, err
}

// did is what the step numbered no made of a row, no more; nil when it changed nothing.
func (p *past) did(k key, no int64) (*Effect, error) {
	e := &Effect{Kind: k.kind, Row: k.row}
	var err error
	if e.Before, err = p.standing(k, no-1); err == nil {
		e.After, err = p.standing(k, no)
	}
	if err != nil {
		return nil, err
	}
	gone := e.Before == nil && e.After == nil
	same := e.Before != nil && e.After != nil && len(differ(p.tables[k.kind], e.Before, e.After)) == 0
	if gone || same {
		return nil, nil
	}
	return e, nil
}

// standing is a row as it was when the step numbered no had arrived; nil when it was not there.
func (p *past) standing(k key, no int64) (campaign.Fields, error) {
	r, err := p.at(k, no)
	if r == nil || !r.alive || err != nil {
		return nil, err
	}
	return r.row, nil
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
		r, err := p.at(k, end)
		if err != nil {
			return err
		}
		if r != nil {
			into[k.row] = r.row
		}
	}
	return nil
}
