package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// host records what the application tells its face, and may react to it.
type host struct {
	mu     sync.Mutex
	events []string
	on     func(event string, data any)
}

func (h *host) Emit(event string, data any) {
	h.mu.Lock()
	h.events = append(h.events, event)
	h.mu.Unlock()
	if h.on != nil {
		h.on(event, data)
	}
}

// morning is when every test takes place; each look at the clock is a second later.
var morning = time.Date(2026, 5, 26, 9, 0, 0, 0, time.Local)

func config(t *testing.T) app.Config {
	t.Helper()
	at, clock := morning, &sync.Mutex{}
	random := rand.New(rand.NewPCG(1, 2))
	return app.Config{
		Workspace: filepath.Join(t.TempDir(), "workspace.qingdan"),
		Lang:      locale.En,
		Machine:   "laptop",
		Author:    "Lin",
		Now: func() time.Time {
			clock.Lock()
			defer clock.Unlock()
			at = at.Add(time.Second)
			return at
		},
		Intn: random.IntN,
		Log:  slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
}

func open(t *testing.T, c app.Config, h app.Host) *app.App {
	t.Helper()
	a, err := app.Open(c, h)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// code is the code of an application's error; "" for none, "?" for an error of another make.
func code(err error) string {
	var e *app.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	}
	return "?"
}

func newCampaign(t *testing.T, a *app.App, name, template string) campaign.ID {
	t.Helper()
	return must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: name, Template: template, Live: "2026-06-04"}))
}

func task(row campaign.ID, set campaign.Fields) campaign.Edit {
	return campaign.Edit{Op: campaign.Create, Kind: "task", Row: row, Set: set}
}

func TestCampaignFromTemplate(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "Glacier Jasmine", "launch")
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if first, _ := w.Live(); first != "2026-06-04" || w.Campaign.Name != "Glacier Jasmine" || w.Campaign.Template {
		t.Errorf("live %s, name %q, template %v", first, w.Campaign.Name, w.Campaign.Template)
	}
	if n := len(w.Tasks); n < 60 || n > 100 {
		t.Errorf("%d tasks", n)
	}
	for _, tc := range []struct {
		in   app.NewCampaign
		want string
	}{
		{app.NewCampaign{Name: " ", Template: "launch", Live: "2026-06-04"}, "name.missing"},
		{app.NewCampaign{Name: "x", Template: "launch", Live: "2026-02-30"}, "live.invalid"},
		{app.NewCampaign{Name: "x", Template: "launch"}, "live.missing"},
		{app.NewCampaign{Name: "x", Template: "wedding", Live: "2026-06-04"}, "template.unknown"},
	} {
		if _, err := a.Campaigns.New(tc.in); code(err) != tc.want {
			t.Errorf("%+v: %v, want %s", tc.in, err, tc.want)
		}
	}
}

func TestFind(t *testing.T) {
	a := open(t, config(t), &host{})
	summer := newCampaign(t, a, "夏日冰爽节", "blank")
	newCampaign(t, a, "夏日会员日", "blank")
	for name, want := range map[string]struct {
		id   campaign.ID
		code string
	}{
		string(summer): {summer, ""},
		"夏日冰爽节":        {summer, ""},
		"冰爽":           {summer, ""},
		"夏日":           {"", "campaign.ambiguous"},
		"冬日":           {"", "campaign.unknown"},
		"":             {"", "campaign.unknown"},
	} {
		if id, err := a.Campaigns.Find(name); id != want.id || code(err) != want.code {
			t.Errorf("%q: %s %v", name, id, err)
		}
	}
}

