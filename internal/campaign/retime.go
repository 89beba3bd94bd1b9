package campaign

import (
	"cmp"
	"slices"
	"time"
)

// Re-timing: what the rest of a show day comes to, by what has happened and the time it is.

// States of a run item on its day.
const (
	RunOpen    = "open"    // neither begun nor left out
	RunRunning = "running" // begun
	RunEnded   = "ended"
	RunSkipped = "skipped" // left out
)

// RunSlot is a run item on its day. Instants are epoch ms, 0 for none: an item without a start has no planned time, and while it
// is open no expected one.
type RunSlot struct {
	ID          ID     `json:"id"`
	State       string `json:"state"`
	PlannedFrom int64  `json:"planned_from"`
	PlannedTo   int64  `json:"planned_to"`
	From        int64  `json:"from"` // when it began, or is expected to
	To          int64  `json:"to"`   // when it ended, or is expected to
	Late        int    `json:"late"` // minutes it begins after its plan, to the nearest; below 0 before it
	Cut         int    `json:"cut"`  // minutes it lacks before the next hard start
	Used        int    `json:"used"` // of a buffer: minutes that delay has used up

	item *RunItem
	area string // folded
	full int64  // To, had nothing cut it
}

// Overrun says that a hard start cannot be kept as things are: what comes before it needs minutes beyond it, or its person is
// still elsewhere.
type Overrun struct {
	Into    ID   `json:"into"` // the item with the hard start
	By      []ID `json:"by"`   // what runs into it
	Minutes int  `json:"minutes"`
	Person  ID   `json:"person"` // who is wanted in two places; "" where the area is taken
}

// AreaRun is how one area stands.
type AreaRun struct {
	Area        string `json:"area"`
	Current     ID     `json:"current"` // running; "" for none
	Next        ID     `json:"next"`    // open, to begin next; "" for none
	Late        int    `json:"late"`    // minutes behind the plan, below 0 ahead of it
	Caught      ID     `json:"caught"`  // while late: the first item that will begin on time again; "" for none
	Left        int    `json:"left"`    // items still open
	Used        int    `json:"used"`    // minutes of its buffers that delay uses up
	PlannedEnds int64  `json:"planned_ends"`
	Ends        int64  `json:"ends"`      // expected
	EndsLate    int    `json:"ends_late"` // minutes
}

// Rundown is a show day as it stands. Slots are in the order of the plan, items without a start last.
type Rundown struct {
	Day         Date      `json:"day"`
	At          int64     `json:"at"`     // the time it was worked out for, epoch ms
	Behind      int64     `json:"behind"` // ms the clock shows less than what was last noted: it was set back; 0
	Slots       []RunSlot `json:"slots"`
	Areas       []AreaRun `json:"areas"` // in the order in which they begin
	Overruns    []Overrun `json:"overruns"`
	PlannedEnds int64     `json:"planned_ends"`
	Ends        int64     `json:"ends"` // expected
	EndsLate    int       `json:"ends_late"`
}

// Retime works out a show day at a time, in whose zone the plan's wall times are read. The rule:
//
//   - Nothing is expected before its planned start, nor before now, nor while an item planned before it in its area runs or is
//     still to come. So items of an area do not overlap, and delay is made up in gaps.
//   - A person is in one place: an item waits for what its owner does elsewhere, unless the plan itself has both at one time.
//   - What is running ends after its length, counted from when it began, or now.
//   - A buffer gives way: begun late, it ends when it was planned to, down to no length at all. A break keeps its length.
//   - A hard start that is not past stays. What does not fit before it in its area is cut there, and an Overrun names it with
//     the minutes; who is still elsewhere then is named too, and nothing is moved. A hard start that was missed is expected
//     like a soft one.
//   - What was skipped takes no time. What was inserted is an item like others, and no part of the plan's end.
//   - Were the clock to show less than what was last noted, time counts from that: nothing takes less than no time.
//
// Without delay the answer is the plan, where items of an area do not overlap in it.
func Retime(items []RunItem, day Date, now time.Time) Rundown {
	slots := runPlan(items, day, now.Location())
	r := Rundown{Day: day, At: now.UnixMilli(), Areas: []AreaRun{}, Overruns: []Overrun{}}
	if noted := lastNoted(slots); noted > r.At {
		r.Behind, r.At = noted-r.At, noted
	}
	t := retiming{Rundown: &r, slots: slots, free: map[string]int64{}}
	t.happened()
	for i := range slots {
		if s := &slots[i]; s.State == RunOpen && s.item.Starts != "" {
			t.expect(i)
		}
	}
	r.Slots = slots
	t.sum()
	return r
}

