package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"strings"

	"qingdan/internal/campaign"
)

// Quiet steps note what happened (a printing) and are not what a user means by "undo". They are passed over, and stay:
// the paper is out, and no later print may bear its number.
const quiet = "record."

// Undo takes back the latest live step of this laptop, whatever its campaign, across restarts. What somebody has
// rewritten since stays. "undo.nothing" when there is none.
func (s *Store) Undo() (Applied, error) {
	var out Applied
	err := s.write(func(x *tx) error {
		target, err := x.latest(`s.target IS NULL AND s.live=1`)
		if err != nil {
			return err
		}
		out, err = x.turn(target, true)
		return err
	})
	return out, err
}

// Redo puts back what Undo took back last, until a new step ends redo. "redo.nothing" when there is none.
func (s *Store) Redo() (Applied, error) {
	var out Applied
	err := s.write(func(x *tx) error {
		target, _, err := s.redoable(x)
		if err != nil {
			return err
		}
		if target == "" {
			return campaign.Fail("redo.nothing")
		}
		out, err = x.turn(target, false)
		return err
	})
	return out, err
}

// Turn takes one step out of the fold (undo) or puts it back, wherever it stands in history. It is a step itself and
// travels. To take an undo back is to put back what it took, and so on. "step.unknown" when there is no such step;
// "step.record" when it would take a quiet one out.
func (s *Store) Turn(step string, undo bool) (Applied, error) {
	var out Applied
	err := s.write(func(x *tx) (err error) { out, err = x.turn(step, undo); return err })
	return out, err
}

// Undoable names the step that Undo would take back; nil for none, and where nothing can be written.
func (s *Store) Undoable() (label *campaign.Label, err error) {
	if s.readonly {
		return nil, nil
	}
	err = s.read(func(x *sql.Tx) error {
		var b []byte
		err := x.QueryRow(latest+" AND s.target IS NULL AND s.live=1 ORDER BY s.no DESC LIMIT 1").Scan(new(string), &b)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		label = &campaign.Label{}
		return json.Unmarshal(b, label)
	})
	return label, err
}

// Redoable names the step that Redo would put back; nil for none, and where nothing can be written.
func (s *Store) Redoable() (label *campaign.Label, err error) {
	if s.readonly {
		return nil, nil
	}
	err = s.read(func(x *sql.Tx) error {
		target, b, err := s.redoable(reader{x})
		if target == "" || err != nil {
			return err
		}
		label = &campaign.Label{}
		return json.Unmarshal(b, label)
	})
	return label, err
}

// ours are the steps that undo may take back: under every name this laptop has had, as the file tells them.
const ours = `s.device IN (SELECT o.value FROM meta m, json_each(m.value,'$.ours') o WHERE m.key='identity') AND s.parked=0 AND s.label->>'code' NOT GLOB '` + quiet + `*'`

const latest = `SELECT s.id,s.label FROM steps s WHERE ` + ours

func (x *tx) latest(condition string) (id string, err error) {
	err = x.scan(latest+" AND "+condition+" ORDER BY s.no DESC LIMIT 1", nil, &id, new(string))
	if errors.Is(err, sql.ErrNoRows) {
		return "", campaign.Fail("undo.nothing")
	}
	return id, err
}

// redoable walks back over this laptop's steps: the first undo whose target is still out is what redo puts back; an
// ordinary step before it means there is nothing to redo, "".
func (s *Store) redoable(q querier) (target string, label []byte, err error) {
	const steps = `SELECT coalesce(s.target,''), coalesce(s.undo,0), coalesce(t.live,1), coalesce(t.label,'') FROM steps s LEFT JOIN steps t ON t.id=s.target
		WHERE ` + ours + ` ORDER BY s.no DESC`
	rows, err := q.query(steps)
	if err != nil {
		return "", nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var undo, live bool
		if err := rows.Scan(&target, &undo, &live, &label); err != nil {
			return "", nil, err
		}
		if target == "" {
			break
		}
		if undo && !live {
			return target, label, nil
		}
	}
	return "", nil, rows.Err()
}

func (x *tx) turn(step string, undo bool) (Applied, error) {
	out := Applied{}
	var label []byte
	var target string
	var undid bool
	err := x.scan("SELECT scope,label,coalesce(target,''),coalesce(undo,0) FROM steps WHERE id=? AND parked=0", []any{step}, &out.Scope, &label, &target, &undid)
	if errors.Is(err, sql.ErrNoRows) {
		return out, campaign.Fail("step.unknown", "step", step)
	}
	if target != "" {
		return x.turn(target, undo != undid)
	}
	if err == nil {
		err = json.Unmarshal(label, &out.Label)
	}
	if err != nil {
		return out, err
	}
	if undo && strings.HasPrefix(out.Label.Code, quiet) {
		return out, campaign.Fail("step.record")
	}
	st, err := x.stamp(out.Scope, out.Label)
	if err != nil {
		return out, err
	}
	st.Target, st.Undo, out.Step = step, undo, st.ID
	if undo {
		out.Undone = step
	} else {
		out.Redone = step
	}
	if err := x.record(st, 0); err != nil {
		return out, err
	}
	if out.Changes, err = x.settle(out.Scope, []string{step}, nil); err != nil {
		return out, err
	}
	out.Version, err = x.version(out.Scope)
	return out, err
}

// liveNow says whether a step counts: the latest undo or redo of it decides.
const liveNow = `coalesce((SELECT 1-u.undo FROM steps u WHERE u.target=steps.id AND u.parked=0 ORDER BY u.hlc DESC,u.device DESC LIMIT 1),1)`

// settle decides anew which of the target steps count (the latest undo or redo of each says), and refolds their rows
// and those touched.
func (x *tx) settle(scope campaign.ID, targets []string, touched []key) ([]campaign.Change, error) {
	for _, t := range targets {
		err := x.exec("UPDATE steps SET live="+liveNow+" WHERE id=?", t)
		if err != nil {
			return nil, err
		}
		ks, err := x.keysOf("SELECT DISTINCT kind,row FROM changes WHERE step=(SELECT no FROM steps WHERE id=?)", t)
		if err != nil {
			return nil, err
		}
		touched = append(touched, ks...)
	}
	return x.refold(scope, touched)
}
