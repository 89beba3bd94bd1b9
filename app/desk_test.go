package app_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// desk answers dialogs with one path and notes what it was asked and told to open.
type desk struct {
	path   string
	err    error
	asked  []app.Question
	opened []string
}

func (d *desk) ask(q app.Question) (string, error) {
	d.asked = append(d.asked, q)
	return d.path, d.err
}
func (d *desk) Pick(q app.Question) (string, error) { return d.ask(q) }
func (d *desk) PickMany(q app.Question) ([]string, error) {
	path, err := d.ask(q)
	if path == "" {
		return nil, err
	}
	return strings.Split(path, "\n"), err
}
func (d *desk) PickSave(q app.Question) (string, error)   { return d.ask(q) }
func (d *desk) PickFolder(q app.Question) (string, error) { return d.ask(q) }
func (d *desk) OpenFile(path string) error                { d.opened = append(d.opened, path); return d.err }
func (d *desk) Reveal(path string) error                  { d.opened = append(d.opened, path); return d.err }

func atDesk(t *testing.T) (*app.App, *desk) {
	t.Helper()
	d := &desk{}
	c := config(t)
	c.Desk = d
	return open(t, c, &host{}), d
}

func prints(t *testing.T, a *app.App, id campaign.ID) int {
	t.Helper()
	return len(must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Prints)
}

// A preview is the very page that printing makes, and leaves no trace.
func TestPreviewIsThePage(t *testing.T) {
	a, _ := atDesk(t)
	id := newCampaign(t, a, "Glacier / Jasmine", "launch")
	o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.Both, Paper: "letter", By: "group", Open: true}}
	seen := must[app.Preview](t)(a.Print.Preview(o))
	pdf, err := base64.StdEncoding.DecodeString(seen.PDF)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) || seen.Pages < 2 || seen.Revision != 1 || seen.Rows < 60 || !seen.Fresh {
		t.Fatalf("%v, %d pages, revision %d, %d rows, fresh %v", err, seen.Pages, seen.Revision, seen.Rows, seen.Fresh)
	}
	if seen.File != "Glacier - Jasmine-Checklist-rev1.pdf" {
		t.Errorf("file %q", seen.File)
	}
	if n := prints(t, a, id); n != 0 {
		t.Errorf("a look recorded %d prints", n)
	}
	path := filepath.Join(t.TempDir(), "list.pdf")
	if got := must[string](t)(a.Print.Save(o, path)); got != path {
		t.Errorf("saved as %q", got)
	}
	saved, err := os.ReadFile(path)
	if err != nil || prints(t, a, id) != 1 {
		t.Fatalf("%v, %d prints", err, prints(t, a, id))
	}
	again := must[app.Preview](t)(a.Print.Preview(o))
	if again.Fresh || again.Revision != 1 || again.PDF != base64.StdEncoding.EncodeToString(saved) {
		t.Error("what is printed looks otherwise in the preview")
	}
}

func TestSaveSaysWhatIsWrong(t *testing.T) {
	a, _ := atDesk(t)
	id := newCampaign(t, a, "x", "launch")
	missing := filepath.Join(t.TempDir(), "nowhere", "list.pdf")
	if _, err := a.Print.Save(app.PrintOrder{Campaign: id}, missing); code(err) != "file.write.missing" || !strings.Contains(err.Error(), missing) {
		t.Errorf("%v", err)
	}
	if _, err := a.Print.Save(app.PrintOrder{Campaign: "nowhere"}, missing); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

// All is the list in each of its orders, in the user's language and on the user's paper where nothing else is said.
func TestSaveAll(t *testing.T) {
	c := config(t)
	h := &host{}
	a := open(t, c, h)
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Lang: locale.Zh, Paper: "letter"}))
	id := newCampaign(t, a, "夏日", "launch")
	var told []string
	h.on = func(_ string, data any) {
		if p, ok := data.(app.Progress); ok {
			told = append(told, fmt.Sprint(p.Phase, p.Done, "/", p.Total))
		}
	}
	folder := t.TempDir()
	paths := must[[]string](t)(a.Print.SaveAll(app.PrintOrder{Campaign: id, Job: "all"}, folder))
	var names []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil || !bytes.Contains(b, []byte("/MediaBox [0 0 612.00 792.00]")) {
			t.Errorf("%s: %v, or not on letter", p, err)
		}
		names = append(names, filepath.Base(p))
	}
	if want := []string{"夏日-执行清单-按阶段-rev1.pdf", "夏日-执行清单-按小组-rev2.pdf", "夏日-执行清单-按人-rev3.pdf", "夏日-执行清单-按日-rev4.pdf"}; !reflect.DeepEqual(names, want) {
		t.Errorf("%q", names)
	}
	if want := []string{"pack0/4", "pack1/4", "pack2/4", "pack3/4"}; !reflect.DeepEqual(told, want) {
		t.Errorf("%v", told)
	}
}

