package app

import (
	"context"
	"sync"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// Touched says that another program wrote to a campaign: read it again.
type Touched struct {
	Campaign campaign.ID `json:"campaign"`
}

// known is how far this program knows the workspace: what goes beyond it, somebody else wrote.
type known struct {
	mu    sync.Mutex // also keeps a look from falling between our own write and the note of it
	watch *store.Watch
	store.Extent
}

// wrote makes a step and notes that it is our own.
func (k *known) wrote(step func() (store.Applied, error)) (store.Applied, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	a, err := step()
	if err == nil && k.watch != nil {
		k.Versions[a.Scope] = a.Version
	}
	return a, err
}

// begin watches a workspace from now on; end stops.
func (k *known) begin(s *store.Store) error {
	w, err := s.Watch()
	if err != nil {
		return err
	}
	e, err := w.Look()
	if err != nil {
		_ = w.Close()
		return err
	}
	k.watch, k.Extent = w, *e
	return nil
}

func (k *known) end() error {
	if k.watch == nil {
		return nil
	}
	w := k.watch
	k.watch = nil
	return w.Close()
}

// Follow tells the face of what other programs write to the workspace: at each tick it looks whether anybody did. It
// ends with ctx.
func (a *App) Follow(ctx context.Context, ticks <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks:
			a.rest.tick()
			// What goes wrong is in the log, and may be right again at the next tick.
			_, _ = answer(a.core, func() (struct{}, error) { return struct{}{}, a.look() })
			a.rest.seen++ // its own call is nobody's
		}
	}
}

// look compares the workspace with what is known of it.
func (c *core) look() error {
	k := &c.known
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.watch == nil {
		return k.begin(c.store)
	}
	now, err := k.watch.Look()
	if now == nil || err != nil {
		return err
	}
	was := k.Extent
	k.Extent = *now
	exchanged := was.Device != now.Device // restored: its versions begin anew and prove nothing
	if exchanged {
		c.forget()
	}
	for id, v := range now.Versions {
		if exchanged || was.Versions[id] != v {
			c.host.Emit("changed", Touched{id})
		}
	}
	for id := range was.Versions {
		if _, there := now.Versions[id]; !there {
			c.host.Emit("changed", Touched{id})
		}
	}
	return nil
}
