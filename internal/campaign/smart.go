package campaign

import (
	"cmp"
	"math"
	"strconv"
)

// The five tests of a goal: specific, measurable, achievable, relevant, time-bound (Doran 1981).

// SmartTest is one of the five and what the goal lacks to pass it.
type SmartTest struct {
	Test    string   `json:"test"` // specific, measurable, achievable, relevant, time_bound
	Passes  bool     `json:"passes"`
	Reasons []Reason `json:"reasons"`
}

// Reason says why a row does not pass: a code, its parameters, and the field where it is put right.
type Reason struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params,omitempty"`
	Field  string            `json:"field"`
}

func reason(code, field string, params ...string) Reason {
	return Reason{Code: code, Params: Fail("", params...).Params, Field: field}
}

// Reach is how many times its baseline a goal may ask for (at most: how many times less) before it counts as out of reach;
// a default that a workspace may tune.
const Reach = 3.0

// Smart tests a goal of a campaign. reach is Reach or what it was tuned to; 0 asks for a baseline and judges no further.
// Codes: metric and owner (nothing to count, nobody to answer); target, zero and unit; baseline and reach {times}; why;
// deadline and outside {first, last} (not within the campaign's periods).
func Smart(w *Workbook, g Goal, reach float64) []SmartTest {
	tests := []SmartTest{
		{Test: "specific", Reasons: g.unspecific()},
		{Test: "measurable", Reasons: g.unmeasurable(w.metric(g.Metric))},
		{Test: "achievable", Reasons: g.unreachable(reach)},
		{Test: "relevant"},
		{Test: "time_bound", Reasons: w.untimely(g)},
	}
	if blank(g.Why) {
		tests[3].Reasons = []Reason{reason("why", "why")}
	}
	for i := range tests {
		tests[i].Passes = len(tests[i].Reasons) == 0
		tests[i].Reasons = append([]Reason{}, tests[i].Reasons...) // travels as []
	}
	return tests
}

func (w *Workbook) metric(id ID) Metric {
	for _, m := range w.Metrics {
		if m.ID == id {
			return m
		}
	}
	return Metric{}
}

func (g Goal) unspecific() (out []Reason) {
	if g.Metric == "" {
		out = append(out, reason("metric", "metric"))
	}
	if g.Owner == "" {
		out = append(out, reason("owner", "owner"))
	}
	return out
}

// unmeasurable: a number and a unit, its own or the metric's. "At least 0" is met by doing nothing; "at most 0" asks for
// something.
func (g Goal) unmeasurable(m Metric) (out []Reason) {
	switch {
	case g.Target == nil:
		out = append(out, reason("target", "target"))
	case *g.Target < 0 || *g.Target == 0 && g.Direction != "at_most":
		out = append(out, reason("zero", "target"))
	}
	if blank(g.Unit) && blank(m.Unit) {
		out = append(out, reason("unit", "unit"))
	}
	return out
}

// unreachable compares target and baseline. A baseline of 0, the first time something is tried, is known and proves
// nothing.
func (g Goal) unreachable(reach float64) []Reason {
	if g.Baseline == nil {
		return []Reason{reason("baseline", "baseline")}
	}
	if g.Target == nil || *g.Baseline <= 0 || *g.Target <= 0 || reach <= 0 {
		return nil
	}
	times := *g.Target / *g.Baseline
	if g.Direction == "at_most" {
		times = 1 / times
	}
	if times > reach {
		return []Reason{reason("reach", "target", "times", strconv.FormatFloat(math.Ceil(times*10-1e-9)/10, 'f', -1, 64))}
	}
	return nil
}

// untimely: a deadline within the campaign, from the first day of its periods to the last.
func (w *Workbook) untimely(g Goal) []Reason {
	if g.Deadline == "" {
		return []Reason{reason("deadline", "deadline")}
	}
	var first, last Date
	for _, p := range w.Periods {
		if p.Starts != "" && (first == "" || p.Starts < first) {
			first = p.Starts
		}
		last = max(last, p.Ends)
	}
	if first != "" && g.Deadline < first || last != "" && g.Deadline > last {
		return []Reason{reason("outside", "deadline", "first", string(cmp.Or(first, last)), "last", string(cmp.Or(last, first)))}
	}
	return nil
}
