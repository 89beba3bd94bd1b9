package campaign

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestDateValid(t *testing.T) {
	for d, want := range map[Date]bool{
		"2026-06-04": true, "2024-02-29": true, "1900-01-01": true, "9999-12-31": true,
		"": false, "2026-6-4": false, "2026-02-29": false, "2026-13-01": false, "2026-00-10": false, "2026-06-31": false,
		"1899-12-31": false, "0000-01-01": false, "10000-01-01": false, "2026/06/04": false, " 2026-06-04": false, "2026-06-04 ": false,
		"20260604": false, "2026-06-04T00:00:00Z": false, "二〇二六-06-04": false, "２０２６-06-04": false,
	} {
		if got := d.Valid(); got != want {
			t.Errorf("%q: %v", d, got)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, tt := range []struct{ got, want Date }{
		{Date("2026-06-04").Add(0), "2026-06-04"},
		{Date("2026-06-04").Add(30), "2026-07-04"},
		{Date("2026-01-01").Add(-1), "2025-12-31"},
		{Date("2024-02-28").Add(1), "2024-02-29"},
		{Date("2026-02-28").Add(1), "2026-03-01"},
		{Date("2026-03-29").Add(1), "2026-03-30"}, // a night of 23 hours in Europe
		{Date("").Add(5), ""},
		{Date("2026-06-04").AddMonths(1), "2026-07-04"},
		{Date("2026-01-31").AddMonths(1), "2026-02-28"},
		{Date("2024-01-31").AddMonths(1), "2024-02-29"},
		{Date("2026-03-31").AddMonths(-1), "2026-02-28"},
		{Date("2026-05-31").AddMonths(-3), "2026-02-28"},
		{Date("2026-08-31").AddMonths(1), "2026-09-30"},
		{Date("2026-10-31").AddMonths(4), "2027-02-28"},
		{Date("2024-02-29").AddMonths(12), "2025-02-28"},
		{Date("2024-02-29").AddMonths(-48), "2020-02-29"},
		{Date("2026-01-15").AddMonths(-1), "2025-12-15"},
		{Date("2026-12-31").AddMonths(0), "2026-12-31"},
		{Date("").AddMonths(5), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s, want %s", tt.got, tt.want)
		}
	}
	for _, tt := range []struct {
		a, b Date
		days int
	}{
		{"2026-06-04", "2026-06-04", 0}, {"2026-06-04", "2026-05-05", 30}, {"2026-01-01", "2026-12-31", -364},
		{"2025-01-01", "2024-01-01", 366}, {"9999-12-31", "1900-01-01", 2_958_463}, {"1900-01-01", "9999-12-31", -2_958_463},
	} {
		if got := tt.a.Sub(tt.b); got != tt.days {
			t.Errorf("%s - %s: %d days, want %d", tt.a, tt.b, got, tt.days)
		}
	}
}

func TestDateOf(t *testing.T) {
	at := time.Date(2026, 6, 3, 20, 30, 0, 0, time.UTC)
	if d := DateOf(at); d != "2026-06-03" {
		t.Error(d)
	}
	if d := DateOf(at.In(time.FixedZone("Shanghai", 8*60*60))); d != "2026-06-04" {
		t.Error("the day is that of the time's own zone: ", d)
	}
	if d := TemplateLive; d.Time().Weekday() != time.Monday || !d.Valid() {
		t.Error(d)
	}
}

var days = rapid.Custom(func(t *rapid.T) Date {
	return Date("1900-01-01").Add(rapid.IntRange(0, 2_900_000).Draw(t, "day"))
})

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := days.Draw(t, "date"), rapid.IntRange(-20_000, 20_000).Draw(t, "n")
		to := d.Add(n)
		if !d.Valid() || to.Sub(d) != n || to.Add(-n) != d {
			t.Fatalf("%s and %d days: %s", d, n, to)
		}
		if n > 0 != (to > d) {
			t.Fatalf("%s and %s do not compare as days", d, to)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		d, n := days.Draw(t, "date"), rapid.IntRange(0, 400).Draw(t, "months")
		to := d.AddMonths(n)
		var y, m, day, y2, m2, day2 int
		scan(t, d, &y, &m, &day)
		scan(t, to, &y2, &m2, &day2)
		if (y2*12+m2)-(y*12+m) != n {
			t.Fatalf("%s and %d months: %s", d, n, to)
		}
		if next := to.Add(1); day2 != day && (day2 > day || next[8:] != "01") {
			t.Fatalf("%s and %d months: %s is neither the day nor the month's last", d, n, to)
		}
	})
}

func scan(t *rapid.T, d Date, y, m, day *int) {
	t.Helper()
	at, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		t.Fatal(err)
	}
	*y, *m, *day = at.Year(), int(at.Month()), at.Day()
}

func TestClock(t *testing.T) {
	for c, want := range map[Clock]int{
		"00:00": 0, "09:30": 570, "23:59": 1439, "24:00": 1440, "29:59": 1799,
		"": -1, "9:30": -1, "09:60": -1, "30:00": -1, "09-30": -1, "09:3": -1, "09:300": -1, "0９:30": -1, "-9:30": -1, "ab:cd": -1, "09:5x": -1,
	} {
		if got := c.Valid(); got != (want >= 0) {
			t.Errorf("%q valid: %v", c, got)
		}
		if got := c.Minutes(); got != max(want, 0) {
			t.Errorf("%q: %d minutes, want %d", c, got, want)
		}
	}
}
