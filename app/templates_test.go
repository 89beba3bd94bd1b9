package app_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// own finds a template in the list.
func own(t *testing.T, a *app.App, id campaign.ID) *app.Template {
	t.Helper()
	list := must[[]app.Template](t)(a.Campaigns.Templates())
	if i := slices.IndexFunc(list, func(x app.Template) bool { return x.ID == string(id) }); i >= 0 {
		return &list[i]
	}
	return nil
}

func patchCampaign(t *testing.T, a *app.App, id campaign.ID, set campaign.Fields) {
	t.Helper()
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "campaign", Row: id, Set: set}}))
}

func TestACampaignBecomesATemplateAndATemplateACampaign(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	before := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), " Ice cup launch ", false))
	if s := must[app.Turns](t)(a.Edits.State()); s.Undo != "save as template “Ice cup launch”" {
		t.Errorf("%q", s.Undo)
	}
	x := own(t, a, saved)
	if x == nil || !x.Own || x.Name != "Ice cup launch" || x.Scenario != "launch" || x.Tasks != 98 || x.Groups != 7 || *x.First != -45 || *x.Last != 11 {
		t.Fatalf("%+v", x)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(saved))
	names := []string{}
	for _, p := range w.Partners {
		names = append(names, p.Name)
	}
	if !slices.Contains(names, "Venue") || !slices.Contains(names, "KOL") || !slices.Contains(names, "Supplier") || !slices.Contains(names, "Supplier 2") {
		t.Errorf("partners %q", names)
	}

	// By its id and by its name, on the sample's own live day: the same dates, nothing done.
	for _, name := range []string{string(saved), "ice  CUP launch"} {
		again := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Next", Template: name, Live: "2026-06-04"}))
		b := must[*campaign.Workbook](t)(a.Campaigns.Show(again))
		if b.Campaign.Template || len(b.Tasks) != len(before.Tasks) || b.Campaign.Scenario != "launch" {
			t.Fatalf("%+v", b.Campaign)
		}
		for i, task := range b.Tasks {
			if task.Due != before.Tasks[i].Due || task.State != "todo" || task.DoneOn != "" {
				t.Errorf("%+v, from %+v", task, before.Tasks[i])
			}
		}
	}
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	must[app.Applied](t)(a.Edits.Undo())
	if own(t, a, saved) != nil {
		t.Error("undone, and still there")
	}
}

// What was ticked in a template while it was edited does not begin ticked.
func TestAnEditedTemplateIsWhatItWasEditedTo(t *testing.T) {
	a := open(t, config(t), &host{})
	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate("salon", "My salon", false))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(saved))
	first := w.Tasks[0]
	must[app.Applied](t)(a.Edits.Apply(saved, []campaign.Edit{
		{Op: campaign.Patch, Kind: "task", Row: first.ID, Set: campaign.Fields{"title": "Find the question", "state": "done"}},
		task("extra", campaign.Fields{"title": "Book the pianist", "due": "1999-12-04"}),
	}))
	patchCampaign(t, a, saved, campaign.Fields{"name": "Jazz salon"})
	if x := own(t, a, saved); x == nil || x.Name != "Jazz salon" || x.Tasks != len(w.Tasks)+1 {
		t.Errorf("%+v", x)
	}
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "July", Template: "Jazz salon", Live: "2026-07-04"}))
	b := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	find := func(title string) campaign.Task {
		return b.Tasks[slices.IndexFunc(b.Tasks, func(x campaign.Task) bool { return x.Title == title })]
	}
	if x, y := find("Find the question"), find("Book the pianist"); x.State != "todo" || x.DoneOn != "" || y.Due != "2026-06-04" { // T-30
		t.Errorf("%+v, %+v", x, y)
	}
}

