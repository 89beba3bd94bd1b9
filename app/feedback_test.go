package app_test

import (
	"fmt"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
)

const survey = "Name,Date,Satisfaction,NPS,Comments\nAnn,2026-06-08,5,10,the queue took long\nBob,2026-06-08,2,6,a queue outside\nCid,2026-06-09,4,8,\n"

func TestImportResponses(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	in := app.ImportResponses{Campaign: id, Data: []byte(survey), Preview: true}
	seen := must[app.ImportedResponses](t)(a.Import.Responses(in))
	if seen.Plan.Made != 3 || seen.Applied != nil || len(must[[]campaign.Response](t)(a.Feedback.Responses(id))) != 0 {
		t.Errorf("%+v", seen)
	}
	in.Preview = false
	if got := must[app.ImportedResponses](t)(a.Import.Responses(in)); got.Applied.Label != "import 3 responses" {
		t.Error(got.Applied.Label)
	}
	page := must[app.FeedbackPage](t)(a.Feedback.View(id))
	// (5 + 2 + 4) ÷ 3; one of three promotes, one detracts; two of two texts have a queue
	if s := page.Figures.Satisfaction; s.Answered != 3 || s.Mean != 11.0/3 || page.Figures.Recommend.NPS != 0 || page.Figures.Texts != 2 {
		t.Errorf("%+v", page)
	}
	if got := must[[]app.Phrase](t)(a.Feedback.Suggested(id)); len(got) != 1 || got[0].Text != "queue" {
		t.Errorf("%+v", got)
	}
	first := must[app.FeedbackList](t)(a.Feedback.List(id, app.FeedbackAsked{Said: true})).Rows[0].ID
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "response", Row: first, Set: campaign.Fields{"tags": "queue"}}}))
	page = must[app.FeedbackPage](t)(a.Feedback.View(id))
	if len(page.Figures.Tags) != 1 || page.Figures.Untagged != 1 || len(must[[]app.Phrase](t)(a.Feedback.Suggested(id))) != 0 {
		t.Errorf("%+v", page)
	}
	if again := must[app.ImportedResponses](t)(a.Import.Responses(in)); again.Applied.Step != "" || again.Plan.Unchanged != 3 {
		t.Errorf("%+v", again)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Questions)+len(must[[]campaign.Response](t)(a.Feedback.Responses(id))) != 0 {
		t.Error("an import is not one undo step")
	}
	in.Data = []byte("NPS\n11\n")
	if bad := must[app.ImportedResponses](t)(a.Import.Responses(in)); len(bad.Errors) != 1 || !strings.Contains(bad.Errors[0].Message, "0 to 10") || bad.Applied != nil {
		t.Errorf("%+v", bad)
	}
	if _, err := a.Feedback.View("nothing"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
	if _, err := a.Feedback.Responses("nothing"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}

// An import of many responses answers few of them as rows.
func TestManyResponsesAreCounted(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	data := strings.Builder{}
	data.WriteString("Name,NPS\n")
	for i := range 5_000 {
		fmt.Fprintf(&data, "Guest %d,%d\n", i, i%11)
	}
	got := must[app.ImportedResponses](t)(a.Import.Responses(app.ImportResponses{Campaign: id, Data: []byte(data.String())}))
	if got.Plan.Made != 5_000 || len(got.Applied.Changes) != 101 || got.Applied.More != 4_900 { // the question and a hundred responses
		t.Errorf("%d changes and %d more", len(got.Applied.Changes), got.Applied.More)
	}
}
