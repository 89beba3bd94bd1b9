package exchange

import (
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// ReadInstant reads a moment as it is typed: a time of day (14:05, 下午2点, 6:30pm) on the day of near, or a day and a time
// of day (2026-06-04 14:05), in the zone of near. Hours from 24 on are those after midnight. It answers epoch ms; of two
// times of one minute near's own, so that nothing typed as it stood changes nothing.
func ReadInstant(s string, near time.Time) (ms int64, ok bool) {
	s = strings.TrimSpace(plain(s))
	day := campaign.DateOf(near)
	c, ok := readClock(s)
	if !ok {
		at := clockTail().FindStringSubmatchIndex(s)
		if at == nil {
			return 0, false
		}
		if c, ok = readClock(s[at[2]:at[3]]); !ok {
			return 0, false
		}
		w, dated := readWhen(strings.TrimSpace(s[:at[2]]), live{day, day}, monthFirst)
		if !dated || w.relative || w.starts != "" || w.due == "" {
			return 0, false
		}
		day = w.due
	}
	d := day.Time()
	t := time.Date(d.Year(), d.Month(), d.Day(), 0, c.Minutes(), 0, 0, near.Location())
	if t.Equal(near.Truncate(time.Minute)) {
		return near.UnixMilli(), true
	}
	return t.UnixMilli(), true
}
