package app_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// start opens the workspace that the preferences choose, as the program does.
func start(t *testing.T, c app.Config) *app.App {
	t.Helper()
	a := app.New(c.Preferred(c.Home), &host{})
	if err := a.Open(); err != nil {
		t.Fatal(err)
	}
	return a
}

func stop(t *testing.T, a *app.App) {
	t.Helper()
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
}

func atHome(t *testing.T) app.Config {
	c := config(t)
	c.Home = filepath.Dir(c.Workspace)
	return c
}

func names(t *testing.T, a *app.App) string {
	t.Helper()
	var out []string
	for _, s := range must[[]campaign.Summary](t)(a.Campaigns.List()) {
		out = append(out, s.Name)
	}
	return strings.Join(out, " ")
}

// The workspace goes to another place: the next start opens it there, with what was written after the copy was made, and
// the file it was stays where it is.
func TestMoveWorkspace(t *testing.T) {
	c := atHome(t)
	a := start(t, c)
	newCampaign(t, a, "before", "blank")
	folder := filepath.Join(t.TempDir(), "team's disk")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "workspace.qingdan")
	f := must[app.WorkspaceFile](t)(a.Workspace.CopyTo("", folder))
	if f.Path != c.Workspace || f.Next != path || !f.Copied || f.Missing || f.Standard != c.Workspace || f.Size == 0 || f.StandardAt == 0 {
		t.Errorf("%+v", f)
	}
	if _, err := a.Workspace.CopyTo("", folder); code(err) != "copy.exists" || !strings.Contains(err.Error(), path) {
		t.Errorf("once more: %v", err)
	}
	// A page that knows the preferences as they were must not take the move back.
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Theme: "dark"}))
	newCampaign(t, a, "after", "blank")
	stop(t, a)

	b := start(t, c)
	if got := names(t, b); got != "before after" && got != "after before" {
		t.Errorf("in the new place: %q", got)
	}
	f = must[app.WorkspaceFile](t)(b.Workspace.File())
	if f.Path != path || f.Next != path || f.Copied || f.Missing {
		t.Errorf("%+v", f)
	}
	newCampaign(t, b, "there", "blank")
	stop(t, b)
	old := open(t, c, &host{})
	if got := names(t, old); strings.Contains(got, "there") || !strings.Contains(got, "after") {
		t.Errorf("the file it was: %q", got)
	}
	third := start(t, c)
	if got := names(t, third); !strings.Contains(got, "there") {
		t.Errorf("started again: %q", got)
	}

	// Back to the standard place: the file that lies there, not a copy over it.
	if _, err := third.Workspace.CopyTo("", ""); code(err) != "copy.exists" {
		t.Errorf("onto the file at the standard place: %v", err)
	}
	f = must[app.WorkspaceFile](t)(third.Workspace.Use(""))
	if f.Next != c.Workspace || f.Copied {
		t.Errorf("%+v", f)
	}
	if p := must[app.Prefs](t)(third.Preferences.Get()); p.Workspace != "" || p.Theme != "dark" {
		t.Errorf("%+v", p)
	}
	stop(t, third)
}

// Nothing lies at the standard place any more: the way back there is a copy.
func TestBackToTheStandardPlace(t *testing.T) {
	c := atHome(t)
	elsewhere := filepath.Join(t.TempDir(), "mine.qingdan")
	d := c
	d.Workspace = elsewhere
	stop(t, open(t, d, &host{}))
	a := start(t, c)
	must[app.WorkspaceFile](t)(a.Workspace.Use(elsewhere))
	stop(t, a)
	if err := os.Remove(c.Workspace); err != nil {
		t.Fatal(err)
	}
	b := start(t, c)
	newCampaign(t, b, "mine", "blank")
	f := must[app.WorkspaceFile](t)(b.Workspace.CopyTo("", ""))
	if f.Path != elsewhere || f.Next != c.Workspace || !f.Copied {
		t.Errorf("%+v", f)
	}
	stop(t, b)
	if err := os.Rename(c.Workspace, c.Workspace+"-taken"); err != nil {
		t.Fatal(err)
	}
	gone := app.New(c.Preferred(c.Home), &host{})
	if err := gone.Open(); code(err) != "workspace.away" {
		t.Errorf("the copy was taken away before it was opened: %v", err)
	}
	stop(t, gone)
	if err := os.Rename(c.Workspace+"-taken", c.Workspace); err != nil {
		t.Fatal(err)
	}
	if d := start(t, c); names(t, d) != "mine" {
		t.Errorf("%q", names(t, d))
	} else {
		stop(t, d)
	}
}

