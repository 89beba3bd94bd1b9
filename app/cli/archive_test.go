package cli_test

import (
	"strings"
	"testing"
)

// A campaign is archived, then read-only, and taken up again; doing so twice changes nothing.
func TestArchive(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Tea", "--template", "blank", "--live", "2026-05-04"))
	if out := m.ok("archive", "Tea"); !strings.HasPrefix(out, "Archived: Tea (2026-05-26)") {
		t.Errorf("%q", out)
	}
	if out := m.ok("archive", "Tea", "--json"); !strings.Contains(out, `"on": "2026-05-26"`) {
		t.Errorf("%q", out)
	}
	if out := m.ok("archive", id, "--reopen", "--lang", "zh"); !strings.HasPrefix(out, "已重新打开：Tea") {
		t.Errorf("%q", out)
	}
	m.fails(1, "nowhere", "archive", "nowhere")
	m.fails(2, "<campaign>", "archive")
}
