package report

import (
	"strconv"

	"qingdan/internal/analysis"
)

// show is the run of show against its plan, day by day, and what happened on the way.
func show(p *pen) {
	noted := false
	for _, d := range p.Results.Days {
		if d.Ran+d.Skipped > 0 {
			noted = true
			p.write(p.showDay(d)...)
		}
	}
	switch {
	case noted:
	case len(p.Results.Days) > 0:
		p.write(p.say("run.unnoted"))
	default:
		p.write(p.say("run.none"))
	}
	p.incidents()
}

// showDay says how one day ran.
func (p *pen) showDay(d analysis.ShowDay) []string {
	out := []string{p.say("run.day", "day", p.on(d.Day), "count", count(d.Ran))}
	if d.Inserted > 0 {
		out = append(out, p.say("run.inserted", "count", count(d.Inserted)))
	}
	if d.Skipped > 0 {
		out = append(out, p.say("run.skipped", "count", count(d.Skipped)))
	}
	switch {
	case d.Ran == 0:
	case d.Late == 0:
		out = append(out, p.say("run.prompt"))
	default:
		out = append(out, p.say("run.late", "count", count(d.Late)))
	}
	switch late := d.EndsLate; {
	case late == nil || d.Ran == 0:
	case *late > 0:
		out = append(out, p.say("run.ended.late", "count", strconv.Itoa(*late)))
	case *late < 0:
		out = append(out, p.say("run.ended.early", "count", strconv.Itoa(-*late)))
	default:
		out = append(out, p.say("run.ended"))
	}
	return out
}

// incidents says how soon they were answered, then what each was and came to.
func (p *pen) incidents() {
	in := p.Results.Incidents
	if len(in.List) == 0 {
		p.write(p.say("incidents.none"))
		return
	}
	said := []string{p.say("incidents", "count", count(len(in.List)))}
	switch {
	case in.Late == 0 && in.Met == len(in.List):
		said = append(said, p.say(one(in.Met == 1, "incidents.intime.one", "incidents.intime")))
	case in.Met+in.Late > 0:
		said = append(said, p.say("incidents.split", "met", count(in.Met), "late", count(in.Late)))
	}
	if in.Mean != nil && len(in.List) > 1 {
		said = append(said, p.say("incidents.mean", "time", p.minutes(*in.Mean)))
	}
	p.write(said...)
	outcomes := map[string]string{}
	for _, i := range p.Workbook.Incidents {
		outcomes[string(i.ID)] = p.inner(i.Outcome)
	}
	for _, i := range in.List {
		s := []string{p.say("incident."+i.State, "name", p.inner(i.Name), "time", p.minutes(i.Elapsed), "limit", p.minutes(i.Limit))}
		if o := outcomes[string(i.Incident)]; o != "" {
			s = append(s, p.say("incident.outcome", "outcome", o))
		}
		p.write(s...)
	}
}
