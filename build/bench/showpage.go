package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"time"

	"qingdan/app"
	"qingdan/app/journey"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The page of the weeks before and of the day itself (build/bench/window/showpage.mjs), in a browser: a crowded promotion
// calendar coming up, and what hours of live mode leave in the page, whose clock is wound on.

const (
	crowdedPosts    = 400
	crowdedChannels = 12
	crowdedDays     = 60
	pageItems       = 120
	pageHours       = 4
)

func (b *bench) showPage() error {
	dir, err := filepath.Abs(filepath.Join(b.dir, "showpage"))
	if err != nil {
		return err
	}
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		return err
	}
	v := &view{bench: b, dir: dir}
	path := filepath.Join(dir, "show.qingdan")
	day := campaign.DateOf(time.Now())
	id, err := crowded(path, day)
	if err != nil {
		return err
	}
	s := journey.New(app.Config{Workspace: path, Home: filepath.Join(dir, "home"), Lang: locale.Zh, Machine: machineName,
		Intn: rand.IntN, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}, os.DirFS("frontend/dist"))
	h := httptest.NewServer(s)
	defer func() {
		h.CloseClientConnections()
		h.Close()
	}()
	var took struct {
		Calendar millis
		Live     []float64 // KB of the page's heap after each hour, the first warming up
	}
	if err := errors.Join(v.run(&took, path, "showpage.mjs", h.URL, string(id), string(day), fmt.Sprint(pageHours)), s.Close()); err != nil {
		return err
	}
	calendar := took.Calendar.samples()
	v.tell(fmt.Sprintf("a promotion calendar of %d posts on %d channels and %d days comes up, the campaign having been read", crowdedPosts, crowdedChannels, crowdedDays),
		fmt.Sprintf("%s, slowest %s", ms(calendar.median()), ms(slices.Max(calendar))))
	first, last := took.Live[0], took.Live[len(took.Live)-1]
	v.hold(fmt.Sprintf("growth of the page's heap by %d simulated hours of live mode over %d items, after the first", pageHours, pageItems),
		fmt.Sprintf("%.0f KB (of %.0f)", last-first, first), "< 1024 KB", last-first < 1024)
	return nil
}

// crowded makes a workspace of one campaign with as much promotion as there may be and a show day.
func crowded(path string, day campaign.Date) (campaign.ID, error) {
	s, err := fresh(path)
	if err != nil {
		return "", err
	}
	id := s.NewID()
	edits := []campaign.Edit{
		{Op: campaign.Create, Kind: "campaign", Row: id, Set: campaign.Fields{"name": "夏日冰爽节", "currency": "CNY"}},
		{Op: campaign.Create, Kind: "period", Row: "live", Set: campaign.Fields{"kind": "live", "starts": string(day), "ends": string(day), "position": "V"}},
	}
	for i := range crowdedChannels {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "channel", Row: campaign.ID(fmt.Sprint("c", i)), Set: campaign.Fields{
			"name": fmt.Sprint("渠道 ", i), "position": fmt.Sprintf("V%03d1", i)}})
	}
	kinds := campaign.Lookup("post").Field("kind").Enum
	for i := range crowdedPosts {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "post", Row: campaign.ID(fmt.Sprint("p", i)), Set: campaign.Fields{
			"title": fmt.Sprint("推文 ", i), "channel": fmt.Sprint("c", i%crowdedChannels), "kind": kinds[i%len(kinds)],
			"day": string(day.Add(i*7%crowdedDays - crowdedDays/2)), "time": "10:00", "position": fmt.Sprintf("V%03d1", i)}})
	}
	for i := range pageItems {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "run_item", Row: campaign.ID(fmt.Sprint("r", i)), Set: campaign.Fields{
			"title": fmt.Sprint("环节 ", i), "day": string(day), "area": fmt.Sprint("区域 ", i%4), "minutes": int64(15),
			"starts": string(campaign.WallClock(9*60 + i/4*15)), "position": fmt.Sprintf("V%03d1", i)}})
	}
	_, err = s.Apply(id, campaign.Label{Code: "new"}, edits)
	return id, errors.Join(err, s.Close())
}
