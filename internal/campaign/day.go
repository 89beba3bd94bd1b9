package campaign

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// DayFigures is one day of a campaign: what whoever runs it has to see, and what the daily report tells. A past day reads
// as it stood that evening, as far as rows keep when they were done.
type DayFigures struct {
	Day        Date            `json:"day"`
	Today      Date            `json:"today"`
	Count      *int            `json:"count"`      // days from the first live day: -9 is D-9; null while that is not dated
	Periods    []DayRow        `json:"periods"`    // that the day lies in
	Due        []DayRow        `json:"due"`        // tasks due on the day and not done
	Done       []DayRow        `json:"done"`       // tasks done on the day
	Overdue    []DayRow        `json:"overdue"`    // open tasks due before it, the oldest first
	Cues       []DayRow        `json:"cues"`       // the day's run of show by its start; state: todo, doing, done, skipped
	Next       ID              `json:"next"`       // the cue that comes next; "" for none
	Incidents  []DayRow        `json:"incidents"`  // begun on the day, or open then; state as clocks have it
	Clocks     []IncidentClock `json:"clocks"`     // theirs, at now
	Deviations []DayRow        `json:"deviations"` // open
	Materials  []DayRow        `json:"materials"`  // to be accepted by the day and not accepted, and those accepted on it
	Posts      []DayRow        `json:"posts"`      // to be published on the day, or before and not published yet
	Metrics    []DayRow        `json:"metrics"`    // core metrics without a reading of the day
	Tomorrow   Tomorrow        `json:"tomorrow"`
}

// Tomorrow is what the next day brings.
type Tomorrow struct {
	Day       Date     `json:"day"`
	Due       []DayRow `json:"due"`
	Cues      []DayRow `json:"cues"`
	Materials []DayRow `json:"materials"`
	Posts     []DayRow `json:"posts"`
}

// DayRow is one row of a day.
type DayRow struct {
	Row   ID     `json:"row"`
	Name  string `json:"name"`
	At    Date   `json:"at"`    // the day it is dated
	Time  Clock  `json:"time"`  // "" for any
	Owner string `json:"owner"` // a name
	Place string `json:"place"` // the area of a cue or an incident, the channel of a post
	State string `json:"state"`
	Late  int    `json:"late"` // days past its own
	// Of a cue to come, while its day runs: when it is expected by now, where that is not its time. "" otherwise.
	Expected Clock `json:"expected"`
}

// DayOf works the figures of a day out; now is the moment, in the zone that days are counted in. unread are the core
// metrics that have no reading of the day: readings are in no workbook.
func DayOf(w *Workbook, day Date, now time.Time, limits TierLimits, unread []ID) DayFigures {
	d := dayMaker{w: w, day: day, now: now, names: map[ID]string{}}
	for _, p := range w.People {
		d.names[p.ID] = p.Name
	}
	for _, c := range w.Channels {
		d.names[c.ID] = c.Name
	}
	f := DayFigures{Day: day, Today: DateOf(now), Periods: []DayRow{}, Metrics: []DayRow{}}
	if live, _ := w.Live(); live != "" {
		f.Count = new(day.Sub(live))
	}
	for _, p := range w.Periods {
		if starts, ends := cmp.Or(p.Starts, p.Ends), cmp.Or(p.Ends, p.Starts); starts != "" && starts <= day && day <= ends {
			f.Periods = append(f.Periods, DayRow{Row: p.ID, Name: p.Name, State: p.Kind})
		}
	}
	f.Due, f.Done, f.Overdue = d.tasks()
	f.Cues, f.Next = d.cues()
	f.Incidents, f.Clocks = d.incidents(limits)
	f.Deviations, f.Materials, f.Posts = d.deviations(), d.materials(), d.posts()
	for _, m := range w.Metrics {
		if slices.Contains(unread, m.ID) {
			f.Metrics = append(f.Metrics, DayRow{Row: m.ID, Name: m.Name})
		}
	}
	next := dayMaker{w: w, day: day.Add(1), now: now, names: d.names}
	f.Tomorrow = next.ahead()
	return f
}

