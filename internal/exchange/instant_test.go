package exchange

import (
	"testing"
	"time"
)

// What is typed at 14:05:42 on 4 June 2026, in a zone eight hours ahead.
func TestReadInstant(t *testing.T) {
	zone := time.FixedZone("", 8*3600)
	near := time.Date(2026, 6, 4, 14, 5, 42, 0, zone)
	for typed, want := range map[string]string{
		"15:20": "2026-06-04 15:20:00", "１５：２０": "2026-06-04 15:20:00", "下午3点20": "2026-06-04 15:20:00", "3:20pm": "2026-06-04 15:20:00", " 9:05 ": "2026-06-04 09:05:00",
		"14:05": "2026-06-04 14:05:42", // as it stood
		"25:30": "2026-06-05 01:30:00", "2026-06-03 23:50": "2026-06-03 23:50:00", "6月5日 0:10": "2026-06-05 00:10:00", "2026-06-04 14:05": "2026-06-04 14:05:42",
	} {
		ms, ok := ReadInstant(typed, near)
		if got := time.UnixMilli(ms).In(zone).Format(time.DateTime); !ok || got != want {
			t.Errorf("%q: %s, %v, want %s", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"", "1405", "30:00", "14:60", "soon", "2026-06-04", "T-1 15:00", "2026-13-04 10:00"} {
		if ms, ok := ReadInstant(typed, near); ok {
			t.Errorf("%q is read as %s", typed, time.UnixMilli(ms).In(zone))
		}
	}
}
