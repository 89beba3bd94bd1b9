package campaign

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// stepped writes edits of run items: "B started 10:31" …
func stepped(edits []Edit) string {
	var out []string
	for _, e := range edits {
		for _, f := range []string{"ended", "skipped", "started", "starts", "minutes", "day", "position"} {
			switch v := e.Set[f].(type) {
			case int64:
				if f == "minutes" {
					continue
				}
				out = append(out, string(e.Row)+" "+f+" "+time.UnixMilli(v).UTC().Format("15:04"))
			case bool:
				if v {
					out = append(out, string(e.Row)+" "+f)
				}
			case string:
				if f != "position" {
					out = append(out, string(e.Row)+" "+f+" "+v)
				}
			}
		}
	}
	return strings.Join(out, ", ")
}

func code(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func TestLiveSteps(t *testing.T) {
	items := runOf(t, "s A 10:00 30 =10:20", "s P 10:30 10 buffer", "s B 10:40 20", "s C 11:00 10 skipped", "t X 10:00 30 =10:00-10:30", "t Y 10:30 10")
	items = append(items, RunItem{ID: "U", Title: "U"})
	at := atOf("10:52")
	for _, tc := range []struct {
		name string
		do   func() ([]Edit, error)
		want string
	}{
		{"the next begins, what runs ends, a buffer used up is passed over", func() ([]Edit, error) { return NextRun(items, showDay, "s", "A", at) }, "A ended 10:52, P skipped, B started 10:52"},
		{"areas do not touch each other", func() ([]Edit, error) { return NextRun(items, showDay, " T ", "", at) }, "Y started 10:52"},
		{"a press too many", func() ([]Edit, error) { return NextRun(items, showDay, "s", "B", at) }, "show.moved"},
		{"no such area", func() ([]Edit, error) { return NextRun(items, showDay, "u", "", at) }, "show.over"},
		{"any item, also one that was skipped", func() ([]Edit, error) { return StartRun(items, "C", at) }, "A ended 10:52, P skipped, C started 10:52"},
		{"from an item on: what is open before it is skipped", func() ([]Edit, error) { return StartRunFrom(items, "C", at) }, "B skipped, A ended 10:52, P skipped, C started 10:52"},
		{"from what runs", func() ([]Edit, error) { return StartRunFrom(items, "A", at) }, "show.running"},
		{"not what runs", func() ([]Edit, error) { return StartRun(items, "A", at) }, "show.running"},
		{"not what has ended", func() ([]Edit, error) { return StartRun(items, "X", at) }, "show.ended"},
		{"not what has no day", func() ([]Edit, error) { return StartRun(items, "U", at) }, "show.undated"},
		{"not what is gone", func() ([]Edit, error) { return StartRun(items, "none", at) }, "show.gone"},
		{"end", func() ([]Edit, error) { return EndRun(items, "A", at) }, "A ended 10:52"},
		{"end what does not run", func() ([]Edit, error) { return EndRun(items, "X", at) }, "show.idle"},
		{"end what is gone", func() ([]Edit, error) { return EndRun(items, "none", at) }, "show.gone"},
		{"skip", func() ([]Edit, error) { return SkipRun(items, "B") }, "B skipped"},
		{"skip what has begun", func() ([]Edit, error) { return SkipRun(items, "A") }, "show.begun"},
		{"skip what is gone", func() ([]Edit, error) { return SkipRun(items, "none") }, "show.gone"},
		{"correct", func() ([]Edit, error) {
			return CorrectRun(items, "X", atOf("10:02").UnixMilli(), atOf("10:29").UnixMilli(), at)
		}, "X ended 10:29, X started 10:02"},
		{"an end before the start", func() ([]Edit, error) {
			return CorrectRun(items, "X", atOf("10:30").UnixMilli(), atOf("10:29").UnixMilli(), at)
		}, "show.order"},
		{"an end without a start", func() ([]Edit, error) { return CorrectRun(items, "X", 0, atOf("10:29").UnixMilli(), at) }, "show.unbegun"},
		{"a time to come", func() ([]Edit, error) { return CorrectRun(items, "A", atOf("10:53").UnixMilli(), 0, at) }, "show.future"},
		{"correct what is gone", func() ([]Edit, error) { return CorrectRun(items, "none", 0, 0, at) }, "show.gone"},
		{"insert without a day", func() ([]Edit, error) {
			return InsertRun(items, "U", "new", Fields{"title": "n"}, func(int) int { return 1 })
		}, "show.undated"},
		{"insert behind what is gone", func() ([]Edit, error) {
			return InsertRun(items, "none", "new", Fields{"title": "n"}, func(int) int { return 1 })
		}, "show.gone"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			edits, err := tc.do()
			if got := stepped(edits) + code(err); got != tc.want {
				t.Errorf("got %q, want %q (%v)", got, tc.want, err)
			}
		})
	}
	edits, err := NextRun(runOf(t, "s A 10:00 30 =10:20", "s P 10:30 10 buffer"), showDay, "s", "A", at)
	if stepped(edits) != "A ended 10:52" || err != nil {
		t.Errorf("the last ends: %q %v", stepped(edits), err)
	}
}

