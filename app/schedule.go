package app

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/template"
)

// Schedule is when a campaign does what: which tasks its length hangs on, and how its dates move. Every move is one step, and
// can be foreseen (foresight.go). Which days are worked is in workdays.go.
type Schedule struct{ c *core }

// maxShift is how far dates are moved at once, in days.
const maxShift = 3_660

// Critical works out the critical path of a campaign, and how far each task may slip.
func (s Schedule) Critical(id campaign.ID) (campaign.Schedule, error) {
	return answer(s.c, func() (campaign.Schedule, error) {
		w, err := s.c.book(id)
		if err != nil {
			return campaign.Schedule{}, err
		}
		cal, err := s.c.calendar()
		if err != nil {
			return campaign.Schedule{}, err
		}
		return campaign.Critical(w, cal), nil
	})
}

// Move moves dates of tasks and periods, and makes or takes away dependencies, as one step: with what follows where that is
// asked for. Nothing that is done moves. Errors: schedule.done {name} for the dates of a task that is done, schedule.loop
// {names} where tasks would wait for themselves, schedule.edit for an edit of anything else, and those of Edits.Apply.
func (s Schedule) Move(id campaign.ID, edits []campaign.Edit, follow bool) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		edits = s.c.withIDs(edits)
		return s.c.reschedule(id, func(w *campaign.Workbook) (campaign.Label, []campaign.Edit, error) {
			all, err := s.c.moving(w, edits, follow)
			if err != nil {
				return campaign.Label{}, nil, err
			}
			return s.c.moveLabel(w, edits, len(all)-len(edits)), implied(w, all, s.c.today()), nil
		})
	})
}

// moveLabel names a move, with how many rows follow it.
func (c *core) moveLabel(w *campaign.Workbook, edits []campaign.Edit, following int) campaign.Label {
	if len(edits) != 1 || edits[0].Op != campaign.Patch || following == 0 && len(edits[0].Set) == 1 {
		return c.label(w.Campaign.ID, edits)
	}
	e := edits[0]
	params := map[string]string{"name": cmp.Or(title(e.Kind, rowOf(w, e.Kind, e.Row)), c.periodName(w, e.Row))}
	if following == 0 {
		return campaign.Label{Code: "move", Params: params}
	}
	params["count"] = itoa(following)
	return campaign.Label{Code: "follow", Params: params}
}

// MoveLive moves a campaign so that its live period begins on a day, as one step. Errors: live.missing, live.invalid {live},
// live.undated where there is no live period with a date.
func (s Schedule) MoveLive(id campaign.ID, live campaign.Date) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		return s.c.reschedule(id, func(w *campaign.Workbook) (campaign.Label, []campaign.Edit, error) {
			edits, err := liveMoved(w, live)
			return campaign.Label{Code: "live", Params: map[string]string{"live": string(live)}}, edits, err
		})
	})
}

// MoveFrom moves what is dated on a day or later by days, forward or back, as one step; what is done stays. Errors:
// schedule.from {from} for no day, schedule.days {max} for none or too many.
func (s Schedule) MoveFrom(id campaign.ID, from campaign.Date, days int) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		return s.c.reschedule(id, func(w *campaign.Workbook) (campaign.Label, []campaign.Edit, error) {
			edits, err := movedFrom(w, from, days)
			code := "later"
			if days < 0 {
				code = "earlier"
			}
			return campaign.Label{Code: code, Params: map[string]string{"from": string(from), "count": itoa(max(days, -days))}}, implied(w, edits, s.c.today()), err
		})
	})
}

// reschedule makes one step of edits worked out from a campaign as it stands; none where nothing moves.
func (c *core) reschedule(id campaign.ID, work func(*campaign.Workbook) (campaign.Label, []campaign.Edit, error)) (Applied, error) {
	return upToDate(c, id, func(book any, version int64) (Applied, error) {
		w, is := book.(*campaign.Workbook)
		if !is {
			return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
		}
		label, edits, err := work(w)
		if err != nil || len(edits) == 0 {
			return Applied{Campaign: id, Changes: []campaign.Change{}}, err
		}
		return c.applyAt(version, id, label, edits)
	})
}

