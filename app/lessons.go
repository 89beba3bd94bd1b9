package app

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// KeepLessons keeps improvements as lessons of the library: what was measured against a problem is to be changed, what went
// well is to be kept; by the campaign's scenario, the department being the topic. One step of the library. What is kept
// already gets nothing written over, and the step is "" when that is all. Errors: as those of Lend.
func (a Improvements) KeepLessons(id campaign.ID, rows []campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		w, err := a.c.book(id)
		if err != nil {
			return Applied{}, err
		}
		list, err := listOf(w, "improvement")
		if err != nil {
			return Applied{}, err
		}
		which, err := list.pick(rows)
		if err != nil {
			return Applied{}, err
		}
		return upToDate(a.c, campaign.LibraryScope, func(book any, version int64) (Applied, error) {
			lib, is := book.(*campaign.Library)
			if !is {
				return Applied{}, campaign.Fail("campaign.unknown", "campaign", campaign.LibraryScope)
			}
			kept := map[campaign.ID]bool{}
			for _, l := range lib.Lessons {
				kept[l.ID] = true
			}
			fresh := slices.DeleteFunc(slices.Clone(which), func(r campaign.ID) bool { return kept[r] })
			edits := []campaign.Edit{}
			for i, position := range a.c.behind(lib, "lesson", len(fresh)) {
				edits = append(edits, creation("lesson", fresh[i], position, a.c.lessonOf(w, fresh[i])))
			}
			return a.c.applyAt(version, campaign.LibraryScope, a.c.label(campaign.LibraryScope, edits), edits)
		})
	})
}

// lessonOf is what an improvement teaches.
func (c *core) lessonOf(w *campaign.Workbook, row campaign.ID) campaign.Lesson {
	out := campaign.Lesson{Kind: "change", Scenario: w.Campaign.Scenario, Source: string(w.Campaign.ID)}
	for _, x := range w.Improvements {
		if x.ID != row {
			continue
		}
		out.Text = x.Name
		if x.Kind == "success" {
			out.Kind = "keep"
		}
		if m := strings.TrimSpace(x.Measure); m != "" && m != x.Name {
			out.Text = locale.Text(c.lang(), "improve.lesson", map[string]string{"name": x.Name, "measure": m})
		}
		for _, d := range w.Departments {
			if d.ID == x.Department {
				out.Topic = d.Name
			}
		}
	}
	return out
}
