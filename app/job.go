package app

import (
	"context"
	"sync"

	"qingdan/internal/campaign"
)

// Progress is told while a long call works. Total is 0 while nobody knows it.
type Progress struct {
	Job   string `json:"job"`
	Phase string `json:"phase"` // code of the catalogue: "phase." + Phase
	Done  int    `json:"done"`
	Total int    `json:"total"`
}

// Jobs are the long calls under way. The caller names each by an id of its own, and cancels it by that id.
type Jobs struct {
	host Host
	mu   sync.Mutex
	run  map[string]*running
}

type running struct {
	context.Context
	cancel context.CancelFunc
}

func newJobs(h Host) *Jobs { return &Jobs{host: h, run: map[string]*running{}} }

// Cancel asks a job to stop; it answers whether there is one. A job that is past its last safe place ends as if it
// had not been asked.
func (j *Jobs) Cancel(id string) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	r := j.run[id]
	if r != nil {
		r.cancel()
	}
	return r != nil
}

// stop asks every job to stop.
func (j *Jobs) stop() {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, r := range j.run {
		r.cancel()
	}
}

// job is one long call: it tells its phases and learns there whether it should stop.
type job struct {
	id   string
	ctx  context.Context
	host Host
}

// begin starts a job; "" names one that nobody follows. end must be called when it is over.
func (j *Jobs) begin(id string) (job, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	r := &running{ctx, cancel}
	if id != "" {
		j.mu.Lock()
		j.run[id] = r // of two jobs with one id the later is the one that is meant
		j.mu.Unlock()
	}
	return job{id, ctx, j.host}, func() {
		cancel()
		j.mu.Lock()
		if j.run[id] == r {
			delete(j.run, id)
		}
		j.mu.Unlock()
	}
}

// at tells where the job is; it answers the error "cancelled" when it should stop.
func (j job) at(phase string, done, total int) error {
	if j.ctx.Err() != nil {
		return campaign.Fail("cancelled")
	}
	if j.id != "" {
		j.host.Emit("progress", Progress{j.id, phase, done, total})
	}
	return nil
}

// quiet is the job as a part of itself sees it: it can be stopped, and its progress is told by the whole.
func (j job) quiet() job { return job{"", j.ctx, j.host} }

// unfollowed is a job that nobody follows or stops.
func unfollowed() job { return job{ctx: context.Background()} }
