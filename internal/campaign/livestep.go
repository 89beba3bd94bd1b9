package campaign

import (
	"time"
)

// Steps of live mode: edits that say what the day made of the run of show. The plan itself stays as it is.

// NextRun begins what comes next in an area, and ends what runs there; with nothing left it only ends that. seen is the item
// that whoever pressed the key saw running, "" for none: a press too many moves nothing. Errors: show.moved, show.over.
func NextRun(items []RunItem, day Date, area string, seen ID, now time.Time) ([]Edit, error) {
	r := Retime(items, day, now)
	for _, a := range r.Areas {
		if FoldName(a.Area) != FoldName(area) {
			continue
		}
		switch {
		case a.Current != seen:
			return nil, Fail("show.moved")
		case a.Next != "":
			return StartRun(items, a.Next, now)
		case a.Current != "":
			return EndRun(items, a.Current, now)
		}
	}
	return nil, Fail("show.over")
}

// StartRun begins an item that is open or was skipped, ends what runs in its area, and skips the buffers planned before it of
// which nothing is left. Errors: show.gone, show.undated {name} without a day, show.running {name}, show.ended {name}.
func StartRun(items []RunItem, id ID, now time.Time) ([]Edit, error) {
	i := runIndex(items, id)
	switch {
	case i < 0:
		return nil, Fail("show.gone")
	case items[i].Day == "":
		return nil, Fail("show.undated", "name", items[i].Title)
	}
	r := Retime(items, items[i].Day, now)
	out := []Edit{}
	before := true
	for k := range r.Slots {
		s := &r.Slots[k]
		if s.ID == id {
			if s.State == RunRunning || s.State == RunEnded {
				return nil, Fail("show."+s.State, "name", items[i].Title)
			}
			before = false
			continue
		}
		if s.area != FoldName(items[i].Area) {
			continue
		}
		switch {
		case s.State == RunRunning:
			out = append(out, runEdit(s.ID, Fields{"ended": r.At}))
		case before && s.State == RunOpen && s.usedUp():
			out = append(out, runEdit(s.ID, Fields{"skipped": true}))
		}
	}
	return append(out, runEdit(id, Fields{"started": r.At, "ended": nil, "skipped": false})), nil
}

// StartRunFrom is StartRun for a day that is taken up in its middle: what is open in the area and planned before the item is
// skipped too.
func StartRunFrom(items []RunItem, id ID, now time.Time) ([]Edit, error) {
	edits, err := StartRun(items, id, now)
	if err != nil {
		return nil, err
	}
	written := map[ID]bool{}
	for _, e := range edits {
		written[e.Row] = true
	}
	i := runIndex(items, id)
	out := []Edit{}
	for _, s := range runPlan(items, items[i].Day, now.Location()) {
		if s.ID == id {
			break
		}
		if s.area == FoldName(items[i].Area) && s.State == RunOpen && !written[s.ID] {
			out = append(out, runEdit(s.ID, Fields{"skipped": true}))
		}
	}
	return append(out, edits...), nil
}

// EndRun ends an item that runs. Errors: show.gone, show.idle {name}.
func EndRun(items []RunItem, id ID, now time.Time) ([]Edit, error) {
	i := runIndex(items, id)
	switch {
	case i < 0:
		return nil, Fail("show.gone")
	case items[i].Started == nil || items[i].Ended != nil:
		return nil, Fail("show.idle", "name", items[i].Title)
	}
	return []Edit{runEdit(id, Fields{"ended": Retime(items, items[i].Day, now).At})}, nil
}

// SkipRun leaves an open item out. Errors: show.gone, show.begun {name}.
func SkipRun(items []RunItem, id ID) ([]Edit, error) {
	i := runIndex(items, id)
	switch {
	case i < 0:
		return nil, Fail("show.gone")
	case items[i].Started != nil || items[i].Ended != nil:
		return nil, Fail("show.begun", "name", items[i].Title)
	}
	return []Edit{runEdit(id, Fields{"skipped": true})}, nil
}

// InsertRun puts an item in on the day, directly behind another in its area: it is planned where that one was to end, so that
// what is open behind it slips by its length. set has its title and what else is known. Errors: show.gone, show.undated {name}.
func InsertRun(items []RunItem, after, id ID, set Fields, intn func(int) int) ([]Edit, error) {
	i := runIndex(items, after)
	if i < 0 {
		return nil, Fail("show.gone")
	}
	a := &items[i]
	if a.Day == "" || a.Starts == "" {
		return nil, Fail("show.undated", "name", a.Title)
	}
	starts := a.Starts.Minutes() + a.Length()
	order, had := []ID{}, map[ID]string{}
	next := ID("") // of the area and day
	for _, s := range runPlan(items, a.Day, time.UTC) {
		if s.area == FoldName(a.Area) && s.item.Starts != "" && s.ID != after && next == "" && laterThan(s.item, a, items) {
			next, starts = s.ID, min(starts, s.item.Starts.Minutes())
		}
	}
	starts = max(starts, a.Starts.Minutes())
	// Of items that begin together the list's order decides: before the next one where it begins with that, else behind the one
	// before.
	before := ID("")
	if k := runIndex(items, next); k >= 0 && items[k].Starts.Minutes() == starts {
		before = next
	}
	for _, r := range items {
		had[r.ID] = r.Position
		if r.ID == before {
			order = append(order, id)
		}
		order = append(order, r.ID)
		if r.ID == after && before == "" {
			order = append(order, id)
		}
	}
	made := Edit{Op: Create, Kind: "run_item", Row: id, Set: Fields{}}
	for k, v := range set {
		made.Set[k] = v
	}
	made.Set["day"], made.Set["area"], made.Set["starts"] = string(a.Day), a.Area, string(WallClock(starts))
	made.Set["inserted"] = true
	out := []Edit{}
	for row, key := range Rekey(order, had, nil, intn) {
		if row == id {
			made.Set["position"] = key
		} else {
			out = append(out, Edit{Op: Patch, Kind: "run_item", Row: row, Set: Fields{"position": key}})
		}
	}
	return append([]Edit{made}, out...), nil
}

// laterThan says whether b comes behind a in the plan of their day.
func laterThan(b, a *RunItem, items []RunItem) bool {
	if b.Starts != a.Starts {
		return b.Starts > a.Starts
	}
	return runIndex(items, b.ID) > runIndex(items, a.ID)
}

// CorrectRun writes when an item really began and ended, 0 for not: an item that has not begun has no end. Errors: show.gone,
// show.order {name} for an end before the start, show.unbegun {name} for an end without one, show.future {name} for a time still
// to come.
func CorrectRun(items []RunItem, id ID, started, ended int64, now time.Time) ([]Edit, error) {
	i := runIndex(items, id)
	if i < 0 {
		return nil, Fail("show.gone")
	}
	name := items[i].Title
	switch {
	case ended != 0 && started == 0:
		return nil, Fail("show.unbegun", "name", name)
	case ended != 0 && ended < started:
		return nil, Fail("show.order", "name", name)
	case max(started, ended) > now.UnixMilli():
		return nil, Fail("show.future", "name", name)
	}
	set := Fields{"started": instant(started), "ended": instant(ended)}
	if started != 0 {
		set["skipped"] = false
	}
	return []Edit{runEdit(id, set)}, nil
}

func instant(ms int64) any {
	if ms == 0 {
		return nil
	}
	return ms
}

func runEdit(id ID, set Fields) Edit { return Edit{Op: Patch, Kind: "run_item", Row: id, Set: set} }
