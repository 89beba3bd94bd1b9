package report

import (
	"testing"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// empty is a campaign of which nothing is known.
func empty() Facts {
	w := &campaign.Workbook{Campaign: campaign.Campaign{Name: "夏日冰爽节", Currency: "CNY"}}
	return Facts{Workbook: w, Results: &analysis.Results{}}
}

func TestEverySectionSaysSomethingOfNothing(t *testing.T) {
	for _, lang := range []locale.Lang{locale.Zh, locale.En} {
		list := Sections(empty(), Words{lang})
		if len(list) != len(IDs) {
			t.Fatalf("%d sections", len(list))
		}
		for i, s := range list {
			if s.ID != IDs[i] || s.Draft == "" || s.Text != s.Draft || s.Edited || s.Stale || s.Title == "report.section."+s.ID {
				t.Errorf("%+v", s)
			}
		}
	}
}
