// Package store keeps a workspace: one SQLite file with every campaign of a laptop. It is the only importer of
// modernc.org/sqlite. All writing is a Step (apply.go); the journal of steps is the truth and the tables are its fold
// (fold.go), which gives undo (undo.go), history, merge (merge.go) and search (search.go) their shape.
package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/google/uuid"
	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"qingdan/internal/campaign"
)

// Options are what a workspace is opened with. Zero values are usable: the system's clock, random ids.
type Options struct {
	Machine  string           // names this laptop and account; another one than last time means the file was copied
	Author   string           // who history names
	Now      func() time.Time // wall clock
	NewID    func() string    // UUIDv7
	Existing bool             // a workspace that is not there is not made: "workspace.away"
}

// Store is an open workspace. Its methods may be called from many goroutines; writes take turns, here and between
// processes.
type Store struct {
	path     string
	file     os.FileInfo // as it was opened
	opt      Options
	readonly bool

	copying sync.Mutex // one backup at a time; taken before mu

	mu    sync.Mutex // guards what follows: the one connection that writes
	db    *sql.DB
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	id    identity // as the file has it: another program may have restored a backup
	idAs  string   // the text of id

	reads     *sql.DB
	tables    map[campaign.Kind]*table
	summaries memo
}

// Path is the workspace's file.
func (s *Store) Path() string { return s.path }

// ReadOnly says that the file or its folder cannot be written: everything can be read, Apply answers
// "workspace.readonly".
func (s *Store) ReadOnly() bool { return s.readonly }

// NewID makes an id for a row.
func (s *Store) NewID() campaign.ID { return campaign.ID(s.opt.NewID()) }

// SetAuthor names who writes from now on.
func (s *Store) SetAuthor(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.opt.Author = name
}

func (o Options) orDefault() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.NewID == nil {
		o.NewID = func() string { return uuid.Must(uuid.NewV7()).String() }
	}
	return o
}

// Close ends the workspace's connections; what was applied is on disk already.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	for _, st := range s.stmts {
		errs = append(errs, st.Close())
	}
	s.stmts = map[string]*sql.Stmt{}
	if s.reads != nil {
		errs = append(errs, s.reads.Close())
	}
	if s.conn != nil {
		errs = append(errs, s.conn.Close())
	}
	if s.db != nil {
		errs = append(errs, s.db.Close())
	}
	return errors.Join(errs...)
}

// tx is one write transaction, on the one connection that writes.
type tx struct{ s *Store }

// write runs f whole or not at all. What f answers, or what committing answers, comes back as an Error with a code.
func (s *Store) write(f func(*tx) error) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.readonly {
		return campaign.Fail("workspace.readonly", "path", s.path)
	}
	x := &tx{s}
	if err := x.exec("BEGIN IMMEDIATE"); err != nil {
		return s.explain(err)
	}
	done := false
	defer func() {
		if !done { // also when f panics, and after a commit that a reference refused
			_ = x.exec("ROLLBACK")
		}
	}()
	if err = x.whoAmI(); err == nil {
		err = f(x)
	}
	if err == nil {
		if err = x.exec("COMMIT"); err == nil {
			done = true
			return nil
		}
	}
	return s.explain(err)
}

// maxStatements bounds the cache of prepared statements; patches have one for each set of fields.
const maxStatements = 400

func (x *tx) stmt(q string) (*sql.Stmt, error) {
	s := x.s
	if st := s.stmts[q]; st != nil {
		return st, nil
	}
	if len(s.stmts) >= maxStatements {
		for k, st := range s.stmts {
			_ = st.Close()
			delete(s.stmts, k)
		}
	}
	st, err := s.conn.PrepareContext(context.Background(), q)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", q, err)
	}
	s.stmts[q] = st
	return st, nil
}

func (x *tx) exec(q string, args ...any) error {
	st, err := x.stmt(q)
	if err == nil {
		_, err = st.Exec(args...)
	}
	return err
}

func (x *tx) query(q string, args ...any) (*sql.Rows, error) {
	st, err := x.stmt(q)
	if err != nil {
		return nil, err
	}
	return st.Query(args...)
}

// scan reads the one row that q answers.
func (x *tx) scan(q string, args []any, dest ...any) error {
	st, err := x.stmt(q)
	if err != nil {
		return err
	}
	return st.QueryRow(args...).Scan(dest...)
}

// each calls visit on every row that q answers.
func (x *tx) each(q string, args []any, visit func(*sql.Rows) error) error {
	rows, err := x.query(q, args...)
	if err != nil {
		return err
	}
	return drain(rows, visit)
}

func drain(rows *sql.Rows, visit func(*sql.Rows) error) error {
	defer rows.Close()
	for rows.Next() {
		if err := visit(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// explain gives an error of SQLite or of the file system the code that the program shows; an Error passes as it is.
func (s *Store) explain(err error) error { return explain(err, s.path) }

func explain(err error, path string) error {
	var coded *campaign.Error
	if err == nil || errors.As(err, &coded) {
		return err
	}
	code := "workspace.io"
	var se *sqlite.Error
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax): // a page of the journal whose bytes are not what was written
		code = "workspace.damaged"
	case errors.As(err, &se) && se.Code() == lib.SQLITE_IOERR_SHMSIZE: // no room for the log's index
		code = "workspace.full"
	case errors.As(err, &se):
		if c, ok := codes[se.Code()&0xff]; ok {
			code = c
		}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		code = "workspace.readonly"
	case errors.Is(err, syscall.ENOSPC):
		code = "workspace.full"
	}
	e := campaign.Fail(code, "path", path)
	e.Cause = err
	return e
}

var codes = map[int]string{
	lib.SQLITE_NOTADB:     "workspace.damaged",
	lib.SQLITE_CORRUPT:    "workspace.damaged",
	lib.SQLITE_FULL:       "workspace.full",
	lib.SQLITE_READONLY:   "workspace.readonly",
	lib.SQLITE_PERM:       "workspace.readonly",
	lib.SQLITE_CANTOPEN:   "workspace.unreachable",
	lib.SQLITE_BUSY:       "workspace.busy",
	lib.SQLITE_LOCKED:     "workspace.busy",
	lib.SQLITE_CONSTRAINT: "reference",
}
