package app

import (
	"cmp"
	"time"

	"qingdan/internal/campaign"
)

// Show is the run of show and its live mode. What the day makes of it is written down as steps like any other, so undo takes a
// press of a key back, and a window that died goes on where it stood. The time of a press comes from the page, in epoch ms, 0 for
// now: what is noted is when the key was pressed.
type Show struct{ c *core }

// clock is the time of a press, in the zone of the plan's wall times.
func (c *core) clock(at int64) time.Time {
	now := c.Now()
	if at == 0 {
		return now
	}
	return time.UnixMilli(at).In(now.Location())
}

// Rundown is a show day as it stands at a time: what is expected when, how late, and what cannot be kept.
func (s Show) Rundown(id campaign.ID, day campaign.Date, at int64) (campaign.Rundown, error) {
	return answer(s.c, func() (campaign.Rundown, error) {
		w, err := s.c.book(id)
		if err != nil {
			return campaign.Rundown{}, err
		}
		return campaign.Retime(w.RunItems, day, s.c.clock(at)), nil
	})
}

// Ran compares the plan of a show day with what was noted.
func (s Show) Ran(id campaign.ID, day campaign.Date) (campaign.RanDay, error) {
	return answer(s.c, func() (campaign.RanDay, error) {
		w, err := s.c.book(id)
		if err != nil {
			return campaign.RanDay{}, err
		}
		return campaign.Ran(w.RunItems, day, s.c.Now().Location()), nil
	})
}

// Next begins what comes next in an area and ends what runs there, as one step; seen is what the user saw running, "" for
// nothing. Errors: show.moved where something else runs by now, show.over where nothing is left.
func (s Show) Next(id campaign.ID, day campaign.Date, area string, seen campaign.ID, at int64) (Applied, error) {
	return s.press(id, "show.start", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		return campaign.NextRun(w.RunItems, day, area, seen, s.c.clock(at))
	})
}

// Start begins an item, and ends what runs in its area. Errors: show.gone, show.undated, show.running, show.ended.
func (s Show) Start(id, item campaign.ID, at int64) (Applied, error) {
	return s.press(id, "show.start", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		return campaign.StartRun(w.RunItems, item, s.c.clock(at))
	})
}

// StartFrom is Start for a day that is taken up in its middle: what is open in the area and planned before is skipped.
func (s Show) StartFrom(id, item campaign.ID, at int64) (Applied, error) {
	return s.press(id, "show.start", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		return campaign.StartRunFrom(w.RunItems, item, s.c.clock(at))
	})
}

// End ends an item that runs; nothing else begins. Errors: show.gone, show.idle.
func (s Show) End(id, item campaign.ID, at int64) (Applied, error) {
	return s.press(id, "show.end", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		return campaign.EndRun(w.RunItems, item, s.c.clock(at))
	})
}

// Skip leaves an open item out. Errors: show.gone, show.begun.
func (s Show) Skip(id, item campaign.ID) (Applied, error) {
	return s.press(id, "show.skip", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		return campaign.SkipRun(w.RunItems, item)
	})
}

// Insert puts an item in on the day, directly behind another. Title and duration are read as they are typed into the table.
// Errors: invalid with the field at fault, show.gone, show.undated.
func (s Show) Insert(id, after campaign.ID, title, minutes string) (Applied, error) {
	return s.press(id, "show.insert", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		set := campaign.Fields{}
		for field, typed := range map[string]string{"title": title, "minutes": minutes} {
			v, err := s.c.typed(w, field, typed)
			if err != nil {
				return nil, err
			}
			set[field] = v
		}
		return campaign.InsertRun(w.RunItems, after, s.c.store.NewID(), set, s.c.Intn)
	})
}

// Correct writes when an item really began and ended: wall times of its day as they are typed, "" for not. A time that is left
// as it was keeps its seconds. Errors: invalid with the field at fault, show.gone, show.order, show.unbegun, show.future.
func (s Show) Correct(id, item campaign.ID, started, ended string, at int64) (Applied, error) {
	return s.press(id, "show.correct", func(w *campaign.Workbook) ([]campaign.Edit, error) {
		now := s.c.clock(at)
		var r campaign.RunItem
		for _, x := range w.RunItems {
			if x.ID == item {
				r = x
			}
		}
		begins, err := s.said(w, r, started, r.Started, 0, now)
		if err != nil {
			return nil, err
		}
		ends, err := s.said(w, r, ended, r.Ended, r.Length(), now)
		if err != nil {
			return nil, err
		}
		return campaign.CorrectRun(w.RunItems, item, begins, ends, now)
	})
}

// said is the instant, in epoch ms, that is meant by a wall time typed for an item: noted is what is held, after the minutes of
// the plan from its start.
func (s Show) said(w *campaign.Workbook, r campaign.RunItem, typed string, noted *int64, after int, now time.Time) (int64, error) {
	v, err := s.c.typed(w, "starts", typed)
	if err != nil {
		return 0, err
	}
	planned := r.Day.At(r.Starts, now.Location()).Add(time.Duration(after) * time.Minute)
	held := time.Time{}
	if noted != nil {
		held = time.UnixMilli(*noted).In(now.Location())
	}
	if r.Starts == "" {
		planned = now
		if noted != nil {
			planned = held
		}
	}
	t := r.Day.Said(campaign.Clock(text(v)), planned, now)
	switch {
	case t.IsZero():
		return 0, nil
	case noted != nil && held.Truncate(time.Minute).Equal(t):
		return *noted, nil
	}
	return t.UnixMilli(), nil
}

// Move moves or resizes an item of the plan, where asked for with what follows in its area up to the next hard start. set has new
// values of day, starts, minutes and area. Errors: invalid, show.gone, show.range.
func (s Show) Move(id, item campaign.ID, set campaign.Fields, follow bool) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		return s.c.reschedule(id, func(w *campaign.Workbook) (campaign.Label, []campaign.Edit, error) {
			edits, err := campaign.MoveRun(w.RunItems, item, set, follow)
			if err != nil {
				return campaign.Label{}, nil, err
			}
			return s.c.moveLabel(w, edits[:1], len(edits)-1), edits, nil
		})
	})
}

// press makes a step of live mode, named by the row that it is about.
func (s Show) press(id campaign.ID, code string, work func(*campaign.Workbook) ([]campaign.Edit, error)) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		return s.c.reschedule(id, func(w *campaign.Workbook) (campaign.Label, []campaign.Edit, error) {
			edits, err := work(w)
			if err != nil || len(edits) == 0 {
				return campaign.Label{}, nil, err
			}
			e := edits[len(edits)-1]
			if e.Set["started"] == nil && code == "show.start" { // nothing was left to begin
				code = "show.end"
			}
			if edits[0].Op == campaign.Create {
				e = edits[0]
			}
			return campaign.Label{Code: code, Params: map[string]string{"name": cmp.Or(text(e.Set["title"]), title(e.Kind, rowOf(w, e.Kind, e.Row)))}}, edits, nil
		})
	})
}

// typed reads a text for a field of a run item.
func (c *core) typed(w *campaign.Workbook, field, typed string) (any, error) {
	r, err := c.typing(w).Read("run_item", field, typed)
	if err == nil && r.Code != "" {
		err = campaign.Problems{{Kind: "run_item", Field: field, Code: r.Code, Params: r.Params}}.Err()
	}
	return r.Value, err
}
