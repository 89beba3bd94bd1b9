package exchange

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// The live day is Thursday, 4 June 2026. Days were counted on a calendar.
func TestParseWhen(t *testing.T) {
	for _, c := range []struct{ words, starts, due string }{
		// codes
		{"T-30", "", "2026-05-05"},
		{"t - 30", "", "2026-05-05"},
		{"Ｔ－３０", "", "2026-05-05"},
		{"T−30天", "", "2026-05-05"},
		{"T-30 (5月5日)", "", "2026-05-05"},
		{"T minus 30 days", "", "2026-05-05"},
		{"T+2", "", "2026-06-06"},
		{"D-3", "", "2026-06-01"},
		{"D+1", "", "2026-06-05"},
		{"L-7", "", "2026-05-28"},
		{"W-4", "", "2026-05-07"},
		{"M-3", "", "2026-03-04"},
		{"T-2w", "", "2026-05-21"},
		{"-30", "", "2026-05-05"},
		{"D-Day", "", "2026-06-04"},
		{"D 日", "", "2026-06-04"},
		{"T-0", "", "2026-06-04"},
		// Chinese
		{"提前3天", "", "2026-06-01"},
		{"提前三天", "", "2026-06-01"},
		{"活动前3天", "", "2026-06-01"},
		{"前3天", "", "2026-06-01"},
		{"活动开始前3天", "", "2026-06-01"},
		{"3天前", "", "2026-06-01"},
		{"活动前一天", "", "2026-06-03"},
		{"活动后2天", "", "2026-06-06"},
		{"次日", "", "2026-06-05"},
		{"当天", "", "2026-06-04"},
		{"活动当天", "", "2026-06-04"},
		{"提前两周", "", "2026-05-21"},
		{"上线前两个星期", "", "2026-05-21"},
		{"提前十五天", "", "2026-05-20"},
		{"提前二十天", "", "2026-05-15"},
		{"提前一百天", "", "2026-02-24"},
		{"提前1个月", "", "2026-05-04"},
		{"提前半个月", "", "2026-05-20"},
		{"提前一个半月", "", "2026-04-19"},
		{"提前半年", "", "2025-12-04"},
		{"提前5个工作日", "", "2026-05-28"},
		{"活动后2个工作日", "", "2026-06-08"}, // over the weekend
		// English
		{"2 weeks before", "", "2026-05-21"},
		{"Two weeks before launch", "", "2026-05-21"},
		{"3 days prior", "", "2026-06-01"},
		{"3 days prior to the event", "", "2026-06-01"},
		{"1 week after", "", "2026-06-11"},
		{"4 Months Out", "", "2026-02-04"},
		{"6 weeks out", "", "2026-04-23"},
		{"6+ weeks out", "", "2026-04-23"},
		{"at least 6 weeks in advance", "", "2026-04-23"},
		{"5 business days before", "", "2026-05-28"},
		{"day of", "", "2026-06-04"},
		{"Day-of", "", "2026-06-04"},
		{"on the day", "", "2026-06-04"},
		{"Event Day", "", "2026-06-04"},
		{"day before", "", "2026-06-03"},
		{"the day after", "", "2026-06-05"},
		{"week before", "", "2026-05-28"},
		// spans
		{"week of", "2026-06-01", "2026-06-04"},
		{"9-10 Months Out", "2025-08-04", "2025-09-04"},
		{"7–8 weeks before", "2026-04-09", "2026-04-16"},
		{"four to six weeks out", "2026-04-23", "2026-05-07"},
		{"2 months to 6 weeks out", "2026-04-04", "2026-04-23"},
		{"提前2-3周", "2026-05-14", "2026-05-21"},
		{"提前两三天", "2026-06-01", "2026-06-02"},
		{"活动前10天至5天", "2026-05-25", "2026-05-30"},
		{"T-10~T-5", "2026-05-25", "2026-05-30"},
		{"T-5 ~ T-10", "2026-05-25", "2026-05-30"},
		{"T-10-T-5", "2026-05-25", "2026-05-30"},
		{"T-10~-5", "2026-05-25", "2026-05-30"},
		{"D-10 至 D-5", "2026-05-25", "2026-05-30"},
		{"T-3~T+1", "2026-06-01", "2026-06-05"},
		// dates
		{"2026-06-04", "", "2026-06-04"},
		{"2026/6/4", "", "2026-06-04"},
		{"2026.6.4", "", "2026-06-04"},
		{"20260604", "", "2026-06-04"},
		{"2026年6月4日", "", "2026-06-04"},
		{"2026年6月4日(周四)", "", "2026-06-04"},
		{"6月4日", "", "2026-06-04"},
		{"6月4号前", "", "2026-06-04"},
		{"6/4", "", "2026-06-04"},
		{"6.4", "", "2026-06-04"},
		{"25/6", "", "2026-06-25"}, // 25 is no month
		{"25/6/2026", "", "2026-06-25"},
		{"6/4/2026", "", "2026-06-04"}, // month first
		{"6/4/26", "", "2026-06-04"},
		{"4.6.2026", "", "2026-06-04"}, // day first
		{"4 Jun 2026", "", "2026-06-04"},
		{"4-Jun-26", "", "2026-06-04"},
		{"Jun 4", "", "2026-06-04"},
		{"June 4th, 2026", "", "2026-06-04"},
		{"Thu 4 Jun", "", "2026-06-04"},
		{"Thursday, June 4", "", "2026-06-04"},
		{"by 4 June", "", "2026-06-04"},
		{"2026-06-04T10:00:00", "", "2026-06-04"},
		{"2026-06-04 18:30", "", "2026-06-04"},
		{"12月20日", "", "2025-12-20"}, // 166 days before, 199 after
		{"11月20日", "", "2026-11-20"}, // 196 days before, 169 after
		{"6月1日–6月4日", "2026-06-01", "2026-06-04"},
		{"6月1-4日", "2026-06-01", "2026-06-04"},
		{"2026-06-01 ~ 2026-06-04", "2026-06-01", "2026-06-04"},
		{"2026-06-01-2026-06-04", "2026-06-01", "2026-06-04"},
		{"2026/6/1-6/4", "2026-06-01", "2026-06-04"},
		{"6/1-6/4", "2026-06-01", "2026-06-04"},
		{"between 6/1 and 6/4", "2026-06-01", "2026-06-04"},
		{"4-6 Jun 2026", "2026-06-04", "2026-06-06"},
		{"Jun 4–6", "2026-06-04", "2026-06-06"},
		{"12/28-1/3", "2025-12-28", "2026-01-03"},
		{"6月", "2026-06-01", "2026-06-30"},
		{"2026-02", "2026-02-01", "2026-02-28"},
		{"June 2026", "2026-06-01", "2026-06-30"},
		{"6月上旬", "2026-06-01", "2026-06-10"},
		{"6月底", "2026-06-21", "2026-06-30"},
		{"2-3月", "2026-02-01", "2026-03-31"},
	} {
		starts, due, ok := ParseWhen(c.words, "2026-06-04")
		if string(starts) != c.starts || string(due) != c.due || !ok {
			t.Errorf("%q: got %q to %q, %v; want %q to %q", c.words, starts, due, ok, c.starts, c.due)
		}
	}
}

