package report

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// results are the goals, each in a sentence: those met, those missed with why, those without a figure; then the funnel.
func results(p *pen) {
	goals := p.Results.Goals
	p.write(p.met(goals))
	var met, none []string
	missed := [][]string{} // with why: a paragraph each
	for _, g := range goals {
		switch {
		case g.Met:
			met = append(met, p.goal(g))
		case g.Missing == "":
			missed = append(missed, []string{p.goal(g), p.why(g)})
		default:
			none = append(none, p.goal(g))
		}
	}
	p.write(met...)
	for _, m := range missed {
		p.write(m...)
	}
	p.write(none...)
	p.funnel()
	switch {
	case p.Results.Readings == 0:
		p.write(p.say("readings.none"))
	case p.Results.Outside > 0:
		p.write(p.say("readings.outside", "count", count(p.Results.Outside)))
	}
}

// goal says how far one goal was reached, or why that is not known.
func (p *pen) goal(g analysis.GoalResult) string {
	money := p.counts(g.Metric)
	params := []string{"name", g.Name, "actual", "", "target", ""}
	if g.Actual != nil {
		params[3] = p.figure(*g.Actual, g.Unit, money)
	}
	if g.Target != nil {
		params[5] = p.aim(*g.Target, g.Unit, money)
	}
	if p.lang != locale.Zh && g.Actual != nil && !money && !percent(g.Unit) { // 24,000 people, 120% of the 20,000 targeted
		if campaign.FoldName(g.Unit) == campaign.FoldName(g.Name) {
			params[3] = p.number(*g.Actual)
		}
		if g.Target != nil {
			params[5] = p.number(*g.Target)
		}
	}
	switch {
	case g.Missing == "target" && g.Actual != nil, g.Missing == "zero":
		return p.say("goal."+g.Missing, params...)
	case g.Missing == "target":
		return p.say("goal.bare", params...)
	case g.Missing != "":
		return p.say("goal."+g.Missing, params...)
	case g.Achieved == nil, g.Actual == nil, g.Target == nil:
		if g.Actual == nil || g.Target == nil {
			return p.say("goal.bare", params...)
		}
		return p.say("goal.within", params...)
	}
	gap := *g.Target - *g.Actual
	if g.AtMost {
		gap = -gap
	}
	params = append(params, "share", p.share(*g.Achieved), "gap", p.gap(gap, g.Unit, money))
	switch {
	case g.AtMost && g.Met:
		return p.say("goal.within", params...)
	case g.AtMost:
		return p.say("goal.over", params...)
	case g.Met:
		return p.say("goal.met", params...)
	}
	return p.say("goal.short", params...)
}

// counts says whether a metric counts the campaign's money.
func (p *pen) counts(id campaign.ID) bool {
	for _, m := range p.Workbook.Metrics {
		if m.ID == id {
			return p.Money != nil && p.Money(m)
		}
	}
	return false
}

// why says what a missed goal fell short by, as a deviation of its metric has it; "" where none says.
func (p *pen) why(g analysis.GoalResult) string {
	for _, d := range p.Workbook.Deviations {
		if d.Metric != g.Metric || g.Metric == "" {
			continue
		}
		switch cause, fix := p.inner(d.Cause), p.inner(d.Fix); {
		case cause != "" && fix != "":
			return p.say(one(d.State == "done", "why.fixed", "why.answered"), "cause", cause, "fix", fix)
		case cause != "":
			return p.say("why", "cause", cause)
		}
	}
	return ""
}

// funnel names every conversion by the two steps that it is between.
func (p *pen) funnel() {
	said := []string{}
	for _, s := range p.Results.Funnel {
		if s.Rate == nil {
			continue
		}
		params := []string{"from", s.FromName, "to", s.Name, "rate", p.share(*s.Rate), "name", s.RateName}
		said = append(said, p.say(one(s.RateName == "", "step", "step.named"), params...))
	}
	p.write(said...)
}
