package store

import (
	"math"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// desk is a campaign with one row of most kinds.
func desk(t *testing.T) *Store {
	t.Helper()
	s := one(t)
	apply(t, s, create("person", "p", "name", "王"), create("group", "g", "name", "策划", "lead", "p"),
		create("task", "t", "title", "场地", "owner", "p", "group", "g", "starts", "2026-06-02", "due", "2026-06-05"),
		create("task", "u", "title", "海报"), create("item", "i", "task", "t", "text", "签字"),
		create("dependency", "d", "task", "t", "on", "u"), create("goal", "o", "name", "报名"), create("goal", "n", "name", "到场", "parent", "o"),
		create("risk", "r", "name", "下雨", "likelihood", 3), create("budget_line", "b", "item", "场租", "price", int64(100)))
	return s
}

func TestApplyNamesEveryProblem(t *testing.T) {
	tests := []struct {
		name  string
		edits []campaign.Edit
		want  []string
	}{
		{"kind", []campaign.Edit{patch("tusk", "t", "title", "x")}, []string{"0 kind.unknown tusk/t."}},
		{"op", []campaign.Edit{{Op: "upsert", Kind: "task", Row: "t"}}, []string{"0 op.unknown task/t."}},
		{"no op", []campaign.Edit{{Kind: "task", Row: "t"}}, []string{"0 op.unknown task/t."}},
		{"id", []campaign.Edit{create("task", "a/b", "title", "x")}, []string{"0 id.shape task/a/b.id"}},
		{"empty id", []campaign.Edit{create("task", "", "title", "x")}, []string{"0 id.shape task/.id"}},
		{"row", []campaign.Edit{patch("task", "nobody", "title", "x")}, []string{"0 row.unknown task/nobody."}},
		{"row to delete", []campaign.Edit{remove("task", "nobody")}, []string{"0 row.unknown task/nobody."}},
		{"row of another kind", []campaign.Edit{patch("task", "p", "title", "x")}, []string{"0 row.unknown task/p."}},
		{"field", []campaign.Edit{patch("task", "t", "titel", "x")}, []string{"0 field.unknown task/t.titel"}},
		{"id as a field", []campaign.Edit{patch("task", "t", "id", "x")}, []string{"0 field.unknown task/t.id"}},
		{"required", []campaign.Edit{create("task", "v")}, []string{"0 required task/v.title"}},
		{"required, blank", []campaign.Edit{patch("task", "t", "title", " 　\n")}, []string{"0 required task/t.title"}},
		{"required reference", []campaign.Edit{patch("item", "i", "task", "")}, []string{"0 required item/i.task"}},
		{"text", []campaign.Edit{patch("task", "t", "title", 5)}, []string{"0 type.text task/t.title"}},
		{"number", []campaign.Edit{patch("goal", "o", "target", "many")}, []string{"0 type.number goal/o.target"}},
		{"whole", []campaign.Edit{patch("risk", "r", "impact", 2.5)}, []string{"0 type.whole risk/r.impact"}},
		{"bool", []campaign.Edit{patch("task", "t", "critical", "yes")}, []string{"0 type.bool task/t.critical"}},
		{"range below", []campaign.Edit{patch("risk", "r", "impact", 0)}, []string{"0 range risk/r.impact"}},
		{"range above", []campaign.Edit{patch("risk", "r", "impact", 6)}, []string{"0 range risk/r.impact"}},
		{"negative money", []campaign.Edit{patch("budget_line", "b", "price", -1)}, []string{"0 range.from budget_line/b.price"}},
		{"choice", []campaign.Edit{patch("task", "t", "state", "finished")}, []string{"0 choice task/t.state"}},
		{"date", []campaign.Edit{patch("task", "t", "due", "2026-02-30")}, []string{"0 date task/t.due"}},
		{"clock", []campaign.Edit{patch("task", "t", "due_time", "9:30")}, []string{"0 clock task/t.due_time"}},
		{"position", []campaign.Edit{patch("task", "t", "position", "a0")}, []string{"0 position task/t.position"}},
		{"currency", []campaign.Edit{patch("campaign", camp, "currency", "rmb")}, []string{"0 currency campaign/camp.currency"}},
		{"UTF-8", []campaign.Edit{patch("task", "t", "notes", "\xff")}, []string{"0 text.utf8 task/t.notes"}},
		{"long", []campaign.Edit{patch("task", "t", "notes", strings.Repeat("长", 20_001))}, []string{"0 text.long task/t.notes"}},
		{"order", []campaign.Edit{patch("task", "t", "due", "2026-06-01")}, []string{"0 order task/t.due"}},
		{"order by the other end", []campaign.Edit{patch("task", "t", "starts", "2026-06-06")}, []string{"0 order task/t.starts"}},
		{"reference", []campaign.Edit{patch("task", "t", "owner", "nobody")}, []string{"0 reference task/t.owner"}},
		{"reference to another kind", []campaign.Edit{patch("task", "t", "owner", "g")}, []string{"0 reference task/t.owner"}},
		{"reference taken back", []campaign.Edit{create("task", "v", "title", "x", "owner", "nobody"), patch("task", "v", "owner", "")}, []string{"1 reference task/v.owner"}},
		{"reference of a row that goes", []campaign.Edit{create("task", "v", "title", "x", "owner", "nobody"), remove("task", "v")}, []string{"1 reference task/v.owner"}},
		{"reference to a row that goes", []campaign.Edit{remove("person", "p"), patch("task", "t", "owner", "p")}, []string{"1 reference task/t.owner"}},
		{"reference that is no id", []campaign.Edit{patch("task", "t", "owner", "王 先生")}, []string{"0 id.shape task/t.owner"}},
		{"loop of tasks", []campaign.Edit{create("dependency", "e", "task", "u", "on", "t")}, []string{"0 loop dependency/e.on"}},
		{"a task on itself", []campaign.Edit{create("dependency", "e", "task", "u", "on", "u")}, []string{"0 loop dependency/e.on"}},
		{"loop of goals", []campaign.Edit{patch("goal", "o", "parent", "n")}, []string{"0 loop goal/o.parent"}},
		{"deleting the campaign", []campaign.Edit{remove("campaign", camp)}, []string{"0 campaign.row campaign/camp."}},
		{"another campaign", []campaign.Edit{create("campaign", "other", "name", "x")}, []string{"0 campaign.row campaign/other."}},
		{"several", []campaign.Edit{patch("task", "t", "title", "fine"), patch("task", "u", "state", "x", "due", "x", "title", ""), patch("risk", "r", "minutes", -1)},
			[]string{"1 date task/u.due", "1 choice task/u.state", "1 required task/u.title", "2 range risk/r.minutes"}},
		{"the later edit of a row", []campaign.Edit{patch("task", "t", "title", "fine"), remove("task", "t"), patch("task", "t", "title", "late")},
			[]string{"2 row.unknown task/t."}},
		{"the table's name stands for the kind", []campaign.Edit{patch("tasks", "nobody", "title", "x")}, []string{"0 row.unknown task/nobody."}},
	}
	s := desk(t)
	was := dump(t, s)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := s.Apply(camp, edited, tt.edits)
			if code(err) != "invalid" || !slices.Equal(faults(err), tt.want) {
				t.Errorf("%v: %q, want %q", err, faults(err), tt.want)
			}
			same(t, "a refused step", dump(t, s), was)
		})
	}
	if n := len(steps(t, s)); n != 2 {
		t.Errorf("%d steps after refusals", n)
	}
}

