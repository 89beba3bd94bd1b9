package app_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// cabinet is a campaign with one task, at a desk, and a folder of files.
type cabinet struct {
	*testing.T
	*app.App
	desk *desk
	host *host
	id   campaign.ID
	dir  string
}

func newCabinet(t *testing.T, c app.Config) *cabinet {
	t.Helper()
	d, h := &desk{}, &host{}
	c.Desk = d
	a := open(t, c, h)
	k := &cabinet{t, a, d, h, newCampaign(t, a, "夏日", "blank"), t.TempDir()}
	apply(t, a, k.id, task("t", campaign.Fields{"title": "场地"}), task("u", campaign.Fields{"title": "海报"}))
	return k
}

func (k *cabinet) file(name, text string) string {
	k.Helper()
	path := filepath.Join(k.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		k.Fatal(err)
	}
	return path
}

func (k *cabinet) attachments() []campaign.Attachment {
	k.Helper()
	return must[*campaign.Workbook](k.T)(k.Campaigns.Show(k.id)).Attachments
}

// add attaches a file to the task and answers the attachment's id.
func (k *cabinet) add(name, text string) campaign.ID {
	k.Helper()
	done := must[app.Applied](k.T)(k.Attachments.Add(k.id, "task", "t", []string{k.file(name, text)}, ""))
	return done.Changes[0].ID
}

