package app

import (
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// Archive closes campaigns and takes them up again. Nothing of them is lost either way.
type Archive struct{ c *core }

// Archived is what archiving a campaign keeps, and what is still open in it.
type Archived struct {
	On           campaign.Date           `json:"on"`           // "" while it is not archived
	Kept         []store.Counted         `json:"kept"`         // rows by kind, most first
	Bytes        int64                   `json:"bytes"`        // of the attached files
	Away         int                     `json:"away"`         // attached files whose bytes are not in this workspace
	Tasks        int                     `json:"tasks"`        // open ones
	Unsigned     int                     `json:"unsigned"`     // partners whose contract is not signed
	Blockers     int                     `json:"blockers"`     // findings of readiness
	Warnings     int                     `json:"warnings"`     // likewise
	Improvements []store.OpenImprovement `json:"improvements"` // still to be done: they are followed after it too
	Lessons      int                     `json:"lessons"`      // that the library has from it
}

// Show tells what archiving keeps, and what is open.
func (a Archive) Show(id campaign.ID) (Archived, error) {
	return answer(a.c, func() (out Archived, err error) {
		w, lib, report, err := a.c.judged(id)
		if err != nil {
			return Archived{}, err
		}
		out.On = w.Campaign.ArchivedOn
		out.Blockers, out.Warnings = report.Blockers, report.Warnings
		if out.Kept, out.Bytes, err = a.c.store.Counts(id); err != nil {
			return Archived{}, err
		}
		away, err := a.c.store.Away(id)
		if err != nil {
			return Archived{}, err
		}
		out.Away = len(away)
		for _, t := range w.Tasks {
			if t.State != "done" {
				out.Tasks++
			}
		}
		for _, p := range w.Partners {
			if slices.Contains(p.Lacks(), "status") {
				out.Unsigned++
			}
		}
		for _, l := range lib.Lessons {
			if l.Source == string(id) {
				out.Lessons++
			}
		}
		all, err := a.c.store.OpenImprovements("")
		out.Improvements = nonNil(slices.DeleteFunc(all, func(x store.OpenImprovement) bool { return x.Campaign != id }))
		return out, err
	})
}

// Close archives a campaign as of today, as one step; its step is "" where it is archived already. Errors:
// campaign.unknown; archive.template for a template.
func (a Archive) Close(id campaign.ID) (Applied, error) { return a.turn(id, "archive") }

// Reopen takes a campaign out of the archive, into its review, as one step; its step is "" where it is not archived.
func (a Archive) Reopen(id campaign.ID) (Applied, error) { return a.turn(id, "unarchive") }

func (a Archive) turn(id campaign.ID, code string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			c := w.Campaign
			if c.Template {
				return Applied{}, campaign.Fail("archive.template")
			}
			if (c.Stage == "archived") == (code == "archive") {
				return Applied{Campaign: id, Changes: []campaign.Change{}}, nil
			}
			set := campaign.Fields{"stage": "review"}
			if code == "archive" {
				set["stage"] = "archived"
			}
			edits := implied(w, []campaign.Edit{{Op: campaign.Patch, Kind: "campaign", Row: id, Set: set}}, a.c.today())
			return a.c.applyAt(version, id, campaign.Label{Code: code, Params: map[string]string{"name": clip(c.Name, 40)}}, edits)
		})
	})
}

// unarchived refuses edits of a campaign that is archived: what is kept stays as it was kept, until somebody takes it up
// again. What is printed is still noted, improvements are followed, and the campaign itself can be moved. Error:
// campaign.archived {name}.
func (c *core) unarchived(id campaign.ID, edits []campaign.Edit) error {
	if id == campaign.LibraryScope {
		return nil
	}
	w, err := c.book(id)
	if isCode(err, "campaign.unknown") { // it is being made
		return nil
	}
	if err != nil || w.Campaign.Stage != "archived" {
		return err
	}
	for _, e := range edits {
		if !followsArchive(e) {
			return campaign.Fail("campaign.archived", "name", clip(w.Campaign.Name, 40))
		}
	}
	return nil
}

// followsArchive says whether an edit may be made of an archived campaign.
func followsArchive(e campaign.Edit) bool {
	switch {
	case e.Kind == "print", e.Kind == "improvement" && e.Op == campaign.Patch:
		return true
	case e.Kind == "campaign" && e.Op == campaign.Patch:
		for field := range e.Set {
			if !slices.Contains([]string{"stage", "archived_on", "trashed", "sample"}, field) {
				return false
			}
		}
		return true
	}
	return false
}