func TestParseWhenRefuses(t *testing.T) {
	for _, words := range []string{"", " ", "-", "soon", "待定", "30", "9-10", "3-5天", "3 weeks", "Week 3", "T-", "T--", "提前", "before",
		"2026-02-30", "2月30日", "13/13", "26/06/04", "2026-13-01", "6/4-6/1", "2026-06-04 ~ 2026-06-01", "marketing 5", "18:00", "提前一周半",
		"T-9999 years", "1850-01-01", "联系酒店并确认6月4日的场地", "99999999", "13-14月", "13-14日"} {
		if starts, due, ok := ParseWhen(words, "2026-06-04"); ok {
			t.Errorf("%q: got %q to %q", words, starts, due)
		}
	}
}

// Months are calendar months, held to the end of a shorter one.
func TestParseWhenAtMonthsEnds(t *testing.T) {
	for _, c := range []struct{ words, live, due string }{
		{"1 month before", "2026-03-31", "2026-02-28"},
		{"1 month before", "2024-03-31", "2024-02-29"},
		{"提前1个月", "2026-05-31", "2026-04-30"},
		{"1 month after", "2026-01-31", "2026-02-28"},
		{"a year before", "2024-02-29", "2023-02-28"},
		{"2月29日", "2024-06-01", "2024-02-29"},
		{"1月2日", "2025-12-30", "2026-01-02"},
		{"12月30日", "2026-01-02", "2025-12-30"},
		{"week of", "2026-06-01", "2026-06-01"}, // a Monday
		{"week of", "2026-06-07", "2026-06-07"}, // a Sunday
		{"活动前1个工作日", "2026-06-08", "2026-06-05"},
	} {
		if _, due, ok := ParseWhen(c.words, campaign.Date(c.live)); string(due) != c.due || !ok {
			t.Errorf("%q from %s: got %q, %v; want %q", c.words, c.live, due, ok, c.due)
		}
	}
}

