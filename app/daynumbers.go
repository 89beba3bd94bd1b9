package app

import (
	"cmp"

	"qingdan/internal/campaign"
)

// DayNumber is what was read of a metric on a day, of all channels together, against its target.
type DayNumber struct {
	Metric    campaign.ID `json:"metric"`
	Name      string      `json:"name"`
	Unit      string      `json:"unit"`
	AtMost    bool        `json:"at_most"`   // the target is a limit
	Value     *float64    `json:"value"`     // of the day
	Pace      *float64    `json:"pace"`      // what the day had to bring; null where nothing says so
	Share     *float64    `json:"share"`     // achieved of that
	Low       bool        `json:"low"`       // so far under it that a deviation is due, the day being over
	Deviation campaign.ID `json:"deviation"` // about the day; "" for none
	Total     *float64    `json:"total"`     // by the end of the day
	Target    *float64    `json:"target"`    // null without one
	Achieved  *float64    `json:"achieved"`  // of the target, by the end of the day
}

// Numbers are the figures of a daily report, "" for today: of each metric that was read on the day, in their order. Errors:
// campaign.unknown, day.bad {day}.
func (a Day) Numbers(id campaign.ID, day campaign.Date) ([]DayNumber, error) {
	return answer(a.c, func() ([]DayNumber, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return nil, err
		}
		day = cmp.Or(day, b.today)
		if !day.Valid() {
			return nil, campaign.Fail("day.bad", "day", clip(string(day), 40))
		}
		out := []DayNumber{}
		for _, m := range b.Metrics {
			f := b.figure(m, day, "")
			if f.Value == nil {
				continue
			}
			n := DayNumber{Metric: m.ID, Name: m.Name, Unit: m.Unit, Value: f.Value, Pace: f.Pace, Share: f.Share, Low: f.Low, Deviation: f.Deviation}
			if p := b.figures.PaceAt(b.Workbook, m, day); p != nil {
				n.AtMost, n.Total, n.Target, n.Achieved = p.AtMost, p.Actual, &p.Target, p.Achieved
			}
			out = append(out, n)
		}
		return out, nil
	})
}
