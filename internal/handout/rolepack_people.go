package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Who somebody is, what their day is like, whom they call and which emergencies are theirs.

const (
	firstMost   = 4  // people on the cover
	dayMost     = 12 // lines of a day on the cover
	membersMost = 12 // named on the cover of a group
)

// role is what a person or group is and answers for.
func (r *packReader) role(p *pack) (out []string) {
	say := func(parts ...string) {
		if s := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "　"); s != "" {
			out = append(out, s)
		}
	}
	if g := r.groups[p.ID]; g != nil {
		say(r.clean(g.Duty))
		var names []string
		for _, id := range r.members[p.ID] {
			if name := r.person(id); id == g.Lead {
				names = slices.Insert(names, 0, name+" "+r.tongue.one("handout.contacts.lead"))
			} else {
				names = append(names, name)
			}
		}
		if n := len(names); n > membersMost {
			names = append(names[:membersMost], "… "+strconv.Itoa(n))
		}
		say(names...)
		return out
	}
	who := r.people[p.ID]
	var group, duty string
	if g := r.groups[who.Group]; g != nil {
		if group = r.clean(g.Name); g.Lead == p.ID {
			duty = r.clean(g.Duty)
		}
	}
	say(group, r.clean(who.Role), duty)
	return out
}

// day is what somebody has to do on a day, in order.
func (r *packReader) day(d campaign.Date, tasks []*campaign.Task, items []*campaign.RunItem) (out []dayLine) {
	if d == "" {
		return nil
	}
	for _, i := range r.withCrewCall(d, items) {
		if i.Day == d && i.Starts != "" {
			out = append(out, dayLine{string(i.Starts), r.clean(i.Title), i.Hard})
		}
	}
	for _, t := range tasks {
		if t.Due == d && t.DueTime != "" {
			out = append(out, dayLine{string(t.DueTime), r.clean(t.Title), t.Critical})
		}
	}
	slices.SortStableFunc(out, func(a, b dayLine) int { return cmp.Compare(a.At, b.At) })
	if n := len(out); n > dayMost {
		out = append(out[:dayMost-1], dayLine{"", r.tongue.one("handout.pack.day.more", "count", strconv.Itoa(n-dayMost+1)), false})
	}
	return out
}

// everybody is how the run of show calls all people: that item is in nobody's pack alone.
var everybody = []string{"全员", "全体", "crew call", "all crew", "all hands", "everybody", "everyone"}

// withCrewCall adds to somebody's run items the one that calls all people on a day, a set-up whose title says so: who has
// something to do that day comes when everybody comes, also where it is another who sees to it.
func (r *packReader) withCrewCall(day campaign.Date, items []*campaign.RunItem) []*campaign.RunItem {
	for i := range r.wb.RunItems {
		x := &r.wb.RunItems[i]
		title := strings.ToLower(x.Title)
		if x.Day == day && x.Kind == "setup" && x.Starts != "" && !x.Skipped && !slices.Contains(items, x) &&
			slices.ContainsFunc(everybody, func(w string) bool { return strings.Contains(title, w) }) {
			return append([]*campaign.RunItem{x}, items...)
		}
	}
	return items
}

// figures are what the cover says in large type: how much there is to do, and when and where to be.
func (r *packReader) figures(p *pack, tasks []*campaign.Task, items []*campaign.RunItem, day campaign.Date) []figure {
	key := 0
	for _, t := range tasks {
		if t.Critical {
			key++
		}
	}
	led := 0
	for _, x := range r.wb.Risks {
		if r.own(p, x.Owner) {
			led++
		}
	}
	n := strconv.Itoa
	taskWords := r.t("handout.pack.figure.tasks", "count", n(len(tasks)))
	if key > 0 {
		taskWords = r.t("handout.pack.figure.tasks.key", "count", n(len(tasks)), "key", n(key))
	}
	return []figure{{Value: n(len(tasks)), Label: taskWords}, {Value: n(len(items)), Label: r.t("handout.pack.figure.items", "count", n(len(items)))},
		{Value: n(led), Label: r.t("handout.pack.figure.cards", "count", n(led))}, r.call(p, items, day)}
}