func TestParseWhenWithoutLiveDay(t *testing.T) {
	for words, want := range map[string]string{"2026-06-04": "2026-06-04", "T-30": "", "6月4日": "", "week of": ""} {
		if _, due, ok := ParseWhen(words, ""); string(due) != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", words, due, ok)
		}
	}
}

// After the end counts from the last live day, all else from the first.
func TestAfterTheEnd(t *testing.T) {
	for words, want := range map[string]string{"活动结束后2天": "2026-06-12", "活动后2天": "2026-06-06", "2 days after the event ends": "2026-06-12", "2 days after the event": "2026-06-06"} {
		if w, ok := readWhen(words, live{"2026-06-04", "2026-06-10"}, monthFirst); string(w.due) != want || !ok {
			t.Errorf("%q: got %q, %v; want %q", words, w.due, ok, want)
		}
	}
}

// Every way to write a number of units before or after the live day gives the day that time.AddDate does.
func TestParseWhenCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20000).Draw(t, "live"))
		n := rapid.IntRange(0, 400).Draw(t, "n")
		form := rapid.SampledFrom([]struct {
			words string
			days  int
		}{{"T-%d", -1}, {"D-%d", -1}, {"T+%d", 1}, {"提前%d天", -1}, {"活动后%d天", 1}, {"%d days before", -1}, {"%d days after", 1},
			{"%d weeks out", -7}, {"提前%d周", -7}, {"活动前%d个星期", -7}, {"%d weeks later", 7}}).Draw(t, "form")
		words := fmt.Sprintf(form.words, n)
		want := campaign.DateOf(day.AddDate(0, 0, n*form.days))
		if starts, due, ok := ParseWhen(words, campaign.DateOf(day)); starts != "" || due != want || !ok {
			t.Fatalf("%s from %s: got %q to %q, %v; want %s", words, day.Format(time.DateOnly), starts, due, ok, want)
		}
	})
}

// A date in any spelling is the date, whatever the live day; without its year it is at most half a year away.
func TestParseWhenDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20000).Draw(t, "day"))
		near := campaign.DateOf(day.AddDate(0, 0, rapid.IntRange(-180, 180).Draw(t, "gap")))
		layout := rapid.SampledFrom([]string{"2006-01-02", "2006/1/2", "2006.1.2", "2006年1月2日", "1月2日", "1/2", "2 Jan 2006", "Jan 2", "January 2, 2006",
			"Mon 2 Jan", "2.1.2006", "1/2/2006", "2-Jan-06", "20060102", "2006-01-02 15:04"}).Draw(t, "layout")
		want := campaign.DateOf(day)
		if day.Month() == time.February && day.Day() == 29 {
			return
		}
		if starts, due, ok := ParseWhen(day.Format(layout), near); starts != "" || due != want || !ok {
			t.Fatalf("%s near %s: got %q to %q, %v; want %s", day.Format(layout), near, starts, due, ok, want)
		}
	})
}
