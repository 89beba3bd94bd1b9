package main

import (
	"errors"
	"fmt"
	"reflect"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/testkit"
)

// Opening, ticking, creating: what everybody waits for all day.

const (
	warm   = 20
	rounds = 300 // of what takes milliseconds, so that p95 means something
)

// rig is what the measures of the store share.
type rig struct {
	*bench
	large, small *store.Store
	bare         *bareDB
	ids          []campaign.ID // campaigns that all three have
}

// store measures the workspace and the application on it.
func (b *bench) store() error {
	w, err := prepare(b.dir)
	if err != nil {
		return err
	}
	if err := b.disk(); err != nil {
		return err
	}
	if err := b.onStore(w); err != nil {
		return err
	}
	return b.onApp(w)
}

func (b *bench) onStore(w *workspaces) (err error) {
	r := &rig{bench: b, ids: sharedIDs()}
	began := time.Now()
	if r.large, err = store.Open(w.large, options()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.large.Close()) }()
	b.tell(fmt.Sprintf("start on %d campaigns: open the workspace (%s) and check every page", campaigns, size(w.large)), ms(time.Since(began)))
	if r.small, err = store.Open(w.small, options()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.small.Close()) }()
	if r.bare, err = openBare(w.bare); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.bare.close()) }()
	for _, measure := range []func() error{r.read, r.tick, r.create, r.merge, r.scale} {
		if err := measure(); err != nil {
			return err
		}
	}
	return nil
}

// turns gives ids one after the other, again and again.
func turns(ids []campaign.ID) func() campaign.ID {
	i := 0
	return func() campaign.ID { i++; return ids[i%len(ids)] }
}

// reading is a trial of opening the next campaign of ids.
func reading(ids []campaign.ID, open func(campaign.ID) (*campaign.Workbook, error)) trial {
	next := turns(ids)
	return timed(func() error { _, err := open(next()); return err })
}

// read measures opening a campaign, after seeing that both sides read the same.
func (r *rig) read() error {
	for _, id := range r.ids {
		got, err := r.large.Workbook(id)
		if err != nil {
			return err
		}
		want, err := r.bare.workbook(id)
		if err != nil {
			return err
		}
		if !reflect.DeepEqual(got, want) {
			return fmt.Errorf("campaign %s read by hand is another", id)
		}
	}
	s, err := alternate(warm, rounds, reading(r.ids, r.large.Workbook), reading(r.ids, r.bare.workbook))
	if err != nil {
		return err
	}
	r.ratio(fmt.Sprintf("open a campaign of %d tasks as a Workbook, against the same SELECTs bare", tasks), s[0], s[1], 1.3)
	return nil
}

// applying makes a step of edits.
func applying(s *store.Store) func(campaign.ID, []campaign.Edit) (string, error) {
	return func(scope campaign.ID, edits []campaign.Edit) (string, error) {
		done, err := s.Apply(scope, campaign.Label{Code: "state.done"}, edits)
		return done.Step, err
	}
}

// tick measures one tick of a task.
func (r *rig) tick() error {
	ours, err := newTicker(r.large.Workbook, r.ids)
	if err != nil {
		return err
	}
	bare, err := newTicker(r.bare.workbook, r.ids)
	if err != nil {
		return err
	}
	s, err := alternate(warm, rounds, ours.through(applying(r.large)), timed(func() error { return r.bare.tick(bare.next()) }))
	if err != nil {
		return err
	}
	r.ratio("tick a task through store.Apply (journal, validation, fsync), against a bare UPDATE", s[0], s[1], 3)
	r.below("the same, p95", s[0].p95(), 5*time.Millisecond)
	return nil
}

// create measures a template of 200 rows becoming a campaign.
func (r *rig) create() error {
	const rows, times = 200, 40
	edits := func(seed uint64) (campaign.ID, []campaign.Edit) {
		w := testkit.Workbook(90, seed)
		return w.Campaign.ID, w.Creates()[:rows] // what is cut off at the end nothing points to
	}
	ours, bare := uint64(campaigns), uint64(campaigns)
	s, err := alternate(3, times,
		func() (time.Duration, error) {
			ours++
			id, e := edits(ours)
			return timed(func() error { _, err := r.large.Apply(id, campaign.Label{Code: "new"}, e); return err })()
		},
		func() (time.Duration, error) {
			bare++
			rows := insertions(edits(bare))
			return timed(func() error { return r.bare.insert(rows) })()
		})
	if err != nil {
		return err
	}
	r.ratio("a template of 200 rows through store.Apply, against bare INSERTs in one transaction", s[0], s[1], 3)
	return nil
}

// scale measures what a hundred times as many campaigns cost: the same ten are opened and ticked in both workspaces.
func (r *rig) scale() error {
	s, err := alternate(warm, rounds, reading(r.ids, r.large.Workbook), reading(r.ids, r.small.Workbook))
	if err != nil {
		return err
	}
	r.ratio(fmt.Sprintf("open a campaign at %d campaigns, against %d", campaigns, few), s[0], s[1], 1.2)
	large, err := newTicker(r.large.Workbook, r.ids)
	if err != nil {
		return err
	}
	small, err := newTicker(r.small.Workbook, r.ids)
	if err != nil {
		return err
	}
	if s, err = alternate(warm, rounds, large.through(applying(r.large)), small.through(applying(r.small))); err != nil {
		return err
	}
	r.ratio(fmt.Sprintf("tick a task at %d campaigns, against %d", campaigns, few), s[0], s[1], 1.2)
	var all []campaign.ID
	for seed := range uint64(campaigns) {
		all = append(all, testkit.Workbook(0, seed).Campaign.ID)
	}
	if s, err = alternate(warm, rounds, reading(all, r.large.Workbook)); err != nil {
		return err
	}
	r.tell(fmt.Sprintf("open another campaign each time, of %d", campaigns), ms(s[0].median()))
	return nil
}