// Campaigns to come stand first, then those without a date, then the past from the latest back.
func TestListOrder(t *testing.T) {
	a := open(t, config(t), &host{})
	for name, live := range map[string]campaign.Date{"later": "2026-09-01", "soon": "2026-06-01", "past": "2026-04-01", "long past": "2025-04-01"} {
		must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: name, Template: "blank", Live: live}))
	}
	var got []string
	for _, s := range must[[]campaign.Summary](t)(a.Campaigns.List()) {
		got = append(got, s.Name)
	}
	if want := []string{"soon", "later", "past", "long past"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// The calendar hears of every campaign's open tasks, until they are done or their campaign is nobody's work.
func TestDue(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "Pop-up", Template: "blank", Live: "2026-06-04"}))
	set := func(e ...campaign.Edit) {
		t.Helper()
		must[app.Applied](t)(a.Edits.Apply(id, e))
	}
	set(campaign.Edit{Op: campaign.Create, Kind: "task", Row: "t", Set: campaign.Fields{"title": "Permit", "due": "2026-06-01"}},
		campaign.Edit{Op: campaign.Create, Kind: "task", Row: "u", Set: campaign.Fields{"title": "Tents", "due": "2026-06-30"}})
	expect := func(titles ...string) {
		t.Helper()
		var got []string
		for _, d := range must[[]store.DueTask](t)(a.Campaigns.Due("", "2026-06-30")) {
			got = append(got, d.Title)
		}
		n := 0
		for _, c := range must[[]store.DueCount](t)(a.Campaigns.DueCounts("", "2026-06-30")) {
			n += c.Tasks
		}
		if !slices.Equal(got, titles) || n != len(titles) {
			t.Errorf("%q, %d counted; want %q", got, n, titles)
		}
	}
	expect("Permit", "Tents")
	set(campaign.Edit{Op: campaign.Patch, Kind: "task", Row: "t", Set: campaign.Fields{"state": "done"}})
	expect("Tents")
	set(campaign.Edit{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"stage": "archived"}})
	expect()
}

func TestApplyNamesEveryFieldAtFault(t *testing.T) {
	c := config(t)
	c.Lang = locale.Zh
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")
	_, err := a.Edits.Apply(id, []campaign.Edit{
		task("t1", campaign.Fields{"title": "海报", "due": "6月4日"}),
		task("t2", campaign.Fields{"titel": "海报"}),
	})
	var e *app.Error
	if !errors.As(err, &e) || e.Code != "invalid" || len(e.Fields) != 3 {
		t.Fatalf("%v", err)
	}
	want := map[string]string{"due": "日期不对，应写成 2026-06-04", "titel": "没有“titel”这个字段", "title": "不能为空"}
	for _, f := range e.Fields {
		if f.Message != want[f.Field] {
			t.Errorf("%s: %q, want %q", f.Field, f.Message, want[f.Field])
		}
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks) != 0 {
		t.Error("a refused step left a row")
	}
	if _, err := a.Edits.Apply("nowhere", []campaign.Edit{task("t1", campaign.Fields{"title": "x"})}); code(err) != "campaign.unknown" {
		t.Errorf("unknown campaign: %v", err)
	}
}

func TestApplyAnswersRowsAndDerived(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	id := newCampaign(t, a, "x", "blank")
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{task("", campaign.Fields{"title": "Poster", "due": "2026-06-01"}), task("t2", campaign.Fields{"title": "Stage"})}))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.Tasks) != 2 || w.Tasks[0].ID == "" {
		t.Fatalf("%+v", w.Tasks)
	}
	got := must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: "t2", Set: campaign.Fields{"state": "done"}}}))
	if got.Label != "tick “Stage”" || len(got.Changes) != 1 || got.Summary.Done != 1 || got.Summary.Tasks != 2 || got.Summary.NextDue != "2026-06-01" {
		t.Errorf("%+v %+v", got, got.Summary)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Tasks[1].DoneOn != "2026-05-26" {
		t.Errorf("done on %q", w.Tasks[1].DoneOn)
	}
	same := must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: "t2", Set: campaign.Fields{"state": "done"}}}))
	if same.Step != "" || len(same.Changes) != 0 {
		t.Errorf("what says nothing new made a step: %+v", same)
	}
	if n := strings.Count(strings.Join(h.events, " "), "changed"); n != 3 { // new, two tasks, tick
		t.Errorf("%d changes told: %v", n, h.events)
	}
}

