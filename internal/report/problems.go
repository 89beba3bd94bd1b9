package report

import (
	"cmp"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// problems is what went well, how many problems there are and where, what is due first and last, what nobody has looked into
// yet, and the review meeting. What each problem is, why, and what is done about it stand in the table below it.
func problems(p *pen) {
	well := []string{}
	for _, x := range p.Workbook.Improvements {
		if x.Kind == "success" {
			well = append(well, p.inner(x.Name))
		}
	}
	if len(well) == 0 {
		p.write(p.say("well.none"))
	} else {
		p.write(p.say("well", "names", p.sentences(well)))
	}
	p.write(append([]string{p.found(), p.byDepartment(), p.bare()}, p.due()...)...)
	p.untaken()
	p.meeting()
}

// byDepartment is how many problems each department has, in the order of the departments; "" where all are one's.
func (p *pen) byDepartment() string {
	w := p.Workbook
	counts := map[campaign.ID]int{}
	for _, x := range w.Improvements {
		if x.Kind == "problem" {
			counts[p.department(x.Department)]++
		}
	}
	if len(counts) < 2 {
		return ""
	}
	said := []string{}
	for _, d := range w.Departments {
		if n := counts[d.ID]; n > 0 {
			said = append(said, p.say("problems.department", "department", d.Name, "count", count(n)))
		}
	}
	if n := counts[""]; n > 0 {
		said = append(said, p.say("problems.department.none", "count", count(n)))
	}
	return p.say("problems.departments", "departments", strings.Join(said, locale.T(p.lang, "list.comma")))
}

// department is the department of an improvement where the campaign has it; "" otherwise.
func (p *pen) department(id campaign.ID) campaign.ID {
	if slices.ContainsFunc(p.Workbook.Departments, func(d campaign.Department) bool { return d.ID == id }) {
		return id
	}
	return ""
}

// fewBare is up to how many problems that lack something are named.
const fewBare = 5

// bare names the problems that lack a measure, an owner or a deadline; "" where there are none, or many.
func (p *pen) bare() string {
	names := []string{}
	for _, x := range p.Workbook.Improvements {
		if x.Kind == "problem" && len(x.Lacks()) > 0 {
			names = append(names, p.inner(x.Name))
		}
	}
	if len(names) == 0 || len(names) > fewBare {
		return ""
	}
	return p.say("problems.lacking", "names", p.sentences(names))
}

// due says what of the problems that are not solved is due first, and until when all of it is to be done.
func (p *pen) due() (out []string) {
	open := slices.DeleteFunc(slices.Clone(p.Workbook.Improvements), func(x campaign.Improvement) bool {
		return x.Kind != "problem" || x.State == "done" || !x.Deadline.Valid() || p.person(x.Owner) == ""
	})
	if len(open) == 0 {
		return nil
	}
	slices.SortStableFunc(open, func(a, b campaign.Improvement) int { return cmp.Compare(a.Deadline, b.Deadline) })
	first, last := open[0], open[len(open)-1].Deadline
	out = []string{p.say(one(len(open) == 1, "problems.due", "problems.first"), "name", p.inner(first.Name), "owner", p.person(first.Owner), "day", p.on(first.Deadline))}
	if last != first.Deadline {
		out = append(out, p.say("problems.last", "day", p.on(last)))
	}
	return out
}

// found says how many problems there are, and how many of them lack what would solve them.
func (p *pen) found() string {
	all, bare, done := 0, 0, 0
	for _, x := range p.Workbook.Improvements {
		if x.Kind != "problem" {
			continue
		}
		all++
		if len(x.Lacks()) > 0 {
			bare++
		}
		if x.State == "done" {
			done++
		}
	}
	if all == 0 {
		return p.say("problems.none")
	}
	said := p.say("problems", "count", count(all))
	if bare > 0 {
		said += p.space() + p.say("problems.bare", "count", count(bare))
	} else {
		said += p.space() + p.say(one(all == 1, "problems.planned.one", "problems.planned"))
	}
	if done > 0 {
		said += p.space() + p.say("problems.done", "count", count(done))
	}
	return said
}

// untaken names incidents and deviations that no problem was made of.
func (p *pen) untaken() {
	w := p.Workbook
	taken := map[campaign.ID]bool{}
	for _, x := range w.Improvements {
		taken[x.Incident], taken[x.Deviation] = true, true
	}
	names := []string{}
	for _, i := range w.Incidents {
		if !taken[i.ID] {
			names = append(names, p.inner(i.Name))
		}
	}
	for _, d := range w.Deviations {
		if !taken[d.ID] {
			names = append(names, p.inner(d.Name))
		}
	}
	if len(names) > 0 {
		p.write(p.say("untaken", "count", count(len(names)), "names", p.list(names)))
	}
}

// meeting says whether the review was talked through.
func (p *pen) meeting() {
	for _, m := range p.Workbook.Meetings {
		if m.Kind != "review" {
			continue
		}
		switch {
		case m.Held && m.Day.Valid():
			p.write(p.say("meeting.held", "day", p.on(m.Day)))
		case m.Held:
			p.write(p.say("meeting.held.undated"))
		case m.Day.Valid():
			p.write(p.say("meeting.planned", "day", p.on(m.Day)))
		default:
			p.write(p.say("meeting.undated"))
		}
		return
	}
	p.write(p.say("meeting.none"))
}
