package app

import (
	"cmp"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
)

// Day is one day of a campaign.
type Day struct{ c *core }

// Figures are those of a day, "" for today: what is due, the run of show, incidents with their clocks, deviations, what is
// to be accepted, published and entered, and the day after. Errors: campaign.unknown, day.bad {day}.
func (a Day) Figures(id campaign.ID, day campaign.Date) (campaign.DayFigures, error) {
	return answer(a.c, func() (campaign.DayFigures, error) {
		w, err := a.c.book(id)
		if err != nil {
			return campaign.DayFigures{}, err
		}
		now := a.c.Now()
		day = cmp.Or(day, campaign.DateOf(now))
		if !day.Valid() {
			return campaign.DayFigures{}, campaign.Fail("day.bad", "day", clip(string(day), 40))
		}
		lib, _, err := a.c.library()
		if err != nil {
			return campaign.DayFigures{}, err
		}
		unread, err := a.c.unread(w, day)
		if err != nil {
			return campaign.DayFigures{}, err
		}
		return campaign.DayOf(w, day, now, readiness.LimitsOf(lib), unread), nil
	})
}
