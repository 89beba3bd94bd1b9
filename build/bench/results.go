package main

import (
	"errors"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
)

// results measures what came of the campaign whose 100,000 readings were imported last, its survey answered by 5,000: asked
// for the first time, so that every reading is read and added up, by day and by each of its channels.
func (b *bench) results() error {
	path := filepath.Join(b.dir, "readings.qingdan")
	if err := surveyed(path); err != nil {
		return err
	}
	var times samples
	for range 5 {
		took, err := resultsOnce(path)
		if err != nil {
			return err
		}
		times = append(times, took)
	}
	b.below("results of a campaign with 100,000 readings of 100 channels and 5,000 responses, asked for the first time (app.Results.Of)", times.median(), 150*time.Millisecond)
	return nil
}

// surveyed gives the campaign its responses.
func surveyed(path string) (err error) {
	a, err := openApp(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	list, err := a.Campaigns.List()
	if err != nil {
		return err
	}
	return answered(a, list[0].ID, 5_000)
}

func resultsOnce(path string) (took time.Duration, err error) {
	a, err := openApp(path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	list, err := a.Campaigns.List()
	if err != nil {
		return 0, err
	}
	id := list[0].ID
	w, err := a.Campaigns.Show(id)
	if err != nil {
		return 0, err
	}
	var edits []campaign.Edit
	for i, role := range []string{"exposure", "click", "conversion", "cost"} {
		if m := w.Metrics[i]; m.Role != role {
			edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "metric", Row: m.ID, Set: campaign.Fields{"role": role}})
		}
	}
	if len(edits) > 0 {
		if _, err := a.Edits.Apply(id, edits); err != nil {
			return 0, err
		}
	}
	at := time.Now()
	r, err := a.Results.Of(id)
	if err == nil && r.Readings != 100_000 {
		err = errors.New("not every reading was read")
	}
	return time.Since(at), err
}
