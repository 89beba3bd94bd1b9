package app_test

import (
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// open(t) works on 2026-05-26; a campaign of newCampaign is live long after. This one was live from 11 to 15 May 2026.
func reviewed(t *testing.T, a *app.App) campaign.ID {
	t.Helper()
	id := newCampaign(t, a, "Tea", "blank")
	live := campaign.ID("")
	for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Periods {
		if p.Kind == "live" {
			live = p.ID
		}
	}
	create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
	}
	apply(t, a, id,
		campaign.Edit{Op: campaign.Patch, Kind: "period", Row: live, Set: campaign.Fields{"starts": "2026-05-11", "ends": "2026-05-15"}},
		campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"scenario": "salon", "lead": "lin"}},
		create("department", "ops", campaign.Fields{"name": "Operations"}),
		create("person", "lin", campaign.Fields{"name": "Lin", "department": "ops"}),
		create("incident", "rain", campaign.Fields{"name": "Cloudburst", "cause": "No awning", "owner": "lin"}),
		create("budget_line", "print", campaign.Fields{"item": "Print", "category": "Material", "planned": int64(100_000), "paid": int64(120_050)}),
	)
	return id
}

// What happened is taken over in one step and offered no more; undo gives it back.
func TestWhatHappenedBecomesImprovements(t *testing.T) {
	a := open(t, config(t), &host{})
	id := reviewed(t, a)
	list := must[[]app.Happening](t)(a.Improvements.Happened(id))
	if len(list) != 2 || list[0].Name != "Cloudburst" || list[1].Name != "Material cost ¥200.50 more than planned" || list[1].Kind != "budget_line" {
		t.Fatalf("%+v", list)
	}
	must[app.Applied](t)(a.Improvements.Take(id, []string{list[0].Key, list[1].Key, "gone"}))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.Improvements) != 2 {
		t.Fatalf("%+v", w.Improvements)
	}
	if x := w.Improvements[0]; x.Incident != "rain" || x.Cause != "No awning" || x.Owner != "lin" || x.Department != "ops" || x.Kind != "problem" {
		t.Errorf("%+v", x)
	}
	if _, err := a.Improvements.Take(id, []string{list[0].Key}); code(err) != "improvements.taken" {
		t.Errorf("%v", err)
	}
	if list := must[[]app.Happening](t)(a.Improvements.Happened(id)); len(list) != 0 {
		t.Errorf("%+v", list)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if list := must[[]app.Happening](t)(a.Improvements.Happened(id)); len(list) != 2 {
		t.Errorf("%+v", list)
	}
}

// Live ended on Friday 15 May 2026: in time is until Friday the 22nd. Today is Tuesday the 26th, so it is planned today.
func TestReviewMeetingAndItsMinutes(t *testing.T) {
	a := open(t, config(t), &host{})
	id := reviewed(t, a)
	if s := must[app.ReviewSpan](t)(a.Improvements.ReviewSpan(id)); s.First != "2026-05-16" || s.Last != "2026-05-22" || s.Days != 5 || len(s.Years) != 0 {
		t.Errorf("%+v", s)
	}
	made := must[app.MeetingMade](t)(a.Improvements.PlanReview(id))
	m := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Meetings[0]
	if m.ID != made.Meeting || m.Kind != "review" || m.Day != "2026-05-26" || m.People != "Lin" || m.Name != "Review" || !strings.HasPrefix(m.Agenda, "1. ¥1,200.50 was spent, ¥200.50 over the planned ¥1,000.\n2. Over budget: Material.") {
		t.Errorf("%+v", m)
	}
	if again := must[app.MeetingMade](t)(a.Improvements.PlanReview(id)); again.Meeting != m.ID || again.Applied.Step != "" {
		t.Errorf("%+v", again)
	}
	// What somebody wrote stays, and what stands there already is not said twice.
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "meeting", Row: m.ID, Set: campaign.Fields{"agenda": "Cake first\n- Over budget: Material. Why, and what next time?"}})
	must[app.Applied](t)(a.Improvements.DraftAgenda(id, m.ID))
	lines := strings.Split(must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Meetings[0].Agenda, "\n")
	if len(lines) != 5 || lines[0] != "Cake first" || !strings.HasPrefix(lines[2], "3. ¥1,200.50 was spent") || !strings.HasPrefix(lines[4], "5. Decide") && !strings.HasPrefix(lines[4], "5. What do we change") {
		t.Errorf("%q", lines)
	}
	if again := must[app.Applied](t)(a.Improvements.DraftAgenda(id, m.ID)); again.Step != "" {
		t.Errorf("%+v", again)
	}
	if _, err := a.Improvements.DraftAgenda(id, "gone"); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	must[app.Applied](t)(a.Improvements.FromMinutes(id, m.ID, []string{"1. Rent an awning", "- Rent an awning", " ", "2）提前验收", "1.5 km of rope"}))
	var names []string
	for _, x := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Improvements {
		if x.Meeting != m.ID || x.Measure != x.Name {
			t.Errorf("%+v", x)
		}
		names = append(names, x.Name)
	}
	if !slices.Equal(names, []string{"Rent an awning", "提前验收", "1.5 km of rope"}) {
		t.Errorf("%q", names)
	}
	if _, err := a.Improvements.FromMinutes(id, m.ID, []string{"rent an awning"}); code(err) != "minutes.none" {
		t.Errorf("%v", err)
	}
}