// No list of campaigns, no search, no calendar and nobody's work has a template in it.
func TestTemplatesShowNowhereElse(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), "Ice cup launch", true))
	due := campaign.Date("2026-05-27")
	must[app.Applied](t)(a.Edits.Apply(saved, []campaign.Edit{
		{Op: campaign.Create, Kind: "person", Row: "zz", Set: campaign.Fields{"name": "Zhou Zz"}},
		task("zt", campaign.Fields{"title": "zzyzx", "due": string(due), "owner": "zz"}),
	}))
	has := func(where string, ids ...campaign.ID) {
		if slices.Contains(ids, saved) {
			t.Errorf("%s has it", where)
		}
	}
	for _, trashed := range []bool{false, true} {
		patchCampaign(t, a, saved, campaign.Fields{"trashed": trashed})
		for _, s := range must[[]campaign.Summary](t)(a.Campaigns.List()) {
			has("the list", s.ID)
		}
		for _, s := range must[[]campaign.Summary](t)(a.Campaigns.Trash()) {
			has("the trash", s.ID)
		}
		for _, d := range must[[]struct{ Campaign campaign.ID }](t)(dueOf(a, due)) {
			has("what is due", d.Campaign)
		}
		for _, d := range must[[]app.Standing](t)(a.Campaigns.Standings(nil)) {
			has("readiness", d.Campaign)
		}
		if found := must[app.Found](t)(a.Search.Find("zzyzx", "")); len(found.Hits) != 0 {
			t.Errorf("search finds %+v", found.Hits)
		}
		if mine := must[app.OwnTasks](t)(a.Campaigns.Owned("Zhou Zz")); len(mine.Tasks) != 0 {
			t.Errorf("somebody has to see to %+v", mine.Tasks)
		}
		if _, err := a.Campaigns.Find("Ice cup launch"); code(err) != "campaign.unknown" {
			t.Errorf("a command finds it: %v", err)
		}
		if id, err := a.Campaigns.Find(string(saved)); (err == nil && id == saved) == trashed {
			t.Errorf("by its id: %q %v", id, err)
		}
		x, gone := own(t, a, saved), must[[]app.Template](t)(a.Campaigns.TemplateTrash())
		if (x == nil) != trashed || (len(gone) == 1) != trashed {
			t.Errorf("trashed %v: %v, in the trash %d", trashed, x, len(gone))
		}
	}
	// In a template nothing is late, whatever day it is.
	for _, l := range must[[]campaign.PersonLoad](t)(a.Campaigns.Load(saved)) {
		if l.Late != 0 && l.Person != "zz" {
			t.Errorf("%+v", l)
		}
	}
}

func dueOf(a *app.App, day campaign.Date) (out []struct{ Campaign campaign.ID }, err error) {
	list, err := a.Campaigns.Due("", day)
	if err != nil {
		return nil, err
	}
	for _, d := range list {
		out = append(out, struct{ Campaign campaign.ID }{d.Campaign})
	}
	counts, err := a.Campaigns.DueCounts("1999-01-01", day)
	for _, d := range counts {
		out = append(out, struct{ Campaign campaign.ID }{d.Campaign})
	}
	return out, err
}

func TestATemplateGoesThroughAFileToAnotherWorkspace(t *testing.T) {
	a, d := atDesk(t)
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), "Ice/cup", false))
	d.path = filepath.Join(t.TempDir(), "ice")
	path := must[string](t)(a.Files.PickSaveTemplate("Ice/cup"))
	if want := d.path + ".json"; path != want || d.asked[0].Name != "Ice-cup.json" {
		t.Errorf("%q, asked %+v", path, d.asked)
	}
	if done := must[app.Exported](t)(a.Campaigns.ExportTemplate(string(saved), path)); done.Path != path || done.Left != 0 {
		t.Errorf("%+v", done)
	}
	must[app.Exported](t)(a.Campaigns.ExportTemplate("salon", path)) // over a template, and a built-in one
	must[app.Exported](t)(a.Campaigns.ExportTemplate(string(saved), path))

	b := open(t, config(t), &host{})
	came := must[campaign.ID](t)(b.Campaigns.ImportTemplate(path))
	x, y := own(t, a, saved), own(t, b, came)
	if y == nil || y.Name != "Ice/cup" || y.Tasks != x.Tasks || y.Groups != x.Groups || y.Budget != x.Budget || *y.First != *x.First || *y.Last != *x.Last || y.ID == x.ID {
		t.Errorf("got %+v, want %+v", y, x)
	}
	if s := must[app.Turns](t)(b.Edits.State()); s.Undo != "import template “Ice/cup”" {
		t.Errorf("%q", s.Undo)
	}
}

