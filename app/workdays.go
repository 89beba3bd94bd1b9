package app

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// Which days are worked, year by year: as the official notices have it, or as this workspace says instead.

// WorkYear is the schedule of one year.
type WorkYear struct {
	Year int `json:"year"`
	campaign.WorkYear
	Own     bool   `json:"own"`     // this workspace says so
	Builtin string `json:"builtin"` // the notice that the program's own was copied from; "" where it has none
}

// earliestWorkYear and latestWorkYear bound the years whose days can be written down.
const (
	earliestWorkYear = 2000
	latestWorkYear   = 2199
)

// WorkYears lists the years known, latest first.
func (s Schedule) WorkYears() ([]WorkYear, error) {
	return answer(s.c, func() ([]WorkYear, error) {
		lib, _, err := s.c.library()
		if err != nil {
			return nil, err
		}
		known, own, builtin := campaign.WorkYears(lib), campaign.OwnWorkYears(lib), campaign.WorkYears(nil)
		out := []WorkYear{}
		for _, year := range slices.Backward(slices.Sorted(maps.Keys(known))) {
			y := known[year]
			y.Holidays = nonNil(y.Holidays)
			out = append(out, WorkYear{year, y, own[year], builtin[year].Notice})
		}
		return out, nil
	})
}

// SpecialDays lists the days of a span that are not as their weekday says, and the holidays that fall on weekends.
func (s Schedule) SpecialDays(first, last campaign.Date) ([]campaign.DayOff, error) {
	return answer(s.c, func() ([]campaign.DayOff, error) {
		cal, err := s.c.calendar()
		if err != nil {
			return nil, err
		}
		return cal.Special(first, last), nil
	})
}

// SetWorkYear writes the schedule of a year down, as one step of the library. Errors: workdays.year {from, to}, and
// "invalid" with problems at "0.from", "0.to", "0.work" and "0.name" of its holidays.
func (s Schedule) SetWorkYear(year int, to campaign.WorkYear) (Applied, error) {
	return answer(s.c, func() (Applied, error) {
		if year < earliestWorkYear || year > latestWorkYear {
			return Applied{}, campaign.Fail("workdays.year", "from", itoa(earliestWorkYear), "to", itoa(latestWorkYear))
		}
		to = cleanWorkYear(to)
		if bad := to.Check(year); len(bad) > 0 {
			return Applied{}, bad.Err()
		}
		value, err := json.Marshal(to)
		if err != nil {
			return Applied{}, err
		}
		return s.c.setWorkYear(year, string(value))
	})
}

// ResetWorkYear goes back to the program's own schedule of a year; one that it does not know is forgotten. One step.
func (s Schedule) ResetWorkYear(year int) (Applied, error) {
	return answer(s.c, func() (Applied, error) { return s.c.setWorkYear(year, "") })
}

// setWorkYear writes the setting of a year; "" is none.
func (c *core) setWorkYear(year int, value string) (Applied, error) {
	return upToDate(c, campaign.LibraryScope, func(book any, version int64) (Applied, error) {
		none := Applied{Campaign: campaign.LibraryScope, Changes: []campaign.Change{}}
		row := campaign.WorkSetting(year)
		had := rowOf(book, "setting", row)
		e := campaign.Edit{Op: campaign.Create, Kind: "setting", Row: row, Set: campaign.Fields{"value": value}}
		if text(had["value"]) == value {
			return none, nil
		}
		if had["id"] != nil { // a row that was deleted could not come back: emptied, it says nothing
			e.Op = campaign.Patch
		}
		label := campaign.Label{Code: "workdays", Params: map[string]string{"year": itoa(year)}}
		return c.applyAt(version, campaign.LibraryScope, label, []campaign.Edit{e})
	})
}

// cleanWorkYear is a schedule without the space around what was typed, its holidays in their order where all have days.
func cleanWorkYear(y campaign.WorkYear) campaign.WorkYear {
	clean := func(s string) string { return strings.Join(strings.Fields(campaign.Clean(s)), " ") }
	out := campaign.WorkYear{Notice: clean(y.Notice), Holidays: []campaign.Holiday{}}
	for _, h := range y.Holidays {
		h.Zh, h.En = clean(h.Zh), clean(h.En)
		h.Work = slices.Clone(h.Work)
		out.Holidays = append(out.Holidays, h)
	}
	return out
}