// Two campaigns do not know each other's rows, and there is no writing into a campaign that is not there.
func TestApplyStaysInItsCampaign(t *testing.T) {
	s := desk(t)
	_, err := s.Apply("two", edited, []campaign.Edit{create("campaign", "two", "name", "x"), create("task", "v", "title", "x", "owner", "p")})
	if got := faults(err); !slices.Equal(got, []string{"1 reference task/v.owner"}) {
		t.Errorf("reference into another campaign: %v", err)
	}
	_, err = s.Apply("two", edited, []campaign.Edit{create("task", "v", "title", "x")})
	if code(err) != "campaign.unknown" {
		t.Errorf("a task of no campaign: %v", err)
	}
	_, err = s.Apply("two", edited, []campaign.Edit{create("campaign", "two", "name", "x"), create("task", "t", "title", "另一个")})
	ok(t, err)
	want(t, s, "task", "t", "title", "场地") // one id, two campaigns
	_, err = s.Apply(campaign.LibraryScope, edited, []campaign.Edit{create("campaign", campaign.LibraryScope, "name", "x")})
	if got := faults(err); !slices.Equal(got, []string{"0 campaign.row campaign/library."}) {
		t.Errorf("a campaign in the library: %v", err)
	}
	_, err = s.Workbook("nobody")
	if code(err) != "campaign.unknown" {
		t.Errorf("workbook of nobody: %v", err)
	}
	sound(t, s)
}

func TestEditsThatChangeNothingMakeNoStep(t *testing.T) {
	s := desk(t)
	n, version := len(steps(t, s)), must(s.Version(camp))(t)
	for _, edits := range [][]campaign.Edit{
		nil,
		{patch("task", "t")},
		{patch("task", "t", "title", "场地", "owner", "p", "critical", false)},
		{create("task", "t", "title", "场地")},
		{patch("risk", "r", "likelihood", 3.0)},
		{patch("task", "t", "notes", nil)},
	} {
		a := apply(t, s, edits...)
		if a.Step != "" || len(a.Changes) > 0 || a.Changes == nil || a.Version != version {
			t.Errorf("%v made %+v", edits, a)
		}
	}
	if got := len(steps(t, s)); got != n {
		t.Errorf("%d steps, want %d", got, n)
	}
	// There and back in one step is no change of the row, and still in the journal.
	a := apply(t, s, patch("task", "t", "title", "改"), patch("task", "t", "title", "场地"))
	if a.Step == "" || len(a.Changes) > 0 {
		t.Errorf("there and back: %+v", a)
	}
	sound(t, s)
}

