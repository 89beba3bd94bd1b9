package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

//go:embed schema/*.sql
var scripts embed.FS

// applicationID marks our files ("QDAN").
const applicationID = 0x5144414E

// migrations are the scripts in order; each brings a database to the version of its number, from 1.
var migrations = embedded()

// Schema is the version of the tables this program writes: the number of its last migration.
var Schema = len(migrations)

func embedded() (out []string) {
	names, err := fs.Glob(scripts, "schema/*.sql")
	if err != nil {
		panic(err)
	}
	slices.Sort(names)
	for _, n := range names {
		b, err := scripts.ReadFile(n)
		if err != nil {
			panic(err)
		}
		out = append(out, string(b))
	}
	return out
}

// patience is how long to wait for another program's write, in ms.
var patience = 5000

// dsn names a file with its pragmas. It is built as a URL: a '#' or '?' in a path would cut the name off.
func dsn(path string, pragmas ...string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a Windows drive
	}
	q := url.Values{"_pragma": append([]string{"busy_timeout(" + strconv.Itoa(patience) + ")"}, pragmas...)}
	u := url.URL{Scheme: "file", OmitHost: true, Path: p, RawQuery: q.Encode()}
	return u.String()
}

var writing = []string{"foreign_keys(1)", "journal_mode(wal)", "synchronous(full)", "cache_size(-16000)"}

// Open opens the workspace at path, or makes a new one where there is no file and no backup of one. Nothing that is
// there is overwritten. Nothing is locked that others may hold, unless there is something to write: another schema,
// another place.
// Codes: workspace.empty, .damaged, .missing (there are only its backups), .away (there is nothing, and Existing),
// .foreign (a database of another program), .newer, .busy, .full, .readonly, .unreachable, .io.
func Open(path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(err, path)
	}
	err = present(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = makeFirst(path, o)
	}
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, opt: o.orDefault(), stmts: map[string]*sql.Stmt{}, tables: describe()}
	version, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if s.file, err = os.Stat(path); err != nil {
		return nil, explain(err, path)
	}
	if err := s.connect(); err != nil {
		return nil, errors.Join(explain(err, path), s.Close())
	}
	if err := s.prepare(version); err != nil {
		return nil, errors.Join(explain(err, path), s.Close())
	}
	if !s.readonly {
		sweep(path, s.opt.Now)
	}
	return s, nil
}

// makeFirst makes the workspace, but not where there was one: its backups are what somebody who lost it looks for.
func makeFirst(path string, o Options) error {
	list, err := Backups(path)
	if err == nil && len(list) > 0 {
		return campaign.Fail("workspace.missing", "path", path, "folder", BackupFolder(path))
	}
	if o.Existing {
		return campaign.Fail("workspace.away", "path", path)
	}
	return unreachable(makeNew(path), path)
}

// headerSize is that of SQLite's header; a shorter file is what was left of one.
const headerSize = 100

// present says that there is a file that may hold a workspace; fs.ErrNotExist when there is none.
func present(path string) error {
	switch st, err := os.Stat(path); {
	case err != nil:
		return unreachable(err, path)
	case st.IsDir():
		return campaign.Fail("workspace.unreachable", "path", path)
	case st.Size() == 0:
		return campaign.Fail("workspace.empty", "path", path)
	case st.Size() < headerSize:
		return campaign.Fail("workspace.damaged", "path", path)
	}
	return nil
}

// unreachable gives an error on the way to a file its code: what may not be entered or made there is no workspace that
// can be read.
func unreachable(err error, path string) error {
	err = explain(err, path)
	var e *campaign.Error
	if errors.As(err, &e) && (e.Code == "workspace.readonly" || e.Code == "workspace.io") {
		e.Code = "workspace.unreachable"
	}
	return err
}

// makeNew makes the file beside its place and moves it there whole, so that a crash leaves none or a good one.
func makeNew(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	tmp := path + ".new-" + strconv.Itoa(os.Getpid())
	defer removeAll(tmp)
	err := edit(tmp, writing, func(ctx context.Context, c *sql.Conn) error {
		if _, err := c.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id=%d", applicationID)); err != nil {
			return err
		}
		return migrate(ctx, c)
	})
	if err != nil {
		return err
	}
	if err := place(tmp, path); err != nil && !errors.Is(err, fs.ErrExist) { // somebody else was quicker: use theirs
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// edit opens a file that nobody else knows yet, for one use.
func edit(path string, pragmas []string, f func(context.Context, *sql.Conn) error) error {
	db, err := sql.Open("sqlite", dsn(path, pragmas...))
	if err != nil {
		return err
	}
	ctx := context.Background()
	c, err := db.Conn(ctx)
	if err == nil {
		err = errors.Join(f(ctx, c), c.Close())
	}
	return errors.Join(err, db.Close())
}

// place moves a finished file to a name that is free; fs.ErrExist when it is not.
func place(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from)
	}
	if errors.Is(err, fs.ErrExist) || exists(to) {
		return fs.ErrExist
	}
	return os.Rename(from, to) // a file system without links
}

