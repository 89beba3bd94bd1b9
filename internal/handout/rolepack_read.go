package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// How a campaign is put into the words of role packs: whose are which tasks, run items and materials.

// packReader reads packs. Tasks have the numbers that the checklist gives them by stage: people say them on the radio, and
// nobody has to know which paper the other one holds.
type packReader struct {
	*scribe
	list    *reader // of tasks
	numbers map[campaign.ID]string
	entries map[campaign.ID]*entry
	members map[campaign.ID][]campaign.ID
	tasks   map[campaign.ID]*campaign.Task
}

func newPackReader(s *scribe, o RolePackOptions) *packReader {
	list := ChecklistOptions{Lang: o.Lang, Paper: o.Paper, By: "stage"}
	r := &packReader{scribe: s, list: newReader(s.wb, list), numbers: map[campaign.ID]string{}, entries: map[campaign.ID]*entry{},
		members: map[campaign.ID][]campaign.ID{}, tasks: map[campaign.ID]*campaign.Task{}}
	var all []*campaign.Task
	for i := range s.wb.Tasks {
		t := &s.wb.Tasks[i]
		all, r.tasks[t.ID] = append(all, t), t
	}
	whole := &Checklist{parts: r.list.parts(byStage(r.list, all))}
	whole.number()
	for _, p := range whole.parts {
		for _, e := range p.tasks {
			r.numbers[e.id], r.entries[e.id] = e.number, e
		}
	}
	for _, p := range s.wb.People {
		r.members[p.Group] = append(r.members[p.Group], p.ID)
	}
	return r
}

// whom is one person or group, or everybody who has a pack: those on the team who have something to do or are in a group,
// then the groups that have open tasks which nobody owns.
func (r *packReader) whom(one campaign.ID) (out []campaign.ID) {
	if one != "" {
		return []campaign.ID{one}
	}
	busy, open := map[campaign.ID]bool{}, map[campaign.ID]bool{}
	for _, t := range r.wb.Tasks {
		busy[t.Owner] = true
		if r.people[t.Owner] == nil && t.State != done {
			open[t.Group] = true
		}
	}
	for _, i := range r.wb.RunItems {
		busy[i.Owner] = true
	}
	for _, m := range r.wb.Materials {
		busy[m.Owner] = true
	}
	for _, x := range r.wb.Risks {
		busy[x.Owner] = true
	}
	for _, p := range r.wb.People {
		if busy[p.ID] || r.groups[p.Group] != nil {
			out = append(out, p.ID)
		}
	}
	for _, g := range r.wb.Groups {
		if open[g.ID] {
			out = append(out, g.ID)
		}
	}
	return out
}

// own says whether something of an owner is that of a pack's person, or of one of its group.
func (r *packReader) own(p *pack, owner campaign.ID) bool {
	return owner != "" && (owner == p.ID || p.group && slices.Contains(r.members[p.ID], owner))
}

func (r *packReader) pack(id campaign.ID) pack {
	p := pack{ID: id}
	if g := r.groups[id]; g != nil {
		p.Name, p.group = r.clean(g.Name), true
	} else {
		p.Name = r.person(id)
	}
	p.Role = r.role(&p)
	var mine []*campaign.Task
	finished := 0
	for i := range r.wb.Tasks {
		t := &r.wb.Tasks[i]
		switch {
		case !r.own(&p, t.Owner) && !(p.group && t.Group == id):
		case t.State == done:
			finished++
		default:
			mine = append(mine, t)
		}
	}
	if finished > 0 {
		p.Done = r.t("handout.pack.done", "count", strconv.Itoa(finished))
	}
	items := r.items(&p)
	day := r.firstDay(mine, items)
	p.Tasks = r.sections(mine, day)
	for _, part := range p.Tasks {
		for _, e := range part.tasks {
			p.Marks = append(p.Marks, e.number, e.hash)
			r.mark(e.number, e.id, e.hash)
			for _, item := range e.items {
				p.Marks = append(p.Marks, item.number, item.hash)
				r.mark(item.number, item.id, item.hash)
			}
		}
	}
	p.Waiting = r.waiting(&p, mine)
	p.Runs = r.runs(items)
	p.Day, p.DayName = r.day(day, mine, items), r.span(day, day)
	p.Materials = r.materials(&p)
	p.Cards = r.cards(&p)
	p.Contacts = r.contacts(&p, mine, items)
	p.First = p.Contacts[:min(len(p.Contacts), firstMost)]
	p.Figures = r.figures(&p, mine, items, day)
	return p
}

