package cli_test

import (
	"strings"
	"testing"

	"qingdan/internal/locale"
)

// A run of show comes in by the same command as tasks: a look, one step, and cells that stand in the way by their names.
func TestImportRunItems(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	file := m.file("run.csv", "Segment,Time,Area,Who\nTasting,14:00-14:30,Hall,He Miao\nDraw,14:30-14:40,Stage,\n")
	if got := m.ok("import", id, "runitems", file, "--map", "Who=owner", "--dry-run"); got != "Would import 2 rows: new run items 2, people 1; changed 0, unchanged 0" {
		t.Errorf("%q", got)
	}
	if got := m.ok("import", id, "runitems", file, "--map", "Who=owner"); got != "Imported 2 rows: new run items 2, people 1; changed 0, unchanged 0" {
		t.Errorf("%q", got)
	}
	if got := m.ok("import", id, "runitems", file, "--map", "Who=owner"); got != "Imported 2 rows: new run items 0, people 0; changed 0, unchanged 2" {
		t.Errorf("%q", got)
	}
	if got := m.ok("show", id, "--section", "run_items"); !strings.Contains(got, "Tasting") || !strings.Contains(got, "14:30") {
		t.Errorf("%s", got)
	}
	m.fails(1, "row 2", "import", id, "runitems", m.file("bad.csv", "Segment,Start\nTasting,soon\n"))
	m.fails(1, "Segment", "import", id, "runitems", m.file("none.csv", "a,b\nc,d\n"))
	for _, l := range []locale.Lang{locale.Zh, locale.En} {
		m.base.Lang = l
		if got := strings.Join(strings.Fields(m.ok("import", "x", "runitems", "--help")), " "); !strings.Contains(got, "title, day, starts, ends, minutes, area, owner") {
			t.Errorf("%s: %s", l, got)
		}
	}
}
