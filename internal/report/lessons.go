package report

// lessons are what the next campaign keeps, changes and stops.
func lessons(p *pen) {
	if len(p.Lessons) == 0 {
		p.write(p.say("lessons.none"))
		return
	}
	for _, kind := range []string{"keep", "change", "stop"} {
		texts := []string{}
		for _, l := range p.Lessons {
			if l.Kind == kind {
				texts = append(texts, p.inner(l.Text))
			}
		}
		if len(texts) > 0 {
			p.write(p.say("lessons."+kind, "lessons", p.sentences(texts)))
		}
	}
}
