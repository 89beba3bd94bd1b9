package cli_test

import (
	"encoding/json"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// The sample nine days before it goes live: four tasks are late, and its live day has a run of show.
func TestShowDay(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("sample", "--stage", "plan")
	var f campaign.DayFigures
	if err := json.Unmarshal([]byte(m.ok("show", id, "--section", "day", "--json")), &f); err != nil || f.Day != "2026-05-26" || *f.Count != -9 || len(f.Overdue) != 4 {
		t.Errorf("%v %+v", err, f)
	}
	if out := m.ok("show", id, "--section", "day"); !strings.HasPrefix(out, "2026-05-26 D-9\nOverdue 4\n  2026-05-21 ") || !strings.Contains(out, "\nTomorrow 2026-05-27\n") {
		t.Error(out)
	}
	live := m.ok("show", id, "--section", "day", "--day", "2026-06-04", "--lang", "zh")
	if !strings.HasPrefix(live, "2026-06-04 D+0\n") || !strings.Contains(live, "\n活动流程 ") {
		t.Error(live)
	}
	m.fails(2, "“June” is no day", "show", id, "--section", "day", "--day", "June")
	m.fails(2, "--day goes with", "show", id, "--day", "2026-06-04")
}
