package report

import (
	"slices"

	"qingdan/internal/campaign"
)

// problems are what went well, then the problems by department with cause, measure, owner and deadline, what nobody has
// looked into yet, and the review meeting.
func problems(p *pen) {
	w := p.Workbook
	well := []string{}
	for _, x := range w.Improvements {
		if x.Kind == "success" {
			well = append(well, p.success(x))
		}
	}
	if len(well) == 0 {
		p.write(p.say("well.none"))
	} else {
		p.write(append([]string{p.say("well")}, well...)...)
	}
	p.write(p.found())
	for _, d := range append(slices.Clone(w.Departments), campaign.Department{}) {
		for _, x := range w.Improvements {
			if x.Kind == "problem" && p.department(x.Department) == d.ID {
				p.write(p.problem(x, d)...)
			}
		}
	}
	p.untaken()
	p.meeting()
}

func (p *pen) success(x campaign.Improvement) string {
	if m := p.inner(x.Measure); m != "" && m != p.inner(x.Name) {
		return p.say("well.kept", "name", p.inner(x.Name), "measure", m)
	}
	return p.say("well.one", "name", p.inner(x.Name))
}

// department is the department of an improvement where the campaign has it; "" otherwise.
func (p *pen) department(id campaign.ID) campaign.ID {
	if slices.ContainsFunc(p.Workbook.Departments, func(d campaign.Department) bool { return d.ID == id }) {
		return id
	}
	return ""
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

// problem is one problem in sentences: what, why, what is done, by whom and until when, or that it is not said.
func (p *pen) problem(x campaign.Improvement, d campaign.Department) []string {
	name := p.inner(x.Name)
	out := []string{p.say(one(d.Name == "", "problem", "problem.of"), "department", d.Name, "name", name)}
	if c := p.inner(x.Cause); c != "" {
		out = append(out, p.say("problem.cause", "cause", c))
	}
	measure, owner := p.inner(x.Measure), p.person(x.Owner)
	switch {
	case measure == "":
		out = append(out, p.say("problem.open"))
	case measure != name:
		out = append(out, p.say("problem.measure", "measure", measure))
	}
	day := ""
	if x.Deadline.Valid() {
		day = p.on(x.Deadline)
	}
	switch {
	case x.State == "done":
		out = append(out, p.say("problem.done"))
	case owner != "" && day != "":
		out = append(out, p.say("problem.due", "owner", owner, "day", day))
	case owner != "":
		out = append(out, p.say("problem.owned", "owner", owner))
	case day != "":
		out = append(out, p.say("problem.dated", "day", day))
	default:
		out = append(out, p.say("problem.nobody"))
	}
	return out
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
