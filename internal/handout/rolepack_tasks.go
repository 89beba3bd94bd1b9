package handout

import (
	"cmp"
	"slices"

	"qingdan/internal/campaign"
)

// The tasks of role packs: before the day that counts, on it, after it; and who waits for them.

// firstDay is the first day of the live period, or of the show, on which somebody has something at a time; "" for none.
func (r *packReader) firstDay(tasks []*campaign.Task, items []*campaign.RunItem) (first campaign.Date) {
	take := func(d campaign.Date) {
		if first == "" || d < first {
			first = d
		}
	}
	for _, i := range items {
		if i.Day.Valid() && i.Starts != "" {
			take(i.Day)
		}
	}
	for _, t := range tasks {
		if r.calendars[0].live(t.Due) && t.DueTime != "" {
			take(t.Due)
		}
	}
	return first
}

// sections divides tasks by the day that counts: before it, on it until the doors open and from then on, after it.
func (r *packReader) sections(tasks []*campaign.Task, day campaign.Date) (out []part) {
	from, to := r.wb.Live()
	if day != "" {
		from, to = day, max(day, to)
	}
	doors := campaign.Clock("")
	for _, i := range r.wb.RunItems {
		if i.Kind == "doors" && i.Day == from && i.Starts != "" && (doors == "" || i.Starts < doors) {
			doors = i.Starts
		}
	}
	piles := map[string][]*campaign.Task{}
	for _, t := range tasks {
		at := "later"
		switch {
		case t.Due == "":
			at = "undated"
		case from == "" || t.Due < from:
			at = "before"
		case t.Due == from && t.DueTime != "" && doors != "" && t.DueTime <= doors:
			at = "opening"
		case t.Due == from && doors != "":
			at = "open"
		case t.Due == from:
			at = "day"
		case t.Due <= to:
			at = "live"
		}
		piles[at] = append(piles[at], t)
	}
	for _, at := range []string{"before", "opening", "open", "day", "live", "later", "undated"} {
		list := piles[at]
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, dueOrder)
		p := part{names: r.t("handout.pack.tasks." + at), notes: r.list.notes(pile{tasks: list})}
		for _, t := range list {
			p.tasks = append(p.tasks, r.entries[t.ID])
		}
		out = append(out, p)
	}
	return out
}

// waiting are the tasks of others that cannot begin before one of these is done.
func (r *packReader) waiting(p *pack, tasks []*campaign.Task) (out []wait) {
	mine := map[campaign.ID]bool{}
	for _, t := range tasks {
		mine[t.ID] = true
	}
	for _, t := range tasks {
		for _, d := range r.wb.Dependencies {
			next := r.tasks[d.Task]
			if d.On != t.ID || next == nil || next.State == done || mine[next.ID] || r.own(p, next.Owner) {
				continue
			}
			who := cmp.Or(r.person(next.Owner), r.list.groups[next.Group].name, r.tongue.one("handout.owner.none"))
			out = append(out, wait{r.numbers[t.ID], who, r.numbers[next.ID] + "　" + r.clean(next.Title)})
		}
	}
	return out
}
