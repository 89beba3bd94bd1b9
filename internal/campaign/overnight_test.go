package campaign

import (
	"reflect"
	"testing"
	"time"
)

// What somebody means by a wall time, worked out by hand: the show day is 4 June.
func TestSaid(t *testing.T) {
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 6, day, hour, minute, 0, 0, time.UTC) }
	for _, tc := range []struct {
		said                Clock
		planned, now, wants time.Time
	}{
		{"10:35", at(4, 10, 30), at(4, 11, 0), at(4, 10, 35)}, // the day itself
		{"00:30", at(4, 23, 50), at(5, 1, 0), at(5, 0, 30)},   // past midnight, as people say it
		{"24:30", at(4, 23, 50), at(5, 1, 0), at(5, 0, 30)},   // and as the plan does
		{"00:30", at(4, 23, 50), at(5, 0, 10), at(4, 0, 30)},  // still to come then: the morning of the day
		{"23:55", at(5, 0, 10), at(5, 1, 0), at(4, 23, 55)},   // planned for 24:10, begun before midnight
		{"06:10", at(5, 5, 0), at(5, 7, 0), at(5, 6, 10)},     // beyond what a wall time of the day can name
		{"07:00", at(4, 7, 0), at(4, 20, 0), at(4, 7, 0)},     // said in the evening of what was in the morning
		{"07:00", at(4, 8, 0), at(6, 12, 0), at(4, 7, 0)},     // and two days later
	} {
		if got := Date("2026-06-04").Said(tc.said, tc.planned, tc.now); !got.Equal(tc.wants) {
			t.Errorf("%s planned %s at %s: %s, want %s", tc.said, tc.planned, tc.now, got, tc.wants)
		}
	}
	if !Date("2026-06-04").Said("", at(4, 10, 0), at(4, 11, 0)).IsZero() {
		t.Error("nothing was said")
	}
}

// A show from 23:00 to 25:30, begun ten minutes late: the wall times go on past midnight, the break keeps its length, the buffer
// gives way, and the hard start stands. By hand: A 23:10–24:10, P is planned 24:00–24:15 and has 5 minutes left, B is on time at
// 24:15, C at 25:00.
func TestOvernight(t *testing.T) {
	items := runOf(t, "s A 23:00 60 =23:10", "s P 24:00 15 buffer", "s B 24:15 45", "s C 25:00 30 hard")
	now := atOf("23:50").Add(time.Hour) // 00:50 on the 5th: A runs on
	got := told(Retime(items, showDay, now))
	// A runs until now, 24:50, when what comes next is 50 minutes late; the buffer is gone; B is cut at the hard start: it has 10 of its 45 minutes.
	want := "A running 23:10-00:50\nP open 00:50-00:50 used 15\nB open 00:50-01:00 cut 35\nC open 01:00-01:30\n" +
		"s: now A next B late 50 ends 0 caught C, uses 15\n[B] 35 into C"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}

	// On site after midnight the show of the day before goes on, its times counted as its day does; the day's own comes behind.
	w := &Workbook{RunItems: append(items, RunItem{ID: "D", Title: "D", Day: "2026-06-05", Starts: "10:00"})}
	cues := func(day Date, at time.Time) (out [][3]string) {
		f := DayOf(w, day, at, TierLimits{Critical: 30, Major: 120, Minor: 1440}, nil)
		for _, r := range f.Cues {
			out = append(out, [3]string{string(r.Row), r.State, string(r.Time + ">" + r.Expected)})
		}
		return append(out, [3]string{"next", string(f.Next), ""})
	}
	for _, tc := range []struct {
		day  Date
		at   time.Time
		want [][3]string
	}{
		{"2026-06-05", now, [][3]string{{"A", "doing", "23:00>"}, {"P", "todo", "24:00>24:50"}, {"B", "todo", "24:15>24:50"}, {"C", "todo", "25:00>"}, {"D", "todo", "10:00>"}, {"next", "P", ""}}},
		{"2026-06-04", now, [][3]string{{"A", "doing", "23:00>"}, {"P", "todo", "24:00>24:50"}, {"B", "todo", "24:15>24:50"}, {"C", "todo", "25:00>"}, {"next", "P", ""}}},
		{"2026-06-05", atOf("06:00").AddDate(0, 0, 1), [][3]string{{"D", "todo", "10:00>"}, {"next", "D", ""}}},
	} {
		if got := cues(tc.day, tc.at); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s at %s: %v\nwant %v", tc.day, tc.at, got, tc.want)
		}
	}
}

// On site the next cue is that of the re-timed day, not of the plan: the stage runs half an hour late, so that the hall's
// item, planned after the stage's next one, comes before it.
func TestNextCueIsRetimed(t *testing.T) {
	w := &Workbook{RunItems: runOf(t, "s A 10:00 30 =10:30", "s B 10:30 20", "h X 10:00 10 =10:00-10:10", "h Y 10:45 15")}
	f := DayOf(w, showDay, atOf("10:40"), TierLimits{}, nil)
	var got []string
	for _, r := range f.Cues {
		got = append(got, string(r.Row)+" "+string(r.Expected))
	}
	if want := []string{"A ", "X ", "Y ", "B 11:00"}; !reflect.DeepEqual(got, want) || f.Next != "Y" {
		t.Errorf("%v, next %s", got, f.Next)
	}
}
