package journey

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"qingdan/app"
)

// command is what a journey may ask of the server: POST /journey/control.
type command struct {
	// Answers are the paths that the next dialogs answer, in turn; "" is a dialog that the user closes. Where several may be
	// chosen an answer has one on each line.
	Answers []string `json:"answers"`
	// Fault befalls calls to come.
	Fault *fault `json:"fault"`
	// Release lets calls go on that are held up.
	Release bool `json:"release"`
	// Look looks at once for what other programs wrote, and answers when the pages have been told.
	Look bool `json:"look"`
	// Stop closes the application, Start opens it again: on the same workspace and preferences.
	Stop  bool `json:"stop"`
	Start bool `json:"start"`
	// Clock moves the application's clock by so many ms, also back.
	Clock int64 `json:"clock"`
}

// seen is what a command answers.
type seen struct {
	Asked    []app.Question `json:"asked"`    // by dialogs, so far
	Opened   []string       `json:"opened"`   // files that were given to the system's viewer
	Revealed []string       `json:"revealed"` // files that were shown in their folder
	Held     int            `json:"held"`     // calls that are held up
}

func (s *Server) control(w http.ResponseWriter, r *http.Request) {
	var c command
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.desk.answer(c.Answers)
	if c.Fault != nil {
		s.faults.add(*c.Fault)
	}
	s.moved.Add(c.Clock)
	if c.Release {
		s.faults.release()
	}
	if c.Stop {
		if err := s.Close(); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	if c.Start {
		s.start()
	}
	if c.Look {
		s.Look()
	}
	reply(w, http.StatusOK, s.desk.seen(s.faults.heldUp()))
}

// desk answers dialogs and notes what was opened. It is app.Desk.
type desk struct {
	mu      sync.Mutex
	answers []string
	folder  string // where PickSave and PickFolder answer when no answer waits; "" closes the dialog
	noted   seen
}

func (d *desk) answer(paths []string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answers = append(d.answers, paths...)
}

func (d *desk) seen(held int) seen {
	d.mu.Lock()
	defer d.mu.Unlock()
	return seen{append([]app.Question{}, d.noted.Asked...), append([]string{}, d.noted.Opened...), append([]string{}, d.noted.Revealed...), held}
}

func (d *desk) ask(q app.Question, otherwise string) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.noted.Asked = append(d.noted.Asked, q)
	if len(d.answers) == 0 {
		return otherwise, nil
	}
	path := d.answers[0]
	d.answers = d.answers[1:]
	return path, nil
}

func (d *desk) Pick(q app.Question) (string, error) { return d.ask(q, "") }

// PickMany takes an answer for as many paths as it has lines.
func (d *desk) PickMany(q app.Question) ([]string, error) {
	paths, err := d.ask(q, "")
	if paths == "" {
		return nil, err
	}
	return strings.Split(paths, "\n"), err
}

func (d *desk) PickFolder(q app.Question) (string, error) { return d.ask(q, d.folder) }

func (d *desk) PickSave(q app.Question) (string, error) {
	if d.folder == "" {
		return d.ask(q, "")
	}
	return d.ask(q, filepath.Join(d.folder, q.Name))
}

func (d *desk) OpenFile(path string) error { return d.note(&d.noted.Opened, path) }

func (d *desk) Reveal(path string) error { return d.note(&d.noted.Revealed, path) }

func (d *desk) note(list *[]string, path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, err := os.Stat(path); err != nil {
		return errors.New("no such file: " + path)
	}
	*list = append(*list, path)
	return nil
}