// call is when and where to be: at the first run item or task of the first day that has a time, the one that calls everybody
// among them, at the place of that run item, else at the venue.
func (r *packReader) call(p *pack, items []*campaign.RunItem, day campaign.Date) figure {
	lines := p.Day
	if day == "" || len(lines) == 0 {
		return figure{Value: none, Label: r.t("handout.pack.call.none")}
	}
	place := r.clean(r.wb.Campaign.Venue)
	for _, i := range r.withCrewCall(day, items) {
		if i.Day == day && string(i.Starts) == lines[0].At && strings.TrimSpace(i.Area) != "" {
			place = r.clean(i.Area)
			break
		}
	}
	f := figure{Value: lines[0].At}
	for i, l := range r.tongue.langs() {
		words := r.say(l, "handout.pack.call", "day", r.calendars[i].date(day))
		if i == 0 && place != "" {
			words = r.say(l, "handout.pack.call.place", "day", r.calendars[i].date(day), "place", place)
		}
		f.Label = append(f.Label, words)
	}
	return f
}

// contacts are whom somebody needs: the lead of the campaign and of the group, then those whose work theirs waits for or who
// wait for theirs, those who do something in the same area on the same day, and the partners they speak with.
func (r *packReader) contacts(p *pack, tasks []*campaign.Task, items []*campaign.RunItem) (out []callee) {
	at := map[campaign.ID]int{}
	add := func(id campaign.ID, about string) {
		who := r.people[id]
		if who == nil || id == p.ID {
			return
		}
		if i, there := at[id]; there {
			if about != "" && !strings.Contains(out[i].About, about) && out[i].About == "" {
				out[i].About = about
			}
			return
		}
		at[id] = len(out)
		out = append(out, callee{id, r.clean(who.Name), cmp.Or(about, r.clean(who.Role)), r.phones(who.Phone)})
	}
	add(r.wb.Campaign.Lead, r.tongue.one("handout.contacts.in_charge"))
	group := r.groups[p.ID]
	if who := r.people[p.ID]; who != nil {
		group = r.groups[who.Group]
	}
	if group != nil {
		add(group.Lead, r.clean(group.Name)+" "+r.tongue.one("handout.contacts.lead"))
	}
	mine := map[campaign.ID]bool{}
	for _, t := range tasks {
		mine[t.ID] = true
	}
	for _, d := range r.wb.Dependencies {
		before, after := r.tasks[d.On], r.tasks[d.Task]
		switch {
		case before == nil || after == nil || before.State == done:
		case mine[d.Task] && !mine[d.On]:
			add(before.Owner, r.tongue.one("handout.pack.about.before")+"　"+r.clean(before.Title))
		case mine[d.On] && !mine[d.Task]:
			add(after.Owner, r.tongue.one("handout.pack.about.after")+"　"+r.clean(after.Title))
		}
	}
	type spot struct {
		day  campaign.Date
		area string
	}
	areas := map[spot]bool{}
	for _, i := range items {
		if area := campaign.FoldName(i.Area); area != "" {
			areas[spot{i.Day, area}] = true
		}
	}
	for _, i := range r.wb.RunItems {
		if areas[spot{i.Day, campaign.FoldName(i.Area)}] {
			add(i.Owner, "")
		}
	}
	if p.group {
		for _, id := range r.members[p.ID] {
			add(id, "")
		}
	}
	supplies := map[campaign.ID]string{}
	for _, m := range r.wb.Materials {
		if r.own(p, m.Owner) && supplies[m.Supplier] == "" {
			supplies[m.Supplier] = r.clean(m.Name)
		}
	}
	for _, x := range r.wb.Partners {
		about, mineToo := supplies[x.ID]
		if !r.own(p, x.Owner) && !mineToo {
			continue
		}
		person := r.clean(x.Contact)
		out = append(out, callee{x.ID, r.clean(x.Name), strings.TrimSpace(person + "　" + about), r.phones(x.Phone)})
	}
	return out
}

// cards are the emergencies of a pack: those its people lead, those of their group, and what hits everybody on site.
func (r *packReader) cards(p *pack) (out []card) {
	group := p.ID
	if who := r.people[p.ID]; who != nil {
		group = who.Group
	}
	onSite := map[string]bool{"weather": true, "crowd": true, "people": true}
	risks := make([]*campaign.Risk, 0, len(r.wb.Risks))
	for i := range r.wb.Risks {
		x := &r.wb.Risks[i]
		owner := r.people[x.Owner]
		if r.own(p, x.Owner) || owner != nil && group != "" && owner.Group == group || onSite[x.Category] && r.wb.Campaign.Form != "online" {
			risks = append(risks, x)
		}
	}
	slices.SortStableFunc(risks, func(a, b *campaign.Risk) int {
		first := func(x *campaign.Risk) int {
			if r.own(p, x.Owner) {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(score(b), score(a)))
	})
	for i, x := range risks {
		c := r.card(x)
		c.Number = i + 1
		r.note(x.ID, c)
		out = append(out, c)
	}
	return out
}
