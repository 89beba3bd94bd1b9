package campaign

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// What Normal makes of one field: a value, or a problem's code.
func TestNormal(t *testing.T) {
	n := func(s string) json.Number { return json.Number(s) }
	type problem string
	for _, tt := range []struct {
		kind  Kind
		field string
		in    any
		want  any
	}{
		{"task", "title", "场地", "场地"},
		{"task", "title", " 场地 ", " 场地 "},
		{"task", "title", "", problem("required")},
		{"task", "title", "　\t\n", problem("required")},
		{"task", "title", nil, problem("required")},
		{"task", "title", 5, problem("type.text")},
		{"task", "title", n("5"), problem("type.text")},
		{"task", "title", true, problem("type.text")},
		{"task", "title", []any{"x"}, problem("type.text")},
		{"task", "notes", nil, ""},
		{"task", "notes", "a\r\nb\x00", "a\nb"},
		{"task", "notes", "\xff", problem("text.utf8")},
		{"task", "notes", "a\xed\xa0\x80", problem("text.utf8")}, // half a surrogate pair
		{"task", "notes", strings.Repeat("😀", MaxText), strings.Repeat("😀", MaxText)},
		{"task", "notes", strings.Repeat("😀", MaxText+1), problem("text.long")},
		{"task", "notes", strings.Repeat("\x00", MaxText+1), ""}, // counted after cleaning
		{"print", "rows", strings.Repeat("x", 10*MaxText), strings.Repeat("x", 10*MaxText)},
		{"print", "rows", strings.Repeat("x", maxCode+1), problem("text.long")},
		{"setting", "value", "{\"a\":\"\\u0000\"}\r\n", "{\"a\":\"\\u0000\"}\r\n"}, // machine text is not cleaned
		{"task", "state", "done", "done"},
		{"task", "state", "Done", problem("choice")},
		{"task", "state", "", problem("required")}, // it has a default
		{"campaign", "form", "", ""},               // it has none
		{"campaign", "form", "offline", "offline"},
		{"campaign", "form", "x", problem("choice")},
		{"campaign", "currency", "EUR", "EUR"},
		{"campaign", "currency", "EURO", problem("currency")},
		{"campaign", "currency", "", problem("required")},
		{"task", "due", "2026-06-04", "2026-06-04"},
		{"task", "due", "", ""},
		{"task", "due", nil, ""},
		{"task", "due", "4 June", problem("date")},
		{"task", "due", 46000, problem("type.text")},
		{"task", "due_time", "25:30", "25:30"},
		{"task", "due_time", "30:00", problem("clock")},
		{"task", "owner", "p-1", "p-1"},
		{"task", "owner", "", ""},
		{"task", "owner", nil, ""},
		{"task", "owner", "a b", problem("id.shape")},
		{"task", "owner", strings.Repeat("x", 65), problem("id.shape")},
		{"item", "task", nil, problem("required")},
		{"task", "position", "V", "V"},
		{"task", "position", "", ""},
		{"task", "position", "V0", problem("position")},
		{"task", "position", "a-b", problem("position")},
		{"task", "position", strings.Repeat("V", 201), problem("position")},
		{"task", "critical", true, true},
		{"task", "critical", nil, false},
		{"task", "critical", 1, problem("type.bool")},
		{"task", "critical", "true", problem("type.bool")},
		{"risk", "impact", 3, int64(3)},
		{"risk", "impact", int64(3), int64(3)},
		{"risk", "impact", 3.0, int64(3)},
		{"risk", "impact", n("3"), int64(3)},
		{"risk", "impact", n("3.0"), int64(3)},
		{"risk", "impact", n("3e0"), int64(3)},
		{"risk", "impact", nil, nil},
		{"risk", "impact", 0, problem("range")},
		{"risk", "impact", 6, problem("range")},
		{"risk", "impact", n("2.5"), problem("type.whole")},
		{"risk", "impact", "3", problem("type.number")},
		{"risk", "impact", true, problem("type.number")},
		{"budget_line", "price", int64(math.MaxInt64), int64(math.MaxInt64)},
		{"budget_line", "price", n("9223372036854775807"), int64(math.MaxInt64)},
		{"budget_line", "price", n("9007199254740993"), int64(1<<53 + 1)},
		{"budget_line", "price", n("9223372036854775808"), problem("type.whole")},
		{"budget_line", "price", float64(1 << 53), problem("type.whole")}, // it may have been another number
		{"budget_line", "price", math.MinInt64, problem("range.from")},
		{"budget_line", "price", -1, problem("range.from")},
		{"goal", "target", 0.30000000000000004, 0.30000000000000004},
		{"goal", "target", 3, 3.0},
		{"goal", "target", n("1e308"), 1e308},
		{"goal", "target", n("1e309"), problem("type.number")},
		{"goal", "target", n("-5"), -5.0},
		{"goal", "target", nil, nil},
		{"goal", "target", math.NaN(), problem("type.number")},
		{"goal", "target", math.Inf(-1), problem("type.number")},
		{"goal", "target", n("many"), problem("type.number")},
		{"print", "revision", nil, problem("required")},
		{"print", "revision", 0, problem("range.from")},
		{"print", "at", n("1780000000000"), int64(1780000000000)},
		{"task", "id", "x", problem("field.unknown")},
		{"task", "scope", "x", problem("field.unknown")},
		{"task", "", "x", problem("field.unknown")},
	} {
		set, bad := Normal(Edit{Op: Patch, Kind: tt.kind, Row: "r", Set: Fields{tt.field: tt.in}})
		got := set[tt.field]
		if len(bad) > 0 {
			got = problem(bad[0].Code)
			if len(bad) > 1 || bad[0].Kind != tt.kind || bad[0].Row != "r" || bad[0].Field != tt.field {
				t.Errorf("%s.%s: %v", tt.kind, tt.field, bad)
			}
		}
		if got != tt.want {
			t.Errorf("%s.%s of %.40v: %T %.40v, want %T %.40v", tt.kind, tt.field, tt.in, got, got, tt.want, tt.want)
		}
	}
}

