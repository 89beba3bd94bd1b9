package store

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
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

// Schema is the version of the tables this program writes: the number of its last migration.
var Schema = len(migrations())

func migrations() (out []string) {
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

// dsn names a file with its pragmas. It is built as a URL: a '#' or '?' in a path would cut the name off.
func dsn(path string, pragmas ...string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a Windows drive
	}
	q := url.Values{"_pragma": append([]string{"busy_timeout(5000)"}, pragmas...)}
	u := url.URL{Scheme: "file", OmitHost: true, Path: p, RawQuery: q.Encode()}
	return u.String()
}

var writing = []string{"foreign_keys(1)", "journal_mode(wal)", "synchronous(full)", "cache_size(-16000)"}

// Open opens the workspace at path, or makes a new one where there is no file. Nothing that is there is overwritten.
// Codes: workspace.empty, .damaged, .foreign (a database of another program), .newer, .busy, .full, .readonly,
// .unreachable, .io.
func Open(path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(err, path)
	}
	switch st, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		if err := makeNew(path); err != nil {
			return nil, explain(err, path)
		}
	case err != nil:
		return nil, explain(err, path)
	case st.IsDir():
		return nil, campaign.Fail("workspace.unreachable", "path", path)
	case st.Size() == 0:
		return nil, campaign.Fail("workspace.empty", "path", path)
	}
	s := &Store{path: path, opt: o.orDefault(), stmts: map[string]*sql.Stmt{}, tables: describe()}
	version, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if err := s.connect(); err != nil {
		return nil, explain(err, path)
	}
	if err := s.prepare(version); err != nil {
		return nil, errors.Join(explain(err, path), s.Close())
	}
	return s, nil
}

// makeNew makes the file beside its place and moves it there whole, so that a crash leaves none or a good one.
func makeNew(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	tmp := path + ".new-" + strconv.Itoa(os.Getpid())
	defer removeAll(tmp)
	db, err := sql.Open("sqlite", dsn(tmp, writing...))
	if err != nil {
		return err
	}
	_, err = db.Exec(fmt.Sprintf("PRAGMA application_id=%d", applicationID))
	if err == nil {
		err = migrate(context.Background(), db)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	if err := os.Link(tmp, path); err != nil && !errors.Is(err, fs.ErrExist) { // somebody else was quicker: use theirs
		if err := os.Rename(tmp, path); err != nil { // a file system without links
			return err
		}
	}
	return nil
}

func removeAll(path string) {
	for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + tail)
	}
}

// migrate brings a database to Schema, all pending scripts in one transaction.
func migrate(ctx context.Context, db *sql.DB) error {
	c, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	if _, err := c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	var v int
	err = c.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	for i, script := range migrations() {
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
	db, err := sql.Open("sqlite", dsn(path, "query_only(1)")+readable(path))
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

// quickCheck finds pages that are no pages; reading alone would find them only when they are needed.
func quickCheck(db *sql.DB, path string) error {
	var found string
	if err := db.QueryRow("PRAGMA quick_check(1)").Scan(&found); err != nil {
		return explain(err, path)
	}
	if found != "ok" {
		e := campaign.Fail("workspace.damaged", "path", path)
		e.Cause = errors.New(found)
		return e
	}
	return nil
}

// readable adds to a DSN what lets a file be read whose folder cannot be written: without it SQLite wants to make the
// -shm file. It holds only while nobody writes, which in such a folder nobody can.
func readable(path string) string {
	probe, err := os.CreateTemp(filepath.Dir(path), ".qingdan-*")
	if err == nil {
		_ = probe.Close()
		_ = os.Remove(probe.Name())
		return ""
	}
	if _, err := os.Stat(path + "-wal"); err == nil {
		return ""
	}
	return "&mode=ro&immutable=1"
}

// connect opens the one connection that writes and those that read.
func (s *Store) connect() (err error) {
	ctx := context.Background()
	mode := readable(s.path)
	pragmas := writing
	if s.readonly = mode != ""; s.readonly {
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
	if s.conn, err = s.db.Conn(ctx); err != nil {
		return errors.Join(err, s.reads.Close(), s.db.Close())
	}
	if s.readonly {
		return nil
	}
	switch _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); {
	case err == nil:
		_, err = s.conn.ExecContext(ctx, "ROLLBACK")
		return err
	case errors.Is(explain(err, ""), readonly): // the file alone is write-protected
		s.readonly = true
		return nil
	}
	return s.pragmasHold()
}

var readonly = &campaign.Error{Code: "workspace.readonly"}

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

// prepare brings an opened workspace to this program's schema, after a backup, and settles who it is.
func (s *Store) prepare(version int) error {
	if s.readonly {
		if version < Schema {
			return campaign.Fail("workspace.readonly", "path", s.path)
		}
		return s.loadIdentity(s.reads)
	}
	if version < Schema {
		if _, err := s.Backup(); err != nil {
			return err
		}
		s.conn.Close()
		if err := migrate(context.Background(), s.db); err != nil {
			return err
		}
		var err error
		if s.conn, err = s.db.Conn(context.Background()); err != nil {
			return err
		}
	}
	return s.write(func(x *tx) error { return x.settleIdentity() })
}

// identity says which device's name this workspace writes under. Two workspaces must never write under one: a file
// that wakes up on another machine or at another place may be a copy, so it takes a new name there.
type identity struct {
	Device  string   `json:"device"`
	Ours    []string `json:"ours"` // all names used on this machine: what undo may take back
	Machine string   `json:"machine"`
	Path    string   `json:"path"`
}

func (s *Store) loadIdentity(from interface {
	QueryRow(string, ...any) *sql.Row
}) error {
	var b string
	if err := from.QueryRow("SELECT value FROM meta WHERE key='identity'").Scan(&b); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	} else if err == nil {
		return json.Unmarshal([]byte(b), &s.id)
	}
	return nil
}

func (x *tx) settleIdentity() error {
	s := x.s
	var b string
	if err := x.scan("SELECT coalesce((SELECT value FROM meta WHERE key='identity'),'{}')", nil, &b); err != nil {
		return err
	}
	var id identity
	if err := json.Unmarshal([]byte(b), &id); err != nil {
		return err
	}
	if id.Device == "" || id.Machine != s.opt.Machine || id.Path != s.path {
		if id.Machine != s.opt.Machine {
			id.Ours = nil
		}
		id = identity{Device: s.opt.NewID(), Ours: id.Ours, Machine: s.opt.Machine, Path: s.path}
		id.Ours = append(id.Ours, id.Device)
		if err := x.setMeta("identity", id); err != nil {
			return err
		}
	}
	s.id = id
	return nil
}

func (x *tx) setMeta(key string, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return x.exec("INSERT INTO meta VALUES(?,?) ON CONFLICT DO UPDATE SET value=excluded.value", key, string(b))
}
