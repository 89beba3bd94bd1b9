package app

import (
	"sync"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/store"
)

// verdicts remembers how campaigns were judged, until one changes, the library does, or the day.
type verdicts struct {
	mu        sync.Mutex
	lib       *campaign.Library
	libAt     int64
	last      judgement
	standings map[campaign.ID]judgement     // without their reports; those kept in the workspace are read at the first question
	fresh     map[campaign.ID]store.Derived // of standings, those not kept yet
	ahead     sync.Once
}

// judgement is what was found, and of what.
type judgement struct {
	of
	report   readiness.Report
	standing Standing
	turn     int64 // until when it holds, epoch ms: then a clock of an incident runs over; 0 for all day
}

// holds says whether it still answers what is asked.
func (j judgement) holds(asked of, now int64) bool {
	return j.of == asked && (j.turn == 0 || now < j.turn)
}

// of is what a judgement depends on.
type of struct {
	id           campaign.ID
	version, lib int64 // of the campaign and of the library
	day          campaign.Date
}

// library reads the library, or answers the one at hand while nobody has written to it.
func (c *core) library() (*campaign.Library, int64, error) {
	at, err := c.store.Version(campaign.LibraryScope)
	if err != nil {
		return nil, 0, err
	}
	v := &c.verdicts
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.lib != nil && v.libAt == at {
		return v.lib, at, nil
	}
	lib, err := c.store.Library()
	if err != nil {
		return nil, 0, err
	}
	v.lib, v.libAt = lib, at
	return lib, at, nil
}

// judged reads a campaign and judges it, or answers the judgement at hand.
func (c *core) judged(id campaign.ID) (*campaign.Workbook, *campaign.Library, readiness.Report, error) {
	w, version, err := c.bookAt(id)
	if err != nil {
		return nil, nil, readiness.Report{}, err
	}
	lib, libAt, err := c.library()
	if err != nil {
		return nil, nil, readiness.Report{}, err
	}
	v, at := &c.verdicts, c.Now()
	asked := of{id, version, libAt, campaign.DateOf(at)}
	v.mu.Lock()
	last := v.last
	v.mu.Unlock()
	if last.holds(asked, at.UnixMilli()) {
		return w, lib, last.report, nil
	}
	d, err := c.figures(w, id, version)
	if err != nil {
		return nil, nil, readiness.Report{}, err
	}
	f, err := c.judgedFigures(w, d, asked)
	if err != nil {
		return nil, nil, readiness.Report{}, err
	}
	now := judge(w, lib, f, asked, at.UnixMilli())
	v.mu.Lock()
	v.last = now
	v.mu.Unlock()
	c.keep(now)
	return w, lib, now.report, nil
}

func judge(w *campaign.Workbook, lib *campaign.Library, f readiness.Figures, asked of, now int64) judgement {
	r := readiness.JudgeAt(w, lib, asked.day, now, f)
	return judgement{asked, r, Standing{asked.id, r.Score, r.Blockers, r.Warnings}, readiness.Turn(w, lib, now)}
}

// forget lets go of every judgement: the workspace is another one now, and versions begin anew.
func (v *verdicts) forget() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.lib, v.last, v.standings, v.fresh = nil, judgement{}, nil, nil
}
