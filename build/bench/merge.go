package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/testkit"
)

// A colleague's copy of a campaign comes back with a thousand changes.

const (
	mergeRows  = 5000
	mergeSteps = 1000
	merges     = 6 // the first does not count
)

// merge measures taking them in. Each time it is another campaign and another colleague.
func (r *rig) merge() error {
	var took samples
	for i := range merges {
		w := testkit.Workbook(mergeRows*3/5, uint64(2*campaigns+i))
		id := w.Campaign.ID
		edits := w.Creates()[:mergeRows] // what is cut off at the end nothing points to
		if _, err := r.large.Apply(id, campaign.Label{Code: "new"}, edits); err != nil {
			return err
		}
		steps, err := r.colleague(id, w.Tasks)
		if err != nil {
			return err
		}
		began := time.Now()
		done, err := r.large.Merge(steps)
		if err != nil {
			return err
		}
		if took = append(took, time.Since(began)); done.Taken != mergeSteps {
			return fmt.Errorf("merged %d steps of %d", done.Taken, mergeSteps)
		}
	}
	r.below(fmt.Sprintf("merge %d one-row steps into a campaign of %d rows", mergeSteps, mergeRows), took[1:].median(), 500*time.Millisecond)
	return nil
}

// colleague is another laptop: it takes the campaign as it is, makes a thousand changes, each of one row and a step of
// its own, and gives them back. All of it travels as JSON.
func (r *rig) colleague(id campaign.ID, tasks []campaign.Task) (back []campaign.Step, err error) {
	s, err := fresh(filepath.Join(r.dir, "work", "colleague.qingdan"))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	there, err := sent(r.large, id, 0)
	if err != nil {
		return nil, err
	}
	if _, err := s.Merge(there); err != nil {
		return nil, err
	}
	for i := range mergeSteps {
		edit := campaign.Edit{Op: campaign.Patch, Kind: "task", Row: tasks[i].ID, Set: campaign.Fields{"title": fmt.Sprint("改过的标题 ", i)}}
		if i%5 == 0 {
			edit = campaign.Edit{Op: campaign.Create, Kind: "task", Row: s.NewID(), Set: campaign.Fields{"title": "新任务", "owner": string(tasks[i].Owner)}}
		}
		if _, err := s.Apply(id, campaign.Label{Code: "rows.task"}, []campaign.Edit{edit}); err != nil {
			return nil, err
		}
	}
	return sent(s, id, len(there))
}

// sent are the steps of a campaign after the first so many, as they arrive elsewhere.
func sent(s *store.Store, id campaign.ID, after int) (out []campaign.Step, err error) {
	steps, err := s.Steps(id)
	if err != nil {
		return nil, err
	}
	b, err := json.Marshal(steps[after:])
	if err != nil {
		return nil, err
	}
	return out, json.Unmarshal(b, &out)
}
