package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"slices"

	"qingdan/internal/campaign"
)

// maxHLC is the year 2100: a clock beyond it is forged, and must not wind ours up. Our own wall clock counts to the day
// before, so that a laptop set wrong still makes steps that others take.
const (
	maxHLC  = int64(4102444800000) << 16
	maxWall = int64(4102444800000 - 24*60*60*1000)
)

// stamp makes the next step of this device: its number, its clock, and what it has seen.
func (x *tx) stamp(scope campaign.ID, label campaign.Label) (campaign.Step, error) {
	now := x.s.opt.Now().UnixMilli()
	st := campaign.Step{ID: x.s.opt.NewID(), Scope: scope, Device: x.s.id.Device, At: now, Author: x.s.opt.Author, Label: label, Schema: Schema}
	if err := x.scan("UPDATE clock SET hlc=max(hlc+1,?) RETURNING hlc", []any{min(now, maxWall) << 16}, &st.HLC); err != nil {
		return st, err
	}
	have, err := x.have(scope)
	if err != nil {
		return st, err
	}
	st.N = have[st.Device] + 1
	delete(have, st.Device)
	st.Seen = have
	if err := x.setHave(scope, st.Device, st.N); err != nil {
		return st, err
	}
	return st, x.bump(scope)
}

// bump notes that a scope changed: summaries made before are stale.
func (x *tx) bump(scope campaign.ID) error {
	return x.exec("INSERT INTO scopes(scope,version) VALUES(?,1) ON CONFLICT DO UPDATE SET version=version+1", scope)
}

func (x *tx) version(scope campaign.ID) (v int64, err error) {
	err = x.scan("SELECT coalesce((SELECT version FROM scopes WHERE scope=?),0)", []any{scope}, &v)
	return v, err
}

// Version counts the writes to a scope, whoever made them: equal versions, equal rows.
func (s *Store) Version(scope campaign.ID) (v int64, err error) {
	err = s.read(func(x *sql.Tx) error {
		return x.QueryRow("SELECT coalesce((SELECT version FROM scopes WHERE scope=?),0)", scope).Scan(&v)
	})
	return v, err
}

// have is the version vector of a scope: the last step of each device that is in the fold here.
func (x *tx) have(scope campaign.ID) (map[string]int64, error) {
	out := map[string]int64{}
	err := x.each("SELECT device,n FROM have WHERE scope=?", []any{scope}, func(rows *sql.Rows) error {
		var device string
		var n int64
		err := rows.Scan(&device, &n)
		out[device] = n
		return err
	})
	return out, err
}

func (x *tx) setHave(scope campaign.ID, device string, n int64) error {
	return x.exec("INSERT INTO have VALUES(?,?,?) ON CONFLICT DO UPDATE SET n=excluded.n", scope, device, n)
}

// record writes a step and its edits to the journal. merge is the merge that brings it, 0 for our own.
func (x *tx) record(st campaign.Step, merge int64) error {
	var target, undo, by any
	if st.Target != "" {
		target, undo = st.Target, column(nil, st.Undo)
	}
	if merge > 0 {
		by = merge
	}
	label, err := encode(st.Label)
	if err != nil {
		return err
	}
	seen, err := encode(st.Seen)
	if err != nil {
		return err
	}
	var no int64
	err = x.scan(`INSERT INTO steps(id,scope,device,n,hlc,at,author,label,schema,target,undo,seen,merge) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING no`,
		[]any{st.ID, st.Scope, st.Device, st.N, st.HLC, st.At, st.Author, label, st.Schema, target, undo, seen, by}, &no)
	if err != nil {
		return err
	}
	for i, e := range st.Edits {
		fields, err := encode(e.Set)
		if err != nil {
			return err
		}
		if err := x.exec("INSERT INTO changes VALUES(?,?,?,?,?,?)", no, i, e.Kind, e.Row, e.Op, fields); err != nil {
			return err
		}
	}
	return nil
}

// encode writes JSON as it travels: < > & as they are.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), err
}

// decode reads the fields of an edit, whole numbers exact, in the types of the kind. What the kind does not have is
// left as it is.
func decode(kind campaign.Kind, fields []byte) (campaign.Fields, error) {
	if string(fields) == "null" || string(fields) == "{}" {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader(fields))
	d.UseNumber()
	var m campaign.Fields
	if err := d.Decode(&m); err != nil {
		return nil, err
	}
	if in := campaign.Lookup(kind); in != nil {
		for name, v := range m {
			if f := in.Field(name); f != nil {
				m[name] = cast(f, v)
			}
		}
	}
	return m, nil
}

// entry is a step as this workspace holds it.
type entry struct {
	campaign.Step
	no   int64
	live bool
}

// entries reads steps with their edits, in clock order. where is a condition on steps.
func entries(q querier, where string, args ...any) ([]entry, error) {
	return read(q, where, args, "")
}

// entriesOf reads the steps that changed a row, with their edits of that row alone: a step that made a whole campaign has
// thousands.
func entriesOf(q querier, row campaign.ID, where string, args ...any) ([]entry, error) {
	where += " AND no IN (SELECT step FROM changes WHERE row=?)"
	return read(q, where, append(args, row), " AND row=?", row)
}

// read reads steps where one condition holds, with their edits where another does.
func read(q querier, where string, args []any, edits string, more ...any) (out []entry, err error) {
	rows, err := q.query(`SELECT no,id,scope,device,n,hlc,at,author,label,schema,coalesce(target,''),coalesce(undo,0),seen,live FROM steps WHERE `+where+` ORDER BY hlc,device`, args...)
	if err != nil {
		return nil, err
	}
	at := map[int64]int{}
	err = drain(rows, func(rows *sql.Rows) error {
		var e entry
		var label, seen []byte
		if err := rows.Scan(&e.no, &e.ID, &e.Scope, &e.Device, &e.N, &e.HLC, &e.At, &e.Author, &label, &e.Schema, &e.Target, &e.Undo, &seen, &e.live); err != nil {
			return err
		}
		if err := json.Unmarshal(label, &e.Label); err != nil {
			return err
		}
		at[e.no] = len(out)
		out = append(out, e)
		return json.Unmarshal(seen, &out[len(out)-1].Seen)
	})
	if err != nil {
		return nil, err
	}
	rows, err = q.query(`SELECT step,kind,row,op,fields FROM changes WHERE step IN (SELECT no FROM steps WHERE `+where+`)`+edits+` ORDER BY step,seq`, append(slices.Clip(args), more...)...)
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var no int64
		var e campaign.Edit
		var fields []byte
		if err := rows.Scan(&no, &e.Kind, &e.Row, &e.Op, &fields); err != nil {
			return err
		}
		var err error
		e.Set, err = decode(e.Kind, fields)
		s := &out[at[no]].Step
		s.Edits = append(s.Edits, e)
		return err
	})
	return out, err
}

// querier is a write transaction or a reading one.
type querier interface {
	query(q string, args ...any) (*sql.Rows, error)
}

type reader struct{ *sql.Tx }

func (r reader) query(q string, args ...any) (*sql.Rows, error) { return r.Query(q, args...) }

// Steps are a scope's steps in clock order, for exchange: what was parked is left out.
func (s *Store) Steps(scope campaign.ID) (out []campaign.Step, err error) {
	out = []campaign.Step{}
	err = s.read(func(x *sql.Tx) error {
		list, err := entries(reader{x}, "scope=? AND parked=0", scope)
		for _, e := range list {
			out = append(out, e.Step)
		}
		return err
	})
	return out, err
}
