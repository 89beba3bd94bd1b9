package main

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// A show day in live mode: what a press of the key takes on 500 items, and what eight hours of it leave in memory. Time is
// handed in: hours pass as fast as they can be worked out.

const (
	showItems = 500
	showAreas = 4
	showHours = 8
	showMost  = 20 * time.Millisecond
	// what eight hours may add to the heap: less than one more copy of the campaign
	showGrowth = 1 << 20
)

// nobody is a face that nobody looks at.
type nobody struct{}

func (nobody) Emit(string, any) {}

// show measures live mode as the window calls it.
func (b *bench) show() error {
	day := campaign.Date("2026-06-04")
	begins := time.Date(2026, 6, 4, 10, 0, 0, 0, time.Local)
	clock := testkit.NewClock(begins, 0)
	dir, err := os.MkdirTemp(b.dir, "show-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "show.qingdan")
	a, err := app.Open(app.Config{Workspace: path, Lang: "zh", Machine: "bench", Author: "bench", Now: clock.Now, Intn: rand.IntN, Log: slog.New(slog.DiscardHandler)}, nobody{})
	if err != nil {
		return err
	}
	defer a.Close()
	id, err := a.Campaigns.New(app.NewCampaign{Name: "show", Template: "blank", Live: day})
	if err != nil {
		return err
	}
	var edits []campaign.Edit
	for i := range showItems {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "run_item", Row: campaign.ID(fmt.Sprintf("r%03d", i)), Set: campaign.Fields{
			"title": fmt.Sprint("环节 ", i), "day": string(day), "area": fmt.Sprint("区域 ", i%showAreas), "minutes": int64(4), "hard": i%37 == 0,
			"starts": string(campaign.WallClock(10*60 + i/showAreas*4)), "position": fmt.Sprintf("V%03d1", i)}})
	}
	if _, err := a.Edits.Apply(id, edits); err != nil {
		return err
	}

	// A press and what is seen of it: the step, and the rest of the day re-timed.
	n, at := 0, begins
	running := map[string]campaign.ID{}
	press := func() (time.Duration, error) {
		area := fmt.Sprint("区域 ", n%showAreas)
		if n++; n%showAreas == 0 {
			at = at.Add(4*time.Minute + 20*time.Second)
			clock.Set(at)
		}
		began := time.Now()
		if _, err := a.Show.Next(id, day, area, running[area], at.UnixMilli()); err != nil {
			return 0, err
		}
		r, err := a.Show.Rundown(id, day, at.UnixMilli())
		took := time.Since(began)
		for _, s := range r.Areas {
			running[s.Area] = s.Current
		}
		return took, err
	}
	s, err := alternate(5, 100, press)
	if err != nil {
		return err
	}
	b.below(fmt.Sprintf("a cue of live mode among %d run items in %d areas: the step and the day re-timed", showItems, showAreas), s[0].p95(), showMost)

	// Eight hours: every ten seconds the day is worked out anew, every two minutes somebody presses a key and takes it back.
	hour := func(hours int) (uint64, error) {
		for tick := range hours * 360 {
			at = at.Add(10 * time.Second)
			clock.Set(at)
			if _, err := a.Show.Rundown(id, day, at.UnixMilli()); err != nil {
				return 0, err
			}
			if tick%12 != 0 {
				continue
			}
			item := campaign.ID(fmt.Sprintf("r%03d", showItems-1))
			if _, err := a.Show.Skip(id, item); err != nil {
				return 0, err
			}
			if _, err := a.Edits.Undo(); err != nil {
				return 0, err
			}
		}
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc, nil
	}
	before, err := hour(1)
	if err != nil {
		return err
	}
	after, err := hour(showHours)
	if err != nil {
		return err
	}
	growth := max(after, before) - before
	b.hold(fmt.Sprintf("growth of Go's heap by %d simulated hours of live mode, after the first", showHours), fmt.Sprintf("%d KB (of %d)", growth>>10, before>>10),
		fmt.Sprintf("< %d KB", showGrowth>>10), growth < showGrowth)
	return nil
}
