package cli_test

import (
	"strings"
	"testing"
)

func TestPast(t *testing.T) {
	m := newTerminal(t)
	edits := func(id, text string) { m.ok("apply", id, m.file("edits.json", strings.ReplaceAll(text, "ID", id))) }
	next := strings.TrimSpace(m.ok("new", "Next", "--template", "blank", "--live", "2026-06-04"))
	edits(next, `[{"op":"patch","kind":"campaign","row":"ID","set":{"scenario":"salon"}},{"op":"create","kind":"budget_line","row":"l","set":{"category":"Site","item":"Hall"}}]`)
	if got := m.ok("show", next, "--section", "past"); !strings.Contains(got, "No past campaigns of this scenario") {
		t.Error(got)
	}
	first := strings.TrimSpace(m.ok("new", "Spring", "--template", "blank", "--live", "2026-03-04"))
	edits(first, `[{"op":"patch","kind":"campaign","row":"ID","set":{"scenario":"salon"}},{"op":"create","kind":"budget_line","row":"l","set":{"category":"Site","item":"Hall","quantity":2,"paid":240000}}]`)
	m.ok("archive", first)
	got := m.ok("show", next, "--section", "past")
	for _, want := range []string{"1 past campaign of this scenario", "Spring", "Unit cost, spent", "1,200", "Share of spending", "100%"} { // ¥2,400 ÷ 2
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if got := m.ok("show", next, "--section", "past", "--lang", "zh"); !strings.Contains(got, "往期活动 1 场") || !strings.Contains(got, "实际单价") {
		t.Error(got)
	}
	var shown struct {
		Count  int
		Beside []struct {
			Kind   string
			Ranges []struct {
				Figure string
				N      int
				Median float64
			}
		}
	}
	decode(t, m.ok("show", next, "--section", "past", "--json"), &shown)
	if x := shown.Beside[0]; shown.Count != 1 || x.Kind != "budget_line" || x.Ranges[0].Figure != "cost" || x.Ranges[0].N != 1 || x.Ranges[0].Median != 120_000 {
		t.Errorf("%+v", shown)
	}
}
