package exchange

import (
	"testing"

	"qingdan/internal/campaign"
)

// Minutes, worked out by hand.
func TestMinutes(t *testing.T) {
	typing := NewTyping(&campaign.Workbook{}, TypingOptions{})
	for text, want := range map[string]int64{
		"90": 90, "0": 0, "１２０": 120, "1,440": 1440,
		"2 小时": 120, "2小时": 120, "２小时": 120, "24 小时": 1440, "2小时内": 120, "30 分钟": 30, "30分": 30, "30分钟以内": 30,
		"1 小时 30 分": 90, "1小时30分钟": 90, "1小时30": 90, "1.5小时": 90, "两小时": 120, "两个小时": 120, "两小时半": 150, "两天半": 3600, "一个半小时": 90, "2个半小时": 150,
		"半小时": 30, "半个小时": 30, "一刻钟": 15, "三刻": 45, "十五分钟": 15, "二十分": 20, "四十八小时": 2880, "3 天": 4320, "1天12小时": 2160, "1 周": 10080, "一个钟头": 60,
		"1.5h": 90, "1.5 h": 90, "2h": 120, "2 H": 120, "2h30": 150, "2h30m": 150, "1 h 30 min": 90, "30 min": 30, "30m": 30, "45 mins": 45, "1 hour": 60, "2 hours": 120, "2 hrs": 120,
		"an hour": 60, "half an hour": 30, "1 hour and 30 minutes": 90, "2 days": 2880, "1 d": 1440, "1 week": 10080, "within 2 hours": 120, "0.5 h": 30,
		"1:30": 90, "0:45": 45, "24:00": 1440,
	} {
		if got, err := typing.Read("risk", "minutes", text); err != nil || got.Value != want || got.Code != "" {
			t.Errorf("%q: %v %q %v, want %d", text, got.Value, got.Code, err, want)
		}
	}
	for text, code := range map[string]string{
		"soon": "cell.minutes", "马上": "cell.minutes", "2 小时 3 天": "cell.minutes", "30 分 2 小时": "cell.minutes", "1.01h": "cell.minutes", "1.5": "cell.minutes", "h": "cell.minutes",
		"半": "cell.minutes", "半天": "cell.minutes", "2 小时!": "cell.minutes", "1:75": "cell.minutes", "2h 1h": "cell.minutes", "小时": "cell.minutes",
		"366 天": "range", "-5": "range", "99999999999 天": "range",
	} {
		if got, err := typing.Read("risk", "minutes", text); err != nil || got.Code != code {
			t.Errorf("%q: %v %q %v, want %s", text, got.Value, got.Code, err, code)
		}
	}
	if got, err := typing.Read("risk", "minutes", ""); err != nil || got.Code != "" || got.Value != nil {
		t.Errorf("cleared: %+v %v", got, err)
	}
	// A number that counts something else knows no hours.
	if got, err := typing.Read("material", "quantity", "2h"); err != nil || got.Code != "cell.number" {
		t.Errorf("%+v %v", got, err)
	}
}

// Whatever is typed, reading ends, and a duration is one that the page counts exactly.
func FuzzReadMinutes(f *testing.F) {
	for _, s := range []string{"2小时30分", "一个半小时", "1.5h", "1:30", "within 2 days", "十五分", "半半小时"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := readMinutes(s); ok && (n < 0 || n > most) {
			t.Errorf("%q is %d", s, n)
		}
	})
}
