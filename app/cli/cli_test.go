package cli_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/app/cli"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// terminal runs commands one after the other on one workspace.
type terminal struct {
	t    *testing.T
	dir  string
	base app.Config
}

func newTerminal(t *testing.T) *terminal {
	dir := t.TempDir()
	return &terminal{t, dir, app.Config{
		Workspace: filepath.Join(dir, "w.qingdan"), Lang: locale.En, Machine: "laptop", Author: "Lin",
		Now:  func() time.Time { return time.Date(2026, 5, 26, 9, 0, 0, 0, time.Local) },
		Intn: rand.IntN, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}}
}

func (m *terminal) run(args ...string) (out, errs string, status int) {
	var o, e bytes.Buffer
	status = cli.Run(args, cli.Env{Stdin: strings.NewReader(""), Stdout: &o, Stderr: &e, Config: m.base})
	return o.String(), e.String(), status
}

// ok runs a command that must succeed in silence on standard error, and answers its output.
func (m *terminal) ok(args ...string) string {
	m.t.Helper()
	out, errs, status := m.run(args...)
	if status != 0 || errs != "" {
		m.t.Fatalf("%v: status %d, %s", args, status, errs)
	}
	return strings.TrimSpace(out)
}

// fails runs a command that must end with a status and one line that contains want.
func (m *terminal) fails(status int, want string, args ...string) {
	m.t.Helper()
	out, errs, got := m.run(args...)
	if got != status || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, want) {
		m.t.Errorf("%v: status %d (want %d), %q lacks %q; output %q", args, got, status, errs, want, out)
	}
}

func (m *terminal) file(name, text string) string {
	m.t.Helper()
	path := filepath.Join(m.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		m.t.Fatal(err)
	}
	return path
}

func TestFromTemplateToPaper(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "Glacier Jasmine", "--template", "launch", "--live", "2026-06-04")
	if !regexp.MustCompile(`^[0-9a-f-]{36}$`).MatchString(id) {
		t.Fatalf("id %q", id)
	}
	pdf := filepath.Join(m.dir, "out.pdf")
	if got := m.ok("print", "glacier", "checklist", "--paper", "letter", "--by", "group", "--open", "--out", pdf); !strings.Contains(got, pdf) || !strings.Contains(got, "revision 1") {
		t.Errorf("%q", got)
	}
	if b, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Errorf("%v", err)
	}
	for _, lang := range []string{"zh", "en", "both"} {
		m.ok("--lang", lang, "print", id, "checklist", "--out", filepath.Join(m.dir, lang+".pdf"))
	}
	if got := m.ok("list"); !strings.Contains(got, "Glacier Jasmine") || !strings.Contains(got, "2026-06-04") {
		t.Errorf("%s", got)
	}
	if got := m.ok("list", "--lang", "zh"); !strings.Contains(got, "策划筹备") {
		t.Errorf("%s", got)
	}
}

// Flags may stand before or after the command, and JSON is what scripts read.
func TestJSON(t *testing.T) {
	m := newTerminal(t)
	var made struct{ ID string }
	decode(t, m.ok("--json", "sample", "--stage", "plan"), &made)
	var w campaign.Workbook
	decode(t, m.ok("show", made.ID, "--json"), &w)
	if string(w.Campaign.ID) != made.ID || len(w.Tasks) < 60 || !w.Campaign.Sample {
		t.Errorf("%+v", w.Campaign)
	}
	var part struct {
		Rows    []campaign.Task
		Derived campaign.Summary
	}
	decode(t, m.ok("show", "--section", "tasks", made.ID, "--json"), &part)
	if len(part.Rows) != len(w.Tasks) || part.Derived.Tasks != len(w.Tasks) {
		t.Errorf("%d rows", len(part.Rows))
	}
	var list []campaign.Summary
	decode(t, m.ok("list", "--json"), &list)
	if len(list) != 1 || list[0].Tasks != len(w.Tasks) {
		t.Errorf("%+v", list)
	}
	_, errs, status := m.run("show", "nobody", "--json")
	var e app.Error
	decode(t, errs, &e)
	if status != 1 || e.Code != "campaign.unknown" {
		t.Errorf("%d %+v", status, e)
	}
}