// Several files are one step, behind those that are there, under their own names; undo takes them all.
func TestAttach(t *testing.T) {
	k := newCabinet(t, config(t))
	k.add("场地合同.pdf", "合同")
	done := must[app.Applied](t)(k.Attachments.Add(k.id, "task", "t", []string{k.file("平面图 v4.pdf", "平面图"), k.file("空", "")}, ""))
	if done.Label != "attach 2 files" || done.Summary == nil || len(done.Changes) != 2 {
		t.Errorf("%+v", done)
	}
	var got []string
	list := k.attachments()
	for _, at := range list {
		got = append(got, at.Name)
		if at.Task != "t" || at.Added < morning.UnixMilli() {
			t.Errorf("%+v", at)
		}
	}
	if want := []string{"场地合同.pdf", "平面图 v4.pdf", "空"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	// printf 合同 | sha256sum
	const sum = "06c891807ee3feec35e9eb7bad849ed186bd52f8ae6dfbd93886c001688afece"
	if list[0].Size != 6 || list[2].Size != 0 || list[0].Hash != sum {
		t.Errorf("%+v", list)
	}
	must[app.Applied](t)(k.Edits.Undo())
	if n := len(k.attachments()); n != 1 {
		t.Errorf("%d after undo", n)
	}
	must[app.Applied](t)(k.Edits.Redo())
	path := filepath.Join(k.dir, "again.pdf")
	if got := must[string](t)(k.Attachments.Save(k.id, list[1].ID, path, "")); got != path {
		t.Errorf("%q", got)
	}
	if b := must[[]byte](t)(os.ReadFile(path)); string(b) != "平面图" {
		t.Errorf("%q", b)
	}
	if away := must[[]campaign.ID](t)(k.Attachments.Away(k.id)); away == nil || len(away) != 0 {
		t.Errorf("%v", away)
	}
	none := must[app.Applied](t)(k.Attachments.Add(k.id, "task", "t", []string{}, ""))
	if none.Step != "" || none.Changes == nil {
		t.Errorf("no files: %+v", none)
	}
	page := must[app.HistoryPage](t)(k.Edits.History(k.id, app.HistoryQuery{Limit: 10}))
	step := must[app.StepChanges](t)(k.Edits.Step(k.id, page.Entries[len(page.Entries)-3].Step))
	told := map[string]any{}
	for _, f := range step.Changes[0].Fields {
		told[f.Field+" "+f.Type] = f.After
	}
	if told["size bytes"] != int64(6) || told["name text"] != "场地合同.pdf" || told["task text"] != "场地" || told["hash text"] != nil {
		t.Errorf("history tells %v", told)
	}
}

// A partner keeps files as a task does: its own, behind one another, and gone with it; other kinds own none.
func TestAttachToPartner(t *testing.T) {
	k := newCabinet(t, config(t))
	apply(t, k.App, k.id, campaign.Edit{Op: campaign.Create, Kind: "partner", Row: "p", Set: campaign.Fields{"name": "恒景搭建"}})
	k.add("场地.pdf", "x")
	for _, name := range []string{"合同-盖章.pdf", "报价.xlsx"} {
		must[app.Applied](t)(k.Attachments.Add(k.id, "partner", "p", []string{k.file(name, "x")}, ""))
	}
	var got []string
	for _, at := range k.attachments() {
		got = append(got, string(at.Task)+"/"+string(at.Partner)+" "+at.Name)
	}
	slices.Sort(got)
	if want := []string{"/p 合同-盖章.pdf", "/p 报价.xlsx", "t/ 场地.pdf"}; !slices.Equal(got, slices.Sorted(slices.Values(want))) {
		t.Errorf("%q", got)
	}
	if _, err := k.Attachments.Add(k.id, "partner", "t", []string{k.file("y", "y")}, ""); code(err) != "invalid" || !strings.Contains(err.Error(), "Attachment · Partner") {
		t.Errorf("%v", err)
	}
	if _, err := k.Attachments.Add(k.id, "risk", "t", []string{k.file("y", "y")}, ""); code(err) != "invalid" {
		t.Errorf("%v", err)
	}
	apply(t, k.App, k.id, campaign.Edit{Op: campaign.Delete, Kind: "partner", Row: "p"})
	if list := k.attachments(); len(list) != 1 || list[0].Task != "t" {
		t.Errorf("%+v", list)
	}
}

// What cannot be attached is said with its path, and then nothing is.
func TestAttachSaysWhatIsWrong(t *testing.T) {
	k := newCabinet(t, config(t))
	fine := k.file("fine.pdf", "x")
	large := k.file("large.mov", "")
	if err := os.Truncate(large, 200<<20+1); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		path, want string
	}{
		"a folder":   {k.dir, "attachment.folder"},
		"a device":   {os.DevNull, "attachment.special"},
		"too large":  {large, "file.large"},
		"gone":       {filepath.Join(k.dir, "gone"), "file.read.missing"},
		"impossible": {fine + "/x", "file.read"},
	} {
		for _, paths := range [][]string{{tt.path}, {fine, tt.path}} {
			if _, err := k.Attachments.Add(k.id, "task", "t", paths, ""); code(err) != tt.want || !strings.Contains(err.Error(), tt.path) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if _, err := k.Attachments.Add(k.id, "task", "nobody", []string{fine}, ""); code(err) != "invalid" || !strings.Contains(err.Error(), "Attachment · Task") {
		t.Errorf("%v", err)
	}
	if _, err := k.Attachments.Add("nowhere", "task", "t", []string{fine}, ""); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
	if n := len(k.attachments()); n != 0 {
		t.Errorf("%d attached", n)
	}
	if os.Geteuid() != 0 { // root reads through file modes
		if err := os.Chmod(fine, 0); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Attachments.Add(k.id, "task", "t", []string{fine}, ""); code(err) != "file.read.denied" {
			t.Errorf("%v", err)
		}
	}
}

// A long file tells how far it is, in MB of all files, and stops when asked; then nothing is attached.
func TestAttachTellsAndStops(t *testing.T) {
	k := newCabinet(t, config(t))
	long := k.file("long.mov", strings.Repeat("x", 5<<20))
	var told []app.Progress
	stop := false
	k.host.on = func(_ string, data any) {
		if p, ok := data.(app.Progress); ok {
			told = append(told, p)
			if stop && p.Done == 3 {
				k.Jobs.Cancel("j")
			}
		}
	}
	stop = true
	if _, err := k.Attachments.Add(k.id, "task", "t", []string{long}, "j"); code(err) != "cancelled" {
		t.Fatalf("%v", err)
	}
	if n := len(k.attachments()); n != 0 {
		t.Errorf("%d attached", n)
	}
	stop, told = false, nil
	must[app.Applied](t)(k.Attachments.Add(k.id, "task", "t", []string{k.file("first", strings.Repeat("y", 2<<20)), long}, "j"))
	last := told[len(told)-1]
	if last != (app.Progress{Job: "j", Phase: "attach", Done: 6, Total: 7}) {
		t.Errorf("%+v", last)
	}
}

// An attachment opens as a file to read, under its own name; what would run is not opened, whatever it is called.
func TestOpenAttachment(t *testing.T) {
	c := config(t)
	k := newCabinet(t, c)
	id := k.add("合同 (盖章).pdf", "合同")
	path := must[string](t)(k.Attachments.Open(k.id, id, ""))
	t.Cleanup(func() { _ = os.RemoveAll(filepath.Dir(filepath.Dir(path))) })
	st, err := os.Stat(path)
	if err != nil || filepath.Base(path) != "合同 (盖章).pdf" || st.Mode().Perm() != 0o400 || !reflect.DeepEqual(k.desk.opened, []string{path}) {
		t.Fatalf("%v, %s, opened %q", err, path, k.desk.opened)
	}
	if st, err := os.Stat(filepath.Dir(filepath.Dir(path))); err != nil || st.Mode().Perm() != 0o700 {
		t.Errorf("the folder: %v %v", err, st.Mode())
	}
	if again := must[string](t)(k.Attachments.Open(k.id, id, "")); again != path {
		t.Errorf("a second look makes %s", again)
	}
	if err := errors.Join(os.Chmod(path, 0o600), os.WriteFile(path, []byte("改过"), 0o600)); err != nil {
		t.Fatal(err)
	}
	other := must[string](t)(k.Attachments.Open(k.id, id, ""))
	if b := must[[]byte](t)(os.ReadFile(other)); other == path || string(b) != "合同" {
		t.Errorf("%s: %q", other, b)
	}
	if b := must[[]byte](t)(os.ReadFile(path)); string(b) != "改过" {
		t.Errorf("what the user wrote is %q", b)
	}
	k.desk.opened = nil
	for _, tt := range []struct{ name, text string }{
		{"setup.EXE", "x"}, {"run.sh ", "x"}, {"合同\u202efdp.exe", "x"}, {"打印.pdf", "MZ\x90\x00"}, {"noname", "#!/bin/sh\n"}, {"elf.pdf", "\x7fELF\x02"},
	} {
		if _, err := k.Attachments.Open(k.id, k.add(tt.name, tt.text), ""); code(err) != "attachment.program" {
			t.Errorf("%q: %v", tt.name, err)
		}
	}
	k.desk.err = errors.New("no viewer")
	if _, err := k.Attachments.Open(k.id, id, ""); code(err) != "open.viewer" {
		t.Errorf("%v", err)
	}
	k.desk.err = nil
	if _, err := k.Attachments.Open(k.id, "gone", ""); code(err) != "attachment.unknown" {
		t.Errorf("%v", err)
	}
	if len(k.desk.opened) != 1 { // with the desk that failed
		t.Errorf("opened %q", k.desk.opened)
	}

	// A command beside the window leaves what it shows; the next start of the window clears it.
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, c, &host{})
	if _, err := os.Stat(path); err != nil {
		t.Errorf("a command took it away: %v", err)
	}
	c.Desk = k.desk
	open(t, c, &host{})
	if _, err := os.Stat(filepath.Dir(filepath.Dir(path))); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("still there: %v", err)
	}
	alone := open(t, config(t), &host{})
	if _, err := alone.Attachments.Open("x", "y", ""); code(err) != "no_desk" {
		t.Errorf("%v", err)
	}
}