// What is at hand after a write is what reading the workspace again gives, also when another program has written.
func TestBookAtHandIsTheWorkspace(t *testing.T) {
	c := config(t)
	a, other := open(t, c, &host{}), open(t, c, &host{})
	id := newCampaign(t, a, "x", "launch")
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	last := w.Tasks[len(w.Tasks)-1]
	write := func(a *app.App, e campaign.Edit) {
		t.Helper()
		must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{e}))
	}
	same := func(what string) {
		t.Helper()
		mine, theirs := must[*campaign.Workbook](t)(a.Campaigns.Show(id)), must[*campaign.Workbook](t)(other.Campaigns.Show(id))
		if !reflect.DeepEqual(mine, theirs) {
			t.Errorf("%s: the two programs differ", what)
		}
	}
	write(a, campaign.Edit{Op: campaign.Patch, Kind: "task", Row: last.ID, Set: campaign.Fields{"title": "renamed", "position": "0001A1"}})
	same("moved to the front")
	write(other, campaign.Edit{Op: campaign.Delete, Kind: "task", Row: w.Tasks[0].ID})
	same("deleted by the other")
	write(a, task("zz", campaign.Fields{"title": "new", "position": w.Tasks[5].Position}))
	same("added")
	must[app.Applied](t)(a.Edits.Undo())
	same("undone")
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); got.Tasks[0].Title != "renamed" {
		t.Errorf("first task is %q", got.Tasks[0].Title)
	}
}

func TestUndoRedoByName(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	id := newCampaign(t, a, "Summer", "launch")
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: w.Tasks[0].ID, Set: campaign.Fields{"notes": "call first"}}}))
	done := must[app.Applied](t)(a.Edits.Undo())
	if !strings.HasPrefix(done.Label, "change notes: ") {
		t.Errorf("undid %q", done.Label)
	}
	if done := must[app.Applied](t)(a.Edits.Undo()); done.Label != "new campaign “Summer”" || done.Summary != nil {
		t.Errorf("undid %q %v", done.Label, done.Summary)
	}
	if list := must[[]campaign.Summary](t)(a.Campaigns.List()); len(list) != 0 {
		t.Errorf("still there: %v", list)
	}
	if _, err := a.Edits.Undo(); code(err) != "undo.nothing" {
		t.Errorf("%v", err)
	}
	must[app.Applied](t)(a.Edits.Redo())
	must[app.Applied](t)(a.Edits.Redo())
	if _, err := a.Edits.Redo(); code(err) != "redo.nothing" {
		t.Errorf("%v", err)
	}
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); got.Tasks[0].Notes != "call first" || len(got.Tasks) != len(w.Tasks) {
		t.Error("redo did not bring everything back")
	}
	page := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 10}))
	var labels []string
	for _, e := range page.Entries {
		labels = append(labels, e.Label)
	}
	if len(labels) != 6 || !strings.HasPrefix(labels[0], "redo: change notes: ") || labels[5] != "new campaign “Summer”" {
		t.Errorf("%q", labels)
	}
}

const sheet = "When,Team,Task,Item\nT-30,Venue,Sign the venue contract,\nT-30,Venue,Sign the venue contract,Deposit paid\n2 weeks before,A/V,Order projectors,\n"

func TestImport(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	in := app.ImportTasks{Campaign: id, Data: []byte(sheet), Preview: true}
	seen := must[app.Imported](t)(a.Import.Tasks(in))
	if seen.Plan.Tasks != 2 || seen.Plan.Items != 1 || seen.Plan.Groups != 2 || seen.Applied != nil {
		t.Errorf("%+v", seen.Plan)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks) != 0 {
		t.Fatal("a look has written")
	}
	in.Preview = false
	must[app.Imported](t)(a.Import.Tasks(in))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.Tasks) != 2 || w.Tasks[0].Due != "2026-05-05" || w.Tasks[1].Due != "2026-05-21" || len(w.Items) != 1 || len(w.Groups) != 2 {
		t.Errorf("%+v", w.Tasks)
	}
	again := must[app.Imported](t)(a.Import.Tasks(in))
	if again.Applied.Step != "" {
		t.Error("the same file twice made a second step")
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks)+len(w.Items)+len(w.Groups) != 0 {
		t.Error("an import is not one undo step")
	}
	bad := app.ImportTasks{Campaign: id, Data: []byte("When,Team,Task\nsome day,Venue,A\nT-3,Venue,B\n")}
	got := must[app.Imported](t)(a.Import.Tasks(bad))
	if len(got.Errors) != 1 || got.Errors[0].Row != 2 || got.Errors[0].Message == "" || got.Applied != nil {
		t.Errorf("%+v", got)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks) != 0 {
		t.Error("half imported")
	}
}