// dayMaker works on one day.
type dayMaker struct {
	w     *Workbook
	day   Date
	now   time.Time
	names map[ID]string // of people and channels
}

// ahead is what a day brings that is not here yet.
func (d dayMaker) ahead() Tomorrow {
	t := Tomorrow{Day: d.day}
	t.Due, _, _ = d.tasks()
	t.Cues, _ = d.cues()
	only := func(rows []DayRow) []DayRow {
		return slices.DeleteFunc(rows, func(r DayRow) bool { return r.At != d.day || r.State == "done" })
	}
	t.Materials, t.Posts = only(d.materials()), only(d.posts())
	return t
}

// tasks are those due on the day, done on it, and overdue then.
func (d dayMaker) tasks() (due, done, overdue []DayRow) {
	due, done, overdue = []DayRow{}, []DayRow{}, []DayRow{}
	for _, t := range d.w.Tasks {
		row := DayRow{Row: t.ID, Name: t.Title, At: t.Due, Time: t.DueTime, Owner: d.names[t.Owner], State: t.State}
		open := t.State != "done" || t.DoneOn > d.day
		switch {
		case !open && t.DoneOn == d.day:
			done = append(done, row)
		case open && t.Due == d.day:
			due = append(due, row)
		case open && t.Due != "" && t.Due < d.day:
			row.Late = d.day.Sub(t.Due)
			overdue = append(overdue, row)
		}
	}
	byTime(due)
	byTime(overdue)
	return due, done, overdue
}

// byTime orders rows by their days, then by time: what has none comes after what has one.
func byTime(rows []DayRow) {
	slices.SortStableFunc(rows, func(a, b DayRow) int {
		return cmp.Or(lateEmpty(string(a.At), string(b.At)), lateEmpty(string(a.Time), string(b.Time)))
	})
}

// lateEmpty orders texts, those that are empty last.
func lateEmpty(a, b string) int {
	if (a == "") != (b == "") {
		return -strings.Compare(a, b)
	}
	return strings.Compare(a, b)
}

// cues are the day's run of show: as it was run, where anybody has begun to, with what is expected of the rest; else by the
// clock. What is over or left out is told too. Up to six in the morning, what still runs or is to come of the show of the day
// before stands first: its wall times go on to 29:59.
func (d dayMaker) cues() (rows []DayRow, next ID) {
	rows = d.cuesOf()
	if d.day == DateOf(d.now) && d.now.Hour() < 6 {
		night := dayMaker{w: d.w, day: d.day.Add(-1), now: d.now, names: d.names}
		if night.runs() {
			rows = append(slices.DeleteFunc(night.cuesOf(), func(r DayRow) bool { return r.State != "todo" && r.State != "doing" }), rows...)
		}
	}
	for _, r := range rows {
		if r.State == "todo" {
			return rows, r.Row
		}
	}
	return rows, ""
}

// runs says whether anybody has begun the day's run of show.
func (d dayMaker) runs() bool {
	return slices.ContainsFunc(d.w.RunItems, func(r RunItem) bool { return r.Day == d.day && r.Started != nil })
}

// cuesOf are the cues of the day alone, by when they begin or are expected to.
func (d dayMaker) cuesOf() []DayRow {
	rows, run := []DayRow{}, d.runs()
	for _, r := range d.w.RunItems {
		if r.Day == d.day {
			rows = append(rows, DayRow{Row: r.ID, Name: r.Title, At: r.Day, Time: r.Starts, Owner: d.names[r.Owner], Place: r.Area, State: d.cueState(r, run)})
		}
	}
	if run {
		d.expect(rows)
	}
	slices.SortStableFunc(rows, func(a, b DayRow) int {
		return lateEmpty(string(cmp.Or(a.Expected, a.Time)), string(cmp.Or(b.Expected, b.Time)))
	})
	return rows
}

// expect says of the cues to come when the re-timed day has them.
func (d dayMaker) expect(rows []DayRow) {
	midnight := d.day.At("00:00", d.now.Location()).UnixMilli()
	for _, s := range Retime(d.w.RunItems, d.day, d.now).Slots {
		i := slices.IndexFunc(rows, func(r DayRow) bool { return r.Row == s.ID })
		if s.State != RunOpen || s.From == 0 {
			continue
		}
		if at := WallClock(minutesOf(s.From - midnight)); at != rows[i].Time {
			rows[i].Expected = at
		}
	}
}

