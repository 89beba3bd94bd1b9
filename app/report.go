package app

import (
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/report"
)

// Report is the text of the review report: drafted from the figures, and edited by people.
type Report struct{ c *core }

// ReportSection is one part of the report.
type ReportSection = report.Section

// View drafts the report in a language, zh or en, and answers what was made of each section. A text that somebody wrote is the same
// in both. Errors: campaign.unknown.
func (a Report) View(id campaign.ID, lang locale.Lang) ([]ReportSection, error) {
	return answer(a.c, func() ([]ReportSection, error) {
		f, err := a.c.reportFacts(id)
		if err != nil {
			return nil, err
		}
		return report.Sections(f, spoken(lang)), nil
	})
}

// spoken is a language that a draft can be in.
func spoken(l locale.Lang) report.Words {
	if l == locale.En {
		return report.Words{Lang: locale.En}
	}
	return report.Words{Lang: locale.Zh}
}

// reportFacts works out everything that the report of a campaign speaks of.
func (c *core) reportFacts(id campaign.ID) (report.Facts, error) {
	b, err := c.readBook(id)
	if err != nil {
		return report.Facts{}, err
	}
	results, err := c.results(b, "")
	if err != nil {
		return report.Facts{}, err
	}
	survey, err := c.surveyed(id)
	if err != nil {
		return report.Facts{}, err
	}
	lib, _, err := c.library()
	if err != nil {
		return report.Facts{}, err
	}
	f := report.Facts{Workbook: b.Workbook, Results: &results, Feedback: survey.figures, Money: moneyOf(b.Workbook)}
	for _, l := range lib.Lessons {
		if l.Source == string(id) {
			f.Lessons = append(f.Lessons, l)
		}
	}
	return f, nil
}

// Write keeps the text of a section as somebody wrote it, beside the draft of that moment in the language it was read in, as
// one step. A text that is the draft is none of its own. The step is "" when nothing changes. Errors: report.section for a
// section that there is not; "invalid" for a text that is too long.
func (a Report) Write(id campaign.ID, section string, lang locale.Lang, text string) (Applied, error) {
	return a.turn(id, section, "report.write", func(p campaign.Passage, draft func(locale.Lang) string) campaign.Passage {
		switch now := draft(lang); {
		case text == now:
			p.Text, p.Drafted = "", ""
		case report.Edited(p):
			p.Text = text
		default:
			p.Text, p.Drafted = text, now
		}
		return p
	})
}

// Redraft lets go of the text of a section: what the figures say now takes its place, as one step; "" where it was not edited.
// Errors: report.section.
func (a Report) Redraft(id campaign.ID, section string) (Applied, error) {
	return a.turn(id, section, "report.draft", func(p campaign.Passage, _ func(locale.Lang) string) campaign.Passage {
		p.Text, p.Drafted = "", ""
		return p
	})
}

// Keep says that the text of a section holds beside what the figures say now, as one step: it is no longer stale. Errors:
// report.section.
func (a Report) Keep(id campaign.ID, section string, lang locale.Lang) (Applied, error) {
	return a.turn(id, section, "report.keep", func(p campaign.Passage, draft func(locale.Lang) string) campaign.Passage {
		if report.Edited(p) {
			p.Drafted = draft(lang)
		}
		return p
	})
}

// Hide leaves a section out of the report, or takes it in again, as one step. Errors: report.section.
func (a Report) Hide(id campaign.ID, section string, hidden bool) (Applied, error) {
	label := "report.hide"
	if !hidden {
		label = "report.unhide"
	}
	return a.turn(id, section, label, func(p campaign.Passage, _ func(locale.Lang) string) campaign.Passage {
		p.Hidden = hidden
		return p
	})
}

// turn makes one step of what becomes of a section's passage. A passage that says nothing any more is deleted.
func (a Report) turn(id campaign.ID, section, code string, turned func(p campaign.Passage, draft func(locale.Lang) string) campaign.Passage) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		if !slices.Contains(report.IDs, section) {
			return Applied{}, campaign.Fail("report.section", "section", clip(section, 40))
		}
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			was := campaign.Passage{ID: campaign.PassageID(id, section), Part: section}
			held := report.PassageOf(w, section)
			if held != nil {
				was = *held
			}
			var fault error
			now := turned(was, func(l locale.Lang) string {
				f, err := a.c.reportFacts(id)
				if err != nil {
					fault = err
					return ""
				}
				return report.Draft(f, spoken(l), section)
			})
			if fault != nil {
				return Applied{}, fault
			}
			edits := passageEdits(held, was, now)
			if len(edits) == 0 {
				return Applied{Campaign: id, Changes: []campaign.Change{}}, nil
			}
			return a.c.applyAt(version, id, campaign.Label{Code: code, Params: map[string]string{"part": section}}, edits)
		})
	})
}

// passageEdits make a passage what it is to be; held is nil where there is none yet.
func passageEdits(held *campaign.Passage, was, now campaign.Passage) []campaign.Edit {
	e := campaign.Edit{Op: campaign.Patch, Kind: "passage", Row: now.ID, Set: campaign.Fields{}}
	switch said := report.Edited(now) || now.Hidden; {
	case was == now:
		return nil
	case held == nil && !said:
		return nil
	case !said:
		e.Op, e.Set = campaign.Delete, nil
	case held == nil:
		e.Op = campaign.Create
		e.Set = campaign.Fields{"part": now.Part, "text": now.Text, "drafted": now.Drafted, "hidden": now.Hidden}
	default:
		if now.Text != was.Text {
			e.Set["text"] = now.Text
		}
		if now.Drafted != was.Drafted {
			e.Set["drafted"] = now.Drafted
		}
		if now.Hidden != was.Hidden {
			e.Set["hidden"] = now.Hidden
		}
	}
	return []campaign.Edit{e}
}