// What is put in stands directly behind its item in the plan of its area, twice over, whatever order the list has.
func TestInsertRun(t *testing.T) {
	for name, lines := range map[string][]string{
		"in order":  {"s A 10:00 30", "s B 10:30 30", "t X 10:30 5", "s C 11:00 30"},
		"backwards": {"s C 11:00 30", "t X 10:30 5", "s B 10:30 30", "s A 10:00 30"},
		"a gap":     {"s A 10:00 30", "s B 11:00 30", "t X 10:30 5", "s C 11:30 30"},
		"no length": {"s A 10:00 -", "s B 10:00 30", "t X 10:30 5", "s C 11:00 30"},
	} {
		w := &Workbook{RunItems: runOf(t, lines...)}
		for _, id := range []ID{"second", "first"} {
			edits, err := InsertRun(w.RunItems, "A", id, Fields{"title": "n", "minutes": int64(10)}, func(n int) int { return n / 2 })
			if err != nil {
				t.Fatal(err)
			}
			w = w.Patched(edits)
			slices.SortStableFunc(w.RunItems, func(a, b RunItem) int { return strings.Compare(a.Position, b.Position) })
		}
		var got []ID
		for _, s := range Retime(w.RunItems, showDay, atOf("09:00")).Slots {
			if s.area == "s" {
				got = append(got, s.ID)
			}
		}
		if !slices.Equal(got, []ID{"A", "first", "second", "B", "C"}) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestMoveRun(t *testing.T) {
	items := runOf(t, "s A 10:00 30", "s B 10:30 30", "s C 11:10 10", "t X 10:30 30", "s D 12:00 10 hard", "s E 12:10 10")
	for _, tc := range []struct {
		set    Fields
		follow bool
		want   string
	}{
		{Fields{"starts": "10:15"}, true, "A starts 10:15, B starts 10:45, C starts 11:25"},
		{Fields{"starts": "09:45"}, true, "A starts 09:45, B starts 10:15, C starts 10:55"},
		{Fields{"starts": "10:15"}, false, "A starts 10:15"},
		{Fields{"minutes": int64(40)}, true, "B starts 10:40, C starts 11:20"},
		{Fields{"starts": "10:10", "minutes": int64(20)}, true, "A starts 10:10"}, // the end stays
		{Fields{"starts": "10:10", "area": "t"}, true, "A starts 10:10"},
		{Fields{"starts": "10:10", "day": "2026-06-05"}, true, "A starts 10:10, A day 2026-06-05"},
	} {
		edits, err := MoveRun(items, "A", tc.set, tc.follow)
		if got := stepped(edits); got != tc.want || err != nil {
			t.Errorf("%v: got %q, want %q (%v)", tc.set, got, tc.want, err)
		}
	}
	late := runOf(t, "s A 10:00 30", "s Z 29:50 5")
	for set, want := range map[string]string{"10:20": "show.range", "25:61": "invalid"} {
		if _, err := MoveRun(late, "A", Fields{"starts": set}, true); code(err) != want {
			t.Errorf("%s: %v", set, err)
		}
	}
	if _, err := MoveRun(items, "none", Fields{}, true); code(err) != "show.gone" {
		t.Error(err)
	}
}

func TestRan(t *testing.T) {
	items := runOf(t, "s A 10:00 30 =10:06-10:40", "s I 10:30 10 inserted =10:40-10:52", "s B 10:30 20 skipped", "s C 10:50 20 =10:52-11:13", "s D 11:10 5 skipped")
	r := Ran(items, showDay, time.UTC)
	if r.Ran != 3 || r.Skipped != 2 || r.Inserted != 1 || r.Late != 1 || r.EndsLate == nil || *r.EndsLate != -2 { // 11:13 against 11:15
		t.Errorf("%+v", r)
	}
	a := r.Items[0]
	if *a.Late != 6 || *a.Took != 34 || *a.Longer != 4 || wall(a.From) != "10:06" || wall(a.To) != "10:40" {
		t.Errorf("%+v", a)
	}
	for _, i := range r.Items {
		switch i.ID {
		case "I":
			if i.Late != nil || i.Longer != nil || *i.Took != 12 {
				t.Errorf("%+v", i)
			}
		case "B", "D":
			if i.Late != nil || i.Took != nil || i.From != 0 {
				t.Errorf("%+v", i)
			}
		}
	}
	items[4].Skipped = false
	if open := Ran(items, showDay, time.UTC); open.EndsLate != nil {
		t.Errorf("the day is not over: %d", *open.EndsLate)
	}
	if none := Ran(items[3:][1:], showDay, time.UTC); none.EndsLate != nil {
		t.Errorf("nothing has ended: %+v", none)
	}
}
