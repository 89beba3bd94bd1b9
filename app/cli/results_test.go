package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestResults(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Ads", "--template", "blank", "--live", "2026-06-04"))
	if got := m.ok("show", id, "--section", "results"); !strings.Contains(got, "No figures yet") || !strings.Contains(got, "No goals") || !strings.Contains(got, "no metric counts revenue") {
		t.Error(got)
	}
	file := m.file("ads.csv", "Date,Group,Clicks,Orders,Spent\n13-06-2026,A,300,40,100\n13-06-2026,B,100,10,100\n")
	m.ok("import", id, "readings", file, "--map", "Group=channel", "--map", "Clicks=clicks", "--map", "Orders=orders", "--map", "Spent=spend")
	var book struct{ Metrics []struct{ ID, Name string } }
	decode(t, m.ok("show", id, "--json"), &book)
	edits := []map[string]any{}
	for i, role := range []string{"click", "conversion", "cost"} {
		edits = append(edits, map[string]any{"op": "patch", "kind": "metric", "row": book.Metrics[i].ID, "set": map[string]any{"role": role}})
	}
	edits = append(edits, map[string]any{"op": "create", "kind": "goal", "row": "g", "set": map[string]any{"name": "Sold", "metric": book.Metrics[1].ID, "target": 40}})
	text, err := json.Marshal(edits)
	if err != nil {
		t.Fatal(err)
	}
	m.ok("apply", id, m.file("edits.json", string(text)))
	got := m.ok("show", id, "--section", "results")
	for _, want := range []string{"125%", "orders ÷ clicks", "12.5%", "efficient", "costly", "No metric counts: exposure"} { // 50 ÷ 40; 50 ÷ 400
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if got := m.ok("show", id, "--section", "results", "--lang", "zh"); !strings.Contains(got, "高效") || !strings.Contains(got, "达成率＝实际÷目标") {
		t.Error(got)
	}
	var shown struct {
		Goals    []struct{ Achieved float64 }
		Channels struct {
			Rows []struct {
				Verdict string
				CPA     float64
			}
		}
		Return struct{ Missing []string }
	}
	decode(t, m.ok("show", id, "--section", "results", "--json"), &shown)
	if shown.Goals[0].Achieved != 1.25 || shown.Channels.Rows[0].Verdict != "efficient" || shown.Channels.Rows[1].CPA != 10 || strings.Join(shown.Return.Missing, " ") != "metric margin" {
		t.Errorf("%+v", shown)
	}
	m.fails(1, "", "show", "nobody", "--section", "results")
}