// runPlan are the run items of a day as planned, in the order they begin.
func runPlan(items []RunItem, day Date, zone *time.Location) []RunSlot {
	out := []RunSlot{}
	for i := range items {
		r := &items[i]
		if r.Day != day || day == "" {
			continue
		}
		s := RunSlot{ID: r.ID, State: RunOpen, item: r, area: FoldName(r.Area)}
		switch {
		case r.Started != nil && r.Ended == nil:
			s.State = RunRunning
		case r.Started != nil || r.Ended != nil:
			s.State = RunEnded
		case r.Skipped:
			s.State = RunSkipped
		}
		if r.Starts != "" {
			s.PlannedFrom = day.At(r.Starts, zone).UnixMilli()
			s.PlannedTo = s.PlannedFrom + s.span()
			s.From, s.To = s.PlannedFrom, s.PlannedTo
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b RunSlot) int {
		return cmp.Or(cmp.Compare(b2i(a.item.Starts == ""), b2i(b.item.Starts == "")), cmp.Compare(a.PlannedFrom, b.PlannedFrom))
	})
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lastNoted is the latest instant written down for a day; 0 for none.
func lastNoted(slots []RunSlot) (at int64) {
	for _, s := range slots {
		for _, p := range []*int64{s.item.Started, s.item.Ended} {
			if p != nil {
				at = max(at, *p)
			}
		}
	}
	return at
}

const minuteMs = 60_000

// span is the length of the item, ms.
func (s *RunSlot) span() int64 { return int64(s.item.Length()) * minuteMs }

// ending is when the item ends that begins at from: a buffer no later than planned.
func (s *RunSlot) ending(from int64) int64 {
	if s.item.Kind == "buffer" && s.item.Starts != "" {
		return min(from+s.span(), max(from, s.PlannedTo))
	}
	return from + s.span()
}

// retiming is one working out.
type retiming struct {
	*Rundown
	slots []RunSlot
	free  map[string]int64 // by area: when what was placed so far ends
}

// happened lays down what has begun: it frees its area when it ends.
func (t *retiming) happened() {
	for i := range t.slots {
		s := &t.slots[i]
		switch s.State {
		case RunRunning:
			s.From = *s.item.Started
			s.To = max(s.ending(s.From), t.At)
			t.cut(i, s.To-s.From)
			t.free[s.area] = max(t.free[s.area], s.To)
		case RunEnded:
			s.From, s.To = noted(s.item)
		}
		s.full = max(s.full, s.To)
	}
}

// noted is when an item that has ended began and ended; one of both may not be known.
func noted(r *RunItem) (from, to int64) {
	if r.Ended != nil {
		from, to = *r.Ended, *r.Ended
	}
	if r.Started != nil {
		from = *r.Started
	}
	return from, max(from, to)
}

// kept says whether the start of a slot is one that stays.
func (t *retiming) kept(s *RunSlot) bool {
	return s.State == RunOpen && s.item.Hard && s.item.Starts != "" && s.PlannedFrom >= t.At
}

// wall is the next start after a slot in its area that stays; nil for none. What runs meets also one that was planned before it.
func (t *retiming) wall(i int) *RunSlot {
	s := &t.slots[i]
	for k := range t.slots {
		if w := &t.slots[k]; (k > i || s.State == RunRunning) && k != i && w.area == s.area && t.kept(w) {
			return w
		}
	}
	return nil
}

// cut ends a slot that needs so many ms at the next start that stays.
func (t *retiming) cut(i int, needs int64) {
	s, w := &t.slots[i], t.wall(i)
	s.full = s.To
	if w == nil || s.To <= w.PlannedFrom && s.From <= w.PlannedFrom {
		return
	}
	s.From, s.To = min(s.From, w.PlannedFrom), w.PlannedFrom
	lacks := needs - (s.To - s.From)
	if s.item.Kind == "buffer" || lacks <= 0 {
		return
	}
	s.Cut = minutesOf(lacks)
	if s.Cut == 0 {
		return
	}
	for k := range t.Overruns {
		if o := &t.Overruns[k]; o.Into == w.ID && o.Person == "" {
			o.By, o.Minutes = append(o.By, s.ID), o.Minutes+s.Cut
			return
		}
	}
	t.Overruns = append(t.Overruns, Overrun{Into: w.ID, By: []ID{s.ID}, Minutes: s.Cut})
}

// expect places an open slot; those before it in the plan have been.
func (t *retiming) expect(i int) {
	s := &t.slots[i]
	if t.kept(s) {
		t.elsewhere(i, func(o *RunSlot) {
			if over := minutesOf(o.To - s.PlannedFrom); over > 0 {
				t.Overruns = append(t.Overruns, Overrun{Into: s.ID, By: []ID{o.ID}, Minutes: over, Person: s.item.Owner})
			}
		})
	} else {
		s.From = max(s.PlannedFrom, t.At, t.free[s.area])
		t.elsewhere(i, func(o *RunSlot) { s.From = max(s.From, o.To) })
	}
	s.To = s.ending(s.From)
	t.cut(i, s.To-s.From)
	if s.item.Kind == "buffer" {
		s.Used = minutesOf(s.span() - (s.To - s.From))
	}
	t.free[s.area] = max(t.free[s.area], s.To)
}

// elsewhere visits what the owner of a slot still has to do in other areas before it: what runs, and what is planned to be over
// when the slot begins.
func (t *retiming) elsewhere(i int, visit func(*RunSlot)) {
	s := &t.slots[i]
	if s.item.Owner == "" {
		return
	}
	for k := range t.slots {
		o := &t.slots[k]
		if k == i || o.item.Owner != s.item.Owner || o.area == s.area || o.item.Starts == "" {
			continue
		}
		before := o.PlannedTo <= s.PlannedFrom
		switch {
		case o.State == RunRunning && (before || s.PlannedTo <= o.PlannedFrom), o.State == RunOpen && k < i && before:
			visit(o)
		}
	}
}

// minutesOf rounds ms to the nearest minute.
func minutesOf(ms int64) int {
	if ms < 0 {
		return -minutesOf(-ms)
	}
	return int((ms + minuteMs/2) / minuteMs)
}