func TestOpenInViewer(t *testing.T) {
	a, d := atDesk(t)
	id := newCampaign(t, a, "x", "launch")
	path := must[string](t)(a.Print.OpenInViewer(app.PrintOrder{Campaign: id}))
	t.Cleanup(func() { _ = os.RemoveAll(filepath.Dir(path)) })
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) || !reflect.DeepEqual(d.opened, []string{path}) || prints(t, a, id) != 1 {
		t.Errorf("%v, opened %q, %d prints", err, d.opened, prints(t, a, id))
	}
	d.err = errors.New("no viewer")
	second, err := a.Print.OpenInViewer(app.PrintOrder{Campaign: id})
	if code(err) != "open.viewer" || second != "" {
		t.Errorf("%v", err)
	}
	_ = os.RemoveAll(filepath.Dir(d.opened[1]))
}

func TestFiles(t *testing.T) {
	a, d := atDesk(t)
	d.path = "/plans/Launch"
	if got := must[string](t)(a.Files.PickSave("夏日: 清单.pdf")); got != "/plans/Launch.pdf" || d.asked[0].Name != "夏日- 清单.pdf" {
		t.Errorf("%q, asked %+v", got, d.asked[0])
	}
	for what, pick := range map[string]func() (string, error){"spreadsheet": a.Files.PickSpreadsheet, "backup": a.Files.PickBackup, "workspace": a.Files.PickWorkspace, "folder": a.Files.PickFolder} {
		if got := must[string](t)(pick()); got != "/plans/Launch" {
			t.Errorf("%s: %q", what, got)
		}
	}
	for _, q := range d.asked {
		if q.Title == "" || strings.Contains(q.Title, ".") {
			t.Errorf("%+v is not in words", q)
		}
	}
	d.path = ""
	if got := must[string](t)(a.Files.PickSave("x")); got != "" {
		t.Errorf("a dialog that was closed answers %q", got)
	}
	if err := a.Files.Reveal("/plans"); err != nil || d.opened[0] != "/plans" {
		t.Errorf("%v %q", err, d.opened)
	}
	alone := open(t, config(t), &host{})
	if got := must[string](t)(alone.Files.PickFolder()); got != "" {
		t.Errorf("%q", got)
	}
	if err := alone.Files.Reveal("/plans"); code(err) != "no_desk" {
		t.Errorf("%v", err)
	}
}

func TestImportByPath(t *testing.T) {
	a, _ := atDesk(t)
	id := newCampaign(t, a, "x", "blank")
	path := filepath.Join(t.TempDir(), "tasks.csv")
	if _, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Path: path}); code(err) != "file.read.missing" {
		t.Errorf("%v", err)
	}
	if err := os.WriteFile(path, []byte(sheet), 0o600); err != nil {
		t.Fatal(err)
	}
	got := must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Path: path}))
	if got.Plan.Tasks != 2 || len(got.Plan.Columns) != 4 || got.Plan.HeaderRow != 1 || got.Applied == nil {
		t.Errorf("%+v", got)
	}
}

