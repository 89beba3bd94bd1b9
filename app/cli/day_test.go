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
	// What was read of a day of the finished sample stands against its target, in both forms.
	done := m.ok("sample")
	w := struct {
		Numbers []struct{ Value, Pace, Target *float64 }
	}{}
	day := campaign.Summary{}
	if err := json.Unmarshal([]byte(m.ok("show", done, "--section", "data", "--json")), &struct{ Derived *campaign.Summary }{&day}); err != nil {
		t.Fatal(err)
	}
	args := []string{"show", done, "--section", "day", "--day", string(day.Live), "--lang", "en"}
	if out := m.ok(args...); !strings.Contains(out, "\nFigures against target ") || !strings.Contains(out, "÷ pace ") || !strings.Contains(out, "So far ") {
		t.Error(out)
	}
	if err := json.Unmarshal([]byte(m.ok(append(args, "--json")...)), &w); err != nil || len(w.Numbers) < 3 || w.Numbers[0].Value == nil || w.Numbers[0].Target == nil {
		t.Errorf("%v %+v", err, w)
	}
	m.fails(2, "“June” is no day", "show", id, "--section", "day", "--day", "June")
	m.fails(2, "--day goes with", "show", id, "--day", "2026-06-04")
}
