package app_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What the page calls before the workspace is open waits for it; what needs no workspace does not.
func TestCallsWaitForTheWorkspace(t *testing.T) {
	c := config(t)
	before := open(t, c, &host{})
	newCampaign(t, before, "kept", "blank")
	a := app.New(c, &host{})
	if p := must[app.Prefs](t)(a.Preferences.Get()); p != (app.Prefs{}) {
		t.Errorf("%+v", p)
	}
	answered := make(chan int, 2)
	for _, call := range []func() int{
		func() int { return len(must[[]campaign.Summary](t)(a.Campaigns.List())) },
		func() int { return len(must[app.WorkspaceState](t)(a.Workspace.State()).Path) / len(c.Workspace) },
	} {
		begun := make(chan struct{})
		go func() { close(begun); answered <- call() }()
		<-begun
	}
	for range 10_000 {
		runtime.Gosched() // to the calls: they wait by now, or have answered without a workspace
	}
	if len(answered) > 0 {
		t.Fatal("answered before the workspace was open")
	}
	if err := a.Open(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if n := <-answered; n != 1 {
			t.Errorf("answered %d", n)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Campaigns.List(); code(err) != "closed" {
		t.Errorf("after closing: %v", err)
	}
	if err := a.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
}

// Calls that wait while the window closes before anything was opened are let go.
func TestCloseBeforeOpen(t *testing.T) {
	a := app.New(config(t), &host{})
	answered := make(chan error, 1)
	go func() { _, err := a.Campaigns.List(); answered <- err }()
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-answered; code(err) != "closed" {
		t.Errorf("%v", err)
	}
}

// A workspace that cannot be opened is shown with its reason and its backups, and can be restored from the page.
func TestRestoreDamaged(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	newCampaign(t, a, "kept", "launch")
	file := must[string](t)(a.Workspace.Backup(""))
	if _, err := a.Workspace.RestoreDamaged(file); code(err) != "workspace.sound" {
		t.Errorf("a sound workspace: %v", err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(c.Workspace, 5000); err != nil {
		t.Fatal(err)
	}

	b := app.New(c, &host{})
	if err := b.Open(); code(err) != "workspace.damaged" {
		t.Fatalf("%v", err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	state := must[app.WorkspaceState](t)(b.Workspace.State())
	if state.Path != c.Workspace || state.Error == nil || state.Error.Code != "workspace.damaged" || state.Error.Message == "" || len(state.Backups) != 1 {
		t.Fatalf("%+v", state)
	}
	if got := state.Backups[0]; got.Path != file || got.Size == 0 || time.UnixMilli(got.At).Format(time.DateOnly) != morning.Format(time.DateOnly) {
		t.Errorf("%+v", got)
	}
	if _, err := b.Campaigns.List(); code(err) != "workspace.damaged" {
		t.Errorf("calls answer %v", err)
	}
	if _, err := b.Workspace.Restore(file); code(err) != "workspace.damaged" {
		t.Errorf("the ordinary restore: %v", err)
	}
	aside := must[string](t)(b.Workspace.RestoreDamaged(file))
	if st, err := os.Stat(aside); err != nil || st.Size() != 5000 {
		t.Errorf("the damaged file was not kept: %v", err)
	}
	if list := must[[]campaign.Summary](t)(b.Campaigns.List()); len(list) != 1 || list[0].Name != "kept" {
		t.Errorf("%v", list)
	}
	if state := must[app.WorkspaceState](t)(b.Workspace.State()); state.Error != nil || state.ReadOnly {
		t.Errorf("%+v", state)
	}
}

// A workspace that is taken away while it is open takes no more steps, says so, and can be put back with all it had.
func TestWorkspaceTakenAway(t *testing.T) {
	c := config(t)
	a := open(t, c, &host{})
	id := newCampaign(t, a, "kept", "launch")
	theme := func() string { return must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Campaign.Theme }
	first := theme()
	file := must[string](t)(a.Workspace.Backup(""))
	apply(t, a, id, patch("campaign", id, campaign.Fields{"theme": "after the backup"}))
	if _, err := a.Workspace.PutBack(); code(err) != "workspace.sound" {
		t.Errorf("nothing to put back: %v", err)
	}
	gone := c.Workspace + ".elsewhere"
	if err := os.Rename(c.Workspace, gone); err != nil {
		t.Fatal(err)
	}
	_, applied := a.Edits.Apply(id, []campaign.Edit{patch("campaign", id, campaign.Fields{"theme": "lost"})})
	_, undone := a.Edits.Undo()
	_, restored := a.Workspace.Restore(file)
	_, backedUp := a.Workspace.Backup("")
	_, checked := a.Workspace.Check(false, "")
	for what, err := range map[string]error{"apply": applied, "undo": undone, "restore": restored, "backup": backedUp, "check": checked} {
		if code(err) != "workspace.moved" {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := os.Stat(c.Workspace); err == nil {
		t.Error("something was written in its place")
	}
	if s := must[app.WorkspaceState](t)(a.Workspace.State()); s.Error == nil || s.Error.Code != "workspace.moved" || len(s.Backups) != 1 {
		t.Errorf("%+v", s)
	}
	if got := must[string](t)(a.Workspace.PutBack()); got != c.Workspace {
		t.Errorf("put back at %s", got)
	}
	if got := theme(); got != "after the backup" {
		t.Errorf("put back, it says %q", got)
	}
	apply(t, a, id, patch("campaign", id, campaign.Fields{"theme": "and on"}))

	if err := os.Remove(c.Workspace); err != nil {
		t.Fatal(err)
	}
	must[string](t)(a.Workspace.RestoreDamaged(file)) // or rather the backup: what was open is kept as well
	if got := theme(); got != first {
		t.Errorf("restored, it says %q", got)
	}
}

// Closing stops a job at its next safe place and waits for it.
func TestCloseWhileAJobRuns(t *testing.T) {
	h := &host{}
	c := config(t)
	a := app.New(c, h)
	if err := a.Open(); err != nil {
		t.Fatal(err)
	}
	id := newCampaign(t, a, "x", "blank")
	closed := make(chan error, 1)
	h.on = func(_ string, data any) {
		if p, ok := data.(app.Progress); ok && p.Phase == "read" {
			go func() { closed <- a.Close() }()
			<-a.Stopping(p.Job)
		}
	}
	_, err := a.Import.Tasks(app.ImportTasks{Campaign: id, Data: []byte(sheet), Job: "j"})
	if code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	b := open(t, c, &host{})
	if w := must[*campaign.Workbook](t)(b.Campaigns.Show(id)); len(w.Tasks) != 0 {
		t.Error("the job wrote while the workspace closed")
	}
}

func TestPreferences(t *testing.T) {
	c := config(t)
	c.Home = filepath.Join(t.TempDir(), "Qingdan")
	a := open(t, c, &host{})
	want := app.Prefs{Name: "王芳", Lang: locale.Zh, Theme: "dark", Paper: "letter", Last: "/campaigns/1", Print: `{"by":"day"}`}
	if got := must[app.Prefs](t)(a.Preferences.Set(want)); got != want {
		t.Errorf("%+v", got)
	}
	for _, bad := range []app.Prefs{{Lang: "fr"}, {Lang: locale.Both}, {Theme: "pink"}, {Paper: "a3"}} {
		if _, err := a.Preferences.Set(bad); code(err) != "preference" {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	if err := a.KeepWindow(app.Window{X: 10, Y: 20, Width: 1300, Height: 900}); err != nil {
		t.Fatal(err)
	}
	if got := must[app.Prefs](t)(a.Preferences.Get()); got != want {
		t.Errorf("the window's place changed the preferences: %+v", got)
	}
	if got := app.ReadPrefs(c.Home, c.Log); got != want {
		t.Errorf("read back: %+v", got)
	}
	if got := app.New(c, &host{}).Window(); got != (app.Window{X: 10, Y: 20, Width: 1300, Height: 900}) {
		t.Errorf("%+v", got)
	}

	// Name and language hold at once: in history, and in what an error says.
	id := newCampaign(t, a, "夏日", "blank")
	if h := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 1})); h.Entries[0].Author != "王芳" || h.Entries[0].Label != "新建活动“夏日”" {
		t.Errorf("%+v", h.Entries[0])
	}
	if _, err := a.Campaigns.New(app.NewCampaign{}); err == nil || err.Error() != "活动需要一个名称" {
		t.Errorf("%v", err)
	}
}

// A file that is no preferences is kept aside; one that holds nonsense keeps the rest.
func TestDamagedPreferences(t *testing.T) {
	c := config(t)
	c.Home = t.TempDir()
	path := filepath.Join(c.Home, "preferences.json")
	write := func(s string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"name":"Lin","la`)
	if got := app.ReadPrefs(c.Home, c.Log); got != (app.Prefs{}) {
		t.Errorf("%+v", got)
	}
	if b, err := os.ReadFile(path + ".damaged"); err != nil || string(b) != `{"name":"Lin","la` {
		t.Errorf("not kept: %q %v", b, err)
	}
	write(`{"name":"Lin","lang":"fr","theme":"dark","paper":"a3","colour":1}`)
	if got := app.ReadPrefs(c.Home, c.Log); got != (app.Prefs{Name: "Lin", Theme: "dark"}) {
		t.Errorf("%+v", got)
	}
	a := app.New(c, &host{})
	if err := os.RemoveAll(c.Home); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.Home, nil, 0o600); err != nil { // its place is taken
		t.Fatal(err)
	}
	if _, err := a.Preferences.Set(app.Prefs{Name: "Wang"}); code(err) == "" || code(err) == "?" {
		t.Errorf("not kept, and not said: %v", err)
	}
	if got := must[app.Prefs](t)(a.Preferences.Get()); got.Name != "Lin" {
		t.Errorf("what could not be kept holds all the same: %+v", got)
	}
}

// The machine's name stays what it was; where it cannot be kept there is one all the same.
func TestMachine(t *testing.T) {
	home := filepath.Join(t.TempDir(), "Qingdan")
	first := app.Machine(home)
	if second := app.Machine(home); first == "" || second != first {
		t.Errorf("%q, then %q", first, second)
	}
	if other := app.Machine(t.TempDir()); other == first {
		t.Error("two machines have one name")
	}
	if err := os.WriteFile(home+"2", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := app.Machine(home + "2"); got == "" {
		t.Error("no name where none can be kept")
	}
}

// A window that stays open for days makes the backup of each day in which something was written.
func TestBackUpDaily(t *testing.T) {
	c := config(t)
	day := morning
	c.Now = func() time.Time { day = day.Add(time.Second); return day }
	a := open(t, c, &host{})
	kept := func(want int) {
		t.Helper()
		a.BackUpDaily()
		if n := len(must[[]app.BackupFile](t)(a.Workspace.Backups())); n != want {
			t.Errorf("%d backups, want %d", n, want)
		}
	}
	newCampaign(t, a, "x", "blank")
	first := len(must[[]app.BackupFile](t)(a.Workspace.Backups()))
	day = day.Add(25 * time.Hour)
	kept(first + 1)
	kept(first + 1) // once a day
	day = day.Add(25 * time.Hour)
	kept(first + 1) // nothing was written
	newCampaign(t, a, "y", "blank")
	kept(first + 2)
}

// A window that was closed before its workspace was open leaves it alone.
func TestOpenAfterClose(t *testing.T) {
	c := config(t)
	a := app.New(c, &host{})
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := a.Open(); code(err) != "closed" {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(c.Workspace); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a workspace was made: %v", err)
	}
}