// The calendar draws every campaign's periods from the list alone.
func TestListHasPeriods(t *testing.T) {
	a, _ := atDesk(t)
	newCampaign(t, a, "x", "launch")
	for range 2 { // made, then kept
		got := must[[]campaign.Summary](t)(a.Campaigns.List())[0]
		var kinds []string
		for _, p := range got.Periods {
			kinds = append(kinds, p.Kind)
			if !p.Starts.Valid() || !p.Ends.Valid() || p.Name == "" {
				t.Errorf("%+v", p)
			}
		}
		if want := []string{"preparation", "warmup", "live", "closing", "review"}; !reflect.DeepEqual(kinds, want) {
			t.Errorf("%q", kinds)
		}
	}
}

// Nothing travels to the page that it cannot read: no null where its types say list or map (but for the row of a change,
// which is null when the row is gone), no number that JSON has not, no time.Time.
func TestAnswersFitTheBridge(t *testing.T) {
	a, _ := atDesk(t)
	must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	id := newCampaign(t, a, "x", "blank")
	fresh := newCampaign(t, a, "y", "launch")
	must[string](t)(a.Workspace.Backup(""))
	_, step := newest(t, a, fresh)
	for name, v := range map[string]any{
		"list":      must[[]campaign.Summary](t)(a.Campaigns.List()),
		"blank":     must[*campaign.Workbook](t)(a.Campaigns.Show(id)),
		"launch":    must[*campaign.Workbook](t)(a.Campaigns.Show(fresh)),
		"templates": must[[]app.Template](t)(a.Campaigns.Templates()),
		"no trash":  must[[]app.Template](t)(a.Campaigns.TemplateTrash()),
		"same":      must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{})),
		"applied":   apply(t, a, id, task("t", campaign.Fields{"title": "x"})),
		"undone":    must[app.Applied](t)(a.Edits.Undo()),
		"redone":    must[app.Applied](t)(a.Edits.Redo()),
		"history":   must[app.HistoryPage](t)(a.Edits.History(fresh, app.HistoryQuery{Limit: 10})),
		"facts":     must[store.Facts](t)(a.Edits.HistoryFacts("nowhere")),
		"step":      step,
		"trash":     must[[]campaign.Summary](t)(a.Campaigns.Trash()),
		"nothing":   must[app.HistoryPage](t)(a.Edits.History("nowhere", app.HistoryQuery{Limit: 10})),
		"import":    must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte(sheet)})),
		"refused":   must[app.Imported](t)(a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte("Task,Due\nA,some day\n")})),
		"preview":   must[app.Preview](t)(a.Print.Preview(app.PrintOrder{Campaign: fresh})),
		"found":     must[any](t)(anyOf(a.Search.Find("场地", ""))),
		"not found": must[any](t)(anyOf(a.Search.Find("zebra", ""))),
		"state":     must[app.WorkspaceState](t)(a.Workspace.State()),
		"checked":   must[app.Checked](t)(a.Workspace.Check(false, "")),
		"file":      must[app.WorkspaceFile](t)(a.Workspace.File()),
		"about":     must[app.About](t)(a.Preferences.About()),
		"prefs":     must[app.Prefs](t)(a.Preferences.Get()),
	} {
		fits(t, name, reflect.ValueOf(v))
		if _, err := json.Marshal(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func anyOf[T any](v T, err error) (any, error) { return v, err }

func fits(t *testing.T, at string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			fits(t, at, v.Elem())
		}
	case reflect.Slice:
		if v.IsNil() {
			t.Errorf("%s is null", at)
		}
		for i := range v.Len() {
			fits(t, at+"[]", v.Index(i))
		}
	case reflect.Map:
		if v.IsNil() && !strings.HasSuffix(at, "Changes[].Row") {
			t.Errorf("%s is null", at)
		}
		for _, k := range v.MapKeys() {
			fits(t, at+"."+k.String(), v.MapIndex(k))
		}
	case reflect.Struct:
		if v.Type().PkgPath() == "time" {
			t.Errorf("%s is a %s", at, v.Type())
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("json") != "-" {
				fits(t, at+"."+f.Name, v.Field(i))
			}
		}
	case reflect.Float64:
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) {
			t.Errorf("%s is %v", at, v.Float())
		}
	}
}