// Another file is chosen, and the choice taken back; what is no workspace is refused and chooses nothing.
func TestUseAnotherWorkspace(t *testing.T) {
	c := atHome(t)
	a := start(t, c)
	t.Cleanup(func() { stop(t, a) })
	back := must[string](t)(a.Workspace.Backup(""))
	text := filepath.Join(t.TempDir(), "notes.qingdan")
	if err := os.WriteFile(text, []byte(strings.Repeat("no workspace ", 50)), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{back: "workspace.backup", text: "workspace.damaged", text + "2": "workspace.away"} {
		if _, err := a.Workspace.Use(path); code(err) != want || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if f := must[app.WorkspaceFile](t)(a.Workspace.File()); f.Next != c.Workspace {
		t.Errorf("%+v", f)
	}
	d := config(t)
	open(t, d, &host{})
	if f := must[app.WorkspaceFile](t)(a.Workspace.Use(d.Workspace)); f.Next != d.Workspace || f.Copied || f.Missing {
		t.Errorf("%+v", f)
	}
	if err := os.Rename(d.Workspace, d.Workspace+"-away"); err != nil {
		t.Fatal(err)
	}
	if f := must[app.WorkspaceFile](t)(a.Workspace.File()); !f.Missing {
		t.Errorf("%+v", f)
	}
	if f := must[app.WorkspaceFile](t)(a.Workspace.Use(c.Workspace)); f.Next != c.Workspace || f.Missing {
		t.Errorf("taken back: %+v", f)
	}
}

// The chosen file is gone at the next start: that is said, nothing is made in its place, and when its disk is back the
// window goes on without a restart. Commands are told the same.
func TestChosenWorkspaceIsAway(t *testing.T) {
	c := atHome(t)
	disk := filepath.Join(t.TempDir(), "disk")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	a := start(t, c)
	newCampaign(t, a, "kept", "blank")
	must[app.WorkspaceFile](t)(a.Workspace.CopyTo("", disk))
	stop(t, a)
	if err := os.Rename(disk, disk+"-pulled"); err != nil {
		t.Fatal(err)
	}
	b := app.New(c.Preferred(c.Home), &host{})
	if err := b.Open(); code(err) != "workspace.away" || !strings.Contains(err.Error(), disk) {
		t.Errorf("%v", err)
	}
	if s := must[app.WorkspaceState](t)(b.Workspace.State()); s.Error == nil || s.Error.Code != "workspace.away" {
		t.Errorf("%+v", s)
	}
	if _, err := app.Open(c.Preferred(c.Home), &host{}); code(err) != "workspace.away" {
		t.Errorf("a command: %v", err)
	}
	if err := b.Workspace.Reopen(); code(err) != "workspace.away" {
		t.Errorf("tried again: %v", err)
	}
	if _, err := os.Stat(disk); err == nil {
		t.Error("something was made in its place")
	}
	if f := must[app.WorkspaceFile](t)(b.Workspace.File()); f.Size != 0 || !f.Missing {
		t.Errorf("%+v", f)
	}
	if err := os.Rename(disk+"-pulled", disk); err != nil {
		t.Fatal(err)
	}
	if err := b.Workspace.Reopen(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, b); got != "kept" {
		t.Errorf("%q", got)
	}
	if err := b.Workspace.Reopen(); err != nil {
		t.Errorf("of an open one: %v", err)
	}
	stop(t, b)
	if err := b.Workspace.Reopen(); err != nil {
		t.Errorf("after closing: %v", err)
	}
	if _, err := b.Campaigns.List(); code(err) != "closed" {
		t.Errorf("it was opened again after closing: %v", err)
	}
}

// A copy that nobody could remember is not left behind.
func TestMoveThatCannotBeKept(t *testing.T) {
	c := config(t)
	c.Home = t.TempDir()
	a := start(t, c)
	t.Cleanup(func() { stop(t, a) })
	if err := errors.Join(os.RemoveAll(c.Home), os.WriteFile(c.Home, nil, 0o600)); err != nil { // its place is taken
		t.Fatal(err)
	}
	folder := t.TempDir()
	if _, err := a.Workspace.CopyTo("", folder); err == nil {
		t.Error("not kept, and not said")
	}
	if list, err := os.ReadDir(folder); err != nil || len(list) > 0 {
		t.Errorf("%v %v", list, err)
	}
}

// Who history names: without space around it, of one line and a length that fits.
func TestName(t *testing.T) {
	c := atHome(t)
	a := start(t, c)
	t.Cleanup(func() { stop(t, a) })
	if p := must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Name: "  王 \n 芳\t"})); p.Name != "王 芳" {
		t.Errorf("%q", p.Name)
	}
	for name, want := range map[string]string{strings.Repeat("芳", 61): "text.long", "a\xff": "text.utf8"} {
		_, err := a.Preferences.Set(app.Prefs{Name: name})
		var e *app.Error
		if !errors.As(err, &e) || len(e.Fields) != 1 || e.Fields[0].Field != "name" || e.Fields[0].Code != want || e.Fields[0].Message == "" {
			t.Errorf("%q: %v", name, err)
		}
	}
	if p := must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Name: strings.Repeat("芳", 60), Lang: locale.En})); len([]rune(p.Name)) != 60 {
		t.Errorf("%q", p.Name)
	}
	must[app.Prefs](t)(a.Preferences.Set(app.Prefs{})) // no name: the account's
	id := newCampaign(t, a, "x", "blank")
	if h := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 1})); h.Entries[0].Author != "Lin" {
		t.Errorf("%q", h.Entries[0].Author)
	}
	if b := must[app.About](t)(a.Preferences.About()); b.Version != app.Version || b.Account != "Lin" || !strings.Contains(b.Licence, "SIL OPEN FONT LICENSE") {
		t.Errorf("%+v", b)
	}
}

