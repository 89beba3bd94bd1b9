package journey

import (
	"encoding/json"
	"strings"
	"sync"

	"qingdan/app"
)

// fault befalls the next calls of a method: "Edits.Apply".
type fault struct {
	Call  string     `json:"call"`
	Times int        `json:"times"` // how many calls; 0 is one
	Error *app.Error `json:"error"` // the call answers this and does nothing
	Panic bool       `json:"panic"` // the application panics at what the call tells first: what it wrote by then stands
	// Hold holds the call up until it is released, or a job is cancelled: a job where it tells its progress first, any
	// other call before it begins.
	Hold bool `json:"hold"`
}

// faults are those to come and those under way.
type faults struct {
	mu    sync.Mutex
	next  []fault
	panic int             // calls under way that panic
	jobs  map[string]bool // jobs that are held up at their progress
	gate  chan struct{}   // closed to release
	held  int
}

func (f *faults) add(x fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	x.Times = max(1, x.Times)
	f.next = append(f.next, x)
}

// begin is told of each call. It may hold the call up or refuse it; done must be called when it is over.
func (f *faults) begin(call string, args []json.RawMessage) (done func(), refused error) {
	f.mu.Lock()
	x := f.take(call)
	done = func() {}
	switch {
	case x == nil:
	case x.Error != nil:
		refused = x.Error
		if x.Error.Fields == nil {
			x.Error.Fields = []app.FieldError{}
		}
	case x.Panic:
		f.panic++
		done = func() { f.mu.Lock(); f.panic--; f.mu.Unlock() }
	case x.Hold:
		if job := jobOf(args); job != "" {
			if f.jobs == nil {
				f.jobs = map[string]bool{}
			}
			f.jobs[job] = true
			break
		}
		f.mu.Unlock()
		f.wait()
		return done, nil
	}
	f.mu.Unlock()
	return done, refused
}

func (f *faults) take(call string) *fault {
	for i := range f.next {
		if x := f.next[i]; x.Call == call {
			if f.next[i].Times--; f.next[i].Times == 0 {
				f.next = append(f.next[:i:i], f.next[i+1:]...)
			}
			return &x
		}
	}
	return nil
}

// jobOf is the id of the job that a call names: in an object, or by itself, as the page calls its jobs.
func jobOf(args []json.RawMessage) string {
	for _, a := range args {
		var named struct{ Job string }
		if json.Unmarshal(a, &named) == nil && named.Job != "" {
			return named.Job
		}
		var id string
		if json.Unmarshal(a, &id) == nil && strings.HasPrefix(id, "job-") {
			return id
		}
	}
	return ""
}

// emitting is told of each event.
func (f *faults) emitting(data any) {
	f.mu.Lock()
	if f.panic > 0 {
		f.mu.Unlock()
		panic("a journey's panic")
	}
	p, ok := data.(app.Progress)
	hold := ok && f.jobs[p.Job]
	delete(f.jobs, p.Job)
	f.mu.Unlock()
	if hold {
		f.wait()
	}
}

func (f *faults) wait() {
	f.mu.Lock()
	if f.gate == nil {
		f.gate = make(chan struct{})
	}
	gate := f.gate
	f.held++
	f.mu.Unlock()
	<-gate
	f.mu.Lock()
	f.held--
	f.mu.Unlock()
}

func (f *faults) release() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.gate != nil {
		close(f.gate)
		f.gate = nil
	}
}

func (f *faults) heldUp() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.held
}
