package cli_test

import (
	"strings"
	"testing"

	"qingdan/internal/locale"
)

// A guest list comes in by the same command as tasks, goes to the sign-in sheet, and is taken back as one step.
func TestImportGuests(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	file := m.file("guests.csv", "Name,Outlet,Who\nLu Siqi,Evening Post,He Miao\nFang Yuan,City Morning,\n")
	if got := m.ok("import", id, "guests", file, "--map", "Who=owner", "--dry-run"); got != "Would import 2 rows: new guests 2, people 1; changed 0, unchanged 0" {
		t.Errorf("%q", got)
	}
	if got := m.ok("import", id, "guests", file, "--map", "Who=owner"); got != "Imported 2 rows: new guests 2, people 1; changed 0, unchanged 0" {
		t.Errorf("%q", got)
	}
	if got := m.ok("import", id, "guests", file, "--map", "Who=owner"); got != "Imported 2 rows: new guests 0, people 0; changed 0, unchanged 2" {
		t.Errorf("%q", got)
	}
	if got := m.ok("show", id, "--section", "guests"); !strings.Contains(got, "Lu Siqi") || !strings.Contains(got, "City Morning") {
		t.Errorf("%s", got)
	}
	if got := m.ok("print", id, "sign-in", "--out", "-"); !strings.HasPrefix(got, "%PDF-") {
		t.Errorf("%.20q", got)
	}
	m.fails(1, "row 2", "import", id, "guests", m.file("bad.csv", "Name,Outlet,Phone\n,Evening Post,139\n"))
	m.fails(1, "Guest", "import", id, "guests", m.file("none.csv", "a,b\nc,d\n"))
	m.ok("undo")
	if got := m.ok("show", id, "--section", "guests"); strings.Contains(got, "Lu Siqi") {
		t.Errorf("%s", got)
	}
	for _, l := range []locale.Lang{locale.Zh, locale.En} {
		m.base.Lang = l
		if got := strings.Join(strings.Fields(m.ok("import", "x", "guests", "--help")), " "); !strings.Contains(got, "name, organisation, role, category, phone, owner, notes") {
			t.Errorf("%s: %s", l, got)
		}
	}
}
