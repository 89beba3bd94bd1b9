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
	Used     *float64      `json:"used"`     // of an at-most goal, actual ÷ target: how much of its limit is taken; null of others
	Expected *float64      `json:"expected"` // what had to be there by then: the pace; null before the live period
	Share    *float64      `json:"share"`    // achieved of the pace
	Due      bool          `json:"due"`      // there is no pace left to keep: the live days or the goal's deadline are over, or it is a level
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
			g := GoalStanding{Goal: p.Goal, Day: p.Day, Actual: p.Actual, Achieved: p.Achieved, Expected: p.Expected, Share: p.Share,
				Due: p.Elapsed == p.Days || b.over(p.Goal), State: b.stateOf(p)}
			if p.AtMost {
				g.Used, _ = analysis.Achievement(p.Actual, &p.Target, false)
			}
			out = append(out, g)
		}
		return out, nil
	})
}

// over says whether a goal's deadline is over.
func (b readBook) over(goal campaign.ID) bool {
	return slices.ContainsFunc(b.Workbook.Goals, func(g campaign.Goal) bool {
		return g.ID == goal && g.Deadline != "" && g.Deadline < b.today
	})
}

func (b readBook) stateOf(p analysis.Pace) string {
	over := b.over(p.Goal)
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
