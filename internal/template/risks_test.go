package template

import (
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// asked are the categories that a form must have.
var asked = map[string][]string{
	"online": {"system", "traffic", "press"}, "offline": {"weather", "traffic", "press"},
	"hybrid": {"weather", "system", "traffic", "press"}, "": {"traffic", "press"},
}

func suggested(t *testing.T, w *campaign.Workbook, lang string, lacks []string) []Suggestion {
	t.Helper()
	out, err := SuggestRisks(w, lang, lacks)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// For each scenario, form and language: what is lacking comes first, whole, and what cannot strike stays away; once all is
// taken nothing is left to suggest, in the other language neither.
func TestSuggestRisks(t *testing.T) {
	for _, scenario := range append(Scenarios(), "custom") {
		for form, lacks := range asked {
			for i, lang := range languages {
				w := &campaign.Workbook{Campaign: campaign.Campaign{Scenario: scenario, Form: form}}
				list := suggested(t, w, lang, lacks)
				in := scenario + " " + form + " " + lang
				if len(list) < 8 {
					t.Errorf("%s: %d suggestions", in, len(list))
				}
				for _, c := range lacks {
					if !slices.ContainsFunc(list, func(s Suggestion) bool { return s.Asked && s.Risk.Category == c }) {
						t.Errorf("%s: nothing for %s", in, c)
					}
				}
				last, keys := int64(25), map[string]bool{}
				for n, s := range list {
					r := s.Risk
					switch {
					case r.Name == "" || r.Trigger == "" || r.Response == "" || r.Minutes == nil || r.ID != "" || r.Position != "" || r.Owner != "" || keys[s.Key]:
						t.Errorf("%s: %+v", in, s)
					case s.Asked != slices.Contains(lacks, r.Category):
						t.Errorf("%s: %s asked %v", in, s.Key, s.Asked)
					case n > 0 && s.Asked && !list[n-1].Asked:
						t.Errorf("%s: %s is lacking and comes behind", in, s.Key)
					}
					if n > 0 && s.Asked != list[n-1].Asked {
						last = 25
					}
					score := *r.Likelihood * *r.Impact
					if score > last {
						t.Errorf("%s: %s scores %d behind %d", in, s.Key, score, last)
					}
					last = score
					keys[s.Key] = true
					w.Risks = append(w.Risks, r)
				}
				for _, l := range []string{lang, languages[1-i]} {
					if rest := suggested(t, w, l, nil); len(rest) > 0 {
						t.Errorf("%s: still suggested in %s: %+v", in, l, rest)
					}
				}
			}
		}
	}
}

// A campaign online gets no crowd at the doors from a template of a place, and none on site a stream that fails; a name
// alike in the same category is there already, in another it is not.
func TestSuggestRisksFits(t *testing.T) {
	categories := func(scenario, form string, risks ...campaign.Risk) (out []string) {
		w := &campaign.Workbook{Campaign: campaign.Campaign{Scenario: scenario, Form: form}, Risks: risks}
		for _, s := range suggested(t, w, "zh", nil) {
			out = append(out, s.Risk.Category)
		}
		return out
	}
	if got := categories("launch", "online"); slices.Contains(got, "weather") || slices.Contains(got, "crowd") || !slices.Contains(got, "system") {
		t.Errorf("launch online: %v", got)
	}
	if got := categories("launch", "offline"); slices.Contains(got, "system") || !slices.Contains(got, "weather") {
		t.Errorf("launch offline: %v", got)
	}
	if got := categories("salon", "offline"); !slices.Contains(got, "system") {
		t.Errorf("a salon's own: %v", got)
	}
	if got := categories("launch", "hybrid", campaign.Risk{Name: "饮品负面舆情", Category: "press"}); slices.Contains(got, "press") {
		t.Errorf("bad press is there: %v", got)
	}
	if got := categories("launch", "hybrid", campaign.Risk{Name: "Bad press on the day", Category: "press"}); slices.Contains(got, "press") {
		t.Errorf("bad press is there in English: %v", got)
	}
	if got := categories("launch", "hybrid", campaign.Risk{Name: "负面舆情", Category: "other"}); !slices.Contains(got, "press") {
		t.Errorf("another category: %v", got)
	}
	if _, err := SuggestRisks(&campaign.Workbook{}, "fr", nil); err == nil {
		t.Error("French")
	}
}
