package main

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	"qingdan/internal/campaign"
)

// The other side of the comparisons: the same statements on the same tables through the same driver (the store brings
// it), written by hand, without journal, validation or anything generic.

// bareDB is an open workspace: one connection that writes, and readers.
type bareDB struct {
	writes, reads *sql.DB
	conn          *sql.Conn
	stmts         map[string]*sql.Stmt // on conn
}

// openBare opens with the pragmas of store.Open.
func openBare(path string) (*bareDB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	open := func(pragmas ...string) (*sql.DB, error) {
		u := url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: url.Values{"_pragma": pragmas}.Encode()}
		return sql.Open("sqlite", u.String())
	}
	b := &bareDB{stmts: map[string]*sql.Stmt{}}
	if b.writes, err = open("busy_timeout(5000)", "foreign_keys(1)", "journal_mode(wal)", "synchronous(full)", "cache_size(-16000)"); err != nil {
		return nil, err
	}
	if b.reads, err = open("busy_timeout(5000)", "query_only(1)", "cache_size(-16000)"); err != nil {
		return nil, err
	}
	b.conn, err = b.writes.Conn(context.Background())
	return b, err
}

func (b *bareDB) close() error {
	for _, s := range b.stmts {
		_ = s.Close()
	}
	return errors.Join(b.conn.Close(), b.writes.Close(), b.reads.Close())
}

// exec runs a statement on the writing connection, prepared once.
func (b *bareDB) exec(q string, args ...any) error {
	st := b.stmts[q]
	if st == nil {
		var err error
		if st, err = b.conn.PrepareContext(context.Background(), q); err != nil {
			return err
		}
		b.stmts[q] = st
	}
	_, err := st.Exec(args...)
	return err
}

// tick sets the state of a task.
func (b *bareDB) tick(scope, task campaign.ID, state string) error {
	return b.exec("UPDATE tasks SET state=? WHERE scope=? AND id=?", state, scope, task)
}

// insertion is one row to insert.
type insertion struct {
	query string
	args  []any
}

// insertions are the rows that edits create, every column named, ready to be executed.
func insertions(scope campaign.ID, edits []campaign.Edit) (out []insertion) {
	for _, e := range edits {
		in := campaign.Lookup(e.Kind)
		names, args := []string{"scope"}, []any{scope}
		for _, f := range in.Fields {
			v, said := e.Set[f.Name]
			switch {
			case f.Name == "id":
				v = e.Row
			case !said && f.Type == campaign.Ref:
				v = nil
			case !said:
				v = f.Zero()
			}
			names, args = append(names, quote(f.Name)), append(args, v)
		}
		q := "INSERT INTO " + quote(in.Table) + "(" + strings.Join(names, ",") + ") VALUES(?" + strings.Repeat(",?", len(args)-1) + ")"
		out = append(out, insertion{q, args})
	}
	return out
}

// insert puts rows in, in one transaction.
func (b *bareDB) insert(rows []insertion) error {
	if err := b.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	for _, r := range rows {
		if err := b.exec(r.query, r.args...); err != nil {
			return errors.Join(err, b.exec("ROLLBACK"))
		}
	}
	return b.exec("COMMIT")
}

func quote(name string) string { return `"` + name + `"` }

// workbook reads a campaign, from one moment.
func (b *bareDB) workbook(id campaign.ID) (*campaign.Workbook, error) {
	x, err := b.reads.Begin()
	if err != nil {
		return nil, err
	}
	defer x.Rollback()
	r, w := bareReader{tx: x, scope: id}, &campaign.Workbook{}
	var of []campaign.Campaign
	list(&r, "campaign", &of)
	for _, c := range of {
		w.Campaign = c
	}
	list(&r, "periods", &w.Periods)
	list(&r, "metrics", &w.Metrics)
	list(&r, "goals", &w.Goals)
	list(&r, "budget_lines", &w.BudgetLines)
	list(&r, "releases", &w.Releases)
	list(&r, "departments", &w.Departments)
	list(&r, "groups", &w.Groups)
	list(&r, "people", &w.People)
	list(&r, "partners", &w.Partners)
	list(&r, "payments", &w.Payments)
	list(&r, "answers", &w.Answers)
	list(&r, "tasks", &w.Tasks)
	list(&r, "items", &w.Items)
	list(&r, "dependencies", &w.Dependencies)
	list(&r, "risks", &w.Risks)
	list(&r, "worries", &w.Worries)
	list(&r, "materials", &w.Materials)
	list(&r, "awards", &w.Awards)
	list(&r, "channels", &w.Channels)
	list(&r, "posts", &w.Posts)
	list(&r, "run_items", &w.RunItems)
	list(&r, "deviations", &w.Deviations)
	list(&r, "incidents", &w.Incidents)
	list(&r, "log_entries", &w.LogEntries)
	list(&r, "attachments", &w.Attachments)
	list(&r, "questions", &w.Questions)
	list(&r, "meetings", &w.Meetings)
	list(&r, "guests", &w.Guests)
	list(&r, "improvements", &w.Improvements)
	list(&r, "passages", &w.Passages)
	list(&r, "prints", &w.Prints)
	return w, r.err
}

type bareReader struct {
	tx    *sql.Tx
	scope campaign.ID
	err   error // the first
}

// list reads the rows of a kind into out, which must be of its type; where each column goes is settled once for all rows.
func list[T any](r *bareReader, kind campaign.Kind, out *[]T) {
	if *out = []T{}; r.err != nil {
		return
	}
	in := campaign.Lookup(kind)
	rows, err := r.tx.Query(selects[in.Kind], r.scope)
	if err != nil {
		r.err = err
		return
	}
	defer rows.Close()
	var row T
	into := in.Pointers(&row, nil)
	for rows.Next() {
		if r.err = rows.Scan(into...); r.err != nil {
			return
		}
		*out = append(*out, row)
	}
	r.err = rows.Err()
}

// selects are the store's own: every column, an absent reference as "", in order.
var selects = func() map[campaign.Kind]string {
	out := map[campaign.Kind]string{}
	for _, in := range campaign.Kinds() {
		var names []string
		order := "id"
		for _, f := range in.Fields {
			n := quote(f.Name)
			if f.Type == campaign.Ref {
				n = "coalesce(" + n + ",'')"
			}
			if f.Name == "position" {
				order = "position,id"
			}
			names = append(names, n)
		}
		out[in.Kind] = "SELECT " + strings.Join(names, ",") + " FROM " + quote(in.Table) + " WHERE scope=? ORDER BY " + order
	}
	return out
}()
