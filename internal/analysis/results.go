package analysis

import (
	"slices"
	"time"

	"qingdan/internal/campaign"
)

// Results is what came of a campaign. Whatever cannot be worked out is nil, and what it would take is named beside it.
type Results struct {
	Currency  string        `json:"currency"`
	Readings  int           `json:"readings"` // how many figures were computed from
	First     campaign.Date `json:"first"`    // day with a reading; "" without any
	Last      campaign.Date `json:"last"`
	Goals     []GoalResult  `json:"goals"`    // in the order of the goals
	Funnel    []Step        `json:"funnel"`   // with every conversion
	Channels  Channels      `json:"channels"` //
	Budget    BudgetResult  `json:"budget"`   //
	Return    Return        `json:"return"`   // on investment, both definitions
	Days      []ShowDay     `json:"days"`     // the run of show, planned against actual
	Incidents Responses     `json:"incidents"`
	Missing   []string      `json:"missing"` // whole parts without a figure: goals, readings, channels, budget, run
	// Sources are where goals, funnel and channels have their figures from.
	Sources []Source `json:"sources"`
	Outside int      `json:"outside"` // readings in none of the periods; they count
	In      string   `json:"in"`      // the kind of the part that goals, funnel and channels are cut to; "" for the whole campaign
	Cuts    []Cut    `json:"cuts"`    // that they can be cut to
}

// GoalResult is how far a goal was achieved.
type GoalResult struct {
	Goal     campaign.ID `json:"goal"`
	Name     string      `json:"name"`
	Parent   campaign.ID `json:"parent"`
	Metric   campaign.ID `json:"metric"`
	Unit     string      `json:"unit"`
	AtMost   bool        `json:"at_most"`
	Target   *float64    `json:"target"`
	Actual   *float64    `json:"actual"`   // the total of its metric
	Achieved *float64    `json:"achieved"` // actual ÷ target, of an at-most goal target ÷ actual: 1 is all of it
	Met      bool        `json:"met"`
	Low      bool        `json:"low"`     // not met by far: achieved less than Asked.Low
	Missing  string      `json:"missing"` // why there is no figure: target, zero (a target of 0), metric, reading; "" where there is one, or where it is met without one
}

// BudgetResult is the budget against what was spent. Amounts are minor units.
type BudgetResult struct {
	Approved   *int64           `json:"approved"`
	Planned    int64            `json:"planned"` // of all lines
	Raised     int64            `json:"raised"`  // released to lines out of the reserve
	Reserve    *int64           `json:"reserve"`
	Released   int64            `json:"released"` // of the reserve
	Committed  int64            `json:"committed"`
	Paid       int64            `json:"paid"`
	Spent      int64            `json:"spent"` // committed + paid
	Used       *float64         `json:"used"`  // spent ÷ approved, without an approved total ÷ planned; nil of nothing
	Categories []CategoryResult `json:"categories"`
	Loose      int64            `json:"loose"` // of spent, payments that name no line: in no category
}

// CategoryResult is one category of the budget; "" for lines without one.
type CategoryResult struct {
	Name      string        `json:"name"`
	Lines     []campaign.ID `json:"lines"`
	Planned   int64         `json:"planned"`
	Raised    int64         `json:"raised"` // released to its lines out of the reserve
	Committed int64         `json:"committed"`
	Paid      int64         `json:"paid"`
	May       int64         `json:"may"`   // planned + raised
	Spent     int64         `json:"spent"` // committed + paid
	Left      int64         `json:"left"`  // may − spent; below 0: overrun
	Used      *float64      `json:"used"`  // spent ÷ may; nil of nothing
}

// ShowDay is a show day in hindsight, with what its items are called.
type ShowDay struct {
	campaign.RanDay
	Titles   []string `json:"titles"`    // of the items, in their order
	LateFrom int      `json:"late_from"` // minutes after its plan from which an item counts as late
}

// Responses are the incidents and how soon they were answered.
type Responses struct {
	List []Response `json:"list"` // in the order of the incidents
	Met  int        `json:"met"`  // answered within the limit
	Late int        `json:"late"` // answered later, or still unanswered past it
	Mean *int64     `json:"mean"` // response time of those answered, ms; nil of none
}

// Response is one incident with its clock: Elapsed is its response time once it is answered.
type Response struct {
	campaign.IncidentClock
	Name string `json:"name"`
	Tier string `json:"tier"`
}

// Asked is what results are worked out with beside the readings.
type Asked struct {
	Limits campaign.TierLimits        // minutes to the answer of an incident
	Money  func(campaign.Metric) bool // whether a metric counts the campaign's money
	Now    time.Time                  // in the zone of wall times
	// In cuts goals, funnel and channels to a part of it: its kind; "" for the whole campaign. Budget, return, show days and
	// incidents are of the whole campaign.
	In    string
	Low   int64  // under which share a goal is missed by far, basis points
	First string // which return is named first: net or gross
}