func decode(t *testing.T, s string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(s), into); err != nil {
		t.Fatalf("%v: %s", err, s)
	}
}

func TestApplyUndoRedoHistorySearch(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "夏日冰爽节", "--template", "blank", "--live", "2026-06-04")
	edits := m.file("edits.json", `[{"op":"create","kind":"tasks","row":"t1","set":{"title":"海报设计 <b>","due":"2026-05-01"}},
		{"op":"create","kind":"item","row":"i1","set":{"task":"t1","text":"=SUM(A1)"}}]`)
	m.ok("apply", id, edits)
	if got := m.ok("search", "报设"); !strings.Contains(got, "海报设计 <b>") {
		t.Errorf("%s", got)
	}
	if got := m.ok("search", "none", "such"); got != "Nothing found" {
		t.Errorf("%s", got)
	}
	if got := m.ok("undo"); got != "Undone: change 2 rows · 夏日冰爽节" {
		t.Errorf("%s", got)
	}
	if got := m.ok("search", "海报"); got != "Nothing found" {
		t.Errorf("%s", got)
	}
	if got := m.ok("redo", "--lang=zh"); got != "已重做：改动 2 行 · 夏日冰爽节" {
		t.Errorf("%s", got)
	}
	got := m.ok("history", id)
	if lines := strings.Split(got, "\n"); len(lines) != 5 || !strings.Contains(lines[1], "redo: change 2 rows") || !strings.Contains(lines[4], "夏日冰爽节") {
		t.Errorf("%s", got)
	}
	var page struct {
		Entries []struct {
			Label   string
			Changes []app.RowChange
		}
	}
	decode(t, m.ok("history", id, "--json", "--limit", "2"), &page)
	if len(page.Entries) != 2 || page.Entries[1].Label != "undo: change 2 rows" || len(page.Entries[1].Changes) != 2 || page.Entries[1].Changes[0].Title != "海报设计 <b>" {
		t.Errorf("%+v", page)
	}
	if got := m.ok("apply", id, edits); got != "Nothing changed" {
		t.Errorf("%s", got)
	}
}

func TestImport(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "Conference", "--template", "blank", "--live", "2026-06-04")
	csv := m.file("tasks.csv", "When,Crew,Task,Item\n9-10 Months Out,Venue,Sign,\n9-10 Months Out,Venue,Sign,Deposit\n")
	if got := m.ok("import", id, "tasks", csv, "--map", "Crew=group", "--dry-run"); !strings.HasPrefix(got, "Would import 2 rows: new tasks 1, checklist items 1, groups 1") {
		t.Errorf("%s", got)
	}
	m.ok("import", id, "tasks", csv, "--map", "Crew=group")
	var w campaign.Workbook
	decode(t, m.ok("show", id, "--json"), &w)
	if len(w.Tasks) != 1 || w.Tasks[0].Starts != "2025-08-04" || w.Tasks[0].Due != "2025-09-04" || w.Tasks[0].Timing != "9-10 Months Out" {
		t.Errorf("%+v", w.Tasks)
	}
	m.fails(1, "row 2, column “When”", "import", id, "tasks", m.file("bad.csv", "When,Task\nwhenever,A\n"))
	m.fails(1, "gone.csv", "import", id, "tasks", filepath.Join(m.dir, "gone.csv"))
}

