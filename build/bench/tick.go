package main

import (
	"errors"
	"time"

	"qingdan/internal/campaign"
)

// ticker ticks tasks of several campaigns in turn, and unticks them the next time: what it writes is always a change.
type ticker struct {
	rows []ticked
	n    int
}

type ticked struct {
	scope, task campaign.ID
	done        bool
}

// newTicker reads which tasks there are, and which are done.
func newTicker(open func(campaign.ID) (*campaign.Workbook, error), ids []campaign.ID) (*ticker, error) {
	t := &ticker{}
	var books []*campaign.Workbook
	for _, id := range ids {
		w, err := open(id)
		if err != nil {
			return nil, err
		}
		books = append(books, w)
	}
	for i := range tasks {
		for _, w := range books {
			t.rows = append(t.rows, ticked{w.Campaign.ID, w.Tasks[i].ID, w.Tasks[i].State == "done"})
		}
	}
	return t, nil
}

// next is the task to tick and the state it gets.
func (t *ticker) next() (scope, task campaign.ID, state string) {
	r := &t.rows[t.n%len(t.rows)]
	t.n++
	if r.done = !r.done; r.done {
		return r.scope, r.task, "done"
	}
	return r.scope, r.task, "todo"
}

// edits are the tick as a step.
func (t *ticker) edits() (campaign.ID, []campaign.Edit) {
	scope, task, state := t.next()
	return scope, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: task, Set: campaign.Fields{"state": state}}}
}

// through makes a trial of a tick: apply gets it and answers the step it made.
func (t *ticker) through(apply func(scope campaign.ID, edits []campaign.Edit) (step string, err error)) trial {
	return func() (time.Duration, error) {
		scope, edits := t.edits()
		began := time.Now()
		step, err := apply(scope, edits)
		took := time.Since(began)
		if err == nil && step == "" {
			err = errors.New("a tick that changed nothing")
		}
		return took, err
	}
}
