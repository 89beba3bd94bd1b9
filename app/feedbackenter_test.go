package app_test

import (
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// surveyed is a campaign with a question of each kind.
func surveyed(t *testing.T) (*app.App, campaign.ID) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	edits := []campaign.Edit{}
	for i, q := range []campaign.Question{{ID: "s", Text: "How was it?", Kind: "satisfaction"}, {ID: "v", Text: "And the venue?", Kind: "satisfaction"},
		{ID: "r", Text: "Recommend?", Kind: "recommend"}, {ID: "c", Text: "Heard of it by", Kind: "choice", Options: "a friend\nthe street"}, {ID: "t", Text: "What else?", Kind: "text"}} {
		edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "question", Row: q.ID, Set: campaign.Fields{
			"position": string(rune('a' + i)), "text": q.Text, "kind": q.Kind, "options": q.Options}})
	}
	must[app.Applied](t)(a.Edits.Apply(id, edits))
	return a, id
}

func TestTypedResponses(t *testing.T) {
	a, id := surveyed(t)
	enter := func(typed app.FeedbackTyped) app.FeedbackEntered {
		return must[app.FeedbackEntered](t)(a.Feedback.Enter(id, typed))
	}
	lin := enter(app.FeedbackTyped{Set: map[string]string{"respondent": " Lin ", "day": "2026-06-08", "s": "5分", "v": "3", "r": "9", "c": "a friend\nthe street", "t": "a queue"}})
	if lin.Applied.Label != "type in the response of “Lin”" {
		t.Error(lin.Applied.Label, lin.Refused)
	}
	if got := enter(app.FeedbackTyped{Set: map[string]string{"s": "2", "t": strings.Repeat("好", 20_000)}}); got.Applied.Label != "type in response no. 2" {
		t.Error(got.Applied.Label, got.Refused)
	}
	r := must[app.FeedbackResponse](t)(a.Feedback.Response(id, lin.Response))
	if r.Number != 1 || r.Respondent != "Lin" || r.Day != "2026-06-08" || len(r.Answers) != 5 || r.Answers[0].Answer != "5" || r.Answers[1].Answer != "3" ||
		len(r.Answers[3].Chosen) != 2 || r.Answers[4].Answer != "a queue" {
		t.Errorf("%+v", r)
	}

	// What cannot be taken is said, field by field, and nothing is written.
	for _, tc := range []struct{ field, typed, code, words string }{
		{"s", "6", "response.range", "“6” is out of range: scores here go from 1 to 5"},
		{"v", "nice", "response.score", "“nice” is no score. Write a whole number from 1 to 5"},
		{"r", "-1", "response.range", "0 to 10"},
		{"t", strings.Repeat("x", 20_001), "text.long", "20001"},
		{"day", "soon", "cell.date", "soon"},
		{"respondent", "Ann", "response.empty", "at least one question"},
	} {
		got := enter(app.FeedbackTyped{Set: map[string]string{tc.field: tc.typed}})
		if len(got.Refused) != 1 || got.Refused[0].Code != tc.code || !strings.Contains(got.Refused[0].Message, tc.words) || got.Applied.Step != "" {
			t.Errorf("%s %.20s: %+v", tc.field, tc.typed, got)
		}
	}

	// A respondent who is there, and a paper typed twice, are asked about; two of a name are two if somebody says so.
	again := app.FeedbackTyped{Set: map[string]string{"respondent": "LIN", "s": "1"}}
	if got := enter(again); got.Twice == nil || got.Twice.Response != lin.Response || got.Twice.Number != 1 || !strings.Contains(got.Twice.Message, "“LIN” is there already, as no. 1") {
		t.Errorf("%+v", got)
	}
	if got := enter(app.FeedbackTyped{Set: map[string]string{"s": "2", "t": strings.Repeat("好", 20_000)}}); got.Twice == nil || got.Twice.Number != 2 {
		t.Errorf("%+v", got)
	}
	if again.Anyway = true; enter(again).Applied.Step == "" {
		t.Error("not taken although it was said")
	}
	page := must[app.FeedbackPage](t)(a.Feedback.View(id))
	// (5 + 2 + 1) ÷ 3
	if s := page.Figures.Satisfaction; page.Figures.Responses != 3 || s.Mean != 8.0/3 {
		t.Errorf("%+v", page.Figures)
	}

	// One field of one that is there; what says the same is no step.
	got := enter(app.FeedbackTyped{Response: lin.Response, Set: map[string]string{"v": "4", "c": ""}})
	if got.Applied.Label != "change the response of “Lin”" {
		t.Error(got.Applied.Label, got.Refused)
	}
	if got := enter(app.FeedbackTyped{Response: lin.Response, Set: map[string]string{"v": "4"}}); got.Applied.Step != "" {
		t.Errorf("%+v", got)
	}
	r = must[app.FeedbackResponse](t)(a.Feedback.Response(id, lin.Response))
	if r.Answers[1].Answer != "4" || r.Answers[3].Answer != "" || r.Answers[0].Answer != "5" {
		t.Errorf("%+v", r)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if r = must[app.FeedbackResponse](t)(a.Feedback.Response(id, lin.Response)); r.Answers[1].Answer != "3" {
		t.Errorf("%+v", r)
	}
	if _, err := a.Feedback.Response(id, "nobody"); code(err) != "response.unknown" {
		t.Error(err)
	}
	if _, err := a.Feedback.Enter(id, app.FeedbackTyped{Response: "nobody"}); code(err) != "response.unknown" {
		t.Error(err)
	}

	// Deleted, it is named, and comes back.
	del := must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Delete, Kind: "response", Row: lin.Response}}))
	if del.Label != "delete the response of “Lin”" || must[app.FeedbackPage](t)(a.Feedback.View(id)).Figures.Responses != 2 {
		t.Error(del.Label)
	}
	must[app.Applied](t)(a.Edits.Undo())
	both := []campaign.Edit{{Op: campaign.Delete, Kind: "response", Row: lin.Response}, {Op: campaign.Delete, Kind: "response", Row: got.Response}}
	both[1].Row = must[app.FeedbackList](t)(a.Feedback.List(id, app.FeedbackAsked{})).Rows[1].ID
	if del := must[app.Applied](t)(a.Edits.Apply(id, both)); del.Label != "delete 2 responses" {
		t.Error(del.Label)
	}
}