// An archived campaign is read-only, but what is to be improved is followed in it; both ways are one step, and undo takes
// them back.
func TestArchive(t *testing.T) {
	a := open(t, config(t), &host{})
	id := reviewed(t, a)
	apply(t, a, id,
		campaign.Edit{Op: campaign.Create, Kind: "task", Row: "t", Set: campaign.Fields{"title": "Thank guests"}},
		campaign.Edit{Op: campaign.Create, Kind: "improvement", Row: "i", Set: campaign.Fields{"name": "Queue", "owner": "lin", "measure": "Two tills", "department": "ops"}})
	before := must[app.Archived](t)(a.Archive.Show(id))
	if before.On != "" || before.Tasks != 1 || len(before.Improvements) != 1 || before.Lessons != 0 || !slices.Contains(before.Kept, store.Counted{Kind: "period", Rows: 5}) {
		t.Errorf("%+v", before)
	}
	if got := must[app.Applied](t)(a.Archive.Close(id)); got.Label != "archive “Tea”" {
		t.Errorf("%q", got.Label)
	}
	if c := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Campaign; c.Stage != "archived" || c.ArchivedOn != "2026-05-26" {
		t.Errorf("%+v", c)
	}
	if got := must[app.Applied](t)(a.Archive.Close(id)); got.Step != "" {
		t.Errorf("%+v", got)
	}
	task := campaign.Edit{Op: campaign.Patch, Kind: "task", Row: "t", Set: campaign.Fields{"state": "done"}}
	_, err := a.Edits.Apply(id, []campaign.Edit{task})
	if code(err) != "campaign.archived" || !strings.Contains(err.Error(), "“Tea” is archived") {
		t.Errorf("%v", err)
	}
	if _, err := a.Risks.FromWorries(id, "x", nil); code(err) == "" {
		t.Error("written")
	}
	if _, err := a.Improvements.PlanReview(id); code(err) != "campaign.archived" {
		t.Errorf("%v", err)
	}
	open := must[[]store.OpenImprovement](t)(a.Improvements.Open(" LIN "))
	if len(open) != 1 || !open[0].Archived || open[0].Name != "Tea" || open[0].Title != "Queue" || open[0].Department != "Operations" {
		t.Errorf("%+v", open)
	}
	if other := must[[]store.OpenImprovement](t)(a.Improvements.Open("Su")); len(other) != 0 {
		t.Errorf("%+v", other)
	}
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "improvement", Row: "i", Set: campaign.Fields{"state": "done"}})
	if x := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Improvements[0]; x.DoneOn != "2026-05-26" {
		t.Errorf("%+v", x)
	}
	if open := must[[]store.OpenImprovement](t)(a.Improvements.Open("")); len(open) != 0 {
		t.Errorf("%+v", open)
	}
	must[app.Applied](t)(a.Archive.Reopen(id))
	if c := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Campaign; c.Stage != "review" || c.ArchivedOn != "" {
		t.Errorf("%+v", c)
	}
	apply(t, a, id, task)
	// From the list, too, the day is noted; and undo works on what is archived.
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"stage": "archived"}})
	if c := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Campaign; c.ArchivedOn != "2026-05-26" {
		t.Errorf("%+v", c)
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.Stage != "review" || w.Tasks[0].State != "todo" {
		t.Errorf("%+v", w.Tasks)
	}
}

