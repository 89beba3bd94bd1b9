// Package journey serves the built page over HTTP on the application itself, for journeys in a browser and for looking
// at it there: it answers the page's calls on the very structs the window binds, without GTK or C. Its control lets a
// journey answer dialogs, make a call fail, panic or take long, and start the application anew.
package journey

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"qingdan/app"
)

// Server is the application behind a page. It is its host and its desk.
type Server struct {
	config app.Config
	page   fs.FS
	mux    *http.ServeMux

	ticks chan time.Time // to look after other programs' writes

	mu     sync.Mutex
	end    context.CancelFunc   // of the app
	app    *app.App             // nil while stopped
	calls  map[string]target    // by "app.Edits.Apply"
	pages  map[chan []byte]bool // that listen for events
	desk   desk
	faults faults
	moved  atomic.Int64 // ms that the application's clock was moved by
}

// New serves page on the workspace that config names, opened at once. A workspace that cannot be opened is for the page
// to show. Close ends it.
func New(config app.Config, page fs.FS) *Server {
	s := &Server{config: config, page: page, mux: http.NewServeMux(), ticks: make(chan time.Time), pages: map[chan []byte]bool{}}
	s.config.Desk = &s.desk
	now := config.Now
	if now == nil {
		now = time.Now
	}
	s.config.Now = func() time.Time { return now().Add(time.Duration(s.moved.Load()) * time.Millisecond) }
	s.mux.HandleFunc("GET /journey/bridge.js", bridge)
	s.mux.HandleFunc("GET /journey/events", s.events)
	s.mux.HandleFunc("POST /journey/call/{name}", s.call)
	s.mux.HandleFunc("POST /journey/control", s.control)
	s.mux.HandleFunc("GET /{$}", s.index)
	s.mux.Handle("GET /", http.FileServerFS(page))
	s.start()
	return s
}

// ServeHTTP answers the page and its calls.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Folder is where a dialog saves when no answer waits for it; "" closes the dialog.
func (s *Server) Folder(path string) { s.desk.folder = path }

// start opens the workspace that the preferences choose, as the program does.
func (s *Server) start() {
	c := s.config.Preferred(s.config.Home)
	c.Author = s.config.Author
	a := app.New(c, s)
	ctx, end := context.WithCancel(context.Background())
	s.mu.Lock()
	s.app, s.calls, s.end = a, targets(a.Bound()), end
	s.mu.Unlock()
	_ = a.Open() // Workspace.State tells the page
	a.BackUpDaily()
	go a.Follow(ctx, s.ticks)
}

// Look looks for what other programs wrote to the workspace; when it returns, the pages have been told.
func (s *Server) Look() {
	s.mu.Lock()
	stopped := s.app == nil
	s.mu.Unlock()
	if stopped {
		return
	}
	s.ticks <- time.Time{}
	s.ticks <- time.Time{} // taken when the look before it is over
}

// Close closes the workspace; calls that still come are refused.
func (s *Server) Close() error {
	s.mu.Lock()
	a, end := s.app, s.end
	s.app, s.calls = nil, nil
	s.mu.Unlock()
	if a == nil {
		return nil
	}
	end()
	s.faults.release()
	return a.Close()
}

// index is the page with the bridge before everything else in it.
func (s *Server) index(w http.ResponseWriter, _ *http.Request) {
	b, err := fs.ReadFile(s.page, "index.html")
	if errors.Is(err, fs.ErrNotExist) {
		http.Error(w, "the page is not built: npm run build in frontend/", http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte(strings.Replace(string(b), "<head>", `<head><script src="./journey/bridge.js"></script>`, 1)))
}

// reply writes JSON.
func reply(w http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	if err != nil { // a NaN, which ends the program in the window
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(b) // the page has gone
}