// Results works out what came of a campaign.
func (d *Data) Results(w *campaign.Workbook, a Asked) Results {
	b := campaign.BudgetOf(w)
	r := Results{Currency: w.Campaign.Currency, Readings: d.Len(), Goals: []GoalResult{}, Budget: budgetResult(b), Return: d.ReturnOf(w, b, a.Money),
		Days: showDays(w, a.Now.Location()), Incidents: responses(w, a), Missing: []string{}, Outside: d.outside(w), Cuts: Cuts(w)}
	in := Scope{}
	for _, s := range r.Cuts {
		if s.Kind == a.In {
			r.In, in = s.Kind, Scope{From: s.From, To: s.To}
		}
	}
	r.Funnel, r.Channels, r.Sources = d.Funnel(w, in), d.Channels(w, a.Money, in), d.Sources(w, in)
	if r.Return.First = "net"; a.First == "gross" {
		r.Return.First = a.First
	}
	r.First, r.Last = d.Span()
	for _, g := range w.Goals {
		r.Goals = append(r.Goals, d.goal(g, in, a.Low))
	}
	for _, part := range []struct {
		name string
		none bool
	}{
		{"goals", len(r.Goals) == 0}, {"readings", r.Readings == 0}, {"channels", len(r.Channels.Rows) == 0}, {"budget", len(b.Lines) == 0},
		{"run", !slices.ContainsFunc(r.Days, func(s ShowDay) bool { return s.Ran+s.Skipped > 0 })},
	} {
		if part.none {
			r.Missing = append(r.Missing, part.name)
		}
	}
	return r
}

func (d *Data) goal(g campaign.Goal, in Scope, low int64) GoalResult {
	r := GoalResult{Goal: g.ID, Name: g.Name, Parent: g.Parent, Metric: g.Metric, Unit: g.Unit, AtMost: g.Direction == "at_most", Target: g.Target}
	if m := d.metrics[g.Metric]; m != nil && r.Unit == "" {
		r.Unit = m.Unit
	}
	r.Actual = d.Total(g.Metric, in)
	r.Achieved, r.Met = Achievement(r.Actual, g.Target, r.AtMost)
	r.Low = !r.Met && r.Achieved != nil && *r.Achieved*10_000 < float64(low)
	switch {
	case r.Achieved != nil:
	case g.Target == nil:
		r.Missing = "target"
	case d.metrics[g.Metric] == nil:
		r.Missing = "metric"
	case r.Actual == nil:
		r.Missing = "reading"
	case *g.Target == 0 && !r.Met:
		r.Missing = "zero"
	}
	return r
}

func budgetResult(b campaign.Budget) BudgetResult {
	r := BudgetResult{Approved: b.Approved, Planned: b.Planned, Raised: b.Raised, Reserve: b.Reserve, Released: b.Released, Committed: b.Committed, Paid: b.Paid,
		Spent: Spent(b.Committed, b.Paid), Loose: Spent(b.Loose.Committed, b.Loose.Paid), Categories: []CategoryResult{}}
	of := b.Planned
	if b.Approved != nil {
		of = *b.Approved
	}
	r.Used = amounts(r.Spent, of)
	for _, c := range b.Categories {
		may, spent := Spent(c.Planned, c.Raised), Spent(c.Committed, c.Paid)
		r.Categories = append(r.Categories, CategoryResult{Name: c.Name, Lines: c.Lines, Planned: c.Planned, Raised: c.Raised, Committed: c.Committed, Paid: c.Paid, May: may, Spent: spent, Left: may - spent, Used: amounts(spent, may)})
	}
	return r
}

// amounts is a ÷ b; nil over 0.
func amounts(a, b int64) *float64 { return Over(new(float64(a)), new(float64(b)), 1) }

// showDays are the days that have run items, in order.
func showDays(w *campaign.Workbook, zone *time.Location) []ShowDay {
	days, titles := []campaign.Date{}, map[campaign.ID]string{}
	for _, i := range w.RunItems {
		titles[i.ID] = i.Title
		if i.Day != "" {
			days = append(days, i.Day)
		}
	}
	slices.Sort(days)
	out := []ShowDay{}
	for _, day := range slices.Compact(days) {
		s := ShowDay{campaign.Ran(w.RunItems, day, zone), []string{}, campaign.LateMinutes}
		for _, i := range s.Items {
			s.Titles = append(s.Titles, titles[i.ID])
		}
		out = append(out, s)
	}
	return out
}

func responses(w *campaign.Workbook, a Asked) Responses {
	out := Responses{List: []Response{}}
	var sum, answered int64
	for _, i := range w.Incidents {
		c := campaign.ClockOf(i, a.Limits, a.Now.UnixMilli())
		out.List = append(out.List, Response{c, i.Name, i.Tier})
		switch c.State {
		case "met":
			out.Met++
		case "missed", "over":
			out.Late++
		}
		if c.State == "met" || c.State == "missed" {
			sum, answered = sum+c.Elapsed, answered+1
		}
	}
	if answered > 0 {
		out.Mean = new((sum + answered/2) / answered)
	}
	return out
}