func (d dayMaker) cueState(r RunItem, run bool) string {
	switch {
	case r.Skipped:
		return "skipped"
	case r.Ended != nil:
		return "done"
	case r.Started != nil:
		return "doing"
	case run || r.Starts == "":
		return "todo"
	}
	from := r.Starts.Minutes()
	until := from
	if r.Minutes != nil {
		until += int(*r.Minutes)
	}
	switch at := d.minute(); {
	case at >= max(until, from+1):
		return "done"
	case at >= from:
		return "doing"
	}
	return "todo"
}

// minute is how far now is into the day, in minutes: below 0 before it, past 1,440 after it.
func (d dayMaker) minute() int {
	return DateOf(d.now).Sub(d.day)*1440 + d.now.Hour()*60 + d.now.Minute()
}

// incidents are those begun on the day or open at some time of it, by their start.
func (d dayMaker) incidents(limits TierLimits) ([]DayRow, []IncidentClock) {
	rows, clocks := []DayRow{}, []IncidentClock{}
	for _, i := range d.w.Incidents {
		if i.Started == nil {
			continue
		}
		began := d.dayOf(*i.Started)
		if began > d.day || i.Closed != nil && d.dayOf(*i.Closed) < d.day {
			continue
		}
		c := ClockOf(i, limits, d.now.UnixMilli())
		at := time.UnixMilli(*i.Started).In(d.now.Location())
		rows = append(rows, DayRow{Row: i.ID, Name: i.Name, At: began, Time: Clock(at.Format("15:04")), Owner: d.names[i.Owner], Place: i.Area, State: c.State})
		clocks = append(clocks, c)
	}
	return rows, clocks
}

func (d dayMaker) dayOf(instant int64) Date {
	return DateOf(time.UnixMilli(instant).In(d.now.Location()))
}

// deviations are those open on the evening of the day, by their deadline.
func (d dayMaker) deviations() []DayRow {
	rows := []DayRow{}
	for _, v := range d.w.Deviations {
		opened := v.Day
		if v.Opened != nil {
			opened = d.dayOf(*v.Opened)
		}
		if opened > d.day || v.State == "done" && (v.DoneOn == "" || v.DoneOn <= d.day) {
			continue
		}
		r := DayRow{Row: v.ID, Name: v.Name, At: v.Deadline, Time: v.DeadlineTime, Owner: d.names[v.Owner], State: v.State}
		if v.Deadline != "" {
			r.Late = max(0, d.day.Sub(v.Deadline))
		}
		rows = append(rows, r)
	}
	byTime(rows)
	return rows
}

// materials are those to be accepted by the day that are not yet, and those accepted on it.
func (d dayMaker) materials() []DayRow {
	rows := []DayRow{}
	for i := range d.w.Materials {
		m := &d.w.Materials[i]
		r := DayRow{Row: m.ID, Name: m.Name, At: m.Due, Owner: d.names[m.Owner], State: "todo"}
		taken := m.IsAccepted()
		switch {
		case taken && m.AcceptedOn == d.day:
			r.State = "done"
		case taken && m.AcceptedOn <= d.day, m.Due == "" || m.Due > d.day:
			continue
		default:
			r.Late = d.day.Sub(m.Due)
		}
		rows = append(rows, r)
	}
	byTime(rows)
	return rows
}

// posts are those of the day, and those of days before that are not published.
func (d dayMaker) posts() []DayRow {
	rows := []DayRow{}
	for _, p := range d.w.Posts {
		if p.Day == "" || p.Day > d.day || p.Day < d.day && p.Status == "published" {
			continue
		}
		r := DayRow{Row: p.ID, Name: p.Title, At: p.Day, Time: p.Time, Owner: d.names[p.Owner], Place: d.names[p.Channel], State: "todo", Late: d.day.Sub(p.Day)}
		if p.Status == "published" {
			r.State = "done"
		}
		rows = append(rows, r)
	}
	byTime(rows)
	return rows
}