// A new campaign may be for somebody from the start.
func TestNewForClient(t *testing.T) {
	a := open(t, config(t), &host{})
	for _, template := range []string{"blank", "launch"} {
		id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "x", Client: " Yushan Tea ", Template: template, Live: "2026-06-04"}))
		if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.Client != "Yushan Tea" {
			t.Errorf("%s: %q", template, w.Campaign.Client)
		}
	}
}

// A sheet may bring its campaign: a look makes none, the import makes both in one step.
func TestImportIntoNewCampaign(t *testing.T) {
	a := open(t, config(t), &host{})
	in := app.ImportTasks{New: &app.NewCampaign{Name: " Ice fair ", Live: "2026-09-10"}, Data: []byte(sheet), Preview: true}
	if seen := must[app.Imported](t)(a.Import.Tasks(in)); seen.Plan.Tasks != 2 || seen.Applied != nil {
		t.Errorf("%+v", seen.Plan)
	}
	if list := must[[]campaign.Summary](t)(a.Campaigns.List()); len(list) != 0 {
		t.Fatal("a look has made a campaign")
	}
	in.Preview = false
	got := must[app.Imported](t)(a.Import.Tasks(in))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(got.Applied.Campaign))
	if w.Campaign.Name != "Ice fair" || len(w.Periods) != 5 || len(w.Tasks) != 2 || w.Tasks[0].Due != "2026-08-11" || got.Applied.Label != "new campaign “Ice fair”" {
		t.Errorf("%q %+v %+v", got.Applied.Label, w.Campaign, w.Tasks)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if list := must[[]campaign.Summary](t)(a.Campaigns.List()); len(list) != 0 {
		t.Error("campaign and tasks are not one undo step")
	}
	for want, bad := range map[string]app.NewCampaign{
		"name.missing": {Name: " ", Live: "2026-09-10"}, "live.invalid": {Name: "x", Live: "soon"}, "template.unknown": {Name: "x", Live: "2026-09-10", Template: "opera"},
	} {
		in.New = &bad
		if _, err := a.Import.Tasks(in); code(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// A job is stopped at its next safe place, and leaves nothing.
func TestCancel(t *testing.T) {
	h := &host{}
	a := open(t, config(t), h)
	id := newCampaign(t, a, "x", "blank")
	if a.Jobs.Cancel("import-1") {
		t.Error("cancelled what does not run")
	}
	var phases []string
	h.on = func(event string, data any) {
		if p, ok := data.(app.Progress); ok && p.Job == "import-1" {
			phases = append(phases, p.Phase)
			if p.Phase == "match" && !a.Jobs.Cancel("import-1") {
				t.Error("the job is not known by its id")
			}
		}
	}
	_, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte(sheet), Job: "import-1"})
	if code(err) != "cancelled" || !reflect.DeepEqual(phases, []string{"read", "match"}) {
		t.Errorf("%v after %v", err, phases)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Tasks) != 0 {
		t.Error("a cancelled import has written")
	}
}

func TestPrintKeepsItsRevision(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: "stage"}}
	print := func(o app.PrintOrder) app.Printed { t.Helper(); return must[app.Printed](t)(a.Print.Handout(o)) }
	first := print(o)
	if first.Revision != 1 || !bytes.HasPrefix(first.PDF, []byte("%PDF")) || first.Pages < 2 {
		t.Fatalf("%+v", first.Revision)
	}
	if again := print(o); again.Revision != 1 || !bytes.Equal(again.PDF, first.PDF) {
		t.Error("unchanged content printed other bytes")
	}
	letter := o
	letter.Options.Paper = "letter"
	if p := print(letter); p.Revision != 2 {
		t.Errorf("another paper is revision %d", p.Revision)
	}
	undone := must[app.Applied](t)(a.Edits.Undo())
	if undone.Label != "new campaign “x”" {
		t.Errorf("undo took back %q: a printing is not what a user undoes", undone.Label)
	}
	must[app.Applied](t)(a.Edits.Redo())
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: w.Tasks[0].ID, Set: campaign.Fields{"title": "Another title"}}}))
	if p := print(o); p.Revision != 3 || bytes.Equal(p.PDF, first.PDF) {
		t.Errorf("changed content is revision %d", p.Revision)
	}
	w = must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	var rows [][3]string
	if len(w.Prints) != 3 {
		t.Fatalf("%d prints recorded", len(w.Prints))
	}
	if err := json.Unmarshal([]byte(w.Prints[0].Rows), &rows); err != nil || rows[0][0] != "1" && rows[0][0] != "01" {
		t.Errorf("%v %v", rows[:1], err)
	}
	for _, tc := range []struct {
		o    app.PrintOptions
		want string
	}{
		{app.PrintOptions{Lang: locale.En, Paper: "a3", By: "stage"}, "print.paper"},
		{app.PrintOptions{Lang: locale.En, Paper: "a4", By: "mood"}, "print.by"},
		{app.PrintOptions{Lang: "fr", Paper: "a4", By: "stage"}, "print.lang"},
	} {
		if _, err := a.Print.Handout(app.PrintOrder{Campaign: id, Options: tc.o}); code(err) != tc.want {
			t.Errorf("%+v: %v", tc.o, err)
		}
	}
}

