package campaign

// What a re-timed day comes to, by area and as a whole.

// sum fills in how late everything is, and what areas and the day come to.
func (t *retiming) sum() {
	at := map[string]int{}
	for i := range t.slots {
		s := &t.slots[i]
		if s.item.Starts != "" && s.State != RunSkipped {
			s.Late = minutesOf(s.From - s.PlannedFrom)
		}
		k, known := at[s.area]
		if !known {
			k = len(t.Areas)
			at[s.area] = k
			t.Areas = append(t.Areas, AreaRun{Area: s.item.Area})
		}
		t.Areas[k].take(s)
	}
	for k := range t.Areas {
		a := &t.Areas[k]
		a.EndsLate = minutesOf(a.Ends - a.PlannedEnds)
		t.Ends, t.PlannedEnds = max(t.Ends, a.Ends), max(t.PlannedEnds, a.PlannedEnds)
		t.stand(a)
	}
	t.EndsLate = minutesOf(t.Ends - t.PlannedEnds)
}

// take counts a slot into its area. The plan's end is that of what was planned; the expected one that of all that is not
// left out. Without a plan there is nothing to be late against.
func (a *AreaRun) take(s *RunSlot) {
	if s.State == RunOpen {
		a.Left++
		a.Used += s.Used
	}
	if s.item.Starts == "" {
		return
	}
	if !s.item.Inserted {
		a.PlannedEnds = max(a.PlannedEnds, s.PlannedTo)
	}
	if s.State != RunSkipped {
		a.Ends = max(a.Ends, s.To)
	}
}

// stand says what runs in an area, what comes next, how late it is and where it is on time again.
func (t *retiming) stand(a *AreaRun) {
	var current, next, last *RunSlot
	key := FoldName(a.Area)
	for i := range t.slots {
		s := &t.slots[i]
		if s.area != key {
			continue
		}
		switch {
		case s.State == RunRunning && (current == nil || s.From >= current.From):
			current = s
		case s.State == RunEnded && (last == nil || s.To >= last.To):
			last = s
		case s.State == RunOpen && next == nil && !s.usedUp():
			next = s
		}
	}
	if a.Ends == 0 { // all of it was left out
		a.Ends = a.PlannedEnds
		if last != nil {
			a.Ends = last.To
		}
		a.EndsLate = minutesOf(a.Ends - a.PlannedEnds)
		t.Ends = max(t.Ends, a.Ends)
	}
	if current != nil {
		a.Current = current.ID
	}
	if next != nil {
		a.Next = next.ID
	}
	switch {
	case current != nil && current.item.Starts != "" && current.item.Minutes == nil: // no end to be late against
		a.Late = current.Late
	case current != nil && current.item.Starts != "":
		a.Late = minutesOf(current.full - current.PlannedTo)
	case next != nil && next.item.Starts != "":
		a.Late = next.Late
	case last != nil && last.item.Starts != "" && next == nil:
		a.Late = minutesOf(last.To - last.PlannedTo)
	}
	if a.Late <= 0 {
		return
	}
	for i := range t.slots {
		s := &t.slots[i]
		if s.area == key && s.State == RunOpen && s.item.Starts != "" && !s.usedUp() && s.Late <= 0 {
			a.Caught = s.ID
			return
		}
	}
}

// usedUp says whether a slot is a buffer of which nothing is left.
func (s *RunSlot) usedUp() bool { return s.item.Kind == "buffer" && s.span() > 0 && s.To <= s.From }