// Saving puts the whole file in its place, or leaves what was there.
func TestSaveAttachment(t *testing.T) {
	c := config(t)
	k := newCabinet(t, c)
	text := strings.Repeat("一兆多。", 200_000)
	id := k.add("照片.jpg", text)
	path := k.file("old.jpg", "old")
	must[string](t)(k.Attachments.Save(k.id, id, path, ""))
	if b := must[[]byte](t)(os.ReadFile(path)); string(b) != text {
		t.Errorf("%d bytes of %d", len(b), len(text))
	}
	for _, tt := range []struct{ path, want string }{
		{filepath.Join(k.dir, "nowhere", "x.jpg"), "file.write.missing"}, {k.dir, "file.write"}, {c.Workspace, "file.workspace"},
	} {
		if _, err := k.Attachments.Save(k.id, id, tt.path, ""); code(err) != tt.want {
			t.Errorf("%s: %v", tt.path, err)
		}
	}
	k.host.on = func(_ string, data any) {
		if p, ok := data.(app.Progress); ok && p.Done == 1 {
			k.Jobs.Cancel("j")
		}
	}
	kept := k.file("kept.jpg", "kept")
	if _, err := k.Attachments.Save(k.id, id, kept, "j"); code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
	if b := must[[]byte](t)(os.ReadFile(kept)); string(b) != "kept" {
		t.Error("what was there is gone")
	}
	if left, _ := filepath.Glob(filepath.Join(k.dir, ".qingdan-*")); len(left) > 0 {
		t.Errorf("left %q", left)
	}
}