// Of two questions of a kind the first is the score: put in another order, each keeps its answers.
func TestAnswersFollowTheirQuestions(t *testing.T) {
	a, id := surveyed(t)
	typed := must[app.FeedbackEntered](t)(a.Feedback.Enter(id, app.FeedbackTyped{Set: map[string]string{"s": "5", "v": "2"}}))
	answers := func(want ...string) {
		t.Helper()
		for _, x := range must[app.FeedbackResponse](t)(a.Feedback.Response(id, typed.Response)).Answers {
			if len(want) > 1 && (string(x.Question) == want[0]) && x.Answer != want[1] {
				t.Errorf("%s: %s, want %s", want[0], x.Answer, want[1])
			}
		}
	}
	must[app.Applied](t)(a.Edits.Move(id, "question", []campaign.ID{"v"}, app.Place{Before: "s"}, nil))
	answers("s", "5")
	answers("v", "2")
	if f := must[app.FeedbackPage](t)(a.Feedback.View(id)).Figures; f.Satisfaction.Mean != 2 {
		t.Errorf("the score is of the question that is first now: %+v", f.Satisfaction)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Delete, Kind: "question", Row: "v"}}))
	answers("s", "5")
	answers("v", "2") // kept, though its question is gone
	if f := must[app.FeedbackPage](t)(a.Feedback.View(id)).Figures; f.Satisfaction.Mean != 5 {
		t.Errorf("%+v", f.Satisfaction)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	answers("s", "5")
	answers("v", "2")
}
