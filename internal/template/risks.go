package template

import (
	"cmp"
	"slices"

	"qingdan/internal/campaign"
)

// Suggestion is a risk that campaigns of a kind have, and that a campaign has not thought of.
type Suggestion struct {
	Key   string        `json:"key"`   // names it, in both languages
	Asked bool          `json:"asked"` // the campaign has no risk of a category it must have
	Risk  campaign.Risk `json:"risk"`  // without id, position and owner
}

// homes are the templates that a form is best known from.
var homes = map[string]string{"online": "livestream", "offline": "salon", "hybrid": "launch", "": "launch"}

// SuggestRisks gives the risks that the template of the campaign's scenario knows of, as far as they can strike a campaign
// of its form; a custom one takes the template of its form. lacks are the categories that the campaign must have a risk of
// and has none: they come first, and where the scenario's template has none the form's helps out. Others follow by score. A
// risk that is there already, of the same category and alike in name in either language, is not suggested. Error:
// template.language {lang}.
func SuggestRisks(w *campaign.Workbook, lang string, lacks []string) ([]Suggestion, error) {
	home := homes[w.Campaign.Form]
	from := w.Campaign.Scenario
	if !slices.Contains(scenarios, from) {
		from = home
	}
	out, err := known(w, from, lang)
	if err != nil {
		return nil, err
	}
	has := func(category string) bool {
		return slices.ContainsFunc(out, func(s Suggestion) bool { return s.Risk.Category == category })
	}
	for _, category := range lacks {
		if has(category) {
			continue
		}
		more, err := known(w, home, lang)
		if err != nil {
			return nil, err
		}
		for _, s := range more {
			if s.Risk.Category == category {
				out = append(out, s)
			}
		}
	}
	for i := range out {
		out[i].Asked = slices.Contains(lacks, out[i].Risk.Category)
	}
	slices.SortStableFunc(out, func(a, b Suggestion) int {
		if a.Asked != b.Asked {
			return map[bool]int{true: -1, false: 1}[a.Asked]
		}
		return cmp.Compare(*b.Risk.Likelihood**b.Risk.Impact, *a.Risk.Likelihood**a.Risk.Impact)
	})
	return out, nil
}

// known are the risks of one template that fit the campaign and are not in it.
func known(w *campaign.Workbook, from, lang string) ([]Suggestion, error) {
	t, err := Builtin(from, lang)
	if err != nil {
		return nil, err
	}
	other, err := Builtin(from, languages[1-slices.Index(languages, lang)])
	if err != nil {
		return nil, err
	}
	out := []Suggestion{}
	for i, r := range t.Risks { // both languages have the same rows in the same order
		names := []string{r.Name, other.Risks[i].Name}
		there := slices.ContainsFunc(w.Risks, func(own campaign.Risk) bool {
			return own.Category == r.Category && slices.ContainsFunc(names, func(n string) bool { return campaign.Alike(own.Name, n) })
		})
		if there || !strikes(r.Category, w.Campaign.Form, t.Campaign.Form) {
			continue
		}
		s := Suggestion{Key: from + "." + string(r.ID), Risk: r}
		s.Risk.ID, s.Risk.Position, s.Risk.Owner = "", "", ""
		out = append(out, s)
	}
	return out, nil
}

// strikes says whether a risk of a template's form can strike a campaign of another: weather and crowds strike a place,
// system failure what runs on the net.
func strikes(category, form, of string) bool {
	switch {
	case form == of:
		return true
	case form == "online":
		return category != "weather" && category != "crowd"
	case form == "offline":
		return category != "system"
	}
	return true
}
