package cli_test

import (
	"path/filepath"
	"testing"

	"qingdan/internal/campaign"
)

// Files go to a task named by its id or its title, in one step.
func TestAttach(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "Launch", "--template", "blank", "--live", "2026-06-04")
	m.ok("apply", id, m.file("e.json", `[{"op":"create","kind":"task","row":"a","set":{"title":"海报"}},{"op":"create","kind":"task","row":"b","set":{"title":"场地"}},
		{"op":"create","kind":"task","row":"c","set":{"title":"场地"}}]`))
	pdf, png := m.file("合同.pdf", "合同"), m.file("图.png", "")
	if got := m.ok("attach", "launch", "海报", pdf, png); got != "Done: attach 2 files · Launch (2 rows changed)" {
		t.Errorf("%q", got)
	}
	m.ok("attach", id, "b", pdf)
	var w campaign.Workbook
	decode(t, m.ok("show", id, "--json"), &w)
	var got []string
	for _, at := range w.Attachments {
		got = append(got, string(at.Task)+" "+at.Name)
	}
	if len(got) != 3 || got[0] != "a 合同.pdf" && got[0] != "b 合同.pdf" {
		t.Errorf("%q", got)
	}
	m.ok("check")
	m.fails(1, "There is no such task in this campaign: 横幅", "attach", id, "横幅", pdf)
	m.fails(1, "2 tasks are called “场地”; give one of these ids: b, c", "attach", id, "场地", pdf)
	m.fails(1, "The file does not exist: "+filepath.Join(m.dir, "gone"), "attach", id, "a", pdf, filepath.Join(m.dir, "gone"))
	m.fails(1, "A folder cannot be attached", "attach", id, "a", m.dir)
	m.fails(2, "<files>", "attach", id, "a")
}
