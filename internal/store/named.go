package store

import (
	"database/sql"
	"errors"
	"io"

	"qingdan/internal/campaign"
)

// Which bytes the rows name: those that nobody does go, those that somebody does must be here and whole.

// unnamed is a condition on files: half-way since long, or named by no step that is or waits here.
const unnamed = `at<? AND (hash IS NULL OR NOT EXISTS (SELECT 1 FROM changes c WHERE c.kind='attachment' AND c.fields->>'$.hash'=files.hash)
	AND NOT EXISTS (SELECT 1 FROM inbox i WHERE instr(i.body,files.hash)))`

// free lets go of bytes that nobody names, but not of those put here so lately that their step may be on the way.
func (s *Store) free() error {
	before := s.opt.Now().Add(-forgotten).UnixMilli()
	var list []int64
	err := s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT no FROM files WHERE "+unnamed, before)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var no int64
			err := rows.Scan(&no)
			list = append(list, no)
			return err
		})
	})
	for _, no := range list {
		if err == nil {
			err = s.write(func(x *tx) error { return x.exec("DELETE FROM files WHERE no=? AND "+unnamed, no, before) })
		}
	}
	return err
}

// bytesAreHere finds attachments that a step would make of bytes that are not here.
func (d *draft) bytesAreHere() error {
	for _, k := range d.order {
		hash, wrote := d.wrote[k]["hash"].(string)
		if k.kind != "attachment" || !wrote || d.now[k] == nil {
			continue
		}
		var here bool
		if err := d.x.scan("SELECT EXISTS(SELECT 1 FROM files WHERE hash=?)", []any{hash}, &here); err != nil {
			return err
		}
		if !here {
			d.fault(k, "hash", "file.away")
		}
	}
	return nil
}

// checkFiles finds attachments whose bytes are not here or not what they were.
func (s *Store) checkFiles(find func(string, ...string), tell func(done, total int) error) error {
	type named struct{ scope, row, hash string }
	var list []named
	err := s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT scope,id,hash FROM attachments ORDER BY hash,scope,id")
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var n named
			err := rows.Scan(&n.scope, &n.row, &n.hash)
			list = append(list, n)
			return err
		})
	})
	if err != nil {
		return err
	}
	var wrong error // with the bytes of the one before
	for i, n := range list {
		if i == 0 || n.hash != list[i-1].hash {
			wrong = s.CopyFile(n.hash, io.Discard, func(int64) error { return tell(0, 0) })
		}
		switch {
		case isCode(wrong, "file.away", "file.damaged"):
			var e *campaign.Error
			errors.As(wrong, &e)
			find(e.Code, "campaign", n.scope, "kind", "attachment", "row", n.row)
		case wrong != nil:
			return wrong
		}
	}
	return nil
}