// Bytes that went wrong in the workspace are said by the attachment's name, by the check too, and attaching the file again
// heals them.
func TestDamagedAttachment(t *testing.T) {
	k := newCabinet(t, config(t))
	text := strings.Repeat("这是一份合同。", 1000)
	id := k.add("合同.txt", text)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	file := must[[]byte](t)(os.ReadFile(k.Config.Workspace))
	at := bytes.Index(file, []byte("这是一份合同。这是"))
	copy(file[at:], "那")
	if err := os.WriteFile(k.Config.Workspace, file, 0o600); err != nil {
		t.Fatal(err)
	}
	c := k.Config
	c.Desk = k.desk
	b := open(t, c, &host{})
	_, err := b.Attachments.Save(k.id, id, filepath.Join(k.dir, "out"), "")
	if code(err) != "file.damaged" || !strings.Contains(err.Error(), "合同.txt") {
		t.Errorf("%v", err)
	}
	checked := must[app.Checked](t)(b.Workspace.Check(false, ""))
	if len(checked.Findings) != 1 || checked.Findings[0].Message != "the file of Attachment “合同.txt” is damaged (campaign 夏日)" || checked.Findings[0].Repairable {
		t.Errorf("%+v", checked.Findings)
	}
	must[app.Applied](t)(b.Attachments.Add(k.id, "task", "u", []string{k.file("once more.txt", text)}, ""))
	must[string](t)(b.Attachments.Save(k.id, id, filepath.Join(k.dir, "out"), ""))
	if checked := must[app.Checked](t)(b.Workspace.Check(false, "")); len(checked.Findings) != 0 {
		t.Errorf("%+v", checked.Findings)
	}
}

func TestAttachmentDialogs(t *testing.T) {
	a, d := atDesk(t)
	d.path = "/a/合同.pdf\n/a/图.png"
	if got := must[[]string](t)(a.Files.PickAttachments()); !reflect.DeepEqual(got, []string{"/a/合同.pdf", "/a/图.png"}) {
		t.Errorf("%q", got)
	}
	d.path = ""
	if got := must[[]string](t)(a.Files.PickAttachments()); got == nil || len(got) > 0 {
		t.Errorf("%q", got)
	}
	d.path = "/b/saved"
	if got := must[string](t)(a.Files.PickSaveAttachment("图 1/2.png")); got != "/b/saved.png" || d.asked[2].Name != "图 1-2.png" {
		t.Errorf("%q, asked %+v", got, d.asked)
	}
	for _, q := range d.asked {
		if q.Title == "" || strings.Contains(q.Title, ".") {
			t.Errorf("%+v is not in words", q)
		}
	}
	alone := open(t, config(t), &host{})
	if got := must[[]string](t)(alone.Files.PickAttachments()); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestSafeFileName(t *testing.T) {
	long := strings.Repeat("长", 100)
	for _, tt := range []struct{ name, want string }{
		{"合同.pdf", "合同.pdf"}, {"a/b\\c:d.txt", "a-b-c-d.txt"}, {"..", "_"}, {"", "_"}, {".bashrc", "bashrc"}, {"x.", "x"}, {"CON.txt", "_CON.txt"},
		{"nul", "_nul"}, {"com1.tar.gz", "_com1.tar.gz"}, {"console.txt", "console.txt"}, {"a\u202egpj.exe", "agpj.exe"},
		{long + ".pdf", strings.Repeat("长", 60) + ".pdf"}, {"x.exe. ", "x.exe"}, {"x." + long, "x." + strings.Repeat("长", 58)}, {"a\nb.txt", "a-b.txt"},
		{"../../etc/passwd", "-..-etc-passwd"},
	} {
		if got := app.SafeFileName(tt.name); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A language of the words is a user's, not the file's.
func TestAttachWords(t *testing.T) {
	c := config(t)
	c.Lang = locale.Zh
	k := newCabinet(t, c)
	done := must[app.Applied](t)(k.Attachments.Add(k.id, "task", "t", []string{k.file("合同.pdf", "x")}, ""))
	if done.Label != "添加附件“合同.pdf”" {
		t.Errorf("%q", done.Label)
	}
	done = apply(t, k.App, k.id, campaign.Edit{Op: campaign.Patch, Kind: "attachment", Row: done.Changes[0].ID, Set: campaign.Fields{"name": "盖章合同.pdf"}})
	if done.Label != "改文件名：盖章合同.pdf" {
		t.Errorf("%q", done.Label)
	}
	done = apply(t, k.App, k.id, campaign.Edit{Op: campaign.Delete, Kind: "attachment", Row: done.Changes[0].ID})
	if done.Label != "删除“盖章合同.pdf”" {
		t.Errorf("%q", done.Label)
	}
}
