package cli_test

import (
	"encoding/json"
	"strings"
	"testing"

	"qingdan/app"
)

func TestReadiness(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("sample", "--stage", "plan")
	out := m.ok("readiness", id)
	for _, want := range []string{
		"Readiness 91.3%: 21 of 23 rules hold, blockers 2, warnings 4\nContracts signed · blocker\n  Pandun Security: The contract is not signed (now: sent): get it signed before live.\n",
		"\nNothing overdue · warning\n  Contract security, first aid and cleani…: Was due 21 May 2026, 5 days ago: finish it, or agree a new day.\n",
	} {
		if !strings.Contains(out+"\n", want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if zh := m.ok("readiness", id, "--lang", "zh"); !strings.HasPrefix(zh, "就绪度 91.3%：23 条规则通过 21 条，阻断 2 项，提醒 4 项\n合作方合同 · 阻断\n  Pandun Security：合同还没签") {
		t.Error(zh)
	}
	var r app.Readiness
	if err := json.Unmarshal([]byte(m.ok("readiness", id, "--json")), &r); err != nil || *r.Score != 9130 || len(r.Findings) != 6 || len(r.Rules) != 25 {
		t.Errorf("%v %+v", err, r)
	}
	blank := m.ok("new", "x", "--template", "blank", "--live", "2026-09-01")
	if out := m.ok("readiness", blank); !strings.Contains(out, "\nContracts signed · not judged: No partners\n") {
		t.Error(out)
	}
	m.fails(1, "nowhere", "readiness", "nowhere")
	m.fails(2, "<campaign>", "readiness")
}
