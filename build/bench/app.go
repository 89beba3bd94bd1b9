package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/testkit"
)

// The application as the window uses it: a tick with its name in words, the summary it answers, and the list.

// noWindow is told of every change and does nothing.
type noWindow struct{}

func (noWindow) Emit(string, any) {}

func openApp(path string) (*app.App, error) {
	return app.Open(app.Config{Workspace: path, Lang: locale.Zh, Machine: machineName, Author: "bench", Intn: testkit.Intn(1),
		Log: slog.New(slog.NewTextHandler(io.Discard, nil))}, noWindow{})
}

// onApp measures ticking and listing.
func (b *bench) onApp(w *workspaces) (err error) {
	bare, err := openBare(w.bare)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.close()) }()
	a, err := openApp(w.large)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()

	ids := sharedIDs()[:1]
	ours, err := newTicker(a.Campaigns.Show, ids)
	if err != nil {
		return err
	}
	other, err := newTicker(bare.workbook, ids)
	if err != nil {
		return err
	}
	apply := func(id campaign.ID, edits []campaign.Edit) (string, error) {
		done, err := a.Edits.Apply(id, edits)
		return done.Step, err
	}
	s, err := alternate(warm, rounds, ours.through(apply), timed(func() error { return bare.tick(other.next()) }))
	if err != nil {
		return err
	}
	b.tell("tick a task as the window does (app.Edits.Apply, with the campaign's new summary), against a bare UPDATE",
		fmt.Sprintf("%.2f × (%s to %s), p95 %s", s[0].over(s[1]), ms(s[0].median()), ms(s[1].median()), ms(s[0].p95())))
	return errors.Join(b.list(a, apply), b.due(a))
}

// due measures what the calendar asks when a month is turned to, and when a day of it is chosen.
func (b *bench) due(a *app.App) error {
	live := campaign.Date("2026-06-04") // of the first campaign; one more each day
	month := timed(func() error {
		live = live.Add(30)
		_, err := a.Campaigns.DueCounts(live, live.Add(41))
		return err
	})
	day := timed(func() error {
		_, err := a.Campaigns.Due(live, live)
		return err
	})
	s, err := alternate(3, 60, month, day)
	if err != nil {
		return err
	}
	b.below(fmt.Sprintf("count what falls due in six weeks of %d campaigns (app.Campaigns.DueCounts), p95", campaigns), s[0].p95(), 50*time.Millisecond)
	b.below("read what falls due on one day (app.Campaigns.Due), p95", s[1].p95(), 20*time.Millisecond)
	return nil
}

// list measures the list of all campaigns, each time after a change to one of them.
func (b *bench) list(a *app.App, apply func(campaign.ID, []campaign.Edit) (string, error)) error {
	ticks, err := newTicker(a.Campaigns.Show, sharedIDs())
	if err != nil {
		return err
	}
	list := timed(func() error {
		all, err := a.Campaigns.List()
		if err == nil && len(all) < campaigns {
			err = fmt.Errorf("a list of %d campaigns", len(all))
		}
		return err
	})
	s, err := alternate(warm, rounds, ticks.through(apply), list)
	if err != nil {
		return err
	}
	b.below(fmt.Sprintf("list %d campaigns with progress (app.Campaigns.List), one changed since, p95", campaigns), s[1].p95(), 20*time.Millisecond)
	return nil
}

// disk tells what the disk takes for a write that must last: no tick is faster.
func (b *bench) disk() error {
	f, err := os.Create(filepath.Join(b.dir, "fsync"))
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	page := make([]byte, 4096)
	s, err := alternate(warm, rounds, timed(func() error {
		_, err := f.Write(page)
		return errors.Join(err, f.Sync())
	}))
	if err != nil {
		return err
	}
	b.tell("the disk: append 4 KB and fsync", fmt.Sprintf("%s, p95 %s", ms(s[0].median()), ms(s[0].p95())))
	return nil
}