func TestNormalOfWholeEdits(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit Edit
		want string
	}{
		{"create", Edit{Op: Create, Kind: "item", Row: "r", Set: Fields{"task": "t", "text": "x"}}, "[]"},
		{"create without what is required", Edit{Op: Create, Kind: "item", Row: "r"}, "[required item.task r required item.text r]"},
		{"patch of nothing", Edit{Op: Patch, Kind: "item", Row: "r"}, "[]"},
		{"delete looks at no field", Edit{Op: Delete, Kind: "item", Row: "r", Set: Fields{"x": 1}}, "[]"},
		{"kind", Edit{Op: Create, Kind: "x", Row: "r"}, "[kind.unknown x. r]"},
		{"no kind", Edit{Op: Create, Row: "r"}, "[kind.unknown . r]"},
		{"op", Edit{Op: "x", Kind: "item", Row: "r"}, "[op.unknown item. r]"},
		{"row", Edit{Op: Delete, Kind: "item", Row: "a b"}, "[id.shape item.id a b]"},
		{"the table's name", Edit{Op: Patch, Kind: "items", Row: "r", Set: Fields{"done": true}}, "[]"},
	} {
		set, bad := Normal(tt.edit)
		if got := fmt.Sprint(bad); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if tt.edit.Op == Delete && len(set) > 0 {
			t.Errorf("%s: sets %v", tt.name, set)
		}
	}
	p := Problem{Field: "impact", Code: "range"}
	_, bad := Normal(Edit{Op: Patch, Kind: "risk", Row: "r", Set: Fields{"impact": 9}})
	if bad[0].Code != p.Code || fmt.Sprint(bad[0].Params) != "map[max:5 min:1]" {
		t.Errorf("%+v", bad[0])
	}
}

