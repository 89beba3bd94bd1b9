package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Ads", "--template", "blank", "--live", "2026-06-04"))
	file := m.file("ads.csv", "Date,Ad,Group,Views,Spent\n13-06-2026,1,A,1000,1.125\n13-06-2026,2,A,500,1.125\n14-06-2026,3,B,20,0\n")
	args := []string{"import", id, "readings", file, "--map", "Group=channel", "--map", "Views=views", "--map", "Spent=spend"}
	for _, want := range []string{"Would read 3 rows: new readings 4, changed 0, unchanged 0; new metrics 2, new channels 2", "Read 3 rows: new readings 4", "Read 3 rows: new readings 0, changed 0, unchanged 4"} {
		call := args
		if strings.HasPrefix(want, "Would") {
			call = append(call, "--dry-run")
		}
		if got := m.ok(call...); !strings.Contains(got, want) || !strings.Contains(got, "Not imported: columns Ad\n") {
			t.Errorf("no %q or no column left out in\n%s", want, got)
		}
	}
	if got := m.ok("show", id, "--section", "data"); !strings.Contains(got, "4 readings, 2026-06-13 to 2026-06-14") || !strings.Contains(got, "1520") {
		t.Error(got)
	}
	var shown struct {
		Rows    []struct{ Metric, Channel, Day string }
		Metrics []struct {
			Name     string
			Total    float64
			Channels []float64
		}
		Derived struct{ Name string }
	}
	if err := json.Unmarshal([]byte(m.ok("show", id, "--section", "data", "--json")), &shown); err != nil {
		t.Fatal(err)
	}
	if len(shown.Rows) != 4 || shown.Metrics[0].Total != 1520 || shown.Metrics[1].Total != 2.25 || shown.Metrics[0].Channels[1] != 20 || shown.Derived.Name != "Ads" {
		t.Errorf("%+v", shown)
	}
}
