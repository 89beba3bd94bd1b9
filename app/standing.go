package app

import (
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// GoalStanding is how a goal stands at the end of the latest day, until yesterday, that something was read of it.
type GoalStanding struct {
	Goal     campaign.ID   `json:"goal"`
	Day      campaign.Date `json:"day"`
	Actual   *float64      `json:"actual"`
	Achieved *float64      `json:"achieved"` // of the target; 1 is all of it
	Expected *float64      `json:"expected"` // what had to be there by then: the pace; null before the live period
	Share    *float64      `json:"share"`    // achieved of the pace
	Due      bool          `json:"due"`      // the pace is all of the target: its days are over, or it is a level
	State    string        `json:"state"`    // met; missed: not met and its deadline is over; low: so far under its pace that a deviation is due; "" on its way
}

// Goals are the goals with a target of whose metric something was read. Errors: campaign.unknown.
func (a Data) Goals(id campaign.ID) ([]GoalStanding, error) {
	return answer(a.c, func() ([]GoalStanding, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return nil, err
		}
		out := []GoalStanding{}
		for _, p := range b.figures.Paces(b.Workbook, b.today.Add(-1)) {
			out = append(out, GoalStanding{Goal: p.Goal, Day: p.Day, Actual: p.Actual, Achieved: p.Achieved, Expected: p.Expected, Share: p.Share,
				Due: p.Elapsed == p.Days, State: b.stateOf(p)})
		}
		return out, nil
	})
}

func (b readBook) stateOf(p analysis.Pace) string {
	over := slices.ContainsFunc(b.Workbook.Goals, func(g campaign.Goal) bool {
		return g.ID == p.Goal && g.Deadline != "" && g.Deadline < b.today
	})
	switch {
	case p.Met && (over || !p.AtMost): // what may still grow past its limit is not won yet
		return "met"
	case over:
		return "missed"
	case b.short(p):
		return "low"
	}
	return ""
}