// The loop closes: an improvement is kept as a lesson, the lesson becomes part of a template as it was shown, and the next
// campaign made of it has it.
func TestALessonChangesATemplate(t *testing.T) {
	a := open(t, config(t), &host{})
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Lang: locale.En}))
	id := reviewed(t, a)
	apply(t, a, id,
		campaign.Edit{Op: campaign.Create, Kind: "improvement", Row: "i", Set: campaign.Fields{"name": "Guests stood in the rain", "measure": "Rent an awning", "department": "ops"}},
		campaign.Edit{Op: campaign.Create, Kind: "improvement", Row: "j", Set: campaign.Fields{"name": "Presale", "kind": "success"}})
	must[app.Applied](t)(a.Improvements.KeepLessons(id, []campaign.ID{"i", "j"}))
	if again := must[app.Applied](t)(a.Improvements.KeepLessons(id, []campaign.ID{"i"})); again.Step != "" {
		t.Errorf("%+v", again)
	}
	lessons := must[app.Shared](t)(a.Campaigns.Shared()).Lessons
	if len(lessons) != 2 || lessons[0] != (campaign.Lesson{ID: "i", Position: lessons[0].Position, Text: "Guests stood in the rain: Rent an awning", Kind: "change", Scenario: "salon", Topic: "Operations", Source: string(id)}) || lessons[1].Kind != "keep" {
		t.Fatalf("%+v", lessons)
	}
	own := must[campaign.ID](t)(a.Campaigns.SaveTemplate("salon", "Our salon", false))
	p := must[app.LessonProposal](t)(a.Lessons.Propose("i", string(own)))
	if p.Edit.Kind != "task" || p.Edit.Row != "" || p.There || *p.Edit.Day != -7 || len(p.Rows["task"]) < 50 {
		t.Fatalf("%+v", p.Edit)
	}
	diff := must[app.LessonDiff](t)(a.Lessons.Foresee(p.Edit))
	if !diff.New || !diff.Own || diff.Template != "Our salon" || diff.Title != "Guests stood in the rain: Rent an aw"+"ning" {
		t.Errorf("%+v", diff)
	}
	said := map[string]string{}
	for _, f := range diff.Fields {
		said[f.Field] = f.Before + ">" + f.After
	}
	if said["due"] != ">D-7" || said["title"] != ">Guests stood in the rain: Rent an awning" || said["group"] == "" {
		t.Errorf("%+v", said)
	}
	before := len(must[*campaign.Workbook](t)(a.Campaigns.Show(own)).Tasks)
	changed := must[app.LessonApplied](t)(a.Lessons.Change(p.Edit))
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(own)); changed.Template != own || len(w.Tasks) != before+1 {
		t.Errorf("%+v", changed)
	}
	if p := must[app.LessonProposal](t)(a.Lessons.Propose("i", string(own))); !p.There {
		t.Error("offered again")
	}
	next := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Next", Template: string(own), Live: "2026-09-10"}))
	i := slices.IndexFunc(must[*campaign.Workbook](t)(a.Campaigns.Show(next)).Tasks, func(x campaign.Task) bool {
		return x.Title == "Guests stood in the rain: Rent an awning" && x.Due == "2026-09-03"
	})
	if i < 0 {
		t.Error("the next campaign does not know")
	}
	// A row that is there gets what the lesson says behind what it says itself.
	risk := must[*campaign.Workbook](t)(a.Campaigns.Show(own)).Risks[0]
	edit := app.LessonEdit{Lesson: "i", Template: string(own), Kind: "risk", Row: risk.ID, Set: map[string]string{"response": risk.Response + "\nRent an awning"}}
	diff = must[app.LessonDiff](t)(a.Lessons.Foresee(edit))
	if diff.New || diff.Title != risk.Name || len(diff.Fields) != 1 || diff.Fields[0].Before != risk.Response {
		t.Errorf("%+v", diff)
	}
	must[app.LessonApplied](t)(a.Lessons.Change(edit))
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(own)).Risks[0].Response; !strings.HasSuffix(got, "\nRent an awning") {
		t.Errorf("%q", got)
	}
	// Built-in templates stay as they are: one of one's own is made that has the change.
	edit = app.LessonEdit{Lesson: "j", Template: "salon", Kind: "material", Set: map[string]string{"name": "Awning"}, Day: new(-3)}
	if diff := must[app.LessonDiff](t)(a.Lessons.Foresee(edit)); diff.Own {
		t.Errorf("%+v", diff)
	}
	made := must[app.LessonApplied](t)(a.Lessons.Change(edit))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(made.Template))
	if last := w.Materials[len(w.Materials)-1]; !w.Campaign.Template || last.Name != "Awning" || last.Due != campaign.TemplateLive.Add(-3) {
		t.Errorf("%+v", last)
	}
	for _, bad := range []struct {
		edit app.LessonEdit
		code string
	}{
		{app.LessonEdit{Lesson: "gone", Template: string(own), Kind: "task", Set: map[string]string{"title": "x"}}, "lesson.unknown"},
		{app.LessonEdit{Lesson: "i", Template: "gone", Kind: "task"}, "template.unknown"},
		{app.LessonEdit{Lesson: "i", Template: string(own), Kind: "goal"}, "invalid"},
		{app.LessonEdit{Lesson: "i", Template: string(own), Kind: "task", Set: map[string]string{"title": " "}}, "invalid"},
		{app.LessonEdit{Lesson: "i", Template: string(own), Kind: "task", Row: "gone"}, "invalid"},
	} {
		if _, err := a.Lessons.Change(bad.edit); code(err) != bad.code {
			t.Errorf("%+v: %v", bad.edit, err)
		}
		if _, err := a.Lessons.Foresee(bad.edit); code(err) != bad.code {
			t.Errorf("%+v: %v", bad.edit, err)
		}
	}
}
