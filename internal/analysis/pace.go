package analysis

import (
	"math/big"
	"strconv"

	"qingdan/internal/campaign"
)

// Achievement is actual ÷ target, of an "at most" goal target ÷ actual. It is nil without a target, or where it would
// divide by zero; an "at most" goal with nothing to show is met, without a figure.
func Achievement(actual, target *float64, atMost bool) (share *float64, met bool) {
	a, t := fraction(actual), fraction(target)
	if a == nil || t == nil {
		return nil, false
	}
	if !atMost {
		return float(quotient(a, t)), a.Cmp(t) >= 0 && t.Sign() != 0
	}
	return float(quotient(t, a)), a.Cmp(t) <= 0
}

func quotient(a, b *big.Rat) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}

// fraction is the shortest decimal that a figure is written as.
func fraction(v *float64) *big.Rat {
	if v == nil {
		return nil
	}
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(*v, 'g', -1, 64))
	if !ok { // NaN and infinities are no figures
		return nil
	}
	return r
}

// Pace is how a metric stands against its target at the end of a day.
//
// The pace of what adds up is target × elapsed share of the live period: of 7 live days, 3/7 at the end of the third; of
// a goal with a curve of its own, target × the share that its curve has there (campaign.Goal.Due). There is none before
// the live period, and all of it from its last day on. What is a level, a ratio or an average, has its target to keep on
// every day.
type Pace struct {
	Metric   campaign.ID   `json:"metric"`
	Goal     campaign.ID   `json:"goal"` // whose target it is
	AtMost   bool          `json:"at_most"`
	Target   float64       `json:"target"`
	Day      campaign.Date `json:"day"`      // at whose end
	Elapsed  int           `json:"elapsed"`  // live days over by then; 0 of a level
	Days     int           `json:"days"`     // live days in all; 0 of a level
	Expected *float64      `json:"expected"` // the pace; nil where there is none
	Actual   *float64      `json:"actual"`   // total until then; nil where nothing was read
	Share    *float64      `json:"share"`    // achieved of the pace, as Achievement has it
	Achieved *float64      `json:"achieved"` // of the target
	Met      bool          `json:"met"`      // the target
}

// Level says whether a metric's figure does not grow with the days: a ratio, an average.
func Level(m campaign.Metric) bool { return m.Aggregate == "ratio" || m.Aggregate == "average" }

// GoalOf is the goal that says what a metric is to reach: of those that count it and have a target, the first that is no
// part of another; nil for none.
func GoalOf(w *campaign.Workbook, metric campaign.ID) *campaign.Goal {
	counts := map[campaign.ID]bool{}
	for _, g := range w.Goals {
		counts[g.ID] = g.Metric == metric && g.Target != nil
	}
	var found *campaign.Goal
	for i := range w.Goals {
		g := &w.Goals[i]
		switch {
		case !counts[g.ID]:
		case !counts[g.Parent]:
			return g
		case found == nil:
			found = g
		}
	}
	return found
}

// PaceAt is the pace of a metric at the end of a day; nil without a target.
func (d *Data) PaceAt(w *campaign.Workbook, m campaign.Metric, day campaign.Date) *Pace {
	g := GoalOf(w, m.ID)
	if g == nil {
		return nil
	}
	p := &Pace{Metric: m.ID, Goal: g.ID, AtMost: g.Direction == "at_most", Target: *g.Target, Day: day,
		Actual: d.Total(m.ID, Scope{To: day})}
	p.Expected, p.Elapsed, p.Days = expected(w, m, g, day)
	p.Share, _ = Achievement(p.Actual, p.Expected, p.AtMost)
	p.Achieved, p.Met = Achievement(p.Actual, g.Target, p.AtMost)
	return p
}

// expected is target × the share that is due.
func expected(w *campaign.Workbook, m campaign.Metric, g *campaign.Goal, day campaign.Date) (pace *float64, elapsed, days int) {
	if Level(m) {
		return g.Target, 0, 0
	}
	first, last := w.Live()
	if first == "" || last == "" || day < first {
		return nil, 0, 0
	}
	days = last.Sub(first) + 1
	elapsed = min(day.Sub(first)+1, days)
	target := fraction(g.Target)
	if target == nil {
		return nil, elapsed, days
	}
	return float(target.Mul(target, g.Due(elapsed, days))), elapsed, days
}

// DayPace is what one day has to bring for a metric to keep its pace: of what adds up target × the share that falls to
// that day, of a level or of the latest reading the pace itself. It is nil without a target, and outside the live period for what adds up.
func DayPace(w *campaign.Workbook, m campaign.Metric, day campaign.Date) (pace *float64, atMost bool) {
	g := GoalOf(w, m.ID)
	if g == nil {
		return nil, false
	}
	atMost = g.Direction == "at_most"
	first, last := w.Live()
	if m.Aggregate != "sum" {
		pace, _, _ = expected(w, m, g, day)
		return pace, atMost
	}
	if first == "" || day < first || day > last {
		return nil, atMost
	}
	target := fraction(g.Target)
	if target == nil {
		return nil, atMost
	}
	days, over := last.Sub(first)+1, day.Sub(first)
	share := new(big.Rat).Sub(g.Due(over+1, days), g.Due(over, days))
	return float(target.Mul(target, share)), atMost
}

// Paces are the paces of the metrics with a target, in the order of the metrics: each at the end of the latest day that
// something was read of it, until a day at most. A metric without any reading until then is not among them.
func (d *Data) Paces(w *campaign.Workbook, until campaign.Date) []Pace {
	out := []Pace{}
	for _, m := range w.Metrics {
		day := campaign.Date("")
		for _, read := range d.Days(m.ID) {
			if read <= until {
				day = read
			}
		}
		if day == "" {
			continue
		}
		if p := d.PaceAt(w, m, day); p != nil {
			out = append(out, *p)
		}
	}
	return out
}
