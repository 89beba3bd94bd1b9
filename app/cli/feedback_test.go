package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestResponses(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show", "--template", "blank", "--live", "2026-06-04"))
	if got := m.ok("show", id, "--section", "feedback"); !strings.Contains(got, "No responses yet") {
		t.Error(got)
	}
	file := m.file("survey.csv", "Name,Duration,Satisfaction,NPS,Comments\nAnn,3,5,9,queue\nBob,4,4,3,queue\nBob,4,4,3,queue\n")
	args := []string{"import", id, "responses", file}
	for _, want := range []string{"Would read 3 rows: new responses 2", "Read 3 rows: new responses 2, changed 0, unchanged 0, left out as duplicates 1", "Read 3 rows: new responses 0, changed 0, unchanged 2"} {
		call := args
		if strings.HasPrefix(want, "Would") {
			call = append(call, "--dry-run")
		}
		if got := m.ok(call...); !strings.Contains(got, want) || !strings.Contains(got, "has answered in row 3 already") || !strings.Contains(got, "Not imported: columns Duration") {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	// (5 + 4) ÷ 2; one of two promotes and one detracts
	if got := m.ok("show", id, "--section", "feedback"); !strings.Contains(got, "2 responses") || !strings.Contains(got, "Satisfaction 4.5 of 5, scored by 2") ||
		!strings.Contains(got, "NPS 0, scored by 2") || !strings.Contains(got, "Suggested tags: queue 2") {
		t.Error(got)
	}
	var shown struct {
		Rows    []struct{ Respondent string }
		Figures struct {
			Satisfaction struct{ Mean float64 }
			Recommend    struct{ Promoters int }
		}
		Suggested []struct{ Text string }
		Derived   struct{ Name string }
	}
	if err := json.Unmarshal([]byte(m.ok("show", id, "--section", "feedback", "--json")), &shown); err != nil {
		t.Fatal(err)
	}
	if len(shown.Rows) != 2 || shown.Rows[1].Respondent != "Bob" || shown.Figures.Satisfaction.Mean != 4.5 || shown.Figures.Recommend.Promoters != 1 || len(shown.Suggested) != 1 || shown.Derived.Name != "Show" {
		t.Errorf("%+v", shown)
	}
}
