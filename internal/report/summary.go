package report

import (
	"cmp"
	"slices"

	"qingdan/internal/analysis"
)

// summary is the report on one page: what ran, what came of the goals, the money, what people said, and what was found.
func summary(p *pen) {
	p.write(append([]string{p.ran()}, p.reached()...)...)
	p.write(p.spent(), p.net())
	p.write(p.scores()...)
	p.write(p.found())
}

// ran says what the campaign was, for whom and when.
func (p *pen) ran() string {
	c := p.Workbook.Campaign
	first, last := p.Workbook.Live()
	switch {
	case !first.Valid():
		return p.say("ran.undated", "name", c.Name)
	case c.Client == "":
		return p.say("ran", "name", c.Name, "span", p.span(first, last))
	}
	return p.say("ran.for", "name", c.Name, "client", c.Client, "span", p.span(first, last))
}

// reached says how many goals were met, and what came of the first of them.
func (p *pen) reached() []string {
	goals := p.Results.Goals
	out := []string{p.met(goals)}
	for _, g := range goals {
		if g.Missing == "" {
			out = append(out, p.goal(g))
			break
		}
	}
	return append(out, p.missed(goals))
}

// missed names the goals that were not met, the furthest from it first, but for the first goal, which is told by itself.
func (p *pen) missed(goals []analysis.GoalResult) string {
	known := slices.DeleteFunc(slices.Clone(goals), func(g analysis.GoalResult) bool { return g.Missing != "" })
	if len(known) < 2 {
		return ""
	}
	rest := slices.DeleteFunc(known[1:], func(g analysis.GoalResult) bool { return g.Met || g.Achieved == nil })
	slices.SortStableFunc(rest, func(a, b analysis.GoalResult) int { return cmp.Compare(*a.Achieved, *b.Achieved) })
	said := []string{}
	for _, g := range rest {
		said = append(said, p.say("missed.one", "name", g.Name, "share", p.share(*g.Achieved)))
	}
	if len(said) == 0 {
		return ""
	}
	first := known[0]
	return p.say(one(!first.Met && first.Achieved != nil, "missed.also", "missed"), "goals", p.list(said))
}

// met says how many of some goals were met; "" of a single one, which speaks for itself.
func (p *pen) met(goals []analysis.GoalResult) string {
	met, known := 0, 0
	for _, g := range goals {
		if g.Missing == "" {
			known++
		}
		if g.Met {
			met++
		}
	}
	all := count(len(goals))
	switch {
	case len(goals) == 0:
		return p.say("goals.none")
	case known == 0 && len(goals) == 1:
		return p.say("goals.unknown.single")
	case known == 0:
		return p.say("goals.unknown", "count", all)
	case len(goals) == 1:
		return ""
	case met == len(goals) && met == 2:
		return p.say("goals.both")
	case met == len(goals):
		return p.say("goals.all", "count", all)
	case met == 0 && known == len(goals):
		return p.say("goals.no", "count", all)
	}
	said := p.say("goals.some", "met", count(met), "all", all)
	if known < len(goals) {
		said += p.space() + p.say("goals.rest", "count", count(len(goals)-known))
	}
	return said
}
