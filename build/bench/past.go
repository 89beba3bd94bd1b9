package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// pastTasks is how many tasks each past campaign has, pastDays on how many days its metrics were read.
const (
	pastTasks = 60
	pastDays  = 7
)

// past measures what the past campaigns of a scenario came to beside a new one, all of the workspace's campaigns being past
// ones: for the first time, when every one of them is read; with the facts of each kept in the workspace; and at hand.
func (b *bench) past() error {
	path := filepath.Join(b.dir, "past.qingdan")
	id, err := pastWorkspace(path)
	if err != nil {
		return err
	}
	first, _, err := pastOnce(path, id)
	if err != nil {
		return err
	}
	var kept, again samples
	for range 5 {
		k, a, err := pastOnce(path, id)
		if err != nil {
			return err
		}
		kept, again = append(kept, k), append(again, a)
	}
	limit := 100 * time.Millisecond
	b.tell(fmt.Sprintf("ranges of %d past campaigns beside a new one, the first time ever (app.Past.Of; each of %d tasks is read)", campaigns, pastTasks), ms(first))
	b.below("the same with the facts of every campaign kept in the workspace, in a program that has just started", kept.median(), limit)
	b.below("the same once more", again.median(), limit)
	return nil
}

// pastOnce asks twice.
func pastOnce(path string, id campaign.ID) (first, again time.Duration, err error) {
	a, err := openApp(path)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if _, err := a.Campaigns.List(); err != nil { // a window has its list
		return 0, 0, err
	}
	ask := func() (time.Duration, error) {
		at := time.Now()
		v, err := a.Past.Of(id, "")
		took := time.Since(at)
		if err == nil && (v.Count != campaigns || !says(v)) {
			err = errors.New("not every campaign counts")
		}
		return took, err
	}
	if first, err = ask(); err != nil {
		return 0, 0, err
	}
	again, err = ask()
	return first, again, err
}

// says tells whether some range is worked out of most of them.
func says(v app.PastView) bool {
	for _, x := range v.Beside {
		for _, r := range x.Ranges {
			if r.N > campaigns/2 && x.Kind == "metric" {
				return true
			}
		}
	}
	return false
}

func pastWorkspace(path string) (next campaign.ID, err error) {
	s, err := fresh(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	for i := range campaigns + 1 {
		w := testkit.Workbook(pastTasks, uint64(i))
		w.Campaign.Scenario = "launch"
		if next = w.Campaign.ID; i < campaigns {
			w.Campaign.Stage = "archived"
		}
		live, _ := w.Live()
		edits := w.Creates()
		if i == campaigns { // live after all of them
			for k := range w.Periods {
				w.Periods[k].Starts, w.Periods[k].Ends = "2099-06-04", "2099-06-10"
			}
			edits = w.Creates()
		}
		for k, m := range w.Metrics {
			for day := range pastDays {
				on := live.Add(day)
				edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "reading", Row: campaign.ReadingID(w.Campaign.ID, m.ID, "", on),
					Set: campaign.Fields{"metric": string(m.ID), "day": string(on), "value": float64(1000 + i*7 + k*100 + day)}})
			}
		}
		if _, err := s.Apply(w.Campaign.ID, campaign.Label{Code: "new"}, edits); err != nil {
			return "", err
		}
	}
	return next, nil
}
