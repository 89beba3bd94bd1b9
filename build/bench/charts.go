package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
)

// A year of ten channels drawn as lines in the real window (build/bench/window/charts.mjs).

const (
	chartDays     = 365
	chartChannels = 10
)

func (b *bench) charts() error {
	dir, err := filepath.Abs(filepath.Join(b.dir, "charts"))
	if err != nil {
		return err
	}
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		return err
	}
	v := &view{bench: b, dir: dir}
	path := filepath.Join(dir, "charts.qingdan")
	id, err := yearOfReadings(path)
	if err != nil {
		return err
	}
	var took struct{ Lines millis }
	if err := v.run(&took, path, "charts.mjs", v.program("qingdan-window"), string(id), fmt.Sprint(chartChannels)); err != nil {
		return err
	}
	v.within(fmt.Sprintf("a chart of %d days × %d channels, press to paint", chartDays, chartChannels), took.Lines, 100*time.Millisecond)
	return nil
}

// yearOfReadings makes a workspace of one campaign that was read every day in each channel.
func yearOfReadings(path string) (campaign.ID, error) {
	s, err := fresh(path)
	if err != nil {
		return "", err
	}
	id, first := s.NewID(), campaign.DateOf(time.Now()).Add(-chartDays)
	edits := []campaign.Edit{
		{Op: campaign.Create, Kind: "campaign", Row: id, Set: campaign.Fields{"name": "全年投放", "currency": "CNY"}},
		{Op: campaign.Create, Kind: "period", Row: "live", Set: campaign.Fields{"kind": "live", "starts": string(first), "ends": string(first.Add(chartDays - 1)), "position": "V"}},
		{Op: campaign.Create, Kind: "metric", Row: "seen", Set: campaign.Fields{"name": "曝光", "core": true, "position": "V"}},
	}
	for c := range chartChannels {
		channel := campaign.ID(fmt.Sprint("c", c))
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "channel", Row: channel, Set: campaign.Fields{"name": fmt.Sprint("渠道 ", c), "position": fmt.Sprintf("V%03d1", c)}})
		for n := range chartDays {
			day := first.Add(n)
			edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "reading", Row: campaign.ReadingID(id, "seen", channel, day), Set: campaign.Fields{
				"metric": "seen", "channel": string(channel), "day": string(day), "value": float64((n*31 + c*97) % 9973)}})
		}
	}
	_, err = s.Apply(id, campaign.Label{Code: "new"}, edits)
	return id, errors.Join(err, s.Close())
}