func TestApplyAnswersTheRowsAsTheyAre(t *testing.T) {
	s := desk(t)
	a := apply(t, s, patch("task", "t", "title", "新场地", "due", "2026-06-09"), create("person", "q", "name", "李"))
	if len(a.Changes) != 2 || a.Step == "" || a.Scope != camp || a.Label.Code != "edit" {
		t.Fatalf("%+v", a)
	}
	c := a.Changes[0]
	if c.ID != "t" || !slices.Equal(c.Fields, []string{"title", "due"}) || c.Row["title"] != "新场地" || c.Row["owner"] != "p" {
		t.Errorf("changed row: %+v", c)
	}
	if c := a.Changes[1]; c.ID != "q" || !slices.Equal(c.Fields, []string{"name"}) || c.Row["role"] != "" {
		t.Errorf("new row: %+v", c)
	}
	a = apply(t, s, remove("person", "q"))
	if len(a.Changes) != 1 || a.Changes[0].Row != nil || a.Changes[0].Fields == nil {
		t.Errorf("deleted row: %+v", a.Changes)
	}
	// Creating what is there patches it.
	a = apply(t, s, create("task", "t", "title", "再改"))
	if got := steps(t, s); got[len(got)-1].Edits[0].Op != campaign.Patch {
		t.Errorf("create of a row that is there: %+v", got[len(got)-1].Edits)
	}
	want(t, s, "task", "t", "due", "2026-06-09")
	if v := must(s.Version(camp))(t); v != a.Version {
		t.Errorf("version %d, answered %d", v, a.Version)
	}
}

func TestNumbersAtTheEdges(t *testing.T) {
	a, b := two(t)
	whole := []any{int64(0), int64(math.MaxInt64), int64(1<<53 + 1), nil}
	for i, v := range whole {
		apply(t, a, create("budget_line", campaign.ID("w"+string(rune('0'+i))), "item", "x", "price", v))
	}
	real := []any{0.0, 0.30000000000000004, 1e308, -math.MaxFloat64, 5e-324, float64(1 << 60), 3.0, nil}
	for i, v := range real {
		apply(t, a, create("goal", campaign.ID("r"+string(rune('0'+i))), "name", "x", "target", v))
	}
	send(t, a, b)
	for _, s := range []*Store{a, b} {
		for i, v := range whole {
			if got := row(t, s, "budget_line", campaign.ID("w"+string(rune('0'+i))))["price"]; got != v {
				t.Errorf("%s: %v came back %v", s.opt.Author, v, got)
			}
		}
		for i, v := range real {
			if got := row(t, s, "goal", campaign.ID("r"+string(rune('0'+i))))["target"]; got != v {
				t.Errorf("%s: %v came back %v", s.opt.Author, v, got)
			}
		}
		sound(t, s)
	}
	same(t, "numbers through a merge", dump(t, b), dump(t, a))
	for _, v := range []any{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if _, err := a.Apply(camp, edited, []campaign.Edit{patch("goal", "r0", "target", v)}); !slices.Equal(faults(err), []string{"0 type.number goal/r0.target"}) {
			t.Errorf("%v: %v", v, err)
		}
	}
}

func TestTextsAsTheyAre(t *testing.T) {
	a, b := two(t)
	texts := []struct{ in, out string }{
		{`"quo'te\`, `"quo'te\`},
		{"<b>&amp;</b>", "<b>&amp;</b>"},
		{"=1+1", "=1+1"},
		{"𬭎𠮷😀👩‍👩‍👧", "𬭎𠮷😀👩‍👩‍👧"},
		{"null", "null"},
		{"1.0", "1.0"},
		{" 前后 ", " 前后 "},
		{"a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"nul\x00bell\x07del\x7fbom\ufeff", "nulbelldelbom"},
		{"tab\tline\n", "tab\tline\n"},
		{strings.Repeat("长", 20_000), strings.Repeat("长", 20_000)},
		{strings.Repeat("😀", 20_000), strings.Repeat("😀", 20_000)},
	}
	for i, tt := range texts {
		id := campaign.ID("x" + string(rune('a'+i)))
		apply(t, a, create("task", id, "title", "x", "notes", tt.in))
		want(t, a, "task", id, "notes", tt.out)
	}
	send(t, a, b)
	same(t, "texts through a merge", dump(t, b), dump(t, a))
	sound(t, b)
}
