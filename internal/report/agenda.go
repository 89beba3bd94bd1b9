package report

// Said is what the figures say of a point of the review meeting's agenda: goals, budget, incidents or feedback; "" where they say
// nothing of it.
func Said(f Facts, w Words, point string) string {
	p := &pen{Facts: f, lang: w.Lang, currency: f.Workbook.Campaign.Currency}
	switch point {
	case "goals":
		return p.goals()
	case "budget":
		return p.spent()
	case "incidents":
		return p.answered()
	case "feedback":
		if f.Feedback.Responses == 0 {
			return ""
		}
		return p.joined(p.scores()...)
	}
	return ""
}

// goals says how many were met and how each that was not stands; "" while there is nothing to judge by.
func (p *pen) goals() string {
	goals := p.Results.Goals
	said, known := []string{p.met(goals)}, false
	for _, g := range goals {
		known = known || g.Missing == ""
		if g.Missing == "" && (!g.Met || len(goals) == 1) {
			said = append(said, p.goal(g))
		}
	}
	if !known {
		return ""
	}
	return p.joined(said...)
}

// answered says how soon incidents were answered; "" of none that has a start.
func (p *pen) answered() string {
	in := p.Results.Incidents
	if in.Met+in.Late == 0 {
		return ""
	}
	said := []string{p.say("incidents.split", "met", count(in.Met), "late", count(in.Late))}
	if in.Mean != nil {
		said = append(said, p.say("incidents.mean", "time", p.minutes(*in.Mean)))
	}
	return p.joined(said...)
}