func TestWhatCannotBeATemplate(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	id := newCampaign(t, a, "Tea", "blank")
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	file := func(body string) string { return `{"qingdan": "template", "version": 1, ` + body + `}` }
	steps := must[app.Turns](t)(a.Edits.State())
	for _, tt := range []struct{ path, code, says string }{
		{filepath.Join(dir, "nowhere.json"), "file.read.missing", "nowhere.json"},
		{write("cut.json", file(`"campaigns": [`)), "template.file.damaged", "damaged or incomplete; nothing was imported"},
		{c.Workspace, "file.workspace", "the workspace itself"},
		{write("other.json", `{"a": 1}`), "template.file.other", "not a Qingdan template"},
		{write("newer.json", `{"qingdan": "template", "version": 7}`), "template.file.newer", "newer Qingdan (file format 7)"},
		{write("kind.json", file(`"campaigns": [{"name": "a"}], "drones": []`)), "template.file.kind", "“drones”"},
		{write("row.json", file(`"campaigns": [{"name": "a"}], "tasks": [{"title": "b", "colour": "red"}]`)), "template.file.row", "Task, row 1 of the template: this program knows no field “colour”"},
		{write("long.json", file(`"campaigns": [{"name": "a"}], "tasks": [{"title": "`+strings.Repeat("x", 10_000_000)+`"}]`)), "template.file.values", "Task · Title (row 1) too long: 10000000 characters, at most 20000"},
		{write("loop.json", file(`"campaigns": [{"name": "a"}], "tasks": [{"key": "a", "title": "b"}, {"key": "c", "title": "d"}], "dependencies": [{"task": "a", "on": "c"}, {"task": "c", "on": "a"}]`)), "template.file.values", "cannot be taken"},
		{write("back.json", file(`"campaigns": [{"name": "a"}], "periods": [{"starts": 3, "ends": 1}]`)), "template.file.values", "the end comes first"},
	} {
		_, err := a.Campaigns.ImportTemplate(tt.path)
		if code(err) != tt.code || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", filepath.Base(tt.path), err)
		}
	}
	if now := must[app.Turns](t)(a.Edits.State()); now != steps || len(must[[]app.Template](t)(a.Campaigns.Templates())) != 6 {
		t.Errorf("something was imported: %+v", now)
	}
	sample := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	must[app.Applied](t)(a.Edits.Apply(sample, func() (out []campaign.Edit) {
		for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(sample)).Periods {
			out = append(out, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
		}
		return out
	}()))
	other := write("notes.json", `{"mine": true}`)
	for want, err := range map[string]error{
		"template.name":      second(a.Campaigns.SaveTemplate(string(id), " ", false)),
		"name.encoding":      second(a.Campaigns.SaveTemplate(string(id), "\xff", false)),
		"template.undated":   second(a.Campaigns.SaveTemplate(string(sample), "x", false)),
		"template.unknown":   second(a.Campaigns.SaveTemplate("nobody", "x", false)),
		"template.overwrite": second(a.Campaigns.ExportTemplate("salon", other)),
		"file.write.missing": second(a.Campaigns.ExportTemplate("salon", filepath.Join(dir, "no", "x.json"))),
	} {
		if code(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := a.Campaigns.ExportTemplate("salon", c.Workspace); code(err) != "file.workspace" {
		t.Errorf("over the workspace: %v", err)
	}
	if b, err := os.ReadFile(other); err != nil || string(b) != `{"mine": true}` {
		t.Errorf("%s %v", b, err)
	}
	for range 2 {
		must[campaign.ID](t)(a.Campaigns.SaveTemplate("salon", "Twin", false))
	}
	if _, err := a.Campaigns.New(app.NewCampaign{Name: "x", Template: "twin", Live: "2026-06-04"}); code(err) != "template.ambiguous" {
		t.Errorf("%v", err)
	}
}

// In Chinese, partners are called in Chinese, and so is what is wrong with a file.
func TestTemplatesInChinese(t *testing.T) {
	c := config(t)
	c.Lang = locale.Zh
	a := open(t, c, &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	saved := must[campaign.ID](t)(a.Campaigns.SaveTemplate(string(id), "冰杯", false))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(saved))
	if w.Partners[0].Name != "场地" || w.People[0].Name != "活动总负责人" {
		t.Errorf("%+v %+v", w.Partners[0], w.People[0])
	}
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte(`{"qingdan": "template", "version": 1, "campaigns": [{"name": "a"}], "tasks": [{"title": ""}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Campaigns.ImportTemplate(path); code(err) != "template.file.values" || !strings.Contains(err.Error(), "任务·任务名称（第 1 行）") {
		t.Errorf("%v", err)
	}
}