func removeAll(path string) {
	for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + tail)
	}
}

// migrate brings a database to Schema, all pending scripts in one transaction.
func migrate(ctx context.Context, c *sql.Conn) error {
	if _, err := c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	var v int
	err := c.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	for i, script := range migrations {
		if err == nil && i >= v {
			_, err = c.ExecContext(ctx, fmt.Sprintf("%s;\nPRAGMA user_version=%d", script, i+1))
		}
	}
	if err == nil {
		_, err = c.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		_, _ = c.ExecContext(ctx, "ROLLBACK")
	}
	return err
}

// inspect looks at a file without changing it: is it ours, whole, and not newer than this program? It answers the
// version of its schema.
func inspect(path string) (version int, err error) {
	db, err := sql.Open("sqlite", dsn(path, "query_only(1)")+looking(path))
	if err != nil {
		return 0, explain(err, path)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	var app int
	if err := db.QueryRow("PRAGMA application_id").Scan(&app); err != nil {
		return 0, explain(err, path)
	}
	if app != applicationID {
		return 0, campaign.Fail("workspace.foreign", "path", path)
	}
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return 0, explain(err, path)
	}
	if version > Schema {
		return 0, campaign.Fail("workspace.newer", "path", path, "version", strconv.Itoa(version), "known", strconv.Itoa(Schema))
	}
	return version, quickCheck(db, path)
}

// looking adds to a DSN what keeps a log as it is: the last to close a database that may be written folds its log into it.
func looking(path string) string {
	if mode := readable(path); mode != "" {
		return mode
	}
	if exists(path + "-wal") {
		return "&mode=ro"
	}
	return existing(path)
}

// quickCheck finds pages that are no pages; reading alone would find them only when they are needed. It goes over the
// tables one by one: of all of them at once SQLite would also count every word of the search index, which takes twice
// as long as the rest and proves nothing that cannot be made anew. The bytes of attachments are left to those who read
// them, who know their hash: a start does not wait for gigabytes of photos.
func quickCheck(db *sql.DB, path string) error {
	const q = `SELECT coalesce((SELECT c.quick_check FROM pragma_table_list t, pragma_quick_check(t.name) c
		WHERE t.schema='main' AND t.type IN ('table','shadow') AND t.name<>'file_parts' AND c.quick_check<>'ok' LIMIT 1),'ok')`
	var found string
	if err := db.QueryRow(q).Scan(&found); err != nil {
		return explain(err, path)
	}
	if found != "ok" {
		e := campaign.Fail("workspace.damaged", "path", path)
		e.Cause = errors.New(found)
		return e
	}
	return nil
}

// readable adds to a DSN what lets a file be read that cannot be written, or whose folder cannot: SQLite would want to
// make the files beside it, and leave them write-protected for everybody. Without a log nobody has the file open; with
// one, what others made beside it serves.
func readable(path string) string {
	log := exists(path + "-wal")
	switch {
	case !protected(filepath.Dir(path)) && !protected(path) && !protected(path+"-wal") && !protected(path+"-shm"):
		return ""
	case log:
		return "&mode=ro&readonly_shm=1"
	}
	return "&mode=ro&immutable=1"
}

// existing adds to a DSN what opens a file that is there, and makes no empty one where it was taken away meanwhile.
func existing(path string) string {
	if mode := readable(path); mode != "" {
		return mode
	}
	return "&mode=rw"
}

// connect opens the one connection that writes and those that read.
func (s *Store) connect() (err error) {
	mode, pragmas := existing(s.path), writing
	if s.readonly = readable(s.path) != ""; s.readonly {
		pragmas = []string{"query_only(1)"}
	}
	if s.db, err = sql.Open("sqlite", dsn(s.path, pragmas...)+mode); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	if s.reads, err = sql.Open("sqlite", dsn(s.path, "query_only(1)", "cache_size(-16000)")+mode); err != nil {
		return err
	}
	s.reads.SetMaxOpenConns(3)
	if s.conn, err = s.db.Conn(context.Background()); err != nil || s.readonly {
		return err
	}
	return s.pragmasHold()
}

// pragmasHold reads the pragmas back: SQLite passes over a misspelt one in silence.
func (s *Store) pragmasHold() error {
	for name, want := range map[string]string{"foreign_keys": "1", "journal_mode": "wal", "synchronous": "2"} {
		var got string
		if err := s.conn.QueryRowContext(context.Background(), "PRAGMA "+name).Scan(&got); err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("pragma %s is %s", name, got)
		}
	}
	return nil
}
