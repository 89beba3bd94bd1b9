package app

import (
	"cmp"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/readiness"
)

// The daily report: what was worked out of a day, for paper.

// readDaily reads the figures of a day. Error: print.day for a day that is none.
func readDaily(c *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	day := campaign.Date(o.Day)
	if day != "" && !day.Valid() {
		return nil, campaign.Fail("print.day", "day", clip(o.Day, 40))
	}
	b, err := c.readBook(w.Campaign.ID)
	if err != nil {
		return nil, err
	}
	if day == "" {
		day = b.reported()
	}
	lib, _, err := c.library()
	if err != nil {
		return nil, err
	}
	unread, err := c.unread(w, day)
	if err != nil {
		return nil, err
	}
	money := moneyOf(w)
	if o.Client { // sales are figures like others: no sum of money is on a client's paper
		money = nil
	}
	now := c.Now()
	daily, err := handout.NewDaily(handout.DailyFacts{Book: w, Day: campaign.DayOf(w, day, now, readiness.LimitsOf(lib), unread), Figures: b.figures, Money: money, Zone: now.Location()},
		handout.DailyOptions{Lang: o.Lang, Paper: o.Paper, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return daily, nil
}

// reported is the day that a report is about where none is named: today while the campaign is live; afterwards the last live day
// that anything was read of; before, or where there is none, the last day until today that has readings; else today.
func (b readBook) reported() campaign.Date {
	first, last := b.Live()
	if first != "" && first <= b.today && b.today <= last {
		return b.today
	}
	read := func(from, to campaign.Date) (found campaign.Date) {
		for _, m := range b.Metrics {
			for _, d := range b.figures.Days(m.ID) {
				if from <= d && d <= to {
					found = max(found, d)
				}
			}
		}
		return found
	}
	found := campaign.Date("")
	if first != "" {
		found = read(first, min(last, b.today))
	}
	return cmp.Or(found, read("", b.today), b.today)
}
