package campaign

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const showDay Date = "2026-06-04"

// run writes a day of items: "stage A 10:00 30 hard @lin =10:05-10:40" is an item A of an area, its start, its minutes, what it is,
// its owner and what was noted. "-" stands for no start.
func runOf(t testing.TB, lines ...string) []RunItem {
	t.Helper()
	var out []RunItem
	for i, line := range lines {
		f := strings.Fields(line)
		r := RunItem{ID: ID(f[1]), Title: f[1], Area: f[0], Day: showDay, Kind: "segment", Position: fmt.Sprintf("A%03d1", i)}
		if f[2] != "-" {
			r.Starts = Clock(f[2])
		}
		if f[3] != "-" {
			var n int64
			if _, err := fmt.Sscan(f[3], &n); err != nil {
				t.Fatal(line)
			}
			r.Minutes = &n
		}
		for _, w := range f[4:] {
			from, to, _ := strings.Cut(strings.TrimPrefix(w, "="), "-")
			switch {
			case w == "hard":
				r.Hard = true
			case w == "skipped":
				r.Skipped = true
			case w == "inserted":
				r.Inserted = true
			case w[0] == '@':
				r.Owner = ID(w[1:])
			case w[0] == '=':
				r.Started = new(atOf(from).UnixMilli())
				if to != "" {
					r.Ended = new(atOf(to).UnixMilli())
				}
			default:
				r.Kind = w
			}
		}
		out = append(out, r)
	}
	return out
}

func atOf(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", string(showDay)+" "+s)
	if err != nil {
		panic(err)
	}
	return t
}

func wall(ms int64) string {
	if ms == 0 {
		return "-"
	}
	return time.UnixMilli(ms).UTC().Format("15:04")
}

// told writes what a re-timing comes to, in one line an item and one for all else that is to be said.
func told(r Rundown) string {
	var out []string
	for _, s := range r.Slots {
		line := fmt.Sprintf("%s %s %s-%s", s.ID, s.State, wall(s.From), wall(s.To))
		if s.Cut != 0 {
			line += fmt.Sprintf(" cut %d", s.Cut)
		}
		if s.Used != 0 {
			line += fmt.Sprintf(" used %d", s.Used)
		}
		out = append(out, line)
	}
	for _, a := range r.Areas {
		line := fmt.Sprintf("%s: now %s next %s late %d ends %d caught %s", a.Area, cmp.Or(a.Current, "-"), cmp.Or(a.Next, "-"), a.Late, a.EndsLate, cmp.Or(a.Caught, "-"))
		if a.Used != 0 {
			line += fmt.Sprintf(", uses %d", a.Used)
		}
		out = append(out, line)
	}
	for _, o := range r.Overruns {
		out = append(out, fmt.Sprintf("%v %d into %s %s", o.By, o.Minutes, o.Into, o.Person))
	}
	return strings.ReplaceAll(strings.TrimSpace(strings.Join(out, "\n")), " \n", "\n")
}