// Findings speak of campaigns and kinds as users do, and say whether a repair helps.
func TestFindingsInWords(t *testing.T) {
	c := config(t)
	a := app.New(c, &host{})
	if err := a.Open(); err != nil {
		t.Fatal(err)
	}
	id := newCampaign(t, a, "夏日", "launch")
	apply(t, a, id, patch("campaign", id, campaign.Fields{"theme": "as it was written"}))
	stop(t, a)
	b, err := os.ReadFile(c.Workspace)
	if err != nil {
		t.Fatal(err)
	}
	in := bytes.ReplaceAll(b, []byte(`:"as it was written"`), []byte(`:"AS IT WAS WRITTEN"`)) // the journal is spared
	in = bytes.ReplaceAll(in, []byte("as it was written"), []byte("as nobody wrote it"[:17]))
	in = bytes.ReplaceAll(in, []byte(`:"AS IT WAS WRITTEN"`), []byte(`:"as it was written"`))
	if err := os.WriteFile(c.Workspace, in, 0o600); err != nil {
		t.Fatal(err)
	}
	a = open(t, c, &host{})
	got := must[app.Checked](t)(a.Workspace.Check(false, ""))
	if len(got.Findings) != 1 || got.Repaired || got.Campaigns != 1 || got.Steps != 2 {
		t.Fatalf("%+v", got)
	}
	f := got.Findings[0]
	if f.Code != "fold" || !f.Repairable || !strings.Contains(f.Message, "夏日") || !strings.HasPrefix(f.Message, "Campaign “夏日”") {
		t.Errorf("%+v", f)
	}
	if got := must[app.Checked](t)(a.Workspace.Check(true, "")); !got.Repaired {
		t.Errorf("%+v", got)
	}
	if got := must[app.Checked](t)(a.Workspace.Check(false, "")); len(got.Findings) != 0 {
		t.Errorf("%+v", got)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); w.Campaign.Theme != "as it was written" {
		t.Errorf("%q", w.Campaign.Theme)
	}
}