func TestBackupRestoreCheck(t *testing.T) {
	m := newTerminal(t)
	m.ok("new", "kept", "--live", "2026-06-04")
	backup := m.ok("backup")
	m.ok("new", "later", "--live", "2026-07-04")
	if got := m.ok("restore", backup); !strings.HasPrefix(got, "Restored ") {
		t.Errorf("%s", got)
	}
	if got := m.ok("list"); strings.Contains(got, "later") || !strings.Contains(got, "kept") {
		t.Errorf("%s", got)
	}
	if got := m.ok("check"); !strings.HasPrefix(got, "Sound (campaigns 1,") {
		t.Errorf("%s", got)
	}
	if err := os.WriteFile(m.base.Workspace, bytes.Repeat([]byte("no database "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tail := range []string{"-wal", "-shm"} {
		_ = os.Remove(m.base.Workspace + tail)
	}
	saved := strings.TrimSuffix(backup, ".qingdan") + "-2.qingdan" // by the restore, in the same second
	m.fails(1, ". Latest backup: "+saved, "list")
	m.fails(1, ". Latest backup: "+saved, "list", "--json")
	elsewhere := newTerminal(t) // its own workspace is another one: what the flag names counts
	elsewhere.fails(1, ". Latest backup: "+saved, "list", "--workspace", m.base.Workspace)
	m.ok("restore", backup)
	if got := m.ok("list"); !strings.Contains(got, "kept") {
		t.Errorf("%s", got)
	}
}

// A workspace that preferences choose is not made where it is missing, whatever the command; one that the call names may be.
func TestChosenWorkspaceIsAway(t *testing.T) {
	m := newTerminal(t)
	m.base.Chosen = true
	for _, args := range [][]string{{"list"}, {"sample"}, {"new", "x", "--template", "blank", "--live", "2026-06-04"}} {
		m.fails(1, m.base.Workspace, args...)
	}
	m.ok("--workspace", filepath.Join(m.dir, "other.qingdan"), "new", "x", "--template", "blank", "--live", "2026-06-04")
	if _, err := os.Stat(m.base.Workspace); err == nil {
		t.Error("made in its place")
	}
}

func TestWrongCalls(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	for _, args := range [][]string{
		{"dance"}, {"new"}, {"new", "x"}, {"list", "--colour"}, {"list", "--lang", "fr"}, {"list", "--lang", "both"},
		{"show", id, "--section", "weather"}, {"import", id}, {"print", id},
	} {
		m.fails(2, "qingdan: ", args...)
	}
	m.fails(2, "“2026-06-31” is no live day", "new", "x", "--live", "2026-06-31")
	m.fails(1, "there is no kind of row “dance”", "apply", id, m.file("k.json", `[{"op":"create","kind":"dance","row":"a"}]`))
	m.fails(1, "there is no field “titel”", "apply", id, m.file("f.json", `[{"op":"create","kind":"task","row":"a","set":{"titel":"x","title":"x"}}]`))
	m.fails(1, "is no JSON of edits", "apply", id, m.file("j.json", `[{"op":`))
	m.fails(1, "not JSON in UTF-8", "apply", id, m.file("u.json", "[{\"op\":\"create\",\"kind\":\"task\",\"row\":\"a\",\"set\":{\"title\":\"\xff\"}}]"))
	m.fails(2, "", "print", id, "checklist", "--by", "mood")
	m.fails(1, "no template named “wedding”", "new", "x", "--template", "wedding", "--live", "2026-06-04")
	m.fails(2, "no sample at the stage “archived”; it can be had at: plan review", "sample", "--stage", "archived")
	m.fails(2, "示例没有“归档”这个阶段", "--lang", "zh", "sample", "--stage", "归档")
	other := filepath.Join(m.dir, "other.qingdan")
	m.fails(1, "没有工作区", "--workspace", other, "--lang", "zh", "list")
	if _, err := os.Stat(other); err == nil {
		t.Error("a command that reads has made a workspace")
	}
	m.ok("--workspace", other, "new", "x", "--template", "blank", "--live", "2026-06-04")
	m.ok("--workspace", other, "undo")
	m.fails(1, "没有可以撤销的步骤", "--workspace", other, "--lang", "zh", "undo")
	m.fails(1, "out", "print", id, "checklist", "--out", filepath.Join(m.dir, "no", "such", "folder", "out.pdf"))
}

// A slip of the hand must not cost a file: only a PDF is written over.
func TestPrintOverwritesOnlyPaper(t *testing.T) {
	m := newTerminal(t)
	m.ok("new", "x", "--live", "2026-06-04")
	notes := m.file("notes.txt", "keep me")
	for _, path := range []string{m.ok("backup"), notes} {
		m.fails(1, "is no PDF", "print", "x", "checklist", "--out", path)
	}
	m.fails(1, "the workspace itself", "print", "x", "checklist", "--out", m.base.Workspace)
	m.fails(1, "工作区文件本身", "--lang", "zh", "import", "x", "tasks", m.base.Workspace)
	if b, err := os.ReadFile(notes); string(b) != "keep me" {
		t.Errorf("%q %v", b, err)
	}
	m.ok("check")
	pdf := filepath.Join(m.dir, "x.pdf")
	m.ok("print", "x", "checklist", "--out", pdf)
	m.ok("print", "x", "checklist", "--out", pdf)
	if out := m.ok("print", "x", "checklist", "--out", "-"); !strings.HasPrefix(out, "%PDF-") {
		t.Error("- is not standard output")
	}
}

// What an import makes of doubtful cells is said, and the sheet with the tasks is found.
func TestImportSaysWhatItDoubts(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	twice := m.file("twice.csv", "Task,Team,When,Notes\nPoster,Planning,T-3,first\nPoster,Planning,T-3,second\n")
	got := m.ok("import", id, "tasks", twice, "--dry-run")
	if lines := strings.Split(got, "\n"); len(lines) != 2 || !strings.Contains(lines[0], "second") {
		t.Errorf("%s", got)
	}
}

func TestNamesDoNotCommandTheTerminal(t *testing.T) {
	m := newTerminal(t)
	m.ok("new", "red \x1b[31m\nname {{count}} "+strings.Repeat("长", 100), "--template", "blank", "--live", "2026-06-04")
	got := m.ok("list")
	if strings.ContainsAny(got, "\x1b") || len(strings.Split(got, "\n")) != 2 || strings.Contains(got, strings.Repeat("长", 31)) {
		t.Errorf("%q", got)
	}
}

func TestHelpInBothLanguages(t *testing.T) {
	m := newTerminal(t)
	if got := m.ok("--help", "--lang", "zh"); !strings.Contains(got, "加入示例活动") {
		t.Errorf("%s", got)
	}
	if got := m.ok(); !strings.Contains(got, "add the sample campaign") {
		t.Errorf("%s", got)
	}
}

// Started without a word, as by an icon, the program opens the window on the workspace that it would with one.
func TestWindow(t *testing.T) {
	named := filepath.Join(t.TempDir(), "named.qingdan")
	for _, tt := range []struct {
		name, variable string
		args           []string
		own            bool // the preferences' workspace and not the named one
	}{
		{"icon", "", nil, true},
		{"icon, a workspace in the environment", named, nil, false},
		{"flag", "", []string{"--workspace", named}, false},
		{"command", named, []string{"window"}, false},
	} {
		t.Setenv("QINGDAN_WORKSPACE", tt.variable)
		m := newTerminal(t)
		m.base.Chosen = true
		want := app.Config{Workspace: named}
		if tt.own {
			want = m.base
		}
		var out, errs bytes.Buffer
		var got app.Config
		env := cli.Env{Stdout: &out, Stderr: &errs, Config: m.base, Window: func(c app.Config) (string, error) {
			got = c
			return "there already", nil
		}}
		if status := cli.Run(tt.args, env); status != 0 || errs.Len() > 0 || out.String() != "there already\n" {
			t.Errorf("%s: status %d, %q %q", tt.name, status, &out, &errs)
		}
		if got.Workspace != want.Workspace || got.Chosen != want.Chosen {
			t.Errorf("%s: opened %s (chosen %t)", tt.name, got.Workspace, got.Chosen)
		}
		env.Window = func(app.Config) (string, error) { return "", &app.Error{Code: "x", Message: "no window"} }
		if status := cli.Run(tt.args, env); status != 1 || errs.String() != "qingdan: no window\n" {
			t.Errorf("%s: status %d, %q", tt.name, status, &errs)
		}
	}
}

// The sample is the finished one where nobody says otherwise: in review, its figures there to be shown.
func TestFinishedSample(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("sample")
	var w campaign.Workbook
	decode(t, m.ok("show", id, "--json"), &w)
	if w.Campaign.Stage != "review" || len(w.Meetings) != 3 || len(w.Improvements) != 10 {
		t.Errorf("%s, %d meetings, %d improvements", w.Campaign.Stage, len(w.Meetings), len(w.Improvements))
	}
	for section, want := range map[string]string{"results": "120%", "feedback": "130 responses", "data": "1186000"} {
		if got := m.ok("show", id, "--section", section); !strings.Contains(got, want) {
			t.Errorf("%s: %s", section, got)
		}
	}
}