// Two programs that print at the same time never give two papers one number.
func TestPrintsBesideEachOther(t *testing.T) {
	c := config(t)
	a, b := open(t, c, &host{}), open(t, c, &host{})
	id := newCampaign(t, a, "x", "launch")
	var wg sync.WaitGroup
	revisions := make(chan int64, 8)
	for i, by := range []string{"stage", "group", "person", "day"} {
		for k, p := range []*app.App{a, b} {
			o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: []string{"a4", "letter"}[k], By: by, Open: i%2 == 0}}
			wg.Go(func() {
				got, err := p.Print.Handout(o)
				if err != nil {
					t.Error(err)
				}
				revisions <- got.Revision
			})
		}
	}
	wg.Wait()
	close(revisions)
	seen := map[int64]bool{}
	for r := range revisions {
		if seen[r] || r < 1 || r > 8 {
			t.Errorf("revision %d twice, or out of turn", r)
		}
		seen[r] = true
	}
}

func TestPanicIsAnswered(t *testing.T) {
	c := config(t)
	var log bytes.Buffer
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	h := &host{}
	a := open(t, c, h)
	id := newCampaign(t, a, "x", "blank")
	h.on = func(string, any) { panic("the face is gone") }
	_, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte(sheet), Job: "j"})
	if code(err) != "internal" || !strings.Contains(log.String(), "the face is gone") || !strings.Contains(log.String(), "job.go") {
		t.Errorf("%v\n%s", err, log.String())
	}
	h.on = nil
	must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte(sheet)}))
}

func TestBackupAndRestore(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "before", "blank")
	file := must[string](t)(a.Workspace.Backup(""))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "campaign", Row: id, Set: campaign.Fields{"name": "after"}}}))
	saved := must[string](t)(a.Workspace.Restore(file))
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.Name != "before" {
		t.Errorf("restored %q", w.Campaign.Name)
	}
	must[string](t)(a.Workspace.Restore(saved))
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.Name != "after" {
		t.Errorf("what was there before a restore was not kept: %q", w.Campaign.Name)
	}
	if got := must[app.Checked](t)(a.Workspace.Check(false, "")); len(got.Findings) != 0 || got.Campaigns != 1 {
		t.Errorf("%+v", got)
	}
}

func TestDamagedWorkspaceNamesItsBackup(t *testing.T) {
	c := config(t)
	a, err := app.Open(c, &host{})
	if err != nil {
		t.Fatal(err)
	}
	newCampaign(t, a, "kept", "launch")
	file := must[string](t)(a.Workspace.Backup(""))
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(c.Workspace, 5000); err != nil {
		t.Fatal(err)
	}
	_, err = app.Open(c, &host{})
	if code(err) != "workspace.damaged" || app.LastBackup(c, err) != file {
		t.Fatalf("%v, last backup %q", err, app.LastBackup(c, err))
	}
	aside := must[string](t)(app.RestoreOver(c, file))
	if st, err := os.Stat(aside); err != nil || st.Size() != 5000 {
		t.Errorf("the damaged file was not kept: %v", err)
	}
	b := open(t, c, &host{})
	if list := must[[]campaign.Summary](t)(b.Campaigns.List()); len(list) != 1 || list[0].Name != "kept" {
		t.Errorf("%v", list)
	}
}

