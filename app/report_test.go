package app_test

import (
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// part is one section of the report as it stands.
func part(t *testing.T, a *app.App, id campaign.ID, name string, lang locale.Lang) app.ReportSection {
	t.Helper()
	for _, s := range must[[]app.ReportSection](t)(a.Report.View(id, lang)) {
		if s.ID == name {
			return s
		}
	}
	t.Fatal("no section " + name)
	return app.ReportSection{}
}

func TestReportKeepsWhatWasWritten(t *testing.T) {
	a := open(t, config(t), &host{})
	id, metric := fair(t, a)
	// 1,000 + 500 + 300 + 700 = 2,500 of 8,000 = 31.25 %
	const drafted = "Seen came to 2,500, 31.3% of the 8,000 targeted, 5,500 short."
	if s := part(t, a, id, "results", "en"); s.Edited || s.Text != s.Draft || !strings.Contains(s.Draft, drafted) {
		t.Fatalf("%+v", s)
	}
	if s := part(t, a, id, "results", "zh"); !strings.Contains(s.Draft, "Seen2,500，完成目标 8,000 的 31.3%，还差 5,500。") && !strings.Contains(s.Draft, "Seen 2,500，完成目标 8,000 的 31.3%，还差 5,500。") {
		t.Fatalf("%+v", s)
	}
	const mine = "Rain kept people at home.\n第二段"
	wrote := must[app.Applied](t)(a.Report.Write(id, "results", "en", mine))
	if wrote.Label != "write the report: goals and results" || len(wrote.Changes) != 1 {
		t.Errorf("%+v", wrote)
	}
	for _, lang := range []locale.Lang{"en", "zh"} { // as written, whatever the language, and fresh in either
		if s := part(t, a, id, "results", lang); s.Text != mine || !s.Edited || s.Stale || !strings.Contains(s.Was, drafted) || s.Draft == mine {
			t.Errorf("%s: %+v", lang, s)
		}
	}
	if again := must[app.Applied](t)(a.Report.Write(id, "results", "en", mine)); again.Step != "" {
		t.Errorf("%+v", again)
	}

	must[app.DataEntered](t)(a.Data.Enter(id, must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Channels[0].ID, []app.DataCell{{Day: "2026-05-26", Metric: metric["impressions"], Text: "1500"}}))
	s := part(t, a, id, "results", "en")
	if s.Text != mine || !s.Stale || !strings.Contains(s.Was, "2,500") || !strings.Contains(s.Draft, "4,000") { // 2,500 + 1,500
		t.Errorf("%+v", s)
	}
	must[app.Applied](t)(a.Report.Write(id, "results", "zh", mine+"!"))
	if s := part(t, a, id, "results", "zh"); !s.Stale { // writing on is not looking at the figures
		t.Errorf("%+v", s)
	}
	kept := must[app.Applied](t)(a.Report.Keep(id, "results", "zh"))
	if s := part(t, a, id, "results", "en"); s.Stale || s.Text != mine+"!" || kept.Label != "keep the text: goals and results" {
		t.Errorf("%+v, %s", s, kept.Label)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if s := part(t, a, id, "results", "en"); !s.Stale {
		t.Error("keeping a text is no step of its own")
	}
	if took := must[app.Applied](t)(a.Report.Redraft(id, "results")); took.Label != "take the new draft: goals and results" {
		t.Error(took.Label)
	}
	if s := part(t, a, id, "results", "en"); s.Edited || s.Stale || s.Text != s.Draft || !strings.Contains(s.Text, "4,000") {
		t.Errorf("%+v", s)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if s := part(t, a, id, "results", "en"); s.Text != mine+"!" || !s.Stale {
		t.Errorf("%+v", s)
	}
}

func TestReportSectionsAtTheEdges(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	hid := must[app.Applied](t)(a.Report.Hide(id, "lessons", true))
	if s := part(t, a, id, "lessons", "en"); !s.Hidden || s.Edited || hid.Label != "leave out of the report: lessons" {
		t.Errorf("%+v, %s", s, hid.Label)
	}
	// a text that says nothing is a text; the draft written again is none
	must[app.Applied](t)(a.Report.Write(id, "lessons", "en", ""))
	s := part(t, a, id, "lessons", "en")
	if s.Text != "" || !s.Edited || !s.Hidden {
		t.Errorf("%+v", s)
	}
	must[app.Applied](t)(a.Report.Write(id, "lessons", "en", s.Draft))
	if s := part(t, a, id, "lessons", "en"); s.Edited || !s.Hidden {
		t.Errorf("%+v", s)
	}
	must[app.Applied](t)(a.Report.Hide(id, "lessons", false))
	if left := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Passages; len(left) != 0 {
		t.Errorf("%+v", left)
	}
	for _, step := range []func() (app.Applied, error){
		func() (app.Applied, error) { return a.Report.Redraft(id, "lessons") },
		func() (app.Applied, error) { return a.Report.Keep(id, "lessons", "en") },
		func() (app.Applied, error) { return a.Report.Hide(id, "lessons", false) },
	} {
		if done := must[app.Applied](t)(step()); done.Step != "" {
			t.Errorf("%+v", done)
		}
	}
	if _, err := a.Report.Write(id, "weather", "en", "x"); code(err) != "report.section" {
		t.Error(err)
	}
	if _, err := a.Report.Write(id, "summary", "en", strings.Repeat("长", campaign.MaxText+1)); code(err) != "invalid" {
		t.Error(err)
	}
	if _, err := a.Report.View("nothing", "en"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
	if _, err := a.Report.Write("nothing", "summary", "en", "x"); code(err) != "campaign.unknown" {
		t.Error(err)
	}
}

// The agenda of the review meeting has the figures that the report has.
func TestAgendaHasTheFigures(t *testing.T) {
	a := open(t, config(t), &host{})
	id, _ := fair(t, a)
	// 2 ÷ 3 − 1 ÷ 3 = 33.3
	must[app.ImportedResponses](t)(a.Import.Responses(app.ImportResponses{Campaign: id, Data: []byte("NPS\n10\n9\n3\n")}))
	must[app.MeetingMade](t)(a.Improvements.PlanReview(id))
	got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Meetings[0].Agenda
	for _, want := range []string{
		"1. Seen came to 2,500, 31.3% of the 8,000 targeted, 5,500 short. Why, and what do we keep?\n",
		"2. 3 people answered the survey. Satisfaction was not scored. The recommend score (NPS) is 33.3 (3 scores). What matters most to the people who came?\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q has no %q", got, want)
		}
	}
}
