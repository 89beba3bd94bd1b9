// Package app is the application as both its faces use it, the window and the commands: one struct per area, whose
// methods decode, call a room, and answer. They recover panics, and answer errors as {code, message, fields} in the
// user's language.
package app

import (
	"errors"
	"log/slog"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Host is what the application needs of the face it runs in.
type Host interface {
	// Emit tells the face that something happened: "progress" with a Progress, "changed" with an Applied.
	Emit(event string, data any)
}

// Config is what the application is started with.
type Config struct {
	Workspace string      // path of the workspace's file
	Lang      locale.Lang // zh or en
	Machine   string      // names this laptop and account
	Author    string
	Now       func() time.Time
	NewID     func() string
	Intn      func(n int) int // random, for positions
	Log       *slog.Logger
}

// App is the application on one open workspace.
type App struct {
	Campaigns Campaigns
	Edits     Edits
	Import    Import
	Print     Print
	Search    Search
	Workspace Workspace
	Jobs      *Jobs

	*core
}

// core is what the areas share.
type core struct {
	Config
	host  Host
	store *store.Store
	books books
	jobs  *Jobs
}

// Open opens the workspace, or makes it where there is none.
func Open(c Config, host Host) (*App, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	s, err := store.Open(c.Workspace, store.Options{Machine: c.Machine, Author: c.Author, Now: c.Now, NewID: c.NewID})
	if err != nil {
		c.Log.Error("open", "workspace", c.Workspace, "err", err)
		return nil, c.explain(err)
	}
	k := &core{Config: c, host: host, store: s, jobs: newJobs(host)}
	a := &App{Campaigns{k}, Edits{k}, Import{k}, Print{k}, Search{k}, Workspace{k}, k.jobs, k}
	if _, err := s.DailyBackup(); err != nil { // what is at hand matters more than its copy: say so and go on
		c.Log.Error("daily backup", "err", err)
	}
	return a, nil
}

// Close brings the search index up to date and closes the workspace.
func (a *App) Close() error {
	var err error
	if !a.store.ReadOnly() {
		err = a.store.CatchUp()
	}
	return errors.Join(err, a.store.Close())
}

func (c *core) today() campaign.Date { return campaign.DateOf(c.Now()) }

// answer runs the work of one call: a panic becomes an error, an error is logged once and put into words.
func answer[T any](c *core, f func() (T, error)) (out T, err error) {
	defer func() {
		if p := recover(); p != nil {
			var zero T
			out, err = zero, c.crashed(p)
		}
	}()
	if out, err = f(); err != nil {
		c.Log.Error("call", "err", err)
		var zero T
		return zero, c.explain(err)
	}
	return out, nil
}
