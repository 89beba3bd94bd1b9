package handout

// What is left for the pen on a run of show: what is changed on the day, and rows to plan in where nothing is planned.

// log gives the rest of a day's last page to changes: agreed upon by radio, written down and signed.
func (s *runSetter) log(f *flow) {
	t := s.tongue
	head := sectionHead(&s.setter, t, s.measure, part{names: t.each("handout.run.log"), notes: t.each("handout.run.log.note")}, false)
	columns := s.toWrite([]writeColumn{{0, "handout.time"}, {22, "handout.run.log.was"}, {48, "handout.run.log.is"}, {s.measure - 34, "handout.sign"}})
	rows := min(logMost, int((f.bottom-f.y-logGap-head.height()-columns.height())/writeHigh))
	if rows < logLeast {
		return
	}
	f.put(head, logGap)
	f.bare = true
	s.blanks(f, columns, rows)
}

// nothing says that nothing is planned, and leaves a page to plan on.
func (s *runSetter) nothing(f *flow) {
	key := "handout.run.nothing"
	if s.show.day != "" {
		key = "handout.run.nothing.day"
	}
	f.put(s.note(key), 2*sectionGap)
	list := []writeColumn{{0, "handout.time"}, {20, "handout.run.minutes"}, {38, "handout.run.area"}, {66, "handout.run.item"},
		{s.measure - 66, "handout.col.owner"}, {s.measure - 44, "handout.run.materials"}}
	if s.sheet.halves > 0 {
		list = []writeColumn{{0, "handout.time"}, {17, "handout.run.area"}, {38, "handout.run.item"}, {s.measure - 24, "handout.col.owner"}}
	}
	columns := s.toWrite(list)
	f.owed = logGap
	s.blanks(f, columns, int((f.bottom-f.y-logGap-columns.height())/writeHigh))
}
