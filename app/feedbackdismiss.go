package app

import (
	"encoding/json"
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// mostSuggested is how many tags are suggested at once: as many as one reads before one looks for oneself.
const mostSuggested = 12

// dismissed is the id of the library's setting that holds, as a JSON list, the phrases of a campaign that are no tags. It is the workspace's, not the
// campaign's: what somebody does not want to be asked again is no fact about the campaign.
func dismissed(id campaign.ID) campaign.ID { return "feedback.dismissed." + id }

// Dismissed are the phrases that are not suggested as tags any more, in the order they were dismissed. Errors: campaign.unknown.
func (f Feedback) Dismissed(id campaign.ID) ([]string, error) {
	return answer(f.c, func() ([]string, error) {
		if _, err := f.c.book(id); err != nil {
			return nil, err
		}
		lib, _, err := f.c.library()
		if err != nil {
			return nil, err
		}
		return dismissedIn(lib, id), nil
	})
}

// Dismiss has a phrase not be suggested any more, or with back again, as one step of the library; its step is "" where that is so already. Errors:
// campaign.unknown; tag.empty.
func (f Feedback) Dismiss(id campaign.ID, phrase string, back bool) (Applied, error) {
	return answer(f.c, func() (Applied, error) {
		phrase := oneLine(phrase)
		if phrase == "" {
			return Applied{}, campaign.Fail("tag.empty")
		}
		if _, err := f.c.book(id); err != nil {
			return Applied{}, err
		}
		return upToDate(f.c, campaign.LibraryScope, func(book any, version int64) (Applied, error) {
			lib, is := book.(*campaign.Library)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", campaign.LibraryScope)
			}
			list, label := dismissedIn(lib, id), campaign.Label{Code: "tag.dismiss", Params: map[string]string{"tag": clip(phrase, 40)}}
			if hasFolded(list, phrase) != back {
				return Applied{Campaign: campaign.LibraryScope, Changes: []campaign.Change{}}, nil
			}
			if back {
				list, label.Code = without(list, phrase), "tag.undismiss"
			} else {
				list = append(list, phrase)
			}
			b, err := json.Marshal(list)
			if err != nil {
				return Applied{}, err
			}
			e := campaign.Edit{Op: campaign.Create, Kind: "setting", Row: dismissed(id), Set: campaign.Fields{"value": string(b)}}
			if rowOf(book, "setting", dismissed(id))["id"] != nil {
				e.Op = campaign.Patch
			}
			return f.c.applyAt(version, campaign.LibraryScope, label, []campaign.Edit{e})
		})
	})
}

// dismissedIn reads the setting; what is no list of phrases is none.
func dismissedIn(lib *campaign.Library, id campaign.ID) []string {
	list := []string{}
	for _, s := range lib.Settings {
		if s.ID == dismissed(id) && json.Unmarshal([]byte(s.Value), &list) != nil {
			return []string{}
		}
	}
	return list
}

// wanted are the first phrases that nobody has dismissed.
func wanted(phrases []analysis.Phrase, dismissed []string) []analysis.Phrase {
	out := slices.DeleteFunc(slices.Clone(phrases), func(p analysis.Phrase) bool { return hasFolded(dismissed, p.Text) })
	return out[:min(len(out), mostSuggested)]
}
