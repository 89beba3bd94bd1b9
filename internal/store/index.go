package store

import (
	"database/sql"
	"errors"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// The index holds, for each row, the pairs of neighbouring characters of its Chinese and its other words whole:
// 海报设计 is 海报 报设 设计 计. A contentless table keeps no second copy of the text. It is brought up to date from the
// journal when somebody searches, so that writing never waits for it.

// catchUpSteps is how many steps one transaction of CatchUp indexes, so that others get their turn.
const catchUpSteps = 500

const indexedTo = "SELECT CAST(coalesce((SELECT value FROM meta WHERE key='indexed'),0) AS INTEGER), (SELECT coalesce(max(no),0) FROM steps)"

// CatchUp brings the index to the end of the journal. Between its transactions it tells how many steps are taken up,
// of those it found; an error that `tell` answers ends it, and the next search goes on from there. tell may be nil.
func (s *Store) CatchUp(tell func(done, total int) error) error {
	first := int64(-1)
	for {
		var from, end int64
		err := s.read(func(x *sql.Tx) error { return x.QueryRow(indexedTo).Scan(&from, &end) })
		if err != nil || from >= end {
			return err
		}
		if first < 0 {
			first = from
		}
		if tell != nil {
			if err := tell(int(from-first), int(end-first)); err != nil {
				return err
			}
		}
		err = s.write(func(x *tx) error {
			var from, to int64
			if err := x.scan(indexedTo, nil, &from, &to); err != nil || from >= to {
				return err
			}
			return x.index(from, min(to, from+catchUpSteps))
		})
		if err != nil {
			return err
		}
	}
}

// scopedKey names a row of any scope.
type scopedKey struct {
	scope campaign.ID
	key
}

// index takes up the rows that the steps (from, to] wrote, or whose steps they undid, those written last at the end.
func (x *tx) index(from, to int64) error {
	// Readings come by the hundred thousand, and only what somebody noted at one is text.
	const q = `SELECT s.scope,c.kind,c.row,c.op,c.fields,s.no at,c.seq FROM steps s JOIN changes c ON c.step=s.no WHERE s.no>? AND s.no<=?
		AND (c.kind<>'reading' OR c.op='delete' OR c.fields LIKE '%"notes"%')
		UNION ALL SELECT s.scope,c.kind,c.row,c.op,c.fields,s.no,c.seq FROM steps s JOIN steps t ON t.id=s.target JOIN changes c ON c.step=t.no WHERE s.no>? AND s.no<=?
		AND (c.kind<>'reading' OR c.op='delete' OR c.fields LIKE '%"notes"%')
		ORDER BY at,c.seq`
	var written, ticked []scopedKey
	err := x.each(q, []any{from, to, from, to}, func(rows *sql.Rows) error {
		var k scopedKey
		var op campaign.Op
		var fields []byte
		if err := rows.Scan(&k.scope, &k.kind, &k.row, &op, &fields, new(int64), new(int64)); err != nil {
			return err
		}
		if op == campaign.Patch && !textual(k.kind, fields) {
			ticked = append(ticked, k)
		} else {
			written = append(written, k)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.Reverse(written)
	written = uniq(written)
	slices.Reverse(written)
	if ticked, err = x.comeOrGone(ticked); err != nil {
		return err
	}
	written = uniq(append(written, ticked...))
	by := map[campaign.ID][]key{}
	for _, k := range written {
		by[k.scope] = append(by[k.scope], k.key)
	}
	now := map[scopedKey]campaign.Fields{}
	for scope, ks := range by {
		rows, err := x.current(scope, ks)
		if err != nil {
			return err
		}
		for k, row := range rows {
			now[scopedKey{scope, k}] = row
		}
	}
	for _, k := range written {
		if err := x.indexRow(k.scope, k.key, now[k]); err != nil {
			return err
		}
	}
	return x.setMeta("indexed", to)
}

// comeOrGone are those of ks whose row is in its table and not in the index, or the other way round: a tick leaves a
// text as it is, but can bring back its row, or take it.
func (x *tx) comeOrGone(ks []scopedKey) (out []scopedKey, err error) {
	for _, k := range uniq(ks) {
		var moved bool
		err := x.scan("SELECT EXISTS("+x.s.tables[k.kind].one+") <> EXISTS(SELECT 1 FROM found WHERE scope=? AND kind=? AND row=?)",
			[]any{k.scope, k.row, k.scope, k.kind, k.row}, &moved)
		if err != nil {
			return nil, err
		}
		if moved {
			out = append(out, k)
		}
	}
	return out, nil
}

// textual says that a patch writes a field that is searched.
func textual(kind campaign.Kind, fields []byte) bool {
	set, err := decode(kind, fields)
	if err != nil {
		return true
	}
	in := campaign.Lookup(kind)
	for name := range set {
		if f := in.Field(name); f != nil && f.Search {
			return true
		}
	}
	return false
}

// fieldEnd is a token that no text has: what ends one field and what begins the next are no neighbours.
const fieldEnd = "\uE000"

func (x *tx) indexRow(scope campaign.ID, k key, row campaign.Fields) error {
	var old int64
	err := x.scan("DELETE FROM found WHERE scope=? AND kind=? AND row=? RETURNING no", []any{scope, k.kind, k.row}, &old)
	if err == nil {
		err = x.exec("DELETE FROM search WHERE rowid=?", old)
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	var text []string
	for _, f := range campaign.Lookup(k.kind).Fields {
		if v, _ := row[f.Name].(string); f.Search && v != "" {
			text = append(append(text, grams(v)...), fieldEnd)
		}
	}
	if len(text) == 0 {
		return nil
	}
	var no int64
	if err := x.scan("INSERT INTO found(no,scope,kind,row) VALUES((SELECT coalesce(max(no),0)+1 FROM found),?,?,?) RETURNING no", []any{scope, k.kind, k.row}, &no); err != nil {
		return err
	}
	return x.exec("INSERT INTO search(rowid,text) VALUES(?,?)", no, strings.Join(text, " "))
}

// reindexFrom makes the index go over the journal again, from the step that q answers.
func (x *tx) reindexFrom(q string, args ...any) error {
	var no sql.NullInt64
	if err := x.scan(q, args, &no); err != nil || !no.Valid {
		return err
	}
	return x.exec("UPDATE meta SET value=min(CAST(value AS INTEGER),?) WHERE key='indexed'", no.Int64-1)
}
