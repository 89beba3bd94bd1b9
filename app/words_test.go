package app

import (
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Every kind, every field of it and every choice of that has words in both languages.
func TestEveryFieldHasWords(t *testing.T) {
	for _, l := range []locale.Lang{locale.Zh, locale.En} {
		for _, in := range campaign.Kinds() {
			if got := KindName(l, in.Kind); strings.HasPrefix(got, "kind.") {
				t.Errorf("%s: %s", l, got)
			}
			for _, f := range in.Fields {
				if got := FieldName(l, in.Kind, f.Name); strings.HasPrefix(got, "field.") || got == f.Name {
					t.Errorf("%s: %s of %s has no words", l, f.Name, in.Kind)
				}
				for _, v := range f.Enum {
					label := move(campaign.Edit{Op: campaign.Patch, Kind: in.Kind, Set: campaign.Fields{f.Name: v}}, nil)
					if code := "step." + label; label != "" && locale.Text(l, code, nil) == code {
						t.Errorf("%s: a step of %s to %s %q has no words", l, in.Kind, f.Name, v)
					}
					if got := ChoiceName(l, in.Kind, f.Name, v); l == locale.Zh && got == v {
						t.Errorf("%s of %s: %q has no words", f.Name, in.Kind, v)
					}
				}
			}
		}
	}
}

func TestChoiceName(t *testing.T) {
	for _, tc := range []struct{ kind, field, value, want string }{
		{"task", "stage", "plan", "策划筹备"}, {"campaign", "stage", "archived", "已归档"}, {"partner", "status", "signed", "已签"},
		{"task", "title", "done", "done"}, {"print", "handout", "checklist", "执行清单"}, {"print", "handout", "of another make", "of another make"},
	} {
		if got := ChoiceName(locale.Zh, campaign.Kind(tc.kind), tc.field, tc.value); got != tc.want {
			t.Errorf("%+v: %q", tc, got)
		}
	}
}

// Steps from before the order was told, and of handouts that this version does not know, read well too.
func TestPrintedWithoutItsOrder(t *testing.T) {
	for _, tc := range []struct {
		label  map[string]string
		zh, en string
	}{
		{map[string]string{"handout": "checklist"}, "执行清单", "the checklist"}, {map[string]string{"handout": "checklist", "by": "mood"}, "执行清单", "the checklist"},
		{map[string]string{"handout": "menu", "by": "day"}, "一份（按日）", "a handout (by day)"}, {nil, "一份", "a handout"},
	} {
		if zh, en := printed(locale.Zh, tc.label), printed(locale.En, tc.label); zh != tc.zh || en != tc.en {
			t.Errorf("%v: %q, %q", tc.label, zh, en)
		}
	}
}

func TestFieldErrorsNameTheField(t *testing.T) {
	err := &campaign.Error{Code: "invalid", Problems: []campaign.Problem{
		{Kind: "task", Row: "t", Field: "due", Code: "date"}, {Kind: "risk", Field: "minutes", Code: "type.whole"}, {Kind: "dance", Field: "step", Code: "kind.unknown"},
		{Kind: "task", Code: "row.unknown"},
	}}
	for l, want := range map[locale.Lang][]string{
		locale.Zh: {"任务·截止日期 ", "风险·响应时限 ", "dance·step ", "任务 "},
		locale.En: {"Task · Due ", "Risk · Respond within ", "dance · step ", "Task "},
	} {
		for i, w := range want {
			one := explain(l, &campaign.Error{Code: err.Code, Problems: err.Problems[i : i+1]})
			if got := one.Error(); !strings.Contains(got, w) || strings.Contains(ErrorJSON(one), w) {
				t.Errorf("%q lacks %q, or its JSON has it", got, w)
			}
			if f := one.Fields[0]; f.Kind != err.Problems[i].Kind || f.Field != err.Problems[i].Field {
				t.Errorf("the codes are %s.%s", f.Kind, f.Field)
			}
		}
	}
}