func TestCheckRow(t *testing.T) {
	for _, tt := range []struct {
		name     string
		kind     Kind
		row, set Fields
		want     string
	}{
		{"in order", "task", Fields{"starts": "2026-06-01", "due": "2026-06-02"}, Fields{"due": ""}, "[]"},
		{"one day", "period", Fields{"starts": "2026-06-01", "ends": "2026-06-01"}, Fields{"starts": ""}, "[]"},
		{"the end is written", "task", Fields{"starts": "2026-06-03", "due": "2026-06-02"}, Fields{"due": ""}, "[order task.due r]"},
		{"the start is written", "task", Fields{"starts": "2026-06-03", "due": "2026-06-02"}, Fields{"starts": ""}, "[order task.starts r]"},
		{"both are", "partner", Fields{"starts": "2026-06-03", "ends": "2026-06-02"}, Fields{"starts": "", "ends": ""}, "[order partner.ends r]"},
		{"another field is written", "task", Fields{"starts": "2026-06-03", "due": "2026-06-02"}, Fields{"title": ""}, "[]"},
		{"no end", "task", Fields{"starts": "2026-06-03", "due": ""}, Fields{"starts": ""}, "[]"},
		{"no start", "period", Fields{"starts": "", "ends": "2026-06-02"}, Fields{"ends": ""}, "[]"},
		{"acceptance after use", "material", Fields{"due": "2026-06-03", "needed": "2026-06-02"}, Fields{"due": ""}, "[order material.due r]"},
		{"a kind without dates", "person", Fields{}, Fields{"name": ""}, "[]"},
	} {
		if got := fmt.Sprint(CheckRow(tt.kind, "r", tt.row, tt.set)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"场地 ✓ 😀\tx\n":                "场地 ✓ 😀\tx\n",
		"a\r\nb\rc\n\r":              "a\nb\nc\n\n",
		"a\vb\fc":                    "a\nb\nc",
		"a\u2028b\u2029c\u0085d":     "a\nb\n\nc\nd",
		"\x00\x01\x1b[31m\x7f\u009f": "[31m",
		"\ufeff标题":                   "标题",
		"👩\u200d👧 क\u094dष":          "👩\u200d👧 क\u094dष", // joiners are part of what is seen
		"a\u00a0b\u3000c":            "a\u00a0b\u3000c",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.String().Draw(t, "text")
		out := Clean(in)
		if Clean(out) != out || strings.ContainsFunc(out, odd) || !utf8.ValidString(out) {
			t.Fatalf("%q: %q", in, out)
		}
		seen := func(s string) string { // what is neither a break nor a control character
			return strings.Map(func(r rune) rune {
				if r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff {
					return -1
				}
				return r
			}, s)
		}
		if seen(in) != seen(out) {
			t.Fatalf("%q lost something visible: %q", in, out)
		}
	})
}

func TestErrors(t *testing.T) {
	e := Fail("merge.fork", "n", "2", "device", "d")
	if e.Error() != `merge.fork device="d" n="2"` {
		t.Error(e)
	}
	if !e.Is(&Error{Code: "merge.fork"}) || e.Is(&Error{Code: "merge.forged"}) || e.Is(fmt.Errorf("merge.fork")) {
		t.Error("an error is found by its code alone")
	}
	e.Cause = fmt.Errorf("why")
	if e.Unwrap() != e.Cause || e.Error() != `merge.fork device="d" n="2": why` {
		t.Error(e)
	}
	if Fail("x").Params != nil || (Problems{}).Err() != nil {
		t.Error("nothing is something")
	}
	err := Problems{{Edit: 1, Kind: "task", Row: "t", Field: "due", Code: "date"}}.Err()
	if err.Error() != "invalid; date task.due t" {
		t.Error(err)
	}
}
