package campaign

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The notices say how many days each holiday has, and which weekends are worked.
func TestOfficialCalendar(t *testing.T) {
	cal := NewCalendar(nil)
	off := func(from Date, days int) {
		t.Helper()
		for i := range days {
			if d := from.Add(i); cal.Work(d) {
				t.Errorf("%s is worked", d)
			}
		}
		if !cal.Work(from.Add(days)) {
			t.Errorf("%s is off", from.Add(days))
		}
	}
	off("2024-02-10", 8) // Saturday to Saturday, and Sunday the 18th is worked
	off("2024-10-01", 7)
	off("2025-01-01", 1)
	off("2025-01-28", 8)
	off("2025-10-01", 8)
	off("2026-01-01", 3) // Sunday the 4th is worked
	off("2026-02-15", 9)
	off("2026-05-01", 5)
	off("2026-09-25", 3)
	off("2026-10-01", 7)
	for _, d := range []Date{"2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
		"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"} {
		if day := d.Time().Weekday(); day != time.Saturday && day != time.Sunday || !cal.Work(d) {
			t.Errorf("%s, %s, worked %v", d, day, cal.Work(d))
		}
	}
	for year, y := range official() {
		if !y.valid() || y.Notice == "" {
			t.Errorf("%d: %+v", year, y)
		}
	}
}

func TestWorkDays(t *testing.T) {
	cal := NewCalendar(nil)
	for _, tc := range []struct {
		from Date
		n    int
		want Date
	}{
		{"2026-06-10", 5, "2026-06-17"},  // Wednesday: Thu, Fri, Mon, Tue, Wed
		{"2026-06-18", 1, "2026-06-22"},  // the Dragon Boat Festival, Friday to Sunday
		{"2026-06-22", -1, "2026-06-18"}, //
		{"2026-02-13", 1, "2026-02-14"},  // a worked Saturday
		{"2026-02-14", 1, "2026-02-24"},  // over nine days
		{"2026-06-13", 1, "2026-06-15"},  // from a Saturday
		{"2026-06-14", -1, "2026-06-12"},
		{"2026-06-10", 0, "2026-06-10"},
		{"", 3, ""},
		{"2027-10-01", 1, "2027-10-04"}, // nobody has said how 2027 is worked: Friday to Monday
	} {
		if got := cal.Add(tc.from, tc.n); got != tc.want {
			t.Errorf("%d work days from %s: %s, want %s", tc.n, tc.from, got, tc.want)
		}
	}
	// June 2026 has 22 weekdays, one of them the 19th off
	if got := cal.Count("2026-06-01", "2026-06-30"); got != 21 {
		t.Errorf("June 2026 has %d work days", got)
	}
	// 2026: 261 weekdays; off of them 2 + 6 + 1 + 3 + 1 + 1 + 5 = 19; six weekend days worked
	if got := cal.Count("2026-01-01", "2026-12-31"); got != 248 {
		t.Errorf("2026 has %d work days", got)
	}
	if cal.Count("2026-06-02", "2026-06-01") != 0 || cal.Count("", "2026-06-01") != 0 {
		t.Error("days of nothing")
	}
	if got := cal.Unknown("2026-12-30", "2028-01-02"); !reflect.DeepEqual(got, []int{2027, 2028}) {
		t.Error(got)
	}
	if got := cal.Unknown("2025-12-30", "2026-01-02"); len(got) != 0 {
		t.Error(got)
	}
}

func TestTheLibraryBringsYears(t *testing.T) {
	year := func(id ID, value string) Setting { return Setting{ID: id, Value: value} }
	lib := &Library{Settings: []Setting{
		year("workdays.2027", `{"notice": "n", "holidays": [{"zh": "元旦", "from": "2027-01-01", "to": "2027-01-03", "work": ["2027-01-09"]}]}`),
		year("workdays.2026", `{"holidays": []}`), // this company works through
		year("workdays.2025", `{"holidays": [{"from": "2025-01-03", "to": "2025-01-01"}]}`),
		year("workdays.2024", `not JSON`), year("workdays.x", `{}`), year("other", `{}`),
	}}
	cal := NewCalendar(lib)
	for d, want := range map[Date]bool{
		"2027-01-01": false, "2027-01-04": true, "2027-01-09": true, "2026-10-01": true, "2026-10-10": false, "2025-10-01": false, "2024-10-01": false,
	} {
		if cal.Work(d) != want {
			t.Errorf("%s worked: %v", d, !want)
		}
	}
	if got := cal.Unknown("2027-01-01", "2027-02-01"); len(got) != 0 {
		t.Error(got)
	}
}

// Counting and adding agree with looking at each day.
func TestWorkDaysOneByOne(t *testing.T) {
	cal := NewCalendar(nil)
	rapid.Check(t, func(t *rapid.T) {
		from := Date("2023-12-20").Add(rapid.IntRange(0, 1200).Draw(t, "from"))
		n := rapid.IntRange(-60, 60).Draw(t, "n")
		want, left := from, n
		for left != 0 {
			want = want.Add(sign(left))
			if cal.Work(want) {
				left -= sign(left)
			}
		}
		if got := cal.Add(from, n); got != want {
			t.Fatalf("%d from %s: %s, want %s", n, from, got, want)
		}
		days, to := 0, from.Add(rapid.IntRange(0, 90).Draw(t, "days"))
		for d := from; d <= to; d = d.Add(1) {
			if cal.Work(d) {
				days++
			}
		}
		if got := cal.Count(from, to); got != days {
			t.Fatalf("%s to %s: %d, want %d", from, to, got, days)
		}
	})
}

// Days as numbers and back are those of package time.
func TestDayNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-719_162, 2_932_896).Draw(t, "n") // 0001-01-01 to 9999-12-31
		want := DateOf(time.Unix(int64(n)*secondsADay, 0).UTC())
		if got := dateOf(n); got != want || want.number() != n {
			t.Fatalf("%d: %s, want %s, and back %d", n, got, want, want.number())
		}
	})
	for _, d := range []Date{"", "2026-02-29", "2026-13-01", "2026-1-01x", "garbage", "2026-00-10", "2026-04-31"} {
		if got, want := d.number(), int(d.Time().Unix()/secondsADay); got != want {
			t.Errorf("%q: %d, want %d", d, got, want)
		}
	}
	if got := dateOf(2_932_897); got != "10000-01-01" {
		t.Error(got)
	}
}
