// Package app is the application as both its faces use it, the window and the commands: one struct per area, whose
// methods decode, call a room, and answer. They recover panics, and answer errors as {code, message, fields} in the
// user's language.
package app

import (
	"cmp"
	"errors"
	"log/slog"
	"sync"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// Version of the program.
const Version = "0.1.0"

// Host is what the application needs of the face it runs in.
type Host interface {
	// Emit tells the face that something happened: "progress" with a Progress, "changed" with an Applied or, of
	// another program's write, a Touched.
	Emit(event string, data any)
}

// Config is what the application is started with.
type Config struct {
	Workspace string      // path of the workspace's file
	Chosen    bool        // it was chosen: where it is missing, none is made in its place
	From      string      // the workspace it is a copy of, when nobody has opened it yet: what was written there since comes along; ""
	Standard  string      // where a workspace lies that nobody chose; "" for Workspace itself
	Home      string      // folder of this user's preferences; "" where none are read or kept
	Lang      locale.Lang // zh or en, where preferences say nothing else
	Machine   string      // names this laptop and account
	Author    string      // where preferences say nothing else
	Now       func() time.Time
	NewID     func() string
	Intn      func(n int) int // random, for positions
	Log       *slog.Logger
	Desk      Desk // nil where nobody sits at one
}

// App is the application on one workspace.
type App struct {
	Campaigns    Campaigns
	Edits        Edits
	Import       Import
	Print        Print
	Search       Search
	Workspace    Workspace
	Preferences  Preferences
	Files        Files
	Attachments  Attachments
	Schedule     Schedule
	Risks        Risks
	Incidents    Incidents
	Day          Day
	Show         Show
	Materials    Materials
	Promotion    Promotion
	Data         Data
	Feedback     Feedback
	Results      Results
	Improvements Improvements
	Lessons      Lessons
	Report       Report
	Archive      Archive
	Past         Past
	Jobs         *Jobs

	*core
}

// core is what the areas share.
type core struct {
	Config
	host  Host
	prefs *prefs
	jobs  *Jobs
	books books
	known known
	views views
	rest  rest

	verdicts  verdicts
	described described
	readings  readings
	survey    survey
	facts     facts

	tried chan struct{} // closed once the workspace was opened, or could not be
	once  sync.Once     // closes it
	gate  sync.RWMutex  // held for reading by every call, for writing by who exchanges the store
	store *store.Store  // nil while there is none
	fault error         // why there is none
}

// New makes the application. It opens nothing: calls wait for Open.
func New(c Config, host Host) *App {
	if c.Now == nil {
		c.Now = time.Now
	}
	k := &core{Config: c, host: host, prefs: readPrefs(c), jobs: newJobs(host), tried: make(chan struct{})}
	return &App{Campaigns{k}, Edits{k}, Import{k}, Print{k}, Search{k}, Workspace{k}, Preferences{k}, Files{k}, Attachments{k}, Schedule{k}, Risks{k}, Incidents{k}, Day{k}, Show{k}, Materials{k}, Promotion{k}, Data{k}, Feedback{k}, Results{k}, Improvements{k}, Lessons{k}, Report{k}, Archive{k}, Past{k}, k.jobs, k}
}

// Open is New, (*App).Open and BackUpDaily at once, for a face that has nothing to show before.
func Open(c Config, host Host) (*App, error) {
	a := New(c, host)
	if err := a.Open(); err != nil {
		return nil, err
	}
	a.BackUpDaily()
	return a, nil
}

// Bound lists the areas that a page may call.
func (a *App) Bound() []any {
	return []any{&a.Campaigns, &a.Edits, &a.Import, &a.Print, &a.Search, &a.Workspace, &a.Preferences, &a.Files, &a.Attachments, &a.Schedule, &a.Risks, &a.Incidents, &a.Day, &a.Show, &a.Materials, &a.Promotion, &a.Data, &a.Feedback, &a.Results, &a.Improvements, &a.Lessons, &a.Report, &a.Archive, &a.Past, a.Jobs}
}

// Open opens the workspace, or makes it where there is none, and lets the waiting calls go on. When it cannot be
// opened they answer the same error, until Workspace.RestoreDamaged helps. Once closed it opens nothing.
func (a *App) Open() error {
	a.gate.Lock()
	defer a.gate.Unlock()
	if isCode(a.fault, "closed") {
		return a.explain(a.fault)
	}
	defer a.once.Do(func() { close(a.tried) })
	a.clearViews()
	return a.open()
}

// open is called with the gate held.
func (c *core) open() error {
	s, err := c.openCopied()
	if err != nil {
		c.Log.Error("open", "workspace", c.Workspace, "err", err)
		c.fault = err
		return c.explain(err)
	}
	c.store, c.fault = s, nil
	if c.From != "" {
		if err := c.prefs.change(func(k *keptPrefs) { k.From = "" }); err != nil { // the next start finds it opened
			c.Log.Error("preferences", "err", err)
		}
	}
	if err := c.known.begin(s); err != nil { // Follow tries again
		c.Log.Error("watch", "err", err)
	}
	return nil
}

// BackUpDaily makes the backup of the day where one is due: something was written and the last is a day old. What is at
// hand matters more than its copy: a failure is noted, no more, and nobody who reads waits for it.
func (a *App) BackUpDaily() {
	_, _ = answer(a.core, func() (string, error) { return a.store.DailyBackup() }) // without a workspace there is nothing to keep
}

// openCopied opens the workspace; a copy that nobody has opened yet gets what was written since it was made.
func (c *core) openCopied() (*store.Store, error) {
	if c.From != "" {
		if err := store.Overtake(c.Workspace, c.From); err != nil {
			return nil, err
		}
	}
	o := c.options()
	o.Author = c.author()
	return store.Open(c.Workspace, o)
}

func (c Config) options() store.Options {
	return store.Options{Machine: c.Machine, Author: c.Author, Now: c.Now, NewID: c.NewID, Existing: c.Chosen}
}

// Close asks running jobs to stop, waits for what is being written, brings the search index up to date and closes the
// workspace. Calls that come later are refused.
func (a *App) Close() error {
	a.jobs.stop()
	a.gate.Lock()
	defer a.gate.Unlock()
	defer a.once.Do(func() { close(a.tried) })
	s := a.store
	a.store, a.fault = nil, campaign.Fail("closed")
	if s == nil {
		return nil
	}
	err := a.known.end()
	if !s.ReadOnly() {
		if err := s.CatchUp(nil); err != nil { // the index is derived: the next search makes up for it
			a.Log.Error("index", "err", err)
		}
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return a.explain(err)
	}
	return nil
}

func (c *core) today() campaign.Date { return campaign.DateOf(c.Now()) }

func (c *core) author() string { return cmp.Or(c.prefs.get().Name, c.Author) }

// lang is the language that the user reads now.
func (c *core) lang() locale.Lang { return cmp.Or(c.prefs.get().Lang, c.Lang) }

// answer runs the work of one call on the workspace, once it is open: a panic becomes an error, an error is logged
// once and put into words.
func answer[T any](c *core, f func() (T, error)) (T, error) {
	return safely(c, func() (T, error) {
		<-c.tried
		c.gate.RLock()
		defer c.gate.RUnlock()
		if c.store == nil {
			var zero T
			return zero, c.fault
		}
		return f()
	})
}

// alone is answer for work that exchanges the workspace: no other call runs beside it. c.store is nil when the
// workspace could not be opened.
func alone[T any](c *core, f func() (T, error)) (T, error) {
	return safely(c, func() (T, error) {
		<-c.tried
		c.gate.Lock()
		defer c.gate.Unlock()
		return f()
	})
}

// safely is answer for work that needs no workspace.
func safely[T any](c *core, f func() (T, error)) (out T, err error) {
	defer func() {
		if p := recover(); p != nil {
			var zero T
			out, err = zero, c.crashed(p)
		}
	}()
	c.rest.calls.Add(1)
	if out, err = f(); err != nil {
		c.Log.Error("call", "err", err)
		var zero T
		return zero, c.explain(err)
	}
	return out, nil
}