// note notes what is printed of a row that has no number; one with a point in it is none that pages are counted by.
func (r *packReader) note(id campaign.ID, content any) {
	r.mark("-."+strconv.Itoa(len(r.rows)+1), id, shortHash(marshal(content)))
}

// mark notes what is printed of a row.
func (r *packReader) mark(number string, id campaign.ID, hash string) {
	r.hashes[id] = hash
	r.rows = append(r.rows, [3]string{number, string(id), hash})
}

// t is a label in every language of the paper.
func (r *packReader) t(key string, params ...string) words { return r.tongue.each(key, params...) }

// items are the run items of a pack, by when they begin; those left out on the day apart.
func (r *packReader) items(p *pack) (out []*campaign.RunItem) {
	for i := range r.wb.RunItems {
		if x := &r.wb.RunItems[i]; r.own(p, x.Owner) && !x.Skipped {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b *campaign.RunItem) int {
		return cmp.Or(cmp.Compare(orLast(string(a.Day)), orLast(string(b.Day))), cmp.Compare(orLast(string(a.Starts)), orLast(string(b.Starts))))
	})
	return out
}

// orLast puts what has no day or time behind all that has.
func orLast(s string) string { return cmp.Or(s, "~") }

// runs puts run items into words, a list a day.
func (r *packReader) runs(items []*campaign.RunItem) (out []runDay) {
	for i, x := range items {
		if i == 0 || items[i-1].Day != x.Day {
			names := words(r.span(x.Day, x.Day))
			if len(names) == 0 {
				names = r.t("handout.due.none")
			}
			out = append(out, runDay{Names: names})
		}
		l := runLine{ID: x.ID, At: string(x.Starts), Area: r.clean(x.Area), Title: r.clean(x.Title), Cue: r.clean(x.Cue), Materials: r.clean(x.Materials), Owner: r.person(x.Owner), Hard: x.Hard}
		if x.Starts != "" && x.Minutes != nil && *x.Minutes > 0 {
			end := x.Starts.Minutes() + int(*x.Minutes)
			l.Until = fmt.Sprintf("%02d:%02d", end/60%24, end%60)
		}
		r.note(x.ID, l)
		d := &out[len(out)-1]
		d.Items = append(d.Items, l)
	}
	return out
}

// materials are those that a pack's people answer for.
func (r *packReader) materials(p *pack) (out []held) {
	for i := range r.wb.Materials {
		m := &r.wb.Materials[i]
		if !r.own(p, m.Owner) {
			continue
		}
		h := held{m.ID, r.clean(m.Name), r.clean(m.Spec), strings.TrimSpace(counted(m.Quantity) + " " + r.clean(m.Unit)), r.date(m.Due), r.person(m.Owner),
			r.tongue.one("choice.material.state." + cmp.Or(m.State, "planned")), m.IsAccepted()}
		r.note(m.ID, h)
		out = append(out, h)
	}
	return out
}

// rules are what guests and customers are told, and what they ask.
func (r *packReader) rules() (rules []words, list []asked) {
	for line := range strings.SplitSeq(r.clean(r.wb.Campaign.Rules), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			rules = append(rules, words{line})
		}
	}
	for _, a := range r.wb.Answers {
		list = append(list, asked{r.clean(a.Question), r.clean(a.Answer)})
	}
	return rules, list
}

// say is words in one language.
func (r *packReader) say(l locale.Lang, key string, params ...string) string {
	return locale.T(l, key, params...)
}
