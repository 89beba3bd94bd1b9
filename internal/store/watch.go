package store

import (
	"context"
	"database/sql"
	"errors"

	"qingdan/internal/campaign"
)

// Watch notices what is written to a workspace, here and by other programs.
type Watch struct {
	s    *Store
	conn *sql.Conn
	data int64 // SQLite's count of commits that other connections made
}

// Extent is how far a workspace has come.
type Extent struct {
	Device   string                // the name it writes under; a restore gives a new one
	Versions map[campaign.ID]int64 // how often each scope was written to
}

// Watch begins to watch. It must be closed before the store is.
func (s *Store) Watch() (*Watch, error) {
	conn, err := s.reads.Conn(context.Background())
	if err != nil {
		return nil, s.explain(err)
	}
	return &Watch{s: s, conn: conn}, nil
}

// Close ends watching.
func (w *Watch) Close() error { return w.conn.Close() }

// Look answers how far the workspace has come, or nil when nothing was committed since the last look: then it costs
// one pragma.
func (w *Watch) Look() (*Extent, error) {
	e, err := w.look(context.Background())
	return e, w.s.explain(err)
}

func (w *Watch) look(ctx context.Context) (*Extent, error) {
	var data int64
	if err := w.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&data); err != nil {
		return nil, err
	}
	if data == w.data {
		return nil, nil
	}
	e := &Extent{Versions: map[campaign.ID]int64{}}
	err := w.conn.QueryRowContext(ctx, "SELECT value->>'device' FROM meta WHERE key='identity'").Scan(&e.Device)
	if err != nil && !errors.Is(err, sql.ErrNoRows) { // a workspace that can only be read need not have one
		return nil, err
	}
	rows, err := w.conn.QueryContext(ctx, "SELECT scope,version FROM scopes")
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var id campaign.ID
		var v int64
		err := rows.Scan(&id, &v)
		e.Versions[id] = v
		return err
	})
	if err != nil {
		return nil, err
	}
	w.data = data
	return e, nil
}
