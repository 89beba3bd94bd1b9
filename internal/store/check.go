package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"qingdan/internal/campaign"
)

// Finding is one thing that a check found wrong: a code of the catalogue ("check." + Code) and its parameters.
type Finding struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params,omitempty"`
}

// repairable are the findings that a repair sets right; the others are what somebody must look at.
var repairable = map[string]bool{"fold": true, "live": true}

// Repairable says that a repair sets it right.
func (f Finding) Repairable() bool { return repairable[f.Code] }

// Report is what a check looked at and found.
type Report struct {
	Campaigns int       `json:"campaigns"`
	Steps     int       `json:"steps"`
	Rows      int       `json:"rows"` // that the journal speaks of
	Findings  []Finding `json:"findings"`
	Repaired  bool      `json:"repaired"`
}

var errRollback = errors.New("only looking")

// Check reads every page, every reference, the bytes of every attachment, the numbering of every device's steps and which
// of them undos take out, and folds the whole journal anew: the tables must be its fold. With repair, rows that are not are made so, in one
// transaction; a workspace that can only be read is not repaired.
func (s *Store) Check(repair bool) (Report, error) {
	return s.CheckContext(context.Background(), repair, func(int, int) error { return nil })
}

// CheckContext is Check that tells how many campaigns it has gone through, and of how many. What tell answers ends it;
// then nothing was changed.
func (s *Store) CheckContext(ctx context.Context, repair bool, tell func(done, total int) error) (Report, error) {
	r := Report{Findings: []Finding{}}
	find := func(code string, params ...string) {
		r.Findings = append(r.Findings, Finding{code, campaign.Fail("", params...).Params})
	}
	if err := s.pages(ctx, find); err != nil {
		if ctx.Err() != nil {
			err = campaign.Fail("cancelled")
		}
		return r, s.explain(err)
	}
	if len(r.Findings) > 0 {
		return r, nil // a file with broken pages is not written to
	}
	if s.readonly {
		return s.checkCopy(ctx, tell)
	}
	if err := s.checkFiles(find, tell); err != nil {
		return r, err
	}
	err := s.write(func(x *tx) error {
		if err := x.numbering(find); err != nil {
			return err
		}
		if err := x.turned(find); err != nil {
			return err
		}
		if err := x.scan("SELECT count(*) FROM steps", nil, &r.Steps); err != nil {
			return err
		}
		scopes, err := x.idsOf("SELECT DISTINCT scope FROM steps ORDER BY scope")
		if err != nil {
			return err
		}
		for i, scope := range scopes {
			if err := tell(i, len(scopes)); err != nil {
				return err
			}
			if scope != campaign.LibraryScope {
				r.Campaigns++
			}
			ks, err := x.keysOf("SELECT DISTINCT kind,row FROM changes WHERE step IN (SELECT no FROM steps WHERE scope=?)", scope)
			if err != nil {
				return err
			}
			r.Rows += len(ks)
			changes, err := x.refold(scope, ks)
			if err != nil {
				return err
			}
			for _, c := range changes {
				find("fold", "campaign", string(scope), "kind", string(c.Kind), "row", string(c.ID))
			}
			if len(changes) > 0 {
				if err := x.bump(scope); err != nil {
					return err
				}
			}
			if err := x.strangers(scope, ks, find); err != nil {
				return err
			}
		}
		if !repair || len(r.Findings) == 0 {
			return errRollback
		}
		return x.exec("UPDATE meta SET value='0' WHERE key='indexed'")
	})
	if errors.Is(err, errRollback) {
		return r, nil
	}
	r.Repaired = err == nil
	return r, err
}

// checkCopy folds the journal of a copy, where the workspace itself cannot be written to; nothing is repaired there.
func (s *Store) checkCopy(ctx context.Context, tell func(done, total int) error) (r Report, err error) {
	dir, err := os.MkdirTemp("", "qingdan-check-*")
	if err != nil {
		return r, explain(err, os.TempDir())
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "copy.qingdan")
	if err := snapshot(ctx, s.path, path); err != nil {
		return r, copying(err, dir)
	}
	c, err := Open(path, s.opt)
	if err != nil {
		return r, err
	}
	r, err = c.CheckContext(ctx, false, tell)
	return r, errors.Join(err, c.Close())
}

// pages reads every page and reference, on a connection of its own: one that has searched remembers the index as it was
// then, and SQLite's check takes what others wrote to it since for damage.
func (s *Store) pages(ctx context.Context, find func(string, ...string)) error {
	x, err := sql.Open("sqlite", dsn(s.path, "query_only(1)")+existing(s.path))
	if err != nil {
		return err
	}
	defer x.Close()
	rows, err := x.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var what string
		err := rows.Scan(&what)
		if err == nil && what != "ok" {
			find("page", "what", what)
		}
		return err
	})
	if err != nil {
		return err
	}
	if rows, err = x.QueryContext(ctx, "PRAGMA foreign_key_check"); err != nil {
		return err
	}
	return drain(rows, func(rows *sql.Rows) error {
		var table, parent string
		var rowid sql.NullInt64
		var fk int
		err := rows.Scan(&table, &rowid, &parent, &fk)
		find("reference", "table", table, "parent", parent)
		return err
	})
}

// numbering finds holes in a device's steps, and version vectors that do not agree with them.
func (x *tx) numbering(find func(string, ...string)) error {
	const q = `SELECT s.scope,s.device,count(*),max(s.n),coalesce(h.n,0) FROM steps s LEFT JOIN have h ON h.scope=s.scope AND h.device=s.device
		WHERE s.parked=0 GROUP BY s.scope,s.device HAVING count(*)<>max(s.n) OR coalesce(h.n,0)<>max(s.n)`
	return x.each(q, nil, func(rows *sql.Rows) error {
		var scope, device string
		var count, last, have int
		err := rows.Scan(&scope, &device, &count, &last, &have)
		find("numbering", "campaign", scope, "device", device, "steps", strconv.Itoa(count), "last", strconv.Itoa(last))
		return err
	})
}

// turned finds steps that count although the latest word on them is an undo, or the other way round: folded by them, the
// tables would lose what they should hold.
func (x *tx) turned(find func(string, ...string)) error {
	list, err := x.idsOf("UPDATE steps SET live=" + liveNow + " WHERE live<>" + liveNow + " RETURNING id")
	for _, step := range list {
		find("live", "step", string(step))
	}
	return err
}

// strangers finds rows in the tables that no step has made. They are reported and left: nothing a user may have
// entered is thrown away.
func (x *tx) strangers(scope campaign.ID, ks []key, find func(string, ...string)) error {
	made := map[key]bool{}
	for _, k := range ks {
		made[k] = true
	}
	for kind, t := range x.s.tables {
		list, err := x.idsOf("SELECT id FROM "+quote(t.Table)+" WHERE scope=?", scope)
		if err != nil {
			return err
		}
		for _, id := range list {
			if !made[key{kind, id}] {
				find("stranger", "campaign", string(scope), "kind", string(kind), "row", string(id))
			}
		}
	}
	return nil
}
