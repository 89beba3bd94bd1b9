package store

import (
	"database/sql"
	"encoding/json"

	"qingdan/internal/campaign"
)

// History: the steps of a scope as people look back on them.

// Entry is a step as history lists it, without its edits.
type Entry struct {
	campaign.Step
	Live bool // false while it is undone; an undo or redo: while what it did is turned again
	Rows int  // how many rows it is about; of an undo or redo, those of its target

	no int64
}

// Filter chooses steps of a history. The zero Filter takes all.
type Filter struct {
	Author  string           // "" for anybody
	Deleted bool             // only steps whose deletions can be put back: see Facts
	Row     campaign.ID      // "" for any; else only steps about this row or one that it owned, and what turned such steps
	Keep    func(Entry) bool // what else must hold of a step; nil for nothing. It is not told Rows
}

// History lists the steps of a scope that pass a filter, newest arrival first, from the step numbered below before (0:
// from the end), at most limit. next continues; 0 when there is no more.
func (s *Store) History(scope campaign.ID, f Filter, before int64, limit int) (out []Entry, next int64, err error) {
	if before == 0 {
		before = end
	}
	out = []Entry{}
	err = s.read(func(x *sql.Tx) error {
		var deleted map[int64]bool
		if f.Deleted {
			if deleted, err = s.deletions(x, scope); err != nil {
				return err
			}
		}
		var about map[int64]bool
		if f.Row != "" {
			if about, err = s.about(x, scope, f.Row); err != nil {
				return err
			}
		}
		const q = `SELECT s.no,coalesce(t.no,s.no),s.id,s.at,s.author,s.label,coalesce(s.target,''),coalesce(s.undo,0),coalesce(t.live<>s.undo,s.live)
			FROM steps s LEFT JOIN steps t ON t.id=s.target WHERE s.scope=? AND s.parked=0 AND s.no<? AND (?3='' OR s.author=?3) ORDER BY s.no DESC`
		rows, err := x.Query(q, scope, before, f.Author)
		if err != nil {
			return err
		}
		defer rows.Close()
		for limit > 0 && rows.Next() {
			e := Entry{Step: campaign.Step{Scope: scope}}
			var label []byte
			var of int64 // the step, or what it turns
			if err := rows.Scan(&e.no, &of, &e.ID, &e.At, &e.Author, &label, &e.Target, &e.Undo, &e.Live); err != nil {
				return err
			}
			if err := json.Unmarshal(label, &e.Label); err != nil {
				return err
			}
			if f.Deleted && !deleted[e.no] || f.Row != "" && !about[of] || f.Keep != nil && !f.Keep(e) {
				continue
			}
			if len(out) == limit {
				next = out[limit-1].no
				break
			}
			out = append(out, e)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		return countRows(x, out)
	})
	return out, next, err
}

// about are the steps, by number, that wrote a row or one that it owned.
func (s *Store) about(x *sql.Tx, scope, row campaign.ID) (map[int64]bool, error) {
	out := map[int64]bool{}
	f, err := s.family(x, scope, row)
	if err != nil || f == nil {
		return out, err
	}
	rows, err := x.Query("SELECT DISTINCT c.step FROM json_each(?) j CROSS JOIN changes c ON c.row=j.value", ids(f.rows()))
	if err != nil {
		return nil, err
	}
	return out, drain(rows, func(rows *sql.Rows) error {
		var no int64
		err := rows.Scan(&no)
		out[no] = true
		return err
	})
}

// countRows notes of each step how many rows it is about.
func countRows(x *sql.Tx, list []Entry) error {
	count, err := x.Prepare(`SELECT count(*) FROM (SELECT DISTINCT kind,row FROM changes WHERE step=(SELECT coalesce(t.no,s.no) FROM steps s LEFT JOIN steps t ON t.id=s.target WHERE s.no=?))`)
	if err != nil {
		return err
	}
	defer count.Close()
	for i := range list {
		if err := count.QueryRow(list[i].no).Scan(&list[i].Rows); err != nil {
			return err
		}
	}
	return nil
}

// Facts count a scope's history.
type Facts struct {
	Steps   int      `json:"steps"`
	Deleted int      `json:"deleted"` // steps that count and deleted rows which, but for the step, would be there
	Authors []string `json:"authors"` // who wrote, the busiest first
}

// Facts counts a scope's history.
func (s *Store) Facts(scope campaign.ID) (Facts, error) {
	out := Facts{Authors: []string{}}
	err := s.read(func(x *sql.Tx) error {
		deleted, err := s.deletions(x, scope)
		if err != nil {
			return err
		}
		out.Deleted = len(deleted)
		rows, err := x.Query("SELECT author,count(*) FROM steps WHERE scope=? AND parked=0 GROUP BY author ORDER BY 2 DESC,1", scope)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var author string
			var n int
			err := rows.Scan(&author, &n)
			out.Steps += n
			if author != "" {
				out.Authors = append(out.Authors, author)
			}
			return err
		})
	})
	return out, err
}

// deletions are the steps, by number, that deleted rows which are gone because of them: without the step one of the
// rows would live.
func (s *Store) deletions(x *sql.Tx, scope campaign.ID) (map[int64]bool, error) {
	type deletion struct {
		key
		step int64
	}
	var list []deletion
	rowIDs := []campaign.ID{}
	rows, err := x.Query("SELECT s.no,c.kind,c.row FROM steps s CROSS JOIN changes c ON c.step=s.no WHERE s.scope=? AND s.parked=0 AND s.live=1 AND c.op=?", scope, campaign.Delete)
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var d deletion
		err := rows.Scan(&d.step, &d.kind, &d.row)
		list, rowIDs = append(list, d), append(rowIDs, d.row)
		return err
	})
	if err != nil {
		return nil, err
	}
	p, err := s.past(reader{x}, scope, rowIDs...)
	if err != nil {
		return nil, err
	}
	out := map[int64]bool{}
	for _, d := range list {
		if !out[d.step] && !p.lives(d.key, 0) && p.lives(d.key, d.step) {
			out[d.step] = true
		}
	}
	return out, nil
}