func liveMoved(w *campaign.Workbook, live campaign.Date) ([]campaign.Edit, error) {
	switch {
	case live == "":
		return nil, campaign.Fail("live.missing")
	case !live.Valid():
		return nil, campaign.Fail("live.invalid", "live", clip(string(live), 40))
	}
	return template.MoveLive(w, live)
}

func movedFrom(w *campaign.Workbook, from campaign.Date, days int) ([]campaign.Edit, error) {
	switch {
	case !from.Valid():
		return nil, campaign.Fail("schedule.from", "from", clip(string(from), 40))
	case days == 0 || days > maxShift || days < -maxShift:
		return nil, campaign.Fail("schedule.days", "max", itoa(maxShift))
	}
	return template.ShiftFrom(w, from, days), nil
}

// dates are the fields that Move writes.
var dates = map[campaign.Kind][]string{"task": {"starts", "due", "due_time"}, "period": {"starts", "ends"}}

// moving are edits of dates with what follows them.
func (c *core) moving(w *campaign.Workbook, edits []campaign.Edit, follow bool) ([]campaign.Edit, error) {
	done := map[campaign.ID]string{}
	for _, t := range w.Tasks {
		if template.Settled(t) {
			done[t.ID] = t.Title
		}
	}
	for _, e := range edits {
		name, settled := done[e.Row]
		switch {
		case e.Kind == "dependency" && e.Op != campaign.Patch:
		case e.Op != campaign.Patch || !writesOnly(e.Set, dates[e.Kind]):
			return nil, campaign.Fail("schedule.edit")
		case settled && e.Kind == "task":
			return nil, campaign.Fail("schedule.done", "name", clip(name, 40))
		}
	}
	cal, err := c.calendar()
	if err != nil {
		return nil, err
	}
	f := campaign.Follow(w, edits, cal)
	if loop := newLoop(w, f.Loops); loop != nil {
		return nil, campaign.Fail("schedule.loop", "names", c.loopNames(w, loop))
	}
	if !follow {
		return edits, nil
	}
	return slices.Concat(edits, campaign.FollowPeriods(w, edits), f.Edits), nil
}

func writesOnly(set campaign.Fields, fields []string) bool {
	for name := range maps.Keys(set) {
		if !slices.Contains(fields, name) {
			return false
		}
	}
	return len(set) > 0
}

// newLoop is a loop that is not in the campaign yet; nil for none.
func newLoop(w *campaign.Workbook, loops [][]campaign.ID) []campaign.ID {
	if len(loops) == 0 {
		return nil
	}
	had := map[campaign.ID]bool{}
	for _, loop := range w.DependencyLoops() {
		for _, id := range loop {
			had[id] = true
		}
	}
	for _, loop := range loops {
		if slices.ContainsFunc(loop, func(id campaign.ID) bool { return !had[id] }) {
			return loop
		}
	}
	return nil
}

// loopNames names the tasks along a loop, back to the first.
func (c *core) loopNames(w *campaign.Workbook, loop []campaign.ID) string {
	rows := make([]string, len(loop))
	for i, id := range loop {
		rows[i] = string(id)
	}
	all := strings.Join(rows, " ")
	return c.called(w, []readiness.Finding{{Params: map[string]string{"rows": all}}}).way(all)
}

// periodName is what a period is called: its name, or the word for its kind.
func (c *core) periodName(w *campaign.Workbook, id campaign.ID) string {
	for _, p := range w.Periods {
		if p.ID == id {
			return cmp.Or(p.Name, ChoiceName(c.lang(), "period", "kind", p.Kind))
		}
	}
	return ""
}

// withIDs gives new rows their ids.
func (c *core) withIDs(edits []campaign.Edit) []campaign.Edit {
	edits = slices.Clone(edits)
	for i := range edits {
		if edits[i].Op == campaign.Create && edits[i].Row == "" {
			edits[i].Row = c.store.NewID()
		}
	}
	return edits
}

// calendar is the work days as the library has them.
func (c *core) calendar() (*campaign.Calendar, error) {
	lib, _, err := c.library()
	if err != nil {
		return nil, err
	}
	return campaign.NewCalendar(lib), nil
}
