package campaign

import (
	"fmt"
	"time"
)

// The run of show on a clock. Plans are local wall time of a day; what the day makes of them are instants, epoch ms.

// At is the instant of a wall time of the day in a zone: 25:30 is half past one the next morning. The zero time when either is
// not valid.
func (d Date) At(c Clock, zone *time.Location) time.Time {
	if !d.Valid() || !c.Valid() {
		return time.Time{}
	}
	t := d.Time()
	return time.Date(t.Year(), t.Month(), t.Day(), 0, c.Minutes(), 0, 0, zone)
}

// Said is the instant that somebody means by a wall time of a show day. Past midnight 00:30 is said for 24:30: of the day and the
// day after it is the one nearer to when it was planned, and none still to come where the other is not. The zero time when the
// day or the time is not valid.
func (d Date) Said(c Clock, planned, now time.Time) time.Time {
	on := d.At(c, now.Location())
	if on.IsZero() || c.Minutes() >= 24*60 {
		return on
	}
	after := d.Add(1).At(c, now.Location())
	if after.After(now) || planned.Sub(on).Abs() <= planned.Sub(after).Abs() {
		return on
	}
	return after
}

// WallClock writes minutes since midnight as HH:MM, held between 00:00 and 29:59.
func WallClock(minutes int) Clock {
	minutes = min(max(minutes, 0), 29*60+59)
	return Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}

// Length of a run item in minutes; 0 without one.
func (r *RunItem) Length() int {
	if r.Minutes == nil {
		return 0
	}
	return int(*r.Minutes)
}

// MoveRun moves or resizes a run item: set has the new values of day, starts, minutes or area. Where following items are to
// come along, the items of its area on its day that began at or after its old end move by as much as its end does, up to the
// first hard start, which stays, as does what comes after it. Errors: show.gone, show.range {name} where an item would begin
// before 00:00 or after 29:59.
func MoveRun(items []RunItem, id ID, set Fields, follow bool) ([]Edit, error) {
	i := runIndex(items, id)
	if i < 0 {
		return nil, Fail("show.gone")
	}
	was, now := items[i], items[i]
	edit := Edit{Op: Patch, Kind: "run_item", Row: id, Set: set}
	normal, bad := Normal(edit)
	if bad != nil {
		return nil, bad.Err()
	}
	Lookup("run_item").Fill(&now, normal)
	out := []Edit{edit}
	if !follow || was.Starts == "" || now.Starts == "" || was.Day != now.Day || FoldName(was.Area) != FoldName(now.Area) {
		return out, nil
	}
	end := was.Starts.Minutes() + was.Length()
	by := now.Starts.Minutes() + now.Length() - end
	if by == 0 {
		return out, nil
	}
	for _, s := range runPlan(items, was.Day, time.UTC) {
		r := s.item
		at := r.Starts.Minutes()
		if r.ID == id || FoldName(r.Area) != FoldName(was.Area) || at < end || r.Starts == "" {
			continue
		}
		if r.Hard {
			break
		}
		to := at + by
		if to < 0 || to >= 30*60 {
			return nil, Fail("show.range", "name", r.Title)
		}
		out = append(out, Edit{Op: Patch, Kind: "run_item", Row: r.ID, Set: Fields{"starts": string(WallClock(to))}})
	}
	return out, nil
}

func runIndex(items []RunItem, id ID) int {
	for i := range items {
		if items[i].ID == id {
			return i
		}
	}
	return -1
}
