package cli_test

import (
	"path/filepath"
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// Files go to a task or a partner named by its id or by what it is called, in one step.
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
	m.ok("apply", id, m.file("p.json", `[{"op":"create","kind":"partner","row":"p","set":{"name":"恒景搭建"}},{"op":"create","kind":"partner","row":"q","set":{"name":"海报"}}]`))
	m.ok("attach", id, "恒景搭建", pdf)
	var w campaign.Workbook
	decode(t, m.ok("show", id, "--json"), &w)
	var got []string
	for _, at := range w.Attachments {
		got = append(got, string(at.Task+at.Partner)+" "+at.Name)
	}
	slices.Sort(got)
	if !slices.Equal(got, []string{"a 合同.pdf", "a 图.png", "b 合同.pdf", "p 合同.pdf"}) {
		t.Errorf("%q", got)
	}
	m.ok("check")
	m.fails(1, "There is no such task or partner in this campaign: 横幅", "attach", id, "横幅", pdf)
	m.fails(1, "2 rows are called “场地”; give one of these ids: b, c", "attach", id, "场地", pdf)
	m.fails(1, "2 rows are called “海报”; give one of these ids: a, q", "attach", id, "海报", pdf)
	m.fails(1, "The file does not exist: "+filepath.Join(m.dir, "gone"), "attach", id, "a", pdf, filepath.Join(m.dir, "gone"))
	m.fails(1, "A folder cannot be attached", "attach", id, "a", m.dir)
	m.fails(2, "<files>", "attach", id, "a")
}
