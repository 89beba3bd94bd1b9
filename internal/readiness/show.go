package readiness

import (
	"cmp"
	"slices"

	"qingdan/internal/campaign"
)

// The run of show.

func hasShow(j *judge) string { return none(len(j.w.RunItems)) }

// needsShow: what happens at a place has a run of show; online it may.
func needsShow(j *judge) string {
	if j.onSite() {
		return ""
	}
	return hasShow(j)
}

func fromBrief(j *judge) campaign.Date { return j.ahead(j.tuning.BriefDays) }

// brief: every run item has an owner and an area; whoever answers guests has the rules and answers in their pack, which
// they are once they are written.
func brief(j *judge) {
	if len(j.w.RunItems) == 0 {
		j.find("none", "run_item", "", "")
	}
	for _, r := range j.w.RunItems {
		j.missing("run_item", r.ID, ref("owner", r.Owner), text("area", r.Area))
	}
	if !text("rules", j.w.Campaign.Rules).is && len(j.w.Answers) == 0 {
		j.about("rules", "rules")
	}
}

// slot is a run item on one clock: minutes since the same midnight.
type slot struct {
	campaign.RunItem
	from, to int
}

// slots are the run items with a day and a start, in the order they begin. An item without a length takes none.
func (j *judge) slots() (out []slot) {
	for _, r := range j.w.RunItems {
		if r.Day == "" || r.Starts == "" {
			continue
		}
		s := slot{RunItem: r, from: r.Day.Sub(j.w.RunItems[0].Day)*24*60 + r.Starts.Minutes()}
		if s.to = s.from; r.Minutes != nil {
			s.to += int(*r.Minutes)
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b slot) int { return cmp.Compare(a.from, b.from) })
	return out
}

// setup: set-up ends two hours before the doors that it is for, the next to open, and equipment is tested half an hour
// before each segment that needs it. On site there are doors, and something is set up before the first.
func setup(j *judge) {
	slots := j.slots()
	var doors []slot // the first of each day
	for _, s := range slots {
		if s.Kind == "doors" && (len(doors) == 0 || doors[len(doors)-1].Day != s.Day) {
			doors = append(doors, s)
		}
	}
	early := false
	for _, s := range slots {
		i := slices.IndexFunc(doors, func(d slot) bool { return d.from > s.from })
		if s.Kind != "setup" || i < 0 {
			continue
		}
		early = early || i == 0
		if left := doors[i].from - s.to; left < int(j.tuning.SetupMinutes) {
			j.short("late", "during", s, doors[i], left, j.tuning.SetupMinutes)
		}
	}
	switch {
	case !j.onSite():
	case len(doors) == 0:
		j.find("doors", "run_item", "", "kind")
	case !early:
		j.find("none", "run_item", "", "kind", "row", string(doors[0].ID), "least", itoa(j.tuning.SetupMinutes))
	}
	j.tests(slots)
}

// tests: before each segment that needs one, its area was tested in time, and since the segment before that needed one. A
// test without an area is of all.
func (j *judge) tests(slots []slot) {
	since := map[string]int{} // by area, the end of the last segment that needed one
	for i, s := range slots {
		if !s.Equipment {
			continue
		}
		area := campaign.FoldName(s.Area)
		after, had := since[area]
		close, found := slot{}, false
		tested := slices.ContainsFunc(slots[:i], func(t slot) bool {
			if t.Kind != "test" || t.Area != "" && campaign.FoldName(t.Area) != area || had && t.from < after {
				return false
			}
			close, found = t, true
			return t.to <= s.from-int(j.tuning.TestMinutes)
		})
		since[area] = max(after, s.to)
		switch {
		case tested:
		case found:
			j.short("test_late", "test_during", s, close, s.from-close.to, j.tuning.TestMinutes)
		default:
			j.find("test", "run_item", s.ID, "equipment", "area", s.Area, "least", itoa(j.tuning.TestMinutes))
		}
	}
}

// short reports an item that leaves too few minutes to another, or, running into it, none.
func (j *judge) short(late, during string, s, other slot, left int, least int64) {
	if left < 0 {
		j.find(during, "run_item", s.ID, "starts", "row", string(other.ID), "least", itoa(least))
		return
	}
	j.find(late, "run_item", s.ID, "starts", "row", string(other.ID), "minutes", itoa(int64(left)), "least", itoa(least))
}

// order: no run item overlaps another in the same area or for the same person; gaps are named.
func order(j *judge) {
	for _, r := range j.w.RunItems {
		j.missing("run_item", r.ID, text("day", string(r.Day)), text("starts", string(r.Starts)))
	}
	areas, people := map[string]slot{}, map[string]slot{}
	var until slot // the item that runs longest so far
	for i, s := range j.slots() {
		if i > 0 && s.Day == until.Day && s.from-until.to > int(j.tuning.GapMinutes) {
			j.find("gap", "run_item", s.ID, "starts", "row", string(until.ID), "minutes", itoa(int64(s.from-until.to)))
		}
		if i == 0 || s.to >= until.to || s.Day != until.Day {
			until = s
		}
		j.clash(areas, "area", campaign.FoldName(s.Area), s)
		j.clash(people, "person", string(s.Owner), s)
	}
}

// clash reports an item that begins while another in the same place, or of the same person, still runs.
func (j *judge) clash(latest map[string]slot, code, key string, s slot) {
	if key == "" {
		return
	}
	was, there := latest[key]
	if there && s.from < was.to && s.from < s.to {
		field := map[string]string{"area": "area", "person": "owner"}[code]
		j.find(code, "run_item", s.ID, field, "row", string(was.ID), "minutes", itoa(int64(min(s.to, was.to)-s.from)))
	}
	if !there || s.to > was.to {
		latest[key] = s
	}
}
