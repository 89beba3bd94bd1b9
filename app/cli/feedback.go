package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// feedbackSection is the section of show that is the responses to the survey and what they come to.
const feedbackSection = "feedback"

type importResponsesCmd struct {
	File   string            `arg:"" help:"cli.import_file"`
	Map    map[string]string `mapsep:"none" help:"cli.import_response_map" placeholder:"COLUMN=question"`
	Dates  string            `help:"cli.import_dates" placeholder:"day-first|month-first"`
	Sheet  string            `help:"cli.import_response_sheet"`
	DryRun bool              `help:"cli.import_dry"`
}

func (c importResponsesCmd) Run(r *run) error {
	return imports(r, c.File, func(a *app.App, id campaign.ID, data []byte) (app.ImportedResponses, error) {
		return a.Import.Responses(app.ImportResponses{Campaign: id, Data: data, Map: c.Map, Dates: c.Dates, Sheet: c.Sheet, Preview: c.DryRun})
	}, func(done app.ImportedResponses) (app.SheetRead, []app.CellError) {
		return done.Plan.SheetRead, done.Errors
	}, func(done app.ImportedResponses) {
		p := done.Plan
		for _, q := range p.Questions {
			r.say("cli.import_question", "question", q)
		}
		r.say(came(done.Applied, "_responses"), "count", strconv.Itoa(p.Rows), "made", strconv.Itoa(p.Made), "changed", strconv.Itoa(p.Changed), "unchanged", strconv.Itoa(p.Unchanged), "twice", strconv.Itoa(p.Twice))
	})
}

// feedbackShown is the responses of a campaign, what they come to, and what is derived from the rest of it.
type feedbackShown struct {
	Rows []campaign.Response `json:"rows"`
	app.FeedbackPage
	Suggested []app.Phrase     `json:"suggested"` // tags that frequent phrases suggest
	Derived   campaign.Summary `json:"derived"`
}

// feedback shows what the responses to the survey come to.
func (r *run) feedback(a *app.App, id campaign.ID, w *campaign.Workbook) error {
	page, err := a.Feedback.View(id)
	if err != nil {
		return err
	}
	suggested, err := a.Feedback.Suggested(id)
	if err != nil {
		return err
	}
	rows := []campaign.Response{}
	if r.JSON {
		if rows, err = a.Feedback.Responses(id); err != nil {
			return err
		}
	}
	return r.answer(feedbackShown{rows, page, suggested, campaign.Summarise(w)}, func() {
		if page.Figures.Responses == 0 {
			r.say("cli.no_responses")
			return
		}
		r.say("cli.responses", "count", strconv.Itoa(page.Figures.Responses))
		if s := page.Figures.Satisfaction; s != nil {
			r.say("cli.satisfaction", "mean", figure(&s.Mean), "count", strconv.Itoa(s.Answered), "spread", spread(s.Counts[:], 1))
		}
		if s := page.Figures.Recommend; s != nil {
			r.say("cli.nps", "nps", figure(&s.NPS), "count", strconv.Itoa(s.Answered), "promoters", strconv.Itoa(s.Promoters),
				"passives", strconv.Itoa(s.Passives), "detractors", strconv.Itoa(s.Detractors))
		}
		table := [][]string{}
		for _, t := range page.Figures.Tags {
			table = append(table, []string{t.Tag, strconv.Itoa(t.Count)})
		}
		r.table(table)
		if len(suggested) > 0 {
			list := []string{}
			for _, p := range suggested {
				list = append(list, p.Text+" "+strconv.Itoa(p.Count))
			}
			r.say("cli.suggested_tags", "tags", strings.Join(list, ", "))
		}
	})
}

// spread writes how many gave each score, the first of which is given.
func spread(counts []int, first int) string {
	parts := []string{}
	for i, n := range counts {
		parts = append(parts, strconv.Itoa(first+i)+": "+strconv.Itoa(n))
	}
	return strings.Join(parts, ", ")
}
