package readiness

import (
	"testing"

	"qingdan/internal/campaign"
)

// The live period of ready ends on Wednesday 10 June 2026. The five work days after it are the 11th, 12th, 15th, 16th and
// 17th: the 13th and 14th are a weekend.
func reviewRule() []ruleCase {
	meets := func(day campaign.Date, held bool) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) {
			w.Meetings = []campaign.Meeting{{ID: "kick", Kind: "kickoff", Day: "2026-05-01", Held: true}, {ID: "re", Kind: "review", Day: day, Held: held}}
		}
	}
	problem := campaign.Improvement{ID: "queue", Kind: "problem", Measure: "more tills", Owner: "lin", Deadline: "2026-07-01"}
	with := func(xs ...campaign.Improvement) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { meets("2026-06-12", true)(w); w.Improvements = xs }
	}
	surveyed := func(w *campaign.Workbook) {
		meets("2026-06-12", true)(w)
		w.Questions = []campaign.Question{{ID: "q", Kind: "satisfaction"}}
	}
	const rule = "review.complete"
	return []ruleCase{
		{rule: rule, today: "2026-06-10", want: []string{"!later"}}, // live still runs
		{rule: rule, today: "2026-06-11", want: []string{"meeting meeting..day last=2026-06-17 n=5"}},
		{rule: rule, today: "2026-06-11", change: meets("", false), want: []string{"meeting meeting.re.day last=2026-06-17 n=5"}},
		{rule: rule, today: "2026-06-17", change: meets("2026-06-17", false)}, // planned in time, and its day has not passed
		{rule: rule, today: "2026-06-18", change: meets("2026-06-17", false), want: []string{"unheld meeting.re.held day=2026-06-17"}},
		{rule: rule, today: "2026-06-18", change: meets("2026-06-17", true)},
		{rule: rule, today: "2026-06-18", change: meets("2026-06-18", true), want: []string{"late meeting.re.day day=2026-06-18 last=2026-06-17 n=5"}},
		{rule: rule, today: "2026-06-18", change: meets("2026-06-17", true), f: Figures{Counted: map[campaign.ID]bool{"m": true, "r": true}}},
		{rule: rule, today: "2026-06-18", change: meets("2026-06-17", true), f: Figures{Counted: map[campaign.ID]bool{"m": false, "r": true}}, want: []string{
			"actual goal.signups.metric", "actual goal.exposure.metric"}}, // both are counted by m
		{rule: rule, today: "2026-06-18", change: func(w *campaign.Workbook) { meets("2026-06-17", true)(w); w.Goals[2].Metric = "" },
			f: Figures{Counted: map[campaign.ID]bool{"m": true}}, want: []string{"actual goal.rate.metric"}},
		{rule: rule, today: "2026-06-18", change: surveyed, f: Figures{Responses: new(0)}, want: []string{"survey response.."}},
		{rule: rule, today: "2026-06-18", change: surveyed, f: Figures{Responses: new(1)}},
		{rule: rule, today: "2026-06-18", change: surveyed},                                                 // nobody has looked
		{rule: rule, today: "2026-06-18", change: meets("2026-06-12", true), f: Figures{Responses: new(0)}}, // no survey: none is asked for
		{rule: rule, today: "2026-06-18", change: with(problem, campaign.Improvement{ID: "well", Kind: "success"})},
		{rule: rule, today: "2026-06-18", change: with(campaign.Improvement{ID: "queue", Kind: "problem", Measure: " "}), want: []string{
			"measure improvement.queue.measure", "owner improvement.queue.owner", "deadline improvement.queue.deadline"}},
		{rule: rule, today: "2026-06-18", change: func(w *campaign.Workbook) { // of two the one that was held counts
			meets("2026-06-12", true)(w)
			w.Meetings = append(w.Meetings, campaign.Meeting{ID: "again", Kind: "review", Day: "2026-06-11"})
		}},
	}
}

// Two work days after Wednesday 10 June are Friday 12 June.
func TestTheReviewMeetingIsTuned(t *testing.T) {
	w := ready()
	w.Meetings = []campaign.Meeting{{ID: "re", Kind: "review", Day: "2026-06-15", Held: true}}
	edits, err := Tune(nil, "review.complete", false, "", map[string]int64{"review_days": 2})
	if err != nil {
		t.Fatal(err)
	}
	lib := &campaign.Library{Settings: []campaign.Setting{{ID: edits[0].Row, Value: edits[0].Set["value"].(string)}}}
	got := foundBy(Judge(w, lib, "2026-06-18"), "review.complete")
	if len(got) != 1 || got[0] != "late meeting.re.day day=2026-06-15 last=2026-06-12 n=2" {
		t.Errorf("%q", got)
	}
}