// Every code that a room answers has its words.
func TestEveryCodeHasWords(t *testing.T) {
	patterns := map[string]*regexp.Regexp{
		"error.":   regexp.MustCompile(`campaign\.Fail\("([a-z._]+)"`),
		"problem.": regexp.MustCompile(`(?:\.fault\(k, [^,]+, |\bat\([^,]+, |Code: )"([a-z._]+)"`),
		"step.":    regexp.MustCompile(`campaign\.Label\{Code: "([a-z._]+)"[,}]`),
	}
	n := 0
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "build/") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for prefix, p := range patterns {
			for _, m := range p.FindAllSubmatch(b, -1) {
				key := string(bytes.Join(m[1:], nil))
				if key == "" || prefix == "problem." && (key == "internal" || key == "invalid" || key == "usage" || strings.HasPrefix(key, "workspace.") || strings.HasPrefix(key, "rows.") || strings.HasPrefix(key, "states.") || locale.Has("step."+key) || locale.Has("error."+key)) {
					continue
				}
				n++
				if !locale.Has(prefix + key) {
					t.Errorf("%s: %s%s has no words", path, prefix, key)
				}
			}
		}
		return nil
	})
	if err != nil || n < 50 {
		t.Errorf("found %d codes, %v", n, err)
	}
	for _, in := range campaign.Kinds() {
		keys := []string{"kind." + string(in.Kind), "step.rows." + string(in.Kind)}
		if in.Kind != "lesson" && in.Kind != "setting" { // the library alone has them
			keys = append(keys, "kinds."+string(in.Kind)) // what an archive counts
		}
		for _, key := range keys {
			if !locale.Has(key) {
				t.Errorf("%s has no words", key)
			}
		}
	}
}

// Of a workbook with a cover sheet the one with the tasks is read, and the others are named.
func TestImportFindsTheSheet(t *testing.T) {
	data := workbook(t, []string{"Cover", "Prepare", "Run"}, [][]string{{"How to fill this in"}, {"Task", "A"}, {"Task", "B", "C"}})
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	got := must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Data: data, Sheet: "Run", Preview: true}))
	if got.Plan.Sheet != "Run" || got.Plan.Tasks != 2 || len(got.Plan.Others) != 2 {
		t.Errorf("%+v", got.Plan)
	}
	got = must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Data: data, Preview: true}))
	if got.Plan.Sheet != "Prepare" || len(got.Plan.Others) != 2 {
		t.Errorf("%+v", got.Plan)
	}
	if _, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Data: data, Sheet: "Walk"}); code(err) != "import.sheet" {
		t.Errorf("%v", err)
	}
}

// workbook is a small xlsx: sheets of one column.
func workbook(t *testing.T, names []string, columns [][]string) []byte {
	t.Helper()
	parts := map[string]string{}
	var sheets, rels strings.Builder
	for i, name := range names {
		n := strconv.Itoa(i + 1)
		sheets.WriteString(`<sheet name="` + name + `" sheetId="` + n + `" r:id="r` + n + `"/>`)
		rels.WriteString(`<Relationship Id="r` + n + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s` + n + `.xml"/>`)
		var rows strings.Builder
		for k, text := range columns[i] {
			r := strconv.Itoa(k + 1)
			rows.WriteString(`<row r="` + r + `"><c r="A` + r + `" t="inlineStr"><is><t>` + text + `</t></is></c></row>`)
		}
		parts["xl/s"+n+".xml"] = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows.String() + `</sheetData></worksheet>`
	}
	parts["xl/workbook.xml"] = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` + sheets.String() + `</sheets></workbook>`
	parts["xl/_rels/workbook.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels.String() + `</Relationships>`
	parts["_rels/.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	parts["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w := must[io.Writer](t)(z.Create(name))
		must[int](t)(w.Write([]byte(text)))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
