package journey

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
)

//go:embed bridge.js
var bridgeJS []byte

func bridge(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	_, _ = w.Write(bridgeJS)
}

// Emit tells every page that listens. A fault may hold it up or make it panic.
func (s *Server) Emit(event string, data any) {
	s.faults.emitting(data)
	b, err := json.Marshal(map[string]any{"name": event, "data": data})
	if err != nil {
		panic(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for page := range s.pages {
		select {
		case page <- b:
		default: // a page that is asleep misses it, as a closed one does
		}
	}
}

// events streams what is emitted to a page until it goes.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	page := make(chan []byte, 1024)
	s.mu.Lock()
	s.pages[page] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.pages, page)
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for _ = out.Flush(); ; {
		select {
		case <-r.Context().Done():
			return
		case b := <-page:
			fmt.Fprintf(w, "data: %s\n\n", b)
			_ = out.Flush()
		}
	}
}
