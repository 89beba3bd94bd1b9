package app_test

import (
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

func TestTags(t *testing.T) {
	a, id := surveyed(t)
	for _, set := range []map[string]string{{"s": "1", "r": "3", "c": "a friend", "t": "排队时间太长"}, {"s": "2", "r": "9", "c": "a friend\nradio", "t": "排队时间长，停车难"},
		{"s": "5", "r": "10", "t": strings.Repeat("很好。", 1_000) + "排队时间"}, {"s": "5"}} {
		must[app.FeedbackEntered](t)(a.Feedback.Enter(id, app.FeedbackTyped{Set: set}))
	}
	numbers := func(asked app.FeedbackAsked) (out []int) {
		t.Helper()
		for _, r := range must[app.FeedbackList](t)(a.Feedback.List(id, asked)).Rows {
			out = append(out, r.Number)
		}
		return out
	}
	phrases := must[[]app.Phrase](t)(a.Feedback.Suggested(id))
	if len(phrases) == 0 || phrases[0].Text != "排队时间" {
		t.Fatalf("%+v", phrases)
	}
	// Accepted, it is the tag of every text that has it, also far behind, and no suggestion any more.
	if got := must[app.Applied](t)(a.Feedback.Accept(id, "排队时间")); got.Label != "tag 3 responses “排队时间”" {
		t.Error(got.Label)
	}
	if got := must[[]app.Phrase](t)(a.Feedback.Suggested(id)); slices.ContainsFunc(got, func(p app.Phrase) bool { return p.Text == "排队时间" }) {
		t.Errorf("%+v", got)
	}
	rows := must[app.FeedbackList](t)(a.Feedback.List(id, app.FeedbackAsked{})).Rows
	ids := []campaign.ID{rows[1].ID, rows[3].ID}
	must[app.Applied](t)(a.Feedback.Tag(id, ids, " 停  车 ", false))
	if got := must[app.Applied](t)(a.Feedback.Tag(id, ids, "停 车", false)); got.Step != "" {
		t.Error("tagged twice")
	}
	for _, tc := range []struct {
		asked app.FeedbackAsked
		want  []int
	}{
		{app.FeedbackAsked{}, []int{1, 2, 3, 4}},
		{app.FeedbackAsked{Tag: "排队时间"}, []int{1, 2, 3}},
		{app.FeedbackAsked{Tag: "停 车"}, []int{2, 4}},
		{app.FeedbackAsked{Phrase: "停车难"}, []int{2}},
		{app.FeedbackAsked{Question: "s", Low: new(int64(1)), High: new(int64(2))}, []int{1, 2}},
		{app.FeedbackAsked{Question: "satisfaction", Low: new(int64(5))}, []int{3, 4}},
		{app.FeedbackAsked{Question: "recommend", Low: new(int64(9)), High: new(int64(10))}, []int{2, 3}},
		{app.FeedbackAsked{Question: "c", Option: "a friend"}, []int{1, 2}},
		{app.FeedbackAsked{Question: "c", Option: "radio"}, []int{2}},
		{app.FeedbackAsked{Said: true}, []int{1, 2, 3}},
		{app.FeedbackAsked{Untagged: true}, nil},
		{app.FeedbackAsked{Text: "RADIO 停车"}, []int{2}},
	} {
		if got := numbers(tc.asked); !slices.Equal(got, tc.want) {
			t.Errorf("%+v: %v, want %v", tc.asked, got, tc.want)
		}
	}
	if n := len([]rune(rows[2].Text)); n != 100 {
		t.Errorf("a list shows %d characters of a text", n)
	}

	// Renamed to one that is there, the two are one; taken away, and back by undo.
	if got := must[app.Applied](t)(a.Feedback.RenameTag(id, "停 车", "排队时间")); got.Label != "rename the tag “停 车” to “排队时间” · 2 responses" {
		t.Error(got.Label)
	}
	f := must[app.FeedbackPage](t)(a.Feedback.View(id)).Figures
	if len(f.Tags) != 1 || f.Tags[0].Count != 4 {
		t.Errorf("%+v", f.Tags)
	}
	if got := must[app.Applied](t)(a.Feedback.RenameTag(id, "排队时间", "")); got.Label != "remove the tag “排队时间” · 4 responses" {
		t.Error(got.Label)
	}
	if got := numbers(app.FeedbackAsked{Untagged: true}); !slices.Equal(got, []int{1, 2, 3}) {
		t.Error(got)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if got := must[app.Applied](t)(a.Feedback.Tag(id, ids[:1], "排队时间", true)); got.Label != "take the tag “排队时间” from 1 response" {
		t.Error(got.Label)
	}
	if got := numbers(app.FeedbackAsked{Tag: "排队时间"}); !slices.Equal(got, []int{1, 3, 4}) {
		t.Error(got)
	}
	for _, err := range []error{errOf(a.Feedback.Tag(id, ids, " ", false)), errOf(a.Feedback.Accept(id, "")), errOf(a.Feedback.RenameTag(id, "", "x"))} {
		if code(err) != "tag.empty" {
			t.Error(err)
		}
	}
	if err := errOf(a.Feedback.Tag(id, make([]campaign.ID, 5_001), "x", false)); code(err) != "rows.many" {
		t.Error(err)
	}
}

func errOf(_ app.Applied, err error) error { return err }

// Whoever answered before and is in a file again is named, not silently merged.
func TestAnImportNamesWhoAnsweredBefore(t *testing.T) {
	a, id := surveyed(t)
	must[app.FeedbackEntered](t)(a.Feedback.Enter(id, app.FeedbackTyped{Set: map[string]string{"respondent": "Ann", "s": "3"}}))
	in := app.ImportResponses{Campaign: id, Data: []byte("Name,How was it?\nAnn,5\nBob,4\n"), Preview: true}
	got := must[app.ImportedResponses](t)(a.Import.Responses(in))
	if got.Plan.Changed != 1 || got.Plan.Made != 1 || len(got.Plan.Notices) != 1 || !strings.Contains(got.Plan.Notices[0].Message, "“Ann” has answered before") {
		t.Errorf("%+v", got.Plan)
	}
	in.Data = []byte("Wer,Punkte\nAnn,5\n")
	if _, err := a.Import.Responses(in); code(err) != "import.no_question" {
		t.Error(err)
	}
	if got, err := a.Import.ResponseHeadings(in); err != nil || len(got) != 2 || got[0].Heading != "Wer" {
		t.Errorf("%+v %v", got, err)
	}
	in.Map = map[string]string{"Wer": "respondent", "Punkte": "How was it?"}
	if got := must[app.ImportedResponses](t)(a.Import.Responses(in)); got.Plan.Changed != 1 || len(got.Plan.Questions) != 0 {
		t.Errorf("%+v", got.Plan)
	}
}

// A suggestion that is dismissed does not come again, also in the next session, until undo or somebody takes it back; the next takes its place.
func TestASuggestedTagIsDismissed(t *testing.T) {
	a, id := surveyed(t)
	words := []string{}
	for i := range 20 { // more themes than are suggested at once, each said twice
		word := "theme" + string(rune('a'+i))
		words = append(words, word)
		for _, score := range []string{"1", "2"} {
			must[app.FeedbackEntered](t)(a.Feedback.Enter(id, app.FeedbackTyped{Set: map[string]string{"s": score, "t": word}}))
		}
	}
	said := func() (out []string) {
		t.Helper()
		for _, p := range must[[]app.Phrase](t)(a.Feedback.Suggested(id)) {
			out = append(out, p.Text)
		}
		return out
	}
	if got := said(); !slices.Equal(got, words[:12]) {
		t.Fatalf("%v", got)
	}
	step := must[app.Applied](t)(a.Feedback.Dismiss(id, " ThemeA ", false))
	if step.Label != "dismiss the suggested tag “ThemeA”" || step.Campaign != campaign.LibraryScope {
		t.Errorf("%+v", step)
	}
	if got := said(); !slices.Equal(got, words[1:13]) {
		t.Errorf("%v", got)
	}
	if got := must[app.Applied](t)(a.Feedback.Dismiss(id, "themea", false)); got.Step != "" {
		t.Error("dismissed twice")
	}
	must[app.Applied](t)(a.Feedback.Dismiss(id, words[4], false))
	if got := must[[]string](t)(a.Feedback.Dismissed(id)); !slices.Equal(got, []string{"ThemeA", words[4]}) {
		t.Errorf("%v", got)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if got := said(); !slices.Contains(got, words[4]) || slices.Contains(got, words[0]) {
		t.Errorf("after undo: %v", got)
	}
	must[app.Applied](t)(a.Feedback.Dismiss(id, words[0], true))
	if got := said(); !slices.Equal(got, words[:12]) {
		t.Errorf("taken back: %v", got)
	}
	if got := must[app.Applied](t)(a.Feedback.Dismiss(id, words[0], true)); got.Step != "" {
		t.Error("taken back twice")
	}
	_, err := a.Feedback.Dismiss(id, "  ", false)
	_, other := a.Feedback.Dismiss("nowhere", "x", false)
	_, listed := a.Feedback.Dismissed("nowhere")
	if code(err) != "tag.empty" || code(other) != "campaign.unknown" || code(listed) != "campaign.unknown" {
		t.Error(err, other, listed)
	}
}
