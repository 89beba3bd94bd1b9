// Package report writes the text of the review report: sections of plain sentences drafted from the figures, in either
// language, and what somebody made of them. A section whose text was edited keeps it whatever the figures say later; what
// cannot be worked out is said to be missing, and nothing is made up. It draws nothing: paper and page lay the text out.
package report

import (
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// IDs are the sections in their order.
var IDs = []string{"summary", "results", "channels", "budget", "show", "feedback", "problems", "lessons"}

// Facts are everything worked out that a report speaks of.
type Facts struct {
	Workbook *campaign.Workbook
	Results  *analysis.Results
	Feedback analysis.Feedback
	Lessons  []campaign.Lesson          // of the library, those this campaign taught
	Money    func(campaign.Metric) bool // whether a metric counts the campaign's money; nil: none does
}

// Words say in which language a report is drafted: zh or en.
type Words struct{ Lang locale.Lang }

// Section is one part of the report. Paragraphs of a text are separated by "\n".
type Section struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Text   string `json:"text"`   // what is printed: as somebody edited it, else the draft
	Draft  string `json:"draft"`  // what the figures say now
	Edited bool   `json:"edited"` // somebody wrote it: it is printed as written, in every language
	Stale  bool   `json:"stale"`  // the figures say something else than when it was edited
	Was    string `json:"was"`    // what they said then, in the language it was edited in; "" while it was not edited
	Hidden bool   `json:"hidden"` // left out of the report
}

// Sections are the parts of the report, in their order, each with its draft and with what was made of it.
func Sections(f Facts, w Words) []Section {
	other := Words{locale.Zh}
	if w.Lang == locale.Zh {
		other.Lang = locale.En
	}
	out := make([]Section, 0, len(IDs))
	for _, id := range IDs {
		s := Section{ID: id, Title: w.Title(id), Draft: Draft(f, w, id)}
		s.Text = s.Draft
		if p := PassageOf(f.Workbook, id); p != nil {
			s.Hidden = p.Hidden
			if s.Edited = Edited(*p); s.Edited {
				s.Text, s.Was = p.Text, p.Drafted
				s.Stale = p.Drafted != s.Draft && p.Drafted != Draft(f, other, id)
			}
		}
		out = append(out, s)
	}
	return out
}

// PassageOf is what somebody made of a section; nil where nobody did.
func PassageOf(w *campaign.Workbook, id string) *campaign.Passage {
	for i := range w.Passages {
		if w.Passages[i].Part == id {
			return &w.Passages[i]
		}
	}
	return nil
}

// Edited says whether a passage holds somebody's text, which may be none at all; one that only leaves its section out of
// the report holds neither text nor draft.
func Edited(p campaign.Passage) bool { return p.Text != "" || p.Drafted != "" }

// Title is what a section is called.
func (w Words) Title(id string) string { return locale.T(w.Lang, "report.section."+id) }

// Draft is what the figures say of a section now; never empty.
func Draft(f Facts, w Words, id string) string {
	p := &pen{Facts: f, lang: w.Lang, currency: f.Workbook.Campaign.Currency}
	drafts[id](p)
	return strings.Join(p.within(longest), "\n")
}

// longest is how long a draft may be, in characters: what is made of it has to fit into a field.
const longest = campaign.MaxText * 3 / 4

// within are the first paragraphs that have room in so many characters, and how many more there are.
func (p *pen) within(most int) []string {
	n := 0
	for i, x := range p.paragraphs {
		if n += len([]rune(x)) + 1; n > most && i > 0 {
			return append(p.paragraphs[:i:i], p.say("rest", "count", count(len(p.paragraphs)-i)))
		}
	}
	return p.paragraphs
}

var drafts = map[string]func(p *pen){
	"summary": summary, "results": results, "channels": channels, "budget": budget,
	"show": show, "feedback": feedback, "problems": problems, "lessons": lessons,
}