// The table: each case worked out by hand.
func TestRetime(t *testing.T) {
	for _, tc := range []struct {
		name  string
		items []string
		now   string
		want  []string
	}{
		{"before the day begins the plan stands",
			[]string{"s A 10:00 30", "s B 10:30 20", "s C 11:00 10 hard"}, "09:00", []string{
				"A open 10:00-10:30", "B open 10:30-10:50", "C open 11:00-11:10", "s: now - next A late 0 ends 0 caught -"}},
		{"six minutes late: soft items slip, a gap before the hard start takes it up",
			[]string{"s A 14:30 15 =14:36", "s B 14:45 12", "s C 15:50 10 hard"}, "14:43", []string{
				"A running 14:36-14:51", "B open 14:51-15:03", "C open 15:50-16:00", "s: now A next B late 6 ends 0 caught C"}},
		{"a buffer is used first, and only as far as need be",
			[]string{"s A 10:00 30 =10:10", "s P 10:30 15 buffer", "s B 10:45 15"}, "10:15", []string{
				"A running 10:10-10:40", "P open 10:40-10:45 used 10", "B open 10:45-11:00", "s: now A next P late 10 ends 0 caught B, uses 10"}},
		{"a buffer too short is used up, the rest slips",
			[]string{"s A 10:00 30 =10:20", "s P 10:30 15 buffer", "s B 10:45 15"}, "10:25", []string{
				"A running 10:20-10:50", "P open 10:50-10:50 used 15", "B open 10:50-11:05", "s: now A next B late 20 ends 5 caught -, uses 15"}},
		{"each area has its own buffers",
			[]string{"s A 10:00 30 =10:10", "s P 10:30 15 buffer", "t X 10:00 30 =10:00", "t Q 10:30 15 buffer"}, "10:15", []string{
				"A running 10:10-10:40", "X running 10:00-10:30", "P open 10:40-10:45 used 10", "Q open 10:30-10:45",
				"s: now A next P late 10 ends 0 caught -, uses 10", "t: now X next Q late 0 ends 0 caught -"}},
		{"a break keeps its length",
			[]string{"s A 10:00 30 =10:20", "s P 10:30 15 break", "s B 10:45 15"}, "10:25", []string{
				"A running 10:20-10:50", "P open 10:50-11:05", "B open 11:05-11:20", "s: now A next P late 20 ends 20 caught -"}},
		{"a hard start is kept: what does not fit before it is cut and named",
			[]string{"s A 10:00 30 =10:20", "s B 10:30 30", "s C 11:00 20 hard", "s D 11:20 10"}, "10:25", []string{
				"A running 10:20-10:50", "B open 10:50-11:00 cut 20", "C open 11:00-11:20", "D open 11:20-11:30",
				"s: now A next B late 20 ends 0 caught C", "[B] 20 into C"}},
		{"two items before a hard start: the second has no room at all",
			[]string{"s A 10:00 30 =10:25", "s B 10:30 20", "s B2 10:50 10", "s C 11:00 20 hard"}, "10:30", []string{
				"A running 10:25-10:55", "B open 10:55-11:00 cut 15", "B2 open 11:00-11:00 cut 10", "C open 11:00-11:20",
				"s: now A next B late 25 ends 0 caught C", "[B B2] 25 into C"}},
		{"what runs is to stop at the hard start",
			[]string{"s A 10:00 60 =10:20", "s C 11:00 20 hard"}, "10:50", []string{
				"A running 10:20-11:00 cut 20", "C open 11:00-11:20", "s: now A next C late 20 ends 0 caught C", "[A] 20 into C"}},
		{"a hard start that was missed is expected like a soft one",
			[]string{"s A 10:00 60 =10:20", "s C 11:00 20 hard", "s D 11:30 10 hard"}, "11:12", []string{
				"A running 10:20-11:20", "C open 11:20-11:30 cut 10", "D open 11:30-11:40", "s: now A next C late 20 ends 0 caught D", "[C] 10 into D"}},
		{"what runs beyond its length ends now",
			[]string{"s A 10:00 30 =10:00", "s B 10:30 30"}, "10:42", []string{
				"A running 10:00-10:42", "B open 10:42-11:12", "s: now A next B late 12 ends 12 caught -"}},
		{"nothing runs and the next is due: it is late",
			[]string{"s A 10:00 30 =10:00-10:30", "s B 10:30 30"}, "10:37", []string{
				"A ended 10:00-10:30", "B open 10:37-11:07", "s: now - next B late 7 ends 7 caught -"}},
		{"ahead of the plan: what comes waits for its time",
			[]string{"s A 10:00 30 =09:55", "s B 10:30 30"}, "10:00", []string{
				"A running 09:55-10:25", "B open 10:30-11:00", "s: now A next B late -5 ends 0 caught -"}},
		{"areas know nothing of one another",
			[]string{"s A 10:00 30 =10:20", "s B 10:30 30", "t X 10:00 30 =10:00", "t Y 10:30 30"}, "10:25", []string{
				"A running 10:20-10:50", "X running 10:00-10:30", "B open 10:50-11:20", "Y open 10:30-11:00",
				"s: now A next B late 20 ends 20 caught -", "t: now X next Y late 0 ends 0 caught -"}},
		{"but a person is in one place",
			[]string{"s A 10:00 30 @lin =10:20", "t Y 10:30 30 @lin", "t Z 11:00 10"}, "10:25", []string{
				"A running 10:20-10:50", "Y open 10:50-11:20", "Z open 11:20-11:30",
				"s: now A next - late 20 ends 20 caught -", "t: now - next Y late 20 ends 20 caught -"}},
		{"whom the plan has in two places stays there",
			[]string{"s A 10:00 30 @lin", "t Y 10:15 30 @lin"}, "09:00", []string{
				"A open 10:00-10:30", "Y open 10:15-10:45", "s: now - next A late 0 ends 0 caught -", "t: now - next Y late 0 ends 0 caught -"}},
		{"a hard start whose person is elsewhere stays, and that is said",
			[]string{"s A 10:00 30 @lin =10:20", "t Y 10:30 30 @lin hard"}, "10:25", []string{
				"A running 10:20-10:50", "Y open 10:30-11:00",
				"s: now A next - late 20 ends 20 caught -", "t: now - next Y late 0 ends 0 caught -", "[A] 20 into Y lin"}},
		{"skipped items take no time, inserted ones do and are no part of the plan's end",
			[]string{"s A 10:00 30 =10:00", "s I 10:30 10 inserted", "s B 10:30 20 skipped", "s C 10:50 20"}, "10:20", []string{
				"A running 10:00-10:30", "I open 10:30-10:40", "B skipped 10:30-10:50", "C open 10:50-11:10", "s: now A next I late 0 ends 0 caught -"}},
		{"an item that was passed over is still to come",
			[]string{"s A 10:00 30", "s B 10:30 30 =10:00", "s C 11:00 10"}, "10:10", []string{
				"A open 10:30-11:00", "B running 10:00-10:30", "C open 11:00-11:10", "s: now B next A late -30 ends 0 caught -"}},
		{"no length: it lasts until something else begins",
			[]string{"s A 10:00 - =10:05", "s B 10:30 10"}, "10:20", []string{
				"A running 10:05-10:20", "B open 10:30-10:40", "s: now A next B late 5 ends 0 caught B"}},
		{"no start: neither planned nor expected",
			[]string{"s A - 10", "s B 10:30 10"}, "10:35", []string{
				"B open 10:35-10:45", "A open ---", "s: now - next B late 5 ends 5 caught -"}},
		{"after midnight of a long day",
			[]string{"s A 23:50 20 =23:55", "s B 24:10 20"}, "23:59", []string{
				"A running 23:55-00:15", "B open 00:15-00:35", "s: now A next B late 5 ends 5 caught -"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, want := told(Retime(runOf(t, tc.items...), showDay, atOf(tc.now))), strings.Join(tc.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// The clock is set back: time counts from what was last noted, and nothing becomes negative.
func TestRetimeClockBack(t *testing.T) {
	items := runOf(t, "s A 10:00 30 =10:00-10:30", "s B 10:30 30 =10:30")
	r := Retime(items, showDay, atOf("09:45"))
	if r.Behind != 45*minuteMs || r.At != atOf("10:30").UnixMilli() {
		t.Errorf("behind %d at %s", r.Behind, wall(r.At))
	}
	edits, err := NextRun(items, showDay, "s", "B", atOf("09:45"))
	if err != nil || len(edits) != 1 || edits[0].Set["ended"] != atOf("10:30").UnixMilli() {
		t.Errorf("%v %v", edits, err)
	}
}

// genRun is a made-up day; without overlaps inside an area when tidy.
func genRun(t *rapid.T, tidy bool) []RunItem {
	var out []RunItem
	n := 0
	for a := range rapid.IntRange(1, 4).Draw(t, "areas") {
		at := rapid.IntRange(8*60, 11*60).Draw(t, "begins")
		for range rapid.IntRange(0, 7).Draw(t, "items") {
			long := int64(rapid.IntRange(0, 60).Draw(t, "minutes"))
			out = append(out, RunItem{ID: ID(fmt.Sprint("r", n)), Title: "x", Day: showDay, Area: fmt.Sprint(a), Starts: WallClock(at), Minutes: &long,
				Hard: rapid.Bool().Draw(t, "hard"), Kind: rapid.SampledFrom([]string{"segment", "buffer", "break"}).Draw(t, "kind"),
				Owner: ID(rapid.SampledFrom([]string{"", "lin", "zhao"}).Draw(t, "owner"))})
			n++
			if tidy {
				at += int(long) + rapid.IntRange(0, 20).Draw(t, "gap")
			} else {
				at += rapid.IntRange(0, 40).Draw(t, "on")
			}
		}
	}
	return out
}

func TestRetimeWithoutDelayIsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Retime(genRun(t, true), showDay, atOf("07:00"))
		for _, s := range r.Slots {
			if s.From != s.PlannedFrom || s.To != s.PlannedTo || s.Late != 0 || s.Cut != 0 || s.Used != 0 {
				t.Fatalf("%+v", s)
			}
		}
		if len(r.Overruns) != 0 || r.EndsLate != 0 {
			t.Fatalf("%+v", r.Overruns)
		}
	})
}

// live plays a made-up day for some presses at made-up moments, through the very steps of live mode.
func live(t *rapid.T, items []RunItem) ([]RunItem, time.Time) {
	now := atOf("08:00")
	w := &Workbook{RunItems: items}
	for range rapid.IntRange(0, 12).Draw(t, "presses") {
		now = now.Add(time.Duration(rapid.IntRange(0, 40*60).Draw(t, "seconds")) * time.Second)
		if len(items) == 0 {
			break
		}
		i := rapid.IntRange(0, len(w.RunItems)-1).Draw(t, "item")
		var edits []Edit
		var err error
		switch id := w.RunItems[i].ID; rapid.SampledFrom([]string{"start", "end", "skip", "insert"}).Draw(t, "press") {
		case "start":
			edits, err = StartRun(w.RunItems, id, now)
		case "end":
			edits, err = EndRun(w.RunItems, id, now)
		case "skip":
			edits, err = SkipRun(w.RunItems, id)
		case "insert":
			set := Fields{"title": "put in", "minutes": int64(rapid.IntRange(0, 30).Draw(t, "long"))}
			edits, err = InsertRun(w.RunItems, id, ID(fmt.Sprint("i", now.UnixMilli(), len(w.RunItems))), set, func(n int) int { return n / 2 })
		}
		if err == nil {
			w = w.Patched(edits)
			slices.SortStableFunc(w.RunItems, func(a, b RunItem) int { return cmp.Compare(a.Position, b.Position) })
		}
	}
	return w.RunItems, now.Add(time.Duration(rapid.IntRange(-3600, 3600).Draw(t, "later")) * time.Second)
}

func TestRetimeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := genRun(t, false)
		for i := range items {
			items[i].Position = fmt.Sprintf("A%03d1", i)
		}
		items, now := live(t, items)
		r := Retime(items, showDay, now)
		until := map[string]int64{}
		for _, s := range r.Slots {
			if s.To < s.From {
				t.Fatalf("less than no time: %+v", s)
			}
			if s.State == RunRunning {
				until[s.area] = max(until[s.area], s.To)
			}
		}
		for _, s := range r.Slots {
			if s.State != RunOpen {
				continue
			}
			if s.From < until[s.area] {
				t.Fatalf("%s begins %s before its area is free at %s", s.ID, wall(s.From), wall(until[s.area]))
			}
			until[s.area] = s.To
			if s.item.Hard && s.PlannedFrom >= r.At && s.From != s.PlannedFrom {
				t.Fatalf("a hard start moved: %+v", s)
			}
			if s.From < min(s.PlannedFrom, r.At) || s.From < s.PlannedFrom {
				t.Fatalf("before its time: %+v", s)
			}
			if over := s.To - s.From + int64(s.Cut)*minuteMs - s.span(); s.item.Kind != "buffer" && (over > minuteMs/2 || over < -minuteMs/2) {
				t.Fatalf("its length is lost: %+v", s)
			}
		}
	})
}
