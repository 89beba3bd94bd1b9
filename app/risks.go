package app

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/template"
)

// Risks is what planning for risks needs beside the rows: the matrix, what is suggested, and the way from worries to risks.
type Risks struct{ c *core }

// RiskBoard is what risks are drawn on.
type RiskBoard struct {
	High     int64                `json:"high"`     // from this score on a risk is high
	Cells    []readiness.RiskCell `json:"cells"`    // 25, from the most likely down and from the least impact up
	Coverage []readiness.Covered  `json:"coverage"` // the categories that the campaign's form asks for
}

// Board tells how risks are judged in this workspace, and what the campaign's form asks for.
func (a Risks) Board(id campaign.ID) (RiskBoard, error) {
	return answer(a.c, func() (RiskBoard, error) {
		w, err := a.c.book(id)
		if err != nil {
			return RiskBoard{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return RiskBoard{}, err
		}
		cells, high := readiness.RiskCells(lib)
		return RiskBoard{high, cells, readiness.RiskCoverage(w)}, nil
	})
}

// Suggested lists risks that campaigns of this scenario and form have and this one has not thought of, in the user's
// language: those it must have first, then by score.
func (a Risks) Suggested(id campaign.ID) ([]template.Suggestion, error) {
	return answer(a.c, func() ([]template.Suggestion, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		return a.c.suggested(w)
	})
}

func (c *core) suggested(w *campaign.Workbook) ([]template.Suggestion, error) {
	var lacks []string
	for _, covered := range readiness.RiskCoverage(w) {
		if len(covered.Risks) == 0 {
			lacks = append(lacks, covered.Category)
		}
	}
	return template.SuggestRisks(w, string(c.lang()), lacks)
}

// AddSuggested takes suggestions over by their keys, behind the risks that are there, as one step. Those that are no longer
// suggested are passed over; error risks.suggested when that are all.
func (a Risks) AddSuggested(id campaign.ID, keys []string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			list, err := a.c.suggested(w)
			if err != nil {
				return Applied{}, err
			}
			list = slices.DeleteFunc(list, func(s template.Suggestion) bool { return !slices.Contains(keys, s.Key) })
			if len(list) == 0 {
				return Applied{}, campaign.Fail("risks.suggested")
			}
			in, edits := campaign.Lookup("risk"), []campaign.Edit{}
			for i, position := range campaign.After(lastRisk(w), len(list), a.c.Intn) {
				set := maps.Clone(in.Values(list[i].Risk))
				maps.DeleteFunc(set, func(field string, v any) bool { return field == "id" || v == nil || v == "" })
				set["position"] = position
				edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "risk", Row: a.c.store.NewID(), Set: set})
			}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
}

func lastRisk(w *campaign.Workbook) string {
	if len(w.Risks) == 0 {
		return ""
	}
	return w.Risks[len(w.Risks)-1].Position
}

// GroupWorries gives worries that have neither theme nor risk the themes proposed for them (campaign.ProposeThemes), as one
// step. Error worries.apart when no two have a word in common.
func (a Risks) GroupWorries(id campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			edits := []campaign.Edit{}
			for _, theme := range campaign.ProposeThemes(w.Worries) {
				for _, row := range theme.Worries {
					edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "worry", Row: row, Set: campaign.Fields{"theme": theme.Name}})
				}
			}
			if len(edits) == 0 {
				return Applied{}, campaign.Fail("worries.apart")
			}
			label := campaign.Label{Code: "worries.group", Params: map[string]string{"count": itoa(len(edits))}}
			return a.c.applyAt(version, id, label, edits)
		})
	})
}

// RiskMade answers the making of a risk of worries.
type RiskMade struct {
	Applied Applied     `json:"applied"`
	Risk    campaign.ID `json:"risk"`
}

// FromWorries makes a risk of that name behind the others, points the worries to it, and keeps their words in its notes, as
// one step. Worries that are gone are passed over. Errors: worries.gone when all of them are; "invalid" without a name.
func (a Risks) FromWorries(id campaign.ID, name string, worries []campaign.ID) (RiskMade, error) {
	return answer(a.c, func() (RiskMade, error) {
		return upToDate(a.c, id, func(book any, version int64) (RiskMade, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return RiskMade{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			name = strings.Join(strings.Fields(name), " ")
			risk := a.c.store.NewID()
			set := campaign.Fields{"name": name, "position": campaign.After(lastRisk(w), 1, a.c.Intn)[0]}
			edits, said := []campaign.Edit{{Op: campaign.Create, Kind: "risk", Row: risk, Set: set}}, []string{}
			for _, worry := range w.Worries {
				if !slices.Contains(worries, worry.ID) {
					continue
				}
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "worry", Row: worry.ID, Set: campaign.Fields{"risk": string(risk)}})
				if campaign.FoldName(worry.Text) != campaign.FoldName(name) {
					said = append(said, worry.Text)
				}
			}
			if len(edits) == 1 {
				return RiskMade{}, campaign.Fail("worries.gone")
			}
			if notes := strings.Join(said, "\n"); notes != "" && utf8.RuneCountInString(notes) <= campaign.MaxText {
				set["notes"] = notes // the worries keep them as well
			}
			label := campaign.Label{Code: "worries.risk", Params: map[string]string{"name": clip(name, 40), "count": itoa(len(edits) - 1)}}
			applied, err := a.c.applyAt(version, id, label, edits)
			return RiskMade{applied, risk}, err
		})
	})
}
