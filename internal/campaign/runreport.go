package campaign

import "time"

// Planned against actual, for the review.

// RanItem is what was planned of a run item and what the day made of it. Instants are epoch ms, 0 for none.
type RanItem struct {
	ID          ID     `json:"id"`
	State       string `json:"state"`
	Inserted    bool   `json:"inserted"`
	PlannedFrom int64  `json:"planned_from"`
	PlannedTo   int64  `json:"planned_to"`
	From        int64  `json:"from"`
	To          int64  `json:"to"`
	Late        *int   `json:"late"`   // minutes it began after its plan; null where either is not known
	Took        *int   `json:"took"`   // minutes it ran; null unless it has ended
	Longer      *int   `json:"longer"` // than planned, in minutes; null where either is not known, and of what was put in on the day
}

// RanDay is a show day in hindsight.
type RanDay struct {
	Day      Date      `json:"day"`
	Items    []RanItem `json:"items"`
	Ran      int       `json:"ran"` // items that were begun
	Skipped  int       `json:"skipped"`
	Inserted int       `json:"inserted"`
	Late     int       `json:"late"` // items that began 5 minutes or more after their plan
	EndsLate *int      `json:"ends_late"`
}

// LateMinutes is from when on a start counts as late in a report.
const LateMinutes = 5

// Ran compares the plan of a show day with what was noted, in the zone of its wall times. Only what was noted counts: nothing is
// expected any more. The day ended late by its last end against that of the plan; null while anything runs or is still open.
func Ran(items []RunItem, day Date, zone *time.Location) RanDay {
	out := RanDay{Day: day, Items: []RanItem{}}
	var planned, ended int64
	over := true
	for _, s := range runPlan(items, day, zone) {
		r := RanItem{ID: s.ID, State: s.State, Inserted: s.item.Inserted, PlannedFrom: s.PlannedFrom, PlannedTo: s.PlannedTo}
		if !r.Inserted {
			planned = max(planned, s.PlannedTo)
		}
		if s.State == RunSkipped {
			out.Skipped++
		}
		over = over && (s.State == RunSkipped || s.State == RunEnded)
		if s.State == RunRunning || s.State == RunEnded {
			r.measure(&s)
			ended = max(ended, r.To)
			out.Ran++
			out.Inserted += b2i(r.Inserted)
			out.Late += b2i(r.Late != nil && *r.Late >= LateMinutes)
		}
		out.Items = append(out.Items, r)
	}
	if over && ended != 0 && planned != 0 {
		out.EndsLate = new(minutesOf(ended - planned))
	}
	return out
}

func (r *RanItem) measure(s *RunSlot) {
	if s.item.Started != nil {
		r.From = *s.item.Started
	}
	if s.item.Ended != nil {
		r.To = max(*s.item.Ended, r.From)
	}
	if r.From != 0 && r.PlannedFrom != 0 && !r.Inserted {
		r.Late = new(minutesOf(r.From - r.PlannedFrom))
	}
	if r.From != 0 && r.To != 0 {
		r.Took = new(minutesOf(r.To - r.From))
		if s.item.Minutes != nil && !r.Inserted {
			r.Longer = new(*r.Took - s.item.Length())
		}
	}
}
