package app

import (
	"bytes"
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/template"
)

// SampleStages are the stages that the sample campaign can be had at.
func SampleStages() []string { return slices.Clone(template.SampleStages) }

// Sample adds the sample campaign and answers its id: at the stage "plan" live nine days from today, at "review" executed
// and reviewed, its live period some days ago, with the files it keeps, and what it taught in the library. Errors: template.stage {stage}.
func (a Campaigns) Sample(stage string) (campaign.ID, error) {
	return answer(a.c, func() (campaign.ID, error) {
		lang, id := string(a.c.lang()), a.c.store.NewID()
		edits, err := template.Sample(lang, stage, a.c.Now(), id, a.c.store.NewID)
		if err != nil {
			return "", err
		}
		if stage == "review" {
			if err := a.c.sampleKept(lang, edits); err != nil {
				return "", err
			}
		}
		_, err = a.c.apply(id, campaign.Label{Code: "sample"}, edits)
		return id, err
	})
}

// sampleKept puts in what the finished sample names or leaves behind outside of itself: its files, and its lessons as a step of the library.
// Both come before the campaign's own step, which is then the one that undo takes back.
func (c *core) sampleKept(lang string, made []campaign.Edit) error {
	files, err := template.SampleFiles(lang)
	if err != nil {
		return err
	}
	for _, b := range files {
		if _, _, err := c.store.Put(bytes.NewReader(b), func(int64) error { return nil }); err != nil {
			return err
		}
	}
	lessons, err := template.SampleLessons(lang, made, c.store.NewID)
	if err != nil {
		return err
	}
	_, err = upToDate(c, campaign.LibraryScope, func(book any, version int64) (Applied, error) {
		for i, position := range c.behind(book, "lesson", len(lessons)) {
			lessons[i].Set["position"] = position
		}
		return c.applyAt(version, campaign.LibraryScope, campaign.Label{Code: "sample.lessons"}, lessons)
	})
	return err
}
